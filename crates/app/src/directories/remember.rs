//! Who signed in with an OpenID Connect provider, as a user of ours. Such a provider lists nobody: its users appear as they come.

use muster_domain::{
    audit::Entry,
    directory_sync::{digest, hash_text},
    profile::{MAX_USER_NAME, Profile, ProfileField, Synced},
    roster::DirectoryState,
    text,
    user::{self, EmailAddress, MAX_NAME},
};
use muster_gateways::directory::oidc::Identity;
use muster_store::{
    DirectoryChanges, DirectoryEntry, DirectoryGroup, MAX_DIRECTORY_CHANGES, MAX_MEMBERSHIPS, UserRecord,
    UserStatus,
};

use super::DirectoryHandle;
use crate::{App, AppError, ErrorCode, Result, portal::Visitor};

impl App {
    /// The user whom `identity` is, as the directory `directory_id` vouches for it: known by the provider's subject, else by a
    /// believed address, else made. Gives the user's id; `None` when the address is that of another subject of this provider: it is
    /// given to the next employee, a subject is not.
    ///
    /// Somebody whom another directory brought is found by a believed address too, and stays that directory's. Whether they may
    /// still enroll (archived, or gone from there) is the caller's to ask.
    ///
    /// # Errors
    /// Not there, or no provider of OpenID Connect; the store's.
    pub(crate) async fn remember_signed_in(
        &self,
        directory_id: &str,
        identity: &Identity,
        visitor: &Visitor,
    ) -> Result<Option<String>> {
        // An id alone would let one provider speak for the people of another.
        let handle = self.directory_handle(directory_id).await?;
        if handle.oidc.is_none() {
            return Err(AppError::new(
                ErrorCode::Conflict,
                format!("{} is no OpenID Connect provider.", handle.name),
            ));
        }
        let known = self
            .store
            .user_of_directory(directory_id, &identity.subject)
            .await?;
        let mut entry = entry(identity);
        let holder = match &entry.profile.email {
            Some(email) => self.store.user_by_email(email.key()).await?,
            None => None,
        };
        match (&known, holder) {
            // Of one who was put away the address is taken.
            (None, Some(holder)) if holder.source.is_some() && !is_put_away(&holder, directory_id) => {
                return Ok(elsewhere(holder, directory_id));
            }
            // The address is another's: it is not taken from them.
            (Some(known), Some(holder)) if holder.id != known.id => without_email(&mut entry),
            _ => {}
        }
        self.remember_groups(directory_id, &entry.groups).await?;
        let changes = DirectoryChanges::of_sign_in(directory_id, entry.clone(), self.clock.now());
        let told = self.told_at_sign_in(&entry.profile.name, &handle, visitor);
        let applied = self.recording(told).apply_sign_in(changes).await?;
        if let Some(conflict) = applied.conflicts.into_iter().next() {
            // Somebody took the address in this very moment.
            if let Some(known) = known {
                return Ok(Some(known.id));
            }
            let holder = self.store.user_record(conflict.user_id).await?;
            return Ok(holder.and_then(|holder| elsewhere(holder, directory_id)));
        }
        let user = self
            .store
            .user_of_directory(directory_id, &identity.subject)
            .await?;
        match user {
            Some(user) => Ok(Some(user.id)),
            None => Err(AppError::not_found("This user")),
        }
    }

    async fn remember_groups(&self, directory_id: &str, groups: &[String]) -> Result<()> {
        if groups.is_empty() {
            return Ok(());
        }
        let known = self.store.known_directory_groups(directory_id.to_owned()).await?;
        let new: Vec<DirectoryGroup> = groups
            .iter()
            .filter(|group| !known.contains_key(*group))
            .map(|group| DirectoryGroup {
                external_id: group.clone(),
                name: group.clone(),
            })
            .take(MAX_DIRECTORY_CHANGES)
            .collect();
        if !new.is_empty() {
            let now = self.clock.now();
            self.store
                .save_directory_groups(directory_id.to_owned(), new, Vec::new(), now)
                .await?;
        }
        Ok(())
    }
}

/// Whether an administrator has archived this user of the directory: the way to say of a provider's user that they have left.
pub(crate) fn is_put_away(holder: &UserRecord, directory_id: &str) -> bool {
    let is_ours = |source: &muster_store::UserSource| source.directory_id == directory_id;
    matches!(holder.status, UserStatus::Archived(_)) && holder.source.as_ref().is_some_and(is_ours)
}

impl App {
    /// Who changes a user by signing in at the portal: that user, as the directory vouches, from where they are.
    pub(crate) fn told_at_sign_in(&self, name: &str, handle: &DirectoryHandle, visitor: &Visitor) -> Entry {
        Entry {
            who: name.to_owned(),
            ..self.portal_entry("user_edited", visitor)
        }
        .to("directory", &handle.id, &handle.name)
    }
}

/// The id of somebody whom another directory brought.
fn elsewhere(holder: UserRecord, directory_id: &str) -> Option<String> {
    let is_ours = holder
        .source
        .is_some_and(|source| source.directory_id == directory_id);
    (!is_ours).then_some(holder.id)
}

fn without_email(entry: &mut DirectoryEntry) {
    entry.profile.email = None;
    entry.synced = Synced::read(&entry.synced.words().replace(ProfileField::Email.as_str(), ""));
    entry.hash = hash(entry);
}

/// What the provider says, as far as it is believed.
fn entry(identity: &Identity) -> DirectoryEntry {
    let line = |value: &Option<String>| {
        let value = value.as_deref()?;
        text::line("user_name", "The user name", value, MAX_USER_NAME, true).ok()
    };
    let email = identity
        .email
        .as_deref()
        .filter(|_| identity.email_verified)
        .and_then(|email| EmailAddress::parse("email", email).ok());
    let upn = line(&identity.upn);
    let user_name = line(&identity.preferred_username).or_else(|| upn.clone());
    let short = |name: &str| -> String { name.trim().chars().take(MAX_NAME).collect() };
    let name = [
        identity.name.as_deref(),
        user_name.as_deref(),
        email.as_ref().map(EmailAddress::local),
        Some(&identity.subject),
    ]
    .into_iter()
    .flatten()
    .find_map(|name| user::name("name", &short(name)).ok())
    .unwrap_or_else(|| "?".to_owned());
    let mut synced = Synced::NONE.and(ProfileField::Name);
    for (field, there) in [
        (ProfileField::Email, email.is_some()),
        (ProfileField::UserName, user_name.is_some()),
    ] {
        if there {
            synced = synced.and(field);
        }
    }
    let mut groups = identity.groups.clone().unwrap_or_default();
    groups.sort_unstable();
    groups.dedup();
    groups.truncate(MAX_MEMBERSHIPS);
    let mut entry = DirectoryEntry {
        external_id: identity.subject.clone(),
        profile: Profile {
            name,
            email,
            user_name,
            domain: None,
            phone: None,
            language: None,
            time_zone: None,
        },
        synced,
        upn,
        state: DirectoryState::Present,
        reason: String::new(),
        hash: String::new(),
        groups,
    };
    entry.hash = hash(&entry);
    entry
}

fn hash(entry: &DirectoryEntry) -> String {
    let fields = [ProfileField::Name, ProfileField::Email, ProfileField::UserName];
    let values = fields.map(|field| entry.profile.value(field));
    let words = entry.synced.words();
    let mut parts: Vec<&str> = vec![&words, entry.upn.as_deref().unwrap_or_default()];
    parts.extend(values.iter().map(String::as_str));
    parts.extend(entry.groups.iter().map(String::as_str));
    hash_text(&digest(&parts))
}

#[cfg(test)]
mod tests;
