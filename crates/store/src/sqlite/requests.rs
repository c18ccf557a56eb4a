//! Table `requests`.

use muster_domain::{
    invite::{Evidence, InviteId},
    time::Moment,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    events, ids,
    messages::Due,
    reinvite, resend,
    rows::{self, COLUMNS, GROUP, WIDTH, moment, single},
    traces::Traces,
};
use crate::{
    bounds::MAX_HITS,
    error::StoreError,
    records::{Request, RequestAnswer, RequestAnswered, Selection},
};

/// Opens a request unless there is one.
pub(crate) fn add(c: &Connection, invite_id: InviteId, why: &str, at: Moment) -> Result<bool, StoreError> {
    let Some(now) = rows::standing(c, invite_id)? else {
        return Ok(false);
    };
    let text = invite_id.to_string();
    let added = c
        .prepare_cached(
            "INSERT INTO requests (id, invite_id, why, at, notice) VALUES (?1, ?2, ?3, ?4, 1) \
             ON CONFLICT (invite_id) WHERE closed_at IS NULL DO NOTHING",
        )?
        .execute(params![ids::new(at), text, why, at.0])?;
    if added == 0 {
        return Ok(false);
    }
    touch(c, now.row, at)?;
    events::add(c, &text, now.generation, at, "requested", why, "")?;
    Ok(true)
}

/// Whether whoever asks is archived.
const ARCHIVED: &str = "coalesce((SELECT u.status = 'archived' FROM users u WHERE u.id = i.user_id), 0)";

/// The statement of [`open`].
pub(crate) fn sql() -> String {
    format!(
        "SELECT {COLUMNS}, r.id, r.why, r.at, {ARCHIVED} FROM requests r INDEXED BY requests_open \
         CROSS JOIN invites i ON i.id = r.invite_id {GROUP} WHERE r.closed_at IS NULL ORDER BY r.at, r.id LIMIT ?1"
    )
}

/// Open requests, oldest first.
pub(crate) fn open(c: &Connection, limit: u32) -> Result<Vec<Request>, StoreError> {
    let mut statement = c.prepare_cached(&sql())?;
    let mut found = statement.query([limit.min(MAX_HITS)])?;
    let mut requests = Vec::new();
    while let Some(row) = found.next()? {
        requests.push(request(row)?);
    }
    Ok(requests)
}

fn request(row: &Row<'_>) -> Result<Request, StoreError> {
    Ok(Request {
        invite: rows::invite(row, 0)?,
        id: row.get(WIDTH)?,
        why: row.get(WIDTH + 1)?,
        at: moment(row, WIDTH + 2)?,
        archived: row.get(WIDTH + 3)?,
    })
}

/// How many are open.
pub(crate) fn count(c: &Connection) -> Result<u32, StoreError> {
    single(c, "SELECT count(*) FROM requests WHERE closed_at IS NULL", [])
}

/// Whether an invite has an open one.
pub(crate) fn is_open(c: &Connection, invite_id: InviteId) -> Result<bool, StoreError> {
    single(
        c,
        "SELECT EXISTS (SELECT 1 FROM requests WHERE invite_id = ?1 AND closed_at IS NULL)",
        [invite_id.to_string()],
    )
}

/// Closes one.
pub(crate) fn close(
    c: &Connection,
    id: &str,
    answer: &str,
    words: &str,
    by: &str,
    at: Moment,
) -> Result<Option<Request>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS}, r.id, r.why, r.at, {ARCHIVED}, i.row FROM requests r CROSS JOIN invites i ON i.id = r.invite_id {GROUP} \
         WHERE r.id = ?1 AND r.closed_at IS NULL"
    ))?;
    let mut found = statement.query([id])?;
    let Some(row) = found.next()? else {
        return Ok(None);
    };
    let (request, invite_row) = (request(row)?, row.get(WIDTH + 4)?);
    c.prepare_cached(
        "UPDATE requests SET closed_at = ?2, answer = ?3, closed_by = ?4, words = ?5 WHERE id = ?1",
    )?
    .execute(params![id, at.0, answer, by, words])?;
    touch(c, invite_row, at)?;
    let invite = &request.invite;
    events::add(
        c,
        &invite.id.to_string(),
        invite.generation,
        at,
        "resolved",
        &match words {
            "" => answer.to_owned(),
            words => format!("{answer}: {words}"),
        },
        by,
    )?;
    Ok(Some(request))
}

/// One that is open.
pub(crate) fn one(c: &Connection, id: &str) -> Result<Option<Request>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS}, r.id, r.why, r.at, {ARCHIVED} FROM requests r CROSS JOIN invites i ON i.id = r.invite_id {GROUP} \
         WHERE r.id = ?1 AND r.closed_at IS NULL"
    ))?;
    let mut found = statement.query([id])?;
    found.next()?.map(request).transpose()
}

/// Closes one and sends its invite again.
pub(crate) fn approve(
    c: &Connection,
    answer: &RequestAnswer,
    traces: &mut Traces,
) -> Result<RequestAnswered, StoreError> {
    let Some(request) = one(c, &answer.id)? else {
        return Ok(RequestAnswered::NotOpen);
    };
    let (id, state) = (request.invite.id, request.invite.state);
    if state.after(Evidence::Resent).is_err() {
        return Ok(RequestAnswered::CannotResend(state));
    }
    close(c, &answer.id, "approved", "", &answer.by, answer.at)?;
    if let Some(email) = &answer.email {
        reinvite::correct(c, id, email, &answer.by, answer.at, traces)?;
    }
    let due = Due {
        at: answer.at,
        quiet: false,
    };
    let picked = Selection::Ids(vec![id]);
    resend::resend(c, &picked, &answer.by, answer.at, due, answer.expires_at, traces)?;
    Ok(RequestAnswered::Sent)
}

/// The words to an invitee whose latest request was declined.
pub(crate) fn declined(c: &Connection, invite: InviteId) -> Result<Option<String>, StoreError> {
    let latest: Option<(Option<String>, String)> = c
        .prepare_cached(
            "SELECT answer, words FROM requests WHERE invite_id = ?1 ORDER BY at DESC, id DESC LIMIT 1",
        )?
        .query_row([invite.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(latest.and_then(|(answer, words)| (answer.as_deref() == Some("declined")).then_some(words)))
}

/// Open ones that wait to be told of; from now on they are being told.
pub(crate) fn take_notices(c: &Connection, limit: u32) -> Result<Vec<Request>, StoreError> {
    // What was answered meanwhile is no news.
    c.prepare_cached(
        "UPDATE requests SET notice = 0 WHERE notice > 0 AND notice = 1 AND closed_at IS NOT NULL",
    )?
    .execute([])?;
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS}, r.id, r.why, r.at, {ARCHIVED} FROM requests r CROSS JOIN invites i ON i.id = r.invite_id {GROUP} \
         WHERE r.notice > 0 AND r.notice = 1 ORDER BY r.at, r.id LIMIT ?1"
    ))?;
    let mut found = statement.query([limit.min(MAX_HITS)])?;
    let mut taken = Vec::new();
    while let Some(row) = found.next()? {
        taken.push(request(row)?);
    }
    set_notices(c, taken.iter().map(|request| request.id.as_str()), 2)?;
    Ok(taken)
}

/// Those were told of, or must be told of again.
pub(crate) fn record_notices(c: &Connection, ids: &[String], again: bool) -> Result<(), StoreError> {
    set_notices(c, ids.iter().map(String::as_str), u8::from(again))
}

fn set_notices<'a>(c: &Connection, ids: impl Iterator<Item = &'a str>, notice: u8) -> Result<(), StoreError> {
    let mut set = c.prepare_cached("UPDATE requests SET notice = ?2 WHERE id = ?1")?;
    for id in ids {
        set.execute(params![id, notice])?;
    }
    Ok(())
}

/// Closes those of the picked invites, as part of an action that has its own event.
pub(crate) fn close_of_picked(c: &Connection, answer: &str, by: &str, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE requests SET closed_at = ?1, answer = ?2, closed_by = ?3 WHERE closed_at IS NULL AND invite_id IN \
         (SELECT i.id FROM temp.picked p CROSS JOIN invites i ON i.row = p.row)",
    )?
    .execute(params![at.0, answer, by])?;
    Ok(())
}

fn touch(c: &Connection, invite_row: i64, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE invites SET updated_at = ?2 WHERE row = ?1")?
        .execute(params![invite_row, at.0])?;
    Ok(())
}
