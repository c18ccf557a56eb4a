//! Accounts: who signs in to the console, and what each role may do.
//!
//! A person who may enroll a device is a *user*; an account is a person who works with the console. Passwords, sessions and
//! second factors stay out of here: they need time and randomness that the caller owns.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::problem::{Problem, ProblemCode};

/// What an account is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything.
    Administrator,
    /// Enrolls devices at hand (By myself) and looks after the devices that came so.
    Technician,
    /// Reads everything but secrets, changes nothing.
    Auditor,
}

/// What an operation takes. Every operation of the engine asks for exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Right {
    /// What whoever is signed in needs: the frame of the console, the own account.
    SignedIn,
    /// Make a code for a device at hand.
    ByMyself,
    /// See devices; a technician, the own ones.
    SeeDevices,
    /// Change devices and send them commands; a technician, the own ones.
    ActOnDevices,
    /// See all else. No link, passcode or mail that carries one.
    Read,
    /// Change anything, see links and passcodes.
    Manage,
}

impl Role {
    /// All, in the order of every list.
    pub const ALL: [Self; 3] = [Self::Administrator, Self::Technician, Self::Auditor];

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Technician => "technician",
            Self::Auditor => "auditor",
        }
    }

    /// The name on a screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Administrator => "Administrator",
            Self::Technician => "Technician",
            Self::Auditor => "Auditor",
        }
    }

    /// Whether the role has a right.
    pub fn may(self, right: Right) -> bool {
        match self {
            Self::Administrator => true,
            Self::Technician => matches!(
                right,
                Right::SignedIn | Right::ByMyself | Right::SeeDevices | Right::ActOnDevices
            ),
            Self::Auditor => matches!(right, Right::SignedIn | Right::SeeDevices | Right::Read),
        }
    }

    /// Whether the role sees and changes only devices that its account enrolled.
    pub fn own_devices_only(self) -> bool {
        self == Self::Technician
    }
}

impl FromStr for Role {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        let folded = s.trim().to_lowercase();
        Self::ALL
            .into_iter()
            .find(|role| role.as_str() == folded)
            .ok_or_else(|| {
                Problem::new(
                    "role",
                    ProblemCode::UnknownWord,
                    "The role must be administrator, technician or auditor.",
                )
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_technician_enrolls_and_an_auditor_changes_nothing() {
        use Right::*;
        let all = [SignedIn, ByMyself, SeeDevices, ActOnDevices, Read, Manage];
        let of = |role: Role| {
            all.into_iter()
                .filter(|right| role.may(*right))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(Role::Administrator), all);
        assert_eq!(
            of(Role::Technician),
            [SignedIn, ByMyself, SeeDevices, ActOnDevices]
        );
        assert_eq!(of(Role::Auditor), [SignedIn, SeeDevices, Read]);
        assert!(Role::Technician.own_devices_only());
    }
}
