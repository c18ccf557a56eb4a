//! The small print below a card: until when, and whom to ask.

use super::{
    brand::{INK, LINE, SOFT},
    column::Column,
    elastic::LEAST,
    pen::{Align, Block, Pen, Place},
};
use crate::cards::{
    fonts::Weight,
    text::{Ends, Setting},
};

/// The share of its size down to which the date stays on one line: a zone alone on a second line looks lost.
const ONE_LINE: f32 = 0.88;

/// What the small print has besides the date.
#[derive(Clone, Copy)]
pub(super) struct Contents {
    /// The link, on a line of its own.
    pub link: bool,
    /// Whom to ask.
    pub support: bool,
    /// Lines that a text may take.
    pub lines: usize,
}

/// The small print, set and not drawn yet.
pub(super) struct Footer {
    texts: Texts,
    width: f32,
    gap: f32,
    pub height: f32,
    /// Whether the link is as it was asked for.
    pub has_link: bool,
    /// Whether all texts are whole.
    pub complete: bool,
}

enum Texts {
    /// The date at the start, the contact at the end.
    Beside(Block, Block),
    Below(Column),
}

/// Sets the small print over a width, `gap` below its line. Short texts share one line; longer ones stand below each other,
/// where a mail address has the room it needs.
pub(super) fn set(pen: &mut Pen, contents: Contents, size: f32, width: f32, gap: f32) -> Footer {
    let card = pen.card;
    let one = Setting {
        weight: Weight::Regular,
        size,
        least: (size * ONE_LINE).max(LEAST).min(size),
        width,
        lines: 1,
        ends: Ends::Words,
    };
    let date = pen.set(&card.valid_until, one);
    // All of the small print has one size.
    let size = if date.whole { date.size } else { size };
    let over = |width, lines| Setting {
        size,
        least: size,
        width,
        lines,
        ..one
    };
    let mut footer = Footer {
        texts: Texts::Below(Column::default()),
        width,
        gap,
        height: 0.0,
        has_link: true,
        complete: true,
    };
    if contents.support && !contents.link {
        let valid = pen.set(&card.valid_until, over(width, 1));
        let support = pen.set(&card.support, over(width, 1));
        let room = width - 4.0 * size;
        if valid.whole && support.whole && valid.width + support.width <= room {
            let height = valid.height.max(support.height);
            footer.height = if height > 0.0 { gap + height } else { 0.0 };
            footer.texts = Texts::Beside(valid, support);
            return footer;
        }
    }
    let mut column = Column::default();
    let between = size * 0.15;
    if contents.link {
        // A second line of a link would be read as a second link.
        let link = pen.set_typed(&card.link, over(width, 1));
        footer.has_link = link.whole;
        if link.whole {
            column.add(link, between, width, INK);
        }
    }
    let valid = pen.set(&card.valid_until, over(width, contents.lines));
    footer.complete = valid.whole;
    column.add(valid, between, width, INK);
    if contents.support {
        // Half a phone number reaches nobody.
        let support = pen.set(&card.support, over(width, contents.lines));
        footer.complete &= support.whole;
        if support.whole {
            column.add(support, between, width, SOFT);
        }
    }
    if column.height > 0.0 {
        footer.height = gap + column.height;
    }
    footer.texts = Texts::Below(column);
    footer
}

impl Footer {
    /// Draws it, its line first.
    pub(super) fn draw(&self, pen: &mut Pen, (x, y): (f32, f32), line: f32) {
        if self.height <= 0.0 {
            return;
        }
        pen.area((x, y), (self.width, line), 0.0, LINE);
        let y = y + self.gap;
        match &self.texts {
            Texts::Below(column) => column.draw(pen, (x, y)),
            Texts::Beside(valid, support) => {
                let place = |align| Place {
                    x,
                    y,
                    width: self.width,
                    align,
                };
                pen.place(valid, place(Align::Start), INK);
                pen.place(support, place(Align::End), SOFT);
            }
        }
    }
}
