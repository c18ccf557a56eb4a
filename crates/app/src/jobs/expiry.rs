//! Writes down that invites have expired. A link is refused from its moment of expiry on, whether or not this has run.

use muster_domain::time::MINUTE;
use tokio_util::sync::CancellationToken;

use crate::App;

/// Longest wait between two looks.
const LOOK_EVERY: i64 = MINUTE;

impl App {
    /// Runs until `stop`.
    pub async fn expire_while(&self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            match self.store.expire_invites(self.clock.now()).await {
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
