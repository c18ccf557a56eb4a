//! Messages: in the queue, on their way, and what came of them.

use muster_domain::{
    invite::{Generation, InviteState},
    message::{MessageKind, MessageState, Outcome},
    sms::Amount,
    template::Channel,
    time::Moment,
};

use super::InviteRecord;

/// One message of an invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageRecord {
    /// Id; also the left part of the Message-ID.
    pub id: String,
    /// The generation whose link it carries.
    pub generation: Generation,
    /// What it is about.
    pub kind: MessageKind,
    /// By which way it goes.
    pub channel: Channel,
    /// State.
    pub state: MessageState,
    /// Parts that a text was billed as.
    pub segments: Option<u32>,
    /// What a text cost, by the price of that day.
    pub cost: Option<Amount>,
    /// When a report said that it arrived.
    pub delivered_at: Option<Moment>,
    /// When a report said that it never will.
    pub returned_at: Option<Moment>,
    /// Hand-overs tried.
    pub attempts: u32,
    /// The server's last words.
    pub reply: String,
    /// When it was queued.
    pub queued_at: Moment,
    /// Not handed over before.
    pub due_at: Moment,
    /// When its state last changed.
    pub updated_at: Moment,
}

/// A message under lease, with all that rendering needs. Its invite is of the same generation, and stands so that
/// the message has something to say.
#[derive(Debug, Clone)]
pub struct ClaimedMessage {
    /// The message.
    pub id: String,
    /// What it is about.
    pub kind: MessageKind,
    /// By which way it goes.
    pub channel: Channel,
    /// Hand-overs tried before.
    pub attempts: u32,
    /// When it was queued: the mail's Date, the same for every try.
    pub queued_at: Moment,
    /// Its invite.
    pub invite: InviteRecord,
}

/// The end of one hand-over.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// The message.
    pub message_id: String,
    /// What came of it.
    pub outcome: Outcome,
    /// For `TryLater`: when to try again; `None` makes it a failure.
    pub next_try: Option<Moment>,
    /// Whether it uses up one of the message's tries. A server that only asked to go slower does not count.
    pub counts: bool,
    /// Of a text that was taken, or may have been.
    pub text: Option<TextFacts>,
}

/// What is kept of a text that a gateway took, or may have taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextFacts {
    /// The gateway's name for it; its receipts carry it.
    pub provider_id: Option<String>,
    /// Parts.
    pub segments: u32,
    /// What it costs; `None` while no price is set.
    pub cost: Option<Amount>,
}

/// A gateway's report about one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextReport {
    /// The gateway's name for it.
    pub provider_id: Option<String>,
    /// The message's id, where the gateway brings it back.
    pub message_id: Option<String>,
    /// Whether it arrived; else it never will.
    pub delivered: bool,
    /// The gateway's words about a failure; may be blank.
    pub words: String,
}

/// What a gateway's report changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported {
    /// It stands on the message and in the timeline now.
    Noted,
    /// It was written down before.
    Already,
    /// There is no such text.
    NotOurs,
}

/// A message that a delivery report names, with its invite.
#[derive(Debug, Clone)]
pub struct ReportedMessage {
    /// The generation whose link it carries.
    pub generation: Generation,
    /// State.
    pub state: MessageState,
    /// Its invite as it stands now.
    pub invite: InviteRecord,
}

/// What a delivery report says about a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounce {
    /// It could not be delivered.
    Failed,
    /// It is still tried.
    Delayed,
}

/// What a delivery report changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounced {
    /// The invite is Bounced now.
    Bounced,
    /// The delay stands in the timeline now; the state stays.
    Delayed,
    /// It stands in the timeline now; the state stays, because the invitee or an admin has gone further.
    Noted(InviteState),
    /// It was written down before.
    Already,
    /// The message carries an older link than the invite's.
    Older,
    /// The message is being handed over at this moment: ask again when that has ended.
    TooEarly,
    /// There is no such message, or it was never handed over.
    NotOurs,
}

/// Whether a claimed message may be handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// In flight is committed: hand over now.
    Go,
    /// Revoked, undone, expired, resent or paused meanwhile, or the lease was lost: hand nothing over.
    Stop,
}

/// What the crash of a dispatcher left behind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Claimed but not in flight: queued again.
    pub requeued: u32,
    /// In flight: their fate is unknown.
    pub unknown: u32,
}

/// What ended of sendings outside imports.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SingleTotals {
    /// Sendings that these messages are of.
    pub sendings: u32,
    /// Sent.
    pub sent: u32,
    /// Failed.
    pub failed: u32,
    /// Unknown.
    pub unknown: u32,
}

/// Where all messages stand: feeds the job strip and "until idle".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QueueTotals {
    /// Queued and due now, or claimed.
    pub due: u32,
    /// Of these, those that wait in quiet hours.
    pub due_quiet: u32,
    /// Of those that are due, the texts.
    pub due_texts: u32,
    /// Queued for later: the undo window, retries.
    pub later: u32,
    /// Being handed over.
    pub in_flight: u32,
    /// Of these, the texts.
    pub in_flight_texts: u32,
    /// The soonest `due_at` among `later`.
    pub next_due_at: Option<Moment>,
    /// Sent since `since`.
    pub sent: u32,
    /// Failed since `since`.
    pub failed: u32,
    /// Unknown since `since`.
    pub unknown: u32,
}
