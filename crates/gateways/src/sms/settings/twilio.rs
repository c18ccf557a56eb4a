//! Twilio's account.

use serde::{Deserialize, Serialize};

use super::Found;

/// An account with Twilio. The password is the auth token, or the secret of the API key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsTwilio")]
pub struct Twilio {
    /// Where its API is: another one for a region of its own.
    #[serde(default = "base")]
    pub base: String,
    /// Account SID, `AC` and 32 digits.
    pub account: String,
    /// SID of an API key, `SK` and 32 digits, when one signs in in the account's place.
    #[serde(default)]
    pub api_key: Option<String>,
    /// SID of a messaging service, `MG` and 32 digits, which picks the sender when a text names none.
    #[serde(default)]
    pub service: Option<String>,
}

fn base() -> String {
    "https://api.twilio.com".into()
}

impl Twilio {
    /// An account at the usual address.
    pub fn new(account: impl Into<String>) -> Self {
        Self {
            base: base(),
            account: account.into(),
            api_key: None,
            service: None,
        }
    }

    pub(super) fn check(&self, found: &mut Found) {
        found.address("base", &self.base);
        if !is_sid(&self.account, "AC") {
            found.wrong("account", "An account SID is AC and 32 letters and digits.");
        }
        if self.api_key.as_ref().is_some_and(|key| !is_sid(key, "SK")) {
            found.wrong(
                "api_key",
                "The SID of an API key is SK and 32 letters and digits.",
            );
        }
        if self
            .service
            .as_ref()
            .is_some_and(|service| !is_sid(service, "MG"))
        {
            found.wrong(
                "service",
                "The SID of a messaging service is MG and 32 letters and digits.",
            );
        }
    }
}

fn is_sid(text: &str, kind: &str) -> bool {
    text.strip_prefix(kind)
        .is_some_and(|rest| rest.len() == 32 && rest.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
