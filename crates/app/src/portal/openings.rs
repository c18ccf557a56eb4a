//! Openings that were written down already, so that looking at a link again costs no write.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use muster_domain::token::LinkClaim;

/// Bounded; forgetting one costs a write.
#[derive(Debug, Default)]
pub(crate) struct Openings(Mutex<HashSet<(LinkClaim, String)>>);

const OPENINGS_KEPT: usize = 10_000;

impl Openings {
    /// Whether this device has not been seen with this link yet.
    pub(super) fn is_new(&self, claim: LinkClaim, device: &str) -> bool {
        let opening = (claim, device.to_owned());
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.contains(&opening) {
            return false;
        }
        if known.len() >= OPENINGS_KEPT {
            known.clear();
        }
        known.insert(opening)
    }

    /// It could not be written down: the next look tries again.
    pub(super) fn forget(&self, claim: LinkClaim, device: String) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&(claim, device));
    }
}
