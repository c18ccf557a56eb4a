//! The parts of SignedData, RFC 5652 section 5.1, as slices.

use crate::asn1::{
    Element, Malformed, Reader,
    oid::{self, Oid},
    tag,
};

/// Most certificates in one message.
const MAX_CERTIFICATES: usize = 16;

/// Most signers that are counted; more than one is refused anyway.
const MAX_SIGNERS: usize = 4;

/// Most signed attributes.
const MAX_ATTRIBUTES: usize = 32;

/// Most digest algorithms that a message announces.
const MAX_DIGESTS: usize = 16;

/// A SignedData message.
pub(super) struct SignedData<'a> {
    pub(super) content_type: Oid,
    /// The content's octets, when the message brings them.
    pub(super) content: Option<&'a [u8]>,
    pub(super) certificates: Vec<Element<'a>>,
    pub(super) signers: Vec<Element<'a>>,
}

/// How a signer names its certificate, section 5.3.
pub(super) enum SignerId<'a> {
    IssuerAndSerial { issuer: &'a [u8], serial: &'a [u8] },
    KeyIdentifier(&'a [u8]),
}

/// One SignerInfo, section 5.3.
pub(super) struct SignerInfo<'a> {
    pub(super) id: SignerId<'a>,
    pub(super) digest: Oid,
    pub(super) attributes: Option<Attributes<'a>>,
    pub(super) algorithm: Oid,
    pub(super) signature: &'a [u8],
}

/// Signed attributes: each with its values, and the bytes that they stand in.
pub(super) struct Attributes<'a> {
    pub(super) content: &'a [u8],
    pub(super) list: Vec<(Oid, Vec<Element<'a>>)>,
}

/// Most values of one attribute that are counted; those that matter have one.
const MAX_VALUES: usize = 4;

/// Reads a ContentInfo with SignedData in it.
pub(super) fn signed_data(der: &[u8]) -> Result<SignedData<'_>, Malformed> {
    let mut reader = Reader::new(der);
    let mut info = reader.sequence()?;
    reader.end()?;
    if info.oid()? != oid::SIGNED_DATA {
        return Err(Malformed);
    }
    let mut wrapped = info.inside(tag::context_constructed(0))?;
    info.end()?;
    let mut data = wrapped.sequence()?;
    wrapped.end()?;

    data.small()?;
    data.inside(tag::SET)?.all(MAX_DIGESTS)?;
    let mut encapsulated = data.sequence()?;
    let content_type = encapsulated.oid()?;
    let content = match encapsulated.optional(tag::context_constructed(0))? {
        Some(wrapped) => {
            let mut inner = Reader::new(wrapped.content);
            let content = inner.content(tag::OCTET_STRING)?;
            inner.end()?;
            Some(content)
        }
        None => None,
    };
    encapsulated.end()?;
    let certificates = match data.optional(tag::context_constructed(0))? {
        Some(set) => Reader::new(set.content).all(MAX_CERTIFICATES)?,
        None => Vec::new(),
    };
    data.optional(tag::context_constructed(1))?;
    let signers = data.inside(tag::SET)?.all(MAX_SIGNERS)?;
    data.end()?;
    Ok(SignedData {
        content_type,
        content,
        certificates,
        signers,
    })
}

/// Reads one SignerInfo.
pub(super) fn signer_info(element: Element<'_>) -> Result<SignerInfo<'_>, Malformed> {
    if element.tag != tag::SEQUENCE {
        return Err(Malformed);
    }
    let mut info = Reader::new(element.content);
    info.small()?;
    let id = match info.optional(tag::context(0))? {
        Some(identifier) => SignerId::KeyIdentifier(identifier.content),
        None => {
            let (issuer, serial) = issuer_and_serial(&mut info)?;
            SignerId::IssuerAndSerial { issuer, serial }
        }
    };
    let (digest, _) = info.algorithm()?;
    let attributes = match info.optional(tag::context_constructed(0))? {
        Some(set) => Some(attributes(set.content)?),
        None => None,
    };
    let (algorithm, _) = info.algorithm()?;
    let signature = info.content(tag::OCTET_STRING)?;
    info.optional(tag::context_constructed(1))?;
    info.end()?;
    Ok(SignerInfo {
        id,
        digest,
        attributes,
        algorithm,
        signature,
    })
}

/// Reads an IssuerAndSerialNumber, section 10.2.4: the name whole, the content of the number.
pub(crate) fn issuer_and_serial<'a>(reader: &mut Reader<'a>) -> Result<(&'a [u8], &'a [u8]), Malformed> {
    let mut inner = reader.sequence()?;
    let pair = (inner.element(tag::SEQUENCE)?.whole, inner.content(tag::INTEGER)?);
    inner.end()?;
    Ok(pair)
}

fn attributes(content: &[u8]) -> Result<Attributes<'_>, Malformed> {
    let mut list: Vec<(Oid, Vec<Element<'_>>)> = Vec::new();
    for element in Reader::new(content).all(MAX_ATTRIBUTES)? {
        if element.tag != tag::SEQUENCE {
            return Err(Malformed);
        }
        let mut inner = Reader::new(element.content);
        let name = inner.oid()?;
        let values = inner.inside(tag::SET)?.all(MAX_VALUES)?;
        inner.end()?;
        // Section 5.3: signed attributes must not be doubled.
        if list.iter().any(|(found, _)| *found == name) {
            return Err(Malformed);
        }
        list.push((name, values));
    }
    Ok(Attributes { content, list })
}

impl<'a> Attributes<'a> {
    /// The one value of an attribute, section 11.
    pub(super) fn single(&self, name: Oid) -> Option<Element<'a>> {
        match self.list.iter().find(|(found, _)| *found == name)?.1.as_slice() {
            [value] => Some(*value),
            _ => None,
        }
    }
}
