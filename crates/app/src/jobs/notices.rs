//! Tells those who want to know: of devices that are managed no longer, that enrolled, and of invitees who ask for a new invite.
//!
//! Taken, told, recorded: what a program that died was telling is told again.

use std::time::Duration;

use muster_domain::{device::DeviceId, invite::Via, time::MINUTE};
use muster_store::{Allowance, Attempt, DeviceRecord};
use tokio_util::sync::CancellationToken;

use super::notice_words::{self as words, Came, Told};
use crate::{
    App, Result,
    ids::new_id,
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
    pub async fn tell_all(&self) -> Result<usize> {
        Ok(
            self.tell_of_unmanaged().await?
                + self.tell_of_enrolled().await?
                + self.tell_of_requests().await?,
        )
    }

    /// One mail to each address, about all that enrolled since the last one; at most one a minute.
    async fn tell_of_enrolled(&self) -> Result<usize> {
        let config = self.config().await?;
        let (list, by_self) = (&config.enrollment.notify_enrolled, &config.self_enrollment.notify);
        // Whoever is to be told later is not told of what nobody wanted to know before.
        let wanted = !list.is_empty() || !by_self.is_empty();
        if wanted && self.told_lately(ENROLLED, false).await? {
            return Ok(0);
        }
        let devices = self.store.take_enrolled_notices(PORTION).await?;
        if devices.is_empty() {
            return Ok(0);
        }
        let ids: Vec<DeviceId> = devices.iter().map(|device| device.id).collect();
        let count = devices.len();
        let told = self.tell_both(list, by_self, devices).await;
        self.store.record_enrolled_notices(ids, told.is_err()).await?;
        self.told_of(ENROLLED, told?, count).await
    }

    /// All devices to those of `list`, and those of self enrollment to the others of `by_self`. Gives how many addresses were told.
    async fn tell_both(&self, list: &str, by_self: &str, devices: Vec<DeviceRecord>) -> Result<usize> {
        let zone = organisation_time_zone(&*self.config().await?);
        let devices = self.with_invites(devices).await?;
        let told = self.mail_to(list, words::enrolled(&devices, &zone)).await?;
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
            .mail_to(&others.join(","), words::enrolled(&own, &zone))
            .await?;
        Ok(told + more)
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
        if !list.is_empty() && self.told_lately(REQUESTS, false).await? {
            return Ok(0);
        }
        let requests = self.store.take_request_notices(PORTION).await?;
        if requests.is_empty() {
            return Ok(0);
        }
        let ids = requests.iter().map(|request| request.id.clone()).collect();
        let zone = organisation_time_zone(&*self.config().await?);
        let told = self.mail_to(&list, words::requests(&requests, &zone)).await;
        self.store.record_request_notices(ids, told.is_err()).await?;
        self.told_of(REQUESTS, told?, requests.len()).await
    }

    /// Whether mails about this left within the last minute, from any process; `count` says that some leave now.
    async fn told_lately(&self, scope: &'static str, count: bool) -> Result<bool> {
        let attempt = vec![Attempt {
            scope: scope.to_owned(),
            key: String::new(),
            window: MINUTE,
            limit: 1,
        }];
        let now = self.clock.now();
        let allowance = match count {
            true => self.store.count_attempt(attempt, now).await?,
            false => self.store.allowance(attempt, now).await?,
        };
        Ok(allowance != Allowance::Allowed)
    }

    /// Notes that mails about `what` have left. Gives how many things were told, 0 when nobody wanted to know.
    async fn told_of(&self, what: &'static str, addresses: usize, count: usize) -> Result<usize> {
        if addresses > 0 {
            tracing::info!(what, count, addresses, "told those who want to know");
            self.told_lately(what, true).await?;
        }
        Ok(count)
    }

    /// One mail to each address, about all that became unmanaged since the last one. Gives how many devices.
    async fn tell_of_unmanaged(&self) -> Result<usize> {
        let devices = self.store.take_notices(PORTION).await?;
        if devices.is_empty() {
            return Ok(0);
        }
        let ids: Vec<DeviceId> = devices.iter().map(|device| device.id).collect();
        let count = devices.len();
        let told = self.tell_left(devices).await;
        self.store.record_notices(ids, told.is_err()).await?;
        let addresses = told?;
        if addresses > 0 {
            tracing::info!(
                devices = count,
                addresses,
                "told of devices that are managed no longer"
            );
        }
        Ok(count)
    }

    async fn tell_left(&self, devices: Vec<DeviceRecord>) -> Result<usize> {
        let config = self.config().await?;
        let devices = self.with_invites(devices).await?;
        let told = words::unmanaged(&devices, &organisation_time_zone(&config));
        self.mail_to(&config.enrollment.notify_unmanaged, told).await
    }

    /// Gives how many addresses were told.
    async fn mail_to(&self, list: &str, Told { subject, text }: Told) -> Result<usize> {
        let config = self.config().await?;
        let addresses: Vec<&str> = settings::addresses(list).collect();
        if addresses.is_empty() {
            return Ok(0);
        }
        let now = self.clock.now();
        let head = self.letterhead(&config).await?;
        let mut session = self.transport(&config)?.connect().await?;
        for address in &addresses {
            let id = new_id(now)?.to_string();
            let mail = head.note(address, subject.clone(), text.clone(), now, &id)?;
            session.send(&mail).await?;
        }
        session.quit().await;
        Ok(addresses.len())
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
