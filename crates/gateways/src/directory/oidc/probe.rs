//! *Test* of a provider: walks the way of a sign-in as far as it can be walked without a person, and says in plain words which step
//! failed and what to do. Nothing is saved, and nobody is signed in.

use std::sync::Arc;

use openidconnect::{CsrfToken, PkceCodeVerifier};
use reqwest::Url;
use rustls_pki_types::ServerName;
use secrecy::{ExposeSecret, SecretString};
use tokio::time::{Instant, timeout};
use tokio_rustls::TlsConnector;

use muster_domain::time::Moment;

use super::begin::{begin, check_redirect};
use super::book::{ask_document, ask_keys};
use super::error::printable;
use super::exchange::{Exchange, exchange};
use super::http::{Http, distrust_of, tls};
use super::metadata::Metadata;
use super::walk::Walk;
use super::{Begin, OidcError, OidcSettings, Prompt};
use crate::mail::smtp::network::{connect, look_up};
use crate::sms::address::is_sensible;

/// A step of the test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OidcStage {
    /// Reading the settings; nothing is asked.
    Settings,
    /// Looking up the host name.
    LookUp,
    /// Connecting.
    Connect,
    /// The TLS handshake.
    Tls,
    /// The discovery document is there and can be used.
    Discovery,
    /// It is that of the issuer in the settings.
    Issuer,
    /// The provider's keys are there and can be used.
    Keys,
    /// It does PKCE.
    Pkce,
    /// It knows the redirect address.
    Redirect,
    /// It knows us and the secret.
    Client,
}

/// The steps, in the order they are walked.
pub(super) const STAGES: [OidcStage; 10] = [
    OidcStage::Settings,
    OidcStage::LookUp,
    OidcStage::Connect,
    OidcStage::Tls,
    OidcStage::Discovery,
    OidcStage::Issuer,
    OidcStage::Keys,
    OidcStage::Pkce,
    OidcStage::Redirect,
    OidcStage::Client,
];

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OidcOutcome {
    /// It worked; the detail is for display.
    Ok {
        /// One line.
        detail: String,
    },
    /// It failed; steps that need it are skipped.
    Failed {
        /// What happened, in plain words.
        words: String,
        /// What to do about it; may be empty.
        remedy: String,
        /// The provider's own words, if it said anything.
        provider_said: Option<String>,
        /// The error itself, for those who want to ask it more.
        error: OidcError,
    },
    /// Not tried, or it says nothing; the text says why.
    Skipped {
        /// One line.
        why: String,
    },
}

/// One step and how it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OidcStep {
    /// Which.
    pub stage: OidcStage,
    /// How it ended.
    pub outcome: OidcOutcome,
    /// How long it took.
    pub took_ms: u32,
}

/// Walks every step of reaching a provider, tells each as it ends, and then gives them all, in the order they were walked. There are
/// always ten. `redirect_uri` is the address that is registered with it.
pub async fn probe_oidc(
    settings: &OidcSettings,
    secret: Option<&SecretString>,
    redirect_uri: &str,
    told: impl FnMut(&OidcStep) + Send,
) -> Vec<OidcStep> {
    let mut walk = Walk::new(told);
    if let Err((stage, error)) = all(settings, secret, redirect_uri, &mut walk).await {
        walk.failed(stage, error);
    }
    walk.end()
}

type Step<T> = Result<T, (OidcStage, OidcError)>;

async fn all<F: FnMut(&OidcStep) + Send>(
    settings: &OidcSettings,
    secret: Option<&SecretString>,
    redirect_uri: &str,
    walk: &mut Walk<F>,
) -> Step<()> {
    use OidcStage::{Client, Discovery, Issuer, Keys, Pkce, Settings};
    let at = |stage: OidcStage| move |error: OidcError| (stage, error);
    let issuer = settings.provider.issuer();
    if let Some(problem) = settings.check(secret).into_iter().next() {
        return Err((Settings, OidcError::Setting(problem.message)));
    }
    check_redirect(redirect_uri).map_err(at(Settings))?;
    let http = Http::new(settings).map_err(at(Settings))?;
    walk.went(Settings, "complete");
    line(settings, &issuer, walk).await?;

    let document = ask_document(&http, &issuer).await.map_err(at(Discovery))?;
    // Which comes first is told first: a document of somebody else's is not looked into.
    let same = document.check_issuer(&issuer);
    if same.is_err() {
        walk.went(Discovery, "found");
        return same.map_err(at(Issuer));
    }
    let (metadata, pkce) = document
        .check(settings, secret.is_some())
        .map_err(at(Discovery))?;
    walk.went(Discovery, "found, its addresses can be used");
    walk.went(Issuer, issuer);

    let keys = ask_keys(&http, &metadata.jwks).await.map_err(at(Keys))?;
    walk.went(Keys, format!("{} for signatures", keys.keys().len()));

    pkce.check().map_err(at(Pkce))?;
    walk.went(
        Pkce,
        match metadata.says_pkce {
            true => "S256",
            false => "S256; this provider is known to do it, and does not say so",
        },
    );

    // Redirect address and client are two things: the one may be known without the other.
    let error = redirect(&http, settings, &metadata, redirect_uri, walk).await;
    if let Some(error) = error {
        walk.failed(OidcStage::Redirect, error);
    }
    let detail = client(&http, settings, secret, &metadata, redirect_uri)
        .await
        .map_err(at(Client))?;
    walk.went(Client, detail);
    Ok(())
}

/// On a connection of its own, which is closed again.
async fn line<F: FnMut(&OidcStep) + Send>(
    settings: &OidcSettings,
    issuer: &str,
    walk: &mut Walk<F>,
) -> Step<()> {
    use OidcStage::{Connect, LookUp, Tls};
    let limit = settings.limits.connect;
    let url = Url::parse(issuer).map_err(|_| {
        let words = "The address of the provider is no web address.";
        (LookUp, OidcError::Setting(words.into()))
    })?;
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let port = url.port_or_known_default().unwrap_or(443);
    let unreachable = |why: String| OidcError::Unreachable(printable(&format!("{host}: {why}")));
    let mut addresses = look_up(host, port, limit)
        .await
        .map_err(|failure| (LookUp, unreachable(in_words(&failure))))?;
    addresses.retain(|address| is_sensible(address.ip()));
    if addresses.is_empty() {
        return Err((LookUp, OidcError::Setting("No provider has this address.".into())));
    }
    let found: Vec<String> = addresses.iter().map(|address| address.ip().to_string()).collect();
    walk.went(LookUp, found.join(", "));
    let stream = connect(&addresses, Instant::now() + limit)
        .await
        .map_err(|failure| (Connect, unreachable(in_words(&failure))))?;
    walk.went(Connect, format!("port {port}"));
    if url.scheme() != "https" {
        walk.skipped(Tls, "The settings ask for no encryption.");
        return Ok(());
    }
    let name = ServerName::try_from(host.to_owned())
        .map_err(|_| (Tls, OidcError::Setting("The host name is not valid.".into())))?;
    let config = Arc::new(tls(settings.ca_pem.as_deref()).map_err(|error| (Tls, error))?);
    let untrusted = |why: String| (Tls, OidcError::NotTrusted(printable(&why)));
    match timeout(limit, TlsConnector::from(config).connect(name, stream)).await {
        Err(_) => Err(untrusted(
            "it went silent while the connection was being encrypted".into(),
        )),
        Ok(Err(error)) => Err((Tls, OidcError::NotTrusted(distrust_of(&error)))),
        Ok(Ok(_)) => {
            walk.went(Tls, "certificate valid");
            Ok(())
        }
    }
}

fn in_words(failure: &crate::mail::Failure) -> String {
    use crate::mail::Failure;
    match failure {
        Failure::NoSuchHost => "there is no such name".into(),
        Failure::LookUpFailed(why) => why.clone(),
        Failure::ConnectionRefused => "nobody listens there".into(),
        Failure::TimedOut => "no answer came in time".into(),
        other => format!("{other:?}"),
    }
}

/// Asks for a sign-in that shows nothing to anybody (`prompt=none`). A provider that knows client and redirect address answers there
/// that nobody is signed in (OpenID Connect Core, 3.1.2.6); one that does not must not send us there.
async fn redirect<F: FnMut(&OidcStep) + Send>(
    http: &Http,
    settings: &OidcSettings,
    metadata: &Metadata,
    redirect_uri: &str,
    walk: &mut Walk<F>,
) -> Option<OidcError> {
    let ask = Begin {
        redirect_uri,
        login_hint: None,
        prompt: Prompt::Usual,
    };
    let mut url = match begin(settings, metadata, &ask, Moment(0)) {
        Err(error) => return Some(error),
        Ok(begun) => Url::parse(begun.address.expose_secret()).ok()?,
    };
    url.query_pairs_mut().append_pair("prompt", "none");
    let answer = match http.get(url, None).await {
        Err(error) => return Some(error),
        Ok(answer) => answer,
    };
    if answer.location().is_some_and(|to| to.starts_with(redirect_uri)) {
        walk.went(OidcStage::Redirect, "known to the provider");
        return None;
    }
    if answer.status.is_client_error() {
        return Some(OidcError::Provider {
            code: answer.status.to_string(),
            said: String::new(),
        });
    }
    walk.skipped(
        OidcStage::Redirect,
        "Whether the provider knows the redirect address, only a sign-in will tell.",
    );
    None
}

/// Shows a code that nobody gave. Whoever knows us says that the code is not valid; whoever does not says that we are not.
async fn client(
    http: &Http,
    settings: &OidcSettings,
    secret: Option<&SecretString>,
    metadata: &Metadata,
    redirect_uri: &str,
) -> Result<String, OidcError> {
    let code = SecretString::from(CsrfToken::new_random().into_secret());
    let verifier = PkceCodeVerifier::new(CsrfToken::new_random_len(32).into_secret());
    let what = Exchange {
        client_id: settings.client_id.clone(),
        secret: secret.cloned(),
        redirect_uri: redirect_uri.to_owned(),
        code,
        verifier: verifier.into_secret().into(),
    };
    match exchange(http.clone(), metadata, what).await {
        Err(OidcError::CodeRefused(_)) => Ok(match secret {
            Some(_) => "known, and the secret was not refused".into(),
            None => "known".into(),
        }),
        Err(error) => Err(error),
        Ok(_) => Err(OidcError::NotAProvider(
            "it gave tokens for a code that nobody has".into(),
        )),
    }
}
