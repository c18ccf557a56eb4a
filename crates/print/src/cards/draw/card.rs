//! Cards of two columns: whom it is for and what to do at the start, the QR code at the end, the small print below both.

use super::{
    Refused,
    brand::SOFT,
    column::Column,
    elastic::{Elastic, Room, SQUEEZES, TIGHTNESS},
    footer::{self, Contents, Footer},
    pen::{Align, Block, Pen, Place},
    start::{Lines, Start, Style},
    typed::{self, Typed},
};
use crate::cards::{
    Colour,
    fonts::Weight,
    text::{Ends, Setting},
};

/// Sizes of such a card, in points.
pub(super) struct Measures {
    /// From the card's edges to what is printed. The code's quiet zone may run into it.
    pub margin: f32,
    /// Between the start's column and the code's quiet zone.
    pub gap: f32,
    /// Side of the code, without its quiet zone.
    pub code: Elastic,
    /// Room for the logo: its width and its height.
    pub logo: (f32, Elastic),
    /// The room below a row for logo and organisation, which is as high as a logo. Without such a row, one of them stands above
    /// the start's column.
    pub banner: Option<Elastic>,
    /// The bar in the brand's colour.
    pub bar: (f32, f32),
    /// Where there is no banner, from the organisation to that bar.
    pub above_bar: Elastic,
    pub below_bar: Elastic,
    pub title: Elastic,
    pub heading: Elastic,
    pub name: Elastic,
    pub above_steps: Elastic,
    pub between_steps: Elastic,
    pub step: Elastic,
    /// From a step's number to its text.
    pub indent: f32,
    /// Above and below what is typed.
    pub around_typed: Elastic,
    pub typed: typed::Measures,
    /// Whether passcode and code take the width of both columns when there are two of them.
    pub typed_spans: bool,
    pub link: Elastic,
    pub small: Elastic,
    /// From the small print to its line.
    pub above_small: Elastic,
    /// How strong that line is.
    pub line: f32,
}

impl Measures {
    /// The room for the logo on a card that is set so tight.
    pub(super) fn logo_at(&self, tightness: f32) -> (f32, f32) {
        (self.logo.0, self.logo.1.at(tightness))
    }
}

/// Where the link stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    BelowCode,
    InFooter,
    Nowhere,
}

/// What of the card is shown that could be left out.
#[derive(Clone, Copy)]
struct Parts {
    link: Link,
    support: bool,
    steps: bool,
    lines: Lines,
}

const ALL: Parts = Parts {
    link: Link::BelowCode,
    support: true,
    steps: true,
    lines: Lines {
        title: MANY,
        heading: 2,
        name: MANY,
        small: 3,
    },
};

const LINK_IN_FOOTER: Parts = Parts {
    link: Link::InFooter,
    ..ALL
};

const WITHOUT_LINK: Parts = Parts {
    link: Link::Nowhere,
    ..ALL
};

const WITHOUT_SUPPORT: Parts = Parts {
    support: false,
    ..WITHOUT_LINK
};

const WITHOUT_STEPS: Parts = Parts {
    steps: false,
    ..WITHOUT_SUPPORT
};

const CUT: Parts = Parts {
    lines: Lines {
        title: 1,
        heading: 1,
        name: 2,
        small: 2,
    },
    ..WITHOUT_STEPS
};

/// Lines that name and organisation may take: more than there is room for.
const MANY: usize = 12;

/// Lines that they keep, if there is room, where they are cut all the same.
const FEWER: [usize; 4] = [8, 6, 4, 3];

/// What a card that is as tight as can be read leaves out, step by step.
const GIVING_WAY: [Parts; 6] = [
    ALL,
    LINK_IN_FOOTER,
    WITHOUT_LINK,
    WITHOUT_SUPPORT,
    WITHOUT_STEPS,
    CUT,
];

/// A card that is set and not drawn yet.
struct Plan {
    logo: (f32, f32),
    title: Option<(Block, Place, Colour)>,
    /// Upper edge of the bar.
    bar: f32,
    /// What stands below the bar.
    column: (Column, f32),
    code: (f32, f32),
    dark: f32,
    link: Option<(Block, Place)>,
    typed: (Typed, f32),
    /// The small print, and where its line is.
    footer: (Footer, f32),
    /// Whether nothing covers anything else.
    fits: bool,
    /// Whether all texts are there, and whole.
    complete: bool,
    /// Whether name and organisation are whole.
    named: bool,
}

pub(super) fn draw(pen: &mut Pen, measures: &Measures) -> Result<(), Refused> {
    if pen.finest_code() > measures.code.ideal {
        return Err(Refused::Code);
    }
    let plan = chosen(pen, measures).ok_or(Refused::Typed)?;
    plan.draw(pen, measures);
    Ok(())
}

/// The first plan that fits. When none does, what is typed alone is too long.
fn chosen(pen: &mut Pen, measures: &Measures) -> Option<Plan> {
    // A long name gets small before all else does.
    let tightened = TIGHTNESS
        .into_iter()
        .flat_map(|tightness| [None, Some(0.0)].map(|squeeze| Room { tightness, squeeze }));
    for room in tightened.chain(SQUEEZES) {
        for parts in [ALL, LINK_IN_FOOTER] {
            let plan = Plan::of(pen, measures, room, parts);
            if plan.fits && plan.complete && plan.named {
                return Some(plan);
            }
        }
    }
    for parts in GIVING_WAY {
        for room in SQUEEZES {
            let plan = Plan::of(pen, measures, room, parts);
            if plan.fits && plan.named {
                return Some(plan);
            }
        }
    }
    for parts in GIVING_WAY {
        for most in FEWER {
            let lines = Lines {
                title: most.min(parts.lines.title),
                name: most.min(parts.lines.name),
                ..parts.lines
            };
            let plan = Plan::of(pen, measures, SQUEEZES[0], Parts { lines, ..parts });
            if plan.fits {
                return Some(plan);
            }
        }
    }
    None
}

impl Plan {
    fn of(pen: &mut Pen, measures: &Measures, room: Room, parts: Parts) -> Self {
        let tightness = room.tightness;
        let margin = measures.margin;
        let inner = pen.width - 2.0 * margin;
        // The code gives way last: squared, the first steps hardly touch it.
        let dark = pen.code_side(measures.code.at(tightness * tightness), margin);
        let quiet = pen.quiet(dark);
        let width = inner - dark - quiet - measures.gap;

        // From below: the small print, then what is typed.
        let contents = Contents {
            link: parts.link == Link::InFooter,
            support: parts.support,
            lines: parts.lines.small,
        };
        let above_small = measures.above_small.at(tightness);
        let footer = footer::set(pen, contents, measures.small.at(tightness), inner, above_small);
        let rule = pen.height - margin - footer.height;
        let spans = measures.typed_spans && typed::of(pen.card).count() == 2;
        let typed_width = if spans { inner } else { width };
        let typed = typed::set(pen, typed_width, &measures.typed, tightness);
        let around = measures.around_typed.at(tightness);
        let typed_top = if typed.height > 0.0 {
            rule - around - typed.height
        } else {
            rule
        };

        // From above: organisation, bar, heading, name, steps.
        let style = Style {
            room,
            lines: parts.lines,
            width,
        };
        let mut start = Start::new(pen, measures, style);
        let title = start.title();
        let bar = start.bar(title.as_ref().map_or(0.0, |(block, ..)| block.height));
        start.whom();
        if parts.steps {
            start.steps();
        }
        let complete = footer.complete && typed.complete && start.complete;
        let named = start.named;
        let column = start.column;
        let top = bar + measures.bar.1 + measures.below_bar.at(tightness);

        // At the end: the code, and the link below it.
        let code_left = pen.width - margin - dark;
        let code_top = match (measures.banner, &title) {
            (None, _) => margin,
            (Some(_), Some((block, place, _))) if reaches(block, place, code_left - quiet) => {
                bar.max(place.y + block.height + quiet)
            }
            (Some(_), _) => bar,
        };
        let code = (code_left, code_top);
        let mut code_bottom = code_top + dark + quiet;
        let (mut has_link, mut link) = (footer.has_link, None);
        if parts.link == Link::BelowCode {
            let block = link_below(pen, measures.link.at(tightness), dark);
            has_link = block.whole;
            let place = Place {
                x: code.0,
                y: code_bottom,
                width: dark,
                align: Align::Centre,
            };
            code_bottom += block.height;
            link = Some((block, place));
        }
        let end = if spans { typed_top } else { rule };
        Self {
            logo: measures.logo_at(tightness),
            title,
            bar,
            fits: typed.whole
                && has_link
                && top + column.height + around <= typed_top
                && code_bottom + 0.5 * around <= end,
            column: (column, top),
            code,
            dark,
            link,
            typed: (typed, typed_top),
            footer: (footer, rule),
            complete,
            named,
        }
    }

    fn draw(&self, pen: &mut Pen, measures: &Measures) {
        let (margin, colour) = (measures.margin, pen.brand.colour);
        pen.logo((margin, margin), self.logo);
        if let Some((block, place, colour)) = &self.title {
            pen.place(block, *place, *colour);
        }
        let bar = (margin, self.bar);
        pen.area(bar, measures.bar, measures.bar.1 / 2.0, colour);
        self.column.0.draw(pen, (margin, self.column.1));
        self.typed.0.draw(pen, (margin, self.typed.1));
        pen.code(self.code, self.dark);
        if let Some((block, place)) = &self.link {
            pen.place(block, *place, SOFT);
        }
        self.footer.0.draw(pen, (margin, self.footer.1), measures.line);
    }
}

/// Whether a block goes farther from the reading side than `x`.
fn reaches(block: &Block, place: &Place, x: f32) -> bool {
    let end = match place.align {
        Align::Start => place.x + block.width,
        Align::Centre => place.x + f32::midpoint(place.width, block.width),
        Align::End => place.x + place.width,
    };
    end > x
}

/// The link below the code, parted wherever a line ends.
fn link_below(pen: &mut Pen, size: f32, width: f32) -> Block {
    let setting = Setting {
        weight: Weight::Regular,
        size,
        least: size,
        width,
        lines: 3,
        ends: Ends::Anywhere,
    };
    pen.set_typed(&pen.card.link, setting)
}
