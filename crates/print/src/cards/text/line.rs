//! A line, as wide as it is.

use std::sync::Arc;

use krilla::text::{GlyphId, KrillaGlyph};

use super::{Key, MAX_KNOWN, Reading, Typesetter};
use crate::cards::fonts::{Face, Weight};

/// A line of text, ready to be drawn at any size.
pub(in crate::cards) struct Line {
    /// Its parts from left to right.
    pub runs: Vec<Run>,
    /// Width in units of the font's size.
    pub width: f32,
}

/// A part of a line that is in one font.
pub(in crate::cards) struct Run {
    pub face: &'static Face,
    pub text: String,
    /// Where that begins, in bytes of the line's text.
    pub start: usize,
    /// From left to right.
    pub glyphs: Vec<KrillaGlyph>,
    /// Width in units of the font's size.
    pub width: f32,
    /// Whether a box has to be drawn in its place.
    pub lacking: bool,
}

/// The width of a box in the place of what no font has, and of the white at its sides, in units of the font's size.
const BOX: f32 = 0.74;

impl Line {
    /// For each byte of the line's text, of `length` bytes, and its end: how wide all is that stands before it in reading
    /// order, in units of the font's size.
    pub(super) fn widths_before(&self, length: usize) -> Vec<f32> {
        let mut widths = vec![0.0; length + 1];
        for run in &self.runs {
            for glyph in &run.glyphs {
                if let Some(width) = widths.get_mut(run.start + glyph.text_range.start + 1) {
                    *width += glyph.x_advance;
                }
            }
        }
        let mut sum = 0.0;
        for width in &mut widths {
            sum += *width;
            *width = sum;
        }
        widths
    }
}

impl Typesetter {
    /// A text as one line.
    pub(super) fn line(&mut self, text: &str, weight: Weight, reading: Reading) -> Arc<Line> {
        let key = Key {
            text: text.to_owned(),
            weight,
            right_to_left: reading.right_to_left,
            language: reading.language.to_owned(),
        };
        if let Some(line) = self.known.get(&key) {
            return Arc::clone(line);
        }
        let parts = self.parts(text, weight, reading);
        let runs: Vec<Run> = parts
            .into_iter()
            .map(|part| {
                let glyphs = if part.lacking {
                    let missing = GlyphId::new(0);
                    vec![KrillaGlyph::new(
                        missing,
                        BOX,
                        0.0,
                        0.0,
                        0.0,
                        0..part.range.len(),
                        None,
                    )]
                } else {
                    self.plans.glyphs(text, &part, reading.language)
                };
                Run {
                    face: part.face,
                    start: part.range.start,
                    text: text[part.range].to_owned(),
                    width: glyphs.iter().map(|glyph| glyph.x_advance).sum(),
                    glyphs,
                    lacking: part.lacking,
                }
            })
            .collect();
        let line = Arc::new(Line {
            width: runs.iter().map(|run| run.width).sum(),
            runs,
        });
        if self.known.len() >= MAX_KNOWN {
            self.known.clear();
        }
        self.known.insert(key, Arc::clone(&line));
        line
    }
}
