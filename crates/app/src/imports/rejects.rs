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
    let mut partial = path.as_os_str().to_owned();
    partial.push(".part");
    let partial = PathBuf::from(partial);
    let written = (|| {
        let mut file = BufWriter::new(File::create(&partial)?);
        let value = write(&mut file)?;
        file.into_inner()
            .map_err(std::io::IntoInnerError::into_error)?
            .sync_all()?;
        std::fs::rename(&partial, path)?;
        Ok(value)
    })();
    written.map_err(|error: std::io::Error| {
        // What is left of it is of no use; that it cannot be removed says no more than the error does.
        let _ = std::fs::remove_file(&partial);
        AppError::new(
            ErrorCode::File,
            format!("{} could not be written: {error}.", path.display()),
        )
        .hint("Choose another folder, or make room on the disk.")
    })
}
