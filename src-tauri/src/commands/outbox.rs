//! The trial outbox.

use muster_app::{Result, wire};

use crate::engine::Engine;

/// Mails in the trial outbox, newest first.
#[tauri::command]
#[specta::specta]
pub async fn list_outbox(
    engine: tauri::State<'_, Engine>,
    cursor: Option<String>,
    limit: u32,
) -> Result<wire::OutboxPage> {
    engine.app().await?.list_outbox(cursor, limit).await
}

/// One mail: rendered, plain and raw.
#[tauri::command]
#[specta::specta]
pub async fn outbox_mail(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::OutboxMail> {
    engine.app().await?.outbox_mail(id).await
}

/// Deletes the files; says how many.
#[tauri::command]
#[specta::specta]
pub async fn clear_outbox(engine: tauri::State<'_, Engine>) -> Result<u32> {
    engine.app().await?.clear_outbox().await
}
