//! Invites whose time runs out.

use muster_domain::{invite::Evidence, time::Moment};
use rusqlite::{Connection, params};

use super::{events, messages, rows::single, selection, states};
use crate::error::StoreError;

/// Most invites that expire in one transaction.
pub(crate) const STEP: u32 = 5_000;

/// Those whose time has run out by `?1`, at most `?2`.
pub(crate) fn sql() -> String {
    format!(
        "SELECT row FROM invites INDEXED BY invites_live WHERE state IN ({}) AND expires_at <= ?1 \
         ORDER BY expires_at LIMIT ?2",
        states::live()
    )
}

/// When the next live invite expires.
pub(crate) fn next_sql() -> String {
    format!(
        "SELECT min(expires_at) FROM invites INDEXED BY invites_live WHERE state IN ({})",
        states::live()
    )
}

/// Lets up to [`STEP`] invites expire.
pub(crate) fn step(c: &Connection, now: Moment) -> Result<u32, StoreError> {
    selection::clear(c)?;
    let picked = c
        .prepare_cached(&format!("INSERT INTO temp.picked {}", sql()))?
        .execute(params![now.0, STEP])?;
    if picked == 0 {
        return Ok(0);
    }
    messages::cancel_of_picked(c, now)?;
    c.prepare_cached(
        "UPDATE invites SET state = ?1, reason = '', updated_at = ?2 WHERE row IN (SELECT row FROM temp.picked)",
    )?
    .execute(params![states::after(Evidence::TimeRanOut).as_str(), now.0])?;
    events::add_to_picked(c, now, "expired", "", "")?;
    Ok(u32::try_from(picked).unwrap_or(u32::MAX))
}

/// When the next live invite expires.
pub(crate) fn next(c: &Connection) -> Result<Option<Moment>, StoreError> {
    Ok(single::<Option<i64>>(c, &next_sql(), [])?.map(Moment))
}
