//! What the shell and the first run show: who we are, what is set up, what an admin should know now.

use muster_domain::{account::Right, invite::InviteState};
use muster_store::InviteFilter;

use crate::{
    App, KeyPlace, Result,
    settings::{CHECKLIST_HIDDEN, MailRouteWords, OWN_DEVICE_SKIPPED, json},
    wire::{Checklist, ChecklistStep, MailRoute, Notice, Overview, PortalStatus},
};

/// Invites that are looked at for one that was sent: those of By myself may stand between.
const LATEST: u32 = 200;

impl App {
    /// State of the whole program.
    pub async fn overview(&self) -> Result<Overview> {
        self.may(Right::SignedIn).await?;
        let config = self.config().await?;
        let portal = self.portal_status().await?;
        let organisation = &config.organisation;
        Ok(Overview {
            version: env!("CARGO_PKG_VERSION").into(),
            data_folder: self.folder.display().to_string(),
            organisation: organisation.name.clone(),
            account_name: organisation.admin_name.clone(),
            account_email: organisation.admin_email.clone(),
            set_up: config.is_set_up(),
            mail_is_trial: config.mail.route == MailRoute::TrialOutbox,
            mail_words: MailRouteWords::of(&config.mail).0,
            key_kept_in: self.key_place.as_str().into(),
            key_notice: self.key_notice().await?,
            notices: self.notices(&portal, config.portal.embedded).await?,
            checklist: self.checklist().await?,
            portal,
        })
    }

    /// Puts a first step aside, or the whole checklist.
    pub async fn skip_checklist_step(&self, step: ChecklistStep) -> Result<Overview> {
        self.may(Right::Manage).await?;
        let name = match step {
            ChecklistStep::OwnDevice => OWN_DEVICE_SKIPPED,
            ChecklistStep::All => CHECKLIST_HIDDEN,
        };
        self.put(vec![(name, json(&true)?)]).await?;
        self.overview().await
    }

    async fn checklist(&self) -> Result<Checklist> {
        let config = self.config().await?;
        let own_device = self
            .store
            .by_myself_tally(muster_domain::time::Moment(0), None)
            .await?
            .verified
            > 0;
        let sent = InviteState::ALL.into_iter().filter(|state| {
            matches!(
                state,
                InviteState::Sent | InviteState::Opened | InviteState::Verified | InviteState::Enrolled
            )
        });
        let first_invite = if config.checklist_hidden {
            true
        } else {
            let filter = InviteFilter {
                states: sent.collect(),
                ..InviteFilter::default()
            };
            let page = self
                .store
                .page_invites(filter, muster_store::InviteSort::Newest, None, 50)
                .await?;
            page.rows.iter().any(|record| record.via.is_sent())
        };
        let done = config.is_set_up() && (own_device || config.own_device_skipped) && first_invite;
        Ok(Checklist {
            visible: !config.checklist_hidden && !done,
            organisation: config.is_set_up(),
            mail: true,
            own_device,
            own_device_skipped: config.own_device_skipped,
            first_invite,
        })
    }

    /// Where the key lies, if it had to be a file. Of use to those alone who look after the data folder.
    async fn key_notice(&self) -> Result<Option<Notice>> {
        if self.key_place != KeyPlace::FileInstead || !self.has(Right::Manage).await? {
            return Ok(None);
        }
        Ok(Some(Notice {
            code: "key_in_file".into(),
            about: String::new(),
            severity: "info".into(),
            message:
                "The key is kept in a file, because no keychain was there when this data folder was made."
                    .into(),
            hint: format!(
                "Only your account may read {}. Back it up apart from the database.",
                self.folder.join("muster.key").display()
            ),
        }))
    }

    /// Whether an invite left, among the latest of those that do not wait any more.
    async fn has_sent_an_invite(&self) -> Result<bool> {
        let filter = InviteFilter {
            states: InviteState::ALL
                .into_iter()
                .filter(|state| *state != InviteState::Queued)
                .collect(),
            ..InviteFilter::default()
        };
        let page = self
            .store
            .page_invites(filter, muster_store::InviteSort::Newest, None, LATEST)
            .await?;
        Ok(page
            .rows
            .iter()
            .any(|record| record.via.is_sent() && record.sent_at.is_some()))
    }

    async fn notices(&self, portal: &PortalStatus, embedded: bool) -> Result<Vec<Notice>> {
        let mut notices = Vec::new();
        // Nothing hangs on the key before: a newcomer has other things to read.
        if let Some(notice) = self.key_notice().await?
            && self.has_sent_an_invite().await?
        {
            notices.push(notice);
        }
        // A portal that runs and lacks its certificate has a notice of its own.
        if let (Some(problem), true, false) = (&portal.problem, embedded, portal.running) {
            notices.push(Notice {
                code: "portal_down".into(),
                about: String::new(),
                severity: "error".into(),
                message: problem.clone(),
                hint: "Change the address or port in Settings, Portal. Links in mails lead nowhere until it runs.".into(),
            });
        }
        if portal.trial_network {
            notices.push(Notice {
                code: "trial_network".into(),
                about: String::new(),
                severity: "info".into(),
                message: "The portal speaks plain HTTP: good for a trial on a network you trust, and named so to invitees.".into(),
                hint: "For real use, set a certificate in Settings, Portal.".into(),
            });
        }
        // The rest is about invites and settings, which a technician does not see.
        if !self.has(Right::Read).await? {
            return Ok(notices);
        }
        notices.extend(self.acme_notice(&*self.config().await?)?);
        notices.extend(self.certificate_notices().await?);
        notices.extend(self.device_notices().await?);
        notices.extend(self.untold_notice().await?);
        notices.extend(self.approval_notice().await?);
        notices.extend(self.directory_notices().await?);
        Ok(notices)
    }
}
