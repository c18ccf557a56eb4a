//! One face over a provider and its twin, so that the portal runs the same code for both.

use muster_domain::time::Moment;
use secrecy::SecretString;

use super::{Begin, Begun, Callback, Identity, MemoryOidc, OidcClient, OidcError, OidcSettings, Pending};

/// Who says whom somebody is. Cheap to clone; clones share what is known.
#[derive(Debug, Clone)]
pub enum OidcDirectory {
    /// A provider that is reached by HTTP.
    Web(OidcClient),
    /// Nobody: for tests.
    Memory(MemoryOidc),
}

impl OidcDirectory {
    /// The provider of these settings; nothing is asked yet. Without a secret we are a public client.
    ///
    /// # Errors
    /// When the settings cannot work at all.
    pub fn open(settings: &OidcSettings, secret: Option<SecretString>) -> Result<Self, OidcError> {
        OidcClient::open(settings, secret).map(Self::Web)
    }

    /// Begins a sign-in: where to send the browser, and what to keep until it comes back.
    ///
    /// # Errors
    /// When the provider cannot be reached, or is not as it must be.
    pub async fn begin(&self, ask: &Begin<'_>, now: Moment) -> Result<Begun, OidcError> {
        match self {
            Self::Web(client) => client.begin(ask, now).await,
            Self::Memory(memory) => memory.begin(ask, now),
        }
    }

    /// Ends a sign-in: who has come.
    ///
    /// # Errors
    /// When anything is not as it must be.
    pub async fn finish(
        &self,
        pending: Pending,
        callback: &Callback,
        now: Moment,
    ) -> Result<Identity, OidcError> {
        match self {
            Self::Web(client) => client.finish(pending, callback, now).await,
            Self::Memory(memory) => memory.finish(&pending, callback, now),
        }
    }
}
