//! Reads the mailbox for bounces every few minutes, while that is switched on.
//!
//! Any process on the folder may do it, also several at once: a report that is read twice is written down once. The time of
//! the last look is kept in the folder, so they take turns of themselves, and a start looks no sooner than is due.

use std::time::Duration;

use muster_domain::time::MINUTE;
use tokio_util::sync::CancellationToken;

use crate::{App, Result};

/// Longest wait before the settings are looked at again: another process may change them.
const LOOK_EVERY: Duration = Duration::from_secs(30);

impl App {
    /// Runs until `stop`; a look that is going on is given up, and goes on the next time.
    pub(super) async fn read_bounces_while(&self, stop: CancellationToken) {
        let mut changed = self.mailbox.changes();
        let mut at_once = false;
        while !stop.is_cancelled() {
            let wait = match self.next_look(at_once).await {
                Ok(Some(wait)) => wait,
                Ok(None) => LOOK_EVERY,
                Err(error) => {
                    tracing::warn!(%error, "the mailbox for bounces waits");
                    LOOK_EVERY
                }
            };
            at_once = false;
            if wait.is_zero() {
                changed.borrow_and_update();
                tokio::select! {
                    () = self.look_for_bounces() => {}
                    () = stop.cancelled() => {}
                }
                continue;
            }
            tokio::select! {
                () = tokio::time::sleep(wait.min(LOOK_EVERY)) => {}
                _ = changed.changed() => at_once = true,
                () = stop.cancelled() => {}
            }
        }
    }

    /// How long until the next look; none when it is switched off.
    async fn next_look(&self, at_once: bool) -> Result<Option<Duration>> {
        let settings = &self.config().await?.bounces;
        if !settings.enabled {
            return Ok(None);
        }
        let Some(tried_at) = self.bounce_progress().await?.tried_at.filter(|_| !at_once) else {
            return Ok(Some(Duration::ZERO));
        };
        let every = i64::from(settings.every_minutes.max(1)) * MINUTE;
        let since = self.clock.now().0.saturating_sub(tried_at);
        // A clock that was set back must not stop it for years.
        let wait = if since < 0 { 0 } else { every - since };
        Ok(Some(Duration::from_millis(u64::try_from(wait).unwrap_or(0))))
    }

    async fn look_for_bounces(&self) {
        match self.check_bounces_now().await {
            Ok(report) if report.mails > 0 => tracing::info!(
                mails = report.mails,
                bounced = report.bounced,
                delayed = report.delayed,
                "the mailbox for bounces was read"
            ),
            Ok(_) => {}
            Err(error) => tracing::warn!(words = %error, "the mailbox for bounces could not be read"),
        }
    }
}
