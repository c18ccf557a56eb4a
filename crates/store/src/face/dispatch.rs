//! The outbox: who may hand over, what is due, and what came of it.
//!
//! One message's way: [`claim_messages`](Store::claim_messages), then [`hand_over`](Store::hand_over) with its id as
//! `begin`, the hand-over itself, then `hand_over` with its [`Delivery`] as `finished` (and the next message as `begin`:
//! so a connection costs one commit a message).

use muster_domain::time::Moment;

use super::Store;
use crate::{
    error::StoreError,
    records::{Begin, ClaimedMessage, Delivery, QueueTotals, Recovered},
    sqlite::{
        claim, delivery,
        lease::{self, DispatchLease},
        messages,
    },
};

impl Store {
    /// The right to hand over, for one dispatcher of all processes on this folder; `None` while another holds it. The
    /// operating system takes it back when the process dies, and dropping it gives it back.
    pub async fn lead_dispatch(&self) -> Result<Option<DispatchLease>, StoreError> {
        let folder = self.sqlite.folder.clone();
        tokio::task::spawn_blocking(move || lease::lead(&folder))
            .await
            .map_err(|_| StoreError::Closed)?
    }

    /// Settles what a dispatcher that died left behind: claimed messages are queued again, those in flight are of unknown
    /// fate. Only for the holder of the lease, before its first claim.
    pub async fn recover_messages(&self, now: Moment) -> Result<Recovered, StoreError> {
        self.write(move |c| delivery::recover(c, now)).await
    }

    /// Claims up to `n` messages that are due, oldest first, at most [`MAX_CLAIM`](crate::MAX_CLAIM). Due messages whose
    /// invite is no longer live or has moved to another generation are cancelled on the way. Only for the holder of the
    /// lease.
    pub async fn claim_messages(&self, n: u32, now: Moment) -> Result<Vec<ClaimedMessage>, StoreError> {
        self.write(move |c| claim::claim(c, n, false, now)).await
    }

    /// The same in quiet hours: messages of batches that obey them are passed over.
    pub async fn claim_messages_quietly(
        &self,
        n: u32,
        now: Moment,
    ) -> Result<Vec<ClaimedMessage>, StoreError> {
        self.write(move |c| claim::claim(c, n, true, now)).await
    }

    /// Hand-overs that ended since `since`, for limits over time: the end of each stretch of `span` milliseconds, and how
    /// many. Tries that were refused for now are not among them.
    pub async fn handed_over_since(
        &self,
        since: Moment,
        span: i64,
    ) -> Result<Vec<(Moment, u32)>, StoreError> {
        self.read(move |c| messages::handed_over(c, since, span)).await
    }

    /// In one transaction: records how the last hand-over of a connection ended, and marks the next message in flight.
    ///
    /// `finished` may also be a message that was claimed and never begun (its server could not be reached, it could not
    /// be rendered). The answer is for `begin` alone: [`Begin::Stop`] when there is none, or when it must not be handed
    /// over any more. Accepted wins over everything: such a message is never claimed again.
    pub async fn hand_over(
        &self,
        finished: Option<Delivery>,
        begin: Option<String>,
        now: Moment,
    ) -> Result<Begin, StoreError> {
        self.write(move |c| delivery::hand_over(c, finished.as_ref(), begin.as_deref(), now))
            .await
    }

    /// Gives claimed messages back that were not begun. Gives how many were.
    pub async fn release_claims(&self, ids: Vec<String>) -> Result<u32, StoreError> {
        self.write(move |c| claim::release(c, &ids)).await
    }

    /// Where all messages stand; ends are counted since `since`.
    pub async fn queue_totals(&self, now: Moment, since: Moment) -> Result<QueueTotals, StoreError> {
        self.read(move |c| messages::totals(c, now, since)).await
    }
}
