//! `muster certificates`.

use std::path::Path;

use muster_app::{
    App,
    wire::{AcmeState, AcmeView, CertificateHealth, CertificateUse, CertificatesView},
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

/// Has the portal's certificate got or renewed.
pub async fn renew(app: &App, json: bool) -> Result<u8, Failure> {
    print(&app.get_certificate_now().await?, json)?;
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
    output::raw(&output::table(&header, &rows))?;
    match &view.acme {
        Some(acme) => output::raw(&authority(acme)),
        None => Ok(()),
    }
}

/// How the portal's certificate from an authority stands.
fn authority(acme: &AcmeView) -> String {
    let next = match (acme.state, acme.next_at) {
        (AcmeState::Working, _) | (_, None) => String::new(),
        (AcmeState::Good, Some(at)) => format!(" Renewal {}.", output::day(at)),
        (_, Some(at)) => format!(" Next try {}.", output::minute(at)),
    };
    let remedy = match acme.remedy.as_str() {
        "" => String::new(),
        remedy => format!("\n{remedy}"),
    };
    format!("\nPortal TLS: {}{next}{remedy}\n", acme.words)
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
