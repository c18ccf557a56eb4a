//! Whether a certificate is one of ours, for a device, and still counts.

use muster_domain::time::Moment;

use super::Authority;
use crate::{
    asn1::oid,
    certificate::{Certificate, Fingerprint, fingerprint, value_of},
};

/// What is known of a device by the certificate that it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// Subject CN, as [`Authority::issue_device`] set it.
    pub common_name: String,
    /// Serial number, its octets.
    pub serial: Vec<u8>,
    /// SHA-256 of the certificate.
    pub fingerprint: Fingerprint,
    /// Until when it counts.
    pub not_after: Moment,
}

/// Why a certificate gives no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotIssued {
    /// Another authority issued it, or nobody; or it is no certificate.
    #[error("the certificate is not one of ours")]
    Stranger,
    /// We issued it, but not to a device.
    #[error("the certificate is not a device's")]
    NotADevice,
    /// Its time has not come.
    #[error("the certificate is not valid yet")]
    TooEarly,
    /// Its time is over.
    #[error("the certificate has expired")]
    Expired,
}

impl Authority {
    /// Tells whose a certificate is, when we issued it to a device and it counts `at` that moment.
    ///
    /// Checks the issuer's name, our signature, the purpose and the time (RFC 5280 section 6.1.3, for a path of one). Whether
    /// the enrollment was revoked is the caller's matter.
    ///
    /// # Errors
    /// Why it gives no entry. Signature comes before time: a stranger's certificate is never merely expired.
    pub fn issued(&self, certificate_der: &[u8], at: Moment) -> Result<Issued, NotIssued> {
        let certificate = Certificate::read(certificate_der).map_err(|_| NotIssued::Stranger)?;
        if !self.signed(&certificate) {
            return Err(NotIssued::Stranger);
        }
        if !is_device(&certificate) {
            return Err(NotIssued::NotADevice);
        }
        let common_name = value_of(certificate.subject, oid::COMMON_NAME).ok_or(NotIssued::NotADevice)?;
        if at < certificate.not_before {
            return Err(NotIssued::TooEarly);
        }
        if at > certificate.not_after {
            return Err(NotIssued::Expired);
        }
        Ok(Issued {
            common_name,
            serial: certificate.serial.to_vec(),
            fingerprint: fingerprint(certificate_der),
            not_after: certificate.not_after,
        })
    }

    /// Whether we issued this to a device, at whatever time.
    pub(crate) fn is_issuer_of(&self, certificate: &Certificate<'_>) -> bool {
        self.signed(certificate) && is_device(certificate)
    }

    fn signed(&self, certificate: &Certificate<'_>) -> bool {
        certificate.issuer == self.subject && certificate.signed_by(self.key.public())
    }
}

fn is_device(certificate: &Certificate<'_>) -> bool {
    !certificate.is_authority() && certificate.has_purpose(oid::CLIENT_AUTH)
}
