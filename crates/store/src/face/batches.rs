//! Batches: committed whole, made into invites a portion at a time, listed as the import history.

use std::collections::HashMap;

use muster_domain::{platform::Platform, time::Moment};

use super::Store;
use crate::{
    error::StoreError,
    records::{
        AtMost, BatchRecord, Changed, Committed, InviteEvidence, NewBatch, Page, Reinvite, Undelivered,
    },
    sqlite::{batches, groups, reinvite, users},
};

impl Store {
    /// Of the people with these keys ([`EmailAddress::key`](muster_domain::user::EmailAddress::key)): those that are known, and
    /// the platforms for which they hold an invite that is live at `now`.
    pub async fn live_platforms(
        &self,
        keys: Vec<String>,
        now: Moment,
    ) -> Result<HashMap<String, Vec<Platform>>, StoreError> {
        self.read(move |c| users::live_platforms(c, &keys, now)).await
    }

    /// The names of all groups by [`group::key`](muster_domain::group::key), at most [`MAX_GROUPS`](crate::MAX_GROUPS).
    pub async fn group_names(&self) -> Result<HashMap<String, String>, StoreError> {
        self.read(groups::names).await
    }

    /// Commits a batch: its record and all its rows, or nothing. Its invites are made by
    /// [`make_portion`](Self::make_portion) once its undo window has ended.
    pub async fn create_batch(&self, new: NewBatch) -> Result<Committed, StoreError> {
        self.write(move |c| batches::create(c, &new)).await
    }

    /// Makes the invites of one portion (at most [`MAX_PORTION`](crate::MAX_PORTION)) of the batch that waits the longest. Gives
    /// how many; 0 when none is due. Safe to be called by several processes at once. What it changes of users who are known stands in
    /// the audit log, when this store records.
    pub async fn make_portion(&self, now: Moment) -> Result<u32, StoreError> {
        self.write_traced(move |c, traces| batches::make_portion(c, now, traces))
            .await
    }

    /// When the next portion can be made; `None` when there is none.
    pub async fn next_portion_at(&self) -> Result<Option<Moment>, StoreError> {
        self.read_near(batches::next_to_make).await
    }

    /// Takes back what a batch has not handed over yet: rows that are no invites yet are dropped, invites that wait are revoked.
    ///
    /// # Errors
    /// [`NotFound`](StoreError::NotFound) when there is no such batch, or it has ended before.
    pub async fn cancel_batch(
        &self,
        id: impl Into<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Changed, StoreError> {
        let (id, by) = (id.into(), by.into());
        self.write_traced(move |c, traces| batches::cancel(c, &id, &by, at, traces))
            .await
    }

    /// The latest batch of the file with this SHA-256 that was not undone.
    pub async fn batch_of_file(&self, sha256: impl Into<String>) -> Result<Option<BatchRecord>, StoreError> {
        let sha256 = sha256.into();
        self.read(move |c| batches::of_file(c, &sha256)).await
    }

    /// One batch.
    pub async fn batch(&self, id: impl Into<String>) -> Result<Option<BatchRecord>, StoreError> {
        let id = id.into();
        self.read(move |c| batches::by_id(c, &id)).await
    }

    /// A window of the import history, latest first.
    ///
    /// # Errors
    /// [`Invalid`](StoreError::Invalid) for a cursor that is none.
    pub async fn page_batches(
        &self,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<BatchRecord>, StoreError> {
        self.read(move |c| batches::page(c, cursor.as_deref(), limit))
            .await
    }

    /// Evidence of each invite of a batch.
    pub async fn batch_evidence(&self, id: impl Into<String>) -> Result<Vec<InviteEvidence>, StoreError> {
        let id = id.into();
        self.read(move |c| batches::evidence(c, &id)).await
    }

    /// The invites of a batch that did not arrive.
    pub async fn batch_undelivered(&self, id: impl Into<String>) -> Result<Vec<Undelivered>, StoreError> {
        let id = id.into();
        self.read(move |c| batches::undelivered(c, &id)).await
    }

    /// Messages of a batch that wait for another try.
    pub async fn batch_deferred(&self, id: impl Into<String>) -> Result<u32, StoreError> {
        let id = id.into();
        self.read(move |c| batches::deferred(c, &id)).await
    }

    /// Corrects addresses and sends invites of a batch again. Gives what was resent, and how many addresses were corrected;
    /// nothing happens when they are more than [`most`](Reinvite::most).
    pub async fn reinvite(&self, wanted: Reinvite) -> Result<AtMost<(Changed, u32)>, StoreError> {
        self.write_traced(move |c, traces| reinvite::reinvite(c, &wanted, traces))
            .await
    }
}
