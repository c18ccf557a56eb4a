//! `muster bounces`.

use muster_app::App;

use crate::{
    arguments::Bounces,
    exit::{FAILED, Failure, OK},
    output,
};

/// Reads delivery reports and prints what they changed. Ends with 1 when something could not be read.
pub async fn run(app: &App, bounces: Bounces) -> Result<u8, Failure> {
    let report = if bounces.check {
        app.check_bounces_now().await?
    } else {
        app.read_bounce_files(bounces.files).await?
    };
    if bounces.json {
        output::object(&report)?;
    } else {
        for line in &report.lines {
            output::line(format!("{}: {}", line.email, line.words))?;
        }
        output::line(format!(
            "{} mails read: {} bounced, {} delayed, {} known already, {} about mails that are not ours or no longer count, \
             {} no delivery reports",
            report.mails, report.bounced, report.delayed, report.already, report.unmatched, report.other
        ))?;
        for problem in &report.problems {
            output::line(problem)?;
        }
    }
    Ok(if report.problems.is_empty() { OK } else { FAILED })
}
