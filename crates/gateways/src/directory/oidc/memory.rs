//! The in-memory twin of a provider: vouches for whom a test names, once for each code, or fails as it is told. For tests of the layers
//! above.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use muster_domain::time::Moment;
use openidconnect::url::Url;
use openidconnect::{CsrfToken, Nonce};
use secrecy::{ExposeSecret, SecretString};

use super::begin::check_redirect;
use super::metadata::Metadata;
use super::{Begin, Begun, Callback, Identity, OidcError, Pending};

#[derive(Debug, Default)]
struct State {
    granted: HashMap<String, Identity>,
    count: u32,
    fails: Option<OidcError>,
    hints: Vec<Option<String>>,
}

/// Vouches for people. Clones share what they know.
#[derive(Debug, Clone)]
pub struct MemoryOidc {
    issuer: String,
    state: Arc<Mutex<State>>,
}

impl MemoryOidc {
    /// A provider of this name, e.g. `https://login.example`. Its answers always say whose they are.
    pub fn new(issuer: impl Into<String>) -> Self {
        Self {
            issuer: issuer.into(),
            state: Arc::default(),
        }
    }

    /// Somebody signs in where `begun` sent them: the query with which their browser comes back.
    pub fn signs_in(&self, begun: &Begun, who: Identity) -> String {
        let mut state = self.state();
        state.count += 1;
        let code = format!("code-{}", state.count);
        let issuer = self.issuer.clone();
        state.granted.insert(code.clone(), Identity { issuer, ..who });
        self.query(begun, &[("code", &code)])
    }

    /// Somebody says no there.
    pub fn declines(&self, begun: &Begun) -> String {
        self.query(begun, &[("error", "access_denied")])
    }

    /// From now on everything ends so; `None` for all is well again.
    pub fn fails(&self, with: Option<OidcError>) -> &Self {
        self.state().fails = with;
        self
    }

    /// Who was expected, in the order in which sign-ins began.
    pub fn hints(&self) -> Vec<Option<String>> {
        self.state().hints.clone()
    }

    pub(super) fn begin(&self, ask: &Begin<'_>, now: Moment) -> Result<Begun, OidcError> {
        check_redirect(ask.redirect_uri)?;
        let mut twin = self.state();
        if let Some(error) = &twin.fails {
            return Err(error.clone());
        }
        twin.hints.push(ask.login_hint.map(str::to_owned));
        let (state, nonce) = (CsrfToken::new_random(), Nonce::new_random());
        let mut address = self.url("/authorize")?;
        address
            .query_pairs_mut()
            .append_pair("state", state.secret())
            .append_pair("nonce", nonce.secret())
            .append_pair("redirect_uri", ask.redirect_uri);
        Ok(Begun {
            address: String::from(address).into(),
            pending: Pending {
                issuer: self.issuer.clone(),
                client_id: "memory".into(),
                redirect_uri: ask.redirect_uri.to_owned(),
                state: state.into_secret().into(),
                nonce: SecretString::from(nonce.secret().as_str()),
                verifier: "unused".into(),
                begun: now,
            },
        })
    }

    pub(super) fn finish(
        &self,
        pending: &Pending,
        callback: &Callback,
        now: Moment,
    ) -> Result<Identity, OidcError> {
        callback.check_state(pending, now)?;
        if let Some(error) = &self.state().fails {
            return Err(error.clone());
        }
        if pending.issuer != self.issuer {
            return Err(OidcError::WrongIssuer {
                expected: self.issuer.clone(),
                found: pending.issuer.clone(),
            });
        }
        let code = callback.code(&self.metadata()?)?;
        self.state()
            .granted
            .remove(code.expose_secret())
            .ok_or_else(|| OidcError::CodeRefused("the code was used before".into()))
    }

    fn metadata(&self) -> Result<Metadata, OidcError> {
        Ok(Metadata {
            issuer: self.issuer.clone(),
            authorization: self.url("/authorize")?,
            token: self.url("/token")?,
            userinfo: None,
            jwks: self.url("/keys")?,
            algorithms: Vec::new(),
            secret_in_body: false,
            names_itself: true,
            says_pkce: true,
        })
    }

    fn url(&self, path: &str) -> Result<Url, OidcError> {
        Url::parse(&format!("{}{path}", self.issuer))
            .map_err(|_| OidcError::Setting("The address of the provider cannot be used.".into()))
    }

    fn query(&self, begun: &Begun, what: &[(&str, &str)]) -> String {
        openidconnect::url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(what)
            .append_pair("state", begun.pending.state().expose_secret())
            .append_pair("iss", &self.issuer)
            .finish()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // The state is whole between any two statements above, so a panic in another test thread cannot spoil it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
