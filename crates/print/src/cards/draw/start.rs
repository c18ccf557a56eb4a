//! The column where reading begins: whose card it is, whom it is for, and what to do.

use super::{
    brand::{INK, SOFT},
    card::Measures,
    column::Column,
    elastic::Room,
    pen::{Align, Block, Pen, Place},
};
use crate::cards::{
    Colour,
    fonts::Weight,
    text::{Ends, Setting},
};

/// Steps that are shown.
const STEPS: usize = 3;

/// Lines that a step may take.
const STEP_LINES: usize = 4;

/// The share of its size down to which a name stays on few lines; a longer one takes more, and makes the whole card tighter if
/// there is no room for them.
const NAME: f32 = 0.7;

/// Lines on which a name or an organisation is set rather smaller than on more.
const FEW: usize = 2;

/// Lines that texts may take.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    /// Of the organisation, at most.
    pub title: usize,
    pub heading: usize,
    /// Of the name, at most.
    pub name: usize,
    /// Of each text of the small print.
    pub small: usize,
}

/// How a column is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub room: Room,
    pub lines: Lines,
    pub width: f32,
}

/// Sets the column.
pub(super) struct Start<'p, 'a, 'page> {
    pen: &'p mut Pen<'a, 'page>,
    measures: &'p Measures,
    style: Style,
    /// What stands below the bar.
    pub column: Column,
    /// Whether all texts are whole.
    pub complete: bool,
    /// Whether organisation and name are.
    pub named: bool,
}

impl<'p, 'a, 'page> Start<'p, 'a, 'page> {
    pub(super) fn new(pen: &'p mut Pen<'a, 'page>, measures: &'p Measures, style: Style) -> Self {
        Self {
            pen,
            measures,
            style,
            column: Column::default(),
            complete: true,
            named: true,
        }
    }

    /// The organisation, where there is no logo, or a banner has room for both.
    pub(super) fn title(&mut self) -> Option<(Block, Place, Colour)> {
        let Measures { margin, banner, .. } = *self.measures;
        let logo = self.measures.logo_at(self.style.room.tightness);
        let has_logo = self.pen.brand.logo.is_some();
        if has_logo && banner.is_none() {
            return None;
        }
        let inner = self.pen.width - 2.0 * margin;
        let (x, width) = match (banner, has_logo) {
            (None, _) => (margin, self.style.width),
            (Some(_), false) => (margin, inner),
            (Some(_), true) => (
                margin + logo.0 + self.measures.gap,
                inner - logo.0 - self.measures.gap,
            ),
        };
        let size = self.measures.title.at(self.style.room.tightness);
        let (weight, size, align, colour) = if has_logo {
            (Weight::Regular, size * 0.6, Align::End, SOFT)
        } else {
            (Weight::Bold, size, Align::Start, INK)
        };
        let setting = Setting {
            weight,
            size,
            least: self.measures.title.smallest(self.style.room).min(size),
            width,
            lines: FEW,
            ends: Ends::Words,
        };
        let most = self.style.lines.title;
        let block = self
            .pen
            .set_name(&self.pen.card.title, setting, setting.least, most);
        self.named &= block.whole;
        let y = match banner {
            None => margin,
            Some(_) => margin + f32::max(logo.1 - block.height, 0.0) / 2.0,
        };
        let place = Place { x, y, width, align };
        Some((block, place, colour))
    }

    /// The bar's upper edge, below a title so high or the logo.
    pub(super) fn bar(&self, title: f32) -> f32 {
        let Measures { margin, banner, .. } = *self.measures;
        let logo = self.measures.logo_at(self.style.room.tightness);
        if let Some(below) = banner {
            return margin + logo.1.max(title) + below.at(self.style.room.tightness);
        }
        let above = self.pen.logo_height(logo).unwrap_or(title);
        if above > 0.0 {
            margin + above + self.measures.above_bar.at(self.style.room.tightness)
        } else {
            margin
        }
    }

    /// What the card is about and whom it is for.
    pub(super) fn whom(&mut self) {
        let (card, ink) = (self.pen.card, self.pen.brand.ink);
        let room = self.style.room;
        let size = self.measures.name.at(room.tightness);
        let smallest = self.measures.name.smallest(room);
        let large = Setting {
            weight: Weight::Bold,
            size,
            least: self.measures.name.unparted(room, NAME),
            width: self.style.width,
            lines: FEW,
            ends: Ends::Words,
        };
        let small = Setting {
            size: self.measures.heading.at(self.style.room.tightness),
            least: self.measures.heading.least,
            lines: self.style.lines.heading,
            ..large
        };
        if card.name.trim().is_empty() {
            let lines = self.style.lines.name.min(3);
            let heading = self.pen.set(&card.heading, Setting { lines, ..large });
            self.add(heading, 0.0, INK);
            return;
        }
        let heading = self.pen.set(&card.heading, small);
        let most = self.style.lines.name;
        let name = self.pen.set_name(&card.name, large, smallest, most);
        self.named &= name.whole;
        self.add(heading, 0.0, ink);
        self.add(name, small.size * 0.15, INK);
    }

    fn add(&mut self, block: Block, gap: f32, colour: Colour) {
        self.complete &= block.whole;
        self.column.add(block, gap, self.style.width, colour);
    }

    /// The first steps, numbered. All of them or none: a way that ends in the middle helps nobody.
    pub(super) fn steps(&mut self) {
        let (card, ink, indent) = (self.pen.card, self.pen.brand.ink, self.measures.indent);
        let size = self.measures.step.at(self.style.room.tightness);
        let text = Setting {
            weight: Weight::Regular,
            size,
            least: size,
            width: self.style.width - indent,
            lines: STEP_LINES,
            ends: Ends::Words,
        };
        let digit = Setting {
            weight: Weight::Bold,
            width: indent,
            lines: 1,
            ..text
        };
        let mut steps = Vec::new();
        for step in card.steps.iter().take(STEPS) {
            steps.push(self.pen.set(step, text));
        }
        if steps.iter().any(|step| !step.whole) {
            self.complete = false;
            return;
        }
        for (number, step) in steps.into_iter().enumerate() {
            let gap = if number == 0 {
                self.measures.above_steps
            } else {
                self.measures.between_steps
            };
            let number = self.pen.set(&(number + 1).to_string(), digit);
            self.column.add_numbered(
                (number, ink),
                indent,
                step,
                gap.at(self.style.room.tightness),
                self.style.width,
                INK,
            );
        }
    }
}
