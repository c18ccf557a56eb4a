//! What must be remembered while a person is at the provider.

use std::borrow::Cow;
use std::fmt;

use muster_domain::time::{MINUTE, Moment};
use secrecy::{ExposeSecret, SecretSlice, SecretString};
use serde::{Deserialize, Serialize};

/// How long a person may take at the provider: setting up a second factor there takes its time.
const PATIENCE: i64 = 20 * MINUTE;
/// Longest form as bytes.
const MOST_BYTES: usize = 16 * 1024;

/// One sign-in that has begun. It is worth something to a thief: whoever keeps it seals it, binds it to the one browser, and forgets
/// it when that browser comes back, whatever it brings.
#[derive(Clone)]
pub struct Pending {
    pub(super) issuer: String,
    pub(super) client_id: String,
    pub(super) redirect_uri: String,
    pub(super) state: SecretString,
    pub(super) nonce: SecretString,
    pub(super) verifier: SecretString,
    pub(super) begun: Moment,
}

/// As it is written down. The secrets are plain letters, which JSON has as they are: nothing is copied that would have to be wiped.
#[derive(Serialize, Deserialize)]
struct Written<'a> {
    #[serde(borrow)]
    issuer: Cow<'a, str>,
    #[serde(borrow)]
    client_id: Cow<'a, str>,
    #[serde(borrow)]
    redirect_uri: Cow<'a, str>,
    state: &'a str,
    nonce: &'a str,
    verifier: &'a str,
    begun: i64,
}

impl Pending {
    /// The state that the answer must have, by which it can be looked up.
    pub fn state(&self) -> &SecretString {
        &self.state
    }

    /// From when on it is not taken any more.
    pub fn expires(&self) -> Moment {
        self.begun.plus(PATIENCE)
    }

    /// As bytes, to be sealed.
    pub fn to_bytes(&self) -> SecretSlice<u8> {
        let written = Written {
            issuer: self.issuer.as_str().into(),
            client_id: self.client_id.as_str().into(),
            redirect_uri: self.redirect_uri.as_str().into(),
            state: self.state.expose_secret(),
            nonce: self.nonce.expose_secret(),
            verifier: self.verifier.expose_secret(),
            begun: self.begun.0,
        };
        // Strings and a number always become JSON.
        serde_json::to_vec(&written).unwrap_or_default().into()
    }

    /// From what [`to_bytes`](Self::to_bytes) gave; `None` when it is nothing of the kind.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() > MOST_BYTES {
            return None;
        }
        let written: Written<'_> = serde_json::from_slice(bytes).ok()?;
        Some(Self {
            issuer: written.issuer.into_owned(),
            client_id: written.client_id.into_owned(),
            redirect_uri: written.redirect_uri.into_owned(),
            state: written.state.into(),
            nonce: written.nonce.into(),
            verifier: written.verifier.into(),
            begun: Moment(written.begun),
        })
    }

    /// A clock that was set back does not prolong it.
    pub(super) fn is_over(&self, now: Moment) -> bool {
        !(-MINUTE..PATIENCE).contains(&now.since(self.begun))
    }
}

impl fmt::Debug for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending")
            .field("issuer", &self.issuer)
            .field("begun", &self.begun)
            .finish_non_exhaustive()
    }
}
