//! How authorities name a certificate when they are asked about its renewal (RFC 9773 section 4.1).

use instant_acme::CertificateIdentifier;
use rustls_pki_types::Der;
use x509_cert::{Certificate, der::Decode, ext::pkix::AuthorityKeyIdentifier};

/// The name: key identifier of its issuer, and serial number. `None` when a certificate does not say whose it is.
pub(super) fn identifier(certificate: &[u8]) -> Option<CertificateIdentifier<'static>> {
    let certificate = Certificate::from_der(certificate).ok()?;
    let body = certificate.tbs_certificate();
    let (_, authority) = body.get_extension::<AuthorityKeyIdentifier>().ok()??;
    let issuer = authority.key_identifier?;
    // The content of the INTEGER as it stands in the certificate: a zero in front of a high bit belongs to it.
    let mut serial = body.serial_number().as_bytes().to_vec();
    if serial.first().is_some_and(|first| *first >= 0x80) {
        serial.insert(0, 0);
    }
    Some(
        CertificateIdentifier::new(Der::from_slice(issuer.as_bytes()), Der::from_slice(&serial)).into_owned(),
    )
}

#[cfg(test)]
mod tests {
    use rcgen::{BasicConstraints, IsCa, Issuer, KeyIdMethod, SerialNumber};

    use super::*;
    use crate::acme::key::{make_key, pair, params};

    /// The example of RFC 9773, appendix A.
    #[test]
    fn a_certificate_is_named_as_the_rfc_does() {
        let issuer = [
            0x69, 0x88, 0x5b, 0x6b, 0x87, 0x46, 0x40, 0x41, 0xe1, 0xb3, 0x7b, 0x84, 0x7b, 0xa0, 0xae, 0x2c,
            0xde, 0x01, 0xc8, 0xd4,
        ];
        let key = make_key().unwrap();
        let mut authority = params("authority").unwrap();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.key_identifier_method = KeyIdMethod::PreSpecified(issuer.to_vec());
        let authority = Issuer::new(authority, pair(&key).unwrap());
        let mut leaf = params("example.com").unwrap();
        leaf.serial_number = Some(SerialNumber::from_slice(&[0x00, 0x87, 0x65, 0x43, 0x21]));
        leaf.use_authority_key_identifier_extension = true;
        let leaf = leaf
            .signed_by(&pair(&make_key().unwrap()).unwrap(), &authority)
            .unwrap();
        assert_eq!(
            identifier(leaf.der()).unwrap().to_string(),
            "aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE"
        );
        assert!(identifier(b"rubbish").is_none());
    }
}
