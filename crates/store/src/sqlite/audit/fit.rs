//! Too much for one entry: of an object's longest texts only the beginnings are kept, so that it stays an object, and every field in it.

use serde_json::{Map, Value};

use crate::bounds::MAX_AUDIT_TEXT;

/// A text is not made shorter than this, in characters.
const SHORTEST: usize = 40;

/// Shortens the longest texts of an object until it is no longer than an entry takes. What is no object, or has too many fields, stays
/// as it is.
pub(super) fn fit(json: &mut String) {
    if is_short(json) {
        return;
    }
    let Ok(mut fields) = serde_json::from_str::<Map<String, Value>>(json) else {
        return;
    };
    for value in fields.values_mut() {
        // A list has to be one text to be cut.
        if value.is_array() || value.is_object() {
            *value = Value::String(value.to_string());
        }
    }
    // How long each was, once it was cut.
    let mut whole: Map<String, Value> = Map::new();
    while !is_short(json) {
        let longest = fields
            .iter_mut()
            .filter_map(|(name, value)| match value {
                Value::String(text) => Some((text.chars().count(), name, text)),
                _ => None,
            })
            .max_by_key(|(length, ..)| *length);
        let Some((length, name, text)) = longest.filter(|(length, ..)| *length > 2 * SHORTEST) else {
            return;
        };
        let of = whole
            .entry(name.clone())
            .or_insert_with(|| length.into())
            .as_u64()
            .unwrap_or_default();
        let kept: String = text.chars().take(length / 2).collect();
        *text = format!("{kept}… ({of} characters)");
        *json = Value::Object(fields.clone()).to_string();
    }
}

fn is_short(json: &str) -> bool {
    // Mostly the octets tell already.
    json.len() <= MAX_AUDIT_TEXT || json.chars().count() <= MAX_AUDIT_TEXT
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn fitted(value: &Value) -> Map<String, Value> {
        let mut json = value.to_string();
        fit(&mut json);
        assert!(json.chars().count() <= MAX_AUDIT_TEXT, "{}", json.len());
        serde_json::from_str(&json).unwrap()
    }

    #[test]
    fn what_is_too_long_stays_an_object_with_all_its_fields() {
        let names = "Zoë Ångström <zoe@example.com>, ".repeat(80);
        let value = serde_json::json!({
            "count": 80, "groups": names.clone(), "reason": "short", "users": names.clone(), "why": vec!["x"; 900],
        });
        let fitted = fitted(&value);
        assert_eq!(
            (&fitted["count"], &fitted["reason"]),
            (&80.into(), &"short".into())
        );
        for name in ["groups", "users", "why"] {
            let text = fitted[name].as_str().unwrap();
            assert!(text.ends_with(" characters)") && text.contains("… ("), "{text}");
        }
        assert!(
            fitted["users"]
                .as_str()
                .unwrap()
                .ends_with(&format!("… ({} characters)", names.chars().count()))
        );
        assert!(
            fitted["users"]
                .as_str()
                .unwrap()
                .starts_with("Zoë Ångström <zoe@example.com>, Zoë")
        );
    }

    #[test]
    fn quotes_and_whatever_needs_more_octets_than_it_has_characters_fit() {
        let value = serde_json::json!({ "a": "\"\n".repeat(3_000), "b": "あ".repeat(3_999) });
        assert_eq!(fitted(&value).len(), 2);
    }

    #[test]
    fn what_fits_and_what_is_no_object_stays() {
        for text in [r#"{"a":"b"}"#.to_owned(), "x".repeat(9_000), String::new()] {
            let mut same = text.clone();
            fit(&mut same);
            assert_eq!(same, text);
        }
    }
}
