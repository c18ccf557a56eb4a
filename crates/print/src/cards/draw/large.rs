//! A card of half a page: to be handed out, and to look good on a desk.

use super::{
    brand::{INK, LINE, SOFT},
    pen::{Align, CodeTooFine, Pen, Place},
    typed::{self, Measures},
};
use crate::cards::{fonts::Weight, grid::MM, text::Setting};

const MARGIN: f32 = 14.0 * MM;

/// The square of the QR code, quiet zone included. The zone may run into the margin.
const CODE: f32 = 74.0 * MM;

/// Between the columns.
const GAP: f32 = 8.0 * MM;

const LOGO: (f32, f32) = (62.0 * MM, 15.0 * MM);

const TYPED: Measures = Measures {
    height: 50.0,
    inset: 13.0,
    radius: 6.0,
    label: 8.5,
    value: 21.0,
    gap: 10.0,
};

pub(super) fn draw(pen: &mut Pen) -> Result<(), CodeTooFine> {
    let inner = pen.width - 2.0 * MARGIN;
    let rule = pen.height - MARGIN - 17.0;
    footer(pen, rule, inner);
    header(pen, inner);
    let top = MARGIN + LOGO.1 + 20.0;

    // The code's dark part ends at the margin, whatever its quiet zone takes.
    let quiet = CODE * 0.07;
    let code = (pen.width - MARGIN - CODE + quiet, top - quiet - 6.0);
    pen.code(code, CODE, 0.0)?;
    let link = Setting {
        weight: Weight::Regular,
        size: 9.0,
        least: 6.5,
        width: CODE - 2.0 * quiet,
        lines: 3,
        anywhere: true,
    };
    let below = Place {
        x: code.0 + quiet,
        y: code.1 + CODE - quiet + 9.0,
        width: CODE - 2.0 * quiet,
        align: Align::Centre,
    };
    pen.link(link, below, SOFT);

    let width = inner - CODE + quiet - GAP;
    let has_typed = pen.card.passcode.is_some() || pen.card.code.is_some();
    let bottom = if has_typed {
        rule - 14.0 - TYPED.height
    } else {
        rule
    };
    if has_typed {
        typed::draw(pen, (MARGIN, bottom), width, TYPED);
    }
    let y = whom(pen, top, width);
    steps(pen, y, bottom - 10.0, width);
    Ok(())
}

/// The logo, or the organisation's name in its place.
fn header(pen: &mut Pen, inner: f32) {
    let title = pen.card.title.as_str();
    let setting = |size, width| Setting {
        weight: Weight::Bold,
        size,
        least: 8.0,
        width,
        lines: 1,
        anywhere: false,
    };
    if pen.logo((MARGIN, MARGIN), LOGO).is_some() {
        let width = inner - LOGO.0 - GAP;
        let block = pen.set_name(
            title,
            Setting {
                weight: Weight::Regular,
                ..setting(10.0, width)
            },
        );
        let y = MARGIN + (LOGO.1 - block.height) / 2.0;
        pen.place(
            &block,
            Place {
                x: MARGIN + LOGO.0 + GAP,
                y,
                width,
                align: Align::End,
            },
            SOFT,
        );
    } else {
        let block = pen.set_name(title, setting(17.0, inner));
        let y = MARGIN + (LOGO.1 - block.height) / 2.0;
        pen.place(
            &block,
            Place {
                x: MARGIN,
                y,
                width: inner,
                align: Align::Start,
            },
            INK,
        );
    }
}

/// What the card is about and whom it is for; gives where that ends.
fn whom(pen: &mut Pen, top: f32, width: f32) -> f32 {
    let (colour, ink) = (pen.brand.colour, pen.brand.ink);
    pen.area((MARGIN, top), (14.0 * MM, 3.2), 1.6, colour);
    let place = |y| Place {
        x: MARGIN,
        y,
        width,
        align: Align::Start,
    };
    let setting = Setting {
        weight: Weight::Bold,
        size: 28.0,
        least: 15.0,
        width,
        lines: 2,
        anywhere: false,
    };
    let (name, heading) = (pen.card.name.as_str(), pen.card.heading.as_str());
    let y = top + 14.0;
    if name.trim().is_empty() {
        return pen.write(heading, setting, place(y), INK);
    }
    let small = Setting {
        size: 12.5,
        least: 9.0,
        ..setting
    };
    let y = pen.write(heading, small, place(y), ink);
    pen.write_name(name, setting, place(y + 2.0), INK)
}

/// The first three steps, numbered, as far as they fit whole.
fn steps(pen: &mut Pen, top: f32, bottom: f32, width: f32) {
    let (card, ink) = (pen.card, pen.brand.ink);
    let indent = 20.0;
    let mut y = top + 14.0;
    for (number, step) in card.steps.iter().take(3).enumerate() {
        let setting = Setting {
            weight: Weight::Regular,
            size: 12.0,
            least: 9.5,
            width: width - indent,
            lines: 2,
            anywhere: false,
        };
        let block = pen.set(step, setting);
        if y + block.height > bottom {
            return;
        }
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
            &block,
            Place {
                x: MARGIN + indent,
                width: width - indent,
                ..place
            },
            INK,
        ) + 6.0;
    }
}

fn footer(pen: &mut Pen, rule: f32, inner: f32) {
    let card = pen.card;
    if card.valid_until.trim().is_empty() && card.support.trim().is_empty() {
        return;
    }
    pen.area((MARGIN, rule), (inner, 0.6), 0.0, LINE);
    let width = (inner - GAP) / 2.0;
    let setting = Setting {
        weight: Weight::Regular,
        size: 9.0,
        least: 6.5,
        width,
        lines: 1,
        anywhere: false,
    };
    let place = Place {
        x: MARGIN,
        y: rule + 7.0,
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
