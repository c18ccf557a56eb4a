//! The trial outbox: mail as `.eml` files in a folder, so that Muster can be tried without a mail server.
//!
//! The files hold live links and passcodes, so they are readable by their owner alone. All blocking work runs on
//! tokio's blocking threads. Parsing for display is in `eml`, names and ids in `name`.

mod eml;
mod folder;
mod name;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use eml::Eml;
use folder::Folder;

use super::{Accepted, Composed, Failure, MailError, Reply, Stage};

/// Most entries in one window of the list.
const WINDOW_LIMIT: u32 = 500;

/// A folder of `.eml` files. Clones share it.
#[derive(Debug, Clone)]
pub struct TrialOutbox {
    folder: Arc<Folder>,
}

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
    /// Unix time in milliseconds, from the file's name.
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
    /// Opens the folder, creating it (mode 0700) when it is missing. Blocks shortly.
    pub fn open(dir: impl Into<PathBuf>) -> Result<Self, OutboxError> {
        Ok(Self {
            folder: Arc::new(Folder::open(dir.into())?),
        })
    }

    /// Where the files are.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a message, durably. The same message id overwrites its file, so a retry never doubles it.
    pub async fn send(&self, message: &Composed) -> Result<Accepted, MailError> {
        let (folder, message) = (Arc::clone(&self.folder), message.clone());
        match blocking(move || folder.write(&message)).await {
            Ok(id) => Ok(Accepted {
                reply: Reply::new(250, &format!("2.0.0 Written to the trial outbox as {id}.eml")),
            }),
            Err(error) => Err(MailError {
                stage: Stage::Body,
                failure: Failure::Outbox(error.to_string()),
                reply: None,
                server: "the trial outbox".into(),
                port: 0,
            }),
        }
    }

    /// A window of the list, newest first. Give no cursor for the first window; `limit` is cut to 500.
    pub async fn list(&self, cursor: Option<&str>, limit: u32) -> Result<OutboxPage, OutboxError> {
        let (folder, cursor) = (Arc::clone(&self.folder), cursor.map(str::to_owned));
        blocking(move || folder.list(cursor.as_deref(), limit.clamp(1, WINDOW_LIMIT))).await
    }

    /// One message, opened for display.
    pub async fn read(&self, id: &str) -> Result<Eml, OutboxError> {
        let (folder, id) = (Arc::clone(&self.folder), id.to_owned());
        blocking(move || folder.read(&id)).await
    }

    /// Deletes every message; gives how many. Other files in the folder stay.
    pub async fn clear(&self) -> Result<u32, OutboxError> {
        let folder = Arc::clone(&self.folder);
        blocking(move || folder.clear()).await
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, OutboxError> + Send + 'static,
) -> Result<T, OutboxError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        // The runtime is shutting down, or a bug: either way nothing was done that could be told.
        Err(error) => Err(OutboxError::Io(PathBuf::new(), std::io::Error::other(error))),
    }
}
