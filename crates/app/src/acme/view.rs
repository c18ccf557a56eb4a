//! How the certificate from an authority stands: for the screen, for notices, for `muster doctor`; and *Get it now*.

use muster_domain::account::Right;
use muster_domain::time::{DAY, Moment};

use super::{
    attempt::{LONGEST_TRY, directory},
    due::{Due, due},
};
use crate::{
    App, AppError, ErrorCode, Result,
    certificates::facts,
    settings::{ACME_ASKED, Config, authority_words, certificate_name, json},
    wire::{AcmeDirectoryView, AcmeSettings, AcmeState, AcmeView, CertificatesView, Notice},
};

/// A failure is an error, no longer a warning, when less than this is left.
const LAST_DAYS: i64 = 7 * DAY;

impl App {
    /// Asks for a certificate at once, whatever was waited for. The program that hosts the portal does it.
    pub async fn get_certificate_now(&self) -> Result<CertificatesView> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        if !config.acme.enabled {
            return Err(AppError::new(
                ErrorCode::Conflict,
                "The portal's certificate does not come from an authority.",
            )
            .hint("Choose that in Settings, Portal."));
        }
        self.put(vec![(ACME_ASKED, json(&self.clock.now().0)?)]).await?;
        self.acme_wake.send_modify(|revision| *revision += 1);
        self.certificates().await
    }

    /// What the authority that the form names says of itself, saved or not.
    pub async fn acme_directory(&self, settings: &AcmeSettings) -> Result<AcmeDirectoryView> {
        self.may(Right::Manage).await?;
        let at = directory(settings).await?;
        let facts = self.acme.directory(&at).await?;
        Ok(AcmeDirectoryView {
            terms: facts.terms,
            website: facts.website,
            needs_external_account: facts.needs_external_account,
        })
    }

    /// How it stands; `None` when it does not come from an authority.
    pub(crate) fn acme_view(&self, config: &Config) -> Result<Option<AcmeView>> {
        if !config.acme.enabled {
            return Ok(None);
        }
        let (now, progress) = (self.clock.now(), &config.acme_progress);
        let authority = authority_words(&config.acme);
        let next_at = match due(config, now)? {
            Due::At(at) => Some(at.max(now)),
            Due::Off => None,
        };
        let working = progress.began_at.is_some_and(|began| {
            let longest = i64::try_from(LONGEST_TRY.as_millis()).unwrap_or(i64::MAX);
            progress.ended_at.is_none_or(|ended| ended < began) && now.since(Moment(began)) < longest
        });
        let (state, words, remedy) = match (&config.acme_certificate, working, progress.failed()) {
            (_, true, _) => (
                AcmeState::Working,
                format!("{authority} is being asked."),
                String::new(),
            ),
            (_, _, true) => (AcmeState::Failed, progress.words.clone(), progress.remedy.clone()),
            (Some(_), ..) => (
                AcmeState::Good,
                format!("From {authority}, and renewed by itself."),
                String::new(),
            ),
            (None, ..) => (
                AcmeState::Waiting,
                format!("{authority} is asked as soon as the portal runs."),
                String::new(),
            ),
        };
        Ok(Some(AcmeView {
            state,
            words,
            remedy,
            name: certificate_name(&config.portal.public_address).unwrap_or_default(),
            authority,
            has_certificate: config.acme_certificate.is_some(),
            tried_at: progress.ended_at.map(|at| Moment(at).into()),
            next_at: next_at.map(Into::into),
        }))
    }

    /// What an admin should know about it now.
    pub(crate) fn acme_notice(&self, config: &Config) -> Result<Option<Notice>> {
        let Some(view) = self.acme_view(config)? else {
            return Ok(None);
        };
        let left = match &config.acme_certificate {
            Some(held) => facts(&held.leaf()?)?.not_after.since(self.clock.now()),
            None => 0,
        };
        let message = match (view.state, left) {
            (AcmeState::Failed, 1..) => {
                format!("The portal's certificate could not be renewed. {}", view.words)
            }
            (AcmeState::Failed, _) => format!("The portal has no certificate that is valid. {}", view.words),
            // Due long ago, and not even tried: no portal runs that the authority could come to.
            (AcmeState::Good, ..LAST_DAYS) => {
                "The portal's certificate ends soon, and was not renewed.".to_owned()
            }
            _ => return Ok(None),
        };
        let hint = match view.remedy.as_str() {
            "" => "It is renewed while the portal runs. Look into Settings, Certificates.".to_owned(),
            remedy => remedy.to_owned(),
        };
        Ok(Some(Notice {
            code: "acme".into(),
            about: String::new(),
            severity: if left < LAST_DAYS { "error" } else { "warning" }.into(),
            message,
            hint,
        }))
    }

    /// Why the portal shows no certificate; `None` when it does, or needs none.
    pub(crate) fn missing_certificate(&self, config: &Config) -> Result<Option<String>> {
        let Some(view) = self.acme_view(config)?.filter(|view| !view.has_certificate) else {
            return Ok(None);
        };
        let words = format!(
            "The portal has no certificate yet, so that nobody can open it. {} {}",
            view.words, view.remedy
        );
        Ok(Some(words.trim_end().to_owned()))
    }
}
