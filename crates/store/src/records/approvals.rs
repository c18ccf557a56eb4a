//! Sendings that wait for a second account's word.

use muster_domain::time::Moment;

/// The moment of whatever waits for somebody's word: it never comes.
pub const HELD: Moment = Moment(i64::MAX / 4);

/// What waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Awaiting {
    /// A batch, by its id.
    Batch(String),
    /// A form of invites, as JSON: nothing is made of it yet.
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
