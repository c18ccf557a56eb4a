//! PDUs on a connection: framed here, laid out by the library.
//!
//! Each PDU is cut out by its own length before the library reads it, so that one with fields that reach beyond its end cannot read
//! into the next, and one that cannot be read leaves the connection in step.

use std::io;

use bytes::{Buf, BytesMut};
use rusmpp::tokio_codec::CommandCodec;
use rusmpp::{Command, CommandId};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio_util::codec::{Decoder, Encoder};

/// Octets of a header: length, command, status, sequence number.
const HEADER: usize = 16;
/// Longest PDU that is read: `message_payload` holds up to 64 kB.
const MOST_PDU: usize = 70 * 1024;

/// A PDU as it came.
#[derive(Debug)]
pub(super) struct Incoming {
    pub id: CommandId,
    pub status: u32,
    pub sequence: u32,
    /// `None` when its body cannot be read.
    pub command: Option<Command>,
}

/// The reading side. Reading may be abandoned at any moment and taken up again.
#[derive(Debug)]
pub(super) struct Reader<R> {
    stream: R,
    buffer: BytesMut,
}

impl<R: AsyncRead + Unpin> Reader<R> {
    pub(super) fn new(stream: R) -> Self {
        Self {
            stream,
            buffer: BytesMut::new(),
        }
    }

    /// The next PDU.
    ///
    /// # Errors
    /// When the connection ends, or what comes is no SMPP.
    pub(super) async fn next(&mut self) -> io::Result<Incoming> {
        loop {
            if let Some(found) = self.cut()? {
                return Ok(found);
            }
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }

    fn cut(&mut self) -> io::Result<Option<Incoming>> {
        let Some(mut header) = self.buffer.get(..HEADER) else {
            return Ok(None);
        };
        let length = header.get_u32() as usize;
        if !(HEADER..=MOST_PDU).contains(&length) {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "it does not speak SMPP",
            ));
        }
        let (id, status, sequence) = (header.get_u32(), header.get_u32(), header.get_u32());
        if self.buffer.len() < length {
            self.buffer.reserve(length - self.buffer.len());
            return Ok(None);
        }
        let mut one = self.buffer.split_to(length);
        Ok(Some(Incoming {
            id: CommandId::from(id),
            status,
            sequence,
            command: CommandCodec::new()
                .with_max_length(MOST_PDU)
                .decode(&mut one)
                .ok()
                .flatten(),
        }))
    }
}

/// Writes a PDU.
pub(super) async fn write<W: AsyncWrite + Unpin>(stream: &mut W, command: &Command) -> io::Result<()> {
    let mut bytes = BytesMut::new();
    CommandCodec::new()
        .encode(command, &mut bytes)
        .map_err(|error| io::Error::other(error.to_string()))?;
    stream.write_all(&bytes).await?;
    stream.flush().await
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rusmpp::{CommandStatus, Pdu};

    use super::*;

    async fn read_all(bytes: &[u8]) -> (Vec<Incoming>, io::Error) {
        let mut reader = Reader::new(bytes);
        let mut found = Vec::new();
        loop {
            match reader.next().await {
                Ok(incoming) => found.push(incoming),
                Err(error) => return (found, error),
            }
        }
    }

    fn run<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap()
            .block_on(future)
    }

    #[test]
    fn one_that_cannot_be_read_leaves_the_next_in_step() {
        // A bind_transceiver_resp whose system_id has no end, then an enquire_link.
        let mut bytes = vec![0, 0, 0, 18, 0x80, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 7, b'a', b'b'];
        bytes.extend([0, 0, 0, 16, 0, 0, 0, 0x15, 0, 0, 0, 0, 0, 0, 0, 8]);
        let (found, _) = run(read_all(&bytes));
        assert!(found[0].command.is_none() && found[0].sequence == 7);
        assert_eq!(found[1].id, CommandId::EnquireLink);
        assert_eq!(found[1].sequence, 8);
    }

    #[test]
    fn a_refusal_without_a_body_is_read() {
        let bytes = [0, 0, 0, 16, 0x80, 0, 0, 4, 0, 0, 0, 0x58, 0, 0, 0, 1];
        let (found, _) = run(read_all(&bytes));
        assert_eq!(found[0].id, CommandId::SubmitSmResp);
        assert_eq!(found[0].status, 0x58);
    }

    #[test]
    fn lengths_that_cannot_be_are_refused_before_anything_is_kept() {
        for length in [0u32, 15, 70 * 1024 + 1, u32::MAX] {
            let mut bytes = length.to_be_bytes().to_vec();
            bytes.extend([0; 12]);
            let (found, error) = run(read_all(&bytes));
            assert!(found.is_empty());
            assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let command = Command::builder()
            .status(CommandStatus::EsmeRok)
            .sequence_number(3)
            .pdu(Pdu::EnquireLink);
        let mut bytes = Vec::new();
        run(write(&mut bytes, &command)).unwrap();
        let (found, _) = run(read_all(&bytes));
        assert_eq!(found[0].command.as_ref(), Some(&command));
    }

    proptest! {
        #[test]
        fn whatever_comes_ends(bytes in prop::collection::vec(any::<u8>(), 0..300), id in 0u32..0x20, response: bool) {
            let _ = run(read_all(&bytes));
            // A header that is right, and anything for a body.
            let mut pdu = (bytes.len() as u32 + 16).to_be_bytes().to_vec();
            pdu.extend((id | if response { 0x8000_0000 } else { 0 }).to_be_bytes());
            pdu.extend([0; 8]);
            pdu.extend(&bytes);
            let (found, _) = run(read_all(&pdu));
            prop_assert_eq!(found.len(), 1);
        }
    }
}
