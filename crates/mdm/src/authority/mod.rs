//! The device certificate authority.
//!
//! One key signs the certificates of devices and of the registrar. The registrar has a key of its own, for it decrypts
//! what strangers send: an oracle on decryption must never become a way to sign (Bleichenbacher 1998, Marvin 2023).

mod build;
mod error;
mod issued;

use muster_domain::time::{DAY, Moment};
use rand_core::CryptoRng;

use crate::{
    asn1::oid,
    certificate::{Certificate, CertificateFacts, NotACertificate, write_name},
    key::{PrivateKeyDer, PublicKey, SigningKey, make_rsa},
};
use build::{Role, Template};
pub use error::AuthorityError;
pub use issued::{Issued, NotIssued};

/// Bits of the authority's key: it lives ten years (NIST SP 800-57 part 1, table 2: 128 bits of strength).
const AUTHORITY_KEY_BITS: usize = 3072;

/// Bits of the registrar's key, which is easily replaced.
const REGISTRAR_KEY_BITS: usize = 2048;

/// How long the authority's certificate counts.
pub const AUTHORITY_LIFE: i64 = 3653 * DAY;

/// How long the registrar's certificate counts.
pub const REGISTRAR_LIFE: i64 = 730 * DAY;

/// A certificate counts this much before it was made, for clocks that are slow.
const CLOCK_SKEW: i64 = DAY;

/// Longest organisation or common name, RFC 5280 appendix A.1 (ub-common-name, ub-organization-name).
pub const MAX_NAME_CHARS: usize = 64;

/// Octets of a serial number, RFC 5280 section 4.1.2.2: at most 20.
const SERIAL_BYTES: usize = 16;

/// What follows the organisation in the authority's name.
const AUTHORITY_SUFFIX: &str = " Device CA";

/// What follows the organisation in the registrar's name.
const REGISTRAR_SUFFIX: &str = " Device Enrollment";

/// A new certificate and its key, to be stored.
pub struct Material {
    /// The certificate in DER.
    pub certificate_der: Vec<u8>,
    /// Its private key.
    pub key: PrivateKeyDer,
}

/// A serial number: positive, random, 16 octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Serial([u8; SERIAL_BYTES]);

impl Serial {
    /// Draws one. 126 bits are random: the first octet lies in 0x40 to 0x7f, so that the length is always the same.
    pub fn random<R: CryptoRng + ?Sized>(rng: &mut R) -> Self {
        let mut octets = [0; SERIAL_BYTES];
        rng.fill_bytes(&mut octets);
        octets[0] = octets[0] & 0x3f | 0x40;
        Self(octets)
    }

    /// Its octets.
    pub fn as_bytes(&self) -> &[u8; SERIAL_BYTES] {
        &self.0
    }
}

/// What the certificate of a device shall say.
#[derive(Debug, Clone, Copy)]
pub struct Device<'a> {
    /// The key out of the device's request, which was signed by its private half.
    pub key: &'a PublicKey,
    /// Subject CN: what the enrollment is known by.
    pub common_name: &'a str,
    /// Subject O.
    pub organisation: &'a str,
    /// A serial number not used before.
    pub serial: Serial,
    /// From when on it counts.
    pub from: Moment,
    /// Until when it counts; not longer than the authority.
    pub until: Moment,
}

/// The authority: its certificate and the key that signs.
#[derive(Debug)]
pub struct Authority {
    certificate: Vec<u8>,
    subject: Vec<u8>,
    not_after: Moment,
    key: SigningKey,
}

impl Authority {
    /// Makes a new authority: RSA 3072, self-signed, ten years. Takes seconds; keep it off the threads that serve.
    ///
    /// # Errors
    /// When the name cannot stand in a certificate, or making the key failed.
    pub fn create<R: CryptoRng + ?Sized>(
        organisation: &str,
        at: Moment,
        rng: &mut R,
    ) -> Result<Material, AuthorityError> {
        let common_name = format!("{}{AUTHORITY_SUFFIX}", shortened(organisation, AUTHORITY_SUFFIX));
        check_name(organisation)?;
        let key_der = make_rsa(AUTHORITY_KEY_BITS, rng)?;
        let key = SigningKey::read(&key_der)?;
        let subject = write_name(&[
            (oid::COMMON_NAME, &common_name),
            (oid::ORGANISATION, organisation),
        ]);
        let certificate_der = self_signed(&subject, &key, at, rng)?;
        Ok(Material {
            certificate_der,
            key: key_der,
        })
    }

    /// Takes the authority out of what was stored.
    ///
    /// # Errors
    /// When either cannot be read, or they do not belong together.
    pub fn from_parts(certificate_der: &[u8], key: &[u8]) -> Result<Self, AuthorityError> {
        let key = SigningKey::read(key)?;
        let certificate = Certificate::read(certificate_der)?;
        if !certificate.is_authority() {
            return Err(AuthorityError::Certificate);
        }
        if certificate.key_info != key.public().info() || !certificate.signed_by(key.public()) {
            return Err(AuthorityError::Mismatch);
        }
        Ok(Self {
            subject: certificate.subject.to_vec(),
            not_after: certificate.not_after,
            certificate: certificate_der.to_vec(),
            key,
        })
    }

    /// A new certificate for the same key and name, from `at` on. What was issued before stays valid under it.
    ///
    /// # Errors
    /// When signing failed.
    pub fn renew<R: CryptoRng + ?Sized>(&self, at: Moment, rng: &mut R) -> Result<Vec<u8>, AuthorityError> {
        self_signed(&self.subject, &self.key, at, rng)
    }

    /// Whether a certificate (DER) is one of this authority's own: an earlier or a later one, of the same name and key.
    pub fn has_certificate(&self, certificate_der: &[u8]) -> bool {
        Certificate::read(certificate_der).is_ok_and(|certificate| {
            certificate.subject == self.subject && certificate.key_info == self.key.public().info()
        })
    }

    /// The authority's certificate in DER.
    pub fn certificate_der(&self) -> &[u8] {
        &self.certificate
    }

    /// The authority's certificate for a settings screen.
    ///
    /// # Errors
    /// Never in practice: the certificate was read before.
    pub fn facts(&self) -> Result<CertificateFacts, NotACertificate> {
        CertificateFacts::read(&self.certificate)
    }

    /// Issues a device's certificate. Subject, usage and purpose are the authority's own (clientAuth, digitalSignature and
    /// keyEncipherment), whatever the request asked for.
    ///
    /// # Errors
    /// When the key is weak, a name or the validity impossible, or signing failed.
    pub fn issue_device(&self, device: Device<'_>) -> Result<Vec<u8>, AuthorityError> {
        device.key.check()?;
        check_name(device.common_name)?;
        check_name(device.organisation)?;
        let subject = write_name(&[
            (oid::COMMON_NAME, device.common_name),
            (oid::ORGANISATION, device.organisation),
        ]);
        self.issue(
            Role::Device,
            &subject,
            device.key,
            device.serial,
            (device.from, device.until),
        )
    }

    /// Makes the registrar's key and certificate: RSA 2048, two years or as long as the authority lives.
    ///
    /// # Errors
    /// When the authority's time is over, or making the key failed.
    pub fn issue_registrar<R: CryptoRng + ?Sized>(
        &self,
        organisation: &str,
        at: Moment,
        rng: &mut R,
    ) -> Result<Material, AuthorityError> {
        check_name(organisation)?;
        let common_name = format!("{}{REGISTRAR_SUFFIX}", shortened(organisation, REGISTRAR_SUFFIX));
        let key_der = make_rsa(REGISTRAR_KEY_BITS, rng)?;
        let key = SigningKey::read(&key_der)?;
        let subject = write_name(&[
            (oid::COMMON_NAME, &common_name),
            (oid::ORGANISATION, organisation),
        ]);
        let until = at.plus(REGISTRAR_LIFE).min(self.not_after);
        let validity = (at.plus(-CLOCK_SKEW), until);
        let certificate_der = self.issue(
            Role::Registrar,
            &subject,
            key.public(),
            Serial::random(rng),
            validity,
        )?;
        Ok(Material {
            certificate_der,
            key: key_der,
        })
    }

    fn issue(
        &self,
        role: Role,
        subject: &[u8],
        key: &PublicKey,
        serial: Serial,
        (from, until): (Moment, Moment),
    ) -> Result<Vec<u8>, AuthorityError> {
        if until > self.not_after {
            return Err(AuthorityError::Validity);
        }
        build::certificate(
            &Template {
                role,
                serial,
                issuer: &self.subject,
                subject,
                key,
                from,
                until,
            },
            &self.key,
        )
    }
}

/// A certificate that a key makes for itself, as clients do to sign their first request (RFC 8894 section 2.3).
#[cfg(feature = "client")]
pub(crate) fn of_a_client<R: CryptoRng + ?Sized>(
    key: &SigningKey,
    at: Moment,
    rng: &mut R,
) -> Result<Vec<u8>, AuthorityError> {
    let name = write_name(&[(oid::COMMON_NAME, "A device")]);
    build::certificate(
        &Template {
            role: Role::Device,
            serial: Serial::random(rng),
            issuer: &name,
            subject: &name,
            key: key.public(),
            from: at.plus(-CLOCK_SKEW),
            until: at.plus(DAY),
        },
        key,
    )
}

fn self_signed<R: CryptoRng + ?Sized>(
    subject: &[u8],
    key: &SigningKey,
    at: Moment,
    rng: &mut R,
) -> Result<Vec<u8>, AuthorityError> {
    let template = Template {
        role: Role::Authority,
        serial: Serial::random(rng),
        issuer: subject,
        subject,
        key: key.public(),
        from: at.plus(-CLOCK_SKEW),
        until: at.plus(AUTHORITY_LIFE),
    };
    build::certificate(&template, key)
}

/// As much of the organisation's name as leaves room for the suffix.
fn shortened(organisation: &str, suffix: &str) -> String {
    let room = MAX_NAME_CHARS.saturating_sub(suffix.chars().count());
    organisation
        .chars()
        .take(room)
        .collect::<String>()
        .trim_end()
        .to_owned()
}

fn check_name(name: &str) -> Result<(), AuthorityError> {
    let fits = (1..=MAX_NAME_CHARS).contains(&name.chars().count());
    if fits && !name.chars().any(char::is_control) {
        Ok(())
    } else {
        Err(AuthorityError::Name)
    }
}
