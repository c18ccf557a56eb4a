//! Saying something: as one text, or with what is put in kept apart.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::{Direction, Key, Language, catalogue::Catalogue, direction::has_right_to_left};

/// Stand around the name of a field that is kept apart. Noncharacters: no text from outside may hold them.
const OPEN: char = '\u{FDD0}';
const CLOSE: char = '\u{FDD1}';

/// The marks (Unicode Standard Annex 9): what stands between them has its own direction, by its first strong letter.
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// What is put into a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A name, an address: anything that is shown.
    Text(&'a str),
    /// The word that a message chooses its form by, such as a kind of device. It never carries marks.
    Word(&'static str),
    /// A count: messages choose their plural by it.
    Number(i64),
}

/// Whether invisible marks keep what is put in apart from the direction of the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// Where HTML lays text out: marks where the language is written from right to left, or a value has
    /// letters that are. English around an English name stays free of them.
    Isolate,
    /// Where marks would show or count: texts, subjects, names of files.
    None,
}

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words of the message.
    Text(String),
    /// The place of the field of this name.
    Field(&'static str),
}

/// What `key` says in `language`. What the language lacks is said in English.
///
/// Each of the key's fields should be among `values`; one that is missing shows by its name.
pub fn text(language: Language, key: Key, values: &[(&'static str, Value<'_>)], marks: Marks) -> String {
    let isolates = isolates(language, values, marks);
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        arguments.set(*name, fluent(*value, isolates));
    }
    say(language, key, &arguments)
}

/// The same in pieces: the fields that are not among `values` keep their places.
///
/// For what is more than text: markup on a page, a chip in a template. A field that a message only chooses its form by
/// has to be among `values`.
pub fn pieces(
    language: Language,
    key: Key,
    values: &[(&'static str, Value<'_>)],
    marks: Marks,
) -> Vec<Piece> {
    let isolates = isolates(language, values, marks);
    let apart = |name: &str| !values.iter().any(|(given, _)| *given == name);
    let mut arguments = FluentArgs::with_capacity(key.fields().len());
    for name in key.fields().iter().filter(|name| apart(name)) {
        arguments.set(*name, isolated(&format!("{OPEN}{name}{CLOSE}"), isolates));
    }
    for (name, value) in values {
        arguments.set(*name, fluent(*value, isolates));
    }
    split(&say(language, key, &arguments), key)
}

fn say(language: Language, key: Key, arguments: &FluentArgs<'_>) -> String {
    let english = Catalogue::of(Language::ENGLISH);
    Catalogue::of(language)
        .say(key.id(), arguments)
        .or_else(|| english.say(key.id(), arguments))
        .or_else(|| english.say_anyhow(key.id(), arguments))
        .unwrap_or_else(|| key.id().to_owned())
}

fn isolates(language: Language, values: &[(&'static str, Value<'_>)], marks: Marks) -> bool {
    let other_direction = |value: &Value<'_>| matches!(value, Value::Text(text) if has_right_to_left(text));
    marks == Marks::Isolate
        && (language.direction() == Direction::RightToLeft
            || values.iter().any(|(_, value)| other_direction(value)))
}

fn fluent(value: Value<'_>, isolates: bool) -> FluentValue<'static> {
    match value {
        Value::Number(number) => number.into(),
        Value::Word(word) => FluentValue::String(Cow::Borrowed(word)),
        // A name that holds our own signs would otherwise pass for a field.
        Value::Text(text) => isolated(&text.replace([OPEN, CLOSE], ""), isolates),
    }
}

/// Fluent's own marks are not used: it leaves them out where a message refers to another, and ours have to stand there
/// too.
fn isolated(text: &str, isolates: bool) -> FluentValue<'static> {
    FluentValue::String(Cow::Owned(if isolates {
        format!("{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}")
    } else {
        text.to_owned()
    }))
}

fn split(said: &str, key: Key) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = said;
    while let Some((before, after)) = rest.split_once(OPEN) {
        push(&mut out, before);
        let (name, after) = after.split_once(CLOSE).unwrap_or((after, ""));
        if let Some(field) = key.fields().iter().find(|field| **field == name) {
            out.push(Piece::Field(field));
        }
        rest = after;
    }
    push(&mut out, rest);
    out
}

fn push(out: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        out.push(Piece::Text(text.to_owned()));
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}
