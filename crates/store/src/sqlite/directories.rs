//! Table `directories`, and what is known of whom they brought. What a sync writes is `directory_apply`'s.

use std::collections::HashMap;

use muster_domain::time::Moment;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    fold::fold,
    rows::word,
    states::{self, LEFT},
    user_events, user_rows, user_source,
};
use crate::{
    bounds::{MAX_HITS, MAX_PAGE},
    error::StoreError,
    records::{
        AddressHolder, DirectoryForgotten, DirectoryRecord, KnownEntry, LiveInvitesOf, Page, UserRecord,
    },
};

/// Makes a directory known, or names it anew. `false` when another has this name.
pub(crate) fn save(c: &Connection, id: &str, name: &str, at: Moment) -> Result<bool, StoreError> {
    let key = fold(name);
    let taken: Option<String> = c
        .prepare_cached("SELECT id FROM directories WHERE name_key = ?1 AND id <> ?2")?
        .query_row(params![key, id], |row| row.get(0))
        .optional()?;
    if taken.is_some() {
        return Ok(false);
    }
    c.prepare_cached(
        "INSERT INTO directories (id, name, name_key, created_at) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key",
    )?
    .execute(params![id, name, key, at.0])?;
    Ok(true)
}

/// Forgets a directory and its groups. Its users stay, as if they had been made by hand, or as those of the directory of somebody who
/// became them.
pub(crate) fn forget(
    c: &Connection,
    id: &str,
    by: &str,
    at: Moment,
) -> Result<DirectoryForgotten, StoreError> {
    c.prepare_cached(
        "INSERT INTO user_events (user_id, at, kind, detail, by) \
         SELECT u.id, ?2, 'directory_forgotten', y.name, ?3 FROM users u CROSS JOIN directories y ON y.id = u.directory_id \
         WHERE u.directory_id = ?1",
    )?
    .execute(params![id, at.0, by])?;
    let users = c
        .prepare_cached(&format!(
            "UPDATE users SET {} WHERE directory_id = ?1",
            user_source::NOWHERE
        ))?
        .execute([id])?;
    c.prepare_cached("DELETE FROM directories WHERE id = ?1")?
        .execute([id])?;
    for user in user_source::of_the_merged(c)? {
        user_events::add(c, &user, at, "adopted", "", by)?;
    }
    Ok(DirectoryForgotten {
        users: u32::try_from(users).unwrap_or(u32::MAX),
    })
}

/// All directories by name.
pub(crate) const ALL: &str = "SELECT y.id, y.name, \
     (SELECT count(*) FROM users u WHERE u.directory_id = y.id AND +u.status = 'active'), \
     (SELECT count(*) FROM users u INDEXED BY users_left WHERE u.directory_id = y.id AND u.status = 'active' \
         AND u.directory_state IN ('disabled', 'gone')) \
     FROM directories y WHERE y.name_key >= '' ORDER BY y.name_key LIMIT ?1";

/// All directories by name.
pub(crate) fn all(c: &Connection) -> Result<Vec<DirectoryRecord>, StoreError> {
    let mut statement = c.prepare_cached(ALL)?;
    let rows = statement.query_map([MAX_HITS], |row| {
        Ok(DirectoryRecord {
            id: row.get(0)?,
            name: row.get(1)?,
            users: row.get(2)?,
            left: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The statement of a window of what is known of a directory's users: directory, place, how many.
pub(crate) const KNOWN: &str = "SELECT id, external_id, coalesce(directory_hash, ''), directory_state FROM users \
     INDEXED BY users_by_directory WHERE directory_id = ?1 AND external_id > ?2 ORDER BY external_id LIMIT ?3";

/// A window of what is known of a directory's users, by their external ids.
pub(crate) fn known(
    c: &Connection,
    directory_id: &str,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<KnownEntry>, StoreError> {
    let limit = limit.clamp(1, MAX_PAGE) as usize;
    let mut statement = c.prepare_cached(KNOWN)?;
    let mut rows = statement.query(params![
        directory_id,
        cursor.unwrap_or_default(),
        i64::try_from(limit + 1).unwrap_or(i64::MAX)
    ])?;
    let mut page = Page {
        rows: Vec::with_capacity(limit),
        next: None,
    };
    while let Some(row) = rows.next()? {
        if page.rows.len() == limit {
            page.next = page.rows.last().map(|last: &KnownEntry| last.external_id.clone());
            break;
        }
        page.rows.push(KnownEntry {
            user_id: row.get(0)?,
            external_id: row.get(1)?,
            hash: row.get(2)?,
            state: word(row, 3)?,
        });
    }
    Ok(page)
}

/// The statement that counts those who left a directory since: directory, moment.
pub(crate) const LEFT_SINCE: &str =
    "SELECT count(*) FROM users WHERE directory_id = ?1 AND directory_left_at > ?2";

/// How many of those who were there have left a directory since, and are not back.
pub(crate) fn left_since(c: &Connection, directory_id: &str, since: Moment) -> Result<u32, StoreError> {
    Ok(c.prepare_cached(LEFT_SINCE)?
        .query_row(params![directory_id, since.0], |row| row.get(0))?)
}

/// Who has these addresses already that this directory would bring: what a preview shows as conflicts and adoptions.
pub(crate) fn holders(c: &Connection, keys: &[String]) -> Result<HashMap<String, UserRecord>, StoreError> {
    let mut found = HashMap::new();
    for key in keys {
        if let Some(user) = user_rows::by_email(c, key)? {
            found.insert(key.clone(), user);
        }
    }
    Ok(found)
}

/// Who has these addresses, by their keys.
pub(crate) fn address_holders(
    c: &Connection,
    keys: &[String],
) -> Result<HashMap<String, AddressHolder>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT u.id, u.name, u.user_name, u.directory_id, coalesce(y.name, ''), u.external_id, u.directory_state, \
         u.email_key IS NOT ?1 \
         FROM users m CROSS JOIN users u ON u.id = coalesce(m.merged_into, m.id) \
         LEFT JOIN directories y ON y.id = u.directory_id WHERE m.email_key = ?1",
    )?;
    let mut merged = c.prepare_cached(
        "SELECT directory_id, external_id FROM users WHERE merged_into = ?1 AND directory_id IS NOT NULL",
    )?;
    let mut found = HashMap::new();
    for key in keys {
        let mut rows = statement.query([key])?;
        if let Some(row) = rows.next()? {
            let user_id: String = row.get(0)?;
            let kept_for = merged
                .query_map([&user_id], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<_, _>>()?;
            let holder = AddressHolder {
                user_id,
                name: row.get(1)?,
                user_name: row.get(2)?,
                directory_id: row.get(3)?,
                directory: row.get(4)?,
                external_id: row.get(5)?,
                state: row
                    .get::<_, Option<String>>(6)?
                    .map(|_| word(row, 6))
                    .transpose()?,
                merged: row.get(7)?,
                kept_for,
            };
            found.insert(key.clone(), holder);
        }
    }
    Ok(found)
}

/// Live invites of the users whom a directory knows by these ids: of those who are there, and of those who have left.
pub(crate) fn live_invites(
    c: &Connection,
    directory_id: &str,
    external_ids: &[String],
) -> Result<LiveInvitesOf, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT count(*), coalesce(sum({LEFT} AND u.status = 'active'), 0) \
         FROM users u CROSS JOIN invites i ON i.user_id = u.id \
         WHERE u.directory_id = ?1 AND u.external_id = ?2 AND +i.state IN ({})",
        states::live()
    ))?;
    let mut of = LiveInvitesOf::default();
    for external_id in external_ids {
        let (all, left): (u32, u32) =
            statement.query_row([directory_id, external_id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        of.present += all - left;
        of.left += left;
    }
    Ok(of)
}

/// The same of users by their own ids.
pub(crate) fn live_invites_of_users(c: &Connection, ids: &[String]) -> Result<LiveInvitesOf, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT count(*), coalesce(sum(coalesce({LEFT}, 0) AND u.status = 'active'), 0) \
         FROM users u CROSS JOIN invites i ON i.user_id = u.id WHERE u.id = ?1 AND +i.state IN ({})",
        states::live()
    ))?;
    let mut of = LiveInvitesOf::default();
    for id in ids {
        let (all, left): (u32, u32) = statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        of.present += all - left;
        of.left += left;
    }
    Ok(of)
}
