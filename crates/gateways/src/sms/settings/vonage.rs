//! Vonage's account.

use serde::{Deserialize, Serialize};

use super::Found;

/// How Vonage proves that a receipt comes from it, as set up in its dashboard.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsCallbackSignature")]
#[serde(rename_all = "snake_case")]
pub enum CallbackSignature {
    /// Not at all: only the secret in the address protects it.
    #[default]
    None,
    /// A JWT in the Authorization header, signed with the signature secret.
    Jwt,
    /// `sig`, the MD5 of the parameters and the secret.
    Md5Hash,
    /// `sig`, an HMAC-MD5.
    Md5,
    /// `sig`, an HMAC-SHA1.
    Sha1,
    /// `sig`, an HMAC-SHA256.
    Sha256,
    /// `sig`, an HMAC-SHA512.
    Sha512,
}

/// An account with Vonage. The password is the API secret; the signing secret is its signature secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsVonage")]
pub struct Vonage {
    /// Where its SMS API is.
    #[serde(default = "base")]
    pub base: String,
    /// API key.
    pub key: String,
    /// How receipts are signed.
    #[serde(default)]
    pub signature: CallbackSignature,
}

fn base() -> String {
    "https://rest.nexmo.com".into()
}

impl Vonage {
    /// An account at the usual address.
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            base: base(),
            key: key.into(),
            signature: CallbackSignature::None,
        }
    }

    pub(super) fn check(&self, found: &mut Found) {
        found.address("base", &self.base);
        found.line("key", "The API key", &self.key);
    }
}
