//! What is remembered of a provider, so that a sign-in costs it two requests and not four: its document and its keys.
//!
//! One asks at a time, and others wait for what it hears. A failure is remembered too, for a few seconds: a provider in trouble is not
//! helped by every browser knocking at once.

use std::sync::Arc;
use std::time::{Duration, Instant};

use muster_domain::time::{HOUR, Moment, SECOND};
use reqwest::Url;
use tokio::sync::Mutex;
use tokio::time::timeout;

use super::error::OidcError;
use super::http::Http;
use super::keys::{self, Keys};
use super::metadata::{Metadata, Unchecked, place};
use super::settings::OidcSettings;

/// How long a document and its keys are taken as they are. A key withdrawn by the provider is believed no longer than this.
const FRESH: i64 = HOUR;
/// Least time between two looks at the keys because of one that is not known.
const BETWEEN_LOOKS: i64 = 60 * SECOND;
/// How long a failure stands for the next ones who ask.
const SORE: i64 = 3 * SECOND;
/// The longest that document and keys together are waited for: less than whoever asks waits, so that the failure of a silent provider
/// is written down here, and the others who wait are told it at once.
const ASKING: Duration = Duration::from_secs(8);

/// What is known.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub metadata: Arc<Metadata>,
    pub keys: Arc<Keys>,
}

#[derive(Debug, Default)]
struct Page {
    known: Option<(Moment, Known)>,
    /// From when until when it stands.
    failed: Option<(Moment, Moment, OidcError)>,
    looked: Option<Moment>,
}

#[derive(Debug, Default)]
pub(super) struct Book {
    page: Mutex<Page>,
}

impl Book {
    /// The provider's document and keys, asked for when they are not fresh.
    pub(super) async fn known(
        &self,
        http: &Http,
        settings: &OidcSettings,
        confidential: bool,
        now: Moment,
    ) -> Result<Known, OidcError> {
        let mut page = self.page.lock().await;
        if let Some((at, known)) = &page.known
            && within(*at, FRESH, now)
        {
            return Ok(known.clone());
        }
        if let Some((from, until, error)) = &page.failed
            && (*from..*until).contains(&now)
        {
            return Err(error.clone());
        }
        let begun = Instant::now();
        let outcome = match timeout(ASKING, ask(http, settings, confidential)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(OidcError::Unreachable("no answer came in time".into())),
        };
        match outcome {
            Ok(known) => {
                *page = Page {
                    known: Some((now, known.clone())),
                    ..Page::default()
                };
                Ok(known)
            }
            Err(error) => {
                // Whoever came while it was asked has waited long enough.
                let asked = i64::try_from(begun.elapsed().as_millis()).unwrap_or(SORE);
                page.failed = Some((now, now.plus(asked).plus(SORE), error.clone()));
                Err(error)
            }
        }
    }

    /// The keys once more, because one is not among them; `None` when they were looked at just before.
    pub(super) async fn keys_again(&self, http: &Http, now: Moment) -> Result<Option<Arc<Keys>>, OidcError> {
        let mut page = self.page.lock().await;
        if page.looked.is_some_and(|at| within(at, BETWEEN_LOOKS, now)) {
            return Ok(None);
        }
        page.looked = Some(now);
        let Some((_, known)) = &mut page.known else {
            return Ok(None);
        };
        let keys = Arc::new(ask_keys(http, &known.metadata.jwks).await?);
        known.keys = Arc::clone(&keys);
        Ok(Some(keys))
    }
}

/// A clock that was set back makes everything old.
fn within(at: Moment, span: i64, now: Moment) -> bool {
    (0..span).contains(&now.since(at))
}

async fn ask(http: &Http, settings: &OidcSettings, confidential: bool) -> Result<Known, OidcError> {
    let issuer = settings.provider.issuer();
    let document = ask_document(http, &issuer).await?;
    document.check_issuer(&issuer)?;
    let (metadata, pkce) = document.check(settings, confidential)?;
    pkce.check()?;
    let keys = ask_keys(http, &metadata.jwks).await?;
    Ok(Known {
        metadata: Arc::new(metadata),
        keys: Arc::new(keys),
    })
}

pub(super) async fn ask_document(http: &Http, issuer: &str) -> Result<Unchecked, OidcError> {
    let url = Url::parse(&place(issuer))
        .map_err(|_| OidcError::Setting("The address of the provider is no web address.".into()))?;
    let body = http.get(url, None).await?.document("its discovery document")?;
    Unchecked::read(&body)
}

pub(super) async fn ask_keys(http: &Http, place: &Url) -> Result<Keys, OidcError> {
    let answer = http.get(place.clone(), None).await?;
    if let Some(busy) = answer.busy() {
        return Err(busy);
    }
    match answer.status.as_u16() {
        200 => keys::read(&answer.body),
        status => Err(OidcError::Keys(format!("their address is answered by {status}"))),
    }
}
