//! What an admin types under *Settings, Text messages*: one kind of gateway, without its secrets, which are kept apart.
//!
//! There is deliberately no field that switches certificate verification off; a private authority is given as PEM instead.

mod credentials;
mod generic;
mod kannel;
mod smpp;
mod twilio;
mod vonage;

use std::time::Duration;

use muster_domain::problem::{Problem, ProblemCode};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use super::address::{Reach, address};
use super::template::Template;

pub use generic::{
    Body, BodyKind, GenericHttp, Header, IdRule, JsonEquals, Method, ReceiptRule, SuccessRule,
};
pub use kannel::Kannel;
pub use smpp::{LongTexts, Smpp};
pub use twilio::Twilio;
pub use vonage::{CallbackSignature, Vonage};

/// Longest value of a plain setting, in bytes.
const MOST_BYTES: usize = 200;

/// A gateway by its kind.
#[expect(
    clippy::large_enum_variant,
    reason = "there is one of them, and it is read once"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsGateway")]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Gateway {
    /// Any gateway that takes a text as one HTTP request.
    Generic(GenericHttp),
    /// Twilio's Messages API.
    Twilio(Twilio),
    /// Vonage's SMS API.
    Vonage(Vonage),
    /// Kannel's `sendsms`.
    Kannel(Kannel),
    /// A message centre that speaks SMPP 3.4.
    Smpp(Smpp),
}

/// A gateway and the manners to use with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmsSettings {
    /// Which gateway.
    pub gateway: Gateway,
    /// Allows texts and password to cross the network unencrypted. Loopback and private addresses never need it.
    #[serde(default)]
    pub allow_unencrypted: bool,
    /// Certificate authorities in PEM to trust besides the platform's own.
    #[serde(default)]
    pub ca_pem: Option<String>,
    /// How long things may take.
    #[serde(skip)]
    pub limits: Limits,
}

impl SmsSettings {
    /// A gateway with the usual manners.
    pub fn new(gateway: Gateway) -> Self {
        Self {
            gateway,
            allow_unencrypted: false,
            ca_pem: None,
            limits: Limits::default(),
        }
    }

    /// What is wrong, each at its field. Asks nobody.
    pub fn check(&self, secrets: &Secrets) -> Vec<Problem> {
        let mut found = Found::new(self.reach());
        match &self.gateway {
            Gateway::Generic(generic) => generic.check(&mut found),
            Gateway::Twilio(twilio) => twilio.check(&mut found),
            Gateway::Vonage(vonage) => vonage.check(&mut found),
            Gateway::Kannel(kannel) => kannel.check(&mut found),
            Gateway::Smpp(smpp) => smpp.check(&mut found),
        }
        if matches!(self.gateway, Gateway::Smpp(_))
            && secrets.password.expose_secret().len() > smpp::MOST_PASSWORD
        {
            found.wrong("password", "A password of SMPP has at most 8 characters.");
        }
        if secrets.password.expose_secret().is_empty() && self.needs_password() {
            found.missing("password", "The password or key");
        }
        found.problems
    }

    pub(super) fn reach(&self) -> Reach {
        Reach {
            unencrypted: self.allow_unencrypted,
        }
    }

    fn needs_password(&self) -> bool {
        match &self.gateway {
            Gateway::Generic(generic) => generic.uses_secret(),
            Gateway::Smpp(_) => false,
            Gateway::Twilio(_) | Gateway::Vonage(_) | Gateway::Kannel(_) => true,
        }
    }
}

/// Limits of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For look-up and connect together, and again for the TLS handshake.
    pub connect: Duration,
    /// From a request to the end of its answer. Generous: giving up here means that a text's fate is unknown.
    pub answer: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(15),
            answer: Duration::from_secs(60),
        }
    }
}

/// What proves who we are to a gateway, and who it is to us.
#[derive(Debug, Clone, Default)]
pub struct Secrets {
    /// What signs us in: a password, an auth token, an API secret.
    pub password: SecretString,
    /// What the gateway signs its receipts with, where that is another one. For Twilio the auth token, when an API key signs in;
    /// for Vonage the signature secret.
    pub signing: Option<SecretString>,
}

impl Secrets {
    /// One secret for all.
    pub fn new(password: impl Into<SecretString>) -> Self {
        Self {
            password: password.into(),
            signing: None,
        }
    }

    /// All of them, for masking.
    pub(super) fn all(&self) -> Vec<SecretString> {
        let mut all = vec![self.password.clone()];
        all.extend(self.signing.clone());
        all
    }
}

/// Collects what is wrong.
pub(super) struct Found {
    problems: Vec<Problem>,
    reach: Reach,
}

impl Found {
    fn new(reach: Reach) -> Self {
        Self {
            problems: Vec::new(),
            reach,
        }
    }

    fn wrong(&mut self, field: &str, words: impl Into<String>) {
        self.problems
            .push(Problem::new(field, ProblemCode::OutOfRange, words));
    }

    fn missing(&mut self, field: &str, label: &str) {
        let words = format!("{label} is missing.");
        self.problems
            .push(Problem::new(field, ProblemCode::Required, words));
    }

    /// A value that must be there, on one line and not too long.
    fn line(&mut self, field: &str, label: &str, value: &str) {
        if let Err(problem) = muster_domain::text::line(field, label, value, MOST_BYTES, true) {
            self.problems.push(problem);
        }
    }

    fn address(&mut self, field: &str, url: &str) {
        if let Err(words) = address(url, self.reach) {
            self.wrong(field, words);
        }
    }

    fn template(&mut self, field: &str, text: &str) -> Option<Template> {
        match Template::new(text) {
            Ok(template) => Some(template),
            Err(words) => {
                self.wrong(field, words);
                None
            }
        }
    }
}
