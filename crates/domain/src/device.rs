//! Devices: whose they are, and what their own messages make of them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    platform::Platform,
    problem::{Problem, ProblemCode},
};

/// Whose device it is. The default of the mission's source is Corporate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum OwnedBy {
    /// The invitee's own.
    Personal,
    /// The organisation's.
    #[default]
    Corporate,
}

impl OwnedBy {
    /// All, in the order of every list and filter.
    pub const ALL: [Self; 2] = [Self::Personal, Self::Corporate];

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Corporate => "corporate",
        }
    }

    /// The name on a screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Personal => "Personal",
            Self::Corporate => "Corporate",
        }
    }
}

impl FromStr for OwnedBy {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        match s.trim().to_lowercase().as_str() {
            "personal" => Ok(Self::Personal),
            "corporate" => Ok(Self::Corporate),
            _ => Err(Problem::new(
                "owned_by",
                ProblemCode::UnknownWord,
                "Owned by must be personal or corporate.",
            )),
        }
    }
}

/// A device's id in our records (UUID v7). The device itself never learns it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeviceId(Uuid);

impl DeviceId {
    /// From a UUID made by the caller, who owns clock and randomness.
    pub fn new(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.as_hyphenated())
    }
}

impl FromStr for DeviceId {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        Uuid::try_parse(s)
            .map(Self)
            .map_err(|_| Problem::new("id", ProblemCode::UnknownWord, "This is not the id of a device."))
    }
}

/// The states of a device. Each follows from what the device itself said, or from an admin's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum DeviceState {
    /// It has begun: it authenticated, and has not said yet that it is managed.
    Pending,
    /// It is managed, and waits to be assigned to its user: a device of By myself.
    Staged,
    /// It is managed, and belongs to its user.
    Managed,
    /// It is managed no longer.
    Unmanaged,
}

impl DeviceState {
    /// All, in the order of chips, filters and exports.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Staged, Self::Managed, Self::Unmanaged];

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Staged => "staged",
            Self::Managed => "managed",
            Self::Unmanaged => "unmanaged",
        }
    }

    /// Whether it takes commands.
    pub fn is_managed(self) -> bool {
        matches!(self, Self::Staged | Self::Managed)
    }
}

impl FromStr for DeviceState {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        let folded = s.trim().to_lowercase();
        Self::ALL
            .into_iter()
            .find(|state| state.as_str() == folded)
            .ok_or_else(|| {
                Problem::new(
                    "state",
                    ProblemCode::UnknownWord,
                    "The state must be one of pending, staged, managed, unmanaged.",
                )
            })
    }
}

/// How much of a device is managed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The whole device: a profile was installed.
    Device,
    /// A separated part of it: Apple's account-driven User Enrollment.
    Account,
}

impl Scope {
    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Account => "account",
        }
    }
}

impl FromStr for Scope {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        match s {
            "device" => Ok(Self::Device),
            "account" => Ok(Self::Account),
            _ => Err(Problem::new(
                "scope",
                ProblemCode::UnknownWord,
                "The scope must be device or account.",
            )),
        }
    }
}

/// The states of a command to a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CommandState {
    /// Waits for the device to ask.
    Queued,
    /// Handed to the device, which has not answered yet.
    Sent,
    /// The device could not do it at that moment; it is handed over again when the device next asks.
    NotNow,
    /// Done.
    Acknowledged,
    /// The device refused it or failed.
    Failed,
    /// Taken back before it was done.
    Cancelled,
}

impl CommandState {
    /// All.
    pub const ALL: [Self; 6] = [
        Self::Queued,
        Self::Sent,
        Self::NotNow,
        Self::Acknowledged,
        Self::Failed,
        Self::Cancelled,
    ];

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::NotNow => "not_now",
            Self::Acknowledged => "acknowledged",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether the device may still be handed it, or answer it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Queued | Self::Sent | Self::NotNow)
    }
}

impl FromStr for CommandState {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        Self::ALL
            .into_iter()
            .find(|state| state.as_str() == s)
            .ok_or_else(|| {
                Problem::new(
                    "state",
                    ProblemCode::UnknownWord,
                    "This is not the state of a command.",
                )
            })
    }
}

/// Whether a device of `device` may use an invite for `invited`. Neutral takes every platform.
pub fn suits(invited: Platform, device: Platform) -> bool {
    invited == Platform::Neutral || invited == device
}
