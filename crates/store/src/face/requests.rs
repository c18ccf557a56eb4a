//! Invitees who ask for a new invite.

use muster_domain::{invite::InviteId, time::Moment};

use super::Store;
use crate::{error::StoreError, records::Request, sqlite::requests};

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

    /// Closes an open request with the admin's answer, e.g. `resent` or `dismissed`. `None` when it is not open (any more).
    pub async fn close_request(
        &self,
        id: impl Into<String>,
        answer: impl Into<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Option<Request>, StoreError> {
        let (id, answer, by) = (id.into(), answer.into(), by.into());
        self.write(move |c| requests::close(c, &id, &answer, &by, at))
            .await
    }
}
