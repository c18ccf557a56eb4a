//! Device groups as their page shows them, and what is asked before one goes.

use muster_domain::time::Moment;

/// A row of the list of groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What hangs on it.
    pub uses: GroupUses,
    /// When it was made.
    pub created_at: Moment,
}

/// What hangs on a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GroupUses {
    /// Devices in it.
    pub devices: u32,
    /// Invites that name it.
    pub invites: u32,
    /// Rules that lead to it.
    pub rules: u32,
    /// Ownerships and platforms whose default it is.
    pub defaults: u32,
}

/// What came of making or naming a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupKept {
    /// It is so now.
    Saved(Box<GroupRow>),
    /// Another group has this name.
    Exists(Box<GroupRow>),
    /// No such group.
    NotFound,
}
