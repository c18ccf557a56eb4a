//! What a server says it can do, read from its EHLO reply (RFC 5321, 4.1.1.1).
//!
//! lettre keeps only some keywords, by exact letter case, and does not show them after STARTTLS.

/// The keywords that matter to us.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Features {
    pub(super) starttls: bool,
    pub(super) smtputf8: bool,
    pub(super) eight_bit: bool,
    /// Largest message in bytes (RFC 1870), when the server names one.
    pub(super) size_limit: Option<usize>,
    /// True when the server knows SIZE, with or without a limit.
    pub(super) size: bool,
    /// Ways to sign in, in capitals.
    pub(super) sign_ins: Vec<String>,
}

impl Features {
    /// From a reply with its codes, a line per line.
    pub(super) fn from_reply(reply: &str) -> Self {
        let mut features = Self::default();
        for line in reply.lines().skip(1) {
            let line = line.get(4..).unwrap_or_default().to_ascii_uppercase();
            // `AUTH=LOGIN` is how very old servers spelt it.
            let line = line.replacen("AUTH=", "AUTH ", 1);
            let mut words = line.split_ascii_whitespace();
            match words.next() {
                Some("STARTTLS") => features.starttls = true,
                Some("SMTPUTF8") => features.smtputf8 = true,
                Some("8BITMIME") => features.eight_bit = true,
                Some("SIZE") => {
                    features.size = true;
                    features.size_limit = words
                        .next()
                        .and_then(|limit| limit.parse().ok())
                        .filter(|&limit| limit > 0);
                }
                Some("AUTH") => {
                    for word in words {
                        if !features.sign_ins.iter().any(|known| known == word) {
                            features.sign_ins.push(word.to_owned());
                        }
                    }
                }
                _ => {}
            }
        }
        features
    }

    pub(super) fn offers(&self, sign_in: &str) -> bool {
        self.sign_ins.iter().any(|offered| offered == sign_in)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_read_in_any_letter_case() {
        let features = Features::from_reply(
            "250-mail.example\r\n250-starttls\r\n250-Size 1000\r\n250-AUTH=login\r\n250-AUTH PLAIN LOGIN\r\n250 SMTPUTF8\r\n",
        );
        assert!(features.starttls && features.smtputf8 && !features.eight_bit);
        assert_eq!(features.size_limit, Some(1000));
        assert_eq!(features.sign_ins, ["LOGIN", "PLAIN"]);
    }

    #[test]
    fn the_servers_own_name_is_no_keyword() {
        assert_eq!(Features::from_reply("250 starttls\r\n"), Features::default());
    }
}
