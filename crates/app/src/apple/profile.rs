//! The enrollment profile: made for one verified invite, signed, handed out once.

use muster_domain::{
    browser::Seen,
    challenge,
    device::{OwnedBy, Scope},
    invite::InviteState,
    platform::Platform,
    session,
};
use muster_mdm::apple::{
    model::Family,
    profile::{EnrollmentProfile, Management, Part, Scep, Way, Words},
};
use muster_store::{Begun, InviteRecord, NewEnrollment};
use secrecy::SecretString;
use uuid::Uuid;

use super::{PROFILE_IDENTIFIER, paths};
use crate::{
    App, AppError, ErrorCode, Result,
    certificates::random,
    ids::new_id,
    portal::{Dead, Missing},
};

/// How often a device asks again for its certificate when the answer does not come.
const RETRIES: u32 = 3;

/// What came of asking for a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileAnswer {
    /// The signed profile.
    Profile(Vec<u8>),
    /// One was handed out already; another must be asked for by name.
    AlreadyServed,
    /// Apple devices cannot enroll here yet.
    NotReady(Missing),
    /// No profile is made for this kind of device.
    OtherDevice,
    /// The terms of use must be accepted first.
    TermsNotAccepted,
    /// The invite is dead.
    Dead(Dead),
    /// Not a session of this installation, or over.
    NoSession,
}

impl App {
    /// The profile for the verified browser of `session`. Once; `again` makes the one before void. `seen` is what the
    /// browser sits on, which decides for an invite that leaves the platform open.
    pub async fn enrollment_profile(&self, session: &str, seen: Seen, again: bool) -> Result<ProfileAnswer> {
        let now = self.clock.now();
        let Some(claim) = session::verify(&self.key, session, now) else {
            return Ok(ProfileAnswer::NoSession);
        };
        let Some(record) = self.store.invite(claim.invite).await? else {
            return Ok(ProfileAnswer::NoSession);
        };
        let family = match (record.platform, seen) {
            (Platform::Ios, _) => Family::IPhone,
            (Platform::MacOs, _) => Family::Mac,
            (Platform::Neutral, Seen::Mac | Seen::MacOrIpad) => Family::Mac,
            (Platform::Neutral, Seen::Ios) => Family::IPhone,
            (Platform::Neutral, Seen::Android | Seen::Windows | Seen::Other) => {
                return Ok(ProfileAnswer::OtherDevice);
            }
            (Platform::Android | Platform::Windows, _) => return Ok(ProfileAnswer::OtherDevice),
        };
        let topic = match self.apple_ready().await? {
            Ok(topic) => topic,
            Err(missing) => return Ok(ProfileAnswer::NotReady(missing)),
        };
        let new = Profile {
            record: &record,
            generation: claim.generation,
            family,
            topic,
            scope: Scope::Device,
            account: None,
            again,
        };
        self.hand_out(new).await
    }

    /// The topic of new profiles, or what is missing before Apple devices can enroll.
    pub(crate) async fn apple_ready(&self) -> Result<std::result::Result<String, Missing>> {
        if !self.portal_address().await?.starts_with("https://") {
            return Ok(Err(Missing::EncryptedAddress));
        }
        Ok(self.apple_topic().await?.ok_or(Missing::PushCertificate))
    }

    /// Writes the enrollment down, and gives its signed profile.
    pub(super) async fn hand_out(&self, asked: Profile<'_>) -> Result<ProfileAnswer> {
        let now = self.clock.now();
        // Made before anything is written down: the first time it takes seconds.
        self.issuer().await?;
        let id = new_id(now)?;
        let secret = new_challenge()?;
        let begun = self
            .store
            .begin_enrollment(
                NewEnrollment {
                    id: id.to_string(),
                    invite: asked.record.id,
                    generation: asked.generation,
                    scope: asked.scope,
                    owned_by: asked.record.owned_by,
                    challenge: challenge::lookup(&self.key, &secret),
                    challenge_until: now.plus(challenge::VALIDITY),
                    again: asked.again,
                    terms: self.asked_terms().await?.map(|terms| terms.number),
                },
                now,
            )
            .await?;
        match begun {
            Begun::Served => {}
            Begun::AlreadyServed => return Ok(ProfileAnswer::AlreadyServed),
            Begun::TermsNotAccepted => return Ok(ProfileAnswer::TermsNotAccepted),
            Begun::NotVerified(state) => return self.no_profile(asked.record, state).await,
            Begun::Superseded => return self.no_profile(asked.record, InviteState::Superseded).await,
            Begun::NotFound => return Ok(ProfileAnswer::NoSession),
        }
        let profile = self.profile(&asked, id, SecretString::from(secret)).await?;
        let plist = profile.to_plist().map_err(|error| {
            AppError::new(
                ErrorCode::Internal,
                format!("The profile could not be made: {error}"),
            )
        })?;
        tracing::info!(invite = %asked.record.id, enrollment = %id, "enrollment profile handed out");
        Ok(ProfileAnswer::Profile(self.sign_profile(plist, now).await?))
    }

    /// Writes down that a profile was asked for with an invite that gives none any more.
    async fn no_profile(&self, record: &InviteRecord, state: InviteState) -> Result<ProfileAnswer> {
        tracing::warn!(invite = %record.id, state = state.as_str(), "an enrollment profile was refused");
        let kind = format!("profile_refused_{}", state.as_str());
        self.store
            .record_refusal(record.id, kind, "", self.clock.now())
            .await?;
        let why = Dead::of(state);
        self.note_dead_invite(record, why, None).await?;
        Ok(ProfileAnswer::Dead(why))
    }

    async fn profile(
        &self,
        asked: &Profile<'_>,
        id: Uuid,
        secret: SecretString,
    ) -> Result<EnrollmentProfile> {
        let config = self.config().await?;
        let organisation = crate::certificates::organisation_name(&config.organisation.name);
        let base = self.portal_address().await?;
        let now = self.clock.now();
        let part = |name: String, description: &str| -> Result<Part> {
            Ok(Part {
                uuid: new_id(now)?,
                words: Words {
                    name,
                    description: description.to_owned(),
                },
            })
        };
        Ok(EnrollmentProfile {
            identifier: PROFILE_IDENTIFIER.into(),
            part: part(format!("{organisation}: device management"), description(asked))?,
            organization: organisation.clone(),
            way: match &asked.account {
                Some(account) => Way::Account {
                    managed_apple_account: account.clone(),
                },
                None => Way::Device {
                    owned_by: asked.record.owned_by,
                    // Nobody knows that of a device that comes by itself.
                    supervised: false,
                },
            },
            family: asked.family,
            scep: Scep {
                part: part(
                    "Device certificate".into(),
                    "Lets the organisation tell this device from others.",
                )?,
                url: format!("{base}{}", paths::SCEP),
                challenge: secret,
                common_name: id.to_string(),
                organization: organisation.clone(),
                // The address is https: its certificate vouches for the issuer.
                issuer_fingerprint: None,
                retries: RETRIES,
            },
            management: Management {
                part: part(
                    "Device management".into(),
                    "Lets the organisation manage this device.",
                )?,
                topic: asked.topic.clone(),
                server_url: format!("{base}{}", paths::SERVER),
                check_in_url: format!("{base}{}", paths::CHECK_IN),
            },
            root: None,
            consent: Vec::new(),
        })
    }
}

/// A profile that is asked for.
pub(super) struct Profile<'a> {
    pub record: &'a InviteRecord,
    pub generation: u32,
    pub family: Family,
    pub topic: String,
    pub scope: Scope,
    /// The Managed Apple Account of an account-driven enrollment.
    pub account: Option<String>,
    pub again: bool,
}

/// What the device shows of the whole profile before it is installed.
fn description(asked: &Profile<'_>) -> &'static str {
    match (&asked.account, asked.record.owned_by) {
        (Some(_), _) => {
            "Adds a separate work part, which your organisation manages. You can remove it in the settings at any time."
        }
        (None, OwnedBy::Personal) => {
            "Brings this device under the management of your organisation. It gets no right to erase or lock it. You can \
             remove it in the settings at any time."
        }
        (None, OwnedBy::Corporate) => {
            "Brings this device, which belongs to your organisation, under its management. The organisation can lock and \
             erase it."
        }
    }
}

fn new_challenge() -> Result<String> {
    use rand_core::Rng;
    let mut bytes = [0u8; challenge::BYTES];
    random().fill_bytes(&mut bytes);
    Ok(challenge::from_random(bytes))
}
