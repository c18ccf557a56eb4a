//! Apple's push certificate: its request, and what Apple made of it.

use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use muster_domain::account::Right;
use muster_mdm::push::{self, Applicant, PushCertificate, PushError};

use super::{
    StoredPair, StoredPush, StoredPushRequest,
    authority::organisation_name,
    files, random,
    stored::{open_key, seal_key},
};
use crate::{
    App, AppError, ErrorCode, Result,
    settings::{APPLE_PUSH, APPLE_PUSH_REQUEST, json},
    wire::{ApplePushState, AppleSettings},
};

/// The topic of profiles in lab mode: no push certificate has it.
pub(crate) const LAB_TOPIC: &str = "com.apple.mgmt.lab";

/// What to choose instead of a file that is no push certificate.
const CHOOSE: &str = "Choose the .pem file that Apple's Push Certificates Portal gave you.";

/// The country in a request; Apple's portal does not look at it, and the standard wants one.
const COUNTRY: &str = "US";

impl App {
    /// Settings → Apple.
    pub async fn apple_settings(&self) -> Result<AppleSettings> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let now = self.clock.now();
        let until = match &config.push {
            Some(push) => Some(super::authority::facts(&push.pair.certificate()?)?.not_after),
            None => None,
        };
        let state = match (&config.push, config.apple.lab_mode, &config.push_request) {
            (Some(_), _, _) => ApplePushState::Ready,
            (None, true, _) => ApplePushState::Lab,
            (None, false, Some(_)) => ApplePushState::Requested,
            (None, false, None) => ApplePushState::None,
        };
        let ended = until.is_some_and(|until| until <= now);
        let words = match state {
            ApplePushState::Ready if ended => {
                "The push certificate has ended: devices stay enrolled, but cannot be called, and no new ones enroll until it is renewed."
            }
            ApplePushState::Ready => "Apple devices can enroll and be called.",
            ApplePushState::Lab => {
                "Lab mode: devices enroll without a push certificate and are never called. Real devices will not obey; this is for tests and simulated ones."
            }
            ApplePushState::Requested => {
                "A request was made. Once Apple has made a certificate of it, give it to Muster here."
            }
            ApplePushState::None => {
                "Without a push certificate of Apple's, iPhones, iPads and Macs cannot enroll: invitees get as far as Verified."
            }
        };
        Ok(AppleSettings {
            state,
            words: words.into(),
            topic: config
                .push
                .as_ref()
                .map(|push| push.topic.clone())
                .unwrap_or_default(),
            account: config.apple.account.clone(),
            until: until.map(Into::into),
            lab_mode: config.apple.lab_mode,
            requested_at: config
                .push_request
                .as_ref()
                .map(|request| request.made_at().into()),
            silent_days: config.apple.silent_days,
        })
    }

    /// Makes a key and a request for a push certificate, and writes the request (PEM) to `path`. The key stays here, sealed.
    pub async fn write_push_request(&self, path: &Path) -> Result<()> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        if !config.is_set_up() {
            return Err(AppError::new(
                ErrorCode::NotSetUp,
                "Name your organisation and yourself first.",
            ));
        }
        let organisation = organisation_name(&config.organisation.name);
        let email = config.organisation.admin_email.clone();
        let made = tokio::task::spawn_blocking(move || {
            let applicant = Applicant {
                common_name: &organisation,
                organisation: &organisation,
                email: &email,
                country: COUNTRY,
            };
            push::request(applicant, &mut random())
        })
        .await
        .map_err(|_| AppError::new(ErrorCode::Internal, "The key could not be made."))?
        .map_err(|error| AppError::new(ErrorCode::InvalidInput, format!("{}.", sentence(&error))))?;
        let stored = StoredPushRequest {
            request: STANDARD.encode(&made.request_der),
            key: seal_key(&self.key, APPLE_PUSH_REQUEST, &made.key)?,
            made_at: self.clock.now().0,
        };
        // The key first: a request whose key is lost is worth nothing.
        self.put(vec![(APPLE_PUSH_REQUEST, json(&stored)?)]).await?;
        files::write(path, &files::pem("CERTIFICATE REQUEST", &made.request_der)).await
    }

    /// Takes the push certificate that Apple made of the request: checks that it belongs to the key, and that its topic is
    /// the one that enrolled devices listen to.
    pub async fn take_push_certificate(&self, path: &Path) -> Result<AppleSettings> {
        self.may(Right::Manage).await?;
        let file = files::read(path, CHOOSE).await?;
        let config = self.config().await?;
        let now = self.clock.now();
        let Some(request) = &config.push_request else {
            return Err(AppError::new(
                ErrorCode::Conflict,
                "No request waits for a certificate: its private key would be missing.",
            )
            .hint("Make the request here first; the certificate must come from it."));
        };
        let key = open_key(&self.key, APPLE_PUSH_REQUEST, &request.key)?;
        let certificate = PushCertificate::read(&file, &key, now).map_err(|error| refused(&error))?;
        if let Some(before) = &config.push {
            certificate
                .renews(&before.topic)
                .map_err(|error| refused(&error))?;
        }
        let stored = StoredPush {
            pair: StoredPair::seal(&self.key, APPLE_PUSH, &certificate.der, &key)?,
            chain: certificate.chain.iter().map(|der| STANDARD.encode(der)).collect(),
            topic: certificate.topic,
        };
        self.put(vec![(APPLE_PUSH, json(&stored)?), (APPLE_PUSH_REQUEST, None)])
            .await?;
        self.issuer().await?;
        self.apple_settings().await
    }

    /// The topic of new profiles; `None` while Apple devices cannot enroll.
    pub(crate) async fn apple_topic(&self) -> Result<Option<String>> {
        let config = self.config().await?;
        let now = self.clock.now();
        Ok(match &config.push {
            Some(push) if now < super::authority::facts(&push.pair.certificate()?)?.not_after => {
                Some(push.topic.clone())
            }
            Some(_) => None,
            None => config.apple.lab_mode.then(|| LAB_TOPIC.to_owned()),
        })
    }
}

fn refused(error: &PushError) -> AppError {
    let hint = match error {
        PushError::OtherTopic { .. } => {
            "In Apple's portal, choose Renew on the certificate that is in use, with the same Apple account. A new certificate would \
             cut off every enrolled device."
        }
        PushError::OtherKey => {
            "It was made of another request. Make the request here, and take what Apple makes of that one."
        }
        PushError::Expired | PushError::TooEarly => "Renew it in Apple's portal, and take the new one.",
        _ => CHOOSE,
    };
    AppError::new(ErrorCode::CertificateInvalid, format!("{}.", sentence(error))).hint(hint)
}

fn sentence(error: &PushError) -> String {
    let words = error.to_string();
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
