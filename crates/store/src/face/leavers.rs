//! Who among some people has left their directory. What follows from it is the caller's to know.

use std::collections::HashMap;

use super::Store;
use crate::{
    error::StoreError,
    records::{Leaver, Selection},
    sqlite::leavers,
};

impl Store {
    /// Of the users with these keys ([`EmailAddress::key`](muster_domain::user::EmailAddress::key)), those who have left, by key.
    pub async fn leavers_by_email(&self, keys: Vec<String>) -> Result<HashMap<String, Leaver>, StoreError> {
        self.read(move |c| leavers::by_email(c, keys.iter().map(String::as_str)))
            .await
    }

    /// Of these users, those who have left, by id.
    pub async fn leavers_by_id(&self, ids: Vec<String>) -> Result<HashMap<String, Leaver>, StoreError> {
        self.read(move |c| leavers::by_id(c, &ids)).await
    }

    /// Of the people in the rows of a batch that are no invites yet, those who have left.
    pub async fn leavers_of_batch(&self, batch_id: impl Into<String>) -> Result<Vec<Leaver>, StoreError> {
        let batch_id = batch_id.into();
        self.read(move |c| leavers::of_batch(c, &batch_id)).await
    }

    /// Of the people whose invites a selection would send again, those who have left.
    pub async fn leavers_of_selection(&self, selection: Selection) -> Result<Vec<Leaver>, StoreError> {
        self.read(move |c| leavers::of_selection(c, &selection)).await
    }
}
