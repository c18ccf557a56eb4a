//! The wizard.

use muster_app::{Result, wire};
use muster_domain::platform::Platform;

use crate::engine::Engine;

/// Users found while typing.
#[tauri::command]
#[specta::specta]
pub async fn search_users(
    engine: tauri::State<'_, Engine>,
    query: String,
    limit: u32,
) -> Result<wire::UserHits> {
    engine.app().await?.search_users(query, limit).await
}

/// Groups found while typing.
#[tauri::command]
#[specta::specta]
pub async fn list_groups(engine: tauri::State<'_, Engine>, query: String) -> Result<Vec<wire::GroupChoice>> {
    engine.app().await?.list_groups(query).await
}

/// Directory domains in use.
#[tauri::command]
#[specta::specta]
pub async fn list_domains(engine: tauri::State<'_, Engine>) -> Result<Vec<String>> {
    engine.app().await?.list_domains().await
}

/// What sending would do; problems stand at their fields.
#[tauri::command]
#[specta::specta]
pub async fn plan_invites(
    engine: tauri::State<'_, Engine>,
    draft: wire::InviteDraft,
) -> Result<wire::PlanView> {
    engine.app().await?.plan_invites(draft).await
}

/// The very mail for one recipient, with a sample passcode.
#[tauri::command]
#[specta::specta]
pub async fn preview_mail(
    engine: tauri::State<'_, Engine>,
    draft: wire::InviteDraft,
    recipient: u32,
) -> Result<wire::MailPreview> {
    engine.app().await?.preview_mail(draft, recipient).await
}

/// Makes the invites; their mails wait for the end of the undo window.
#[tauri::command]
#[specta::specta]
pub async fn send_invites(
    engine: tauri::State<'_, Engine>,
    draft: wire::InviteDraft,
) -> Result<wire::SendReceipt> {
    engine.app().await?.send_invites(draft).await
}

/// Takes a sending back within its undo window.
#[tauri::command]
#[specta::specta]
pub async fn undo_send(engine: tauri::State<'_, Engine>, send_id: String) -> Result<wire::Changed> {
    engine.app().await?.undo_send(send_id).await
}

/// Ends the undo window.
#[tauri::command]
#[specta::specta]
pub async fn send_now(engine: tauri::State<'_, Engine>, send_id: String) -> Result<wire::Changed> {
    engine.app().await?.send_now(send_id).await
}

/// How far one sending is.
#[tauri::command]
#[specta::specta]
pub async fn send_progress(engine: tauri::State<'_, Engine>, send_id: String) -> Result<wire::SendProgress> {
    engine.app().await?.send_progress(send_id).await
}

/// What a platform still needs.
#[tauri::command]
#[specta::specta]
pub async fn platform_readiness(
    engine: tauri::State<'_, Engine>,
    platform: Platform,
) -> Result<wire::PlatformReadiness> {
    engine.app().await?.platform_readiness(platform).await
}
