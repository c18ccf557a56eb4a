//! Reading a file once, whole, within bounds, while others may be writing it.

use std::{
    fs::{File, Metadata},
    io::{self, Read},
    path::Path,
    time::SystemTime,
};

use muster_domain::import::{MAX_BYTES, Refusal};

use crate::{AppError, ErrorCode, Result};

/// The bytes of a regular file. A file that changes while it is read is refused.
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>> {
    let refused = |error: io::Error| unreadable(path, &error);
    // Before it is opened, for opening a pipe waits for somebody to write into it.
    accepted(path, &std::fs::metadata(path).map_err(refused)?)?;
    let mut file = File::open(path).map_err(refused)?;
    let before = file.metadata().map_err(refused)?;
    // Once more: another may stand in its place meanwhile.
    accepted(path, &before)?;
    let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or(0).min(MAX_BYTES) + 1);
    // One more than the bound, so that a file that grew over it meanwhile is found out.
    (&mut file)
        .take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(refused)?;
    let after = file.metadata().map_err(refused)?;
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::too_many_bytes(after.len()).into());
    }
    if stamp(&before) != stamp(&after) || after.len() != bytes.len() as u64 {
        return Err(AppError::new(
            ErrorCode::File,
            format!("{} changed while it was read.", path.display()),
        )
        .hint("Wait until the program that writes it is done, then choose it again."));
    }
    Ok(bytes)
}

/// Refuses what is no regular file, or too large a one.
fn accepted(path: &Path, metadata: &Metadata) -> Result<()> {
    if metadata.is_dir() {
        return Err(wrong_kind(path, "a folder"));
    }
    if !metadata.is_file() {
        return Err(wrong_kind(path, "a pipe, a device or the like, not a file"));
    }
    if metadata.len() > MAX_BYTES as u64 {
        return Err(Refusal::too_many_bytes(metadata.len()).into());
    }
    Ok(())
}

fn stamp(metadata: &Metadata) -> (u64, Option<SystemTime>) {
    (metadata.len(), metadata.modified().ok())
}

fn wrong_kind(path: &Path, what: &str) -> AppError {
    AppError::new(ErrorCode::File, format!("{} is {what}.", path.display()))
        .hint("Choose a CSV file or an Excel workbook.")
}

fn unreadable(path: &Path, error: &io::Error) -> AppError {
    let (words, hint) = match error.kind() {
        io::ErrorKind::NotFound => ("is not there".to_owned(), "Check the name, or choose it again."),
        io::ErrorKind::PermissionDenied => (
            "may not be read by you".to_owned(),
            "Give yourself the right to read it, or copy it elsewhere.",
        ),
        _ => (format!("could not be read: {error}"), "Choose it again."),
    };
    AppError::new(ErrorCode::File, format!("{} {words}.", path.display())).hint(hint)
}
