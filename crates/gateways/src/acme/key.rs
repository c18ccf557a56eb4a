//! Keys of ours: the certificate's, its request, and the certificate that answers a TLS-ALPN-01 challenge.

use rcgen::{CertificateParams, CustomExtension, DistinguishedName, KeyPair};
use rustls::{crypto::ring, sign::CertifiedKey};
use rustls_pki_types::{CertificateDer, PrivatePkcs8KeyDer, ServerName};
use zeroize::Zeroizing;

use super::{AcmeError, Answer};

/// A private key, PKCS#8 in DER.
pub type PrivateKeyDer = Zeroizing<Vec<u8>>;

/// A new private key for a certificate: ECDSA on P-256, which every authority and every device takes.
///
/// # Errors
/// When the system has no randomness.
pub fn make_key() -> Result<PrivateKeyDer, AcmeError> {
    let pair = KeyPair::generate().map_err(|error| ours(&error))?;
    Ok(Zeroizing::new(pair.serialize_der()))
}

/// A request for one name, PKCS#10 in DER. The name stands in the alternative names alone: authorities ignore the subject.
pub(super) fn request(name: &str, key: &[u8]) -> Result<Vec<u8>, AcmeError> {
    let csr = params(name)?
        .serialize_request(&pair(key)?)
        .map_err(|error| ours(&error))?;
    Ok(csr.der().to_vec())
}

/// What answers a TLS-ALPN-01 challenge: self-signed, for the name, with the digest of the key authorization in the critical
/// extension acmeIdentifier (RFC 8737 section 3).
pub(super) fn challenge(name: &str, digest: &[u8; 32]) -> Result<Answer, AcmeError> {
    let mut params = params(name)?;
    params.custom_extensions = vec![CustomExtension::new_acme_identifier(digest)];
    let pair = KeyPair::generate().map_err(|error| ours(&error))?;
    let certificate = params.self_signed(&pair).map_err(|error| ours(&error))?;
    Ok(Answer::Certificate {
        name: name.to_owned(),
        certificate: certificate.der().to_vec(),
        key: Zeroizing::new(pair.serialize_der()),
    })
}

/// Whether what was issued is of use: the key is ours, the name is the one that was asked for.
pub(super) fn check(chain: &[Vec<u8>], name: &str, key: &[u8]) -> Result<(), AcmeError> {
    let wrong = |why: &str| AcmeError::BadCertificate(why.to_owned());
    let leaf = CertificateDer::from(chain.first().ok_or_else(|| wrong("there is none"))?.clone());
    let all = chain
        .iter()
        .map(|der| CertificateDer::from(der.clone()))
        .collect();
    let key = PrivatePkcs8KeyDer::from(key.to_vec()).into();
    CertifiedKey::from_der(all, key, &ring::default_provider())
        .map_err(|_| wrong("it belongs to another key"))?;
    let host = ServerName::try_from(name).map_err(|_| wrong("the name cannot stand in one"))?;
    rustls::server::ParsedCertificate::try_from(&leaf)
        .and_then(|leaf| rustls::client::verify_server_name(&leaf, &host))
        .map_err(|_| wrong("it is for another name"))
}

pub(super) fn params(name: &str) -> Result<CertificateParams, AcmeError> {
    let mut params = CertificateParams::new(vec![name.to_owned()]).map_err(|error| ours(&error))?;
    params.distinguished_name = DistinguishedName::new();
    Ok(params)
}

pub(super) fn pair(key: &[u8]) -> Result<KeyPair, AcmeError> {
    KeyPair::try_from(key).map_err(|error| ours(&error))
}

pub(super) fn ours(error: &rcgen::Error) -> AcmeError {
    AcmeError::Other(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_has_the_name_alone_and_the_critical_digest() {
        let Answer::Certificate { certificate, .. } = challenge("enroll.example.com", &[7; 32]).unwrap()
        else {
            panic!("a certificate");
        };
        // OID 1.3.6.1.5.5.7.1.31, BOOLEAN TRUE, and an OCTET STRING within the extension's own.
        let head = [
            0x06, 8, 0x2b, 6, 1, 5, 5, 7, 1, 0x1f, 0x01, 1, 0xff, 0x04, 34, 0x04, 32, 7, 7,
        ];
        assert!(certificate.windows(head.len()).any(|window| window == head));
        assert!(
            certificate
                .windows(18)
                .any(|window| window == b"enroll.example.com")
        );
    }

    #[test]
    fn what_was_issued_must_be_for_our_key_and_name() {
        let key = make_key().unwrap();
        let issued = params("a.example")
            .unwrap()
            .self_signed(&pair(&key).unwrap())
            .unwrap();
        let chain = [issued.der().to_vec()];
        check(&chain, "a.example", &key).unwrap();
        for refused in [
            check(&chain, "b.example", &key),
            check(&chain, "a.example", &make_key().unwrap()),
            check(&[], "a.example", &key),
        ] {
            assert!(matches!(refused, Err(AcmeError::BadCertificate(_))));
        }
    }
}
