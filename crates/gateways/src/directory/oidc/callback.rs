//! What the browser brings back (RFC 6749 sections 4.1.2 and 4.1.2.1; RFC 9207). Anybody can write such an address.

use muster_domain::time::Moment;
use openidconnect::url::form_urlencoded;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

use super::Pending;
use super::error::{OidcError, printable};
use super::metadata::Metadata;

/// Longest query, in bytes; codes of Entra ID have a thousand or two.
const MOST_QUERY: usize = 16 * 1024;

/// The parameters of an answer.
#[derive(Debug, Clone, Default)]
pub struct Callback {
    pub(super) state: Option<SecretString>,
    pub(super) code: Option<SecretString>,
    pub(super) issuer: Option<String>,
    pub(super) error: Option<String>,
    pub(super) said: String,
}

impl Callback {
    /// Reads the query of the address, without its question mark.
    ///
    /// # Errors
    /// When it is too long or says something twice (RFC 6749 section 3.1).
    pub fn read(query: &str) -> Result<Self, OidcError> {
        if query.len() > MOST_QUERY {
            return Err(OidcError::Callback("it is too long".into()));
        }
        let mut found = Self::default();
        let mut seen = Vec::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let known = ["state", "code", "iss", "error", "error_description"]
                .into_iter()
                .find(|known| name == *known);
            let Some(known) = known else { continue };
            if seen.contains(&known) {
                return Err(OidcError::Callback(format!("{known} stands there twice")));
            }
            seen.push(known);
            match known {
                "state" => found.state = Some(value.as_ref().into()),
                "code" => found.code = Some(value.as_ref().into()),
                "iss" => found.issuer = Some(value.into_owned()),
                "error" => found.error = Some(printable(&value)),
                _ => found.said = printable(&value),
            }
        }
        Ok(found)
    }

    /// The state, by which the sign-in is looked up.
    pub fn state(&self) -> Option<&SecretString> {
        self.state.as_ref()
    }

    /// Before the provider is asked anything: whether it answers this very question.
    pub(super) fn check_state(&self, pending: &Pending, now: Moment) -> Result<(), OidcError> {
        let same = self.state.as_ref().is_some_and(|state| {
            let (ours, theirs) = (pending.state.expose_secret(), state.expose_secret());
            bool::from(ours.as_bytes().ct_eq(theirs.as_bytes()))
        });
        match same {
            false => Err(OidcError::StateMismatch),
            true if pending.is_over(now) => Err(OidcError::TooLate),
            true => Ok(()),
        }
    }

    /// Whose answer it is (RFC 9207 section 2.4), and then the code in it. An error counts only from the right one.
    pub(super) fn code(&self, metadata: &Metadata) -> Result<SecretString, OidcError> {
        let wrong = match &self.issuer {
            Some(issuer) => *issuer != metadata.issuer,
            None => metadata.names_itself,
        };
        if wrong {
            return Err(OidcError::WrongIssuer {
                expected: metadata.issuer.clone(),
                found: printable(self.issuer.as_deref().unwrap_or_default()),
            });
        }
        match (&self.error, &self.code) {
            (Some(code), _) if code == "access_denied" => Err(OidcError::Denied(self.said.clone())),
            (Some(code), _) if code == "server_error" || code == "temporarily_unavailable" => {
                Err(OidcError::Unavailable {
                    said: self.said.clone(),
                    retry_after: None,
                })
            }
            (Some(code), _) if code == "unauthorized_client" => Err(OidcError::ClientRefused {
                code: code.clone(),
                said: self.said.clone(),
            }),
            (Some(code), _) => Err(OidcError::Provider {
                code: code.clone(),
                said: self.said.clone(),
            }),
            (None, Some(code)) if !code.expose_secret().is_empty() => Ok(code.clone()),
            (None, _) => Err(OidcError::Callback("there is no code in it".into())),
        }
    }
}
