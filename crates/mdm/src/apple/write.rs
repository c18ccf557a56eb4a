//! Property lists for devices: XML, the same bytes for the same values.

use plist::{Dictionary, Value};

/// What a command is sent as (Sending MDM commands to a device).
pub const COMMAND_CONTENT_TYPE: &str = "application/xml; charset=UTF-8";

/// A dictionary as XML, its keys in the order in which they were put in.
///
/// The values must hold no characters that XML cannot carry: [`words`] sees to it.
pub fn xml(dictionary: Dictionary) -> Vec<u8> {
    let mut bytes = Vec::new();
    // A vector takes every byte, and these values have no kind that XML property lists lack (a UID).
    #[allow(clippy::expect_used)]
    Value::Dictionary(dictionary)
        .to_writer_xml(&mut bytes)
        .expect("a vector takes every byte");
    bytes
}

/// A text without the characters that XML 1.0 forbids (production 2); line ends and tabs stay.
pub fn words(text: &str) -> String {
    text.chars()
        .filter(|c| matches!(c, '\t' | '\n') || !(c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}')))
        .collect()
}

/// A dictionary of its entries, in their order; absent ones are left out.
pub fn entries<const N: usize>(entries: [(&str, Option<Value>); N]) -> Dictionary {
    entries
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect()
}

/// A text value, cleaned by [`words`].
pub fn text(value: &str) -> Option<Value> {
    Some(Value::String(words(value)))
}

/// A yes or no.
pub fn flag(value: bool) -> Option<Value> {
    Some(Value::Boolean(value))
}

/// A whole number.
pub fn number(value: u32) -> Option<Value> {
    Some(Value::from(value))
}
