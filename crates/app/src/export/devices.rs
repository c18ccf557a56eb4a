//! Devices as a file.

use std::path::Path;

use muster_domain::account::Right;
use muster_store::DeviceSort;

use super::{ExportFormat, WINDOW, csv, json_line};
use crate::{
    App, AppError, Result, devices,
    wire::{DeviceFilter, DeviceRow},
};

const HEADER: &str = "ID,STATE,REASON,DEVICE NAME,MODEL,PRODUCT,SYSTEM,SERIAL NUMBER,USER NAME,EMAIL ADDRESS,PLATFORM TYPE,\
OWNED BY,GROUP NAME,ENROLLED,LAST SEEN,INVITE\r\n";

impl App {
    /// Hands every device that the filter shows to `write`, the last enrolled first, a window at a time. Gives their number.
    pub async fn export_devices<E: Into<AppError>>(
        &self,
        filter: DeviceFilter,
        format: ExportFormat,
        mut write: impl FnMut(&str) -> std::result::Result<(), E>,
    ) -> Result<u32> {
        let person = self.may(Right::SeeDevices).await?;
        if format == ExportFormat::Csv {
            write(HEADER).map_err(Into::into)?;
        }
        let (mut cursor, mut count) = (None, 0u32);
        loop {
            let page = self
                .store
                .page_devices(
                    devices::seen_by(&person, filter.clone()),
                    DeviceSort::Newest,
                    cursor,
                    WINDOW,
                )
                .await?;
            let mut chunk = String::new();
            for record in &page.rows {
                let row = devices::row(record);
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

    /// The same into a CSV file, which stands complete or not at all. Gives the number of devices.
    pub async fn export_devices_to(&self, filter: DeviceFilter, path: &Path) -> Result<u32> {
        let person = self.may(Right::SeeDevices).await?;
        let mut text = String::new();
        let count = self
            .export_devices(filter, ExportFormat::Csv, |chunk| {
                text.push_str(chunk);
                Ok::<(), AppError>(())
            })
            .await?;
        self.note_export(&person, "devices_exported", count).await?;
        csv::write(path, &text).await?;
        Ok(count)
    }
}

fn csv_line(out: &mut String, row: &DeviceRow) {
    let enrolled = csv::moment(row.enrolled_at);
    let seen = csv::moment(Some(row.last_seen_at));
    csv::line(
        out,
        [
            row.id.as_str(),
            row.state.as_str(),
            &row.reason,
            &row.name,
            &row.model,
            &row.product,
            &row.os,
            row.serial.as_deref().unwrap_or_default(),
            &row.user_name,
            &row.user_email,
            row.platform.as_str(),
            row.owned_by.as_str(),
            row.group.as_deref().unwrap_or_default(),
            &enrolled,
            &seen,
            &row.invite_id,
        ],
    );
}
