//! Where a template is used: for what, and by which way.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Field;

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "TemplatePurpose")]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The invite itself.
    Invite,
    /// An invite that was not followed yet.
    Reminder,
    /// A device has enrolled.
    Enrolled,
    /// An invite has expired.
    Expired,
    /// The printed or mailed card of a code that a technician hands out.
    ByMyself,
    /// A device enrolled without an invite.
    SelfEnrollment,
}

impl Purpose {
    /// All, in the order of every list.
    pub const ALL: [Self; 6] = [
        Self::Invite,
        Self::Reminder,
        Self::Enrolled,
        Self::Expired,
        Self::ByMyself,
        Self::SelfEnrollment,
    ];

    /// The stored and transmitted word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Reminder => "reminder",
            Self::Enrolled => "enrolled",
            Self::Expired => "expired",
            Self::ByMyself => "by_myself",
            Self::SelfEnrollment => "self_enrollment",
        }
    }

    /// Whether such a message lets its reader enroll: it then must carry the link, and may carry the passcode.
    #[must_use]
    pub fn opens_the_portal(self) -> bool {
        matches!(self, Self::Invite | Self::Reminder | Self::ByMyself)
    }

    /// Whether a message of this purpose knows the field.
    #[must_use]
    pub fn knows(self, field: Field) -> bool {
        match field {
            Field::Link | Field::Passcode | Field::QrCode | Field::ExpiresOn => {
                self.opens_the_portal() || (self == Self::Expired && field == Field::ExpiresOn)
            }
            _ => true,
        }
    }
}

impl FromStr for Purpose {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|purpose| purpose.as_str() == word)
            .ok_or(())
    }
}

/// By which way a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "MessageChannel")]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A mail.
    Email,
    /// A text.
    Sms,
}

impl Channel {
    /// Both, in the order of every list.
    pub const ALL: [Self; 2] = [Self::Email, Self::Sms];

    /// The stored and transmitted word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
        }
    }
}

impl FromStr for Channel {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|channel| channel.as_str() == word)
            .ok_or(())
    }
}
