//! Tables `batches` and `batch_portions`: a batch is committed whole, and becomes invites a portion at a time.

use std::collections::{BTreeMap, HashMap};

use muster_domain::{
    audit::{Entry, called},
    invite::{InviteId, InviteState},
    time::Moment,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::{
    actions, approvals,
    codes::unknown_word,
    create::{Findable, Invitee, Maker},
    group_rules, groups, ids,
    messages::Due,
    rows::{maybe_moment, moment, single, word},
    sends, states,
    traces::Traces,
};
use crate::{
    error::StoreError,
    records::{
        BatchEnd, BatchRecord, Changed, Committed, HELD, InviteEvidence, InviteFilter, NewBatch, Page,
        Portion, Selection, Undelivered,
    },
};

const COLUMNS: &str = "b.id, b.created_by, b.created_at, b.file_name, b.sha256, b.bytes, b.facts, b.invites, b.to_make, \
     b.undo_until, b.send_at, b.expires_at, b.ended";
/// Most batches of one window of the history.
const MAX_WINDOW: u32 = 100;

/// Keeps a batch with its rows. A file that was committed before is not committed again unasked.
pub(crate) fn create(c: &Connection, new: &NewBatch) -> Result<Committed, StoreError> {
    if !new.allow_repeat
        && let Some(earlier) = of_file(c, &new.sha256)?
    {
        return Ok(Committed::Repeats(Box::new(earlier)));
    }
    let invites: u32 = new.portions.iter().map(|portion| portion.invites).sum();
    c.prepare_cached(
        "INSERT INTO batches (id, created_by, created_at, file_name, sha256, bytes, facts, invites, to_make, undo_until, \
         send_at, expires_at, anytime, via, language, time_zone, authentication) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    )?
    .execute(params![
        new.id,
        new.by,
        new.at.0,
        new.file_name,
        new.sha256,
        i64::try_from(new.bytes).unwrap_or(i64::MAX),
        new.facts,
        invites,
        if new.approval.is_some() { HELD.0 } else { new.undo_until.0 },
        new.send_at.map(|at| at.0),
        new.expires_at.0,
        new.anytime,
        new.via.as_str(),
        new.language,
        new.time_zone,
        new.authentication.as_str(),
    ])?;
    let mut insert =
        c.prepare_cached("INSERT INTO batch_portions (batch_id, invites, planned) VALUES (?1, ?2, ?3)")?;
    for portion in &new.portions {
        insert.execute(params![new.id, portion.invites, portion.planned])?;
    }
    if let Some(approval) = &new.approval {
        approvals::add(c, approval)?;
    }
    Ok(Committed::Created)
}

/// A batch that waited for a second account's word goes on; its invites live as much longer as it waited.
pub(crate) fn approve(c: &Connection, id: &str, now: Moment) -> Result<bool, StoreError> {
    let changed = c
        .prepare_cached(
            "UPDATE batches SET undo_until = ?2, expires_at = expires_at + max(0, ?2 - created_at) \
             WHERE id = ?1 AND ended IS NULL AND undo_until >= ?3",
        )?
        .execute(params![id, now.0, HELD.0])?;
    Ok(changed > 0)
}

/// The batch whose undo window has ended the longest ago and that has portions.
pub(crate) const TO_MAKE: &str = "SELECT id, created_by, created_at, undo_until, send_at, expires_at, anytime, via, language, \
     time_zone, authentication, file_name FROM batches INDEXED BY batches_to_make WHERE to_make > 0 AND undo_until <= ?1 ORDER BY undo_until LIMIT 1";

/// Makes the invites of one portion. Gives how many, 0 when no batch has any to be made now; `traces` learns of everybody whom it
/// invited, and of each known user whom it changed, as the doing of whoever sent the batch.
pub(crate) fn make_portion(c: &Connection, now: Moment, traces: &mut Traces) -> Result<u32, StoreError> {
    let batch = c
        .prepare_cached(TO_MAKE)?
        .query_row([now.0], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                Moment(row.get(2)?),
                Moment(row.get(3)?),
                row.get::<_, Option<i64>>(4)?.map(Moment),
                Moment(row.get(5)?),
                row.get::<_, bool>(6)?,
                row.get::<_, String>(7)?,
                row.get::<_, Option<String>>(8)?,
                row.get::<_, Option<String>>(9)?,
                row.get::<_, String>(10)?,
                row.get::<_, String>(11)?,
            ))
        })
        .optional()?;
    let Some((
        id,
        by,
        at,
        undo_until,
        send_at,
        expires_at,
        anytime,
        via,
        language,
        time_zone,
        authentication,
        file_name,
    )) = batch
    else {
        return Ok(0);
    };
    let portion = c
        .prepare_cached(
            "SELECT row, invites, planned FROM batch_portions WHERE batch_id = ?1 ORDER BY row LIMIT 1",
        )?
        .query_row([&id], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, u32>(1)?,
                row.get::<_, String>(2)?,
            ))
        })
        .optional()?;
    let Some((row, invites, planned)) = portion else {
        return Err(StoreError::damaged(format!(
            "the batch {id} has lost rows that it should have"
        )));
    };
    traces.by(Entry {
        who: by.clone(),
        origin: "job".to_owned(),
        ..Entry::new(now, "batch_sent")
    }
    .to("batch", &id, &file_name));
    let rules = group_rules::all(c)?;
    let maker = Maker {
        rules: &rules,
        via: via.parse().map_err(|problem| unknown_word(&problem))?,
        authentication: authentication.parse().map_err(|problem| unknown_word(&problem))?,
        language: language.as_deref(),
        time_zone: time_zone.as_deref(),
        send_id: &id,
        by: &by,
        at,
        expires_at,
        due: Due {
            at: send_at.unwrap_or(undo_until).max(undo_until),
            quiet: !anytime,
        },
        short_lookup: None,
    };
    let mut found = Findable::before(c)?;
    let mut group_ids: HashMap<String, String> = HashMap::new();
    let mut people = Vec::new();
    for row in Portion::unpack(&planned)? {
        let group_id = match &row.group {
            None => None,
            Some(name) => Some(match group_ids.get(name) {
                Some(id) => id.clone(),
                None => {
                    let id = groups::ensure(c, name, Some(maker.send_id), at, || ids::new(at), traces)?;
                    group_ids.insert(name.clone(), id.clone());
                    id
                }
            }),
        };
        let invitee = Invitee {
            name: &row.name,
            email: &row.email,
            phone: row.phone.as_deref(),
            language: row.language.as_deref(),
            time_zone: row.time_zone.as_deref(),
            platform: row.platform,
            owned_by: row.owned_by,
            group_id: group_id.as_deref(),
            domain: row.domain.as_deref(),
        };
        let invite = ids::new(at)
            .parse::<Uuid>()
            .map(InviteId::new)
            .map_err(|error| StoreError::invalid(error.to_string()))?;
        people.push(called(&row.name, &row.email.to_string()));
        found.will_name(c, &row.email, &row.name)?;
        maker.invite(c, &invitee, &[invite], || ids::new(at), traces)?;
    }
    traces.about("invitees", people);
    found.add_new(c)?;
    c.prepare_cached("DELETE FROM batch_portions WHERE row = ?1")?
        .execute([row])?;
    c.prepare_cached("UPDATE batches SET to_make = to_make - ?2 WHERE id = ?1")?
        .execute(params![id, invites])?;
    Ok(invites)
}

/// When the undo window of the next batch that waits for it ends.
pub(crate) const NEXT_TO_MAKE: &str =
    "SELECT min(undo_until) FROM batches INDEXED BY batches_to_make WHERE to_make > 0";

/// When the next portion can be made.
pub(crate) fn next_to_make(c: &Connection) -> Result<Option<Moment>, StoreError> {
    let at: Option<i64> = single(c, NEXT_TO_MAKE, [])?;
    // What waits for somebody's word waits for no moment.
    Ok(at.map(Moment).filter(|at| *at < HELD))
}

/// Takes a batch back that has made no invite yet. Gives its invites; `None` when it is no batch, or too late. `traces` learns
/// what had waited of it for somebody's word.
pub(crate) fn undo(
    c: &Connection,
    id: &str,
    now: Moment,
    traces: &mut Traces,
) -> Result<Option<u32>, StoreError> {
    let invites: Option<u32> = c
        .prepare_cached(
            "UPDATE batches SET to_make = 0, ended = 'undone', ended_at = ?2 \
             WHERE id = ?1 AND ended IS NULL AND to_make = invites RETURNING invites",
        )?
        .query_row(params![id, now.0], |row| row.get(0))
        .optional()?;
    if invites.is_some() {
        approvals::withdraw_of(c, id, now, traces)?;
        c.prepare_cached("DELETE FROM batch_portions WHERE batch_id = ?1")?
            .execute([id])?;
    }
    Ok(invites)
}

/// Ends the undo window of a batch, and its waiting for a set time.
pub(crate) fn release(c: &Connection, id: &str, now: Moment) -> Result<u32, StoreError> {
    let waiting: Option<u32> = c
        .prepare_cached(
            "UPDATE batches SET undo_until = min(undo_until, ?2), send_at = NULL WHERE id = ?1 AND ended IS NULL \
             AND undo_until < ?3 RETURNING to_make",
        )?
        .query_row(params![id, now.0, HELD.0], |row| row.get(0))
        .optional()?;
    Ok(waiting.unwrap_or(0))
}

/// Takes back what has not been handed over: rows that are no invites yet are gone, invites that wait are revoked. `traces` learns
/// what had waited of it for somebody's word.
pub(crate) fn cancel(
    c: &Connection,
    id: &str,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Changed, StoreError> {
    let to_make: Option<u32> = c
        .prepare_cached("SELECT to_make FROM batches WHERE id = ?1 AND ended IS NULL")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let Some(to_make) = to_make else {
        return Err(StoreError::NotFound);
    };
    c.prepare_cached("DELETE FROM batch_portions WHERE batch_id = ?1")?
        .execute([id])?;
    let waiting = Selection::Matching {
        filter: InviteFilter {
            states: vec![InviteState::Queued],
            send_id: Some(id.to_owned()),
            ..InviteFilter::default()
        },
        except: Vec::new(),
    };
    let revoked = actions::revoke(c, &waiting, by, at, traces)?;
    let changed = revoked.changed + to_make;
    approvals::withdraw_of(c, id, at, traces)?;
    if changed > 0 {
        c.prepare_cached("UPDATE batches SET to_make = 0, ended = 'cancelled', ended_at = ?2 WHERE id = ?1")?
            .execute(params![id, at.0])?;
    }
    Ok(Changed {
        changed,
        skipped: revoked.skipped,
    })
}

/// The latest batch of a file that was not undone.
pub(crate) fn of_file(c: &Connection, sha256: &str) -> Result<Option<BatchRecord>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM batches b INDEXED BY batches_by_file WHERE b.sha256 = ?1 AND b.ended IS NOT 'undone' \
         ORDER BY b.created_at DESC LIMIT 1"
    );
    let found = c
        .prepare_cached(&sql)?
        .query_row([sha256], |row| Ok(record(row)))
        .optional()?;
    found.transpose()?.map(|batch| with_states(c, batch)).transpose()
}

/// One batch.
pub(crate) fn by_id(c: &Connection, id: &str) -> Result<Option<BatchRecord>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM batches b WHERE b.id = ?1");
    let found = c
        .prepare_cached(&sql)?
        .query_row([id], |row| Ok(record(row)))
        .optional()?;
    found.transpose()?.map(|batch| with_states(c, batch)).transpose()
}

/// The statement of a window of the history; its values are a place and how many.
pub(crate) fn page_sql() -> String {
    format!(
        "SELECT {COLUMNS} FROM batches b INDEXED BY batches_by_age WHERE (b.created_at, b.id) < (?1, ?2) \
         ORDER BY b.created_at DESC, b.id DESC LIMIT ?3"
    )
}

/// A window of the history, latest first.
pub(crate) fn page(
    c: &Connection,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<BatchRecord>, StoreError> {
    let limit = limit.clamp(1, MAX_WINDOW) as usize;
    let (at, id) = match cursor {
        None => (i64::MAX, "~"),
        Some(cursor) => cursor
            .split_once(' ')
            .and_then(|(at, id)| Some((at.parse().ok()?, id)))
            .ok_or_else(|| StoreError::invalid("This is no place in the history."))?,
    };
    let mut statement = c.prepare_cached(&page_sql())?;
    let mut rows = statement.query(params![at, id, i64::try_from(limit + 1).unwrap_or(i64::MAX)])?;
    let mut page = Page {
        rows: Vec::new(),
        next: None,
    };
    while let Some(row) = rows.next()? {
        if page.rows.len() == limit {
            page.next = page
                .rows
                .last()
                .map(|last: &BatchRecord| format!("{} {}", last.at.0, last.id));
            break;
        }
        page.rows.push(with_states(c, record(row)?)?);
    }
    Ok(page)
}

/// Evidence of the invites of a batch.
pub(crate) const EVIDENCE: &str = "SELECT coalesce(earlier_sent_at, sent_at), opened_at, verified_at, enrolled_at \
     FROM invites INDEXED BY invites_by_send WHERE send_id = ?1";

/// Evidence of the invites of a batch, handed to `each`.
pub(crate) fn evidence(c: &Connection, id: &str) -> Result<Vec<InviteEvidence>, StoreError> {
    let mut statement = c.prepare_cached(EVIDENCE)?;
    let mut rows = statement.query([id])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(InviteEvidence {
            sent_at: maybe_moment(row, 0)?,
            opened_at: maybe_moment(row, 1)?,
            verified_at: maybe_moment(row, 2)?,
            enrolled_at: maybe_moment(row, 3)?,
        });
    }
    Ok(all)
}

/// Those that did not arrive.
pub(crate) fn undelivered_sql() -> String {
    let states = states::list(
        [InviteState::Failed, InviteState::Bounced, InviteState::Unknown].map(InviteState::as_str),
    );
    format!(
        "SELECT state, reason, user_email FROM invites INDEXED BY invites_by_send WHERE send_id = ?1 AND state IN ({states})"
    )
}

/// Those of a batch that did not arrive.
pub(crate) fn undelivered(c: &Connection, id: &str) -> Result<Vec<Undelivered>, StoreError> {
    let mut statement = c.prepare_cached(&undelivered_sql())?;
    let mut rows = statement.query([id])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(Undelivered {
            state: word(row, 0)?,
            reason: row.get(1)?,
            email: row.get(2)?,
        });
    }
    Ok(all)
}

/// Messages of a batch that were tried and wait.
pub(crate) const DEFERRED: &str = "SELECT count(*) FROM invites i INDEXED BY invites_by_send \
     CROSS JOIN messages m ON m.invite_id = i.id \
     WHERE i.send_id = ?1 AND i.state = 'queued' AND +m.state = 'queued' AND m.reply <> ''";

/// Messages of a batch that wait for another try.
pub(crate) fn deferred(c: &Connection, id: &str) -> Result<u32, StoreError> {
    single(c, DEFERRED, [id])
}

fn with_states(c: &Connection, batch: BatchRecord) -> Result<BatchRecord, StoreError> {
    let states = sends::progress(c, &batch.id)?;
    Ok(BatchRecord { states, ..batch })
}

fn record(row: &Row<'_>) -> Result<BatchRecord, StoreError> {
    let end: Option<String> = row.get(12)?;
    Ok(BatchRecord {
        id: row.get(0)?,
        by: row.get(1)?,
        at: moment(row, 2)?,
        file_name: row.get(3)?,
        sha256: row.get(4)?,
        bytes: u64::try_from(row.get::<_, i64>(5)?).unwrap_or(0),
        facts: row.get(6)?,
        invites: row.get(7)?,
        to_make: row.get(8)?,
        undo_until: moment(row, 9)?,
        send_at: maybe_moment(row, 10)?,
        expires_at: moment(row, 11)?,
        end: match end.as_deref() {
            None => None,
            Some("undone") => Some(BatchEnd::Undone),
            Some("cancelled") => Some(BatchEnd::Cancelled),
            Some(other) => return Err(StoreError::damaged(format!("a batch that is {other}"))),
        },
        states: BTreeMap::new(),
    })
}
