//! The trial outbox: mail as `.eml` files in a folder, so that Muster can be tried without a mail server.
use super::{Accepted, Composed, MailError};
use std::path::PathBuf;

/// A folder of `.eml` files. Clones share it.
#[derive(Debug, Clone)]
pub struct TrialOutbox {}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxEntry {
    /// Names the message in [`TrialOutbox::read`]; also the cursor.
    pub id: String,
    /// Decoded subject.
    pub subject: String,
    /// Decoded sender, `Name <address>`.
    pub from: String,
    /// Decoded recipient, `Name <address>`.
    pub to: String,
    /// Unix time in milliseconds, from the `Date` header.
    pub date_ms: i64,
    /// Size of the file in bytes.
    pub size: u32,
}

/// A window of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxPage {
    /// Newest first.
    pub entries: Vec<OutboxEntry>,
    /// Give it back for the next window; none at the end.
    pub next: Option<String>,
    /// How many messages there are in all.
    pub total: u32,
}

/// A message, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eml {
    /// As in the list.
    pub entry: OutboxEntry,
    /// The HTML part, its `cid:` pictures replaced by `data:` URIs. Untrusted: show it sandboxed.
    pub html: String,
    /// The plain text part.
    pub text: String,
    /// The whole file, as it would have gone out.
    pub raw: String,
}

/// Why the outbox could not do it.
#[derive(Debug, thiserror::Error)]
pub enum OutboxError {
    /// No such message (any more), or not an id of ours.
    #[error("This message is not in the trial outbox any more.")]
    NotFound,
    /// Larger than anything Muster writes.
    #[error("The file is too large to be shown.")]
    TooLarge,
    /// Not a mail.
    #[error("The file is not a mail that can be read.")]
    Unreadable,
    /// No space left.
    #[error("There is no space left on the disk for the trial outbox at {0}.")]
    DiskFull(PathBuf),
    /// Another failure of the file system.
    #[error("The trial outbox at {0} cannot be used: {1}")]
    Io(PathBuf, #[source] std::io::Error),
}

impl TrialOutbox {
    /// Opens the folder, creating it (0700) when missing.
    pub fn open(dir: impl Into<PathBuf>) -> Result<Self, OutboxError> {
        let _ = dir.into();
        todo!()
    }
    /// Writes a message; the same message id overwrites.
    pub async fn send(&self, message: &Composed) -> Result<Accepted, MailError> {
        let _ = message;
        todo!()
    }
    /// A window of the list, newest first; `limit` is cut to 500.
    pub async fn list(&self, cursor: Option<&str>, limit: u32) -> Result<OutboxPage, OutboxError> {
        let _ = (cursor, limit);
        todo!()
    }
    /// One message.
    pub async fn read(&self, id: &str) -> Result<Eml, OutboxError> {
        let _ = id;
        todo!()
    }
    /// Deletes every message; gives how many.
    pub async fn clear(&self) -> Result<u32, OutboxError> {
        todo!()
    }
}
