//! Opening the database: the folder, the version, the connections and how SQLite is set.

use std::{
    fs::TryLockError,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags};

use super::{files, health, migrate, near::Near, readers::Readers, selection, writer::Writer};
use crate::{error::StoreError, options::StoreOptions};

/// The database's file in its folder.
pub(crate) const FILE: &str = "muster.db";

/// Statements that a connection keeps prepared.
const PREPARED: usize = 128;
/// Most connections for reads of a few rows.
const MOST_NEAR: usize = 8;
/// Memory for pages of each connection, in KiB.
const CACHE: i64 = 32 * 1024;
/// Pages of the journal after which it is worked into the database: 16 MiB, so that sending does so seldom.
const CHECKPOINT: i64 = 4_096;
/// Bytes that the journal keeps on disk when it is empty.
const JOURNAL: i64 = 64 * 1024 * 1024;

/// An open database.
pub(crate) struct Sqlite {
    /// Where it stands.
    pub(crate) folder: PathBuf,
    // Readers close first: the last connection to close tidies the journal, and that should be one that can write.
    /// Reads of a few rows.
    pub(crate) near: Near,
    /// Reads.
    pub(crate) readers: Readers,
    /// Writes.
    pub(crate) writer: Writer,
}

/// Opens the database in `folder`; see [`Store::open`](crate::Store::open).
pub(crate) fn open(folder: &Path, options: &StoreOptions) -> Result<Sqlite, StoreError> {
    files::folder(folder)?;
    // One process at a time makes or migrates the file. Freed when this function ends, or the process.
    let lock_path = folder.join("open.lock");
    let lock = files::private(&lock_path)?;
    let patience = Instant::now() + options.busy_timeout;
    loop {
        match lock.try_lock() {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) if Instant::now() < patience => {
                std::thread::sleep(Duration::from_millis(10));
            }
            Err(TryLockError::WouldBlock) => return Err(StoreError::Busy),
            Err(TryLockError::Error(error)) => return Err(files::refused(&lock_path, &error)),
        }
    }

    let path = folder.join(FILE);
    drop(files::private(&path)?);
    let mut connection = connect(&path, options)?;
    if connection.is_readonly("main")? {
        return Err(StoreError::ReadOnly {
            detail: path.display().to_string(),
        });
    }
    // Before anything is written, also the journal mode: a newer database must stay exactly as it is.
    migrate::refuse_foreign(&connection)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::Io {
            path,
            detail: format!("its disk does not allow a write-ahead journal (it stays {mode})"),
        });
    }
    if options.check_on_open {
        health::refuse_damaged(&connection)?;
    }
    migrate::migrate(&mut connection, &path, &migrate::embedded())?;
    selection::prepare(&connection)?;

    let reading = |how_many: usize, busy_timeout: Duration| {
        (0..how_many.max(1))
            .map(|_| {
                let reader = connect(&path, options)?;
                reader.busy_timeout(busy_timeout)?;
                reader.pragma_update(None, "query_only", true)?;
                Ok(reader)
            })
            .collect::<Result<Vec<_>, StoreError>>()
    };
    let readers = reading(options.readers, options.busy_timeout)?;
    // As many as threads can ask at once; each asks and is done.
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let near = reading(threads.min(MOST_NEAR), Duration::ZERO)?;
    Ok(Sqlite {
        folder: folder.to_owned(),
        near: Near::new(near),
        readers: Readers::start(readers, options.queue)?,
        writer: Writer::start(connection, options.queue)?,
    })
}

fn connect(path: &Path, options: &StoreOptions) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(options.busy_timeout)?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -CACHE)?;
    connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT)?;
    connection.pragma_update(None, "journal_size_limit", JOURNAL)?;
    // A damaged or hostile file must not run what stands in its schema.
    connection.pragma_update(None, "trusted_schema", false)?;
    if let Some(bytes) = options.max_bytes {
        let page: u64 = connection
            .query_row("PRAGMA page_size", [], |row| row.get::<_, u32>(0))
            .map(u64::from)?;
        let pages = i64::try_from(bytes / page.max(1))
            .unwrap_or(i64::MAX)
            .clamp(1, 4_294_967_294);
        connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?;
    }
    Ok(connection)
}
