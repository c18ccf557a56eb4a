//! What can be wrong or doubtful in a cell, as a closed set.

use serde::{Deserialize, Serialize};

/// Why a cell is refused or doubted. Stable: the console and `--json` output key on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CellCode {
    /// A mandatory value is blank.
    Missing,
    /// Longer than its bound.
    TooLong,
    /// Control characters or line breaks.
    ControlCharacters,
    /// Not an address that mail can be sent to.
    InvalidEmail,
    /// The domain looks like a misspelling of a well-known one.
    MisspeltDomain,
    /// Not a platform.
    UnknownPlatform,
    /// A device or a spelling that stands for a platform.
    PlatformByDevice,
    /// Neither Personal nor Corporate.
    UnknownOwnership,
    /// Not a domain.
    InvalidDomain,
    /// Not a phone number.
    InvalidPhone,
    /// Not a phone number, or none at all, although the row goes by text.
    PhoneNeeded,
    /// A phone number of a country that texts may not go to.
    CountryNotAllowed,
    /// Not a language that messages are written in.
    UnknownLanguage,
    /// Not a time zone.
    UnknownTimeZone,
    /// A phone number that is written another way in international form.
    PhoneFormat,
    /// A phone number with an extension, which is left out.
    PhoneExtension,
    /// The number of a landline or a service, although the row goes by text.
    NoMobile,
    /// A group that is not there, and may not be created.
    UnknownGroup,
    /// Nearly the name of a group that is there, or of a much larger one of this file.
    SimilarGroup,
    /// A name that is an address, or the reverse: columns may be swapped.
    LooksSwapped,
    /// The same person stands in other rows under another name.
    OtherName,
    /// Nearly the domain that most addresses of the file have.
    UnusualDomain,
    /// The user is gone from their directory, or disabled there.
    HasLeft,
    /// Characters that could not be read in the file's encoding.
    Unreadable,
    /// The row has more cells than the header names.
    TooManyCells,
    /// What a spreadsheet shows where a formula failed, such as `#N/A`.
    FormulaError,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The row becomes an invite all the same.
    Warning,
    /// The row needs fixing.
    Error,
}

impl CellCode {
    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong => "too_long",
            Self::ControlCharacters => "control_characters",
            Self::InvalidEmail => "invalid_email",
            Self::MisspeltDomain => "misspelt_domain",
            Self::UnknownPlatform => "unknown_platform",
            Self::PlatformByDevice => "platform_by_device",
            Self::UnknownOwnership => "unknown_ownership",
            Self::InvalidDomain => "invalid_domain",
            Self::InvalidPhone => "invalid_phone",
            Self::PhoneNeeded => "phone_needed",
            Self::CountryNotAllowed => "country_not_allowed",
            Self::UnknownLanguage => "unknown_language",
            Self::UnknownTimeZone => "unknown_time_zone",
            Self::PhoneFormat => "phone_format",
            Self::PhoneExtension => "phone_extension",
            Self::NoMobile => "no_mobile",
            Self::UnknownGroup => "unknown_group",
            Self::SimilarGroup => "similar_group",
            Self::LooksSwapped => "looks_swapped",
            Self::OtherName => "other_name",
            Self::UnusualDomain => "unusual_domain",
            Self::HasLeft => "has_left",
            Self::Unreadable => "unreadable",
            Self::TooManyCells => "too_many_cells",
            Self::FormulaError => "formula_error",
        }
    }

    /// Whether the row cannot become an invite.
    ///
    /// A phone number that is none is a doubt while the batch goes by mail (product rule: the seed's own sample row must
    /// import). A misspelt domain is an error: mail to it goes to a stranger or nowhere. `IPhone` is an error too, for what
    /// was meant is the admin's to say, once for all alike.
    pub fn severity(self) -> Severity {
        match self {
            Self::InvalidPhone
            | Self::PhoneFormat
            | Self::PhoneExtension
            | Self::NoMobile
            | Self::UnknownLanguage
            | Self::UnknownTimeZone
            | Self::SimilarGroup
            | Self::LooksSwapped
            | Self::OtherName
            | Self::UnusualDomain
            | Self::HasLeft
            | Self::TooManyCells => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
