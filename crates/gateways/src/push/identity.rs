//! Who we are to Apple: the push certificate and its key.

use std::fmt;
use std::sync::Arc;

use rustls::crypto::ring::sign::any_supported_type;
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use zeroize::Zeroizing;

use super::PushError;

/// Most certificates in a chain; Apple's have two.
const MAX_CHAIN: usize = 8;

/// The push certificate, those that lead from it towards Apple's root, and its key.
pub struct PushIdentity {
    chain: Vec<CertificateDer<'static>>,
    key: Zeroizing<Vec<u8>>,
}

impl PushIdentity {
    /// Certificates in DER, the push certificate first; the key in PKCS#8 DER.
    pub fn new(chain: Vec<Vec<u8>>, key: Zeroizing<Vec<u8>>) -> Self {
        Self {
            chain: chain.into_iter().map(CertificateDer::from).collect(),
            key,
        }
    }

    /// Ready for TLS. The key in DER is wiped when `self` goes; the signer keeps what it needs.
    pub(super) fn resolver(self) -> Result<Arc<SingleCertAndKey>, PushError> {
        let bad = |why: &str| PushError::Certificate(why.to_owned());
        if self.chain.is_empty() || self.chain.len() > MAX_CHAIN {
            return Err(bad("there is no push certificate, or a chain too long to be one"));
        }
        // Borrowed, so that no copy is left in memory.
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(self.key.as_slice()));
        let key = any_supported_type(&key).map_err(|_| bad("the key cannot be read"))?;
        let certified = CertifiedKey::new(self.chain.clone(), key);
        match certified.keys_match() {
            Ok(()) | Err(rustls::Error::InconsistentKeys(rustls::InconsistentKeys::Unknown)) => {
                Ok(Arc::new(SingleCertAndKey::from(certified)))
            }
            Err(rustls::Error::InconsistentKeys(_)) => Err(bad("the key belongs to another certificate")),
            Err(_) => Err(bad("the certificate cannot be read")),
        }
    }
}

impl fmt::Debug for PushIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PushIdentity")
            .field("certificates", &self.chain.len())
            .finish_non_exhaustive()
    }
}
