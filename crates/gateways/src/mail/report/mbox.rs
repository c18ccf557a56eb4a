//! Mailbox files: mails one after the other, each begun by a line `From …` (RFC 4155).

use std::io::{self, BufRead, Read};

use super::REPORT_LIMIT;

/// The mails of a mailbox file, each cut to [`REPORT_LIMIT`]; lines that were escaped (`>From`) are as they were.
pub fn mbox<R: BufRead>(reader: R) -> impl Iterator<Item = io::Result<Vec<u8>>> {
    Mails {
        reader,
        line: Vec::new(),
        begun: false,
        ended: false,
    }
}

struct Mails<R> {
    reader: R,
    line: Vec<u8>,
    begun: bool,
    ended: bool,
}

impl<R: BufRead> Mails<R> {
    /// The mail up to the next beginning.
    fn mail(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut mail = Vec::new();
        let mut at_line_start = true;
        loop {
            self.line.clear();
            let read = self
                .reader
                .by_ref()
                .take(REPORT_LIMIT as u64)
                .read_until(b'\n', &mut self.line)?;
            if read == 0 {
                self.ended = true;
                return Ok(self.begun.then_some(mail));
            }
            if at_line_start && self.line.starts_with(b"From ") {
                if std::mem::replace(&mut self.begun, true) {
                    return Ok(Some(mail));
                }
                continue;
            }
            let quotes = self.line.iter().take_while(|b| **b == b'>').count();
            let escaped = at_line_start && quotes > 0 && self.line[quotes..].starts_with(b"From ");
            let line = &self.line[usize::from(escaped)..];
            let room = REPORT_LIMIT.saturating_sub(mail.len());
            mail.extend_from_slice(&line[..line.len().min(room)]);
            at_line_start = self.line.ends_with(b"\n");
        }
    }
}

impl<R: BufRead> Iterator for Mails<R> {
    type Item = io::Result<Vec<u8>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let mail = self.mail();
        self.ended |= mail.is_err();
        mail.transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::mbox;

    #[test]
    fn mails_are_told_apart_and_unescaped() {
        let file = b"From a Mon\nSubject: 1\n\n>From here\n\nFrom b Tue\nSubject: 2\n\nx\n";
        let mails: Vec<Vec<u8>> = mbox(&file[..]).map(Result::unwrap_or_default).collect();
        assert_eq!(
            mails,
            [&b"Subject: 1\n\nFrom here\n\n"[..], &b"Subject: 2\n\nx\n"[..]]
        );
        assert_eq!(mbox(&b""[..]).count(), 0);
    }
}
