//! Single values out of a message's dictionary: bounded, and harmless on a screen.

use muster_domain::text::harmless;
use plist::{Dictionary, Value};
use secrecy::{SecretSlice, SecretString};

use super::read::ReadError;

/// Longest identifier (UDID, enrollment, user, command, topic), in characters. The longest in use is a topic with a UUID.
pub const MAX_IDENTIFIER: usize = 128;
/// Longest fact that is kept, in characters; the rest is cut off.
pub const MAX_FACT: usize = 256;
/// Longest token, in bytes. Push tokens have some dozen; Apple publishes no bound for the others.
pub const MAX_TOKEN: usize = 64 * 1024;

/// Why a message is refused. The words name keys of Apple's schema, never a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// Not a property list that is read here.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A mandatory key is missing or blank.
    #[error("The message has no {0}.")]
    Missing(&'static str),
    /// A key with a value of another type than the schema says.
    #[error("{0} has a value of the wrong type.")]
    WrongType(&'static str),
    /// An identifier or token that is too long, or an identifier with characters that none has.
    #[error("{0} is too long or holds characters that do not belong there.")]
    Unfit(&'static str),
    /// The message names no device at all.
    #[error("The message names neither a UDID nor an EnrollmentID.")]
    NoDevice,
}

/// An optional fact for people: cleaned and cut. A value of another type counts as absent, since no decision hangs on it.
pub fn fact(from: &Dictionary, key: &str) -> Option<String> {
    from.get(key).and_then(Value::as_string).and_then(shown)
}

/// A text as a screen may show it, or `None` when nothing is left.
pub fn shown(text: &str) -> Option<String> {
    let cut: String = text.trim().chars().take(MAX_FACT).collect();
    let clean = harmless(cut.trim());
    (!clean.is_empty()).then_some(clean)
}

/// An optional yes or no; another type counts as absent.
pub fn flag(from: &Dictionary, key: &str) -> Option<bool> {
    from.get(key).and_then(Value::as_boolean)
}

/// An optional whole number; another type counts as absent.
pub fn number(from: &Dictionary, key: &str) -> Option<i64> {
    from.get(key).and_then(Value::as_signed_integer)
}

/// An optional real number, also when it is written as a whole one; another type counts as absent.
pub fn real(from: &Dictionary, key: &str) -> Option<f64> {
    let value = from.get(key)?;
    value
        .as_real()
        .or_else(|| value.as_signed_integer().map(|n| n as f64))
}

/// An optional identifier, never cut: printable ASCII without blanks, at most [`MAX_IDENTIFIER`] characters. A blank one
/// counts as absent.
pub fn identifier(from: &Dictionary, key: &'static str) -> Result<Option<String>, MessageError> {
    match from.get(key) {
        None => Ok(None),
        Some(Value::String(text)) if text.is_empty() => Ok(None),
        Some(Value::String(text)) if is_identifier(text) => Ok(Some(text.clone())),
        Some(Value::String(_)) => Err(MessageError::Unfit(key)),
        Some(_) => Err(MessageError::WrongType(key)),
    }
}

/// Whether `text` can be an identifier.
pub fn is_identifier(text: &str) -> bool {
    !text.is_empty() && text.len() <= MAX_IDENTIFIER && text.bytes().all(|b| b.is_ascii_graphic())
}

/// A mandatory identifier.
pub fn required_identifier(from: &Dictionary, key: &'static str) -> Result<String, MessageError> {
    identifier(from, key)?.ok_or(MessageError::Missing(key))
}

/// A mandatory identifier that is a secret.
pub fn required_secret(from: &Dictionary, key: &'static str) -> Result<SecretString, MessageError> {
    required_identifier(from, key).map(SecretString::from)
}

/// Optional secret bytes, taken out of the message; `None` when absent or empty.
pub fn token(from: &mut Dictionary, key: &'static str) -> Result<Option<SecretSlice<u8>>, MessageError> {
    match from.remove(key) {
        None => Ok(None),
        Some(Value::Data(bytes)) if bytes.is_empty() => Ok(None),
        Some(Value::Data(bytes)) if bytes.len() <= MAX_TOKEN => Ok(Some(SecretSlice::from(bytes))),
        Some(Value::Data(_)) => Err(MessageError::Unfit(key)),
        Some(_) => Err(MessageError::WrongType(key)),
    }
}
