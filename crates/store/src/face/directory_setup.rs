//! Directories, as far as they are set up and read: settings, how far a sync came, the history of syncs.

use std::collections::HashMap;

use muster_domain::time::Moment;

use super::Store;
use crate::{
    bounds::MAX_DIRECTORY_CHANGES,
    error::StoreError,
    records::{
        AddressHolder, BrokenOff, DirectoryInFull, DirectorySetup, DirectorySync, DirectorySyncEnd,
        LiveInvitesOf, Page, UserRecord,
    },
    sqlite::{directories, directory_setup, user_rows},
};

impl Store {
    /// All directories by name, as they are set up and how far they were read.
    pub async fn directories_in_full(&self) -> Result<Vec<DirectoryInFull>, StoreError> {
        self.read_near(directory_setup::all).await
    }

    /// One of them.
    pub async fn directory_in_full(
        &self,
        id: impl Into<String>,
    ) -> Result<Option<DirectoryInFull>, StoreError> {
        let id = id.into();
        self.read_near(move |c| directory_setup::one(c, &id)).await
    }

    /// Keeps how a directory is set up: a new one, or this one anew. Where the next changes begin is forgotten with other settings.
    /// `false`: another one has this name.
    pub async fn save_directory_setup(&self, setup: DirectorySetup, at: Moment) -> Result<bool, StoreError> {
        self.write(move |c| directory_setup::save(c, &setup, at)).await
    }

    /// Notes that a sync begins; of an earlier one that never ended, that it was broken off.
    pub async fn begin_directory_sync(&self, sync: DirectorySync) -> Result<(), StoreError> {
        self.write(move |c| directory_setup::begin(c, &sync)).await
    }

    /// Notes that whatever sync was going on is no more, and counts what it had written.
    pub async fn break_off_directory_sync(
        &self,
        directory_id: String,
        at: Moment,
    ) -> Result<BrokenOff, StoreError> {
        self.write(move |c| directory_setup::break_off(c, &directory_id, at))
            .await
    }

    /// Notes how a sync ended, and what is remembered of it. `false`: it is not in the history any more.
    pub async fn end_directory_sync(&self, end: DirectorySyncEnd) -> Result<bool, StoreError> {
        self.write(move |c| directory_setup::end(c, &end)).await
    }

    /// A window of a directory's syncs, latest first.
    pub async fn directory_syncs(
        &self,
        directory_id: String,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<DirectorySync>, StoreError> {
        self.read(move |c| directory_setup::syncs(c, &directory_id, cursor.as_deref(), limit))
            .await
    }

    /// Who has these addresses, by their keys: at most [`MAX_DIRECTORY_CHANGES`] at once.
    pub async fn address_holders(
        &self,
        keys: Vec<String>,
    ) -> Result<HashMap<String, AddressHolder>, StoreError> {
        if keys.len() > MAX_DIRECTORY_CHANGES {
            return Err(StoreError::invalid("Too many addresses at once"));
        }
        self.read(move |c| directories::address_holders(c, &keys)).await
    }

    /// Live invites of these users, at most [`MAX_DIRECTORY_CHANGES`] at once.
    pub async fn live_invites_of_users(&self, ids: Vec<String>) -> Result<LiveInvitesOf, StoreError> {
        if ids.len() > MAX_DIRECTORY_CHANGES {
            return Err(StoreError::invalid("Too many users at once"));
        }
        self.read(move |c| directories::live_invites_of_users(c, &ids))
            .await
    }

    /// Live invites of the users whom a directory knows by these ids, at most [`MAX_DIRECTORY_CHANGES`] at once.
    pub async fn live_invites_of_entries(
        &self,
        directory_id: String,
        external_ids: Vec<String>,
    ) -> Result<LiveInvitesOf, StoreError> {
        if external_ids.len() > MAX_DIRECTORY_CHANGES {
            return Err(StoreError::invalid("Too many users at once"));
        }
        self.read(move |c| directories::live_invites(c, &directory_id, &external_ids))
            .await
    }

    /// Who is kept for an entry of a directory: also somebody who was merged since.
    pub async fn entry_of_directory(
        &self,
        directory_id: impl Into<String>,
        external_id: impl Into<String>,
    ) -> Result<Option<UserRecord>, StoreError> {
        let (directory_id, external_id) = (directory_id.into(), external_id.into());
        self.read_near(move |c| user_rows::by_entry(c, &directory_id, &external_id))
            .await
    }

    /// The user whom a directory knows by this id; of one who was merged, the one that stayed.
    pub async fn user_of_directory(
        &self,
        directory_id: impl Into<String>,
        external_id: impl Into<String>,
    ) -> Result<Option<UserRecord>, StoreError> {
        let (directory_id, external_id) = (directory_id.into(), external_id.into());
        self.read_near(move |c| user_rows::by_external_id(c, &directory_id, &external_id))
            .await
    }
}
