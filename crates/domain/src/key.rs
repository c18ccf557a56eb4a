//! The installation's one secret, and the keys derived from it.
//!
//! The master key is 32 random bytes kept outside the database. Each use has a derived key of its own, so that what one
//! use shows (a passcode on a screen) says nothing about another (the encryption of a mail password).

use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Bytes of a master key.
pub const KEY_BYTES: usize = 32;

/// The installation's secret. Never printed: it has no `Debug` of its content.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct MasterKey([u8; KEY_BYTES]);

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MasterKey(…)")
    }
}

/// What a derived key is for. The label is part of the derivation and must never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Tokens of invite links.
    Link,
    /// One-time passcodes.
    Passcode,
    /// Short links of By myself.
    ShortLink,
    /// Session cookies of the portal.
    Session,
    /// Encryption of gateway passwords.
    Encryption,
    /// The value that tells whether a key belongs to a database.
    Check,
    /// Challenges of enrollment profiles, and the tokens of account-driven sign-ins, as the store keeps them.
    Challenge,
    /// Pseudonyms of network addresses in the attempt counters.
    Attempts,
    /// The secret in the address that text gateways report to.
    Receipts,
    /// The tags of the audit log.
    Audit,
    /// Half sessions of the portal: what a browser has proved before it gets its session.
    HalfSession,
    /// What a browser keeps sealed while its person is at a provider.
    SignIn,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::Link => b"muster/link/1",
            Self::Passcode => b"muster/passcode/1",
            Self::ShortLink => b"muster/short-link/1",
            Self::Session => b"muster/session/1",
            Self::Encryption => b"muster/encryption/1",
            Self::Check => b"muster/check/1",
            Self::Challenge => b"muster/challenge/1",
            Self::Attempts => b"muster/attempts/1",
            Self::Receipts => b"muster/receipts/1",
            Self::Audit => b"muster/audit/1",
            Self::HalfSession => b"muster/half-session/1",
            Self::SignIn => b"muster/sign-in/1",
        }
    }
}

impl MasterKey {
    /// Takes the bytes that the key store gave.
    pub fn new(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }

    /// The bytes, to be handed to the key store.
    pub fn expose(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// The key for one purpose: HMAC-SHA-256 of the purpose's label under the master key.
    pub fn derive(&self, purpose: Purpose) -> [u8; KEY_BYTES] {
        mac(&self.0, &[purpose.label()])
    }
}

/// HMAC-SHA-256 over the parts, each preceded by its length so that no two lists of parts collide.
pub(crate) fn mac(key: &[u8; KEY_BYTES], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC takes keys of any length (RFC 2104), so this cannot fail.
    #[allow(clippy::expect_used)]
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
