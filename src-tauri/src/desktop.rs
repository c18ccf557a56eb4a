//! The desktop itself: its dialogs, its file manager, its browser. In tests somebody else sits there, who notes down what was
//! asked of them.

use std::path::PathBuf;

#[cfg(not(test))]
use rfd::AsyncFileDialog;
use rfd::FileHandle;

#[cfg(not(test))]
use crate::Window;

/// What a dialog gives: a file, or several.
#[cfg_attr(test, allow(dead_code))] // in tests there is no dialog that gave any
pub trait Picked {
    /// Where they are.
    fn paths(self) -> Vec<PathBuf>;
}

impl Picked for FileHandle {
    fn paths(self) -> Vec<PathBuf> {
        vec![self.path().to_owned()]
    }
}

impl Picked for Vec<FileHandle> {
    fn paths(self) -> Vec<PathBuf> {
        self.into_iter().flat_map(Picked::paths).collect()
    }
}

/// Shows a dialog and gives what was picked; empty when it was cancelled.
///
/// Dialogs are created on the main thread (GTK and Cocoa demand it) and awaited elsewhere.
#[cfg(not(test))]
pub async fn ask<F, T>(
    window: &Window,
    show: impl FnOnce(AsyncFileDialog) -> F + Send + 'static,
) -> Vec<PathBuf>
where
    F: Future<Output = Option<T>> + Send + 'static,
    T: Picked + Send + 'static,
{
    let (answer, answered) = tokio::sync::oneshot::channel();
    let shown = window.run_on_main_thread(move || {
        let asked = show(AsyncFileDialog::new());
        tauri::async_runtime::spawn(async move {
            // A receiver that has gone is a window that was closed meanwhile.
            let _ = answer.send(asked.await.map(Picked::paths));
        });
    });
    if shown.is_err() {
        return Vec::new();
    }
    answered.await.ok().flatten().unwrap_or_default()
}

/// Shows a folder in the file manager.
#[cfg(not(test))]
pub fn open_path(folder: &std::path::Path) -> Result<(), tauri_plugin_opener::Error> {
    tauri_plugin_opener::open_path(folder, None::<&str>)
}

/// Opens an address in the browser.
#[cfg(not(test))]
pub fn open_url(address: &str) -> Result<(), tauri_plugin_opener::Error> {
    tauri_plugin_opener::open_url(address, None::<&str>)
}

#[cfg(test)]
pub use crate::walk::person::{ask, open_path, open_url};
