//! Limits on attempts from outside, shared by all processes on the folder.

use muster_domain::time::Moment;

use super::Store;
use crate::{
    error::StoreError,
    records::{Allowance, Attempt, Counted},
    sqlite::attempts,
};

impl Store {
    /// Counts one attempt under every limit, or under none when one of them is reached.
    ///
    /// A window begins with its first attempt. While a limit is reached nothing is written, so a flood costs reads only.
    /// At most [`MAX_ATTEMPT_KEYS`](crate::MAX_ATTEMPT_KEYS) counters are kept; beyond, those that end soonest go.
    pub async fn count_attempt(&self, attempts: Vec<Attempt>, now: Moment) -> Result<Allowance, StoreError> {
        let limited = {
            let attempts = attempts.clone();
            self.read_near(move |c| attempts::allowance(c, &attempts, now))
                .await?
        };
        match limited {
            Allowance::Limited { .. } => Ok(limited),
            Allowance::Allowed => self.write(move |c| attempts::count(c, &attempts, now)).await,
        }
    }

    /// Whether one more attempt is within every limit. Counts nothing.
    pub async fn allowance(&self, attempts: Vec<Attempt>, now: Moment) -> Result<Allowance, StoreError> {
        self.read_near(move |c| attempts::allowance(c, &attempts, now))
            .await
    }

    /// How it stands with each of these, in their order. Counts nothing.
    pub async fn counted(&self, attempts: Vec<Attempt>, now: Moment) -> Result<Vec<Counted>, StoreError> {
        self.read_near(move |c| attempts::counted(c, &attempts, now))
            .await
    }

    /// Forgets all that these have counted, and counts one under each of `then`; gives how many of the first had counted anything.
    pub async fn forget_attempts(
        &self,
        attempts: Vec<Attempt>,
        then: Vec<Attempt>,
        now: Moment,
    ) -> Result<u32, StoreError> {
        self.write(move |c| {
            let dropped = attempts::forget(c, &attempts, now)?;
            for one in &then {
                attempts::count(c, std::slice::from_ref(one), now)?;
            }
            Ok(dropped)
        })
        .await
    }

    /// Takes back an attempt that turned out to be none, e.g. a passcode that was right. Counting first and taking back
    /// leaves no gap through which many guesses at once could slip.
    pub async fn forgive_attempt(&self, attempts: Vec<Attempt>, now: Moment) -> Result<(), StoreError> {
        self.write(move |c| attempts::forgive(c, &attempts, now)).await
    }
}
