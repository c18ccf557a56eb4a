//! Settings → Security: the lock, approvals, how far the audit log goes back.

use super::{SECURITY, check::Check, json};
use crate::{App, Result, wire::SecuritySettings};
use muster_domain::account::Right;

/// A day.
const MOST_MINUTES: u32 = 24 * 60;
const MOST_INVITES: u32 = 1_000_000;
/// Ten years.
const MOST_DAYS: u32 = 3_653;

impl Default for SecuritySettings {
    fn default() -> Self {
        Self {
            lock_after_minutes: 15,
            approval_above: 0,
            audit_keep_days: 0,
        }
    }
}

impl App {
    /// Settings → Security.
    pub async fn security_settings(&self) -> Result<SecuritySettings> {
        self.may(Right::Read).await?;
        Ok(self.config().await?.security.clone())
    }

    /// Checks and saves them.
    pub async fn save_security(&self, settings: SecuritySettings) -> Result<SecuritySettings> {
        self.may(Right::Manage).await?;
        let clean = check(settings)?;
        self.put(vec![(SECURITY, json(&clean)?)]).await?;
        self.security_settings().await
    }
}

pub(super) fn check(settings: SecuritySettings) -> Result<SecuritySettings> {
    let mut check = Check::default();
    for (field, label, value, most) in [
        (
            "lock_after_minutes",
            "The minutes until the lock",
            settings.lock_after_minutes,
            MOST_MINUTES,
        ),
        (
            "approval_above",
            "The number of invites",
            settings.approval_above,
            MOST_INVITES,
        ),
        (
            "audit_keep_days",
            "The days that are kept",
            settings.audit_keep_days,
            MOST_DAYS,
        ),
    ] {
        check.range(field, label, &value, 0, most);
    }
    check.done(settings)
}
