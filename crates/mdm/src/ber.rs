//! DER out of BER.
//!
//! CMS messages may be BER: lengths that are not told in advance, and strings in pieces. Devices and `openssl cms -stream`
//! write such. What comes out here has definite, minimal lengths and whole OCTET STRINGs, so that one strict reader serves
//! for everything. The order of a SET OF stays: a signature covers the order that the signer wrote.

use crate::asn1::{
    tag::{CONSTRUCTED, OCTET_STRING, SEQUENCE, SET},
    write::push_length,
};

/// Longest message that is looked at. A profile's signature with its chain is far below.
pub const MAX_BYTES: usize = 256 * 1024;

/// Deepest nesting. A certificate inside a signed message reaches twelve.
pub const MAX_DEPTH: usize = 32;

/// Most elements in one message. An enrollment message has a few hundred.
pub const MAX_ELEMENTS: usize = 16 * 1024;

/// Set in identifier octets of the context-specific class and above.
const NOT_UNIVERSAL: u8 = 0xc0;

/// Why bytes are not BER that is taken here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BerError {
    /// Longer than [`MAX_BYTES`].
    #[error("the message is too long")]
    TooLong,
    /// Nested deeper than [`MAX_DEPTH`].
    #[error("the message is nested too deeply")]
    TooDeep,
    /// More elements than [`MAX_ELEMENTS`].
    #[error("the message has too many elements")]
    TooMany,
    /// Bytes end inside an element.
    #[error("the message ends too early")]
    Truncated,
    /// Bytes stand behind the outermost element.
    #[error("bytes follow the message")]
    Trailing,
    /// Not BER, or a form that neither certificates nor CMS use.
    #[error("the message is not BER")]
    Invalid,
}

/// Gives the DER form of the one BER element in `bytes`.
///
/// In: hostile bytes. Out: definite minimal lengths (X.690 section 10.1) and primitive OCTET STRINGs (section 10.2).
/// A constructed element under a context tag is left constructed, for only the reader of the structure can tell an explicit
/// tag from a string in pieces. Takes time and room in proportion to the length.
///
/// # Errors
/// When the bytes are not exactly one element, or pass a bound.
pub fn to_der(bytes: &[u8]) -> Result<Vec<u8>, BerError> {
    if bytes.len() > MAX_BYTES {
        return Err(BerError::TooLong);
    }
    let mut parser = Parser {
        rest: bytes,
        elements: 0,
    };
    let node = parser.node(0)?;
    if !parser.rest.is_empty() {
        return Err(BerError::Trailing);
    }
    let mut out = Vec::with_capacity(bytes.len());
    node.write(&mut out);
    Ok(out)
}

/// One element; `length` is that of its content in DER.
struct Node<'a> {
    tag: u8,
    length: usize,
    content: Content<'a>,
}

enum Content<'a> {
    Bytes(&'a [u8]),
    /// Pieces of one string.
    Pieces(Vec<&'a [u8]>),
    Elements(Vec<Node<'a>>),
}

impl Node<'_> {
    /// Length with identifier and length octets.
    fn whole(&self) -> usize {
        let mut header = 2;
        if self.length >= 0x80 {
            header += (usize::BITS - self.length.leading_zeros()).div_ceil(8) as usize;
        }
        header + self.length
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(self.tag);
        push_length(out, self.length);
        match &self.content {
            Content::Bytes(bytes) => out.extend_from_slice(bytes),
            Content::Pieces(pieces) => pieces.iter().for_each(|piece| out.extend_from_slice(piece)),
            Content::Elements(nodes) => nodes.iter().for_each(|node| node.write(out)),
        }
    }
}

struct Parser<'a> {
    rest: &'a [u8],
    elements: usize,
}

impl<'a> Parser<'a> {
    fn octet(&mut self) -> Result<u8, BerError> {
        let (first, rest) = self.rest.split_first().ok_or(BerError::Truncated)?;
        self.rest = rest;
        Ok(*first)
    }

    fn bytes(&mut self, length: usize) -> Result<&'a [u8], BerError> {
        let (bytes, rest) = self.rest.split_at_checked(length).ok_or(BerError::Truncated)?;
        self.rest = rest;
        Ok(bytes)
    }

    /// A length, X.690 section 8.1.3; `None` when it is indefinite.
    fn length(&mut self) -> Result<Option<usize>, BerError> {
        let first = self.octet()?;
        match first {
            0..=0x7f => Ok(Some(usize::from(first))),
            0x80 => Ok(None),
            0xff => Err(BerError::Invalid),
            long => {
                let octets = self.bytes(usize::from(long & 0x7f))?;
                let length = octets.iter().try_fold(0_usize, |sum, octet| {
                    // More than MAX_BYTES cannot be there, so that the sum never overflows.
                    if sum > MAX_BYTES {
                        None
                    } else {
                        Some(sum << 8 | usize::from(*octet))
                    }
                });
                length.map(Some).ok_or(BerError::Truncated)
            }
        }
    }

    /// The next element with all that is inside.
    fn node(&mut self, depth: usize) -> Result<Node<'a>, BerError> {
        if depth == MAX_DEPTH {
            return Err(BerError::TooDeep);
        }
        self.elements += 1;
        if self.elements > MAX_ELEMENTS {
            return Err(BerError::TooMany);
        }
        let tag = self.octet()?;
        let length = self.length()?;
        let number = tag & 0x1f;
        // Tag numbers above 30 do not occur in CMS; number 0 of the universal class is the end mark alone.
        if number == 0x1f || tag & !CONSTRUCTED == 0 {
            return Err(BerError::Invalid);
        }
        if tag & CONSTRUCTED == 0 {
            let universal = tag & NOT_UNIVERSAL == 0;
            let content = match length {
                Some(_) if universal && matches!(tag | CONSTRUCTED, SEQUENCE | SET) => Err(BerError::Invalid),
                Some(length) => self.bytes(length),
                None => Err(BerError::Invalid),
            }?;
            return Ok(Node {
                tag,
                length: content.len(),
                content: Content::Bytes(content),
            });
        }
        let children = self.children(length, depth)?;
        if tag & NOT_UNIVERSAL != 0 || matches!(tag, SEQUENCE | SET) {
            let length = children.iter().map(Node::whole).sum();
            return Ok(Node {
                tag,
                length,
                content: Content::Elements(children),
            });
        }
        if tag != OCTET_STRING | CONSTRUCTED {
            return Err(BerError::Invalid);
        }
        pieces(children)
    }

    /// The elements inside a constructed one: as many as the length says, or up to the end mark.
    fn children(&mut self, length: Option<usize>, depth: usize) -> Result<Vec<Node<'a>>, BerError> {
        let mut children = Vec::new();
        let Some(length) = length else {
            loop {
                if let [0, 0, rest @ ..] = self.rest {
                    self.rest = rest;
                    return Ok(children);
                }
                children.push(self.node(depth + 1)?);
            }
        };
        let inside = self.bytes(length)?;
        let after = std::mem::replace(&mut self.rest, inside);
        while !self.rest.is_empty() {
            children.push(self.node(depth + 1)?);
        }
        self.rest = after;
        Ok(children)
    }
}

/// One OCTET STRING out of those that it consists of, X.690 section 8.7.3.
fn pieces(children: Vec<Node<'_>>) -> Result<Node<'_>, BerError> {
    let mut pieces = Vec::with_capacity(children.len());
    let mut length = 0;
    for child in children {
        if child.tag != OCTET_STRING {
            return Err(BerError::Invalid);
        }
        length += child.length;
        match child.content {
            Content::Bytes(bytes) => pieces.push(bytes),
            Content::Pieces(inner) => pieces.extend(inner),
            Content::Elements(_) => return Err(BerError::Invalid),
        }
    }
    Ok(Node {
        tag: OCTET_STRING,
        length,
        content: Content::Pieces(pieces),
    })
}
