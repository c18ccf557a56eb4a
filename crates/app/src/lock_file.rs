//! Files that processes on one data folder lock, so that one of them does something at a time. The system frees a lock when
//! its process ends.

use std::{fs::File, path::Path};

use crate::{AppError, ErrorCode, Result};

/// Opens such a file, made for its owner alone where there is none. Blocking.
pub(crate) fn open(path: &Path) -> Result<File> {
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| unusable(path, &error))
}

/// It cannot be opened or locked.
pub(crate) fn unusable(path: &Path, error: &std::io::Error) -> AppError {
    AppError::new(
        ErrorCode::File,
        format!("{} cannot be used: {error}.", path.display()),
    )
    .hint("Check that you may write to the data folder.")
}
