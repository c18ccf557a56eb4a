//! Property lists from devices: one pass over XML, every size bounded, nothing expanded.
//!
//! The format is Apple's `PropertyList-1.0.dtd`. Devices write it as XML in UTF-8, so anything else is refused. No
//! document type but Apple's is accepted, so there are no entities to expand and nothing is ever fetched.

use base64::{
    Engine,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use plist::{Date, Dictionary, Value};
use quick_xml::{
    Reader,
    events::{BytesDecl, BytesRef, BytesStart, Event},
};

/// Longest check-in message, in bytes. Ordinary ones have a few kilobytes.
pub const MAX_CHECK_IN: usize = 1 << 20;
/// Longest answer to a command, in bytes. The longest ordinary one lists a Mac's applications.
pub const MAX_ANSWER: usize = 4 << 20;
/// How deep arrays and dictionaries may stand in each other.
pub const MAX_DEPTH: usize = 32;
/// How many values and keys one message may hold.
pub const MAX_NODES: usize = 100_000;

const BINARY_MARK: &[u8] = b"bplist";
const UTF16_MARKS: [&[u8]; 2] = [b"\xFE\xFF", b"\xFF\xFE"];
/// The public names of Apple's document type, new and old.
const APPLE_NAMES: [&str; 2] = [
    "-//Apple//DTD PLIST 1.0//EN",
    "-//Apple Computer//DTD PLIST 1.0//EN",
];
/// The attribute of the root element, as Apple writes it.
const VERSION: &str = "version";

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Why a property list is refused. The words never repeat anything of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// More bytes than the caller takes.
    #[error("The message is longer than {limit} bytes.")]
    TooLong {
        /// The caller's bound.
        limit: usize,
    },
    /// More values than [`MAX_NODES`].
    #[error("The message holds more than {MAX_NODES} values.")]
    TooManyValues,
    /// Deeper than [`MAX_DEPTH`].
    #[error("The message is nested deeper than {MAX_DEPTH} levels.")]
    TooDeep,
    /// A binary property list.
    #[error("The message is a binary property list. Devices send XML.")]
    Binary,
    /// UTF-16, another encoding, or broken UTF-8.
    #[error("The message is not UTF-8 text.")]
    NotUtf8,
    /// A document type that is not Apple's, or that declares something.
    #[error("The message declares a document type that is not Apple's.")]
    DocumentType,
    /// An entity that XML does not predefine.
    #[error("The message refers to an entity that XML does not predefine.")]
    Entity,
    /// Not well-formed XML, or it ends too early.
    #[error("The message is not well-formed XML, or it ends too early.")]
    Malformed,
    /// XML, but no property list.
    #[error("The message is XML, but not a property list.")]
    NotAPlist,
    /// The same key twice in one dictionary.
    #[error("The message holds the same key twice in one dictionary.")]
    DuplicateKey,
    /// A number, date or data that cannot be read.
    #[error("The message holds a {0} that cannot be read.")]
    Unreadable(&'static str),
    /// The outermost value is no dictionary.
    #[error("The message is a property list, but not a dictionary.")]
    NotADictionary,
}

/// Reads one property list whose outermost value is a dictionary, as every device message is.
///
/// At most `limit` bytes are looked at. The time is linear in the length.
pub fn dictionary(bytes: &[u8], limit: usize) -> Result<Dictionary, ReadError> {
    if bytes.len() > limit {
        return Err(ReadError::TooLong { limit });
    }
    if bytes.starts_with(BINARY_MARK) {
        return Err(ReadError::Binary);
    }
    if UTF16_MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(ReadError::NotUtf8);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::NotUtf8)?;
    // A byte order mark of UTF-8 is skipped by the reader.
    let mut reader = Reader::from_str(text);
    let mut building = Building::default();
    loop {
        match reader.read_event().map_err(|_| ReadError::Malformed)? {
            Event::Decl(decl) => declaration(&decl)?,
            Event::DocType(doctype) => building.document_type(&doctype.xml10_content())?,
            Event::Start(start) => building.start(&start)?,
            Event::End(_) => building.end()?,
            Event::Empty(start) => {
                building.start(&start)?;
                building.end()?;
            }
            Event::Text(text) => building.text(&text.xml10_content())?,
            Event::CData(text) => building.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => building.character(resolve(&reference)?)?,
            Event::Comment(_) => {}
            Event::PI(_) => return Err(ReadError::NotAPlist),
            Event::Eof => break,
        }
    }
    match building.finish()? {
        Value::Dictionary(dictionary) => Ok(dictionary),
        _ => Err(ReadError::NotADictionary),
    }
}

fn declaration(decl: &BytesDecl<'_>) -> Result<(), ReadError> {
    match decl.encoding() {
        None => Ok(()),
        Some(Ok(name)) if name.eq_ignore_ascii_case("utf-8") => Ok(()),
        Some(Ok(_)) => Err(ReadError::NotUtf8),
        Some(Err(_)) => Err(ReadError::Malformed),
    }
}

/// A character reference, or one of XML's five entities.
fn resolve(reference: &BytesRef<'_>) -> Result<char, ReadError> {
    if reference.is_char_ref() {
        let character = reference.resolve_char_ref().map_err(|_| ReadError::Malformed)?;
        return character.ok_or(ReadError::Malformed);
    }
    match &**reference {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "apos" => Ok('\''),
        "quot" => Ok('"'),
        _ => Err(ReadError::Entity),
    }
}

/// XML 1.0, production 2: what may stand in a document at all.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Elements that hold text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaf {
    Key,
    String,
    Data,
    Date,
    Integer,
    Real,
    True,
    False,
}

impl Leaf {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "key" => Self::Key,
            "string" => Self::String,
            "data" => Self::Data,
            "date" => Self::Date,
            "integer" => Self::Integer,
            "real" => Self::Real,
            "true" => Self::True,
            "false" => Self::False,
            _ => return None,
        })
    }

    fn value(self, text: String) -> Result<Value, ReadError> {
        match self {
            Self::Key | Self::String => Ok(Value::String(text)),
            Self::Data => data(text).map(Value::Data),
            Self::Date => Date::from_xml_format(text.trim())
                .map(Value::Date)
                .map_err(|_| ReadError::Unreadable("date")),
            Self::Integer => integer(text.trim()),
            Self::Real => real(text.trim()),
            Self::True | Self::False if !text.trim().is_empty() => Err(ReadError::NotAPlist),
            Self::True => Ok(Value::Boolean(true)),
            Self::False => Ok(Value::Boolean(false)),
        }
    }
}

fn data(mut text: String) -> Result<Vec<u8>, ReadError> {
    text.retain(|c| !c.is_ascii_whitespace());
    BASE64.decode(text).map_err(|_| ReadError::Unreadable("data"))
}

fn integer(text: &str) -> Result<Value, ReadError> {
    if let Ok(number) = text.parse::<i64>() {
        return Ok(Value::from(number));
    }
    text.parse::<u64>()
        .map(Value::from)
        .map_err(|_| ReadError::Unreadable("number"))
}

fn real(text: &str) -> Result<Value, ReadError> {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(Value::Real(number)),
        _ => Err(ReadError::Unreadable("number")),
    }
}

/// An element whose end has not come yet.
enum Open {
    Plist,
    Array(Vec<Value>),
    Dictionary {
        entries: Dictionary,
        key: Option<String>,
    },
    Leaf(Leaf, String),
}

#[derive(Default)]
struct Building {
    open: Vec<Open>,
    root: Option<Value>,
    nodes: usize,
    typed: bool,
    closed: bool,
}

impl Building {
    /// `plist`, alone or with Apple's name. An internal subset stands in brackets, and everything dangerous in it.
    fn document_type(&mut self, words: &str) -> Result<(), ReadError> {
        let rest = words
            .trim()
            .strip_prefix("plist")
            .ok_or(ReadError::DocumentType)?;
        let named = rest
            .trim_start()
            .strip_prefix("PUBLIC")
            .is_some_and(|name| APPLE_NAMES.iter().any(|apple| name.contains(apple)));
        let ours = rest.is_empty() || (rest.starts_with([' ', '\t', '\n']) && named);
        let declares = rest.contains(['[', '<', '%', '&']);
        if !ours || declares || self.typed || self.closed || !self.open.is_empty() {
            return Err(ReadError::DocumentType);
        }
        self.typed = true;
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), ReadError> {
        let name = start.name();
        let name = name.as_ref();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|_| ReadError::Malformed)?;
            if name != "plist" || attribute.key.as_ref() != VERSION {
                return Err(ReadError::NotAPlist);
            }
        }
        if name == "plist" {
            if self.closed || !self.open.is_empty() {
                return Err(ReadError::NotAPlist);
            }
            self.open.push(Open::Plist);
            return Ok(());
        }
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(ReadError::TooManyValues);
        }
        let next = match name {
            "array" => Open::Array(Vec::new()),
            "dict" => Open::Dictionary {
                entries: Dictionary::new(),
                key: None,
            },
            other => Open::Leaf(Leaf::named(other).ok_or(ReadError::NotAPlist)?, String::new()),
        };
        let is_key = matches!(next, Open::Leaf(Leaf::Key, _));
        let fits = match self.open.last() {
            Some(Open::Plist) => self.root.is_none() && !is_key,
            Some(Open::Array(_)) => !is_key,
            Some(Open::Dictionary { key, .. }) => key.is_none() == is_key,
            Some(Open::Leaf(..)) | None => false,
        };
        if !fits {
            return Err(ReadError::NotAPlist);
        }
        // The outermost element is no level of its own.
        if self.open.len() > MAX_DEPTH {
            return Err(ReadError::TooDeep);
        }
        self.open.push(next);
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        if !text.chars().all(is_xml) {
            return Err(ReadError::Malformed);
        }
        match self.open.last_mut() {
            Some(Open::Leaf(_, collected)) => collected.push_str(text),
            _ if text.chars().all(|c| c.is_ascii_whitespace()) => {}
            _ => return Err(ReadError::NotAPlist),
        }
        Ok(())
    }

    fn character(&mut self, character: char) -> Result<(), ReadError> {
        self.text(character.encode_utf8(&mut [0; 4]))
    }

    fn end(&mut self) -> Result<(), ReadError> {
        let value = match self.open.pop().ok_or(ReadError::Malformed)? {
            Open::Plist => {
                self.closed = true;
                return Ok(());
            }
            Open::Array(values) => Value::Array(values),
            Open::Dictionary { entries, key: None } => Value::Dictionary(entries),
            // A key without a value.
            Open::Dictionary { .. } => return Err(ReadError::NotAPlist),
            Open::Leaf(Leaf::Key, name) => return self.key(name),
            Open::Leaf(leaf, text) => leaf.value(text)?,
        };
        match self.open.last_mut() {
            Some(Open::Plist) => self.root = Some(value),
            Some(Open::Array(values)) => values.push(value),
            Some(Open::Dictionary { entries, key }) => {
                let name = key.take().ok_or(ReadError::NotAPlist)?;
                entries.insert(name, value);
            }
            Some(Open::Leaf(..)) | None => return Err(ReadError::NotAPlist),
        }
        Ok(())
    }

    fn key(&mut self, name: String) -> Result<(), ReadError> {
        match self.open.last_mut() {
            Some(Open::Dictionary { entries, key }) => {
                if entries.contains_key(&name) {
                    return Err(ReadError::DuplicateKey);
                }
                *key = Some(name);
                Ok(())
            }
            _ => Err(ReadError::NotAPlist),
        }
    }

    fn finish(self) -> Result<Value, ReadError> {
        if !self.open.is_empty() {
            return Err(ReadError::Malformed);
        }
        self.root.ok_or(ReadError::NotAPlist)
    }
}
