//! A message: one mail that carries an invite, and the life of its hand-over.
//!
//! `Queued → Claimed → InFlight → Sent | Failed | Unknown`, with the way back from a temporary refusal. What a crash
//! leaves behind follows from the state alone: claimed but not in flight was never handed over; in flight may have been.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{
    invite::InviteState,
    problem::{Problem, ProblemCode},
    reminder::waits_for_invitee,
    time::Moment,
};

/// Where a message is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum MessageState {
    /// Waits for its time.
    Queued,
    /// A dispatcher holds it under a lease.
    Claimed,
    /// Is being handed over right now.
    InFlight,
    /// The server accepted it.
    Sent,
    /// The server refused it for good.
    Failed,
    /// The connection died after the body was sent.
    Unknown,
    /// Taken back before it was handed over.
    Cancelled,
}

impl MessageState {
    /// All states.
    pub const ALL: [Self; 7] = [
        Self::Queued,
        Self::Claimed,
        Self::InFlight,
        Self::Sent,
        Self::Failed,
        Self::Unknown,
        Self::Cancelled,
    ];

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Claimed => "claimed",
            Self::InFlight => "in_flight",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Unknown => "unknown",
            Self::Cancelled => "cancelled",
        }
    }

    /// What a message becomes when its dispatcher died.
    #[must_use]
    pub fn after_crash(self) -> Self {
        match self {
            Self::Claimed => Self::Queued,
            Self::InFlight => Self::Unknown,
            other => other,
        }
    }
}

impl FromStr for MessageState {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        Self::ALL
            .into_iter()
            .find(|state| state.as_str() == s)
            .ok_or_else(|| Problem::new("state", ProblemCode::UnknownWord, "Not a state of a message."))
    }
}

/// What a message is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum MessageKind {
    /// It carries the invite.
    #[default]
    Invite,
    /// It brings the invite to mind again, with the same link.
    Reminder,
    /// It tells the invitee that the device has enrolled.
    Enrolled,
    /// It tells the invitee that the invite has expired.
    Expired,
}

impl MessageKind {
    /// All.
    pub const ALL: [Self; 4] = [Self::Invite, Self::Reminder, Self::Enrolled, Self::Expired];

    /// The stored and transmitted word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Reminder => "reminder",
            Self::Enrolled => "enrolled",
            Self::Expired => "expired",
        }
    }

    /// Whether a message of this kind still has something to say, given how its invite stands at `now`. Whether its link is the
    /// invite's present one is another matter.
    #[must_use]
    pub fn is_wanted(self, state: InviteState, locked: bool, expires_at: Moment, now: Moment) -> bool {
        match self {
            Self::Invite => state.is_live() && expires_at > now,
            Self::Reminder => waits_for_invitee(state, locked) && expires_at > now,
            Self::Enrolled => state == InviteState::Enrolled,
            Self::Expired => state == InviteState::Expired,
        }
    }

    /// Whether what happens to the message is evidence for its invite. That a reminder was handed over or refused says nothing
    /// that the invite's own message did not say before.
    #[must_use]
    pub fn is_evidence(self) -> bool {
        self == Self::Invite
    }

    /// What its events in a timeline begin with.
    #[must_use]
    pub fn event_prefix(self) -> &'static str {
        match self {
            Self::Invite => "",
            Self::Reminder => "reminder_",
            Self::Enrolled | Self::Expired => "notice_",
        }
    }
}

impl FromStr for MessageKind {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == s)
            .ok_or_else(|| Problem::new("kind", ProblemCode::UnknownWord, "Not a kind of message."))
    }
}

impl Outcome {
    /// The same end in other words.
    pub fn map_words(self, change: impl FnOnce(String) -> String) -> Self {
        match self {
            Self::Accepted { reply } => Self::Accepted { reply: change(reply) },
            Self::Refused { words } => Self::Refused { words: change(words) },
            Self::TryLater { words } => Self::TryLater { words: change(words) },
            Self::FateUnknown { words } => Self::FateUnknown { words: change(words) },
        }
    }
}

/// How a hand-over ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Accepted, with the server's reply.
    Accepted {
        /// The reply, e.g. `250 2.0.0 Ok: queued as 1A2B3C`.
        reply: String,
    },
    /// Refused for good, with the server's words.
    Refused {
        /// The server's words.
        words: String,
    },
    /// Refused for now, or the server could not be reached; nothing was handed over.
    TryLater {
        /// The server's or the network's words.
        words: String,
    },
    /// The body was sent and no reply came.
    FateUnknown {
        /// What happened to the connection.
        words: String,
    },
}
