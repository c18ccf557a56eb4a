//! The audit log as a file.

use std::path::Path;

use super::{ExportFormat, WINDOW, csv, json_line};
use crate::{
    App, AppError, Result,
    audit::row,
    wire::{AuditFilter, AuditRow},
};
use muster_domain::account::Right;

const HEADER: &str = "NUMBER,TIME,WHO,ACCOUNT,FROM,PLACE,ACTION,KIND,SUBJECT,SUBJECT ID,CHANGES\r\n";

impl App {
    /// Hands every entry that the filter shows to `write`, the latest first, a window at a time. Gives their number. That it
    /// was exported is an entry too.
    pub async fn export_audit<E: Into<AppError>>(
        &self,
        filter: AuditFilter,
        format: ExportFormat,
        write: impl FnMut(&str) -> std::result::Result<(), E>,
    ) -> Result<u32> {
        let person = self.may(Right::Read).await?;
        let count = self.show_audit(filter, format, write).await?;
        self.note_export(&person, "audit_exported", count).await?;
        Ok(count)
    }

    /// The same for a list that somebody looks at, and takes nowhere: of this there is no entry.
    pub async fn show_audit<E: Into<AppError>>(
        &self,
        filter: AuditFilter,
        format: ExportFormat,
        mut write: impl FnMut(&str) -> std::result::Result<(), E>,
    ) -> Result<u32> {
        self.may(Right::Read).await?;
        if format == ExportFormat::Csv {
            write(HEADER).map_err(Into::into)?;
        }
        let accounts = self.addresses_of_accounts().await?;
        let (mut cursor, mut count) = (None, 0u32);
        loop {
            let page = self
                .store
                .page_audit(filter.clone().into(), cursor, WINDOW)
                .await?;
            let mut chunk = String::new();
            count = count.saturating_add(u32::try_from(page.rows.len()).unwrap_or(u32::MAX));
            for entry in page.rows {
                let row = row(entry, &accounts);
                match format {
                    ExportFormat::Csv => csv_line(&mut chunk, &row),
                    ExportFormat::JsonLines => json_line(&mut chunk, &row)?,
                }
            }
            write(&chunk).map_err(Into::into)?;
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        Ok(count)
    }

    /// The export into a CSV file, which stands complete or not at all. Gives the number of entries.
    pub async fn export_audit_to(&self, filter: AuditFilter, path: &Path) -> Result<u32> {
        let mut text = String::new();
        let count = self
            .export_audit(filter, ExportFormat::Csv, |chunk| {
                text.push_str(chunk);
                Ok::<(), AppError>(())
            })
            .await?;
        csv::write(path, &text).await?;
        Ok(count)
    }
}

fn csv_line(out: &mut String, row: &AuditRow) {
    let changes: Vec<String> = row
        .changes
        .iter()
        .map(|change| {
            let of = |value: &Option<String>| value.clone().unwrap_or_default();
            match (&change.before, &change.after) {
                (None, after) => format!("{}: {}", change.name, of(after)),
                (before, after) => format!("{}: {} -> {}", change.name, of(before), of(after)),
            }
        })
        .collect();
    csv::line(
        out,
        [
            row.number.as_str(),
            &csv::moment(Some(row.at)),
            &row.who,
            &row.account,
            &row.origin,
            &row.place,
            &row.action,
            &row.kind,
            &row.subject,
            &row.subject_id,
            &changes.join("; "),
        ],
    );
}
