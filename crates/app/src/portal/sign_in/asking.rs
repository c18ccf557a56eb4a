//! Asking a directory about a password: whose it may be, whether one more may be tried, and what the answer says.

use std::fmt::Write;

use muster_gateways::directory::ldap::{
    DirectoryEntry, Failure, LdapDirectory, LdapError, Lockout, SignIn, Stage, Standing, Who,
};
use muster_store::Attempt;
use tokio::sync::OwnedMutexGuard;

use super::{
    Known, Refused,
    password::PasswordForm,
    proven::Asked,
    tries::{self, Rule},
};
use crate::{App, AppError, ErrorCode, Result, directories::DirectoryHandle};

/// Longest name that is looked for, in bytes.
const MOST_NAME: usize = 512;

/// What a directory was asked, and said.
pub(super) enum Checked {
    /// It is this entry's password.
    Right(Box<DirectoryEntry>),
    /// It is this entry's password, and does not do.
    RightAndNo(Box<DirectoryEntry>, Refused),
    No(Refused),
}

/// What was counted of a try, also of one that is broken off.
#[derive(Default)]
pub(super) struct Tried {
    /// What the person is told of: the count of what was typed, or of the invite.
    pub told: Option<Attempt>,
    pub counted: Vec<Attempt>,
    /// The password is on its way: it stays counted unless an answer comes.
    pub in_doubt: bool,
    /// Whom the directory means by the name, by its id.
    pub meant: Option<String>,
}

impl App {
    pub(super) async fn ask_directory(
        &self,
        asked: &Asked,
        handle: &DirectoryHandle,
        ldap: &LdapDirectory,
        form: &PasswordForm,
        lockout: Lockout,
        tried: &mut Tried,
    ) -> Result<Checked> {
        let fits = !form.name.trim().is_empty() && form.name.len() <= MOST_NAME;
        let found = match fits {
            true => match ldap.find(Who::Login(&form.name)).await {
                Ok(found) => found,
                Err(error) => return Ok(Checked::No(untried(handle, &error))),
            },
            false => None,
        };
        tried.meant = found.as_ref().map(|found| found.stable_id.clone());
        let is_invited = match (&found, asked.user()) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(found), Some(user)) => self.is_person(user, handle, &Known::of_entry(found)).await?,
        };
        let entry = found.filter(|_| is_invited);
        let nobody = nobody()?;
        let who = match &entry {
            Some(entry) => Who::StableId(&entry.stable_id),
            None => Who::Login(&nobody),
        };
        // Until the directory has answered, nobody else's try of this account comes in between.
        let _turn = match &entry {
            Some(entry) => Some(self.turn_of(handle, entry).await),
            None => None,
        };
        let standing = match ldap.standing(who, lockout, self.clock.now()).await {
            Ok(standing) => standing,
            Err(error) => return Ok(Checked::No(untried(handle, &error))),
        };
        let entry = match entry {
            Some(entry) => {
                self.begin_anew(handle, asked.user(), &entry).await?;
                self.try_is_free(handle, entry, lockout, standing, tried).await?
            }
            None => None,
        };
        if entry.is_none() {
            tracing::warn!(
                directory = %handle.name,
                is_invited,
                "a password was not tried: it is another person's, or one more wrong one could lock the account"
            );
        }
        let who = match &entry {
            Some(entry) => Who::StableId(&entry.stable_id),
            None => Who::Login(&nobody),
        };
        // Should no answer come, the directory may have counted it all the same.
        tried.in_doubt = entry.is_some();
        let asked = ldap.authenticate(who, &form.password).await;
        tried.in_doubt = entry.is_some() && asked.as_ref().err().is_some_and(is_in_doubt);
        let outcome = match asked {
            Ok(outcome) => outcome,
            Err(error) => return Ok(Checked::No(untried(handle, &error))),
        };
        Ok(match (outcome, entry) {
            (SignIn::Accepted { user, .. }, Some(entry)) if user.stable_id == entry.stable_id => {
                Checked::Right(user)
            }
            // Said by a directory only to whoever knows the password. What is said to others too is no more than a no.
            (SignIn::PasswordExpired | SignIn::MustChangePassword, Some(entry)) => {
                Checked::RightAndNo(Box::new(entry), Refused::PasswordOver)
            }
            (
                SignIn::Disabled | SignIn::Expired | SignIn::NotAllowedNow | SignIn::Unusable(_),
                Some(entry),
            ) => Checked::RightAndNo(Box::new(entry), Refused::AccountClosed),
            (outcome, _) => {
                tracing::info!(directory = %handle.name, is_invited, outcome = %outcome.words(), "a sign-in was refused");
                Checked::No(Refused::Wrong { left: None })
            }
        })
    }

    /// The entry, when its password may be tried once more: counted under the one key that the account has on every way, before the
    /// directory is asked.
    async fn try_is_free(
        &self,
        handle: &DirectoryHandle,
        entry: DirectoryEntry,
        lockout: Lockout,
        standing: Standing,
        tried: &mut Tried,
    ) -> Result<Option<DirectoryEntry>> {
        let rule = Rule::of(standing.own.unwrap_or(lockout));
        if rule.would_lock(standing.failed) {
            return Ok(None);
        }
        let own = vec![self.user_try(handle, &tries::entry(&entry.stable_id), rule)];
        if self.count(own.clone()).await?.is_some() {
            return Ok(None);
        }
        tried.counted.extend(own);
        Ok(Some(entry))
    }

    async fn turn_of(&self, handle: &DirectoryHandle, entry: &DirectoryEntry) -> OwnedMutexGuard<()> {
        let account = format!("{}/{}", handle.id, entry.stable_id);
        self.lockouts.turns.of(&account).await
    }
}

/// The directory did not come to look at the password.
pub(super) fn untried(handle: &DirectoryHandle, error: &LdapError) -> Refused {
    tracing::warn!(directory = %handle.name, words = %error.words(), "a directory could not be asked");
    match error.is_temporary() {
        true => Refused::Unavailable,
        false => Refused::NotSetUp,
    }
}

/// Whether the password was on its way when it went wrong, so that nobody knows what the directory made of it.
fn is_in_doubt(error: &LdapError) -> bool {
    error.stage() == Stage::Password && error.reply().is_none() && error.failure() != &Failure::InsecureSignIn
}

/// A name that nobody has.
fn nobody() -> Result<String> {
    let mut octets = [0u8; 16];
    getrandom::fill(&mut octets).map_err(|error| {
        AppError::new(
            ErrorCode::Internal,
            format!("The system gave no randomness: {error}."),
        )
    })?;
    Ok(octets.iter().fold(String::from("nobody-"), |mut name, octet| {
        // Writing to a string cannot fail.
        let _ = write!(name, "{octet:02x}");
        name
    }))
}
