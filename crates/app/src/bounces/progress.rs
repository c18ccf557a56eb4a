//! How far the mailbox has been read, kept over restarts, and how that went.

use muster_domain::{account::Right, time::Moment};
use serde::{Deserialize, Serialize};

use crate::{
    App, Result,
    settings::json,
    wire::{BounceReport, BounceSettings, BounceStatus},
};

/// Not among the settings: it changes with every look.
const KEY: &str = "bounces.progress";

/// What is remembered.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Progress {
    /// Which mailbox and folder the numbers below are of.
    mailbox: String,
    pub uid_validity: u32,
    /// Everything up to this UID has been read.
    pub last_uid: u32,
    /// When a look last began.
    pub tried_at: Option<i64>,
    /// When one last came to its end.
    pub checked_at: Option<i64>,
    /// What kept the last one from coming to its end.
    pub words: Option<String>,
    read: u32,
    bounced: u32,
    delayed: u32,
    other: u32,
}

impl Progress {
    /// Begins anew when it is another mailbox, or the server has numbered its mails anew.
    pub fn of(self, settings: &BounceSettings, uid_validity: u32) -> Self {
        let mailbox = name(settings);
        if self.mailbox == mailbox && self.uid_validity == uid_validity {
            return self;
        }
        // The counts are of one mailbox, however its server numbers the mails.
        let before = if self.mailbox == mailbox {
            self
        } else {
            Self {
                tried_at: self.tried_at,
                ..Self::default()
            }
        };
        Self {
            mailbox,
            uid_validity,
            last_uid: 0,
            ..before
        }
    }

    /// Adds what has been read since `before`.
    pub fn add(&mut self, before: &BounceReport, now: &BounceReport) {
        let others = |tally: &BounceReport| tally.other + tally.unmatched + tally.already;
        for (sum, more) in [
            (&mut self.read, now.mails - before.mails),
            (&mut self.bounced, now.bounced - before.bounced),
            (&mut self.delayed, now.delayed - before.delayed),
            (&mut self.other, others(now) - others(before)),
        ] {
            *sum = sum.saturating_add(more);
        }
    }
}

fn name(settings: &BounceSettings) -> String {
    format!(
        "{}@{}:{}/{}",
        settings.user, settings.host, settings.port, settings.folder
    )
}

impl App {
    pub(crate) async fn bounce_progress(&self) -> Result<Progress> {
        let stored = self.store.setting(KEY).await?;
        // What cannot be read is begun anew: a report that is read twice is written down once.
        Ok(stored
            .and_then(|json| serde_json::from_str(&json).ok())
            .unwrap_or_default())
    }

    pub(crate) async fn keep_bounce_progress(&self, progress: &Progress) -> Result<()> {
        let values = vec![(KEY.to_owned(), json(progress)?)];
        Ok(self.store.put_settings(values).await?)
    }

    /// How reading the mailbox stands.
    pub async fn bounce_status(&self) -> Result<BounceStatus> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let progress = self.bounce_progress().await?;
        Ok(BounceStatus {
            enabled: config.bounces.enabled,
            checking: self.mailbox.is_being_read(),
            last_checked_at: progress.checked_at.map(|at| Moment(at).into()),
            last_words: progress.words,
            read: progress.read,
            bounced: progress.bounced,
            delayed: progress.delayed,
            other: progress.other,
        })
    }
}
