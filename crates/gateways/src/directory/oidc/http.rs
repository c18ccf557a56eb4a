//! Our HTTP client towards a provider: bounded in time and size, without redirects, verified as every server is, and careful that no
//! address with a code in it gets into words.

use std::error::Error as _;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use openidconnect::{HttpRequest, HttpResponse};
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue, LOCATION, RETRY_AFTER};
use reqwest::{Client, StatusCode, Url, redirect::Policy};
use rustls::{CertificateError, ClientConfig, crypto::ring};
use secrecy::{ExposeSecret, SecretString};

use super::error::{OidcError, printable};
use super::lookup::Sensible;
use super::settings::OidcSettings;
use crate::mail::{Failure as LineFailure, smtp::tls::server_verifier};

/// Longest answer. Documents, keys and tokens are a few kilobytes; a token with hundreds of groups is some dozens.
const MOST_ANSWER: usize = 512 * 1024;
const NAME: &str = concat!("muster/", env!("CARGO_PKG_VERSION"));

/// What came back.
pub(super) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    /// Where it sends to, if it does.
    pub(super) fn location(&self) -> Option<&str> {
        self.headers.get(LOCATION)?.to_str().ok()
    }

    /// The document that was asked for, or why it is none.
    pub(super) fn document(self, what: &str) -> Result<Vec<u8>, OidcError> {
        if self.status == StatusCode::OK {
            return Ok(self.body);
        }
        if let Some(busy) = self.busy() {
            return Err(busy);
        }
        let to = match self.location() {
            Some(to) => format!(" and sends to {}, which is not followed", printable(to)),
            None => String::new(),
        };
        Err(OidcError::NotAProvider(format!(
            "{what} is answered by {}{to}",
            self.status
        )))
    }

    /// Set when the provider says that it cannot just now.
    pub(super) fn busy(&self) -> Option<OidcError> {
        let busy = self.status.is_server_error() || self.status == StatusCode::TOO_MANY_REQUESTS;
        busy.then(|| OidcError::Unavailable {
            said: self.status.to_string(),
            retry_after: retry_after(&self.headers),
        })
    }
}

/// Cheap to clone; clones share connections.
#[derive(Debug, Clone)]
pub(super) struct Http {
    client: Client,
}

impl Http {
    pub(super) fn new(settings: &OidcSettings) -> Result<Self, OidcError> {
        let limits = settings.limits;
        let client = Client::builder()
            .tls_backend_preconfigured(tls(settings.ca_pem.as_deref())?)
            .https_only(!settings.allow_plain_http)
            .redirect(Policy::none())
            .connect_timeout(limits.connect)
            .timeout(limits.connect + limits.answer)
            .dns_resolver(Arc::new(Sensible::of(settings)))
            .user_agent(NAME);
        // Through a proxy, what is not encrypted would leave this computer after all.
        let client = match settings.allow_plain_http {
            true => client.no_proxy(),
            false => client,
        };
        let client = client
            .build()
            .map_err(|error| OidcError::Setting(format!("No connection can be made: {error}")))?;
        Ok(Self { client })
    }

    /// Reads a page; `token` is shown as a bearer's (RFC 6750).
    pub(super) async fn get(&self, url: Url, token: Option<&SecretString>) -> Result<Answer, OidcError> {
        let mut request = self.client.get(url).header(
            ACCEPT,
            "application/json, application/jwk-set+json, text/html;q=0.5",
        );
        if let Some(token) = token {
            let mut value = HeaderValue::from_str(&format!("Bearer {}", token.expose_secret()))
                .map_err(|_| OidcError::BadToken("the access token is no word".into()))?;
            value.set_sensitive(true);
            request = request.header(AUTHORIZATION, value);
        }
        read(request.send().await.map_err(failed)?).await
    }

    /// The library's request.
    pub(super) async fn pass_on(&self, request: HttpRequest) -> Result<HttpResponse, OidcError> {
        let (parts, body) = request.into_parts();
        let sent = self
            .client
            .request(parts.method, parts.uri.to_string())
            .headers(parts.headers)
            .body(body)
            .send()
            .await
            .map_err(failed)?;
        let answer = read(sent).await?;
        if let Some(busy) = answer.busy() {
            return Err(busy);
        }
        if answer.status.is_redirection() {
            return Err(OidcError::NotAProvider(
                "the token endpoint sends to another address, which is not followed".into(),
            ));
        }
        let mut response = HttpResponse::new(answer.body);
        *response.status_mut() = answer.status;
        *response.headers_mut() = answer.headers;
        // Zoho says no with a 200; RFC 6749 section 5.2 wants a 400.
        if response.status() == StatusCode::OK && is_refusal(response.body()) {
            *response.status_mut() = StatusCode::BAD_REQUEST;
        }
        Ok(response)
    }
}

fn is_refusal(body: &[u8]) -> bool {
    #[derive(serde::Deserialize)]
    struct Either {
        error: Option<serde::de::IgnoredAny>,
        access_token: Option<serde::de::IgnoredAny>,
    }
    serde_json::from_slice::<Either>(body)
        .is_ok_and(|either| either.error.is_some() && either.access_token.is_none())
}

async fn read(mut sent: reqwest::Response) -> Result<Answer, OidcError> {
    let (status, headers) = (sent.status(), sent.headers().clone());
    let mut body = Vec::new();
    while let Some(chunk) = sent.chunk().await.map_err(failed)? {
        if body.len() + chunk.len() > MOST_ANSWER {
            return Err(OidcError::NotAProvider("its answer is too long".into()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer {
        status,
        headers,
        body,
    })
}

/// The client side's settings of TLS.
pub(super) fn tls(ca_pem: Option<&str>) -> Result<ClientConfig, OidcError> {
    let provider = Arc::new(ring::default_provider());
    let verifier = server_verifier(ca_pem, &provider).map_err(|failure| match failure {
        LineFailure::BadCa(why) => OidcError::Setting(format!(
            "The certificate authority that was given cannot be used: {}.",
            printable(&why)
        )),
        _ => OidcError::Setting("The system's roots of trust cannot be read.".into()),
    })?;
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| OidcError::Setting(error.to_string()))?
        // "Dangerous" is rustls' word for any verifier from outside; this one is the platform's own, plus what the admin gave.
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth())
}

fn failed(error: reqwest::Error) -> OidcError {
    let host = error
        .url()
        .and_then(Url::host_str)
        .unwrap_or("the provider")
        .to_owned();
    let error = error.without_url();
    let mut below = error.source();
    let mut last = None;
    while let Some(cause) = below {
        if let Some(tls) = tls_error(cause) {
            return OidcError::NotTrusted(distrust(tls));
        }
        last = Some(cause);
        below = cause.source();
    }
    let why = match last {
        _ if error.is_timeout() => "no answer came in time".to_owned(),
        Some(cause) => cause.to_string(),
        None => error.to_string(),
    };
    OidcError::Unreachable(printable(&format!("{host}: {why}")))
}

/// What TLS says of the other side. It hides within errors of input and output, one in the other.
fn tls_error<'a>(cause: &'a (dyn std::error::Error + 'static)) -> Option<&'a rustls::Error> {
    match cause.downcast_ref::<rustls::Error>() {
        Some(tls) => Some(tls),
        None => tls_error(cause.downcast_ref::<std::io::Error>()?.get_ref()?),
    }
}

/// Why what answers is not trusted.
fn distrust(tls: &rustls::Error) -> String {
    let rustls::Error::InvalidCertificate(certificate) = tls else {
        return printable(&tls.to_string());
    };
    match certificate {
        CertificateError::UnknownIssuer => {
            "its certificate was issued by an authority that this computer does not trust".to_owned()
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "its certificate has expired".to_owned()
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "its certificate is not valid yet".to_owned()
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "its certificate is for another name".to_owned()
        }
        other => printable(&other.to_string()),
    }
}

/// The same of what ended a connection while it was being encrypted.
pub(super) fn distrust_of(error: &(dyn std::error::Error + 'static)) -> String {
    tls_error(error).map_or_else(|| printable(&error.to_string()), distrust)
}

/// Seconds, or a date as HTTP writes it (RFC 9110 section 10.2.3).
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    match value.parse() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(_) => httpdate::parse_http_date(value)
            .ok()?
            .duration_since(SystemTime::now())
            .ok(),
    }
}
