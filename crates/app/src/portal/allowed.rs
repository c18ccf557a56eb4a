//! Whether somebody may enroll by themselves.
//!
//! Who is in a group is asked of the directory itself, when somebody signs in and when they pick: a sync is hours old, and lets in who
//! left the group since, and keeps out who is new. A provider of OpenID Connect can only be asked by a sign-in; what it said at the last
//! one is what is known.

use std::sync::Arc;

use muster_gateways::directory::ldap::{LdapDirectory, LdapError, Who};
use muster_store::{UserRecord, UserStatus};
use tokio::time::{Instant, timeout_at};

use super::sign_in::{Known, Whom};
use crate::{App, Result, directories::DirectoryHandle};

/// Whether they may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum May {
    Yes,
    No,
    /// Their directory cannot be asked now.
    NotNow,
    /// Their directory cannot be asked until an admin changes something.
    NotSetUp,
}

impl App {
    /// Whether whom a directory vouches for may, whether or not they are known here yet. Changes nothing. Directories are waited for
    /// `until` then.
    pub(super) async fn may_come(
        &self,
        whom: &Whom,
        handle: &DirectoryHandle,
        known: &Known,
        until: Instant,
    ) -> Result<May> {
        match whom {
            Whom::Taken => return Ok(May::No),
            Whom::Known(user) if !is_there(user) => return Ok(May::No),
            Whom::Known(user)
                if user
                    .source
                    .as_ref()
                    .is_some_and(|own| own.directory_id != handle.id) =>
            {
                return self.may_enroll_by_self(user, until).await;
            }
            Whom::Known(_) | Whom::New => {}
        }
        let config = self.config().await?;
        let settings = &config.self_enrollment;
        if !settings.enabled || settings.groups.is_empty() {
            return Ok(yes_or_no(settings.enabled));
        }
        let ids = self.groups_at(&handle.id, &settings.groups).await?;
        match (known.entry(), &handle.ldap) {
            (Some(entry), Some(ldap)) => Ok(within(until, async {
                Ok(!ldap.in_groups(entry, &ids).await?.is_empty())
            })
            .await),
            _ => Ok(yes_or_no(known.groups().iter().any(|group| ids.contains(group)))),
        }
    }

    /// Whether the settings and their own directory let this user in now.
    pub(super) async fn may_enroll_by_self(&self, user: &UserRecord, until: Instant) -> Result<May> {
        let config = self.config().await?;
        let settings = &config.self_enrollment;
        let Some(own) = user.source.as_ref().filter(|_| is_there(user)) else {
            return Ok(May::No);
        };
        if !settings.enabled || settings.groups.is_empty() {
            return Ok(yes_or_no(settings.enabled));
        }
        match self.ldap_of_user(&own.directory_id).await? {
            Some(ldap) => {
                let ids = self.groups_at(&own.directory_id, &settings.groups).await?;
                Ok(within(until, is_in(&ldap, &own.external_id, &ids)).await)
            }
            None => {
                let of_user = self.store.directory_groups_of_user(user.id.clone()).await?;
                Ok(yes_or_no(
                    of_user.iter().any(|group| settings.groups.contains(&group.id)),
                ))
            }
        }
    }

    /// Which of these groups are of this directory, by the ids that they have there.
    async fn groups_at(&self, directory: &str, groups: &[String]) -> Result<Vec<String>> {
        Ok(self
            .store
            .external_ids_of_directory_groups(directory.to_owned(), groups.to_vec())
            .await?)
    }

    /// A user's directory, when it can be asked about them; also one that nobody signs in with.
    async fn ldap_of_user(&self, directory: &str) -> Result<Option<LdapDirectory>> {
        let handle: Arc<DirectoryHandle> = self.directory_handle_for_sync(directory).await?;
        Ok(handle.ldap.clone())
    }
}

/// Neither archived nor gone from their directory, as far as is known.
fn is_there(user: &UserRecord) -> bool {
    user.status == UserStatus::Active && !user.has_left()
}

async fn is_in(ldap: &LdapDirectory, id: &str, groups: &[String]) -> std::result::Result<bool, LdapError> {
    match ldap.find(Who::StableId(id)).await? {
        Some(entry) if entry.disabled.is_none() => Ok(!ldap.in_groups(&entry, groups).await?.is_empty()),
        _ => Ok(false),
    }
}

async fn within(until: Instant, asked: impl Future<Output = std::result::Result<bool, LdapError>>) -> May {
    match timeout_at(until, asked).await {
        Ok(Ok(found)) => yes_or_no(found),
        Ok(Err(error)) => {
            tracing::warn!(words = %error.words(), "a directory could not be asked for somebody's groups");
            if error.is_temporary() {
                May::NotNow
            } else {
                May::NotSetUp
            }
        }
        Err(_) => {
            tracing::warn!("a directory did not tell somebody's groups in time");
            May::NotNow
        }
    }
}

fn yes_or_no(yes: bool) -> May {
    if yes { May::Yes } else { May::No }
}
