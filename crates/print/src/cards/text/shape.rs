//! One part's glyphs.

use std::collections::HashMap;

use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Language, ShapePlan, UnicodeBuffer, ttf_parser::Tag};
use unicode_script::Script;

use super::runs::Part;

/// Plans of shaping: what a font does for a script and a language. Working one out costs more than shaping a name.
#[derive(Default)]
pub(super) struct Plans(HashMap<(usize, Script, bool, String), ShapePlan>);

/// Plans that are kept at most.
const MAX_PLANS: usize = 500;

impl Plans {
    /// The glyphs of a part from left to right, in units of the font's size, their texts as bytes of the part.
    pub(super) fn glyphs(&mut self, text: &str, part: &Part, language: &str) -> Vec<KrillaGlyph> {
        let inside = &text[part.range.clone()];
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(inside);
        // Arabic letters join across a change of fonts.
        buffer.set_pre_context(&text[..part.range.start]);
        buffer.set_post_context(&text[part.range.end..]);
        let direction = if part.right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let script = script(part.script);
        let spoken: Option<Language> = language.parse().ok();
        buffer.set_direction(direction);
        buffer.set_script(script);
        if let Some(spoken) = &spoken {
            buffer.set_language(spoken.clone());
        }
        if self.0.len() >= MAX_PLANS {
            self.0.clear();
        }
        let key = (
            std::ptr::from_ref(part.face).addr(),
            part.script,
            part.right_to_left,
            language.to_owned(),
        );
        let face = &part.face.shaper;
        let plan = self
            .0
            .entry(key)
            .or_insert_with(|| ShapePlan::new(face, direction, Some(script), spoken.as_ref(), &[]));
        let shaped = rustybuzz::shape_with_plan(face, plan, buffer);
        let starts: Vec<usize> = shaped
            .glyph_infos()
            .iter()
            .map(|glyph| glyph.cluster as usize)
            .collect();
        let ends = ends(&starts, inside.len());
        let em = |units: i32| to_f32(units) / part.face.units;
        shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .zip(starts.iter().zip(ends))
            .map(|((info, position), (start, end))| {
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    em(position.x_advance),
                    em(position.x_offset),
                    em(position.y_offset),
                    0.0,
                    *start..end,
                    None,
                )
            })
            .collect()
    }
}

/// Where each glyph's text ends: where the next one's begins, in the order of the text.
fn ends(starts: &[usize], length: usize) -> Vec<usize> {
    let mut sorted = starts.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    starts
        .iter()
        .map(|start| {
            let next = sorted.partition_point(|other| other <= start);
            sorted.get(next).copied().unwrap_or(length)
        })
        .collect()
}

fn script(script: Script) -> rustybuzz::Script {
    let name: Option<[u8; 4]> = script.short_name().as_bytes().try_into().ok();
    name.and_then(|name| rustybuzz::Script::from_iso15924_tag(Tag::from_bytes(&name)))
        .unwrap_or(rustybuzz::script::LATIN)
}

#[allow(clippy::cast_precision_loss)] // widths of glyphs: exact far beyond any font
fn to_f32(units: i32) -> f32 {
    units as f32
}
