//! Questions and answers over the line: tags, continuations, literals. An answer is whole before anything reads it, and
//! bounded in size, nesting and time, whoever is at the other end.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};
use tokio_rustls::client::TlsStream;

use crate::mail::{Failure, REPORT_LIMIT};

/// Bytes of one answer: a mail as far as it is read, or the numbers of some hundred thousand mails.
const MAX_ANSWER: usize = REPORT_LIMIT + 1024 * 1024;
/// Bytes of all answers to one command.
const MAX_ANSWERS: usize = 2 * MAX_ANSWER;
/// Answers to one command.
const MAX_COUNT: usize = 20_000;
/// Brackets within brackets; the parser follows them by recursion. What is asked for has three.
const MAX_NESTING: usize = 16;
/// Characters of what a server said that are kept.
const MAX_SAID: usize = 300;

pub(super) enum Line {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
    /// Taken out for the handshake.
    Gone,
}

/// What ended a command.
pub(super) struct Reply {
    pub outcome: Outcome,
    /// The text after it.
    pub text: String,
    /// The answers before it, each whole.
    pub data: Vec<Vec<u8>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Ok,
    No,
    Bad,
}

pub(super) struct Wire {
    line: Line,
    /// Heard and not used yet.
    heard: Vec<u8>,
    tag: u32,
    pub limit: Duration,
    /// The words of a server that hung up.
    pub goodbye: Option<String>,
}

impl Wire {
    pub fn new(line: Line, limit: Duration) -> Self {
        Self {
            line,
            heard: Vec::new(),
            tag: 0,
            limit,
            goodbye: None,
        }
    }

    /// Takes the plain TCP stream out for a TLS handshake; refused when the server has said more than its OK, because that
    /// would be read as if it had come encrypted.
    pub fn take_plain(&mut self) -> Result<TcpStream, Failure> {
        if !self.heard.is_empty() {
            return Err(Failure::StartTlsInjection);
        }
        match std::mem::replace(&mut self.line, Line::Gone) {
            Line::Plain(stream) => Ok(stream),
            other => {
                self.line = other;
                Err(Failure::TlsFailed("the connection is encrypted already".into()))
            }
        }
    }

    pub fn put_tls(&mut self, stream: TlsStream<TcpStream>) {
        self.line = Line::Tls(Box::new(stream));
    }

    pub fn is_encrypted(&self) -> bool {
        matches!(self.line, Line::Tls(_))
    }

    /// The first answer of all.
    pub async fn greeting(&mut self) -> Result<String, Failure> {
        let deadline = Instant::now() + self.limit;
        self.answer(deadline).await.map(|answer| printable(&answer))
    }

    /// Asks, and gives everything up to the end of the command.
    pub async fn ask(&mut self, command: &str) -> Result<Reply, Failure> {
        self.converse(command, &[]).await
    }

    /// Asks, and gives `lines` one by one when the server wants to hear more; an empty one when it goes on asking.
    pub async fn converse(&mut self, command: &str, lines: &[String]) -> Result<Reply, Failure> {
        // A mail of a megabyte may take longer than a word.
        let deadline = Instant::now() + self.limit * 4;
        self.tag = self.tag.wrapping_add(1);
        let tag = format!("m{}", self.tag);
        self.say(&format!("{tag} {command}\r\n"), deadline).await?;
        let (mut data, mut bytes, mut asked) = (Vec::new(), 0, 0);
        loop {
            let answer = self.answer(deadline.min(Instant::now() + self.limit)).await?;
            if answer.starts_with(b"+") {
                if lines.is_empty() || asked > lines.len() + 2 {
                    return Err(Failure::Rubbish(printable(&answer)));
                }
                let line = lines.get(asked).map_or("", String::as_str);
                asked += 1;
                self.say(&format!("{line}\r\n"), deadline).await?;
            } else if let Some(rest) = answer
                .strip_prefix(tag.as_bytes())
                .and_then(|rest| rest.strip_prefix(b" "))
            {
                let (outcome, text) = outcome(rest).ok_or_else(|| Failure::Rubbish(printable(&answer)))?;
                return Ok(Reply { outcome, text, data });
            } else if answer.starts_with(b"* ") {
                if let Some(words) = answer.strip_prefix(b"* BYE") {
                    self.goodbye = Some(printable(words));
                }
                bytes += answer.len();
                if bytes > MAX_ANSWERS || data.len() > MAX_COUNT {
                    return Err(Failure::Rubbish("more than was asked for".into()));
                }
                data.push(answer);
            } else {
                return Err(Failure::Rubbish(printable(&answer)));
            }
        }
    }

    async fn say(&mut self, text: &str, deadline: Instant) -> Result<(), Failure> {
        let said = async {
            match &mut self.line {
                Line::Plain(stream) => stream.write_all(text.as_bytes()).await,
                Line::Tls(stream) => {
                    stream.write_all(text.as_bytes()).await?;
                    stream.flush().await
                }
                Line::Gone => Err(std::io::ErrorKind::NotConnected.into()),
            }
        };
        match timeout_at(deadline, said).await {
            Err(_) => Err(Failure::TimedOut),
            Ok(said) => said.map_err(|_| Failure::Closed),
        }
    }

    /// One answer: a line, with the literals that its parts announce.
    async fn answer(&mut self, deadline: Instant) -> Result<Vec<u8>, Failure> {
        let (mut scanned, mut nesting) = (0, Nesting::default());
        loop {
            match find_line_end(&self.heard[scanned..]) {
                Some(end) => {
                    let line = &self.heard[scanned..scanned + end];
                    nesting.follow(line)?;
                    match literal(line) {
                        Some(size) => {
                            scanned += end + 2;
                            let needed = scanned.saturating_add(size);
                            if needed > MAX_ANSWER {
                                return Err(Failure::Rubbish("an answer that is far too long".into()));
                            }
                            while self.heard.len() < needed {
                                self.hear(deadline).await?;
                            }
                            scanned = needed;
                        }
                        None => {
                            let rest = self.heard.split_off(scanned + end + 2);
                            return Ok(std::mem::replace(&mut self.heard, rest));
                        }
                    }
                }
                None if self.heard.len() > MAX_ANSWER => {
                    return Err(Failure::Rubbish("an answer that is far too long".into()));
                }
                None => self.hear(deadline).await?,
            }
        }
    }

    async fn hear(&mut self, deadline: Instant) -> Result<(), Failure> {
        self.heard.reserve(16 * 1024);
        let heard = async {
            match &mut self.line {
                Line::Plain(stream) => stream.read_buf(&mut self.heard).await,
                Line::Tls(stream) => stream.read_buf(&mut self.heard).await,
                Line::Gone => Err(std::io::ErrorKind::NotConnected.into()),
            }
        };
        match timeout_at(deadline, heard).await {
            Err(_) => Err(Failure::TimedOut),
            Ok(Ok(0)) | Ok(Err(_)) => Err(Failure::Closed),
            Ok(Ok(_)) => Ok(()),
        }
    }
}

/// How deep brackets stand in each other, over the parts of one answer. Quoted text is counted too: it has few.
#[derive(Default)]
struct Nesting(usize);

impl Nesting {
    fn follow(&mut self, line: &[u8]) -> Result<(), Failure> {
        for byte in line {
            match byte {
                b'(' => self.0 += 1,
                b')' => self.0 = self.0.saturating_sub(1),
                _ => {}
            }
            if self.0 > MAX_NESTING {
                return Err(Failure::Rubbish(printable(line)));
            }
        }
        Ok(())
    }
}

fn find_line_end(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| pair == b"\r\n")
}

/// `… {123}` announces 123 bytes.
fn literal(line: &[u8]) -> Option<usize> {
    let inner = line.strip_suffix(b"}")?;
    let open = inner.iter().rposition(|b| *b == b'{')?;
    let digits = std::str::from_utf8(&inner[open + 1..]).ok()?;
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
        // More digits than fit are more bytes than fit.
        .then(|| digits.parse().unwrap_or(usize::MAX))
}

fn outcome(rest: &[u8]) -> Option<(Outcome, String)> {
    let text = String::from_utf8_lossy(rest);
    let (word, said) = text.trim_end().split_once(' ').unwrap_or((text.trim_end(), ""));
    let outcome = match word.to_ascii_uppercase().as_str() {
        "OK" => Outcome::Ok,
        "NO" => Outcome::No,
        "BAD" => Outcome::Bad,
        _ => return None,
    };
    Some((outcome, printable(said.as_bytes())))
}

/// The beginning of what was heard, without control characters.
pub(super) fn printable(heard: &[u8]) -> String {
    let text = String::from_utf8_lossy(&heard[..heard.len().min(4 * MAX_SAID)]);
    let plain: String = text.chars().filter(|c| !c.is_control()).take(MAX_SAID).collect();
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_is_announced_at_the_end_of_a_line_alone() {
        assert_eq!(literal(b"* 1 FETCH (BODY[] {12}"), Some(12));
        assert_eq!(literal(b"* OK {12} bytes"), None);
        assert_eq!(literal(b"* OK {}"), None);
        assert_eq!(literal(b"* OK {-1}"), None);
        assert_eq!(literal(b"* 1 FETCH {99999999999999999999999}"), Some(usize::MAX));
    }

    #[test]
    fn brackets_without_end_are_refused_before_anything_follows_them() {
        let mut nesting = Nesting::default();
        assert!(nesting.follow(b"* 1 FETCH (FLAGS (\\Seen) UID 3)").is_ok());
        assert!(nesting.follow("(".repeat(40).as_bytes()).is_err());
    }
}
