//! Signs, RFC 5652 section 5.

use muster_domain::time::Moment;

use crate::{
    asn1::{
        Malformed,
        oid::{self, Oid},
        tag, time, write,
    },
    certificate::Certificate,
    key::{CryptoFailure, SigningKey},
};

/// Why nothing was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The chain is empty, or its first certificate cannot be read.
    #[error("the certificate to sign with cannot be read")]
    Certificate,
    /// The first certificate of the chain has another key.
    #[error("the certificate does not belong to the key")]
    Mismatch,
    /// The moment cannot be told in a certificate's time.
    #[error("the signing time is not possible")]
    Time,
    /// Signing failed.
    #[error(transparent)]
    Failed(#[from] CryptoFailure),
}

/// Signs a profile so that devices show who it is from.
///
/// In: the content, the chain from the signer's certificate upwards, each in DER, its key, and the signing time. Out:
/// SignedData in DER with the content and the whole chain inside, SHA-256 (SHA-384 with P-384).
///
/// # Errors
/// When the key is not that of the first certificate, or signing failed.
pub fn sign(
    content: &[u8],
    chain: &[impl AsRef<[u8]>],
    key: &SigningKey,
    at: Moment,
) -> Result<Vec<u8>, SignError> {
    let leaf = chain.first().ok_or(SignError::Certificate)?.as_ref();
    let leaf = Certificate::read(leaf).map_err(|_| SignError::Certificate)?;
    if !leaf.key().is_ok_and(|found| found.key() == key.public().key()) {
        return Err(SignError::Mismatch);
    }
    let at = time::write(at).map_err(|Malformed| SignError::Time)?;
    let signer = MessageSigner {
        certificate: leaf,
        key,
    };
    let chain = chain
        .iter()
        .map(|certificate| certificate.as_ref().to_vec())
        .collect();
    Ok(sign_with(
        Some(content),
        vec![attribute(oid::SIGNING_TIME, &at)],
        &signer,
        chain,
    )?)
}

/// A certificate with its key.
pub(crate) struct MessageSigner<'a> {
    pub(crate) certificate: Certificate<'a>,
    pub(crate) key: &'a SigningKey,
}

/// An attribute with one value, section 5.3.
pub(crate) fn attribute(name: Oid, value: &[u8]) -> Vec<u8> {
    write::named(name, &write::element(tag::SET, &[value]))
}

/// Signs content, or attributes alone, with these attributes besides content type and message digest.
pub(crate) fn sign_with(
    content: Option<&[u8]>,
    attributes: Vec<Vec<u8>>,
    signer: &MessageSigner<'_>,
    certificates: Vec<Vec<u8>>,
) -> Result<Vec<u8>, CryptoFailure> {
    let attached = match content {
        Some(content) => write::element(tag::context_constructed(0), &[&write::octets(content)]),
        None => Vec::new(),
    };
    sign_over(
        content.unwrap_or_default(),
        &attached,
        attributes,
        signer,
        certificates,
    )
}

/// Signs content that goes another way.
#[cfg(feature = "client")]
pub(crate) fn sign_detached(
    content: &[u8],
    signer: &MessageSigner<'_>,
    certificates: Vec<Vec<u8>>,
) -> Result<Vec<u8>, CryptoFailure> {
    sign_over(content, &[], Vec::new(), signer, certificates)
}

fn sign_over(
    content: &[u8],
    attached: &[u8],
    mut attributes: Vec<Vec<u8>>,
    signer: &MessageSigner<'_>,
    certificates: Vec<Vec<u8>>,
) -> Result<Vec<u8>, CryptoFailure> {
    let digest = signer.key.digest();
    let digest_algorithm = write::algorithm(digest.name(), None);
    attributes.push(attribute(oid::CONTENT_TYPE, &write::oid(oid::DATA)));
    let digested = digest.of_bytes(content);
    attributes.push(attribute(oid::MESSAGE_DIGEST, &write::octets(&digested)));
    let signed = write::set_of(tag::SET, attributes.clone());
    let info = write::sequence(&[
        &write::small(1),
        &write::sequence(&[
            signer.certificate.issuer,
            &write::element(tag::INTEGER, &[signer.certificate.serial]),
        ]),
        &digest_algorithm,
        &write::set_of(tag::context(0), attributes),
        &signer.key.cms_algorithm(),
        &write::octets(&signer.key.sign(&signed)?),
    ]);
    Ok(signed_data(
        vec![digest_algorithm],
        attached,
        certificates,
        vec![info],
    ))
}

/// A message that only carries certificates, "degenerate": RFC 8894 section 3.4, RFC 5652 section 5.2.
/// The certificates stand in the order given, for clients take the first as theirs.
pub(crate) fn certificates_only(certificates: &[&[u8]]) -> Vec<u8> {
    let certificates = write::element(tag::context_constructed(0), certificates);
    data(Vec::new(), &[], &certificates, Vec::new())
}

fn signed_data(
    digests: Vec<Vec<u8>>,
    content: &[u8],
    certificates: Vec<Vec<u8>>,
    signers: Vec<Vec<u8>>,
) -> Vec<u8> {
    data(
        digests,
        content,
        &write::set_of(tag::context(0), certificates),
        signers,
    )
}

fn data(digests: Vec<Vec<u8>>, content: &[u8], certificates: &[u8], signers: Vec<Vec<u8>>) -> Vec<u8> {
    let data = write::sequence(&[
        &write::small(1),
        &write::set_of(tag::SET, digests),
        &write::named(oid::DATA, content),
        certificates,
        &write::set_of(tag::SET, signers),
    ]);
    write::named(
        oid::SIGNED_DATA,
        &write::element(tag::context_constructed(0), &[&data]),
    )
}
