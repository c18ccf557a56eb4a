//! Delivery reports: what they say about a message, and what that changes.

use muster_domain::{
    invite::{Evidence, Generation, InviteId},
    message::MessageState,
    time::{MINUTE, Moment},
};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    delivery::Message,
    events,
    rows::{self, moment, single, word},
};
use crate::{
    bounds::MAX_DELAYS,
    error::StoreError,
    records::{Bounce, Bounced, ReportedMessage},
};

/// In flight for longer than any hand-over lasts: its dispatcher died, and recovery will call it Unknown.
const LOST_AFTER: i64 = 30 * MINUTE;

struct Returned {
    state: MessageState,
    generation: Generation,
    updated_at: Moment,
    invite_id: String,
}

fn message(c: &Connection, id: &str) -> Result<Option<Returned>, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT state, generation, updated_at, invite_id FROM messages WHERE id = ?1")?;
    statement
        .query_row([id], |row| {
            Ok((|| {
                Ok(Returned {
                    state: word(row, 0)?,
                    generation: row.get(1)?,
                    updated_at: moment(row, 2)?,
                    invite_id: row.get(3)?,
                })
            })())
        })
        .optional()?
        .transpose()
}

pub(super) fn invite_id(text: &str) -> Result<InviteId, StoreError> {
    text.parse()
        .map_err(|_| StoreError::damaged("a message belongs to no invite"))
}

/// The message and its invite.
pub(crate) fn reported(c: &Connection, id: &str) -> Result<Option<ReportedMessage>, StoreError> {
    let Some(message) = message(c, id)? else {
        return Ok(None);
    };
    let invite = rows::by_id(c, invite_id(&message.invite_id)?)?;
    Ok(invite.map(|invite| ReportedMessage {
        generation: message.generation,
        state: message.state,
        invite,
    }))
}

/// A report came back.
pub(crate) fn record(
    c: &Connection,
    id: &str,
    what: Bounce,
    words: &str,
    at: Moment,
) -> Result<Bounced, StoreError> {
    let Some(message) = message(c, id)? else {
        return Ok(Bounced::NotOurs);
    };
    let Some(now) = rows::standing(c, invite_id(&message.invite_id)?)? else {
        return Ok(Bounced::NotOurs);
    };
    if message.generation != now.generation {
        return Ok(Bounced::Older);
    }
    match message.state {
        MessageState::Sent | MessageState::Unknown => {}
        // The server's reply is still to come, and would hide the report.
        MessageState::InFlight if at.since(message.updated_at) < LOST_AFTER => return Ok(Bounced::TooEarly),
        MessageState::InFlight => {}
        // Nobody was given it, so nobody can have returned it.
        MessageState::Queued | MessageState::Claimed | MessageState::Failed | MessageState::Cancelled => {
            return Ok(Bounced::NotOurs);
        }
    }
    if is_known(c, &message, what, words)? {
        return Ok(Bounced::Already);
    }
    if what == Bounce::Failed {
        c.prepare_cached("UPDATE messages SET returned_at = ?2 WHERE id = ?1")?
            .execute(params![id, at.0])?;
    }
    // Where the text of the same invite is enough, a mail that came back leaves the state as it is.
    let heeded = Message::load(c, id, at)?
        .map(|message| message.heeds(c, Evidence::DeliveryReport))
        .transpose()?
        .unwrap_or_default();
    let after = match heeded {
        true => now.state.after(Evidence::DeliveryReport).ok(),
        false => None,
    };
    let (kind, outcome) = match (what, after) {
        (Bounce::Delayed, _) => ("delayed", Bounced::Delayed),
        (Bounce::Failed, Some(state)) => {
            c.prepare_cached("UPDATE invites SET state = ?2, reason = ?3 WHERE row = ?1")?
                .execute(params![now.row, state.as_str(), events::cut(words)])?;
            ("bounced", Bounced::Bounced)
        }
        (Bounce::Failed, None) => ("bounced", Bounced::Noted(now.state)),
    };
    c.prepare_cached("UPDATE invites SET updated_at = ?2 WHERE row = ?1")?
        .execute(params![now.row, at.0])?;
    events::add(c, &message.invite_id, message.generation, at, kind, words, "")?;
    Ok(outcome)
}

/// Whether the timeline says it already: one bounce a link, one delay for the same words.
fn is_known(c: &Connection, message: &Returned, what: Bounce, words: &str) -> Result<bool, StoreError> {
    match what {
        Bounce::Failed => single(
            c,
            "SELECT count(*) > 0 FROM events WHERE invite_id = ?1 AND generation = ?2 AND kind = 'bounced'",
            params![message.invite_id, message.generation],
        ),
        Bounce::Delayed => single(
            c,
            "SELECT count(*) >= ?4 OR coalesce(max(detail = ?3), 0) FROM events \
             WHERE invite_id = ?1 AND generation = ?2 AND kind = 'delayed'",
            params![
                message.invite_id,
                message.generation,
                events::cut(words),
                MAX_DELAYS
            ],
        ),
    }
}
