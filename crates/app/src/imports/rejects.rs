//! Files that are written for the admin: the rows that would be left out, and the sample.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use muster_domain::import::SAMPLE;

use super::session::blocking;
use crate::{App, AppError, ErrorCode, Result};

impl App {
    /// A name for the file of rejected rows: `March onboarding - rejected.csv`.
    pub fn rejects_name(&self, id: &str) -> Result<String> {
        self.peek_import(id, |session| {
            let stem = Path::new(&session.file_name).file_stem().map_or_else(
                || session.file_name.clone(),
                |stem| stem.to_string_lossy().into_owned(),
            );
            format!("{stem} - rejected.csv")
        })
    }

    /// Writes the rows that would be left out; the file stands complete or not at all. Gives how many.
    pub async fn write_rejects(&self, id: String, path: PathBuf) -> Result<u32> {
        self.with_import(&id, move |session| {
            let sheet = session.sheet()?;
            if session.path.is_some() && path.canonicalize().ok() == session.path {
                return Err(AppError::new(
                    ErrorCode::File,
                    format!(
                        "{} is the file that is being imported; it is left as it is.",
                        path.display()
                    ),
                )
                .hint("Choose another name for the rejected rows."));
            }
            whole_file(&path, |file| {
                sheet.write_rejects(|text| file.write_all(text.as_bytes()))
            })
        })
        .await
    }
}

/// Writes the sample file with the seed's format.
pub async fn write_sample_csv(path: PathBuf) -> Result<()> {
    blocking(move || whole_file(&path, |file| file.write_all(SAMPLE.as_bytes()))).await
}

/// Writes a file beside its place and moves it there once it is complete.
pub(super) fn whole_file<T>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<T>,
) -> Result<T> {
    let failed = |error: std::io::Error| {
        AppError::new(
            ErrorCode::File,
            format!("{} could not be written: {error}.", path.display()),
        )
        .hint("Choose another folder, or make room on the disk.")
    };
    let (partial, file) = beside(path).map_err(failed)?;
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
fn beside(path: &Path) -> std::io::Result<(PathBuf, File)> {
    const TRIES: u32 = 100;
    let mut tries = 0;
    loop {
        let mut name = path.as_os_str().to_owned();
        name.push(match tries {
            0 => ".part".to_owned(),
            n => format!(".part{n}"),
        });
        match File::create_new(&name) {
            Ok(file) => return Ok((name.into(), file)),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && tries < TRIES => tries += 1,
            Err(error) => return Err(error),
        }
    }
}
