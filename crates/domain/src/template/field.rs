//! The fields of a template: places that each message fills in with its own facts.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "FieldName")]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The invitee's name.
    UserName,
    /// The invitee's mail address.
    Email,
    /// What is to be enrolled, as its owner calls it: `iPhone or iPad`.
    DevicePlatform,
    /// Whose device it is, in the invitee's language.
    OwnedBy,
    /// The device group; may be empty.
    Group,
    /// The enrollment link. A secret.
    Link,
    /// The QR code of link and passcode. A secret.
    QrCode,
    /// The one-time passcode in two groups. A secret; empty where the authentication needs none.
    Passcode,
    /// Until when the invite holds, in the invitee's language and the organisation's time zone.
    ExpiresOn,
    /// The organisation's name.
    Organisation,
    /// Who invites; may be empty.
    Sender,
    /// How to get help: phone and mail address, those that are set; may be empty.
    SupportContact,
    /// The support phone; may be empty.
    SupportPhone,
    /// The support mail address; may be empty.
    SupportEmail,
    /// The portal's host name.
    PortalHost,
    /// That the page asks for the work account's password, in a sentence; empty where it does not.
    WorkSignIn,
}

impl Field {
    /// All, in the order in which a person would look for them.
    pub const ALL: [Self; 16] = [
        Self::UserName,
        Self::Email,
        Self::DevicePlatform,
        Self::OwnedBy,
        Self::Group,
        Self::Link,
        Self::QrCode,
        Self::Passcode,
        Self::ExpiresOn,
        Self::Organisation,
        Self::Sender,
        Self::SupportContact,
        Self::SupportPhone,
        Self::SupportEmail,
        Self::PortalHost,
        Self::WorkSignIn,
    ];

    /// The stored and transmitted word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UserName => "user_name",
            Self::Email => "email",
            Self::DevicePlatform => "device_platform",
            Self::OwnedBy => "owned_by",
            Self::Group => "group",
            Self::Link => "link",
            Self::QrCode => "qr_code",
            Self::Passcode => "passcode",
            Self::ExpiresOn => "expires_on",
            Self::Organisation => "organisation",
            Self::Sender => "sender",
            Self::SupportContact => "support_contact",
            Self::SupportPhone => "support_phone",
            Self::SupportEmail => "support_email",
            Self::PortalHost => "portal_host",
            Self::WorkSignIn => "work_sign_in",
        }
    }

    /// The name in sentences of the console.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::UserName => "User name",
            Self::Email => "Email",
            Self::DevicePlatform => "Device platform",
            Self::OwnedBy => "Owned by",
            Self::Group => "Group",
            Self::Link => "Enrollment link",
            Self::QrCode => "QR code",
            Self::Passcode => "Passcode",
            Self::ExpiresOn => "Expires on",
            Self::Organisation => "Organisation",
            Self::Sender => "Sender",
            Self::SupportContact => "Support contact",
            Self::SupportPhone => "Support phone",
            Self::SupportEmail => "Support email",
            Self::PortalHost => "Portal address",
            Self::WorkSignIn => "Work sign-in",
        }
    }

    /// Whether it opens the portal or proves who somebody is: never in a subject or preheader, which lists and locked
    /// screens show.
    #[must_use]
    pub fn is_secret(self) -> bool {
        matches!(self, Self::Link | Self::QrCode | Self::Passcode)
    }

    /// Whether a message may have no value for it; what names it is then left out.
    #[must_use]
    pub fn may_be_empty(self) -> bool {
        matches!(
            self,
            Self::Group
                | Self::Passcode
                | Self::SupportContact
                | Self::SupportPhone
                | Self::SupportEmail
                | Self::WorkSignIn
        )
    }

    /// Where the value stands in a message's values.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

impl FromStr for Field {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|field| field.as_str() == word)
            .ok_or(())
    }
}
