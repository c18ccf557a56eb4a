//! Writes DER: every function gives one whole element.

use super::{
    oid::Oid,
    tag::{self, CONSTRUCTED},
};

/// An element with this tag that holds the parts one after the other.
pub(crate) fn element(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let mut out = Vec::with_capacity(length + 6);
    out.push(tag);
    push_length(&mut out, length);
    for part in parts {
        out.extend_from_slice(part);
    }
    out
}

/// Appends a length in its shortest form, X.690 section 10.1.
pub(crate) fn push_length(out: &mut Vec<u8>, length: usize) {
    if length < 0x80 {
        out.push(length as u8);
        return;
    }
    let octets = length.to_be_bytes();
    let skip = octets.iter().take_while(|octet| **octet == 0).count();
    out.push(0x80 | (octets.len() - skip) as u8);
    out.extend(octets.iter().skip(skip));
}

/// A SEQUENCE of the parts.
pub(crate) fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    element(tag::SEQUENCE, parts)
}

/// A SET OF under this tag: the parts in the order that DER asks for, X.690 section 11.6.
pub(crate) fn set_of(tag: u8, mut parts: Vec<Vec<u8>>) -> Vec<u8> {
    parts.sort();
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    element(tag | CONSTRUCTED, &parts)
}

/// An object identifier.
pub(crate) fn oid(name: Oid) -> Vec<u8> {
    element(tag::OID, &[name.as_bytes()])
}

/// An AlgorithmIdentifier; `parameters` is a whole element.
pub(crate) fn algorithm(name: Oid, parameters: Option<&[u8]>) -> Vec<u8> {
    sequence(&[&oid(name), parameters.unwrap_or_default()])
}

/// NULL, the parameters of RSA algorithms (RFC 4055 section 1.2).
pub(crate) const NULL: &[u8] = &[tag::NULL, 0];

/// A positive INTEGER out of its octets.
pub(crate) fn positive(octets: &[u8]) -> Vec<u8> {
    let zeros = octets.iter().take_while(|octet| **octet == 0).count();
    let octets = octets.get(zeros..).unwrap_or_default();
    let pad: &[u8] = if octets.first().is_none_or(|first| *first >= 0x80) {
        &[0]
    } else {
        &[]
    };
    element(tag::INTEGER, &[pad, octets])
}

/// A small INTEGER: versions.
pub(crate) fn small(value: u8) -> Vec<u8> {
    positive(&[value])
}

/// An OCTET STRING.
pub(crate) fn octets(bytes: &[u8]) -> Vec<u8> {
    element(tag::OCTET_STRING, &[bytes])
}

/// A BIT STRING of whole octets.
pub(crate) fn bits(bytes: &[u8]) -> Vec<u8> {
    element(tag::BIT_STRING, &[&[0], bytes])
}

/// A SEQUENCE of a name and one more element.
pub(crate) fn named(name: Oid, value: &[u8]) -> Vec<u8> {
    sequence(&[&oid(name), value])
}
