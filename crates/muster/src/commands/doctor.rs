//! `muster doctor`.

use muster_app::{App, Severity};
use serde_json::json;

use crate::{
    exit::{Failure, OK, UNFIT},
    output,
};

/// Prints what each check found; the exit code tells whether anything does not work.
pub async fn run(app: &App, as_json: bool) -> Result<u8, Failure> {
    let findings = app.doctor().await?;
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
