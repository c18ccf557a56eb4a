//! Limits on attempts from outside, shared by all processes on the folder.

use muster_domain::time::Moment;

use super::Store;
use crate::{
    error::StoreError,
    records::{Allowance, Attempt},
};

impl Store {
    /// Counts one attempt under every limit, or under none when one of them is reached.
    ///
    /// A window begins with its first attempt. While a limit is reached nothing is written, so a flood costs reads only.
    /// At most [`MAX_ATTEMPT_KEYS`](crate::MAX_ATTEMPT_KEYS) counters are kept; beyond, those that end soonest go.
    pub async fn count_attempt(&self, attempts: Vec<Attempt>, now: Moment) -> Result<Allowance, StoreError> {
        Err(StoreError::Closed)
    }
}
