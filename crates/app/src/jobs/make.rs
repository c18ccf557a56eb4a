//! Makes the invites of committed batches, a portion at a time, once their undo window has ended.
//!
//! Any process on the folder may do it, also several at once: a portion is taken and made in one transaction. So a batch
//! whose console was closed or killed goes on with whoever opens the folder next.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::{App, Result};

/// Longest wait between two looks.
const LOOK_EVERY: Duration = Duration::from_millis(1_000);

impl App {
    /// Runs until `stop`.
    pub(super) async fn make_while(&self, stop: CancellationToken) {
        let mut wake = self.jobs.wake.subscribe();
        while !stop.is_cancelled() {
            wake.borrow_and_update();
            match self.make_due().await {
                Ok(0) => {}
                Ok(count) => tracing::info!(count, "invites of a batch were made"),
                Err(error) => tracing::warn!(%error, "invites of a batch could not be made; trying again"),
            }
            let wait = match self.store.next_portion_at().await {
                Ok(Some(at)) => super::until(at, self.clock.now()).min(LOOK_EVERY),
                _ => LOOK_EVERY,
            };
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                _ = wake.changed() => {}
                () = stop.cancelled() => {}
            }
        }
    }

    /// Makes every invite whose batch is past its undo window. Gives how many.
    pub async fn make_due(&self) -> Result<u32> {
        let mut count = 0;
        loop {
            match self.store.make_portion(self.clock.now()).await? {
                0 => return Ok(count),
                // Dispatching begins with the first portion.
                made => {
                    count += made;
                    self.jobs.wake();
                }
            }
        }
    }
}
