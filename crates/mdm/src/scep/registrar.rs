//! The registrar: reads what devices encrypt, signs what they are answered.

use rsa::{PrivateKey, pkcs8::DecodePrivateKey};

use crate::{
    certificate::Certificate,
    key::{KeyFileError, SigningKey},
};

/// Why the stored registrar cannot work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RegistrarError {
    /// The certificate cannot be read.
    #[error("the registrar's certificate cannot be read")]
    Certificate,
    /// The key cannot be read, or is not RSA.
    #[error("the registrar's key cannot be read: {0}")]
    Key(#[from] KeyFileError),
    /// They do not belong together.
    #[error("the registrar's certificate and key do not belong together")]
    Mismatch,
}

/// The registrar's certificate and key.
pub struct Registrar {
    certificate: Vec<u8>,
    pub(super) signing: SigningKey,
    pub(super) decrypting: PrivateKey,
}

impl std::fmt::Debug for Registrar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Registrar(…)")
    }
}

impl Registrar {
    /// Takes the registrar out of what was stored: certificate in DER, key as PKCS#8 in DER.
    ///
    /// # Errors
    /// When either cannot be read, or they do not belong together.
    pub fn from_parts(certificate_der: &[u8], key: &[u8]) -> Result<Self, RegistrarError> {
        let signing = SigningKey::read(key)?;
        let decrypting = PrivateKey::from_pkcs8_der(key).map_err(|_| KeyFileError::Unsupported)?;
        let certificate = Certificate::read(certificate_der).map_err(|_| RegistrarError::Certificate)?;
        if certificate.key_info != signing.public().info() {
            return Err(RegistrarError::Mismatch);
        }
        Ok(Self {
            certificate: certificate_der.to_vec(),
            signing,
            decrypting,
        })
    }

    /// Its certificate in DER.
    pub fn certificate_der(&self) -> &[u8] {
        &self.certificate
    }
}
