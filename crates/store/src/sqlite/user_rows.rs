//! Rows of `users` as records: a user as everyone sees it.

use muster_domain::{
    profile::{Profile, Synced},
    user::EmailAddress,
};
use rusqlite::{Connection, Row};

use super::{
    codes::unknown_word,
    rows::{maybe_moment, moment, word},
    states,
};
use crate::{
    error::StoreError,
    records::{UserRecord, UserSource, UserStatus},
};

/// How many columns [`columns`] names.
pub(crate) const WIDTH: usize = 27;

/// Joins the directory that [`columns`] names.
pub(crate) const DIRECTORY: &str = "LEFT JOIN directories y ON y.id = u.directory_id";

/// What [`user`] reads, of `users u` with [`DIRECTORY`].
pub(crate) fn columns() -> String {
    format!(
        "u.id, u.name, u.email, u.user_name, u.domain, u.phone, u.language, u.time_zone, u.status, u.archived_at, \
         u.merged_into, u.roster, u.created_at, u.active_at, u.directory_id, y.name, u.external_id, u.upn, \
         u.directory_state, u.directory_since, u.directory_reason, u.directory_seen_at, u.directory_fields, \
         (SELECT count(*) FROM invites i WHERE i.user_id = u.id AND +i.state IN ({})), \
         (SELECT count(*) FROM invites i WHERE i.user_id = u.id), \
         (SELECT count(*) FROM devices d WHERE d.user_id = u.id), \
         coalesce((SELECT e.kind FROM user_events e WHERE e.user_id = u.id ORDER BY e.row LIMIT 1) = 'imported', 0)",
        states::live()
    )
}

/// Reads [`columns`].
pub(crate) fn user(row: &Row<'_>) -> Result<UserRecord, StoreError> {
    let status: String = row.get(8)?;
    let created_at = moment(row, 12)?;
    Ok(UserRecord {
        id: row.get(0)?,
        profile: Profile {
            name: row.get(1)?,
            email: email(&row.get::<_, String>(2)?)?,
            user_name: row.get(3)?,
            domain: row.get(4)?,
            phone: row.get(5)?,
            language: row.get(6)?,
            time_zone: row.get(7)?,
        },
        source: source(row)?,
        status: match status.as_str() {
            "active" => UserStatus::Active,
            "archived" => UserStatus::Archived(maybe_moment(row, 9)?.unwrap_or(created_at)),
            "merged" => UserStatus::Merged(row.get(10)?),
            other => return Err(StoreError::damaged(format!("a user that is {other:?}"))),
        },
        roster: word(row, 11)?,
        created_at,
        active_at: moment(row, 13)?.max(created_at),
        live_invites: row.get(23)?,
        invites: row.get(24)?,
        devices: row.get(25)?,
        imported: row.get(26)?,
    })
}

fn source(row: &Row<'_>) -> Result<Option<UserSource>, StoreError> {
    let Some(directory_id) = row.get::<_, Option<String>>(14)? else {
        return Ok(None);
    };
    let since = maybe_moment(row, 19)?.unwrap_or(moment(row, 12)?);
    Ok(Some(UserSource {
        directory_id,
        directory: row.get::<_, Option<String>>(15)?.unwrap_or_default(),
        external_id: row.get::<_, Option<String>>(16)?.unwrap_or_default(),
        upn: row.get(17)?,
        state: word(row, 18)?,
        since,
        reason: row.get(20)?,
        seen_at: maybe_moment(row, 21)?.unwrap_or(since),
        synced: Synced::read(&row.get::<_, String>(22)?),
    }))
}

fn email(text: &str) -> Result<Option<EmailAddress>, StoreError> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|problem| unknown_word(&problem))
}

/// One user.
pub(crate) fn by_id(c: &Connection, id: &str) -> Result<Option<UserRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {} FROM users u {DIRECTORY} WHERE u.id = ?1",
        columns()
    ))?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(user).transpose()
}

/// The user whom this address leads to: of a merged one, the one that stayed.
pub(crate) fn by_email(c: &Connection, key: &str) -> Result<Option<UserRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {} FROM users u {DIRECTORY} \
         WHERE u.id = (SELECT coalesce(merged_into, id) FROM users WHERE email_key = ?1)",
        columns()
    ))?;
    let mut rows = statement.query([key])?;
    rows.next()?.map(user).transpose()
}

/// Who is kept for an entry of a directory, merged or not.
pub(crate) fn by_entry(
    c: &Connection,
    directory_id: &str,
    external_id: &str,
) -> Result<Option<UserRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {} FROM users u {DIRECTORY} WHERE u.directory_id = ?1 AND u.external_id = ?2",
        columns()
    ))?;
    let mut rows = statement.query([directory_id, external_id])?;
    rows.next()?.map(user).transpose()
}

/// The user whom a directory knows by this id; of a merged one, the one that stayed.
pub(crate) fn by_external_id(
    c: &Connection,
    directory_id: &str,
    external_id: &str,
) -> Result<Option<UserRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {} FROM users u {DIRECTORY} \
         WHERE u.id = (SELECT coalesce(merged_into, id) FROM users WHERE directory_id = ?1 AND external_id = ?2)",
        columns()
    ))?;
    let mut rows = statement.query([directory_id, external_id])?;
    rows.next()?.map(user).transpose()
}
