//! Certificate requests, PKCS#10: RFC 2986.

use secrecy::SecretString;

use super::{name::value_of, write_name};
use crate::{
    asn1::{
        Element, Malformed, Reader,
        oid::{self, Oid},
        tag, text, write,
    },
    key::{CryptoFailure, PublicKey, Signed, SigningKey},
};

/// Most attributes that a request may have.
const MAX_ATTRIBUTES: usize = 16;

/// Longest challenge that is looked at, in bytes; RFC 2985 section 5.4.1 allows 255 characters.
const MAX_CHALLENGE_BYTES: usize = 1024;

/// What a request asks for. Only its key is believed, for its private half signed the request; subject and extensions are
/// the authority's to decide.
#[derive(Debug)]
pub struct CertificateRequest {
    /// The key to be certified. Not checked for strength.
    pub key: PublicKey,
    /// Subject CN, as the client wrote it.
    pub common_name: Option<String>,
    /// The challenge password, RFC 2985 section 5.4.1.
    pub challenge: Option<SecretString>,
}

impl CertificateRequest {
    /// Reads a request in DER and checks that its own key signed it (RFC 2986 section 4.2).
    pub(crate) fn read(der: &[u8]) -> Result<Self, Malformed> {
        let mut reader = Reader::new(der);
        let mut outer = reader.sequence()?;
        reader.end()?;
        let info = outer.element(tag::SEQUENCE)?;
        let (algorithm, _) = outer.algorithm()?;
        let signature = outer.bits()?;
        outer.end()?;

        let mut inner = Reader::new(info.content);
        inner.small()?;
        let subject = inner.element(tag::SEQUENCE)?.whole;
        let key = PublicKey::read(inner.element(tag::SEQUENCE)?.whole).map_err(|_| Malformed)?;
        let challenge = match inner.optional(tag::context_constructed(0))? {
            Some(attributes) => challenge(attributes.content)?,
            None => None,
        };
        inner.end()?;

        let signed = Signed::of(algorithm).ok_or(Malformed)?;
        if !key.verifies(signed, info.whole, signature) {
            return Err(Malformed);
        }
        Ok(Self {
            key,
            common_name: value_of(subject, oid::COMMON_NAME),
            challenge,
        })
    }
}

fn challenge(attributes: &[u8]) -> Result<Option<SecretString>, Malformed> {
    let mut challenge = None;
    for attribute in Reader::new(attributes).all(MAX_ATTRIBUTES)? {
        let mut inner = Reader::new(attribute.content);
        if inner.oid()? != oid::CHALLENGE_PASSWORD {
            continue;
        }
        let [value] = inner.inside(tag::SET)?.all(1)?[..] else {
            return Err(Malformed);
        };
        let too_long = |value: &Element<'_>| value.content.len() > MAX_CHALLENGE_BYTES;
        // Two challenges would let two readers see different ones.
        if challenge.is_some() || too_long(&value) {
            return Err(Malformed);
        }
        challenge = Some(SecretString::from(text::read(value)?));
    }
    Ok(challenge)
}

/// Writes a request for this key in DER, with these attributes.
pub(crate) fn write_request(
    subject: &[(Oid, &str)],
    attributes: &[&[u8]],
    key: &SigningKey,
) -> Result<Vec<u8>, CryptoFailure> {
    let info = write::sequence(&[
        &write::small(0),
        &write_name(subject),
        key.public().info(),
        &write::element(tag::context_constructed(0), attributes),
    ]);
    key.sealed(&info)
}
