//! Lists as files: CSV that opens safely in a spreadsheet, or JSON lines for programs.

mod audit;
mod csv;
mod devices;
mod invites;
mod users;

use serde::Serialize;

use crate::{App, AppError, ErrorCode, Result, accounts::Person};

/// How exported rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// With a header, RFC 4180, CRLF.
    Csv,
    /// One JSON object a line.
    JsonLines,
}

/// Rows read at once.
const WINDOW: u32 = 1_000;

impl App {
    /// That somebody takes so many rows away with them.
    async fn note_export(&self, person: &Person, action: &str, count: u32) -> Result<()> {
        self.note_down(
            person
                .did(action, self.clock.now())
                .changed("", format!(r#"{{"count":{count}}}"#)),
        )
        .await
    }
}

fn json_line(out: &mut String, row: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string(row).map_err(|error| {
        AppError::new(
            ErrorCode::Internal,
            format!("A row could not be written: {error}."),
        )
    })?;
    out.push_str(&text);
    out.push('\n');
    Ok(())
}
