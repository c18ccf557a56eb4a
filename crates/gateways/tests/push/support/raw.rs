//! Connections that no well-behaved library would make: HTTP/2 written by hand (RFC 9113).

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::TOKEN;

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
const HEADERS: u8 = 1;
const SETTINGS: u8 = 4;
const GO_AWAY: u8 = 7;

/// Reads whatever comes, and says nothing.
pub async fn listen_to_the_end(mut stream: impl AsyncRead + Unpin) {
    let mut buffer = [0; 1024];
    while matches!(stream.read(&mut buffer).await, Ok(length) if length > 0) {}
}

/// Waits for the first call, and answers that no call was looked at; its reason is in order, its words are not discreet.
pub async fn go_away(mut stream: impl AsyncRead + AsyncWrite + Unpin) {
    stream.write_all(&frame(SETTINGS, &[])).await.unwrap();
    stream.flush().await.unwrap();
    let mut preface = [0; PREFACE.len()];
    stream.read_exact(&mut preface).await.unwrap();
    assert_eq!(preface, PREFACE);
    loop {
        let mut head = [0; 9];
        if stream.read_exact(&mut head).await.is_err() {
            return;
        }
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        let mut payload = vec![0; length as usize];
        stream.read_exact(&mut payload).await.unwrap();
        if head[3] == HEADERS {
            break;
        }
    }
    // Last stream 0, no error.
    let mut words = vec![0; 8];
    words.extend_from_slice(TOKEN.as_bytes());
    stream.write_all(&frame(GO_AWAY, &words)).await.unwrap();
    stream.flush().await.unwrap();
    listen_to_the_end(stream).await;
}

fn frame(kind: u8, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    let mut frame = vec![length[1], length[2], length[3], kind, 0, 0, 0, 0, 0];
    frame.extend_from_slice(payload);
    frame
}
