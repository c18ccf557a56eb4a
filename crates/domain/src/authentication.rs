//! How an invitee proves who they are. Stamped on each invite when it is made: a change of the setting holds for invites
//! made from then on.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{
    invite::Via,
    problem::{Problem, ProblemCode},
};

/// What opens an invite.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Authentication {
    /// The one-time passcode of the invite.
    #[default]
    Passcode,
    /// The invited user's sign-in with the directory.
    Directory,
    /// Both, the passcode first: nobody without it can even try a password.
    TwoFactor,
}

impl Authentication {
    /// All, in the order of every screen.
    pub const ALL: [Self; 3] = [Self::Passcode, Self::Directory, Self::TwoFactor];

    /// The stored and transmitted word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passcode => "passcode",
            Self::Directory => "directory",
            Self::TwoFactor => "two_factor",
        }
    }

    /// The name on a screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Passcode => "One-time passcode",
            Self::Directory => "Directory sign-in",
            Self::TwoFactor => "Two-factor",
        }
    }

    /// Whether a directory takes part.
    #[must_use]
    pub fn needs_directory(self) -> bool {
        self != Self::Passcode
    }

    /// What holds for an invite that goes this way: the code of By myself is on a screen beside the device, and is all there
    /// is; self enrollment has the directory alone.
    #[must_use]
    pub fn for_via(self, via: Via) -> Self {
        match via {
            Via::ByMyself => Self::Passcode,
            Via::SelfEnrollment => Self::Directory,
            Via::Email | Via::Sms | Via::Both | Via::Split => self,
        }
    }
}

impl FromStr for Authentication {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        Self::ALL
            .into_iter()
            .find(|one| one.as_str() == s)
            .ok_or_else(|| {
                Problem::new(
                    "authentication",
                    ProblemCode::UnknownWord,
                    "Authentication must be one of passcode, directory, two_factor.",
                )
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back_and_by_myself_has_its_code_alone() {
        for one in Authentication::ALL {
            assert_eq!(one.as_str().parse(), Ok(one));
            assert_eq!(one.for_via(Via::ByMyself), Authentication::Passcode);
            assert_eq!(one.for_via(Via::SelfEnrollment), Authentication::Directory);
            assert_eq!(one.for_via(Via::Split), one);
        }
        assert!("otp".parse::<Authentication>().is_err());
    }
}
