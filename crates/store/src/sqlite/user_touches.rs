//! What belongs to one user, in windows: invites, devices, messages. A user has few of each, so that they are sorted as they are
//! read.

use rusqlite::{Connection, params};

use super::{
    devices, messages,
    rows::{self, word},
};
use crate::{
    bounds::MAX_PAGE,
    error::StoreError,
    records::{DeviceRecord, InviteRecord, Page, UserMessage},
};

fn window(limit: u32) -> usize {
    limit.clamp(1, MAX_PAGE) as usize
}

fn more(limit: usize) -> i64 {
    i64::try_from(limit + 1).unwrap_or(i64::MAX)
}

/// The row that a cursor names; the latest come first.
fn place(cursor: Option<&str>) -> Result<i64, StoreError> {
    match cursor {
        None => Ok(i64::MAX),
        Some(cursor) => cursor
            .parse()
            .map_err(|_| StoreError::invalid("This is no place in this list.")),
    }
}

/// Cuts a window, and says where the next one begins.
fn cut<T>(mut rows: Vec<(i64, T)>, limit: usize) -> Page<T> {
    let next = (rows.len() > limit).then(|| rows[limit - 1].0.to_string());
    rows.truncate(limit);
    Page {
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        next,
    }
}

/// Invites of a user, latest first.
pub(crate) fn invites(
    c: &Connection,
    user_id: &str,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<InviteRecord>, StoreError> {
    let limit = window(limit);
    let mut statement = c.prepare_cached(&format!(
        "SELECT i.row, {} FROM invites i INDEXED BY invites_by_user {} WHERE i.user_id = ?1 AND i.row < ?2 \
         ORDER BY i.row DESC LIMIT ?3",
        rows::COLUMNS,
        rows::GROUP
    ))?;
    let mut found = statement.query(params![user_id, place(cursor)?, more(limit)])?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        all.push((row.get(0)?, rows::invite(row, 1)?));
    }
    Ok(cut(all, limit))
}

/// Devices of a user, latest first.
pub(crate) fn devices_of(
    c: &Connection,
    user_id: &str,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<DeviceRecord>, StoreError> {
    let limit = window(limit);
    let mut statement = c.prepare_cached(&format!(
        "SELECT {}, d.row FROM devices d INDEXED BY devices_by_user {} WHERE d.user_id = ?1 AND d.row < ?2 \
         ORDER BY d.row DESC LIMIT ?3",
        devices::COLUMNS,
        devices::GROUP
    ))?;
    let mut found = statement.query(params![user_id, place(cursor)?, more(limit)])?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        all.push((row.get(devices::WIDTH)?, devices::device(row)?));
    }
    Ok(cut(all, limit))
}

/// Messages of a user's invites, latest first.
pub(crate) fn messages_of(
    c: &Connection,
    user_id: &str,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<UserMessage>, StoreError> {
    let limit = window(limit);
    let mut statement = c.prepare_cached(&format!(
        "SELECT {}, m.row, i.id, i.platform, i.owned_by, i.generation = m.generation \
         FROM invites i INDEXED BY invites_by_user CROSS JOIN messages m ON m.invite_id = i.id \
         WHERE i.user_id = ?1 AND m.row < ?2 ORDER BY m.row DESC LIMIT ?3",
        messages::COLUMNS
    ))?;
    let mut found = statement.query(params![user_id, place(cursor)?, more(limit)])?;
    let mut all = Vec::new();
    let w = messages::WIDTH;
    while let Some(row) = found.next()? {
        let message = UserMessage {
            message: messages::message(row)?,
            invite_id: row.get(w + 1)?,
            platform: word(row, w + 2)?,
            owned_by: word(row, w + 3)?,
            current: row.get(w + 4)?,
        };
        all.push((row.get(w)?, message));
    }
    Ok(cut(all, limit))
}
