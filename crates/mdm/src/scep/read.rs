//! Reads what a client sends, section 3.

use rand_core::CryptoRng;

use super::{
    Conversation, MAX_MESSAGE_BYTES, Refusal, Registrar, Unreadable, Why,
    envelope::{Cipher, Envelope},
};
use crate::{
    asn1::{
        oid::{self, Oid},
        tag,
    },
    authority::Authority,
    certificate::{Certificate, CertificateRequest},
    signed::{Opened, SignatureError, open, peek},
};

/// Longest transaction identifier. RFC 8894 has no bound; clients use the hexadecimal or base64 of a digest.
const MAX_TRANSACTION_CHARS: usize = 128;

/// Longest nonce that is repeated; section 3.2.1.5 asks for 16 octets.
const MAX_NONCE_BYTES: usize = 64;

/// Message types, section 3.2.1.2.
const RENEWAL_REQ: &[u8] = b"17";
const PKCS_REQ: &[u8] = b"19";
const CERT_POLL: &[u8] = b"20";

/// A message of a client that was opened.
#[derive(Debug)]
pub struct Request {
    /// Whom to answer.
    pub conversation: Conversation,
    /// What it asks for.
    pub kind: Kind,
}

/// What a client asks for.
#[derive(Debug)]
pub enum Kind {
    /// A first certificate: the signer holds the key of the request and nothing else is known of it. The challenge decides.
    Enroll(CertificateRequest),
    /// A new certificate in the place of one that we issued, and that signed this. Whether that one still counts is for
    /// [`Authority::issued`] to say. Apple's devices send it as a first request, so the signer tells it, not the type.
    Renew {
        /// The request.
        request: CertificateRequest,
        /// The certificate that signed, in DER.
        certificate_der: Vec<u8>,
    },
    /// Asks after a request that was left pending. None ever is, so the answer is a refusal.
    Poll,
}

/// Opens a message.
///
/// In: hostile bytes. Checks the signature, the strength of all keys and algorithms, decrypts with the registrar's key, and
/// checks that the request inside was signed by its own key: the signer's, unless the signer is a device of `authority`.
///
/// # Errors
/// [`Refusal::Unreadable`] when there is nobody to answer, [`Refusal::Answer`] otherwise.
pub fn read<R: CryptoRng + ?Sized>(
    message: &[u8],
    registrar: &Registrar,
    authority: &Authority,
    rng: &mut R,
) -> Result<Request, Refusal> {
    if message.len() > MAX_MESSAGE_BYTES {
        return Err(Unreadable::TooLong.into());
    }
    let opened = match open(message, None) {
        Ok(opened) => opened,
        // The client is told, so that its owner learns why: this answer grants nothing.
        Err(SignatureError::Algorithm) => {
            let peeked = peek(message).map_err(Unreadable::Signature)?;
            return Err(refuse(conversation(&peeked)?, Why::SignatureAlgorithm));
        }
        Err(error) => return Err(Unreadable::Signature(error).into()),
    };
    let mut conversation = conversation(&opened)?;
    let kind = match value(&opened, oid::SCEP_MESSAGE_TYPE, tag::PRINTABLE)? {
        CERT_POLL => Ok((Kind::Poll, None)),
        PKCS_REQ => enroll(&opened, false, registrar, authority, rng),
        RENEWAL_REQ => enroll(&opened, true, registrar, authority, rng),
        _ => Err(Why::MessageType),
    };
    match kind {
        Ok((kind, cipher)) => {
            conversation.cipher = cipher;
            Ok(Request { conversation, kind })
        }
        Err(why) => Err(refuse(conversation, why)),
    }
}

/// Reads the request inside a message; also tells how it was encrypted.
fn enroll<R: CryptoRng + ?Sized>(
    opened: &Opened,
    renewal: bool,
    registrar: &Registrar,
    authority: &Authority,
    rng: &mut R,
) -> Result<(Kind, Option<Cipher>), Why> {
    let signer = Certificate::read(&opened.certificate).map_err(|_| Why::Key)?;
    let signer_key = signer.key().map_err(|_| Why::Key)?;
    // The answer is encrypted to this key.
    if !signer_key.is_rsa() || signer_key.check().is_err() {
        return Err(Why::Key);
    }
    let ours = authority.is_issuer_of(&signer);
    if renewal && !ours {
        return Err(Why::Stranger);
    }
    let recipient = Certificate::read(registrar.certificate_der()).map_err(|_| Why::Recipient)?;
    let envelope = Envelope::read(opened.content.as_deref().unwrap_or_default(), &recipient)?;
    let request = envelope
        .decrypt(&registrar.decrypting, rng)
        .and_then(|der| CertificateRequest::read(&der).ok())
        .filter(|request| ours || request.key == signer_key)
        .ok_or(Why::Sealed)?;
    request.key.check().map_err(|_| Why::Key)?;
    let kind = if ours {
        Kind::Renew {
            request,
            certificate_der: opened.certificate.clone(),
        }
    } else {
        Kind::Enroll(request)
    };
    Ok((kind, Some(envelope.cipher)))
}

fn refuse(conversation: Conversation, why: Why) -> Refusal {
    Refusal::Answer {
        conversation: Box::new(conversation),
        why,
    }
}

/// The attributes that every answer repeats, section 3.2.1.
fn conversation(opened: &Opened) -> Result<Conversation, Unreadable> {
    let transaction = value(opened, oid::SCEP_TRANSACTION_ID, tag::PRINTABLE)?;
    let printable = transaction.iter().all(|byte| (b' '..=b'~').contains(byte));
    let nonce = value(opened, oid::SCEP_SENDER_NONCE, tag::OCTET_STRING)?;
    if !printable
        || !(1..=MAX_TRANSACTION_CHARS).contains(&transaction.len())
        || !(1..=MAX_NONCE_BYTES).contains(&nonce.len())
    {
        return Err(Unreadable::Attributes);
    }
    Ok(Conversation {
        transaction_id: transaction.iter().map(|byte| char::from(*byte)).collect(),
        sender_nonce: nonce.to_vec(),
        certificate: opened.certificate.clone(),
        cipher: None,
    })
}

fn value(opened: &Opened, name: Oid, tag: u8) -> Result<&[u8], Unreadable> {
    let found = opened
        .attributes
        .iter()
        .find(|(found, kind, _)| *found == name && *kind == tag);
    found
        .map(|(_, _, value)| value.as_slice())
        .ok_or(Unreadable::Attributes)
}
