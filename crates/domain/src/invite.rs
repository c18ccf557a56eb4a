//! An invite: the right to enroll exactly one device, bound to one user, valid until it expires.
//!
//! Here stands which state follows from which evidence. Nothing else in the program decides a state.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    device::OwnedBy,
    problem::{Problem, ProblemCode},
    template::Channel,
    time::{DAY, HOUR, MINUTE, Moment},
};

/// Shortest validity.
pub const MIN_VALIDITY: i64 = HOUR;
/// Longest validity.
pub const MAX_VALIDITY: i64 = 30 * DAY;
/// Validity when nothing else is set.
pub const DEFAULT_VALIDITY: i64 = 7 * DAY;
/// How long a code of By myself lives: the device is in the technician's hand.
pub const BY_MYSELF_VALIDITY: i64 = 15 * MINUTE;

/// How long a device that was verified by such a code may take to enroll.
pub const BY_MYSELF_TO_ENROLL: i64 = DAY;

/// Which of an invite's links: a resend raises it, which kills the older link and passcode.
pub type Generation = u32;

/// An invite's id (UUID v7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InviteId(Uuid);

impl InviteId {
    /// From a UUID made by the caller, who owns clock and randomness.
    pub fn new(uuid: Uuid) -> Self {
        Self(uuid)
    }

    /// From the 16 bytes in a token.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }

    /// The 16 bytes.
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl fmt::Display for InviteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.as_hyphenated())
    }
}

impl FromStr for InviteId {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        Uuid::try_parse(s)
            .map(Self)
            .map_err(|_| Problem::new("id", ProblemCode::UnknownWord, "This is not the id of an invite."))
    }
}

/// How the invite reaches the invitee.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Via {
    /// By mail.
    #[default]
    Email,
    /// By text.
    Sms,
    /// By mail and by text, each with everything.
    Both,
    /// The link by mail, the passcode by text: whoever reads one of them gets nowhere.
    Split,
    /// On the screen of the console: By myself. Nothing is sent.
    ByMyself,
    /// By the user alone, who signed in with the directory. Nothing is sent, and it is Verified when it is made.
    SelfEnrollment,
}

impl Via {
    /// All ways.
    pub const ALL: [Self; 6] = [
        Self::Email,
        Self::Sms,
        Self::Both,
        Self::Split,
        Self::ByMyself,
        Self::SelfEnrollment,
    ];

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Both => "both",
            Self::Split => "split",
            Self::ByMyself => "by_myself",
            Self::SelfEnrollment => "self_enrollment",
        }
    }

    /// The channels of its messages, one message each.
    pub fn channels(self) -> &'static [Channel] {
        match self {
            Self::Email => &[Channel::Email],
            Self::Sms => &[Channel::Sms],
            Self::Both | Self::Split => &[Channel::Email, Channel::Sms],
            Self::ByMyself | Self::SelfEnrollment => &[],
        }
    }

    /// Whether anything is sent: then it can be sent again.
    pub fn is_sent(self) -> bool {
        !self.channels().is_empty()
    }

    /// Whether a text is sent: then a phone number is needed.
    pub fn sends_text(self) -> bool {
        self.channels().contains(&Channel::Sms)
    }

    /// Whether a mail is sent.
    pub fn sends_mail(self) -> bool {
        self.channels().contains(&Channel::Email)
    }

    /// Whether what happened to one message says something about the invite, given how the other message of the same link
    /// stands.
    ///
    /// Where either message is enough, one that is lost says nothing while the other has left or still may. Where both are
    /// needed, one that has left says nothing before the other has left too, and one that is lost decides.
    pub fn heeds(self, evidence: Evidence, other: Other) -> bool {
        let good = match evidence {
            Evidence::HandedOver => true,
            Evidence::Refused | Evidence::FateUnknown | Evidence::DeliveryReport => false,
            _ => return true,
        };
        match (self, good) {
            (Self::Both, false) => other == Other::Lost,
            (Self::Split, true) => other == Other::Left,
            _ => true,
        }
    }
}

/// How the other message of an invite with two stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Other {
    /// It waits or is being handed over.
    Waiting,
    /// It was handed over, and nothing bad was heard of it.
    Left,
    /// It failed, came back, or is of unknown fate.
    Lost,
}

impl FromStr for Via {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        Self::ALL
            .into_iter()
            .find(|via| via.as_str() == s)
            .ok_or_else(|| {
                Problem::new(
                    "via",
                    ProblemCode::UnknownWord,
                    "Via must be email, sms, both, split, by_myself or self_enrollment.",
                )
            })
    }
}

/// The states of an invite. Each is evidence, never a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum InviteState {
    /// Made; not handed over yet. An invite of By myself waits here for its code to be scanned.
    Queued,
    /// The mail server or the text gateway accepted it.
    Sent,
    /// The link was opened by a browser.
    Opened,
    /// The authentication passed.
    Verified,
    /// The device itself checked in.
    Enrolled,
    /// No message could be handed over.
    Failed,
    /// A delivery report came back.
    Bounced,
    /// The connection died after the message body was sent: the admin decides.
    Unknown,
    /// Its time ran out.
    Expired,
    /// An admin took it back.
    Revoked,
    /// A newer invite took its place.
    Superseded,
}

impl InviteState {
    /// All, in the order of chips, funnel, filters and exports.
    pub const ALL: [Self; 11] = [
        Self::Queued,
        Self::Sent,
        Self::Opened,
        Self::Verified,
        Self::Enrolled,
        Self::Failed,
        Self::Bounced,
        Self::Unknown,
        Self::Expired,
        Self::Revoked,
        Self::Superseded,
    ];

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Opened => "opened",
            Self::Verified => "verified",
            Self::Enrolled => "enrolled",
            Self::Failed => "failed",
            Self::Bounced => "bounced",
            Self::Unknown => "unknown",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::Superseded => "superseded",
        }
    }

    /// Whether the invite's link can still lead to an enrollment. A link whose mail failed, bounced or is of unknown
    /// fate still works: it may have arrived, or be shown on a screen.
    pub fn is_live(self) -> bool {
        !matches!(
            self,
            Self::Enrolled | Self::Expired | Self::Revoked | Self::Superseded
        )
    }

    /// Whether the invite's ownership may still become `to`.
    ///
    /// Ownership decides what the organisation can do with the device, and the portal tells it before the passcode. Whoever
    /// has read it must not get more than it said; once it was answered with the passcode, it stands.
    pub fn lets_ownership_become(self, to: OwnedBy) -> bool {
        match self {
            Self::Opened => to == OwnedBy::Personal,
            Self::Verified | Self::Enrolled => false,
            _ => true,
        }
    }

    /// The state after `evidence`, or why it changes nothing.
    pub fn after(self, evidence: Evidence) -> Result<Self, Unchanged> {
        use Evidence as E;
        use InviteState as S;
        let live = self.is_live();
        match evidence {
            // A late reply never takes back what the invitee has already done.
            E::HandedOver if matches!(self, S::Queued | S::Failed | S::Bounced | S::Unknown) => Ok(S::Sent),
            E::Refused if matches!(self, S::Queued | S::Sent | S::Unknown) => Ok(S::Failed),
            E::FateUnknown if matches!(self, S::Queued) => Ok(S::Unknown),
            E::DeliveryReport if matches!(self, S::Queued | S::Sent | S::Unknown) => Ok(S::Bounced),
            E::LinkOpened if matches!(self, S::Queued | S::Sent | S::Failed | S::Bounced | S::Unknown) => {
                Ok(S::Opened)
            }
            E::AuthenticationPassed if live && self != S::Verified => Ok(S::Verified),
            E::CheckedIn if self == S::Verified => Ok(S::Enrolled),
            E::TimeRanOut if live => Ok(S::Expired),
            E::TakenBack if live => Ok(S::Revoked),
            E::Replaced if self != S::Enrolled && self != S::Superseded => Ok(S::Superseded),
            // A resend starts over; also for an invite that expired or was taken back.
            E::Resent if self != S::Enrolled && self != S::Superseded => Ok(S::Queued),
            _ => Err(Unchanged {
                state: self,
                evidence,
            }),
        }
    }
}

impl FromStr for InviteState {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        let folded = s.trim().to_lowercase();
        Self::ALL.into_iter().find(|state| state.as_str() == folded).ok_or_else(|| {
            Problem::new(
                "state",
                ProblemCode::UnknownWord,
                "The state must be one of queued, sent, opened, verified, enrolled, failed, bounced, unknown, \
                 expired, revoked, superseded.",
            )
        })
    }
}

/// What happened to an invite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// The mail server or the text gateway accepted the message.
    HandedOver,
    /// It was refused for good, or every retry was used up.
    Refused,
    /// The connection died after the message body was sent.
    FateUnknown,
    /// A delivery report says it did not arrive.
    DeliveryReport,
    /// A browser opened the link.
    LinkOpened,
    /// The invitee proved who they are.
    AuthenticationPassed,
    /// The device itself checked in.
    CheckedIn,
    /// The validity ended.
    TimeRanOut,
    /// An admin revoked it.
    TakenBack,
    /// A newer invite replaces it.
    Replaced,
    /// An admin resent it: a new link and passcode.
    Resent,
}

/// The evidence does not change the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an invite that is {} does not change by this ({evidence:?})", state.as_str())]
pub struct Unchanged {
    /// The state that stays.
    pub state: InviteState,
    /// What was tried.
    pub evidence: Evidence,
}

/// Checks a validity in milliseconds and gives the moment of expiry.
pub fn expiry(field: &str, now: Moment, validity: i64) -> Result<Moment, Problem> {
    if (MIN_VALIDITY..=MAX_VALIDITY).contains(&validity) {
        Ok(now.plus(validity))
    } else {
        Err(Problem::new(
            field,
            ProblemCode::OutOfRange,
            "An invite is valid for at least 1 hour and at most 30 days.",
        ))
    }
}
