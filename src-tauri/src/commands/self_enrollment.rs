//! Settings → Self enrollment, and its poster.

use muster_app::{Result, wire};
use muster_domain::account::Right;

use crate::{engine::Engine, native};

/// Settings → Self enrollment, with its address and what stands beside it.
#[tauri::command]
#[specta::specta]
pub async fn self_enrollment_page(engine: tauri::State<'_, Engine>) -> Result<wire::SelfEnrollmentPage> {
    engine.app().await?.self_enrollment_page().await
}

/// Checks and saves them.
#[tauri::command]
#[specta::specta]
pub async fn save_self_enrollment(
    engine: tauri::State<'_, Engine>,
    settings: wire::SelfEnrollmentSettings,
) -> Result<wire::SelfEnrollmentPage> {
    engine.app().await?.save_self_enrollment(settings).await
}

/// Asks where, then writes the poster as a PDF. `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn print_poster(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    options: wire::PosterPrint,
) -> Result<Option<wire::PosterMade>> {
    let app = engine.app_for(Right::Manage).await?;
    match native::ask_where_to_save(&window, "Save poster", "self-enrollment-poster.pdf").await {
        Some(path) => app.print_poster(options, path).await.map(Some),
        None => Ok(None),
    }
}
