//! Where a user comes from: the directory's columns of `users`, as they go from one row to another when two become one.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::traces::Trace;
use crate::{error::StoreError, records::UserRecord};

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
        c.prepare_cached(
            "UPDATE users SET directory_id = NULL, external_id = NULL, upn = NULL, directory_state = NULL, \
             directory_since = NULL, directory_reason = '', directory_seen_at = NULL, directory_hash = NULL, \
             directory_fields = '', directory_left_at = NULL WHERE id = ?1",
        )?
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

/// Who stays of a merge has not left while one who became them is there: then they come from that one's directory. Gives the trace of
/// it; `user` is either of both.
pub(super) fn of_who_is_there(c: &Connection, user: &str) -> Result<Option<Trace>, StoreError> {
    let other: Option<(String, String, String, String, String, String)> = c
        .prepare_cached(
            "SELECT k.id, k.name, k.directory_state, y.name, m.id, z.name \
             FROM users u CROSS JOIN users k ON k.id = coalesce(u.merged_into, u.id) \
             CROSS JOIN users m ON m.merged_into = k.id CROSS JOIN directories y ON y.id = k.directory_id \
             CROSS JOIN directories z ON z.id = m.directory_id \
             WHERE u.id = ?1 AND k.directory_state IN ('disabled', 'gone') AND m.directory_state = 'present' \
             ORDER BY m.row LIMIT 1",
        )?
        .query_row([user], |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
                row.get(5)?,
            ))
        })
        .optional()?;
    let Some((keeps, name, state, was, other, now)) = other else {
        return Ok(None);
    };
    let theirs = Source::take(c, &other)?;
    Source::take(c, &keeps)?.give(c, &other)?;
    theirs.give(c, &keeps)?;
    c.prepare_cached("DELETE FROM user_groups WHERE user_row = (SELECT row FROM users WHERE id = ?1)")?
        .execute([&keeps])?;
    pass_groups(c, &other, &keeps)?;
    let mut trace = Trace::edited(&keeps, &name);
    trace.say_change("directory", Some(&was), Some(&now));
    trace.say("state", state, "present");
    Ok(Some(trace))
}

/// Who stays of merges and comes from nowhere any more comes from where one who became them does. Gives their ids.
pub(super) fn of_the_merged(c: &Connection) -> Result<Vec<String>, StoreError> {
    let without: Vec<(String, String)> = c
        .prepare_cached(
            "SELECT k.id, m.id FROM users m INDEXED BY users_merged CROSS JOIN users k ON k.id = m.merged_into \
             WHERE m.merged_into IS NOT NULL AND m.directory_id IS NOT NULL AND k.directory_id IS NULL \
             ORDER BY k.row, m.directory_state = 'present' DESC, m.row",
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

/// Of whom the one who stays comes from: of the first who is there, or else of the first of a directory.
pub(super) fn chosen<'a>(stays: &'a UserRecord, merged: &'a [UserRecord]) -> Option<&'a UserRecord> {
    let all = || std::iter::once(stays).chain(merged);
    let is_there = |user: &&UserRecord| {
        user.source
            .as_ref()
            .is_some_and(|source| !source.state.has_left())
    };
    all()
        .find(is_there)
        .or_else(|| all().find(|user| user.source.is_some()))
}
