//! Blocks below each other that are set and not drawn yet, so that their height is known before their place.

use super::pen::{Align, Block, Pen, Place};
use crate::cards::Colour;

/// Blocks below each other.
#[derive(Default)]
pub(super) struct Column {
    /// Places from the column's own corner.
    items: Vec<(Block, Place, Colour)>,
    pub height: f32,
}

impl Column {
    /// Adds a block below the others. An empty one takes no room.
    pub(super) fn add(&mut self, block: Block, gap: f32, width: f32, colour: Colour) {
        self.add_from(0.0, block, gap, width, colour);
    }

    /// Adds a block with a number before it.
    pub(super) fn add_numbered(
        &mut self,
        (number, number_colour): (Block, Colour),
        indent: f32,
        block: Block,
        gap: f32,
        width: f32,
        colour: Colour,
    ) {
        if block.height > 0.0 {
            let y = self.below(gap);
            self.items.push((number, at(0.0, y, indent), number_colour));
            self.add_from(indent, block, gap, width - indent, colour);
        }
    }

    /// Adds a block with another one before it, both on one base.
    pub(super) fn add_beside(
        &mut self,
        (before, before_colour): (Block, Colour),
        gap_beside: f32,
        block: Block,
        gap: f32,
        width: f32,
        colour: Colour,
    ) {
        let (x, y) = (before.width + gap_beside, self.below(gap));
        let lower = block.base() - before.base();
        self.items
            .push((before, at(0.0, y + lower, width), before_colour));
        self.add_from(x, block, gap, width - x, colour);
    }

    /// Draws the column with its corner at a place.
    pub(super) fn draw(&self, pen: &mut Pen, (x, y): (f32, f32)) {
        for (block, place, colour) in &self.items {
            let place = Place {
                x: x + place.x,
                y: y + place.y,
                ..*place
            };
            pen.place(block, place, *colour);
        }
    }

    fn add_from(&mut self, x: f32, block: Block, gap: f32, width: f32, colour: Colour) {
        if block.height > 0.0 {
            let y = self.below(gap);
            self.height = y + block.height;
            self.items.push((block, at(x, y, width), colour));
        }
    }

    /// Where the next block begins. Nothing stands above the first one.
    fn below(&self, gap: f32) -> f32 {
        if self.height > 0.0 { self.height + gap } else { 0.0 }
    }
}

fn at(x: f32, y: f32, width: f32) -> Place {
    Place {
        x,
        y,
        width,
        align: Align::Start,
    }
}
