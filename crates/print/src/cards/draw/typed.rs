//! What is typed, on a ground of its own: passcode and short code, letter by letter.

use super::{
    brand::{INK, PANEL, SOFT},
    pen::{Align, Pen, Place},
};
use crate::cards::{Labelled, fonts::Weight, text::Setting};

/// Characters from which a value without gaps is shown in groups.
const LONG: usize = 6;

/// Sizes of such a ground, in points.
#[derive(Clone, Copy)]
pub(super) struct Measures {
    pub height: f32,
    /// From the ground's edge to what stands on it.
    pub inset: f32,
    pub radius: f32,
    pub label: f32,
    pub value: f32,
    /// Between two grounds.
    pub gap: f32,
}

/// Draws passcode and code beside each other, over a width.
pub(super) fn draw(pen: &mut Pen, (x, y): (f32, f32), width: f32, measures: Measures) {
    let card = pen.card;
    let shown: Vec<&Labelled> = [&card.passcode, &card.code]
        .into_iter()
        .flatten()
        .filter(|typed| !typed.value.trim().is_empty())
        .collect();
    let Measures {
        height, inset, gap, ..
    } = measures;
    // One alone does not take all of the width: it would look like a field to write in.
    let each = if shown.len() == 2 {
        (width - gap) / 2.0
    } else {
        width.min(width * 0.5 + 40.0)
    };
    let mut at = x;
    for typed in shown {
        pen.area((at, y), (each, height), measures.radius, PANEL);
        let place = |y| Place {
            x: at + inset,
            y,
            width: each - 2.0 * inset,
            align: Align::Start,
        };
        let setting = |weight, size, least| Setting {
            weight,
            size,
            least,
            width: each - 2.0 * inset,
            lines: 1,
            anywhere: false,
        };
        let label = pen.set(
            &typed.label,
            setting(Weight::Regular, measures.label, measures.label * 0.7),
        );
        let value = pen.set_typed(
            &grouped(&typed.value),
            setting(Weight::Code, measures.value, measures.value * 0.4),
        );
        let top = y + (height - label.height - value.height) / 2.0;
        let below = pen.place(&label, place(top), SOFT);
        pen.place(&value, place(below), INK);
        at += each + gap;
    }
}

/// `K7M49QXP` as `K7M4 9QXP`. What has gaps of its own stays as it is.
pub(super) fn grouped(value: &str) -> String {
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
