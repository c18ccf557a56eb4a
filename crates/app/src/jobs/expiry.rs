//! Writes down that invites have expired. A link is refused from its moment of expiry on, whether or not this has run.

use muster_domain::time::MINUTE;
use tokio_util::sync::CancellationToken;

use crate::{App, Result, accounts::Person};

/// Longest wait between two looks.
const LOOK_EVERY: i64 = MINUTE;

impl App {
    /// Lets every invite expire whose time has run out; gives how many. Their invitees are told when the settings say so.
    pub async fn expire_due(&self) -> Result<u32> {
        let tell = self.config().await?.enrollment.tell_expired;
        let now = self.clock.now();
        let entry = Person::itself()
            .did("invites_expired", now)
            .changed("", serde_json::json!({ "invitees_told": tell }).to_string());
        let count = self.recording(entry).expire_invites(now, tell).await?;
        if tell && count > 0 {
            self.jobs.wake();
        }
        Ok(count)
    }

    /// Runs until `stop`.
    pub async fn expire_while(&self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            match self.expire_due().await {
                Ok(0) => {}
                Ok(count) => tracing::info!(count, "invites expired"),
                Err(error) => {
                    tracing::warn!(%error, "expired invites could not be written down; trying again")
                }
            }
            let wait = match self.store.next_expiry().await {
                Ok(Some(next)) => next.since(self.clock.now()).clamp(1_000, LOOK_EVERY),
                _ => LOOK_EVERY,
            };
            let wait = std::time::Duration::from_millis(u64::try_from(wait).unwrap_or(1_000));
            tokio::select! { () = tokio::time::sleep(wait) => {}, () = stop.cancelled() => {} }
        }
    }
}
