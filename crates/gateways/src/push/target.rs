//! Whom to call. Who knows a device's token and magic can disturb it, so neither is ever printed.

use std::fmt;
use std::fmt::Write as _;

use secrecy::{ExposeSecret, SecretString};

use super::PushError;

/// Longest token in bytes. Apple's are 32 today, and Apple says not to count on it.
const MAX_TOKEN_BYTES: usize = 256;
/// Longest magic in bytes; Apple's are UUIDs.
const MAX_MAGIC_BYTES: usize = 1024;
/// Longest topic.
const MAX_TOPIC_BYTES: usize = 255;

/// A device's address at Apple, as lower-case hexadecimal digits.
#[derive(Clone)]
pub struct PushToken(SecretString);

impl PushToken {
    /// From the bytes that the device sent.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PushError> {
        if bytes.is_empty() || bytes.len() > MAX_TOKEN_BYTES {
            return Err(PushError::BadToken("the token has no possible length".into()));
        }
        let mut hex = String::with_capacity(2 * bytes.len());
        for byte in bytes {
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
        }
        Ok(Self(hex.into()))
    }

    /// From hexadecimal digits.
    pub fn from_hex(hex: &str) -> Result<Self, PushError> {
        if hex.is_empty() || hex.len() % 2 == 1 || hex.len() > 2 * MAX_TOKEN_BYTES {
            return Err(PushError::BadToken("the token has no possible length".into()));
        }
        match hex.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            true => Ok(Self(hex.to_ascii_lowercase().into())),
            false => Err(PushError::BadToken("the token is not hexadecimal".into())),
        }
    }

    /// The digits.
    pub fn expose_hex(&self) -> &str {
        self.0.expose_secret()
    }
}

/// A device that is to be called.
#[derive(Clone)]
pub struct PushTarget {
    token: PushToken,
    topic: String,
    magic: SecretString,
}

impl PushTarget {
    /// The token, the topic of the certificate under which the device enrolled, and the device's magic.
    pub fn new(token: PushToken, topic: &str, magic: &str) -> Result<Self, PushError> {
        let of_a_header = |byte: u8| byte.is_ascii_graphic();
        if topic.is_empty() || topic.len() > MAX_TOPIC_BYTES || !topic.bytes().all(of_a_header) {
            return Err(PushError::OurFault("the topic cannot be one".into()));
        }
        if magic.is_empty() || magic.len() > MAX_MAGIC_BYTES {
            return Err(PushError::OurFault("the magic has no possible length".into()));
        }
        Ok(Self {
            token,
            topic: topic.to_owned(),
            magic: magic.into(),
        })
    }

    /// The token.
    pub fn token(&self) -> &PushToken {
        &self.token
    }

    /// The topic.
    pub fn topic(&self) -> &str {
        &self.topic
    }

    /// The magic.
    pub fn expose_magic(&self) -> &str {
        self.magic.expose_secret()
    }
}

impl fmt::Debug for PushToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PushToken(•••)")
    }
}

impl fmt::Debug for PushTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PushTarget")
            .field("topic", &self.topic)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_digits_are_the_same_token() {
        let bytes = PushToken::from_bytes(&[0x00, 0x0a, 0xff]).unwrap();
        assert_eq!(bytes.expose_hex(), "000aff");
        assert_eq!(PushToken::from_hex("000AfF").unwrap().expose_hex(), "000aff");
        let longest = vec![7; MAX_TOKEN_BYTES];
        let hex = PushToken::from_bytes(&longest).unwrap();
        assert!(PushToken::from_hex(hex.expose_hex()).is_ok());
    }

    #[test]
    fn what_cannot_be_a_token_is_the_tokens_fault() {
        let long = "ab".repeat(MAX_TOKEN_BYTES + 1);
        for hex in ["", "abc", "0x12", "zz", "ab/../cd", "ab\r\n", "äöäö", &long] {
            let error = PushToken::from_hex(hex).unwrap_err();
            assert!(matches!(error, PushError::BadToken(_)), "{hex:?}");
        }
        assert!(PushToken::from_bytes(&[]).is_err());
        assert!(PushToken::from_bytes(&vec![1; MAX_TOKEN_BYTES + 1]).is_err());
    }

    #[test]
    fn what_cannot_be_a_topic_or_a_magic_is_our_fault() {
        let token = || PushToken::from_bytes(&[1]).unwrap();
        let long = "a".repeat(MAX_MAGIC_BYTES + 1);
        for (topic, magic) in [
            ("", "m"),
            ("a b", "m"),
            ("a\r\nx: y", "m"),
            ("tópico", "m"),
            (&long[..MAX_TOPIC_BYTES + 1], "m"),
            ("t", ""),
            ("t", &long),
        ] {
            let error = PushTarget::new(token(), topic, magic).unwrap_err();
            assert!(matches!(error, PushError::OurFault(_)), "{topic:?}");
        }
        assert!(PushTarget::new(token(), &long[..MAX_TOPIC_BYTES], &long[..MAX_MAGIC_BYTES]).is_ok());
    }
}
