//! Evidence from outside: opened, passcode, checked in.

use muster_domain::{
    authentication::Authentication,
    invite::{BY_MYSELF_TO_ENROLL, Evidence, Generation, InviteId, InviteState},
    message::MessageKind,
    passcode::MAX_WRONG_TRIES,
    time::Moment,
};
use rusqlite::{Connection, params};

use super::{
    attempts, events, messages,
    rows::{self, Standing, single},
};
use crate::{
    bounds::MAX_OPENINGS,
    error::StoreError,
    records::{Allowance, Attempt, PasscodeOutcome},
};

/// The state to answer with when opening has nothing to write; `None` when it has.
pub(crate) fn opened_before(
    c: &Connection,
    id: InviteId,
    generation: Generation,
    detail: &str,
    at: Moment,
) -> Result<Option<InviteState>, StoreError> {
    Ok(match opening(c, id, generation, detail, at)? {
        Opening::Old(state) => Some(state),
        Opening::New(_) => None,
    })
}

/// What an opening is worth.
enum Opening {
    /// Nothing is to be written; this is the state.
    Old(InviteState),
    /// The invite as it stands.
    New(Standing),
}

fn opening(
    c: &Connection,
    id: InviteId,
    generation: Generation,
    detail: &str,
    at: Moment,
) -> Result<Opening, StoreError> {
    let now = rows::standing(c, id)?.ok_or(StoreError::NotFound)?;
    if now.generation != generation {
        return Ok(Opening::Old(now.state));
    }
    if now.state.is_live() && now.expires_at <= at {
        return Ok(Opening::Old(InviteState::Expired));
    }
    if now.state.after(Evidence::LinkOpened).is_err() && is_known_opening(c, id, generation, detail)? {
        return Ok(Opening::Old(now.state));
    }
    Ok(Opening::New(now))
}

/// Whether this device summary stands in the timeline already, or there are enough of them.
fn is_known_opening(
    c: &Connection,
    id: InviteId,
    generation: Generation,
    detail: &str,
) -> Result<bool, StoreError> {
    single(
        c,
        "SELECT count(*) >= ?4 OR coalesce(max(detail = ?3), 0) FROM events \
         WHERE invite_id = ?1 AND generation = ?2 AND kind = 'opened'",
        params![id.to_string(), generation, events::cut(detail), MAX_OPENINGS],
    )
}

/// The link was opened.
pub(crate) fn opened(
    c: &Connection,
    id: InviteId,
    generation: Generation,
    detail: &str,
    at: Moment,
) -> Result<InviteState, StoreError> {
    // Somebody else may have written since the caller looked.
    let now = match opening(c, id, generation, detail, at)? {
        Opening::Old(state) => return Ok(state),
        Opening::New(now) => now,
    };
    let state = now.state.after(Evidence::LinkOpened).unwrap_or(now.state);
    let reason_ended = state != now.state;
    c.prepare_cached(
        "UPDATE invites SET state = ?2, opened_at = coalesce(opened_at, ?3), updated_at = ?3, \
         reason = CASE WHEN ?4 THEN '' ELSE reason END WHERE row = ?1",
    )?
    .execute(params![now.row, state.as_str(), at.0, reason_ended])?;
    if !is_known_opening(c, id, generation, detail)? {
        events::add(c, &id.to_string(), generation, at, "opened", detail, "")?;
    }
    Ok(state)
}

/// A passcode was typed.
pub(crate) fn passcode(
    c: &Connection,
    id: InviteId,
    generation: Generation,
    right: bool,
    detail: &str,
    at: Moment,
) -> Result<PasscodeOutcome, StoreError> {
    let now = match open(c, id, generation, at)? {
        Ok(now) => now,
        Err(outcome) => return Ok(outcome),
    };
    match (right, now.authentication) {
        (_, Authentication::Directory) => Ok(PasscodeOutcome::OtherWay),
        (true, Authentication::Passcode) => verify(c, id, &now, detail, at),
        (true, Authentication::TwoFactor) => half_way(c, id, &now, detail, at),
        (false, _) => wrong(c, id, &now, detail, at),
    }
}

/// A passcode was typed by somebody whose tries are limited. In one transaction, so that of many guesses at once none slips through.
pub(crate) fn passcode_within(
    c: &Connection,
    attempts: &[Attempt],
    id: InviteId,
    generation: Generation,
    right: bool,
    detail: &str,
    at: Moment,
) -> Result<PasscodeOutcome, StoreError> {
    if let Allowance::Limited { retry_after } = attempts::allowance(c, attempts, at)? {
        return Ok(PasscodeOutcome::Limited { retry_after });
    }
    let outcome = passcode(c, id, generation, right, detail, at)?;
    if !matches!(outcome, PasscodeOutcome::Verified | PasscodeOutcome::HalfWay) {
        attempts::count(c, attempts, at)?;
    }
    Ok(outcome)
}

/// A directory says that the invited user is in front of the browser.
pub(crate) fn directory(
    c: &Connection,
    id: InviteId,
    generation: Generation,
    detail: &str,
    at: Moment,
) -> Result<PasscodeOutcome, StoreError> {
    let now = match open(c, id, generation, at)? {
        Ok(now) => now,
        Err(outcome) => return Ok(outcome),
    };
    match now.authentication {
        Authentication::Passcode => Ok(PasscodeOutcome::OtherWay),
        Authentication::TwoFactor if !now.passcode_passed => Ok(PasscodeOutcome::OtherWay),
        Authentication::TwoFactor | Authentication::Directory => verify(c, id, &now, detail, at),
    }
}

/// How the invite stands, when its link can still be opened; else why it cannot.
fn open(
    c: &Connection,
    id: InviteId,
    generation: Generation,
    at: Moment,
) -> Result<Result<Standing, PasscodeOutcome>, StoreError> {
    use InviteState as S;
    let Some(now) = rows::standing(c, id)? else {
        return Ok(Err(PasscodeOutcome::NotFound));
    };
    if now.generation != generation {
        return Ok(Err(PasscodeOutcome::Superseded));
    }
    if matches!(now.state, S::Verified | S::Enrolled) {
        return Ok(Err(PasscodeOutcome::Used));
    }
    if !now.state.is_live() {
        return Ok(Err(PasscodeOutcome::NotLive(now.state)));
    }
    if now.expires_at <= at {
        return Ok(Err(PasscodeOutcome::NotLive(S::Expired)));
    }
    if now.locked {
        return Ok(Err(PasscodeOutcome::Locked));
    }
    Ok(Ok(now))
}

/// The first of two factors. Noted once; the invite stays as it was, for whoever comes so far has proved half.
fn half_way(
    c: &Connection,
    id: InviteId,
    now: &Standing,
    detail: &str,
    at: Moment,
) -> Result<PasscodeOutcome, StoreError> {
    if !now.passcode_passed {
        c.prepare_cached("UPDATE invites SET passcode_at = ?2, updated_at = ?2 WHERE row = ?1")?
            .execute(params![now.row, at.0])?;
        events::add(
            c,
            &id.to_string(),
            now.generation,
            at,
            "passcode_passed",
            detail,
            "",
        )?;
    }
    Ok(PasscodeOutcome::HalfWay)
}

fn verify(
    c: &Connection,
    id: InviteId,
    now: &Standing,
    detail: &str,
    at: Moment,
) -> Result<PasscodeOutcome, StoreError> {
    let Ok(state) = now.state.after(Evidence::AuthenticationPassed) else {
        return Ok(PasscodeOutcome::NotLive(now.state));
    };
    c.prepare_cached(
        "UPDATE invites SET state = ?2, reason = '', verified_at = ?3, updated_at = ?3 WHERE row = ?1",
    )?
    .execute(params![now.row, state.as_str(), at.0])?;
    // By itself: a column that is named in a statement has its indexes written, also when it stays as it is.
    if now.by_myself {
        c.prepare_cached("UPDATE invites SET expires_at = max(expires_at, ?2) WHERE row = ?1")?
            .execute(params![now.row, at.plus(BY_MYSELF_TO_ENROLL).0])?;
    }
    let text = id.to_string();
    messages::cancel_of(c, &text, Some(MessageKind::Reminder), at)?;
    events::add(c, &text, now.generation, at, "verified", detail, "")?;
    Ok(PasscodeOutcome::Verified)
}

fn wrong(
    c: &Connection,
    id: InviteId,
    now: &Standing,
    detail: &str,
    at: Moment,
) -> Result<PasscodeOutcome, StoreError> {
    let tries = now.wrong_tries + 1;
    let locked = tries >= MAX_WRONG_TRIES;
    let text = id.to_string();
    c.prepare_cached(
        "UPDATE invites SET wrong_tries = ?2, locked = ?3, updated_at = ?4, \
         reason = CASE WHEN ?3 THEN ?5 ELSE reason END WHERE row = ?1",
    )?
    .execute(params![
        now.row,
        tries,
        locked,
        at.0,
        format!("{tries} wrong passcodes")
    ])?;
    events::add(c, &text, now.generation, at, "wrong_passcode", detail, "")?;
    if locked {
        messages::cancel_of(c, &text, Some(MessageKind::Reminder), at)?;
        events::add(
            c,
            &text,
            now.generation,
            at,
            "locked",
            &format!("{tries} wrong passcodes"),
            "",
        )?;
        return Ok(PasscodeOutcome::Locked);
    }
    Ok(PasscodeOutcome::Wrong {
        left: MAX_WRONG_TRIES - tries,
    })
}

/// The device checked in.
pub(crate) fn enrolled(
    c: &Connection,
    id: InviteId,
    detail: &str,
    at: Moment,
) -> Result<InviteState, StoreError> {
    let now = rows::standing(c, id)?.ok_or(StoreError::NotFound)?;
    let Ok(state) = now.state.after(Evidence::CheckedIn) else {
        return Ok(now.state);
    };
    c.prepare_cached(
        "UPDATE invites SET state = ?2, reason = '', enrolled_at = ?3, updated_at = ?3 WHERE row = ?1",
    )?
    .execute(params![now.row, state.as_str(), at.0])?;
    let text = id.to_string();
    messages::cancel_of(c, &text, None, at)?;
    events::add(c, &text, now.generation, at, "enrolled", detail, "")?;
    Ok(state)
}
