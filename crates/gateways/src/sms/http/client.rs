//! Our HTTP client towards gateways: bounded in time and size, without redirects, verified as every server is, and careful to
//! tell a request that never left from one whose fate is unknown.

use std::error::Error as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue, LOCATION, RETRY_AFTER};
use reqwest::{Client, Method, StatusCode, Url, redirect::Policy};
use rustls::{ClientConfig, crypto::ring};

use crate::mail::{Failure as LineFailure, smtp::tls::server_verifier};
use crate::sms::address::is_sensible;
use crate::sms::error::{Failure, Refusal, Reply, SmsError, Stage};
use crate::sms::settings::{Limits, SmsSettings};

/// Longest answer that is read; a gateway's is a few hundred bytes.
const MOST_ANSWER: usize = 64 * 1024;
/// Shorter than any server keeps a silent connection: a request on one that was just closed has an unknown fate.
const IDLE: Duration = Duration::from_secs(3);
const NAME: &str = concat!("muster/", env!("CARGO_PKG_VERSION"));

/// A request as a kind of gateway makes it.
#[derive(Debug)]
pub(super) struct Request {
    pub method: Method,
    pub url: Url,
    pub headers: Vec<(HeaderName, HeaderValue)>,
    pub body: Vec<u8>,
}

/// What came back.
#[derive(Debug)]
pub(super) struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    /// The body, as far as it came; what is no UTF-8 is replaced.
    pub text: String,
    /// Whether the body came to its end.
    pub whole: bool,
}

impl Answer {
    /// Its words: the body if it is readable text, after the status.
    pub(super) fn reply(&self) -> Reply {
        Reply::new(Some(self.status.to_string()), &self.text)
    }

    /// How long the gateway wants to be left alone (RFC 9110, 10.2.3).
    pub(super) fn retry_after(&self) -> Option<Duration> {
        let value = self.headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
        match value.parse() {
            Ok(seconds) => Some(Duration::from_secs(seconds)),
            Err(_) => httpdate::parse_http_date(value)
                .ok()?
                .duration_since(SystemTime::now())
                .ok(),
        }
    }

    /// What a status means that no table of the gateway's own explains.
    pub(super) fn refusal_by_status(&self) -> SmsError {
        let refused = |refusal| SmsError::refused(refusal, self.reply()).after(self.retry_after());
        match self.status {
            300..=399 => {
                let to = self
                    .headers
                    .get(LOCATION)
                    .and_then(|to| to.to_str().ok())
                    .unwrap_or("nowhere");
                let words = format!("It sends to another address, which is not followed: {to}");
                SmsError::refused(
                    Refusal::Account,
                    Reply::new(Some(self.status.to_string()), &words),
                )
            }
            401..=403 | 407 => refused(Refusal::Account),
            // Not the address of a gateway, or not the method it wants.
            404 | 405 | 410 | 415 => refused(Refusal::Account),
            408 | 425 | 429 | 503 => refused(Refusal::Busy),
            // It broke half-way, or a proxy did not hear from it: the text may be out.
            500..=599 => SmsError::unknown("the gateway failed half-way").saying(self.reply()),
            _ => refused(Refusal::Unclear),
        }
    }
}

/// Cheap to clone; clones share connections.
#[derive(Debug, Clone)]
pub(super) struct Http {
    client: Client,
}

impl Http {
    pub(super) fn new(settings: &SmsSettings) -> Result<Self, SmsError> {
        let Limits { connect, answer } = settings.limits;
        let client = Client::builder()
            .tls_backend_preconfigured(tls(settings.ca_pem.as_deref())?)
            .redirect(Policy::none())
            .connect_timeout(connect)
            .timeout(connect + answer)
            .pool_idle_timeout(IDLE)
            .dns_resolver(Arc::new(Sensible))
            .user_agent(NAME)
            .build()
            .map_err(|error| SmsError::setting(format!("No connection can be made: {error}")))?;
        Ok(Self { client })
    }

    pub(super) async fn send(&self, request: Request) -> Result<Answer, SmsError> {
        let mut sent = self
            .client
            .request(request.method, request.url)
            .headers(request.headers.into_iter().collect())
            .body(Bytes::from(request.body))
            .send()
            .await
            .map_err(failed)?;
        let (status, headers) = (sent.status(), sent.headers().clone());
        let (mut body, mut whole) = (Vec::new(), false);
        loop {
            match sent.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() <= MOST_ANSWER => body.extend_from_slice(&chunk),
                Ok(Some(_)) | Err(_) => break,
                Ok(None) => {
                    whole = true;
                    break;
                }
            }
        }
        Ok(Answer {
            status: StatusCode::as_u16(&status),
            headers,
            text: String::from_utf8_lossy(&body).into_owned(),
            whole,
        })
    }
}

/// The client side's settings of TLS.
pub(in crate::sms) fn tls(ca_pem: Option<&str>) -> Result<ClientConfig, SmsError> {
    let provider = Arc::new(ring::default_provider());
    let verifier = server_verifier(ca_pem, &provider).map_err(|failure| match failure {
        LineFailure::BadCa(why) => SmsError::setting(format!(
            "The certificate authority that was given cannot be used: {why}."
        )),
        _ => SmsError::setting("The system's roots of trust cannot be read."),
    })?;
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| SmsError::setting(error.to_string()))?
        // "Dangerous" is rustls' word for any verifier from outside; this one is the platform's own, plus what the admin gave.
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth())
}

/// The system's look-up, without addresses that no gateway has: a name can stand for anything.
#[derive(Debug)]
struct Sensible;

impl Resolve for Sensible {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let sensible: Vec<SocketAddr> = found.filter(|address| is_sensible(address.ip())).collect();
            match sensible.is_empty() {
                true => Err("no gateway has this address".into()),
                false => Ok(Box::new(sensible.into_iter()) as Addrs),
            }
        })
    }
}

fn failed(error: reqwest::Error) -> SmsError {
    // The address has secrets in it.
    let error = error.without_url();
    let mut below = error.source();
    let mut deepest = None;
    while let Some(cause) = below {
        if let Some(tls) = tls_error(cause) {
            let why = tls.to_string();
            return match error.is_connect() {
                true => SmsError::new(Stage::Tls, Failure::NotTrusted(why), ""),
                false => SmsError::unknown(why),
            };
        }
        deepest = Some(cause.to_string());
        below = cause.source();
    }
    let why = match deepest {
        _ if error.is_timeout() => "no answer came in time".to_owned(),
        Some(cause) => cause,
        None => error.to_string(),
    };
    // Only what failed before there was a connection certainly did not leave.
    if error.is_connect() {
        let stage = match why.contains("lookup") || why.contains("no gateway has") {
            true => Stage::LookUp,
            false => Stage::Connect,
        };
        SmsError::new(stage, Failure::Unreachable(why), "")
    } else if error.is_builder() {
        SmsError::setting("The request cannot be made as the settings ask for it.")
    } else {
        SmsError::unknown(why)
    }
}

/// What TLS says of the other side. It hides within errors of input and output, one in the other.
fn tls_error<'a>(cause: &'a (dyn std::error::Error + 'static)) -> Option<&'a rustls::Error> {
    match cause.downcast_ref::<rustls::Error>() {
        Some(tls) => Some(tls),
        None => tls_error(cause.downcast_ref::<std::io::Error>()?.get_ref()?),
    }
}
