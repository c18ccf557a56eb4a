//! Makes the invites of committed batches, a portion at a time, once their undo window has ended.
//!
//! Any process on the folder may do it, also several at once: a portion is taken and made in one transaction. So a batch
//! whose console was closed or killed goes on with whoever opens the folder next.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::{App, Result};

/// Longest wait between two looks.
const LOOK_EVERY: Duration = Duration::from_millis(1_000);
/// So many tries in a row that fail are told: a folder that another process holds for a moment is no trouble.
const TELL_AFTER: u32 = 3;

impl App {
    /// Runs until `stop`.
    pub(super) async fn make_while(&self, stop: CancellationToken) {
        let mut wake = self.jobs.wake.subscribe();
        let mut failures = 0u32;
        while !stop.is_cancelled() {
            wake.borrow_and_update();
            self.imports.forget_aside(self.clock.now());
            match self.make_due().await {
                Ok(count) => {
                    if count > 0 {
                        tracing::info!(count, "invites of a batch were made");
                    }
                    failures = 0;
                    self.jobs.making_trouble(None);
                }
                Err(error) => {
                    failures = failures.saturating_add(1);
                    tracing::warn!(words = %error.message, failures, "invites of a batch could not be made; trying again");
                    if failures >= TELL_AFTER {
                        self.jobs.making_trouble(Some(error.message));
                    }
                    let wait = LOOK_EVERY * 2u32.pow(failures.min(5));
                    tokio::select! {
                        () = tokio::time::sleep(wait) => {}
                        () = stop.cancelled() => {}
                    }
                    continue;
                }
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
            let store = self.store.recording_all(self.chain_key(), Vec::new());
            match store.make_portion(self.clock.now()).await? {
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
