//! Settings → Text messages.

use muster_app::{Result, wire};
use tauri_specta::Event;

use crate::{engine::Engine, events::TextTestProgress};

/// The gateway and what texts may cost; of secrets it is only said whether they are there.
#[tauri::command]
#[specta::specta]
pub async fn text_settings(engine: tauri::State<'_, Engine>) -> Result<wire::TextSettings> {
    engine.app().await?.text_settings().await
}

/// Checks and saves them; what is waiting goes by the new way.
#[tauri::command]
#[specta::specta]
pub async fn save_texts(
    engine: tauri::State<'_, Engine>,
    change: wire::TextChange,
) -> Result<wire::TextSettings> {
    engine.app().await?.save_texts(change).await
}

/// Whether texts can go, and what was spent today.
#[tauri::command]
#[specta::specta]
pub async fn text_standing(engine: tauri::State<'_, Engine>) -> Result<wire::TextStanding> {
    engine.app().await?.text_standing().await
}

/// *Test gateway*: each step is told by an event as it ends, and all of them are the answer. No text is sent.
#[tauri::command]
#[specta::specta]
pub async fn test_texts(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    change: wire::TextChange,
) -> Result<Vec<wire::TestStep>> {
    let tell = move |step: wire::TestStep| {
        // A window that has gone needs no progress.
        let _ = TextTestProgress { step }.emit(&window);
    };
    engine.app().await?.test_texts(change, tell).await
}

/// Sends one text to a number.
#[tauri::command]
#[specta::specta]
pub async fn send_test_text(
    engine: tauri::State<'_, Engine>,
    test: wire::TextTest,
) -> Result<wire::TextTested> {
    engine.app().await?.send_test_text(test).await
}
