//! Whether the database is sound.

use std::path::Path;

use rusqlite::Connection;

use super::{connection::FILE, migrate};
use crate::{error::StoreError, records::Health};

/// Most problems that are told.
const MAX_PROBLEMS: u32 = 20;

/// Reads the whole database and says how it is.
pub(crate) fn check(c: &Connection, folder: &Path) -> Result<Health, StoreError> {
    let size = [FILE.to_owned(), format!("{FILE}-wal")]
        .iter()
        .filter_map(|name| std::fs::metadata(folder.join(name)).ok())
        .map(|file| file.len())
        .sum();
    Ok(Health {
        problems: problems(c)?,
        version: migrate::version(c)?,
        size,
        free: free(folder),
    })
}

/// Refuses a damaged database.
pub(crate) fn refuse_damaged(c: &Connection) -> Result<(), StoreError> {
    let problems = problems(c)?;
    if problems.is_empty() {
        Ok(())
    } else {
        Err(StoreError::damaged(problems.join("; ")))
    }
}

fn problems(c: &Connection) -> Result<Vec<String>, StoreError> {
    let mut found = Vec::new();
    let mut pages = c.prepare(&format!("PRAGMA quick_check({MAX_PROBLEMS})"))?;
    let mut rows = pages.query([])?;
    loop {
        match rows.next() {
            Ok(Some(row)) => {
                let words: String = row.get(0)?;
                if words != "ok" {
                    found.push(words);
                }
            }
            Ok(None) => break,
            // Damage can be such that the check itself cannot go on.
            Err(error) => match StoreError::from(error) {
                StoreError::Damaged { detail } => {
                    found.push(detail);
                    return Ok(found);
                }
                other => return Err(other),
            },
        }
    }
    let mut keys =
        c.prepare("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 LIMIT 20")?;
    let mut rows = keys.query([])?;
    while let Some(row) = rows.next()? {
        let (table, parent, n): (String, String, u32) = (row.get(0)?, row.get(1)?, row.get(2)?);
        found.push(format!("{n} of {table} point to {parent} that are not there"));
    }
    Ok(found)
}

#[cfg(unix)]
pub(crate) fn free(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

#[cfg(not(unix))]
pub(crate) fn free(_folder: &Path) -> Option<u64> {
    None
}
