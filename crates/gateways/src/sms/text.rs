//! A text as it is handed to a gateway, and what a gateway says when it takes one.

use std::fmt;

use muster_domain::sms::E164;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::error::mask_everywhere;

/// Most letters and digits of a sender's name (3GPP TS 23.040, 9.1.2.5: eleven septets).
const MOST_LETTERS: usize = 11;
/// Most digits of a sender's number; short codes have three and more.
const MOST_DIGITS: usize = 15;
/// Longest reference, in bytes; the shortest bound among the gateways is Vonage's.
const MOST_REFERENCE: usize = 40;

/// Whom a text seems to come from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum SenderId {
    /// Whatever the gateway puts there.
    #[default]
    None,
    /// A name: at most 11 letters, digits and blanks, one of them a letter. Nobody can answer to it, and some countries
    /// replace it.
    Name(String),
    /// A number or a short code: digits, with or without a plus.
    Number(String),
}

impl SenderId {
    /// Reads a sender as an admin types it. Blank is none.
    ///
    /// # Errors
    /// In words, when it is neither a number nor a name.
    pub fn typed(text: &str) -> Result<Self, &'static str> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self::None);
        }
        let digits = text.strip_prefix('+').unwrap_or(text);
        if digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return match (3..=MOST_DIGITS).contains(&digits.len()) {
                true => Ok(Self::Number(text.to_owned())),
                false => Err("A sender's number has 3 to 15 digits."),
            };
        }
        // What every network shows as it is; some take more, and others refuse the whole text for it.
        let plain = text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b' ' || byte == b'-');
        if !plain || !text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            return Err("A sender's name has letters, digits, blanks and hyphens, one of them a letter.");
        }
        match text.len() <= MOST_LETTERS {
            true => Ok(Self::Name(text.to_owned())),
            false => Err("A sender's name has at most 11 characters."),
        }
    }

    /// As it is written; empty without one.
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "",
            Self::Name(name) => name,
            Self::Number(number) => number,
        }
    }
}

/// Our own name for a text, which receipts can bring back: letters, digits, hyphens.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reference(String);

impl Reference {
    /// `None` when it is empty, longer than 40, or has other characters: it stands in addresses unescaped.
    pub fn new(text: impl Into<String>) -> Option<Self> {
        let text = text.into();
        let good = !text.is_empty()
            && text.len() <= MOST_REFERENCE
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        good.then_some(Self(text))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One text for one number.
#[derive(Clone, PartialEq, Eq)]
pub struct Text {
    /// Whom it goes to.
    pub to: E164,
    /// Whom it seems to come from.
    pub from: SenderId,
    /// What it says.
    pub body: String,
    /// Our own name for it.
    pub reference: Reference,
}

impl fmt::Debug for Text {
    /// Without what it says: an invite's link is in it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text")
            .field("to", &self.to)
            .field("from", &self.from)
            .field("characters", &self.body.chars().count())
            .field("reference", &self.reference)
            .finish()
    }
}

/// A gateway took a text over. Whether it arrives is told by a receipt, if at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The gateway's name for it, which its receipts carry. A long text over SMPP has several: the last one.
    pub provider_id: Option<String>,
    /// The gateway's own words, on one line.
    pub reply: String,
    /// How many parts it bills, if it says so.
    pub segments: Option<u32>,
}

impl Accepted {
    /// The same, with secrets masked in what the gateway said.
    #[must_use]
    pub(super) fn without(mut self, secrets: &[SecretString]) -> Self {
        for secret in secrets {
            self.reply = mask_everywhere(&self.reply, secret);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senders_are_numbers_names_or_none() {
        assert_eq!(SenderId::typed("  "), Ok(SenderId::None));
        assert_eq!(
            SenderId::typed("Muster IT"),
            Ok(SenderId::Name("Muster IT".into()))
        );
        assert_eq!(
            SenderId::typed("+4915123456789"),
            Ok(SenderId::Number("+4915123456789".into()))
        );
        assert_eq!(SenderId::typed("70111"), Ok(SenderId::Number("70111".into())));
        for bad in [
            "12",
            "1234567890123456",
            "Twelve chars",
            "Büro",
            "a\nb",
            "--",
            "A&B",
            "+",
        ] {
            assert!(SenderId::typed(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_reference_needs_no_escape_anywhere() {
        assert!(Reference::new("01890a5d-ac96-774b-bcce-b302099a8057").is_some());
        for bad in ["", "a b", "a&b", "ä", &"x".repeat(41)] {
            assert!(Reference::new(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn debug_tells_neither_number_nor_link() {
        let text = Text {
            to: E164::typed("+4915123456789", None).unwrap(),
            from: SenderId::None,
            body: "https://portal.example/i/secret".into(),
            reference: Reference::new("r1").unwrap(),
        };
        let shown = format!("{text:?}");
        assert!(!shown.contains("secret") && !shown.contains("3456789"), "{shown}");
    }
}
