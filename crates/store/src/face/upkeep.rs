//! What the store needs from time to time: expiry, backups, check-ups.

use std::path::{Path, PathBuf};

use muster_domain::time::Moment;

use rusqlite::Connection;

use super::{Store, outcome::StepOfRun};
use crate::{
    error::StoreError,
    records::Health,
    sqlite::{backup, expiry, health, traces::Traces},
};

impl Store {
    /// Lets live invites expire whose time has run out, and cancels their waiting messages. With `tell`, invitees whose message
    /// had left are sent word of it. Gives how many expired.
    ///
    /// Works in atomic steps of a few thousand, so that it never holds up other writes for long.
    pub async fn expire_invites(&self, now: Moment, tell: bool) -> Result<u32, StoreError> {
        self.in_steps(expiry::STEP, move |c, traces| expiry::step(c, now, tell, traces))
            .await
    }

    /// Does atomic steps until one is not full. What they came to together is one entry of the audit log, with the last of them.
    pub(super) async fn in_steps<F>(&self, full: u32, step: F) -> Result<u32, StoreError>
    where
        F: Fn(&Connection, &mut Traces) -> Result<u32, StoreError> + Clone + Send + 'static,
    {
        let mut before = 0;
        loop {
            let step = step.clone();
            let run = move |count| StepOfRun {
                total: before + count,
                is_first: before == 0,
                is_last: count < full,
            };
            match self.write_traced(move |c, traces| step(c, traces).map(run)).await {
                Ok(done) if done.is_last => return Ok(done.total),
                Ok(done) => before = done.total,
                Err(error) => {
                    // What was done before stands, and is told of.
                    if let Err(untold) = self.write(move |_| Ok(run(0))).await {
                        tracing::warn!(%untold, before, "an entry of the audit log is missing");
                    }
                    return Err(error);
                }
            }
        }
    }

    /// How many invites expired since `since` and are still so; counts no further than `most`.
    pub async fn invites_expired_since(&self, since: Moment, most: u32) -> Result<u32, StoreError> {
        self.read(move |c| expiry::since(c, since, most)).await
    }

    /// When the next live invite expires.
    pub async fn next_expiry(&self) -> Result<Option<Moment>, StoreError> {
        self.read(expiry::next).await
    }

    /// Copies the database, as of one moment and while it is in use, to the new file `path`. Only its owner may read it.
    /// The file appears when it is complete; one that is there already is replaced.
    pub async fn backup(&self, path: &Path) -> Result<(), StoreError> {
        let path: PathBuf = path.to_owned();
        self.read(move |c| backup::copy(c, &path)).await
    }

    /// Reads the whole database for damage and says how it is. Takes a while when it is large.
    pub async fn check(&self) -> Result<Health, StoreError> {
        let folder = self.sqlite.folder.clone();
        self.read(move |c| health::check(c, &folder)).await
    }
}
