//! The look of a document's cards, prepared once.

use krilla::image::Image;

use crate::{
    Logo, Tone,
    cards::{CardLook, CardsError, Colour},
};

/// Text.
pub(super) const INK: Colour = Colour::new(0x14, 0x18, 0x1f);

/// Text that explains.
pub(super) const SOFT: Colour = Colour::new(0x56, 0x5d, 0x69);

/// Lines and marks.
pub(super) const LINE: Colour = Colour::new(0xcf, 0xd4, 0xdb);

/// The ground of what is typed.
pub(super) const PANEL: Colour = Colour::new(0xf3, 0xf4, 0xf6);

/// The ground of logos that are made for dark ones.
pub(super) const PLATE: Colour = Colour::new(0x1c, 0x20, 0x28);

/// The look of a document's cards.
pub(in crate::cards) struct Brand {
    /// Areas.
    pub colour: Colour,
    /// Text in the brand's colour.
    pub ink: Colour,
    pub logo: Option<Emblem>,
}

/// A logo that can be put on a card.
pub(in crate::cards) struct Emblem {
    pub image: Image,
    /// Width and height in points when it is shown as large as on a screen.
    pub size: (f32, f32),
    /// Whether it would be lost on white.
    pub plate: bool,
}

impl Brand {
    /// Prepares a look. The logo is read as any file is, wherever it comes from.
    #[allow(clippy::cast_precision_loss)] // at most 300
    pub(in crate::cards) fn of(look: &CardLook) -> Result<Self, CardsError> {
        let logo = match &look.logo {
            None => None,
            Some(bytes) => {
                let logo = Logo::read(bytes).map_err(|_| CardsError::Logo)?;
                Some(Emblem {
                    size: (logo.width as f32, logo.height as f32),
                    plate: logo.transparent && logo.tone == Tone::Light,
                    image: Image::from_png(logo.png.into(), true).map_err(|_| CardsError::Logo)?,
                })
            }
        };
        Ok(Self {
            colour: look.brand,
            ink: look.brand.readable(),
            logo,
        })
    }
}
