//! Directories, as far as their users and groups are kept here: what is known of them, and what a sync brings.

use std::collections::HashMap;

use muster_domain::time::Moment;

use super::Store;
use crate::{
    bounds::MAX_DIRECTORY_CHANGES,
    error::StoreError,
    records::{
        DirectoryApplied, DirectoryChanges, DirectoryForgotten, DirectoryGroup, DirectoryGroupRecord,
        DirectoryRecord, GroupsSaved, KnownEntry, Page,
    },
    sqlite::{directories, directory_apply, directory_groups},
};

impl Store {
    /// Makes a directory known under this id, or names it anew.
    ///
    /// # Errors
    /// [`NameTaken`](StoreError::NameTaken) when another one has this name.
    pub async fn save_directory(&self, id: String, name: String, at: Moment) -> Result<(), StoreError> {
        let saved = self.write(move |c| directories::save(c, &id, &name, at)).await?;
        if saved { Ok(()) } else { Err(StoreError::NameTaken) }
    }

    /// Forgets a directory and its groups. Its users stay, as if they had been made by hand. Gives their number.
    pub async fn forget_directory(
        &self,
        id: String,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<DirectoryForgotten, StoreError> {
        let by = by.into();
        self.write(move |c| directories::forget(c, &id, &by, at)).await
    }

    /// All directories by name.
    pub async fn directories(&self) -> Result<Vec<DirectoryRecord>, StoreError> {
        self.read(directories::all).await
    }

    /// A window of what is known of a directory's users, by their external ids: what a sync holds its entries against.
    pub async fn known_entries(
        &self,
        directory_id: String,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<KnownEntry>, StoreError> {
        self.read(move |c| directories::known(c, &directory_id, cursor.as_deref(), limit))
            .await
    }

    /// Groups of a directory that are there, as they are known: name by external id.
    pub async fn known_directory_groups(
        &self,
        directory_id: String,
    ) -> Result<HashMap<String, String>, StoreError> {
        self.read(move |c| directory_groups::known_groups(c, &directory_id))
            .await
    }

    /// Keeps groups of a directory and notes that others are gone, at most [`MAX_DIRECTORY_CHANGES`] together. Gives how many
    /// changed. One that comes back has the id that it had. The log has those that came, were renamed or went; that there was a sync
    /// is its own to tell.
    pub async fn save_directory_groups(
        &self,
        directory_id: String,
        groups: Vec<DirectoryGroup>,
        gone: Vec<String>,
        at: Moment,
    ) -> Result<GroupsSaved, StoreError> {
        if groups.len() + gone.len() > MAX_DIRECTORY_CHANGES {
            return Err(StoreError::invalid("Too many groups at once"));
        }
        self.write_traced(move |c, traces| {
            directory_groups::save_groups(c, &directory_id, &groups, &gone, at, traces)
        })
        .await
    }

    /// In how many groups of a directory its present users are, all together.
    pub async fn memberships_of_directory(&self, directory_id: String) -> Result<u32, StoreError> {
        self.read(move |c| directory_groups::memberships(c, &directory_id))
            .await
    }

    /// The groups that these users of a directory are in, by their external ids: at most [`MAX_DIRECTORY_CHANGES`] users at once.
    /// Who is in none is left out.
    pub async fn memberships_of_entries(
        &self,
        directory_id: String,
        external_ids: Vec<String>,
    ) -> Result<HashMap<String, Vec<String>>, StoreError> {
        if external_ids.len() > MAX_DIRECTORY_CHANGES {
            return Err(StoreError::invalid("Too many users at once"));
        }
        self.read(move |c| directory_groups::memberships_of(c, &directory_id, &external_ids))
            .await
    }

    /// How many of those who were there have left a directory since, and are not back.
    pub async fn left_directory_since(&self, directory_id: String, since: Moment) -> Result<u32, StoreError> {
        self.read(move |c| directories::left_since(c, &directory_id, since))
            .await
    }

    /// Writes what a sync found changed, all or none. The log has an entry about each user whom it changed, and about each whose
    /// invites it revoked, and names everybody whom it made; that there was a sync is its own to tell.
    ///
    /// # Errors
    /// [`Invalid`](StoreError::Invalid) for more than [`MAX_DIRECTORY_CHANGES`], and when an external id stands twice.
    pub async fn apply_directory_changes(
        &self,
        changes: DirectoryChanges,
    ) -> Result<DirectoryApplied, StoreError> {
        self.write_traced(move |c, traces| directory_apply::apply(c, &changes, traces))
            .await
    }

    /// The same for one who signs in, and is not known by a sync: the log has an entry about whom it made, too.
    ///
    /// # Errors
    /// Those of [`apply_directory_changes`](Self::apply_directory_changes).
    pub async fn apply_sign_in(&self, changes: DirectoryChanges) -> Result<DirectoryApplied, StoreError> {
        self.write_traced(move |c, traces| directory_apply::apply_sign_in(c, &changes, traces))
            .await
    }

    /// Names of directory groups by their ids, also of those that are gone; unknown ones are left out.
    pub async fn names_of_directory_groups(
        &self,
        ids: Vec<String>,
    ) -> Result<HashMap<String, String>, StoreError> {
        self.read(move |c| directory_groups::group_names(c, &ids)).await
    }

    /// Groups that are there, of all directories, whose name contains every word of `query`, by name.
    pub async fn search_directory_groups(
        &self,
        query: String,
        limit: u32,
    ) -> Result<Vec<DirectoryGroupRecord>, StoreError> {
        self.read(move |c| directory_groups::search_groups(c, &query, limit))
            .await
    }

    /// The ids that groups have in their directory, of those of these ids that are of this directory.
    pub async fn external_ids_of_directory_groups(
        &self,
        directory_id: String,
        ids: Vec<String>,
    ) -> Result<Vec<String>, StoreError> {
        self.read(move |c| directory_groups::external_group_ids(c, &directory_id, &ids))
            .await
    }
}
