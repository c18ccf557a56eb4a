//! Table `user_events`, and the history of a user: what happened to them, to their invites and to their devices.

use muster_domain::time::Moment;
use rusqlite::{Connection, params};

use super::{events::cut, rows::moment};
use crate::{
    bounds::MAX_PAGE,
    error::StoreError,
    records::{Event, Page, UserEvent},
};

/// Writes an event; the detail is cut to its bound.
pub(crate) fn add(
    c: &Connection,
    user_id: &str,
    at: Moment,
    kind: &str,
    detail: &str,
    by: &str,
) -> Result<(), StoreError> {
    c.prepare_cached("INSERT INTO user_events (user_id, at, kind, detail, by) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![user_id, at.0, kind, cut(detail), by])?;
    Ok(())
}

/// Writes the same event for every user made after the row `last`.
pub(crate) fn add_to_new(
    c: &Connection,
    last: i64,
    at: Moment,
    kind: &str,
    by: &str,
) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO user_events (user_id, at, kind, detail, by) SELECT id, ?2, ?3, '', ?4 FROM users WHERE row > ?1 \
         ORDER BY row",
    )?
    .execute(params![last, at.0, kind, by])?;
    Ok(())
}

/// Writes the same event for every picked user.
pub(crate) fn add_to_picked(
    c: &Connection,
    at: Moment,
    kind: &str,
    detail: &str,
    by: &str,
) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO user_events (user_id, at, kind, detail, by) \
         SELECT u.id, ?1, ?2, ?3, ?4 FROM temp.picked_users p CROSS JOIN users u ON u.row = p.row",
    )?
    .execute(params![at.0, kind, cut(detail), by])?;
    Ok(())
}

/// The statement of a window of a user's history: user, place, how many.
pub(crate) const HISTORY: &str = "SELECT at, kind, detail, by, invite_id, device_id, source, row FROM ( \
     SELECT e.at, e.kind, e.detail, e.by, e.invite_id, NULL AS device_id, 1 AS source, e.row \
       FROM invites i INDEXED BY invites_by_user CROSS JOIN events e ON e.invite_id = i.id WHERE i.user_id = ?1 \
     UNION ALL \
     SELECT e.at, e.kind, e.detail, e.by, NULL, e.device_id, 2, e.row \
       FROM devices d INDEXED BY devices_by_user CROSS JOIN device_events e ON e.device_id = d.id WHERE d.user_id = ?1 \
     UNION ALL \
     SELECT e.at, e.kind, e.detail, e.by, NULL, NULL, 3, e.row FROM user_events e WHERE e.user_id = ?1) \
     WHERE (at, source, row) < (?2, ?3, ?4) ORDER BY at DESC, source DESC, row DESC LIMIT ?5";

/// A window of a user's history, latest first.
pub(crate) fn history(
    c: &Connection,
    user_id: &str,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<UserEvent>, StoreError> {
    let limit = limit.clamp(1, MAX_PAGE) as usize;
    let place = match cursor {
        None => (i64::MAX, i64::MAX, i64::MAX),
        Some(cursor) => place(cursor).ok_or_else(|| StoreError::invalid("This is no place in a history."))?,
    };
    let mut statement = c.prepare_cached(HISTORY)?;
    let mut rows = statement.query(params![
        user_id,
        place.0,
        place.1,
        place.2,
        i64::try_from(limit + 1).unwrap_or(i64::MAX)
    ])?;
    let mut page = Page {
        rows: Vec::new(),
        next: None,
    };
    let mut last = None;
    while let Some(row) = rows.next()? {
        if page.rows.len() == limit {
            page.next = last;
            break;
        }
        let (source, number): (i64, i64) = (row.get(6)?, row.get(7)?);
        let at = moment(row, 0)?;
        last = Some(format!("{} {source} {number}", at.0));
        page.rows.push(UserEvent {
            event: Event {
                at,
                kind: row.get(1)?,
                detail: row.get(2)?,
                by: row.get(3)?,
            },
            invite_id: row.get(4)?,
            device_id: row.get(5)?,
        });
    }
    Ok(page)
}

fn place(cursor: &str) -> Option<(i64, i64, i64)> {
    let mut parts = cursor.split(' ').map(str::parse);
    let place = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    parts.next().is_none().then_some(place)
}
