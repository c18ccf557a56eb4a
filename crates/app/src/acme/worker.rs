//! The worker beside a portal that listens: looks every few seconds whether the authority is to be asked.

use std::time::Duration;

use muster_domain::time::{HOUR, Moment};

use super::due::{Due, due};
use crate::{App, Result, settings::Config};

/// Longest wait before the settings are looked at again: another process may change them, or ask for a try.
const LOOK_EVERY: Duration = Duration::from_secs(3);
/// How often the authority is asked when it would have the certificate renewed.
const ADVICE_EVERY: i64 = 12 * HOUR;

impl App {
    /// Keeps the portal's certificate until it is dropped; never returns. An order under way then is carried on at the next
    /// start.
    pub async fn keep_certificate(&self) {
        let mut wake = self.acme_wake.subscribe();
        loop {
            wake.borrow_and_update();
            let wait = match self.look_after_certificate().await {
                Ok(wait) => wait,
                Err(error) => {
                    tracing::warn!(words = %error, "the portal's certificate waits");
                    LOOK_EVERY
                }
            };
            tokio::select! {
                () = tokio::time::sleep(wait.min(LOOK_EVERY)) => {}
                _ = wake.changed() => {}
            }
        }
    }

    /// Puts the stored certificate up for the portal.
    pub async fn show_certificate(&self) -> Result<()> {
        let config = self.config().await?;
        self.show_stored(&config)
    }

    fn show_stored(&self, config: &Config) -> Result<()> {
        let stored = config.acme_certificate.as_ref().filter(|_| config.acme.enabled);
        let pair = stored.map(|stored| stored.open(&self.key)).transpose()?;
        self.acme_board.serve(pair);
        Ok(())
    }

    /// What is to be done now is done. Gives how long nothing is.
    async fn look_after_certificate(&self) -> Result<Duration> {
        let config = self.config().await?;
        self.show_stored(&config)?;
        let now = self.clock.now();
        match due(&config, now)? {
            Due::At(at) if at <= now => {}
            Due::At(at) => {
                if advice_is_old(&config, now) {
                    self.ask_advice().await?;
                    return Ok(Duration::ZERO);
                }
                return Ok(Duration::from_millis(u64::try_from(at.since(now)).unwrap_or(0)));
            }
            Due::Off => return Ok(LOOK_EVERY),
        }
        let Some(_lease) = self.lead_certificate().await? else {
            return Ok(LOOK_EVERY);
        };
        // Whoever held it before may have got one at this very moment.
        self.forget_settings().await;
        let now = self.clock.now();
        if matches!(due(&*self.config().await?, now)?, Due::At(at) if at <= now) {
            self.try_certificate().await?;
        }
        Ok(Duration::ZERO)
    }
}

fn advice_is_old(config: &Config, now: Moment) -> bool {
    config.acme_certificate.as_ref().is_some_and(|held| {
        held.advised_at
            .is_none_or(|at| !(0..ADVICE_EVERY).contains(&now.since(Moment(at))))
    })
}
