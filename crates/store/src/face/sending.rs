//! From a reviewed plan to invites, and the way back while the undo window is open.

use std::collections::BTreeMap;

use muster_domain::{
    invite::{InviteId, InviteState},
    time::Moment,
};

use super::Store;
use crate::{
    error::StoreError,
    records::{Changed, NewInvites},
    sqlite::{create, sends},
};

impl Store {
    /// Carries out a plan: users and groups (found again by their key, whatever the plan thought), invites of generation
    /// [`FIRST_GENERATION`](crate::FIRST_GENERATION), one message for each channel of their way, and `created` events.
    ///
    /// # Errors
    /// [`Invalid`](StoreError::Invalid) when there are fewer ids than the plan has invites, or a short link for other
    /// than one invite.
    pub async fn create_invites(&self, new: NewInvites) -> Result<Vec<InviteId>, StoreError> {
        self.write_traced(move |c, traces| create::create(c, &new, traces))
            .await
    }

    /// Takes a sending back as if it had never been: its invites go, and the users and groups that it made and nothing
    /// else uses; whom it alone had brought back is archived again, `by` whoever asks for it. Only when none of its
    /// messages was ever handed over and no link of it was opened; otherwise nothing changes and all are `skipped`.
    pub async fn undo_send(
        &self,
        send_id: impl Into<String>,
        by: impl Into<String>,
        now: Moment,
    ) -> Result<Changed, StoreError> {
        let (send_id, by) = (send_id.into(), by.into());
        self.write_traced(move |c, traces| sends::undo(c, &send_id, &by, now, traces))
            .await
    }

    /// Ends the undo window of a sending: its messages are due now. Those that wait for a retry keep their time.
    pub async fn release_send(&self, send_id: impl Into<String>, now: Moment) -> Result<Changed, StoreError> {
        let send_id = send_id.into();
        self.write(move |c| sends::release(c, &send_id, now)).await
    }

    /// How the invites of a sending stand; states that none has are left out.
    pub async fn send_progress(
        &self,
        send_id: impl Into<String>,
    ) -> Result<BTreeMap<InviteState, u32>, StoreError> {
        let send_id = send_id.into();
        self.read(move |c| sends::progress(c, &send_id)).await
    }
}
