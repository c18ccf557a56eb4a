//! Branding on screen, and invites on paper.

use serde::{Deserialize, Serialize};
use specta::Type;

/// The organisation's logo.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct LogoView {
    /// The picture as a `data:` address.
    pub data: String,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Shown on a white plate where the ground is dark.
    pub plate: bool,
}

/// How well the brand colour does its work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ColourCheck {
    /// Contrast of white text on it, such as `3.2`; 4.5 is needed (WCAG 2.2, 1.4.3).
    pub contrast: String,
    /// Whether it is used as it is.
    pub readable: bool,
    /// What mails, portal and cards use: the colour itself, or a darker one of the same hue.
    pub used: String,
}

/// How many cards a page has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CardLayout {
    /// Two, with everything.
    Two,
    /// Eight.
    #[default]
    Eight,
    /// Twenty-one labels of 70 × 42.3 mm.
    TwentyOne,
}

/// What cards are printed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CardPaper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

/// How cards are made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CardOptions {
    /// How many a page.
    pub layout: CardLayout,
    /// On what.
    pub paper: CardPaper,
}

/// Cards that were written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CardsMade {
    /// The file.
    pub path: String,
    /// Cards, one an invite.
    pub cards: u32,
    /// Pages.
    pub pages: u32,
    /// Invites of the selection that have none, because their links no longer work.
    pub skipped: u32,
    /// Characters that no font of this computer has; boxes stand in their places.
    pub without_font: Vec<String>,
}
