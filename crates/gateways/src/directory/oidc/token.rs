//! The ID token, checked (OpenID Connect Core, 3.1.3.7): whose it is, for whom, when, in answer to what, and signed by whom.
//!
//! The library checks signature, issuer, audience, expiry and nonce. It leaves `azp`, `iat`, `nbf` and `at_hash` to us.

use std::time::{Duration, SystemTime};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use muster_domain::time::{Moment, SECOND};
use openidconnect::core::{CoreIdToken, CoreIdTokenVerifier};
use openidconnect::{
    AccessToken, AccessTokenHash, ClaimsVerificationError, ClientId, IssuerUrl, Nonce,
    SignatureVerificationError,
};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value};

use super::error::{OidcError, printable};
use super::keys::Keys;
use super::metadata::Metadata;

/// How far two clocks may be apart.
const LEEWAY: i64 = 60 * SECOND;
/// Longest token, in bytes; a request with a longer one would not get through most servers.
const MOST_TOKEN: usize = 128 * 1024;

/// Claims by their names.
pub(super) type Claims = Map<String, Value>;

/// What a token is held against.
pub(super) struct Expected<'a> {
    pub metadata: &'a Metadata,
    pub client_id: &'a str,
    pub nonce: &'a SecretString,
    pub access_token: &'a AccessToken,
    pub now: Moment,
}

/// Why a token is not believed.
#[derive(Debug)]
pub(super) enum Doubt {
    /// None of the keys fits: perhaps there are new ones.
    NoKey,
    /// For good.
    Bad(OidcError),
}

impl From<OidcError> for Doubt {
    fn from(error: OidcError) -> Self {
        Self::Bad(error)
    }
}

impl From<SignatureVerificationError> for Doubt {
    fn from(error: SignatureVerificationError) -> Self {
        match error {
            SignatureVerificationError::NoMatchingKey => Self::NoKey,
            other => Self::Bad(OidcError::BadSignature(printable(&other.to_string()))),
        }
    }
}

/// The claims of a token that is believed.
pub(super) fn check(token: &CoreIdToken, keys: &Keys, expected: &Expected<'_>) -> Result<Claims, Doubt> {
    let text = token.to_string();
    if text.len() > MOST_TOKEN {
        return Err(OidcError::BadToken("it is too long".into()).into());
    }
    let issuer = IssuerUrl::new(expected.metadata.issuer.clone())
        .map_err(|_| OidcError::Setting("The address of the provider cannot be used.".into()))?;
    let now = system_time(expected.now);
    let late = now - Duration::from_millis(LEEWAY.unsigned_abs());
    // Always as for a public client: no secret of ours is ever a key.
    let verifier = CoreIdTokenVerifier::new_public_client(
        ClientId::new(expected.client_id.to_owned()),
        issuer,
        keys.clone(),
    )
    .set_allowed_algs(expected.metadata.algorithms.iter().cloned())
    .set_time_fn(move || late.into());
    let nonce = Nonce::new(expected.nonce.expose_secret().to_owned());
    let verified = token.claims(&verifier, &nonce).map_err(doubt)?;

    if let Some(hash) = verified.access_token_hash() {
        let ours = AccessTokenHash::from_token(
            expected.access_token,
            token.signing_alg()?,
            token.signing_key(&verifier)?,
        )
        .map_err(|error| OidcError::BadToken(printable(&error.to_string())))?;
        if ours != *hash {
            return Err(OidcError::WrongAccessToken.into());
        }
    }
    let claims = claims_of(&text)?;
    check_party(&claims, expected.client_id)?;
    check_early(&claims, expected.now)?;
    Ok(claims)
}

/// `SystemTime`, which the library's own type for time is made from.
fn system_time(moment: Moment) -> SystemTime {
    let span = Duration::from_millis(moment.0.unsigned_abs());
    match moment.0 < 0 {
        true => SystemTime::UNIX_EPOCH - span,
        false => SystemTime::UNIX_EPOCH + span,
    }
}

fn doubt(error: ClaimsVerificationError) -> Doubt {
    let bad = match error {
        ClaimsVerificationError::SignatureVerification(error) => return error.into(),
        ClaimsVerificationError::Expired(_) => OidcError::Expired,
        ClaimsVerificationError::InvalidAudience(_) => OidcError::WrongAudience,
        ClaimsVerificationError::InvalidNonce(_) => OidcError::NonceMismatch,
        ClaimsVerificationError::InvalidIssuer(why) => OidcError::WrongIssuer {
            expected: between(&why, 1),
            found: between(&why, 3),
        },
        ClaimsVerificationError::InvalidSubject(_) => OidcError::WrongSubject,
        other => OidcError::BadToken(printable(&other.to_string())),
    };
    Doubt::Bad(bad)
}

/// The library says "expected `…` (found `…`)".
fn between(why: &str, at: usize) -> String {
    printable(why.split('`').nth(at).unwrap_or_default())
}

/// All claims, those that the library has no place for too. The text is the very one whose signature was checked.
fn claims_of(token: &str) -> Result<Claims, OidcError> {
    let unreadable = || OidcError::BadToken("its claims are no JSON".into());
    let middle = token.split('.').nth(1).ok_or_else(unreadable)?;
    let bytes = URL_SAFE_NO_PAD.decode(middle).map_err(|_| unreadable())?;
    serde_json::from_slice(&bytes).map_err(|_| unreadable())
}

/// The party that the token was made for, where it is named. The library takes no second audience, so it need not be.
fn check_party(claims: &Claims, client_id: &str) -> Result<(), OidcError> {
    match claims.get("azp") {
        None | Some(Value::Null) => Ok(()),
        Some(party) if party == client_id => Ok(()),
        Some(_) => Err(OidcError::WrongAudience),
    }
}

/// A token from the future is a sign of a wrong clock, and might be kept for later.
fn check_early(claims: &Claims, now: Moment) -> Result<(), OidcError> {
    let soonest = ["iat", "nbf"]
        .into_iter()
        .filter_map(|name| seconds(claims.get(name)?))
        .max()
        .unwrap_or_default();
    let ahead = Moment(soonest.saturating_mul(SECOND)).since(now);
    match ahead > LEEWAY {
        true => Err(OidcError::ClockSkew {
            seconds: ahead / SECOND,
        }),
        false => Ok(()),
    }
}

/// A time as tokens have it: seconds, perhaps with a fraction.
#[expect(clippy::cast_possible_truncation, reason = "as saturates")]
pub(super) fn seconds(value: &Value) -> Option<i64> {
    value
        .as_i64()
        .or_else(|| value.as_f64().map(|seconds| seconds as i64))
}
