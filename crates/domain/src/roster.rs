//! How far a user came, and how they stand in the directory that they come from.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::problem::{Problem, ProblemCode};

/// How far a user came. Each is kept beside the user and follows invites and devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Roster {
    /// No invite was ever made.
    #[default]
    NeverInvited,
    /// Invited, and no managed device is theirs.
    Invited,
    /// A managed device is theirs.
    Enrolled,
}

impl Roster {
    /// All, in the order of chips and exports.
    pub const ALL: [Self; 3] = [Self::NeverInvited, Self::Invited, Self::Enrolled];

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NeverInvited => "never_invited",
            Self::Invited => "invited",
            Self::Enrolled => "enrolled",
        }
    }
}

impl FromStr for Roster {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        Self::ALL
            .into_iter()
            .find(|one| one.as_str() == s)
            .ok_or_else(|| {
                Problem::new(
                    "roster",
                    ProblemCode::UnknownWord,
                    "The roster knows never_invited, invited and enrolled.",
                )
            })
    }
}

/// How a user stands in their directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum DirectoryState {
    /// There, and may sign in.
    Present,
    /// There, and may not sign in.
    Disabled,
    /// Not there any more.
    Gone,
}

impl DirectoryState {
    /// All.
    pub const ALL: [Self; 3] = [Self::Present, Self::Disabled, Self::Gone];

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Disabled => "disabled",
            Self::Gone => "gone",
        }
    }

    /// Whether the person has left: they should hold no live invite.
    pub fn has_left(self) -> bool {
        self != Self::Present
    }
}

impl FromStr for DirectoryState {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        Self::ALL
            .into_iter()
            .find(|one| one.as_str() == s)
            .ok_or_else(|| {
                Problem::new(
                    "directory_state",
                    ProblemCode::UnknownWord,
                    "A directory's user is present, disabled or gone.",
                )
            })
    }
}
