//! Any gateway: the request is made from templates, the answer read by rules, and both were checked when they were saved.

use reqwest::Url;
use reqwest::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use secrecy::SecretString;
use serde_json::Value;

use super::{Accepted, Answer, Kind, Request, SmsError, Text, basic, id, unreadable};
use crate::sms::address::{Reach, address};
use crate::sms::error::{Refusal, Reply};
use crate::sms::settings::{BodyKind, GenericHttp, IdRule, Method, Secrets, SuccessRule};
use crate::sms::template::{Filled, Place, Sample, Template};

#[derive(Debug)]
pub(super) struct Generic {
    place: Url,
    url: Template,
    method: reqwest::Method,
    headers: Vec<(HeaderName, Template)>,
    body: Option<(BodyKind, Template)>,
    user: Option<String>,
    success: SuccessRule,
    id: IdRule,
    secret: SecretString,
    callback: Option<SecretString>,
    reach: Reach,
}

impl Generic {
    pub(super) fn new(
        generic: &GenericHttp,
        secrets: &Secrets,
        callback: Option<SecretString>,
        reach: Reach,
    ) -> Result<Self, SmsError> {
        let template = |text: &str| Template::new(text).map_err(SmsError::setting);
        let url = template(&generic.url)?;
        let place = address(&url.render(Place::Url, &Sample::Plain), reach).map_err(SmsError::setting)?;
        let mut headers = Vec::new();
        for header in &generic.headers {
            let name = HeaderName::try_from(header.name.as_str())
                .map_err(|_| SmsError::setting("A header has a name that is none."))?;
            headers.push((name, template(&header.value)?));
        }
        let body = match &generic.body {
            Some(body) => Some((body.kind, template(&body.template)?)),
            None => None,
        };
        Ok(Self {
            place,
            url,
            method: match generic.method {
                Method::Get => reqwest::Method::GET,
                Method::Post => reqwest::Method::POST,
                Method::Put => reqwest::Method::PUT,
            },
            headers,
            body,
            user: generic.user.clone(),
            success: generic.success.clone(),
            id: generic.id.clone(),
            secret: secrets.password.clone(),
            callback,
            reach,
        })
    }
}

impl Kind for Generic {
    fn place(&self) -> &Url {
        &self.place
    }

    fn request(&self, text: &Text) -> Result<Request, SmsError> {
        super::not_empty(text)?;
        let filled = Filled {
            text,
            secret: &self.secret,
            callback: self.callback.as_ref(),
        };
        let url = address(&self.url.render(Place::Url, &filled), self.reach).map_err(SmsError::setting)?;
        if url.origin() != self.place.origin() {
            return Err(SmsError::setting(
                "Fields may stand only behind the host of the address.",
            ));
        }
        let mut headers = Vec::new();
        for (name, value) in &self.headers {
            let mut value = HeaderValue::from_str(&value.render(Place::Header, &filled)).map_err(|_| {
                SmsError::setting(format!("The header {name} cannot be sent with this value."))
            })?;
            value.set_sensitive(true);
            headers.push((name.clone(), value));
        }
        if let Some(user) = &self.user {
            headers.push(basic(user, &self.secret)?);
        }
        let mut body = Vec::new();
        if let Some((kind, template)) = &self.body {
            headers.push((CONTENT_TYPE, HeaderValue::from_static(kind.content_type())));
            body = template.render(kind.place(), &filled).into_bytes();
        }
        Ok(Request {
            method: self.method.clone(),
            url,
            headers,
            body,
        })
    }

    fn verdict(&self, answer: &Answer) -> Result<Accepted, SmsError> {
        let rule = &self.success;
        if !(rule.from_status..=rule.to_status).contains(&answer.status) {
            return Err(answer.refusal_by_status());
        }
        if !answer.whole {
            return Err(unreadable(answer));
        }
        let json: Option<Value> = serde_json::from_str(&answer.text).ok();
        let said = |pointer: &str| {
            json.as_ref()
                .and_then(|json| json.pointer(pointer))
                .and_then(plain)
        };
        let contains = rule
            .contains
            .as_ref()
            .is_none_or(|text| answer.text.contains(text));
        let equals = rule
            .json
            .as_ref()
            .is_none_or(|json| said(&json.pointer).as_deref() == Some(json.equals.as_str()));
        if !contains || !equals {
            return Err(SmsError::refused(Refusal::Unclear, answer.reply()).after(answer.retry_after()));
        }
        let found = match &self.id {
            IdRule::None => None,
            IdRule::Json { pointer } => said(pointer),
            IdRule::Between { before, after } => between(&answer.text, before, after).map(str::to_owned),
            IdRule::Header { name } => answer
                .headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned),
        };
        Ok(Accepted {
            provider_id: found.as_deref().and_then(id),
            reply: Reply::new(Some(answer.status.to_string()), &answer.text).to_string(),
            segments: None,
        })
    }

    /// Whether a password is right, only a text would tell.
    fn sign_in(&self) -> Option<Request> {
        None
    }

    fn signed_in(&self, answer: &Answer) -> Result<String, SmsError> {
        super::signed_in_by_status(answer)
    }
}

/// A value as it is written; lists and objects are none.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let rest = &text[text.find(before)? + before.len()..];
    let end = match after.is_empty() {
        true => rest.find(['\r', '\n']).unwrap_or(rest.len()),
        false => rest.find(after)?,
    };
    Some(&rest[..end])
}
