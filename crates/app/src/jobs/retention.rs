//! Removes the oldest entries of the audit log, where the settings say how far it goes back. That some were removed is an entry.

use muster_domain::time::{DAY, HOUR};
use tokio_util::sync::CancellationToken;

use crate::{App, Result, accounts::Person};

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
        let entry = Person::itself().did("audit_pruned", now);
        let before = now.plus(-i64::from(days) * DAY);
        Ok(self
            .recording(entry)
            .prune_audit(self.chain_key(), before)
            .await?)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use muster_domain::time::Moment;
    use tempfile::TempDir;

    use super::*;
    use crate::{
        Clock, KeySource, OpenOptions,
        wire::{AuditFilter, SecuritySettings},
    };

    /// It is no doing of the organisation's administrator, and stands under nobody's name.
    #[tokio::test]
    async fn what_was_removed_by_the_clock_stands_under_no_persons_name() {
        let folder = TempDir::new().unwrap();
        let clock = Clock::at(Moment(1_800_000_000_000));
        let options = OpenOptions {
            key: KeySource::File,
            clock: clock.clone(),
            ..OpenOptions::default()
        };
        let app = App::open(folder.path(), options).await.unwrap();
        let organisation = crate::wire::OrganisationSettings {
            name: "Northwind".into(),
            admin_name: "Priya Raman".into(),
            admin_email: "priya@northwind.example".into(),
            ..app.organisation_settings().await.unwrap()
        };
        app.save_organisation(organisation).await.unwrap();
        let security = SecuritySettings {
            audit_keep_days: 30,
            ..app.security_settings().await.unwrap()
        };
        app.save_security(security).await.unwrap();
        clock.advance(31 * DAY);
        assert!(app.remove_old_entries().await.unwrap() > 0);

        let whose = async |who: &str| {
            let filter = AuditFilter {
                who: who.into(),
                ..AuditFilter::default()
            };
            app.list_audit(filter, None, 10).await.unwrap().rows
        };
        let all = whose("").await;
        assert_eq!(
            (
                all[0].action.as_str(),
                all[0].who.as_str(),
                all[0].origin.as_str()
            ),
            ("audit_pruned", "", "job")
        );
        let hers = whose("Priya Raman").await;
        assert!(hers.iter().all(|row| row.action != "audit_pruned"), "{hers:?}");
        // Nobody is no choice of a filter.
        assert!(!app.audit_choices().await.unwrap().who.contains(&String::new()));
    }
}
