//! The Devices page.

use muster_app::{Result, wire};

use crate::engine::Engine;

/// A window of the list.
#[tauri::command]
#[specta::specta]
pub async fn list_devices(
    engine: tauri::State<'_, Engine>,
    filter: wire::DeviceFilter,
    sort: wire::DeviceSort,
    cursor: Option<String>,
    limit: u32,
) -> Result<wire::DevicePage> {
    engine
        .app()
        .await?
        .list_devices(filter, sort, cursor, limit)
        .await
}

/// Counts beside the filters.
#[tauri::command]
#[specta::specta]
pub async fn count_devices(
    engine: tauri::State<'_, Engine>,
    filter: wire::DeviceFilter,
) -> Result<wire::DeviceCounts> {
    engine.app().await?.count_devices(filter).await
}

/// One device with its history.
#[tauri::command]
#[specta::specta]
pub async fn device_detail(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::DeviceDetail> {
    engine.app().await?.device_detail(id).await
}

/// The device that an invite enrolled; `null` while there is none.
#[tauri::command]
#[specta::specta]
pub async fn device_of_invite(
    engine: tauri::State<'_, Engine>,
    invite_id: String,
) -> Result<Option<wire::DeviceRow>> {
    engine.app().await?.device_of_invite(invite_id).await
}

/// Changes user, ownership or group. A new user makes a staged device managed.
#[tauri::command]
#[specta::specta]
pub async fn change_device(
    engine: tauri::State<'_, Engine>,
    id: String,
    change: wire::DeviceChange,
) -> Result<wire::DeviceRow> {
    engine.app().await?.change_device(id, change).await
}

/// Queues a command and calls the device.
#[tauri::command]
#[specta::specta]
pub async fn send_device_command(
    engine: tauri::State<'_, Engine>,
    id: String,
    request: wire::DeviceCommandRequest,
) -> Result<wire::DeviceCommand> {
    engine.app().await?.send_device_command(id, request).await
}

/// Takes back a command that the device has not done yet.
#[tauri::command]
#[specta::specta]
pub async fn cancel_device_command(
    engine: tauri::State<'_, Engine>,
    id: String,
    command_id: String,
) -> Result<wire::DeviceCommand> {
    engine.app().await?.cancel_device_command(id, command_id).await
}

/// Stops managing a device without waiting for it: it is turned away when it next asks.
#[tauri::command]
#[specta::specta]
pub async fn eject_device(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::DeviceRow> {
    engine.app().await?.eject_device(id).await
}
