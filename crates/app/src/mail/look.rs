//! How an organisation's mails look: what its branding decides.

use super::{colour::BrandColour, error::MailTemplateError};

/// The look of all mails of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Look {
    /// The organisation's name, beside its mark.
    pub organisation: String,
    /// `#RRGGBB`; darkened where white text on it would be hard to read.
    pub brand_colour: String,
    /// The logo, when there is one; else the mark is made of the name's first letters.
    pub logo: Option<Logo>,
    /// A line at the foot of each mail; blank is none.
    pub footer: String,
    /// Where the organisation says what it does with data; blank is nowhere.
    pub privacy_link: String,
}

/// A logo, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Logo {
    /// Content id, without angle brackets.
    pub cid: String,
    /// Width and height in pixels, as it is to be shown.
    pub width: u32,
    /// See `width`.
    pub height: u32,
}

impl Look {
    /// The brand colour.
    ///
    /// # Errors
    /// When it is none.
    pub(super) fn brand(&self) -> Result<BrandColour, MailTemplateError> {
        BrandColour::read(&self.brand_colour)
    }
}
