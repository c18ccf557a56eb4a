//! Outside text within addresses, forms, JSON and XML: nothing that is put in may end the place it is put into.

use std::fmt::Write;

/// For any part of an address and for a form: all but RFC 3986's unreserved characters becomes `%XX`.
pub(crate) fn percent(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

/// For the inside of a JSON string (RFC 8259, 7).
pub(super) fn json(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

/// For text and quoted attributes of XML 1.0. Characters that XML cannot carry at all become U+FFFD.
pub(super) fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push(char::REPLACEMENT_CHARACTER),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_place_has_its_own_way() {
        let text = "a&b=\"<ü>\"\n{x}\\";
        assert_eq!(percent(text), "a%26b%3D%22%3C%C3%BC%3E%22%0A%7Bx%7D%5C");
        assert_eq!(json(text), "a&b=\\\"<ü>\\\"\\n{x}\\\\");
        assert_eq!(xml(text), "a&amp;b=&quot;&lt;ü&gt;&quot;&#10;{x}\\");
    }

    proptest! {
        #[test]
        fn what_is_escaped_is_read_back(text in "\\PC{0,60}|[\u{0}-\u{7f}]{0,60}") {
            let form = format!("t={}", percent(&text));
            let read: Vec<(String, String)> = reqwest::Url::parse(&format!("http://h/?{form}"))
                .unwrap().query_pairs().into_owned().collect();
            prop_assert_eq!(&read[0].1, &text);
            let read: String = serde_json::from_str(&format!("\"{}\"", json(&text))).unwrap();
            prop_assert_eq!(read, text.clone());
            prop_assert!(!xml(&text).contains(['<', '>', '"', '\'']));
        }
    }
}
