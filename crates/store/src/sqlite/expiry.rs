//! Invites whose time runs out.

use muster_domain::{invite::Evidence, message::MessageKind, time::Moment};
use rusqlite::{Connection, params};

use super::{
    events, messages,
    rows::{single, word},
    selection, states,
    traces::Traces,
};
use crate::error::StoreError;

/// Most invites that expire in one transaction.
pub(crate) const STEP: u32 = 5_000;

/// Those whose time has run out by `?1`, at most `?2`.
pub(crate) fn sql() -> String {
    format!(
        "SELECT row FROM invites INDEXED BY invites_live WHERE {} AND expires_at <= ?1 \
         ORDER BY expires_at LIMIT ?2",
        states::is_live()
    )
}

/// When the next live invite expires.
pub(crate) fn next_sql() -> String {
    format!(
        "SELECT min(expires_at) FROM invites INDEXED BY invites_live WHERE {}",
        states::is_live()
    )
}

/// Lets up to [`STEP`] invites expire.
pub(crate) fn step(c: &Connection, now: Moment, tell: bool, traces: &mut Traces) -> Result<u32, StoreError> {
    selection::clear(c)?;
    let picked = c
        .prepare_cached(&format!("INSERT INTO temp.picked {}", sql()))?
        .execute(params![now.0, STEP])?;
    if picked == 0 {
        return Ok(0);
    }
    traces.about("invitees", selection::named(c)?);
    messages::cancel_of_picked(c, now)?;
    if tell {
        tell_invitees(c, now)?;
    }
    c.prepare_cached(
        "UPDATE invites SET state = ?1, reason = '', updated_at = ?2 WHERE row IN (SELECT row FROM temp.picked)",
    )?
    .execute(params![states::after(Evidence::TimeRanOut).as_str(), now.0])?;
    events::add_to_picked(c, now, "expired", "", "")?;
    Ok(u32::try_from(picked).unwrap_or(u32::MAX))
}

/// Queues word for those of the picked invites whose message had left and that were not followed to the end.
fn tell_invitees(c: &Connection, now: Moment) -> Result<(), StoreError> {
    let mut picked = c.prepare_cached(
        "SELECT i.id, i.generation, i.via FROM temp.picked p CROSS JOIN invites i ON i.row = p.row \
         WHERE i.state IN ('sent', 'opened', 'verified') ORDER BY p.row",
    )?;
    let mut rows = picked.query([])?;
    while let Some(row) = rows.next()? {
        let (id, generation): (String, u32) = (row.get(0)?, row.get(1)?);
        messages::add_note(c, &id, generation, word(row, 2)?, MessageKind::Expired, now)?;
    }
    Ok(())
}

/// When the next live invite expires.
pub(crate) fn next(c: &Connection) -> Result<Option<Moment>, StoreError> {
    Ok(single::<Option<i64>>(c, &next_sql(), [])?.map(Moment))
}

/// Those whose time ran out since `?1`, and that were not sent again, at most `?2`.
pub(crate) const SINCE: &str = "SELECT count(*) FROM (SELECT 1 FROM invites INDEXED BY invites_by_expiry \
     WHERE expires_at >= ?1 AND +state = 'expired' AND +via NOT IN ('by_myself', 'self_enrollment') LIMIT ?2) found";

/// How many expired since then.
pub(crate) fn since(c: &Connection, since: Moment, most: u32) -> Result<u32, StoreError> {
    single(c, SINCE, params![since.0, most])
}
