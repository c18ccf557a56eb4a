//! Sendings that wait for a second account's word. Who may say it is the caller's to know.

use muster_domain::time::Moment;

use super::Store;
use crate::{
    error::StoreError,
    records::{Answer, Closed, HeldRows, NewApproval, Selection, SentAgain, Then},
    sqlite::{approvals, waiting},
};

impl Store {
    /// Holds a form of invites until somebody says a word. A batch is held by [`NewBatch::approval`](crate::NewBatch).
    /// `people`: whom it is about, for the log.
    pub async fn hold(&self, new: NewApproval, people: Vec<String>) -> Result<(), StoreError> {
        self.write_traced(move |c, traces| {
            traces.about("invitees", people.clone());
            approvals::add(c, &new)
        })
        .await
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

    /// What a selection would send again now, the first `most` of it in full.
    pub async fn sent_again(&self, selection: Selection, most: usize) -> Result<SentAgain, StoreError> {
        self.read(move |c| waiting::sent_again(c, &selection, most)).await
    }

    /// The first `most` rows of a batch that waits; `None` for one that is not there.
    pub async fn held_rows(
        &self,
        batch_id: impl Into<String>,
        most: usize,
    ) -> Result<Option<HeldRows>, StoreError> {
        let batch_id = batch_id.into();
        self.read(move |c| waiting::rows_of_batch(c, &batch_id, most))
            .await
    }

    /// Says the word, once: an approved batch is made from now on, and its invites live as much longer as it waited; one that is
    /// declined or withdrawn is undone. What is to be made of a form is made in the same transaction.
    pub async fn close_approval(
        &self,
        id: impl Into<String>,
        answer: Answer,
        by: impl Into<String>,
        now: Moment,
        then: Then,
    ) -> Result<Closed, StoreError> {
        let (id, by) = (id.into(), by.into());
        self.write_traced(move |c, traces| approvals::close(c, &id, answer, &by, now, &then, traces))
            .await
    }
}
