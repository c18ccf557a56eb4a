//! `muster devices`.

use muster_app::{
    App,
    wire::{DeviceFilter, DeviceRow},
};

use super::list::{self, List, words};
use crate::{
    arguments::Devices,
    exit::{Failure, OK},
    output,
};

/// Lists devices, the last enrolled first.
pub async fn run(app: &App, devices: Devices) -> Result<u8, Failure> {
    let filter = DeviceFilter {
        search: devices.search,
        states: words("state", &devices.state)?,
        platforms: words("platform", &devices.platform)?,
        ..DeviceFilter::default()
    };
    let format = list::exported(devices.format);
    let header = [
        "STATE",
        "MODEL",
        "SYSTEM",
        "SERIAL",
        "USER",
        "EMAIL",
        "OWNED BY",
        "GROUP",
        "LAST SEEN",
        "ID",
    ];
    let mut list = List::new(devices.format, &header, |row: DeviceRow| {
        vec![
            row.state.as_str().to_owned(),
            row.model,
            row.os,
            row.serial.unwrap_or_default(),
            row.user_name,
            row.user_email,
            row.owned_by.as_str().to_owned(),
            row.group.unwrap_or_default(),
            output::minute(row.last_seen_at),
            row.id,
        ]
    });
    app.export_devices(filter, format, |chunk| list.take(chunk))
        .await?;
    list.end()?;
    Ok(OK)
}
