//! The second gate: how much drawing a parsed SVG asks for, before any is done.

use resvg::usvg::{Group, Node, Path, Rect, Tree};

use crate::LogoError;

/// What a drawing may take, in pixels touched: about a second in the slowest case.
const BUDGET: f64 = 150_000_000.0;

/// A filter's part touches a pixel several times and in float.
const FILTER_PART: f64 = 8.0;

/// A piece of an outline costs about as much as so many pixels.
const SEGMENT: f64 = 64.0;

/// Pieces of one outline are sorted against each other, row by row: where all cross the same rows, each pair costs so much.
const PAIR: f64 = 0.0125;

/// A line becomes an outline of so many pieces for each of its own.
const STROKED: f64 = 4.0;

/// Layers within layers; each is a picture of up to 25 times the logo's size.
const MAX_LAYERS: usize = 12;

/// Refuses drawings that take too long or too much memory.
///
/// `drawn` is the picture's size in pixels, `scale` how many of them the drawing's units are.
pub(super) fn within_bounds(tree: &Tree, drawn: (u32, u32), scale: (f32, f32)) -> Result<(), LogoError> {
    let mut effort = Effort {
        area: f64::from(drawn.0) * f64::from(drawn.1),
        scale: (f64::from(scale.0), f64::from(scale.1)),
        left: BUDGET,
    };
    effort.group(tree.root(), 0)
}

struct Effort {
    /// Pixels of the whole picture.
    area: f64,
    scale: (f64, f64),
    /// Pixels that may still be touched.
    left: f64,
}

impl Effort {
    fn take(&mut self, pixels: f64) -> Result<(), LogoError> {
        self.left -= pixels;
        // Not a number is no effort that could be borne.
        if self.left >= 0.0 {
            Ok(())
        } else {
            Err(LogoError::SvgTooMuch)
        }
    }

    fn group(&mut self, group: &Group, layers: usize) -> Result<(), LogoError> {
        let layers = if group.should_isolate() {
            layers + 1
        } else {
            layers
        };
        if layers > MAX_LAYERS {
            return Err(LogoError::SvgTooMuch);
        }
        if group.should_isolate() {
            let pixels = self.pixels(group.abs_layer_bounding_box().to_rect());
            self.take(pixels)?;
            for filter in group.filters() {
                let parts = f64::from(u32::try_from(filter.primitives().len()).unwrap_or(u32::MAX));
                // The ground of a filter can be wider than what it is put on.
                self.take(parts * FILTER_PART * self.area.max(pixels))?;
            }
            let mut clip = group.clip_path();
            while let Some(path) = clip {
                self.take(self.area)?;
                self.group(path.root(), layers + 1)?;
                clip = path.clip_path();
            }
            let mut mask = group.mask();
            while let Some(shape) = mask {
                self.take(2.0 * self.area)?;
                self.group(shape.root(), layers + 1)?;
                mask = shape.mask();
            }
        }
        for child in group.children() {
            match child {
                Node::Group(group) => self.group(group, layers)?,
                Node::Path(path) => self.path(path)?,
                // Both were refused at the first gate.
                Node::Image(_) | Node::Text(_) => return Err(LogoError::SvgPicture),
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &Path) -> Result<(), LogoError> {
        let segments = path.data().segments().count();
        let segments = f64::from(u32::try_from(segments).unwrap_or(u32::MAX));
        let pixels = self.pixels(path.abs_stroke_bounding_box());
        self.outline(segments, pixels)?;
        if path.stroke().is_some() {
            self.outline(STROKED * segments, pixels)?;
        }
        Ok(())
    }

    fn outline(&mut self, segments: f64, pixels: f64) -> Result<(), LogoError> {
        self.take(SEGMENT * segments + PAIR * segments * segments + pixels)
    }

    /// Pixels that a rectangle covers: at most those of the largest layer.
    fn pixels(&self, rect: Rect) -> f64 {
        let area = f64::from(rect.width()) * self.scale.0 * f64::from(rect.height()) * self.scale.1;
        area.min(25.0 * self.area)
    }
}
