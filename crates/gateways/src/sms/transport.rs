//! One face over the ways a text can go, so that the dispatcher runs the same code for every gateway and for a test.

use secrecy::SecretString;

use super::http::HttpGateway;
use super::settings::Gateway;
use super::smpp::SmppGateway;
use super::{Accepted, MemorySms, Receipt, Secrets, SmsError, SmsSettings, Text};

/// Where texts go. Cheap to clone; clones share connections.
#[derive(Debug, Clone)]
pub enum SmsTransport {
    /// A gateway that is reached by HTTP.
    Http(HttpGateway),
    /// A message centre that speaks SMPP.
    Smpp(SmppGateway),
    /// Nowhere: for tests.
    Memory(MemorySms),
}

impl SmsTransport {
    /// The gateway of these settings; nothing is sent yet. `callback` is the address of our own that receipts go to, with the secret
    /// in its path; without one no receipts are asked for.
    ///
    /// # Errors
    /// When the settings cannot work at all.
    pub fn open(
        settings: &SmsSettings,
        secrets: &Secrets,
        callback: Option<&SecretString>,
    ) -> Result<Self, SmsError> {
        match &settings.gateway {
            Gateway::Smpp(smpp) => SmppGateway::new(smpp, settings, secrets).map(Self::Smpp),
            Gateway::Generic(_) | Gateway::Twilio(_) | Gateway::Vonage(_) | Gateway::Kannel(_) => {
                HttpGateway::new(settings, secrets, callback).map(Self::Http)
            }
        }
    }

    /// Hands one text over and waits for the verdict.
    ///
    /// Dropping the future half-way is allowed. Whether the gateway took the text is then unknown, as after a crash.
    ///
    /// # Errors
    /// [`SmsError`] tells whether the text certainly was not taken, and whose fault that is.
    pub async fn send(&self, text: &Text) -> Result<Accepted, SmsError> {
        match self {
            Self::Http(gateway) => gateway.send(text).await,
            Self::Smpp(gateway) => gateway.send(text).await,
            Self::Memory(memory) => memory.send(text).await,
        }
    }

    /// The next receipt that comes over the connection itself: waits for one. `None` at once for gateways that send receipts to the
    /// callback's address instead. One task asks; dropping the future half-way loses no receipt.
    pub async fn next_receipt(&self) -> Option<Receipt> {
        match self {
            Self::Http(_) => None,
            Self::Smpp(gateway) => gateway.next_receipt().await,
            Self::Memory(memory) => Some(memory.next_receipt().await),
        }
    }

    /// Says goodbye where there is a connection that lasts; the next text makes a new one. Never fails.
    pub async fn quit(&self) {
        if let Self::Smpp(gateway) = self {
            gateway.quit().await;
        }
    }
}
