//! Work on its way to a connection's thread, and its answer on the way back.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rusqlite::Connection;

use crate::error::StoreError;

/// Runs work; a panic in it is a defect that must fail this work alone, not the thread that all others wait for.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(StoreError::Internal {
            detail: "an operation stopped half-way; nothing of it was kept".to_owned(),
        })
    })
}

/// Runs a thread under this name.
pub(crate) fn thread(
    name: &str,
    run: impl FnOnce() + Send + 'static,
) -> Result<std::thread::JoinHandle<()>, StoreError> {
    std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(run)
        .map_err(|error| StoreError::Internal {
            detail: format!("no thread for the store: {error}"),
        })
}

/// Waits for a thread unless it is this one.
pub(crate) fn join(handle: std::thread::JoinHandle<()>) {
    if handle.thread().id() != std::thread::current().id() && handle.join().is_err() {
        tracing::error!("a thread of the store ended by a panic");
    }
}

/// Runs several statements that give nothing, and are run once.
pub(crate) fn batch(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection.execute_batch(sql).map_err(StoreError::from)
}

/// Runs one statement that has no parameters and gives nothing. Kept prepared: parsing `COMMIT` costs as much as some writes.
pub(crate) fn plain(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}
