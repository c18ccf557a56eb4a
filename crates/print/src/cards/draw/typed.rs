//! What is typed, on a ground of its own: passcode and short code, letter by letter.

use super::{
    brand::{INK, PANEL, SOFT},
    elastic::{Elastic, LEAST},
    pen::{Align, Block, Pen, Place},
};
use crate::cards::{
    Card, Labelled,
    fonts::Weight,
    text::{Ends, Setting},
};

/// Characters from which a value without gaps is shown in groups.
const LONG: usize = 6;

/// The share of its size down to which a value stays on one line.
const ONE_LINE: f32 = 0.6;

/// Lines that a value may take, of thirty letters and more.
const LINES: usize = 8;

/// Sizes of such a ground, in points.
#[derive(Clone, Copy)]
pub(super) struct Measures {
    /// From the ground's side to what stands on it.
    pub inset: f32,
    /// From its upper and lower edge.
    pub pad: Elastic,
    pub radius: f32,
    pub label: Elastic,
    pub value: Elastic,
    /// Between two grounds.
    pub gap: f32,
}

/// Grounds beside each other that are set and not drawn yet.
pub(super) struct Typed {
    grounds: Vec<Ground>,
    pad: f32,
    radius: f32,
    pub height: f32,
    /// Whether all values are whole.
    pub whole: bool,
    /// Whether all labels are, too.
    pub complete: bool,
}

struct Ground {
    x: f32,
    width: f32,
    inset: f32,
    label: Block,
    value: Block,
}

/// Passcode and code, as far as there are any.
pub(super) fn of(card: &Card) -> impl Iterator<Item = &Labelled> {
    [&card.passcode, &card.code]
        .into_iter()
        .flatten()
        .filter(|typed| !typed.value.trim().is_empty())
}

/// Sets passcode and code beside each other, over a width.
pub(super) fn set(pen: &mut Pen, width: f32, measures: &Measures, tightness: f32) -> Typed {
    let card = pen.card;
    let Measures { inset, gap, .. } = *measures;
    // One alone does not take all of the width: it would look like a field to write in.
    let each = if of(card).count() == 2 {
        (width - gap) / 2.0
    } else {
        width.min(width * 0.5 + 40.0)
    };
    let inner = each - 2.0 * inset;
    let mut grounds = Vec::new();
    for typed in of(card) {
        #[allow(clippy::cast_precision_loss)] // two at most
        let x = (each + gap) * grounds.len() as f32;
        grounds.push(Ground {
            x,
            width: each,
            inset,
            label: label(pen, &typed.label, measures.label.at(tightness), inner),
            value: value(pen, &typed.value, measures.value.at(tightness), inner),
        });
    }
    let pad = measures.pad.at(tightness);
    let highest = grounds
        .iter()
        .map(|ground| ground.label.height + ground.value.height)
        .fold(0.0, f32::max);
    Typed {
        pad,
        radius: measures.radius,
        height: if grounds.is_empty() {
            0.0
        } else {
            highest + 2.0 * pad
        },
        whole: grounds.iter().all(|ground| ground.value.whole),
        complete: grounds.iter().all(|ground| ground.label.whole),
        grounds,
    }
}

impl Typed {
    /// Draws the grounds. Values stand at the lower edge, so that they share a base whatever is above them.
    pub(super) fn draw(&self, pen: &mut Pen, (x, y): (f32, f32)) {
        for ground in &self.grounds {
            let x = x + ground.x;
            pen.area((x, y), (ground.width, self.height), self.radius, PANEL);
            let place = |y| Place {
                x: x + ground.inset,
                y,
                width: ground.width - 2.0 * ground.inset,
                align: Align::Start,
            };
            let top = y + self.height - self.pad - ground.value.height;
            pen.place(&ground.label, place(top - ground.label.height), SOFT);
            pen.place(&ground.value, place(top), INK);
        }
    }
}

/// What a value is called: rather a little smaller than on two lines.
pub(super) fn label(pen: &mut Pen, text: &str, size: f32, width: f32) -> Block {
    let one = Setting {
        weight: Weight::Regular,
        size,
        least: (size * 0.85).max(LEAST).min(size),
        width,
        lines: 1,
        ends: Ends::Words,
    };
    let block = pen.set(text, one);
    if block.whole {
        return block;
    }
    let two = Setting {
        size: one.least,
        lines: 2,
        ..one
    };
    let parted = pen.set(text, two);
    if parted.whole { parted } else { block }
}

/// A value, on one line as long as its letters stay large, else on as many as it takes.
pub(super) fn value(pen: &mut Pen, text: &str, size: f32, width: f32) -> Block {
    let text = grouped(text);
    let one = Setting {
        weight: Weight::Code,
        size,
        least: (size * ONE_LINE).max(LEAST),
        width,
        lines: 1,
        ends: Ends::Anywhere,
    };
    let block = pen.set_typed(&text, one);
    if block.whole {
        return block;
    }
    let more = Setting {
        size: LEAST,
        least: LEAST,
        lines: LINES,
        ..one
    };
    pen.set_typed(&text, more)
}

/// `K7M49QXP` as `K7M4 9QXP`. What has gaps of its own stays as it is.
fn grouped(value: &str) -> String {
    let value = value.trim();
    let length = value.len();
    if length < LONG || !value.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return value.to_owned();
    }
    let group = if length.is_multiple_of(3) && !length.is_multiple_of(4) {
        3
    } else {
        4
    };
    let mut grouped = String::with_capacity(length + length / group);
    for (place, c) in value.chars().enumerate() {
        if place > 0 && place.is_multiple_of(group) {
            grouped.push(' ');
        }
        grouped.push(c);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_values_are_grouped() {
        assert_eq!(grouped("K7M49QXP"), "K7M4 9QXP");
        assert_eq!(grouped("483920"), "483 920");
        assert_eq!(grouped("4839"), "4839");
        assert_eq!(grouped("K7M4 9QXP"), "K7M4 9QXP");
        assert_eq!(grouped("K7M4-9QXP"), "K7M4-9QXP");
        assert_eq!(grouped("ключключ"), "ключключ");
    }
}
