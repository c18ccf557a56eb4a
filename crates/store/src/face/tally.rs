//! Small questions asked often: the tally of By myself, and whether an invitee has asked already.

use muster_domain::{invite::InviteId, time::Moment};

use super::Store;
use crate::{
    error::StoreError,
    records::ByMyselfTally,
    sqlite::{figures, requests},
};

impl Store {
    /// How the invites of By myself stand that were made at `since` or later: by one account, or all.
    pub async fn by_myself_tally(
        &self,
        since: Moment,
        account: Option<String>,
    ) -> Result<ByMyselfTally, StoreError> {
        self.read(move |c| figures::by_myself(c, since, account.as_deref()))
            .await
    }

    /// Whether this invite has an open request for a new one.
    pub async fn has_open_request(&self, id: InviteId) -> Result<bool, StoreError> {
        self.read_near(move |c| requests::is_open(c, id)).await
    }
}
