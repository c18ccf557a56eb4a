//! What is due, and who holds it.

use muster_domain::{
    message::{MessageKind, MessageState},
    template::Channel,
    time::Moment,
};
use rusqlite::{Connection, params};

use super::rows::{self, COLUMNS, GROUP, WIDTH, moment};
use crate::{bounds::MAX_CLAIM, error::StoreError, records::ClaimedMessage};

/// Those of channel `?4` due by `?1`, oldest first, at most `?2`, with their invites; without `?3` none that waits in quiet hours.
/// Columns of the message come after the invite's.
pub(crate) fn sql() -> String {
    format!(
        "SELECT {COLUMNS}, m.row, m.id, m.attempts, m.queued_at, m.generation, m.kind \
         FROM messages m INDEXED BY messages_due CROSS JOIN invites i ON i.id = m.invite_id {GROUP} \
         WHERE m.channel = ?4 AND m.state = 'queued' AND m.due_at <= ?1 AND (?3 OR m.quiet = 0) ORDER BY m.due_at, m.row LIMIT ?2"
    )
}

/// Claims up to `n` messages. What can never be handed over any more is cancelled, and the next are looked at.
pub(crate) fn claim(
    c: &Connection,
    channel: Channel,
    n: u32,
    quiet: bool,
    now: Moment,
) -> Result<Vec<ClaimedMessage>, StoreError> {
    let wanted = n.min(MAX_CLAIM);
    let mut claimed: Vec<ClaimedMessage> = Vec::new();
    loop {
        let open = wanted - u32::try_from(claimed.len()).unwrap_or(wanted);
        if open == 0 {
            return Ok(claimed);
        }
        let due = due(c, channel, open, quiet, now)?;
        let last = due.len() < open as usize;
        for (row, sendable, message) in due {
            let state = if sendable {
                MessageState::Claimed
            } else {
                MessageState::Cancelled
            };
            set_state(c, row, state, now)?;
            if sendable {
                claimed.push(message);
            }
        }
        if last {
            return Ok(claimed);
        }
    }
}

/// The due messages with their row, and whether their invite still waits for them.
fn due(
    c: &Connection,
    channel: Channel,
    limit: u32,
    quiet: bool,
    now: Moment,
) -> Result<Vec<(i64, bool, ClaimedMessage)>, StoreError> {
    let mut statement = c.prepare_cached(&sql())?;
    let mut found = statement.query(params![now.0, limit, !quiet, channel.as_str()])?;
    let mut due = Vec::new();
    while let Some(row) = found.next()? {
        let invite = rows::invite(row, 0)?;
        let generation: u32 = row.get(WIDTH + 4)?;
        let kind: MessageKind = rows::word(row, WIDTH + 5)?;
        let sendable = invite.generation == generation
            && kind.is_wanted(invite.state, invite.locked, invite.expires_at, now);
        due.push((
            row.get(WIDTH)?,
            sendable,
            ClaimedMessage {
                id: row.get(WIDTH + 1)?,
                kind,
                channel,
                attempts: row.get(WIDTH + 2)?,
                queued_at: moment(row, WIDTH + 3)?,
                invite,
            },
        ));
    }
    Ok(due)
}

/// Gives claimed messages back.
pub(crate) fn release(c: &Connection, ids: &[String]) -> Result<u32, StoreError> {
    let mut give_back = c.prepare_cached("UPDATE messages SET state = ?2 WHERE id = ?1 AND state = ?3")?;
    let mut released = 0;
    for id in ids {
        let n = give_back.execute(params![
            id,
            MessageState::Queued.as_str(),
            MessageState::Claimed.as_str()
        ])?;
        released += u32::try_from(n).unwrap_or(0);
    }
    Ok(released)
}

/// Moves a message on.
pub(crate) fn set_state(
    c: &Connection,
    row: i64,
    state: MessageState,
    now: Moment,
) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE messages SET state = ?2, updated_at = ?3 WHERE row = ?1")?
        .execute(params![row, state.as_str(), now.0])?;
    Ok(())
}
