//! Sending invites again: a new generation, a new message, the old link dead.

use muster_domain::{
    invite::{Evidence, Generation, Via},
    message::MessageKind,
    time::Moment,
};
use rusqlite::{Connection, params};

use super::{
    actions::tell_whom,
    events, ids,
    messages::{self, Due},
    requests,
    rows::word,
    selection::pick,
    states,
    traces::Traces,
    users,
    waiting::can_be_resent,
};
use crate::{
    error::StoreError,
    records::{AtMost, Changed, Resend, Selection},
};

/// Starts the picked invites over.
const START_OVER: &str = "UPDATE invites SET generation = generation + 1, state = ?1, reason = '', wrong_tries = 0, passcode_at = NULL, \
     locked = 0, reminded = 0, reminded_at = NULL, earlier_sent_at = coalesce(earlier_sent_at, sent_at), \
     earlier_stage = max(earlier_stage, CASE WHEN verified_at IS NOT NULL THEN 2 WHEN opened_at IS NOT NULL THEN 1 ELSE 0 END), \
     sent_at = NULL, opened_at = NULL, verified_at = NULL, expires_at = ?2, updated_at = ?3, \
     short_lookup = coalesce(?4, short_lookup) WHERE row IN (SELECT row FROM temp.picked)";

/// Starts the picked invites over and closes their open requests. Whoever was archived is not any more.
pub(crate) fn start_over(
    c: &Connection,
    by: &str,
    at: Moment,
    expires_at: Moment,
    short_lookup: Option<&str>,
    traces: &mut Traces,
) -> Result<(), StoreError> {
    users::restore_picked(c, by, at, traces)?;
    messages::cancel_of_picked(c, at)?;
    let state = states::after(Evidence::Resent).as_str();
    c.prepare_cached(START_OVER)?
        .execute(params![state, expires_at.0, at.0, short_lookup])?;
    requests::close_of_picked(c, "resent", by, at)?;
    events::add_to_picked(c, at, "resent", "", by)
}

/// Picks those of a selection that can be sent again.
pub(crate) fn pick_those(c: &Connection, selection: &Selection) -> Result<Changed, StoreError> {
    pick(c, selection, &can_be_resent())
}

/// Sends invites again when they are no more than so many.
pub(crate) fn at_most(
    c: &Connection,
    wanted: &Resend,
    traces: &mut Traces,
) -> Result<AtMost<Changed>, StoreError> {
    let count = pick_those(c, &wanted.selection)?.changed;
    if count > wanted.most {
        return Ok(AtMost::More(count));
    }
    let due = Due {
        at: wanted.not_before,
        quiet: false,
    };
    let expires_at = wanted.at.plus(wanted.validity_ms);
    resend(
        c,
        &wanted.selection,
        &wanted.by,
        wanted.at,
        due,
        expires_at,
        traces,
    )
    .map(AtMost::Done)
}

/// Sends invites again.
pub(crate) fn resend(
    c: &Connection,
    selection: &Selection,
    by: &str,
    at: Moment,
    due: Due,
    expires_at: Moment,
    traces: &mut Traces,
) -> Result<Changed, StoreError> {
    let changed = pick_those(c, selection)?;
    tell_whom(c, selection, traces)?;
    start_over(c, by, at, expires_at, None, traces)?;
    let mut picked = c.prepare_cached(
        "SELECT i.id, i.generation, i.via FROM temp.picked p CROSS JOIN invites i ON i.row = p.row ORDER BY p.row",
    )?;
    let mut rows = picked.query([])?;
    while let Some(row) = rows.next()? {
        let (invite_id, generation): (String, Generation) = (row.get(0)?, row.get(1)?);
        for channel in word::<Via>(row, 2)?.channels() {
            messages::add(
                c,
                &ids::new(at),
                &invite_id,
                generation,
                *channel,
                MessageKind::Invite,
                at,
                due,
            )?;
        }
    }
    Ok(changed)
}
