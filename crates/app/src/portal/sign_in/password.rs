//! A name and a password that are typed on our page, for a directory that speaks LDAP.
//!
//! On an invite only the invited user's password is ever tried: whatever else is typed costs the directory the same work with a name
//! that nobody has. So nobody can use an invite to try, or to lock, a colleague's account.

use std::{fmt::Write, time::Instant};

use muster_domain::half_session::{self, Half};
use muster_gateways::directory::ldap::{
    DirectoryEntry, LdapDirectory, LdapError, Lockout, SignIn, Standing, Who,
};
use muster_store::{Attempt, UserRecord};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::OwnedMutexGuard;

use super::{DirectoryAnswer, Known, PATIENCE, Refused, SignInAt, proven::Asked, tries::Rule};
use crate::{App, AppError, ErrorCode, Result, directories::DirectoryHandle, portal::Visitor};

/// Longest name that is looked for, in bytes.
const MOST_NAME: usize = 512;

/// What was typed.
pub struct PasswordForm {
    /// Id of the directory.
    pub directory: String,
    /// Name to sign in with.
    pub name: String,
    /// Password.
    pub password: SecretString,
}

/// What a directory was asked, and said.
enum Checked {
    /// It is this entry's password.
    Right(Box<DirectoryEntry>),
    No(Refused),
}

impl App {
    /// Checks a password with a directory, and does what follows from a yes. `half` is the half session of the browser.
    ///
    /// Every no that says nothing but no comes at the same time, whatever was done for it.
    pub async fn sign_in_with_password(
        &self,
        at: &SignInAt,
        half: Option<&str>,
        form: &PasswordForm,
        visitor: &Visitor,
    ) -> Result<DirectoryAnswer> {
        let begun = Instant::now();
        let answer = self.sign_in_by_password(at, half, form, visitor).await?;
        if let DirectoryAnswer::Refused(why) = &answer
            && why.is_silent()
        {
            self.refuse_in_time(begun).await;
        }
        Ok(answer)
    }

    async fn sign_in_by_password(
        &self,
        at: &SignInAt,
        half: Option<&str>,
        form: &PasswordForm,
        visitor: &Visitor,
    ) -> Result<DirectoryAnswer> {
        let half = half.and_then(|half| half_session::verify(&self.key, half, self.clock.now()));
        let asked = match self.asked_at(at, half, visitor).await? {
            Ok(asked) => asked,
            Err(answer) => return Ok(answer),
        };
        let Some((handle, ldap)) = self.password_directory(&asked, &form.directory).await? else {
            return Ok(DirectoryAnswer::Refused(Refused::NotSetUp));
        };
        let checked = tokio::time::timeout(
            PATIENCE,
            self.check_password(&asked, &handle, &ldap, form, visitor),
        );
        match checked.await {
            Ok(checked) => match checked? {
                Checked::Right(entry) => {
                    let answer = self
                        .proven(at, asked, &handle, &Known::of_entry(&entry), visitor)
                        .await?;
                    Ok(match answer {
                        DirectoryAnswer::Refused(Refused::OtherPerson) => {
                            DirectoryAnswer::Refused(Refused::Wrong)
                        }
                        answer => answer,
                    })
                }
                Checked::No(why) => self.refused(&asked, &handle, why, visitor).await,
            },
            Err(_) => {
                tracing::warn!(directory = %handle.name, "a directory did not answer in time");
                self.refused(&asked, &handle, Refused::Unavailable, visitor).await
            }
        }
    }

    async fn password_directory(
        &self,
        asked: &Asked,
        id: &str,
    ) -> Result<Option<(std::sync::Arc<DirectoryHandle>, LdapDirectory)>> {
        let handles = self.directories_of(asked.user()).await?;
        Ok(handles
            .into_iter()
            .find(|handle| handle.id == id)
            .and_then(|handle| handle.ldap.clone().map(|ldap| (handle, ldap))))
    }

    async fn check_password(
        &self,
        asked: &Asked,
        handle: &DirectoryHandle,
        ldap: &LdapDirectory,
        form: &PasswordForm,
        visitor: &Visitor,
    ) -> Result<Checked> {
        let lockout = match self.lockout_of(handle, ldap).await {
            Ok(lockout) => lockout,
            Err(error) => return Ok(Checked::No(untried(handle, &error))),
        };
        let rule = Rule::of(lockout);
        let typed: String = form.name.trim().to_lowercase();
        // On an invite every try is one at the invited user, whatever name was typed: then the count tells nothing about names.
        let whose = match asked.user() {
            Some(user) => format!("user/{}", user.id),
            None => format!("typed/{typed}"),
        };
        let tries = self.try_of(visitor, handle, &whose, rule);
        if let Some(retry_after) = self.count(tries.clone()).await? {
            return Ok(Checked::No(Refused::Limited { retry_after }));
        }
        let mut counted = tries;
        let outcome = self
            .ask_directory(asked, handle, ldap, form, lockout, &mut counted)
            .await?;
        if !matches!(outcome, Checked::No(Refused::Wrong)) {
            // It was no guess, or nothing was asked.
            self.store.forgive_attempt(counted, self.clock.now()).await?;
        }
        Ok(outcome)
    }

    async fn ask_directory(
        &self,
        asked: &Asked,
        handle: &DirectoryHandle,
        ldap: &LdapDirectory,
        form: &PasswordForm,
        lockout: Lockout,
        counted: &mut Vec<Attempt>,
    ) -> Result<Checked> {
        let fits = !form.name.trim().is_empty() && form.name.len() <= MOST_NAME;
        let found = match fits {
            true => match ldap.find(Who::Login(&form.name)).await {
                Ok(found) => found,
                Err(error) => return Ok(Checked::No(untried(handle, &error))),
            },
            false => None,
        };
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
                self.try_is_free(handle, entry, lockout, standing, counted)
                    .await?
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
        let outcome = match ldap.authenticate(who, &form.password).await {
            Ok(outcome) => outcome,
            Err(error) => return Ok(Checked::No(untried(handle, &error))),
        };
        Ok(match (outcome, entry) {
            (SignIn::Accepted { user, .. }, Some(entry)) if user.stable_id == entry.stable_id => {
                Checked::Right(user)
            }
            // Said by a directory only to whoever knows the password. What is said to others too is no more than a no.
            (SignIn::PasswordExpired | SignIn::MustChangePassword, Some(_)) => {
                Checked::No(Refused::PasswordOver)
            }
            (SignIn::Disabled | SignIn::Expired | SignIn::NotAllowedNow | SignIn::Unusable(_), Some(_)) => {
                Checked::No(Refused::AccountClosed)
            }
            (outcome, _) => {
                tracing::info!(directory = %handle.name, is_invited, outcome = %outcome.words(), "a sign-in was refused");
                Checked::No(Refused::Wrong)
            }
        })
    }
}

impl App {
    /// The entry, when its password may be tried once more: counted under the one key that the account has on every way, before the
    /// directory is asked.
    async fn try_is_free(
        &self,
        handle: &DirectoryHandle,
        entry: DirectoryEntry,
        lockout: Lockout,
        standing: Standing,
        counted: &mut Vec<Attempt>,
    ) -> Result<Option<DirectoryEntry>> {
        let rule = Rule::of(standing.own.unwrap_or(lockout));
        if rule.would_lock(standing.failed) {
            return Ok(None);
        }
        let own = vec![self.user_try(handle, &format!("entry/{}", entry.stable_id), rule)];
        if self.count(own.clone()).await?.is_some() {
            return Ok(None);
        }
        counted.extend(own);
        Ok(Some(entry))
    }

    async fn turn_of(&self, handle: &DirectoryHandle, entry: &DirectoryEntry) -> OwnedMutexGuard<()> {
        let account = format!("{}/{}", handle.id, entry.stable_id);
        self.lockouts.turns.of(&account).await
    }
}

/// The directory did not come to look at the password.
fn untried(handle: &DirectoryHandle, error: &LdapError) -> Refused {
    tracing::warn!(directory = %handle.name, words = %error.words(), "a directory could not be asked");
    match error.is_temporary() {
        true => Refused::Unavailable,
        false => Refused::NotSetUp,
    }
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

impl std::fmt::Debug for PasswordForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PasswordForm")
            .field("directory", &self.directory)
            .field("typed", &!self.password.expose_secret().is_empty())
            .finish_non_exhaustive()
    }
}

impl Asked {
    /// Whose sign-in it must be; `None` for anybody's.
    pub(super) fn user(&self) -> Option<&UserRecord> {
        self.expected.as_ref()
    }

    /// What the browser has proved before.
    pub(super) fn half(&self) -> Option<Half> {
        self.half
    }
}
