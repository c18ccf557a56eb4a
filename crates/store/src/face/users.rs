//! Users: the list, one user with what belongs to them, and what an admin does to them.

use muster_domain::{profile::Profile, time::Moment};

use super::Store;
use crate::{
    bounds::MAX_IMPORTED,
    error::StoreError,
    records::{
        Archiving, Changed, DeviceRecord, DirectoryApplied, DirectoryGroupRecord, InviteRecord, LiveInvites,
        MergePlan, Page, UserCounts, UserEvent, UserFilter, UserKept, UserMessage, UserRecord, UserSelection,
        UserSort, UsersAffected,
    },
    sqlite::{
        directories, directory_groups, user_changes, user_events, user_import, user_merge, user_pages,
        user_rows, user_selection, user_touches,
    },
};

impl Store {
    /// A window of the list, at most [`MAX_PAGE`](crate::MAX_PAGE) rows.
    ///
    /// # Errors
    /// [`Invalid`](StoreError::Invalid) for a cursor of another order.
    pub async fn page_users(
        &self,
        filter: UserFilter,
        sort: UserSort,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<UserRecord>, StoreError> {
        self.read(move |c| user_pages::page(c, &filter, sort, cursor.as_deref(), limit))
            .await
    }

    /// The counts beside the filters.
    pub async fn count_users_by(&self, filter: UserFilter) -> Result<UserCounts, StoreError> {
        self.read(move |c| user_pages::count(c, &filter)).await
    }

    /// One user; of a merged one, the one that it was.
    pub async fn user_record(&self, id: impl Into<String>) -> Result<Option<UserRecord>, StoreError> {
        let id = id.into();
        self.read_near(move |c| user_rows::by_id(c, &id)).await
    }

    /// The user whom an address leads to, by its [`key`](muster_domain::user::EmailAddress::key).
    pub async fn user_by_email(&self, key: impl Into<String>) -> Result<Option<UserRecord>, StoreError> {
        let key = key.into();
        self.read_near(move |c| user_rows::by_email(c, &key)).await
    }

    /// The users whom these addresses lead to, by their keys: at most as many as are imported at once.
    pub async fn users_by_email(
        &self,
        keys: Vec<String>,
    ) -> Result<std::collections::HashMap<String, UserRecord>, StoreError> {
        if keys.len() > MAX_IMPORTED {
            return Err(StoreError::invalid("Too many addresses at once"));
        }
        self.read(move |c| directories::holders(c, &keys)).await
    }

    /// Invites of a user, latest first.
    pub async fn invites_of_user(
        &self,
        id: String,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<InviteRecord>, StoreError> {
        self.read(move |c| user_touches::invites(c, &id, cursor.as_deref(), limit))
            .await
    }

    /// Devices of a user, latest first.
    pub async fn devices_of_user(
        &self,
        id: String,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<DeviceRecord>, StoreError> {
        self.read(move |c| user_touches::devices_of(c, &id, cursor.as_deref(), limit))
            .await
    }

    /// Messages of a user's invites, latest first.
    pub async fn messages_of_user(
        &self,
        id: String,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<UserMessage>, StoreError> {
        self.read(move |c| user_touches::messages_of(c, &id, cursor.as_deref(), limit))
            .await
    }

    /// What happened to a user, their invites and their devices, latest first.
    pub async fn history_of_user(
        &self,
        id: String,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<UserEvent>, StoreError> {
        self.read(move |c| user_events::history(c, &id, cursor.as_deref(), limit))
            .await
    }

    /// The directory groups that a user is in, by name.
    pub async fn directory_groups_of_user(
        &self,
        id: String,
    ) -> Result<Vec<DirectoryGroupRecord>, StoreError> {
        self.read(move |c| directory_groups::groups_of(c, &id)).await
    }

    /// Adds a user of this new id by hand, unless somebody has the address.
    pub async fn add_user(
        &self,
        id: String,
        profile: Profile,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<UserKept, StoreError> {
        let by = by.into();
        self.write(move |c| {
            let made = user_changes::Made {
                id: &id,
                kind: "created",
                by: &by,
                at,
            };
            user_changes::add(c, &profile, &made)
        })
        .await
    }

    /// Edits a user, unless somebody else has the address.
    pub async fn edit_user(
        &self,
        id: String,
        profile: Profile,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<UserKept, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| user_changes::edit(c, &id, &profile, &by, at, traces))
            .await
    }

    /// Adds and edits users of a file: at most [`MAX_IMPORTED`] of them, all or none. A blank field stays as it is, and so does
    /// one that a directory keeps. Gives how many were added and how many changed.
    pub async fn import_users(
        &self,
        profiles: Vec<Profile>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<(u32, u32), StoreError> {
        if profiles.len() > MAX_IMPORTED {
            return Err(StoreError::invalid("Too many users at once"));
        }
        let by = by.into();
        self.write_traced(move |c, traces| user_import::import(c, &profiles, &by, at, traces))
            .await
    }

    /// What stands behind a selection. Nothing changes.
    pub async fn users_affected(&self, selection: UserSelection) -> Result<UsersAffected, StoreError> {
        self.write(move |c| user_selection::affected(c, &selection)).await
    }

    /// Takes users out of the list and the invite form. Where somebody holds live invites, these are revoked, or nobody is
    /// archived.
    pub async fn archive_users(
        &self,
        selection: UserSelection,
        live: LiveInvites,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Archiving, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| user_changes::archive(c, &selection, live, &by, at, traces))
            .await
    }

    /// Brings archived users back.
    pub async fn restore_users(
        &self,
        selection: UserSelection,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Changed, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| user_changes::restore(c, &selection, &by, at, traces))
            .await
    }

    /// Gives users a domain, or takes it. Those whose directory keeps it are skipped.
    pub async fn set_users_domain(
        &self,
        selection: UserSelection,
        domain: Option<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Changed, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| {
            user_changes::set_domain(c, &selection, domain.as_deref(), &by, at, traces)
        })
        .await
    }

    /// Deletes users of no directory who were never invited and have no devices; all others are skipped.
    pub async fn delete_users(&self, selection: UserSelection) -> Result<Changed, StoreError> {
        self.write_traced(move |c, traces| user_changes::delete(c, &selection, traces))
            .await
    }

    /// What a merge would move; `None` when somebody is not there any more. Nothing changes.
    pub async fn plan_merge(
        &self,
        keep: String,
        merge: Vec<String>,
    ) -> Result<Option<MergePlan>, StoreError> {
        self.read(move |c| user_merge::plan(c, &keep, &merge)).await
    }

    /// Makes one of several users. Gives the one that stays; `None` when somebody is not there any more.
    pub async fn merge_users(
        &self,
        keep: String,
        merge: Vec<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Option<UserRecord>, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| user_merge::merge(c, &keep, &merge, &by, at, traces))
            .await
    }

    /// Revokes the live invites of those who have left a directory, of at most [`MAX_DIRECTORY_CHANGES`](crate::MAX_DIRECTORY_CHANGES)
    /// users at once. Gives what came of it: nothing is revoked any more when nobody holds one.
    pub async fn revoke_invites_of_leavers(
        &self,
        directory_id: impl Into<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<DirectoryApplied, StoreError> {
        let (directory_id, by) = (directory_id.into(), by.into());
        self.write_traced(move |c, traces| {
            Ok(DirectoryApplied {
                revoked: user_changes::revoke_of_leavers(c, &directory_id, &by, at, traces)?,
                ..DirectoryApplied::default()
            })
        })
        .await
    }

    /// Live invites of those who have left a directory.
    pub async fn live_invites_of_leavers(&self, directory_id: impl Into<String>) -> Result<u32, StoreError> {
        let directory_id = directory_id.into();
        self.read(move |c| user_changes::live_of_leavers(c, &directory_id))
            .await
    }
}
