//! `muster certificates`.

use std::path::Path;

use muster_app::{
    App,
    wire::{CertificateHealth, CertificateUse, CertificatesView},
};

use crate::{
    exit::{Failure, OK},
    output,
};

/// Lists each certificate with its end.
pub async fn list(app: &App, json: bool) -> Result<u8, Failure> {
    print(&app.certificates().await?, json)?;
    Ok(OK)
}

/// Writes the device authority's certificate.
pub async fn export(app: &App, path: &Path) -> Result<u8, Failure> {
    app.export_authority(path).await?;
    Ok(OK)
}

/// Writes certificate and encrypted key of the device authority.
pub async fn back_up(app: &App, path: &Path) -> Result<u8, Failure> {
    app.back_up_authority(path, output::secret_from_input()?).await?;
    Ok(OK)
}

/// Takes the device authority back from its backup.
pub async fn restore(app: &App, path: &Path, json: bool) -> Result<u8, Failure> {
    let view = app.restore_authority(path, output::secret_from_input()?).await?;
    print(&view, json)?;
    Ok(OK)
}

fn print(view: &CertificatesView, json: bool) -> anyhow::Result<()> {
    if json {
        return output::object(view);
    }
    let rows: Vec<Vec<String>> = view
        .certificates
        .iter()
        .map(|certificate| {
            vec![
                usage(certificate.usage).to_owned(),
                health(certificate.health).to_owned(),
                certificate.until.map(output::day).unwrap_or_default(),
                certificate.subject.clone(),
                certificate.fingerprint.clone(),
            ]
        })
        .collect();
    let header = ["CERTIFICATE", "HEALTH", "UNTIL", "SUBJECT", "SHA-256"];
    output::raw(&output::table(&header, &rows))
}

fn usage(usage: CertificateUse) -> &'static str {
    match usage {
        CertificateUse::DeviceAuthority => "Device authority",
        CertificateUse::Registrar => "Registrar",
        CertificateUse::Portal => "Portal TLS",
        CertificateUse::ProfileSigning => "Profile signing",
        CertificateUse::ApplePush => "Apple push",
    }
}

fn health(health: CertificateHealth) -> &'static str {
    match health {
        CertificateHealth::Good => "good",
        CertificateHealth::EndsSoon => "ends soon",
        CertificateHealth::Ended => "ended",
        CertificateHealth::Unusable => "unusable",
        CertificateHealth::Missing => "missing",
    }
}
