//! `muster send`.

use std::sync::Arc;

use muster_app::{App, Dispatch};
use serde_json::json;

use super::stop;
use crate::{
    exit::{Failure, MAIL, OK},
    output,
};

/// Hands over what is waiting. Where a console or server on the same folder sends already, this waits and watches; it
/// takes over when the other one ends.
pub async fn run(app: Arc<App>, until_idle: bool, as_json: bool) -> Result<u8, Failure> {
    let dispatch = Dispatch::start(app.clone());
    if !until_idle {
        let asked = stop::asked().await;
        dispatch.stop().await;
        asked?;
        return Ok(OK);
    }
    let report = tokio::select! {
        report = app.wait_until_idle() => Some(report),
        asked = stop::asked() => { asked?; None }
    };
    dispatch.stop().await;
    let Some(report) = report else { return Ok(OK) };
    let report = report?;
    if as_json {
        output::object(&json!({
            "sent": report.sent,
            "failed": report.failed,
            "unknown": report.unknown,
            "waiting_for_retry": report.later,
            "trouble": report.trouble,
        }))?;
    } else {
        output::line(format!(
            "{} sent, {} failed, {} of unknown fate, {} waiting",
            report.sent, report.failed, report.unknown, report.later
        ))?;
        if let Some(trouble) = &report.trouble {
            output::line(trouble)?;
        }
    }
    let clean = report.failed + report.unknown == 0 && report.trouble.is_none();
    Ok(if clean { OK } else { MAIL })
}
