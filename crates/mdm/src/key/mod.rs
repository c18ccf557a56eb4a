//! Keys: the public ones that others bring, and the private ones of this installation.

mod public;
mod signing;

use rand_core::CryptoRng;
use rsa::{PrivateKey, pkcs8::EncodePrivateKey};
use zeroize::Zeroizing;

pub(crate) use public::{Digest, Signed};
pub use public::{KeyError, PublicKey};
pub use signing::{KeyFileError, SigningKey};

/// A private key as PKCS#8 DER (RFC 5208), wiped when it goes away.
pub type PrivateKeyDer = Zeroizing<Vec<u8>>;

/// What ought to work did not: the machine's fault, never that of what was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key could not be made or used")]
pub struct CryptoFailure;

/// Makes an RSA key with exponent 65537. Takes a good part of a second, and now and then several.
pub(crate) fn make_rsa<R: CryptoRng + ?Sized>(
    bits: usize,
    rng: &mut R,
) -> Result<PrivateKeyDer, CryptoFailure> {
    let key = PrivateKey::new(rng, bits).map_err(|_| CryptoFailure)?;
    let der = key.to_pkcs8_der().map_err(|_| CryptoFailure)?;
    Ok(Zeroizing::new(der.as_bytes().to_vec()))
}
