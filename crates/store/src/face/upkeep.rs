//! What the store needs from time to time: expiry, backups, check-ups.

use std::path::{Path, PathBuf};

use muster_domain::time::Moment;

use super::Store;
use crate::{
    error::StoreError,
    records::Health,
    sqlite::{backup, expiry, health},
};

impl Store {
    /// Lets live invites expire whose time has run out, and cancels their waiting messages. With `tell`, invitees whose message
    /// had left are sent word of it. Gives how many expired.
    ///
    /// Works in atomic steps of a few thousand, so that it never holds up other writes for long.
    pub async fn expire_invites(&self, now: Moment, tell: bool) -> Result<u32, StoreError> {
        let mut total = 0;
        loop {
            let step = self.write(move |c| expiry::step(c, now, tell)).await?;
            total += step;
            if step < expiry::STEP {
                return Ok(total);
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
