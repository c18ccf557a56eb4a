//! Settings → Enrollment, and the terms of use.

use muster_app::{Result, wire};

use crate::engine::Engine;

/// Settings → Enrollment, with what stands beside them.
#[tauri::command]
#[specta::specta]
pub async fn enrollment_page(engine: tauri::State<'_, Engine>) -> Result<wire::EnrollmentPage> {
    engine.app().await?.enrollment_page().await
}

/// Saves all of it or nothing.
#[tauri::command]
#[specta::specta]
pub async fn save_enrollment_page(
    engine: tauri::State<'_, Engine>,
    change: wire::EnrollmentChange,
) -> Result<wire::EnrollmentPage> {
    engine.app().await?.save_enrollment_page(change).await
}

/// What a change would mean for what is there. Nothing is saved.
#[tauri::command]
#[specta::specta]
pub async fn preview_enrollment(
    engine: tauri::State<'_, Engine>,
    change: wire::EnrollmentChange,
) -> Result<wire::EnrollmentCheck> {
    engine.app().await?.preview_enrollment(change).await
}

/// The terms of use: published, and being written.
#[tauri::command]
#[specta::specta]
pub async fn terms(engine: tauri::State<'_, Engine>) -> Result<wire::TermsView> {
    engine.app().await?.terms().await
}

/// Keeps what is being written.
#[tauri::command]
#[specta::specta]
pub async fn save_terms_draft(
    engine: tauri::State<'_, Engine>,
    texts: Vec<wire::TermsText>,
) -> Result<wire::TermsView> {
    engine.app().await?.save_terms_draft(texts).await
}

/// Forgets what is being written.
#[tauri::command]
#[specta::specta]
pub async fn discard_terms_draft(engine: tauri::State<'_, Engine>) -> Result<wire::TermsView> {
    engine.app().await?.discard_terms_draft().await
}

/// Makes what is being written the next version; `published` is the present one as the page knows it, 0 for none.
#[tauri::command]
#[specta::specta]
pub async fn publish_terms(engine: tauri::State<'_, Engine>, published: u32) -> Result<wire::TermsView> {
    engine.app().await?.publish_terms(published).await
}

/// Their history, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn terms_versions(engine: tauri::State<'_, Engine>) -> Result<Vec<wire::TermsVersionRow>> {
    engine.app().await?.terms_versions().await
}

/// One version with its texts.
#[tauri::command]
#[specta::specta]
pub async fn terms_version(engine: tauri::State<'_, Engine>, number: u32) -> Result<wire::TermsVersion> {
    engine.app().await?.terms_version(number).await
}

/// How a text looks to invitees.
#[tauri::command]
#[specta::specta]
pub async fn preview_terms(engine: tauri::State<'_, Engine>, text: String) -> Result<wire::TermsPreview> {
    engine.app().await?.preview_terms(&text).await
}

/// What a user accepted, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn terms_of_user(
    engine: tauri::State<'_, Engine>,
    user_id: String,
) -> Result<Vec<wire::TermsAcceptance>> {
    engine.app().await?.terms_of_user(user_id).await
}
