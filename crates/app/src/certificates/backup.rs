//! The device authority leaves the program: its certificate for whoever must trust it, and both halves for a safe.

use std::path::Path;

use muster_domain::account::Right;
use muster_domain::problem::{Problem, ProblemCode};
use pkcs8::{LineEnding, PrivateKeyInfoRef, der::Decode};

use super::files;
use crate::{App, AppError, ErrorCode, Result, settings::AUTHORITY, wire::CertificatesView};

/// Shortest passphrase of a backup, in characters.
const LEAST_PASSPHRASE: usize = 12;

impl App {
    /// Writes the device authority's certificate (PEM).
    pub async fn export_authority(&self, path: &Path) -> Result<()> {
        self.may(Right::Manage).await?;
        let issuer = self.issuer().await?;
        files::write(
            path,
            &files::pem("CERTIFICATE", issuer.authority.certificate_der()),
        )
        .await
    }

    /// Whether a passphrase is good enough for a backup.
    pub fn check_backup_passphrase(&self, passphrase: &str) -> Result<()> {
        if passphrase.chars().count() < LEAST_PASSPHRASE {
            return Err(Problem::new(
                "passphrase",
                ProblemCode::OutOfRange,
                format!("The passphrase needs at least {LEAST_PASSPHRASE} characters."),
            )
            .into());
        }
        Ok(())
    }

    /// Writes certificate and private key of the device authority, the key encrypted with the passphrase (PKCS#8, PBES2
    /// with scrypt and AES-256), into a file that only its owner may read.
    pub async fn back_up_authority(&self, path: &Path, passphrase: String) -> Result<()> {
        let person = self.may(Right::Manage).await?;
        self.check_backup_passphrase(&passphrase)?;
        let issuer = self.issuer().await?;
        let config = self.config().await?;
        let stored = config
            .authority
            .as_ref()
            .ok_or_else(|| AppError::not_found("The device authority"))?;
        let key = stored.open(&self.key, AUTHORITY)?;
        let encrypted = tokio::task::spawn_blocking(move || {
            let info = PrivateKeyInfoRef::from_der(&key).ok()?;
            let encrypted = info.encrypt(&passphrase).ok()?;
            encrypted.to_pem("ENCRYPTED PRIVATE KEY", LineEnding::LF).ok()
        })
        .await
        .ok()
        .flatten()
        .ok_or_else(|| AppError::new(ErrorCode::Internal, "The key could not be encrypted."))?;
        let mut text = files::pem("CERTIFICATE", issuer.authority.certificate_der());
        text.push_str(&encrypted);
        // Before the file is there: no key leaves that the log does not know of.
        self.note_down(person.did("authority_backed_up", self.clock.now()).to(
            "settings",
            "device_authority",
            "device_authority",
        ))
        .await?;
        files::write(path, &text).await
    }

    /// A new certificate for the device authority, with the same key: devices stay enrolled.
    pub async fn renew_authority(&self) -> Result<CertificatesView> {
        self.may(Right::Manage).await?;
        self.renew_authority_certificate().await?;
        self.certificates().await
    }
}
