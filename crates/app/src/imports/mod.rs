//! Bulk enrollment: a file is opened, mapped, reviewed and committed. What is wrong with a row is `muster_domain::import`'s to
//! say; here are files, what the store knows, and the sessions of the faces.
//!
//! A session lives in memory until it is committed or closed; nothing of it is in the database before the commit.

mod commit;
mod dry_run;
mod open;
mod people;
mod plan;
mod read_file;
mod rejects;
mod remembered;
mod review;
mod session;
mod view;

pub(crate) use commit::Facts;
pub use rejects::{write_people_sample_csv, write_sample_csv};
pub use review::RowProblem;
pub(crate) use session::Imports;

use muster_domain::import::Refusal;

use crate::{AppError, ErrorCode};

/// Why a file cannot be read, as the faces show it.
impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        let mut error = Self::new(ErrorCode::InvalidInput, refusal.message).hint(refusal.hint);
        error.field = Some("file".to_owned());
        error
    }
}
