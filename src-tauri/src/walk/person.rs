//! Who sits at the desktop in tests: picks the files that the test laid out, cancels when there is none, and notes down each
//! time that something was asked of them.

use std::{
    collections::VecDeque,
    convert::Infallible,
    path::{Path, PathBuf},
    sync::Mutex,
};

use rfd::AsyncFileDialog;
use tauri::Manager;

use crate::{Window, desktop::Picked};

/// What was opened in the file manager and the browser; they belong to no window.
static OPENED: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// The person's notes. Managed by Tauri.
#[derive(Default)]
pub struct Desk {
    picks: Mutex<VecDeque<PathBuf>>,
    dialogs: Mutex<u32>,
}

impl Desk {
    /// The next dialog picks this.
    pub fn will_pick(&self, path: impl Into<PathBuf>) {
        self.picks.lock().unwrap().push_back(path.into());
    }

    /// How often something was asked or opened.
    pub fn disturbed(&self) -> usize {
        *self.dialogs.lock().unwrap() as usize + OPENED.lock().unwrap().len()
    }
}

/// Shows no dialog: the person knows the answer.
pub async fn ask<F, T>(
    window: &Window,
    _show: impl FnOnce(AsyncFileDialog) -> F + Send + 'static,
) -> Vec<PathBuf>
where
    F: Future<Output = Option<T>> + Send + 'static,
    T: Picked + Send + 'static,
{
    let desk = window.state::<Desk>();
    *desk.dialogs.lock().unwrap() += 1;
    let picked = desk.picks.lock().unwrap().pop_front();
    picked.into_iter().collect()
}

/// Shows no folder.
pub fn open_path(folder: &Path) -> Result<(), Infallible> {
    OPENED.lock().unwrap().push(folder.display().to_string());
    Ok(())
}

/// Opens no browser.
pub fn open_url(address: &str) -> Result<(), Infallible> {
    OPENED.lock().unwrap().push(address.to_owned());
    Ok(())
}
