//! How certificates and their keys are kept: certificates in base64, keys sealed under the name of their setting.

use base64::{Engine, engine::general_purpose::STANDARD};
use muster_domain::{key::MasterKey, time::Moment};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{AppError, ErrorCode, Result, secrets};

/// A certificate with its private key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredPair {
    /// DER, base64.
    pub certificate: String,
    /// PKCS#8, sealed.
    pub key: String,
}

/// Apple's push certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredPush {
    pub pair: StoredPair,
    /// The chain above it: DER, base64.
    pub chain: Vec<String>,
    pub topic: String,
}

/// A request that waits for Apple's certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredPushRequest {
    /// PKCS#10 DER, base64.
    pub request: String,
    /// PKCS#8, sealed.
    pub key: String,
    pub made_at: i64,
}

impl StoredPair {
    /// Seals the key under the name of the setting that the pair is kept in.
    pub fn seal(master: &MasterKey, setting: &str, certificate: &[u8], key: &[u8]) -> Result<Self> {
        Ok(Self {
            certificate: STANDARD.encode(certificate),
            key: seal_key(master, setting, key)?,
        })
    }

    /// The certificate in DER.
    pub fn certificate(&self) -> Result<Vec<u8>> {
        from_base64(&self.certificate)
    }

    /// The key in PKCS#8 DER.
    pub fn open(&self, master: &MasterKey, setting: &str) -> Result<Zeroizing<Vec<u8>>> {
        open_key(master, setting, &self.key)
    }
}

impl StoredPush {
    /// The certificates above it, in DER.
    pub fn chain(&self) -> Result<Vec<Vec<u8>>> {
        self.chain.iter().map(|der| from_base64(der)).collect()
    }
}

impl StoredPushRequest {
    pub fn made_at(&self) -> Moment {
        Moment(self.made_at)
    }
}

pub(crate) fn seal_key(master: &MasterKey, setting: &str, key: &[u8]) -> Result<String> {
    secrets::seal(master, setting, &Zeroizing::new(STANDARD.encode(key)))
}

pub(crate) fn open_key(master: &MasterKey, setting: &str, sealed: &str) -> Result<Zeroizing<Vec<u8>>> {
    let text = secrets::open(master, setting, sealed)?;
    STANDARD
        .decode(text.expose_secret())
        .map(Zeroizing::new)
        .map_err(|_| damaged())
}

pub(crate) fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

pub(crate) fn from_base64(text: &str) -> Result<Vec<u8>> {
    STANDARD.decode(text).map_err(|_| damaged())
}

fn damaged() -> AppError {
    AppError::new(ErrorCode::DatabaseDamaged, "A stored certificate cannot be read.")
        .hint("Restore muster.db from a backup.")
}
