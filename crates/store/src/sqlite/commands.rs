//! Table `commands`: what devices are asked, kept until they have answered.

use muster_domain::{
    device::{CommandState, DeviceId},
    time::{MINUTE, Moment},
};
use rusqlite::{Connection, Row, params};

use super::{
    check_in::{Known, known_device},
    device_events, devices, enrollments,
    rows::{maybe_moment, moment, single, word},
};
use crate::{
    bounds::{MAX_COMMAND_ATTEMPTS, MAX_COMMANDS, MAX_OPEN_COMMANDS},
    error::StoreError,
    records::{Answered, CheckedIn, CommandRecord, ERASE_DEVICE, NewCommand, Next, REMOVE_PROFILE, Said},
};

const COLUMNS: &str = "id, kind, parameters, state, reason, by, queued_at, sent_at, answered_at, attempts";

fn command(row: &Row<'_>) -> Result<CommandRecord, StoreError> {
    Ok(CommandRecord {
        id: row.get(0)?,
        kind: row.get(1)?,
        parameters: row.get(2)?,
        state: word(row, 3)?,
        reason: row.get(4)?,
        by: row.get(5)?,
        queued_at: moment(row, 6)?,
        sent_at: maybe_moment(row, 7)?,
        answered_at: maybe_moment(row, 8)?,
        attempts: row.get(9)?,
    })
}

/// Queues a command, unless the same kind waits untouched already, and asks for the device to be called.
pub(crate) fn queue(
    c: &Connection,
    device: DeviceId,
    new: &NewCommand,
    at: Moment,
) -> Result<CommandRecord, StoreError> {
    let id = device.to_string();
    if new.parameters.is_none()
        && let Some(waiting) = first(
            c,
            "SELECT {} FROM commands WHERE device_id = ?1 AND kind = ?2 AND state = 'queued' AND parameters IS NULL \
             ORDER BY row LIMIT 1",
            params![id, new.kind],
        )?
    {
        return Ok(waiting);
    }
    let open: u32 = single(
        c,
        "SELECT count(*) FROM commands WHERE device_id = ?1 AND state IN ('queued', 'sent', 'not_now')",
        [&id],
    )?;
    if open >= MAX_OPEN_COMMANDS {
        return Err(StoreError::invalid("Too many commands wait for this device."));
    }
    c.prepare_cached(
        "INSERT INTO commands (id, device_id, kind, parameters, state, by, queued_at) \
         VALUES (?1, ?2, ?3, ?4, 'queued', ?5, ?6)",
    )?
    .execute(params![new.id, id, new.kind, new.parameters, new.by, at.0])?;
    call(c, device, at)?;
    one(c, device, &new.id)?.ok_or(StoreError::NotFound)
}

/// Asks for a device to be called, when it gave what that needs.
pub(crate) fn call(c: &Connection, device: DeviceId, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE devices SET push_at = coalesce(min(push_at, ?2), ?2) WHERE id = ?1 AND push_token IS NOT NULL",
    )?
    .execute(params![device.to_string(), at.0])?;
    Ok(())
}

fn first(
    c: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
) -> Result<Option<CommandRecord>, StoreError> {
    let mut statement = c.prepare_cached(&sql.replace("{}", COLUMNS))?;
    let mut rows = statement.query(params)?;
    rows.next()?.map(command).transpose()
}

/// One command of a device.
pub(crate) fn one(c: &Connection, device: DeviceId, id: &str) -> Result<Option<CommandRecord>, StoreError> {
    first(
        c,
        "SELECT {} FROM commands WHERE device_id = ?1 AND id = ?2",
        params![device.to_string(), id],
    )
}

/// A device's commands, newest first.
pub(crate) fn of(c: &Connection, device: DeviceId) -> Result<Vec<CommandRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM commands WHERE device_id = ?1 ORDER BY row DESC LIMIT ?2"
    ))?;
    let mut rows = statement.query(params![device.to_string(), MAX_COMMANDS])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(command(row)?);
    }
    Ok(found)
}

/// Takes back a command that is not done.
pub(crate) fn cancel(
    c: &Connection,
    device: DeviceId,
    id: &str,
    by: &str,
    at: Moment,
) -> Result<Option<CommandRecord>, StoreError> {
    c.prepare_cached(
        "UPDATE commands SET state = 'cancelled', parameters = NULL, reason = ?3, answered_at = ?4 \
         WHERE device_id = ?1 AND id = ?2 AND state IN ('queued', 'sent', 'not_now')",
    )?
    .execute(params![device.to_string(), id, format!("by {by}"), at.0])?;
    one(c, device, id)
}

/// Takes back all that are not done.
pub(crate) fn cancel_open(c: &Connection, device: &str, reason: &str, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE commands SET state = 'cancelled', parameters = NULL, reason = ?2, answered_at = ?3 \
         WHERE device_id = ?1 AND state IN ('queued', 'sent', 'not_now')",
    )?
    .execute(params![device, reason, at.0])?;
    c.prepare_cached("UPDATE devices SET push_at = NULL WHERE id = ?1")?
        .execute([device])?;
    Ok(())
}

/// How long after an answer of *not now* the device is called, when others were answered since and it does not ask by itself.
const CALL_AGAIN: i64 = 15 * MINUTE;

/// How fine-grained it is known when an idle device was last seen.
const SEEN_AGAIN: i64 = MINUTE;

/// The device, when it may speak, is idle, and nothing waits for it: its asking then changes nothing but when it was last
/// seen, which is not written again within a minute.
pub(crate) fn nothing_waits(
    c: &Connection,
    fingerprint: &str,
    hardware_id: &str,
    at: Moment,
) -> Result<Option<DeviceId>, StoreError> {
    let standing = enrollments::of_certificate(c, fingerprint)?;
    let Some(device) = standing
        .filter(|standing| {
            standing.is_enrolled()
                && standing.after_enrolled().is_none()
                && !standing.has_older
                && standing.hardware_id.as_deref() == Some(hardware_id)
        })
        .and_then(|standing| standing.device)
    else {
        return Ok(None);
    };
    let quiet: bool = single(
        c,
        "SELECT count(*) > 0 FROM devices d WHERE d.id = ?1 AND d.last_seen_at > ?2 AND d.push_at IS NULL AND NOT EXISTS \
         (SELECT 1 FROM commands o WHERE o.device_id = d.id AND o.state IN ('queued', 'sent', 'not_now'))",
        params![device.to_string(), at.plus(-SEEN_AGAIN).0],
    )?;
    Ok(quiet.then_some(device))
}

/// A device answers and asks for what is next.
///
/// A device that is idle has nothing in hand: what it was handed and never answered, and what it could not do before, is
/// handed over again. After an answer, only what it was not handed yet follows.
pub(crate) fn converse(c: &Connection, said: &Said, at: Moment) -> Result<Next, StoreError> {
    let standing = match known_device(c, &said.fingerprint, &said.hardware_id, at)? {
        Known::Yes(standing) => standing,
        Known::No(CheckedIn::Refused(refusal, invite)) => return Ok(Next::Refused(refusal, invite)),
        Known::No(CheckedIn::First(device) | CheckedIn::Again(device)) => return Ok(Next::Nothing(device)),
    };
    let (Some(device), true) = (standing.device, standing.is_enrolled()) else {
        return Ok(Next::Refused(
            crate::records::Refusal::NotAuthenticated,
            Some(standing.enrollment.invite),
        ));
    };
    let id = device.to_string();
    devices::seen(c, device, at)?;
    match &said.answer {
        Some(answer) => answered(c, device, answer, said, at)?,
        None => {
            c.prepare_cached(
                "UPDATE commands SET state = CASE WHEN attempts >= ?2 THEN 'failed' ELSE 'queued' END, \
                 reason = CASE WHEN attempts >= ?2 THEN 'The device never answered' ELSE '' END, \
                 parameters = CASE WHEN attempts >= ?2 THEN NULL ELSE parameters END, \
                 answered_at = CASE WHEN attempts >= ?2 THEN ?3 END \
                 WHERE device_id = ?1 AND state IN ('sent', 'not_now')",
            )?
            .execute(params![id, MAX_COMMAND_ATTEMPTS, at.0])?;
        }
    }
    let next = first(
        c,
        "SELECT {} FROM commands WHERE device_id = ?1 AND state = 'queued' ORDER BY row LIMIT 1",
        [&id],
    )?;
    let Some(mut next) = next else {
        rest(c, &id, said, at)?;
        return Ok(Next::Nothing(device));
    };
    c.prepare_cached(
        "UPDATE commands SET state = 'sent', sent_at = ?2, attempts = attempts + 1 WHERE id = ?1",
    )?
    .execute(params![next.id, at.0])?;
    next.state = CommandState::Sent;
    next.sent_at = Some(at);
    next.attempts += 1;
    Ok(Next::Command(device, Box::new(next)))
}

/// The device is told that there is nothing more. When its last word was not *not now*, it will not ask for what it put off
/// by itself: it is called.
fn rest(c: &Connection, device: &str, said: &Said, at: Moment) -> Result<(), StoreError> {
    let put_off: bool = single(
        c,
        "SELECT count(*) > 0 FROM commands WHERE device_id = ?1 AND state = 'not_now'",
        [device],
    )?;
    let by_itself = said
        .answer
        .as_ref()
        .is_some_and(|answer| answer.state == CommandState::NotNow);
    let push_at = (put_off && !by_itself).then(|| at.plus(CALL_AGAIN).0);
    c.prepare_cached("UPDATE devices SET push_at = ?2 WHERE id = ?1 AND push_at IS NOT ?2")?
        .execute(params![device, push_at])?;
    Ok(())
}

fn answered(
    c: &Connection,
    device: DeviceId,
    answer: &Answered,
    said: &Said,
    at: Moment,
) -> Result<(), StoreError> {
    let id = device.to_string();
    let done = answer.state != CommandState::NotNow;
    // Twice the same answer changes nothing. What was taken back or given up here, and was done there all the same, was done.
    let changed = c
        .prepare_cached(
            "UPDATE commands SET state = ?3, reason = ?4, answered_at = CASE WHEN ?5 THEN ?6 END, \
             parameters = CASE WHEN ?5 THEN NULL ELSE parameters END, attempts = CASE WHEN ?5 THEN attempts ELSE 0 END \
             WHERE device_id = ?1 AND id = ?2 AND (state = 'sent' OR \
             ?3 = 'acknowledged' AND state IN ('failed', 'cancelled') AND sent_at IS NOT NULL)",
        )?
        .execute(params![
            id,
            answer.id,
            answer.state.as_str(),
            answer.reason,
            done,
            at.0
        ])?;
    if changed == 0 {
        return Ok(());
    }
    devices::told(c, device, &said.told)?;
    let Some(command) = one(c, device, &answer.id)? else {
        return Ok(());
    };
    if done {
        let (kind, detail) = if answer.state == CommandState::Failed {
            ("command_failed", format!("{}: {}", command.kind, answer.reason))
        } else {
            ("command", command.kind.clone())
        };
        device_events::add(c, &id, at, kind, &detail, &command.by)?;
    }
    if answer.state == CommandState::Acknowledged {
        match command.kind.as_str() {
            REMOVE_PROFILE => {
                devices::end(c, device, "Unenrolled", "unenrolled", &command.by, at)?;
            }
            ERASE_DEVICE => {
                devices::end(c, device, "Erased", "erased", &command.by, at)?;
            }
            _ => {}
        }
    }
    Ok(())
}
