//! Reads DER, X.690 section 10: one element after the other out of a slice.

use super::{Malformed, oid::Oid, tag};

/// One element and where it stood.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element<'a> {
    /// Its identifier octet.
    pub(crate) tag: u8,
    /// What it holds.
    pub(crate) content: &'a [u8],
    /// All of it: identifier, length, content.
    pub(crate) whole: &'a [u8],
}

/// What is left to read of a slice.
#[derive(Debug, Clone)]
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Reads the elements in `bytes`.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Whether nothing is left.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Refuses anything that is left.
    pub(crate) fn end(&self) -> Result<(), Malformed> {
        if self.0.is_empty() { Ok(()) } else { Err(Malformed) }
    }

    /// The next element, whatever it is. Lengths must be definite and minimal, X.690 section 10.1.
    pub(crate) fn any(&mut self) -> Result<Element<'a>, Malformed> {
        let [tag, first, rest @ ..] = self.0 else {
            return Err(Malformed);
        };
        if tag & 0x1f == 0x1f {
            return Err(Malformed);
        }
        let (length, rest) = match *first {
            short @ 0..=0x7f => (usize::from(short), rest),
            long => {
                let octets = usize::from(long & 0x7f);
                if !(1..=4).contains(&octets) {
                    return Err(Malformed);
                }
                let (octets, rest) = rest.split_at_checked(octets).ok_or(Malformed)?;
                let length = octets
                    .iter()
                    .fold(0_usize, |sum, octet| sum << 8 | usize::from(*octet));
                if octets.first() == Some(&0) || length < 0x80 {
                    return Err(Malformed);
                }
                (length, rest)
            }
        };
        let (content, rest) = rest.split_at_checked(length).ok_or(Malformed)?;
        let whole = self.0.get(..self.0.len() - rest.len()).ok_or(Malformed)?;
        let tag = *tag;
        self.0 = rest;
        Ok(Element { tag, content, whole })
    }

    /// The next element, which must have this tag.
    pub(crate) fn element(&mut self, tag: u8) -> Result<Element<'a>, Malformed> {
        let element = self.any()?;
        if element.tag == tag {
            Ok(element)
        } else {
            Err(Malformed)
        }
    }

    /// The content of the next element, which must have this tag.
    pub(crate) fn content(&mut self, tag: u8) -> Result<&'a [u8], Malformed> {
        Ok(self.element(tag)?.content)
    }

    /// Whether the next element has this tag.
    pub(crate) fn next_is(&self, tag: u8) -> bool {
        self.0.first() == Some(&tag)
    }

    /// The next element when it has this tag; else nothing is read.
    pub(crate) fn optional(&mut self, tag: u8) -> Result<Option<Element<'a>>, Malformed> {
        if self.next_is(tag) {
            self.any().map(Some)
        } else {
            Ok(None)
        }
    }

    /// A reader of what the next element holds, which must have this tag.
    pub(crate) fn inside(&mut self, tag: u8) -> Result<Reader<'a>, Malformed> {
        self.content(tag).map(Reader)
    }

    /// A reader of the next SEQUENCE.
    pub(crate) fn sequence(&mut self) -> Result<Reader<'a>, Malformed> {
        self.inside(tag::SEQUENCE)
    }

    /// The next element, an object identifier.
    pub(crate) fn oid(&mut self) -> Result<Oid, Malformed> {
        Oid::from_bytes(self.content(tag::OID)?).map_err(|_| Malformed)
    }

    /// The next element, an AlgorithmIdentifier (RFC 5280 section 4.1.1.2): its name, and its parameters when there are any.
    pub(crate) fn algorithm(&mut self) -> Result<(Oid, Option<Element<'a>>), Malformed> {
        let mut inner = self.sequence()?;
        let name = inner.oid()?;
        let parameters = if inner.is_empty() {
            None
        } else {
            Some(inner.any()?)
        };
        inner.end()?;
        Ok((name, parameters))
    }

    /// The next element, a BIT STRING of whole octets: the octets.
    pub(crate) fn bits(&mut self) -> Result<&'a [u8], Malformed> {
        match self.content(tag::BIT_STRING)? {
            [0, octets @ ..] => Ok(octets),
            _ => Err(Malformed),
        }
    }

    /// The octets of a positive INTEGER, without a leading zero.
    pub(crate) fn positive(&mut self) -> Result<&'a [u8], Malformed> {
        match self.content(tag::INTEGER)? {
            [0, octets @ ..] if octets.first().is_some_and(|first| *first >= 0x80) => Ok(octets),
            octets if octets.first().is_some_and(|first| (1..0x80).contains(first)) => Ok(octets),
            _ => Err(Malformed),
        }
    }

    /// The next element, an INTEGER of one octet that is not negative: versions.
    pub(crate) fn small(&mut self) -> Result<u8, Malformed> {
        match self.content(tag::INTEGER)? {
            [value @ 0..=0x7f] => Ok(*value),
            _ => Err(Malformed),
        }
    }

    /// The elements that are left, at most `most` of them.
    pub(crate) fn all(mut self, most: usize) -> Result<Vec<Element<'a>>, Malformed> {
        let mut elements = Vec::new();
        while !self.is_empty() {
            if elements.len() == most {
                return Err(Malformed);
            }
            elements.push(self.any()?);
        }
        Ok(elements)
    }
}
