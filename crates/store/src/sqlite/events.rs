//! What happened to invites.

use muster_domain::{
    invite::{Generation, InviteId},
    time::Moment,
};
use rusqlite::{Connection, params};

use super::rows::moment;
use crate::{
    bounds::{MAX_DETAIL, MAX_TIMELINE},
    error::StoreError,
    records::Event,
};

/// Writes an event; the detail is cut to its bound.
pub(crate) fn add(
    c: &Connection,
    invite_id: &str,
    generation: Generation,
    at: Moment,
    kind: &str,
    detail: &str,
    by: &str,
) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO events (invite_id, generation, at, kind, detail, by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![invite_id, generation, at.0, kind, cut(detail), by])?;
    Ok(())
}

/// Writes the same event for every picked invite.
pub(crate) fn add_to_picked(
    c: &Connection,
    at: Moment,
    kind: &str,
    detail: &str,
    by: &str,
) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO events (invite_id, generation, at, kind, detail, by) \
         SELECT i.id, i.generation, ?1, ?2, ?3, ?4 FROM temp.picked p CROSS JOIN invites i ON i.row = p.row",
    )?
    .execute(params![at.0, kind, cut(detail), by])?;
    Ok(())
}

/// What happened to an invite, oldest first.
pub(crate) fn timeline(c: &Connection, id: InviteId) -> Result<Vec<Event>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT at, kind, detail, by FROM events WHERE invite_id = ?1 ORDER BY row DESC LIMIT ?2",
    )?;
    let mut rows = statement.query(params![id.to_string(), MAX_TIMELINE])?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        events.push(Event {
            at: moment(row, 0)?,
            kind: row.get(1)?,
            detail: row.get(2)?,
            by: row.get(3)?,
        });
    }
    events.reverse();
    Ok(events)
}

/// Cuts a detail to its bound.
pub(crate) fn cut(detail: &str) -> &str {
    detail
        .char_indices()
        .nth(MAX_DETAIL)
        .map_or(detail, |(end, _)| &detail[..end])
}
