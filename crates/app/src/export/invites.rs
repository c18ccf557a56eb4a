//! Invites as a file.

use std::path::Path;

use muster_domain::account::Right;
use muster_store::InviteSort;

use super::{ExportFormat, WINDOW, csv, json_line};
use crate::{
    App, AppError, Result,
    wire::{InviteFilter, InviteRow},
};

const HEADER: &str = "ID,STATE,REASON,VIA,USER NAME,EMAIL ADDRESS,PLATFORM TYPE,OWNED BY,GROUP NAME,DOMAIN NAME,\
CREATED BY,CREATED,SENT,OPENED,VERIFIED,ENROLLED,EXPIRES\r\n";

impl App {
    /// Hands every invite that the filter shows to `write`, newest first, a window at a time.
    pub async fn export_invites<E: Into<AppError>>(
        &self,
        filter: InviteFilter,
        format: ExportFormat,
        mut write: impl FnMut(&str) -> std::result::Result<(), E>,
    ) -> Result<u32> {
        self.may(Right::Read).await?;
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
                    ExportFormat::JsonLines => json_line(&mut chunk, &row)?,
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
        let person = self.may(Right::Read).await?;
        let mut text = String::new();
        let count = self
            .export_invites(filter, ExportFormat::Csv, |chunk| {
                text.push_str(chunk);
                Ok::<(), AppError>(())
            })
            .await?;
        self.note_export(&person, "invites_exported", count).await?;
        csv::write(path, &text).await
    }
}

fn csv_line(out: &mut String, row: &InviteRow) {
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
        csv::moment(Some(row.created_at)),
        csv::moment(row.sent_at),
        csv::moment(row.opened_at),
        csv::moment(row.verified_at),
        csv::moment(row.enrolled_at),
        csv::moment(Some(row.expires_at)),
    ];
    csv::line(out, cells.iter().map(String::as_str));
}
