//! Private keys that sign: the authority's, the registrar's, the portal's.
//!
//! ring signs: 2.7 ms with RSA 3072, where the rsa crate takes 9.6 (measured side by side). It takes the random numbers for ECDSA
//! from the system by itself; an RSA signature of PKCS#1 v1.5 has none.

use ring::{
    rand::SystemRandom,
    signature::{self as algorithms, EcdsaKeyPair, KeyPair, RsaKeyPair},
};
use rustls_pki_types::{PrivateKeyDer as KeyFile, pem::PemObject};

use super::{CryptoFailure, Digest, KeyError, PublicKey};
use crate::asn1::{
    Malformed, Reader,
    oid::{self, Oid},
    tag,
    write::{self, NULL},
};

/// Largest key file that is looked at.
const MAX_KEY_FILE_BYTES: usize = 64 * 1024;

/// Why a file holds no key that signs here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFileError {
    /// Neither PKCS#8, PKCS#1 nor SEC1.
    #[error("the file holds no private key")]
    NoKey,
    /// The key is protected by a password.
    #[error("the private key is encrypted")]
    Encrypted,
    /// Neither RSA of 2048 to 4096 bits nor ECDSA on P-256 or P-384.
    #[error("the kind of private key is not supported")]
    Unsupported,
    /// The numbers of the key do not belong together, or the public part is missing.
    #[error("the private key is damaged")]
    Damaged,
}

enum Pair {
    Rsa(Box<RsaKeyPair>),
    Ec(Box<EcdsaKeyPair>),
}

/// A private key that signs. It has no `Debug` of its content.
pub struct SigningKey {
    pair: Pair,
    public: PublicKey,
    random: SystemRandom,
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SigningKey({})", self.public.words())
    }
}

impl SigningKey {
    /// Reads a key file: PEM or DER; PKCS#8 (RFC 5208), PKCS#1 (RFC 8017) or SEC1 (RFC 5915).
    ///
    /// # Errors
    /// When there is no such key in it.
    pub fn read(file: &[u8]) -> Result<Self, KeyFileError> {
        if file.len() > MAX_KEY_FILE_BYTES {
            return Err(KeyFileError::NoKey);
        }
        if file.first() == Some(&tag::SEQUENCE) {
            return match KeyFile::try_from(file).map_err(|_| KeyFileError::NoKey)? {
                KeyFile::Pkcs1(der) => rsa(der.secret_pkcs1_der()),
                KeyFile::Pkcs8(der) => pkcs8(der.secret_pkcs8_der()),
                KeyFile::Sec1(der) => sec1(der.secret_sec1_der(), None),
                _ => Err(KeyFileError::NoKey),
            };
        }
        if [&b"BEGIN ENCRYPTED PRIVATE KEY"[..], b"Proc-Type: 4,ENCRYPTED"]
            .iter()
            .any(|mark| holds(file, mark))
        {
            return Err(KeyFileError::Encrypted);
        }
        match KeyFile::from_pem_slice(file).map_err(|_| KeyFileError::NoKey)? {
            KeyFile::Pkcs1(der) => rsa(der.secret_pkcs1_der()),
            KeyFile::Pkcs8(der) => pkcs8(der.secret_pkcs8_der()),
            KeyFile::Sec1(der) => sec1(der.secret_sec1_der(), None),
            _ => Err(KeyFileError::NoKey),
        }
    }

    /// Its public half.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// The digest that goes with the key.
    pub(crate) fn digest(&self) -> Digest {
        if !self.public.is_rsa() && self.public.bits() == 384 {
            Digest::Sha384
        } else {
            Digest::Sha256
        }
    }

    /// The AlgorithmIdentifier of its signatures in certificates and requests.
    pub(crate) fn algorithm(&self) -> Vec<u8> {
        match (&self.pair, self.digest()) {
            (Pair::Rsa(_), _) => write::algorithm(oid::SHA256_RSA, Some(NULL)),
            (Pair::Ec(_), Digest::Sha384) => write::algorithm(oid::ECDSA_SHA384, None),
            (Pair::Ec(_), _) => write::algorithm(oid::ECDSA_SHA256, None),
        }
    }

    /// The same in CMS, where the digest is named apart (RFC 3370 section 3.2).
    pub(crate) fn cms_algorithm(&self) -> Vec<u8> {
        match &self.pair {
            Pair::Rsa(_) => write::algorithm(oid::RSA, Some(NULL)),
            Pair::Ec(_) => self.algorithm(),
        }
    }

    /// Signs: PKCS#1 v1.5 with SHA-256, or ECDSA with the digest that goes with the curve.
    pub(crate) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, CryptoFailure> {
        match &self.pair {
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(
                    &algorithms::RSA_PKCS1_SHA256,
                    &self.random,
                    message,
                    &mut signature,
                )
                .map_err(|_| CryptoFailure)?;
                Ok(signature)
            }
            Pair::Ec(pair) => pair
                .sign(&self.random, message)
                .map(|signature| signature.as_ref().to_vec())
                .map_err(|_| CryptoFailure),
        }
    }

    /// The message, how it is signed, and the signature: the shape of certificates and requests.
    pub(crate) fn sealed(&self, message: &[u8]) -> Result<Vec<u8>, CryptoFailure> {
        Ok(write::sequence(&[
            message,
            &self.algorithm(),
            &write::bits(&self.sign(message)?),
        ]))
    }
}

fn holds(file: &[u8], mark: &[u8]) -> bool {
    file.windows(mark.len()).any(|window| window == mark)
}

fn public(algorithm: &[u8], key: &[u8]) -> Result<PublicKey, KeyFileError> {
    let info = write::sequence(&[algorithm, &write::bits(key)]);
    PublicKey::read(&info).map_err(|_: KeyError| KeyFileError::Unsupported)
}

/// RSAPrivateKey, RFC 8017 appendix A.1.2.
fn rsa(der: &[u8]) -> Result<SigningKey, KeyFileError> {
    let parse = || -> Result<_, Malformed> {
        let mut inner = Reader::new(der).sequence()?;
        inner.small()?;
        Ok(write::sequence(&[
            &write::positive(inner.positive()?),
            &write::positive(inner.positive()?),
        ]))
    };
    let numbers = parse().map_err(|Malformed| KeyFileError::Damaged)?;
    let public = public(&write::algorithm(oid::RSA, Some(NULL)), &numbers)?;
    public.check().map_err(|_| KeyFileError::Unsupported)?;
    let pair = RsaKeyPair::from_der(der).map_err(|_| KeyFileError::Damaged)?;
    Ok(SigningKey {
        pair: Pair::Rsa(Box::new(pair)),
        public,
        random: SystemRandom::new(),
    })
}

/// PrivateKeyInfo, RFC 5208 section 5.
fn pkcs8(der: &[u8]) -> Result<SigningKey, KeyFileError> {
    let parse = || -> Result<_, Malformed> {
        let mut inner = Reader::new(der).sequence()?;
        inner.small()?;
        let (algorithm, parameters) = inner.algorithm()?;
        Ok((algorithm, parameters, inner.content(tag::OCTET_STRING)?))
    };
    let (algorithm, parameters, key) = parse().map_err(|Malformed| KeyFileError::Damaged)?;
    match algorithm {
        oid::RSA => rsa(key),
        oid::EC => {
            let curve = parameters.and_then(|curve| Oid::from_bytes(curve.content).ok());
            sec1(key, Some(curve.ok_or(KeyFileError::Unsupported)?))
        }
        _ => Err(KeyFileError::Unsupported),
    }
}

/// ECPrivateKey, RFC 5915 section 3; PKCS#8 names the curve outside.
fn sec1(der: &[u8], curve: Option<Oid>) -> Result<SigningKey, KeyFileError> {
    let parse = || -> Result<_, Malformed> {
        let mut inner = Reader::new(der).sequence()?;
        inner.small()?;
        let number = inner.content(tag::OCTET_STRING)?;
        let named = match inner.optional(tag::context_constructed(0))? {
            Some(parameters) => Some(Reader::new(parameters.content).oid()?),
            None => None,
        };
        let point = Reader::new(inner.content(tag::context_constructed(1))?).bits()?;
        Ok((number, named, point))
    };
    let (number, named, point) = parse().map_err(|Malformed| KeyFileError::Damaged)?;
    let curve = curve.or(named).ok_or(KeyFileError::Damaged)?;
    let algorithm = match curve {
        oid::P256 => &algorithms::ECDSA_P256_SHA256_ASN1_SIGNING,
        oid::P384 => &algorithms::ECDSA_P384_SHA384_ASN1_SIGNING,
        _ => return Err(KeyFileError::Unsupported),
    };
    let random = SystemRandom::new();
    let pair = EcdsaKeyPair::from_private_key_and_public_key(algorithm, number, point, &random)
        .map_err(|_| KeyFileError::Damaged)?;
    let public = public(
        &write::algorithm(oid::EC, Some(&write::oid(curve))),
        pair.public_key().as_ref(),
    )?;
    Ok(SigningKey {
        pair: Pair::Ec(Box::new(pair)),
        public,
        random,
    })
}
