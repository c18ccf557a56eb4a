//! Reading BER as LDAP uses it (RFC 4511, 5.1): definite lengths, tags of one octet. Gives slices of what came, copies nothing,
//! goes no deeper than its caller asks, so that nothing a server nests can hurt. Writing is the library's, but for what has a password
//! in it.

use zeroize::Zeroizing;

/// What cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Malformed;

pub(super) const INTEGER: u8 = 0x02;
pub(super) const OCTETS: u8 = 0x04;
pub(super) const ENUMERATED: u8 = 0x0a;
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const SET: u8 = 0x31;

/// The rest of what there is to read on one level.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ber<'a>(pub &'a [u8]);

impl<'a> Ber<'a> {
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The tag of what comes next.
    pub fn peek(self) -> Option<u8> {
        self.0.first().copied()
    }

    /// The next element: its tag and its content.
    pub fn any(&mut self) -> Result<(u8, &'a [u8]), Malformed> {
        let (header, length) = header(self.0)?.ok_or(Malformed)?;
        let end = header.checked_add(length).ok_or(Malformed)?;
        let content = self.0.get(header..end).ok_or(Malformed)?;
        let tag = self.0[0];
        self.0 = &self.0[end..];
        Ok((tag, content))
    }

    /// The content of the next element, which must have this tag.
    pub fn take(&mut self, tag: u8) -> Result<&'a [u8], Malformed> {
        match self.any()? {
            (found, content) if found == tag => Ok(content),
            _ => Err(Malformed),
        }
    }

    /// The same, when it may be missing.
    pub fn maybe(&mut self, tag: u8) -> Result<Option<&'a [u8]>, Malformed> {
        match self.peek() == Some(tag) {
            true => self.take(tag).map(Some),
            false => Ok(None),
        }
    }

    /// A number that is not below zero.
    pub fn number(&mut self, tag: u8) -> Result<u32, Malformed> {
        number(self.take(tag)?)
    }
}

/// An element with these parts as its content, wiped when it is dropped.
pub(super) fn element(tag: u8, parts: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let octets = length.to_be_bytes();
    let first = octets
        .iter()
        .position(|octet| *octet != 0)
        .unwrap_or(octets.len());
    let octets = octets.get(first..).unwrap_or_default();
    // Whole from the beginning: a vector that grows leaves copies behind.
    let mut whole = Zeroizing::new(Vec::with_capacity(length + 2 + octets.len()));
    whole.push(tag);
    if length < 0x80 {
        whole.extend(octets.last().or(Some(&0)));
    } else {
        // Eight octets at most.
        whole.extend(u8::try_from(octets.len()).map(|count| 0x80 | count));
        whole.extend(octets);
    }
    parts.iter().for_each(|part| whole.extend_from_slice(part));
    whole
}

/// A number that is not below zero, from its octets.
pub(super) fn number(octets: &[u8]) -> Result<u32, Malformed> {
    match octets {
        [] => Err(Malformed),
        [first, ..] if *first >= 0x80 || octets.len() > 5 => Err(Malformed),
        _ => {
            let value = octets
                .iter()
                .fold(0u64, |sum, octet| (sum << 8) | u64::from(*octet));
            u32::try_from(value).map_err(|_| Malformed)
        }
    }
}

/// How long the header of the first element is, and how long its content; `None` while too little has come to tell.
pub(super) fn header(bytes: &[u8]) -> Result<Option<(usize, usize)>, Malformed> {
    let Some(tag) = bytes.first() else {
        return Ok(None);
    };
    if tag & 0x1f == 0x1f {
        return Err(Malformed);
    }
    let Some(first) = bytes.get(1).copied() else {
        return Ok(None);
    };
    if first < 0x80 {
        return Ok(Some((2, usize::from(first))));
    }
    let octets = usize::from(first & 0x7f);
    // No length at all is for CER; more than four octets is more than anybody takes.
    if octets == 0 || octets > 4 {
        return Err(Malformed);
    }
    let Some(length) = bytes.get(2..2 + octets) else {
        return Ok(None);
    };
    let length = length
        .iter()
        .fold(0usize, |sum, octet| (sum << 8) | usize::from(*octet));
    Ok(Some((2 + octets, length)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lengths_of_both_forms() {
        let mut long = vec![OCTETS, 0x82, 0x01, 0x00];
        long.extend([7; 256]);
        let mut ber = Ber(&long);
        assert_eq!(ber.take(OCTETS).unwrap().len(), 256);
        assert!(ber.is_empty());
        assert_eq!(Ber(&[INTEGER, 1, 5]).number(INTEGER), Ok(5));
        assert_eq!(
            Ber(&[INTEGER, 5, 0, 255, 255, 255, 255]).number(INTEGER),
            Ok(u32::MAX)
        );
    }

    #[test]
    fn what_no_directory_sends_is_refused() {
        for bad in [
            &[0x30, 0x80, 0, 0][..],
            &[0x1f, 0x81, 1, 0],
            &[0x04, 0x85, 0, 0, 0, 0, 1, 9],
            &[0x04, 3, 1],
            &[INTEGER, 0],
            &[INTEGER, 1, 0xff],
        ] {
            let mut ber = Ber(bad);
            let read = ber.any().and_then(|(tag, content)| match tag {
                INTEGER => number(content).map(drop),
                _ => Ok(()),
            });
            assert_eq!(read, Err(Malformed), "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(content in proptest::collection::vec(any::<u8>(), 0..70_000)) {
            let written = element(OCTETS, &[&content]);
            let mut ber = Ber(&written);
            prop_assert_eq!(ber.take(OCTETS), Ok(content.as_slice()));
            prop_assert!(ber.is_empty());
        }

        #[test]
        fn anything_may_come(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut ber = Ber(&bytes);
            while !ber.is_empty() && ber.any().is_ok() {}
            let _ = number(&bytes);
        }
    }
}
