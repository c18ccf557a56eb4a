//! The rules of enrollment as they meet what is there: reminders that are due, devices of a user, versions of systems.

use muster_domain::{platform::Platform, reminder::Schedule, time::Moment};

use super::Store;
use crate::{
    error::StoreError,
    sqlite::{codes::unknown_word, limits_of_users, reminders},
};

impl Store {
    /// Queues a reminder for every invite that is due for one by this schedule: by the channels that its message left by, to leave
    /// outside quiet hours. Gives for how many invites.
    ///
    /// Works in atomic steps of a few hundred. What is due is decided in the transaction that queues it.
    pub async fn queue_reminders(&self, schedule: Schedule, now: Moment) -> Result<u32, StoreError> {
        self.in_steps(reminders::STEP, move |c, traces| {
            reminders::step(c, &schedule, now, traces)
        })
        .await
    }

    /// How many invites are due for a reminder by `at`; counts no further than `most`.
    pub async fn count_due_reminders(
        &self,
        schedule: Schedule,
        at: Moment,
        most: u32,
    ) -> Result<u32, StoreError> {
        self.read(move |c| reminders::count_due(c, &schedule, at, most))
            .await
    }

    /// How many users have more devices than `limit`.
    pub async fn users_over_limit(&self, limit: u32, at: Moment) -> Result<u32, StoreError> {
        self.read(move |c| limits_of_users::users_over(c, limit, at))
            .await
    }

    /// Managed devices by platform and version of their system; those that never said it are left out.
    pub async fn devices_by_version(&self) -> Result<Vec<(Platform, String, u32)>, StoreError> {
        let rows = self.read(limits_of_users::by_version).await?;
        rows.into_iter()
            .map(|(platform, version, count)| {
                let platform = platform.parse().map_err(|problem| unknown_word(&problem))?;
                Ok((platform, version, count))
            })
            .collect()
    }
}
