//! The portal's certificate and key as files, looked at before they are saved: a portal that runs must not go down for a file
//! that was mistaken for another.

use std::path::Path;

use muster_domain::{
    problem::{Problem, ProblemCode},
    time::Moment,
};
use muster_mdm::{
    certificate::CertificateFacts,
    key::{KeyFileError, SigningKey},
};
use rustls_pki_types::{CertificateDer, pem::PemObject};

use crate::wire::PortalSettings;

/// Largest file that is looked at, in bytes.
const MAX_FILE: u64 = 1024 * 1024;

/// What is wrong with the files; nothing when there are none, or all is well.
pub(super) async fn problems(portal: &PortalSettings, now: Moment) -> Vec<Problem> {
    if portal.certificate_file.is_empty() {
        return Vec::new();
    }
    let certificate = match read(&portal.certificate_file).await {
        Ok(file) => leaf(&file, now),
        Err(words) => Err(words),
    };
    let key = match read(&portal.key_file).await {
        Ok(file) => SigningKey::read(&file).map_err(|error| key_words(error, &file)),
        Err(words) => Err(words),
    };
    let mut problems = Vec::new();
    let mut refuse = |field: &str, words: String| {
        problems.push(Problem::new(field, ProblemCode::UnknownWord, words));
    };
    match (certificate, key) {
        (Ok(certificate), Ok(key)) => {
            if !muster_mdm::certificate::has_key(&certificate, key.public()) {
                refuse(
                    "key_file",
                    "This key does not belong to the certificate above.".into(),
                );
            }
        }
        (certificate, key) => {
            if let Err(words) = certificate {
                refuse("certificate_file", words);
            }
            if let Err(words) = key {
                refuse("key_file", words);
            }
        }
    }
    problems
}

async fn read(path: &str) -> Result<Vec<u8>, String> {
    let problem = |error: std::io::Error| format!("It cannot be read: {error}.");
    let path = Path::new(path);
    let facts = tokio::fs::metadata(path).await.map_err(problem)?;
    if !facts.is_file() || facts.len() > MAX_FILE {
        return Err("This is no certificate or key file.".into());
    }
    tokio::fs::read(path).await.map_err(problem)
}

/// The certificate itself, which stands first in its file, when it counts now.
fn leaf(file: &[u8], now: Moment) -> Result<Vec<u8>, String> {
    let Ok(leaf) = CertificateDer::from_pem_slice(file) else {
        return Err(if SigningKey::read(file).is_ok() {
            "This is a private key. Choose the certificate here, and the key below.".into()
        } else {
            "It holds no certificate: choose a PEM file, text that begins with -----BEGIN CERTIFICATE-----."
                .into()
        });
    };
    let facts = CertificateFacts::read(&leaf).map_err(|error| format!("It cannot be used: {error}."))?;
    if facts.not_after <= now {
        return Err("This certificate has ended. Choose its renewal.".into());
    }
    if facts.not_before > now {
        return Err(
            "This certificate does not count yet: look at its first day, and at this computer's clock."
                .into(),
        );
    }
    Ok(leaf.to_vec())
}

fn key_words(error: KeyFileError, file: &[u8]) -> String {
    match error {
        KeyFileError::NoKey if CertificateDer::from_pem_slice(file).is_ok() => {
            "This is a certificate. Choose its private key here.".into()
        }
        KeyFileError::NoKey => "It holds no private key: choose a PEM file with one.".into(),
        KeyFileError::Encrypted => {
            "This key is protected by a password, which nobody could type when the portal starts. Take the password off it.".into()
        }
        KeyFileError::Unsupported => {
            "This kind of key is not supported: RSA of 2048 to 4096 bits, or EC P-256 or P-384.".into()
        }
        KeyFileError::Damaged => "This key is damaged.".into(),
    }
}
