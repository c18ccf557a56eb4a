//! What goes into the store and what comes out: records named after what the product does.
//! No SQL, connection or driver type stands here, so a second backend can implement the same face.

mod accounts;
mod approvals;
mod audit;
mod batches;
mod devices;
mod directory;
mod enrollments;
mod figures;
mod groups;
mod messages;
mod self_enrollment;
mod templates;
mod terms;
mod users;

pub use accounts::*;
pub use approvals::*;
pub use audit::*;
pub use batches::*;
pub use devices::*;
pub use directory::*;
pub use enrollments::*;
pub use figures::*;
pub use groups::*;
pub use messages::*;
pub use self_enrollment::*;
pub use templates::*;
pub use terms::*;
pub use users::*;

use std::collections::BTreeMap;

use muster_domain::{
    authentication,
    device::OwnedBy,
    invite::{Generation, InviteId, InviteState, Via},
    plan::InvitePlan,
    platform::Platform,
    time::Moment,
    user::EmailAddress,
};
use serde::{Deserialize, Serialize};

/// The generation of a new invite; each resend or renewal adds one.
pub const FIRST_GENERATION: Generation = 1;

/// Invites to create, all or none, in one transaction.
#[derive(Debug, Clone)]
pub struct NewInvites {
    /// The reviewed plan. One message is queued for each channel of its `via`.
    pub plan: InvitePlan,
    /// How invitees prove who they are.
    pub authentication: authentication::Authentication,
    /// Names this sending, so that it can be undone as a whole.
    pub send_id: String,
    /// Who did it, as shown in the list (account name).
    pub by: String,
    /// The account whose own invite it is, of By myself; blank where there are no accounts.
    pub account: String,
    /// Now.
    pub at: Moment,
    /// Messages are not handed over before; the end of the undo window.
    pub not_before: Moment,
    /// Ids for the invites, `plan.invites()` of them, in the order user by user.
    pub invite_ids: Vec<InviteId>,
    /// Ids for users and groups that must be created, and for messages; UUIDs made by the caller, at least
    /// `plan.new_users() + 1 + plan.invites()` of them.
    pub spare_ids: Vec<String>,
    /// For `Via::ByMyself`: the lookup value of the short link (see `muster_domain::token::short_code_lookup`).
    pub short_lookup: Option<String>,
}

/// One invite as the list, the portal and the exports see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteRecord {
    /// Id.
    pub id: InviteId,
    /// Which of its links is alive.
    pub generation: Generation,
    /// State by evidence.
    pub state: InviteState,
    /// Why, in a few words: the server's words, `5 wrong passcodes`, `by Luis Ortega`; blank when there is nothing to add.
    pub reason: String,
    /// How it reaches the invitee.
    pub via: Via,
    /// How its invitee proves who they are.
    pub authentication: authentication::Authentication,
    /// The user it is bound to.
    pub user_id: String,
    /// The user's name when the invite was made.
    pub user_name: String,
    /// The address it goes to.
    pub user_email: String,
    /// The number that its texts go to, in international form.
    pub phone: Option<String>,
    /// Language of its messages and pages as a BCP 47 tag: its own, else the user's when it was made.
    pub language: Option<String>,
    /// Time zone that moments are told in, by its IANA name: its own, else the user's when it was made.
    pub time_zone: Option<String>,
    /// Platform.
    pub platform: Platform,
    /// Ownership.
    pub owned_by: OwnedBy,
    /// Group id and name.
    pub group: Option<(String, String)>,
    /// Directory domain.
    pub domain: Option<String>,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Moment,
    /// When anything last happened to it.
    pub updated_at: Moment,
    /// First hand-over of the current generation.
    pub sent_at: Option<Moment>,
    /// First opening of the current generation.
    pub opened_at: Option<Moment>,
    /// Authentication.
    pub verified_at: Option<Moment>,
    /// Check-in.
    pub enrolled_at: Option<Moment>,
    /// End of validity.
    pub expires_at: Moment,
    /// Wrong passcodes since the last (re)send.
    pub wrong_tries: u32,
    /// Locked by wrong passcodes.
    pub locked: bool,
    /// Reminders of the present link that were decided.
    pub reminded: u32,
    /// When the latest of them was.
    pub reminded_at: Option<Moment>,
}

/// What the list is narrowed to. Empty lists and `None` mean "all".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteFilter {
    /// Part of name or address; any case.
    pub search: String,
    /// States.
    pub states: Vec<InviteState>,
    /// Platforms.
    pub platforms: Vec<Platform>,
    /// Ownership.
    pub owned_by: Option<OwnedBy>,
    /// Group id; `Some("")` means un-assigned.
    pub group_id: Option<String>,
    /// Only the invites of this sending.
    #[serde(default)]
    pub send_id: Option<String>,
}

/// Order of the list. Ties are broken by id.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InviteSort {
    /// Latest activity first.
    #[default]
    RecentActivity,
    /// Name A–Z.
    Name,
    /// Latest made first.
    Newest,
    /// Soonest to expire first.
    ExpiresSoon,
}

/// A window of rows and where the next one begins.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// At most as many as asked for.
    pub rows: Vec<T>,
    /// Opaque; `None` at the end.
    pub next: Option<String>,
}

/// Counts beside the filters. Each family ignores its own filter (so that the other choices keep their numbers) and
/// obeys the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InviteCounts {
    /// Rows that the whole filter shows.
    pub total: u32,
    /// By state.
    pub by_state: BTreeMap<InviteState, u32>,
    /// By platform.
    pub by_platform: BTreeMap<Platform, u32>,
    /// By ownership.
    pub by_owned_by: BTreeMap<OwnedBy, u32>,
}

/// Which invites an action is for.
#[derive(Debug, Clone)]
pub enum Selection {
    /// These.
    Ids(Vec<InviteId>),
    /// All that the filter shows, but not these.
    Matching {
        /// The filter.
        filter: InviteFilter,
        /// Taken out by hand.
        except: Vec<InviteId>,
    },
}

/// What an action on many did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changed {
    /// Invites that changed.
    pub changed: u32,
    /// Invites that it does not apply to, e.g. enrolled ones when revoking.
    pub skipped: u32,
}

/// One thing that happened to an invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// What: `created`, `handed_over`, `refused`, `try_later`, `fate_unknown`, `opened`, `wrong_passcode`, `locked`, `verified`,
    /// `enrolled`, `expired`, `revoked`, `resent`, `owned_by_changed`, `group_changed`, `requested`, `resolved`,
    /// `bounced`, `delayed`; of texts `text_handed_over`, `text_refused`, `text_try_later`, `text_fate_unknown`,
    /// `text_delivered`, `text_undelivered`.
    pub kind: String,
    /// Words: the server's reply, the device's summary, the new value. Never a secret.
    pub detail: String,
    /// Account, or blank for the invitee, the server or the clock.
    pub by: String,
}

/// What became of a passcode that an invitee typed. One atomic change; of many at once, one is `Verified`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasscodeOutcome {
    /// Right, and this was the first: the invite is Verified now.
    Verified,
    /// Wrong; so many tries are left.
    Wrong {
        /// Tries left before the lock.
        left: u32,
    },
    /// Locked, by this try or before it.
    Locked,
    /// The link is not the invite's current one.
    Superseded,
    /// Right, and the directory is still to come: the invite is as it was.
    HalfWay,
    /// This invite is not opened in this way, or not yet.
    OtherWay,
    /// Already verified (or enrolled) by another browser.
    Used,
    /// Expired, revoked or superseded: the state says which.
    NotLive(InviteState),
    /// No such invite.
    NotFound,
    /// A limit of the one who tries is reached: nothing was tried.
    Limited {
        /// Try again after so many milliseconds.
        retry_after: i64,
    },
}

/// An invitee asks for a new invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Id.
    pub id: String,
    /// The invite whose link no longer works.
    pub invite: InviteRecord,
    /// Why: `expired`, `revoked`, `used`, `superseded`, `locked`, `lost`.
    pub why: String,
    /// When it was asked first.
    pub at: Moment,
    /// Whether whoever asks is archived.
    pub archived: bool,
}

/// A request is approved: the invite is sent again.
#[derive(Debug, Clone)]
pub struct RequestAnswer {
    /// The request.
    pub id: String,
    /// The right address; `None` keeps it.
    pub email: Option<EmailAddress>,
    /// End of the new validity.
    pub expires_at: Moment,
    /// Who.
    pub by: String,
    /// Now; the messages may leave at once.
    pub at: Moment,
}

/// What came of approving a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestAnswered {
    /// The invite was sent again.
    Sent,
    /// There is no open request of this id (any more).
    NotOpen,
    /// The invite is in this state, in which none can be sent again; the request stays open.
    CannotResend(InviteState),
}

/// A user found while typing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserHit {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Directory domain.
    pub domain: Option<String>,
    /// Phone number in international form.
    pub phone: Option<String>,
    /// Language, as a BCP 47 tag.
    pub language: Option<String>,
    /// Time zone, by its IANA name.
    pub time_zone: Option<String>,
    /// How the user stands in their directory; `None` of those of none.
    pub directory_state: Option<muster_domain::roster::DirectoryState>,
    /// The group of the user's latest invite.
    pub group: Option<String>,
}

/// A device group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRecord {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Invites that name it.
    pub invites: u32,
}

/// A counter of attempts within a time window.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// What is limited, e.g. `passcode/address`.
    pub scope: String,
    /// Whom: a keyed hash of an address, an invite id, or blank for all.
    pub key: String,
    /// Length of the window in milliseconds.
    pub window: i64,
    /// Allowed attempts within a window.
    pub limit: u32,
}

/// Whether an attempt may go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowance {
    /// Counted, and within every limit.
    Allowed,
    /// Over a limit; try again after so many milliseconds.
    Limited {
        /// Milliseconds until the window ends.
        retry_after: i64,
    },
}

/// How it stands with a counter of attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Attempts that are still within the limit.
    pub left: u32,
    /// When the window ends; of none that has begun, when one would end that begins now.
    pub ends_at: Moment,
}

/// What became of a new code for an invite of By myself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Renewed {
    /// Its generation is one higher now, and it waits for its code to be scanned.
    Renewed(Box<InviteRecord>),
    /// Somebody else renewed it meanwhile; this is its generation now.
    Moved(Generation),
    /// Enrolled or superseded: it takes no new code.
    Unchanged(InviteState),
    /// No such invite of By myself.
    NotFound,
}

/// How the database is, for `doctor`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// What the check of the whole file found; empty when it is sound.
    pub problems: Vec<String>,
    /// Version of the database's layout.
    pub version: u32,
    /// Bytes of the database and its journal.
    pub size: u64,
    /// Bytes free on its disk, where the system tells.
    pub free: Option<u64>,
}
