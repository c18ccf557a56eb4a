//! Connections for reads of a few rows by their key, carried out on the caller's own thread.
//!
//! Such a read takes microseconds, and handing it to another thread and back takes several times as long; the portal lives
//! on them. Whatever could take longer belongs to the [`Readers`](super::readers::Readers).

use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;

use super::task;
use crate::error::StoreError;

/// Connections that nobody uses at the moment.
pub(crate) struct Near(Mutex<Vec<Connection>>);

impl Near {
    /// Takes connections that wait for nobody.
    pub(crate) fn new(connections: Vec<Connection>) -> Self {
        Self(Mutex::new(connections))
    }

    /// Reads at one moment of the database. `None` when no connection is free or the database is locked for a moment:
    /// then the read is for a thread that may wait.
    pub(crate) fn run<T>(
        &self,
        work: &impl Fn(&Connection) -> Result<T, StoreError>,
    ) -> Option<Result<T, StoreError>> {
        let connection = self.free().pop()?;
        let result = begin(&connection).and_then(|()| {
            let result = task::guarded(|| work(&connection));
            end(&connection).and(result)
        });
        // One that cannot end its transaction would show an old moment for ever.
        if connection.is_autocommit() {
            self.free().push(connection);
        }
        match result {
            Err(StoreError::Busy) => None,
            result => Some(result),
        }
    }

    fn free(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        // Nothing panics while it is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

// Kept prepared: parsing these two would cost as much as the read between them.

fn begin(c: &Connection) -> Result<(), StoreError> {
    c.prepare_cached("BEGIN")?.execute([])?;
    Ok(())
}

fn end(c: &Connection) -> Result<(), StoreError> {
    c.prepare_cached("COMMIT")?.execute([])?;
    Ok(())
}
