//! What an admin does to users: adds, edits, archives, restores, deletes, gives a domain.

use muster_domain::{
    audit,
    invite::Evidence,
    profile::{Profile, ProfileField},
    time::Moment,
    user::EmailAddress,
};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    actions, create, events,
    fold::{fold, user_text},
    rows::single,
    selection, states,
    traces::{Trace, Traces},
    user_events, user_rows,
    user_selection::{DELETABLE, DOMAIN_SYNCED, each_picked, live_invites, named, pick},
};
use crate::{
    bounds::MAX_DIRECTORY_CHANGES,
    error::StoreError,
    records::{Archiving, Changed, LiveInvites, UserKept, UserRecord, UserSelection, UserStatus},
};

/// Who made a user, and when: by hand, or by a file.
pub(crate) struct Made<'a> {
    pub id: &'a str,
    /// `created` or `imported`.
    pub kind: &'a str,
    pub by: &'a str,
    pub at: Moment,
}

/// Writes a new row, without making it findable.
pub(crate) fn insert(c: &Connection, profile: &Profile, made: &Made<'_>) -> Result<(), StoreError> {
    let email = profile.value(ProfileField::Email);
    c.prepare_cached(
        "INSERT INTO users (id, name, name_key, user_name, user_name_key, email, email_key, domain, phone, language, \
         time_zone, search, created_at, updated_at, active_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, ?13)",
    )?
    .execute(params![
        made.id,
        profile.name,
        fold(&profile.name),
        profile.user_name,
        profile.user_name.as_deref().map(fold),
        email,
        profile.email.as_ref().map(muster_domain::user::EmailAddress::key),
        profile.domain,
        profile.phone,
        profile.language,
        profile.time_zone,
        user_text(&profile.name, &email, profile.user_name.as_deref()),
        made.at.0,
    ])?;
    user_events::add(c, made.id, made.at, made.kind, "", made.by)
}

/// What becomes of the address that a user has no more, where the new one was that of somebody who was merged into them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Old {
    /// It goes on leading to them.
    Stays,
    /// Their directory may give it to somebody else.
    IsFree,
}

/// Writes a profile over that of a user. Gives the words of the fields that changed.
pub(crate) fn overwrite(
    c: &Connection,
    id: &str,
    known: &Profile,
    profile: &Profile,
    at: Moment,
    old_address: Old,
) -> Result<Vec<&'static str>, StoreError> {
    let changes = known.changes(profile);
    if changes.is_empty() {
        return Ok(Vec::new());
    }
    let email = profile.value(ProfileField::Email);
    let behind = match changes.contains(&ProfileField::Email) {
        true => free_of_merged(c, id, profile)?,
        false => None,
    };
    c.prepare_cached(
        "UPDATE users SET name = ?2, name_key = ?3, user_name = ?4, user_name_key = ?5, email = ?6, email_key = ?7, \
         domain = ?8, phone = ?9, language = ?10, time_zone = ?11, search = ?12, updated_at = ?13, \
         active_at = max(active_at, ?13) WHERE id = ?1",
    )?
    .execute(params![
        id,
        profile.name,
        fold(&profile.name),
        profile.user_name,
        profile.user_name.as_deref().map(fold),
        email,
        profile.email.as_ref().map(muster_domain::user::EmailAddress::key),
        profile.domain,
        profile.phone,
        profile.language,
        profile.time_zone,
        user_text(&profile.name, &email, profile.user_name.as_deref()),
        at.0,
    ])?;
    if let Some(merged) = behind {
        let known = known.email.as_ref().filter(|_| old_address == Old::Stays);
        leave_behind(c, &merged, known)?;
    }
    Ok(changes.into_iter().map(ProfileField::as_str).collect())
}

/// Frees the address that a user takes from one who was merged into them, where it has led to them all along. Gives whose it was.
fn free_of_merged(c: &Connection, id: &str, wanted: &Profile) -> Result<Option<String>, StoreError> {
    let Some(email) = &wanted.email else {
        return Ok(None);
    };
    Ok(c.prepare_cached(
        "UPDATE users SET email_key = NULL WHERE email_key = ?2 AND merged_into = ?1 RETURNING id",
    )?
    .query_row(params![id, email.key()], |row| row.get(0))
    .optional()?)
}

/// Gives one who was merged the address that the other had until now, if it is to go on leading there, in place of their own.
fn leave_behind(c: &Connection, merged: &str, email: Option<&EmailAddress>) -> Result<(), StoreError> {
    let text = email.map(ToString::to_string).unwrap_or_default();
    let (name, user_name): (String, Option<String>) = c
        .prepare_cached("SELECT name, user_name FROM users WHERE id = ?1")?
        .query_row([merged], |row| Ok((row.get(0)?, row.get(1)?)))?;
    c.prepare_cached("UPDATE users SET email = ?2, email_key = ?3, search = ?4 WHERE id = ?1")?
        .execute(params![
            merged,
            text,
            email.map(EmailAddress::key),
            user_text(&name, &text, user_name.as_deref()),
        ])?;
    Ok(())
}

/// Adds a user, unless somebody has the address.
pub(crate) fn add(c: &Connection, profile: &Profile, made: &Made<'_>) -> Result<UserKept, StoreError> {
    if let Some(email) = &profile.email
        && let Some(known) = user_rows::by_email(c, &email.key())?
    {
        return Ok(UserKept::Exists(Box::new(known)));
    }
    let found = create::Findable::before(c)?;
    insert(c, profile, made)?;
    found.add_new(c)?;
    saved(c, made.id)
}

/// Edits a user, unless somebody else has the address.
pub(crate) fn edit(
    c: &Connection,
    id: &str,
    profile: &Profile,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<UserKept, StoreError> {
    let Some(known) = user_rows::by_id(c, id)?.filter(is_there) else {
        return Ok(UserKept::NotFound);
    };
    if let Some(email) = &profile.email {
        // An address of one who was merged into them is theirs.
        let owner: Option<String> = c
            .prepare_cached("SELECT coalesce(merged_into, id) FROM users WHERE email_key = ?1")?
            .query_row([email.key()], |row| row.get(0))
            .optional()?;
        if owner.is_some_and(|owner| owner != id)
            && let Some(other) = user_rows::by_email(c, &email.key())?
        {
            return Ok(UserKept::Exists(Box::new(other)));
        }
    }
    traces.put(Trace::of_profile(&known, profile));
    let changes = overwrite(c, id, &known.profile, profile, at, Old::Stays)?;
    if !changes.is_empty() {
        user_events::add(c, id, at, "edited", &changes.join(", "), by)?;
    }
    saved(c, id)
}

/// Neither merged nor unknown.
pub(crate) fn is_there(user: &UserRecord) -> bool {
    !matches!(user.status, UserStatus::Merged(_))
}

fn saved(c: &Connection, id: &str) -> Result<UserKept, StoreError> {
    Ok(user_rows::by_id(c, id)?.map_or(UserKept::NotFound, |user| UserKept::Saved(Box::new(user))))
}

/// Archives. Where somebody holds live invites, these are revoked or nobody is archived.
pub(crate) fn archive(
    c: &Connection,
    selection: &UserSelection,
    live: LiveInvites,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Archiving, StoreError> {
    let picked = pick(c, selection, "u.status = 'active'")?;
    let (users, invites) = live_invites(c)?;
    let mut revoked = 0;
    if invites > 0 {
        match live {
            LiveInvites::Refuse => return Ok(Archiving::Refused { users, invites }),
            LiveInvites::Revoke => revoked = revoke_told(c, "archived", by, at, traces)?,
        }
    }
    name_picked(c, selection, traces)?;
    c.prepare_cached(
        "UPDATE users SET status = 'archived', archived_at = ?1, updated_at = ?1 \
         WHERE row IN (SELECT row FROM temp.picked_users)",
    )?
    .execute([at.0])?;
    user_events::add_to_picked(c, at, "archived", "", by)?;
    Ok(Archiving::Done {
        changed: picked.changed,
        skipped: picked.skipped,
        revoked,
    })
}

/// Names everybody who was picked; of one who was chosen alone the change's own entry does.
fn name_picked(c: &Connection, selection: &UserSelection, traces: &mut Traces) -> Result<(), StoreError> {
    let is_one = matches!(selection, UserSelection::Ids(ids) if ids.len() == 1);
    if !is_one {
        traces.about("users", named(c)?);
    }
    Ok(())
}

/// Revokes what can be of the picked users' invites. Gives how many.
fn revoke_of_picked(c: &Connection, reason: &str, by: &str, at: Moment) -> Result<u32, StoreError> {
    selection::clear(c)?;
    let picked = c
        .prepare_cached(&format!(
            "INSERT INTO temp.picked SELECT i.row FROM temp.picked_users p CROSS JOIN users u ON u.row = p.row \
             CROSS JOIN invites i ON i.user_id = u.id WHERE +i.state IN ({})",
            states::changed_by(Evidence::TakenBack)
        ))?
        .execute([])?;
    actions::revoke_picked(c, reason, by, at)?;
    Ok(u32::try_from(picked).unwrap_or(u32::MAX))
}

/// The same; `traces` learns of each user whose invites they were.
pub(crate) fn revoke_told(
    c: &Connection,
    why: &str,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<u32, StoreError> {
    let revoked = revoke_of_picked(c, why, by, at)?;
    traces.revoked(c, why)?;
    Ok(revoked)
}

/// Why the invites of leavers are revoked.
pub(crate) const LEFT: &str = "left the directory";

/// Brings archived users back.
pub(crate) fn restore(
    c: &Connection,
    selection: &UserSelection,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Changed, StoreError> {
    let changed = pick(c, selection, "u.status = 'archived'")?;
    name_picked(c, selection, traces)?;
    c.prepare_cached(
        "UPDATE users SET status = 'active', archived_at = NULL, updated_at = ?1 \
         WHERE row IN (SELECT row FROM temp.picked_users)",
    )?
    .execute([at.0])?;
    user_events::add_to_picked(c, at, "restored", "", by)?;
    Ok(changed)
}

/// Gives users a domain, or takes it. Those whose directory keeps it are skipped.
pub(crate) fn set_domain(
    c: &Connection,
    selection: &UserSelection,
    domain: Option<&str>,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Changed, StoreError> {
    let other = match domain {
        Some(domain) => format!("u.domain IS NOT '{}'", domain.replace('\'', "''")),
        None => "u.domain IS NOT NULL".to_owned(),
    };
    let changed = pick(
        c,
        selection,
        &format!("u.status <> 'merged' AND {other} AND NOT ({DOMAIN_SYNCED})"),
    )?;
    each_picked(c, |user| {
        let mut trace = Trace::edited(&user.id, &user.profile.name);
        trace.say_change(
            ProfileField::Domain.as_str(),
            user.profile.domain.as_deref(),
            domain,
        );
        traces.put(trace);
    })?;
    c.prepare_cached(
        "UPDATE users SET domain = ?1, updated_at = ?2, active_at = max(active_at, ?2) \
         WHERE row IN (SELECT row FROM temp.picked_users)",
    )?
    .execute(params![domain, at.0])?;
    user_events::add_to_picked(c, at, "edited", "domain", by)?;
    Ok(changed)
}

/// Deletes those that nothing was ever made of.
pub(crate) fn delete(
    c: &Connection,
    selection: &UserSelection,
    traces: &mut Traces,
) -> Result<Changed, StoreError> {
    let changed = pick(c, selection, DELETABLE)?;
    each_picked(c, |user| traces.put(Trace::deleted(&user)))?;
    c.prepare_cached("DELETE FROM users WHERE row IN (SELECT row FROM temp.picked_users)")?
        .execute([])?;
    Ok(changed)
}

/// Revokes the live invites of so many at most of those who have left a directory and hold any. Gives how many; 0 when none is left.
pub(crate) fn revoke_of_leavers(
    c: &Connection,
    directory_id: &str,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<u32, StoreError> {
    c.prepare_cached("DELETE FROM temp.picked_users")?.execute([])?;
    let most = i64::try_from(MAX_DIRECTORY_CHANGES).unwrap_or(i64::MAX);
    let picked = c
        .prepare_cached(&format!("INSERT INTO temp.picked_users {}", leavers_sql()))?
        .execute(params![directory_id, most])?;
    if picked == 0 {
        return Ok(0);
    }
    revoke_told(c, LEFT, by, at, traces)
}

/// The statement of those who have left a directory and hold a live invite: directory, how many at most.
pub(crate) fn leavers_sql() -> String {
    format!(
        "SELECT u.row FROM users u INDEXED BY users_left \
         WHERE u.status = 'active' AND u.directory_state IN ('disabled', 'gone') AND u.directory_id = ?1 \
         AND EXISTS (SELECT 1 FROM invites i WHERE i.user_id = u.id AND +i.state IN ({})) LIMIT ?2",
        states::live()
    )
}

/// The statement that counts the live invites of those who have left a directory.
pub(crate) fn live_of_leavers_sql() -> String {
    format!(
        "SELECT count(*) FROM users u INDEXED BY users_left CROSS JOIN invites i ON i.user_id = u.id \
         WHERE u.status = 'active' AND u.directory_state IN ('disabled', 'gone') AND u.directory_id = ?1 \
         AND +i.state IN ({})",
        states::live()
    )
}

/// Live invites of those who have left a directory.
pub(crate) fn live_of_leavers(c: &Connection, directory_id: &str) -> Result<u32, StoreError> {
    Ok(c.prepare_cached(&live_of_leavers_sql())?
        .query_row([directory_id], |row| row.get(0))?)
}

/// How many are in lists.
pub(crate) fn count(c: &Connection) -> Result<u32, StoreError> {
    single(
        c,
        "SELECT count(*) FROM users INDEXED BY users_by_family WHERE status = 'active'",
        [],
    )
}

/// Whether nobody at all is known.
pub(crate) fn none(c: &Connection) -> Result<bool, StoreError> {
    single(c, "SELECT NOT EXISTS (SELECT 1 FROM users)", [])
}

/// An event's detail of one who becomes another.
pub(crate) fn called(user: &UserRecord) -> String {
    let text = audit::called(&user.profile.name, &user.profile.value(ProfileField::Email));
    events::cut(&text).to_owned()
}
