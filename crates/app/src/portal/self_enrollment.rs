//! Self enrollment in the portal: sign in, pick what you bring, go on as with an invite.
//!
//! The invite is made when somebody has picked, and not before. Whoever looks, or signs in and is refused, leaves no user behind; whoever
//! is let in is known from then on.

use muster_domain::{
    audit::Entry,
    browser,
    device::OwnedBy,
    half_session::{self, Half},
    invite::InviteId,
    platform::Platform,
    session,
    time::{HOUR, Moment},
};
use muster_store::{NewSelfEnrollment, SelfEnrolled, UserRecord};
use tokio::time::Instant;
use uuid::Uuid;

use super::{
    DirectoryAnswer, DirectoryChoice, Missing, Refused, Visitor, Way,
    allowed::May,
    sign_in::{Asked, Known, PATIENCE, Whom, Whose, choice},
};
use crate::{App, AppError, ErrorCode, Result, directories::DirectoryHandle, ids, links};

/// What the page offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelfOffer {
    /// The organisation's own words; blank is none.
    pub text: String,
    /// What to sign in with; none when no directory can be asked now.
    pub directories: Vec<DirectoryChoice>,
    /// What may be brought; at least one.
    pub platforms: Vec<Offered>,
    /// Who signed in already, by name.
    pub person: Option<String>,
    /// The steps from here to the device.
    pub way: Way,
}

/// A platform that may be brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The platform.
    pub platform: Platform,
    /// Whose it may be; at least one.
    pub owners: &'static [OwnedBy],
    /// What is missing before a device of it can enroll; empty when nothing is.
    pub missing: Vec<Missing>,
}

/// What came of picking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SelfAnswer {
    /// This browser has a verified invite.
    Verified {
        /// Value of the session cookie.
        session: String,
        /// Until when it is good.
        until: Moment,
    },
    /// They have as many devices as they may.
    TooMany {
        /// So many.
        limit: u32,
    },
    /// This is not offered (any more).
    NotOffered,
    /// Not for them: not in one of the groups, archived, or gone from their directory.
    NotAllowed,
    /// Their directory knows no mail address of theirs.
    NoAddress,
    /// They must sign in (again): the last time is too long ago, or what they picked by it has enrolled or was revoked since.
    SignIn,
    /// Their directory cannot be asked now whether they may.
    Unavailable,
    /// Self enrollment is switched off.
    Closed,
}

impl SelfOffer {
    /// Whether nothing of what is offered can be enrolled yet: then nobody signs in.
    pub fn is_nothing_ready(&self) -> bool {
        self.platforms.iter().all(|offered| !offered.missing.is_empty())
    }
}

impl App {
    /// Whether anything that self enrollment offers can be enrolled now.
    pub(super) async fn is_something_ready(&self) -> Result<bool> {
        let config = self.config().await?;
        for platform in Platform::ALL {
            let is_offered = !config.self_enrollment.ownership(platform).owners().is_empty();
            if is_offered && self.missing(platform).await?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What the page offers; `None` while it is switched off. `half` is the half session of the browser.
    pub async fn self_enrollment_offer(&self, half: Option<&str>) -> Result<Option<SelfOffer>> {
        let config = self.config().await?;
        let settings = &config.self_enrollment;
        if !settings.enabled {
            return Ok(None);
        }
        let mut platforms = Vec::new();
        for platform in Platform::ALL {
            let owners = settings.ownership(platform).owners();
            if !owners.is_empty() {
                platforms.push(Offered {
                    platform,
                    owners,
                    missing: self.missing(platform).await?,
                });
            }
        }
        let handles = self.directory_handles().await?;
        Ok(Some(SelfOffer {
            text: settings.text.clone(),
            directories: handles.iter().map(|handle| choice(handle)).collect(),
            platforms,
            way: self.way_by_self().await?,
            person: self.person_of(half).await?.map(|(user, _)| user.profile.name),
        }))
    }

    /// The user of a half session, and when they signed in.
    async fn person_of(&self, half: Option<&str>) -> Result<Option<(UserRecord, Moment)>> {
        let half = half.and_then(|half| half_session::verify_with_moment(&self.key, half, self.clock.now()));
        let Some((Half::Person(user), at)) = half else {
            return Ok(None);
        };
        let user = self.store.user_record(user.to_string()).await?;
        Ok(user.map(|user| (user, at)))
    }

    /// A directory vouches for somebody who wants to enroll by themselves.
    pub(super) async fn person_proven(
        &self,
        asked: &Asked,
        handle: &DirectoryHandle,
        known: &Known,
        visitor: &Visitor,
    ) -> Result<DirectoryAnswer> {
        let whom = self.whom(handle, known).await?;
        let why = match self.may_come(&whom, handle, known, asked.until).await? {
            May::Yes if !has_address(&whom, known) => Some(Refused::NoAddress),
            May::Yes => None,
            May::No if matches!(whom, Whom::Taken) => Some(Refused::OtherPerson),
            May::No => Some(Refused::NotAllowed),
            May::NotNow => Some(Refused::Unavailable),
            May::NotSetUp => Some(Refused::NotSetUp),
        };
        if let Some(why) = why {
            return self
                .refused(asked, handle, why, Whose::Theirs(known), visitor)
                .await;
        }
        let Some(user) = self.remember(handle, known, visitor).await? else {
            let why = Refused::OtherPerson;
            return self
                .refused(asked, handle, why, Whose::Theirs(known), visitor)
                .await;
        };
        self.note_signed_in(&user, handle, "self enrollment", visitor)
            .await?;
        let id = Uuid::try_parse(&user.id)
            .map_err(|_| AppError::new(ErrorCode::DatabaseDamaged, "A user has an id that is none."))?;
        Ok(DirectoryAnswer::Person(self.half_session(Half::Person(id))?))
    }

    /// Whoever signed in picks what they bring.
    pub async fn enroll_by_self(
        &self,
        half: Option<&str>,
        platform: Platform,
        owned_by: OwnedBy,
        visitor: &Visitor,
    ) -> Result<SelfAnswer> {
        let config = self.config().await?;
        let settings = &config.self_enrollment;
        if !settings.enabled {
            return Ok(SelfAnswer::Closed);
        }
        let Some((user, signed_in_at)) = self.person_of(half).await? else {
            return Ok(SelfAnswer::SignIn);
        };
        match self.may_enroll_by_self(&user, Instant::now() + PATIENCE).await? {
            May::Yes => {}
            May::No => {
                self.note_out(&user, Refused::NotAllowed, visitor).await?;
                return Ok(SelfAnswer::NotAllowed);
            }
            May::NotNow | May::NotSetUp => return Ok(SelfAnswer::Unavailable),
        }
        let offered = settings.ownership(platform).owners().contains(&owned_by);
        // The page shows it as "Not yet": nothing is made that could not enroll.
        if !offered || !self.missing(platform).await?.is_empty() {
            return Ok(SelfAnswer::NotOffered);
        }
        let now = self.clock.now();
        let limit = config.self_limit();
        let new = NewSelfEnrollment {
            id: InviteId::new(ids::new_id(now)?),
            send_id: ids::new_id(now)?.to_string(),
            user_id: user.id.clone(),
            platform,
            owned_by,
            expires_at: now.plus(i64::from(config.organisation.default_valid_hours) * HOUR),
            limit,
            signed_in_at,
            detail: browser::summary(&visitor.user_agent),
            at: now,
        };
        let after = serde_json::json!({
            "platform": platform.as_str(),
            "owned_by": owned_by.as_str(),
        });
        let entry = Entry {
            who: user.profile.name.clone(),
            ..self.portal_entry("self_enrollment_begun", visitor)
        }
        .to("user", user.id.clone(), user.profile.name.clone())
        .changed("", after.to_string());
        let enrolled = self.recording(entry).enroll_by_self(new).await?;
        let why = match &enrolled {
            SelfEnrolled::NoUser => Some(Refused::NotAllowed),
            SelfEnrolled::NoAddress => Some(Refused::NoAddress),
            _ => None,
        };
        if let Some(why) = why {
            self.note_out(&user, why, visitor).await?;
        }
        Ok(match enrolled {
            SelfEnrolled::Made(record) | SelfEnrolled::TakenUpAgain(record) => SelfAnswer::Verified {
                session: session::issue(&self.key, links::claim(&record), record.expires_at),
                until: record.expires_at,
            },
            SelfEnrolled::TooMany => SelfAnswer::TooMany {
                limit: limit.unwrap_or_default(),
            },
            SelfEnrolled::NoUser => SelfAnswer::NotAllowed,
            SelfEnrolled::NoAddress => SelfAnswer::NoAddress,
            SelfEnrolled::SignInAgain => SelfAnswer::SignIn,
        })
    }
}

fn has_address(whom: &Whom, known: &Known) -> bool {
    known.has_address() || matches!(whom, Whom::Known(user) if user.profile.email.is_some())
}
