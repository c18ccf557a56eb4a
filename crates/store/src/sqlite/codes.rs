//! SQLite's result codes as the store's errors.

use rusqlite::{Error, ErrorCode};

use crate::error::StoreError;

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::damaged(error.to_string()),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::ReadOnly {
                    detail: error.to_string(),
                }
            }
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::SystemIoFailure) if is_out_of_space(&error) => Self::DiskFull,
            Some(ErrorCode::SystemIoFailure) => Self::Io {
                path: super::connection::FILE.into(),
                detail: error.to_string(),
            },
            _ => match error {
                // What stands in a column is not what this program writes there.
                Error::FromSqlConversionFailure(..)
                | Error::IntegralValueOutOfRange(..)
                | Error::InvalidColumnType(..) => Self::damaged(error.to_string()),
                other => Self::Internal {
                    detail: other.to_string(),
                },
            },
        }
    }
}

/// `SQLITE_IOERR_SHMSIZE`: no room for the journal's index. Elsewhere SQLite tells a full disk by a code of its own.
fn is_out_of_space(error: &Error) -> bool {
    matches!(error, Error::SqliteFailure(code, _) if code.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE)
}

/// A stored word that the domain does not know.
pub(crate) fn unknown_word(problem: &muster_domain::problem::Problem) -> StoreError {
    StoreError::damaged(problem.message.clone())
}
