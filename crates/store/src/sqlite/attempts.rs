//! Table `attempts`: counters of a window each, which begins with its first attempt.

use muster_domain::time::Moment;
use rusqlite::{Connection, OptionalExtension, params};

use super::rows::single;
use crate::{
    bounds::MAX_ATTEMPT_KEYS,
    error::StoreError,
    records::{Allowance, Attempt, Counted},
};

/// Ended counters that go with each count: more than one comes with it, so the table shrinks by itself.
const PRUNE: u32 = 32;
/// New counters between two looks at how many there are.
const LOOK_EVERY: i64 = 1_024;

/// How it stands with each. Reads only.
pub(crate) fn counted(c: &Connection, attempts: &[Attempt], now: Moment) -> Result<Vec<Counted>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT count, ends_at FROM attempts WHERE scope = ?1 AND key = ?2 AND ends_at > ?3",
    )?;
    let mut all = Vec::with_capacity(attempts.len());
    for attempt in attempts {
        let counted: Option<(u32, i64)> = statement
            .query_row(params![attempt.scope, attempt.key, now.0], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        let (count, ends_at) = counted.unwrap_or((0, now.plus(attempt.window).0));
        all.push(Counted {
            left: attempt.limit.saturating_sub(count),
            ends_at: Moment(ends_at),
        });
    }
    Ok(all)
}

/// Whether one more attempt is within every limit. Reads only.
pub(crate) fn allowance(c: &Connection, attempts: &[Attempt], now: Moment) -> Result<Allowance, StoreError> {
    let retry_after = counted(c, attempts, now)?
        .into_iter()
        .filter(|counted| counted.left == 0)
        .map(|counted| counted.ends_at.since(now))
        .max();
    Ok(
        retry_after.map_or(Allowance::Allowed, |retry_after| Allowance::Limited {
            retry_after,
        }),
    )
}

/// Counts one attempt under every limit, or none.
pub(crate) fn count(c: &Connection, attempts: &[Attempt], now: Moment) -> Result<Allowance, StoreError> {
    let allowance = allowance(c, attempts, now)?;
    if allowance != Allowance::Allowed {
        return Ok(allowance);
    }
    let mut add = c.prepare_cached(
        "INSERT INTO attempts (scope, key, count, ends_at) VALUES (?1, ?2, 1, ?4) ON CONFLICT (scope, key) DO UPDATE SET \
         count = CASE WHEN ends_at > ?3 THEN count + 1 ELSE 1 END, \
         ends_at = CASE WHEN ends_at > ?3 THEN ends_at ELSE excluded.ends_at END",
    )?;
    for attempt in attempts {
        let ends_at = now.plus(attempt.window).0;
        add.execute(params![attempt.scope, attempt.key, now.0, ends_at])?;
    }
    c.prepare_cached(
        "DELETE FROM attempts WHERE rowid IN (SELECT rowid FROM attempts WHERE ends_at <= ?1 ORDER BY ends_at LIMIT ?2)",
    )?
    .execute(params![now.0, PRUNE])?;
    if c.last_insert_rowid() % LOOK_EVERY == 0 {
        bound(c, MAX_ATTEMPT_KEYS)?;
    }
    Ok(Allowance::Allowed)
}

/// Takes one counted attempt back.
pub(crate) fn forgive(c: &Connection, attempts: &[Attempt], now: Moment) -> Result<(), StoreError> {
    let mut take = c.prepare_cached(
        "UPDATE attempts SET count = count - 1 WHERE scope = ?1 AND key = ?2 AND ends_at > ?3 AND count > 0",
    )?;
    for attempt in attempts {
        take.execute(params![attempt.scope, attempt.key, now.0])?;
    }
    Ok(())
}

/// Drops these counters; gives how many there were.
pub(crate) fn forget(c: &Connection, attempts: &[Attempt], now: Moment) -> Result<u32, StoreError> {
    let mut drop = c.prepare_cached("DELETE FROM attempts WHERE scope = ?1 AND key = ?2 AND ends_at > ?3")?;
    let mut dropped: u32 = 0;
    for attempt in attempts {
        let rows = drop.execute(params![attempt.scope, attempt.key, now.0])?;
        dropped = dropped.saturating_add(u32::try_from(rows).unwrap_or(u32::MAX));
    }
    Ok(dropped)
}

/// Drops the counters that end soonest, so that at most `most` stay.
fn bound(c: &Connection, most: u32) -> Result<(), StoreError> {
    let kept: u32 = single(c, "SELECT count(*) FROM attempts", [])?;
    if let Some(excess @ 1..) = kept.checked_sub(most) {
        c.prepare_cached(
            "DELETE FROM attempts WHERE rowid IN (SELECT rowid FROM attempts ORDER BY ends_at LIMIT ?1)",
        )?
        .execute([excess])?;
    }
    Ok(())
}
