//! Rows as records: an invite as everyone sees it.

use muster_domain::{
    authentication::Authentication,
    invite::{InviteId, InviteState},
    problem::Problem,
    time::Moment,
};
use rusqlite::{
    Connection, OptionalExtension, Row,
    types::{FromSql, ValueRef},
};
use std::str::FromStr;

use super::codes::unknown_word;
use crate::{error::StoreError, records::InviteRecord};

/// What [`invite`] reads, of `invites i LEFT JOIN groups g`.
pub(crate) const COLUMNS: &str = "i.id, i.generation, i.state, i.reason, i.via, i.user_id, i.user_name, i.user_email, \
     i.platform, i.owned_by, g.id, g.name, i.domain, i.created_by, i.created_at, i.updated_at, i.sent_at, i.opened_at, \
     i.verified_at, i.enrolled_at, i.expires_at, i.wrong_tries, i.locked, i.phone, i.language, \
     i.time_zone, i.authentication, i.reminded, i.reminded_at";
/// How many columns these are.
pub(crate) const WIDTH: usize = 29;

/// Joins the group that [`COLUMNS`] names.
pub(crate) const GROUP: &str = "LEFT JOIN groups g ON g.id = i.group_id";

/// Reads [`COLUMNS`], the first of which stands at `from`.
pub(crate) fn invite(row: &Row<'_>, from: usize) -> Result<InviteRecord, StoreError> {
    let at = |n: usize| from + n;
    let group_id: Option<String> = row.get(at(10))?;
    let group_name: Option<String> = row.get(at(11))?;
    Ok(InviteRecord {
        id: word(row, at(0))?,
        generation: row.get(at(1))?,
        state: word(row, at(2))?,
        reason: row.get(at(3))?,
        via: word(row, at(4))?,
        user_id: row.get(at(5))?,
        user_name: row.get(at(6))?,
        user_email: row.get(at(7))?,
        platform: word(row, at(8))?,
        owned_by: word(row, at(9))?,
        group: group_id.zip(group_name),
        domain: row.get(at(12))?,
        created_by: row.get(at(13))?,
        created_at: moment(row, at(14))?,
        updated_at: moment(row, at(15))?,
        sent_at: maybe_moment(row, at(16))?,
        opened_at: maybe_moment(row, at(17))?,
        verified_at: maybe_moment(row, at(18))?,
        enrolled_at: maybe_moment(row, at(19))?,
        expires_at: moment(row, at(20))?,
        wrong_tries: row.get(at(21))?,
        locked: row.get(at(22))?,
        phone: row.get(at(23))?,
        language: row.get(at(24))?,
        time_zone: row.get(at(25))?,
        authentication: word(row, at(26))?,
        reminded: row.get(at(27))?,
        reminded_at: maybe_moment(row, at(28))?,
    })
}

/// A stored word or id of the domain.
pub(crate) fn word<T: FromStr<Err = Problem>>(row: &Row<'_>, column: usize) -> Result<T, StoreError> {
    row.get_ref(column)?
        .as_str()
        .map_err(|error| StoreError::damaged(error.to_string()))?
        .parse()
        .map_err(|problem| unknown_word(&problem))
}

/// A stored word that may be missing.
pub(crate) fn maybe_word<T: FromStr<Err = Problem>>(
    row: &Row<'_>,
    column: usize,
) -> Result<Option<T>, StoreError> {
    if row.get_ref(column)? == ValueRef::Null {
        return Ok(None);
    }
    word(row, column).map(Some)
}

/// A moment.
pub(crate) fn moment(row: &Row<'_>, column: usize) -> Result<Moment, StoreError> {
    Ok(Moment(row.get(column)?))
}

/// A moment that may not have come.
pub(crate) fn maybe_moment(row: &Row<'_>, column: usize) -> Result<Option<Moment>, StoreError> {
    Ok(row.get::<_, Option<i64>>(column)?.map(Moment))
}

/// The only column of the only row.
pub(crate) fn single<T: FromSql>(
    c: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
) -> Result<T, StoreError> {
    Ok(c.prepare_cached(sql)?.query_row(params, |row| row.get(0))?)
}

/// One invite.
pub(crate) fn by_id(c: &Connection, id: InviteId) -> Result<Option<InviteRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM invites i {GROUP} WHERE i.id = ?1"
    ))?;
    let mut rows = statement.query([id.to_string()])?;
    rows.next()?.map(|row| invite(row, 0)).transpose()
}

/// The latest invite with this short link.
pub(crate) fn by_short_lookup(c: &Connection, lookup: &str) -> Result<Option<InviteRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM invites i {GROUP} WHERE i.short_lookup = ?1 ORDER BY i.created_at DESC LIMIT 1"
    ))?;
    let mut rows = statement.query([lookup])?;
    rows.next()?.map(|row| invite(row, 0)).transpose()
}

/// The live invites of the user with this address, newest first.
pub(crate) fn live_of(
    c: &Connection,
    email_key: &str,
    now: Moment,
    limit: u32,
) -> Result<Vec<InviteRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM invites i {GROUP} \
         WHERE i.user_id = (SELECT coalesce(merged_into, id) FROM users WHERE email_key = ?1) AND +i.state IN ({}) AND +i.expires_at > ?2 \
         ORDER BY i.created_at DESC LIMIT ?3",
        super::states::live()
    ))?;
    let mut rows = statement.query(rusqlite::params![email_key, now.0, limit])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(invite(row, 0)?);
    }
    Ok(found)
}

/// What decides about evidence.
pub(crate) struct Standing {
    pub(crate) row: i64,
    pub(crate) generation: u32,
    pub(crate) state: InviteState,
    pub(crate) expires_at: Moment,
    pub(crate) wrong_tries: u32,
    pub(crate) locked: bool,
    pub(crate) by_myself: bool,
    pub(crate) authentication: Authentication,
    /// The passcode of the present link was typed right.
    pub(crate) passcode_passed: bool,
}

/// How an invite stands.
pub(crate) fn standing(c: &Connection, id: InviteId) -> Result<Option<Standing>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT row, generation, state, expires_at, wrong_tries, locked, via = 'by_myself', \
         authentication, passcode_at IS NOT NULL FROM invites WHERE id = ?1",
    )?;
    statement
        .query_row([id.to_string()], |row| {
            Ok((|| {
                Ok(Standing {
                    row: row.get(0)?,
                    generation: row.get(1)?,
                    state: word(row, 2)?,
                    expires_at: moment(row, 3)?,
                    wrong_tries: row.get(4)?,
                    locked: row.get(5)?,
                    by_myself: row.get(6)?,
                    authentication: word(row, 7)?,
                    passcode_passed: row.get(8)?,
                })
            })())
        })
        .optional()?
        .transpose()
}
