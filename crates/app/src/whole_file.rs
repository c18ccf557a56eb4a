//! Files that users are given: complete under their name, or not there.

use std::{
    fs::{File, OpenOptions},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use crate::{AppError, ErrorCode, Result};

/// Who may read a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Whoever may by the system's habit.
    Usual,
    /// Its owner alone: the file opens something. Where the system knows no such marks, its habit.
    Owner,
}

/// [`whole_file`] of what is in memory already, on a thread that may wait for the disk.
pub(crate) async fn write(path: PathBuf, bytes: Vec<u8>, readers: Readers) -> Result<()> {
    tokio::task::spawn_blocking(move || written(&path, readers, |file| file.write_all(&bytes)))
        .await
        .map_err(|error| AppError::new(ErrorCode::Internal, error.to_string()))?
}

/// Writes a file beside its place and moves it there once it is complete.
///
/// # Errors
/// The folder cannot be written or the disk is full; what stood under the name stays.
pub(crate) fn whole_file<T>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<T>,
) -> Result<T> {
    written(path, Readers::Usual, write)
}

fn written<T>(
    path: &Path,
    readers: Readers,
    write: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<T>,
) -> Result<T> {
    let failed = |error: std::io::Error| {
        AppError::new(
            ErrorCode::File,
            format!("{} could not be written: {error}.", path.display()),
        )
        .hint("Choose another folder, or make room on the disk.")
    };
    let (partial, file) = beside(path, readers).map_err(failed)?;
    let written = (|| {
        let mut file = BufWriter::new(file);
        let value = write(&mut file)?;
        file.into_inner()
            .map_err(std::io::IntoInnerError::into_error)?
            .sync_all()?;
        std::fs::rename(&partial, path)?;
        Ok(value)
    })();
    written.map_err(|error| {
        // What is left of it is of no use; that it cannot be removed says no more than the error does.
        let _ = std::fs::remove_file(&partial);
        failed(error)
    })
}

/// A new file in the same folder; what others have left there under such a name is theirs.
fn beside(path: &Path, readers: Readers) -> std::io::Result<(PathBuf, File)> {
    const TRIES: u32 = 100;
    let mut tries = 0;
    loop {
        let mut name = path.as_os_str().to_owned();
        name.push(match tries {
            0 => ".part".to_owned(),
            n => format!(".part{n}"),
        });
        match options(readers).open(&name) {
            Ok(file) => return Ok((name.into(), file)),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && tries < TRIES => tries += 1,
            Err(error) => return Err(error),
        }
    }
}

fn options(readers: Readers) -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if readers == Readers::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = readers;
    options
}
