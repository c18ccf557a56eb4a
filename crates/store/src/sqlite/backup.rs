//! A copy of the database as of one moment, made while it is in use.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, backup::Backup};

use super::files;
use crate::error::StoreError;

/// Copies the database behind `connection` to `path`. It is written beside and put in place when it is complete and on disk.
pub(crate) fn copy(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let name = path
        .file_name()
        .ok_or_else(|| StoreError::invalid(format!("{} does not name a file", path.display())))?;
    let part = path.with_file_name(format!("{}.part", name.to_string_lossy()));
    // What an interrupted copy left behind is no database.
    if let Err(error) = std::fs::remove_file(&part)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        return Err(files::refused(&part, &error));
    }
    let made = write(connection, &part)
        .and_then(|()| std::fs::rename(&part, path).map_err(|error| files::refused(path, &error)));
    if made.is_err()
        && let Err(error) = std::fs::remove_file(&part)
    {
        tracing::warn!(%error, "an incomplete copy of the database stays behind");
    }
    made
}

fn write(connection: &Connection, part: &Path) -> Result<(), StoreError> {
    let file = files::private(part)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut target = Connection::open_with_flags(part, flags)?;
    // The copy is synced once, whole, below.
    target.pragma_update(None, "synchronous", "OFF")?;
    // All pages in one step: the copy is of one moment, and no write can make it begin again.
    Backup::new(connection, &mut target)?.step(-1)?;
    target.close().map_err(|(_, error)| error)?;
    file.sync_all().map_err(|error| files::refused(part, &error))
}
