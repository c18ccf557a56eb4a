//! What a directory brings, and what came of it.

use muster_domain::{
    profile::{Profile, Synced},
    roster::DirectoryState,
    time::Moment,
};

/// A user of a directory as the store knows it: what a sync is held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownEntry {
    /// The user's id.
    pub user_id: String,
    /// The stable id in the directory.
    pub external_id: String,
    /// What the sync gave as the hash of everything that it brought.
    pub hash: String,
    /// How the user stands in the directory.
    pub state: DirectoryState,
}

/// Somebody that a directory has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryEntry {
    /// Stable id in the directory (objectGUID, entryUUID, oid …).
    pub external_id: String,
    /// What the directory says. Fields that it does not keep are `None` and stay as they are here.
    pub profile: Profile,
    /// The fields that it keeps.
    pub synced: Synced,
    /// Principal name.
    pub upn: Option<String>,
    /// Whether the person is there.
    pub state: DirectoryState,
    /// Why, in a few words; blank when there is nothing to add.
    pub reason: String,
    /// Hash of all of this, groups too: an equal one means that nothing is to be written.
    pub hash: String,
    /// External ids of the groups that the person is in; those that the store does not know are passed over.
    pub groups: Vec<String>,
}

/// Somebody who is gone from their directory, or disabled there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaver {
    /// Their id.
    pub user_id: String,
    /// Their name.
    pub name: String,
    /// The directory's id.
    pub directory_id: String,
    /// Its name.
    pub directory: String,
    /// Disabled there, or gone.
    pub state: DirectoryState,
}

/// Live invites of some users.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LiveInvitesOf {
    /// Of those who are in their directory, or in none.
    pub present: u32,
    /// Of those who have left it.
    pub left: u32,
}

/// What a sync found changed: at most [`MAX_DIRECTORY_CHANGES`](crate::MAX_DIRECTORY_CHANGES) entries, written all or none.
#[derive(Debug, Clone)]
pub struct DirectoryChanges {
    /// The directory.
    pub directory_id: String,
    /// New and changed ones. No external id stands twice.
    pub entries: Vec<DirectoryEntry>,
    /// External ids of those that are not there any more, and why.
    pub gone: Vec<(String, String)>,
    /// External ids that are not there any more, of people who are there under another one: whoever of these has an entry's address,
    /// and is evidently the same, is adopted by it.
    pub replaced: std::collections::HashSet<String>,
    /// Whether a list of the directory says so. Then whoever has left another directory leaves their address to who comes with it, or
    /// becomes them; by a sign-in alone nobody is there again who had left.
    pub of_a_list: bool,
    /// Revokes the live invites of those who leave by this.
    pub revoke_invites: bool,
    /// Its users have each other's addresses, in one or several circles, and exchange them: where that is so no more, all of them are
    /// conflicts.
    pub exchange: bool,
    /// Who started the sync; blank for the clock.
    pub by: String,
    /// Now.
    pub at: Moment,
}

impl DirectoryChanges {
    /// What a directory says of one person who signs in, and no list of it.
    pub fn of_sign_in(directory_id: &str, entry: DirectoryEntry, at: Moment) -> Self {
        Self {
            directory_id: directory_id.to_owned(),
            entries: vec![entry],
            gone: Vec::new(),
            replaced: std::collections::HashSet::new(),
            of_a_list: false,
            revoke_invites: false,
            exchange: false,
            by: String::new(),
            at,
        }
    }
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DirectoryApplied {
    /// Users made.
    pub created: u32,
    /// Users made by hand whom the directory has now: they have the same address.
    pub adopted: u32,
    /// Users changed.
    pub changed: u32,
    /// Users that are gone now.
    pub gone: u32,
    /// Entries that say what is known already.
    pub unchanged: u32,
    /// Invites revoked of those who left.
    pub revoked: u32,
    /// Entries that were left out: external id, and the user who has the address.
    pub conflicts: Vec<DirectoryConflict>,
}

/// Somebody whose address another user has: the first that brought it keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryConflict {
    /// External id of the entry.
    pub external_id: String,
    /// The address.
    pub email: String,
    /// The user who has it.
    pub user_id: String,
    /// The name of that user.
    pub user_name: String,
    /// The directory that brought it, by its name.
    pub directory: String,
}

/// A group of a directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryGroup {
    /// Stable id in the directory.
    pub external_id: String,
    /// Name.
    pub name: String,
}

/// How many groups were kept or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupsSaved(pub u32);

/// A group of a directory as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryGroupRecord {
    /// Id.
    pub id: String,
    /// The directory's name.
    pub directory: String,
    /// Name.
    pub name: String,
    /// Users in it.
    pub users: u32,
}

/// A directory that is known no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DirectoryForgotten {
    /// Its users, who stay.
    pub users: u32,
}

/// How a directory is set up. JSON and sealed secret are the caller's; the store keeps them as they are.
#[derive(Clone, PartialEq, Eq)]
pub struct DirectorySetup {
    /// Id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// `ldap` or `oidc`.
    pub kind: String,
    /// How it is reached, as JSON; blank when that is not known.
    pub settings: String,
    /// What signs in there, sealed.
    pub secret: Option<String>,
    /// When it is synchronised and how carefully, as JSON; blank for the usual.
    pub sync: String,
    /// Whether it is used at all.
    pub enabled: bool,
    /// Whether people sign in with it.
    pub sign_in: bool,
}

impl std::fmt::Debug for DirectorySetup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DirectorySetup")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// A directory as it is set up, and how far it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryInFull {
    /// How it is set up.
    pub setup: DirectorySetup,
    /// Rises when that changes.
    pub revision: i64,
    /// When it was set up.
    pub created_at: Moment,
    /// How far it was read.
    pub progress: DirectoryProgress,
}

/// How far a directory was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DirectoryProgress {
    /// Where the next changes begin, as JSON; `None`: all must be read.
    pub marker: Option<String>,
    /// How many entries had which attribute in the last list of all, as JSON.
    pub had: Option<String>,
    /// When a sync began last.
    pub tried_at: Option<Moment>,
    /// When one came to its end last.
    pub synced_at: Option<Moment>,
    /// When one of all users did.
    pub full_at: Option<Moment>,
    /// How many in a row failed since.
    pub failures: u32,
    /// The plan that waits for a person's yes.
    pub held: Option<String>,
    /// When a held plan that a person had said yes to was carried out last.
    pub confirmed_at: Option<Moment>,
}

/// A sync, as the history has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectorySync {
    /// Id.
    pub id: String,
    /// The directory.
    pub directory_id: String,
    /// When it began.
    pub started_at: Moment,
    /// When it ended.
    pub ended_at: Option<Moment>,
    /// Whether all users were read.
    pub full: bool,
    /// Who started it; blank for the clock.
    pub by: String,
    /// `running`, `done`, `held`, `failed`, `cancelled`, `broken_off`.
    pub outcome: String,
    /// What happened, in plain words; blank when there is nothing to add.
    pub words: String,
    /// What to do about it.
    pub remedy: String,
    /// How much, as JSON.
    pub counts: String,
}

/// A sync that a crash ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BrokenOff {
    /// How many were noted as going on: one, or none.
    pub ended: u32,
    /// Users of the directory who were made since it began.
    pub new: u32,
}

/// How a sync ended, and what is remembered of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectorySyncEnd {
    /// Which sync.
    pub id: String,
    /// The directory.
    pub directory_id: String,
    /// The revision of the directory's settings that it went by: with others what was read counts no more.
    pub revision: i64,
    /// Whether all users were read.
    pub full: bool,
    /// As in [`DirectorySync`].
    pub outcome: String,
    /// What happened.
    pub words: String,
    /// What to do about it.
    pub remedy: String,
    /// How much, as JSON.
    pub counts: String,
    /// Where the next changes begin. Only of one that is done.
    pub marker: Option<String>,
    /// How many entries had which attribute, as JSON. Only of one of all that is done.
    pub had: Option<String>,
    /// The plan that waits for a yes. Only of one that is held.
    pub held: Option<String>,
    /// It was held, and a person had said yes to it. Only of one that is done.
    pub confirmed: bool,
    /// Now.
    pub at: Moment,
}

/// Who has an address already that a directory brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressHolder {
    /// The user whom the address leads to.
    pub user_id: String,
    /// Name.
    pub name: String,
    /// The name to sign in with.
    pub user_name: Option<String>,
    /// The directory of that user.
    pub directory_id: Option<String>,
    /// Its name; blank for none.
    pub directory: String,
    /// The user's id there.
    pub external_id: Option<String>,
    /// How the user stands there.
    pub state: Option<DirectoryState>,
    /// Whether it is another user's address, who was merged into this one.
    pub merged: bool,
    /// Of which directories' entries it is theirs, by the directory's id and the entry's: of all who were merged into this user.
    pub kept_for: Vec<(String, String)>,
}
