//! Files that are written for the admin: the rows that would be left out, and the sample.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use muster_domain::{
    account::Right,
    import::{PEOPLE_SAMPLE, SAMPLE},
};

use super::session::blocking;
use crate::{App, AppError, ErrorCode, Result, whole_file::whole_file};

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
        self.may(Right::Manage).await?;
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

/// Writes the sample file of people who are not invited.
pub async fn write_people_sample_csv(path: PathBuf) -> Result<()> {
    blocking(move || whole_file(&path, |file| file.write_all(PEOPLE_SAMPLE.as_bytes()))).await
}

/// Writes the sample file with the seed's format.
pub async fn write_sample_csv(path: PathBuf) -> Result<()> {
    blocking(move || whole_file(&path, |file| file.write_all(SAMPLE.as_bytes()))).await
}
