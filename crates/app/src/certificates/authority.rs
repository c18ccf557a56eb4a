//! The device authority: made at first use, kept sealed, held open in memory while it is the stored one.

use std::sync::Arc;

use muster_domain::time::{DAY, Moment};
use muster_mdm::{authority::Authority, certificate::CertificateFacts, scep::Registrar};
use tokio::sync::Mutex;

use super::{StoredPair, known::KnownCertificates, random};
use crate::{
    App, AppError, ErrorCode, Result,
    apart::apart,
    settings::{AUTHORITY, REGISTRAR, json},
};

/// The registrar is made anew when less than this is left of it; the authority is the admin's to renew.
const RENEW_REGISTRAR: i64 = 90 * DAY;

/// Said when the thread that works with keys ends badly.
const FAILED: &str = "A key could not be made.";

/// The authority and its registrar, ready to issue.
#[derive(Debug)]
pub(crate) struct Issuer {
    pub authority: Authority,
    pub registrar: Registrar,
    /// Certificates of devices that were checked before.
    pub known: KnownCertificates,
    /// End of the registrar's certificate, and of the authority's, which it cannot outlive.
    registrar_until: Moment,
    authority_until: Moment,
    /// What they were read from.
    from: (StoredPair, StoredPair),
}

/// The issuer in memory. The lock is held while one is made, so that two requests at once do not make two.
#[derive(Debug, Default)]
pub(crate) struct Issuers(Mutex<Option<Arc<Issuer>>>);

impl App {
    /// The issuer, made when there is none yet: that takes seconds, once.
    pub(crate) async fn issuer(&self) -> Result<Arc<Issuer>> {
        let mut held = self.issuers.0.lock().await;
        let config = self.config().await?;
        let now = self.clock.now();
        if let (Some(issuer), Some(authority), Some(registrar)) =
            (held.as_ref(), &config.authority, &config.registrar)
            && issuer.from.0 == *authority
            && issuer.from.1 == *registrar
            && !issuer.registrar_is_old(now)
        {
            return Ok(issuer.clone());
        }
        // Another program on this folder may be making one at this moment.
        let _guard = self.lock_keys().await?;
        self.forget_settings().await;
        let config = self.config().await?;
        let authority = match &config.authority {
            Some(stored) => stored.clone(),
            None => self.make_authority(&config.organisation.name, now).await?,
        };
        let opened = self.open_authority(&authority).await?;
        let registrar = match &config.registrar {
            Some(stored) if !is_old(facts(&stored.certificate()?)?.not_after, end_of(&opened)?, now) => {
                stored.clone()
            }
            _ => {
                self.make_registrar(&opened, &config.organisation.name, now)
                    .await?
            }
        };
        let issuer = Arc::new(self.open_issuer(opened, authority, registrar).await?);
        *held = Some(issuer.clone());
        Ok(issuer)
    }

    async fn make_authority(&self, organisation: &str, now: Moment) -> Result<StoredPair> {
        let name = organisation_name(organisation);
        tracing::info!("making the device certificate authority");
        let made = apart(FAILED, move || Authority::create(&name, now, &mut random())).await?;
        let made = made.map_err(|error| failed("The device authority could not be made", &error))?;
        let stored = StoredPair::seal(&self.key, AUTHORITY, &made.certificate_der, &made.key)?;
        self.put_by_itself(vec![(AUTHORITY, json(&stored)?), (REGISTRAR, None)])
            .await?;
        Ok(stored)
    }

    async fn make_registrar(
        &self,
        authority: &Arc<Authority>,
        organisation: &str,
        now: Moment,
    ) -> Result<StoredPair> {
        let (name, authority) = (organisation_name(organisation), authority.clone());
        let made = apart(FAILED, move || {
            authority.issue_registrar(&name, now, &mut random())
        })
        .await?;
        let made = made.map_err(|error| failed("The registrar could not be made", &error))?;
        let stored = StoredPair::seal(&self.key, REGISTRAR, &made.certificate_der, &made.key)?;
        self.put_by_itself(vec![(REGISTRAR, json(&stored)?)]).await?;
        Ok(stored)
    }

    async fn open_authority(&self, stored: &StoredPair) -> Result<Arc<Authority>> {
        let (certificate, key) = (stored.certificate()?, stored.open(&self.key, AUTHORITY)?);
        let opened = apart(FAILED, move || Authority::from_parts(&certificate, &key)).await?;
        opened
            .map(Arc::new)
            .map_err(|error| failed("The device authority cannot be used", &error))
    }

    async fn open_issuer(
        &self,
        authority: Arc<Authority>,
        stored: StoredPair,
        registrar: StoredPair,
    ) -> Result<Issuer> {
        let (certificate, key) = (registrar.certificate()?, registrar.open(&self.key, REGISTRAR)?);
        let registrar_until = facts(&certificate)?.not_after;
        let authority_until = end_of(&authority)?;
        let opened = apart(FAILED, move || Registrar::from_parts(&certificate, &key)).await?;
        let opened = opened.map_err(|error| failed("The registrar cannot be used", &error))?;
        // Nobody else holds it: it was opened for this.
        let authority = Arc::into_inner(authority)
            .ok_or_else(|| AppError::new(ErrorCode::Internal, "The device authority is held twice."))?;
        Ok(Issuer {
            authority,
            registrar: opened,
            known: KnownCertificates::default(),
            registrar_until,
            authority_until,
            from: (stored, registrar),
        })
    }

    /// A new certificate for the authority with the same key and name: what it issued stays good. Works past its end too.
    pub(crate) async fn renew_authority_certificate(&self) -> Result<()> {
        let config = self.config().await?;
        let Some(stored) = &config.authority else {
            // There is none yet: the one that is made now is as new as can be.
            return self.issuer().await.map(drop);
        };
        let authority = self.open_authority(stored).await?;
        let now = self.clock.now();
        let certificate = authority
            .renew(now, &mut random())
            .map_err(|error| failed("The device authority could not be renewed", &error))?;
        let key = stored.open(&self.key, AUTHORITY)?;
        let stored = StoredPair::seal(&self.key, AUTHORITY, &certificate, &key)?;
        self.put(vec![(AUTHORITY, json(&stored)?)]).await
    }
}

impl Issuer {
    fn registrar_is_old(&self, now: Moment) -> bool {
        is_old(self.registrar_until, self.authority_until, now)
    }
}

/// Whether a registrar that ends at `until` is to be made anew: soon over, and a new one would last longer.
fn is_old(until: Moment, authority_until: Moment, now: Moment) -> bool {
    until <= now.plus(RENEW_REGISTRAR) && until < authority_until
}

fn end_of(authority: &Authority) -> Result<Moment> {
    authority
        .facts()
        .map(|facts| facts.not_after)
        .map_err(|error| failed("The device authority cannot be read", &error))
}

/// What stands in a certificate, for the screen.
pub(crate) fn facts(certificate: &[u8]) -> Result<CertificateFacts> {
    CertificateFacts::read(certificate).map_err(|error| failed("A stored certificate cannot be read", &error))
}

/// A name for certificates: the organisation's, or the program's before the first run.
pub(crate) fn organisation_name(organisation: &str) -> String {
    let name: String = organisation
        .trim()
        .chars()
        .take(muster_mdm::authority::MAX_NAME_CHARS)
        .collect();
    if name.is_empty() {
        "Muster".to_owned()
    } else {
        name
    }
}

fn failed(what: &str, error: &dyn std::fmt::Display) -> AppError {
    AppError::new(ErrorCode::CertificateInvalid, format!("{what}: {error}."))
        .hint("Restore muster.db from a backup, or look into the log.")
}
