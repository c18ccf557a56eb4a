//! The trial outbox: mails as files, shown in the console.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::Millis;

/// A mail in the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct OutboxRow {
    /// Id: names the file, never a path.
    pub id: String,
    /// To, as a mail program shows it.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Its Date.
    pub at: Millis,
    /// Size of the file in bytes.
    pub bytes: u32,
}

/// A window of the outbox, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct OutboxPage {
    /// Mails.
    pub rows: Vec<OutboxRow>,
    /// Where the next window begins.
    pub next: Option<String>,
    /// Folder that holds the files.
    pub folder: String,
}

/// One mail.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct OutboxMail {
    /// Id.
    pub id: String,
    /// From.
    pub from: String,
    /// To.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Its Date.
    pub at: Millis,
    /// HTML part for a sandboxed frame: inline pictures are data URIs.
    pub html: String,
    /// Plain-text part.
    pub text: String,
    /// The file as it is.
    pub raw: String,
}
