//! Ids that the store makes itself: UUID v7 of the moment that it is told.
//!
//! They ascend within this process, also within one millisecond (RFC 9562, 6.2, method 1). A whole batch is made with the
//! moment of its commit: with random ids its rows would land all over every index that ends in an id, and each portion would
//! write most of the database again.

use std::{panic::AssertUnwindSafe, sync::Mutex};

use muster_domain::time::Moment;
use uuid::{ContextV7, Timestamp, Uuid};

static ORDER: Mutex<AssertUnwindSafe<ContextV7>> = Mutex::new(AssertUnwindSafe(ContextV7::new()));

/// A new id. After one of a later moment it carries that later moment: the order comes first.
pub(crate) fn new(at: Moment) -> String {
    let millis = u64::try_from(at.0).unwrap_or(0);
    let nanos = u32::try_from(millis % 1_000).unwrap_or(0) * 1_000_000;
    Uuid::new_v7(Timestamp::from_unix(&ORDER, millis / 1_000, nanos)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_ascend_within_one_moment() {
        let at = Moment(1_790_000_000_000);
        let ids: Vec<String> = (0..5_000).map(|_| new(at)).collect();
        assert!(ids.is_sorted(), "an id is below the one before it");
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
