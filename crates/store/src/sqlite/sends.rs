//! A sending as a whole: how it goes, its undo window, and its undoing.

use std::collections::BTreeMap;

use muster_domain::{invite::InviteState, message::MessageState, time::Moment};
use rusqlite::{Connection, params};

use super::{
    batches,
    rows::{single, word},
    states,
    traces::{Trace, Traces},
    user_rows, users,
};
use crate::{error::StoreError, records::Changed};

/// How the invites of a sending stand.
pub(crate) const PROGRESS: &str = "SELECT state, count(*) FROM invites WHERE send_id = ?1 GROUP BY state";

/// How the invites of a sending stand.
pub(crate) fn progress(c: &Connection, send_id: &str) -> Result<BTreeMap<InviteState, u32>, StoreError> {
    let mut statement = c.prepare_cached(PROGRESS)?;
    let mut rows = statement.query([send_id])?;
    let mut progress = BTreeMap::new();
    while let Some(row) = rows.next()? {
        progress.insert(word(row, 0)?, row.get(1)?);
    }
    Ok(progress)
}

/// Takes a sending back, all or nothing, `by` whoever asks for it. `traces` learns what had waited of it for somebody's word.
pub(crate) fn undo(
    c: &Connection,
    send_id: &str,
    by: &str,
    now: Moment,
    traces: &mut Traces,
) -> Result<Changed, StoreError> {
    if let Some(invites) = batches::undo(c, send_id, now, traces)? {
        tracing::info!(send_id, invites, at = now.0, "batch undone");
        return Ok(Changed {
            changed: invites,
            skipped: 0,
        });
    }
    let invites: u32 = single(c, "SELECT count(*) FROM invites WHERE send_id = ?1", [send_id])?;
    // Waiting or cancelled messages never left; of all others, something may have arrived.
    let never_left = [
        MessageState::Queued,
        MessageState::Claimed,
        MessageState::Cancelled,
    ]
    .map(MessageState::as_str);
    let out: bool = single(
        c,
        &format!(
            "SELECT EXISTS (SELECT 1 FROM invites i CROSS JOIN messages m ON m.invite_id = i.id \
             WHERE i.send_id = ?1 AND +m.state NOT IN ({})) \
             OR EXISTS (SELECT 1 FROM invites WHERE send_id = ?1 \
             AND (earlier_stage > 0 OR opened_at IS NOT NULL OR verified_at IS NOT NULL OR enrolled_at IS NOT NULL))",
            states::list(never_left)
        ),
        [send_id],
    )?;
    if out {
        return Ok(Changed {
            changed: 0,
            skipped: invites,
        });
    }
    traces.about("invitees", named(c, send_id)?);
    users::archive_again(c, send_id, by, now, traces)?;
    // Messages, events and requests go with their invite.
    c.prepare_cached("DELETE FROM invites WHERE send_id = ?1")?
        .execute([send_id])?;
    let users: Vec<String> = c
        .prepare_cached(
            "SELECT id FROM users WHERE send_id = ?1 AND NOT EXISTS (SELECT 1 FROM invites i WHERE i.user_id = users.id) \
             AND NOT EXISTS (SELECT 1 FROM devices d WHERE d.user_id = users.id)",
        )?
        .query_map([send_id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in users {
        if let Some(user) = user_rows::by_id(c, &id)? {
            traces.put(Trace::deleted(&user));
        }
        c.prepare_cached("DELETE FROM users WHERE id = ?1")?
            .execute([id])?;
    }
    let groups: Vec<(String, String)> = c
        .prepare_cached(
            "DELETE FROM groups WHERE send_id = ?1 AND NOT EXISTS (SELECT 1 FROM invites i WHERE i.group_id = groups.id) \
             AND NOT EXISTS (SELECT 1 FROM devices d WHERE d.group_id = groups.id) RETURNING id, name",
        )?
        .query_map([send_id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (id, name) in groups {
        traces.put(Trace::group_removed(&id, &name));
    }
    tracing::info!(send_id, invites, at = now.0, "sending undone");
    Ok(Changed {
        changed: invites,
        skipped: 0,
    })
}

/// Whom a sending invited.
fn named(c: &Connection, send_id: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT user_name || CASE user_email WHEN '' THEN '' ELSE ' <' || user_email || '>' END \
         FROM invites WHERE send_id = ?1 ORDER BY row",
    )?;
    Ok(statement
        .query_map([send_id], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// Makes the messages of a sending due now that were never tried.
pub(crate) fn release(c: &Connection, send_id: &str, now: Moment) -> Result<Changed, StoreError> {
    let invites: u32 = single(c, "SELECT count(*) FROM invites WHERE send_id = ?1", [send_id])?;
    let changed = c
        .prepare_cached(
            "UPDATE messages SET due_at = ?2 WHERE invite_id IN (SELECT id FROM invites WHERE send_id = ?1) \
             AND +state = ?3 AND attempts = 0 AND +due_at > ?2",
        )?
        .execute(params![send_id, now.0, MessageState::Queued.as_str()])?;
    let to_make = batches::release(c, send_id, now)?;
    let changed = u32::try_from(changed).unwrap_or(u32::MAX).saturating_add(to_make);
    Ok(Changed {
        changed,
        skipped: invites.saturating_sub(changed),
    })
}
