//! From strings to lines of glyphs that fit.

mod fit;
mod line;
mod numbers;
mod runs;
mod shape;

use std::{collections::BTreeSet, collections::HashMap, sync::Arc};

pub(super) use fit::{Ends, Set, Setting};
pub(super) use line::Line;

use super::fonts::{Fonts, Weight};

/// Characters of a text that are looked at: more fit on no card.
const MAX_CHARACTERS: usize = 400;

/// Bytes of the longest language tag (RFC 5646, 4.4.1).
const MAX_TAG: usize = 35;

/// Characters without a font that are told; more would say the same.
const MAX_WITHOUT_FONT: usize = 100;

/// Lines that are remembered. Most cards of a document share all lines but the name's.
const MAX_KNOWN: usize = 2_000;

/// Sets the lines of one document.
#[derive(Default)]
pub(super) struct Typesetter {
    fonts: Fonts,
    known: HashMap<Key, Arc<Line>>,
    plans: shape::Plans,
    /// What readers call characters, that no font has.
    pub without_font: BTreeSet<String>,
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    text: String,
    weight: Weight,
    right_to_left: bool,
    language: String,
}

/// How a text is read.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    /// BCP 47.
    pub language: &'a str,
    /// The direction of the card, or of a text that has its own.
    pub right_to_left: bool,
}

/// One line's worth of text: no breaks, no control characters, single blanks, and nothing that overrides directions.
pub(super) fn clean(text: &str) -> String {
    let kept = text
        .chars()
        .take(MAX_CHARACTERS)
        .map(|c| {
            if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            }
        })
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'));
    let mut clean = String::new();
    for word in kept
        .collect::<String>()
        .split(' ')
        .filter(|word| !word.is_empty())
    {
        if !clean.is_empty() {
            clean.push(' ');
        }
        clean.push_str(word);
    }
    clean
}

/// Whether [`clean`] looks at all of a text.
fn is_all_shown(text: &str) -> bool {
    text.chars().nth(MAX_CHARACTERS).is_none()
}

/// A tag as fonts and documents can read it, or nothing: the shaper trips over tags in other letters.
pub(super) fn language(tag: &str) -> &str {
    let well_formed = tag.len() <= MAX_TAG && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if well_formed { tag } else { "" }
}

impl Typesetter {
    fn lacks(&mut self, cluster: &str) {
        if self.without_font.len() < MAX_WITHOUT_FONT {
            self.without_font.insert(cluster.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_a_tag_or_none() {
        for tag in ["en", "zh-Hant-TW", ""] {
            assert_eq!(language(tag), tag);
        }
        for tag in ["ja_JP", "日本語", "en\0", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
            assert_eq!(language(tag), "", "{tag}");
        }
    }

    #[test]
    fn a_text_is_one_line() {
        assert_eq!(clean("  Anna\r\n\tKowalska\u{202E}\u{0} "), "Anna Kowalska");
        assert_eq!(clean("\u{2028}"), "");
        assert_eq!(clean(&"x".repeat(10_000)).len(), MAX_CHARACTERS);
    }
}
