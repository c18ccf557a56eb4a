//! Lengths that give way where much has to stand on little paper.

/// The size below which no text is set, in points. Inter's small letters are 1.06 mm high then; the European Union asks for
/// 0.9 mm on small packages of food (Regulation 1169/2011, article 13), which are read in the hand too.
pub(super) const LEAST: f32 = 5.5;

/// How tight a card can be set, tried in this order: from as it should be to as tight as can still be read.
pub(super) const TIGHTNESS: [f32; 6] = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];

/// How much room a card gives to what stands on it.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// From zero to one.
    pub tightness: f32,
    /// How far long names give way beyond that: not at all, or from their least size on any card, at zero, to [`LEAST`], at one.
    pub squeeze: Option<f32>,
}

/// How far names are squeezed on cards that are as tight as can be, tried in this order.
pub(super) const SQUEEZES: [Room; 5] = [
    squeezed(0.0),
    squeezed(0.25),
    squeezed(0.5),
    squeezed(0.75),
    squeezed(1.0),
];

const fn squeezed(squeeze: f32) -> Room {
    Room {
        tightness: 1.0,
        squeeze: Some(squeeze),
    }
}

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

    /// The least size of a name in this room.
    pub(super) fn smallest(self, room: Room) -> f32 {
        self.least + (LEAST - self.least) * room.squeeze.unwrap_or(0.0)
    }

    /// The size down to which a name is set before a word of it is parted: a share of what it has in this room, and where it is
    /// squeezed, the least.
    pub(super) fn unparted(self, room: Room, share: f32) -> f32 {
        let smallest = self.smallest(room);
        match room.squeeze {
            Some(_) => smallest,
            None => smallest.max(self.at(room.tightness) * share),
        }
    }
}
