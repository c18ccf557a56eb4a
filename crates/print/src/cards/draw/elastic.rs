//! Lengths that give way where much has to stand on little paper.

/// The size below which no text is set, in points. Inter's small letters are 1.06 mm high then; the European Union asks for
/// 0.9 mm on small packages of food (Regulation 1169/2011, article 13), which are read in the hand too.
pub(super) const LEAST: f32 = 5.5;

/// How tight a card can be set, tried in this order: from as it should be to as tight as can still be read.
pub(super) const TIGHTNESS: [f32; 6] = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];

/// A length that gives way, in points.
#[derive(Clone, Copy)]
pub(super) struct Elastic {
    /// As it should be.
    pub ideal: f32,
    /// As little as can be.
    pub least: f32,
}

impl Elastic {
    pub(super) const fn new(ideal: f32, least: f32) -> Self {
        Self { ideal, least }
    }

    /// The length on a card that is set so tight.
    pub(super) fn at(self, tightness: f32) -> f32 {
        self.ideal + (self.least - self.ideal) * tightness
    }
}
