//! Files of the data folder: made so that only their owner can read them, and the system's refusals as our errors.

use std::{
    fs::{DirBuilder, File, OpenOptions},
    io,
    path::Path,
};

use crate::error::StoreError;

/// Opens a file for writing, made with mode 0600 when it is not there.
pub(crate) fn private(path: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| refused(path, &error))
}

/// Makes a folder, and those above it, that only the owner can enter. One that is there stays as it is.
pub(crate) fn folder(path: &Path) -> Result<(), StoreError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| refused(path, &error))
}

/// The system's refusal as the store's error.
pub(crate) fn refused(path: &Path, error: &io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly {
            detail: format!("{}: {error}", path.display()),
        },
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            StoreError::DiskFull
        }
        _ => StoreError::Io {
            path: path.to_owned(),
            detail: error.to_string(),
        },
    }
}
