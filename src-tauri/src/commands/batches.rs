//! Batches: the import history and each batch's page.

use muster_app::{Result, wire};

use crate::engine::Engine;

/// The import history, latest first.
#[tauri::command]
#[specta::specta]
pub async fn list_batches(
    engine: tauri::State<'_, Engine>,
    cursor: Option<String>,
) -> Result<wire::BatchPage> {
    engine.app().await?.list_batches(cursor).await
}

/// One batch.
#[tauri::command]
#[specta::specta]
pub async fn batch(engine: tauri::State<'_, Engine>, batch_id: String) -> Result<wire::BatchView> {
    engine.app().await?.batch(batch_id).await
}

/// Its funnel over time.
#[tauri::command]
#[specta::specta]
pub async fn batch_history(engine: tauri::State<'_, Engine>, batch_id: String) -> Result<wire::BatchHistory> {
    engine.app().await?.batch_history(batch_id).await
}

/// Its failures by the server's words, most frequent first.
#[tauri::command]
#[specta::specta]
pub async fn batch_failures(
    engine: tauri::State<'_, Engine>,
    batch_id: String,
) -> Result<Vec<wire::FailureGroup>> {
    engine.app().await?.batch_failures(batch_id).await
}

/// Takes back what was not handed over yet.
#[tauri::command]
#[specta::specta]
pub async fn cancel_batch(engine: tauri::State<'_, Engine>, batch_id: String) -> Result<wire::Changed> {
    engine.app().await?.cancel_batch(batch_id).await
}

/// Invites again those whom the batch did not reach.
#[tauri::command]
#[specta::specta]
pub async fn reinvite(
    engine: tauri::State<'_, Engine>,
    draft: wire::ReinviteDraft,
) -> Result<wire::Reinvited> {
    engine.app().await?.reinvite(draft).await
}
