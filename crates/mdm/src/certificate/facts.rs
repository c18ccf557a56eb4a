//! What a settings screen tells of a certificate.

use std::fmt::Write;

use muster_domain::time::Moment;

use super::{Certificate, NotACertificate, fingerprint, name};

/// A certificate for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFacts {
    /// Whose it is: `CN=…, O=…`.
    pub subject: String,
    /// Who signed it, by its own word.
    pub issuer: String,
    /// Serial number in hexadecimal.
    pub serial: String,
    /// From when on it counts.
    pub not_before: Moment,
    /// Until when it counts.
    pub not_after: Moment,
    /// SHA-256 of the whole, in hexadecimal.
    pub fingerprint: String,
    /// The kind of key: `RSA 2048`, `EC P-256`; empty when it is none that we know.
    pub key: String,
}

impl CertificateFacts {
    /// Reads a certificate in DER.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(der: &[u8]) -> Result<Self, NotACertificate> {
        Certificate::read(der).map(|certificate| Self::of(&certificate))
    }

    pub(crate) fn of(certificate: &Certificate<'_>) -> Self {
        Self {
            subject: name::in_words(certificate.subject),
            issuer: name::in_words(certificate.issuer),
            serial: hex(certificate.serial),
            not_before: certificate.not_before,
            not_after: certificate.not_after,
            fingerprint: hex(&fingerprint(certificate.der)),
            key: certificate.key().map(|key| key.words()).unwrap_or_default(),
        }
    }
}

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
