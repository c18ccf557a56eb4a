//! Why nothing was issued.

use crate::{
    certificate::NotACertificate,
    key::{CryptoFailure, KeyError, KeyFileError},
};

/// Why the authority did not issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AuthorityError {
    /// The key to be certified is not good enough.
    #[error("the key is not certified: {0}")]
    Key(#[from] KeyError),
    /// A name is empty, too long or has control characters.
    #[error("the name cannot stand in a certificate")]
    Name,
    /// The end is not after the beginning, or outlives the authority.
    #[error("the validity is not possible")]
    Validity,
    /// The stored certificate is none, or not an authority's.
    #[error("the authority's certificate cannot be read")]
    Certificate,
    /// The stored key cannot be read.
    #[error("the authority's key cannot be read: {0}")]
    Stored(#[from] KeyFileError),
    /// The stored certificate and key do not belong together.
    #[error("the authority's certificate and key do not belong together")]
    Mismatch,
    /// Making a key or a signature failed.
    #[error(transparent)]
    Failed(#[from] CryptoFailure),
}

impl From<NotACertificate> for AuthorityError {
    fn from(_: NotACertificate) -> Self {
        Self::Certificate
    }
}
