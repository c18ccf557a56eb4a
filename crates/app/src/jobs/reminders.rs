//! Brings invites to mind again that were not followed yet.
//!
//! Reminders are messages in the outbox like any other: claimed, marked in flight, handed over, recorded, paced by the same limits.
//! Here is only decided which are due, by the settings of this moment.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::{App, Result, accounts::Person};

/// Longest wait between two looks: hours decide, so a minute more is nothing.
const LOOK_EVERY: Duration = Duration::from_secs(60);

impl App {
    /// Runs until `stop`.
    pub(super) async fn remind_while(&self, stop: CancellationToken) {
        let mut wake = self.jobs.wake.subscribe();
        while !stop.is_cancelled() {
            wake.borrow_and_update();
            match self.remind_due().await {
                Ok(0) => {}
                Ok(count) => tracing::info!(count, "reminders were queued"),
                Err(error) => tracing::warn!(%error, "reminders could not be queued; trying again"),
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                _ = wake.changed() => {}
                () = stop.cancelled() => {}
            }
        }
    }

    /// Queues the reminders that are due now. Gives for how many invites; none while sending is paused or hours are quiet, since
    /// what is due is decided when it can leave.
    pub async fn remind_due(&self) -> Result<u32> {
        let config = self.config().await?;
        let now = self.clock.now();
        let Some(schedule) = config.enrollment.reminders() else {
            return Ok(0);
        };
        if config.paused || super::pacing::quiet_until(&config, now).is_some() {
            return Ok(0);
        }
        let entry = Person::itself().did("reminders_queued", now);
        let count = self.recording(entry).queue_reminders(schedule, now).await?;
        if count > 0 {
            self.jobs.wake();
        }
        Ok(count)
    }
}
