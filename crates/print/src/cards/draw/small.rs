//! A card of an eighth of a page, for a pocket.

use super::{
    brand::{INK, LINE, SOFT},
    pen::{Align, CodeTooFine, Pen, Place},
    typed::{self, Measures},
};
use crate::cards::{fonts::Weight, grid::MM, text::Setting};

const MARGIN: f32 = 7.5 * MM;

/// The square of the QR code, quiet zone included. The zone may run into the margin.
const CODE: f32 = 41.0 * MM;

/// The share of that square's side that the usual codes have for themselves, of 41 to 49 modules.
const DARK: f32 = 0.86;

/// Between the columns.
const GAP: f32 = 4.0 * MM;

const LOGO: (f32, f32) = (38.0 * MM, 9.0 * MM);

const TYPED: Measures = Measures {
    height: 31.0,
    inset: 7.5,
    radius: 4.0,
    label: 6.0,
    value: 13.0,
    gap: 6.0,
};

pub(super) fn draw(pen: &mut Pen) -> Result<(), CodeTooFine> {
    let inner = pen.width - 2.0 * MARGIN;
    let rule = pen.height - MARGIN - 12.0;
    footer(pen, rule, inner);

    let has_both = pen.card.passcode.is_some() && pen.card.code.is_some();
    let has_typed = pen.card.passcode.is_some() || pen.card.code.is_some();
    let typed_top = rule - 8.0 - TYPED.height;

    // The code makes room for the link, where something follows below.
    let link = Setting {
        weight: Weight::Regular,
        size: 6.5,
        least: 4.5,
        width: CODE * DARK,
        lines: if has_both { 2 } else { 3 },
        anywhere: true,
    };
    let card = pen.card;
    let taken = pen.set_typed(&card.link, link).height + 8.0;
    let bottom = if has_both { typed_top } else { rule };
    let outer = CODE.min((bottom - taken - MARGIN) / DARK);
    let quiet = outer * (1.0 - DARK) / 2.0;
    let code = (pen.width - MARGIN - outer + quiet, MARGIN - quiet);
    pen.code(code, outer, 0.0)?;
    let below = Place {
        x: pen.width - MARGIN - outer * DARK,
        y: MARGIN + outer * DARK + 4.0,
        width: outer * DARK,
        align: Align::Centre,
    };
    pen.link(
        Setting {
            width: below.width,
            ..link
        },
        below,
        SOFT,
    );
    let column = inner - outer * DARK - quiet - GAP;

    if has_typed {
        // Two beside each other need the whole width, which the code leaves them.
        let width = if has_both { inner } else { column };
        typed::draw(pen, (MARGIN, typed_top), width, TYPED);
    }
    let bottom = if has_typed { typed_top } else { rule };
    let y = whom(pen, column);
    steps(pen, y, bottom - 5.0, column);
    Ok(())
}

/// Logo or organisation, then what the card is about and whom it is for; gives where that ends.
fn whom(pen: &mut Pen, width: f32) -> f32 {
    let (card, ink, colour) = (pen.card, pen.brand.ink, pen.brand.colour);
    let place = |y| Place {
        x: MARGIN,
        y,
        width,
        align: Align::Start,
    };
    let setting = Setting {
        weight: Weight::Bold,
        size: 16.0,
        least: 9.0,
        width,
        lines: 2,
        anywhere: false,
    };
    let top = MARGIN;
    let y = match pen.logo((MARGIN, top), (LOGO.0.min(width), LOGO.1)) {
        Some(height) => top + height,
        None => pen.write_name(
            &card.title,
            Setting {
                size: 9.5,
                least: 6.5,
                ..setting
            },
            place(top),
            INK,
        ),
    };
    let y = y + 8.0;
    pen.area((MARGIN, y), (8.0 * MM, 2.0), 1.0, colour);
    let y = y + 7.0;
    if card.name.trim().is_empty() {
        return pen.write(&card.heading, setting, place(y), INK);
    }
    let small = Setting {
        size: 7.5,
        least: 6.0,
        ..setting
    };
    let y = pen.write(&card.heading, small, place(y), ink);
    pen.write_name(&card.name, setting, place(y), INK)
}

/// The first three steps, in the size in which all of them fit: a way that ends in the middle helps nobody.
fn steps(pen: &mut Pen, top: f32, bottom: f32, width: f32) {
    let (card, ink) = (pen.card, pen.brand.ink);
    let (indent, gap) = (10.0, 1.5);
    let mut y = top + 4.0;
    for size in [7.5, 7.0, 6.5, 6.0] {
        let setting = Setting {
            weight: Weight::Regular,
            size,
            least: size,
            width: width - indent,
            lines: 2,
            anywhere: false,
        };
        let blocks: Vec<_> = card
            .steps
            .iter()
            .take(3)
            .map(|step| pen.set(step, setting))
            .collect();
        let height: f32 = blocks.iter().map(|block| block.height + gap).sum();
        if y + height - gap > bottom || blocks.iter().any(|block| !block.whole) {
            continue;
        }
        for (number, block) in blocks.iter().enumerate() {
            let digit = Setting {
                weight: Weight::Bold,
                width: indent,
                lines: 1,
                ..setting
            };
            let place = Place {
                x: MARGIN,
                y,
                width: indent,
                align: Align::Start,
            };
            pen.write(&(number + 1).to_string(), digit, place, ink);
            y = pen.place(
                block,
                Place {
                    x: MARGIN + indent,
                    width: width - indent,
                    ..place
                },
                INK,
            ) + gap;
        }
        return;
    }
}

fn footer(pen: &mut Pen, rule: f32, inner: f32) {
    let card = pen.card;
    if card.valid_until.trim().is_empty() && card.support.trim().is_empty() {
        return;
    }
    pen.area((MARGIN, rule), (inner, 0.5), 0.0, LINE);
    let width = (inner - GAP) / 2.0;
    let setting = Setting {
        weight: Weight::Regular,
        size: 6.5,
        least: 5.0,
        width,
        lines: 1,
        anywhere: false,
    };
    let place = Place {
        x: MARGIN,
        y: rule + 4.0,
        width,
        align: Align::Start,
    };
    pen.write(&card.valid_until, setting, place, INK);
    let end = Place {
        x: MARGIN + width + GAP,
        align: Align::End,
        ..place
    };
    pen.write(&card.support, setting, end, SOFT);
}
