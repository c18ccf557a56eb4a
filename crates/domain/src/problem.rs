//! What is wrong with an input, said at the field where it is wrong.

use serde::{Deserialize, Serialize};

/// A closed set of reasons why a value is refused or doubted. Stable: the console and `--json` output key on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// A mandatory value is missing or blank.
    Required,
    /// The value is longer than its bound.
    TooLong,
    /// The value holds control characters or line breaks, which could forge mail headers or log lines.
    ControlCharacters,
    /// Not an address that mail can be sent to.
    InvalidEmail,
    /// Not a phone number.
    InvalidPhone,
    /// The settings do not allow it.
    NotAllowed,
    /// Not one of the known words.
    UnknownWord,
    /// Outside the allowed range.
    OutOfRange,
    /// More entries than one step takes.
    TooMany,
    /// The same entry stands twice.
    Repeated,
    /// Allowed, but texts to a landline or a service seldom arrive.
    NoMobile,
    /// Allowed, but the user already holds a live invite for this platform.
    LiveInviteExists,
    /// Allowed, but the user is archived; an invite brings them back.
    Archived,
    /// Allowed, but the user is gone from their directory, or disabled there.
    HasLeft,
    /// Allowed, but no directory that invitees must sign in with has the address.
    NoDirectory,
    /// The user has, or would come to have, more devices than the settings allow.
    DeviceLimit,
}

/// One refused or doubtful value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[error("{field}: {message}")]
pub struct Problem {
    /// Path of the field, e.g. `recipients.2.email`.
    pub field: String,
    /// Why.
    pub code: ProblemCode,
    /// The same in plain words, ready to be shown.
    pub message: String,
}

impl Problem {
    /// A problem at `field`.
    pub fn new(field: impl Into<String>, code: ProblemCode, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            code,
            message: message.into(),
        }
    }

    /// The same problem, seen from a form in which the field has the path `field`.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = field.into();
        self
    }
}
