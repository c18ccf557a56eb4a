//! A label of 70 x 42 mm: the code, whom it is for, and what to type when no camera is at hand.

use super::{
    brand::{INK, SOFT},
    pen::{Align, CodeTooFine, Pen, Place},
    typed,
};
use crate::cards::{fonts::Weight, grid::MM, text::Setting};

/// Printers leave up to 4.5 mm of a page's edge white, and labels lie up to there.
const MARGIN: f32 = 5.0 * MM;

/// The square of the QR code, quiet zone included: with the usual links 28 mm of code, in modules of 0.6 mm.
const CODE: f32 = 33.0 * MM;

/// The smallest code.
const LEAST: f32 = 25.0 * MM;

/// From the label's edges to that square. The code itself begins two or three millimetres further in.
const INSET: f32 = 2.2 * MM;

/// Room for the link below the code.
const FOOT: f32 = 7.1 * MM;

/// Between the columns, beside the quiet zone.
const GAP: f32 = 0.3 * MM;

const LOGO: (f32, f32) = (28.0 * MM, 5.5 * MM);

pub(super) fn draw(pen: &mut Pen) -> Result<(), CodeTooFine> {
    let outer = CODE.min(pen.height - INSET - FOOT);
    pen.code((pen.width - INSET - outer, INSET), outer, LEAST)?;
    let (card, ink) = (pen.card, pen.brand.ink);
    let width = pen.width - INSET - outer - GAP - MARGIN;
    let place = |y| Place {
        x: MARGIN,
        y,
        width,
        align: Align::Start,
    };
    let bold = Setting {
        weight: Weight::Bold,
        size: 6.5,
        least: 5.0,
        width,
        lines: 2,
        anywhere: false,
    };
    let soft = Setting {
        weight: Weight::Regular,
        size: 5.5,
        least: 4.5,
        width,
        lines: 1,
        anywhere: false,
    };

    let top = MARGIN;
    let y = match pen.logo((MARGIN, top), (LOGO.0.min(width), LOGO.1)) {
        Some(height) => top + height + 3.0,
        None => pen.write_name(&card.title, bold, place(top), ink) + 1.5,
    };
    // From below: the link over the whole width, until when, and what is typed.
    let bottom = pen.height - MARGIN + 2.0;
    let link = Setting {
        width: pen.width - 2.0 * MARGIN,
        anywhere: true,
        least: 4.0,
        ..soft
    };
    let at = Place {
        y: bottom - 7.0,
        width: link.width,
        ..place(0.0)
    };
    pen.link(link, at, SOFT);
    let valid = pen.set(&card.valid_until, Setting { lines: 2, ..soft });
    let mut below = bottom - 7.5 - valid.height;
    pen.place(&valid, place(below), SOFT);
    // The passcode, or else the short code: there is room for one.
    if let Some(shown) = card.passcode.as_ref().or(card.code.as_ref()) {
        let value = Setting {
            weight: Weight::Code,
            size: 12.0,
            least: 6.0,
            ..soft
        };
        let value = pen.set_typed(&typed::grouped(&shown.value), value);
        below -= value.height + 2.0;
        pen.place(&value, place(below), INK);
        let label = pen.set(&shown.label, soft);
        below -= label.height - 0.5;
        pen.place(&label, place(below), SOFT);
    }
    whom(pen, Place { y, ..place(0.0) }, below);
    Ok(())
}

/// Whom the label is for, as large as the room above `bottom` allows.
fn whom(pen: &mut Pen, place: Place, bottom: f32) {
    let card = pen.card;
    let name = if card.name.trim().is_empty() {
        &card.heading
    } else {
        &card.name
    };
    let sizes = [(11.0, 2), (10.0, 2), (9.0, 2), (8.0, 2), (9.0, 1)];
    for (size, lines) in sizes {
        let setting = Setting {
            weight: Weight::Bold,
            size,
            least: if lines == 1 { 7.0 } else { size.min(7.5) },
            width: place.width,
            lines,
            anywhere: false,
        };
        let block = pen.set_name(name, setting);
        if place.y + block.height + 1.5 <= bottom || lines == 1 {
            pen.place(&block, place, INK);
            return;
        }
    }
}
