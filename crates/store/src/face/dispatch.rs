//! The outbox: who may hand over, what is due, and what came of it.
//!
//! One message's way: [`claim_messages`](Store::claim_messages), then [`hand_over`](Store::hand_over) with its id as
//! `begin`, the hand-over itself, then `hand_over` with its [`Delivery`] as `finished` (and the next message as `begin`:
//! so a connection costs one commit a message).

use muster_domain::{sms::Amount, template::Channel, time::Moment};

use super::Store;
use crate::{
    error::StoreError,
    records::{
        Begin, ClaimedMessage, Delivery, InviteRecord, QueueTotals, Recovered, Reported, SingleTotals,
        TextFacts, TextReport,
    },
    sqlite::{
        claim, delivery,
        lease::{self, DispatchLease},
        messages, receipts,
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
        self.write(move |c| delivery::recover(c, &Channel::ALL, now))
            .await
    }

    /// The same for one channel, whose connections are all closed while others go on.
    pub async fn recover_channel(&self, channel: Channel, now: Moment) -> Result<Recovered, StoreError> {
        self.write(move |c| delivery::recover(c, &[channel], now)).await
    }

    /// Claims up to `n` mails that are due, oldest first, at most [`MAX_CLAIM`](crate::MAX_CLAIM). Due messages whose
    /// invite is no longer live or has moved to another generation are cancelled on the way. Only for the holder of the
    /// lease.
    pub async fn claim_messages(&self, n: u32, now: Moment) -> Result<Vec<ClaimedMessage>, StoreError> {
        self.write(move |c| claim::claim(c, Channel::Email, n, false, now))
            .await
    }

    /// The same in quiet hours: messages of batches that obey them are passed over.
    pub async fn claim_messages_quietly(
        &self,
        n: u32,
        now: Moment,
    ) -> Result<Vec<ClaimedMessage>, StoreError> {
        self.write(move |c| claim::claim(c, Channel::Email, n, true, now))
            .await
    }

    /// The same for texts; `quiet` passes over those that wait in quiet hours.
    pub async fn claim_texts(
        &self,
        n: u32,
        quiet: bool,
        now: Moment,
    ) -> Result<Vec<ClaimedMessage>, StoreError> {
        self.write(move |c| claim::claim(c, Channel::Sms, n, quiet, now))
            .await
    }

    /// A test text of no invite that begins to leave, with what it costs. Gives what [`Self::return_test_text`] takes it back by.
    pub async fn charge_test_text(&self, cost: Amount, now: Moment) -> Result<i64, StoreError> {
        self.write(move |c| messages::charge_test(c, cost, now)).await
    }

    /// Takes the charge of a test text back that certainly did not leave.
    pub async fn return_test_text(&self, test: i64) -> Result<(), StoreError> {
        self.write(move |c| messages::return_test(c, test)).await
    }

    /// What texts have cost since then, by the prices of their days, tests among them. Texts of unknown fate count.
    pub async fn spent_on_texts(&self, since: Moment) -> Result<Amount, StoreError> {
        self.read(move |c| messages::spent(c, since)).await
    }

    /// The invite whose text a report is about; `None` where it is about none of ours.
    pub async fn invite_of_report(&self, report: TextReport) -> Result<Option<InviteRecord>, StoreError> {
        self.read(move |c| receipts::invite(c, &report)).await
    }

    /// Writes a gateway's report about a text down: on the message, in the timeline, and in the invite's state where it says
    /// something new.
    pub async fn record_text_report(&self, report: TextReport, now: Moment) -> Result<Reported, StoreError> {
        self.write(move |c| receipts::record(c, &report, now)).await
    }

    /// Hand-overs of mails that ended since `since`, for limits over time: the end of each stretch of `span` milliseconds, and how
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

    /// Marks a text in flight, and counts what it is expected to cost: a process that dies while it is handed over may have
    /// spent it. How the hand-over ends is recorded by [`Store::hand_over`], which also says what it cost in the end.
    pub async fn begin_text(
        &self,
        id: String,
        expected: TextFacts,
        now: Moment,
    ) -> Result<Begin, StoreError> {
        self.write(move |c| delivery::begin_text(c, &id, &expected, now))
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

    /// What ended of sendings outside imports since `since`.
    pub async fn single_totals(&self, since: Moment) -> Result<SingleTotals, StoreError> {
        self.read(move |c| messages::single_totals(c, since)).await
    }
}
