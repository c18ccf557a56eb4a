//! Apple's push certificate: its request, and the topic that it carries.
//!
//! Apple signs such a certificate for a request that a vendor signed before; it lasts a year. Devices are bound to its topic
//! for good, so it must be renewed with the same Apple account, never replaced.

use muster_domain::time::Moment;
use rand_core::CryptoRng;
use rustls_pki_types::{CertificateDer, pem::PemObject};

use crate::{
    asn1::{
        oid::{self, Oid},
        tag,
    },
    authority::MAX_NAME_CHARS,
    certificate::{Certificate, CertificateFacts, value_of, write_request},
    key::{CryptoFailure, KeyFileError, PrivateKeyDer, SigningKey, make_rsa},
};

/// Bits of the key: what Apple takes.
const KEY_BITS: usize = 2048;

/// How topics for management begin.
const TOPIC_PREFIX: &str = "com.apple.mgmt.";

/// Longest file that is looked at.
const MAX_FILE_BYTES: usize = 64 * 1024;

/// Most certificates in one file.
const MAX_CERTIFICATES: usize = 8;

/// Longest topic.
const MAX_TOPIC_CHARS: usize = 255;

/// Longest mail address in a request, RFC 5280 appendix A.1 (ub-emailaddress-length).
const MAX_EMAIL_CHARS: usize = 255;

/// Why there is no push certificate, or no request for one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PushError {
    /// A field of the request is empty, too long or has characters that cannot stand there.
    #[error("the field cannot stand in a request: {0}")]
    Field(&'static str),
    /// Neither PEM nor DER.
    #[error("the file holds no certificate")]
    NoCertificate,
    /// Another kind of certificate: no topic for management.
    #[error("this is not a push certificate for device management")]
    NoTopic,
    /// None of the certificates in the file has the stored key.
    #[error("the certificate does not belong to the stored key")]
    OtherKey,
    /// Its time has not come.
    #[error("the certificate is not valid yet")]
    TooEarly,
    /// Its time is over.
    #[error("the certificate has expired")]
    Expired,
    /// It has another topic, so that enrolled devices would not hear it.
    #[error("the certificate has another topic than before: {found}")]
    OtherTopic {
        /// The topic of the new one.
        found: String,
    },
    /// The stored key cannot be read.
    #[error("the stored key cannot be read: {0}")]
    Key(#[from] KeyFileError),
    /// Making the key or signing failed.
    #[error(transparent)]
    Failed(#[from] CryptoFailure),
}

/// Who asks for the certificate.
#[derive(Debug, Clone, Copy)]
pub struct Applicant<'a> {
    /// Subject CN.
    pub common_name: &'a str,
    /// Subject O.
    pub organisation: &'a str,
    /// A mail address.
    pub email: &'a str,
    /// Subject C: two capital letters (ISO 3166-1).
    pub country: &'a str,
}

/// A request with its new key; both are to be stored, and only the request leaves.
pub struct PushRequest {
    /// The request, PKCS#10 in DER.
    pub request_der: Vec<u8>,
    /// Its private key.
    pub key: PrivateKeyDer,
}

/// A push certificate that belongs to the stored key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushCertificate {
    /// The certificate in DER.
    pub der: Vec<u8>,
    /// What else the file held, in its order: the chain above.
    pub chain: Vec<Vec<u8>>,
    /// What devices listen to: `com.apple.mgmt.…`.
    pub topic: String,
    /// Until when it counts.
    pub not_after: Moment,
    /// For a settings screen.
    pub facts: CertificateFacts,
}

/// Makes a key and a request for a push certificate.
///
/// # Errors
/// When a field cannot stand in a request, or making the key failed.
pub fn request<R: CryptoRng + ?Sized>(
    applicant: Applicant<'_>,
    rng: &mut R,
) -> Result<PushRequest, PushError> {
    let fits = |text: &str| {
        (1..=MAX_NAME_CHARS).contains(&text.chars().count()) && !text.chars().any(char::is_control)
    };
    if !fits(applicant.common_name) {
        return Err(PushError::Field("common name"));
    }
    if !fits(applicant.organisation) {
        return Err(PushError::Field("organisation"));
    }
    let email = applicant.email;
    if !(3..=MAX_EMAIL_CHARS).contains(&email.len()) || !email.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(PushError::Field("email"));
    }
    if applicant.country.len() != 2 || !applicant.country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(PushError::Field("country"));
    }
    let subject: [(Oid, &str); 4] = [
        (oid::COUNTRY, applicant.country),
        (oid::ORGANISATION, applicant.organisation),
        (oid::COMMON_NAME, applicant.common_name),
        (oid::EMAIL, email),
    ];
    let key = make_rsa(KEY_BITS, rng)?;
    let request_der = write_request(&subject, &[], &SigningKey::read(&key)?)?;
    Ok(PushRequest { request_der, key })
}

impl PushCertificate {
    /// Reads an uploaded file: PEM or DER, in PEM with a chain in any order; the one with the stored key counts.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(file: &[u8], key: &[u8], at: Moment) -> Result<Self, PushError> {
        let key = SigningKey::read(key)?;
        let mut certificates = certificates(file)?;
        let own = certificates.iter().position(|der| {
            let key_of = |der| Certificate::read(der).and_then(|certificate| certificate.key());
            key_of(der).is_ok_and(|found| found.key() == key.public().key())
        });
        let der = certificates.remove(own.ok_or(PushError::OtherKey)?);
        let certificate = Certificate::read(&der).map_err(|_| PushError::NoCertificate)?;
        let topic = value_of(certificate.subject, oid::USER_ID).unwrap_or_default();
        if !topic.starts_with(TOPIC_PREFIX)
            || !(TOPIC_PREFIX.len() + 1..=MAX_TOPIC_CHARS).contains(&topic.len())
        {
            return Err(PushError::NoTopic);
        }
        if at < certificate.not_before {
            return Err(PushError::TooEarly);
        }
        if at > certificate.not_after {
            return Err(PushError::Expired);
        }
        let facts = CertificateFacts::of(&certificate);
        let not_after = certificate.not_after;
        Ok(Self {
            der,
            chain: certificates,
            topic,
            not_after,
            facts,
        })
    }

    /// Whether it may take the place of one with this topic.
    ///
    /// # Errors
    /// When the topics differ: devices enrolled under the old one would be lost.
    pub fn renews(&self, old_topic: &str) -> Result<(), PushError> {
        if self.topic == old_topic {
            return Ok(());
        }
        Err(PushError::OtherTopic {
            found: self.topic.clone(),
        })
    }
}

fn certificates(file: &[u8]) -> Result<Vec<Vec<u8>>, PushError> {
    if file.len() > MAX_FILE_BYTES {
        return Err(PushError::NoCertificate);
    }
    let found = if file.first() == Some(&tag::SEQUENCE) {
        vec![file.to_vec()]
    } else {
        let found = CertificateDer::pem_slice_iter(file).take(MAX_CERTIFICATES);
        let found: Result<Vec<_>, _> = found.map(|der| der.map(|der| der.to_vec())).collect();
        found.map_err(|_| PushError::NoCertificate)?
    };
    match found.first() {
        Some(first) if Certificate::read(first).is_ok() => Ok(found),
        _ => Err(PushError::NoCertificate),
    }
}
