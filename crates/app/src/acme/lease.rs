//! One process of all on a data folder asks the authority at a time.

use std::{fs::File, fs::TryLockError};

use crate::{App, Result, apart::apart, lock_file};

/// Held while the authority is asked; freed by the system when the process dies.
const LOCK: &str = "acme.lock";

impl App {
    /// The right to ask; `None` while another process has it.
    pub(super) async fn lead_certificate(&self) -> Result<Option<File>> {
        let path = self.folder.join(LOCK);
        apart(
            "The right to ask for a certificate could not be taken.",
            move || {
                let file = lock_file::open(&path)?;
                match file.try_lock() {
                    Ok(()) => Ok(Some(file)),
                    Err(TryLockError::WouldBlock) => Ok(None),
                    Err(TryLockError::Error(error)) => Err(lock_file::unusable(&path, &error)),
                }
            },
        )
        .await?
    }
}
