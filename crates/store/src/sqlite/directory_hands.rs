//! Addresses of a directory's users that change hands: of who has left to whoever comes, and among those who stay.
//!
//! Whether a list of the directory says so is not decided here.

use std::collections::HashSet;

use muster_domain::{
    profile::{Profile, ProfileField},
    roster::DirectoryState,
    time::Moment,
};
use rusqlite::{Connection, params};

use super::{
    fold::{fold, user_text},
    user_events, user_rows,
};
use crate::{
    error::StoreError,
    records::{AddressHolder, DirectoryChanges, DirectoryEntry, UserRecord, UserStatus},
};

impl AddressHolder {
    /// Whether an entry with another id is evidently this very person, as after a directory was restored or moved: the same name to sign
    /// in with and names that agree, or the very same name where one of both is not known to sign in with any. An address alone does not
    /// say so, nor does it with a name to sign in: both are given to others.
    pub fn is(&self, entry: &Profile) -> bool {
        same_person((&self.name, self.user_name.as_deref()), entry)
    }
}

/// The same of a user.
pub(super) fn is_same(user: &UserRecord, entry: &Profile) -> bool {
    same_person((&user.profile.name, user.profile.user_name.as_deref()), entry)
}

fn same_person((name, user_name): (&str, Option<&str>), entry: &Profile) -> bool {
    let known = |name: Option<&str>| name.map(|name| fold(name.trim())).filter(|name| !name.is_empty());
    match (known(user_name), known(entry.user_name.as_deref())) {
        (Some(ours), Some(theirs)) => ours == theirs && names_agree(name, &entry.name),
        _ => fold(name.trim()) == fold(entry.name.trim()),
    }
}

/// Whether one name has all the words of the other, in whatever order and with initials for some: `Berg, A.` is `Anna Maria Berg`. Where
/// words are not parted by blanks, what is written is the same.
fn names_agree(ours: &str, theirs: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        fold(name)
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (some, others) = (words(ours), words(theirs));
    if some.is_empty() || others.is_empty() {
        return fold(ours.trim()) == fold(theirs.trim());
    }
    let fits = |word: &String, other: &String| {
        word == other
            || (word.chars().count() == 1 && other.starts_with(word))
            || (other.chars().count() == 1 && word.starts_with(other))
    };
    let all_in = |these: &[String], those: &[String]| {
        these
            .iter()
            .all(|word| those.iter().any(|other| fits(word, other)))
    };
    some.concat() == others.concat() || all_in(&some, &others) || all_in(&others, &some)
}

/// Whether a user has left, as far as these changes may say so: this directory, or, for a list, another one.
pub(super) fn has_left(user: &UserRecord, changes: &DirectoryChanges) -> bool {
    user.source.as_ref().is_some_and(|source| {
        source.state == DirectoryState::Gone
            && (changes.of_a_list || source.directory_id == changes.directory_id)
    })
}

/// Whether a user has left, or was put away by an administrator of this directory, and has this address without that somebody was
/// merged into them. A provider lists nobody, so of its users only an administrator knows who has left.
pub(super) fn may_be_taken_from(user: &UserRecord, changes: &DirectoryChanges, key: &str) -> bool {
    let is_ours = user
        .source
        .as_ref()
        .is_some_and(|source| source.directory_id == changes.directory_id);
    let is_put_away = is_ours && matches!(user.status, UserStatus::Archived(_));
    (is_put_away || has_left(user, changes)) && has(user, key)
}

fn has(user: &UserRecord, key: &str) -> bool {
    user.profile
        .email
        .as_ref()
        .is_some_and(|email| email.key() == key)
}

/// Takes the address from somebody who has left. Everything else of them stays, and their history says which one it was.
pub(super) fn take_address(
    c: &Connection,
    user: &UserRecord,
    by: &str,
    at: Moment,
) -> Result<(), StoreError> {
    let profile = &user.profile;
    c.prepare_cached(
        "UPDATE users SET email = '', email_key = NULL, search = ?2, updated_at = ?3 WHERE id = ?1",
    )?
    .execute(params![
        user.id,
        user_text(&profile.name, "", profile.user_name.as_deref()),
        at.0
    ])?;
    let address = profile.value(ProfileField::Email);
    user_events::add(c, &user.id, at, "address_passed_on", &address, by)
}

/// Lets go of the addresses that these entries' users exchange, when each of them wants what another of them has: they are written
/// in the same transaction. `false`, and nothing is changed, when it is not so.
pub(super) fn let_go(c: &Connection, changes: &DirectoryChanges) -> Result<bool, StoreError> {
    let mut users = HashSet::new();
    let mut wanted = HashSet::new();
    for entry in &changes.entries {
        let Some((user, holder)) = wish(c, &changes.directory_id, entry)? else {
            return Ok(false);
        };
        users.insert(user);
        wanted.insert(holder);
    }
    if users.len() != changes.entries.len() || users != wanted {
        return Ok(false);
    }
    let mut free = c.prepare_cached("UPDATE users SET email_key = NULL WHERE id = ?1")?;
    for user in &users {
        free.execute([user])?;
    }
    Ok(true)
}

/// The user of an entry, and whoever else has the address that it wants.
fn wish(
    c: &Connection,
    directory_id: &str,
    entry: &DirectoryEntry,
) -> Result<Option<(String, String)>, StoreError> {
    let Some(key) = entry.profile.email.as_ref().map(|email| email.key()) else {
        return Ok(None);
    };
    let user = user_rows::by_external_id(c, directory_id, &entry.external_id)?;
    let holder = user_rows::by_email(c, &key)?;
    let (Some(user), Some(holder)) = (user, holder) else {
        return Ok(None);
    };
    // The row of one who was merged is not the one that would be written.
    let own = user
        .source
        .as_ref()
        .is_some_and(|source| source.directory_id == directory_id && source.external_id == entry.external_id);
    let theirs = user.id != holder.id && has(&holder, &key);
    Ok((own && theirs).then_some((user.id, holder.id)))
}
