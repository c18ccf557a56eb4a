//! What an admin should know about devices now.

use muster_domain::{platform::Platform, time::DAY};

use crate::{App, Result, portal::Missing, readiness::for_the_admin, wire::Notice};

/// How long a device that left is pointed out, in days.
const LEFT_DAYS: i64 = 3;
/// No further is counted how many invites expired.
const MAX_COUNTED: u32 = 1_000;

impl App {
    /// What there is to point out: people who wait for a platform, devices that left, that cannot be called, and that have been silent
    /// for long.
    pub(crate) async fn device_notices(&self) -> Result<Vec<Notice>> {
        let mut notices = Vec::new();
        notices.extend(self.waiting_notices().await?);
        notices.extend(self.expired_notice().await?);
        notices.extend(self.left_notice().await?);
        notices.extend(self.deaf_notice().await?);
        notices.extend(self.silence_notice().await?);
        Ok(notices)
    }

    /// Invites whose people are verified and can go no further, by what is missing: they read that IT is not ready, and nothing of the
    /// cause. Invites are counted, of which one person may have several.
    async fn waiting_notices(&self) -> Result<Vec<Notice>> {
        let mut waiting: Vec<(Missing, u32)> = Vec::new();
        for total in self.store.platform_totals().await? {
            // Which device opens an invite for any is not known here.
            if total.verified == 0 || total.platform == Platform::Neutral {
                continue;
            }
            let Some(missing) = self.missing(total.platform).await?.first().copied() else {
                continue;
            };
            match waiting.iter_mut().find(|(known, _)| *known == missing) {
                Some((_, count)) => *count += total.verified,
                None => waiting.push((missing, total.verified)),
            }
        }
        Ok(waiting
            .into_iter()
            .map(|(missing, count)| Notice {
                code: format!("invitees_wait_{}", missing.as_str()),
                about: String::new(),
                severity: "warning".into(),
                message: match count {
                    1 => "1 verified invite waits: no device can enroll with it yet.".to_owned(),
                    _ => format!("{count} verified invites wait: no device can enroll with them yet."),
                },
                hint: for_the_admin(missing).to_owned(),
            })
            .collect())
    }

    /// Invites that expired unused: whoever sent them may want to send them again.
    async fn expired_notice(&self) -> Result<Option<Notice>> {
        let since = self.clock.now().plus(-LEFT_DAYS * DAY);
        let count = self.store.invites_expired_since(since, MAX_COUNTED).await?;
        let them = match count {
            1 => "1 invite".to_owned(),
            MAX_COUNTED => format!("{MAX_COUNTED} invites or more"),
            _ => format!("{count} invites"),
        };
        Ok((count > 0).then(|| Notice {
            code: "invites_expired".into(),
            about: String::new(),
            severity: "info".into(),
            message: format!("{them} expired unused within the last {LEFT_DAYS} days."),
            hint: "Look at Expired in Enrollment: what is still wanted can be sent again from there.".into(),
        }))
    }

    /// Devices whose person removed the management.
    async fn left_notice(&self) -> Result<Option<Notice>> {
        let since = self.clock.now().plus(-LEFT_DAYS * DAY);
        let count = self.store.devices_left_since(since).await?;
        Ok((count > 0).then(|| Notice {
            code: "devices_left".into(),
            about: String::new(),
            severity: "warning".into(),
            message: format!(
                "{} took the management off within the last {LEFT_DAYS} days.",
                counted(count)
            ),
            hint: "Look at Unmanaged in Devices; whoever shall come back needs a new invite.".into(),
        }))
    }

    /// Devices that enrolled under another push certificate than the one in use, or in lab mode.
    async fn deaf_notice(&self) -> Result<Option<Notice>> {
        let config = self.config().await?;
        let Some(push) = &config.push else {
            return Ok(None);
        };
        let count = self.store.devices_deaf_to(push.topic.clone()).await?;
        let them = if count == 1 { "it" } else { "them" };
        Ok((count > 0).then(|| Notice {
            code: "devices_deaf".into(),
            about: String::new(),
            severity: "warning".into(),
            message: format!(
                "{} enrolled in lab mode or under another push certificate, and cannot be called.",
                counted(count)
            ),
            hint: format!("Invite {them} again: what a device listens to is fixed when it enrolls."),
        }))
    }

    /// Managed devices that have said nothing for as long as was set.
    async fn silence_notice(&self) -> Result<Option<Notice>> {
        let days = self.config().await?.apple.silent_days;
        if days == 0 {
            return Ok(None);
        }
        let since = self.clock.now().plus(-i64::from(days) * DAY);
        let count = self.store.silent_devices(since).await?;
        let have = if count == 1 { "has" } else { "have" };
        Ok((count > 0).then(|| Notice {
            code: "silent_devices".into(),
            about: String::new(),
            severity: "warning".into(),
            message: format!("{} {have} said nothing for {days} days or more.", counted(count)),
            hint: "Look at the end of the list in Devices, last seen first; what is gone for good can be ended there.".into(),
        }))
    }
}

fn counted(count: u32) -> String {
    if count == 1 {
        "1 device".to_owned()
    } else {
        format!("{count} devices")
    }
}
