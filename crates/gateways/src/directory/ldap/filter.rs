//! Filters (RFC 4515). What somebody typed comes into one only as a value, and escaped.

use std::fmt::Write;

use ldap3::asn1::Tag;

use super::error::LdapError;

/// Longest filter, in bytes.
const MOST_BYTES: usize = 64 * 1024;
/// Deepest nesting. The library's reader calls itself for each level.
const MOST_LEVELS: usize = 32;

/// Reads a whole filter in parentheses.
pub(super) fn parse(text: &str) -> Result<Tag, LdapError> {
    let bad = || LdapError::setting("A filter cannot be read.");
    if text.len() > MOST_BYTES || !text.starts_with('(') || too_deep(text) {
        return Err(bad());
    }
    ldap3::parse_filter(text).map_err(|()| bad())
}

/// Parentheses of values are escaped, so all others nest.
fn too_deep(text: &str) -> bool {
    let mut depth = 0usize;
    text.bytes().any(|byte| {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > MOST_LEVELS
    })
}

/// `(attribute=value)`, for whatever value.
pub(super) fn equals(attribute: &str, value: &str) -> String {
    format!("({attribute}={})", escape(value.as_bytes()))
}

/// The same for a value of octets.
pub(super) fn equals_octets(attribute: &str, value: &[u8]) -> String {
    let mut filter = format!("({attribute}=");
    for octet in value {
        // Writing to a string cannot fail.
        let _ = write!(filter, "\\{octet:02x}");
    }
    filter.push(')');
    filter
}

/// One of these.
pub(super) fn one_of(filters: &[String]) -> String {
    match filters {
        [one] => one.clone(),
        all => format!("(|{})", all.concat()),
    }
}

/// Both of these.
pub(super) fn both(first: &str, second: &str) -> String {
    format!("(&{first}{second})")
}

/// A value as it may stand in a filter (RFC 4515, 3): everything but plain letters, digits and a few signs as hexadecimal digits.
pub(super) fn escape(value: &[u8]) -> String {
    let mut escaped = String::with_capacity(value.len());
    for octet in value {
        match octet {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'.'
            | b'-'
            | b'_'
            | b'@'
            | b'='
            | b','
            | b' '
            | b'+'
            | b':' => {
                escaped.push(char::from(*octet));
            }
            other => {
                let _ = write!(escaped, "\\{other:02x}");
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use ldap3::asn1::{ASNTag, PL, StructureTag};
    use proptest::prelude::*;

    use super::*;

    fn value(tag: Tag) -> (u64, Vec<u8>) {
        let StructureTag { id, payload, .. } = tag.into_structure();
        match payload {
            PL::C(mut parts) => match parts.pop().unwrap().payload {
                PL::P(octets) => (id, octets),
                PL::C(_) => panic!("no value"),
            },
            PL::P(octets) => (id, octets),
        }
    }

    #[test]
    fn what_somebody_typed_stays_one_value() {
        for typed in [
            "*",
            "ana)(uid=*",
            "a*b",
            "\\2a",
            "x)(|(objectClass=*)",
            "\0",
            "ü(",
            "",
        ] {
            let (id, octets) = value(parse(&equals("uid", typed)).unwrap());
            assert_eq!((id, octets.as_slice()), (3, typed.as_bytes()), "{typed:?}");
        }
    }

    #[test]
    fn filters_that_are_none_are_refused() {
        let deep = format!("{}(a=b){}", "(!".repeat(100_000), ")".repeat(100_000));
        let shallow = format!("{}(a=b){}", "(!".repeat(20), ")".repeat(20));
        for bad in [
            "",
            "uid=ana",
            "(uid=ana",
            "(uid=ana))",
            "(uid=ana)(uid=bo)",
            "(&(a=b)",
            &deep,
        ] {
            assert!(parse(bad).is_err(), "{}", bad.get(..20).unwrap_or(bad));
        }
        assert!(parse(&shallow).is_ok());
        assert!(parse("(member:1.2.840.113556.1.4.1941:=cn=a,dc=b)").is_ok());
    }

    proptest! {
        #[test]
        fn any_value_comes_back_as_it_was(typed in "\\PC{0,60}") {
            prop_assert_eq!(value(parse(&equals("cn", &typed)).unwrap()), (3, typed.clone().into_bytes()));
        }

        #[test]
        fn octets_come_back_as_they_were(octets in proptest::collection::vec(any::<u8>(), 0..40)) {
            prop_assert_eq!(value(parse(&equals_octets("objectGUID", &octets)).unwrap()).1, octets);
        }
    }
}
