//! Our HTTP client in the place of the library's own: bounded in time and size, HTTPS only, without redirects, verified as
//! every server is.

use std::{
    error::Error as _,
    fmt,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Request, Response, StatusCode, header};
use instant_acme::{BodyWrapper, BytesResponse, Error as LibraryError, HttpClient};
use reqwest::{Client, redirect::Policy};
use rustls::{ClientConfig, crypto::ring};

use super::{AcmeError, Directory, error::printable, problem::in_words};
use crate::mail::{Failure, smtp::tls::server_verifier};

/// From the connection to the end of an answer.
const TIMEOUT: Duration = Duration::from_secs(30);
/// Longest answer: a chain of certificates is a few kilobytes.
const MAX_ANSWER: usize = 512 * 1024;
/// An authority that asks for more patience than this is asked again anyway.
const MOST_PATIENCE: Duration = Duration::from_secs(7 * 24 * 3600);
const NAME: &str = concat!("muster/", env!("CARGO_PKG_VERSION"));

/// Why there was no answer, or none that can be read.
#[derive(Debug)]
pub(super) enum HttpFailure {
    Unreachable(String),
    NotTrusted(String),
    /// An answer that is no problem document.
    Status(StatusCode, Option<Duration>),
    TooLong,
}

impl fmt::Display for HttpFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(why) | Self::NotTrusted(why) => f.write_str(why),
            Self::Status(status, _) => write!(f, "it answers {status}"),
            Self::TooLong => f.write_str("its answer is too long"),
        }
    }
}

impl std::error::Error for HttpFailure {}

impl From<HttpFailure> for AcmeError {
    fn from(failure: HttpFailure) -> Self {
        let words = failure.to_string();
        match failure {
            HttpFailure::Unreachable(why) => Self::Unreachable(why),
            HttpFailure::NotTrusted(why) => Self::NotTrusted(why),
            HttpFailure::Status(StatusCode::TOO_MANY_REQUESTS, retry_after) => Self::RateLimited {
                detail: words,
                retry_after,
            },
            HttpFailure::Status(status, retry_after) if status.is_server_error() => Self::Busy {
                detail: words,
                retry_after,
            },
            HttpFailure::Status(..) | HttpFailure::TooLong => Self::NotADirectory(words),
        }
    }
}

/// Cheap to clone; clones share connections.
#[derive(Clone)]
pub(super) struct Http {
    client: Client,
    /// What the last refusal said about when to come again: the library does not hand it on.
    patience: Arc<Mutex<Option<Duration>>>,
}

impl Http {
    pub(super) fn new(at: &Directory) -> Result<Self, AcmeError> {
        let provider = Arc::new(ring::default_provider());
        let verifier =
            server_verifier(at.root_pem.as_deref(), &provider).map_err(|failure| match failure {
                Failure::BadCa(why) => AcmeError::Root(printable(&why)),
                _ => AcmeError::Other("the system's roots of trust cannot be read".into()),
            })?;
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| AcmeError::Other(error.to_string()))?
            // "Dangerous" is rustls' word for any verifier from outside; this one is the platform's own, plus the given root.
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_no_client_auth();
        let client = Client::builder()
            .tls_backend_preconfigured(tls)
            .https_only(true)
            .redirect(Policy::none())
            .timeout(TIMEOUT)
            .user_agent(NAME)
            .build()
            .map_err(|error| AcmeError::Other(in_words(&error)))?;
        Ok(Self {
            client,
            patience: Arc::default(),
        })
    }

    /// Reads a page.
    pub(super) async fn get(&self, url: &str) -> Result<Bytes, HttpFailure> {
        let sent = self
            .client
            .get(url)
            .send()
            .await
            .map_err(|error| failed(&error))?;
        Ok(self.answer(sent).await?.into_body())
    }

    /// How long the last refusal asked to wait.
    pub(super) fn patience(&self) -> Option<Duration> {
        *self.patience.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn answer(&self, mut sent: reqwest::Response) -> Result<Response<Bytes>, HttpFailure> {
        let status = sent.status();
        let patience = sent
            .headers()
            .get(header::RETRY_AFTER)
            .and_then(|value| retry_after(value.to_str().ok()?));
        if !status.is_success() {
            *self.patience.lock().unwrap_or_else(PoisonError::into_inner) = patience;
            let kind = sent.headers().get(header::CONTENT_TYPE);
            if !kind.is_some_and(|kind| kind.as_bytes().windows(4).any(|word| word == b"json")) {
                return Err(HttpFailure::Status(status, patience));
            }
        }
        let mut body = Vec::new();
        while let Some(chunk) = sent.chunk().await.map_err(|error| failed(&error))? {
            if body.len() + chunk.len() > MAX_ANSWER {
                return Err(HttpFailure::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        let mut answer = Response::new(Bytes::from(body));
        *answer.status_mut() = status;
        *answer.headers_mut() = sent.headers().clone();
        Ok(answer)
    }

    async fn pass_on(self, request: Request<BodyWrapper<Bytes>>) -> Result<BytesResponse, LibraryError> {
        let other = |failure: HttpFailure| LibraryError::Other(Box::new(failure));
        let (parts, body) = request.into_parts();
        // Infallible: the library made it out of bytes.
        let body = body
            .collect()
            .await
            .map_or_else(|never| match never {}, |body| body.to_bytes());
        let sent = self
            .client
            .request(parts.method, parts.uri.to_string())
            .headers(parts.headers)
            .body(body)
            .send()
            .await
            .map_err(|error| other(failed(&error)))?;
        let answer = self.answer(sent).await.map_err(other)?;
        Ok(BytesResponse::from(answer.map(Full::new)))
    }
}

impl HttpClient for Http {
    fn request(
        &self,
        request: Request<BodyWrapper<Bytes>>,
    ) -> Pin<Box<dyn Future<Output = Result<BytesResponse, LibraryError>> + Send>> {
        Box::pin(self.clone().pass_on(request))
    }
}

fn failed(error: &reqwest::Error) -> HttpFailure {
    let mut below = error.source();
    let mut last = None;
    while let Some(cause) = below {
        if let Some(tls) = tls_error(cause) {
            return HttpFailure::NotTrusted(printable(&tls.to_string()));
        }
        last = Some(cause);
        below = cause.source();
    }
    let host = error
        .url()
        .and_then(|url| url.host_str())
        .unwrap_or("the authority");
    let why = match last {
        _ if error.is_timeout() => "no answer came in time".to_owned(),
        Some(cause) => cause.to_string(),
        None => error.to_string(),
    };
    HttpFailure::Unreachable(printable(&format!("{host}: {why}")))
}

/// What TLS says of the other side. It hides within errors of input and output, one in the other.
fn tls_error<'a>(cause: &'a (dyn std::error::Error + 'static)) -> Option<&'a rustls::Error> {
    match cause.downcast_ref::<rustls::Error>() {
        Some(tls) => Some(tls),
        None => tls_error(cause.downcast_ref::<std::io::Error>()?.get_ref()?),
    }
}

/// Seconds, or a date as HTTP writes it (RFC 9110 section 10.2.3).
fn retry_after(value: &str) -> Option<Duration> {
    let wait = match value.trim().parse::<u64>() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => httpdate::parse_http_date(value.trim())
            .ok()?
            .duration_since(SystemTime::now())
            .ok()?,
    };
    Some(wait.min(MOST_PATIENCE))
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn what_tls_says_is_found_however_deep_it_lies() {
        let tls = rustls::Error::InvalidCertificate(rustls::CertificateError::UnknownIssuer);
        let inner = io::Error::new(io::ErrorKind::InvalidData, tls);
        let outer = io::Error::other(inner);
        assert!(tls_error(&outer).is_some());
        assert!(tls_error(&io::Error::from(io::ErrorKind::ConnectionRefused)).is_none());
        assert!(tls_error(&io::Error::other("something else")).is_none());
    }

    #[test]
    fn patience_is_read_in_seconds_and_as_a_date_and_has_an_end() {
        assert_eq!(retry_after(" 120 "), Some(Duration::from_secs(120)));
        assert_eq!(retry_after("99999999"), Some(MOST_PATIENCE));
        let soon = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(100));
        let wait = retry_after(&soon).unwrap();
        assert!((90..=100).contains(&wait.as_secs()), "{wait:?}");
        assert_eq!(retry_after("Thu, 01 Jan 1970 00:00:00 GMT"), None);
        assert_eq!(retry_after("tomorrow"), None);
    }
}
