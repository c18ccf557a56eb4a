//! Twilio's Messages API (<https://www.twilio.com/docs/messaging/api/message-resource>).

use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::{Method, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use super::{Accepted, Answer, Kind, Request, SmsError, Text, basic, below, form, id, not_empty, unreadable};
use crate::sms::SenderId;
use crate::sms::address::Reach;
use crate::sms::error::{Refusal, Reply};
use crate::sms::settings::{Secrets, Twilio};

/// Longest body in characters (error 21617).
const MOST_CHARACTERS: usize = 1_600;

#[derive(Debug)]
pub(super) struct TwilioApi {
    messages: Url,
    account: Url,
    user: String,
    password: SecretString,
    service: Option<String>,
    callback: Option<SecretString>,
}

#[derive(Deserialize)]
struct Message {
    sid: String,
    #[serde(default)]
    status: String,
    /// A number, written as a string.
    num_segments: Option<serde_json::Value>,
    error_code: Option<i64>,
    error_message: Option<String>,
}

#[derive(Deserialize)]
struct Problem {
    code: Option<i64>,
    #[serde(default)]
    message: String,
}

impl TwilioApi {
    pub(super) fn new(
        twilio: &Twilio,
        secrets: &Secrets,
        callback: Option<SecretString>,
        reach: Reach,
    ) -> Result<Self, SmsError> {
        let account = format!("2010-04-01/Accounts/{}", twilio.account);
        Ok(Self {
            messages: below(&twilio.base, &format!("{account}/Messages.json"), reach)?,
            account: below(&twilio.base, &format!("{account}.json"), reach)?,
            user: twilio.api_key.clone().unwrap_or_else(|| twilio.account.clone()),
            password: secrets.password.clone(),
            service: twilio.service.clone(),
            callback,
        })
    }
}

impl Kind for TwilioApi {
    fn place(&self) -> &Url {
        &self.messages
    }

    fn request(&self, text: &Text) -> Result<Request, SmsError> {
        not_empty(text)?;
        if text.body.chars().count() > MOST_CHARACTERS {
            return Err(SmsError::text("Twilio takes texts of at most 1600 characters."));
        }
        let mut fields = vec![("To", text.to.as_str()), ("Body", text.body.as_str())];
        match (&text.from, &self.service) {
            (SenderId::None, Some(service)) => fields.push(("MessagingServiceSid", service)),
            (SenderId::None, None) => {
                return Err(SmsError::setting(
                    "Twilio needs a sender: give a number or name, or a messaging service.",
                ));
            }
            (from, _) => fields.push(("From", from.as_str())),
        }
        if let Some(callback) = &self.callback {
            fields.push(("StatusCallback", callback.expose_secret()));
        }
        Ok(Request {
            method: Method::POST,
            url: self.messages.clone(),
            headers: vec![
                basic(&self.user, &self.password)?,
                (
                    CONTENT_TYPE,
                    HeaderValue::from_static("application/x-www-form-urlencoded"),
                ),
            ],
            body: form(&fields).into_bytes(),
        })
    }

    fn verdict(&self, answer: &Answer) -> Result<Accepted, SmsError> {
        if (200..=299).contains(&answer.status) {
            let message: Message = match serde_json::from_str(&answer.text) {
                Ok(message) if answer.whole => message,
                _ => return Err(unreadable(answer)),
            };
            if let Some(code) = message.error_code.filter(|_| message.status == "failed") {
                let words = message.error_message.unwrap_or_default();
                return Err(refused(code, &words));
            }
            let segments = message.num_segments.and_then(|told| match told {
                serde_json::Value::String(text) => text.parse().ok(),
                other => other.as_u64().and_then(|number| u32::try_from(number).ok()),
            });
            return Ok(Accepted {
                provider_id: id(&message.sid),
                reply: Reply::new(None, &format!("{} {}", message.status, message.sid)).text,
                // Twilio says 0 until a messaging service has picked the sender.
                segments: segments.filter(|count| *count > 0),
            });
        }
        match serde_json::from_str::<Problem>(&answer.text) {
            Ok(Problem {
                code: Some(code),
                message,
            }) => Err(refused(code, &message).after(answer.retry_after())),
            _ => Err(answer.refusal_by_status()),
        }
    }

    fn sign_in(&self) -> Option<Request> {
        Some(Request {
            method: Method::GET,
            url: self.account.clone(),
            headers: vec![basic(&self.user, &self.password).ok()?],
            body: Vec::new(),
        })
    }

    fn signed_in(&self, answer: &Answer) -> Result<String, SmsError> {
        super::signed_in_by_status(answer)
    }
}

fn refused(code: i64, words: &str) -> SmsError {
    SmsError::refused(whose(code), Reply::new(Some(code.to_string()), words))
}

/// Whose fault a code is, after <https://www.twilio.com/docs/api/errors>. The same codes stand in receipts.
pub(in crate::sms) fn whose(code: i64) -> Refusal {
    match code {
        // Concurrency and rate (14107, 20429), full queues (21611, 30001), carriers' and the account's own pace
        // (30022, 30023, 30027, 63038), a failure on Twilio's side (20500, 20503).
        14107 | 20429 | 20500 | 20503 | 21611 | 30001 | 30022 | 30023 | 30027 | 63038 => Refusal::Busy,
        // The phone is off, or the carrier does not answer.
        30003 | 30410 => Refusal::NumberForNow,
        // No number, not reachable, no mobile, opted out, region not enabled, blocked, landline (21635), same as sender, a sender
        // that this country does not take (21657); and with a trial account: not verified.
        21211 | 21214 | 21217 | 21219 | 21265 | 21266 | 21408 | 21421 | 21604 | 21608 | 21610 | 21612
        | 21614 | 21635 | 21657 | 30004 | 30005 | 30006 | 30011 => Refusal::Number,
        // Missing, too long, filtered for what it says.
        21602 | 21605 | 21617 | 21619 | 30007 | 30019 => Refusal::Text,
        // The account, its money, or sign-in (10001, 10002, 20001 to 20008, 30002, 90010), the sender (21212, 21401, 21601, 21603,
        // 21606, 21607, 21659 to 21661), the messaging service (21701 to 21705), the callback's address (21609), registration with carriers (30032 to 30038).
        10001
        | 10002
        | 10004
        | 20001..=20008
        | 20403
        | 20404
        | 21212
        | 21401
        | 21601
        | 21603
        | 21606
        | 21607
        | 21609
        | 21659..=21661
        | 21701..=21712
        | 30002
        | 30032..=30038
        | 90010 => Refusal::Account,
        _ => Refusal::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_tells_whose_fault_a_code_is() {
        for (code, refusal) in [
            (20003, Refusal::Account),
            (20429, Refusal::Busy),
            (21211, Refusal::Number),
            (21610, Refusal::Number),
            (21601, Refusal::Account),
            (21617, Refusal::Text),
            (21635, Refusal::Number),
            (21657, Refusal::Number),
            (30003, Refusal::NumberForNow),
            (99999, Refusal::Unclear),
        ] {
            assert_eq!(whose(code), refusal, "{code}");
        }
    }
}
