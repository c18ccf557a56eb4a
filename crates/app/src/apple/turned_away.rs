//! What is kept of a device that was turned away before it enrolled: with its invite, and in the audit log.

use muster_domain::{
    audit::Entry,
    invite::InviteId,
    obstacle::Obstacle,
    time::{HOUR, Moment},
};

use crate::{App, Result};

/// How often the same obstacle of an invite stands in the audit log: a device may try without end.
const ENTRY_EVERY: i64 = HOUR;

impl App {
    /// Keeps why an invite's device was turned away; the entry of the log is added in the same transaction.
    pub(super) async fn keep_obstacle(
        &self,
        invite: InviteId,
        obstacle: &Obstacle,
        now: Moment,
    ) -> Result<()> {
        let store = match self.refused_entry(invite, obstacle, now).await? {
            Some(entry) => self.recording(entry),
            None => self.store.clone(),
        };
        Ok(store.record_obstacle(invite, obstacle.to_string(), now).await?)
    }

    /// The entry about a device that was turned away; `None` when the log has one already. By the kind of obstacle: what a device
    /// says of itself, it may say in a new way each time.
    pub(super) async fn refused_entry(
        &self,
        invite: InviteId,
        obstacle: &Obstacle,
        now: Moment,
    ) -> Result<Option<Entry>> {
        let why = obstacle.as_str();
        if !self
            .first_in("device/refused", &format!("{invite}/{why}"), ENTRY_EVERY)
            .await?
        {
            return Ok(None);
        }
        let Some(record) = self.store.invite(invite).await? else {
            return Ok(None);
        };
        let after = serde_json::json!({ "why": why, "said": obstacle.to_string() });
        let entry = Entry {
            who: record.user_name.clone(),
            origin: "device".to_owned(),
            ..Entry::new(now, "device_refused")
        };
        Ok(Some(
            entry
                .to("invite", invite.to_string(), record.user_name)
                .changed("", after.to_string()),
        ))
    }
}
