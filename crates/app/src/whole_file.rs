//! Files that users are given: complete under their name, or not there.

use std::{ffi::OsString, path::Path};

use crate::{AppError, ErrorCode, Result};

/// Writes beside the name that was asked for and moves it there at the end.
///
/// # Errors
/// The folder cannot be written or the disk is full; what stood under the name stays.
pub(crate) async fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let problem = |error: std::io::Error| {
        AppError::new(
            ErrorCode::File,
            format!("{} could not be written: {error}.", path.display()),
        )
        .hint("Choose another folder, or make room on the disk.")
    };
    let mut partial = OsString::from(path);
    partial.push(".part");
    tokio::fs::write(&partial, bytes).await.map_err(problem)?;
    tokio::fs::rename(&partial, path).await.map_err(problem)
}
