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
    /// The passcode apart: the text of an invite whose link goes by mail.
    Passcode,
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
    pub const ALL: [Self; 7] = [
        Self::Invite,
        Self::Passcode,
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
            Self::Passcode => "passcode",
            Self::Reminder => "reminder",
            Self::Enrolled => "enrolled",
            Self::Expired => "expired",
            Self::ByMyself => "by_myself",
            Self::SelfEnrollment => "self_enrollment",
        }
    }

    /// The name in sentences of the console.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Invite => "Enrollment invite",
            Self::Passcode => "Passcode apart",
            Self::Reminder => "Reminder",
            Self::Enrolled => "Enrolled",
            Self::Expired => "Invite expired",
            Self::ByMyself => "By myself card",
            Self::SelfEnrollment => "Self enrollment notice",
        }
    }

    /// By which ways such a message can go.
    #[must_use]
    pub fn channels(self) -> &'static [Channel] {
        match self {
            // What is apart from the mail cannot be a mail.
            Self::Passcode => &[Channel::Sms],
            _ => &Channel::ALL,
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
            Field::ExpiresOn => self.opens_the_portal() || matches!(self, Self::Expired | Self::Passcode),
            Field::Passcode => self.opens_the_portal() || self == Self::Passcode,
            Field::Link | Field::QrCode | Field::WorkSignIn => self.opens_the_portal(),
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
