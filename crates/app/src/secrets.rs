//! Gateway passwords at rest: XChaCha20-Poly1305 under a key that is not in the database.
//!
//! The name of the setting is associated data, so a sealed value moved to another setting does not open.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use muster_domain::key::{MasterKey, Purpose};
use secrecy::SecretString;

use crate::{AppError, ErrorCode, Result};

const NONCE: usize = 24;

/// Seals `secret` for the setting `name`: nonce and ciphertext in hexadecimal.
pub fn seal(key: &MasterKey, name: &str, secret: &str) -> Result<String> {
    let mut nonce = [0u8; NONCE];
    getrandom::fill(&mut nonce).map_err(|error| {
        AppError::new(
            ErrorCode::Internal,
            format!("The system gave no randomness: {error}."),
        )
    })?;
    let cipher = XChaCha20Poly1305::new(&key.derive(Purpose::Encryption).into());
    let sealed = cipher
        .encrypt(
            XNonce::from_slice(&nonce),
            Payload {
                msg: secret.as_bytes(),
                aad: name.as_bytes(),
            },
        )
        .map_err(|_| AppError::new(ErrorCode::Internal, "The secret could not be encrypted."))?;
    Ok(nonce
        .iter()
        .chain(&sealed)
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

/// Opens what [`seal`] made for the same setting under the same key.
pub fn open(key: &MasterKey, name: &str, sealed: &str) -> Result<SecretString> {
    let broken = || {
        AppError::new(
            ErrorCode::KeyWrong,
            "The stored secret cannot be decrypted with this installation's key.",
        )
    };
    let bytes = unhex(sealed)
        .filter(|bytes| bytes.len() > NONCE)
        .ok_or_else(broken)?;
    let (nonce, sealed) = bytes.split_at(NONCE);
    let cipher = XChaCha20Poly1305::new(&key.derive(Purpose::Encryption).into());
    let plain = cipher
        .decrypt(
            XNonce::from_slice(nonce),
            Payload {
                msg: sealed,
                aad: name.as_bytes(),
            },
        )
        .map_err(|_| broken())?;
    String::from_utf8(plain)
        .map(SecretString::from)
        .map_err(|_| broken())
}

pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&text[i..i + 2], 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use secrecy::ExposeSecret;

    #[test]
    fn a_sealed_secret_opens_only_with_its_key_and_under_its_name() {
        let key = MasterKey::new([7; 32]);
        let sealed = seal(&key, "mail", "päss wörd").unwrap();
        assert!(!sealed.contains("p"), "hexadecimal only");
        assert_eq!(open(&key, "mail", &sealed).unwrap().expose_secret(), "päss wörd");
        assert!(open(&key, "sms", &sealed).is_err());
        assert!(open(&MasterKey::new([8; 32]), "mail", &sealed).is_err());
        let mut damaged = sealed.clone();
        damaged.replace_range(60..61, if &sealed[60..61] == "0" { "1" } else { "0" });
        assert!(open(&key, "mail", &damaged).is_err());
        for rubbish in ["", "zz", "é", "00", &sealed[..48]] {
            assert!(open(&key, "mail", rubbish).is_err());
        }
    }

    #[test]
    fn the_same_secret_is_sealed_differently_each_time() {
        let key = MasterKey::new([7; 32]);
        assert_ne!(seal(&key, "mail", "x").unwrap(), seal(&key, "mail", "x").unwrap());
    }
}
