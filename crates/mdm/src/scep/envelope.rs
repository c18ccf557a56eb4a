//! Enveloped data, RFC 5652 section 6: AES-CBC under a key that RSA carries (RFC 3565, RFC 3370 section 4.2.1).

use aes::{
    Aes128, Aes192, Aes256,
    cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit, block_padding::Pkcs7},
};
use cbc::{Decryptor, Encryptor};
use rand_core::CryptoRng;
use rsa::{PrivateKey, PublicKey, pkcs1::DecodeRsaPublicKey};
use zeroize::Zeroizing;

use super::refusal::Why;
use crate::{
    asn1::{
        Malformed, Reader,
        oid::{self, Oid},
        tag, write,
    },
    ber,
    certificate::Certificate,
    key::CryptoFailure,
    signed::issuer_and_serial,
};

/// Most recipients of one message: clients encrypt to every certificate that they were offered.
const MAX_RECIPIENTS: usize = 8;

/// Most pieces that an encrypted content may come in.
const MAX_PIECES: usize = 1024;

/// Octets of a block, and of an initialisation vector.
const BLOCK_BYTES: usize = 16;

/// Octets of the longest content key.
const MAX_KEY_BYTES: usize = 32;

/// AES in CBC mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cipher {
    Aes128,
    Aes192,
    Aes256,
}

impl Cipher {
    fn of(name: Oid) -> Option<Self> {
        match name {
            oid::AES128_CBC => Some(Self::Aes128),
            oid::AES192_CBC => Some(Self::Aes192),
            oid::AES256_CBC => Some(Self::Aes256),
            _ => None,
        }
    }

    fn name(self) -> Oid {
        match self {
            Self::Aes128 => oid::AES128_CBC,
            Self::Aes192 => oid::AES192_CBC,
            Self::Aes256 => oid::AES256_CBC,
        }
    }

    fn key_bytes(self) -> usize {
        match self {
            Self::Aes128 => 16,
            Self::Aes192 => 24,
            Self::Aes256 => 32,
        }
    }

    fn decrypt(self, key: &[u8], iv: &[u8], content: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Aes128 => opened(Decryptor::<Aes128>::new_from_slices(key, iv).ok()?, content),
            Self::Aes192 => opened(Decryptor::<Aes192>::new_from_slices(key, iv).ok()?, content),
            Self::Aes256 => opened(Decryptor::<Aes256>::new_from_slices(key, iv).ok()?, content),
        }
    }

    fn encrypt(self, key: &[u8], iv: &[u8], content: &[u8]) -> Option<Vec<u8>> {
        Some(match self {
            Self::Aes128 => Encryptor::<Aes128>::new_from_slices(key, iv)
                .ok()?
                .encrypt_padded_vec::<Pkcs7>(content),
            Self::Aes192 => Encryptor::<Aes192>::new_from_slices(key, iv)
                .ok()?
                .encrypt_padded_vec::<Pkcs7>(content),
            Self::Aes256 => Encryptor::<Aes256>::new_from_slices(key, iv)
                .ok()?
                .encrypt_padded_vec::<Pkcs7>(content),
        })
    }
}

fn opened(cipher: impl BlockModeDecrypt, content: &[u8]) -> Option<Vec<u8>> {
    cipher.decrypt_padded_vec::<Pkcs7>(content).ok()
}

/// An envelope whose outside was read; everything in here is public.
pub(super) struct Envelope {
    pub(super) cipher: Cipher,
    iv: Vec<u8>,
    /// The content key, encrypted to the registrar.
    key: Vec<u8>,
    content: Vec<u8>,
}

impl Envelope {
    /// Reads the outside of an envelope and looks for the registrar among its recipients.
    pub(super) fn read(message: &[u8], registrar: &Certificate<'_>) -> Result<Self, Why> {
        let der = ber::to_der(message).map_err(|_| Why::Sealed)?;
        parse(&der, registrar).map_err(|Malformed| Why::Sealed)?
    }

    /// Decrypts. `None` when it did not succeed, for whatever reason.
    ///
    /// A content key whose padding or length is wrong gives way to a random one, so that this takes the same steps and ends
    /// the same as with a wrong key (RFC 3218 section 2.3.2). The rsa crate itself does so for the padding.
    pub(super) fn decrypt<R: CryptoRng + ?Sized>(
        &self,
        key: &PrivateKey,
        rng: &mut R,
    ) -> Option<Zeroizing<Vec<u8>>> {
        let mut random = Zeroizing::new([0; MAX_KEY_BYTES]);
        rng.fill_bytes(random.as_mut());
        let found = key.pkcs1v15_decrypt_with_rng(rng, &self.key).map(Zeroizing::new);
        let found = found.unwrap_or_default();
        let length = self.cipher.key_bytes();
        let key = if found.len() == length {
            found.as_slice()
        } else {
            random.get(..length)?
        };
        self.cipher
            .decrypt(key, &self.iv, &self.content)
            .map(Zeroizing::new)
    }
}

fn parse(der: &[u8], registrar: &Certificate<'_>) -> Result<Result<Envelope, Why>, Malformed> {
    let mut reader = Reader::new(der);
    let mut info = reader.sequence()?;
    reader.end()?;
    if info.oid()? != oid::ENVELOPED_DATA {
        return Err(Malformed);
    }
    let mut wrapped = info.inside(tag::context_constructed(0))?;
    info.end()?;
    let mut data = wrapped.sequence()?;
    wrapped.end()?;

    data.small()?;
    data.optional(tag::context_constructed(0))?;
    let recipients = data.inside(tag::SET)?.all(MAX_RECIPIENTS)?;
    let mut encrypted = data.sequence()?;
    data.optional(tag::context_constructed(1))?;
    data.end()?;
    encrypted.oid()?;
    let (cipher, iv) = encrypted.algorithm()?;
    let content = content(&mut encrypted)?;
    encrypted.end()?;

    let Some(cipher) = Cipher::of(cipher) else {
        return Ok(Err(Why::Cipher));
    };
    let iv = iv
        .filter(|iv| iv.tag == tag::OCTET_STRING && iv.content.len() == BLOCK_BYTES)
        .ok_or(Malformed)?;
    if content.is_empty() || !content.len().is_multiple_of(BLOCK_BYTES) {
        return Err(Malformed);
    }
    for recipient in recipients {
        // Key transport has no context tag, section 6.2.
        if recipient.tag != tag::SEQUENCE {
            continue;
        }
        let mut inner = Reader::new(recipient.content);
        inner.small()?;
        let ours = match inner.optional(tag::context(0))? {
            Some(identifier) => registrar.key_identifier() == Some(identifier.content),
            None => issuer_and_serial(&mut inner)? == (registrar.issuer, registrar.serial),
        };
        if !ours {
            continue;
        }
        let (algorithm, _) = inner.algorithm()?;
        let key = inner.content(tag::OCTET_STRING)?.to_vec();
        inner.end()?;
        if algorithm != oid::RSA {
            return Ok(Err(Why::Cipher));
        }
        return Ok(Ok(Envelope {
            cipher,
            iv: iv.content.to_vec(),
            key,
            content,
        }));
    }
    Ok(Err(Why::Recipient))
}

/// `[0] IMPLICIT OCTET STRING`, section 6.1: whole, or in pieces.
fn content(encrypted: &mut Reader<'_>) -> Result<Vec<u8>, Malformed> {
    let element = encrypted.any()?;
    if element.tag == tag::context(0) {
        return Ok(element.content.to_vec());
    }
    if element.tag != tag::context_constructed(0) {
        return Err(Malformed);
    }
    let pieces = Reader::new(element.content).all(MAX_PIECES)?;
    if pieces.iter().any(|piece| piece.tag != tag::OCTET_STRING) {
        return Err(Malformed);
    }
    Ok(pieces.iter().flat_map(|piece| piece.content).copied().collect())
}

/// Encrypts to one certificate with an RSA key.
pub(super) fn seal<R: CryptoRng + ?Sized>(
    content: &[u8],
    cipher: Cipher,
    recipient: &Certificate<'_>,
    rng: &mut R,
) -> Result<Vec<u8>, CryptoFailure> {
    let public = recipient.key().map_err(|_| CryptoFailure)?;
    let public = PublicKey::from_pkcs1_der(public.key()).map_err(|_| CryptoFailure)?;
    let mut key = Zeroizing::new(vec![0; cipher.key_bytes()]);
    rng.fill_bytes(&mut key);
    let mut iv = [0; BLOCK_BYTES];
    rng.fill_bytes(&mut iv);
    let encrypted_key = public
        .pkcs1v15_encrypt_with_rng(rng, &key)
        .map_err(|_| CryptoFailure)?;
    let encrypted = cipher.encrypt(&key, &iv, content).ok_or(CryptoFailure)?;
    let recipient = write::sequence(&[
        &write::small(0),
        &write::sequence(&[
            recipient.issuer,
            &write::element(tag::INTEGER, &[recipient.serial]),
        ]),
        &write::algorithm(oid::RSA, Some(write::NULL)),
        &write::octets(&encrypted_key),
    ]);
    let encrypted = write::sequence(&[
        &write::oid(oid::DATA),
        &write::algorithm(cipher.name(), Some(&write::octets(&iv))),
        &write::element(tag::context(0), &[&encrypted]),
    ]);
    let data = write::sequence(&[
        &write::small(0),
        &write::set_of(tag::SET, vec![recipient]),
        &encrypted,
    ]);
    Ok(write::named(
        oid::ENVELOPED_DATA,
        &write::element(tag::context_constructed(0), &[&data]),
    ))
}
