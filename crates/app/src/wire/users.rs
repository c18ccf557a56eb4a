//! Users: the list, a user's page, the form, and what is done to a selection of them.

use muster_domain::{
    device::OwnedBy,
    platform::Platform,
    roster::{DirectoryState, Roster},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{DeviceRow, InviteRow, MessageRow, Millis, TimelineEntry, UserHit};

/// Where a user comes from.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserSource {
    /// Id of the directory.
    pub directory_id: String,
    /// Its name.
    pub directory: String,
    /// The user's stable id there.
    pub external_id: String,
    /// The user's principal name there.
    pub upn: Option<String>,
    /// How the user stands there. `disabled` and `gone` have left.
    pub state: DirectoryState,
    /// Since when.
    pub since: Millis,
    /// Why, in a few words; blank when there is nothing to add.
    pub reason: String,
    /// When the directory last brought something new of the user.
    pub seen_at: Millis,
    /// Fields of the form that come from the directory and are changed there: `name`, `email`, `user_name`, `domain`, `phone`,
    /// `language`, `time_zone`.
    pub synced: Vec<String>,
}

/// One row of the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address; blank of a directory's user without one, who cannot be invited by mail.
    pub email: String,
    /// Name to sign in with.
    pub user_name: Option<String>,
    /// Directory domain.
    pub domain: Option<String>,
    /// Phone number in international form.
    pub phone: Option<String>,
    /// Language, as a BCP 47 tag.
    pub language: Option<String>,
    /// Time zone, by its IANA name.
    pub time_zone: Option<String>,
    /// Where it comes from; `null` when it was made here.
    pub source: Option<UserSource>,
    /// Whether a file of people brought it first.
    pub imported: bool,
    /// How far it came.
    pub roster: Roster,
    /// Has left the directory and holds a live invite.
    pub left_with_live_invite: bool,
    /// Live invites.
    pub live_invites: u32,
    /// All invites.
    pub invites: u32,
    /// Devices of every state.
    pub devices: u32,
    /// When it was made.
    pub created_at: Millis,
    /// When it was last made, edited, invited, or opened, verified, enrolled.
    pub active_at: Millis,
    /// When it was archived; `null` when it is not.
    pub archived_at: Option<Millis>,
    /// The user that it became by a merge.
    pub merged_into: Option<String>,
    /// Whether it can be deleted: never invited, no device, of no directory. Others are archived.
    pub can_delete: bool,
}

/// What the list is narrowed to; empty means all.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct UserFilter {
    /// Part of a name, address or user name, or digits of a phone number.
    pub search: String,
    /// How far they came.
    pub roster: Vec<Roster>,
    /// Only those who have left their directory: gone from it, or disabled there.
    #[serde(default)]
    pub left: bool,
    /// Only those who have left their directory and hold a live invite.
    pub left_with_live_invite: bool,
    /// Id of a directory; `""` is by hand.
    pub directory_id: Option<String>,
    /// Domain; `""` is none.
    pub domain: Option<String>,
    /// The archived ones instead of the others.
    pub archived: bool,
}

/// Order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum UserSort {
    /// Name A–Z.
    #[default]
    Name,
    /// Latest made first.
    Newest,
    /// Latest activity first.
    RecentActivity,
}

/// A window of the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserPage {
    /// At most 200 rows.
    pub rows: Vec<UserRow>,
    /// Where the next window begins; `null` at the end.
    pub next: Option<String>,
}

/// A number beside a choice.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct RosterCount {
    /// How far.
    pub roster: Roster,
    /// Users.
    pub count: u32,
}

/// A number beside a directory; the first is `""`, by hand.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct SourceCount {
    /// Id of the directory; `""` is by hand.
    pub directory_id: String,
    /// Its name; blank for by hand.
    pub name: String,
    /// Users.
    pub count: u32,
}

/// A number beside a domain.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DomainCount {
    /// The domain; `""` is none.
    pub domain: String,
    /// Users.
    pub count: u32,
}

/// Counts beside the filters: each family ignores its own filter and obeys the others. Zeros of the roster and of directories
/// are listed too.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserCounts {
    /// Rows that the whole filter shows.
    pub total: u32,
    /// Sum of `by_roster`: the number on the chip "All".
    pub all_roster: u32,
    /// By how far they came.
    pub by_roster: Vec<RosterCount>,
    /// Those who have left their directory; they stand in `by_roster` too.
    pub left: u32,
    /// Those who have left with a live invite; they stand in `by_roster` too.
    pub left_with_live_invite: u32,
    /// By where they come from.
    pub by_source: Vec<SourceCount>,
    /// By domain, the largest first, at most 100.
    pub by_domain: Vec<DomainCount>,
}

/// The roster as a whole, without archived users.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Type)]
pub struct RosterCounts {
    /// All users.
    pub users: u32,
    /// Never invited.
    pub never_invited: u32,
    /// Invited, no managed device.
    pub invited: u32,
    /// With a managed device.
    pub enrolled: u32,
    /// Of all these: left their directory with a live invite.
    pub left_with_live_invite: u32,
}

/// Which users an action is for.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum UserSelection {
    /// These.
    Ids {
        /// User ids.
        ids: Vec<String>,
    },
    /// All that the filter shows, but not these.
    Matching {
        /// The filter.
        filter: UserFilter,
        /// Ids taken out by hand.
        except: Vec<String>,
    },
}

/// What stands behind a selection, for the question before an action.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Type)]
pub struct UsersAffected {
    /// Users.
    pub users: u32,
    /// Of these, from a directory.
    pub from_directories: u32,
    /// Of these, whose domain comes from a directory.
    pub domain_synced: u32,
    /// Of these, archived.
    pub archived: u32,
    /// Of these, can be deleted; the others can only be archived.
    pub deletable: u32,
    /// Of these, hold live invites.
    pub with_live_invites: u32,
    /// The live invites of all.
    pub live_invites: u32,
    /// The devices of all.
    pub devices: u32,
}

/// What archiving does where somebody holds live invites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LiveInvites {
    /// Nobody is archived; the error is `conflict` and says how many.
    Refuse,
    /// They are revoked.
    Revoke,
}

/// What archiving did.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Type)]
pub struct UsersArchived {
    /// Archived now.
    pub changed: u32,
    /// Archived before.
    pub skipped: u32,
    /// Live invites revoked.
    pub revoked: u32,
}

/// The form of a user.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct UserDraft {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Name to sign in with; blank is none.
    pub user_name: String,
    /// Directory domain; blank is none.
    pub domain: String,
    /// Phone number; blank is none.
    pub phone: String,
    /// Language as a BCP 47 tag; blank is the organisation's.
    pub language: String,
    /// Time zone by its IANA name; blank is the organisation's.
    pub time_zone: String,
}

/// What came of saving the form.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum UserSaved {
    /// It is so now.
    Saved {
        /// As the invite form knows it.
        user: UserHit,
        /// As the list shows it.
        row: UserRow,
    },
    /// Nothing changed: somebody has this address already. They are offered instead.
    Exists {
        /// As the invite form knows it.
        user: UserHit,
        /// As the list shows it; archived, perhaps.
        row: UserRow,
        /// In words.
        message: String,
    },
}

/// A group of a directory.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectoryGroupChoice {
    /// Id.
    pub id: String,
    /// Name of the directory.
    pub directory: String,
    /// Name of the group.
    pub name: String,
    /// Users in it.
    pub users: u32,
}

/// A user's page: facts, and the first windows of what belongs to the user.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserDetail {
    /// The user.
    pub user: UserRow,
    /// Until when a sign-in of theirs at the portal is held back after too many wrong ones; `null` when none is.
    pub sign_in_paused_until: Option<Millis>,
    /// Groups of the directory that the user is in.
    pub directory_groups: Vec<DirectoryGroupChoice>,
    /// Devices, latest first, at most 200.
    pub devices: Vec<DeviceRow>,
    /// Where the next window of devices begins (`user_devices`).
    pub more_devices: Option<String>,
    /// Invites, latest first, at most 200.
    pub invites: Vec<InviteRow>,
    /// Where the next window of invites begins (`user_invites`).
    pub more_invites: Option<String>,
}

/// One message of one of a user's invites.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserMessageRow {
    /// The message.
    pub message: MessageRow,
    /// The invite.
    pub invite_id: String,
    /// Its platform.
    pub platform: Platform,
    /// Its ownership.
    pub owned_by: OwnedBy,
}

/// A window of messages.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserMessagePage {
    /// At most 200, latest first.
    pub rows: Vec<UserMessageRow>,
    /// Where the next window begins; `null` at the end.
    pub next: Option<String>,
}

/// One thing that happened to a user, or to one of their invites or devices.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserHistoryEntry {
    /// What. Of the user itself: `created`, `imported`, `from_directory`, `edited` (detail: the fields), `archived`, `restored`,
    /// `merged` (detail: who became this user), `adopted`, `directory_changed` (detail: the fields), `directory_disabled`,
    /// `directory_gone`, `directory_back`, `directory_forgotten`, `address_passed_on` (detail: the address, which somebody else of
    /// the directory has now). Of invites and devices as in their own timelines.
    pub entry: TimelineEntry,
    /// The invite it happened to.
    pub invite_id: Option<String>,
    /// The device it happened to.
    pub device_id: Option<String>,
}

/// A window of a history.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserHistoryPage {
    /// At most 200, latest first.
    pub rows: Vec<UserHistoryEntry>,
    /// Where the next window begins; `null` at the end.
    pub next: Option<String>,
}

/// What a merge would move. It cannot be undone: ask first.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct MergeView {
    /// The one that stays, as it would be.
    pub stays: UserRow,
    /// Those that become it; their addresses lead to it from then on.
    pub merged: Vec<UserRow>,
    /// Invites that move.
    pub invites: u32,
    /// Devices that move.
    pub devices: u32,
}

/// What a row of a file of users would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum UserImportState {
    /// Adds a user.
    New,
    /// Changes a user.
    Changed,
    /// Says what is known already.
    Unchanged,
    /// Is left out.
    Faulty,
}

/// What importing the users of a file would do.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Type)]
pub struct UserImportSummary {
    /// All rows.
    pub rows: u32,
    /// Add a user.
    pub new: u32,
    /// Change a user.
    pub changed: u32,
    /// Say what is known already.
    pub unchanged: u32,
    /// Are left out.
    pub faulty: u32,
}

/// A field that a row changes.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserImportChange {
    /// The form's field.
    pub field: String,
    /// As it is.
    pub before: String,
    /// As it would be.
    pub after: String,
}

/// One row of the review.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserImportRow {
    /// Names the row; what its suggestion is taken by.
    pub row: u32,
    /// Line in the file, from 1.
    pub line: u32,
    /// What it would do.
    pub state: UserImportState,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Why it is left out, or what of it is not used or doubted; blank otherwise.
    pub words: String,
    /// The address that was probably meant, where its domain looks like a slip.
    pub suggestion: Option<Suggestion>,
    /// What it changes.
    pub changes: Vec<UserImportChange>,
}

/// What was probably meant.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct Suggestion {
    /// What the button says: short, with a question mark.
    pub chip: String,
    /// The whole value.
    pub value: String,
}

/// A window of the review.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct UserImportRows {
    /// At most 200 rows.
    pub rows: Vec<UserImportRow>,
    /// All rows of this state.
    pub total: u32,
}

/// What an import of users did.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Type)]
pub struct UserImportDone {
    /// Users added.
    pub added: u32,
    /// Users changed.
    pub changed: u32,
    /// Rows that said what was known.
    pub unchanged: u32,
    /// Rows that were left out.
    pub left_out: u32,
}
