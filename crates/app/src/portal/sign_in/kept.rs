//! What a browser keeps, sealed, while its person is at a provider.

use muster_gateways::directory::oidc::Pending;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use super::SignInAt;
use crate::{App, Result, portal::Locator, secrets};

/// What it is sealed for: nothing else that this key seals opens here.
const NAME: &str = "portal/sign-in";
/// Longer ones are not ours.
const MOST: usize = 8 * 1024;
/// How long it is remembered that a sign-in came back: longer than one may take.
const REMEMBERED: i64 = muster_domain::time::HOUR;

/// One sign-in under way.
pub(super) struct Kept {
    pub at: SignInAt,
    pub directory: String,
    /// The half session of the browser that began it, where one was needed.
    pub half: Option<String>,
    pub pending: Pending,
}

#[derive(Serialize, Deserialize)]
struct Written {
    place: String,
    directory: String,
    half: Option<String>,
    pending: String,
}

impl App {
    pub(super) fn keep(&self, kept: &Kept) -> Result<String> {
        let pending = kept.pending.to_bytes();
        let written = Written {
            place: match &kept.at {
                SignInAt::Link(Locator::Token(token)) => format!("e/{token}"),
                SignInAt::Link(Locator::Short(code)) => format!("m/{code}"),
                SignInAt::Account => "account".to_owned(),
                SignInAt::SelfEnrollment => "self".to_owned(),
            },
            directory: kept.directory.clone(),
            half: kept.half.clone(),
            pending: String::from_utf8_lossy(pending.expose_secret()).into_owned(),
        };
        let json = SecretString::from(serde_json::to_string(&written).unwrap_or_default());
        secrets::seal(&self.key, NAME, json.expose_secret())
    }

    /// `None` for what this installation did not seal.
    pub(super) fn kept(&self, sealed: &str) -> Option<Kept> {
        if sealed.len() > MOST {
            return None;
        }
        let json = secrets::open(&self.key, NAME, sealed).ok()?;
        let written: Written = serde_json::from_str(json.expose_secret()).ok()?;
        let at = match written.place.as_str() {
            "account" => SignInAt::Account,
            "self" => SignInAt::SelfEnrollment,
            place => match place.split_once('/')? {
                ("e", token) => SignInAt::Link(Locator::Token(token.to_owned())),
                ("m", code) => SignInAt::Link(Locator::Short(code.to_owned())),
                _ => return None,
            },
        };
        Some(Kept {
            at,
            directory: written.directory,
            half: written.half,
            pending: Pending::from_bytes(written.pending.as_bytes())?,
        })
    }

    /// Whether this sign-in comes back for the first time. Written down before anything is asked, so that of two at once one goes
    /// on, and a copy of cookie and address is worth nothing.
    pub(super) async fn comes_back_first(&self, pending: &Pending) -> Result<bool> {
        self.once("sign-in/state", pending).await
    }

    /// Whether it is the first time that this sign-in does something that it should not.
    pub(super) async fn is_first_oddity(&self, pending: &Pending) -> Result<bool> {
        self.once("sign-in/odd", pending).await
    }

    async fn once(&self, scope: &str, pending: &Pending) -> Result<bool> {
        self.first_in(scope, pending.state().expose_secret(), REMEMBERED)
            .await
    }
}
