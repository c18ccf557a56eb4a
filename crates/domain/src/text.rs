//! One line of text from outside: trimmed, normalised, bounded, free of control characters.
//!
//! Everything that ends in a mail header, a page title or a table cell passes through here once.

use unicode_normalization::UnicodeNormalization;

use crate::problem::{Problem, ProblemCode};

/// Checks one line of text.
///
/// Returns it trimmed and in NFC. Refused: blank (when `required`), more than `max_chars` characters, control
/// characters, line or paragraph separators (RFC 5322 header injection), and characters that reorder the text around
/// them (Unicode bidi controls), which make one name look like another.
pub fn line(
    field: &str,
    label: &str,
    value: &str,
    max_chars: usize,
    required: bool,
) -> Result<String, Problem> {
    // Measured before normalising: a hostile megabyte must not be worked on first.
    if value.len() > max_chars.saturating_mul(16).max(4096) {
        return Err(too_long(field, label, max_chars));
    }
    let trimmed = value.trim();
    // ASCII is in NFC as it stands; most of a hundred thousand rows are.
    let clean: String = if trimmed.is_ascii() {
        trimmed.to_owned()
    } else {
        trimmed.nfc().collect()
    };
    if clean.is_empty() {
        return if required {
            Err(Problem::new(
                field,
                ProblemCode::Required,
                format!("{label} is missing."),
            ))
        } else {
            Ok(clean)
        };
    }
    if clean.chars().any(is_forbidden) {
        return Err(Problem::new(
            field,
            ProblemCode::ControlCharacters,
            format!(
                "{label} contains a line break or an invisible control character. Type it again without."
            ),
        ));
    }
    if clean.chars().count() > max_chars {
        return Err(too_long(field, label, max_chars));
    }
    Ok(clean)
}

/// The mark of an organisation without a picture: the first letters of its first and last word, or `M`.
pub fn initials(name: &str) -> String {
    let mut letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = letters.next();
    let last = letters.next_back();
    let shown: String = first.into_iter().chain(last).collect();
    if shown.is_empty() {
        "M".to_owned()
    } else {
        shown.to_uppercase()
    }
}

fn too_long(field: &str, label: &str, max_chars: usize) -> Problem {
    Problem::new(
        field,
        ProblemCode::TooLong,
        format!("{label} is longer than {max_chars} characters."),
    )
}

/// Whether a character breaks a line, cannot be seen, or turns the text around it.
pub(crate) fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// A text that comes from outside, with what could turn or hide letters on a screen replaced.
pub fn harmless(text: &str) -> String {
    text.chars()
        .map(|c| if is_forbidden(c) { '\u{FFFD}' } else { c })
        .collect()
}

/// A number with commas between its thousands: `10,000`.
pub fn thousands(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_the_first_and_the_last_word() {
        assert_eq!(initials("Northwind Health"), "NH");
        assert_eq!(initials("élan"), "É");
        assert_eq!(initials("The <b>Big</b> & Co."), "TC");
        assert_eq!(initials(" – "), "M");
        assert_eq!(initials(""), "M");
    }
}
