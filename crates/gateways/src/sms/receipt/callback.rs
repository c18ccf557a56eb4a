//! A request that came to us, and the fields in it.

use std::collections::BTreeMap;
use std::fmt;

use reqwest::Url;
use serde_json::Value;

use super::ReceiptError;

/// Longest address, in bytes.
const MOST_URL: usize = 8 * 1024;
/// Longest body, in bytes. Whoever reads it from the network stops there as well.
const MOST_BODY: usize = 64 * 1024;
/// Most headers and most fields.
const MOST_FIELDS: usize = 100;
/// Longest value that is kept, in bytes.
const MOST_VALUE: usize = 4 * 1024;

/// A request as it came to the portal.
#[derive(Clone, PartialEq, Eq)]
pub struct Callback {
    /// In capitals.
    pub method: String,
    /// The whole address as the gateway called it: public scheme and host, path and query.
    pub url: String,
    /// Names and values; names in any case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl fmt::Debug for Callback {
    /// Without address, headers and body: secrets and numbers are in them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Callback")
            .field("method", &self.method)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// Fields by name, each once.
pub(super) type Fields = BTreeMap<String, String>;

impl Callback {
    pub(super) fn bounded(&self) -> Result<(), ReceiptError> {
        match self.url.len() > MOST_URL || self.body.len() > MOST_BODY || self.headers.len() > MOST_FIELDS {
            true => Err(ReceiptError::TooLarge),
            false => Ok(()),
        }
    }

    /// The only header of this name.
    pub(super) fn header(&self, name: &str) -> Result<Option<&str>, ReceiptError> {
        let mut found = self
            .headers
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(name));
        match (found.next(), found.next()) {
            (Some(_), Some(_)) => Err(ReceiptError::Malformed("a header stands twice")),
            (first, _) => Ok(first.map(|(_, value)| value.as_str())),
        }
    }

    /// What the query says.
    pub(super) fn query(&self) -> Result<Fields, ReceiptError> {
        let url = Url::parse(&self.url).map_err(|_| ReceiptError::Malformed("its address cannot be read"))?;
        let mut fields = Fields::new();
        for (name, value) in url.query_pairs() {
            add(&mut fields, name.into_owned(), value.into_owned())?;
        }
        Ok(fields)
    }

    /// What a form in the body says; nothing when it is no form.
    pub(super) fn form(&self) -> Result<Fields, ReceiptError> {
        let mut fields = Fields::new();
        if self.kind()? == "application/x-www-form-urlencoded" {
            // The query of an address is written the same way.
            let mut url = Url::parse("http://form/").map_err(|_| ReceiptError::Malformed("no form"))?;
            let text = std::str::from_utf8(&self.body)
                .map_err(|_| ReceiptError::Malformed("its body is no text"))?;
            url.set_query(Some(text));
            for (name, value) in url.query_pairs() {
                add(&mut fields, name.into_owned(), value.into_owned())?;
            }
        }
        Ok(fields)
    }

    /// What query and body say together: a form, or the top of a JSON object.
    pub(super) fn fields(&self) -> Result<Fields, ReceiptError> {
        let mut fields = self.query()?;
        for (name, value) in self.form()? {
            add(&mut fields, name, value)?;
        }
        if self.kind()? == "application/json" {
            // A map in which the last of two equal names would win is not trusted with names: they are counted here.
            let object: Object = serde_json::from_slice(&self.body).map_err(|_| {
                ReceiptError::Malformed("its body is no JSON object, or says something twice")
            })?;
            for (name, value) in object.0 {
                match value {
                    Value::String(text) => add(&mut fields, name, text)?,
                    Value::Number(_) | Value::Bool(_) => add(&mut fields, name, value.to_string())?,
                    Value::Null | Value::Array(_) | Value::Object(_) => {}
                }
            }
        }
        Ok(fields)
    }

    fn kind(&self) -> Result<String, ReceiptError> {
        let kind = self.header("content-type")?.unwrap_or_default();
        Ok(kind
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase())
    }
}

fn add(fields: &mut Fields, name: String, value: String) -> Result<(), ReceiptError> {
    if fields.len() >= MOST_FIELDS || value.len() > MOST_VALUE || name.len() > MOST_VALUE {
        return Err(ReceiptError::TooLarge);
    }
    match fields.insert(name, value) {
        Some(_) => Err(ReceiptError::Malformed("it says something twice")),
        None => Ok(()),
    }
}

/// The top of a JSON object, in which no name stands twice.
struct Object(Vec<(String, Value)>);

impl<'de> serde::Deserialize<'de> for Object {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> serde::de::Visitor<'de> for Reader {
            type Value = Object;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut fields: Vec<(String, Value)> = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, Value>()? {
                    if fields.len() >= MOST_FIELDS || fields.iter().any(|(known, _)| *known == name) {
                        return Err(serde::de::Error::custom("twice"));
                    }
                    fields.push((name, value));
                }
                Ok(Object(fields))
            }
        }
        deserializer.deserialize_map(Reader)
    }
}
