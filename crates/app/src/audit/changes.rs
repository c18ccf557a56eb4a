//! What changed, as the audit log keeps it: only the fields that differ, and never a secret.

use muster_domain::audit::Entry;
use serde_json::{Map, Value};

use super::sign::checksum;

/// Longest value that is kept as it is, in characters. Of a longer one, a logo or a certificate, it is enough that it changed.
const LONGEST: usize = 2_000;
/// Of a longer one, so many of its first characters are kept.
const BEGINNING: usize = 40;

/// The entry about a setting, or `None` when nothing differs. `before` and `after` are JSON as the store keeps them.
pub(crate) fn settings_entry(
    entry: Entry,
    name: &str,
    is_secret: bool,
    before: Option<&str>,
    after: Option<&str>,
) -> Option<Entry> {
    if before == after {
        return None;
    }
    let short = name.strip_prefix("settings.").unwrap_or(name);
    let entry = entry.to("settings", short, short);
    if is_secret {
        let word = |value: Option<&str>| value.map_or("none", |_| "set");
        return Some(entry.changed(
            one("secret", word(before)),
            one("secret", if after.is_some() { "set anew" } else { "none" }),
        ));
    }
    Some(differing(entry, &fields(before), &fields(after)))
}

/// The entry with the fields of either side that are others on the other.
pub(crate) fn differing(entry: Entry, before: &Map<String, Value>, after: &Map<String, Value>) -> Entry {
    let of = |these: &Map<String, Value>, those: &Map<String, Value>| -> String {
        let others: Map<String, Value> = these
            .iter()
            .filter(|(field, value)| those.get(*field) != Some(value))
            .map(|(field, value)| (field.clone(), shortened(value)))
            .collect();
        Value::Object(others).to_string()
    };
    entry.changed(of(before, after), of(after, before))
}

fn one(name: &str, value: &str) -> String {
    Value::Object(Map::from_iter([(name.to_owned(), Value::from(value))])).to_string()
}

/// The fields of a stored object; a value that is none is its own only field.
fn fields(json: Option<&str>) -> Map<String, Value> {
    match json.map(serde_json::from_str) {
        Some(Ok(Value::Object(fields))) => {
            let mut all = Map::new();
            flatten("", fields, &mut all);
            all
        }
        Some(Ok(value)) => Map::from_iter([("value".to_owned(), value)]),
        _ => Map::new(),
    }
}

/// The fields of a map, and those of maps within it as `outer.inner`, also where one is kept as text: of a large one only what differs
/// is told.
fn flatten(outer: &str, fields: Map<String, Value>, all: &mut Map<String, Value>) {
    for (name, value) in fields {
        let name = match outer {
            "" => name,
            outer => format!("{outer}.{name}"),
        };
        let inner = match &value {
            Value::Object(inner) => Some(inner.clone()),
            Value::String(text) if text.starts_with('{') => serde_json::from_str(text).ok(),
            _ => None,
        };
        match inner {
            Some(inner) => flatten(&name, inner, all),
            None => drop(all.insert(name, value)),
        }
    }
}

fn shortened(value: &Value) -> Value {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(_) | Value::Object(_) => value.to_string(),
        other => return other.clone(),
    };
    let length = text.chars().count();
    if length <= LONGEST {
        return value.clone();
    }
    let beginning: String = text.chars().take(BEGINNING).collect();
    let digest = checksum(&text);
    Value::from(format!("{beginning}… ({length} characters, SHA-256 {digest})"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use muster_domain::time::Moment;

    use super::*;

    #[test]
    fn a_long_value_is_cut_between_characters() {
        let footer = format!("x{}", "あ".repeat(3_000));
        let other = format!("{}い", footer.strip_suffix('あ').unwrap());
        let cut = |text: &str| shortened(&Value::from(text)).as_str().unwrap().to_owned();
        let kept: String = footer.chars().take(40).collect();
        assert!(cut(&footer).starts_with(&format!("{kept}… (3001 characters, SHA-256 ")));
        assert_ne!(cut(&footer), cut(&other), "what differs at its end differs here");
        let short = Value::from("あ".repeat(2_000));
        assert_eq!(shortened(&short), short);
    }

    #[test]
    fn of_a_map_within_a_value_only_what_differs_is_told() {
        let map = |phone: &str| {
            let inner = serde_json::json!({"phone": phone, "login": ["uid"], "id": "entryUUID"}).to_string();
            serde_json::json!({"attributes": inner, "outer": {"port": 636}}).to_string()
        };
        let told = settings_entry(
            Entry::new(Moment(0), "settings_changed"),
            "settings.x",
            false,
            Some(&map("mobil1")),
            Some(&map("mobil2")),
        );
        let told = told.unwrap();
        assert_eq!(told.before, r#"{"attributes.phone":"mobil1"}"#);
        assert_eq!(told.after, r#"{"attributes.phone":"mobil2"}"#);
    }

    fn entry(
        name: &str,
        is_secret: bool,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Option<(String, String)> {
        settings_entry(
            Entry::new(Moment(0), "settings_changed"),
            name,
            is_secret,
            before,
            after,
        )
        .map(|entry| (entry.before, entry.after))
    }

    #[test]
    fn only_what_differs_is_kept() {
        assert_eq!(
            entry(
                "settings.mail",
                false,
                Some(r#"{"host":"a","port":25}"#),
                Some(r#"{"host":"b","port":25}"#)
            )
            .unwrap(),
            (r#"{"host":"a"}"#.into(), r#"{"host":"b"}"#.into())
        );
        assert_eq!(entry("settings.mail", false, Some("{}"), Some("{}")), None);
        assert_eq!(
            entry("settings.paused", false, None, Some("true")).unwrap(),
            ("{}".into(), r#"{"value":true}"#.into())
        );
    }

    #[test]
    fn a_secret_is_told_of_and_not_told() {
        let (before, after) =
            entry("settings.mail_secret", true, Some("\"0a1b\""), Some("\"2c3d\"")).unwrap();
        assert_eq!(before, r#"{"secret":"set"}"#);
        assert_eq!(after, r#"{"secret":"set anew"}"#);
        assert_eq!(
            entry("x", true, Some("\"0a\""), None).unwrap().1,
            r#"{"secret":"none"}"#
        );
    }

    #[test]
    fn long_values_are_cut() {
        let long = format!(r#"{{"pem":"{}"}}"#, "é".repeat(5_000));
        let (_, after) = entry("x", false, None, Some(&long)).unwrap();
        assert!(
            after.chars().count() < 100 && after.contains("5000 characters"),
            "{after}"
        );
    }
}
