//! Device groups: the list, making and removing, rules and defaults.

use muster_domain::{
    device::{DeviceId, OwnedBy},
    group::{GroupRef, GroupRule, GroupRules, MAX_RULES, Why},
    platform::Platform,
    time::Moment,
};

use super::Store;
use crate::{
    error::StoreError,
    records::{GroupKept, GroupRow, GroupUses, Page},
    sqlite::{group_pages, group_rules},
};

impl Store {
    /// A window of the list by name: groups whose name contains every word of `query`.
    pub async fn page_groups(
        &self,
        query: String,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<GroupRow>, StoreError> {
        self.read(move |c| group_pages::page(c, &query, cursor.as_deref(), limit))
            .await
    }

    /// How many groups there are.
    pub async fn count_groups(&self) -> Result<u32, StoreError> {
        self.read(group_pages::count).await
    }

    /// One group.
    pub async fn group(&self, id: String) -> Result<Option<GroupRow>, StoreError> {
        self.read(move |c| group_pages::by_id(c, &id)).await
    }

    /// The id of the group of this name.
    pub async fn group_id_of(&self, name: String) -> Result<Option<String>, StoreError> {
        self.read(move |c| group_pages::id_of(c, &name)).await
    }

    /// Makes a group of this new id.
    pub async fn create_group(&self, id: String, name: String, at: Moment) -> Result<GroupKept, StoreError> {
        self.write(move |c| group_pages::create(c, &id, &name, at)).await
    }

    /// Names a group anew.
    pub async fn rename_group(&self, id: String, name: String) -> Result<GroupKept, StoreError> {
        self.write(move |c| group_pages::rename(c, &id, &name)).await
    }

    /// Removes a group: devices and invites of it are un-assigned, rules and defaults that lead to it go. Gives what hung on it;
    /// `None` when there is no such group.
    pub async fn remove_group(
        &self,
        id: String,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Option<GroupUses>, StoreError> {
        let by = by.into();
        self.write(move |c| group_pages::remove(c, &id, &by, at)).await
    }

    /// Moves devices into a group, or out of all. Gives how many moved.
    ///
    /// # Errors
    /// [`NotFound`](StoreError::NotFound) when there is no such group.
    pub async fn move_devices(
        &self,
        devices: Vec<DeviceId>,
        group_id: Option<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<u32, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| {
            group_pages::move_devices(c, &devices, group_id.as_deref(), &by, at, traces)
        })
        .await
    }

    /// Moves all devices of a group into another, or out of all. Gives how many moved.
    ///
    /// # Errors
    /// [`NotFound`](StoreError::NotFound) when there is no such group to move to.
    pub async fn move_all_devices(
        &self,
        from: String,
        to: Option<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<u32, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| group_pages::move_all(c, &from, to.as_deref(), &by, at, traces))
            .await
    }

    /// All rules in their order, and the defaults.
    pub async fn group_rules(&self) -> Result<GroupRules, StoreError> {
        self.read(group_rules::all).await
    }

    /// Puts these rules in the place of all.
    ///
    /// # Errors
    /// [`NotFound`](StoreError::NotFound) when a rule leads to a group, or asks for a directory group, that is not there.
    pub async fn save_group_rules(&self, rules: Vec<GroupRule>) -> Result<(), StoreError> {
        if rules.len() > MAX_RULES {
            return Err(StoreError::invalid(format!("At most {MAX_RULES} rules are kept")));
        }
        self.write(move |c| group_rules::save(c, &rules)).await
    }

    /// Sets or takes the default group of an ownership and platform.
    ///
    /// # Errors
    /// [`NotFound`](StoreError::NotFound) when there is no such group.
    pub async fn set_default_group(
        &self,
        owned_by: OwnedBy,
        platform: Platform,
        group_id: Option<String>,
    ) -> Result<(), StoreError> {
        self.write(move |c| group_rules::set_default(c, owned_by, platform, group_id.as_deref()))
            .await
    }

    /// Which group a device of this user would join, and why.
    pub async fn try_group(
        &self,
        user_id: String,
        email: String,
        owned_by: OwnedBy,
        platform: Platform,
    ) -> Result<(Option<GroupRef>, Why), StoreError> {
        self.read(move |c| {
            let ungrouped = group_rules::Ungrouped {
                user_id: &user_id,
                domain: None,
                email: &email,
                owned_by,
                platform,
            };
            group_rules::decide(c, &group_rules::all(c)?, &ungrouped)
        })
        .await
    }
}
