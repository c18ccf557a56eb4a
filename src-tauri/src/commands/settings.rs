//! Settings.

use muster_app::{Result, wire};
use muster_domain::account::Right;

use tauri_specta::Event;

use crate::{engine::Engine, events::MailTestProgress};

/// Settings → Organisation.
#[tauri::command]
#[specta::specta]
pub async fn organisation_settings(engine: tauri::State<'_, Engine>) -> Result<wire::OrganisationSettings> {
    engine.app().await?.organisation_settings().await
}

/// Saves them.
#[tauri::command]
#[specta::specta]
pub async fn save_organisation(
    engine: tauri::State<'_, Engine>,
    settings: wire::OrganisationSettings,
) -> Result<wire::OrganisationSettings> {
    engine.app().await?.save_organisation(settings).await
}

/// Settings → Mail.
#[tauri::command]
#[specta::specta]
pub async fn mail_settings(engine: tauri::State<'_, Engine>) -> Result<wire::MailSettings> {
    engine.app().await?.mail_settings().await
}

/// Saves them.
#[tauri::command]
#[specta::specta]
pub async fn save_mail(
    engine: tauri::State<'_, Engine>,
    change: wire::MailChange,
) -> Result<wire::MailSettings> {
    engine.app().await?.save_mail(change).await
}

/// Settings → Portal, with the certificate from an authority.
#[tauri::command]
#[specta::specta]
pub async fn portal_page(engine: tauri::State<'_, Engine>) -> Result<wire::PortalPage> {
    engine.app().await?.portal_page().await
}

/// Saves all of it or nothing; the embedded portal starts anew.
#[tauri::command]
#[specta::specta]
pub async fn save_portal_page(
    engine: tauri::State<'_, Engine>,
    change: wire::PortalPageChange,
) -> Result<wire::PortalPage> {
    engine.app().await?.save_portal_page(change).await
}

/// What the authority of the form says of itself: where its terms are. Nothing is saved.
#[tauri::command]
#[specta::specta]
pub async fn acme_directory(
    engine: tauri::State<'_, Engine>,
    settings: wire::AcmeSettings,
) -> Result<wire::AcmeDirectoryView> {
    engine.app().await?.acme_directory(&settings).await
}

/// Settings → Sending.
#[tauri::command]
#[specta::specta]
pub async fn sending_settings(engine: tauri::State<'_, Engine>) -> Result<wire::SendingSettings> {
    engine.app().await?.sending_settings().await
}

/// Saves them.
#[tauri::command]
#[specta::specta]
pub async fn save_sending(
    engine: tauri::State<'_, Engine>,
    settings: wire::SendingSettings,
) -> Result<wire::SendingSettings> {
    engine.app().await?.save_sending(settings).await
}

/// Limits that providers publish, each with its source.
#[tauri::command]
#[specta::specta]
pub async fn sending_presets(engine: tauri::State<'_, Engine>) -> Result<Vec<wire::SendingPreset>> {
    engine.app().await?.sending_presets().await
}

/// *Test connection*: each step is told by an event as it ends, and all of them are the answer.
#[tauri::command]
#[specta::specta]
pub async fn test_mail(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    change: wire::MailChange,
) -> Result<Vec<wire::TestStep>> {
    let tell = move |step: wire::TestStep| {
        // A window that has gone needs no progress.
        let _ = MailTestProgress { step }.emit(&window);
    };
    engine.app().await?.test_mail(change, tell).await
}

/// The organisation's logo; `null` when there is none.
#[tauri::command]
#[specta::specta]
pub async fn logo(engine: tauri::State<'_, Engine>) -> Result<Option<wire::LogoView>> {
    engine.app().await?.logo().await
}

/// Takes the logo away.
#[tauri::command]
#[specta::specta]
pub async fn remove_logo(engine: tauri::State<'_, Engine>) -> Result<()> {
    engine.app().await?.remove_logo().await
}

/// How well a colour does its work, and what is used in its place.
#[tauri::command]
#[specta::specta]
pub async fn check_colour(engine: tauri::State<'_, Engine>, colour: String) -> Result<wire::ColourCheck> {
    engine.app_for(Right::SignedIn).await?.check_colour(&colour)
}
