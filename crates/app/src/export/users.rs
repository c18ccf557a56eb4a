//! Users as a file.

use std::path::Path;

use muster_domain::account::Right;
use muster_store::UserSort;

use super::{ExportFormat, WINDOW, csv, json_line};
use crate::{
    App, AppError, Result, users,
    wire::{UserFilter, UserRow},
};

const HEADER: &str = "ID,USER NAME,EMAIL ADDRESS,SIGN-IN NAME,DOMAIN NAME,PHONE NUMBER,LANGUAGE,TIME ZONE,ROSTER,LIVE INVITES,\
INVITES,DEVICES,DIRECTORY,DIRECTORY STATE,DIRECTORY STATE SINCE,CREATED,LAST ACTIVITY,ARCHIVED\r\n";

impl App {
    /// Hands every user that the filter shows to `write`, by name, a window at a time. Gives their number.
    pub async fn export_users<E: Into<AppError>>(
        &self,
        filter: UserFilter,
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
                .page_users(filter.clone().into(), UserSort::Name, cursor, WINDOW)
                .await?;
            let mut chunk = String::new();
            for record in &page.rows {
                let row = users::row(record);
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

    /// The same into a CSV file, which stands complete or not at all. Gives the number of users.
    pub async fn export_users_to(&self, filter: UserFilter, path: &Path) -> Result<u32> {
        let person = self.may(Right::Read).await?;
        let mut text = String::new();
        let count = self
            .export_users(filter, ExportFormat::Csv, |chunk| {
                text.push_str(chunk);
                Ok::<(), AppError>(())
            })
            .await?;
        self.note_export(&person, "users_exported", count).await?;
        csv::write(path, &text).await?;
        Ok(count)
    }
}

fn csv_line(out: &mut String, row: &UserRow) {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let source = row.source.as_ref();
    let cells = [
        row.id.clone(),
        row.name.clone(),
        row.email.clone(),
        text(&row.user_name),
        text(&row.domain),
        text(&row.phone),
        text(&row.language),
        text(&row.time_zone),
        row.roster.as_str().to_owned(),
        row.live_invites.to_string(),
        row.invites.to_string(),
        row.devices.to_string(),
        source.map(|source| source.directory.clone()).unwrap_or_default(),
        source
            .map(|source| source.state.as_str().to_owned())
            .unwrap_or_default(),
        csv::moment(source.map(|source| source.since)),
        csv::moment(Some(row.created_at)),
        csv::moment(Some(row.active_at)),
        csv::moment(row.archived_at),
    ];
    csv::line(out, cells.iter().map(String::as_str));
}
