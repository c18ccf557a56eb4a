//! Users: who they are, where they come from, how far they came.

use std::collections::BTreeMap;

use muster_domain::{
    device::OwnedBy,
    profile::{Profile, Synced},
    roster::{DirectoryState, Roster},
    time::Moment,
};

use super::Event;

/// A directory, as far as its users know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryRecord {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Users that it brought and that are neither archived nor merged.
    pub users: u32,
    /// Of these, those who have left it: gone from it, or disabled there.
    pub left: u32,
}

/// Where a user comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserSource {
    /// The directory.
    pub directory_id: String,
    /// Its name.
    pub directory: String,
    /// The user's stable id there.
    pub external_id: String,
    /// The user's principal name there.
    pub upn: Option<String>,
    /// How the user stands there.
    pub state: DirectoryState,
    /// Since when.
    pub since: Moment,
    /// Why, in the directory's or the sync's words; blank when there is nothing to add.
    pub reason: String,
    /// When the directory last brought something new of the user.
    pub seen_at: Moment,
    /// The fields that the directory keeps.
    pub synced: Synced,
}

/// Whether a user stands in lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UserStatus {
    /// It does.
    Active,
    /// Not in the list and the invite form.
    Archived(Moment),
    /// It is another user now, of this id.
    Merged(String),
}

/// A user as everyone sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserRecord {
    /// Id.
    pub id: String,
    /// What is known of the person.
    pub profile: Profile,
    /// Where it comes from; `None` when it was made by hand, by an invite or an import.
    pub source: Option<UserSource>,
    /// Whether it stands in lists.
    pub status: UserStatus,
    /// How far it came.
    pub roster: Roster,
    /// Live invites. Of an invite whose time is over and that was not told so yet, one too many for a minute.
    pub live_invites: u32,
    /// All invites.
    pub invites: u32,
    /// Devices of every state.
    pub devices: u32,
    /// Whether a file of people brought it first.
    pub imported: bool,
    /// When it was made.
    pub created_at: Moment,
    /// When it was last made, edited, invited, or opened, verified, enrolled.
    pub active_at: Moment,
}

impl UserRecord {
    /// Whether the person has left their directory.
    pub fn has_left(&self) -> bool {
        self.source.as_ref().is_some_and(|source| source.state.has_left())
    }
}

/// What the list is narrowed to; empty and `None` mean all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserFilter {
    /// Part of name, address or user name; any case, with or without accents.
    pub search: String,
    /// How far they came.
    pub roster: Vec<Roster>,
    /// Only those who have left their directory.
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

/// Order of the list. Ties are broken by id.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum UserSort {
    /// Name A–Z.
    #[default]
    Name,
    /// Latest made first.
    Newest,
    /// Latest activity first.
    RecentActivity,
}

/// Counts beside the filters. Each family ignores its own filter and obeys the rest; the search, and whether they are
/// archived, count for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserCounts {
    /// Rows that the whole filter shows.
    pub total: u32,
    /// By how far they came.
    pub by_roster: BTreeMap<Roster, u32>,
    /// Of all these, those who have left their directory.
    pub left: u32,
    /// Of all these, those who have left their directory and hold a live invite.
    pub left_with_live_invite: u32,
    /// By directory id; `""` is by hand.
    pub by_directory: BTreeMap<String, u32>,
    /// By domain; `""` is none.
    pub by_domain: BTreeMap<String, u32>,
}

/// Which users an action is for.
#[derive(Debug, Clone)]
pub enum UserSelection {
    /// These.
    Ids(Vec<String>),
    /// All that the filter shows, but not these.
    Matching {
        /// The filter.
        filter: UserFilter,
        /// Taken out by hand.
        except: Vec<String>,
    },
}

/// What stands behind a selection, for the question before an action.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UsersAffected {
    /// Users.
    pub users: u32,
    /// Of these, from a directory.
    pub from_directories: u32,
    /// Of these, whose domain a directory keeps.
    pub domain_synced: u32,
    /// Of these, archived.
    pub archived: u32,
    /// Of these, with neither invites nor devices, and of no directory: they can be deleted.
    pub deletable: u32,
    /// Of these, with live invites.
    pub with_live_invites: u32,
    /// The live invites of all.
    pub live_invites: u32,
    /// The devices of all.
    pub devices: u32,
}

/// What archiving does where a user holds live invites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiveInvites {
    /// Nobody is archived at all.
    Refuse,
    /// They are revoked.
    Revoke,
}

/// What came of archiving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Archiving {
    /// Archived; so many invites were revoked.
    Done {
        /// Archived now.
        changed: u32,
        /// Archived or merged before.
        skipped: u32,
        /// Live invites revoked.
        revoked: u32,
    },
    /// Nothing changed: so many users hold so many live invites.
    Refused {
        /// Users.
        users: u32,
        /// Their live invites.
        invites: u32,
    },
}

/// What came of keeping a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UserKept {
    /// It is so now.
    Saved(Box<UserRecord>),
    /// Nothing changed: somebody has this address already.
    Exists(Box<UserRecord>),
    /// No such user, or it is another one now.
    NotFound,
}

/// What a merge moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergePlan {
    /// The one that stays, as it would be.
    pub stays: UserRecord,
    /// Those that become it.
    pub merged: Vec<UserRecord>,
    /// Invites that move.
    pub invites: u32,
    /// Devices that move.
    pub devices: u32,
}

/// One thing that happened to a user, or to one of their invites or devices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserEvent {
    /// What.
    pub event: Event,
    /// The invite it happened to: id.
    pub invite_id: Option<String>,
    /// The device it happened to: id.
    pub device_id: Option<String>,
}

/// One message of one of a user's invites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserMessage {
    /// The message.
    pub message: super::MessageRecord,
    /// The invite.
    pub invite_id: String,
    /// Its platform.
    pub platform: muster_domain::platform::Platform,
    /// Its ownership.
    pub owned_by: OwnedBy,
    /// Whether it carries the invite's current link.
    pub current: bool,
}
