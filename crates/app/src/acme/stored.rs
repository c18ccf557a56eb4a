//! What the worker keeps between two starts. Private keys are sealed, each under the name of its setting.

use muster_domain::{key::MasterKey, time::Moment};
use muster_gateways::acme::Account;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::ServedPair;
use crate::{
    Result,
    certificates::{from_base64, open_key, seal_key, to_base64},
    secrets,
    settings::{ACME_ACCOUNT, ACME_CERTIFICATE, ACME_ORDER},
};

/// The account at an authority. It belongs to the directory it was made at, and to what was said when it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredAccount {
    pub directory: String,
    pub contact: String,
    pub external: String,
    /// With its key, sealed.
    account: String,
}

impl StoredAccount {
    pub fn seal(
        master: &MasterKey,
        directory: &str,
        contact: &str,
        external: &str,
        account: &Account,
    ) -> Result<Self> {
        Ok(Self {
            directory: directory.to_owned(),
            contact: contact.to_owned(),
            external: external.to_owned(),
            account: secrets::seal(master, ACME_ACCOUNT, account.0.expose_secret())?,
        })
    }

    pub fn open(&self, master: &MasterKey) -> Result<Account> {
        secrets::open(master, ACME_ACCOUNT, &self.account).map(Account)
    }
}

/// An order under way: noted before it is carried on, so that a crash neither loses nor repeats it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredOrder {
    pub directory: String,
    pub name: String,
    pub url: String,
    pub made_at: i64,
    /// PKCS#8, sealed.
    key: String,
}

impl StoredOrder {
    pub fn seal(
        master: &MasterKey,
        directory: &str,
        name: &str,
        url: String,
        key: &[u8],
        now: Moment,
    ) -> Result<Self> {
        Ok(Self {
            directory: directory.to_owned(),
            name: name.to_owned(),
            url,
            made_at: now.0,
            key: seal_key(master, ACME_ORDER, key)?,
        })
    }

    pub fn key(&self, master: &MasterKey) -> Result<Zeroizing<Vec<u8>>> {
        open_key(master, ACME_ORDER, &self.key)
    }
}

/// The certificate with its chain and key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredCertificate {
    pub directory: String,
    pub name: String,
    /// DER, base64; the certificate itself first.
    chain: Vec<String>,
    /// PKCS#8, sealed.
    key: String,
    /// When the authority was last asked when to renew it.
    pub advised_at: Option<i64>,
    /// When to renew it by the authority's advice.
    pub renew_at: Option<i64>,
}

impl StoredCertificate {
    pub fn seal(
        master: &MasterKey,
        directory: &str,
        name: &str,
        chain: &[Vec<u8>],
        key: &[u8],
    ) -> Result<Self> {
        Ok(Self {
            directory: directory.to_owned(),
            name: name.to_owned(),
            chain: chain.iter().map(|der| to_base64(der)).collect(),
            key: seal_key(master, ACME_CERTIFICATE, key)?,
            advised_at: None,
            renew_at: None,
        })
    }

    /// The certificate and those above it, in DER.
    pub fn chain(&self) -> Result<Vec<Vec<u8>>> {
        self.chain.iter().map(|der| from_base64(der)).collect()
    }

    /// The certificate itself.
    pub fn leaf(&self) -> Result<Vec<u8>> {
        self.chain
            .first()
            .map_or_else(|| from_base64("-"), |der| from_base64(der))
    }

    /// Ready to be served.
    pub fn open(&self, master: &MasterKey) -> Result<ServedPair> {
        Ok(ServedPair {
            chain: self.chain()?,
            key: open_key(master, ACME_CERTIFICATE, &self.key)?,
        })
    }
}

/// How the last try went, and when the next one is due after a failure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct AcmeProgress {
    pub began_at: Option<i64>,
    pub ended_at: Option<i64>,
    /// Failures since the last success.
    pub failures: u32,
    /// Not before this moment, after a failure.
    pub next_at: Option<i64>,
    /// Of the last failure; blank when there was none.
    pub words: String,
    pub remedy: String,
}

impl AcmeProgress {
    pub fn failed(&self) -> bool {
        self.failures > 0
    }
}
