//! The column where reading begins: whose card it is, whom it is for, and what to do.

use super::{
    brand::{INK, SOFT},
    card::Measures,
    column::Column,
    pen::{Align, Block, Pen, Place},
};
use crate::cards::{Colour, fonts::Weight, text::Setting};

/// Steps that are shown.
const STEPS: usize = 3;

/// Lines that a step may take.
const STEP_LINES: usize = 4;

/// The share of its size down to which a name is set at once; a still longer one makes the whole card tighter.
const NAME: f32 = 0.7;

/// Lines that texts may take.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    pub title: usize,
    pub heading: usize,
    pub name: usize,
    /// Of each text of the small print.
    pub small: usize,
}

/// Sets the column.
pub(super) struct Start<'p, 'a, 'page> {
    pen: &'p mut Pen<'a, 'page>,
    measures: &'p Measures,
    tightness: f32,
    lines: Lines,
    width: f32,
    /// What stands below the bar.
    pub column: Column,
    /// Whether all texts are whole.
    pub complete: bool,
}

impl<'p, 'a, 'page> Start<'p, 'a, 'page> {
    pub(super) fn new(
        pen: &'p mut Pen<'a, 'page>,
        measures: &'p Measures,
        tightness: f32,
        lines: Lines,
        width: f32,
    ) -> Self {
        Self {
            pen,
            measures,
            tightness,
            lines,
            width,
            column: Column::default(),
            complete: true,
        }
    }

    /// The organisation, where there is no logo, or a banner has room for both.
    pub(super) fn title(&mut self) -> Option<(Block, Place, Colour)> {
        let Measures { margin, banner, .. } = *self.measures;
        let logo = self.measures.logo_at(self.tightness);
        let has_logo = self.pen.brand.logo.is_some();
        if has_logo && banner.is_none() {
            return None;
        }
        let inner = self.pen.width - 2.0 * margin;
        let (x, width) = match (banner, has_logo) {
            (None, _) => (margin, self.width),
            (Some(_), false) => (margin, inner),
            (Some(_), true) => (
                margin + logo.0 + self.measures.gap,
                inner - logo.0 - self.measures.gap,
            ),
        };
        let size = self.measures.title.at(self.tightness);
        let (weight, size, align, colour) = if has_logo {
            (Weight::Regular, size * 0.6, Align::End, SOFT)
        } else {
            (Weight::Bold, size, Align::Start, INK)
        };
        let setting = Setting {
            weight,
            size,
            least: self.measures.title.least.min(size),
            width,
            lines: self.lines.title,
            anywhere: false,
        };
        let block = self.pen.set_name(&self.pen.card.title, setting);
        self.complete &= block.whole;
        let y = match banner {
            None => margin,
            Some(_) => margin + (logo.1 - block.height) / 2.0,
        };
        let place = Place { x, y, width, align };
        Some((block, place, colour))
    }

    /// The bar's upper edge, below a title so high or the logo.
    pub(super) fn bar(&self, title: f32) -> f32 {
        let Measures { margin, banner, .. } = *self.measures;
        let logo = self.measures.logo_at(self.tightness);
        if let Some(below) = banner {
            return margin + logo.1 + below.at(self.tightness);
        }
        let above = self.pen.logo_height(logo).unwrap_or(title);
        if above > 0.0 {
            margin + above + self.measures.above_bar.at(self.tightness)
        } else {
            margin
        }
    }

    /// What the card is about and whom it is for.
    pub(super) fn whom(&mut self) {
        let (card, ink) = (self.pen.card, self.pen.brand.ink);
        let size = self.measures.name.at(self.tightness);
        let large = Setting {
            weight: Weight::Bold,
            size,
            least: (size * NAME).max(self.measures.name.least),
            width: self.width,
            lines: self.lines.name,
            anywhere: false,
        };
        let small = Setting {
            size: self.measures.heading.at(self.tightness),
            least: self.measures.heading.least,
            lines: self.lines.heading,
            ..large
        };
        if card.name.trim().is_empty() {
            let heading = self.pen.set(&card.heading, large);
            self.add(heading, 0.0, INK);
            return;
        }
        let heading = self.pen.set(&card.heading, small);
        let name = self.name(large);
        self.add(heading, 0.0, ink);
        self.add(name, small.size * 0.15, INK);
    }

    /// The name, rather smaller on two lines than large on three.
    fn name(&mut self, setting: Setting) -> Block {
        let name = &self.pen.card.name;
        let two = Setting {
            lines: setting.lines.min(2),
            ..setting
        };
        let block = self.pen.set_name(name, two);
        if block.whole {
            return block;
        }
        self.pen.set_name(name, setting)
    }

    fn add(&mut self, block: Block, gap: f32, colour: Colour) {
        self.complete &= block.whole;
        self.column.add(block, gap, self.width, colour);
    }

    /// The first steps, numbered. All of them or none: a way that ends in the middle helps nobody.
    pub(super) fn steps(&mut self) {
        let (card, ink, indent) = (self.pen.card, self.pen.brand.ink, self.measures.indent);
        let size = self.measures.step.at(self.tightness);
        let text = Setting {
            weight: Weight::Regular,
            size,
            least: size,
            width: self.width - indent,
            lines: STEP_LINES,
            anywhere: false,
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
                gap.at(self.tightness),
                self.width,
                INK,
            );
        }
    }
}
