//! Which font has a character.
//!
//! Latin, Greek and Cyrillic are in fonts that Muster brings along; all else comes from the system. Fonts are found and read
//! once in a program's life and never given back: a document needs few, the next one the same.

mod coverage;
mod face;
mod families;
mod system;

use std::collections::HashMap;

use unicode_script::Script;

pub(super) use face::Face;

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Weight {
    /// Text.
    Regular,
    /// What stands out.
    Bold,
    /// What is typed: all characters of one width, zero and O told apart.
    Code,
}

/// What decides which font a character is from.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Wanted {
    /// How heavy.
    pub weight: Weight,
    /// The script of the text around.
    pub script: Script,
    /// Whose shapes Chinese characters have.
    pub han: families::Han,
}

pub(super) use families::Han;

/// Fonts for one document: remembers what it found.
#[derive(Default)]
pub(super) struct Fonts {
    known: HashMap<(char, Wanted), Option<&'static Face>>,
}

impl Fonts {
    /// The first font that has every character of `cluster`, which is what a reader calls one character.
    ///
    /// `None`: there is none on this system.
    pub(super) fn find(&mut self, cluster: &str, wanted: Wanted) -> Option<&'static Face> {
        let mut characters = cluster.chars().filter(|c| !is_invisible(*c));
        let Some(first) = characters.next() else {
            return Some(face::bundled(wanted.weight));
        };
        if characters.next().is_some() {
            // What is missing of it as a whole may be there in parts.
            return search(cluster, wanted).or_else(|| self.find(first.encode_utf8(&mut [0; 4]), wanted));
        }
        if let Some(face) = self.known.get(&(first, wanted)) {
            return *face;
        }
        let face = search(first.encode_utf8(&mut [0; 4]), wanted);
        self.known.insert((first, wanted), face);
        face
    }
}

fn search(cluster: &str, wanted: Wanted) -> Option<&'static Face> {
    let own = face::bundled(wanted.weight);
    if own.has(cluster) {
        return Some(own);
    }
    let text = face::bundled(Weight::Regular);
    if wanted.weight == Weight::Code && text.has(cluster) {
        return Some(text);
    }
    let heavy = wanted.weight == Weight::Bold;
    families::of(wanted.script, wanted.han)
        .iter()
        .filter_map(|family| system::by_family(family, heavy))
        .find(|face| face.has(cluster))
        .or_else(|| coverage::any(cluster, heavy))
}

/// The font of characters that no font has: its glyph for them is empty, and the box is drawn.
pub(super) fn fallback() -> &'static Face {
    face::bundled(Weight::Regular)
}

/// Characters that nothing is drawn for (Unicode's `Default_Ignorable_Code_Point`, those that text can contain).
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}
