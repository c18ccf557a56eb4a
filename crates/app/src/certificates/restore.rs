//! The device authority comes back from the file that [`super::backup`] wrote: where the stored one can be opened no longer, or
//! in a new installation that shall go on under the same authority.

use std::path::Path;

use muster_domain::account::Right;
use muster_domain::problem::{Problem, ProblemCode};
use muster_mdm::authority::{Authority, AuthorityError};
use pkcs8::{EncryptedPrivateKeyInfoRef, SecretDocument};
use rustls_pki_types::{CertificateDer, pem::PemObject};
use zeroize::Zeroizing;

use super::{StoredPair, authority::facts, files};
use crate::{
    App, AppError, ErrorCode, Result,
    apart::apart,
    settings::{AUTHORITY, REGISTRAR, json},
    wire::CertificatesView,
};

/// What to choose instead of a file that is no backup.
const CHOOSE: &str = "Choose the .pem file that Back up… wrote.";
/// Where the encrypted key begins and ends in the file (RFC 7468 section 11).
const BEGIN: &str = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
const END: &str = "-----END ENCRYPTED PRIVATE KEY-----";

impl App {
    /// Takes certificate and key of the device authority out of a backup, the key opened with its passphrase, and seals the
    /// key under this installation's master key.
    ///
    /// # Errors
    /// A wrong passphrase is refused at the field `passphrase`; a file that is no backup with
    /// [`ErrorCode::CertificateInvalid`]; and [`ErrorCode::Conflict`] when managed devices hold certificates of another
    /// authority, which would throw them out.
    pub async fn restore_authority(&self, path: &Path, passphrase: String) -> Result<CertificatesView> {
        self.may(Right::Manage).await?;
        let file = files::read(path, CHOOSE).await?;
        let certificate = CertificateDer::from_pem_slice(&file).map_err(|_| not_a_backup(path))?;
        let certificate = certificate.to_vec();
        let encrypted = encrypted_key(&file).ok_or_else(|| not_a_backup(path))?;
        let passphrase = Zeroizing::new(passphrase);
        // The passphrase is stretched on purpose: half a second of work.
        let key = apart("The backup could not be opened.", move || {
            let info = EncryptedPrivateKeyInfoRef::try_from(encrypted.as_bytes()).ok()?;
            info.decrypt(passphrase.as_bytes()).ok()
        })
        .await?
        .ok_or_else(wrong_passphrase)?;
        let key = Zeroizing::new(key.as_bytes().to_vec());
        let (reading, opening) = (certificate.clone(), key.clone());
        let restored = apart("The backup could not be read.", move || {
            Authority::from_parts(&reading, &opening)
        })
        .await?
        .map_err(|error| unusable(path, error))?;

        // Nobody makes or renews one meanwhile.
        let guard = self.lock_keys().await?;
        self.forget_settings().await;
        let config = self.config().await?;
        let same = match &config.authority {
            Some(present) => restored.has_certificate(&present.certificate()?),
            None => true,
        };
        if !same {
            self.nobody_depends_on_authority().await?;
        }
        // A renewal may be younger than the backup: the later end stays.
        let certificate = match &config.authority {
            Some(present) if same => later(present.certificate()?, certificate)?,
            _ => certificate,
        };
        let stored = StoredPair::seal(&self.key, AUTHORITY, &certificate, &key)?;
        // The registrar is made anew: the one there may be damaged, or another authority's.
        self.put(vec![(AUTHORITY, json(&stored)?), (REGISTRAR, None)])
            .await?;
        tracing::info!(same, "the device authority was restored from a backup");
        drop(guard);
        self.certificates().await
    }

    async fn nobody_depends_on_authority(&self) -> Result<()> {
        let held = self.managed_devices().await?;
        if held == 0 {
            return Ok(());
        }
        Err(AppError::new(
            ErrorCode::Conflict,
            format!(
                "The backup is of another device authority: {held} managed {} would be turned away.",
                if held == 1 { "device" } else { "devices" }
            ),
        )
        .hint("Restore it in an empty data folder, or unenroll these devices first."))
    }
}

/// The encrypted key's block of a PEM file, in DER.
fn encrypted_key(file: &[u8]) -> Option<SecretDocument> {
    let text = std::str::from_utf8(file).ok()?;
    let begin = text.find(BEGIN)?;
    let end = text.get(begin..)?.find(END)? + begin + END.len();
    let (_, document) = SecretDocument::from_pem(text.get(begin..end)?).ok()?;
    Some(document)
}

/// Of two certificates of one authority, the one that ends later.
fn later(one: Vec<u8>, other: Vec<u8>) -> Result<Vec<u8>> {
    Ok(if facts(&one)?.not_after >= facts(&other)?.not_after {
        one
    } else {
        other
    })
}

fn not_a_backup(path: &Path) -> AppError {
    AppError::new(
        ErrorCode::CertificateInvalid,
        format!("{} is no backup of a device authority.", path.display()),
    )
    .hint(CHOOSE)
}

fn wrong_passphrase() -> AppError {
    Problem::new(
        "passphrase",
        ProblemCode::UnknownWord,
        "This passphrase does not open the backup.",
    )
    .into()
}

fn unusable(path: &Path, error: AuthorityError) -> AppError {
    AppError::new(
        ErrorCode::CertificateInvalid,
        format!("{} cannot be used: {error}.", path.display()),
    )
    .hint(CHOOSE)
}
