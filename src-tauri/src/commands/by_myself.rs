//! By myself.

use muster_app::{Result, wire};

use crate::engine::Engine;

/// Makes a code for the device at hand.
#[tauri::command]
#[specta::specta]
pub async fn start_by_myself(
    engine: tauri::State<'_, Engine>,
    draft: wire::ByMyselfDraft,
) -> Result<wire::ByMyselfView> {
    engine.app().await?.start_by_myself(draft).await
}

/// A code with its live timeline.
#[tauri::command]
#[specta::specta]
pub async fn by_myself_view(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::ByMyselfView> {
    engine.app().await?.by_myself_view(id).await
}

/// A new code for the same invite; the old one dies.
#[tauri::command]
#[specta::specta]
pub async fn renew_by_myself(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::ByMyselfView> {
    engine.app().await?.renew_by_myself(id).await
}

/// Running tally of today.
#[tauri::command]
#[specta::specta]
pub async fn by_myself_tally(engine: tauri::State<'_, Engine>) -> Result<wire::Tally> {
    engine.app().await?.by_myself_tally().await
}
