//! Bounces: the mailbox they are read from, and mails that were dropped or picked.

use std::path::PathBuf;

use muster_app::{Result, wire};
use muster_domain::account::Right;
use tauri_specta::Event;

use crate::{engine::Engine, events::BounceTestProgress, native};

/// Settings → Bounces.
#[tauri::command]
#[specta::specta]
pub async fn bounce_settings(engine: tauri::State<'_, Engine>) -> Result<wire::BounceSettings> {
    engine.app().await?.bounce_settings().await
}

/// Saves them.
#[tauri::command]
#[specta::specta]
pub async fn save_bounces(
    engine: tauri::State<'_, Engine>,
    change: wire::BounceChange,
) -> Result<wire::BounceSettings> {
    engine.app().await?.save_bounces(change).await
}

/// *Test connection*: each step is told by an event as it ends, and all of them are the answer.
#[tauri::command]
#[specta::specta]
pub async fn test_bounces(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    change: wire::BounceChange,
) -> Result<Vec<wire::TestStep>> {
    let tell = move |step: wire::TestStep| {
        // A window that has gone needs no progress.
        let _ = BounceTestProgress { step }.emit(&window);
    };
    engine.app().await?.test_bounces(change, tell).await
}

/// How reading the mailbox stands.
#[tauri::command]
#[specta::specta]
pub async fn bounce_status(engine: tauri::State<'_, Engine>) -> Result<wire::BounceStatus> {
    engine.app().await?.bounce_status().await
}

/// Reads the mailbox once, whether or not it is read by itself.
#[tauri::command]
#[specta::specta]
pub async fn check_bounces_now(engine: tauri::State<'_, Engine>) -> Result<wire::BounceReport> {
    engine.app().await?.check_bounces_now().await
}

/// Reads mails, mailboxes and folders that were dropped on the window.
#[tauri::command]
#[specta::specta]
pub async fn read_bounce_files(
    engine: tauri::State<'_, Engine>,
    paths: Vec<String>,
) -> Result<wire::BounceReport> {
    let paths = paths.into_iter().map(PathBuf::from).collect();
    engine.app().await?.read_bounce_files(paths).await
}

/// Asks for mails and reads them; `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn pick_bounce_files(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
) -> Result<Option<wire::BounceReport>> {
    let app = engine.app_for(Right::Manage).await?;
    let paths = native::ask_for_mails(&window).await;
    if paths.is_empty() {
        return Ok(None);
    }
    app.read_bounce_files(paths).await.map(Some)
}
