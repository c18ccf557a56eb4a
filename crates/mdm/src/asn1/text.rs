//! Strings in names and attributes: DirectoryString of RFC 5280 section 4.1.2.4, and IA5String.

use super::{Element, Malformed, tag, write};

/// Reads a string of any of the kinds that certificates use.
pub(crate) fn read(element: Element<'_>) -> Result<String, Malformed> {
    let bytes = element.content;
    match element.tag {
        tag::UTF8 => String::from_utf8(bytes.to_vec()).map_err(|_| Malformed),
        tag::PRINTABLE | tag::IA5 if bytes.is_ascii() => {
            Ok(bytes.iter().map(|byte| char::from(*byte)).collect())
        }
        // In practice Latin 1, whatever T.61 says.
        tag::TELETEX => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
        tag::BMP => units(bytes, 2).ok_or(Malformed),
        tag::UNIVERSAL => units(bytes, 4).ok_or(Malformed),
        _ => Err(Malformed),
    }
}

fn units(bytes: &[u8], width: usize) -> Option<String> {
    if !bytes.len().is_multiple_of(width) {
        return None;
    }
    let unit = |unit: &[u8]| unit.iter().fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte));
    bytes
        .chunks(width)
        .map(|bytes| char::from_u32(unit(bytes)))
        .collect()
}

/// A UTF8String.
pub(crate) fn utf8(text: &str) -> Vec<u8> {
    write::element(tag::UTF8, &[text.as_bytes()])
}

/// A PrintableString; the caller vouches for the alphabet.
pub(crate) fn printable(text: &str) -> Vec<u8> {
    write::element(tag::PRINTABLE, &[text.as_bytes()])
}

/// An IA5String; the caller vouches for the alphabet.
pub(crate) fn ia5(text: &str) -> Vec<u8> {
    write::element(tag::IA5, &[text.as_bytes()])
}
