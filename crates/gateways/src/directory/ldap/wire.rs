//! Messages of LDAP on a line (RFC 4511, 4.1.1): one is cut out by its length, and the length is bounded before anything is kept.

use bytes::{Buf, Bytes, BytesMut};
use ldap3::asn1::{ASNTag, Integer, PL, Sequence, StructureTag, Tag, TagClass, write};
use ldap3::controls::RawControl;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::{Instant, timeout_at};

use super::ber::{self, Ber, Malformed};
use super::error::{Failure, LdapError, Stage};

/// Longest message that is taken, in octets: a group of a hundred thousand members.
const MOST_MESSAGE: usize = 16 * 1024 * 1024;
/// Octets asked for at a time.
const AT_A_TIME: usize = 64 * 1024;
/// Most controls of an answer that are read.
const MOST_CONTROLS: usize = 16;

/// Whatever carries the octets.
pub(super) trait Carrier: AsyncRead + AsyncWrite + Send + Sync + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Sync + Unpin> Carrier for T {}

/// One message that came.
#[derive(Debug)]
pub(super) struct Message {
    pub id: u32,
    /// Tag of the operation.
    pub tag: u8,
    /// Its content.
    pub content: Bytes,
    pub controls: Vec<Control>,
}

/// A control of an answer.
#[derive(Debug, Clone)]
pub(super) struct Control {
    pub oid: String,
    pub value: Option<Bytes>,
}

/// A line with what has come on it and was not read yet.
pub(super) struct Wire<C> {
    carrier: C,
    buffer: BytesMut,
}

impl<C: Carrier> Wire<C> {
    pub fn new(carrier: C) -> Self {
        Self {
            carrier,
            buffer: BytesMut::new(),
        }
    }

    /// The carrier, with what was not read.
    pub fn into_parts(self) -> (C, BytesMut) {
        (self.carrier, self.buffer)
    }

    pub async fn send(
        &mut self,
        id: u32,
        operation: Tag,
        controls: Vec<RawControl>,
        deadline: Instant,
    ) -> Result<(), LdapError> {
        let octets = encode(id, operation, controls)?;
        self.send_octets(&octets, deadline).await
    }

    /// The same, for what is laid out already.
    pub async fn send_octets(&mut self, octets: &[u8], deadline: Instant) -> Result<(), LdapError> {
        let sent = timeout_at(deadline, async {
            self.carrier.write_all(octets).await?;
            self.carrier.flush().await
        })
        .await;
        match sent {
            Err(_) => Err(LdapError::new(Stage::RootDse, Failure::TimedOut)),
            Ok(Err(_)) => Err(LdapError::new(Stage::RootDse, Failure::Closed)),
            Ok(Ok(())) => Ok(()),
        }
    }

    /// The next message. Dropping this half-way loses nothing.
    pub async fn next(&mut self, deadline: Instant) -> Result<Message, LdapError> {
        loop {
            if let Some(message) = self.cut()? {
                return read(&message).map_err(|_| LdapError::rubbish("a message that cannot be read"));
            }
            // A server that always has more to send would never let the time run out below.
            if Instant::now() >= deadline {
                return Err(LdapError::new(Stage::RootDse, Failure::TimedOut));
            }
            self.buffer.reserve(AT_A_TIME);
            match timeout_at(deadline, self.carrier.read_buf(&mut self.buffer)).await {
                Err(_) => return Err(LdapError::new(Stage::RootDse, Failure::TimedOut)),
                Ok(Ok(0) | Err(_)) => return Err(LdapError::new(Stage::RootDse, Failure::Closed)),
                Ok(Ok(_)) => {}
            }
        }
    }

    fn cut(&mut self) -> Result<Option<Bytes>, LdapError> {
        let foreign = || LdapError::rubbish("it speaks something else than LDAP");
        if self.buffer.first().is_some_and(|tag| *tag != ber::SEQUENCE) {
            return Err(foreign());
        }
        let Some((header, length)) = ber::header(&self.buffer).map_err(|_| foreign())? else {
            return Ok(None);
        };
        if length > MOST_MESSAGE {
            let what = format!("a message of {length} bytes");
            return Err(LdapError::new(Stage::RootDse, Failure::TooMuch(what)));
        }
        if self.buffer.len() < header + length {
            return Ok(None);
        }
        self.buffer.advance(header);
        Ok(Some(self.buffer.split_to(length).freeze()))
    }
}

fn read(message: &Bytes) -> Result<Message, Malformed> {
    let mut ber = Ber(message);
    let id = ber.number(ber::INTEGER)?;
    let (tag, content) = ber.any()?;
    let content = message.slice_ref(content);
    let mut controls = Vec::new();
    // Active Directory puts the name of its last words here, with another tag.
    if let Some(list) = ber.maybe(0xa0)? {
        let mut list = Ber(list);
        while !list.is_empty() && controls.len() < MOST_CONTROLS {
            let mut control = Ber(list.take(ber::SEQUENCE)?);
            let oid = String::from_utf8_lossy(control.take(ber::OCTETS)?).into_owned();
            control.maybe(0x01)?;
            let value = control.maybe(ber::OCTETS)?.map(|value| message.slice_ref(value));
            controls.push(Control { oid, value });
        }
    }
    Ok(Message {
        id,
        tag,
        content,
        controls,
    })
}

fn encode(id: u32, operation: Tag, controls: Vec<RawControl>) -> Result<BytesMut, LdapError> {
    let mut parts = vec![
        Tag::Integer(Integer {
            inner: i64::from(id),
            ..Default::default()
        }),
        operation,
    ];
    if !controls.is_empty() {
        parts.push(Tag::StructureTag(list(controls)));
    }
    let mut octets = BytesMut::new();
    let whole = Tag::Sequence(Sequence {
        inner: parts,
        ..Default::default()
    });
    write::encode_into(&mut octets, whole.into_structure())
        .map_err(|_| LdapError::setting("This request cannot be written."))?;
    Ok(octets)
}

/// Controls as they stand at the end of a message; nothing when there are none.
pub(super) fn controls(controls: Vec<RawControl>) -> Result<BytesMut, LdapError> {
    let mut octets = BytesMut::new();
    if !controls.is_empty() {
        write::encode_into(&mut octets, list(controls))
            .map_err(|_| LdapError::setting("This request cannot be written."))?;
    }
    Ok(octets)
}

fn list(controls: Vec<RawControl>) -> StructureTag {
    StructureTag {
        id: 0,
        class: TagClass::Context,
        payload: PL::C(controls.into_iter().map(control).collect()),
    }
}

fn control(control: RawControl) -> StructureTag {
    let primitive = |id, octets| StructureTag {
        id,
        class: TagClass::Universal,
        payload: PL::P(octets),
    };
    let mut parts = vec![primitive(4, control.ctype.into_bytes())];
    if control.crit {
        parts.push(primitive(1, vec![0xff]));
    }
    parts.extend(control.val.map(|value| primitive(4, value)));
    StructureTag {
        id: 16,
        class: TagClass::Universal,
        payload: PL::C(parts),
    }
}
