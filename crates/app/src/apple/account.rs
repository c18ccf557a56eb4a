//! Account-driven User Enrollment: the device finds us by the domain of a work account, its person signs in on a page of
//! the portal, and the device fetches a profile that separates work from everything else.
//!
//! The person proves who they are as with a link: by the passcode of an invite that was sent to that address. The sign-in
//! makes the invite Verified; its token is the session of the browser that would have verified it.

use std::time::Instant;

use muster_domain::{
    authentication::Authentication,
    device::Scope,
    half_session::{self, Half},
    invite::InviteState,
    obstacle::Obstacle,
    os_version::OsVersion,
    passcode::Passcode,
    platform::Platform,
    session,
    time::{HOUR, Moment},
    token::LinkClaim,
    user::EmailAddress,
};
use muster_mdm::{
    apple::{discovery, machine_info::MachineInfo, model::Family},
    signed,
};
use muster_store::{InviteRecord, PasscodeOutcome, UserRecord};
use secrecy::{ExposeSecret, SecretString};

use super::{ProfileAnswer, paths, profile::Profile};
use crate::{
    App, Result, links,
    portal::{HalfSession, Terms, Visitor, Waits, limits},
    settings::read_version,
};

/// Live invites of one person that a passcode is held against.
const MAX_INVITES: u32 = 20;

/// How often wrong passcodes for one account stand in the audit log.
const ENTRY_EVERY: i64 = HOUR;

/// What the timeline of an invite says of a wrong passcode on the sign-in page.
const WRONG_SIGN_IN: &str = "work_account_refused";

/// What a device that asks for an account-driven profile is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountSignIn {
    /// Its person must sign in first: the value of `WWW-Authenticate`.
    SignIn(String),
    /// The signed profile, or why there is none.
    Profile(ProfileAnswer),
    /// The message is none of a device's.
    Unreadable,
    /// The token opens nothing (any more).
    WrongToken,
    /// Its system is older than the least that was set.
    TooOld {
        /// The least.
        least: OsVersion,
        /// It can be sent away with a demand for a newer system.
        can_update: bool,
    },
}

/// Which terms a person says to accept, with the sign-in that opens them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedTerms {
    /// Their version.
    pub version: u32,
    /// The language that they were shown in.
    pub language: String,
}

/// What came of signing in.
#[derive(Clone, PartialEq, Eq)]
pub enum SignInAnswer {
    /// The passcode is right, and the terms of use must be accepted first. The passcode is not spent: the same sign-in comes
    /// again with the acceptance.
    Terms(Box<Terms>),
    /// They are who they say, and the terms of use must be accepted first; what the browser keeps until then.
    TermsThen {
        /// The terms.
        terms: Box<Terms>,
        /// What it keeps.
        half: HalfSession,
    },
    /// The passcode is right, and the directory is still to come.
    HalfWay(HalfSession),
    /// The address that hands the device its token.
    Done(String),
    /// Apple devices cannot enroll here yet. The passcode stays good.
    NotReady,
    /// No live invite of this person has this passcode.
    Wrong,
    /// Too many attempts.
    Limited {
        /// Seconds until the next try makes sense.
        retry_after: u32,
        /// Whoever has to wait.
        who: Waits,
    },
}

impl App {
    /// The document by which a device finds this server for a work account; `None` while Apple devices cannot enroll.
    pub async fn account_discovery(&self) -> Result<Option<String>> {
        if self.apple_ready().await?.is_err() {
            return Ok(None);
        }
        let base = self.portal_address().await?;
        Ok(discovery::well_known(&format!("{base}{}", paths::ACCOUNT)).ok())
    }

    /// A device asks for an account-driven profile. `bearer` is the token of a sign-in.
    pub async fn account_profile(&self, bearer: Option<&str>, body: &[u8]) -> Result<AccountSignIn> {
        let info = match signed::verify_attached(body) {
            Ok(signer) => MachineInfo::read(&signer.content).map_err(|why| why.to_string()),
            Err(why) => Err(why.to_string()),
        };
        let info = match info {
            Ok(info) => info,
            Err(why) => {
                tracing::warn!(why, "an account-driven enrollment came without a device's facts");
                return Ok(AccountSignIn::Unreadable);
            }
        };
        let Some(bearer) = bearer else {
            let base = self.portal_address().await?;
            let sign_in = discovery::challenge(&format!("{base}{}", paths::ACCOUNT_SIGN_IN));
            return Ok(sign_in.map_or(AccountSignIn::Unreadable, AccountSignIn::SignIn));
        };
        let now = self.clock.now();
        let claim = session::verify(&self.key, bearer, now);
        let record = match &claim {
            Some(claim) => self.store.invite(claim.invite).await?,
            None => None,
        };
        let (Some(claim), Some(record)) = (claim, record) else {
            tracing::warn!("an account-driven enrollment came with a token that opens nothing");
            return Ok(AccountSignIn::WrongToken);
        };
        let topic = match self.apple_ready().await? {
            Ok(topic) => topic,
            Err(missing) => return Ok(AccountSignIn::Profile(ProfileAnswer::NotReady(missing))),
        };
        let family = Family::of(&info.product);
        if !family
            .platform()
            .is_some_and(|platform| muster_domain::device::suits(record.platform, platform))
        {
            return Ok(AccountSignIn::Profile(ProfileAnswer::OtherDevice));
        }
        if let Some(too_old) = self.too_old(&info, family, &record).await? {
            return Ok(too_old);
        }
        let account = record.user_email.clone();
        let asked = Profile {
            record: &record,
            generation: claim.generation,
            family,
            topic,
            scope: Scope::Account,
            account: Some(account),
            // The device asks again when an answer was lost.
            again: true,
        };
        Ok(AccountSignIn::Profile(self.hand_out(asked).await?))
    }

    /// What a device is told whose system is older than the least that was set. One that keeps its version to itself is looked at
    /// again when it authenticates.
    async fn too_old(
        &self,
        info: &MachineInfo,
        family: Family,
        record: &InviteRecord,
    ) -> Result<Option<AccountSignIn>> {
        let config = self.config().await?;
        let (platform, system) = super::check_in::system_of(family);
        let Some(least) = config.enrollment.least(platform) else {
            return Ok(None);
        };
        let version = info.os_version.as_deref().and_then(read_version);
        let Some(version) = version.filter(|version| *version < least) else {
            return Ok(None);
        };
        let obstacle = Obstacle::TooOld {
            system,
            version: version.to_string(),
            least: least.to_string(),
        };
        tracing::warn!(invite = %record.id, why = %obstacle, "an account-driven enrollment was turned away");
        self.keep_obstacle(record.id, &obstacle, self.clock.now()).await?;
        Ok(Some(AccountSignIn::TooOld {
            least,
            can_update: info.can_request_software_update,
        }))
    }

    /// A person signs in with the address of their work account and the passcode of an invite; `accepted` are the terms of use
    /// that they were shown before and accept.
    ///
    /// Every wrong one is answered at the same time: an address that has an invite costs more work than one that has none.
    pub async fn account_sign_in(
        &self,
        email: &str,
        typed: &str,
        accepted: Option<&AcceptedTerms>,
        visitor: &Visitor,
    ) -> Result<SignInAnswer> {
        let begun = Instant::now();
        let answer = self.account_sign_in_now(email, typed, accepted, visitor).await?;
        if answer == SignInAnswer::Wrong {
            self.refuse_in_time(begun).await;
        }
        Ok(answer)
    }

    async fn account_sign_in_now(
        &self,
        email: &str,
        typed: &str,
        accepted: Option<&AcceptedTerms>,
        visitor: &Visitor,
    ) -> Result<SignInAnswer> {
        let (Ok(email), Some(typed)) = (EmailAddress::parse("email", email), Passcode::read(typed)) else {
            // No guess, but somebody who can keep a server busy with it all the same.
            return Ok(match self.limited(&limits::PASSCODES, visitor).await? {
                Some(retry_after) => SignInAnswer::Limited {
                    retry_after,
                    who: Waits::Network,
                },
                None => SignInAnswer::Wrong,
            });
        };
        if let Some(retry_after) = self.account_limited(visitor, &email.key()).await? {
            tracing::warn!("a sign-in for an account-driven enrollment was put off: too many failed");
            let who = self.who_waits_for(&email.key()).await?;
            return Ok(SignInAnswer::Limited { retry_after, who });
        }
        let now = self.clock.now();
        let candidates = self.store.live_invites_of(email.key(), now, MAX_INVITES).await?;
        // A wrong one is counted against the address it comes from and the account, and locks no invite: whoever knows
        // a mail address alone must not be able to take its owner's invites away. The owner's admin sees it, though.
        let right = candidates
            .iter()
            .filter(|record| is_apple(record.platform))
            .filter(|record| !record.locked && record.state != InviteState::Verified)
            .filter(|record| record.authentication != Authentication::Directory)
            .map(links::claim)
            .find(|claim| self.passcode(*claim).matches(&typed));
        let Some(claim) = right else {
            tracing::warn!(
                invites = candidates.len(),
                "a sign-in for an account-driven enrollment failed: no live invite has this passcode"
            );
            if let Some(record) = candidates.first() {
                self.store
                    .record_refusal(record.id, WRONG_SIGN_IN, "", now)
                    .await?;
            }
            self.note_wrong_sign_in(candidates.first(), &email.key(), visitor)
                .await?;
            return Ok(SignInAnswer::Wrong);
        };
        let Some(record) = candidates.iter().find(|record| record.id == claim.invite) else {
            return Ok(SignInAnswer::Wrong);
        };
        let device = muster_domain::browser::summary(&visitor.user_agent);
        let until = candidates
            .iter()
            .find(|record| record.id == claim.invite)
            .map_or(now, |record| record.expires_at);
        // A passcode is spent once: not while the device could get nothing for it.
        if self.apple_ready().await?.is_err() {
            return Ok(SignInAnswer::NotReady);
        }
        if let Some(terms) = self.asked_terms().await?
            && record.authentication == Authentication::Passcode
        {
            // Before the passcode is spent: whoever goes away from the page of terms can come back with it.
            let accepts = match accepted {
                Some(accepted) => self.keep_acceptance(claim, &terms, accepted, visitor).await?,
                None => {
                    self.store
                        .has_accepted_terms(claim.invite, claim.generation, terms.number)
                        .await?
                }
            };
            if !accepts {
                // It was no guess.
                self.forgive_account(visitor, &email.key()).await?;
                let language = candidates
                    .iter()
                    .find(|record| record.id == claim.invite)
                    .and_then(|record| record.language.clone());
                return Ok(SignInAnswer::Terms(Box::new(
                    self.terms_for(terms, language.as_deref()).await?,
                )));
            }
        }
        let outcome = self
            .recording(self.verified_entry(record, "", visitor))
            .try_passcode(claim.invite, claim.generation, true, device, now)
            .await?;
        match outcome {
            PasscodeOutcome::Verified => {
                self.forgive_account(visitor, &email.key()).await?;
                Ok(self.hand_over(claim, until))
            }
            PasscodeOutcome::HalfWay => {
                self.forgive_account(visitor, &email.key()).await?;
                self.note_half_way(record, visitor).await?;
                Ok(SignInAnswer::HalfWay(self.half_session(Half::Passcode(claim))?))
            }
            _ => Ok(SignInAnswer::Wrong),
        }
    }

    /// A wrong passcode locks nothing here, so it could come without end: one entry for an account within a time, and one for a network
    /// that tries addresses that have no invite.
    async fn note_wrong_sign_in(
        &self,
        record: Option<&InviteRecord>,
        account: &str,
        visitor: &Visitor,
    ) -> Result<()> {
        let (scope, whose) = match record {
            Some(_) => ("account/entry", account.to_owned()),
            None => ("account/entry/network", limits::network(visitor.address)),
        };
        if !self.first_in(scope, &whose, ENTRY_EVERY).await? {
            return Ok(());
        }
        let entry = match record {
            Some(record) => self.passcode_entry("passcode_refused", record, visitor),
            None => self.portal_entry("passcode_refused", visitor),
        };
        self.note_down(entry.changed("", r#"{"way":"work_account"}"#))
            .await
    }

    fn hand_over(&self, claim: LinkClaim, until: Moment) -> SignInAnswer {
        let token = SecretString::from(session::issue(&self.key, claim, until));
        SignInAnswer::Done(discovery::signed_in(&token).expose_secret().to_owned())
    }

    /// The newest live invite of somebody whom a directory vouches for that the directory alone opens on an Apple device.
    pub(crate) async fn account_invite(
        &self,
        user: &UserRecord,
    ) -> Result<Option<(LinkClaim, InviteRecord)>> {
        let page = self
            .store
            .invites_of_user(user.id.clone(), None, MAX_INVITES)
            .await?;
        Ok(page
            .rows
            .into_iter()
            .filter(|record| record.authentication == Authentication::Directory && record.via.is_sent())
            .filter(|record| is_apple(record.platform) && self.is_live(record))
            .find(|record| !record.locked && record.state != InviteState::Verified)
            .map(|record| (links::claim(&record), record)))
    }

    /// Everything is proved: the terms of use, and then the token.
    pub(crate) async fn finish_account(
        &self,
        claim: LinkClaim,
        record: &InviteRecord,
        directory: &str,
        visitor: &Visitor,
    ) -> Result<SignInAnswer> {
        if self.apple_ready().await?.is_err() {
            return Ok(SignInAnswer::NotReady);
        }
        if let Some(terms) = self.asked_terms().await? {
            let accepted = self
                .store
                .has_accepted_terms(claim.invite, claim.generation, terms.number)
                .await?;
            if !accepted {
                let terms = self.terms_for(terms, record.language.as_deref()).await?;
                return Ok(SignInAnswer::TermsThen {
                    terms: Box::new(terms),
                    half: self.half_session(Half::Proven(claim))?,
                });
            }
        }
        Ok(
            match self
                .verify_by_directory(claim, record, directory, visitor)
                .await?
            {
                PasscodeOutcome::Verified => self.hand_over(claim, record.expires_at),
                _ => SignInAnswer::Wrong,
            },
        )
    }

    /// The terms of use that whoever proved everything has still to accept. Changes nothing.
    pub async fn account_terms(&self, half: Option<&str>) -> Result<Option<Terms>> {
        let half = half.and_then(|half| half_session::verify(&self.key, half, self.clock.now()));
        let Some(Half::Proven(claim)) = half else {
            return Ok(None);
        };
        let language = match self.store.invite(claim.invite).await? {
            Some(record) => record.language,
            None => return Ok(None),
        };
        self.open_terms(claim, language.as_deref()).await
    }

    /// Whoever proved everything accepts the terms of use. `half` is the half session of the browser.
    pub async fn account_accept(
        &self,
        half: Option<&str>,
        accepted: &AcceptedTerms,
        visitor: &Visitor,
    ) -> Result<SignInAnswer> {
        let half = half.and_then(|half| half_session::verify(&self.key, half, self.clock.now()));
        let Some(Half::Proven(claim)) = half else {
            return Ok(SignInAnswer::Wrong);
        };
        let Some(record) = self.store.invite(claim.invite).await? else {
            return Ok(SignInAnswer::Wrong);
        };
        if let Some(terms) = self.asked_terms().await? {
            // Others that were published since are shown instead.
            self.keep_acceptance(claim, &terms, accepted, visitor).await?;
        }
        self.finish_account(claim, &record, "", visitor).await
    }
}

fn is_apple(platform: Platform) -> bool {
    matches!(platform, Platform::Ios | Platform::MacOs | Platform::Neutral)
}
