//! Account-driven User Enrollment: the device finds us by the domain of a work account, its person signs in on a page of
//! the portal, and the device fetches a profile that separates work from everything else.
//!
//! The person proves who they are as with a link: by the passcode of an invite that was sent to that address. The sign-in
//! makes the invite Verified; its token is the session of the browser that would have verified it.

use muster_domain::{
    device::Scope, invite::InviteState, passcode::Passcode, platform::Platform, session, user::EmailAddress,
};
use muster_mdm::{
    apple::{discovery, machine_info::MachineInfo, model::Family},
    signed,
};
use muster_store::PasscodeOutcome;
use secrecy::{ExposeSecret, SecretString};

use super::{ProfileAnswer, paths, profile::Profile};
use crate::{
    App, Result, links,
    portal::{Visitor, limits},
};

/// Live invites of one person that a passcode is held against.
const MAX_INVITES: u32 = 20;

/// What the timeline of an invite says of a wrong passcode on the sign-in page.
const WRONG_SIGN_IN: &str = "a wrong passcode was typed on the sign-in page for work accounts";

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
}

/// What came of signing in.
#[derive(Clone, PartialEq, Eq)]
pub enum SignInAnswer {
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

    /// A person signs in with the address of their work account and the passcode of an invite.
    pub async fn account_sign_in(&self, email: &str, typed: &str, visitor: &Visitor) -> Result<SignInAnswer> {
        let (Ok(email), Some(typed)) = (EmailAddress::parse("email", email), Passcode::read(typed)) else {
            // No guess, but somebody who can keep a server busy with it all the same.
            return Ok(match self.limited(&limits::PASSCODES, visitor).await? {
                Some(retry_after) => SignInAnswer::Limited { retry_after },
                None => SignInAnswer::Wrong,
            });
        };
        if let Some(retry_after) = self.account_limited(visitor, &email.key()).await? {
            tracing::warn!("a sign-in for an account-driven enrollment was put off: too many failed");
            return Ok(SignInAnswer::Limited { retry_after });
        }
        let now = self.clock.now();
        let candidates = self.store.live_invites_of(email.key(), now, MAX_INVITES).await?;
        // A wrong one is counted against the address it comes from, the account and all, and locks no invite: whoever knows
        // a mail address alone must not be able to take its owner's invites away. The owner's admin sees it, though.
        let right = candidates
            .iter()
            .filter(|record| {
                matches!(
                    record.platform,
                    Platform::Ios | Platform::MacOs | Platform::Neutral
                )
            })
            .filter(|record| !record.locked && record.state != InviteState::Verified)
            .map(links::claim)
            .find(|claim| self.passcode(*claim).matches(&typed));
        let Some(claim) = right else {
            tracing::warn!(
                invites = candidates.len(),
                "a sign-in for an account-driven enrollment failed: no live invite has this passcode"
            );
            if let Some(record) = candidates.first() {
                self.store.record_refusal(record.id, WRONG_SIGN_IN, now).await?;
            }
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
        let outcome = self
            .store
            .try_passcode(claim.invite, claim.generation, true, device, now)
            .await?;
        if outcome != PasscodeOutcome::Verified {
            return Ok(SignInAnswer::Wrong);
        }
        self.forgive_account(visitor, &email.key()).await?;
        let token = SecretString::from(session::issue(&self.key, claim, until));
        Ok(SignInAnswer::Done(
            discovery::signed_in(&token).expose_secret().to_owned(),
        ))
    }
}
