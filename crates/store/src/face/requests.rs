//! Invitees who ask for a new invite.

use muster_domain::{invite::InviteId, time::Moment};

use super::Store;
use crate::{
    error::StoreError,
    records::{Request, RequestAnswer, RequestAnswered},
    sqlite::requests,
};

impl Store {
    /// An invitee asks for a new invite. False when this invite has an open request already, or does not exist.
    pub async fn add_request(
        &self,
        invite_id: InviteId,
        why: impl Into<String>,
        at: Moment,
    ) -> Result<bool, StoreError> {
        let why = why.into();
        self.write(move |c| requests::add(c, invite_id, &why, at)).await
    }

    /// Open requests, oldest first.
    pub async fn requests(&self, limit: u32) -> Result<Vec<Request>, StoreError> {
        self.read(move |c| requests::open(c, limit)).await
    }

    /// How many requests are open.
    pub async fn count_requests(&self) -> Result<u32, StoreError> {
        self.read(requests::count).await
    }

    /// Closes an open request with the admin's answer, e.g. `approved` or `declined`, and words to the invitee. `None` when it is not open (any more).
    pub async fn close_request(
        &self,
        id: impl Into<String>,
        answer: impl Into<String>,
        words: impl Into<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Option<Request>, StoreError> {
        let (id, answer, words, by) = (id.into(), answer.into(), words.into(), by.into());
        self.write(move |c| requests::close(c, &id, &answer, &words, &by, at))
            .await
    }

    /// An open request.
    pub async fn request(&self, id: impl Into<String>) -> Result<Option<Request>, StoreError> {
        let id = id.into();
        self.read_near(move |c| requests::one(c, &id)).await
    }

    /// Closes an open request and sends its invite again, to a corrected address if need be: one atomic change.
    pub async fn approve_request(&self, answer: RequestAnswer) -> Result<RequestAnswered, StoreError> {
        self.write_traced(move |c, traces| requests::approve(c, &answer, traces))
            .await
    }

    /// How the latest request of an invite was answered, when it is not open: `declined` with the words to the invitee.
    pub async fn declined_request(&self, invite: InviteId) -> Result<Option<String>, StoreError> {
        self.read_near(move |c| requests::declined(c, invite)).await
    }

    /// Requests whose askers wait for somebody to hear of them, the oldest first; they are being told from now on.
    pub async fn take_request_notices(&self, limit: u32) -> Result<Vec<Request>, StoreError> {
        self.write(move |c| requests::take_notices(c, limit)).await
    }

    /// Those were told of, or `again` must be.
    pub async fn record_request_notices(&self, ids: Vec<String>, again: bool) -> Result<(), StoreError> {
        self.write(move |c| requests::record_notices(c, &ids, again))
            .await
    }
}
