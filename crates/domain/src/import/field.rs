//! The columns that a bulk enrollment knows, and those that a file of people may have besides.

use serde::{Deserialize, Serialize};

/// What a column of the file can be taken for. The order is that of the review grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Name of the user. Mandatory.
    UserName,
    /// Address of the user. Mandatory.
    Email,
    /// Platform. Mandatory.
    Platform,
    /// Personal or Corporate; blank is Corporate.
    OwnedBy,
    /// Device group; blank is un-assigned.
    Group,
    /// Directory domain; blank is none.
    Domain,
    /// Phone number; blank is none.
    Phone,
    /// Language of messages and portal; blank is the user's own, else the organisation's.
    Language,
    /// Time zone that moments are told in; blank is the user's own, else the organisation's.
    TimeZone,
    /// The name that the person signs in with: of people only, an invite says nothing about it. Not the person's own name, which
    /// the seed calls USER NAME.
    LoginName,
}

impl Field {
    /// How many an invite has.
    pub const COUNT: usize = 9;

    /// How many there are.
    pub const SLOTS: usize = Self::COUNT + 1;

    /// All that a column can be taken for.
    pub const EVERY: [Self; Self::SLOTS] = [
        Self::UserName,
        Self::Email,
        Self::Platform,
        Self::OwnedBy,
        Self::Group,
        Self::Domain,
        Self::Phone,
        Self::Language,
        Self::TimeZone,
        Self::LoginName,
    ];

    /// Those of an invite, in the order of the grid.
    pub const ALL: [Self; Self::COUNT] = [
        Self::UserName,
        Self::Email,
        Self::Platform,
        Self::OwnedBy,
        Self::Group,
        Self::Domain,
        Self::Phone,
        Self::Language,
        Self::TimeZone,
    ];

    /// Those that every row must have (the seed, guideline 1).
    pub const MANDATORY: [Self; 3] = [Self::UserName, Self::Email, Self::Platform];

    /// Its place in [`EVERY`](Self::EVERY).
    pub fn index(self) -> usize {
        self as usize
    }

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UserName => "user_name",
            Self::Email => "email",
            Self::Platform => "platform",
            Self::OwnedBy => "owned_by",
            Self::Group => "group",
            Self::Domain => "domain",
            Self::Phone => "phone",
            Self::Language => "language",
            Self::TimeZone => "time_zone",
            Self::LoginName => "login_name",
        }
    }

    /// The header in the sample file: BLOCK LETTERS, as the seed has it.
    pub fn header(self) -> &'static str {
        match self {
            Self::UserName => "USER NAME",
            Self::Email => "EMAIL ADDRESS",
            Self::Platform => "PLATFORM TYPE",
            Self::OwnedBy => "OWNED BY",
            Self::Group => "GROUP NAME",
            Self::Domain => "DOMAIN NAME",
            Self::Phone => "PHONE NUMBER",
            Self::Language => "LANGUAGE",
            Self::TimeZone => "TIME ZONE",
            Self::LoginName => "LOGIN NAME",
        }
    }

    /// The name on a screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::UserName => "User name",
            Self::Email => "Email",
            Self::Platform => "Platform",
            Self::OwnedBy => "Owned by",
            Self::Group => "Group",
            Self::Domain => "Domain",
            Self::Phone => "Phone",
            Self::Language => "Language",
            Self::TimeZone => "Time zone",
            Self::LoginName => "Login name",
        }
    }
}
