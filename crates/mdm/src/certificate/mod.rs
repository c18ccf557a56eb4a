//! Certificates, RFC 5280: read without copying, and told to people.

mod facts;
mod name;
mod request;

use muster_domain::time::Moment;
use sha2_next::{Digest, Sha256};

use crate::{
    asn1::{
        Malformed, Reader,
        oid::{self, Oid},
        tag, time,
    },
    key::{PublicKey, Signed},
};

pub use facts::CertificateFacts;
pub(crate) use name::{value_of, write_name};
pub use request::CertificateRequest;
pub(crate) use request::write_request;

/// Longest certificate that is looked at.
pub const MAX_CERTIFICATE_BYTES: usize = 16 * 1024;

/// Most extensions that a certificate may have.
const MAX_EXTENSIONS: usize = 64;

/// Most purposes that one certificate may name.
const MAX_PURPOSES: usize = 32;

/// The bytes are no certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a certificate")]
pub struct NotACertificate;

/// SHA-256 of the whole certificate.
pub type Fingerprint = [u8; 32];

/// SHA-256 of a certificate in DER, by which an enrollment is pinned to it.
pub fn fingerprint(der: &[u8]) -> Fingerprint {
    Sha256::digest(der).into()
}

/// Whether a certificate (DER) is for this key.
pub fn has_key(certificate_der: &[u8], key: &PublicKey) -> bool {
    Certificate::read(certificate_der)
        .and_then(|certificate| certificate.key().map_err(|_| NotACertificate))
        .is_ok_and(|found| found == *key)
}

/// A certificate's parts, as slices of its DER. That it can be read says nothing about who signed it.
#[derive(Debug, Clone)]
pub(crate) struct Certificate<'a> {
    /// All of it.
    pub(crate) der: &'a [u8],
    /// What is signed.
    signed: &'a [u8],
    /// The serial number's content octets.
    pub(crate) serial: &'a [u8],
    /// Name of the issuer, whole.
    pub(crate) issuer: &'a [u8],
    pub(crate) not_before: Moment,
    pub(crate) not_after: Moment,
    /// Name of the subject, whole.
    pub(crate) subject: &'a [u8],
    /// SubjectPublicKeyInfo, whole.
    pub(crate) key_info: &'a [u8],
    extensions: Vec<(Oid, &'a [u8])>,
    signature_algorithm: Oid,
    signature: &'a [u8],
}

impl<'a> Certificate<'a> {
    /// Reads one certificate in DER.
    pub(crate) fn read(der: &'a [u8]) -> Result<Self, NotACertificate> {
        if der.len() > MAX_CERTIFICATE_BYTES {
            return Err(NotACertificate);
        }
        parse(der).map_err(|Malformed| NotACertificate)
    }

    /// The subject's key.
    pub(crate) fn key(&self) -> Result<PublicKey, NotACertificate> {
        PublicKey::read(self.key_info).map_err(|_| NotACertificate)
    }

    /// The value of an extension.
    pub(crate) fn extension(&self, name: Oid) -> Option<&'a [u8]> {
        self.extensions
            .iter()
            .find(|(found, _)| *found == name)
            .map(|(_, value)| *value)
    }

    /// The subject key identifier, RFC 5280 section 4.2.1.2.
    pub(crate) fn key_identifier(&self) -> Option<&'a [u8]> {
        Reader::new(self.extension(oid::SUBJECT_KEY_ID)?)
            .content(tag::OCTET_STRING)
            .ok()
    }

    /// Whether it names this purpose (RFC 5280 section 4.2.1.12). A certificate without purposes names none.
    pub(crate) fn has_purpose(&self, purpose: Oid) -> bool {
        let purposes = || -> Result<bool, Malformed> {
            let value = self.extension(oid::EXTENDED_KEY_USAGE).ok_or(Malformed)?;
            let purposes = Reader::new(value).sequence()?.all(MAX_PURPOSES)?;
            Ok(purposes
                .iter()
                .any(|found| found.tag == tag::OID && found.content == purpose.as_bytes()))
        };
        purposes().unwrap_or(false)
    }

    /// Whether it may certify others (RFC 5280 section 4.2.1.9).
    pub(crate) fn is_authority(&self) -> bool {
        let authority = || -> Result<bool, Malformed> {
            let value = self.extension(oid::BASIC_CONSTRAINTS).ok_or(Malformed)?;
            let mut inner = Reader::new(value).sequence()?;
            Ok(inner
                .optional(tag::BOOLEAN)?
                .is_some_and(|flag| flag.content == [0xff]))
        };
        authority().unwrap_or(false)
    }

    /// Whether `key` signed it.
    pub(crate) fn signed_by(&self, key: &PublicKey) -> bool {
        Signed::of(self.signature_algorithm)
            .is_some_and(|signed| key.verifies(signed, self.signed, self.signature))
    }
}

fn parse(der: &[u8]) -> Result<Certificate<'_>, Malformed> {
    let mut reader = Reader::new(der);
    let mut outer = reader.sequence()?;
    reader.end()?;
    let signed = outer.element(tag::SEQUENCE)?;
    let algorithm = outer.element(tag::SEQUENCE)?.whole;
    let (signature_algorithm, _) = Reader::new(algorithm).algorithm()?;
    let signature = outer.bits()?;
    outer.end()?;

    let mut inner = Reader::new(signed.content);
    inner.optional(tag::context_constructed(0))?;
    let serial = inner.content(tag::INTEGER)?;
    // RFC 5280 section 4.1.1.2: the same in both places. The outer one is not signed, so that without this check anybody could
    // give a good certificate another fingerprint.
    if inner.element(tag::SEQUENCE)?.whole != algorithm {
        return Err(Malformed);
    }
    let issuer = inner.element(tag::SEQUENCE)?.whole;
    let mut validity = inner.sequence()?;
    let not_before = time::read(validity.any()?)?;
    let not_after = time::read(validity.any()?)?;
    validity.end()?;
    let subject = inner.element(tag::SEQUENCE)?.whole;
    let key_info = inner.element(tag::SEQUENCE)?.whole;
    inner.optional(tag::context(1))?;
    inner.optional(tag::context(2))?;
    let extensions = match inner.optional(tag::context_constructed(3))? {
        Some(wrapped) => extensions(wrapped.content)?,
        None => Vec::new(),
    };
    inner.end()?;
    Ok(Certificate {
        der,
        signed: signed.whole,
        serial,
        issuer,
        not_before,
        not_after,
        subject,
        key_info,
        extensions,
        signature_algorithm,
        signature,
    })
}

fn extensions(wrapped: &[u8]) -> Result<Vec<(Oid, &[u8])>, Malformed> {
    let mut outer = Reader::new(wrapped);
    let list = outer.sequence()?.all(MAX_EXTENSIONS)?;
    outer.end()?;
    let mut extensions: Vec<(Oid, &[u8])> = Vec::with_capacity(list.len());
    for element in list {
        let mut inner = Reader::new(element.content);
        let name = inner.oid()?;
        inner.optional(tag::BOOLEAN)?;
        let value = inner.content(tag::OCTET_STRING)?;
        inner.end()?;
        // RFC 5280 section 4.2: never twice, or two readers would see two certificates.
        if extensions.iter().any(|(found, _)| *found == name) {
            return Err(Malformed);
        }
        extensions.push((name, value));
    }
    Ok(extensions)
}
