//! How an enrollment stands: the facts from which follows what it may be asked and told.

use muster_domain::device::OwnedBy;

use super::{enrollment::EnrollmentKind, model::Family, rights::AccessRights};

/// How an enrollment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whose device it is.
    pub owned_by: OwnedBy,
    /// How it was enrolled.
    pub kind: EnrollmentKind,
    /// What it is.
    pub family: Family,
}

impl Standing {
    /// The rights that it was enrolled with. User Enrollment knows none, and yet a personal device is promised the same.
    pub fn rights(self) -> AccessRights {
        AccessRights::of(self.owned_by)
    }
}
