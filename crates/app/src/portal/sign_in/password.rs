//! A name and a password that are typed on our page, for a directory that speaks LDAP.
//!
//! On an invite only the invited user's password is ever tried: whatever else is typed costs the directory the same work with a name
//! that nobody has. So nobody can use an invite to try, or to lock, a colleague's account.

use std::time::Instant;

use muster_domain::{
    half_session::{self, Half},
    user::EmailAddress,
};
use muster_gateways::directory::ldap::LdapDirectory;
use muster_store::{Attempt, UserRecord};
use secrecy::{ExposeSecret, SecretString};
use tokio::time::timeout_at;

use super::{
    DirectoryAnswer, Known, Left, Refused, SignInAt,
    asking::{Checked, Tried, untried},
    entries::Whose,
    proven::Asked,
    tries::{Rule, invited, typed},
};
use crate::{
    App, Result,
    directories::DirectoryHandle,
    portal::{Visitor, limits::whole_minute},
};

/// What was typed.
pub struct PasswordForm {
    /// Id of the directory.
    pub directory: String,
    /// Name to sign in with.
    pub name: String,
    /// Password.
    pub password: SecretString,
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
        let mut tried = Tried::default();
        let checked = timeout_at(
            asked.until,
            self.check_password(&asked, &handle, &ldap, form, visitor, &mut tried),
        )
        .await;
        let is_guess = matches!(checked, Ok(Ok(Checked::No(Refused::Wrong { .. }))));
        if !is_guess && !tried.in_doubt {
            // It was no guess, or nothing was asked.
            self.forgive_tries(tried.counted).await?;
        } else {
            self.note_pauses(&tried.counted).await?;
        }
        match checked {
            Ok(checked) => match checked? {
                Checked::Right(entry) => {
                    let answer = self
                        .proven(at, asked, &handle, &Known::of_entry(&entry), visitor)
                        .await?;
                    Ok(match answer {
                        // As if it had been counted: in the words of any other no.
                        DirectoryAnswer::Refused(Refused::OtherPerson) => {
                            DirectoryAnswer::Refused(self.wrong(tried.told, 1).await?)
                        }
                        answer => answer,
                    })
                }
                Checked::RightAndNo(entry, why) => {
                    let known = Known::of_entry(&entry);
                    self.refused(&asked, &handle, why, Whose::Theirs(&known), visitor)
                        .await
                }
                Checked::No(Refused::Wrong { .. }) => {
                    let why = self.wrong(tried.told, 0).await?;
                    let meant = self.meant_by(&handle, tried.meant, &form.name).await?;
                    self.refused(&asked, &handle, why, Whose::Tried(meant), visitor)
                        .await
                }
                Checked::No(why) => self.refused(&asked, &handle, why, Whose::Untold, visitor).await,
            },
            Err(_) => {
                tracing::warn!(directory = %handle.name, "a directory did not answer in time");
                self.refused(&asked, &handle, Refused::Unavailable, Whose::Untold, visitor)
                    .await
            }
        }
    }

    /// The user whose account was tried: by the id of whom the directory found, else by an address. The store is asked the same of
    /// a name that nobody has.
    async fn meant_by(
        &self,
        handle: &DirectoryHandle,
        found: Option<String>,
        name: &str,
    ) -> Result<Option<Box<UserRecord>>> {
        let by_id = self
            .store
            .user_of_directory(&handle.id, found.unwrap_or_else(|| "nobody".to_owned()))
            .await?;
        let address = EmailAddress::parse("name", name.trim());
        let key = address.map_or_else(|_| "nobody".to_owned(), |address| address.key());
        let by_address = self.store.user_by_email(key).await?;
        Ok(by_id.or(by_address).map(Box::new))
    }

    /// A plain no, with what is left after so many more than were counted.
    async fn wrong(&self, told: Option<Attempt>, more: u32) -> Result<Refused> {
        let Some(attempt) = told else {
            return Ok(Refused::Wrong { left: None });
        };
        let counted = self.store.counted(vec![attempt], self.clock.now()).await?;
        let left = counted.first().map(|counted| Left {
            tries: counted.left.saturating_sub(more),
            until: whole_minute(counted.ends_at),
        });
        Ok(Refused::Wrong { left })
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
        tried: &mut Tried,
    ) -> Result<Checked> {
        let lockout = match self.lockout_of(handle, ldap).await {
            Ok(lockout) => lockout,
            Err(error) => return Ok(Checked::No(untried(handle, &error))),
        };
        let rule = Rule::of(lockout);
        // On an invite every try is one at the invited user, whatever name was typed: then the count tells nothing about names.
        let whose = match asked.user() {
            Some(user) => invited(&user.id),
            None => typed(&form.name),
        };
        let tries = self.try_of(visitor, handle, &whose, rule);
        if let Some(retry_after) = self.count(tries.clone()).await? {
            let who = self.who_waits(self.user_try(handle, &whose, rule)).await?;
            return Ok(Checked::No(Refused::Limited { retry_after, who }));
        }
        tried.counted = tries;
        tried.told = Some(self.user_try(handle, &whose, rule));
        self.ask_directory(asked, handle, ldap, form, lockout, tried)
            .await
    }
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
