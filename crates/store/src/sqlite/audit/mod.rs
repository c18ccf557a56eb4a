//! Tables `audit` and `audit_ends`: entries chained by keyed tags, and the seal over both ends.
//!
//! Appending is part of the transaction of the change that it tells of: neither is there without the other.

mod findable;
mod fit;
mod listing;

pub(crate) use listing::{choices, page};

use muster_domain::{
    audit::{ChainKey, Entry, TAG_BYTES, Tag, same},
    time::Moment,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

use self::findable::Findable;
use crate::{
    bounds::MAX_AUDIT_TEXT,
    error::StoreError,
    records::{AuditRow, Chain, ChainFault},
};

const COLUMNS: &str = "a.number, a.at, a.who, a.account, a.origin, a.place, a.action, a.kind, a.subject_id, a.subject, a.before, a.after";

/// Both ends of the log.
struct Ends {
    first: i64,
    before: Tag,
    last: i64,
    end: Tag,
}

/// The seal of ends that were found not to be genuine: no key gives it.
const NO_SEAL: Tag = [0; TAG_BYTES];

/// An empty log.
const EMPTY: Ends = Ends {
    first: 1,
    before: [0; TAG_BYTES],
    last: 0,
    end: [0; TAG_BYTES],
};

/// Adds an entry at the end.
pub(crate) fn append(c: &Connection, key: &ChainKey, entry: &Entry) -> Result<(), StoreError> {
    let entry = cut(entry.clone());
    // A log whose ends are gone or not as they were sealed goes on all the same: what happens from now on must not be lost. That it
    // was tampered with is for Verify to say, now and ever after: such ends are never sealed again.
    let (ends, sound) = match ends(c)? {
        Some((ends, seal)) if same(&sealed(key, &ends), &seal) => (ends, true),
        Some((ends, seal)) if has_not_begun(c, &ends, &seal)? => (EMPTY, true),
        claimed => (after_the_last(c, claimed.map(|(ends, _)| ends))?, false),
    };
    let number = ends.last.checked_add(1).ok_or_else(|| StoreError::Damaged {
        detail: "the audit log has no number left".to_owned(),
    })?;
    let tag = key.tag(&ends.end, number, &entry);
    let found_by = Findable::of(&entry);
    c.prepare_cached(
        "INSERT INTO audit (number, at, who, account, origin, place, action, kind, subject_id, subject, before, after, search, \
         whom, tag) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?
    .execute(params![
        number,
        entry.at.0,
        entry.who,
        entry.account,
        entry.origin,
        entry.place,
        entry.action,
        entry.kind,
        entry.subject_id,
        entry.subject,
        entry.before,
        entry.after,
        found_by.search,
        found_by.whom,
        tag.as_slice(),
    ])?;
    let ends = Ends {
        last: number,
        end: tag,
        ..ends
    };
    let seal = if sound { sealed(key, &ends) } else { NO_SEAL };
    put_ends(c, &ends, &seal)
}

/// Every text within its bound. Tagged as it is kept.
fn cut(mut entry: Entry) -> Entry {
    for text in [
        &mut entry.who,
        &mut entry.account,
        &mut entry.origin,
        &mut entry.place,
        &mut entry.action,
        &mut entry.kind,
        &mut entry.subject_id,
        &mut entry.subject,
    ] {
        cut_text(text);
    }
    for fields in [&mut entry.before, &mut entry.after] {
        fit::fit(fields);
        cut_text(fields);
    }
    entry
}

fn cut_text(text: &mut String) {
    if let Some((end, _)) = text.char_indices().nth(MAX_AUDIT_TEXT) {
        text.truncate(end);
        text.push('…');
    }
}

/// Seals the ends of a log that has not begun, so that it cannot be put back to its beginning, and makes all entries findable. To be
/// called when a folder is opened.
pub(crate) fn begin(c: &Connection, key: &ChainKey) -> Result<(), StoreError> {
    findable::complete(c)?;
    match ends(c)? {
        Some((ends, seal)) if has_not_begun(c, &ends, &seal)? => put_ends(c, &EMPTY, &sealed(key, &EMPTY)),
        _ => Ok(()),
    }
}

/// Whether there is anything but what a migration leaves, and all of it findable.
pub(crate) fn has_begun(c: &Connection) -> Result<bool, StoreError> {
    if !findable::is_complete(c)? {
        return Ok(false);
    }
    Ok(match ends(c)? {
        Some((ends, seal)) => !has_not_begun(c, &ends, &seal)?,
        None => true,
    })
}

/// Whether nothing was ever written, as a migration leaves it: without entries and without a seal.
fn has_not_begun(c: &Connection, ends: &Ends, seal: &[u8]) -> Result<bool, StoreError> {
    Ok(seal.is_empty() && ends.last == 0 && !has_entries(c)?)
}

fn has_entries(c: &Connection) -> Result<bool, StoreError> {
    Ok(c.query_row("SELECT EXISTS (SELECT 1 FROM audit)", [], |row| row.get(0))?)
}

/// Where a log goes on whose ends are not there, or not genuine: after its last entry. What is claimed of its beginning stays as it
/// is.
fn after_the_last(c: &Connection, claimed: Option<Ends>) -> Result<Ends, StoreError> {
    let last: Option<(i64, Vec<u8>)> = c
        .prepare_cached("SELECT number, tag FROM audit ORDER BY number DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (last, tag) = last.unwrap_or_default();
    Ok(Ends {
        last,
        end: tag.try_into().unwrap_or(EMPTY.end),
        ..claimed.unwrap_or(EMPTY)
    })
}

fn ends(c: &Connection) -> Result<Option<(Ends, Vec<u8>)>, StoreError> {
    let found = c
        .prepare_cached("SELECT first, before, last, \"end\", seal FROM audit_ends")?
        .query_row([], |row| {
            Ok((
                row.get(0)?,
                row.get::<_, Vec<u8>>(1)?,
                row.get(2)?,
                row.get::<_, Vec<u8>>(3)?,
                row.get(4)?,
            ))
        })
        .optional()?;
    Ok(found.and_then(|(first, before, last, end, seal)| {
        let ends = Ends {
            first,
            before: before.try_into().ok()?,
            last,
            end: end.try_into().ok()?,
        };
        Some((ends, seal))
    }))
}

fn sealed(key: &ChainKey, ends: &Ends) -> Tag {
    key.seal(ends.first, &ends.before, ends.last, &ends.end)
}

fn put_ends(c: &Connection, ends: &Ends, seal: &Tag) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO audit_ends (id, first, before, last, \"end\", seal) VALUES (1, ?1, ?2, ?3, ?4, ?5) \
         ON CONFLICT (id) DO UPDATE SET first = excluded.first, before = excluded.before, last = excluded.last, \
         \"end\" = excluded.\"end\", seal = excluded.seal",
    )?
    .execute(params![
        ends.first,
        ends.before.as_slice(),
        ends.last,
        ends.end.as_slice(),
        seal.as_slice()
    ])?;
    Ok(())
}

/// Goes through the whole chain.
pub(crate) fn verify(c: &Connection, key: &ChainKey) -> Result<Chain, StoreError> {
    let broken = |number, fault| Ok(Chain::Broken { number, fault });
    let Some((ends, seal)) = ends(c)? else {
        return broken(0, ChainFault::Ends);
    };
    if has_not_begun(c, &ends, &seal)? {
        return Ok(Chain::Whole { first: 0, last: 0 });
    }
    let (previous, next) = match walk(c, key, &ends, ends.last)? {
        Ok(reached) => reached,
        Err((number, fault)) => return broken(number, fault),
    };
    if next <= ends.last {
        return broken(next, ChainFault::Missing);
    }
    if previous != ends.end || !same(&sealed(key, &ends), &seal) {
        return broken(ends.last, ChainFault::Ends);
    }
    Ok(Chain::Whole {
        // Of a log without entries it is none.
        first: ends.first.min(ends.last),
        last: ends.last,
    })
}

/// Goes along the chain from its first entry up to `last`. Gives the tag of the last entry met and the number after it, or the
/// first entry that is not as it was written, and what became of it.
#[allow(clippy::type_complexity)] // two outcomes, each a pair
fn walk(
    c: &Connection,
    key: &ChainKey,
    ends: &Ends,
    last: i64,
) -> Result<std::result::Result<(Tag, i64), (i64, ChainFault)>, StoreError> {
    // All of the log when all of it is asked for: what stands beyond the ends is seen, too.
    let until = if last == ends.last { i64::MAX } else { last };
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS}, a.tag, a.search, a.whom FROM audit a WHERE a.number <= ?1 ORDER BY a.number"
    ))?;
    let mut found = statement.query([until])?;
    let (mut previous, mut next) = (ends.before, ends.first);
    while let Some(row) = found.next()? {
        let AuditRow { number, entry } = read(row)?;
        // More at the beginning than the seal knows, or more at the end.
        if number < next || number > ends.last {
            return Ok(Err((number, ChainFault::Changed)));
        }
        if number > next {
            return Ok(Err((next, ChainFault::Missing)));
        }
        let tag = key.tag(&previous, number, &entry);
        if !same(&tag, &row.get::<_, Vec<u8>>(12)?) || !Findable::stands_in(row, 13, &entry)? {
            return Ok(Err((number, ChainFault::Changed)));
        }
        (previous, next) = (tag, number + 1);
    }
    Ok(Ok((previous, next)))
}

/// Removes entries from the beginning that are older than `before`, up to the first that is not. Gives how many.
///
/// A log that is broken at its ends or in what would go is left alone: what is left of it is evidence, and a date that somebody
/// changed removes nothing.
pub(crate) fn prune(c: &Connection, key: &ChainKey, before: Moment) -> Result<u32, StoreError> {
    let Some((ends, seal)) = ends(c)? else {
        return Ok(0);
    };
    if !same(&sealed(key, &ends), &seal) {
        return Ok(0);
    }
    let kept: Option<i64> = c
        .prepare_cached("SELECT min(number) FROM audit WHERE at >= ?1")?
        .query_row([before.0], |row| row.get(0))?;
    // The last one always stays: the chain goes on from it.
    let first = kept.unwrap_or(ends.last).min(ends.last);
    if first <= ends.first {
        return Ok(0);
    }
    let Ok((tag, next)) = walk(c, key, &ends, first - 1)? else {
        return Ok(0);
    };
    if next != first {
        return Ok(0);
    }
    let removed = c
        .prepare_cached("DELETE FROM audit WHERE number < ?1")?
        .execute([first])?;
    let ends = Ends {
        first,
        before: tag,
        ..ends
    };
    put_ends(c, &ends, &sealed(key, &ends))?;
    Ok(u32::try_from(removed).unwrap_or(u32::MAX))
}

fn read(row: &Row<'_>) -> rusqlite::Result<AuditRow> {
    Ok(AuditRow {
        number: row.get(0)?,
        entry: Entry {
            at: Moment(row.get(1)?),
            who: row.get(2)?,
            account: row.get(3)?,
            origin: row.get(4)?,
            place: row.get(5)?,
            action: row.get(6)?,
            kind: row.get(7)?,
            subject_id: row.get(8)?,
            subject: row.get(9)?,
            before: row.get(10)?,
            after: row.get(11)?,
        },
    })
}
