//! Users, groups and domains, as far as inviting needs them.

use muster_domain::{plan::Snapshot, time::Moment, user::EmailAddress};

use super::Store;
use crate::{
    error::StoreError,
    records::{GroupRecord, UserHit},
    sqlite::{group_rules, groups, user_changes, user_search, users},
};

impl Store {
    /// What is known of the people with these addresses and of a group with this name: what a plan is made from.
    ///
    /// A platform counts as live when an invite for it is live and has not expired at `now`.
    pub async fn planning_snapshot(
        &self,
        emails: Vec<EmailAddress>,
        group: Option<String>,
        now: Moment,
    ) -> Result<Snapshot, StoreError> {
        self.read(move |c| {
            let group_rules = group_rules::all(c)?;
            Ok(Snapshot {
                users: users::known(c, &emails, group_rules.ask_directory_groups(), now)?,
                groups: groups::known(c, group.as_deref())?,
                group_rules,
                ..Snapshot::default()
            })
        })
        .await
    }

    /// Users whose name, address or user name contains every word of `query` (any case, with or without accents), those that
    /// begin with it first. A blank query gives the first by name. Archived ones are left out.
    pub async fn search_users(
        &self,
        query: impl Into<String>,
        limit: u32,
    ) -> Result<Vec<UserHit>, StoreError> {
        let query = query.into();
        self.read(move |c| user_search::search(c, &query, limit)).await
    }

    /// One user by id, as the invite form knows it.
    pub async fn user(&self, id: impl Into<String>) -> Result<Option<UserHit>, StoreError> {
        let id = id.into();
        self.read(move |c| user_search::one(c, &id)).await
    }

    /// How many users there are, without archived ones.
    pub async fn count_users(&self) -> Result<u32, StoreError> {
        self.read(user_changes::count).await
    }

    /// Groups whose name contains `query`, by name.
    pub async fn groups(&self, query: impl Into<String>, limit: u32) -> Result<Vec<GroupRecord>, StoreError> {
        let query = query.into();
        self.read(move |c| groups::search(c, &query, limit)).await
    }

    /// The directory domains that users belong to, by name.
    pub async fn domains(&self, limit: u32) -> Result<Vec<String>, StoreError> {
        self.read(move |c| users::domains(c, limit)).await
    }
}
