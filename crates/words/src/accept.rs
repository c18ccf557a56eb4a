//! What a browser says about the languages of its person: `Accept-Language` (RFC 9110, section 12.5.4).

use crate::{Language, negotiate};

/// Bytes of the header that are looked at.
const MAX_BYTES: usize = 1024;

/// Languages that are looked at; browsers send fewer than ten.
const MAX_RANGES: usize = 32;

/// The language that the header prefers among all of the catalogue. `*` and what cannot be read say nothing.
pub fn from_accept_language(header: &str) -> Option<Language> {
    let header = bounded(header);
    let mut ranges: Vec<(u16, &str)> = header
        .split(',')
        .take(MAX_RANGES)
        .filter_map(range)
        .filter(|(quality, _)| *quality > 0)
        .collect();
    // Stable: of equal quality, the first comes first.
    ranges.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
    let wanted: Vec<&str> = ranges.into_iter().map(|(_, tag)| tag).collect();
    negotiate(&wanted, Language::all())
}

/// The beginning of a header that is too long, up to its last whole range: half of `zh-TW` would be another language.
fn bounded(header: &str) -> &str {
    if header.len() <= MAX_BYTES {
        return header;
    }
    let kept = &header[..header.floor_char_boundary(MAX_BYTES)];
    kept.rsplit_once(',').map_or("", |(whole, _)| whole)
}

/// A range with its quality in thousandths.
fn range(text: &str) -> Option<(u16, &str)> {
    let mut parts = text.split(';');
    let tag = parts.next()?.trim();
    let mut quality = 1_000;
    for part in parts {
        let (name, value) = part.split_once('=')?;
        if name.trim().eq_ignore_ascii_case("q") {
            quality = thousandths(value.trim())?;
        }
    }
    (!tag.is_empty()).then_some((quality, tag))
}

/// `0`, `0.8`, `1.000`: at most one, and at most three digits behind the point.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    if rest.len() > 3 || !rest.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let rest: u16 = format!("{rest:0<3}").parse().ok()?;
    match whole {
        "0" => Some(rest),
        "1" if rest == 0 => Some(1_000),
        _ => None,
    }
}
