//! Public keys as certificates carry them, and signatures checked with them.

use ring::signature::{self as algorithms, UnparsedPublicKey, VerificationAlgorithm};
use sha2_next::{Digest as _, Sha256, Sha384, Sha512};

use crate::asn1::{
    Malformed, Reader,
    oid::{self, Oid},
    tag,
};

/// Sizes of RSA keys that are certified: NIST SP 800-57 for the lower end, cost per use for the upper.
const RSA_KEY_BITS: std::ops::RangeInclusive<usize> = 2048..=4096;

/// The public exponent of a certified RSA key has at most this many octets.
const MAX_EXPONENT_OCTETS: usize = 4;

/// Smallest public exponent that is certified, FIPS 186-5 section 5.4.
const MIN_EXPONENT: u64 = 65_537;

/// Why a key is not certified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Neither RSA nor ECDSA on P-256 or P-384, or not a key at all.
    #[error("the kind of key is not supported")]
    Unsupported,
    /// An RSA key under 2048 bits.
    #[error("the RSA key is too short")]
    TooShort,
    /// An RSA key over 4096 bits.
    #[error("the RSA key is too long")]
    TooLong,
    /// An RSA key with an unusual exponent or an even modulus.
    #[error("the RSA key has weak numbers")]
    Weak,
}

/// A digest; none that is weak has a name here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Digest {
    Sha256,
    Sha384,
    Sha512,
}

impl Digest {
    /// Reads a digest's name, RFC 5754 section 2. `None` for SHA-1 and whatever else.
    pub(crate) fn of(name: Oid) -> Option<Self> {
        match name {
            oid::SHA256 => Some(Self::Sha256),
            oid::SHA384 => Some(Self::Sha384),
            oid::SHA512 => Some(Self::Sha512),
            _ => None,
        }
    }

    /// Its name.
    pub(crate) fn name(self) -> Oid {
        match self {
            Self::Sha256 => oid::SHA256,
            Self::Sha384 => oid::SHA384,
            Self::Sha512 => oid::SHA512,
        }
    }

    /// The digest of the bytes.
    pub(crate) fn of_bytes(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
            Self::Sha384 => Sha384::digest(bytes).to_vec(),
            Self::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }
}

/// What a name of a signature algorithm says: the kind of key, and the digest when it names one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signed {
    rsa: bool,
    digest: Option<Digest>,
}

impl Signed {
    /// Reads the name (RFC 8017 appendix A.2.4, RFC 5758 section 3.2). `None` for what is weak or unknown.
    pub(crate) fn of(name: Oid) -> Option<Self> {
        let (rsa, digest) = match name {
            oid::RSA => (true, None),
            oid::SHA256_RSA => (true, Some(Digest::Sha256)),
            oid::SHA384_RSA => (true, Some(Digest::Sha384)),
            oid::SHA512_RSA => (true, Some(Digest::Sha512)),
            oid::ECDSA_SHA256 => (false, Some(Digest::Sha256)),
            oid::ECDSA_SHA384 => (false, Some(Digest::Sha384)),
            _ => return None,
        };
        Some(Self { rsa, digest })
    }

    /// The same with a digest that was named apart, as CMS does; `None` when the two disagree.
    pub(crate) fn with(self, digest: Digest) -> Option<Self> {
        let agree = self.digest.is_none_or(|named| named == digest);
        agree.then_some(Self {
            digest: Some(digest),
            ..self
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Rsa,
    P256,
    P384,
}

/// A public key: SubjectPublicKeyInfo, RFC 5280 section 4.1.2.7.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    kind: Kind,
    /// The whole SubjectPublicKeyInfo.
    info: Vec<u8>,
    /// RSAPublicKey, or the point of the curve.
    key: Vec<u8>,
}

impl PublicKey {
    /// Reads a SubjectPublicKeyInfo in DER.
    ///
    /// # Errors
    /// When it is not one, or of a kind that is not supported. Strength is [`PublicKey::check`]'s matter.
    pub fn read(info: &[u8]) -> Result<Self, KeyError> {
        parse(info).map_err(|Malformed| KeyError::Unsupported)
    }

    /// The SubjectPublicKeyInfo in DER.
    pub fn info(&self) -> &[u8] {
        &self.info
    }

    /// RSAPublicKey of RFC 8017 in DER, or the point of the curve.
    pub(crate) fn key(&self) -> &[u8] {
        &self.key
    }

    /// Whether it is RSA, the only kind that can receive an enveloped answer here.
    pub(crate) fn is_rsa(&self) -> bool {
        self.kind == Kind::Rsa
    }

    /// Bits of the modulus or of the curve.
    pub fn bits(&self) -> usize {
        match self.kind {
            Kind::Rsa => numbers(&self.key).map_or(0, |(modulus, _)| bit_length(modulus)),
            Kind::P256 => 256,
            Kind::P384 => 384,
        }
    }

    /// What the key is, in words: `RSA 2048`, `EC P-256`.
    pub fn words(&self) -> String {
        match self.kind {
            Kind::Rsa => format!("RSA {}", self.bits()),
            Kind::P256 => "EC P-256".to_owned(),
            Kind::P384 => "EC P-384".to_owned(),
        }
    }

    /// Whether the key is strong enough to be certified.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self) -> Result<(), KeyError> {
        if self.kind != Kind::Rsa {
            return Ok(());
        }
        let (modulus, exponent) = numbers(&self.key).map_err(|Malformed| KeyError::Unsupported)?;
        let bits = bit_length(modulus);
        if bits < *RSA_KEY_BITS.start() {
            return Err(KeyError::TooShort);
        }
        if bits > *RSA_KEY_BITS.end() {
            return Err(KeyError::TooLong);
        }
        let odd = |number: &[u8]| number.last().is_some_and(|last| last & 1 == 1);
        let value = exponent
            .iter()
            .fold(0_u64, |sum, octet| sum << 8 | u64::from(*octet));
        let fit = exponent.len() <= MAX_EXPONENT_OCTETS && value >= MIN_EXPONENT;
        if fit && odd(exponent) && odd(modulus) {
            Ok(())
        } else {
            Err(KeyError::Weak)
        }
    }

    /// Whether `signature` is this key's over `message`; false as well when kind of key and of signature differ.
    /// RSA keys under 2048 bits never verify anything.
    pub(crate) fn verifies(&self, signed: Signed, message: &[u8], signature: &[u8]) -> bool {
        let algorithm: &dyn VerificationAlgorithm = match (self.kind, signed.rsa, signed.digest) {
            (Kind::Rsa, true, Some(Digest::Sha256)) => &algorithms::RSA_PKCS1_2048_8192_SHA256,
            (Kind::Rsa, true, Some(Digest::Sha384)) => &algorithms::RSA_PKCS1_2048_8192_SHA384,
            (Kind::Rsa, true, Some(Digest::Sha512)) => &algorithms::RSA_PKCS1_2048_8192_SHA512,
            (Kind::P256, false, Some(Digest::Sha256)) => &algorithms::ECDSA_P256_SHA256_ASN1,
            (Kind::P256, false, Some(Digest::Sha384)) => &algorithms::ECDSA_P256_SHA384_ASN1,
            (Kind::P384, false, Some(Digest::Sha256)) => &algorithms::ECDSA_P384_SHA256_ASN1,
            (Kind::P384, false, Some(Digest::Sha384)) => &algorithms::ECDSA_P384_SHA384_ASN1,
            _ => return false,
        };
        UnparsedPublicKey::new(algorithm, &self.key)
            .verify(message, signature)
            .is_ok()
    }
}

fn parse(info: &[u8]) -> Result<PublicKey, Malformed> {
    let mut reader = Reader::new(info);
    let mut inner = reader.sequence()?;
    reader.end()?;
    let (algorithm, parameters) = inner.algorithm()?;
    let key = inner.bits()?;
    inner.end()?;
    let kind = match (algorithm, parameters) {
        (oid::RSA, parameters) if parameters.is_none_or(|found| found.tag == tag::NULL) => {
            numbers(key)?;
            Kind::Rsa
        }
        (oid::EC, Some(curve)) if curve.tag == tag::OID => match Oid::from_bytes(curve.content) {
            // An uncompressed point, RFC 5480 section 2.2.
            Ok(oid::P256) if key.len() == 65 && key.first() == Some(&4) => Kind::P256,
            Ok(oid::P384) if key.len() == 97 && key.first() == Some(&4) => Kind::P384,
            _ => return Err(Malformed),
        },
        _ => return Err(Malformed),
    };
    Ok(PublicKey {
        kind,
        info: info.to_vec(),
        key: key.to_vec(),
    })
}

/// Modulus and exponent out of RSAPublicKey, RFC 8017 appendix A.1.1.
fn numbers(key: &[u8]) -> Result<(&[u8], &[u8]), Malformed> {
    let mut reader = Reader::new(key);
    let mut inner = reader.sequence()?;
    reader.end()?;
    let numbers = (inner.positive()?, inner.positive()?);
    inner.end()?;
    Ok(numbers)
}

fn bit_length(number: &[u8]) -> usize {
    let first = number.first().map_or(0, |first| first.leading_zeros() as usize);
    number.len() * 8 - first
}
