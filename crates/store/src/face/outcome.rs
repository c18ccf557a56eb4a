//! What the audit log learns of a change from what came of it: whether anything happened, and how much.

use std::collections::HashMap;

use crate::records::*;
use muster_domain::{
    audit::Entry,
    invite::{InviteId, InviteState},
    platform::Platform,
    sms::Amount,
};

/// What came of a change.
pub(crate) trait Outcome {
    /// Whether anything happened that is worth an entry.
    fn happened(&self) -> bool {
        true
    }

    /// Whether this is all that the change's entry tells of: then it names those whom the change is about itself, when it holds them.
    fn is_whole(&self) -> bool {
        self.happened()
    }

    /// How much, as a JSON object.
    fn figures(&self) -> Option<String> {
        None
    }

    /// What of it an entry says, when there are several.
    fn figures_in(&self, _entry: &Entry) -> Option<String> {
        self.figures()
    }
}

impl Outcome for Changed {
    fn happened(&self) -> bool {
        self.changed > 0
    }

    fn figures(&self) -> Option<String> {
        Some(format!(
            r#"{{"changed":{},"skipped":{}}}"#,
            self.changed, self.skipped
        ))
    }
}

/// What was sent again, and how many addresses were corrected.
impl Outcome for (Changed, u32) {
    fn happened(&self) -> bool {
        self.0.happened() || self.1 > 0
    }

    fn figures(&self) -> Option<String> {
        let (Changed { changed, skipped }, corrected) = self;
        Some(format!(
            r#"{{"changed":{changed},"skipped":{skipped},"corrected":{corrected}}}"#
        ))
    }
}

impl Outcome for bool {
    fn happened(&self) -> bool {
        *self
    }
}

impl Outcome for u32 {
    fn happened(&self) -> bool {
        *self > 0
    }

    fn figures(&self) -> Option<String> {
        Some(format!(r#"{{"count":{self}}}"#))
    }
}

/// One of the steps of a run, which tells of itself with the last of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct StepOfRun {
    /// What the run has come to so far.
    pub total: u32,
    /// Whether none went before.
    pub is_first: bool,
    /// Whether none follows.
    pub is_last: bool,
}

impl Outcome for StepOfRun {
    fn happened(&self) -> bool {
        self.is_last && self.total > 0
    }

    fn is_whole(&self) -> bool {
        self.is_first && self.happened()
    }

    fn figures(&self) -> Option<String> {
        self.total.figures()
    }
}

impl<T> Outcome for Option<T> {
    fn happened(&self) -> bool {
        self.is_some()
    }
}

impl<T> Outcome for Vec<T> {
    fn happened(&self) -> bool {
        !self.is_empty()
    }

    fn figures(&self) -> Option<String> {
        Some(format!(r#"{{"count":{}}}"#, self.len()))
    }
}

impl Outcome for AccountOutcome {
    fn happened(&self) -> bool {
        *self == Self::Done
    }
}

impl<T> Outcome for Kept<T> {
    fn happened(&self) -> bool {
        matches!(self, Self::Done(_))
    }
}

impl Outcome for UserKept {
    fn happened(&self) -> bool {
        matches!(self, Self::Saved(_))
    }
}

impl Outcome for GroupKept {
    fn happened(&self) -> bool {
        matches!(self, Self::Saved(_))
    }
}

impl Outcome for Archiving {
    fn happened(&self) -> bool {
        matches!(self, Self::Done { changed: 1.., .. })
    }

    fn figures(&self) -> Option<String> {
        match self {
            Self::Done {
                changed,
                skipped,
                revoked,
            } => Some(format!(
                r#"{{"changed":{changed},"skipped":{skipped},"revoked":{revoked}}}"#
            )),
            Self::Refused { .. } => None,
        }
    }
}

impl Outcome for UsersAffected {
    fn happened(&self) -> bool {
        false
    }
}

/// Users of a file: added, and changed.
impl Outcome for (u32, u32) {
    fn happened(&self) -> bool {
        self.0 > 0 || self.1 > 0
    }

    fn figures(&self) -> Option<String> {
        Some(format!(r#"{{"added":{},"changed":{}}}"#, self.0, self.1))
    }
}

/// A sync has an entry of its own for all its portions, and each user whom one of them changes has one.
impl Outcome for DirectoryApplied {
    fn happened(&self) -> bool {
        false
    }
}

/// The same of the groups that it came to.
impl Outcome for GroupsSaved {
    fn happened(&self) -> bool {
        false
    }
}

impl Outcome for BrokenOff {
    fn happened(&self) -> bool {
        self.ended > 0
    }

    fn figures(&self) -> Option<String> {
        Some(format!(r#"{{"outcome":"broken_off","new":{}}}"#, self.new))
    }
}

/// Only the first of its kind changes anything that an auditor wants to know.
impl Outcome for CheckedIn {
    fn happened(&self) -> bool {
        matches!(self, Self::First(_))
    }
}

impl Outcome for SelfEnrolled {
    fn happened(&self) -> bool {
        matches!(self, Self::Made(_) | Self::TakenUpAgain(_))
    }
}

impl Outcome for Accepted {
    fn happened(&self) -> bool {
        *self == Self::Yes
    }
}

impl Outcome for PasscodeOutcome {
    fn happened(&self) -> bool {
        matches!(self, Self::Verified | Self::Wrong { .. })
    }
}

impl Outcome for RequestAnswered {
    fn happened(&self) -> bool {
        *self == Self::Sent
    }
}

impl<T: Outcome> Outcome for AtMost<T> {
    fn happened(&self) -> bool {
        matches!(self, Self::Done(done) if done.happened())
    }

    fn figures(&self) -> Option<String> {
        match self {
            Self::Done(done) => done.figures(),
            Self::More(_) => None,
        }
    }
}

impl Outcome for Closed {
    fn happened(&self) -> bool {
        matches!(self, Self::Done(_))
    }

    fn figures(&self) -> Option<String> {
        match self {
            Self::Done(Some((changed, None))) => changed.figures(),
            Self::Done(Some((changed, Some(corrected)))) => (*changed, *corrected).figures(),
            Self::Done(None) | Self::NotOpen | Self::More(_) => None,
        }
    }

    /// Of the word itself it is enough how many it was about.
    fn figures_in(&self, entry: &Entry) -> Option<String> {
        match entry.kind.as_str() {
            "approval" => None,
            _ => self.figures(),
        }
    }
}

impl Outcome for TermsPublished {
    fn happened(&self) -> bool {
        matches!(self, Self::Version(_))
    }
}

macro_rules! plain {
    ($($kind:ty),* $(,)?) => { $(impl Outcome for $kind {})* };
}

plain!(
    (),
    i64,
    Allowance,
    Amount,
    Begin,
    Begun,
    Bounced,
    CommandRecord,
    DirectoryForgotten,
    Committed,
    HashMap<String, String>,
    HashMap<String, Vec<Platform>>,
    InviteState,
    Next,
    Recovered,
    Redeemed,
    Renewed,
    Reported,
    InviteId,
);
