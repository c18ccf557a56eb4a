//! Parts of a text that are shaped at once: of one direction, one script and one font.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::{
    super::fonts::{Face, Han, Wanted, Weight, fallback, is_invisible},
    Reading, Typesetter,
};

/// A part of a text.
pub(super) struct Part {
    /// Bytes of the text.
    pub range: Range<usize>,
    pub face: &'static Face,
    pub script: Script,
    pub right_to_left: bool,
    /// Whether no font has it, so that a box stands in its place.
    pub lacking: bool,
}

impl Typesetter {
    /// The parts of a text, in the order in which they stand from left to right.
    pub(super) fn parts(&mut self, text: &str, weight: Weight, reading: Reading) -> Vec<Part> {
        let level = if reading.right_to_left {
            Level::rtl()
        } else {
            Level::ltr()
        };
        let bidi = BidiInfo::new(text, Some(level));
        let han = Han::of(text, reading.language);
        let mut parts = Vec::new();
        for paragraph in &bidi.paragraphs {
            let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for run in runs {
                let right_to_left = levels[run.start].is_rtl();
                let mut found = self.of_one_direction(text, run, weight, han, right_to_left);
                if right_to_left {
                    found.reverse();
                }
                parts.append(&mut found);
            }
        }
        parts
    }

    fn of_one_direction(
        &mut self,
        text: &str,
        range: Range<usize>,
        weight: Weight,
        han: Han,
        right_to_left: bool,
    ) -> Vec<Part> {
        let run = &text[range.clone()];
        let mut parts: Vec<Part> = Vec::new();
        // What stands before the first letter goes with it.
        let mut script = run
            .chars()
            .map(script_of)
            .find(|s| is_sure(*s))
            .unwrap_or(Script::Latin);
        for (at, cluster) in run.grapheme_indices(true) {
            let own = cluster.chars().map(script_of).find(|s| is_sure(*s));
            script = own.unwrap_or(script);
            // Blanks, digits and points take the font of the letters before them, so that they look of one make.
            let before = parts
                .last()
                .map(|part| part.face)
                .filter(|face| own.is_none() && face.has(cluster));
            let wanted = Wanted { weight, script, han };
            let found = before.or_else(|| self.fonts.find(cluster, wanted));
            let face = found.unwrap_or_else(fallback);
            let (start, end) = (range.start + at, range.start + at + cluster.len());
            // A letter stays without its sign.
            let had = if found.is_some() { had(face, cluster) } else { 0 };
            if had > 0 {
                match parts.last_mut() {
                    Some(part) if std::ptr::eq(part.face, face) && part.script == script && !part.lacking => {
                        part.range.end = start + had;
                    }
                    _ => parts.push(Part {
                        range: start..start + had,
                        face,
                        script,
                        right_to_left,
                        lacking: false,
                    }),
                }
            }
            if had < cluster.len() {
                self.lacks(cluster);
                parts.push(Part {
                    range: start + had..end,
                    face: fallback(),
                    script,
                    right_to_left,
                    lacking: true,
                });
            }
        }
        parts
    }
}

/// The bytes that a cluster begins with, up to the first character that a face lacks.
fn had(face: &Face, cluster: &str) -> usize {
    cluster
        .char_indices()
        .find(|(_, c)| !face.has(c.encode_utf8(&mut [0; 4])))
        .map_or(cluster.len(), |(at, _)| at)
}

fn script_of(c: char) -> Script {
    if is_invisible(c) {
        Script::Common
    } else {
        c.script()
    }
}

fn is_sure(script: Script) -> bool {
    !matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}
