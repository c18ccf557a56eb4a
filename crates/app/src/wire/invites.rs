//! The list of invites, one invite's details, and what is done to a selection of them.

use muster_domain::{
    authentication::Authentication,
    device::OwnedBy,
    invite::{InviteState, Via},
    message::{MessageKind, MessageState},
    platform::Platform,
    roster::DirectoryState,
    template::Channel,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Millis, TermsAcceptance};

/// One row of the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct InviteRow {
    /// Id.
    pub id: String,
    /// State by evidence.
    pub state: InviteState,
    /// A few words on why; blank when there is nothing to add.
    pub reason: String,
    /// How it reaches the invitee.
    pub via: Via,
    /// How its invitee proves who they are.
    pub authentication: Authentication,
    /// User id.
    pub user_id: String,
    /// User name.
    pub user_name: String,
    /// Address.
    pub user_email: String,
    /// Number that its texts go to, in international form.
    pub phone: Option<String>,
    /// Language of its messages, as a BCP 47 tag; `null` is the organisation's.
    pub language: Option<String>,
    /// Time zone that its messages tell moments in, by its IANA name; `null` is the organisation's.
    pub time_zone: Option<String>,
    /// Platform.
    pub platform: Platform,
    /// Ownership.
    pub owned_by: OwnedBy,
    /// Group name; `null` is un-assigned.
    pub group: Option<String>,
    /// Directory domain.
    pub domain: Option<String>,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Millis,
    /// Last activity.
    pub updated_at: Millis,
    /// Hand-over.
    pub sent_at: Option<Millis>,
    /// Opening.
    pub opened_at: Option<Millis>,
    /// Authentication.
    pub verified_at: Option<Millis>,
    /// Check-in.
    pub enrolled_at: Option<Millis>,
    /// End of validity.
    pub expires_at: Millis,
    /// Locked by wrong passcodes.
    pub locked: bool,
    /// Whether its link can still lead to an enrollment.
    pub live: bool,
    /// Of a live one: its user is disabled in their directory, or gone from it; `null` of everybody else.
    pub left: Option<DirectoryState>,
}

/// What the list is narrowed to; empty means all.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct InviteFilter {
    /// Part of a name or address.
    pub search: String,
    /// States.
    pub states: Vec<InviteState>,
    /// Platforms.
    pub platforms: Vec<Platform>,
    /// Ownership.
    pub owned_by: Option<OwnedBy>,
    /// Group id; `""` is un-assigned.
    pub group_id: Option<String>,
    /// Only the invites of this batch.
    pub batch_id: Option<String>,
}

/// Order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
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

/// A window of the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct InvitePage {
    /// At most 200 rows.
    pub rows: Vec<InviteRow>,
    /// Where the next window begins; `null` at the end.
    pub next: Option<String>,
}

/// A number beside a choice.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct StateCount {
    /// The state.
    pub state: InviteState,
    /// Invites in it.
    pub count: u32,
}

/// A number beside a choice.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct PlatformCount {
    /// The platform.
    pub platform: Platform,
    /// Invites for it.
    pub count: u32,
}

/// A number beside a choice.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct OwnedByCount {
    /// The ownership.
    pub owned_by: OwnedBy,
    /// Invites with it.
    pub count: u32,
}

/// Counts beside the filters. Each family ignores its own filter and obeys the others. Every state, platform and
/// ownership is listed, zeros too, in the order of the chips.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct InviteCounts {
    /// Rows that the whole filter shows.
    pub total: u32,
    /// Sum of `by_state`: the number on the chip "All".
    pub all_states: u32,
    /// By state.
    pub by_state: Vec<StateCount>,
    /// By platform.
    pub by_platform: Vec<PlatformCount>,
    /// By ownership.
    pub by_owned_by: Vec<OwnedByCount>,
}

/// Which invites an action is for.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Selection {
    /// These.
    Ids {
        /// Invite ids.
        ids: Vec<String>,
    },
    /// All that the filter shows, but not these.
    Matching {
        /// The filter.
        filter: InviteFilter,
        /// Ids taken out by hand.
        except: Vec<String>,
    },
}

/// What an action on a selection did.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Type)]
pub struct Changed {
    /// Invites that changed.
    pub changed: u32,
    /// Invites that it does not apply to.
    pub skipped: u32,
}

/// One thing that happened to an invite.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TimelineEntry {
    /// When.
    pub at: Millis,
    /// What: `created`, `handed_over`, `refused`, `try_later`, `fate_unknown`, `opened`, `wrong_passcode`, `locked`,
    /// `verified`, `enrolled`, `expired`, `revoked`, `resent`, `owned_by_changed`, `group_changed`, `requested`, `resolved`,
    /// `bounced`, `delayed`, `profile_served`, `certificate_issued`, `device_refused` (the detail says why), `passcode_passed`,
    /// `address_corrected`, `work_account_refused`, `sign_in_refused_`, `browser_refused_` or `profile_refused_` and why, `terms_accepted` (the
    /// detail says which). What happens to a text begins with `text_`; to a reminder with `reminder_`, to a note that the device
    /// has enrolled or the invite has expired with `notice_` (`reminder_handed_over`, `text_reminder_refused`).
    pub kind: String,
    /// The server's reply, the device, the new value.
    pub detail: String,
    /// Account; blank for the invitee, the server or the clock.
    pub by: String,
}

/// One mail or text of an invite.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct MessageRow {
    /// Id.
    pub id: String,
    /// What it is about.
    pub kind: MessageKind,
    /// By which way it goes.
    pub channel: Channel,
    /// State.
    pub state: MessageState,
    /// Parts that a text was billed as.
    pub segments: Option<u32>,
    /// What a text cost, with the currency.
    pub cost: Option<String>,
    /// When a report said that it arrived.
    pub delivered_at: Option<Millis>,
    /// When a report said that it never will.
    pub returned_at: Option<Millis>,
    /// Hand-overs tried.
    pub attempts: u32,
    /// The server's last words.
    pub reply: String,
    /// When it was queued.
    pub queued_at: Millis,
    /// Not before.
    pub due_at: Millis,
    /// When its state last changed.
    pub updated_at: Millis,
    /// Whether it carries the invite's current link.
    pub current: bool,
}

/// One invite with its history.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct InviteDetail {
    /// The invite.
    pub invite: InviteRow,
    /// What happened, oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// Its messages, newest first.
    pub messages: Vec<MessageRow>,
    /// How often its present link was brought to mind again.
    pub reminders: u32,
    /// When the next reminder is due, by the settings of now; `null` when none is.
    pub next_reminder_at: Option<Millis>,
    /// The terms of use that its invitee accepted with the present link.
    pub terms: Option<TermsAcceptance>,
}

/// What opens an invite: shown to an admin on demand, computed anew each time, stored nowhere.
#[derive(Clone, Serialize, Deserialize, Type)]
pub struct InviteAccess {
    /// The invite.
    pub invite_id: String,
    /// The link.
    pub link: String,
    /// A link short enough to be typed; By myself only.
    pub short_link: Option<String>,
    /// Two groups of four.
    pub passcode: String,
    /// SVG path of the QR code: link plus passcode in its fragment.
    pub qr_path: String,
    /// Side of the square that the path is drawn in, in modules, quiet zone included.
    pub qr_side: u32,
    /// End of validity.
    pub expires_at: Millis,
    /// Whether the portal is reachable over HTTPS; plain HTTP is for trials.
    pub trial_network: bool,
}

/// An invitee asks for a new invite.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct InviteRequest {
    /// Id of the request.
    pub id: String,
    /// The invite whose link no longer works.
    pub invite: InviteRow,
    /// `expired`, `revoked`, `used`, `superseded`, `locked` or `lost`.
    pub why: String,
    /// When it was asked.
    pub at: Millis,
    /// Why it cannot simply be approved: no way to send to this invitee is set up, or their invite would end; blank when it can.
    pub hindrance: String,
    /// That the invitee has left their directory, or is archived; blank when they are not.
    pub left: String,
}

/// How a request for a new invite is approved. A new link and passcode are sent, and the old ones die.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct RequestApproval {
    /// Validity in hours, 1 to 720; `null` is the validity that new invites are offered with.
    pub valid_hours: Option<u32>,
    /// The right address, when the known one is wrong; blank keeps it.
    pub email: String,
}

/// Cumulative evidence since a moment, and devices enrolled per day.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct FunnelView {
    /// Days looked back.
    pub days: u32,
    /// Handed over.
    pub sent: u32,
    /// Of these, opened.
    pub opened: u32,
    /// Of these, verified.
    pub verified: u32,
    /// Of these, enrolled.
    pub enrolled: u32,
    /// The last 14 days, oldest first, zeros too.
    pub enrolled_per_day: Vec<DayCount>,
}

/// A number on a day.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DayCount {
    /// `2026-03-04`, in the local time zone of this computer.
    pub day: String,
    /// How many.
    pub count: u32,
}

/// What the funnel is narrowed to.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct FunnelFilter {
    /// Days looked back, 1 to 3650.
    pub days: u32,
    /// One platform.
    pub platform: Option<Platform>,
    /// One batch.
    pub batch_id: Option<String>,
    /// One group; `""` is un-assigned.
    pub group_id: Option<String>,
}

/// What the funnel is split by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FunnelBy {
    /// Platform.
    #[default]
    Platform,
    /// Batch; invites of no batch are one part.
    Batch,
    /// Device group.
    Group,
    /// Day on which they were sent, in the local time zone of this computer.
    Day,
}

/// One part of the funnel.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct FunnelPart {
    /// What to narrow to: a platform's word, a batch's or group's id, a day; blank for none.
    pub key: String,
    /// In words.
    pub name: String,
    /// Handed over.
    pub sent: u32,
    /// Of these, opened.
    pub opened: u32,
    /// Of these, verified.
    pub verified: u32,
    /// Of these, enrolled.
    pub enrolled: u32,
}

/// The funnel, split. By day: every day of the time, oldest first, zeros too. Otherwise the largest first.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct FunnelReport {
    /// All together.
    pub whole: FunnelPart,
    /// Its parts, at most 100.
    pub parts: Vec<FunnelPart>,
    /// Parts that were left out.
    pub left_out: u32,
}
