//! What the shell and the first run need: who we are, what is set up, what is wrong, what is being sent.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{JobHold, Millis};

/// State of the whole program.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct Overview {
    /// Program version.
    pub version: String,
    /// Data folder.
    pub data_folder: String,
    /// Blank until the first run is completed.
    pub organisation: String,
    /// The admin's name.
    pub account_name: String,
    /// The admin's address.
    pub account_email: String,
    /// Whether the first run was completed.
    pub set_up: bool,
    /// Mail goes to the trial outbox instead of a server.
    pub mail_is_trial: bool,
    /// Where mail goes, in a few words.
    pub mail_words: String,
    /// The portal.
    pub portal: PortalStatus,
    /// Where the key is kept: `keychain`, `file`, or `file_instead` when there was no keychain.
    pub key_kept_in: String,
    /// Where the key lies, if it had to be a file; `null` where it did not, and for everybody but administrators. Among the notices
    /// it stands once an invite was sent.
    pub key_notice: Option<Notice>,
    /// What an admin should know now.
    pub notices: Vec<Notice>,
    /// The checklist of the first run.
    pub checklist: Checklist,
}

/// First steps.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct Checklist {
    /// Shown until done or dismissed.
    pub visible: bool,
    /// Organisation named.
    pub organisation: bool,
    /// A mail server, or the trial outbox (which counts).
    pub mail: bool,
    /// An own device was tried (verified by By myself), or the step was skipped.
    pub own_device: bool,
    /// The own-device step was skipped.
    pub own_device_skipped: bool,
    /// A first invite was sent.
    pub first_invite: bool,
}

/// The embedded portal.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct PortalStatus {
    /// It answers.
    pub running: bool,
    /// Base address that links carry.
    pub address: String,
    /// Where it listens.
    pub listening: String,
    /// Plain HTTP: fine on a trial network, and named as such on both sides.
    pub trial_network: bool,
    /// Why it does not run, and what to do.
    pub problem: Option<String>,
    /// It runs, and phones cannot open it or would refuse it: why, and what to do.
    pub doubt: Option<String>,
    /// Apple devices enroll without a push certificate, and are never called.
    pub lab_mode: bool,
}

/// Something an admin should know.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct Notice {
    /// Stable name, e.g. `key_in_file`, `portal_down`.
    pub code: String,
    /// Which one it is about, where several can have the same: a directory's id, what a certificate is for. Blank otherwise.
    pub about: String,
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// What is.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// First-run form.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct FirstRun {
    /// Organisation name.
    pub organisation: String,
    /// The admin's own name.
    pub admin_name: String,
    /// The admin's own address.
    pub admin_email: String,
}

/// Steps that can be put aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ChecklistStep {
    /// Skip the own device.
    OwnDevice,
    /// Hide the checklist.
    All,
}

/// What ended of sendings outside imports since this run of the job began.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct SingleTally {
    /// Sendings that these messages are of.
    pub sendings: u32,
    /// Sent.
    pub sent: u32,
    /// Failed.
    pub failed: u32,
    /// Of unknown fate.
    pub unknown: u32,
}

/// The outbox job, as the strip under the title shows it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct JobStatus {
    /// Anything queued, in flight or waiting for a retry.
    pub active: bool,
    /// Paused by an admin.
    pub paused: bool,
    /// Another process on the same data folder sends.
    pub elsewhere: bool,
    /// Waiting and due.
    pub due: u32,
    /// Waiting for later: undo window, retries.
    pub later: u32,
    /// Being handed over now.
    pub in_flight: u32,
    /// Sent since this run of the job began.
    pub sent: u32,
    /// Failed since this run began.
    pub failed: u32,
    /// Of unknown fate since this run began.
    pub unknown: u32,
    /// Of these, what belongs to no import; `null` while many have ended and more are on their way.
    pub single: Option<SingleTally>,
    /// Seconds left at the present speed; `null` while it cannot be told.
    pub seconds_left: Option<u32>,
    /// When the next waiting message becomes due.
    pub next_due_at: Option<Millis>,
    /// What holds it up: the mail server's words.
    pub trouble: Option<String>,
    /// What due mails wait for: a limit, quiet hours, a server that asked to go slower.
    pub hold: Option<JobHold>,
    /// The server asked to go slower: mails a minute that are tried now.
    pub slowed_to: Option<u32>,
}
