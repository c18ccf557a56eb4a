//! Whether whom a directory vouches for is the invited person.

use muster_domain::{
    profile::{Profile, ProfileField, Synced},
    roster::DirectoryState,
    user::EmailAddress,
};
use muster_gateways::directory::{ldap, oidc::Identity};
use muster_store::{DirectoryChanges, DirectoryEntry, UserRecord};

use crate::{App, Result, directories::DirectoryHandle};

/// Somebody as a directory knows them.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    /// Ids that the directory never gives to somebody else, the first one being what is kept.
    ids: Vec<String>,
    /// The address that the directory vouches for.
    email: Option<EmailAddress>,
    name: String,
    user_name: Option<String>,
    upn: Option<String>,
    /// Ids of groups, where the directory tells them with the person.
    groups: Vec<String>,
}

impl Known {
    pub fn of_entry(entry: &ldap::DirectoryEntry) -> Self {
        Self {
            ids: vec![entry.stable_id.clone()],
            email: EmailAddress::parse("email", &entry.email).ok(),
            name: entry.name.clone(),
            user_name: Some(entry.user_name.clone()),
            upn: entry.upn.clone(),
            groups: Vec::new(),
        }
    }

    /// An address counts only where the provider says that it is theirs; a principal name stands in a domain of the tenant.
    pub fn of_identity(identity: &Identity) -> Self {
        let believed = identity.email.as_deref().filter(|_| identity.email_verified);
        let email = believed
            .or(identity.upn.as_deref())
            .and_then(|address| EmailAddress::parse("email", address).ok());
        let ids = identity.directory_id.iter().chain([&identity.subject]);
        let name = [&identity.name, &identity.preferred_username, &identity.email]
            .into_iter()
            .flatten()
            .next();
        Self {
            ids: ids.cloned().collect(),
            name: name.unwrap_or(&identity.subject).clone(),
            user_name: identity.preferred_username.clone(),
            upn: identity.upn.clone(),
            // Of a list that was cut short nothing can be told.
            groups: identity
                .groups
                .clone()
                .filter(|_| !identity.groups_left_out)
                .unwrap_or_default(),
            email,
        }
    }
}

impl App {
    /// Whether this is the invited person: known by the directory's id; else, where the user belongs to no directory, by the address,
    /// unless it is known to be another user's.
    pub(super) async fn is_person(
        &self,
        user: &UserRecord,
        handle: &DirectoryHandle,
        known: &Known,
    ) -> Result<bool> {
        if let Some(source) = &user.source {
            return Ok(source.directory_id == handle.id && known.ids.contains(&source.external_id));
        }
        for id in &known.ids {
            let other = self.store.user_of_directory(&handle.id, id).await?;
            if other.is_some_and(|other| other.id != user.id) {
                return Ok(false);
            }
        }
        Ok(match (&user.profile.email, &known.email) {
            (Some(ours), Some(theirs)) => ours.key() == theirs.key(),
            _ => false,
        })
    }

    /// The user whom the directory means: one known by its id, one made by hand with the same address, or a new one. `None` when the
    /// address belongs to somebody of another directory.
    pub(super) async fn remember(
        &self,
        handle: &DirectoryHandle,
        known: &Known,
    ) -> Result<Option<UserRecord>> {
        let mut external_id = known.ids.first();
        for id in &known.ids {
            if let Some(user) = self.store.user_of_directory(&handle.id, id).await? {
                // Users of such a directory are brought by a sync; those of a provider by their sign-ins alone.
                if handle.ldap.is_some() {
                    return Ok(Some(user));
                }
                external_id = Some(id);
            }
        }
        let Some(external_id) = external_id else {
            return Ok(None);
        };
        let entry = DirectoryEntry {
            external_id: external_id.clone(),
            profile: Profile {
                name: known.name.clone(),
                email: known.email.clone(),
                user_name: known.user_name.clone(),
                domain: None,
                phone: None,
                language: None,
                time_zone: None,
            },
            synced: Synced::NONE
                .and(ProfileField::Name)
                .and(ProfileField::Email)
                .and(ProfileField::UserName),
            upn: known.upn.clone(),
            state: DirectoryState::Present,
            reason: String::new(),
            hash: self.keyed(&format!("{known:?}")),
            groups: known.groups.clone(),
        };
        let changes = DirectoryChanges {
            directory_id: handle.id.clone(),
            entries: vec![entry],
            gone: Vec::new(),
            by: String::new(),
            at: self.clock.now(),
        };
        self.store.apply_directory_changes(changes).await?;
        Ok(self.store.user_of_directory(&handle.id, external_id).await?)
    }
}
