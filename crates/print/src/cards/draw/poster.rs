//! A poster: who invites, what it is about, three steps, a large code, and the address to type. It is read from afar and hangs for long,
//! so nothing on it is secret and nothing expires.
//!
//! What has no room gets smaller down to what can still be read across a room; the small print is left out before a step is.

use super::{
    Refused,
    brand::{INK, SOFT},
    pen::{Align, Pen, Place},
};
use crate::cards::{
    fonts::Weight,
    grid::MM,
    text::{Ends, Setting},
};

const MARGIN: f32 = 20.0 * MM;
/// Room of the logo.
const LOGO: (f32, f32) = (90.0 * MM, 22.0 * MM);
/// Height and length of the bar in the brand's colour.
const BAR: (f32, f32) = (2.4 * MM, 26.0 * MM);
/// Side of the code, and the least: read by a phone from two metres.
const CODE: f32 = 92.0 * MM;
const LEAST_CODE: f32 = 70.0 * MM;
/// Between parts.
const GAP: f32 = 9.0 * MM;
/// Sizes of letters, and the smallest of each.
const HEADING: (f32, f32) = (40.0, 26.0);
const STEP: (f32, f32) = (19.0, 14.0);
const LINK: (f32, f32) = (26.0, 12.0);
const SMALL: (f32, f32) = (11.0, 9.0);
/// From a step's number to its words.
const INDENT: f32 = 12.0 * MM;
/// How often it is tried with less room for letters.
const TRIES: u8 = 12;

/// Draws the poster that `pen` is on.
pub(super) fn draw(pen: &mut Pen) -> Result<(), Refused> {
    if pen.finest_code() > CODE {
        return Err(Refused::Code);
    }
    for tightness in 0..=TRIES {
        let tightness = f32::from(tightness) / f32::from(TRIES);
        if laid(pen, tightness, tightness >= 1.0) {
            break;
        }
    }
    Ok(())
}

fn at((usual, least): (f32, f32), tightness: f32) -> f32 {
    usual - (usual - least) * tightness
}

/// Lays everything out, and draws it when it fits or must.
fn laid(pen: &mut Pen, tightness: f32, must: bool) -> bool {
    let inner = pen.width - 2.0 * MARGIN;
    let card = pen.card;
    let setting = |weight, sizes: (f32, f32), width, lines| Setting {
        weight,
        size: at(sizes, tightness),
        least: sizes.1,
        width,
        lines,
        ends: Ends::Words,
    };
    let title = match pen.brand.logo {
        Some(_) => None,
        None => {
            let title = setting(Weight::Bold, (22.0, 14.0), inner, 2);
            Some(pen.set_name(&card.title, title, title.least, 3))
        }
    };
    let heading = pen.set(&card.heading, setting(Weight::Bold, HEADING, inner, 3));
    let steps: Vec<_> = card
        .steps
        .iter()
        .take(3)
        .map(|step| pen.set(step, setting(Weight::Regular, STEP, inner - INDENT, 4)))
        .collect();
    let link = pen.set_typed(&card.link, setting(Weight::Bold, LINK, inner, 2));
    let small = pen.set(&card.valid_until, setting(Weight::Regular, SMALL, inner, 3));
    let support = pen.set(&card.support, setting(Weight::Regular, SMALL, inner, 3));

    let head = pen
        .logo_height(LOGO)
        .or(title.as_ref().map(|title| title.height))
        .unwrap_or(0.0);
    let steps_height: f32 = steps.iter().map(|step| step.height + GAP / 2.5).sum();
    let feet = small.height + support.height;
    let without_code =
        2.0 * MARGIN + head + BAR.0 + heading.height + steps_height + link.height + feet + 5.0 * GAP;
    let side = (pen.height - without_code).clamp(LEAST_CODE, CODE);
    let side = pen.code_side(side, inner);
    let all = steps.iter().chain([&heading, &link]).all(|block| block.whole);
    let fits = all && without_code + side <= pen.height;
    if !fits && !must {
        return false;
    }

    let place = |y, align| Place {
        x: MARGIN,
        y,
        width: inner,
        align,
    };
    let (ink, colour) = (pen.brand.ink, pen.brand.colour);
    let mut y = MARGIN;
    pen.logo((MARGIN, y), LOGO);
    if let Some(title) = &title {
        pen.place(title, place(y, Align::Start), INK);
    }
    y += head + GAP;
    pen.area((MARGIN, y), (BAR.1, BAR.0), BAR.0 / 2.0, colour);
    y += BAR.0 + GAP;
    pen.place(&heading, place(y, Align::Start), INK);
    y += heading.height + GAP;
    for (number, step) in steps.iter().enumerate() {
        let digit = pen.set(
            &(number + 1).to_string(),
            Setting {
                width: INDENT,
                lines: 1,
                weight: Weight::Bold,
                size: step.size,
                least: step.size,
                ends: Ends::Words,
            },
        );
        pen.place(&digit, place(y, Align::Start), ink);
        let words = Place {
            x: MARGIN + INDENT,
            width: inner - INDENT,
            ..place(y, Align::Start)
        };
        pen.place(step, words, INK);
        y += step.height + GAP / 2.5;
    }
    y += GAP;
    pen.code(((pen.width - side) / 2.0, y), side);
    y += side + GAP;
    pen.place(&link, place(y, Align::Centre), INK);
    let foot = pen.height - MARGIN - feet;
    if foot >= y + link.height {
        pen.place(&small, place(foot, Align::Start), SOFT);
        pen.place(&support, place(foot + small.height, Align::Start), SOFT);
    }
    fits
}
