//! Drawing on one card: lengths in points, from the card's upper edge and from the side where reading begins.

use std::sync::Arc;

use krilla::{
    color::{luma, rgb},
    geom::{Path, PathBuilder, Point, Rect, Size, Transform},
    num::NormalizedF32,
    paint::{Fill, FillRule, Stroke},
    surface::Surface,
};

use unicode_bidi::get_base_direction;

use super::brand::{Brand, Emblem, PLATE};
use crate::cards::{
    Card, Colour, Direction,
    grid::{Grid, MM},
    qr::{self, MIN_MODULE, Qr},
    text::{self, Line, Reading, Set, Setting, Typesetter},
};

/// From a line's top to its base, in sizes. Leaves room for signs above letters, in Devanagari and Vietnamese too.
const ASCENT: f32 = 0.98;

/// From line to line, in sizes.
pub(super) const PITCH: f32 = 1.28;

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
    pub size: f32,
    /// Of the widest line.
    pub width: f32,
    pub height: f32,
    /// Whether all of the text is there.
    pub whole: bool,
}

impl Block {
    fn of(set: Set) -> Self {
        let Set { lines, size, whole } = set;
        #[allow(clippy::cast_precision_loss)] // a few lines
        let height = lines.len() as f32 * size * PITCH;
        let width = lines.iter().map(|line| line.width * size).fold(0.0, f32::max);
        Self {
            lines,
            size,
            width,
            height,
            whole,
        }
    }

    /// From its top to the base of its first line.
    pub(super) fn base(&self) -> f32 {
        self.size * ASCENT
    }
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

    /// Sets a name, which has its own direction on any card, and stands whole if `most` lines do for that. It is rather as
    /// small as `smallest` than that a word is parted.
    pub(super) fn set_name(&mut self, text: &str, setting: Setting, smallest: f32, most: usize) -> Block {
        let right_to_left = match get_base_direction(text) {
            unicode_bidi::Direction::Ltr => false,
            unicode_bidi::Direction::Rtl => true,
            unicode_bidi::Direction::Mixed => self.mirrored(),
        };
        let reading = self.reading(right_to_left);
        let set = self
            .typesetter
            .set_whole(text, setting, (smallest, most), reading);
        Block::of(set)
    }

    /// Sets what is read from left to right on any card: links and codes.
    pub(super) fn set_typed(&mut self, text: &str, setting: Setting) -> Block {
        self.set_as(text, setting, false)
    }

    fn set_as(&mut self, text: &str, setting: Setting, right_to_left: bool) -> Block {
        let reading = self.reading(right_to_left);
        Block::of(self.typesetter.set(text, setting, reading))
    }

    fn reading(&self, right_to_left: bool) -> Reading<'a> {
        Reading {
            language: text::language(&self.card.language),
            right_to_left,
        }
    }

    /// Draws a block.
    pub(super) fn place(&mut self, block: &Block, place: Place, colour: Colour) {
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
                if run.lacking {
                    let side = (run.width * block.size, block.size);
                    self.empty_box((x, y + block.size * ASCENT), side, colour);
                    self.fill(colour);
                }
                x += run.width * block.size;
            }
            y += block.size * PITCH;
        }
    }

    /// A box on a line's base, for what no font has.
    fn empty_box(&mut self, (x, base): (f32, f32), (width, size): (f32, f32), colour: Colour) {
        let (white, height) = (size * 0.08, size * 0.72);
        let Some(bounds) = Rect::from_xywh(x + white, base - height, width - 2.0 * white, height) else {
            return;
        };
        let mut path = PathBuilder::new();
        path.push_rect(bounds);
        if let Some(path) = path.finish() {
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(Stroke {
                paint: rgb(colour).into(),
                width: size * 0.06,
                ..Stroke::default()
            }));
            self.surface.draw_path(&path);
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

    /// The height of the logo in a room, if there is one.
    pub(super) fn logo_height(&self, bounds: (f32, f32)) -> Option<f32> {
        let emblem = self.brand.logo.as_ref()?;
        let (border, (_, height)) = fitted(emblem, bounds);
        Some(height + 2.0 * border)
    }

    /// The logo at the start, as large as fits.
    pub(super) fn logo(&mut self, (x, y): (f32, f32), bounds: (f32, f32)) {
        let Some(emblem) = &self.brand.logo else { return };
        let (border, (width, height)) = fitted(emblem, bounds);
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
    }

    /// The side of this card's code when its modules are as fine as can be.
    pub(super) fn finest_code(&self) -> f32 {
        self.qr.side * MIN_MODULE * MM
    }

    /// The side of this card's code that should have `side`: its modules are not too fine, and its quiet zone, which is wide
    /// for codes of few modules, keeps within `room`.
    pub(super) fn code_side(&self, side: f32, room: f32) -> f32 {
        side.max(self.finest_code()).min(room / qr::QUIET * self.qr.side)
    }

    /// The width of the zone that stays white around a code of this side.
    pub(super) fn quiet(&self, side: f32) -> f32 {
        side / self.qr.side * qr::QUIET
    }

    /// The QR code, its quiet zone around `side`.
    pub(super) fn code(&mut self, (x, y): (f32, f32), side: f32) {
        let module = side / self.qr.side;
        let (left, top) = (self.left(x, side), self.corner.1 + y);
        let to = Transform::from_row(module, 0.0, 0.0, module, left, top);
        self.surface.push_transform(&to);
        self.surface.set_stroke(None);
        // Grey's black is one ink, without coloured edges.
        self.surface.set_fill(Some(Fill {
            paint: luma::Color::black().into(),
            opacity: NormalizedF32::ONE,
            rule: FillRule::NonZero,
        }));
        self.surface.draw_path(&self.qr.path);
        self.surface.pop();
    }
}

/// The border and the size of a logo that fills a room.
fn fitted(emblem: &Emblem, bounds: (f32, f32)) -> (f32, (f32, f32)) {
    let border = if emblem.plate { bounds.1 * 0.12 } else { 0.0 };
    let scale = f32::min(
        (bounds.0 - 2.0 * border) / emblem.size.0,
        (bounds.1 - 2.0 * border) / emblem.size.1,
    );
    (border, (emblem.size.0 * scale, emblem.size.1 * scale))
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
