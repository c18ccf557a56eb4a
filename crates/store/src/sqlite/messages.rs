//! Table `messages`, as far as it is not the dispatcher's.

use std::collections::{BTreeMap, HashSet};

use muster_domain::{
    invite::{Generation, InviteId, Via},
    message::{MessageKind, MessageState},
    sms::Amount,
    template::Channel,
    time::Moment,
};
use rusqlite::{Connection, Row, params};

use super::{
    ids,
    rows::{maybe_moment, moment, single, word},
    states,
};
use crate::{
    error::StoreError,
    records::{MessageRecord, QueueTotals, SingleTotals},
};

/// When a message may be handed over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Due {
    /// Not before.
    pub at: Moment,
    /// Not in quiet hours.
    pub quiet: bool,
}

/// Queues a message.
#[allow(clippy::too_many_arguments)] // a row with as many columns
pub(crate) fn add(
    c: &Connection,
    id: &str,
    invite_id: &str,
    generation: Generation,
    channel: Channel,
    kind: MessageKind,
    at: Moment,
    due: Due,
) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO messages (id, invite_id, generation, state, queued_at, due_at, updated_at, quiet, channel, kind) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?5, ?7, ?8, ?9)",
    )?
    .execute(params![
        id,
        invite_id,
        generation,
        MessageState::Queued.as_str(),
        at.0,
        due.at.0,
        due.quiet,
        channel.as_str(),
        kind.as_str(),
    ])?;
    Ok(())
}

/// Whether the last message of this link by a channel left, and nothing bad was heard of it: an address that refused the invite
/// refuses what follows too, and a text to it costs money.
pub(crate) fn arrived(
    c: &Connection,
    invite_id: &str,
    generation: Generation,
    channel: Channel,
) -> Result<bool, StoreError> {
    single(
        c,
        "SELECT coalesce((SELECT state = 'sent' AND returned_at IS NULL FROM messages \
         WHERE invite_id = ?1 AND +generation = ?2 AND channel = ?3 AND +state <> 'cancelled' ORDER BY row DESC LIMIT 1), 0)",
        params![invite_id, generation, channel.as_str()],
    )
}

/// Queues a note to the invitee: once, by the first of the invite's channels by which its message left.
pub(crate) fn add_note(
    c: &Connection,
    invite_id: &str,
    generation: Generation,
    via: Via,
    kind: MessageKind,
    at: Moment,
) -> Result<(), StoreError> {
    for channel in via.channels() {
        if arrived(c, invite_id, generation, *channel)? {
            let due = Due { at, quiet: true };
            return add(c, &ids::new(at), invite_id, generation, *channel, kind, at, due);
        }
    }
    Ok(())
}

/// Cancels the waiting messages of one invite: all, or those of one kind.
pub(crate) fn cancel_of(
    c: &Connection,
    invite_id: &str,
    kind: Option<MessageKind>,
    at: Moment,
) -> Result<(), StoreError> {
    c.prepare_cached(&format!(
        "UPDATE messages SET state = ?2, updated_at = ?3 WHERE invite_id = ?1 AND +state IN ({}) \
         AND (?4 IS NULL OR kind = ?4)",
        states::waiting()
    ))?
    .execute(params![
        invite_id,
        MessageState::Cancelled.as_str(),
        at.0,
        kind.map(MessageKind::as_str)
    ])?;
    Ok(())
}

/// Cancels the waiting messages of every picked invite.
pub(crate) fn cancel_of_picked(c: &Connection, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached(&format!(
        "UPDATE messages SET state = ?1, updated_at = ?2 WHERE +state IN ({}) AND invite_id IN \
         (SELECT i.id FROM temp.picked p CROSS JOIN invites i ON i.row = p.row)",
        states::waiting()
    ))?
    .execute(params![MessageState::Cancelled.as_str(), at.0])?;
    Ok(())
}

/// An amount as it is kept.
fn amount(kept: i64) -> Amount {
    Amount(u64::try_from(kept).unwrap_or_default())
}

/// The channel in a column.
pub(super) fn channel(row: &Row<'_>, column: usize) -> Result<Channel, StoreError> {
    let text = row.get_ref(column)?.as_str().unwrap_or_default();
    text.parse().map_err(|()| {
        StoreError::damaged(format!(
            "a message goes by {text:?}, which this program does not know"
        ))
    })
}

/// The messages of an invite, latest first.
pub(crate) fn of_invite(c: &Connection, id: InviteId) -> Result<Vec<MessageRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM messages m WHERE m.invite_id = ?1 ORDER BY m.row DESC"
    ))?;
    let mut rows = statement.query([id.to_string()])?;
    let mut messages = Vec::new();
    while let Some(row) = rows.next()? {
        messages.push(message(row)?);
    }
    Ok(messages)
}

/// What [`message`] reads, of `messages m`.
pub(super) const COLUMNS: &str = "m.id, m.generation, m.state, m.attempts, m.reply, m.queued_at, m.due_at, m.updated_at, \
     m.channel, m.segments, m.cost, m.delivered_at, m.returned_at, m.kind";
/// How many columns these are.
pub(super) const WIDTH: usize = 14;

/// Reads [`COLUMNS`].
pub(super) fn message(row: &Row<'_>) -> Result<MessageRecord, StoreError> {
    Ok(MessageRecord {
        id: row.get(0)?,
        generation: row.get(1)?,
        state: word(row, 2)?,
        attempts: row.get(3)?,
        reply: row.get(4)?,
        queued_at: moment(row, 5)?,
        due_at: moment(row, 6)?,
        updated_at: moment(row, 7)?,
        channel: channel(row, 8)?,
        segments: row.get(9)?,
        cost: row.get::<_, Option<i64>>(10)?.map(amount),
        delivered_at: maybe_moment(row, 11)?,
        returned_at: maybe_moment(row, 12)?,
        kind: word(row, 13)?,
    })
}

/// Those that wait: due by `?1`, due later, and when the first of these is.
pub(crate) const WAITING: &str = "SELECT coalesce(sum(due_at <= ?1), 0), coalesce(sum(due_at > ?1), 0), \
     min(CASE WHEN due_at > ?1 THEN due_at END), coalesce(sum(due_at <= ?1 AND quiet), 0), \
     coalesce(sum(due_at <= ?1 AND channel = 'sms'), 0) FROM messages INDEXED BY messages_due WHERE state = 'queued'";
/// Those under way.
pub(crate) const UNDER_WAY: &str = "SELECT state, count(*), sum(channel = 'sms') FROM messages INDEXED BY messages_by_state \
     WHERE state IN ('claimed', 'in_flight') GROUP BY state";
/// Those that ended since `?1`.
pub(crate) const ENDED: &str = "SELECT state, count(*), 0 FROM messages INDEXED BY messages_by_state \
     WHERE state IN ('sent', 'failed', 'unknown') AND updated_at >= ?1 GROUP BY state";

/// Those of sendings outside imports that ended since `?1`, and the sending of each.
pub(crate) const ENDED_SINGLE: &str = "SELECT m.state, i.send_id FROM messages m INDEXED BY messages_by_state \
     CROSS JOIN invites i ON i.id = m.invite_id \
     WHERE m.state IN ('sent', 'failed', 'unknown') AND m.updated_at >= ?1 \
     AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.id = i.send_id)";

/// When hand-overs of mails ended since `?1`.
pub(crate) const HANDED_OVER: &str = "SELECT updated_at FROM messages INDEXED BY messages_by_state \
     WHERE state IN ('sent', 'failed', 'unknown') AND updated_at >= ?1 AND channel = 'email'";

/// What texts have cost since `?1`.
pub(crate) const SPENT: &str = "SELECT (SELECT coalesce(sum(cost), 0) FROM messages INDEXED BY messages_charged WHERE charged_at >= ?1) \
     + (SELECT coalesce(sum(cost), 0) FROM text_tests WHERE at >= ?1)";

/// A test text that begins to leave; gives what it is taken back by.
pub(crate) fn charge_test(c: &Connection, cost: Amount, now: Moment) -> Result<i64, StoreError> {
    c.prepare_cached("INSERT INTO text_tests (at, cost) VALUES (?1, ?2)")?
        .execute(params![now.0, i64::try_from(cost.0).unwrap_or(i64::MAX)])?;
    Ok(c.last_insert_rowid())
}

/// A test text that certainly did not leave.
pub(crate) fn return_test(c: &Connection, test: i64) -> Result<(), StoreError> {
    c.prepare_cached("DELETE FROM text_tests WHERE row = ?1")?
        .execute([test])?;
    Ok(())
}

/// What texts have cost since then.
pub(crate) fn spent(c: &Connection, since: Moment) -> Result<Amount, StoreError> {
    single(c, SPENT, [since.0]).map(amount)
}

/// Hand-overs of mails that ended since `since`: the end of each stretch of `span` milliseconds, and how many.
pub(crate) fn handed_over(
    c: &Connection,
    since: Moment,
    span: i64,
) -> Result<Vec<(Moment, u32)>, StoreError> {
    let span = span.max(1);
    let mut statement = c.prepare_cached(HANDED_OVER)?;
    let mut rows = statement.query([since.0])?;
    let mut stretches: BTreeMap<i64, u32> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let at: i64 = row.get(0)?;
        *stretches.entry(at.div_euclid(span)).or_default() += 1;
    }
    Ok(stretches
        .into_iter()
        .map(|(number, count)| (Moment((number + 1) * span - 1), count))
        .collect())
}

/// What ended of sendings outside imports since `since`.
pub(crate) fn single_totals(c: &Connection, since: Moment) -> Result<SingleTotals, StoreError> {
    let mut totals = SingleTotals::default();
    let mut sendings = HashSet::new();
    let mut statement = c.prepare_cached(ENDED_SINGLE)?;
    let mut rows = statement.query([since.0])?;
    while let Some(row) = rows.next()? {
        match word(row, 0)? {
            MessageState::Sent => totals.sent += 1,
            MessageState::Failed => totals.failed += 1,
            MessageState::Unknown => totals.unknown += 1,
            MessageState::Queued
            | MessageState::Claimed
            | MessageState::InFlight
            | MessageState::Cancelled => {}
        }
        sendings.insert(row.get::<_, String>(1)?);
    }
    totals.sendings = u32::try_from(sendings.len()).unwrap_or(u32::MAX);
    Ok(totals)
}

/// Where all messages stand.
pub(crate) fn totals(c: &Connection, now: Moment, since: Moment) -> Result<QueueTotals, StoreError> {
    let mut totals = QueueTotals::default();
    let mut statement = c.prepare_cached(WAITING)?;
    let mut rows = statement.query([now.0])?;
    if let Some(row) = rows.next()? {
        totals.due = row.get(0)?;
        totals.later = row.get(1)?;
        totals.next_due_at = maybe_moment(row, 2)?;
        totals.due_quiet = row.get(3)?;
        totals.due_texts = row.get(4)?;
    }
    for (sql, values) in [(UNDER_WAY, vec![]), (ENDED, vec![since.0])] {
        let mut statement = c.prepare_cached(sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            let (n, texts): (u32, u32) = (row.get(1)?, row.get(2)?);
            match word(row, 0)? {
                MessageState::Claimed => {
                    totals.due += n;
                    totals.due_texts += texts;
                }
                MessageState::InFlight => {
                    totals.in_flight += n;
                    totals.in_flight_texts += texts;
                }
                MessageState::Sent => totals.sent += n,
                MessageState::Failed => totals.failed += n,
                MessageState::Unknown => totals.unknown += n,
                MessageState::Queued | MessageState::Cancelled => {}
            }
        }
    }
    Ok(totals)
}
