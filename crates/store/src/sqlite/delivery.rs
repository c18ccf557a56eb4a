//! Hand-overs: what begins, and what came of it.

use muster_domain::{
    invite::{Evidence, Generation, InviteState, Other, Via},
    message::{MessageKind, MessageState, Outcome},
    template::Channel,
    time::Moment,
};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    claim::set_state,
    events, messages,
    rows::{moment, word},
};
use crate::{
    error::StoreError,
    records::{Begin, Delivery, Recovered, TextFacts},
};

/// A message and how its invite stands.
pub(super) struct Message {
    pub(super) row: i64,
    pub(super) state: MessageState,
    generation: Generation,
    channel: Channel,
    kind: MessageKind,
    invite_row: i64,
    invite_id: String,
    invite_state: InviteState,
    via: Via,
    /// It still has something to say: its invite is of the same generation, and stands as its kind wants.
    wanted: bool,
    /// Its link is the invite's current one.
    current: bool,
    /// A report says that it never arrives.
    returned: bool,
}

fn load(c: &Connection, id: &str, now: Moment) -> Result<Option<Message>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT m.row, m.state, m.generation, i.row, i.id, i.state, i.generation, i.expires_at, m.channel, i.via, \
         m.returned_at IS NOT NULL, m.kind, i.locked FROM messages m CROSS JOIN invites i ON i.id = m.invite_id WHERE m.id = ?1",
    )?;
    statement
        .query_row([id], |row| {
            Ok((|| {
                let generation = row.get(2)?;
                let invite_state: InviteState = word(row, 5)?;
                let current = generation == row.get::<_, Generation>(6)?;
                let kind: MessageKind = word(row, 11)?;
                let locked = row.get(12)?;
                Ok(Message {
                    row: row.get(0)?,
                    state: word(row, 1)?,
                    generation,
                    invite_row: row.get(3)?,
                    invite_id: row.get(4)?,
                    invite_state,
                    wanted: current && kind.is_wanted(invite_state, locked, moment(row, 7)?, now),
                    current,
                    channel: messages::channel(row, 8)?,
                    kind,
                    via: word(row, 9)?,
                    returned: row.get(10)?,
                })
            })())
        })
        .optional()?
        .transpose()
}

/// Records an end and begins the next.
pub(crate) fn hand_over(
    c: &Connection,
    finished: Option<&Delivery>,
    begin: Option<&str>,
    now: Moment,
) -> Result<Begin, StoreError> {
    if let Some(delivery) = finished {
        finish(c, delivery, now)?;
    }
    let Some(message) = begin.map(|id| load(c, id, now)).transpose()?.flatten() else {
        return Ok(Begin::Stop);
    };
    if message.state != MessageState::Claimed {
        return Ok(Begin::Stop);
    }
    if message.wanted {
        set_state(c, message.row, MessageState::InFlight, now)?;
        Ok(Begin::Go)
    } else {
        set_state(c, message.row, MessageState::Cancelled, now)?;
        Ok(Begin::Stop)
    }
}

/// Begins a text. What it is expected to cost counts from here on: should the process die, it may have been spent.
pub(crate) fn begin_text(
    c: &Connection,
    id: &str,
    expected: &TextFacts,
    now: Moment,
) -> Result<Begin, StoreError> {
    let begin = hand_over(c, None, Some(id), now)?;
    if begin == Begin::Go
        && let Some(message) = load(c, id, now)?
    {
        message.keep(c, expected, now)?;
    }
    Ok(begin)
}

fn finish(c: &Connection, delivery: &Delivery, now: Moment) -> Result<(), StoreError> {
    let Some(message) = load(c, &delivery.message_id, now)? else {
        tracing::warn!(
            message_id = delivery.message_id,
            "a hand-over ended whose message is gone"
        );
        return Ok(());
    };
    // Accepted is the one end that nothing may hide: a second mail would follow.
    let accepted = matches!(delivery.outcome, Outcome::Accepted { .. });
    let expected = matches!(message.state, MessageState::Claimed | MessageState::InFlight);
    if message.state == MessageState::Sent || !(accepted || expected) {
        tracing::warn!(
            message_id = delivery.message_id,
            state = message.state.as_str(),
            "the end of a hand-over came for a message that was not under way"
        );
        return Ok(());
    }
    match &delivery.text {
        Some(text) => message.keep(c, text, now)?,
        // It did not leave, so it cost nothing.
        None if message.channel == Channel::Sms => message.keep(c, &TextFacts::default(), now)?,
        None => {}
    }
    match &delivery.outcome {
        Outcome::Accepted { reply } => {
            message.end(c, MessageState::Sent, reply, true, now)?;
            message.evidence(c, Evidence::HandedOver, "", now)?;
            if message.returned {
                // The report was quicker than the gateway's own answer.
                message.evidence_of(c, InviteState::Sent, Evidence::DeliveryReport, "", now)?;
            }
            message.event(c, "handed_over", reply, now)
        }
        Outcome::Refused { words } => message.failed(c, words, now),
        Outcome::TryLater { words } => match delivery.next_try {
            None => message.failed(c, words, now),
            Some(next) => message.try_later(c, words, delivery.counts, next, now),
        },
        Outcome::FateUnknown { words } => message.fate_unknown(c, words, now),
    }
}

impl Message {
    /// The message and how its invite stands.
    pub(super) fn load(c: &Connection, id: &str, now: Moment) -> Result<Option<Self>, StoreError> {
        load(c, id, now)
    }

    /// What is known of a text that was taken, or may have been.
    fn keep(&self, c: &Connection, text: &TextFacts, now: Moment) -> Result<(), StoreError> {
        c.prepare_cached(
            "UPDATE messages SET provider_id = ?2, segments = ?3, cost = ?4, charged_at = ?5 WHERE row = ?1",
        )?
        .execute(params![
            self.row,
            text.provider_id,
            text.segments,
            text.cost.map(|cost| i64::try_from(cost.0).unwrap_or(i64::MAX)),
            text.cost.map(|_| now.0),
        ])?;
        Ok(())
    }

    fn failed(&self, c: &Connection, words: &str, now: Moment) -> Result<(), StoreError> {
        self.end(c, MessageState::Failed, words, true, now)?;
        self.evidence(c, Evidence::Refused, words, now)?;
        self.event(c, "refused", words, now)
    }

    fn fate_unknown(&self, c: &Connection, words: &str, now: Moment) -> Result<(), StoreError> {
        self.end(c, MessageState::Unknown, words, true, now)?;
        self.evidence(c, Evidence::FateUnknown, words, now)?;
        self.event(c, "fate_unknown", words, now)
    }

    fn try_later(
        &self,
        c: &Connection,
        words: &str,
        counts: bool,
        next: Moment,
        now: Moment,
    ) -> Result<(), StoreError> {
        // Revoked, resent or expired meanwhile: nothing is left to try.
        let state = if self.wanted {
            MessageState::Queued
        } else {
            MessageState::Cancelled
        };
        self.end(c, state, words, counts, now)?;
        c.prepare_cached("UPDATE messages SET due_at = ?2 WHERE row = ?1")?
            .execute(params![self.row, next.0])?;
        if self.current && self.kind.is_evidence() && self.invite_state == InviteState::Queued {
            c.prepare_cached("UPDATE invites SET reason = ?2 WHERE row = ?1")?
                .execute(params![self.invite_row, events::cut(words)])?;
        }
        self.event(c, "try_later", words, now)
    }

    /// One try has ended.
    fn end(
        &self,
        c: &Connection,
        state: MessageState,
        reply: &str,
        counts: bool,
        now: Moment,
    ) -> Result<(), StoreError> {
        c.prepare_cached(
            "UPDATE messages SET state = ?2, reply = ?3, updated_at = ?4, attempts = attempts + ?5 WHERE row = ?1",
        )?
        .execute(params![self.row, state.as_str(), events::cut(reply), now.0, counts])?;
        Ok(())
    }

    /// Evidence for the invite, unless the message belongs to an older link, or the other message of the invite decides.
    /// Evidence that comes late (the link was opened before the server's reply was read) leaves the state as it is.
    pub(super) fn evidence(
        &self,
        c: &Connection,
        evidence: Evidence,
        reason: &str,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.evidence_of(c, self.invite_state, evidence, reason, now)
    }

    fn evidence_of(
        &self,
        c: &Connection,
        state: InviteState,
        evidence: Evidence,
        reason: &str,
        now: Moment,
    ) -> Result<(), StoreError> {
        // That a reminder comes back is news of the address; that it left or was refused says nothing new.
        let says_something = self.kind.is_evidence()
            || (self.kind == MessageKind::Reminder && evidence == Evidence::DeliveryReport);
        if !self.current || !says_something {
            return Ok(());
        }
        if !self.heeds(c, evidence)? {
            return Ok(());
        }
        let sent = evidence == Evidence::HandedOver;
        if !sent && self.via == Via::Split && self.kind.is_evidence() {
            // Half of it lets nobody in, so the other half does not leave.
            self.cancel_others(c, now)?;
        }
        match state.after(evidence) {
            Ok(state) => {
                c.prepare_cached(
                    "UPDATE invites SET state = ?2, reason = ?3, \
                     sent_at = CASE WHEN ?4 THEN coalesce(sent_at, ?5) ELSE sent_at END WHERE row = ?1",
                )?
                .execute(params![
                    self.invite_row,
                    state.as_str(),
                    events::cut(reason),
                    sent,
                    now.0
                ])?;
            }
            Err(_) if sent => {
                c.prepare_cached("UPDATE invites SET sent_at = coalesce(sent_at, ?2) WHERE row = ?1")?
                    .execute(params![self.invite_row, now.0])?;
            }
            Err(_) => {}
        }
        Ok(())
    }

    /// Whether it is for this message to say something about the invite.
    pub(super) fn heeds(&self, c: &Connection, evidence: Evidence) -> Result<bool, StoreError> {
        Ok(self.other(c)?.is_none_or(|other| self.via.heeds(evidence, other)))
    }

    /// How the other message of the same link stands; `None` when there is none.
    fn other(&self, c: &Connection) -> Result<Option<Other>, StoreError> {
        if self.via.channels().len() < 2 {
            return Ok(None);
        }
        let other = c
            .prepare_cached(
                "SELECT state, returned_at IS NOT NULL FROM messages \
                 WHERE invite_id = ?1 AND +generation = ?2 AND channel <> ?3 AND kind IN ('invite', 'reminder') \
                 ORDER BY row DESC LIMIT 1",
            )?
            .query_row(params![self.invite_id, self.generation, self.channel.as_str()], |row| {
                Ok((|| {
                    Ok::<_, StoreError>((word::<MessageState>(row, 0)?, row.get::<_, bool>(1)?))
                })())
            })
            .optional()?
            .transpose()?;
        Ok(other.map(|(state, returned)| match state {
            MessageState::Queued | MessageState::Claimed | MessageState::InFlight => Other::Waiting,
            MessageState::Sent if !returned => Other::Left,
            _ => Other::Lost,
        }))
    }

    fn cancel_others(&self, c: &Connection, now: Moment) -> Result<(), StoreError> {
        c.prepare_cached(
            "UPDATE messages SET state = ?4, updated_at = ?5 \
             WHERE invite_id = ?1 AND +generation = ?2 AND row <> ?3 AND +state IN (?6, ?7)",
        )?
        .execute(params![
            self.invite_id,
            self.generation,
            self.row,
            MessageState::Cancelled.as_str(),
            now.0,
            MessageState::Queued.as_str(),
            MessageState::Claimed.as_str(),
        ])?;
        Ok(())
    }

    /// A line of the invite's timeline; what happens to a text is told apart.
    pub(super) fn event(
        &self,
        c: &Connection,
        kind: &str,
        detail: &str,
        now: Moment,
    ) -> Result<(), StoreError> {
        c.prepare_cached("UPDATE invites SET updated_at = ?2 WHERE row = ?1")?
            .execute(params![self.invite_row, now.0])?;
        let of_text = match self.channel {
            Channel::Email => "",
            Channel::Sms => "text_",
        };
        let kind = format!("{of_text}{}{kind}", self.kind.event_prefix());
        events::add(c, &self.invite_id, self.generation, now, &kind, detail, "")
    }
}

/// Settles what a dispatcher of these channels left behind that died.
pub(crate) fn recover(c: &Connection, channels: &[Channel], now: Moment) -> Result<Recovered, StoreError> {
    let mut recovered = Recovered::default();
    for state in [MessageState::Claimed, MessageState::InFlight] {
        let ids: Vec<String> = c
            .prepare_cached("SELECT id FROM messages INDEXED BY messages_by_state WHERE state = ?1")?
            .query_map([state.as_str()], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for message in ids.iter().filter_map(|id| load(c, id, now).transpose()) {
            let message = message?;
            if !channels.contains(&message.channel) {
                continue;
            }
            match message.state.after_crash() {
                MessageState::Unknown => {
                    message.fate_unknown(
                        c,
                        "Muster stopped while this message was being handed over",
                        now,
                    )?;
                    recovered.unknown += 1;
                }
                settled => {
                    set_state(c, message.row, settled, now)?;
                    recovered.requeued += 1;
                }
            }
        }
    }
    Ok(recovered)
}
