//! Gateways that take a text as one HTTP request. Each kind makes the request and reads the verdict; everything else is shared.

mod client;
mod generic;
mod kannel;
mod twilio;
mod vonage;

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::STANDARD};
use reqwest::Url;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::address::address;
use super::error::{Refusal, SmsError, Stage};
use super::settings::{Gateway, Secrets, SmsSettings};
use super::{Accepted, Text};

pub(super) use client::tls;
use client::{Answer, Http, Request};

/// Longest name that a gateway gives a text, in bytes.
const MOST_ID: usize = 128;

/// What a kind of gateway does in its own way.
trait Kind: Send + Sync + std::fmt::Debug {
    /// Where texts go: for words, and for the steps of a test.
    fn place(&self) -> &Url;

    /// The request that hands a text over.
    fn request(&self, text: &Text) -> Result<Request, SmsError>;

    /// What an answer says.
    fn verdict(&self, answer: &Answer) -> Result<Accepted, SmsError>;

    /// A request that signs in and sends nothing, where there is one.
    fn sign_in(&self) -> Option<Request>;

    /// What the answer to that says.
    fn signed_in(&self, answer: &Answer) -> Result<String, SmsError>;
}

/// A gateway that is reached by HTTP. Cheap to clone; clones share connections.
#[derive(Clone)]
pub struct HttpGateway {
    http: Http,
    kind: Arc<dyn Kind>,
    /// For masking.
    secrets: Arc<Vec<SecretString>>,
}

impl std::fmt::Debug for HttpGateway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HttpGateway")
            .field("host", &self.host())
            .finish_non_exhaustive()
    }
}

impl HttpGateway {
    pub(super) fn new(
        settings: &SmsSettings,
        secrets: &Secrets,
        callback: Option<&SecretString>,
    ) -> Result<Self, SmsError> {
        let mut hidden = secrets.all();
        // The token at its end is what protects it.
        hidden.extend(
            callback
                .and_then(|url| url.expose_secret().rsplit('/').next())
                .map(SecretString::from),
        );
        let callback = callback.cloned();
        let reach = settings.reach();
        let kind: Arc<dyn Kind> = match &settings.gateway {
            Gateway::Generic(generic) => Arc::new(generic::Generic::new(generic, secrets, callback, reach)?),
            Gateway::Twilio(twilio) => Arc::new(twilio::TwilioApi::new(twilio, secrets, callback, reach)?),
            Gateway::Vonage(vonage) => Arc::new(vonage::VonageApi::new(vonage, secrets, callback, reach)?),
            Gateway::Kannel(kannel) => Arc::new(kannel::Sendsms::new(kannel, secrets, callback, reach)?),
            Gateway::Smpp(_) => return Err(SmsError::setting("SMPP is no HTTP.")),
        };
        Ok(Self {
            http: Http::new(settings)?,
            kind,
            secrets: Arc::new(hidden),
        })
    }

    /// Hands one text over and waits for the verdict.
    ///
    /// Dropping the future half-way is allowed; whether the gateway took the text is then unknown.
    pub(super) async fn send(&self, text: &Text) -> Result<Accepted, SmsError> {
        let request = self.kind.request(text)?;
        let outcome = match self.http.send(request).await {
            Ok(answer) => self.kind.verdict(&answer),
            Err(error) => Err(error),
        };
        match outcome {
            Ok(accepted) => Ok(accepted.without(&self.secrets)),
            Err(error) => Err(error.of(self.host()).without(&self.secrets)),
        }
    }

    /// Signs in without sending: words about it, or `None` where that cannot be told without sending.
    pub(super) async fn sign_in(&self) -> Option<Result<String, SmsError>> {
        let request = self.kind.sign_in()?;
        let outcome = match self.http.send(request).await {
            Ok(answer) => self.kind.signed_in(&answer),
            Err(error) => Err(error),
        };
        Some(outcome.map_err(|error| error.of(self.host()).without(&self.secrets).at(Stage::SignIn)))
    }

    pub(super) fn url(&self) -> &Url {
        self.kind.place()
    }

    fn host(&self) -> &str {
        self.kind.place().host_str().unwrap_or_default()
    }
}

/// An address below a base, which may have a path of its own.
fn below(base: &str, path: &str, reach: super::address::Reach) -> Result<Url, SmsError> {
    let whole = format!("{}/{path}", base.trim_end_matches('/'));
    address(&whole, reach).map_err(SmsError::setting)
}

/// `Authorization: Basic` (RFC 7617).
fn basic(user: &str, password: &SecretString) -> Result<(HeaderName, HeaderValue), SmsError> {
    let pair = format!("{user}:{}", password.expose_secret());
    let mut value = HeaderValue::from_str(&format!("Basic {}", STANDARD.encode(pair)))
        .map_err(|_| SmsError::setting("User and password cannot be sent."))?;
    value.set_sensitive(true);
    Ok((AUTHORIZATION, value))
}

/// A form's body.
fn form(fields: &[(&str, &str)]) -> String {
    fields
        .iter()
        .map(|(name, value)| format!("{name}={}", super::escape::percent(value)))
        .collect::<Vec<_>>()
        .join("&")
}

/// A name that the gateway gave, unless it cannot be one.
fn id(text: &str) -> Option<String> {
    let text = text.trim();
    let good = !text.is_empty() && text.len() <= MOST_ID && !text.chars().any(char::is_control);
    good.then(|| text.to_owned())
}

/// A yes that did not come to its end, or cannot be read.
fn unreadable(answer: &Answer) -> SmsError {
    let why = match answer.whole {
        true => "its answer cannot be read",
        false => "its answer broke off, or is far too long",
    };
    SmsError::unknown(why).saying(answer.reply())
}

/// A text must say something.
fn not_empty(text: &Text) -> Result<(), SmsError> {
    match text.body.is_empty() {
        true => Err(SmsError::text("The text is empty.")),
        false => Ok(()),
    }
}

/// What a sign-in says by its status alone.
fn signed_in_by_status(answer: &Answer) -> Result<String, SmsError> {
    match answer.status {
        200..=299 => Ok("The gateway knows this account.".into()),
        401..=403 => Err(SmsError::refused(Refusal::Account, answer.reply())),
        _ => match answer.refusal_by_status() {
            // Nothing was to be sent.
            error if error.is_unknown() => Err(SmsError::refused(Refusal::Busy, answer.reply())),
            error => Err(error),
        },
    }
}
