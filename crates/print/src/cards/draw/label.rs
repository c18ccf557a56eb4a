//! A label of 70 x 42 mm: the code, whom it is for, and what to type when no camera is at hand.

use super::{
    Refused,
    brand::{INK, SOFT},
    column::Column,
    elastic::{Elastic, LEAST, Room, SQUEEZES, TIGHTNESS},
    pen::{Block, PITCH, Pen},
    typed,
};
use crate::cards::{
    fonts::Weight,
    grid::MM,
    text::{Ends, Setting},
};

/// Printers leave up to 4.5 mm of a page's edge white, and labels lie up to there.
const MARGIN: f32 = 4.5 * MM;

/// Side of the code, without its quiet zone. With the usual links its modules have 0.75 mm, and 0.6 mm at least.
const CODE: Elastic = Elastic::new(28.0 * MM, 22.0 * MM);

/// Its sides where long names need more room than that leaves: with the usual links, its modules have 0.45 mm.
const SMALLER_CODES: [f32; 3] = [20.0 * MM, 18.5 * MM, 17.0 * MM];

/// Between the column and the code's quiet zone.
const GAP: f32 = 0.3 * MM;

/// Between what stands at the column's upper end and what stands at its lower end, and above the foot.
const SPACE: f32 = 1.5;

/// Above the small letters of a line, which is as white as the code's quiet zone has to be.
const ABOVE_LETTERS: f32 = 1.35;

/// Room for the logo: its width and its height.
const LOGO: (f32, Elastic) = (28.0 * MM, Elastic::new(5.5 * MM, 4.0 * MM));

const TITLE: Elastic = Elastic::new(6.5, LEAST);

const NAME: Elastic = Elastic::new(11.0, 7.0);

const PASSCODE: Elastic = Elastic::new(12.0, 10.5);

const SHORT_CODE: Elastic = Elastic::new(9.0, 8.0);

/// Where the date stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Date {
    /// In the column, below what is typed.
    Column,
    /// Below column and code, over the whole width.
    Foot,
}

/// Where the organisation stands: its logo, or else its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Title {
    Above,
    /// As the date does.
    Foot,
    Nowhere,
}

/// What of the label is shown.
#[derive(Clone, Copy)]
struct Parts {
    date: Date,
    link: bool,
    support: bool,
    title: Title,
    /// Side of the code at the least.
    code: f32,
    /// Lines of the name and of the date.
    lines: (usize, usize),
}

/// What every label has.
const NEEDED: Parts = Parts {
    date: Date::Column,
    link: false,
    support: false,
    title: Title::Above,
    code: CODE.least,
    lines: (MANY, 4),
};

/// Lines that name and organisation may take: more than there is room for.
const MANY: usize = 12;

/// Lines on which they are set rather smaller than on more.
const FEW: usize = 2;

/// Link and support, as far as there is room: first both, at last neither.
const EXTRAS: [(bool, bool); 4] = [(true, true), (true, false), (false, true), (false, false)];

/// Lines of the name and of the date on a label with texts too long for any.
const CUT: [(usize, usize); 5] = [(6, 4), (4, 4), (3, 4), (2, 3), (1, 2)];

/// A label that is set and not drawn yet.
struct Plan {
    logo: Option<(f32, f32)>,
    code: (f32, f32),
    dark: f32,
    above: (Column, f32),
    below: (Column, f32),
    foot: (Column, f32),
    /// Whether nothing covers anything else.
    fits: bool,
    /// Whether all texts are whole.
    complete: bool,
}

pub(super) fn draw(pen: &mut Pen) -> Result<(), Refused> {
    if pen.finest_code() > code(pen).ideal {
        return Err(Refused::Code);
    }
    let plan = chosen(pen).ok_or(Refused::Typed)?;
    plan.draw(pen);
    Ok(())
}

/// As large as leaves one line below it, on the lower labels of US Letter too.
fn code(pen: &Pen) -> Elastic {
    let room = pen.height - 2.0 * MARGIN - LEAST * PITCH + ABOVE_LETTERS;
    // The quiet zone above it lies in the margin, the one below it does not.
    Elastic {
        ideal: CODE.ideal.min(room / (1.0 + pen.quiet(1.0))),
        ..CODE
    }
}

/// The first plan that fits. When none does, what is typed alone is too long.
fn chosen(pen: &mut Pen) -> Option<Plan> {
    for tightness in TIGHTNESS {
        let room = Room {
            tightness,
            squeeze: None,
        };
        if first(pen, room, NEEDED, true).is_none() {
            continue;
        }
        for (link, support) in EXTRAS {
            let parts = Parts {
                link,
                support,
                ..NEEDED
            };
            let plan = first(pen, room, parts, true);
            if plan.is_some() {
                return plan;
            }
        }
    }
    // Where two values are typed, the organisation goes before the code gets smaller.
    let smaller = SMALLER_CODES.map(|code| (SQUEEZES[SQUEEZES.len() - 1], code));
    let with_title = if typed::of(pen.card).count() == 2 {
        &[][..]
    } else {
        &smaller
    };
    for (places, smaller) in [
        (&[Title::Above, Title::Foot][..], with_title),
        (&[Title::Nowhere], &smaller),
    ] {
        let squeezed = SQUEEZES.map(|room| (room, CODE.least));
        for (room, code) in squeezed.iter().chain(smaller) {
            for title in places {
                let parts = Parts {
                    title: *title,
                    code: *code,
                    ..NEEDED
                };
                let plan = first(pen, *room, parts, true);
                if plan.is_some() {
                    return plan;
                }
            }
        }
    }
    for lines in CUT {
        for title in [Title::Above, Title::Nowhere] {
            let parts = Parts {
                title,
                lines,
                ..NEEDED
            };
            let plan = first(pen, SQUEEZES[0], parts, false);
            if plan.is_some() {
                return plan;
            }
        }
    }
    None
}

/// The plan that fits with the date in one of its two places.
fn first(pen: &mut Pen, room: Room, parts: Parts, complete: bool) -> Option<Plan> {
    [Date::Column, Date::Foot]
        .into_iter()
        .map(|date| Plan::of(pen, room, Parts { date, ..parts }))
        .find(|plan| plan.fits && (plan.complete || !complete))
}

impl Plan {
    fn of(pen: &mut Pen, room: Room, parts: Parts) -> Self {
        let tightness = room.tightness;
        let card = pen.card;
        let side = Elastic {
            least: parts.code,
            ..code(pen)
        };
        let dark = pen.code_side(side.at(tightness), MARGIN);
        let quiet = pen.quiet(dark);
        let inner = pen.width - 2.0 * MARGIN;
        let width = inner - dark - quiet - GAP;
        let mut foot = Column::default();
        let (mut fits, mut complete) = (true, true);

        let date_width = match parts.date {
            Date::Column => width,
            Date::Foot => inner,
        };
        let date = pen.set(&card.valid_until, soft(date_width, parts.lines.1));
        complete &= date.whole;
        let mut below = typed_column(pen, tightness, width, &mut fits);
        match parts.date {
            Date::Column => below.add(date, 1.0, width, SOFT),
            Date::Foot => foot.add(date, 0.0, inner, SOFT),
        }
        let logo = (LOGO.0, LOGO.1.at(tightness));
        let logo_height = pen.logo_height(logo).filter(|_| parts.title == Title::Above);
        let mut above = Column::default();
        if parts.title != Title::Nowhere && logo_height.is_none() {
            let (column, width) = match parts.title {
                Title::Foot => (&mut foot, inner),
                _ => (&mut above, width),
            };
            let title = title(pen, tightness, width);
            complete &= title.whole;
            column.add(title, 0.0, width, pen.brand.ink);
        }
        if parts.link {
            let setting = Setting {
                ends: Ends::Anywhere,
                ..soft(inner, 2)
            };
            let link = pen.set_typed(&card.link, setting);
            fits &= link.whole;
            foot.add(link, 0.0, inner, SOFT);
        }
        if parts.support {
            let support = pen.set(&card.support, soft(inner, 3));
            fits &= support.whole;
            foot.add(support, 0.0, inner, SOFT);
        }
        let foot_top = pen.height - MARGIN - foot.height;
        let below_top = foot_top - if foot.height > 0.0 { SPACE } else { 0.0 } - below.height;

        let name = name(pen, room, width, parts.lines.0);
        complete &= name.whole;
        above.add(name, 1.5, width, INK);
        let top = MARGIN + logo_height.map_or(0.0, |height| height + 3.0);

        fits &= top + above.height + SPACE <= below_top
            && MARGIN + dark + quiet <= foot_top + ABOVE_LETTERS + 0.01;
        Self {
            logo: logo_height.map(|_| logo),
            code: (pen.width - MARGIN - dark, MARGIN),
            dark,
            above: (above, top),
            below: (below, below_top),
            foot: (foot, foot_top),
            fits,
            complete,
        }
    }

    fn draw(&self, pen: &mut Pen) {
        if let Some(logo) = self.logo {
            pen.logo((MARGIN, MARGIN), logo);
        }
        for (column, top) in [&self.above, &self.below, &self.foot] {
            column.draw(pen, (MARGIN, *top));
        }
        pen.code(self.code, self.dark);
    }
}

/// Small print, which does not get smaller.
fn soft(width: f32, lines: usize) -> Setting {
    Setting {
        weight: Weight::Regular,
        size: LEAST,
        least: LEAST,
        width,
        lines,
        ends: Ends::Words,
    }
}

fn title(pen: &mut Pen, tightness: f32, width: f32) -> Block {
    let setting = Setting {
        weight: Weight::Bold,
        size: TITLE.at(tightness),
        ..soft(width, FEW)
    };
    pen.set_name(&pen.card.title, setting, LEAST, MANY)
}

/// Whom the label is for, or what it is about.
fn name(pen: &mut Pen, room: Room, width: f32, most: usize) -> Block {
    let (size, smallest) = (NAME.at(room.tightness), NAME.smallest(room));
    let setting = Setting {
        weight: Weight::Bold,
        size,
        least: NAME.unparted(room, 0.8),
        ..soft(width, FEW.min(most))
    };
    let card = pen.card;
    if card.name.trim().is_empty() {
        let lines = most.min(3);
        pen.set(&card.heading, Setting { lines, ..setting })
    } else {
        pen.set_name(&card.name, setting, smallest, most)
    }
}

/// Passcode and short code; the second one on the line of its label, where it fits there.
fn typed_column(pen: &mut Pen, tightness: f32, width: f32, whole: &mut bool) -> Column {
    let mut column = Column::default();
    let gap = 1.0;
    for (place, typed) in typed::of(pen.card).enumerate() {
        let label = typed::label(pen, &typed.label, LEAST, width);
        let size = if place == 0 { PASSCODE } else { SHORT_CODE };
        let value = typed::value(pen, &typed.value, size.at(tightness), width);
        *whole &= value.whole;
        let beside = label.width + 3.0;
        if place > 0 && label.height > 0.0 && beside + value.width <= width {
            column.add_beside((label, SOFT), 3.0, value, gap, width, INK);
        } else {
            column.add(label, gap, width, SOFT);
            column.add(value, 0.0, width, INK);
        }
    }
    column
}
