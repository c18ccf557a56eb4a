//! What a sync of a directory found is written into `users`, all or none.

use std::collections::{HashMap, HashSet};

use muster_domain::{
    audit::{called, listed, portions},
    profile::{Profile, ProfileField},
    roster::DirectoryState,
    time::Moment,
    user::EmailAddress,
};
use rusqlite::{CachedStatement, Connection, OptionalExtension, params};

use super::{
    create::{Findable, last_row},
    directory_groups::{Memberships, names_of},
    directory_hands::{has_left, is_same, let_go, may_be_taken_from, take_address},
    fold::{fold, user_text},
    ids,
    traces::{Trace, Traces},
    user_changes::{LEFT, Old, overwrite, revoke_told},
    user_events, user_rows, user_source,
};
use crate::{
    bounds::MAX_DIRECTORY_CHANGES,
    error::StoreError,
    records::{
        DirectoryApplied, DirectoryChanges, DirectoryConflict, DirectoryEntry, UserRecord, UserStatus,
    },
};

/// What is asked and written for each new entry, prepared once for all.
struct Statements<'c> {
    known: CachedStatement<'c>,
    insert: CachedStatement<'c>,
}

impl<'c> Statements<'c> {
    fn prepare(c: &'c Connection) -> Result<Self, StoreError> {
        Ok(Self {
            known: c.prepare_cached(
                "SELECT id, coalesce(directory_hash, '') FROM users WHERE directory_id = ?1 AND external_id = ?2",
            )?,
            insert: c.prepare_cached(
                "INSERT INTO users (id, name, name_key, user_name, user_name_key, email, email_key, domain, phone, language, \
                 time_zone, search, created_at, updated_at, active_at, directory_id, external_id, upn, directory_state, \
                 directory_since, directory_reason, directory_seen_at, directory_hash, directory_fields) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, ?13, ?14, ?15, ?16, ?17, ?13, ?18, ?13, \
                 ?19, ?20) ON CONFLICT DO NOTHING",
            )?,
        })
    }

    /// The user of this id in the directory, and the hash of what it brought last.
    fn known(
        &mut self,
        directory_id: &str,
        external_id: &str,
    ) -> Result<Option<(String, String)>, StoreError> {
        Ok(self
            .known
            .query_row([directory_id, external_id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }
}

/// Whom an entry is.
enum Whom {
    Unchanged,
    Known(Box<UserRecord>),
    Adopted(Box<UserRecord>),
    New,
    Conflict(Box<UserRecord>),
}

/// Whom an entry is, and from whom the address is taken first: somebody who has left.
struct Found {
    whom: Whom,
    taken_from: Option<Box<UserRecord>>,
}

impl From<Whom> for Found {
    fn from(whom: Whom) -> Self {
        Self {
            whom,
            taken_from: None,
        }
    }
}

/// By the id in the directory, else by the address: somebody of no directory is adopted, and so is who was gone from this one or from
/// another, or whose id is replaced, and is evidently the same person (who comes back gets a new id there). From somebody else who was
/// gone the address is taken. Otherwise the first that brought an address keeps it.
fn whom(
    c: &Connection,
    statements: &mut Statements<'_>,
    changes: &DirectoryChanges,
    entry: &DirectoryEntry,
) -> Result<Found, StoreError> {
    let directory_id = changes.directory_id.as_str();
    let known = statements.known(directory_id, &entry.external_id)?;
    // Of one who was gone it is blank.
    if let Some((_, hash)) = &known
        && *hash == entry.hash
        && !hash.is_empty()
    {
        return Ok(Whom::Unchanged.into());
    }
    let key = entry.profile.email.as_ref().map(EmailAddress::key);
    let holder = match &key {
        Some(key) => user_rows::by_email(c, key)?,
        None => None,
    };
    let may_be_taken = |holder: &UserRecord| {
        key.as_deref()
            .is_some_and(|key| may_be_taken_from(holder, changes, key))
    };
    Ok(match (known, holder) {
        (Some((id, _)), holder) => {
            let user = user_rows::by_id(c, &id)?.ok_or(StoreError::NotFound)?;
            let leads_to = match &user.status {
                UserStatus::Merged(other) => other,
                _ => &user.id,
            };
            match holder {
                Some(holder) if holder.id != *leads_to && may_be_taken(&holder) => Found {
                    whom: Whom::Known(Box::new(user)),
                    taken_from: Some(Box::new(holder)),
                },
                Some(holder) if holder.id != *leads_to => Whom::Conflict(Box::new(holder)).into(),
                _ => Whom::Known(Box::new(user)).into(),
            }
        }
        (None, None) => Whom::New.into(),
        (None, Some(holder)) => match &holder.source {
            None => Whom::Adopted(Box::new(holder)).into(),
            Some(source)
                if (has_left(&holder, changes)
                    || (source.directory_id == directory_id
                        && changes.replaced.contains(&source.external_id)))
                    && is_same(&holder, &entry.profile) =>
            {
                Whom::Adopted(Box::new(holder)).into()
            }
            Some(_) if may_be_taken(&holder) => Found {
                whom: Whom::New,
                taken_from: Some(Box::new(holder)),
            },
            Some(_) => Whom::Conflict(Box::new(holder)).into(),
        },
    })
}

/// What is known afterwards: the directory's word where it keeps the field, ours elsewhere.
fn together(ours: &Profile, entry: &DirectoryEntry) -> Profile {
    let theirs = &entry.profile;
    let pick = |field: ProfileField, theirs: &Option<String>, ours: &Option<String>| {
        if entry.synced.has(field) { theirs } else { ours }.clone()
    };
    Profile {
        name: if entry.synced.has(ProfileField::Name) {
            theirs.name.clone()
        } else {
            ours.name.clone()
        },
        email: if entry.synced.has(ProfileField::Email) {
            theirs.email.clone()
        } else {
            ours.email.clone()
        },
        user_name: pick(ProfileField::UserName, &theirs.user_name, &ours.user_name),
        domain: pick(ProfileField::Domain, &theirs.domain, &ours.domain),
        phone: pick(ProfileField::Phone, &theirs.phone, &ours.phone),
        language: pick(ProfileField::Language, &theirs.language, &ours.language),
        time_zone: pick(ProfileField::TimeZone, &theirs.time_zone, &ours.time_zone),
    }
}

/// Writes what a sync found changed, all or none; `traces` learns of each user whom it changed or made.
pub(crate) fn apply(
    c: &Connection,
    changes: &DirectoryChanges,
    traces: &mut Traces,
) -> Result<DirectoryApplied, StoreError> {
    let (applied, made) = write(c, changes, traces)?;
    let names = made
        .into_iter()
        .map(|entry| called(&entry.profile.name, &entry.profile.value(ProfileField::Email)));
    traces.about("users", names.collect());
    Ok(applied)
}

/// The same, with those whom it made, of whom `traces` does not learn.
fn write<'a>(
    c: &Connection,
    changes: &'a DirectoryChanges,
    traces: &mut Traces,
) -> Result<(DirectoryApplied, Vec<&'a DirectoryEntry>), StoreError> {
    if changes.entries.len() + changes.gone.len() > MAX_DIRECTORY_CHANGES {
        return Err(StoreError::invalid(format!(
            "At most {MAX_DIRECTORY_CHANGES} entries are written at once"
        )));
    }
    let distinct: HashSet<&str> = changes
        .entries
        .iter()
        .map(|entry| entry.external_id.as_str())
        .collect();
    if distinct.len() < changes.entries.len() {
        return Err(StoreError::invalid("An entry stands twice among the changes"));
    }
    let mut applied = DirectoryApplied::default();
    let mut made = Vec::new();
    let exchanged = match changes.exchange {
        true => addresses_before(c, changes)?,
        false => HashMap::new(),
    };
    if changes.exchange && !let_go(c, changes)? {
        applied.conflicts = not_exchanged(c, changes)?;
        return Ok((applied, made));
    }
    let mut left = Vec::new();
    let mut groups = Memberships::default();
    let found = Findable::before(c)?;
    let last = last_row(c, "users")?;
    let mut statements = Statements::prepare(c)?;
    // Newcomers come many at once. That nobody has the id or the address of one, the row itself finds out.
    let mut newcomers = false;
    for entry in &changes.entries {
        if newcomers && insert(c, &mut statements.insert, changes, entry, &mut groups)? {
            made.push(entry);
            continue;
        }
        newcomers = false;
        let Found { whom, taken_from } = whom(c, &mut statements, changes, entry)?;
        if let Some(leaver) = taken_from {
            take_address(c, &leaver, &changes.by, changes.at)?;
            let mut trace = Trace::edited(&leaver.id, &leaver.profile.name);
            let email = ProfileField::Email;
            trace.say(email.as_str(), leaver.profile.value(email), "");
            traces.put(trace);
            applied.revoked += revoke_of_one(c, &leaver.id, &changes.by, changes.at, traces)?;
        }
        match whom {
            Whom::Unchanged => applied.unchanged += 1,
            Whom::Known(user) => {
                let address = exchanged.get(&user.id).map(String::as_str);
                left.extend(update(c, changes, entry, (&user, address), &mut groups, traces)?);
                applied.changed += 1;
            }
            Whom::Adopted(user) => {
                left.extend(update(c, changes, entry, (&user, None), &mut groups, traces)?);
                applied.adopted += 1;
            }
            Whom::New => {
                if !insert(c, &mut statements.insert, changes, entry, &mut groups)? {
                    return Err(StoreError::damaged("a newcomer that is there already"));
                }
                made.push(entry);
                newcomers = true;
            }
            Whom::Conflict(holder) => applied.conflicts.push(conflict(entry, *holder)),
        }
    }
    drop(statements);
    found.add_new(c)?;
    user_events::add_to_new(c, last, changes.at, "from_directory", &changes.by)?;
    for (external_id, reason) in &changes.gone {
        let row = leave(c, changes, external_id, reason, traces)?;
        applied.gone += u32::from(row.is_some());
        left.extend(row);
    }
    if changes.revoke_invites {
        applied.revoked += revoke_of(c, &left, &changes.by, changes.at, traces)?;
    }
    applied.created = u32::try_from(made.len()).unwrap_or(u32::MAX);
    Ok((applied, made))
}

/// The same for one who signs in; `traces` learns of whom it made, too.
pub(crate) fn apply_sign_in(
    c: &Connection,
    changes: &DirectoryChanges,
    traces: &mut Traces,
) -> Result<DirectoryApplied, StoreError> {
    let (applied, made) = write(c, changes, traces)?;
    for entry in made {
        let user = user_rows::by_external_id(c, &changes.directory_id, &entry.external_id)?;
        if let Some(user) = user {
            traces.put(Trace::added(&user, "signed in at the portal"));
        }
    }
    Ok(applied)
}

fn conflict(entry: &DirectoryEntry, holder: UserRecord) -> DirectoryConflict {
    DirectoryConflict {
        external_id: entry.external_id.clone(),
        email: entry.profile.value(ProfileField::Email),
        user_id: holder.id,
        user_name: holder.profile.name,
        directory: holder.source.map(|source| source.directory).unwrap_or_default(),
    }
}

/// The addresses that the users of an exchange have before it, by the users' ids.
fn addresses_before(
    c: &Connection,
    changes: &DirectoryChanges,
) -> Result<HashMap<String, String>, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT id, email FROM users WHERE directory_id = ?1 AND external_id = ?2")?;
    let mut before = HashMap::new();
    for entry in &changes.entries {
        before.extend(
            statement
                .query_row(params![changes.directory_id, entry.external_id], |row| {
                    Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
                })
                .optional()?,
        );
    }
    Ok(before)
}

/// Everybody of an exchange that cannot be made.
fn not_exchanged(c: &Connection, changes: &DirectoryChanges) -> Result<Vec<DirectoryConflict>, StoreError> {
    let mut conflicts = Vec::new();
    for entry in &changes.entries {
        let holder = match &entry.profile.email {
            Some(email) => user_rows::by_email(c, &email.key())?,
            None => None,
        };
        conflicts.push(match holder {
            Some(holder) => conflict(entry, holder),
            // Free by now: the next sync takes it.
            None => DirectoryConflict {
                external_id: entry.external_id.clone(),
                email: entry.profile.value(ProfileField::Email),
                user_id: String::new(),
                user_name: String::new(),
                directory: String::new(),
            },
        });
    }
    Ok(conflicts)
}

/// Makes a user, unless somebody has the entry's id or address already; `false` then.
fn insert(
    c: &Connection,
    statement: &mut CachedStatement<'_>,
    changes: &DirectoryChanges,
    entry: &DirectoryEntry,
    groups: &mut Memberships,
) -> Result<bool, StoreError> {
    let profile = &entry.profile;
    let email = profile.value(ProfileField::Email);
    let id = ids::new(changes.at);
    let made = statement.execute(params![
        id,
        profile.name,
        fold(&profile.name),
        profile.user_name,
        profile.user_name.as_deref().map(fold),
        email,
        profile.email.as_ref().map(EmailAddress::key),
        profile.domain,
        profile.phone,
        profile.language,
        profile.time_zone,
        user_text(&profile.name, &email, profile.user_name.as_deref()),
        changes.at.0,
        changes.directory_id,
        entry.external_id,
        entry.upn,
        entry.state.as_str(),
        entry.reason,
        entry.hash,
        entry.synced.words(),
    ])?;
    if made == 0 {
        return Ok(false);
    }
    groups.join(c, &changes.directory_id, c.last_insert_rowid(), &entry.groups)?;
    Ok(true)
}

/// Gives the user's row when they leave by this. With the user comes the address that an exchange has taken from them.
fn update(
    c: &Connection,
    changes: &DirectoryChanges,
    entry: &DirectoryEntry,
    (user, exchanged): (&UserRecord, Option<&str>),
    groups: &mut Memberships,
    traces: &mut Traces,
) -> Result<Option<i64>, StoreError> {
    let (at, by) = (changes.at, changes.by.as_str());
    let source = user
        .source
        .as_ref()
        .filter(|source| source.directory_id == changes.directory_id);
    let mut wanted = together(&user.profile, entry);
    if matches!(user.status, UserStatus::Merged(_)) && leads_elsewhere(c, &user.id, &wanted)? {
        // It is the address of whoever they became, to whom their own leads as well.
        wanted.email.clone_from(&user.profile.email);
    }
    let mut trace = Trace::of_profile(user, &wanted);
    if let Some(address) = exchanged {
        let email = ProfileField::Email;
        trace.say(email.as_str(), address, wanted.value(email));
    }
    let changed = overwrite(
        c,
        &user.id,
        &user.profile,
        &wanted,
        at,
        old_address(c, changes, user)?,
    )?;
    let before = source.map(|source| source.state);
    trace.say_change(
        "state",
        before.map(DirectoryState::as_str),
        Some(entry.state.as_str()),
    );
    if source.is_none() {
        let was = user.source.as_ref().map(|source| source.directory.as_str());
        let now = directory_name(c, &changes.directory_id)?;
        trace.say_change("directory", was, Some(&now));
    }
    if let Some(source) = source {
        trace.say_change("reason", Some(&source.reason), Some(&entry.reason));
        // A field that it has no more stays as it was, and is ours from now on.
        let (kept, keeps) = (source.synced.words(), entry.synced.words());
        trace.say_change("kept_by_directory", Some(&kept), Some(&keeps));
        trace.say_change("external_id", Some(&source.external_id), Some(&entry.external_id));
        trace.say_change("upn", source.upn.as_deref(), entry.upn.as_deref());
    }
    let row: i64 = c
        .prepare_cached(
            "UPDATE users SET directory_id = ?2, external_id = ?3, upn = ?4, \
             directory_since = CASE WHEN directory_state IS ?5 THEN directory_since ELSE ?6 END, directory_state = ?5, \
             directory_reason = ?7, directory_seen_at = ?6, directory_hash = ?8, directory_fields = ?9, send_id = NULL, \
             directory_left_at = CASE WHEN ?5 = 'present' THEN NULL \
             WHEN coalesce(directory_state, 'present') = 'present' THEN ?6 ELSE directory_left_at END \
             WHERE id = ?1 RETURNING row",
        )?
        .query_row(
            params![
                user.id,
                changes.directory_id,
                entry.external_id,
                entry.upn,
                entry.state.as_str(),
                at.0,
                entry.reason,
                entry.hash,
                entry.synced.words(),
            ],
            |row| row.get(0),
        )?;
    let were_in = names_of(c, row)?;
    c.prepare_cached("DELETE FROM user_groups WHERE user_row = ?1")?
        .execute([row])?;
    groups.join(c, &changes.directory_id, row, &entry.groups)?;
    say_groups(&mut trace, were_in, names_of(c, row)?);
    traces.put(trace);
    let kind = match (before, entry.state) {
        (None, _) => Some("adopted"),
        (Some(before), now) if before == now => None,
        (_, DirectoryState::Present) => Some("directory_back"),
        (_, DirectoryState::Disabled) => Some("directory_disabled"),
        (_, DirectoryState::Gone) => Some("directory_gone"),
    };
    if let Some(kind) = kind {
        user_events::add(c, &user.id, at, kind, &entry.reason, by)?;
    }
    if !changed.is_empty() {
        user_events::add(c, &user.id, at, "directory_changed", &changed.join(", "), by)?;
    }
    let leaves = entry.state.has_left() && before.is_none_or(|before| !before.has_left());
    let may = entry.state.has_left() || matches!(user.status, UserStatus::Merged(_));
    let stays = may && stays_elsewhere(c, changes, &user.id, traces)?;
    Ok((leaves && !stays).then_some(row))
}

/// The same.
fn leave(
    c: &Connection,
    changes: &DirectoryChanges,
    external_id: &str,
    reason: &str,
    traces: &mut Traces,
) -> Result<Option<i64>, StoreError> {
    let known: Option<(i64, String, String, String)> = c
        .prepare_cached(
            "SELECT row, id, name, directory_state FROM users \
             WHERE directory_id = ?1 AND external_id = ?2 AND directory_state <> 'gone'",
        )?
        .query_row(params![changes.directory_id, external_id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    let Some((row, id, name, state)) = known else {
        return Ok(None);
    };
    c.prepare_cached(
        "UPDATE users SET directory_state = 'gone', directory_since = ?2, directory_reason = ?3, \
         directory_seen_at = ?2, directory_hash = '', \
         directory_left_at = CASE directory_state WHEN 'present' THEN ?2 ELSE directory_left_at END WHERE row = ?1",
    )?
    .execute(params![row, changes.at.0, reason])?;
    let mut trace = Trace::edited(&id, &name);
    trace.say("state", state, DirectoryState::Gone.as_str());
    say_groups(&mut trace, names_of(c, row)?, Vec::new());
    traces.put(trace);
    c.prepare_cached("DELETE FROM user_groups WHERE user_row = ?1")?
        .execute([row])?;
    user_events::add(c, &id, changes.at, "directory_gone", reason, &changes.by)?;
    let stays = stays_elsewhere(c, changes, &id, traces)?;
    Ok((!stays).then_some(row))
}

/// Whether one who has left, or somebody who became them, is there in another directory: they are of that one from now on.
fn stays_elsewhere(
    c: &Connection,
    changes: &DirectoryChanges,
    user_id: &str,
    traces: &mut Traces,
) -> Result<bool, StoreError> {
    let trace = user_source::of_who_is_there(c, user_id, &changes.by, changes.at)?;
    let stays = trace.is_some();
    trace.into_iter().for_each(|trace| traces.put(trace));
    Ok(stays)
}

/// What the directory said before is its own to give to somebody else. Somebody whom it only came to know by a merge has still the address
/// that they had before: their hash is blank.
fn old_address(c: &Connection, changes: &DirectoryChanges, user: &UserRecord) -> Result<Old, StoreError> {
    let kept_it = user.source.as_ref().is_some_and(|source| {
        source.directory_id == changes.directory_id && source.synced.has(ProfileField::Email)
    });
    let was_read: bool = c
        .prepare_cached("SELECT coalesce(directory_hash, '') <> '' FROM users WHERE id = ?1")?
        .query_row([&user.id], |row| row.get(0))?;
    Ok(if kept_it && was_read {
        Old::IsFree
    } else {
        Old::Stays
    })
}

fn directory_name(c: &Connection, id: &str) -> Result<String, StoreError> {
    Ok(c.prepare_cached("SELECT name FROM directories WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

/// Whether another row has the address.
fn leads_elsewhere(c: &Connection, id: &str, wanted: &Profile) -> Result<bool, StoreError> {
    let Some(email) = &wanted.email else {
        return Ok(false);
    };
    Ok(
        c.prepare_cached("SELECT EXISTS (SELECT 1 FROM users WHERE email_key = ?1 AND id <> ?2)")?
            .query_row(params![email.key(), id], |row| row.get(0))?,
    )
}

/// In which groups a user was and is; where an entry does not hold all of both, those that they left and came to.
fn say_groups(trace: &mut Trace, before: Vec<String>, after: Vec<String>) {
    if before == after {
        return;
    }
    let holds = |names: &[String]| portions(names.iter().cloned()).len() <= 1;
    let all = |names: Vec<String>| {
        let of = names.len();
        listed(names, of)
    };
    if holds(&before) && holds(&after) {
        trace.say("directory_groups", all(before), all(after));
        return;
    }
    let only = |these: &[String], those: &[String]| -> Vec<String> {
        let those: HashSet<&String> = those.iter().collect();
        these
            .iter()
            .filter(|name| !those.contains(name))
            .cloned()
            .collect()
    };
    let (left, came) = (only(&before, &after), only(&after, &before));
    trace.say_change("directory_groups_left", Some(&all(left)), None);
    trace.say_change("directory_groups_joined", None, Some(&all(came)));
}

/// Revokes the live invites of somebody whose address is another's from now on: their links would come to the other's mailbox.
fn revoke_of_one(
    c: &Connection,
    user: &str,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<u32, StoreError> {
    c.prepare_cached("DELETE FROM temp.picked_users")?.execute([])?;
    c.prepare_cached("INSERT INTO temp.picked_users SELECT row FROM users WHERE id = ?1")?
        .execute([user])?;
    let why = "the address was given to somebody else";
    revoke_told(c, why, by, at, traces)
}

/// Revokes the live invites of these users. Gives how many.
fn revoke_of(
    c: &Connection,
    rows: &[i64],
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<u32, StoreError> {
    if rows.is_empty() {
        return Ok(0);
    }
    c.prepare_cached("DELETE FROM temp.picked_users")?.execute([])?;
    let mut pick = c.prepare_cached("INSERT INTO temp.picked_users VALUES (?1)")?;
    for row in rows {
        pick.execute([row])?;
    }
    revoke_told(c, LEFT, by, at, traces)
}
