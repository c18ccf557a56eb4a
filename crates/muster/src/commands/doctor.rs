//! `muster doctor`.

use muster_app::{App, Finding, Severity};
use muster_portal::inspect_certificate;
use serde_json::json;

use crate::{
    exit::{Failure, OK, UNFIT},
    output,
};

/// Prints what each check found; the exit code tells whether anything does not work.
pub async fn run(app: &App, as_json: bool) -> Result<u8, Failure> {
    let mut findings = app.doctor().await?;
    hosting(app, &mut findings).await?;
    let worst = findings
        .iter()
        .map(|finding| finding.severity)
        .max()
        .unwrap_or(Severity::Ok);
    if as_json {
        let checks: Vec<_> = findings
            .iter()
            .map(|finding| {
                json!({
                    "check": finding.check,
                    "severity": finding.severity.as_str(),
                    "message": finding.words,
                    "remedy": finding.remedy,
                })
            })
            .collect();
        output::object(&json!({ "severity": worst.as_str(), "checks": checks }))?;
    } else {
        for finding in &findings {
            output::line(format!(
                "{:<8} {:<12} {}",
                finding.severity.as_str(),
                finding.check,
                finding.words
            ))?;
            if !finding.remedy.is_empty() {
                output::line(format!("{:22}{}", "", finding.remedy))?;
            }
        }
    }
    Ok(if worst == Severity::Error { UNFIT } else { OK })
}

/// What only a host of the portal can tell: whether the certificate is good for it, and whether the port is free.
async fn hosting(app: &App, findings: &mut Vec<Finding>) -> Result<(), Failure> {
    let hosting = app.hosting().await?;
    let mut tell = |check, severity, words: String, remedy: &str| {
        let found = Finding {
            check,
            severity,
            words,
            remedy: remedy.to_owned(),
        };
        match findings.iter_mut().find(|finding| finding.check == check) {
            Some(finding) if finding.severity <= severity => *finding = found,
            Some(_) => {}
            None => findings.push(found),
        }
    };
    if let Some((chain, key)) = &hosting.certificate {
        match inspect_certificate(chain, key) {
            Err(error) => tell("certificate", Severity::Error, error.to_string(), error.remedy()),
            Ok(facts) => {
                let host = hosting.public_address.split("://").nth(1).unwrap_or_default();
                let host = host
                    .rsplit_once(':')
                    .filter(|(_, port)| !port.contains(']'))
                    .map_or(host, |(host, _)| host);
                if facts.covers(host) {
                    tell("certificate", Severity::Ok, format!("Good for {host}."), "");
                } else {
                    tell(
                        "certificate",
                        Severity::Error,
                        format!("The certificate is not for {host}, the name in the links."),
                        "Set portal.public_address to a name in the certificate, or get a certificate for it.",
                    );
                }
            }
        }
    }
    if let Err(error) = std::net::TcpListener::bind(hosting.listen)
        && error.kind() == std::io::ErrorKind::AddrInUse
    {
        tell(
            "portal",
            Severity::Warning,
            format!(
                "Port {} is in use: by a console or server that runs already, or by another program.",
                hosting.listen.port()
            ),
            "If no console or server of this data folder runs, choose another portal.listen_port.",
        );
    }
    Ok(())
}
