//! Invites as a file: CSV that opens safely in a spreadsheet, or JSON lines for programs.

use std::{fmt::Write as _, path::Path};

use muster_store::InviteSort;

use crate::{
    App, AppError, ErrorCode, Result,
    wire::{InviteFilter, InviteRow, Millis},
};

/// How exported rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// With a header, RFC 4180, CRLF.
    Csv,
    /// One JSON object a line.
    JsonLines,
}

const HEADER: &str = "ID,STATE,REASON,VIA,USER NAME,EMAIL ADDRESS,PLATFORM TYPE,OWNED BY,GROUP NAME,DOMAIN NAME,\
CREATED BY,CREATED,SENT,OPENED,VERIFIED,ENROLLED,EXPIRES\r\n";
const WINDOW: u32 = 1_000;

impl App {
    /// Hands every invite that the filter shows to `write`, newest first, a window at a time.
    pub async fn export_invites<E: Into<AppError>>(
        &self,
        filter: InviteFilter,
        format: ExportFormat,
        mut write: impl FnMut(&str) -> std::result::Result<(), E>,
    ) -> Result<u32> {
        if format == ExportFormat::Csv {
            write(HEADER).map_err(Into::into)?;
        }
        let (mut cursor, mut count) = (None, 0u32);
        loop {
            let page = self
                .store
                .page_invites(filter.clone().into(), InviteSort::Newest, cursor, WINDOW)
                .await?;
            let mut chunk = String::new();
            for record in &page.rows {
                let row = self.row(record);
                match format {
                    ExportFormat::Csv => csv_line(&mut chunk, &row),
                    ExportFormat::JsonLines => {
                        chunk.push_str(&serde_json::to_string(&row).map_err(|error| {
                            AppError::new(
                                ErrorCode::Internal,
                                format!("A row could not be written: {error}."),
                            )
                        })?);
                        chunk.push('\n');
                    }
                }
            }
            count = count.saturating_add(u32::try_from(page.rows.len()).unwrap_or(u32::MAX));
            write(&chunk).map_err(Into::into)?;
            cursor = page.next;
            if cursor.is_none() {
                return Ok(count);
            }
        }
    }

    /// The same into a CSV file, which stands complete or not at all.
    pub async fn export_invites_to(&self, filter: InviteFilter, path: &Path) -> Result<()> {
        let problem = |error: std::io::Error| {
            AppError::new(
                ErrorCode::File,
                format!("{} could not be written: {error}.", path.display()),
            )
            .hint("Choose another folder, or make room on the disk.")
        };
        let mut text = String::from("\u{FEFF}");
        self.export_invites(filter, ExportFormat::Csv, |chunk| {
            text.push_str(chunk);
            Ok::<(), AppError>(())
        })
        .await?;
        let partial = path.with_extension("csv.part");
        tokio::fs::write(&partial, text).await.map_err(problem)?;
        tokio::fs::rename(&partial, path).await.map_err(problem)
    }
}

fn csv_line(out: &mut String, row: &InviteRow) {
    let moment = |at: Option<Millis>| {
        at.and_then(|at| jiff::Timestamp::from_millisecond(at.get()).ok())
            .map(|at| at.to_string())
            .unwrap_or_default()
    };
    let cells = [
        row.id.clone(),
        row.state.as_str().to_owned(),
        row.reason.clone(),
        row.via.as_str().to_owned(),
        row.user_name.clone(),
        row.user_email.clone(),
        row.platform.as_str().to_owned(),
        row.owned_by.as_str().to_owned(),
        row.group.clone().unwrap_or_default(),
        row.domain.clone().unwrap_or_default(),
        row.created_by.clone(),
        moment(Some(row.created_at)),
        moment(row.sent_at),
        moment(row.opened_at),
        moment(row.verified_at),
        moment(row.enrolled_at),
        moment(Some(row.expires_at)),
    ];
    for (i, cell) in cells.iter().enumerate() {
        let _ = write!(out, "{}{}", if i == 0 { "" } else { "," }, csv_cell(cell));
    }
    out.push_str("\r\n");
}

/// A cell that no spreadsheet takes for a formula (OWASP, CSV injection): a dangerous first character gets a quote mark
/// before it.
fn csv_cell(value: &str) -> String {
    let safe = if value.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{value}")
    } else {
        value.to_owned()
    };
    if safe.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::csv_cell;

    #[test]
    fn a_name_that_looks_like_a_formula_is_made_harmless() {
        assert_eq!(csv_cell("=1+1"), "'=1+1");
        assert_eq!(csv_cell("+49 \"x\", y"), "\"'+49 \"\"x\"\", y\"");
        assert_eq!(csv_cell("Dana"), "Dana");
    }
}
