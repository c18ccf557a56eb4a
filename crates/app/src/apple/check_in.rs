//! What devices say at the check-in address.

use std::sync::Arc;

use muster_domain::{
    audit::Entry,
    device::DeviceId,
    obstacle::{Obstacle, System},
    platform::Platform,
    time::Moment,
};
use muster_mdm::{
    apple::{
        checkin::{self, CheckIn},
        enrollment::DeviceName,
        model::Family,
        replies,
    },
    certificate::Fingerprint,
    signed,
};
use muster_store::{Authentication, CheckedIn, DeviceRecord, Refusal, Store, TokenUpdate, Told};
use secrecy::ExposeSecret;

use super::{DeviceAnswer, commands::FIRST, facts, scep::hex};
use crate::{App, Result, certificates::Issuer, devices, ids::new_id, secrets, settings::read_version};

/// A device that proved who it is.
pub(super) struct Speaker {
    /// SHA-256 of its certificate, hexadecimal.
    pub fingerprint: String,
    certificate: Fingerprint,
    issuer: Arc<Issuer>,
}

impl App {
    /// A device says something at the check-in address. `signature` is the header `Mdm-Signature`.
    ///
    /// Every refusal is one line in the log, without what the device sent.
    pub async fn apple_check_in(&self, signature: Option<&str>, body: &[u8]) -> Result<DeviceAnswer> {
        let Some(speaker) = self.apple_speaker(signature, body).await? else {
            return Ok(DeviceAnswer::Unreadable);
        };
        let message = match CheckIn::read(body) {
            Ok(message) => message,
            Err(why) => {
                tracing::warn!(%why, "a check-in could not be read");
                return Ok(DeviceAnswer::Unreadable);
            }
        };
        let hardware = message.enrollment().device.as_str().to_owned();
        let user_channel = message.enrollment().user.is_some();
        match message {
            CheckIn::Authenticate(said) => self.authenticated(speaker, said).await,
            // A user's channel of a Mac has an address of its own, which must not take the place of the device's.
            CheckIn::TokenUpdate(_) if user_channel => self.spoke(&speaker, hardware).await,
            CheckIn::TokenUpdate(said) => self.token_updated(speaker, said).await,
            CheckIn::CheckOut(_) if user_channel => self.spoke(&speaker, hardware).await,
            CheckIn::CheckOut(_) => {
                let now = self.clock.now();
                let store = match speaker.issuer.known.device(&speaker.certificate) {
                    Some(device) => self.left(device, now).await?,
                    None => self.store.clone(),
                };
                let checked = store.check_out(speaker.fingerprint, hardware, now).await?;
                if let CheckedIn::First(device) = &checked {
                    tracing::info!(%device, "device checked out");
                    self.jobs.wake_push();
                }
                Ok(answer(&checked, "check-out"))
            }
            CheckIn::UserAuthenticate(_) => match self.spoke(&speaker, hardware).await? {
                DeviceAnswer::Nothing => Ok(DeviceAnswer::UserNotManaged),
                refused => Ok(refused),
            },
            CheckIn::SetBootstrapToken(said) => self.keep_bootstrap_token(speaker, hardware, said).await,
            CheckIn::GetBootstrapToken(_) => self.give_bootstrap_token(speaker, hardware).await,
            CheckIn::DeclarativeManagement(_) | CheckIn::GetToken(_) => {
                match self.spoke(&speaker, hardware).await? {
                    DeviceAnswer::Nothing => Ok(DeviceAnswer::NotOffered),
                    refused => Ok(refused),
                }
            }
            CheckIn::Other(_, kind) => {
                tracing::warn!(kind, "a check-in of a kind that is not known");
                Ok(DeviceAnswer::Unreadable)
            }
        }
    }

    /// Who signed a message: the holder of a certificate that we issued and that still counts.
    pub(super) async fn apple_speaker(
        &self,
        signature: Option<&str>,
        body: &[u8],
    ) -> Result<Option<Speaker>> {
        let Some(header) = signature else {
            tracing::warn!("a device's message came without a signature");
            return Ok(None);
        };
        let signer = match signed::verify_header(header, body) {
            Ok(signer) => signer,
            Err(why) => {
                tracing::warn!(%why, "a device's signature is not good");
                return Ok(None);
            }
        };
        let issuer = self.issuer().await?;
        let now = self.clock.now();
        if !issuer.known.counts(&signer.fingerprint_sha256, now) {
            match issuer.authority.issued(&signer.certificate_der, now) {
                Ok(issued) => issuer.known.add(signer.fingerprint_sha256, issued.not_after),
                Err(why) => {
                    tracing::warn!(%why, "a device's certificate is not good");
                    return Ok(None);
                }
            }
        }
        Ok(Some(Speaker {
            fingerprint: hex(&signer.fingerprint_sha256),
            certificate: signer.fingerprint_sha256,
            issuer,
        }))
    }

    async fn authenticated(&self, speaker: Speaker, said: checkin::Authenticate) -> Result<DeviceAnswer> {
        let now = self.clock.now();
        let holder = self
            .store
            .certificate_holder(speaker.fingerprint.clone(), now)
            .await?;
        let invite = holder.map(|holder| holder.enrollment.invite);
        let product = said.product_name.clone().unwrap_or_default();
        let family = match Family::of(&product) {
            Family::Other => Family::of(said.model_name.as_deref().unwrap_or_default()),
            family => family,
        };
        let turned_away = async |obstacle: Obstacle| -> Result<DeviceAnswer> {
            tracing::warn!(
                invite = invite.map(tracing::field::display),
                why = %obstacle,
                "a device was turned away"
            );
            if let Some(invite) = invite {
                self.keep_obstacle(invite, &obstacle, now).await?;
            }
            Ok(DeviceAnswer::TurnedAway)
        };
        let Some(platform) = family.platform() else {
            return turned_away(Obstacle::OtherKind).await;
        };
        if let Err(obstacle) = self.fresh_enough(family, &said).await? {
            return turned_away(obstacle).await;
        }
        if self.apple_topic().await?.as_deref() != Some(said.topic.as_str()) {
            return turned_away(Obstacle::OtherCertificate).await;
        }
        let told = Told {
            name: said.device_name,
            model: (!product.is_empty()).then(|| facts::model(&product)),
            product: said.product_name,
            os_version: said.os_version,
            build: said.build_version,
            serial: said.serial_number,
            ..Told::default()
        };
        let device_limit = self.config().await?.enrollment.limit();
        let authentication = Authentication {
            fingerprint: speaker.fingerprint,
            hardware_id: said.enrollment.device.as_str().to_owned(),
            new_id: DeviceId::new(new_id(now)?),
            platform,
            topic: said.topic,
            told,
            device_limit,
        };
        let checked = self.store.authenticate_device(authentication, now).await?;
        // The store has counted, and kept the obstacle.
        if let (CheckedIn::Refused(Refusal::TooManyDevices, Some(invite)), Some(limit)) =
            (&checked, device_limit)
            && let Some(entry) = self
                .refused_entry(*invite, &Obstacle::TooManyDevices { limit }, now)
                .await?
        {
            self.note_down(entry).await?;
        }
        self.note_checked(&checked, now).await?;
        Ok(answer(&checked, "authentication"))
    }

    /// Whether the system is as new as was set.
    async fn fresh_enough(
        &self,
        family: Family,
        said: &checkin::Authenticate,
    ) -> Result<std::result::Result<(), Obstacle>> {
        let config = self.config().await?;
        let (platform, system) = system_of(family);
        let Some(least) = config.enrollment.least(platform) else {
            return Ok(Ok(()));
        };
        let version = said.os_version.as_deref().map(read_version);
        Ok(match (version, &said.enrollment.device) {
            (Some(Some(version)), _) if version >= least => Ok(()),
            (Some(Some(version)), _) => Err(Obstacle::TooOld {
                system,
                version: version.to_string(),
                least: least.to_string(),
            }),
            // An account-driven enrollment may keep it to itself.
            (None, DeviceName::EnrollmentId(_)) => Ok(()),
            _ => Err(Obstacle::NoVersion { system }),
        })
    }

    async fn token_updated(&self, speaker: Speaker, said: checkin::TokenUpdate) -> Result<DeviceAnswer> {
        let known = speaker.issuer.known.device(&speaker.certificate);
        let (checked, sealed_for) = self.update_token(&speaker, &said, known).await?;
        let device = match &checked {
            CheckedIn::First(device) | CheckedIn::Again(device) => Some(*device),
            CheckedIn::Refused(..) => None,
        };
        speaker.issuer.known.set_device(&speaker.certificate, device);
        let checked = if device.is_some() && device != sealed_for {
            // What was sealed for another device could never be opened again.
            self.update_token(&speaker, &said, device).await?.0
        } else {
            checked
        };
        if let CheckedIn::First(device) = &checked {
            tracing::info!(%device, "device enrolled");
            // Its first commands wait.
            self.jobs.wake_push();
            // And so may a word to its user.
            self.jobs.wake();
        }
        self.note_checked(&checked, self.clock.now()).await?;
        Ok(answer(&checked, "token update"))
    }

    async fn note_checked(&self, checked: &CheckedIn, now: Moment) -> Result<()> {
        match checked {
            CheckedIn::Refused(refusal, invite) => self.note_refusal(*invite, *refusal, now).await,
            CheckedIn::First(_) | CheckedIn::Again(_) => Ok(()),
        }
    }

    /// Keeps what a device said of how it is called, sealed for `known`, an enrolled device, or for the device that the
    /// certificate belongs to; gives that, too.
    async fn update_token(
        &self,
        speaker: &Speaker,
        said: &checkin::TokenUpdate,
        known: Option<DeviceId>,
    ) -> Result<(CheckedIn, Option<DeviceId>)> {
        let now = self.clock.now();
        let hardware_id = said.enrollment.device.as_str().to_owned();
        let device = match known {
            Some(device) => Some(device),
            None => {
                let holder = self.store.certificate_holder(speaker.fingerprint.clone(), now);
                holder.await?.and_then(|holder| holder.device)
            }
        };
        let unlock_token = match (&said.unlock_token, device) {
            (Some(token), Some(device)) => Some(self.seal_token("unlock", device, token.expose_secret())?),
            _ => None,
        };
        // Without a device the store refuses the message anyway.
        let seal = |kind: &str, bytes: &[u8]| match device {
            Some(device) => self.seal_token(kind, device, bytes),
            None => Ok(String::new()),
        };
        // Said of the first time, which an enrolled device has behind it.
        let record = match device.filter(|_| known.is_none()) {
            Some(device) => self.store.device(device).await?,
            None => None,
        };
        let entries = record
            .iter()
            .map(|device| by_device("device_enrolled", device, now));
        let store = self.store.recording_all(self.chain_key(), entries.collect());
        let first_commands = FIRST
            .into_iter()
            .map(|kind| Ok((new_id(now)?.to_string(), kind.to_owned())))
            .collect::<Result<_>>()?;
        let update = TokenUpdate {
            fingerprint: speaker.fingerprint.clone(),
            hardware_id,
            push_token: seal("push-token", said.token.expose_secret())?,
            push_magic: seal("push-magic", said.push_magic.expose_secret().as_bytes())?,
            unlock_token,
            first_commands,
            detail: record.as_ref().map(summary).unwrap_or_default(),
            tell_invitee: self.config().await?.enrollment.tell_enrolled,
        };
        Ok((store.update_token(update, now).await?, device))
    }

    /// The store, which writes down that a device left by itself.
    async fn left(&self, device: DeviceId, now: Moment) -> Result<Store> {
        let entry = self.store.device(device).await?;
        let entry = entry.map(|device| by_device("device_left", &device, now));
        Ok(self
            .store
            .recording_all(self.chain_key(), entry.into_iter().collect()))
    }

    async fn spoke(&self, speaker: &Speaker, hardware: String) -> Result<DeviceAnswer> {
        let now = self.clock.now();
        let checked = self
            .store
            .speaking_device(speaker.fingerprint.clone(), hardware, now)
            .await?;
        Ok(answer(&checked, "check-in"))
    }

    async fn keep_bootstrap_token(
        &self,
        speaker: Speaker,
        hardware: String,
        said: checkin::SetBootstrapToken,
    ) -> Result<DeviceAnswer> {
        let now = self.clock.now();
        let checked = self
            .store
            .speaking_device(speaker.fingerprint, hardware, now)
            .await?;
        if let CheckedIn::Again(device) | CheckedIn::First(device) = &checked {
            let sealed = match &said.token {
                Some(token) => Some(self.seal_token("bootstrap", *device, token.expose_secret())?),
                None => None,
            };
            self.store.set_bootstrap_token(*device, sealed).await?;
        }
        Ok(answer(&checked, "bootstrap token"))
    }

    async fn give_bootstrap_token(&self, speaker: Speaker, hardware: String) -> Result<DeviceAnswer> {
        let now = self.clock.now();
        let checked = self
            .store
            .speaking_device(speaker.fingerprint, hardware, now)
            .await?;
        let (CheckedIn::Again(device) | CheckedIn::First(device)) = &checked else {
            return Ok(answer(&checked, "bootstrap token"));
        };
        let token = match self.store.bootstrap_token(*device).await? {
            Some(sealed) => Some(self.open_token("bootstrap", *device, &sealed)?),
            None => None,
        };
        Ok(DeviceAnswer::Plist(replies::bootstrap_token(token.as_ref())))
    }

    pub(crate) fn seal_token(&self, kind: &str, device: DeviceId, token: &[u8]) -> Result<String> {
        let text = zeroize::Zeroizing::new(hex(token));
        secrets::seal(&self.key, &format!("{kind}/{device}"), &text)
    }

    pub(crate) fn open_token(
        &self,
        kind: &str,
        device: DeviceId,
        sealed: &str,
    ) -> Result<secrecy::SecretSlice<u8>> {
        let text = secrets::open(&self.key, &format!("{kind}/{device}"), sealed)?;
        let bytes = secrets::unhex(text.expose_secret()).unwrap_or_default();
        Ok(secrecy::SecretSlice::from(bytes))
    }
}

/// The platform of a family, and what its system is called.
pub(super) fn system_of(family: Family) -> (Platform, System) {
    match family {
        Family::Mac => (Platform::MacOs, System::MacOs),
        _ => (Platform::Ios, System::Ios),
    }
}

/// What the timeline of the invite says.
fn summary(device: &muster_store::DeviceRecord) -> String {
    let system = crate::devices::system(device);
    [device.model.as_str(), system.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// An entry of the audit log about what a device did by itself.
fn by_device(action: &str, device: &DeviceRecord, now: Moment) -> Entry {
    let name = devices::called(device);
    Entry {
        who: device.user_name.clone(),
        origin: "device".to_owned(),
        ..Entry::new(now, action)
    }
    .to("device", device.id.to_string(), name)
    .changed(
        "",
        serde_json::json!({
            "invite": device.invite.to_string(),
            "owned_by": device.owned_by.as_str(),
            "serial": device.serial,
        })
        .to_string(),
    )
}

/// What is answered, and one line for the log when it is a refusal.
pub(super) fn answer(checked: &CheckedIn, what: &str) -> DeviceAnswer {
    match checked {
        CheckedIn::First(_) | CheckedIn::Again(_) => DeviceAnswer::Nothing,
        CheckedIn::Refused(refusal, invite) => refused(*refusal, *invite, what),
    }
}

pub(super) fn refused(
    refusal: Refusal,
    invite: Option<muster_domain::invite::InviteId>,
    what: &str,
) -> DeviceAnswer {
    tracing::warn!(
        invite = invite.map(tracing::field::display),
        why = refusal.words(),
        what,
        "a device was turned away"
    );
    DeviceAnswer::to_refused(refusal)
}
