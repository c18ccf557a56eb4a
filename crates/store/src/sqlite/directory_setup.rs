//! Columns of `directories` about how each is set up and how far it was read, and the table `directory_syncs`.

use muster_domain::{directory_sync::Counts, time::Moment};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    fold::fold,
    rows::{maybe_moment, moment, single},
};
use crate::{
    bounds::{MAX_DIRECTORY_SYNCS, MAX_HITS, MAX_PAGE},
    error::StoreError,
    records::{
        BrokenOff, DirectoryInFull, DirectoryProgress, DirectorySetup, DirectorySync, DirectorySyncEnd, Page,
    },
};

const COLUMNS: &str = "id, name, kind, settings, secret, sync, enabled, sign_in, revision, created_at, marker, tried_at, \
     synced_at, full_at, failures, held, had, confirmed_at";

fn in_full(row: &Row<'_>) -> Result<DirectoryInFull, StoreError> {
    Ok(DirectoryInFull {
        setup: DirectorySetup {
            id: row.get(0)?,
            name: row.get(1)?,
            kind: row.get(2)?,
            settings: row.get(3)?,
            secret: row.get(4)?,
            sync: row.get(5)?,
            enabled: row.get(6)?,
            sign_in: row.get(7)?,
        },
        revision: row.get(8)?,
        created_at: moment(row, 9)?,
        progress: DirectoryProgress {
            marker: row.get(10)?,
            tried_at: maybe_moment(row, 11)?,
            synced_at: maybe_moment(row, 12)?,
            full_at: maybe_moment(row, 13)?,
            failures: row.get(14)?,
            held: row.get(15)?,
            had: row.get(16)?,
            confirmed_at: maybe_moment(row, 17)?,
        },
    })
}

/// All directories by name, each in full.
pub(crate) fn all(c: &Connection) -> Result<Vec<DirectoryInFull>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM directories WHERE name_key >= '' ORDER BY name_key LIMIT ?1"
    ))?;
    let mut rows = statement.query([MAX_HITS])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(in_full(row)?);
    }
    Ok(all)
}

/// One of them.
pub(crate) fn one(c: &Connection, id: &str) -> Result<Option<DirectoryInFull>, StoreError> {
    let mut statement = c.prepare_cached(&format!("SELECT {COLUMNS} FROM directories WHERE id = ?1"))?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(in_full).transpose()
}

/// Keeps how a directory is set up. `false` when another has this name. What was read with other settings counts no more: another
/// server, filter or attribute would make people vanish from a list of changes.
pub(crate) fn save(c: &Connection, setup: &DirectorySetup, at: Moment) -> Result<bool, StoreError> {
    let key = fold(&setup.name);
    let taken: Option<String> = c
        .prepare_cached("SELECT id FROM directories WHERE name_key = ?1 AND id <> ?2")?
        .query_row(params![key, setup.id], |row| row.get(0))
        .optional()?;
    if taken.is_some() {
        return Ok(false);
    }
    c.prepare_cached(
        "INSERT INTO directories (id, name, name_key, created_at, kind, settings, secret, sync, enabled, sign_in, revision) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, kind = excluded.kind, \
         marker = CASE WHEN settings = excluded.settings THEN marker END, failures = 0, held = NULL, \
         settings = excluded.settings, secret = excluded.secret, sync = excluded.sync, enabled = excluded.enabled, \
         sign_in = excluded.sign_in, revision = revision + 1",
    )?
    .execute(params![
        setup.id,
        setup.name,
        key,
        at.0,
        setup.kind,
        setup.settings,
        setup.secret,
        setup.sync,
        setup.enabled,
        setup.sign_in,
    ])?;
    Ok(true)
}

/// Begins a sync; one that never ended was broken off.
pub(crate) fn begin(c: &Connection, sync: &DirectorySync) -> Result<(), StoreError> {
    break_off(c, &sync.directory_id, sync.started_at)?;
    c.prepare_cached("UPDATE directories SET tried_at = ?2 WHERE id = ?1")?
        .execute(params![sync.directory_id, sync.started_at.0])?;
    c.prepare_cached(
        "INSERT INTO directory_syncs (id, directory_id, started_at, is_full, by, outcome) \
         SELECT ?1, id, ?3, ?4, ?5, 'running' FROM directories WHERE id = ?2",
    )?
    .execute(params![
        sync.id,
        sync.directory_id,
        sync.started_at.0,
        sync.full,
        sync.by
    ])?;
    c.prepare_cached(
        "DELETE FROM directory_syncs WHERE directory_id = ?1 AND id NOT IN (SELECT id FROM directory_syncs \
         WHERE directory_id = ?1 ORDER BY started_at DESC, id DESC LIMIT ?2)",
    )?
    .execute(params![sync.directory_id, MAX_DIRECTORY_SYNCS])?;
    Ok(())
}

/// Ends the entry of a sync that no process goes on with. Of what it wrote, those are counted whom the directory has brought since
/// it began.
pub(crate) fn break_off(c: &Connection, directory_id: &str, at: Moment) -> Result<BrokenOff, StoreError> {
    let began: Option<i64> = single(
        c,
        "SELECT min(started_at) FROM directory_syncs WHERE directory_id = ?1 AND outcome = 'running'",
        [directory_id],
    )?;
    let Some(began) = began else {
        return Ok(BrokenOff::default());
    };
    let new: u32 = single(
        c,
        "SELECT count(*) FROM users WHERE directory_id = ?1 AND created_at >= ?2",
        params![directory_id, began],
    )?;
    let counts = Counts {
        new,
        ..Counts::default()
    };
    // Numbers alone: it cannot fail.
    let counts = serde_json::to_string(&counts).unwrap_or_default();
    let ended = c
        .prepare_cached(
            "UPDATE directory_syncs SET outcome = 'broken_off', ended_at = ?2, counts = ?3 \
             WHERE directory_id = ?1 AND outcome = 'running'",
        )?
        .execute(params![directory_id, at.0, counts])?;
    Ok(BrokenOff {
        ended: u32::try_from(ended).unwrap_or(u32::MAX),
        new,
    })
}

/// Ends a sync. The marker is kept only of one that is done, and only when the settings are still those that it went by.
pub(crate) fn end(c: &Connection, end: &DirectorySyncEnd) -> Result<bool, StoreError> {
    let ended = c
        .prepare_cached(
            "UPDATE directory_syncs SET ended_at = ?2, is_full = ?3, outcome = ?4, words = ?5, remedy = ?6, counts = ?7 \
             WHERE id = ?1",
        )?
        .execute(params![
            end.id,
            end.at.0,
            end.full,
            end.outcome,
            end.words,
            end.remedy,
            end.counts
        ])?;
    let mine = params![end.directory_id, end.revision];
    match end.outcome.as_str() {
        "done" => c
            .prepare_cached(
                "UPDATE directories SET marker = ?3, synced_at = ?4, full_at = CASE WHEN ?5 THEN ?4 ELSE full_at END, \
                 had = CASE WHEN ?5 THEN ?6 ELSE had END, \
                 confirmed_at = CASE WHEN ?7 THEN ?4 ELSE confirmed_at END, \
                 failures = 0, held = NULL WHERE id = ?1 AND revision = ?2",
            )?
            .execute(params![
                end.directory_id,
                end.revision,
                end.marker,
                end.at.0,
                end.full,
                end.had,
                end.confirmed
            ])?,
        "held" => c
            .prepare_cached("UPDATE directories SET failures = 0, held = ?3 WHERE id = ?1 AND revision = ?2")?
            .execute(params![end.directory_id, end.revision, end.held])?,
        "failed" => c
            .prepare_cached("UPDATE directories SET failures = failures + 1 WHERE id = ?1 AND revision = ?2")?
            .execute(mine)?,
        _ => 0,
    };
    Ok(ended > 0)
}

/// The statement of a window of the history, latest first: directory, the place before which it ends, how many.
pub(crate) const SYNCS: &str = "SELECT id, directory_id, started_at, ended_at, is_full, by, outcome, words, remedy, counts \
     FROM directory_syncs INDEXED BY directory_syncs_by_directory \
     WHERE directory_id = ?1 AND (started_at, id) < (?2, ?3) ORDER BY started_at DESC, id DESC LIMIT ?4";

/// A window of the history, latest first.
pub(crate) fn syncs(
    c: &Connection,
    directory_id: &str,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<DirectorySync>, StoreError> {
    let limit = limit.clamp(1, MAX_PAGE) as usize;
    let (before, id) = match cursor.and_then(|cursor| cursor.split_once(' ')) {
        Some((at, id)) => (
            at.parse()
                .map_err(|_| StoreError::invalid("This place in the list is none"))?,
            id,
        ),
        None => (i64::MAX, ""),
    };
    let mut statement = c.prepare_cached(SYNCS)?;
    let mut rows = statement.query(params![
        directory_id,
        before,
        id,
        i64::try_from(limit + 1).unwrap_or(i64::MAX)
    ])?;
    let mut page = Page {
        rows: Vec::new(),
        next: None,
    };
    while let Some(row) = rows.next()? {
        if page.rows.len() == limit {
            let last = page.rows.last();
            page.next = last.map(|last: &DirectorySync| format!("{} {}", last.started_at.0, last.id));
            break;
        }
        page.rows.push(DirectorySync {
            id: row.get(0)?,
            directory_id: row.get(1)?,
            started_at: moment(row, 2)?,
            ended_at: maybe_moment(row, 3)?,
            full: row.get(4)?,
            by: row.get(5)?,
            outcome: row.get(6)?,
            words: row.get(7)?,
            remedy: row.get(8)?,
            counts: row.get(9)?,
        });
    }
    Ok(page)
}
