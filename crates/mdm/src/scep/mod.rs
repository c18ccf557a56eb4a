//! Certificate enrollment, RFC 8894: the server's side.
//!
//! A device asks with a message that is signed by a certificate of its own and encrypted to the registrar. [`read`] opens
//! it, the caller decides, and [`Conversation`] answers. Strong algorithms only: AES, SHA-256 and up, RSA of 2048 bits and up.

#[cfg(feature = "client")]
pub(crate) mod client;
mod conversation;
mod envelope;
mod read;
mod refusal;
mod registrar;

use crate::signed::certificates_only;

pub use conversation::{Conversation, ReplyError};
pub use read::{Kind, Request, read};
pub use refusal::{FailInfo, Refusal, Unreadable, Why};
pub use registrar::{Registrar, RegistrarError};

/// Longest message that is looked at. A request with an RSA 4096 key takes about 6 KiB.
pub const MAX_MESSAGE_BYTES: usize = 64 * 1024;

/// Media type of messages in both directions, section 4.1.
pub const MESSAGE_TYPE: &str = "application/x-pki-message";

/// Media type of [`ca_certificates`], section 4.2.1.2.
pub const CA_CERTIFICATES_TYPE: &str = "application/x-x509-ca-ra-cert";

/// The answer to GetCACaps, section 3.5.2. Lines end in a line feed alone, for Apple compares them whole.
pub const fn capabilities() -> &'static str {
    "AES\nPOSTPKIOperation\nRenewal\nSCEPStandard\nSHA-256\nSHA-512\n"
}

/// The answer to GetCACert, section 4.2.1.2: the registrar's certificate and the authority's.
pub fn ca_certificates(authority_der: &[u8], registrar_der: &[u8]) -> Vec<u8> {
    certificates_only(&[registrar_der, authority_der])
}
