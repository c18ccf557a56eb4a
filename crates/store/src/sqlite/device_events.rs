//! Table `device_events`: what happened to devices.

use muster_domain::{device::DeviceId, time::Moment};
use rusqlite::{Connection, params};

use super::{
    events::cut,
    rows::{moment, single},
};
use crate::{
    bounds::{MAX_REFUSALS, MAX_TIMELINE},
    error::StoreError,
    records::{Event, Refusal},
};

/// Writes an event; the detail is cut to its bound.
pub(crate) fn add(
    c: &Connection,
    device_id: &str,
    at: Moment,
    kind: &str,
    detail: &str,
    by: &str,
) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO device_events (device_id, at, kind, detail, by) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![device_id, at.0, kind, cut(detail), by])?;
    Ok(())
}

/// Writes a refusal, at most so many of one device.
pub(crate) fn refuse(
    c: &Connection,
    device: DeviceId,
    refusal: Refusal,
    at: Moment,
) -> Result<(), StoreError> {
    let id = device.to_string();
    let enough: bool = single(
        c,
        "SELECT count(*) >= ?2 FROM device_events WHERE device_id = ?1 AND kind = 'refused'",
        params![id, MAX_REFUSALS],
    )?;
    if enough {
        return Ok(());
    }
    add(c, &id, at, "refused", &refusal.words(), "")
}

/// What happened to a device, oldest first.
pub(crate) fn timeline(c: &Connection, device: DeviceId) -> Result<Vec<Event>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT at, kind, detail, by FROM device_events WHERE device_id = ?1 ORDER BY row DESC LIMIT ?2",
    )?;
    let mut rows = statement.query(params![device.to_string(), MAX_TIMELINE])?;
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
