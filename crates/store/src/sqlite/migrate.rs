//! Bringing a database to this program's version, or leaving it exactly as it was.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use refinery::{Migration, Runner};
use rusqlite::{Connection, OptionalExtension};

use super::{backup, health};
use crate::error::StoreError;

mod sql {
    refinery::embed_migrations!("migrations/sqlite");
}

/// Refinery's own table.
const HISTORY: &str = "refinery_schema_history";

/// The migrations of this program.
pub(crate) fn embedded() -> Vec<Migration> {
    sql::migrations::runner().get_migrations().clone()
}

/// The version of a database; 0 when it is new.
pub(crate) fn version(connection: &Connection) -> Result<u32, StoreError> {
    let known = connection
        .query_row(
            "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1",
            [HISTORY],
            |_| Ok(()),
        )
        .optional()?;
    if known.is_none() {
        return Ok(0);
    }
    let version: Option<u32> =
        connection.query_row(&format!("SELECT max(version) FROM {HISTORY}"), [], |row| {
            row.get(0)
        })?;
    Ok(version.unwrap_or(0))
}

/// Refuses a file that another program or a newer version of this one wrote. Reads only.
pub(crate) fn refuse_foreign(connection: &Connection) -> Result<(), StoreError> {
    let found = version(connection)?;
    refuse_newer(found, &embedded())?;
    let strangers: u32 = connection.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name <> ?1",
        [HISTORY],
        |row| row.get(0),
    )?;
    if found == 0 && strangers > 0 {
        return Err(StoreError::damaged("it belongs to another program"));
    }
    Ok(())
}

fn newest(migrations: &[Migration]) -> u32 {
    migrations
        .iter()
        .filter_map(|migration| u32::try_from(migration.version()).ok())
        .max()
        .unwrap_or(0)
}

fn refuse_newer(found: u32, migrations: &[Migration]) -> Result<(), StoreError> {
    let known = newest(migrations);
    if found > known {
        Err(StoreError::Newer { found, known })
    } else {
        Ok(())
    }
}

/// Applies what is missing in one transaction. Before that, a database that holds something is read for damage and copied to
/// `<path>.before-V000N`, N being the first version that is applied.
pub(crate) fn migrate(
    connection: &mut Connection,
    path: &Path,
    migrations: &[Migration],
) -> Result<(), StoreError> {
    let found = version(connection)?;
    refuse_newer(found, migrations)?;
    if found == newest(migrations) {
        return Ok(());
    }
    if found > 0 {
        health::refuse_damaged(connection)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        backup::copy(
            connection,
            &path.with_file_name(format!("{name}.before-V{:04}", found + 1)),
        )?;
    }
    let runner = Runner::new(migrations).set_grouped(true);
    // The runner panics on a history that it did not write itself.
    let applied = catch_unwind(AssertUnwindSafe(|| runner.run(connection)))
        .map_err(|_| StoreError::damaged("its history of versions cannot be read"))?;
    match applied {
        Ok(report) => {
            tracing::info!(
                from = found,
                to = newest(migrations),
                steps = report.applied_migrations().len(),
                "database brought up to date"
            );
            Ok(())
        }
        Err(error) => Err(explain(&error)),
    }
}

/// The driver's own reason when there is one (a full disk, damage); otherwise which step failed.
fn explain(error: &refinery::Error) -> StoreError {
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if let Some(inner) = inner.downcast_ref::<rusqlite::Error>() {
            let code = inner.sqlite_error_code();
            if code.is_some_and(|code| code != rusqlite::ErrorCode::Unknown) {
                let reason = StoreError::from(rusqlite::Error::SqliteFailure(
                    inner
                        .sqlite_error()
                        .copied()
                        .unwrap_or_else(|| rusqlite::ffi::Error::new(1)),
                    Some(inner.to_string()),
                ));
                if !matches!(reason, StoreError::Internal { .. }) {
                    return reason;
                }
            }
            return StoreError::Migration {
                detail: format!("{error}: {inner}"),
            };
        }
        source = inner.source();
    }
    StoreError::Migration {
        detail: error.to_string(),
    }
}
