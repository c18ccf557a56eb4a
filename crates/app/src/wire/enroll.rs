//! The wizard: who to invite, the plan for it, the very mail, the undo window, and By myself.

use muster_domain::{
    device::OwnedBy, invite::Via, platform::Platform, problem::Problem, roster::DirectoryState,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{InviteAccess, Millis, TextPreview, TimelineEntry};

/// Somebody to invite.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct RecipientDraft {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Phone number as typed; blank is the one that is known of the user.
    #[serde(default)]
    pub phone: String,
}

/// The details form.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct InviteDraft {
    /// What kind of device.
    pub platform: Platform,
    /// Whose device.
    pub owned_by: OwnedBy,
    /// Who.
    pub recipients: Vec<RecipientDraft>,
    /// Device group by name, a new one is created; blank is un-assigned.
    pub group: String,
    /// Directory domain; blank is none.
    pub domain: String,
    /// Invites for each person.
    pub devices_each: u32,
    /// Validity in hours, 1 to 720.
    pub valid_hours: u32,
    /// How they reach the invitee: `email`, `sms`, `both`, `split`.
    #[serde(default)]
    pub via: Via,
    /// Language of messages and portal as a BCP 47 tag; blank is the user's, else the organisation's.
    #[serde(default)]
    pub language: String,
    /// Time zone that moments are told in, by its IANA name; blank is the user's, else the organisation's.
    #[serde(default)]
    pub time_zone: String,
}

/// One person of a plan.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct PlannedRecipient {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Number that texts go to, in international form; `null` when none do.
    pub phone: Option<String>,
    /// Not known yet: will be kept as a user.
    pub is_new: bool,
    /// The group that this person's devices join, where the draft names none.
    pub group: Option<String>,
    /// Why it is this one, in words: `by rule 2`, `by default`, `decided when the device enrolls`; blank when none is.
    pub group_why: String,
}

/// What sending would do. Nothing has happened yet.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct PlanView {
    /// Invites that would be made; 0 when there are problems.
    pub invites: u32,
    /// Who.
    pub recipients: Vec<PlannedRecipient>,
    /// Users that would be created.
    pub new_users: u32,
    /// A group that would be created.
    pub new_group: Option<String>,
    /// End of validity.
    pub expires_at: Millis,
    /// What must be mended first, at its field (`recipients.2.email`, `group`, …).
    pub problems: Vec<Problem>,
    /// Doubts that may be overruled.
    pub warnings: Vec<Problem>,
    /// Seconds during which the sending can be undone.
    pub undo_seconds: u32,
    /// The text that the first of them gets; `null` when none gets one.
    pub text: Option<TextPreview>,
    /// What all texts cost together, with the currency; blank while no price is set or none is sent.
    pub texts_cost: String,
    /// What the limit for today leaves for them, where that is less than they cost: the others leave on later days. `null` where
    /// it reaches for all, or they do not leave today.
    pub texts_left_today: Option<String>,
}

/// The very mail, with a sample passcode, link and QR code.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct MailPreview {
    /// Subject.
    pub subject: String,
    /// From, as a mail program shows it.
    pub from: String,
    /// To, as a mail program shows it.
    pub to: String,
    /// Whole HTML document; pictures are data URIs, so that it can stand in a sandboxed frame.
    pub html: String,
    /// Plain-text part.
    pub text: String,
}

/// Invites that were made and wait for the end of the undo window.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct SendReceipt {
    /// Names this sending.
    pub send_id: String,
    /// Invites made.
    pub invites: u32,
    /// Until when it can be undone.
    pub undo_until: Millis,
    /// It waits for a second account's word: nothing is made yet.
    pub awaits_approval: bool,
}

/// How far one sending is.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct SendProgress {
    /// Names this sending.
    pub send_id: String,
    /// All invites of it.
    pub invites: u32,
    /// Waiting or being handed over.
    pub queued: u32,
    /// Accepted by the mail server (or further).
    pub sent: u32,
    /// Refused.
    pub failed: u32,
    /// Fate unknown.
    pub unknown: u32,
}

/// A user found while typing.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
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
    /// How the user stands in their directory; `null` of those of none.
    pub directory_state: Option<DirectoryState>,
    /// Group of the latest invite.
    pub group: Option<String>,
}

/// Users found while typing, and of how many.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserHits {
    /// At most as many as asked for.
    pub hits: Vec<UserHit>,
    /// All users that are known.
    pub known: u32,
}

/// A group.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct GroupChoice {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Invites that name it.
    pub invites: u32,
}

/// What a platform still needs before its devices can enroll.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct PlatformReadiness {
    /// The platform.
    pub platform: Platform,
    /// Invites ever made for it.
    pub invites: u32,
    /// Of these, enrolled.
    pub enrolled: u32,
    /// Checks with their outcome.
    pub checks: Vec<ReadinessCheck>,
}

/// One thing a platform needs.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ReadinessCheck {
    /// Short name, e.g. `Apple push certificate`.
    pub name: String,
    /// Whether it is there.
    pub ready: bool,
    /// One sentence.
    pub words: String,
}

/// Starts a code of By myself.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ByMyselfDraft {
    /// What kind of device.
    pub platform: Platform,
    /// Whose device.
    pub owned_by: OwnedBy,
    /// Device group by name; blank is un-assigned.
    pub group: String,
}

/// A code of By myself with its live timeline.
#[derive(Clone, Serialize, Deserialize, Type)]
pub struct ByMyselfView {
    /// The invite with its current state.
    pub invite: super::InviteRow,
    /// QR code, links, passcode; `null` once the invite no longer lives.
    pub access: Option<InviteAccess>,
    /// What happened, oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// This computer's clock, to count down against.
    pub now: Millis,
}

/// Running tally of By myself.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Type)]
pub struct Tally {
    /// Codes made today.
    pub codes: u32,
    /// Of these, verified.
    pub verified: u32,
    /// Of these, enrolled.
    pub enrolled: u32,
}
