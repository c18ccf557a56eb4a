//! Distinguished names (RFC 4514): written safely, and brought into one form so that two of them can be compared.
//!
//! The form serves for comparing only. A directory is always asked with the name as it gave it.

use std::fmt::Write;

/// Longest name that is compared, in bytes.
const MOST_BYTES: usize = 8 * 1024;
/// Octets that most values have room in.
const USUAL_VALUE: usize = 64;

/// The one form of a name: parts in small letters, blanks around them gone, escapes all of one kind. `None` when it is no name.
pub(super) fn parse(dn: &str) -> Option<String> {
    if dn.len() > MOST_BYTES || dn.trim().is_empty() {
        return None;
    }
    let mut form = String::with_capacity(dn.len());
    let mut rest = dn;
    loop {
        let (attribute, after) = rest.split_once('=')?;
        let attribute = attribute.trim();
        let fit = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'.';
        if attribute.is_empty() || !attribute.bytes().all(fit) {
            return None;
        }
        form.push_str(&attribute.to_ascii_lowercase());
        form.push('=');
        let (value, end, after) = value(after)?;
        form.push_str(&escape(&value));
        match end {
            None => return Some(form),
            Some(sign) => form.push(sign),
        }
        rest = after;
    }
}

/// A value in small letters and without outer blanks, the sign that ended it, and what comes after.
fn value(text: &str) -> Option<(Vec<u8>, Option<char>, &str)> {
    let mut octets = Vec::with_capacity(text.len().min(USUAL_VALUE));
    // Blanks that are escaped stay.
    let mut keep = 0;
    let mut rest = text.trim_start().char_indices();
    let text = text.trim_start();
    while let Some((place, c)) = rest.next() {
        match c {
            ',' | ';' | '+' => {
                let sign = if c == '+' { '+' } else { ',' };
                return Some((trimmed(octets, keep), Some(sign), &text[place + 1..]));
            }
            '\\' => {
                let (_, first) = rest.next()?;
                if let Some(high) = first.to_digit(16) {
                    let (_, second) = rest.next()?;
                    let low = second.to_digit(16)?;
                    octets.push(u8::try_from(high * 16 + low).ok()?);
                } else {
                    octets.extend_from_slice(first.encode_utf8(&mut [0; 4]).as_bytes());
                }
                keep = octets.len();
            }
            '"' | '<' | '>' | '\0' => return None,
            plain => octets.extend_from_slice(plain.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    Some((trimmed(octets, keep), None, ""))
}

fn trimmed(mut octets: Vec<u8>, keep: usize) -> Vec<u8> {
    while octets.len() > keep && octets.last() == Some(&b' ') {
        octets.pop();
    }
    match String::from_utf8(octets) {
        Ok(text) => text.to_lowercase().into_bytes(),
        Err(bytes) => bytes.into_bytes(),
    }
}

/// A value as it may stand in a name (RFC 4514, 2.4), whatever it is.
pub(super) fn escape(value: &[u8]) -> String {
    let text = std::str::from_utf8(value);
    let mut escaped = String::with_capacity(value.len());
    let hex = |octets: &[u8], escaped: &mut String| {
        for octet in octets {
            // Writing to a string cannot fail.
            let _ = write!(escaped, "\\{octet:02x}");
        }
    };
    match text {
        Err(_) => hex(value, &mut escaped),
        Ok(text) => {
            let last = text.chars().count().saturating_sub(1);
            for (place, c) in text.chars().enumerate() {
                let outer = c == ' ' && (place == 0 || place == last);
                let special =
                    matches!(c, ',' | '+' | '"' | '\\' | '<' | '>' | ';' | '=' | '#') || c.is_control();
                match outer || special {
                    true => hex(c.to_string().as_bytes(), &mut escaped),
                    false => escaped.push(c),
                }
            }
        }
    }
    escaped
}

/// Whether a name, in its form, is the base or below it.
pub(super) fn is_below(form: &str, base: &str) -> bool {
    form == base || form.strip_suffix(base).is_some_and(|above| above.ends_with(','))
}

/// A member's name without the bits that `uniqueMember` may have behind it (RFC 4517, 3.3.21).
pub(super) fn without_bits(name: &str) -> &str {
    match name.rsplit_once("#'") {
        Some((dn, bits))
            if bits.ends_with("'B") && bits[..bits.len() - 2].bytes().all(|b| b == b'0' || b == b'1') =>
        {
            dn
        }
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_name_in_many_spellings() {
        let form = parse("cn=Ana Alves,ou=People,dc=example,dc=com").unwrap();
        for other in [
            "CN=ana alves,OU=people,DC=Example,DC=com",
            "cn = Ana Alves , ou= People ,dc=example;dc=com",
            "cn=Ana\\20Alves,ou=People,dc=example,dc=com",
        ] {
            assert_eq!(parse(other).as_ref(), Some(&form), "{other}");
        }
        assert_ne!(parse("cn=Ana Alves\\,ou=People,dc=example,dc=com"), Some(form));
    }

    #[test]
    fn what_is_no_name_is_none() {
        for bad in [
            "",
            "ana",
            "=x",
            "cn",
            "cn=a,",
            "cn=a,,dc=b",
            "c n=a",
            "cn=a\\",
            "cn=\"a\"",
            "cn=a\\4",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn below_is_by_whole_parts() {
        assert!(is_below("uid=a,dc=b", "dc=b") && is_below("dc=b", "dc=b"));
        assert!(!is_below("uid=a,xdc=b", "dc=b") && !is_below("dc=c", "dc=b"));
    }

    #[test]
    fn bits_of_a_unique_member_are_no_part_of_its_name() {
        assert_eq!(without_bits("uid=a,dc=b#'0101'B"), "uid=a,dc=b");
        assert_eq!(without_bits("cn=c#'x'B"), "cn=c#'x'B");
    }

    proptest! {
        #[test]
        fn a_value_stays_one_value(typed in "\\PC{1,40}") {
            let form = parse(&format!("cn={},dc=example", escape(typed.as_bytes()))).unwrap();
            prop_assert!(is_below(&form, "dc=example"));
            prop_assert_eq!(form.matches([',', '+']).count(), 1);
        }

        #[test]
        fn the_form_is_its_own_form(name in "(cn|OU|dc)=[a-zA-Z ü\\\\,+=\\-]{0,20}(,dc=[a-z]{1,5}){0,3}") {
            if let Some(form) = parse(&name) {
                prop_assert_eq!(parse(&form), Some(form.clone()));
            }
        }
    }
}
