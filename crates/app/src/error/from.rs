//! How errors of the libraries become errors of the engine: one code, plain words, what to do next.

use muster_gateways::acme::AcmeError;
use muster_gateways::mail::{ComposeError, MailError, OutboxError};
use muster_gateways::sms::SmsError;
use muster_store::{StoreError, StoreErrorKind};

use super::{AppError, ErrorCode};

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let (code, message, hint) = match error.kind() {
            StoreErrorKind::Newer => (
                ErrorCode::DatabaseNewer,
                format!("The data folder was written by a newer Muster: {error}."),
                "Install the newer version; nothing was changed.",
            ),
            StoreErrorKind::Damaged => (
                ErrorCode::DatabaseDamaged,
                format!("The database cannot be read: {error}."),
                "Restore muster.db from a backup, or choose another data folder.",
            ),
            StoreErrorKind::ReadOnly => (
                ErrorCode::DatabaseReadOnly,
                format!("The data folder cannot be written: {error}."),
                "Give yourself the right to write there, or choose another data folder.",
            ),
            StoreErrorKind::DiskFull => (
                ErrorCode::DiskFull,
                "The disk is full; nothing of the last change was kept.".to_owned(),
                "Make room on the disk, then try again.",
            ),
            StoreErrorKind::Busy => (
                ErrorCode::Busy,
                "Another program holds the database.".to_owned(),
                "Wait a moment, then try again.",
            ),
            StoreErrorKind::NotFound => (
                ErrorCode::NotFound,
                "It is not there any more.".to_owned(),
                "Look at the list again.",
            ),
            StoreErrorKind::Migration => (
                ErrorCode::DatabaseDamaged,
                format!("The database could not be brought up to date: {error}."),
                "It is unchanged; the older version still opens it.",
            ),
            StoreErrorKind::Io => (
                ErrorCode::DatabaseReadOnly,
                format!("The data folder cannot be used: {error}."),
                "Check that the folder exists and that you may write to it.",
            ),
            StoreErrorKind::NameTaken => (
                ErrorCode::Conflict,
                "This name is taken.".into(),
                "Choose another name.",
            ),
            StoreErrorKind::Invalid => (
                ErrorCode::InvalidInput,
                format!("{error}."),
                "Start again from the first page.",
            ),
            _ => (
                ErrorCode::Internal,
                format!("The database refused: {error}."),
                "Try again; if it stays, restart Muster.",
            ),
        };
        Self::new(code, message).hint(hint)
    }
}

impl From<MailError> for AppError {
    fn from(error: MailError) -> Self {
        Self::new(ErrorCode::MailFailed, error.words()).hint(error.remedy())
    }
}

impl From<SmsError> for AppError {
    fn from(error: SmsError) -> Self {
        Self::new(ErrorCode::TextFailed, error.words()).hint(error.remedy())
    }
}

impl From<AcmeError> for AppError {
    fn from(error: AcmeError) -> Self {
        Self::new(ErrorCode::AuthorityFailed, error.words()).hint(error.remedy())
    }
}

impl From<ComposeError> for AppError {
    fn from(error: ComposeError) -> Self {
        Self::new(
            ErrorCode::InvalidInput,
            format!("The mail cannot be made: {error}."),
        )
    }
}

impl From<OutboxError> for AppError {
    fn from(error: OutboxError) -> Self {
        Self::new(
            ErrorCode::File,
            format!("The trial outbox cannot be used: {error}."),
        )
        .hint("Check the disk and the rights on the data folder.")
    }
}
