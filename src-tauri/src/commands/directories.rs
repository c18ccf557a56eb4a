//! Settings → Directories.

use muster_app::{Result, wire};
use tauri_specta::Event;

use crate::{engine::Engine, events::DirectoryTestProgress};

/// All directories, by name.
#[tauri::command]
#[specta::specta]
pub async fn list_directories(engine: tauri::State<'_, Engine>) -> Result<Vec<wire::DirectoryRow>> {
    engine.app().await?.list_directories().await
}

/// One directory with its form.
#[tauri::command]
#[specta::specta]
pub async fn directory(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::DirectoryDetail> {
    engine.app().await?.directory(id).await
}

/// What a new directory begins with.
#[tauri::command]
#[specta::specta]
pub async fn directory_presets(engine: tauri::State<'_, Engine>) -> Result<wire::DirectoryPresets> {
    engine.app().await?.directory_presets().await
}

/// Checks and saves a directory.
#[tauri::command]
#[specta::specta]
pub async fn save_directory(
    engine: tauri::State<'_, Engine>,
    draft: wire::DirectoryDraft,
) -> Result<wire::DirectoryDetail> {
    engine.app().await?.save_directory(draft).await
}

/// Switches a directory on or off.
#[tauri::command]
#[specta::specta]
pub async fn enable_directory(
    engine: tauri::State<'_, Engine>,
    id: String,
    enabled: bool,
) -> Result<wire::DirectoryDetail> {
    engine.app().await?.enable_directory(id, enabled).await
}

/// Removes a directory; its users stay.
#[tauri::command]
#[specta::specta]
pub async fn remove_directory(
    engine: tauri::State<'_, Engine>,
    id: String,
) -> Result<wire::DirectoryRemoved> {
    engine.app().await?.remove_directory(id).await
}

/// *Test*: each step is told by an event as it ends; all of them with samples are the answer.
#[tauri::command]
#[specta::specta]
pub async fn test_directory(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    draft: wire::DirectoryDraft,
) -> Result<wire::DirectoryTest> {
    let tell = move |step: wire::TestStep| {
        // A window that has gone needs no progress.
        let _ = DirectoryTestProgress { step }.emit(&window);
    };
    engine.app().await?.test_directory(draft, tell).await
}

/// What a sync would change.
#[tauri::command]
#[specta::specta]
pub async fn preview_sync(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::DirectoryPreview> {
    engine.app().await?.preview_sync(id).await
}

/// A window of those with whom a plan does something.
#[tauri::command]
#[specta::specta]
pub async fn directory_plan_rows(
    engine: tauri::State<'_, Engine>,
    id: String,
    plan_id: String,
    kind: wire::DirectoryPlanKind,
    offset: u32,
    limit: u32,
) -> Result<wire::DirectoryPlanPage> {
    let app = engine.app().await?;
    app.directory_plan_rows(id, plan_id, kind, offset, limit).await
}

/// Synchronises now: the changes, or all users; a held plan only when `confirmed` names it.
#[tauri::command]
#[specta::specta]
pub async fn sync_now(
    engine: tauri::State<'_, Engine>,
    id: String,
    full: bool,
    confirmed: Option<String>,
) -> Result<wire::DirectorySyncReport> {
    engine.app().await?.sync_now(id, full, confirmed).await
}

/// Asks a sync or a preview to stop.
#[tauri::command]
#[specta::specta]
pub async fn stop_sync(engine: tauri::State<'_, Engine>, id: String) -> Result<bool> {
    engine.app().await?.stop_sync(id).await
}

/// How syncing a directory stands.
#[tauri::command]
#[specta::specta]
pub async fn directory_sync_status(
    engine: tauri::State<'_, Engine>,
    id: String,
) -> Result<wire::DirectorySyncStatus> {
    engine.app().await?.directory_sync_status(id).await
}

/// A window of a directory's syncs, latest first.
#[tauri::command]
#[specta::specta]
pub async fn directory_syncs(
    engine: tauri::State<'_, Engine>,
    id: String,
    cursor: Option<String>,
    limit: u32,
) -> Result<wire::DirectorySyncPage> {
    engine.app().await?.directory_syncs(id, cursor, limit).await
}
