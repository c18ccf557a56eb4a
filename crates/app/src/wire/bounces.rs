//! Bounces: the mailbox they are read from, how reading it went, and what mails said. The secret goes in and never comes out.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{MailSecurity, Millis, SecretChange};

/// How Muster signs in to the mailbox.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum BounceSignIn {
    /// User name and password.
    #[default]
    Password,
    /// OAuth 2 access token (XOAUTH2).
    Xoauth2,
}

/// What becomes of a mail in the mailbox once its bounce is written down. Other mails stay as they are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum BounceAfter {
    /// It is marked as read.
    #[default]
    MarkSeen,
    /// It is moved to another folder.
    Move,
    /// It is deleted.
    Delete,
    /// Nothing.
    Leave,
}

/// Settings → Bounces.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct BounceSettings {
    /// Whether the mailbox is read by itself.
    pub enabled: bool,
    /// Host name or address of the IMAP server.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Encryption.
    pub security: MailSecurity,
    /// Sign-in.
    pub sign_in: BounceSignIn,
    /// User name.
    pub user: String,
    /// Whether a password or token is stored. Never the secret itself.
    pub has_secret: bool,
    /// PEM of an own certificate authority; blank is none.
    pub ca_pem: String,
    /// Folder that is read.
    pub folder: String,
    /// Minutes between two looks, 1 to 1440.
    pub every_minutes: u32,
    /// What becomes of a mail that was a bounce of ours.
    pub after: BounceAfter,
    /// Folder for `move`.
    pub move_to: String,
    /// Seconds until a connection or an answer is given up, 5 to 300.
    pub timeout_seconds: u32,
}

/// What the bounces form saves or tests.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct BounceChange {
    /// All but the secret.
    pub settings: BounceSettings,
    /// The secret.
    pub secret: SecretChange,
}

/// How reading the mailbox stands. The counts are of everything read from it so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct BounceStatus {
    /// Whether the mailbox is read by itself.
    pub enabled: bool,
    /// Whether it is being read right now, by this process.
    pub checking: bool,
    /// When it was last read to the end.
    pub last_checked_at: Option<Millis>,
    /// What kept it from being read the last time, and what to do; `null` when nothing did.
    pub last_words: Option<String>,
    /// Mails read.
    pub read: u32,
    /// Invites that bounced.
    pub bounced: u32,
    /// Delays that were noted.
    pub delayed: u32,
    /// Mails that were no bounce of ours.
    pub other: u32,
}

/// What a reading of mails came to.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct BounceReport {
    /// Mails read.
    pub mails: u32,
    /// Invites that bounced.
    pub bounced: u32,
    /// Invites whose mail is delayed; their state stays.
    pub delayed: u32,
    /// Reports that changed nothing: written down before, or the invitee is further already.
    pub already: u32,
    /// Reports about mails that are not ours, of an older link, or for another address.
    pub unmatched: u32,
    /// Mails that report nothing: answers, newsletters, deliveries.
    pub other: u32,
    /// What was written down, at most 200.
    pub lines: Vec<BounceLine>,
    /// Files or mails that could not be read, and why.
    pub problems: Vec<String>,
}

/// One invite that a report was about.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct BounceLine {
    /// The invitee's address.
    pub email: String,
    /// The server's words.
    pub words: String,
    /// The invite.
    pub invite_id: String,
}
