//! Invites on paper: cards to hand out and labels to stick on boxes, as a PDF that can be printed as it is.
//!
//! What stands on a card is said by the caller, in the card's language. Here are the sheets, the look, and letters of any
//! script; text stays text, and QR codes are drawn as outlines. Equal sheets give equal bytes, with the same fonts.

mod colour;
mod draw;
mod error;
mod fonts;
mod grid;
mod pdf;
mod qr;
mod text;

use jiff::Timestamp;

pub use colour::Colour;
pub use error::CardsError;
pub use grid::{Grid, Layout, Paper};
pub use pdf::{Pdf, Warnings, pdf};
pub use qr::MIN_MODULE;

/// Cards of the largest document: 1,429 pages of labels.
pub const MAX_CARDS: usize = 30_000;

/// Everything that a document is made from.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// How many cards a page has.
    pub layout: Layout,
    /// What it is printed on.
    pub paper: Paper,
    /// The cards, in the order in which they are laid: row by row.
    pub cards: Vec<Card>,
    /// The organisation's look.
    pub look: CardLook,
    /// The document's title, shown by viewers in place of the file's name.
    pub title: String,
    /// When the document was made; `None` leaves it out.
    pub created: Option<Timestamp>,
}

/// What one card says. Texts may be empty; what is empty takes no room. None has to be one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// The organisation, shown where there is no logo, and beside one on the largest cards.
    pub title: String,
    /// Whom the card is for.
    pub name: String,
    /// What the card is about, in one line.
    pub heading: String,
    /// What to do. The first three are shown, on [`Layout::Two`] and, when they fit, on [`Layout::Eight`].
    pub steps: Vec<String>,
    /// The link as it is typed.
    pub link: String,
    /// What the QR code says.
    pub qr: String,
    /// The passcode. A value without gaps is shown in groups.
    pub passcode: Option<Labelled>,
    /// A short code that leads to the invite in place of the link.
    pub code: Option<Labelled>,
    /// Until when it can be used, as a whole line.
    pub valid_until: String,
    /// Whom to ask, as a whole line.
    pub support: String,
    /// The language of the texts (BCP 47), such as `ja`: it decides between shapes of the same character.
    pub language: String,
    /// The direction of the texts. A card from right to left is a mirror image, but for the QR code.
    pub direction: Direction,
}

/// Something to be typed, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// What it is called, in the card's language.
    pub label: String,
    /// What is typed.
    pub value: String,
}

/// The direction in which a card is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Direction {
    /// As English.
    #[default]
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

/// An organisation's look on paper, which is white.
#[derive(Debug, Clone, Default)]
pub struct CardLook {
    /// The colour of what stands out. Text in it is darkened until it can be read.
    pub brand: Colour,
    /// The logo, a PNG as [`crate::Logo`] makes it.
    pub logo: Option<Vec<u8>>,
}
