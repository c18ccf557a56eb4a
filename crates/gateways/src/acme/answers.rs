//! What whoever comes to check the name must be shown, and the board it is put on.

use zeroize::Zeroizing;

/// One answer to a challenge.
#[derive(Clone)]
pub enum Answer {
    /// A page: `/.well-known/acme-challenge/{token}` (RFC 8555 section 8.3).
    Page {
        /// Last part of its path.
        token: String,
        /// All that stands in it.
        content: String,
    },
    /// A certificate, shown to a connection that asks for `acme-tls/1` and this name (RFC 8737 section 3).
    Certificate {
        /// The name.
        name: String,
        /// The certificate in DER.
        certificate: Vec<u8>,
        /// Its private key, PKCS#8 in DER. It is worth nothing beyond the challenge.
        key: Zeroizing<Vec<u8>>,
    },
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Page { .. } => "Page",
            Self::Certificate { .. } => "Certificate",
        })
    }
}

/// Where answers are shown to the authority.
pub trait Answers: Send + Sync {
    /// Shows one from now on.
    fn show(&self, answer: Answer);
    /// Shows none any more.
    fn clear(&self);
}

/// Clears the board when the challenge is over, however it ended.
pub(super) struct Shown<'a>(pub &'a dyn Answers);

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        self.0.clear();
    }
}
