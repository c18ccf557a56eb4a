//! Drawing on one card: lengths in points, from the card's upper edge and from the side where reading begins.

use std::sync::Arc;

use krilla::{
    color::{luma, rgb},
    geom::{Path, PathBuilder, Point, Rect, Size, Transform},
    num::NormalizedF32,
    paint::{Fill, FillRule},
    surface::Surface,
};

use unicode_bidi::get_base_direction;

use super::brand::{Brand, PLATE};
use crate::cards::{
    Card, Colour, Direction,
    grid::{Grid, MM},
    qr::{self, MIN_MODULE, Qr},
    text::{self, Line, Reading, Set, Setting, Typesetter},
};

/// From a line's top to its base, in sizes. Leaves room for signs above letters, in Devanagari and Vietnamese too.
const ASCENT: f32 = 0.98;

/// From line to line, in sizes.
const PITCH: f32 = 1.28;

/// A link is so long that its QR code would be too fine to be read.
pub(in crate::cards) struct CodeTooFine;

/// At which side of its room a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Start,
    Centre,
    End,
}

/// Lines that are set, and not drawn yet.
pub(super) struct Block {
    lines: Vec<Arc<Line>>,
    size: f32,
    pub height: f32,
    /// Whether all of the text is there.
    pub whole: bool,
}

/// Where a block goes.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// From the side where reading begins.
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub align: Align,
}

/// Draws on one card.
pub(in crate::cards) struct Pen<'a, 'page> {
    surface: &'a mut Surface<'page>,
    typesetter: &'a mut Typesetter,
    pub brand: &'a Brand,
    pub card: &'a Card,
    qr: &'a Qr,
    corner: (f32, f32),
    pub width: f32,
    pub height: f32,
}

impl<'a, 'page> Pen<'a, 'page> {
    /// For the card at a place of its page, from zero.
    pub(in crate::cards) fn new(
        surface: &'a mut Surface<'page>,
        typesetter: &'a mut Typesetter,
        brand: &'a Brand,
        card: &'a Card,
        qr: &'a Qr,
        grid: &Grid,
        place: usize,
    ) -> Self {
        let (x, y) = grid.corner(place);
        Self {
            surface,
            typesetter,
            brand,
            card,
            qr,
            corner: (x * MM, y * MM),
            width: grid.width * MM,
            height: grid.height * MM,
        }
    }

    fn mirrored(&self) -> bool {
        self.card.direction == Direction::RightToLeft
    }

    /// The left edge on the page of something at `x` from the start.
    fn left(&self, x: f32, width: f32) -> f32 {
        self.corner.0
            + if self.mirrored() {
                self.width - x - width
            } else {
                x
            }
    }

    /// Sets a text in the card's language and direction.
    pub(super) fn set(&mut self, text: &str, setting: Setting) -> Block {
        self.set_as(text, setting, self.mirrored())
    }

    /// Sets a name, which has its own direction on any card.
    pub(super) fn set_name(&mut self, text: &str, setting: Setting) -> Block {
        let right_to_left = match get_base_direction(text) {
            unicode_bidi::Direction::Ltr => false,
            unicode_bidi::Direction::Rtl => true,
            unicode_bidi::Direction::Mixed => self.mirrored(),
        };
        self.set_as(text, setting, right_to_left)
    }

    /// Sets what is read from left to right on any card: links and codes.
    pub(super) fn set_typed(&mut self, text: &str, setting: Setting) -> Block {
        self.set_as(text, setting, false)
    }

    fn set_as(&mut self, text: &str, setting: Setting, right_to_left: bool) -> Block {
        let reading = Reading {
            language: text::language(&self.card.language),
            right_to_left,
        };
        let Set { lines, size, whole } = self.typesetter.set(text, setting, reading);
        #[allow(clippy::cast_precision_loss)] // a few lines
        let height = lines.len() as f32 * size * PITCH;
        Block {
            lines,
            size,
            height,
            whole,
        }
    }

    /// Draws a block, and says where the next may begin.
    pub(super) fn place(&mut self, block: &Block, place: Place, colour: Colour) -> f32 {
        let mut y = self.corner.1 + place.y;
        for line in &block.lines {
            let width = line.width * block.size;
            let free = place.width - width;
            let before = match place.align {
                Align::Start => 0.0,
                Align::Centre => free / 2.0,
                Align::End => free,
            };
            let mut x = self.left(place.x + before, width);
            self.fill(colour);
            for run in &line.runs {
                let start = Point::from_xy(x, y + block.size * ASCENT);
                self.surface.draw_glyphs(
                    start,
                    &run.glyphs,
                    run.face.font.clone(),
                    &run.text,
                    block.size,
                    false,
                );
                x += run.width * block.size;
            }
            y += block.size * PITCH;
        }
        place.y + block.height
    }

    /// Sets and draws a text at once.
    pub(super) fn write(&mut self, text: &str, setting: Setting, place: Place, colour: Colour) -> f32 {
        let block = self.set(text, setting);
        self.place(&block, place, colour)
    }

    /// Sets and draws a name at once.
    pub(super) fn write_name(&mut self, text: &str, setting: Setting, place: Place, colour: Colour) -> f32 {
        let block = self.set_name(text, setting);
        self.place(&block, place, colour)
    }

    /// Writes the link, unless it would have to be cut: half a link leads nowhere, and the code says it whole.
    pub(super) fn link(&mut self, setting: Setting, place: Place, colour: Colour) {
        let card = self.card;
        let block = self.set_as(&card.link, setting, false);
        if block.whole {
            self.place(&block, place, colour);
        }
    }

    fn fill(&mut self, colour: Colour) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(solid(colour)));
    }

    /// A filled rectangle with round corners.
    pub(super) fn area(
        &mut self,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        radius: f32,
        colour: Colour,
    ) {
        let (left, top) = (self.left(x, width), self.corner.1 + y);
        if let Some(path) = rounded(left, top, width, height, radius) {
            self.fill(colour);
            self.surface.draw_path(&path);
        }
    }

    /// The logo at the start, as large as fits and no larger than on a screen; gives its height.
    pub(super) fn logo(&mut self, (x, y): (f32, f32), bounds: (f32, f32)) -> Option<f32> {
        let emblem = self.brand.logo.as_ref()?;
        let border = if emblem.plate { bounds.1 * 0.12 } else { 0.0 };
        let scale = f32::min(
            (bounds.0 - 2.0 * border) / emblem.size.0,
            (bounds.1 - 2.0 * border) / emblem.size.1,
        );
        let (width, height) = (emblem.size.0 * scale, emblem.size.1 * scale);
        if emblem.plate {
            let outer = (width + 2.0 * border, height + 2.0 * border);
            self.area((x, y), outer, border, PLATE);
        }
        let left = self.left(x + border, width);
        if let Some(size) = Size::from_wh(width, height) {
            let to = Transform::from_translate(left, self.corner.1 + y + border);
            self.surface.push_transform(&to);
            self.surface.draw_image(emblem.image.clone(), size);
            self.surface.pop();
        }
        Some(height + 2.0 * border)
    }

    /// The QR code in the middle of a square of `outer` points, the quiet zone within it. Its dark part is never smaller than
    /// `least`, which takes from the quiet zone's share only for codes of very few modules.
    pub(super) fn code(&mut self, (x, y): (f32, f32), outer: f32, least: f32) -> Result<(), CodeTooFine> {
        let qr = self.qr;
        let module = (outer / (qr.side + 2.0 * qr::QUIET)).max(least / qr.side);
        if module < MIN_MODULE * MM {
            return Err(CodeTooFine);
        }
        let inset = (outer - module * qr.side) / 2.0;
        let to = Transform::from_row(
            module,
            0.0,
            0.0,
            module,
            self.left(x, outer) + inset,
            self.corner.1 + y + inset,
        );
        self.surface.push_transform(&to);
        self.surface.set_stroke(None);
        // Grey's black is one ink, without coloured edges.
        self.surface.set_fill(Some(Fill {
            paint: luma::Color::black().into(),
            opacity: NormalizedF32::ONE,
            rule: FillRule::NonZero,
        }));
        self.surface.draw_path(&qr.path);
        self.surface.pop();
        Ok(())
    }
}

pub(super) fn solid(colour: Colour) -> Fill {
    Fill {
        paint: rgb(colour).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }
}

pub(super) fn rgb(colour: Colour) -> rgb::Color {
    rgb::Color::new(colour.red, colour.green, colour.blue)
}

fn rounded(left: f32, top: f32, width: f32, height: f32, radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    let radius = radius.min(width / 2.0).min(height / 2.0);
    if radius <= 0.0 {
        path.push_rect(Rect::from_xywh(left, top, width, height)?);
        return path.finish();
    }
    // A quarter of a circle as a curve: its handles are so long.
    let handle = radius * 0.447_715;
    let (right, bottom) = (left + width, top + height);
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - handle, top, right, top + handle, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(
        right,
        bottom - handle,
        right - handle,
        bottom,
        right - radius,
        bottom,
    );
    path.line_to(left + radius, bottom);
    path.cubic_to(
        left + handle,
        bottom,
        left,
        bottom - handle,
        left,
        bottom - radius,
    );
    path.line_to(left, top + radius);
    path.cubic_to(left, top + handle, left + handle, top, left + radius, top);
    path.close();
    path.finish()
}
