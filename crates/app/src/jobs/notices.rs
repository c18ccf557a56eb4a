//! Tells those who want to know: of devices that are managed no longer, that enrolled, and of invitees who ask for a new invite.
//!
//! Taken, told, recorded: what a program that died was telling is told again.

use std::time::Duration;

use muster_domain::{device::DeviceId, invite::Via, time::MINUTE};
use muster_store::{Allowance, Attempt, DeviceRecord, Request};
use tokio_util::sync::CancellationToken;

use super::{
    notice_mails::Reached,
    notice_words::{self as words, Came},
};
use crate::{
    App, Result,
    settings::{self, organisation_time_zone},
};

/// Devices of one mail.
const PORTION: u32 = 100;
/// What is told at most once a minute.
const ENROLLED: &str = "notice/enrolled";
const REQUESTS: &str = "notice/requests";
/// Longest wait between two looks: another process may have seen a device off.
const LOOK_EVERY: Duration = Duration::from_secs(30);

impl App {
    /// Runs until `stop`.
    pub(super) async fn tell_while(&self, stop: CancellationToken) {
        if let Err(error) = self.store.recover_notices().await {
            tracing::warn!(%error, "what was being told is not told again");
        }
        let mut changed = self.jobs.push.subscribe();
        while !stop.is_cancelled() {
            changed.borrow_and_update();
            match self.tell_all().await {
                Ok(0) => {}
                // There may be more.
                Ok(_) => continue,
                Err(error) => tracing::warn!(words = %error, "nobody could be told what they want to know"),
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                _ = changed.changed() => {}
                () = stop.cancelled() => {}
            }
        }
    }

    /// Tells everything that waits to be told and may be told now. Gives of how many devices and requests.
    ///
    /// # Errors
    /// Why nobody could be told of one kind; the others were tried all the same.
    pub async fn tell_all(&self) -> Result<usize> {
        if let Err(error) = self.tell_late().await {
            tracing::warn!(words = %error, "nobody could be told late");
        }
        let all = [
            self.tell_of_unmanaged().await,
            self.tell_of_enrolled().await,
            self.tell_of_requests().await,
        ];
        let mut count = 0;
        let mut failed = None;
        for told in all {
            match told {
                Ok(told) => count += told,
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        failed.map_or(Ok(count), Err)
    }

    /// One mail to each address, about all that enrolled since the last one; at most one a minute.
    async fn tell_of_enrolled(&self) -> Result<usize> {
        let config = self.config().await?;
        let (list, by_self) = (&config.enrollment.notify_enrolled, &config.self_enrollment.notify);
        // Whoever is to be told later is not told of what nobody wanted to know before.
        let wanted = !list.is_empty() || !by_self.is_empty();
        if wanted && self.told_lately(ENROLLED).await? {
            return Ok(0);
        }
        let devices = self.store.take_enrolled_notices(PORTION).await?;
        if devices.is_empty() {
            return Ok(0);
        }
        let ids: Vec<DeviceId> = devices.iter().map(|device| device.id).collect();
        let count = devices.len();
        let mut reached = match wanted {
            true => Reached::of(self.tell_both(list, by_self, devices).await),
            false => Reached::default(),
        };
        self.keep_late(&mut reached);
        self.store
            .record_enrolled_notices(ids, reached.is_to_be_told_again())
            .await?;
        told_of(ENROLLED, reached, count)
    }

    /// All devices to those of `list`, and those of self enrollment to the others of `by_self`.
    async fn tell_both(&self, list: &str, by_self: &str, devices: Vec<DeviceRecord>) -> Result<Reached> {
        let zone = organisation_time_zone(&*self.config().await?);
        let devices = self.with_invites(devices).await?;
        self.count_told(ENROLLED).await?;
        let told = self.mail_to(list, &words::enrolled(&devices, &zone)).await;
        let others: Vec<&str> = settings::addresses(by_self)
            .filter(|address| !settings::addresses(list).any(|known| known.eq_ignore_ascii_case(address)))
            .collect();
        if others.is_empty() {
            return Ok(told);
        }
        let is_own = |(_, invite): &Came| {
            invite
                .as_ref()
                .is_some_and(|invite| invite.via == Via::SelfEnrollment)
        };
        let own: Vec<Came> = devices.into_iter().filter(is_own).collect();
        if own.is_empty() {
            return Ok(told);
        }
        let more = self
            .mail_to(&others.join(","), &words::enrolled(&own, &zone))
            .await;
        Ok(told.and(more))
    }

    /// Each with the invite by which it came.
    async fn with_invites(&self, devices: Vec<DeviceRecord>) -> Result<Vec<Came>> {
        let mut all = Vec::with_capacity(devices.len());
        for device in devices {
            let invite = self.store.invite(device.invite).await?;
            all.push((device, invite));
        }
        Ok(all)
    }

    /// One mail to each address, about all requests since the last one; at most one a minute.
    async fn tell_of_requests(&self) -> Result<usize> {
        let list = self.config().await?.enrollment.notify_requests.clone();
        if !list.is_empty() && self.told_lately(REQUESTS).await? {
            return Ok(0);
        }
        let requests = self.store.take_request_notices(PORTION).await?;
        if requests.is_empty() {
            return Ok(0);
        }
        let ids = requests.iter().map(|request| request.id.clone()).collect();
        let mut reached = match list.is_empty() {
            true => Reached::default(),
            false => Reached::of(self.tell_asked(&list, &requests).await),
        };
        self.keep_late(&mut reached);
        self.store
            .record_request_notices(ids, reached.is_to_be_told_again())
            .await?;
        told_of(REQUESTS, reached, requests.len())
    }

    async fn tell_asked(&self, list: &str, requests: &[Request]) -> Result<Reached> {
        let zone = organisation_time_zone(&*self.config().await?);
        self.count_told(REQUESTS).await?;
        Ok(self.mail_to(list, &words::requests(requests, &zone)).await)
    }

    /// Whether mails about this were tried within the last minute, by any process.
    async fn told_lately(&self, scope: &str) -> Result<bool> {
        let allowance = self
            .store
            .allowance(once_a_minute(scope), self.clock.now())
            .await?;
        Ok(allowance != Allowance::Allowed)
    }

    /// Notes that mails about this are tried now, before they leave: what fails is tried no more often than what does not.
    async fn count_told(&self, scope: &str) -> Result<()> {
        self.store
            .count_attempt(once_a_minute(scope), self.clock.now())
            .await?;
        Ok(())
    }

    /// One mail to each address, about all that became unmanaged since the last one. Gives how many devices.
    async fn tell_of_unmanaged(&self) -> Result<usize> {
        let devices = self.store.take_notices(PORTION).await?;
        if devices.is_empty() {
            return Ok(0);
        }
        let ids: Vec<DeviceId> = devices.iter().map(|device| device.id).collect();
        let count = devices.len();
        let mut reached = Reached::of(self.tell_left(devices).await);
        self.keep_late(&mut reached);
        self.store
            .record_notices(ids, reached.is_to_be_told_again())
            .await?;
        told_of("notice/unmanaged", reached, count)
    }

    async fn tell_left(&self, devices: Vec<DeviceRecord>) -> Result<Reached> {
        let config = self.config().await?;
        let devices = self.with_invites(devices).await?;
        let told = words::unmanaged(&devices, &organisation_time_zone(&config));
        Ok(self.mail_to(&config.enrollment.notify_unmanaged, &told).await)
    }
}

fn once_a_minute(scope: &str) -> Vec<Attempt> {
    vec![Attempt {
        scope: scope.to_owned(),
        key: String::new(),
        window: MINUTE,
        limit: 1,
    }]
}

/// Gives how many things were told, also when nobody wanted to know.
fn told_of(what: &'static str, reached: Reached, count: usize) -> Result<usize> {
    match reached {
        Reached {
            told: 0,
            failed: Some(error),
            ..
        } => Err(error),
        Reached { told, .. } => {
            if told > 0 {
                tracing::info!(what, count, addresses = told, "told those who want to know");
            }
            Ok(count)
        }
    }
}

/// Why somebody asks, by the word of the request; the console says the same.
pub(super) fn why_asked(word: &str) -> &'static str {
    match word {
        "expired" => "the invite has expired",
        "revoked" => "the invite was taken back",
        "used" => "the invite was used already",
        "superseded" => "the link was followed after a newer one",
        "locked" => "the invite is locked by wrong passcodes",
        _ => "the passcode is not at hand",
    }
}
