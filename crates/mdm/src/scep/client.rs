//! Messages as clients write them, and what they read of the answers.

use rand_core::CryptoRng;
use rsa::PrivateKey;

use super::envelope::{Cipher, Envelope, seal};
use crate::{
    asn1::{Malformed, Reader, oid, tag, text, write},
    certificate::Certificate,
    key::CryptoFailure,
    signed::{MessageSigner, attribute, open, sign_with},
};

/// PKCSReq as a message type, section 3.2.1.2.
const PKCS_REQ: &str = "19";

/// A first request, signed and encrypted.
pub(crate) fn message<R: CryptoRng + ?Sized>(
    request: &[u8],
    registrar: &Certificate<'_>,
    transaction: &str,
    nonce: &[u8],
    signer: &MessageSigner<'_>,
    rng: &mut R,
) -> Result<Vec<u8>, CryptoFailure> {
    let content = seal(request, Cipher::Aes256, registrar, rng)?;
    let attributes = vec![
        attribute(oid::SCEP_MESSAGE_TYPE, &text::printable(PKCS_REQ)),
        attribute(oid::SCEP_TRANSACTION_ID, &text::printable(transaction)),
        attribute(oid::SCEP_SENDER_NONCE, &write::octets(nonce)),
    ];
    let certificates = vec![signer.certificate.der.to_vec()];
    sign_with(Some(&content), attributes, signer, certificates)
}

/// The first certificate that an answer hands over.
pub(crate) fn issued<R: CryptoRng + ?Sized>(
    reply: &[u8],
    own: &Certificate<'_>,
    key: &PrivateKey,
    rng: &mut R,
) -> Option<Vec<u8>> {
    let opened = open(reply, None).ok()?;
    let envelope = Envelope::read(opened.content.as_deref()?, own).ok()?;
    let content = envelope.decrypt(key, rng)?;
    certificates(&content).ok()?.into_iter().next()
}

/// The certificates of a message that carries nothing else.
pub(crate) fn certificates(message: &[u8]) -> Result<Vec<Vec<u8>>, Malformed> {
    /// Far above what such a message of ours has.
    const MAX: usize = 16;
    let mut reader = Reader::new(message);
    let mut info = reader.sequence()?;
    info.oid()?;
    let mut data = info.inside(tag::context_constructed(0))?.sequence()?;
    data.small()?;
    data.inside(tag::SET)?;
    data.sequence()?;
    let found = data.inside(tag::context_constructed(0))?.all(MAX)?;
    Ok(found.iter().map(|element| element.whole.to_vec()).collect())
}
