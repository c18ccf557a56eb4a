//! The one closed set of errors that leave the engine. The console has one table for them: code → severity, words,
//! what to do next; the command line maps them to exit codes.

mod from;

use muster_domain::problem::Problem;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Why something did not happen. Stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A value must be mended; `problems` says which.
    InvalidInput,
    /// It is not there (any more).
    NotFound,
    /// Something else changed it first.
    Conflict,
    /// The first run was not completed.
    NotSetUp,
    /// No mail server or trial outbox can be used as set.
    MailNotReady,
    /// The mail server refused or could not be reached.
    MailFailed,
    /// No text gateway can be used as set.
    TextsNotReady,
    /// The text gateway refused or could not be reached.
    TextFailed,
    /// The directory refused, could not be reached, or did not answer as it must.
    DirectoryFailed,
    /// The database was written by a newer program.
    DatabaseNewer,
    /// The database file is damaged.
    DatabaseDamaged,
    /// The database or its folder cannot be written.
    DatabaseReadOnly,
    /// No room is left on the disk.
    DiskFull,
    /// Another process holds the database; try again.
    Busy,
    /// The key that opens links and passwords is missing or cannot be reached.
    KeyUnavailable,
    /// The key does not belong to this database.
    KeyWrong,
    /// The port is taken by another program.
    PortInUse,
    /// The certificate or its key cannot be used.
    CertificateInvalid,
    /// The certificate authority refused or could not be reached.
    AuthorityFailed,
    /// The file could not be read or written.
    File,
    /// Nobody is signed in at the console.
    SignedOut,
    /// The console is locked: the password is asked for again.
    Locked,
    /// Address, password or code do not match an account that may sign in.
    SignInRefused,
    /// Too many sign-ins to the account failed: it waits.
    SignInLimited,
    /// The account's role does not allow it.
    NotAllowed,
    /// A mistake of ours.
    Internal,
}

/// An error as every face shows it.
#[derive(Debug, Clone, Serialize, Deserialize, Type, thiserror::Error)]
#[error("{message}")]
pub struct AppError {
    /// Why.
    pub code: ErrorCode,
    /// What happened, in plain words.
    pub message: String,
    /// The field it happened at.
    pub field: Option<String>,
    /// What to do next.
    pub hint: Option<String>,
    /// Every field that must be mended.
    pub problems: Vec<Problem>,
}

/// Result of a use case.
pub type Result<T> = std::result::Result<T, AppError>;

impl AppError {
    /// An error without field or hint.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: None,
            hint: None,
            problems: Vec::new(),
        }
    }

    /// With what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Values that must be mended.
    pub fn invalid(problems: Vec<Problem>) -> Self {
        let message = match problems.as_slice() {
            [] => "Some values must be mended.".to_owned(),
            [one] => one.message.clone(),
            [first, rest @ ..] => format!("{} And {} more.", first.message, rest.len()),
        };
        Self {
            code: ErrorCode::InvalidInput,
            message,
            field: problems.first().map(|problem| problem.field.clone()),
            hint: None,
            problems,
        }
    }

    /// Something is not there.
    pub fn not_found(what: &str) -> Self {
        Self::new(ErrorCode::NotFound, format!("{what} is not there any more."))
    }
}

impl From<Problem> for AppError {
    fn from(problem: Problem) -> Self {
        Self::invalid(vec![problem])
    }
}
