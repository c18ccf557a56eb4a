//! A message centre that speaks SMPP.

use serde::{Deserialize, Serialize};

use super::Found;

/// Most octets of names in a bind, without the one that ends them (SMPP 3.4, 4.1.5): system_id, system_type.
const MOST_ID: usize = 15;
const MOST_TYPE: usize = 12;
/// Most octets of a password in a bind (SMPP 3.4, 4.1.5).
pub(in crate::sms) const MOST_PASSWORD: usize = 8;

/// How a text travels that does not fit into one message.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsLongTexts")]
#[serde(rename_all = "snake_case")]
pub enum LongTexts {
    /// Cut by us; a header joins the parts (3GPP TS 23.040, 9.2.3.24.1). Works everywhere.
    #[default]
    Udh,
    /// Whole, in `message_payload`; the message centre cuts it.
    Payload,
}

/// A message centre that speaks SMPP 3.4.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsSmpp")]
pub struct Smpp {
    /// Host name or IP address.
    pub host: String,
    /// TCP port, usually 2775, or 3550 with TLS.
    pub port: u16,
    /// TLS from the first byte.
    #[serde(default)]
    pub tls: bool,
    /// Who we are.
    pub system_id: String,
    /// A word that some centres ask for.
    #[serde(default)]
    pub system_type: String,
    /// How long texts travel.
    #[serde(default)]
    pub long: LongTexts,
    /// Messages that may be under way unanswered.
    #[serde(default = "window")]
    pub window: u16,
    /// Seconds of silence after which the centre is asked whether it is still there.
    #[serde(default = "enquire_every_s")]
    pub enquire_every_s: u16,
}

fn window() -> u16 {
    10
}

fn enquire_every_s() -> u16 {
    30
}

impl Smpp {
    /// A centre with the usual manners.
    pub fn new(host: impl Into<String>, port: u16, system_id: impl Into<String>) -> Self {
        Self {
            host: host.into(),
            port,
            tls: false,
            system_id: system_id.into(),
            system_type: String::new(),
            long: LongTexts::Udh,
            window: window(),
            enquire_every_s: enquire_every_s(),
        }
    }

    pub(super) fn check(&self, found: &mut Found) {
        if let Err(words) = crate::sms::address::host(&self.host, self.tls, found.reach) {
            found.wrong("host", words);
        }
        if self.port == 0 {
            found.wrong("port", "The port is a number from 1 to 65535.");
        }
        let plain = |text: &str| text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        if self.system_id.is_empty() {
            found.missing("system_id", "The system ID");
        } else if self.system_id.len() > MOST_ID || !plain(&self.system_id) {
            found.wrong("system_id", "A system ID has at most 15 plain characters.");
        }
        if self.system_type.len() > MOST_TYPE || !plain(&self.system_type) {
            found.wrong("system_type", "A system type has at most 12 plain characters.");
        }
        if !(1..=1_000).contains(&self.window) {
            found.wrong("window", "Between 1 and 1000 messages may be under way.");
        }
        if !(5..=600).contains(&self.enquire_every_s) {
            found.wrong("enquire_every_s", "Between 5 and 600 seconds.");
        }
    }
}
