//! Where a user comes from: the directory's columns of `users`, as they go from one row to another when two become one.

use muster_domain::time::Moment;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{traces::Trace, user_events};
use crate::{
    error::StoreError,
    records::{UserRecord, UserSource},
};

/// What `SET` makes of the columns of somebody who comes from nowhere.
pub(super) const NOWHERE: &str = "directory_id = NULL, external_id = NULL, upn = NULL, directory_state = NULL, \
     directory_since = NULL, directory_reason = '', directory_seen_at = NULL, directory_hash = NULL, directory_fields = '', \
     directory_left_at = NULL";

/// Whether the directory `z` lists its users and is read. A provider lists nobody, so nobody ever leaves it.
const LISTS: &str = "z.kind = 'ldap' AND z.enabled";

/// The directory's columns of a row, without the hash: whoever gets them has the directory's word on every field brought by the next sync.
struct Source {
    directory_id: Option<String>,
    external_id: Option<String>,
    upn: Option<String>,
    state: Option<String>,
    since: Option<i64>,
    reason: String,
    seen_at: Option<i64>,
    fields: String,
    left_at: Option<i64>,
}

impl Source {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            directory_id: row.get(0)?,
            external_id: row.get(1)?,
            upn: row.get(2)?,
            state: row.get(3)?,
            since: row.get(4)?,
            reason: row.get(5)?,
            seen_at: row.get(6)?,
            fields: row.get(7)?,
            left_at: row.get(8)?,
        })
    }

    /// Takes the columns off a user.
    fn take(c: &Connection, user_id: &str) -> Result<Self, StoreError> {
        let source = c
            .prepare_cached(
                "SELECT directory_id, external_id, upn, directory_state, directory_since, directory_reason, \
                 directory_seen_at, directory_fields, directory_left_at FROM users WHERE id = ?1",
            )?
            .query_row([user_id], Self::read)?;
        c.prepare_cached(&format!("UPDATE users SET {NOWHERE} WHERE id = ?1"))?
            .execute([user_id])?;
        Ok(source)
    }

    fn give(&self, c: &Connection, user_id: &str) -> Result<(), StoreError> {
        c.prepare_cached(
            "UPDATE users SET directory_id = ?2, external_id = ?3, upn = ?4, directory_state = ?5, directory_since = ?6, \
             directory_reason = ?7, directory_seen_at = ?8, directory_hash = '', directory_fields = ?9, \
             directory_left_at = ?10 WHERE id = ?1",
        )?
        .execute(params![
            user_id,
            self.directory_id,
            self.external_id,
            self.upn,
            self.state,
            self.since,
            self.reason,
            self.seen_at,
            self.fields,
            self.left_at,
        ])?;
        Ok(())
    }
}

/// Where one user came from is where the other, who came from nowhere, comes from now.
pub(super) fn pass(c: &Connection, from: &str, to: &str) -> Result<(), StoreError> {
    Source::take(c, from)?.give(c, to)?;
    pass_groups(c, from, to)
}

fn pass_groups(c: &Connection, from: &str, to: &str) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE OR REPLACE user_groups SET user_row = (SELECT row FROM users WHERE id = ?2) \
         WHERE user_row = (SELECT row FROM users WHERE id = ?1)",
    )?
    .execute([from, to])?;
    Ok(())
}

/// Of whom the one who stays comes from: they themselves, as long as they have not left; then somebody who is there in a directory that
/// lists its users.
pub(super) fn chosen<'a>(
    c: &Connection,
    stays: &'a UserRecord,
    merged: &'a [UserRecord],
) -> Result<Option<&'a UserRecord>, StoreError> {
    let is_there = |source: &UserSource| !source.state.has_left();
    let Some(own) = &stays.source else {
        return Ok(merged
            .iter()
            .find(|user| user.source.as_ref().is_some_and(is_there))
            .or_else(|| merged.iter().find(|user| user.source.is_some())));
    };
    if !is_there(own) {
        for user in merged {
            if let Some(source) = user.source.as_ref().filter(|source| is_there(source))
                && lists(c, &source.directory_id)?
            {
                return Ok(Some(user));
            }
        }
    }
    Ok(Some(stays))
}

fn lists(c: &Connection, directory_id: &str) -> Result<bool, StoreError> {
    Ok(c.prepare_cached(&format!(
        "SELECT EXISTS (SELECT 1 FROM directories z WHERE z.id = ?1 AND {LISTS})"
    ))?
    .query_row([directory_id], |row| row.get(0))?)
}

/// Two users of directories have each other's place there. Gives what is told of the first.
pub(super) fn exchange(
    c: &Connection,
    keeps: &str,
    other: &str,
    by: &str,
    at: Moment,
) -> Result<Trace, StoreError> {
    let (name, was, state) = stands(c, keeps)?;
    let (_, now, is) = stands(c, other)?;
    let theirs = Source::take(c, other)?;
    Source::take(c, keeps)?.give(c, other)?;
    theirs.give(c, keeps)?;
    let own: Vec<i64> = c
        .prepare_cached(
            "DELETE FROM user_groups WHERE user_row = (SELECT row FROM users WHERE id = ?1) RETURNING group_row",
        )?
        .query_map([keeps], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    pass_groups(c, other, keeps)?;
    let mut join = c.prepare_cached(
        "INSERT OR IGNORE INTO user_groups (user_row, group_row) SELECT row, ?2 FROM users WHERE id = ?1",
    )?;
    for group in own {
        join.execute(params![other, group])?;
    }
    user_events::add(c, keeps, at, "adopted", &now, by)?;
    let mut trace = Trace::edited(keeps, &name);
    trace.say_change("directory", Some(&was), Some(&now));
    trace.say_change("state", Some(&state), Some(&is));
    Ok(trace)
}

/// A user's name, their directory's, and how they stand there.
fn stands(c: &Connection, user: &str) -> Result<(String, String, String), StoreError> {
    Ok(c.prepare_cached(
        "SELECT u.name, y.name, u.directory_state FROM users u CROSS JOIN directories y ON y.id = u.directory_id \
         WHERE u.id = ?1",
    )?
    .query_row([user], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}

/// Who stays of a merge has not left while one who became them is there in a directory that lists its users: then they come from that
/// one. Gives what is told of it; `user` is either of both.
pub(super) fn of_who_is_there(
    c: &Connection,
    user: &str,
    by: &str,
    at: Moment,
) -> Result<Option<Trace>, StoreError> {
    let pair: Option<(String, String)> = c
        .prepare_cached(&format!(
            "SELECT k.id, m.id FROM users u CROSS JOIN users k ON k.id = coalesce(u.merged_into, u.id) \
             CROSS JOIN users m ON m.merged_into = k.id CROSS JOIN directories z ON z.id = m.directory_id \
             WHERE u.id = ?1 AND k.directory_state IN ('disabled', 'gone') AND m.directory_state = 'present' \
             AND {LISTS} ORDER BY m.row LIMIT 1"
        ))?
        .query_row([user], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match pair {
        None => Ok(None),
        Some((keeps, other)) => exchange(c, &keeps, &other, by, at).map(Some),
    }
}

/// Who stays of merges and comes from nowhere any more comes from where one who became them is. Gives their ids.
pub(super) fn of_the_merged(c: &Connection) -> Result<Vec<String>, StoreError> {
    let without: Vec<(String, String)> = c
        .prepare_cached(
            "SELECT k.id, m.id FROM users m INDEXED BY users_merged CROSS JOIN users k ON k.id = m.merged_into \
             WHERE m.merged_into IS NOT NULL AND m.directory_state = 'present' AND k.directory_id IS NULL \
             ORDER BY k.row, m.row",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut given: Vec<String> = Vec::new();
    for (keeps, merged) in without {
        if given.last() != Some(&keeps) {
            pass(c, &merged, &keeps)?;
            given.push(keeps);
        }
    }
    Ok(given)
}
