//! Ids that the store makes itself: UUID v7 of the moment that it is told.

use muster_domain::time::Moment;
use uuid::{NoContext, Timestamp, Uuid};

/// A new id.
pub(crate) fn new(at: Moment) -> String {
    let millis = u64::try_from(at.0).unwrap_or(0);
    let nanos = u32::try_from(millis % 1_000).unwrap_or(0) * 1_000_000;
    Uuid::new_v7(Timestamp::from_unix(NoContext, millis / 1_000, nanos)).to_string()
}
