//! File names of the trial outbox: `<milliseconds>-<readable>-<digest>.eml`.
//!
//! They sort by time, show the message id to a person, and find a message again by its whole id through the digest. An id
//! from outside that is not exactly of this form names no file, which also rules out every kind of path.

use sha2::{Digest, Sha256};

use crate::mail::Composed;

pub(super) const EXTENSION: &str = "eml";
/// Digits of the milliseconds: enough until the year 2286.
const TIME_DIGITS: usize = 13;
/// Longest readable part.
const READABLE_LIMIT: usize = 48;
/// Hexadecimal digits of the digest.
const DIGEST_DIGITS: usize = 32;

/// The digest by which the same message id is found again.
pub(super) fn digest(message_id: &str) -> String {
    let digest = Sha256::digest(message_id.as_bytes());
    digest
        .iter()
        .take(DIGEST_DIGITS / 2)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The file's name without its extension.
pub(super) fn id_of(message: &Composed) -> String {
    let left = message.message_id.split('@').next().unwrap_or_default();
    let readable: String = left
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '_')
        .take(READABLE_LIMIT)
        .collect();
    let readable = if readable.is_empty() { "message" } else { &readable };
    let time = message.date_ms.clamp(0, 9_999_999_999_999);
    format!("{time:0TIME_DIGITS$}-{readable}-{}", digest(&message.message_id))
}

/// Time and digest of an id of this form; none for anything else.
pub(super) fn parse(id: &str) -> Option<(i64, &str)> {
    let (time, rest) = id.split_once('-')?;
    let (readable, digest) = rest.split_once('-')?;
    let of_form = time.len() == TIME_DIGITS
        && time.bytes().all(|b| b.is_ascii_digit())
        && (1..=READABLE_LIMIT).contains(&readable.len())
        && readable.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && digest.len() == DIGEST_DIGITS
        && digest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    of_form.then_some((time.parse().ok()?, digest))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_names_of_our_own_form_are_ids() {
        let id = format!("0001790000000-abc-{}", digest("abc@example.com"));
        assert_eq!(parse(&id).unwrap().0, 1_790_000_000);
        for bad in [
            "",
            "..",
            "../../etc/passwd",
            "/etc/passwd",
            &format!("../{id}"),
            &format!("{id}/.."),
            &id[1..],
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn every_message_gets_an_id_that_is_read_back(message_id in ".{0,300}", date_ms in any::<i64>()) {
            let message = Composed {
                envelope_from: String::new(),
                envelope_to: String::new(),
                bytes: Vec::new(),
                message_id: message_id.clone(),
                date_ms,
                needs_smtputf8: false,
            };
            let id = id_of(&message);
            let found = digest(&message_id);
            prop_assert_eq!(parse(&id).map(|(_, digest)| digest), Some(found.as_str()));
        }

        #[test]
        fn no_id_leads_out_of_the_folder(id in "[./\\\\0-9a-f%-]{0,80}") {
            if parse(&id).is_some() {
                prop_assert!(!id.contains(['.', '/', '\\']));
            }
        }
    }
}
