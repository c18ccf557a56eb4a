//! Settings → Certificates and Settings → Apple.

use muster_app::{Result, wire};
use muster_domain::account::Right;

use crate::{engine::Engine, native};

/// Each certificate with its end.
#[tauri::command]
#[specta::specta]
pub async fn certificates(engine: tauri::State<'_, Engine>) -> Result<wire::CertificatesView> {
    engine.app().await?.certificates().await
}

/// Asks where, then writes the device authority's certificate (PEM). `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_authority_certificate(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
) -> Result<Option<String>> {
    let app = engine.app_for(Right::Manage).await?;
    let title = "Export the device authority's certificate";
    match native::ask_where_to_save(&window, title, "muster-device-authority.pem").await {
        Some(path) => app
            .export_authority(&path)
            .await
            .map(|()| Some(path.display().to_string())),
        None => Ok(None),
    }
}

/// Asks where, then writes certificate and private key of the device authority, encrypted with a passphrase. `null` when
/// cancelled.
#[tauri::command]
#[specta::specta]
pub async fn back_up_authority(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    passphrase: String,
) -> Result<Option<String>> {
    let app = engine.app_for(Right::Manage).await?;
    app.check_backup_passphrase(&passphrase)?;
    let title = "Back up the device authority";
    match native::ask_where_to_save(&window, title, "muster-device-authority-backup.pem").await {
        Some(path) => app
            .back_up_authority(&path, passphrase)
            .await
            .map(|()| Some(path.display().to_string())),
        None => Ok(None),
    }
}

/// Asks for the backup of a device authority and takes it back. `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn restore_authority(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    passphrase: String,
) -> Result<Option<wire::CertificatesView>> {
    let app = engine.app_for(Right::Manage).await?;
    match native::ask_for_pem(&window, "Backup of a device authority").await {
        Some(path) => app.restore_authority(&path, passphrase).await.map(Some),
        None => Ok(None),
    }
}

/// A new certificate for the device authority, with the same key: devices stay enrolled.
#[tauri::command]
#[specta::specta]
pub async fn renew_authority(engine: tauri::State<'_, Engine>) -> Result<wire::CertificatesView> {
    engine.app().await?.renew_authority().await
}

/// Asks the authority for the portal's certificate at once; how that goes is seen by asking again.
#[tauri::command]
#[specta::specta]
pub async fn get_certificate_now(engine: tauri::State<'_, Engine>) -> Result<wire::CertificatesView> {
    engine.app().await?.get_certificate_now().await
}

/// Settings → Apple.
#[tauri::command]
#[specta::specta]
pub async fn apple_settings(engine: tauri::State<'_, Engine>) -> Result<wire::AppleSettings> {
    engine.app().await?.apple_settings().await
}

/// Saves them.
#[tauri::command]
#[specta::specta]
pub async fn save_apple(
    engine: tauri::State<'_, Engine>,
    change: wire::AppleChange,
) -> Result<wire::AppleSettings> {
    engine.app().await?.save_apple(change).await
}

/// Makes a key and a request for a push certificate, asks where, and writes the request (PEM). The key stays here. `null`
/// when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_push_request(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
) -> Result<Option<String>> {
    let app = engine.app_for(Right::Manage).await?;
    let title = "Save the request for a push certificate";
    match native::ask_where_to_save(&window, title, "muster-push-request.pem").await {
        Some(path) => app
            .write_push_request(&path)
            .await
            .map(|()| Some(path.display().to_string())),
        None => Ok(None),
    }
}

/// Asks for the push certificate that Apple gave, checks it and keeps it. `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn pick_push_certificate(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
) -> Result<Option<wire::AppleSettings>> {
    let app = engine.app_for(Right::Manage).await?;
    match native::ask_for_pem(&window, "Apple push certificate").await {
        Some(path) => app.take_push_certificate(&path).await.map(Some),
        None => Ok(None),
    }
}
