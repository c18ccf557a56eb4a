//! Removes the oldest entries of the audit log, where the settings say how far it goes back. That some were removed is an entry.

use muster_domain::time::{DAY, HOUR};
use tokio_util::sync::CancellationToken;

use crate::{App, Result};

/// How often it is looked for.
const LOOK_EVERY: i64 = HOUR;

impl App {
    /// Runs until `stop`.
    pub(super) async fn retain_while(&self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            match self.remove_old_entries().await {
                Ok(0) => {}
                Ok(count) => tracing::info!(count, "old entries of the audit log were removed"),
                Err(error) => {
                    tracing::warn!(words = %error, "old entries of the audit log stay; trying again")
                }
            }
            let wait = std::time::Duration::from_millis(LOOK_EVERY.unsigned_abs());
            tokio::select! { () = tokio::time::sleep(wait) => {}, () = stop.cancelled() => {} }
        }
    }

    /// Gives how many were removed.
    pub(crate) async fn remove_old_entries(&self) -> Result<u32> {
        let days = self.config().await?.security.audit_keep_days;
        if days == 0 {
            return Ok(0);
        }
        let now = self.clock.now();
        let entry = self.person().await?.did("audit_pruned", now);
        let before = now.plus(-i64::from(days) * DAY);
        Ok(self
            .recording(entry)
            .prune_audit(self.chain_key(), before)
            .await?)
    }
}
