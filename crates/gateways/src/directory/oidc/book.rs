//! What is remembered of a provider, so that a sign-in costs it two requests and not four: its document and its keys.
//!
//! One asks at a time, and others wait for what it hears. A failure is remembered too, for a few seconds: a provider in trouble is not
//! helped by every browser knocking at once.

use std::sync::Arc;

use muster_domain::time::{HOUR, Moment, SECOND};
use reqwest::Url;
use tokio::sync::Mutex;

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

/// What is known.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub metadata: Arc<Metadata>,
    pub keys: Arc<Keys>,
}

#[derive(Debug, Default)]
struct Page {
    known: Option<(Moment, Known)>,
    failed: Option<(Moment, OidcError)>,
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
        if let Some((at, error)) = &page.failed
            && within(*at, SORE, now)
        {
            return Err(error.clone());
        }
        let outcome = ask(http, settings, confidential).await;
        match outcome {
            Ok(known) => {
                *page = Page {
                    known: Some((now, known.clone())),
                    ..Page::default()
                };
                Ok(known)
            }
            Err(error) => {
                page.failed = Some((now, error.clone()));
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
