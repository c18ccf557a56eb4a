//! Sendings that wait for a second account's word. Who may say it is the caller's to know.

use muster_domain::time::Moment;

use super::Store;
use crate::{
    error::StoreError,
    records::{Answer, NewApproval},
    sqlite::approvals,
};

impl Store {
    /// Holds a form of invites until somebody says a word. A batch is held by [`NewBatch::approval`](crate::NewBatch).
    pub async fn hold(&self, new: NewApproval) -> Result<(), StoreError> {
        self.write(move |c| approvals::add(c, &new)).await
    }

    /// What waits, oldest first.
    pub async fn approvals(&self) -> Result<Vec<NewApproval>, StoreError> {
        self.read(approvals::open).await
    }

    /// One that waits.
    pub async fn approval(&self, id: impl Into<String>) -> Result<Option<NewApproval>, StoreError> {
        let id = id.into();
        self.read_near(move |c| approvals::one(c, &id)).await
    }

    /// Says the word, once: an approved batch is made from now on, and its invites live as much longer as it waited; one that is
    /// declined or withdrawn is undone. Gives what waited; `None` when it does no more.
    pub async fn close_approval(
        &self,
        id: impl Into<String>,
        answer: Answer,
        by: impl Into<String>,
        now: Moment,
    ) -> Result<Option<NewApproval>, StoreError> {
        let (id, by) = (id.into(), by.into());
        self.write(move |c| approvals::close(c, &id, answer, &by, now))
            .await
    }
}
