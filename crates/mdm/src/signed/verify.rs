//! Checks signatures, RFC 5652 sections 5.4 and 5.6.

use super::{
    SignatureError,
    parse::{Attributes, SignerId, SignerInfo, signed_data, signer_info},
};
use crate::{
    asn1::{
        Element, Malformed,
        oid::{self, Oid},
        tag, write,
    },
    ber,
    certificate::Certificate,
    key::{Digest, Signed},
};

/// A message whose signature is good.
#[derive(Debug)]
pub(crate) struct Opened {
    /// Certificate of the signer in DER.
    pub(crate) certificate: Vec<u8>,
    /// The content that the message brought.
    pub(crate) content: Option<Vec<u8>>,
    /// Signed attributes with exactly one value: name, tag of the value, its content.
    pub(crate) attributes: Vec<(Oid, u8, Vec<u8>)>,
}

/// Checks a message. `detached` is the content that stands outside; a message must not bring another one then.
pub(crate) fn open(message: &[u8], detached: Option<&[u8]>) -> Result<Opened, SignatureError> {
    let der = ber::to_der(message)?;
    let data = signed_data(&der).map_err(|Malformed| SignatureError::NotSignedData)?;
    let [signer] = data.signers.as_slice() else {
        return Err(SignatureError::Signers);
    };
    let signer = signer_info(*signer).map_err(|Malformed| SignatureError::NotSignedData)?;
    if detached.is_some() && data.content.is_some() {
        return Err(SignatureError::Attachment);
    }
    // Messages that sign attributes alone have no content: SCEP's refusals and polls.
    let content = detached.or(data.content).unwrap_or_default();

    let digest = Digest::of(signer.digest).ok_or(SignatureError::Algorithm)?;
    let signed = Signed::of(signer.algorithm).and_then(|signed| signed.with(digest));
    let signed = signed.ok_or(SignatureError::Algorithm)?;
    let certificate = certificate_of(&signer, &data.certificates)?;
    let key = certificate.key().map_err(|_| SignatureError::Algorithm)?;
    // A weak key verifies nothing here; said as what it is, and not as a bad signature.
    key.check().map_err(|_| SignatureError::Algorithm)?;

    let good = match &signer.attributes {
        Some(attributes) => {
            check_attributes(attributes, data.content_type, digest, content)?;
            // Signed as a SET OF, not under the tag that they stand with; in the order that the signer chose.
            let set = write::element(tag::SET, &[attributes.content]);
            key.verifies(signed, &set, signer.signature)
        }
        // Section 5.3: attributes may be missing for plain data only.
        None if data.content_type != oid::DATA => return Err(SignatureError::Attributes),
        None => key.verifies(signed, content, signer.signature),
    };
    if !good {
        return Err(SignatureError::Signature);
    }
    Ok(Opened {
        certificate: certificate.der.to_vec(),
        content: data.content.map(<[u8]>::to_vec),
        attributes: signer.attributes.as_ref().map(singles).unwrap_or_default(),
    })
}

/// Reads a message whose signature cannot be checked, for it is weak: to answer that. Believe nothing in it.
pub(crate) fn peek(message: &[u8]) -> Result<Opened, SignatureError> {
    let der = ber::to_der(message)?;
    let data = signed_data(&der).map_err(|Malformed| SignatureError::NotSignedData)?;
    let [signer] = data.signers.as_slice() else {
        return Err(SignatureError::Signers);
    };
    let signer = signer_info(*signer).map_err(|Malformed| SignatureError::NotSignedData)?;
    let attributes = signer.attributes.as_ref().map(singles).unwrap_or_default();
    Ok(Opened {
        certificate: Vec::new(),
        content: None,
        attributes,
    })
}

/// Content type and message digest must be there and be those of the content, section 5.3.
fn check_attributes(
    attributes: &Attributes<'_>,
    content_type: Oid,
    digest: Digest,
    content: &[u8],
) -> Result<(), SignatureError> {
    let found = attributes
        .single(oid::CONTENT_TYPE)
        .ok_or(SignatureError::Attributes)?;
    if found.tag != tag::OID || found.content != content_type.as_bytes() {
        return Err(SignatureError::Attributes);
    }
    let found = attributes
        .single(oid::MESSAGE_DIGEST)
        .ok_or(SignatureError::Attributes)?;
    if found.tag != tag::OCTET_STRING {
        return Err(SignatureError::Attributes);
    }
    if found.content == digest.of_bytes(content) {
        Ok(())
    } else {
        Err(SignatureError::Content)
    }
}

/// The certificate in the message that the signer names.
fn certificate_of<'a>(
    signer: &SignerInfo<'_>,
    certificates: &[Element<'a>],
) -> Result<Certificate<'a>, SignatureError> {
    certificates
        .iter()
        // Other kinds of certificates have context tags, section 10.2.2.
        .filter(|element| element.tag == tag::SEQUENCE)
        .filter_map(|element| Certificate::read(element.whole).ok())
        .find(|certificate| match signer.id {
            SignerId::IssuerAndSerial { issuer, serial } => {
                certificate.issuer == issuer && certificate.serial == serial
            }
            SignerId::KeyIdentifier(identifier) => certificate.key_identifier() == Some(identifier),
        })
        .ok_or(SignatureError::NoCertificate)
}

fn singles(attributes: &Attributes<'_>) -> Vec<(Oid, u8, Vec<u8>)> {
    let single = |(name, values): &(Oid, Vec<Element<'_>>)| match values.as_slice() {
        [value] => Some((*name, value.tag, value.content.to_vec())),
        _ => None,
    };
    attributes.list.iter().filter_map(single).collect()
}
