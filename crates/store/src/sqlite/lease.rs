//! Who may hand over: one dispatcher of all processes on a folder.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use crate::error::StoreError;

use super::files;

/// The right to hand messages over. The kernel frees it when the process dies.
#[derive(Debug)]
pub struct DispatchLease {
    /// Held for its lock.
    _file: File,
}

/// Takes the lease, or `None` while another dispatcher, of this process or another, holds it.
pub(crate) fn lead(folder: &Path) -> Result<Option<DispatchLease>, StoreError> {
    let path = folder.join("dispatch.lock");
    let file = files::private(&path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(DispatchLease { _file: file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(files::refused(&path, &error)),
    }
}
