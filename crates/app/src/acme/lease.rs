//! One process of all on a data folder asks the authority at a time.

use std::{fs::File, fs::TryLockError};

use crate::{App, AppError, ErrorCode, Result, apart::apart};

/// Held while the authority is asked; freed by the system when the process dies.
const LOCK: &str = "acme.lock";

impl App {
    /// The right to ask; `None` while another process has it.
    pub(super) async fn lead_certificate(&self) -> Result<Option<File>> {
        let path = self.folder.join(LOCK);
        apart(
            "The right to ask for a certificate could not be taken.",
            move || {
                let problem = |error: std::io::Error| {
                    AppError::new(
                        ErrorCode::File,
                        format!("{} cannot be used: {error}.", path.display()),
                    )
                    .hint("Check that you may write to the data folder.")
                };
                let mut options = File::options();
                options.create(true).truncate(false).write(true);
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                let file = options.open(&path).map_err(problem)?;
                match file.try_lock() {
                    Ok(()) => Ok(Some(file)),
                    Err(TryLockError::WouldBlock) => Ok(None),
                    Err(TryLockError::Error(error)) => Err(problem(error)),
                }
            },
        )
        .await?
    }
}
