//! The audit log.

use muster_app::{Result, wire};
use muster_domain::account::Right;

use crate::{engine::Engine, native};

/// A window of the log, latest first.
#[tauri::command]
#[specta::specta]
pub async fn list_audit(
    engine: tauri::State<'_, Engine>,
    filter: wire::AuditFilter,
    cursor: Option<String>,
    limit: u32,
) -> Result<wire::AuditPage> {
    engine.app().await?.list_audit(filter, cursor, limit).await
}

/// What it can be filtered by.
#[tauri::command]
#[specta::specta]
pub async fn audit_choices(engine: tauri::State<'_, Engine>) -> Result<wire::AuditChoices> {
    engine.app().await?.audit_choices().await
}

/// Goes through the whole chain.
#[tauri::command]
#[specta::specta]
pub async fn verify_audit(engine: tauri::State<'_, Engine>) -> Result<wire::AuditVerdict> {
    engine.app().await?.verify_audit().await
}

/// Asks where, then writes the entries that the filter shows into a CSV file. Gives its path, or `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn export_audit(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    filter: wire::AuditFilter,
) -> Result<Option<String>> {
    let app = engine.app_for(Right::Read).await?;
    match native::ask_where_to_save(&window, "Export audit log", "audit-log.csv").await {
        Some(path) => app
            .export_audit_to(filter, &path)
            .await
            .map(|_| Some(path.display().to_string())),
        None => Ok(None),
    }
}
