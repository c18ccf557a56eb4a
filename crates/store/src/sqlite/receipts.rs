//! Gateways' reports about texts: what they say of a message, and what that changes of its invite.

use muster_domain::{invite::Evidence, message::MessageState, time::Moment};
use rusqlite::{Connection, OptionalExtension, params};

use super::{bounces, delivery::Message, rows};
use crate::{
    error::StoreError,
    records::{InviteRecord, Reported, TextReport},
};

/// Writes a report down. A text that arrived has arrived, whatever was said before or comes after.
pub(crate) fn record(c: &Connection, report: &TextReport, now: Moment) -> Result<Reported, StoreError> {
    let Some(id) = find(c, report)? else {
        return Ok(Reported::NotOurs);
    };
    let (delivered, returned): (bool, bool) = c
        .prepare_cached(
            "SELECT delivered_at IS NOT NULL, returned_at IS NOT NULL FROM messages WHERE id = ?1",
        )?
        .query_row([&id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if delivered || (returned && !report.delivered) {
        return Ok(Reported::Already);
    }
    let Some(message) = Message::load(c, &id, now)? else {
        return Ok(Reported::NotOurs);
    };
    match report.delivered {
        true => arrived(c, &message, now)?,
        false => lost(c, &message, &report.words, now)?,
    }
    Ok(Reported::Noted)
}

/// The invite whose text a report is about.
pub(crate) fn invite(c: &Connection, report: &TextReport) -> Result<Option<InviteRecord>, StoreError> {
    let Some(message) = find(c, report)? else {
        return Ok(None);
    };
    let id: String = c
        .prepare_cached("SELECT invite_id FROM messages WHERE id = ?1")?
        .query_row([message], |row| row.get(0))?;
    rows::by_id(c, bounces::invite_id(&id)?)
}

/// By our own name for it, else by the gateway's. Only texts that may have left can be reported on.
fn find(c: &Connection, report: &TextReport) -> Result<Option<String>, StoreError> {
    let reportable =
        [MessageState::InFlight, MessageState::Sent, MessageState::Unknown].map(MessageState::as_str);
    let states = super::states::list(reportable);
    for (column, name) in [("id", &report.message_id), ("provider_id", &report.provider_id)] {
        let Some(name) = name else { continue };
        let found = c
            .prepare_cached(&format!(
                "SELECT id FROM messages WHERE {column} = ?1 AND +channel = 'sms' AND +state IN ({states}) \
                 ORDER BY row DESC LIMIT 1"
            ))?
            .query_row([name], |row| row.get(0))
            .optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

fn arrived(c: &Connection, message: &Message, now: Moment) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE messages SET delivered_at = ?2, returned_at = NULL WHERE row = ?1")?
        .execute(params![message.row, now.0])?;
    // What is on the phone was taken, also where the connection died before the gateway could say so.
    if message.state == MessageState::Unknown {
        super::claim::set_state(c, message.row, MessageState::Sent, now)?;
    }
    if message.state != MessageState::InFlight {
        message.evidence(c, Evidence::HandedOver, "", now)?;
    }
    message.event(c, "delivered", "", now)
}

fn lost(c: &Connection, message: &Message, words: &str, now: Moment) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE messages SET returned_at = ?2 WHERE row = ?1")?
        .execute(params![message.row, now.0])?;
    // While its hand-over is under way, its end says so.
    if message.state != MessageState::InFlight {
        message.evidence(c, Evidence::DeliveryReport, words, now)?;
    }
    message.event(c, "undelivered", words, now)
}
