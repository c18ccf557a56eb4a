//! What became of a text after a gateway took it: reports that a gateway brings to an address of ours, read without trusting it.
//!
//! Whoever knows the address can call it. So its path carries a secret of ours ([`callback_address`], [`token_matches`]), and where
//! the gateway signs, the signature must be right as well. A receipt only ever says something about a text that we know by one of
//! its two names; that is for the caller to look up.

mod callback;
mod error;
mod generic;
mod kannel;
mod twilio;
mod vonage;

use muster_domain::time::Moment;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

use super::settings::{Gateway, Secrets, SmsSettings};

pub use callback::Callback;
pub use error::ReceiptError;

/// Shortest token: 128 bits in base64.
const LEAST_TOKEN: usize = 22;

/// Longest name of a text, in bytes.
const MOST_NAME: usize = 128;

/// How far a text got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReceiptState {
    /// On the phone.
    Delivered,
    /// It never will be.
    Failed {
        /// The gateway's words, on one line; may be empty.
        words: String,
        /// Its code, if it gave one.
        code: Option<String>,
    },
    /// On its way; nothing is decided.
    Enroute,
}

/// A gateway's report about one text. At least one of the two names is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The gateway's name for the text, as it was told when the text was taken.
    pub provider_id: Option<String>,
    /// Our own name for it.
    pub reference: Option<String>,
    /// How far it got.
    pub state: ReceiptState,
    /// When, if the gateway says so.
    pub at: Option<Moment>,
}

impl SmsSettings {
    /// Reads a report of this gateway. The token in the path was checked before; what a kind signs is checked here.
    ///
    /// # Errors
    /// When it is not signed as it should be, is no report about a text, or is too large to be one.
    pub fn read_receipt(
        &self,
        secrets: &Secrets,
        callback: &Callback,
        now: Moment,
    ) -> Result<Receipt, ReceiptError> {
        callback.bounded()?;
        match &self.gateway {
            Gateway::Twilio(_) => twilio::read(secrets, callback),
            Gateway::Vonage(vonage) => vonage::read(vonage.signature, secrets, callback, now),
            Gateway::Kannel(_) => kannel::read(callback),
            Gateway::Generic(generic) => match &generic.receipt {
                Some(rule) => generic::read(rule, callback),
                None => Err(ReceiptError::NotExpected),
            },
            // Its receipts come over its own connection.
            Gateway::Smpp(_) => Err(ReceiptError::NotExpected),
        }
    }
}

/// Where a gateway is to report to: an address of ours and the secret that protects it. `None` when the token is too short to be
/// a secret, or has characters that an address would change.
pub fn callback_address(base: &str, token: &SecretString) -> Option<SecretString> {
    let token = token.expose_secret();
    let good = token.len() >= LEAST_TOKEN
        && token
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    good.then(|| format!("{}/{token}", base.trim_end_matches('/')).into())
}

/// Whether a path carries the token, in a time that tells nothing.
pub fn token_matches(token: &SecretString, given: &str) -> bool {
    same(token.expose_secret().as_bytes(), given.as_bytes())
}

fn same(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

/// A name of a text, unless it cannot be one.
fn name(text: &str) -> Option<String> {
    let good = !text.is_empty() && text.len() <= MOST_NAME && !text.chars().any(char::is_control);
    good.then(|| text.to_owned())
}
