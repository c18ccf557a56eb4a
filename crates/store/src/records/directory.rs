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

/// What a sync found changed: at most [`MAX_DIRECTORY_CHANGES`](crate::MAX_DIRECTORY_CHANGES) entries, written all or none.
#[derive(Debug, Clone)]
pub struct DirectoryChanges {
    /// The directory.
    pub directory_id: String,
    /// New and changed ones. No external id stands twice.
    pub entries: Vec<DirectoryEntry>,
    /// External ids of those that are not there any more, and why.
    pub gone: Vec<(String, String)>,
    /// Who started the sync; blank for the clock.
    pub by: String,
    /// Now.
    pub at: Moment,
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
