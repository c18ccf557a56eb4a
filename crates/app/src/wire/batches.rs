//! Batches: the import history, how each one stands, and inviting again those whom it did not reach.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{FieldValue, Millis, StateCount};

/// How far a batch is as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum BatchStage {
    /// Waits for a second account's word.
    AwaitingApproval,
    /// Within its undo window.
    Undoable,
    /// Waits for its time.
    Scheduled,
    /// Being made or sent.
    Running,
    /// Nothing waits any more.
    Finished,
    /// The rest was cancelled.
    Cancelled,
    /// Taken back within the undo window.
    Undone,
}

/// One import of the history.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct BatchRow {
    /// Id; also the `send_id` of its invites.
    pub id: String,
    /// File name.
    pub file_name: String,
    /// Who.
    pub by: String,
    /// When it was committed.
    pub at: Millis,
    /// How far it is.
    pub stage: BatchStage,
    /// Invites of it.
    pub invites: u32,
    /// Of these, not handed over yet (waiting, also those not made yet).
    pub waiting: u32,
    /// Accepted by the mail server (or further).
    pub sent: u32,
    /// Refused or bounced.
    pub failed: u32,
    /// Of unknown fate.
    pub unknown: u32,
    /// Until when it can be undone.
    pub undo_until: Option<Millis>,
    /// Not sent before.
    pub send_at: Option<Millis>,
}

/// A window of the history, latest first.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct BatchPage {
    /// At most 100.
    pub rows: Vec<BatchRow>,
    /// Where the next window begins; `null` at the end.
    pub next: Option<String>,
}

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MappedColumn {
    /// Header.
    pub column: String,
    /// Field, or `null` when it was ignored.
    pub field: Option<muster_domain::import::Field>,
}

/// Cumulative evidence of a batch: each stage counts those that reached it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BatchFunnel {
    /// Handed over.
    pub sent: u32,
    /// Of these, opened.
    pub opened: u32,
    /// Of these, verified.
    pub verified: u32,
    /// Of these, enrolled.
    pub enrolled: u32,
}

/// A batch's own page.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct BatchView {
    /// As in the history.
    pub row: BatchRow,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// Size of the file in bytes.
    pub bytes: u32,
    /// How it was read: `UTF-8, semicolons`.
    pub dialect: String,
    /// Its columns.
    pub columns: Vec<MappedColumn>,
    /// Values that held for every row.
    pub constants: Vec<FieldValue>,
    /// Rows of the file.
    pub rows: u32,
    /// Rows that needed fixing and were left out.
    pub errors: u32,
    /// Possible duplicates that were left out.
    pub duplicates: u32,
    /// Rows left out by hand.
    pub left_out: u32,
    /// Invites that are not in the list yet: they are being made.
    pub to_make: u32,
    /// Invites by state; those that are not made yet count as queued.
    pub states: Vec<StateCount>,
    /// Cumulative: handed over, opened, verified, enrolled.
    pub funnel: BatchFunnel,
    /// Mails waiting for a retry.
    pub deferred: u32,
    /// Seconds left; `null` while it cannot be told.
    pub seconds_left: Option<u32>,
    /// What holds it up.
    pub trouble: Option<String>,
}

/// Evidence of a batch within one stretch of time.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct BatchMoment {
    /// Begin of the stretch.
    pub at: Millis,
    /// Handed over in it.
    pub sent: u32,
    /// Opened in it.
    pub opened: u32,
    /// Verified in it.
    pub verified: u32,
    /// Enrolled in it.
    pub enrolled: u32,
}

/// The funnel over time.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct BatchHistory {
    /// Length of a stretch in minutes: 1, 15, 60, or 1440 (a day).
    pub minutes: u32,
    /// The stretches in which something happened, oldest first.
    pub moments: Vec<BatchMoment>,
}

/// Invites that failed for the same reason.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct FailureGroup {
    /// The server's words, with addresses and numbers of the single message taken out.
    pub words: String,
    /// Invites.
    pub count: u32,
    /// Their state: `failed`, `bounced`, `unknown`.
    pub state: muster_domain::invite::InviteState,
    /// A few of their addresses.
    pub examples: Vec<String>,
}

/// An address to be corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Correction {
    /// The invite.
    pub invite_id: String,
    /// The right address.
    pub email: String,
}

/// Which invites of a batch are invited again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ReinviteDraft {
    /// The batch.
    pub batch_id: String,
    /// Failed ones.
    pub failed: bool,
    /// Bounced ones.
    pub bounced: bool,
    /// Expired ones.
    pub expired: bool,
    /// Not these.
    pub except: Vec<String>,
    /// With these addresses.
    pub corrections: Vec<Correction>,
}

/// What inviting again did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Reinvited {
    /// Invites that got a new link.
    pub invited: u32,
    /// Of these, with a corrected address.
    pub corrected: u32,
    /// Left as they were.
    pub skipped: u32,
    /// So many that another administrator must approve: nothing is sent before.
    pub awaits_approval: bool,
}
