//! Any gateway that takes a text as one HTTP request: the request as templates, and how its answer is read.

use serde::{Deserialize, Serialize};

use super::Found;
use crate::sms::address::address;
use crate::sms::template::{Field, Place, Sample, Template};

/// Most headers, and longest template in bytes.
const MOST_HEADERS: usize = 20;
const MOST_TEMPLATE: usize = 8 * 1024;
/// Longest mark, pointer or value of a rule, in bytes.
const MOST_RULE: usize = 200;
/// What is ours to say: a second one would contradict it.
const OURS: [&str; 6] = [
    "host",
    "content-length",
    "transfer-encoding",
    "connection",
    "content-type",
    "expect",
];

/// How the request is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsMethod")]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// The text stands in the address.
    Get,
    /// The text stands in the body.
    #[default]
    Post,
    /// The same, where a gateway wants it so.
    Put,
}

/// What the body is, which says how fields are escaped in it and what its `Content-Type` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsBodyKind")]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// `application/x-www-form-urlencoded`
    Form,
    /// `application/json`
    Json,
    /// `application/xml`
    Xml,
}

/// The body, a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsBody")]
pub struct Body {
    /// What it is.
    pub kind: BodyKind,
    /// With fields in braces.
    pub template: String,
}

/// One header; its value is a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsHeader")]
pub struct Header {
    /// Name.
    pub name: String,
    /// With fields in braces.
    pub value: String,
}

/// A place in a JSON answer (RFC 6901) and what stands there. Numbers and truth values are compared as they are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsJsonEquals")]
pub struct JsonEquals {
    /// For example `/messages/0/status`.
    pub pointer: String,
    /// For example `0`.
    pub equals: String,
}

/// When an answer says that the text was taken: all that is asked must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsSuccessRule")]
pub struct SuccessRule {
    /// Lowest status.
    pub from_status: u16,
    /// Highest status.
    pub to_status: u16,
    /// The body contains this.
    #[serde(default)]
    pub contains: Option<String>,
    /// The body is JSON, and says so.
    #[serde(default)]
    pub json: Option<JsonEquals>,
}

impl Default for SuccessRule {
    fn default() -> Self {
        Self {
            from_status: 200,
            to_status: 299,
            contains: None,
            json: None,
        }
    }
}

/// Where an answer has the gateway's name for the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsIdRule")]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum IdRule {
    /// Nowhere.
    #[default]
    None,
    /// In JSON (RFC 6901).
    Json {
        /// For example `/id`.
        pointer: String,
    },
    /// In the text of the body, between two marks.
    Between {
        /// What stands before it.
        before: String,
        /// What stands after it; without one it reaches to the end of the line.
        after: String,
    },
    /// In a header.
    Header {
        /// Its name.
        name: String,
    },
}

/// How a receipt is read. Names are those of parameters in query, form, or the top of a JSON body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsReceiptRule")]
pub struct ReceiptRule {
    /// Which parameter has the gateway's name for the text.
    #[serde(default)]
    pub id: Option<String>,
    /// Which has our own name for it.
    #[serde(default)]
    pub reference: Option<String>,
    /// Which has the state.
    pub status: String,
    /// Values that mean it arrived. Compared without regard to capitals.
    pub delivered: Vec<String>,
    /// Values that mean it never will. All others mean that it is on its way.
    pub failed: Vec<String>,
    /// Which has the gateway's words about a failure.
    #[serde(default)]
    pub words: Option<String>,
}

/// Any gateway that takes a text as one HTTP request.
///
/// Fields of the templates: `{to}`, `{to_digits}` (without the plus), `{from}`, `{text}`, `{reference}`, `{callback}` (where
/// receipts are to go) and `{secret}`. Braces around anything but a word of small letters stand for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsGenericHttp")]
pub struct GenericHttp {
    /// How.
    #[serde(default)]
    pub method: Method,
    /// Where to; fields may stand behind the host.
    pub url: String,
    /// Signs in with this user and the secret (HTTP Basic).
    #[serde(default)]
    pub user: Option<String>,
    /// Headers.
    #[serde(default)]
    pub headers: Vec<Header>,
    /// Body; none with GET.
    #[serde(default)]
    pub body: Option<Body>,
    /// When the answer is a yes.
    #[serde(default)]
    pub success: SuccessRule,
    /// Where the answer has the gateway's name for the text.
    #[serde(default)]
    pub id: IdRule,
    /// How receipts are read; without one there are none.
    #[serde(default)]
    pub receipt: Option<ReceiptRule>,
}

impl GenericHttp {
    pub(super) fn uses_secret(&self) -> bool {
        let templates = [&self.url]
            .into_iter()
            .chain(self.headers.iter().map(|header| &header.value))
            .chain(self.body.iter().map(|body| &body.template));
        self.user.is_some() || templates.into_iter().any(|text| text.contains("{secret}"))
    }

    pub(super) fn check(&self, found: &mut Found) {
        self.check_url(found);
        if let Some(user) = &self.user {
            found.line("user", "The user", user);
            if user.contains(':') {
                found.wrong("user", "A user of HTTP Basic has no colon.");
            }
        }
        self.check_headers(found);
        self.check_body(found);
        self.check_rules(found);
        if let Some(receipt) = &self.receipt {
            receipt.check(found);
        }
        let says = |field| {
            let texts = [&self.url]
                .into_iter()
                .chain(self.body.iter().map(|body| &body.template));
            texts
                .into_iter()
                .filter_map(|text| Template::new(text).ok())
                .any(|template| template.has(field))
        };
        if !says(Field::Text) {
            found.wrong("body", "The request has no {text}: every text would be the same.");
        }
        if !says(Field::To) && !says(Field::ToDigits) {
            found.wrong("body", "The request has no {to}: nobody would get the text.");
        }
    }

    fn check_url(&self, found: &mut Found) {
        if self.url.len() > MOST_TEMPLATE {
            return found.wrong("url", "This address is too long.");
        }
        let Some(template) = found.template("url", &self.url) else {
            return;
        };
        let read = |sample| address(&template.render(Place::Url, &sample), found.reach);
        match (read(Sample::Plain), read(Sample::Hostile)) {
            (Err(words), _) | (_, Err(words)) => found.wrong("url", words),
            // Nothing that comes from a text may choose who gets the password.
            (Ok(plain), Ok(hostile)) if plain.origin() != hostile.origin() => {
                found.wrong("url", "Fields may stand only behind the host.");
            }
            _ => {}
        }
    }

    fn check_headers(&self, found: &mut Found) {
        if self.headers.len() > MOST_HEADERS {
            found.wrong("headers", "There are too many headers.");
        }
        for (i, header) in self.headers.iter().enumerate().take(MOST_HEADERS) {
            let field = format!("headers.{i}");
            if reqwest::header::HeaderName::try_from(header.name.as_str()).is_err() {
                found.wrong(&field, "This is no name of a header.");
            } else if OURS.contains(&header.name.to_ascii_lowercase().as_str()) {
                found.wrong(&field, "Muster sets this header itself.");
            }
            if header.value.len() > MOST_TEMPLATE {
                found.wrong(&field, "This header is too long.");
            } else if let Some(template) = found.template(&field, &header.value) {
                if template.has(Field::Text) {
                    found.wrong(&field, "A text does not fit into a header.");
                } else if !template
                    .literals()
                    .all(|text| text.bytes().all(|byte| (b' '..=b'~').contains(&byte)))
                {
                    found.wrong(&field, "A header has plain characters only.");
                }
            }
        }
    }

    fn check_body(&self, found: &mut Found) {
        let Some(body) = &self.body else { return };
        if self.method == Method::Get {
            found.wrong("body", "A GET request has no body.");
        }
        if body.template.len() > MOST_TEMPLATE {
            return found.wrong("body", "This body is too long.");
        }
        let Some(template) = found.template("body", &body.template) else {
            return;
        };
        let rendered =
            [Sample::Plain, Sample::Hostile].map(|sample| template.render(body.kind.place(), &sample));
        match body.kind {
            BodyKind::Json => {
                if rendered
                    .iter()
                    .any(|text| serde_json::from_str::<serde_json::Value>(text).is_err())
                {
                    found.wrong(
                        "body",
                        "This is no JSON once the fields are filled in. Write fields within quotes: \"{text}\".",
                    );
                }
            }
            BodyKind::Xml => {
                if !body.template.trim_start().starts_with('<') {
                    found.wrong("body", "This is no XML: it does not begin with <.");
                }
            }
            BodyKind::Form => {}
        }
    }

    fn check_rules(&self, found: &mut Found) {
        let rule = &self.success;
        if !(100..=599).contains(&rule.from_status) || !(rule.from_status..=599).contains(&rule.to_status) {
            found.wrong("success", "Give a range of statuses, for example 200 to 299.");
        }
        if let Some(text) = &rule.contains
            && (text.is_empty() || text.len() > MOST_RULE)
        {
            found.wrong("success", "Give some letters to look for, at most 200.");
        }
        if let Some(json) = &rule.json {
            check_pointer(found, "success", &json.pointer);
        }
        match &self.id {
            IdRule::None => {}
            IdRule::Json { pointer } => check_pointer(found, "id", pointer),
            IdRule::Between { before, after } => {
                if before.is_empty() || before.len() > MOST_RULE || after.len() > MOST_RULE {
                    found.wrong("id", "Give what stands before the ID, at most 200 letters.");
                }
            }
            IdRule::Header { name } => {
                if reqwest::header::HeaderName::try_from(name.as_str()).is_err() {
                    found.wrong("id", "This is no name of a header.");
                }
            }
        }
    }
}

impl BodyKind {
    pub(in crate::sms) fn place(self) -> Place {
        match self {
            Self::Form => Place::Form,
            Self::Json => Place::Json,
            Self::Xml => Place::Xml,
        }
    }

    pub(in crate::sms) fn content_type(self) -> &'static str {
        match self {
            Self::Form => "application/x-www-form-urlencoded",
            Self::Json => "application/json",
            Self::Xml => "application/xml; charset=utf-8",
        }
    }
}

impl ReceiptRule {
    fn check(&self, found: &mut Found) {
        if self.id.is_none() && self.reference.is_none() {
            found.wrong(
                "receipt",
                "Say which parameter tells which text the receipt is about.",
            );
        }
        if self.status.is_empty() || self.delivered.is_empty() {
            found.wrong(
                "receipt",
                "Say which parameter has the state, and which value means delivered.",
            );
        }
        let same = |a: &String, b: &String| a.eq_ignore_ascii_case(b);
        if self
            .delivered
            .iter()
            .any(|value| self.failed.iter().any(|other| same(value, other)))
        {
            found.wrong("receipt", "The same value cannot mean both delivered and failed.");
        }
    }
}

fn check_pointer(found: &mut Found, field: &str, pointer: &str) {
    if !pointer.starts_with('/') || pointer.len() > MOST_RULE {
        found.wrong(
            field,
            "A place in JSON begins with a slash, for example /messages/0/id.",
        );
    }
}
