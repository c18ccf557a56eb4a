//! The languages that there are: one for each file in `languages/`.

use std::fmt;

use crate::Direction;

/// What is known of a language before its words are read.
struct Facts {
    tag: &'static str,
    own_name: &'static str,
    english_name: &'static str,
    direction: Direction,
    dates: &'static str,
    source: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language of the catalogue.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(u8);

impl Language {
    /// The language that the others are translated from, and that stands in for what one lacks.
    pub const ENGLISH: Self = Self(ENGLISH_AT);

    /// Every language, in the order of their tags.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..FACTS.len()).map(|at| Self(u8::try_from(at).unwrap_or(ENGLISH_AT)))
    }

    /// The language of exactly this tag, in any letter case. [`crate::negotiate`] finds the nearest one.
    pub fn read(tag: &str) -> Option<Self> {
        Self::all().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// Its tag (BCP 47), as files, columns and HTML's `lang` have it.
    pub fn tag(self) -> &'static str {
        self.facts().tag
    }

    /// Its name in the language itself.
    pub fn own_name(self) -> &'static str {
        self.facts().own_name
    }

    /// Its name in English, for the console.
    pub fn english_name(self) -> &'static str {
        self.facts().english_name
    }

    /// The direction in which it is written.
    pub fn direction(self) -> Direction {
        self.facts().direction
    }

    /// The locale of its dates and times, as `Intl` and ICU know it.
    pub fn dates_locale(self) -> &'static str {
        self.facts().dates
    }

    /// The file.
    pub(crate) fn source(self) -> &'static str {
        self.facts().source
    }

    /// Its place in tables of all languages.
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    fn facts(self) -> &'static Facts {
        // Made by `all` alone, so there is one.
        &FACTS[self.index()]
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
