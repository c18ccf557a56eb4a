//! Exit codes: documented, stable.

use std::process::ExitCode;

use muster_app::{AppError, ErrorCode};

use crate::output;

/// Done.
pub const OK: u8 = 0;
/// Something failed that is none of the others.
pub const FAILED: u8 = 1;
/// The call is wrong: unknown option, missing value.
pub const USAGE: u8 = 2;
/// A value must be mended; nothing was changed.
pub const INVALID: u8 = 3;
/// Not there, or changed by something else first.
pub const NOT_FOUND: u8 = 4;
/// Something must be set up first.
pub const NOT_READY: u8 = 5;
/// Mail failed: some messages were refused or are of unknown fate, or the server cannot be reached.
pub const MAIL: u8 = 6;
/// The data folder or its key cannot be used.
pub const DATA: u8 = 7;
/// `doctor` found an error.
pub const UNFIT: u8 = 8;

/// Why a command ends without its result.
pub struct Failure {
    code: u8,
    error: AppError,
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        let code = match error.code {
            ErrorCode::InvalidInput => INVALID,
            ErrorCode::NotFound | ErrorCode::Conflict => NOT_FOUND,
            ErrorCode::NotSetUp | ErrorCode::MailNotReady | ErrorCode::TextsNotReady => NOT_READY,
            ErrorCode::MailFailed | ErrorCode::TextFailed | ErrorCode::DirectoryFailed => MAIL,
            ErrorCode::DatabaseNewer
            | ErrorCode::DatabaseDamaged
            | ErrorCode::DatabaseReadOnly
            | ErrorCode::DiskFull
            | ErrorCode::Busy
            | ErrorCode::KeyUnavailable
            | ErrorCode::KeyWrong => DATA,
            ErrorCode::PortInUse
            | ErrorCode::CertificateInvalid
            | ErrorCode::AuthorityFailed
            | ErrorCode::File
            // The command line has no seat: these are the console's.
            | ErrorCode::SignedOut
            | ErrorCode::Locked
            | ErrorCode::SignInRefused
            | ErrorCode::SignInLimited
            | ErrorCode::NotAllowed
            | ErrorCode::Internal => FAILED,
        };
        Self { code, error }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        match error.downcast::<AppError>() {
            Ok(error) => error.into(),
            Err(error) => AppError::new(ErrorCode::Internal, format!("{error:#}")).into(),
        }
    }
}

impl Failure {
    /// A call that cannot be read.
    pub fn usage(error: &clap::Error) -> Self {
        let text = error.render().to_string();
        // The first paragraph: what follows is the usage, for people.
        let told: Vec<&str> = text
            .lines()
            .map(str::trim)
            .take_while(|line| !line.is_empty())
            .collect();
        let message = told.join(" ");
        let message = message.strip_prefix("error: ").unwrap_or(&message);
        let error =
            AppError::new(ErrorCode::InvalidInput, message).hint("`muster --help` lists all options.");
        Self { code: USAGE, error }
    }

    /// Says what happened on standard error (with `--json` as one object) and gives the exit code.
    pub fn tell(self, json: bool) -> ExitCode {
        output::error(&self.error, json);
        ExitCode::from(self.code)
    }
}
