//! Sendings that wait for a second account's word.

use muster_domain::{authentication::Authentication, import::PlannedRow, invite::Via, time::Moment};

use super::{Changed, InviteRecord, NewInvites, Reinvite, Selection};

/// The moment of whatever waits for somebody's word: it never comes.
pub const HELD: Moment = Moment(i64::MAX / 4);

/// What waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Awaiting {
    /// A batch, by its id.
    Batch(String),
    /// A form of invites or of what is to be sent again, as JSON: nothing is made of it yet.
    Form(String),
}

/// A sending to be held.
#[derive(Debug, Clone)]
pub struct NewApproval {
    /// Id.
    pub id: String,
    /// What waits.
    pub what: Awaiting,
    /// How it is called: a file, people.
    pub name: String,
    /// Invites.
    pub invites: u32,
    /// Who wants to send it.
    pub by: String,
    /// Their account; blank where there is none.
    pub account: String,
    /// When.
    pub at: Moment,
}

/// What somebody says to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It goes.
    Approved,
    /// It does not.
    Declined,
    /// Whoever asked takes it back.
    Withdrawn,
}

impl Answer {
    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Invites to be sent again.
#[derive(Debug, Clone)]
pub struct Resend {
    /// Which.
    pub selection: Selection,
    /// Who.
    pub by: String,
    /// Now.
    pub at: Moment,
    /// Messages are not handed over before.
    pub not_before: Moment,
    /// New validity, in milliseconds.
    pub validity_ms: i64,
    /// No more than so many.
    pub most: u32,
}

/// What came of something that is done to so many and no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtMost<T> {
    /// It was done.
    Done(T),
    /// Nothing was done: these would have been too many.
    More(u32),
}

/// What is made when the word is said, in the same transaction.
#[derive(Debug, Clone)]
pub enum Then {
    /// Nothing more: a batch goes on by itself, and what is not to be sent is not made.
    Nothing,
    /// The invites of a form.
    Invites(Box<NewInvites>),
    /// Invites are sent again.
    Resend(Resend),
    /// Those whom a batch did not reach are invited again.
    Reinvite(Reinvite),
}

/// What came of the word.
#[derive(Debug, Clone)]
pub enum Closed {
    /// It was said. Where invites were to be sent again: how many were, and how many addresses were corrected when people of a batch
    /// were invited again.
    Done(Option<(Changed, Option<u32>)>),
    /// Somebody said it before.
    NotOpen,
    /// It goes on waiting: by now it is about so many, more than were asked for.
    More(u32),
}

/// Invites that would be sent again.
#[derive(Debug, Clone)]
pub struct SentAgain {
    /// The first of them, as they stand.
    pub first: Vec<InviteRecord>,
    /// How many there are.
    pub count: u32,
}

/// A batch that waits: its rows are no invites yet.
#[derive(Debug, Clone)]
pub struct HeldRows {
    /// The first of its rows.
    pub first: Vec<PlannedRow>,
    /// Invites that all of them become.
    pub count: u32,
    /// How they reach the invitee.
    pub via: Via,
    /// How invitees prove who they are.
    pub authentication: Authentication,
    /// End of validity, as it was when the batch was committed.
    pub expires_at: Moment,
    /// Not handed over before.
    pub send_at: Option<Moment>,
}
