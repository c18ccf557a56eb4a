//! Bounces: delivery reports, read from a mailbox or from files, become evidence about invites.

use std::path::PathBuf;

use crate::{
    App, AppError, ErrorCode, Result,
    wire::{BounceChange, BounceReport, BounceSettings, BounceStatus, TestStep},
};

fn not_yet() -> AppError {
    AppError::new(ErrorCode::Internal, "Bounces cannot be read yet.")
}

impl App {
    /// Settings → Bounces; the secret is only said to be there.
    pub async fn bounce_settings(&self) -> Result<BounceSettings> {
        Err(not_yet())
    }

    /// Checks and saves them.
    pub async fn save_bounces(&self, _change: BounceChange) -> Result<BounceSettings> {
        Err(not_yet())
    }

    /// *Test connection* with the values of the form, saved or not: look-up, connect, TLS, sign-in, folder.
    pub async fn test_bounces(
        &self,
        _change: BounceChange,
        _tell: impl Fn(TestStep) + Send + Sync + 'static,
    ) -> Result<Vec<TestStep>> {
        Err(not_yet())
    }

    /// How reading the mailbox stands.
    pub async fn bounce_status(&self) -> Result<BounceStatus> {
        Err(not_yet())
    }

    /// Reads the mailbox once.
    pub async fn check_bounces_now(&self) -> Result<BounceReport> {
        Err(not_yet())
    }

    /// Reads mails, mailboxes and folders.
    pub async fn read_bounce_files(&self, _paths: Vec<PathBuf>) -> Result<BounceReport> {
        Err(not_yet())
    }
}
