//! What a server says, made harmless before lettre reads it.
//!
//! lettre reads a line to its end before it looks at the length, takes only UTF-8 and CRLF, and believes whatever
//! stands in its buffer to be the answer to the question it just asked. So here replies are bounded, made printable,
//! given proper line ends, and handed on one at a time; anything said out of turn is kept apart.

/// Longest line that is kept; RFC 5321, 4.5.3.1.5 allows 512 octets. The rest of a longer line is dropped.
const LINE_KEPT: usize = 900;
/// Most lines in one reply.
const LINES_LIMIT: usize = 200;
/// Most octets in one reply, dropped ones included.
const REPLY_LIMIT: usize = 64 * 1024;
/// How much of an unexpected answer is kept to be shown.
const RUBBISH_KEPT: usize = 200;

/// The server did not speak SMTP; the text is what it said, made printable and cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rubbish(pub(super) String);

#[derive(Debug, Default)]
pub(super) struct Listener {
    /// The line being heard, up to [`LINE_KEPT`].
    line: Vec<u8>,
    /// Clean text that lettre has not read yet, and how much of it it has.
    ready: Vec<u8>,
    taken: usize,
    /// The clean reply so far, for our own reading.
    reply: String,
    lines: usize,
    octets: usize,
    finished: bool,
    /// What came after a finished reply, before anything was asked.
    surplus: Vec<u8>,
}

impl Listener {
    /// Takes in what came from the network.
    pub(super) fn hear(&mut self, octets: &[u8]) -> Result<(), Rubbish> {
        for (at, &octet) in octets.iter().enumerate() {
            if self.finished {
                let room = RUBBISH_KEPT.saturating_sub(self.surplus.len());
                self.surplus.extend(octets[at..].iter().take(room.max(1)));
                return Ok(());
            }
            self.octets += 1;
            if self.octets > REPLY_LIMIT {
                return Err(self.rubbish());
            }
            if octet == b'\n' {
                self.end_line()?;
            } else if self.line.len() < LINE_KEPT {
                self.line.push(octet);
            }
        }
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), Rubbish> {
        let text = printable(&self.line);
        let text = text.trim_end();
        let well_formed = text.len() >= 3 && text.as_bytes()[..3].iter().all(u8::is_ascii_digit);
        let more = match text.as_bytes().get(3) {
            Some(b'-') => true,
            Some(b' ') | None => false,
            Some(_) => return Err(self.rubbish()),
        };
        self.lines += 1;
        if !well_formed || self.lines > LINES_LIMIT {
            return Err(self.rubbish());
        }
        // RFC 5321, 4.2: a client must accept a bare code; lettre wants the blank.
        let blank = if text.len() == 3 { " " } else { "" };
        let clean = format!("{text}{blank}\r\n");
        self.ready.extend_from_slice(clean.as_bytes());
        self.reply.push_str(&clean);
        self.line.clear();
        self.finished = !more;
        Ok(())
    }

    /// Moves clean text into the buffer; gives how many octets.
    pub(super) fn read(&mut self, into: &mut [u8]) -> usize {
        let waiting = &self.ready[self.taken..];
        let count = waiting.len().min(into.len());
        into[..count].copy_from_slice(&waiting[..count]);
        self.taken += count;
        if self.taken == self.ready.len() {
            self.ready.clear();
            self.taken = 0;
        }
        count
    }

    /// Forgets the last reply and waits for the next one.
    pub(super) fn restart(&mut self) {
        *self = Self::default();
    }

    /// True when a whole reply was heard since the last restart.
    pub(super) fn has_reply(&self) -> bool {
        self.finished
    }

    /// The reply so far, a line per line.
    pub(super) fn reply(&self) -> &str {
        &self.reply
    }

    /// What was said out of turn, if anything.
    pub(super) fn surplus(&self) -> Option<String> {
        (!self.surplus.is_empty()).then(|| printable(&self.surplus))
    }

    /// What was heard, as something to show.
    pub(super) fn rubbish(&self) -> Rubbish {
        let heard = format!("{}{}", self.reply, printable(&self.line));
        Rubbish(heard.trim().chars().take(RUBBISH_KEPT).collect())
    }
}

/// UTF-8, or else Latin-1, which is what servers that predate SMTPUTF8 send; control characters become blanks.
fn printable(octets: &[u8]) -> String {
    let octets = octets.strip_suffix(b"\r").unwrap_or(octets);
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    match std::str::from_utf8(octets) {
        Ok(text) => text.chars().map(clean).collect(),
        Err(_) => octets.iter().map(|&octet| clean(char::from(octet))).collect(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(listener: &mut Listener) -> String {
        let mut buffer = vec![0; 100_000];
        let count = listener.read(&mut buffer);
        String::from_utf8(buffer[..count].to_vec()).unwrap()
    }

    #[test]
    fn a_reply_is_handed_on_with_proper_line_ends() {
        let mut listener = Listener::default();
        listener.hear(b"250-one\n250-t\x00wo\r\n250").unwrap();
        assert!(!listener.has_reply());
        listener.hear(b"\r\n").unwrap();
        assert!(listener.has_reply());
        assert_eq!(all(&mut listener), "250-one\r\n250-t wo\r\n250 \r\n");
    }

    #[test]
    fn latin_1_words_survive() {
        let mut listener = Listener::default();
        listener.hear(b"550 Empf\xe4nger unbekannt\r\n").unwrap();
        assert_eq!(all(&mut listener), "550 Empfänger unbekannt\r\n");
    }

    #[test]
    fn an_endless_line_is_cut_and_an_endless_reply_refused() {
        let mut listener = Listener::default();
        listener.hear(b"250 ").unwrap();
        listener.hear(&[b'x'; 10_000]).unwrap();
        listener.hear(b"\r\n").unwrap();
        assert_eq!(all(&mut listener).len(), LINE_KEPT + 2);

        let mut listener = Listener::default();
        let refused = (0..100)
            .find_map(|_| listener.hear(&[b'x'; 10_000]).err())
            .unwrap();
        assert!(refused.0.len() <= RUBBISH_KEPT);
    }

    #[test]
    fn what_is_said_out_of_turn_is_kept_apart() {
        let mut listener = Listener::default();
        listener.hear(b"354 go\r\n250 accepted\r\n").unwrap();
        assert_eq!(all(&mut listener), "354 go\r\n");
        assert!(listener.surplus().unwrap().starts_with("250 accepted"));
    }

    proptest! {
        #[test]
        fn no_octets_make_it_panic_or_grow(chunks in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 0..50)) {
            let mut listener = Listener::default();
            for chunk in chunks {
                if listener.hear(&chunk).is_err() {
                    break;
                }
            }
            prop_assert!(listener.surplus.len() <= RUBBISH_KEPT + 50);
            prop_assert!(listener.reply.len() <= 2 * REPLY_LIMIT);
        }
    }
}
