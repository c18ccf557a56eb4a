//! Reminders: which invites are due for one is decided in the transaction that queues it, so that of any number of processes and
//! crashes exactly one message follows.

use muster_domain::{
    invite::{Generation, Via},
    message::{MessageKind, MessageState},
    reminder::Schedule,
    time::Moment,
};
use rusqlite::{Connection, params};

use super::{
    ids,
    messages::{self, Due},
    rows::word,
    selection, states,
    traces::Traces,
};
use crate::error::StoreError;

/// Most invites that are reminded in one transaction.
pub(crate) const STEP: u32 = 500;

/// Invites that were reminded `?1` times and whose last word left by `?2`, live at `?3`, with nothing on its way, at most `?4`.
pub(crate) fn sql() -> String {
    format!(
        "SELECT i.row FROM invites i INDEXED BY invites_to_remind \
         WHERE i.state IN ('sent', 'opened') AND i.locked = 0 AND i.via <> 'by_myself' \
         AND i.reminded = ?1 AND coalesce(i.reminded_at, i.sent_at) <= ?2 AND +i.expires_at > ?3 \
         AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.invite_id = i.id AND +m.state IN ({})) \
         ORDER BY coalesce(i.reminded_at, i.sent_at), i.row LIMIT ?4",
        states::list(
            [
                MessageState::Queued,
                MessageState::Claimed,
                MessageState::InFlight
            ]
            .map(MessageState::as_str)
        )
    )
}

/// How many reminders are due by `at`, at most `most` are counted.
pub(crate) fn count_due(
    c: &Connection,
    schedule: &Schedule,
    at: Moment,
    most: u32,
) -> Result<u32, StoreError> {
    let mut count = 0;
    for number in 0..schedule.most {
        let found: u32 = super::rows::single(
            c,
            &format!("SELECT count(*) FROM ({})", sql()),
            params![number, at.plus(-schedule.wait(number)).0, at.0, most],
        )?;
        count += found;
    }
    Ok(count.min(most))
}

/// Queues the reminders that are due, of at most [`STEP`] invites. Gives of how many.
pub(crate) fn step(
    c: &Connection,
    schedule: &Schedule,
    now: Moment,
    traces: &mut Traces,
) -> Result<u32, StoreError> {
    selection::clear(c)?;
    let mut picked = 0;
    for number in 0..schedule.most {
        let left = STEP - picked;
        if left == 0 {
            break;
        }
        let added = c
            .prepare_cached(&format!("INSERT INTO temp.picked {}", sql()))?
            .execute(params![number, now.plus(-schedule.wait(number)).0, now.0, left])?;
        picked += u32::try_from(added).unwrap_or(left);
    }
    if picked == 0 {
        return Ok(0);
    }
    traces.about("invitees", selection::named(c)?);
    c.prepare_cached(
        "UPDATE invites SET reminded = reminded + 1, reminded_at = ?1 WHERE row IN (SELECT row FROM temp.picked)",
    )?
    .execute([now.0])?;
    let mut due = c.prepare_cached(
        "SELECT i.id, i.generation, i.via FROM temp.picked p CROSS JOIN invites i ON i.row = p.row ORDER BY p.row",
    )?;
    let mut rows = due.query([])?;
    while let Some(row) = rows.next()? {
        let (invite, generation): (String, Generation) = (row.get(0)?, row.get(1)?);
        for channel in word::<Via>(row, 2)?.channels() {
            if messages::arrived(c, &invite, generation, *channel)? {
                let due = Due { at: now, quiet: true };
                let kind = MessageKind::Reminder;
                messages::add(c, &ids::new(now), &invite, generation, *channel, kind, now, due)?;
            }
        }
    }
    Ok(picked)
}
