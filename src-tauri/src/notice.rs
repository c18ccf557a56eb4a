//! Tells the window that something changed, by this process or by another one on the same data folder.

use std::{sync::Arc, time::Duration};

use muster_app::App;
use tauri_specta::Event;
use tokio_util::sync::CancellationToken;

use crate::{Runtime, events::EngineChanged};

/// At most ten times a second.
const GAP: Duration = Duration::from_millis(100);
/// How often another process's changes are looked for.
const LOOK_EVERY: Duration = Duration::from_millis(1_000);

/// Runs until `stop`.
pub async fn tell_changes(app: Arc<App>, window: tauri::AppHandle<Runtime>, stop: CancellationToken) {
    let mut changes = app.changes();
    let mut portal = app.portal_status_changes();
    let mut directories = app.directory_changes();
    let mut revision = 0u32;
    loop {
        let changed = tokio::select! {
            () = stop.cancelled() => return,
            changed = changes.changed() => changed.is_ok(),
            changed = portal.changed() => changed.is_ok(),
            changed = directories.changed() => changed.is_ok(),
            () = tokio::time::sleep(LOOK_EVERY) => app.changed_elsewhere().await.unwrap_or(false),
        };
        if changed {
            revision = revision.wrapping_add(1);
            if let Err(error) = (EngineChanged { revision }).emit(&window) {
                tracing::debug!(%error, "the window could not be told");
            }
            tokio::time::sleep(GAP).await;
        }
    }
}
