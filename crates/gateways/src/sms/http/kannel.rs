//! Kannel's `sendsms` (Kannel User's Guide 1.4.5, *Using the HTTP interface to send SMS messages*).

use muster_domain::sms::{Coding, segments};
use reqwest::{Method, Url};
use secrecy::{ExposeSecret, SecretString};

use super::{Accepted, Answer, Kind, Request, SmsError, Text, form, not_empty, unreadable};
use crate::sms::address::{Reach, address};
use crate::sms::error::{Refusal, Reply};
use crate::sms::escape::percent;
use crate::sms::settings::{Kannel, Secrets};

/// Receipts that are asked for: delivered (1), not delivered (2), not taken by the message centre (16). What is only on its way
/// changes nothing.
const RECEIPTS: &str = "19";

#[derive(Debug)]
pub(super) struct Sendsms {
    url: Url,
    user: String,
    password: SecretString,
    smsc: Option<String>,
    callback: Option<SecretString>,
}

impl Sendsms {
    pub(super) fn new(
        kannel: &Kannel,
        secrets: &Secrets,
        callback: Option<SecretString>,
        reach: Reach,
    ) -> Result<Self, SmsError> {
        Ok(Self {
            url: address(&kannel.url, reach).map_err(SmsError::setting)?,
            user: kannel.user.clone(),
            password: secrets.password.clone(),
            smsc: kannel.smsc.clone(),
            callback,
        })
    }

    fn with(&self, fields: &[(&str, &str)]) -> Request {
        let mut all = vec![
            ("username", self.user.as_str()),
            ("password", self.password.expose_secret()),
        ];
        all.extend_from_slice(fields);
        let mut url = self.url.clone();
        url.set_query(Some(&form(&all)));
        Request {
            method: Method::GET,
            url,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// Where Kannel reports to. It fills in what follows a percent sign: the state, the message centre's name for the text, and its
    /// words.
    fn receipts_to(&self, text: &Text) -> Option<String> {
        let callback = self.callback.as_ref()?.expose_secret();
        let joint = if callback.contains('?') { '&' } else { '?' };
        Some(format!(
            "{}{joint}reference={}&status=%d&id=%F&words=%A&at=%T",
            // A percent sign of the address itself would be taken for one of those.
            callback.replace('%', "%%"),
            percent(text.reference.as_str())
        ))
    }
}

impl Kind for Sendsms {
    fn place(&self) -> &Url {
        &self.url
    }

    fn request(&self, text: &Text) -> Result<Request, SmsError> {
        not_empty(text)?;
        let to = self.receipts_to(text);
        let mut fields = vec![
            ("to", text.to.as_str()),
            ("text", text.body.as_str()),
            ("charset", "UTF-8"),
        ];
        fields.push(match segments(&text.body).coding {
            Coding::Gsm7 => ("coding", "0"),
            Coding::Ucs2 => ("coding", "2"),
        });
        if !text.from.as_str().is_empty() {
            fields.push(("from", text.from.as_str()));
        }
        if let Some(smsc) = &self.smsc {
            fields.push(("smsc", smsc));
        }
        if let Some(to) = &to {
            fields.push(("dlr-mask", RECEIPTS));
            fields.push(("dlr-url", to));
        }
        Ok(self.with(&fields))
    }

    fn verdict(&self, answer: &Answer) -> Result<Accepted, SmsError> {
        let words = answer.text.trim();
        match answer.status {
            // "0: Accepted for delivery", "3: Queued for later delivery".
            200..=299 if answer.whole && (words.starts_with("0:") || words.starts_with("3:")) => {
                Ok(Accepted {
                    provider_id: None,
                    reply: Reply::new(None, words).text,
                    segments: None,
                })
            }
            200..=299 => Err(unreadable(answer)),
            // Wrong password, or this user may not.
            403 => Err(SmsError::refused(Refusal::Account, answer.reply())),
            // "Number of messages exceeded" and the like when it cannot route; also a number on a list.
            _ => match words {
                "Temporal failure, try again later." => {
                    Err(SmsError::refused(Refusal::Busy, answer.reply()).after(answer.retry_after()))
                }
                _ if words.contains("receiver") || words.contains("Not routable") => {
                    Err(SmsError::refused(Refusal::Number, answer.reply()))
                }
                _ => Err(answer.refusal_by_status()),
            },
        }
    }

    /// Without a receiver: it looks at the password first, and then has nobody to send to.
    fn sign_in(&self) -> Option<Request> {
        Some(self.with(&[("text", "")]))
    }

    fn signed_in(&self, answer: &Answer) -> Result<String, SmsError> {
        match answer.status {
            400 if answer.text.contains("receiver") => Ok("Kannel knows this user.".into()),
            _ => Err(answer.refusal_by_status()),
        }
    }
}
