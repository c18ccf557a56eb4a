//! Who signs enrollment profiles: the portal's certificate with its chain, which devices trust by themselves; without one,
//! the registrar of the device authority.

use std::path::Path;

use muster_domain::time::Moment;
use muster_mdm::{key::SigningKey, signed};
use rustls_pki_types::{CertificateDer, pem::PemObject};

use crate::{
    App, AppError, ErrorCode, Result,
    acme::StoredCertificate,
    settings::{Config, REGISTRAR},
    wire::PortalSettings,
};

/// The portal's certificate and those above it, in DER; `None` when it has none.
pub(crate) fn portal_chain(config: &Config) -> Result<Option<Vec<Vec<u8>>>> {
    if config.acme.enabled {
        return config
            .acme_certificate
            .as_ref()
            .map(StoredCertificate::chain)
            .transpose();
    }
    file_chain(&config.portal)
}

fn file_chain(portal: &PortalSettings) -> Result<Option<Vec<Vec<u8>>>> {
    if portal.certificate_file.is_empty() {
        return Ok(None);
    }
    let path = Path::new(&portal.certificate_file);
    let read: std::result::Result<Vec<_>, _> =
        CertificateDer::pem_file_iter(path).and_then(Iterator::collect);
    let chain = read.map_err(|error| unusable(path, &error.to_string()))?;
    if chain.is_empty() {
        return Err(unusable(path, "it holds no certificate"));
    }
    Ok(Some(chain.into_iter().map(|der| der.to_vec()).collect()))
}

fn unusable(path: &Path, why: &str) -> AppError {
    AppError::new(
        ErrorCode::CertificateInvalid,
        format!("{} cannot be used: {why}.", path.display()),
    )
    .hint("Look at the certificate in Settings, Portal.")
}

impl App {
    /// Signs a profile.
    pub(super) async fn sign_profile(&self, profile: Vec<u8>, at: Moment) -> Result<Vec<u8>> {
        let config = self.config().await?;
        let portal = config.portal.clone();
        if let Some(stored) = config.acme_certificate.as_ref().filter(|_| config.acme.enabled) {
            let pair = stored.open(&self.key)?;
            let key = SigningKey::read(&pair.key).map_err(|error| failed(&error))?;
            return signed::sign(&profile, &pair.chain, &key, at).map_err(|error| failed(&error));
        }
        if config.acme.enabled || portal.certificate_file.is_empty() {
            let issuer = self.issuer().await?;
            let config = self.config().await?;
            let stored = config
                .registrar
                .as_ref()
                .ok_or_else(|| AppError::not_found("The registrar"))?;
            let key = stored.open(&self.key, REGISTRAR)?;
            let chain = [
                issuer.registrar.certificate_der().to_vec(),
                issuer.authority.certificate_der().to_vec(),
            ];
            let key = SigningKey::read(&key).map_err(|error| failed(&error))?;
            return signed::sign(&profile, &chain, &key, at).map_err(|error| failed(&error));
        }
        tokio::task::spawn_blocking(move || {
            let chain = file_chain(&portal)?.unwrap_or_default();
            let path = Path::new(&portal.key_file);
            let file = std::fs::read(path).map_err(|error| unusable(path, &error.to_string()))?;
            let key = SigningKey::read(&file).map_err(|error| unusable(path, &error.to_string()))?;
            signed::sign(&profile, &chain, &key, at).map_err(|error| failed(&error))
        })
        .await
        .map_err(|_| AppError::new(ErrorCode::Internal, "The profile could not be signed."))?
    }
}

fn failed(error: &dyn std::fmt::Display) -> AppError {
    AppError::new(
        ErrorCode::CertificateInvalid,
        format!("The profile could not be signed: {error}."),
    )
    .hint("Look at the certificates in Settings, Certificates.")
}
