//! The device's side: asks for a certificate and signs messages with it. For benchmarks, which have to be quicker than what
//! they measure; tests have devices that share no code with the server.

use base64::{Engine, engine::general_purpose::STANDARD};
use muster_domain::time::Moment;
use rand_core::CryptoRng;
use rsa::{PrivateKey, pkcs8::DecodePrivateKey};

use crate::{
    asn1::{oid, text},
    authority::of_a_client,
    certificate::{Certificate, write_request},
    key::{CryptoFailure, SigningKey, make_rsa},
    scep::client as scep,
    signed::{MessageSigner, attribute, sign_detached},
};

/// Bits of a device's key.
const KEY_BITS: usize = 2048;

/// Octets of a nonce.
const NONCE_BYTES: usize = 16;

/// A device with its key.
pub struct Client {
    key: SigningKey,
    decrypting: PrivateKey,
    certificate: Vec<u8>,
}

impl Client {
    /// Makes its key and the certificate that it signs its first request with.
    ///
    /// # Errors
    /// When a key or signature could not be made.
    pub fn make<R: CryptoRng + ?Sized>(at: Moment, rng: &mut R) -> Result<Self, CryptoFailure> {
        let der = make_rsa(KEY_BITS, rng)?;
        let key = SigningKey::read(&der).map_err(|_| CryptoFailure)?;
        let certificate = of_a_client(&key, at, rng).map_err(|_| CryptoFailure)?;
        Ok(Self {
            decrypting: PrivateKey::from_pkcs8_der(&der).map_err(|_| CryptoFailure)?,
            key,
            certificate,
        })
    }

    /// PKCSReq (RFC 8894 section 3.3.1) with this challenge, encrypted to the registrar (DER).
    ///
    /// # Errors
    /// When the registrar's certificate cannot be read, or signing failed.
    pub fn asks<R: CryptoRng + ?Sized>(
        &self,
        challenge: &str,
        transaction: &str,
        registrar: &[u8],
        rng: &mut R,
    ) -> Result<Vec<u8>, CryptoFailure> {
        let challenge = attribute(oid::CHALLENGE_PASSWORD, &text::utf8(challenge));
        let request = write_request(&[(oid::COMMON_NAME, "A device")], &[&challenge], &self.key)?;
        let registrar = Certificate::read(registrar).map_err(|_| CryptoFailure)?;
        let mut nonce = [0; NONCE_BYTES];
        rng.fill_bytes(&mut nonce);
        scep::message(
            &request,
            &registrar,
            transaction,
            &nonce,
            &self.signer(&self.certificate)?,
            rng,
        )
    }

    /// The certificate in the answer (DER); `None` when it is a refusal.
    pub fn is_given<R: CryptoRng + ?Sized>(&self, reply: &[u8], rng: &mut R) -> Option<Vec<u8>> {
        let own = Certificate::read(&self.certificate).ok()?;
        scep::issued(reply, &own, &self.decrypting, rng)
    }

    /// The header `Mdm-Signature` over a body, with the certificate that was given.
    ///
    /// # Errors
    /// When the certificate cannot be read, or signing failed.
    pub fn signs(&self, certificate: &[u8], body: &[u8]) -> Result<String, CryptoFailure> {
        let message = sign_detached(body, &self.signer(certificate)?, vec![certificate.to_vec()])?;
        Ok(STANDARD.encode(message))
    }

    fn signer<'a>(&'a self, certificate: &'a [u8]) -> Result<MessageSigner<'a>, CryptoFailure> {
        Ok(MessageSigner {
            certificate: Certificate::read(certificate).map_err(|_| CryptoFailure)?,
            key: &self.key,
        })
    }
}

/// The certificates in a message that only carries certificates (DER), in its order.
pub fn certificates(message: &[u8]) -> Vec<Vec<u8>> {
    scep::certificates(message).unwrap_or_default()
}

/// How many times a second a key of this kind signs, for whoever wants to know: signs once.
///
/// # Errors
/// When signing failed.
pub fn sign_once(key: &SigningKey, content: &[u8]) -> Result<Vec<u8>, CryptoFailure> {
    key.sign(content)
}
