//! Calls Apple devices for which something waits: a push tells a device to ask for its commands, and nothing else.
//!
//! Any process on the folder may do it: a device that is being called is put off in the store first, so two never call the
//! same one.

#[cfg(test)]
mod tests;

use std::time::Duration;

use futures::{StreamExt, stream};
use muster_domain::{
    retry,
    time::{DAY, MINUTE, Moment},
};
use muster_gateways::push::{
    ApplePush, PushError, PushIdentity, PushServer, PushTarget, PushToken, PushTransport,
};
use muster_store::DeviceToPush;
use secrecy::ExposeSecret;
use tokio_util::sync::CancellationToken;
use zeroize::Zeroizing;

use super::hand_over::jitter;
use crate::{App, Result, certificates::StoredPush, settings::APPLE_PUSH};

/// Devices called in one go.
const PORTION: u32 = 200;
/// Calls at once.
const AT_ONCE: usize = 32;
/// Longest wait before the store is looked at again: another process may have queued something.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// How long a device stays put off while it is being called, in case this program ends meanwhile.
const IN_HAND: i64 = 5 * MINUTE;
/// How long Apple keeps a call for a device that is off.
const KEPT_BY_APPLE: i64 = 7 * DAY;
/// How long everything waits after a trouble that an admin has to mend.
const AFTER_TROUBLE: i64 = 10 * MINUTE;

/// The way to Apple that belongs to the stored certificate.
#[derive(Default)]
pub(super) struct Line(Option<(StoredPush, PushTransport)>);

impl App {
    /// Runs until `stop`.
    pub(super) async fn push_while(&self, stop: CancellationToken) {
        let mut changed = self.jobs.push.subscribe();
        let mut line = Line::default();
        while !stop.is_cancelled() {
            changed.borrow_and_update();
            let called = tokio::select! {
                called = self.call_devices(&mut line) => called,
                () = stop.cancelled() => return,
            };
            match called {
                Ok(0) => {}
                Ok(_) => continue,
                Err(error) => tracing::warn!(words = %error, "devices could not be called"),
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                _ = changed.changed() => {}
                () = stop.cancelled() => {}
            }
        }
    }

    /// Calls the devices that are due. Gives how many.
    async fn call_devices(&self, line: &mut Line) -> Result<usize> {
        let Some((push, transport)) = self.push_line(line).await? else {
            return Ok(0);
        };
        let now = self.clock.now();
        let due = self
            .store
            .devices_to_push(PORTION, now, now.plus(IN_HAND))
            .await?;
        let count = due.len();
        let (topic, transport) = (push.topic.as_str(), &transport);
        stream::iter(due)
            .map(|device| async move {
                let target = self.target(&device, topic)?;
                let outcome = match target {
                    Ok(target) => transport.push(&target, now.plus(KEPT_BY_APPLE)).await.map(drop),
                    Err(error) => Err(error),
                };
                self.record_call(&device, outcome, now).await
            })
            .buffer_unordered(AT_ONCE)
            .collect::<Vec<Result<()>>>()
            .await
            .into_iter()
            .collect::<Result<()>>()?;
        Ok(count)
    }

    /// Where a device is called; the inner error says why it cannot be.
    fn target(
        &self,
        device: &DeviceToPush,
        topic: &str,
    ) -> Result<std::result::Result<PushTarget, PushError>> {
        if device.topic != topic {
            return Ok(Err(PushError::BadToken(
                "it enrolled under another topic, in lab mode or with another certificate".into(),
            )));
        }
        let token = self.open_token("push-token", device.id, &device.token)?;
        let magic = self.open_token("push-magic", device.id, &device.magic)?;
        let magic = Zeroizing::new(String::from_utf8_lossy(magic.expose_secret()).into_owned());
        Ok(PushToken::from_bytes(token.expose_secret())
            .and_then(|token| PushTarget::new(token, topic, &magic)))
    }

    async fn record_call(
        &self,
        device: &DeviceToPush,
        outcome: std::result::Result<(), PushError>,
        now: Moment,
    ) -> Result<()> {
        let (again, problem) = match &outcome {
            Ok(()) => (None, String::new()),
            Err(error) if error.ends_the_token() => (None, error.words()),
            Err(error) if error.needs_an_admin() => (Some(now.plus(AFTER_TROUBLE)), error.words()),
            Err(error) if error.is_temporary() => {
                // As often as a mail, and then once a day: the device may be wanted for months.
                let by_count = retry::next_try(now, device.tries.saturating_add(1), jitter())
                    .unwrap_or_else(|| now.plus(DAY));
                let by_word = error
                    .retry_after()
                    .and_then(|wait| i64::try_from(wait.as_millis()).ok())
                    .map(|wait| now.plus(wait));
                (Some(by_word.unwrap_or(by_count)), error.words())
            }
            Err(error) => (None, error.words()),
        };
        if !problem.is_empty() {
            tracing::warn!(device = %device.id, words = problem, "a device could not be called");
        }
        Ok(self.store.record_push(device.id, again, problem, now).await?)
    }

    /// The way to Apple, made anew when the certificate changed; `None` without one.
    async fn push_line(&self, line: &mut Line) -> Result<Option<(StoredPush, PushTransport)>> {
        let config = self.config().await?;
        let Some(stored) = &config.push else {
            line.0 = None;
            return Ok(None);
        };
        if let Some((known, transport)) = &line.0
            && known == stored
        {
            return Ok(Some((stored.clone(), transport.clone())));
        }
        let transport = match &self.push_for_tests {
            Some(transport) => transport.clone(),
            None => {
                let mut chain = vec![stored.pair.certificate()?];
                chain.extend(stored.chain()?);
                let identity = PushIdentity::new(chain, stored.pair.open(&self.key, APPLE_PUSH)?);
                PushTransport::Apple(ApplePush::new(identity, PushServer::apple()).map_err(|error| {
                    crate::AppError::new(crate::ErrorCode::CertificateInvalid, error.words())
                        .hint(error.remedy())
                })?)
            }
        };
        line.0 = Some((stored.clone(), transport.clone()));
        Ok(Some((stored.clone(), transport)))
    }
}
