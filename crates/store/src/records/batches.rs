//! Batches: many invites that were reviewed and committed together.

use std::collections::BTreeMap;

use muster_domain::{
    authentication,
    import::PlannedRow,
    invite::{InviteId, InviteState, Via},
    time::Moment,
    user::EmailAddress,
};

use super::{InviteFilter, NewApproval, Selection};
use crate::error::StoreError;

/// Reviewed rows of a batch, packed as they are kept until they are invites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portion {
    /// Invites that it becomes.
    pub(crate) invites: u32,
    /// The rows as JSON text.
    pub(crate) planned: String,
}

impl Portion {
    /// Invites that it becomes.
    pub fn invites(&self) -> u32 {
        self.invites
    }

    /// Packs rows, at most [`MAX_PORTION`](crate::MAX_PORTION).
    ///
    /// # Errors
    /// [`Invalid`](StoreError::Invalid) for more.
    pub fn pack(rows: &[PlannedRow]) -> Result<Self, StoreError> {
        if rows.len() > crate::MAX_PORTION {
            return Err(StoreError::invalid("A portion of a batch has too many rows."));
        }
        Ok(Self {
            invites: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            planned: serde_json::to_string(rows)
                .map_err(|error| StoreError::invalid(format!("A portion cannot be written: {error}.")))?,
        })
    }

    pub(crate) fn unpack(planned: &str) -> Result<Vec<PlannedRow>, StoreError> {
        serde_json::from_str(planned)
            .map_err(|error| StoreError::damaged(format!("a portion of a batch cannot be read: {error}")))
    }
}

/// A batch to commit, whole or not at all.
#[derive(Debug, Clone)]
pub struct NewBatch {
    /// Its id (UUID v7); also the `send_id` of its invites.
    pub id: String,
    /// Who commits it (account name).
    pub by: String,
    /// Now.
    pub at: Moment,
    /// File name without its folder.
    pub file_name: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// Size of the file.
    pub bytes: u64,
    /// What else the history keeps, as JSON of the program.
    pub facts: String,
    /// Nothing becomes an invite before; until then it can be undone.
    pub undo_until: Moment,
    /// Messages are not handed over before.
    pub send_at: Option<Moment>,
    /// When the invites expire.
    pub expires_at: Moment,
    /// Its messages are handed over in quiet hours too.
    pub anytime: bool,
    /// How its invites reach the invitee.
    pub via: Via,
    /// How invitees prove who they are.
    pub authentication: authentication::Authentication,
    /// Language of its invites where their row names none; `None` leaves it to what is known of each person.
    pub language: Option<String>,
    /// Time zone of its invites where their row names none.
    pub time_zone: Option<String>,
    /// The rows.
    pub portions: Vec<Portion>,
    /// A file that was committed before may be committed again.
    pub allow_repeat: bool,
    /// Holds it until a second account says a word.
    pub approval: Option<NewApproval>,
}

/// What became of a commit.
#[derive(Debug, Clone)]
pub enum Committed {
    /// The batch is there.
    Created,
    /// Nothing was created: this batch is of the same file.
    Repeats(Box<BatchRecord>),
}

/// How a batch ended before its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchEnd {
    /// Taken back within its undo window, as if it had never been.
    Undone,
    /// What had not been handed over was taken back.
    Cancelled,
}

/// A batch as the history and its page see it.
#[derive(Debug, Clone)]
pub struct BatchRecord {
    /// Id.
    pub id: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: Moment,
    /// File name.
    pub file_name: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Size of the file.
    pub bytes: u64,
    /// As it was given.
    pub facts: String,
    /// Invites of it.
    pub invites: u32,
    /// Of these, not made yet.
    pub to_make: u32,
    /// Until when it can be undone.
    pub undo_until: Moment,
    /// Not handed over before.
    pub send_at: Option<Moment>,
    /// End of validity.
    pub expires_at: Moment,
    /// How it ended before its time.
    pub end: Option<BatchEnd>,
    /// How its invites stand, without those not made yet.
    pub states: BTreeMap<InviteState, u32>,
}

/// Evidence of one invite of a batch, for its funnel over time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InviteEvidence {
    /// First hand-over of any generation.
    pub sent_at: Option<Moment>,
    /// Opening.
    pub opened_at: Option<Moment>,
    /// Authentication.
    pub verified_at: Option<Moment>,
    /// Check-in.
    pub enrolled_at: Option<Moment>,
}

/// An invite that did not arrive, for its group of failures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undelivered {
    /// `Failed`, `Bounced` or `Unknown`.
    pub state: InviteState,
    /// The server's words.
    pub reason: String,
    /// The address.
    pub email: String,
}

/// Invites of a batch to be sent again, some to a corrected address.
#[derive(Debug, Clone)]
pub struct Reinvite {
    /// The batch.
    pub batch_id: String,
    /// Those in these states.
    pub states: Vec<InviteState>,
    /// Not these.
    pub except: Vec<InviteId>,
    /// Right addresses.
    pub corrections: Vec<(InviteId, EmailAddress)>,
    /// Who.
    pub by: String,
    /// Now.
    pub at: Moment,
    /// Messages are not handed over before.
    pub not_before: Moment,
    /// New validity, in milliseconds.
    pub validity_ms: i64,
    /// No more than so many; `None` is any number.
    pub most: Option<u32>,
}

impl Reinvite {
    /// The invites that it is about.
    pub fn selection(&self) -> Selection {
        Selection::Matching {
            filter: InviteFilter {
                states: self.states.clone(),
                send_id: Some(self.batch_id.clone()),
                ..InviteFilter::default()
            },
            except: self.except.clone(),
        }
    }
}
