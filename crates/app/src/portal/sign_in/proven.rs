//! What is asked for at each place, and what follows once a directory has vouched for somebody.

use muster_domain::{
    authentication::Authentication,
    browser,
    half_session::{self, Half, NONCE},
    session,
    token::LinkClaim,
};
use muster_store::{InviteRecord, PasscodeOutcome, UserRecord};
use tokio::time::Instant;

use super::{DirectoryAnswer, HalfSession, Known, PATIENCE, Refused, SignInAt, Whom, entries::Whose};
use crate::{
    App, AppError, ErrorCode, Result,
    directories::DirectoryHandle,
    portal::{Dead, LinkView, Visitor, lookup::Found},
};

/// What a sign-in is for.
pub(in crate::portal) struct Asked {
    /// The invite, and which of its links.
    pub invite: Option<(LinkClaim, Box<InviteRecord>)>,
    /// Whose sign-in alone will do.
    pub expected: Option<UserRecord>,
    /// What the browser has proved before.
    pub half: Option<Half>,
    /// Until when directories are waited for, all questions together.
    pub until: Instant,
}

impl Asked {
    /// Somebody, whoever it is.
    fn of_anybody(half: Option<Half>) -> Self {
        Self {
            invite: None,
            expected: None,
            half,
            until: Instant::now() + PATIENCE,
        }
    }
}

impl App {
    /// What is asked for at this place now, or why nothing is.
    pub(super) async fn asked_at(
        &self,
        at: &SignInAt,
        half: Option<Half>,
        visitor: &Visitor,
    ) -> Result<std::result::Result<Asked, DirectoryAnswer>> {
        let refused = |why| Ok(Err(DirectoryAnswer::Refused(why)));
        match at {
            SignInAt::Link(locator) => {
                let link = |view| Ok(Err(DirectoryAnswer::Link(Box::new(view))));
                let (claim, record) = match self.find(locator, visitor).await? {
                    Found::Invite(claim, record) => (claim, record),
                    Found::Nothing => return link(LinkView::Unknown),
                    Found::Limited(retry_after) => return link(LinkView::Limited { retry_after }),
                };
                match self.link_view(locator, claim, &record, half).await? {
                    LinkView::Ask(_) => {}
                    view => return link(view),
                }
                match record.authentication {
                    Authentication::Passcode => return refused(Refused::PasscodeFirst),
                    Authentication::TwoFactor if half != Some(Half::Passcode(claim)) => {
                        return refused(Refused::PasscodeFirst);
                    }
                    Authentication::TwoFactor | Authentication::Directory => {}
                }
                self.asked_for(claim, record, half).await.map(Ok)
            }
            SignInAt::Account => {
                // The passcode came first: then only that invite's user will do.
                let Some(Half::Passcode(claim)) = half else {
                    return Ok(Ok(Asked::of_anybody(half)));
                };
                let record = self.store.invite(claim.invite).await?;
                match record.filter(|record| record.generation == claim.generation && self.is_live(record)) {
                    Some(record) => self.asked_for(claim, Box::new(record), half).await.map(Ok),
                    None => refused(Refused::NoInvite),
                }
            }
            SignInAt::SelfEnrollment => match self.config().await?.self_enrollment.enabled {
                true if self.is_something_ready().await? => Ok(Ok(Asked::of_anybody(None))),
                true => refused(Refused::NothingYet),
                false => refused(Refused::Closed),
            },
        }
    }

    async fn asked_for(
        &self,
        claim: LinkClaim,
        record: Box<InviteRecord>,
        half: Option<Half>,
    ) -> Result<Asked> {
        let user = self.store.user_record(record.user_id.clone()).await?;
        Ok(Asked {
            expected: Some(user.ok_or_else(|| AppError::not_found("The user of this invite"))?),
            invite: Some((claim, record)),
            ..Asked::of_anybody(half)
        })
    }

    /// A directory vouches for somebody: what follows.
    pub(super) async fn proven(
        &self,
        at: &SignInAt,
        asked: Asked,
        handle: &DirectoryHandle,
        known: &Known,
        visitor: &Visitor,
    ) -> Result<DirectoryAnswer> {
        let somebody_else = || {
            let whose = Whose::Theirs(known);
            self.refused(&asked, handle, Refused::OtherPerson, whose, visitor)
        };
        if let Some(user) = &asked.expected
            && !self.is_person(user, handle, known).await?
        {
            return somebody_else().await;
        }
        // Decided first, and remembered on a yes alone.
        match (at, &asked.invite) {
            (SignInAt::SelfEnrollment, _) => return self.person_proven(&asked, handle, known, visitor).await,
            (SignInAt::Account, None) => return self.account_proven(&asked, handle, known, visitor).await,
            (SignInAt::Link(_), None) => {
                return Ok(DirectoryAnswer::Link(Box::new(LinkView::Unknown)));
            }
            (SignInAt::Link(_) | SignInAt::Account, Some(_)) => {}
        }
        let remembered = self.remember(handle, known, visitor).await?;
        let is_expected = |user: &UserRecord| {
            let expected = asked.expected.as_ref();
            expected.is_none_or(|expected| expected.id == user.id)
        };
        let Some(user) = remembered.filter(is_expected) else {
            return somebody_else().await;
        };
        self.note_signed_in(&user, handle, "invite", visitor).await?;
        let Some((claim, record)) = &asked.invite else {
            return Ok(DirectoryAnswer::Link(Box::new(LinkView::Unknown)));
        };
        if *at == SignInAt::Account {
            let answer = self.finish_account(*claim, record, &handle.name, visitor).await?;
            return Ok(DirectoryAnswer::Account(Box::new(answer)));
        }
        match self
            .verify_by_directory(*claim, record, &handle.name, visitor)
            .await?
        {
            PasscodeOutcome::Verified => Ok(DirectoryAnswer::Verified {
                session: session::issue(&self.key, *claim, record.expires_at),
                until: record.expires_at,
            }),
            outcome => self.not_verified(record, &outcome).await,
        }
    }

    /// On the page for work accounts, without a passcode before: whoever it is, a live invite of theirs is needed.
    async fn account_proven(
        &self,
        asked: &Asked,
        handle: &DirectoryHandle,
        known: &Known,
        visitor: &Visitor,
    ) -> Result<DirectoryAnswer> {
        let why = match self.whom(handle, known).await? {
            Whom::Taken => Refused::OtherPerson,
            Whom::New => Refused::NoInvite,
            Whom::Known(user) => match self.account_invite(&user).await? {
                None => Refused::NoInvite,
                Some((claim, record)) => match self.remember(handle, known, visitor).await? {
                    Some(remembered) if remembered.id == user.id => {
                        self.note_signed_in(&remembered, handle, "work account", visitor)
                            .await?;
                        let answer = self.finish_account(claim, &record, &handle.name, visitor).await?;
                        return Ok(DirectoryAnswer::Account(Box::new(answer)));
                    }
                    _ => Refused::OtherPerson,
                },
            },
        };
        self.refused(asked, handle, why, Whose::Theirs(known), visitor)
            .await
    }

    /// The one atomic change, with its entry in the audit log.
    pub(crate) async fn verify_by_directory(
        &self,
        claim: LinkClaim,
        record: &InviteRecord,
        directory: &str,
        visitor: &Visitor,
    ) -> Result<PasscodeOutcome> {
        let now = self.clock.now();
        let device = browser::summary(&visitor.user_agent);
        let entry = self.verified_entry(record, directory, visitor);
        let detail = match directory {
            "" => device,
            directory => format!("{device} · {directory}"),
        };
        Ok(self
            .recording(entry)
            .verify_by_directory(claim.invite, claim.generation, detail, now)
            .await?)
    }

    async fn not_verified(
        &self,
        record: &InviteRecord,
        outcome: &PasscodeOutcome,
    ) -> Result<DirectoryAnswer> {
        let why = match outcome {
            PasscodeOutcome::Locked => Dead::Locked,
            PasscodeOutcome::Superseded => Dead::Superseded,
            PasscodeOutcome::NotLive(state) => Dead::of(*state),
            PasscodeOutcome::OtherWay => return Ok(DirectoryAnswer::Refused(Refused::PasscodeFirst)),
            PasscodeOutcome::NotFound => return Ok(DirectoryAnswer::Link(Box::new(LinkView::Unknown))),
            _ => Dead::Elsewhere,
        };
        Ok(DirectoryAnswer::Link(Box::new(self.dead(record, why).await?)))
    }

    /// What a browser keeps after a step.
    pub(crate) fn half_session(&self, half: Half) -> Result<HalfSession> {
        let mut nonce = [0u8; NONCE];
        getrandom::fill(&mut nonce).map_err(|error| {
            AppError::new(
                ErrorCode::Internal,
                format!("The system gave no randomness: {error}."),
            )
        })?;
        let now = self.clock.now();
        Ok(HalfSession {
            value: half_session::issue(&self.key, half, nonce, now),
            until: now.plus(half_session::VALIDITY),
        })
    }
}
