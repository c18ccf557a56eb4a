//! One provider, as it is reached by HTTP.

use std::sync::Arc;

use muster_domain::time::Moment;
use openidconnect::{OAuth2TokenResponse, TokenResponse};
use secrecy::SecretString;

use super::book::{Book, Known};
use super::error::OidcError;
use super::exchange::{Exchange, exchange};
use super::http::Http;
use super::token::{Claims, Doubt, Expected, check};
use super::{Begin, Begun, Callback, Identity, OidcSettings, Pending, begin, claims, userinfo};

/// Cheap to clone; clones share connections and what is known of the provider.
#[derive(Debug, Clone)]
pub struct OidcClient {
    settings: Arc<OidcSettings>,
    secret: Option<SecretString>,
    http: Http,
    book: Arc<Book>,
}

impl OidcClient {
    /// The provider of these settings; nothing is asked yet.
    ///
    /// # Errors
    /// When the settings cannot work at all.
    pub fn open(settings: &OidcSettings, secret: Option<SecretString>) -> Result<Self, OidcError> {
        if let Some(problem) = settings.check(secret.as_ref()).into_iter().next() {
            return Err(OidcError::Setting(problem.message));
        }
        Ok(Self {
            http: Http::new(settings)?,
            settings: Arc::new(settings.clone()),
            secret,
            book: Arc::default(),
        })
    }

    /// Begins a sign-in.
    ///
    /// # Errors
    /// When the provider cannot be reached, or is not as it must be.
    pub async fn begin(&self, ask: &Begin<'_>, now: Moment) -> Result<Begun, OidcError> {
        let known = self.known(now).await?;
        begin::begin(&self.settings, &known.metadata, ask, now)
    }

    /// Ends a sign-in: what the browser brought back becomes who has come. A second try with the same code is refused by the provider,
    /// and with the same `pending` by whoever keeps it.
    ///
    /// # Errors
    /// When anything is not as it must be.
    pub async fn finish(
        &self,
        pending: Pending,
        callback: &Callback,
        now: Moment,
    ) -> Result<Identity, OidcError> {
        callback.check_state(&pending, now)?;
        let issuer = self.settings.provider.issuer();
        if pending.issuer != issuer || pending.client_id != self.settings.client_id {
            return Err(OidcError::WrongIssuer {
                expected: issuer,
                found: pending.issuer,
            });
        }
        let known = self.known(now).await?;
        let code = callback.code(&known.metadata)?;
        let what = Exchange {
            client_id: self.settings.client_id.clone(),
            secret: self.secret.clone(),
            redirect_uri: pending.redirect_uri.clone(),
            code,
            verifier: pending.verifier.clone(),
        };
        let answer = exchange(self.http.clone(), &known.metadata, what).await?;
        let token = answer
            .id_token()
            .ok_or_else(|| OidcError::BadToken("there is none; is the scope openid allowed?".into()))?;
        let expected = Expected {
            metadata: &known.metadata,
            client_id: &self.settings.client_id,
            nonce: &pending.nonce,
            access_token: answer.access_token(),
            now,
        };
        let claims = match check(token, &known.keys, &expected) {
            Ok(claims) => claims,
            Err(Doubt::Bad(error)) => return Err(error),
            // It may have new keys. The list is asked for seldom, whatever comes in.
            Err(Doubt::NoKey) => match self.book.keys_again(&self.http, now).await? {
                None => return Err(no_key()),
                Some(keys) => check(token, &keys, &expected).map_err(|doubt| match doubt {
                    Doubt::NoKey => no_key(),
                    Doubt::Bad(error) => error,
                })?,
            },
        };
        let more = self.more(&known, &claims, answer.access_token().secret()).await?;
        claims::identity(&self.settings, &issuer, &claims, more.as_ref())
    }

    async fn known(&self, now: Moment) -> Result<Known, OidcError> {
        self.book
            .known(&self.http, &self.settings, self.secret.is_some(), now)
            .await
    }

    async fn more(&self, known: &Known, claims: &Claims, token: &str) -> Result<Option<Claims>, OidcError> {
        let Some(place) = &known.metadata.userinfo else {
            return Ok(None);
        };
        if !claims::lacks(claims, &self.settings.claims) {
            return Ok(None);
        }
        let subject = claims
            .get("sub")
            .and_then(|sub| sub.as_str())
            .ok_or_else(|| OidcError::BadToken("it has no subject".into()))?;
        userinfo::ask(&self.http, place, &token.into(), subject)
            .await
            .map(Some)
    }
}

fn no_key() -> OidcError {
    OidcError::BadSignature("none of the provider's keys made it".into())
}
