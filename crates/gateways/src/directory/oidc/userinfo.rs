//! Claims that a token leaves out (OpenID Connect Core, 5.3). Okta does that, and whoever keeps tokens short.

use reqwest::Url;
use reqwest::header::CONTENT_TYPE;
use secrecy::SecretString;

use super::error::OidcError;
use super::http::Http;
use super::token::Claims;

/// Claims about this subject. Whoever answers about another is not believed (5.3.2).
pub(super) async fn ask(
    http: &Http,
    at: &Url,
    token: &SecretString,
    subject: &str,
) -> Result<Claims, OidcError> {
    let answer = http.get(at.clone(), Some(token)).await?;
    if let Some(busy) = answer.busy() {
        return Err(busy);
    }
    let not = |why: &str| OidcError::NotAProvider(format!("userinfo {why}"));
    if answer.status != 200 {
        return Err(not(&format!("is answered by {}", answer.status)));
    }
    let kind = answer.headers.get(CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/jwt")) {
        return Err(not("is a signed token; set it to plain JSON at the provider"));
    }
    let claims: Claims = serde_json::from_slice(&answer.body).map_err(|_| not("is no JSON"))?;
    match claims.get("sub").and_then(|sub| sub.as_str()) == Some(subject) {
        true => Ok(claims),
        false => Err(OidcError::WrongSubject),
    }
}
