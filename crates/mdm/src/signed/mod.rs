//! CMS signatures, RFC 5652.
//!
//! Devices sign what they send (Apple's `Mdm-Signature` header, SCEP messages), and profiles are signed for them. A checked
//! signature tells which certificate signed; whether that certificate is trusted is
//! [`Authority::issued`](crate::authority::Authority::issued)'s matter.
//!
//! SHA-1 is refused everywhere.

mod parse;
mod sign;
mod verify;

use std::borrow::Cow;

use base64::{
    Engine,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

pub(crate) use parse::issuer_and_serial;
#[cfg(feature = "client")]
pub(crate) use sign::sign_detached;
pub(crate) use sign::{MessageSigner, attribute, certificates_only, sign_with};
pub use sign::{SignError, sign};
pub(crate) use verify::{Opened, open, peek};

use crate::{
    ber::BerError,
    certificate::{Fingerprint, fingerprint},
};

/// Longest header that is looked at: twice what a chain of three RSA 4096 certificates takes.
pub const MAX_HEADER_BYTES: usize = 32 * 1024;

/// Standard base64 as headers have it: the padding may be missing.
const HEADER: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Why a signature does not count. None of these tells more than which check failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// The header is not base64, or too long.
    #[error("the signature header is not base64")]
    Header,
    /// The message is not BER, or passes a bound.
    #[error("the signed message cannot be read: {0}")]
    Ber(#[from] BerError),
    /// BER, but not SignedData.
    #[error("the message is not signed data")]
    NotSignedData,
    /// None, or more than one.
    #[error("the message does not have exactly one signer")]
    Signers,
    /// The certificate of the signer is not in the message, or cannot be read.
    #[error("the message does not bring the certificate of its signer")]
    NoCertificate,
    /// SHA-1, MD5, DSA, PSS or anything else that is not taken here.
    #[error("the signature's algorithm is weak or not supported")]
    Algorithm,
    /// The signed attributes are missing where they must be, doubled, or tell of another content.
    #[error("the signed attributes are wrong")]
    Attributes,
    /// The content's digest is another.
    #[error("the content was changed after it was signed")]
    Content,
    /// There is content where there should be none, or none where there should be.
    #[error("the message holds content where it should not, or lacks it")]
    Attachment,
    /// The signature is not the certificate's.
    #[error("the signature is not by the certificate that it names")]
    Signature,
}

/// Who signed what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer<'a> {
    /// The certificate of the signer in DER, as it came.
    pub certificate_der: Vec<u8>,
    /// SHA-256 of that certificate.
    pub fingerprint_sha256: Fingerprint,
    /// What was signed: the body that was handed in, or what the message held.
    pub content: Cow<'a, [u8]>,
}

/// Checks a detached signature over `content`.
///
/// In: SignedData in BER or DER without content. Out: the signer, whose signature over exactly these bytes is good.
///
/// # Errors
/// Which check failed.
pub fn verify_detached<'a>(message: &[u8], content: &'a [u8]) -> Result<Signer<'a>, SignatureError> {
    let opened = open(message, Some(content))?;
    Ok(signer(opened.certificate, Cow::Borrowed(content)))
}

/// Checks Apple's `Mdm-Signature` header over the raw bytes of the request's body: [`verify_detached`] after base64.
///
/// # Errors
/// Which check failed.
pub fn verify_header<'a>(header: &str, body: &'a [u8]) -> Result<Signer<'a>, SignatureError> {
    if header.len() > MAX_HEADER_BYTES {
        return Err(SignatureError::Header);
    }
    // A header that was folded by a proxy has white space inside.
    let text: String = header.split_ascii_whitespace().collect();
    let message = HEADER.decode(text).map_err(|_| SignatureError::Header)?;
    verify_detached(&message, body)
}

/// Checks a message that brings what it signs, and gives that content.
///
/// # Errors
/// Which check failed.
pub fn verify_attached(message: &[u8]) -> Result<Signer<'static>, SignatureError> {
    let Opened {
        certificate, content, ..
    } = open(message, None)?;
    let content = content.ok_or(SignatureError::Attachment)?;
    Ok(signer(certificate, Cow::Owned(content)))
}

fn signer(certificate_der: Vec<u8>, content: Cow<'_, [u8]>) -> Signer<'_> {
    Signer {
        fingerprint_sha256: fingerprint(&certificate_der),
        certificate_der,
        content,
    }
}
