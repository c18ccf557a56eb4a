//! A font that is ready to shape and to be put into a document.

use std::sync::OnceLock;

use krilla::{Data, text::Font};
use rustybuzz::ttf_parser::{self, Permissions};

use super::{Weight, is_invisible};

/// A font, in its two shapes: for shaping text and for the document.
pub(in crate::cards) struct Face {
    /// Shapes text.
    pub shaper: rustybuzz::Face<'static>,
    /// Goes into the document, as a subset.
    pub font: Font,
    /// The font's units per em.
    pub units: f32,
}

impl Face {
    /// Reads a font; `None` when it cannot be drawn or its licence forbids to embed a part of it.
    pub(super) fn read(bytes: &'static [u8], index: u32) -> Option<Self> {
        let parsed = ttf_parser::Face::parse(bytes, index).ok()?;
        let tables = parsed.tables();
        let drawn = tables.glyf.is_some() || tables.cff.is_some();
        let allowed = parsed.permissions() != Some(Permissions::Restricted) && parsed.is_subsetting_allowed();
        if !drawn || !allowed {
            return None;
        }
        let units = f32::from(parsed.units_per_em());
        Some(Self {
            shaper: rustybuzz::Face::from_face(parsed),
            font: Font::new(Data::from(bytes), index)?,
            units,
        })
    }

    /// Whether it has a glyph for everything in the text that is drawn.
    pub(in crate::cards) fn has(&self, text: &str) -> bool {
        text.chars()
            .filter(|c| !is_invisible(*c))
            .all(|c| self.shaper.glyph_index(c).is_some())
    }
}

/// The font that Muster brings along for a weight.
pub(in crate::cards) fn bundled(weight: Weight) -> &'static Face {
    static FACES: [OnceLock<Face>; 3] = [OnceLock::new(), OnceLock::new(), OnceLock::new()];
    let (place, bytes): (usize, &[u8]) = match weight {
        Weight::Regular => (0, include_bytes!("../../../fonts/Inter-Regular.otf")),
        Weight::Bold => (1, include_bytes!("../../../fonts/Inter-SemiBold.otf")),
        Weight::Code => (2, include_bytes!("../../../fonts/JetBrainsMono-SemiBold.ttf")),
    };
    // The files are ours; a test reads each.
    #[allow(clippy::expect_used)]
    FACES[place].get_or_init(|| Face::read(bytes, 0).expect("a font of ours can be read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_we_bring_along_is_read() {
        for weight in [Weight::Regular, Weight::Bold] {
            assert!(bundled(weight).has("Zażółć gęślą jaźń, Ελλάδα, Київ, Nguyễn … ’ –"));
        }
        assert!(bundled(Weight::Code).has("ABCXYZ abcxyz 0123456789-·…".trim_matches('·')));
    }
}
