//! Vonage's SMS API (<https://developer.vonage.com/en/api/sms>). It answers 200 to everything; the verdict is in the body.

use muster_domain::sms::{Coding, segments};
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::{Method, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;

use super::{Accepted, Answer, Kind, Request, SmsError, Text, below, form, id, not_empty, unreadable};
use crate::sms::SenderId;
use crate::sms::address::Reach;
use crate::sms::error::{Refusal, Reply};
use crate::sms::settings::{Secrets, Vonage};

#[derive(Debug)]
pub(super) struct VonageApi {
    send: Url,
    balance: Url,
    key: String,
    secret: SecretString,
    callback: Option<SecretString>,
}

#[derive(Deserialize)]
struct Sent {
    messages: Vec<Part>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Part {
    status: Value,
    #[serde(default)]
    message_id: String,
    #[serde(default)]
    error_text: String,
}

impl Part {
    /// Written as a string; as a number by some that imitate it.
    fn status(&self) -> String {
        match &self.status {
            Value::String(status) => status.clone(),
            other => other.to_string(),
        }
    }
}

impl VonageApi {
    pub(super) fn new(
        vonage: &Vonage,
        secrets: &Secrets,
        callback: Option<SecretString>,
        reach: Reach,
    ) -> Result<Self, SmsError> {
        Ok(Self {
            send: below(&vonage.base, "sms/json", reach)?,
            balance: below(&vonage.base, "account/get-balance", reach)?,
            key: vonage.key.clone(),
            secret: secrets.password.clone(),
            callback,
        })
    }
}

impl Kind for VonageApi {
    fn place(&self) -> &Url {
        &self.send
    }

    fn request(&self, text: &Text) -> Result<Request, SmsError> {
        not_empty(text)?;
        let from = match &text.from {
            SenderId::None => {
                return Err(SmsError::setting(
                    "Vonage needs a sender: give a number or a name.",
                ));
            }
            from => from.as_str().trim_start_matches('+'),
        };
        let mut fields = vec![
            ("api_key", self.key.as_str()),
            ("api_secret", self.secret.expose_secret()),
            ("from", from),
            ("to", text.to.digits()),
            ("text", text.body.as_str()),
            ("client-ref", text.reference.as_str()),
        ];
        if segments(&text.body).coding == Coding::Ucs2 {
            fields.push(("type", "unicode"));
        }
        if let Some(callback) = &self.callback {
            fields.push(("status-report-req", "true"));
            fields.push(("callback", callback.expose_secret()));
        }
        Ok(Request {
            method: Method::POST,
            url: self.send.clone(),
            headers: vec![(
                CONTENT_TYPE,
                HeaderValue::from_static("application/x-www-form-urlencoded"),
            )],
            body: form(&fields).into_bytes(),
        })
    }

    fn verdict(&self, answer: &Answer) -> Result<Accepted, SmsError> {
        if !(200..=299).contains(&answer.status) {
            return Err(answer.refusal_by_status());
        }
        let sent: Sent = match serde_json::from_str(&answer.text) {
            Ok(sent) if answer.whole => sent,
            _ => return Err(unreadable(answer)),
        };
        let Some(first) = sent.messages.first() else {
            return Err(unreadable(answer));
        };
        let Some(bad) = sent.messages.iter().find(|part| part.status() != "0") else {
            return Ok(Accepted {
                provider_id: id(&first.message_id),
                reply: Reply::new(Some("0".into()), &format!("taken as {}", first.message_id)).to_string(),
                segments: u32::try_from(sent.messages.len()).ok(),
            });
        };
        let reply = Reply::new(Some(bad.status()), &bad.error_text);
        // Some parts are out: the same text again would send them twice.
        if sent.messages.iter().any(|part| part.status() == "0") {
            return Err(SmsError::unknown("only some of its parts were taken").saying(reply));
        }
        Err(SmsError::refused(whose(&bad.status()), reply).after(answer.retry_after()))
    }

    fn sign_in(&self) -> Option<Request> {
        let mut url = self.balance.clone();
        url.set_query(Some(&form(&[
            ("api_key", &self.key),
            ("api_secret", self.secret.expose_secret()),
        ])));
        Some(Request {
            method: Method::GET,
            url,
            headers: Vec::new(),
            body: Vec::new(),
        })
    }

    fn signed_in(&self, answer: &Answer) -> Result<String, SmsError> {
        super::signed_in_by_status(answer)
    }
}

/// Whose fault a status is, after <https://developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms>.
fn whose(status: &str) -> Refusal {
    match status {
        // Throttled; internal error; too many binds.
        "1" | "5" | "10" => Refusal::Busy,
        // Too long.
        "12" => Refusal::Text,
        // No such prefix; number barred; no such network; not on the list of a trial account; number deactivated.
        "6" | "7" | "22" | "29" | "33" => Refusal::Number,
        // Missing and wrong parameters are ours; credentials; account barred; no money; not for HTTP; bad signature;
        // callback's address; signature and secret together.
        "2" | "4" | "8" | "9" | "11" | "14" | "23" | "32" => Refusal::Account,
        // "Invalid value" is said of the number as of anything else; a sender is refused (15) in some countries and not in others.
        _ => Refusal::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_tells_whose_fault_a_status_is() {
        for (status, refusal) in [
            ("1", Refusal::Busy),
            ("4", Refusal::Account),
            ("7", Refusal::Number),
            ("9", Refusal::Account),
            ("12", Refusal::Text),
            ("29", Refusal::Number),
            ("3", Refusal::Unclear),
            ("99", Refusal::Unclear),
        ] {
            assert_eq!(whose(status), refusal, "{status}");
        }
    }
}
