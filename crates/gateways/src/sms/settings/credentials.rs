//! Secrets typed where they would be kept, and logged, in clear. What they are called tells them: their place is the gateway's own
//! secret, which templates name `{secret}`.

use muster_domain::problem::{Problem, ProblemCode};
use reqwest::Url;
use serde_json::Value;

use super::{BodyKind, Gateway, GenericHttp};
use crate::sms::template::{Field, Place, Template, Values};

/// What the names of credentials end with, in small letters and digits alone: `X-Api-Key`, `access_token`, `auth[password]`.
const CALLED: [&str; 14] = [
    "authorization",
    "authkey",
    "apikey",
    "accesskey",
    "secretkey",
    "privatekey",
    "token",
    "secret",
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "credential",
    "credentials",
];
/// The same of whole names: at the end of others these words mean much else (`sort_key`, `bypass`).
const CALLED_JUST: [&str; 4] = ["key", "pass", "auth", "passcode"];

/// Stands for every field. Digits: they are the same in an address, a form, JSON (also outside of quotes) and XML.
const MARK: &str = "190731650912047";

/// Every field is the mark.
struct Marked;

impl Values for Marked {
    fn value(&self, _: Field) -> String {
        MARK.to_owned()
    }
}

impl Gateway {
    /// Credentials that stand in clear, each at its field.
    pub fn clear_credentials(&self) -> Vec<Problem> {
        match self {
            Self::Generic(generic) => of_request(generic),
            Self::Twilio(twilio) => at("base", in_query(&twilio.base)),
            Self::Vonage(vonage) => at("base", in_query(&vonage.base)),
            // Their addresses have no query, and nothing else is free text.
            Self::Kannel(_) | Self::Smpp(_) => Vec::new(),
        }
    }
}

fn of_request(request: &GenericHttp) -> Vec<Problem> {
    let mut found = at(
        "url",
        marked(&request.url, Place::Url).and_then(|url| in_query(&url)),
    );
    for (i, header) in request.headers.iter().enumerate() {
        let value = marked(&header.value, Place::Header);
        if is_credential(&header.name) && value.is_some_and(|value| is_clear(&value)) {
            found.extend(at(&format!("headers.{i}"), Some(header.name.clone())));
        }
    }
    if let Some(body) = &request.body {
        let text = marked(&body.template, body.kind.place());
        let name = text.and_then(|text| match body.kind {
            BodyKind::Form => in_form(&text),
            BodyKind::Json => serde_json::from_str(&text)
                .ok()
                .and_then(|value| in_json("", &value)),
            BodyKind::Xml => in_xml(&text),
        });
        found.extend(at("body", name));
    }
    found
}

/// What a template says with the mark in the place of each field; `None` for one that is refused as it is.
fn marked(template: &str, place: Place) -> Option<String> {
    Template::new(template)
        .ok()
        .map(|template| template.render(place, &Marked))
}

fn at(field: &str, name: Option<String>) -> Vec<Problem> {
    let problem = |name| {
        let words = format!(
            "The value of “{name}” would be kept and logged as it is. Enter it as the gateway's secret and write {{secret}} here; \
             for HTTP Basic fill in the user instead."
        );
        Problem::new(field, ProblemCode::OutOfRange, words)
    };
    name.map(problem).into_iter().collect()
}

fn is_credential(name: &str) -> bool {
    let plain: String = name
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    CALLED.iter().any(|called| plain.ends_with(called)) || CALLED_JUST.contains(&plain.as_str())
}

/// Whether it is something, and no field has a part in it.
fn is_clear(value: &str) -> bool {
    !value.trim().is_empty() && !value.contains(MARK)
}

fn in_query(url: &str) -> Option<String> {
    let url = Url::parse(url.trim()).ok()?;
    url.query_pairs()
        .find(|(name, value)| is_credential(name) && is_clear(value))
        .map(|(name, _)| name.into_owned())
}

fn in_form(body: &str) -> Option<String> {
    in_query(&format!("https://form/?{}", body.replace('#', "%23")))
}

fn in_json(name: &str, value: &Value) -> Option<String> {
    match value {
        // Half of a pair, whose value stands beside it.
        Value::String(_) if name.eq_ignore_ascii_case("key") => None,
        Value::Object(fields) => fields.iter().find_map(|(name, value)| in_json(name, value)),
        Value::Array(values) => values.iter().find_map(|value| in_json(name, value)),
        Value::String(text) => (is_credential(name) && is_clear(text)).then(|| name.to_owned()),
        Value::Number(number) => {
            (is_credential(name) && is_clear(&number.to_string())).then(|| name.to_owned())
        }
        Value::Bool(_) | Value::Null => None,
    }
}

/// Attributes, and elements by the text that they begin with.
fn in_xml(body: &str) -> Option<String> {
    let body = body.replace("<![CDATA[", "").replace("]]>", "");
    body.split('<').skip(1).find_map(|piece| {
        let (tag, text) = piece.split_once('>')?;
        let tag = tag.trim_end_matches('/');
        let name = tag.split_whitespace().next().unwrap_or_default();
        if !name.starts_with('/') && is_credential(name) && is_clear(text) {
            return Some(name.to_owned());
        }
        in_attributes(tag)
    })
}

fn in_attributes(tag: &str) -> Option<String> {
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once('=') {
        let name = before.split_whitespace().next_back().unwrap_or_default();
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, left) = after[1..].split_once(quote)?;
        if is_credential(name) && is_clear(value) {
            return Some(name.to_owned());
        }
        rest = left;
    }
    None
}
