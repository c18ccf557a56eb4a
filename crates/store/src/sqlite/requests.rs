//! Table `requests`.

use muster_domain::{invite::InviteId, time::Moment};
use rusqlite::{Connection, Row, params};

use super::{
    events, ids,
    rows::{self, COLUMNS, GROUP, WIDTH, moment, single},
};
use crate::{bounds::MAX_HITS, error::StoreError, records::Request};

/// Opens a request unless there is one.
pub(crate) fn add(c: &Connection, invite_id: InviteId, why: &str, at: Moment) -> Result<bool, StoreError> {
    let Some(now) = rows::standing(c, invite_id)? else {
        return Ok(false);
    };
    let text = invite_id.to_string();
    let added = c
        .prepare_cached(
            "INSERT INTO requests (id, invite_id, why, at) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (invite_id) WHERE closed_at IS NULL DO NOTHING",
        )?
        .execute(params![ids::new(at), text, why, at.0])?;
    if added == 0 {
        return Ok(false);
    }
    touch(c, now.row, at)?;
    events::add(c, &text, now.generation, at, "requested", why, "")?;
    Ok(true)
}

/// The statement of [`open`].
pub(crate) fn sql() -> String {
    format!(
        "SELECT {COLUMNS}, r.id, r.why, r.at FROM requests r INDEXED BY requests_open \
         CROSS JOIN invites i ON i.id = r.invite_id {GROUP} WHERE r.closed_at IS NULL ORDER BY r.at, r.id LIMIT ?1"
    )
}

/// Open requests, oldest first.
pub(crate) fn open(c: &Connection, limit: u32) -> Result<Vec<Request>, StoreError> {
    let mut statement = c.prepare_cached(&sql())?;
    let mut found = statement.query([limit.min(MAX_HITS)])?;
    let mut requests = Vec::new();
    while let Some(row) = found.next()? {
        requests.push(request(row)?);
    }
    Ok(requests)
}

fn request(row: &Row<'_>) -> Result<Request, StoreError> {
    Ok(Request {
        invite: rows::invite(row, 0)?,
        id: row.get(WIDTH)?,
        why: row.get(WIDTH + 1)?,
        at: moment(row, WIDTH + 2)?,
    })
}

/// How many are open.
pub(crate) fn count(c: &Connection) -> Result<u32, StoreError> {
    single(c, "SELECT count(*) FROM requests WHERE closed_at IS NULL", [])
}

/// Whether an invite has an open one.
pub(crate) fn is_open(c: &Connection, invite_id: InviteId) -> Result<bool, StoreError> {
    single(
        c,
        "SELECT EXISTS (SELECT 1 FROM requests WHERE invite_id = ?1 AND closed_at IS NULL)",
        [invite_id.to_string()],
    )
}

/// Closes one.
pub(crate) fn close(
    c: &Connection,
    id: &str,
    answer: &str,
    by: &str,
    at: Moment,
) -> Result<Option<Request>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS}, r.id, r.why, r.at, i.row FROM requests r CROSS JOIN invites i ON i.id = r.invite_id {GROUP} \
         WHERE r.id = ?1 AND r.closed_at IS NULL"
    ))?;
    let mut found = statement.query([id])?;
    let Some(row) = found.next()? else {
        return Ok(None);
    };
    let (request, invite_row) = (request(row)?, row.get(WIDTH + 3)?);
    c.prepare_cached("UPDATE requests SET closed_at = ?2, answer = ?3, closed_by = ?4 WHERE id = ?1")?
        .execute(params![id, at.0, answer, by])?;
    touch(c, invite_row, at)?;
    let invite = &request.invite;
    events::add(
        c,
        &invite.id.to_string(),
        invite.generation,
        at,
        "resolved",
        answer,
        by,
    )?;
    Ok(Some(request))
}

/// Closes those of the picked invites, as part of an action that has its own event.
pub(crate) fn close_of_picked(c: &Connection, answer: &str, by: &str, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE requests SET closed_at = ?1, answer = ?2, closed_by = ?3 WHERE closed_at IS NULL AND invite_id IN \
         (SELECT i.id FROM temp.picked p CROSS JOIN invites i ON i.row = p.row)",
    )?
    .execute(params![at.0, answer, by])?;
    Ok(())
}

fn touch(c: &Connection, invite_row: i64, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE invites SET updated_at = ?2 WHERE row = ?1")?
        .execute(params![invite_row, at.0])?;
    Ok(())
}
