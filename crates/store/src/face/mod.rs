//! The store's face. This file opens a store and says when it changed; the operations stand beside it, one file a
//! subject. Statements stay out: they are the backend's.

mod accounts;
mod actions;
mod approvals;
mod audit;
mod batches;
mod devices;
mod directories;
mod directory_setup;
mod dispatch;
mod enrollments;
mod evidence;
mod figures;
mod groups;
mod invites;
mod leavers;
mod limits;
mod outcome;
mod people;
mod requests;
mod rules;
mod self_enrollment;
mod sending;
mod settings;
mod tally;
mod templates;
mod terms;
mod upkeep;
mod users;

use std::{path::Path, sync::Arc};

use rusqlite::Connection;
use tokio::sync::watch;

use self::outcome::Outcome;
use crate::{
    error::StoreError,
    options::StoreOptions,
    records::Recorded,
    sqlite::{self, Sqlite, open, traces::Traces},
};

/// The store. Clones share one set of connections; the last one to go closes them.
///
/// Every operation is atomic, and is on disk when its future is ready; the one that does not wait for that says so. A future that is
/// dropped while it waits may still be carried out.
#[derive(Clone)]
pub struct Store {
    sqlite: Arc<Sqlite>,
    /// What each change adds to the audit log.
    recorded: Option<Arc<Recorded>>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("folder", &self.sqlite.folder)
            .finish()
    }
}

impl Store {
    /// Opens the store in folder `dir`, made when it is not there (only its owner may enter), and brings the database to
    /// this program's version.
    ///
    /// Before a migration a copy `muster.db.before-V000N` is made beside it; a migration that fails leaves the database as it was.
    ///
    /// # Errors
    /// [`Newer`](StoreError::Newer), [`Damaged`](StoreError::Damaged), [`ReadOnly`](StoreError::ReadOnly),
    /// [`DiskFull`](StoreError::DiskFull), [`Migration`](StoreError::Migration), [`Io`](StoreError::Io), and
    /// [`Busy`](StoreError::Busy) when another process is opening it for too long.
    pub async fn open(dir: &Path, options: StoreOptions) -> Result<Self, StoreError> {
        let dir = dir.to_owned();
        let sqlite = tokio::task::spawn_blocking(move || open(&dir, &options))
            .await
            .map_err(|_| StoreError::Closed)??;
        Ok(Self {
            sqlite: Arc::new(sqlite),
            recorded: None,
        })
    }

    /// A number that grows after every commit of this process, and when [`foreign_changes`](Self::foreign_changes) finds
    /// one of another. What changed is not told: whoever shows something reads it again.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.sqlite.writer.changes()
    }

    /// Whether another process has written since the last call (or since the store was opened). Costs microseconds.
    pub async fn foreign_changes(&self) -> Result<bool, StoreError> {
        self.sqlite.writer.foreign_changes().await
    }

    pub(crate) async fn read<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.sqlite.readers.run(work).await
    }

    /// Like [`read`](Self::read), for a few rows by their key: at once on this thread when nothing stands in the way.
    pub(crate) async fn read_near<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: Fn(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        match self.sqlite.near.run(&work) {
            Some(result) => result,
            None => self.read(work).await,
        }
    }

    pub(crate) async fn write<T, F>(&self, mut work: F) -> Result<T, StoreError>
    where
        T: Outcome + Send + 'static,
        F: FnMut(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.write_traced(move |c, _| work(c)).await
    }

    /// Like [`write`](Self::write), for what changes many: each of whom `work` leaves a trace has an entry of their own.
    pub(crate) async fn write_traced<T, F>(&self, mut work: F) -> Result<T, StoreError>
    where
        T: Outcome + Send + 'static,
        F: FnMut(&Connection, &mut Traces) -> Result<T, StoreError> + Send + 'static,
    {
        let Some(recorded) = self.recorded.clone() else {
            return self
                .sqlite
                .writer
                .run(move |c| work(c, &mut Traces::default()))
                .await;
        };
        self.sqlite
            .writer
            .run(move |c| {
                let mut traces = Traces::default();
                let outcome = work(c, &mut traces)?;
                let entries = traces.tell(c, &recorded, outcome.is_whole())?;
                if outcome.happened() {
                    for mut entry in entries {
                        let figures = outcome.figures_in(&entry);
                        entry.after = together(entry.after, figures);
                        sqlite::audit::append(c, &recorded.key, &entry)?;
                    }
                }
                Ok(outcome)
            })
            .await
    }
}

/// What an entry says of afterwards, and how much came of it: two JSON objects as one.
fn together(after: String, figures: Option<String>) -> String {
    let Some(figures) = figures else { return after };
    match (after.strip_suffix('}'), figures.strip_prefix('{')) {
        (Some("{") | None, _) | (_, None) => match after.is_empty() || after == "{}" {
            true => figures,
            false => after,
        },
        (Some(said), Some(more)) => format!("{said},{more}"),
    }
}

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn what_is_said_and_how_much_stand_side_by_side() {
        let figures = || Some(r#"{"changed":2}"#.to_owned());
        assert_eq!(together(String::new(), figures()), r#"{"changed":2}"#);
        assert_eq!(together("{}".into(), figures()), r#"{"changed":2}"#);
        assert_eq!(
            together(r#"{"group":"A"}"#.into(), figures()),
            r#"{"group":"A","changed":2}"#
        );
        assert_eq!(together("words".into(), figures()), "words");
        assert_eq!(together(r#"{"group":"A"}"#.into(), None), r#"{"group":"A"}"#);
    }
}
