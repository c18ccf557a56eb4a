//! Whom to answer, and the answers: CertRep, section 3.3.2.

use rand_core::CryptoRng;

use super::{FailInfo, Registrar, envelope::Cipher, envelope::seal};
use crate::{
    asn1::{oid, tag, text, write},
    certificate::{Certificate, NotACertificate},
    key::CryptoFailure,
    signed::{MessageSigner, attribute, certificates_only, sign_with},
};

/// Octets of a nonce, section 3.2.1.5.
const NONCE_BYTES: usize = 16;

/// CertRep as a message type, section 3.2.1.2.
const CERT_REP: &str = "3";

/// pkiStatus, section 3.2.1.3.
const SUCCESS: &str = "0";
const FAILURE: &str = "2";

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReplyError {
    /// The certificate of the registrar, of the client, or the one to be handed over cannot be read.
    #[error("a certificate of the answer cannot be read")]
    Certificate,
    /// The request was such that only a refusal can be answered.
    #[error("the request had nothing that could be granted")]
    NotARequest,
    /// Signing or encrypting failed.
    #[error(transparent)]
    Failed(#[from] CryptoFailure),
}

impl From<NotACertificate> for ReplyError {
    fn from(_: NotACertificate) -> Self {
        Self::Certificate
    }
}

/// What an answer takes up from the message.
#[derive(Debug, Clone)]
pub struct Conversation {
    pub(super) transaction_id: String,
    pub(super) sender_nonce: Vec<u8>,
    /// To whom a success is encrypted: the certificate that signed the request, section 3.
    pub(super) certificate: Vec<u8>,
    /// As strong as the request was.
    pub(super) cipher: Option<Cipher>,
}

impl Conversation {
    /// The client's name for the transaction, section 3.2.1.1. Repeats when an answer was lost.
    pub fn transaction_id(&self) -> &str {
        &self.transaction_id
    }

    /// The client's nonce, which the answer repeats.
    pub fn sender_nonce(&self) -> &[u8] {
        &self.sender_nonce
    }

    /// The certificate that signed the message, in DER. Nobody vouches for it.
    pub fn signer_certificate_der(&self) -> &[u8] {
        &self.certificate
    }

    /// Hands over the certificate that was issued (in DER): signed by the registrar, encrypted to the client.
    ///
    /// # Errors
    /// When the message was none that could be granted, or signing failed.
    pub fn success<R: CryptoRng + ?Sized>(
        &self,
        issued_der: &[u8],
        registrar: &Registrar,
        rng: &mut R,
    ) -> Result<Vec<u8>, ReplyError> {
        let cipher = self.cipher.ok_or(ReplyError::NotARequest)?;
        let recipient = Certificate::read(&self.certificate)?;
        let content = seal(&certificates_only(&[issued_der]), cipher, &recipient, rng)?;
        self.reply(Some(&content), SUCCESS, None, registrar, rng)
    }

    /// Tells that nothing was issued.
    ///
    /// # Errors
    /// When signing failed.
    pub fn failure<R: CryptoRng + ?Sized>(
        &self,
        info: FailInfo,
        registrar: &Registrar,
        rng: &mut R,
    ) -> Result<Vec<u8>, ReplyError> {
        self.reply(None, FAILURE, Some(info), registrar, rng)
    }

    fn reply<R: CryptoRng + ?Sized>(
        &self,
        content: Option<&[u8]>,
        status: &str,
        info: Option<FailInfo>,
        registrar: &Registrar,
        rng: &mut R,
    ) -> Result<Vec<u8>, ReplyError> {
        let mut nonce = [0; NONCE_BYTES];
        rng.fill_bytes(&mut nonce);
        let mut attributes = vec![
            attribute(oid::SCEP_MESSAGE_TYPE, &text::printable(CERT_REP)),
            attribute(oid::SCEP_PKI_STATUS, &text::printable(status)),
            attribute(oid::SCEP_TRANSACTION_ID, &text::printable(&self.transaction_id)),
            attribute(oid::SCEP_SENDER_NONCE, &write::octets(&nonce)),
            attribute(
                oid::SCEP_RECIPIENT_NONCE,
                &write::element(tag::OCTET_STRING, &[&self.sender_nonce]),
            ),
        ];
        if let Some(info) = info {
            attributes.push(attribute(oid::SCEP_FAIL_INFO, &text::printable(info.code())));
        }
        let certificate = Certificate::read(registrar.certificate_der())?;
        let signer = MessageSigner {
            certificate,
            key: &registrar.signing,
        };
        let certificates = vec![registrar.certificate_der().to_vec()];
        Ok(sign_with(content, attributes, &signer, certificates)?)
    }
}
