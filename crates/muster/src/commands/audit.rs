//! `muster audit`: the log as a list or file, and whether it is as it was written.

use muster_app::{
    App,
    wire::{AuditFilter, AuditRow},
};

use super::list::{self, List};
use crate::{
    arguments::{AuditList, Format},
    exit::{FAILED, Failure, OK},
    output,
};

/// Lists the log, the latest entry first. In a form for other programs it is an export, which the log tells of.
pub async fn list(app: &App, arguments: AuditList) -> Result<u8, Failure> {
    let filter = AuditFilter {
        search: arguments.search,
        actions: arguments.action,
        who: arguments.who,
        ..AuditFilter::default()
    };
    let header = ["NUMBER", "TIME", "WHO", "FROM", "PLACE", "ACTION", "SUBJECT"];
    let mut list = List::new(arguments.format, &header, |row: AuditRow| {
        vec![
            row.number,
            output::minute(row.at),
            row.who,
            row.origin,
            row.place,
            row.action,
            row.subject,
        ]
    });
    let form = list::exported(arguments.format);
    match arguments.format {
        Format::Table => app.show_audit(filter, form, |chunk| list.take(chunk)).await?,
        Format::Csv | Format::Json => app.export_audit(filter, form, |chunk| list.take(chunk)).await?,
    };
    list.end()?;
    Ok(OK)
}

/// Goes through the whole chain. Exit code 1 when it is broken.
pub async fn verify(app: &App, json: bool) -> Result<u8, Failure> {
    let verdict = app.verify_audit().await?;
    if json {
        output::object(&verdict)?;
    } else if verdict.whole {
        output::line(format!(
            "The audit log is whole: entries {} to {}.",
            verdict.first, verdict.last
        ))?;
    } else {
        output::line(format!(
            "The audit log is broken at entry {}: {}.",
            verdict.broken_at.as_deref().unwrap_or_default(),
            match verdict.fault.as_deref() {
                Some("missing") => "it is not there",
                Some("ends") => "the seal over both ends of the log is missing or wrong",
                _ => "it says something else than was written, or was put in",
            }
        ))?;
    }
    Ok(if verdict.whole { OK } else { FAILED })
}
