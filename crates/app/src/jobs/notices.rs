//! Tells those who want to know of devices that are managed no longer.

use std::time::Duration;

use muster_domain::device::DeviceId;
use muster_store::DeviceRecord;
use tokio_util::sync::CancellationToken;

use crate::{App, Result, devices, ids::new_id, settings};

/// Devices of one mail.
const PORTION: u32 = 100;
/// Longest wait between two looks: another process may have seen a device off.
const LOOK_EVERY: Duration = Duration::from_secs(30);

impl App {
    /// Runs until `stop`.
    pub(super) async fn tell_while(&self, stop: CancellationToken) {
        if let Err(error) = self.store.recover_notices().await {
            tracing::warn!(%error, "what was being told is not told again");
        }
        let mut changed = self.jobs.push.subscribe();
        while !stop.is_cancelled() {
            changed.borrow_and_update();
            match self.tell_of_unmanaged().await {
                Ok(0) => {}
                // There may be more.
                Ok(_) => continue,
                Err(error) => {
                    tracing::warn!(words = %error, "nobody could be told of devices that are managed no longer")
                }
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                _ = changed.changed() => {}
                () = stop.cancelled() => {}
            }
        }
    }

    /// One mail to each address, about all that became unmanaged since the last one. Gives how many devices.
    async fn tell_of_unmanaged(&self) -> Result<usize> {
        let devices = self.store.take_notices(PORTION).await?;
        if devices.is_empty() {
            return Ok(0);
        }
        let ids: Vec<DeviceId> = devices.iter().map(|device| device.id).collect();
        let told = self.mail_about(&devices).await;
        self.store.record_notices(ids, told.is_err()).await?;
        let addresses = told?;
        if addresses > 0 {
            tracing::info!(
                devices = devices.len(),
                addresses,
                "told of devices that are managed no longer"
            );
        }
        Ok(devices.len())
    }

    /// Gives how many addresses were told.
    async fn mail_about(&self, devices: &[DeviceRecord]) -> Result<usize> {
        let config = self.config().await?;
        let addresses: Vec<String> = settings::addresses(&config.enrollment.notify_unmanaged)
            .map(str::to_owned)
            .collect();
        if addresses.is_empty() {
            return Ok(0);
        }
        let now = self.clock.now();
        let head = self.letterhead(&config).await?;
        let mut session = self.transport(&config)?.connect().await?;
        for address in &addresses {
            let id = new_id(now)?.to_string();
            let mail = head.note(address, subject(devices), text(devices), now, &id)?;
            session.send(&mail).await?;
        }
        session.quit().await;
        Ok(addresses.len())
    }
}

fn name(device: &DeviceRecord) -> String {
    let model = if device.model.is_empty() {
        &device.product
    } else {
        &device.model
    };
    match device.name.as_str() {
        "" => model.clone(),
        name => format!("{name} ({model})"),
    }
}

fn subject(devices: &[DeviceRecord]) -> String {
    match devices {
        [device] => format!("No longer managed: {}, {}", name(device), device.user_name),
        _ => format!("{} devices are no longer managed", devices.len()),
    }
}

fn text(devices: &[DeviceRecord]) -> String {
    let mut lines = vec!["These devices are managed no longer:".to_owned()];
    lines.extend(devices.iter().map(|device| {
        let serial = device
            .serial
            .as_deref()
            .map(|serial| format!(", serial number {serial}"));
        format!(
            "{}, {}{}, of {} <{}>: {}",
            name(device),
            devices::system(device),
            serial.unwrap_or_default(),
            device.user_name,
            device.user_email,
            device.reason
        )
    }));
    lines.push("Muster, Devices, shows the history of each.".to_owned());
    lines.join("\n")
}
