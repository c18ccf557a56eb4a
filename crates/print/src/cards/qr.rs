//! QR codes as outlines: one path for all dark modules, so that no printer leaves hairlines between them.

use krilla::geom::{Path, PathBuilder};
use qrcode::{Color, EcLevel, QrCode};

/// Light modules around a code (ISO/IEC 18004 asks for four).
pub(super) const QUIET: f32 = 4.0;

/// Side of the smallest module that is printed, in millimetres: four dots of a printer with 300 dpi. Cameras of phones read
/// it from a hand's breadth.
pub const MIN_MODULE: f32 = 0.33;

/// A QR code's outline.
pub(super) struct Qr {
    /// Modules along one side, without the quiet zone.
    pub side: f32,
    /// The dark modules, one unit each, from the upper left one.
    pub path: Path,
}

impl Qr {
    /// Encodes a text with error correction level M; `None` when it is too long for any code.
    #[allow(clippy::cast_precision_loss)] // at most 177
    pub(super) fn encode(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let side = code.width();
        let dark: Vec<bool> = code.to_colors().into_iter().map(|c| c == Color::Dark).collect();
        let mut builder = PathBuilder::new();
        for outline in outlines(&dark, side) {
            let mut corners = outline.into_iter();
            let (x, y) = corners.next()?;
            builder.move_to(x as f32, y as f32);
            for (x, y) in corners {
                builder.line_to(x as f32, y as f32);
            }
            builder.close();
        }
        Some(Self {
            side: side as f32,
            path: builder.finish()?,
        })
    }
}

/// A way along the grid between modules.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Right,
    Down,
    Left,
    Up,
}

impl Way {
    const ALL: [Self; 4] = [Self::Right, Self::Down, Self::Left, Self::Up];

    const fn bit(self) -> u8 {
        1 << self as u8
    }

    const fn turned_right(self) -> Self {
        Self::ALL[(self as usize + 1) % 4]
    }

    const fn turned_left(self) -> Self {
        Self::ALL[(self as usize + 3) % 4]
    }

    const fn step(self, (x, y): (usize, usize)) -> (usize, usize) {
        match self {
            Self::Right => (x + 1, y),
            Self::Down => (x, y + 1),
            Self::Left => (x - 1, y),
            Self::Up => (x, y - 1),
        }
    }
}

/// The corners of each outline, dark modules always at the right hand: around holes the outlines run the other way, so that
/// both rules of filling leave them open.
fn outlines(dark: &[bool], side: usize) -> Vec<Vec<(usize, usize)>> {
    let is_dark = |x: usize, y: usize| x < side && y < side && dark[y * side + x];
    let points = side + 1;
    // For each point of the grid, the ways along an edge that have not been walked yet.
    let mut ways = vec![0_u8; points * points];
    for y in 0..side {
        for x in (0..side).filter(|x| is_dark(*x, y)) {
            if y == 0 || !is_dark(x, y - 1) {
                ways[y * points + x] |= Way::Right.bit();
            }
            if !is_dark(x + 1, y) {
                ways[y * points + x + 1] |= Way::Down.bit();
            }
            if !is_dark(x, y + 1) {
                ways[(y + 1) * points + x + 1] |= Way::Left.bit();
            }
            if x == 0 || !is_dark(x - 1, y) {
                ways[(y + 1) * points + x] |= Way::Up.bit();
            }
        }
    }
    let mut found = Vec::new();
    for start in 0..ways.len() {
        while let Some(way) = Way::ALL.into_iter().find(|way| ways[start] & way.bit() != 0) {
            found.push(outline(&mut ways, points, (start % points, start / points), way));
        }
    }
    found
}

/// Walks one outline back to its start, and takes its ways away.
fn outline(ways: &mut [u8], points: usize, start: (usize, usize), first: Way) -> Vec<(usize, usize)> {
    let mut corners = vec![start];
    let (mut at, mut way) = (start, first);
    loop {
        ways[at.1 * points + at.0] &= !way.bit();
        at = way.step(at);
        let open = ways[at.1 * points + at.0];
        // Where two modules touch with their corners, a turn to the right keeps to the same one.
        let next = [way.turned_right(), way, way.turned_left()]
            .into_iter()
            .find(|next| open & next.bit() != 0);
        match next {
            Some(next) => {
                if next != way {
                    corners.push(at);
                }
                way = next;
            }
            None => return corners,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Fills outlines row by row: an edge that runs up is one in, one that runs down one out.
    fn filled(outlines: &[Vec<(usize, usize)>], side: usize) -> Vec<bool> {
        let mut turns = vec![0_i32; side * side];
        for outline in outlines {
            for (from, to) in outline.iter().zip(outline.iter().cycle().skip(1)) {
                for y in from.1.min(to.1)..from.1.max(to.1) {
                    for x in from.0..side {
                        turns[y * side + x] += if to.1 < from.1 { 1 } else { -1 };
                    }
                }
            }
        }
        turns.into_iter().map(|turns| turns != 0).collect()
    }

    proptest! {
        #[test]
        fn outlines_enclose_what_is_dark(side in 1_usize..24, seed in proptest::collection::vec(any::<bool>(), 24 * 24)) {
            let dark = &seed[..side * side];
            prop_assert_eq!(filled(&outlines(dark, side), side), dark);
        }
    }
}
