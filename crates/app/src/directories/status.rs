//! How syncing stands, for the screen: now, and in the past.

use muster_domain::{account::Right, directory_sync::Counts};
use muster_store::{DirectoryInFull, DirectorySync};
use tokio::sync::watch;

use super::{due::next_due, setup::sync_settings};
use crate::{
    App, Result,
    invites::WINDOW,
    wire::{DirectoryKind, DirectorySyncPage, DirectorySyncRow, DirectorySyncStatus, Notice},
};

/// Failures in a row after which the overview tells of it: a directory that restarts is no news.
const TOLD_AFTER: u32 = 3;
/// Among so many of the last syncs the one is looked for that is to be told of: a day of one each quarter of an hour, and more.
const LOOKED_BACK: u32 = 200;

impl App {
    /// How syncing a directory stands.
    pub async fn directory_sync_status(&self, id: String) -> Result<DirectorySyncStatus> {
        self.may(Right::Read).await?;
        let directory = self.directory_in_full(&id).await?;
        self.sync_status(&directory).await
    }

    /// A window of a directory's syncs, latest first.
    pub async fn directory_syncs(
        &self,
        id: String,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<DirectorySyncPage> {
        self.may(Right::Read).await?;
        let page = self
            .store
            .directory_syncs(id, cursor, limit.clamp(1, WINDOW))
            .await?;
        Ok(DirectorySyncPage {
            rows: page.rows.into_iter().map(row).collect(),
            next: page.next,
        })
    }

    /// Rises when a sync may be due.
    pub(crate) fn directory_wakes(&self) -> watch::Receiver<u64> {
        self.directories.board.wakes()
    }

    /// Rises with the progress of syncs of this process; look at most ten times a second.
    pub fn directory_changes(&self) -> watch::Receiver<u64> {
        self.directories.board.changes()
    }

    pub(super) async fn sync_status(&self, directory: &DirectoryInFull) -> Result<DirectorySyncStatus> {
        let (setup, progress) = (&directory.setup, &directory.progress);
        let recent = self.recent_syncs(&setup.id).await?;
        let of_all = recent.iter().find(|sync| sync.full && sync.outcome == "done");
        let not_taken = of_all.map(counts_of).unwrap_or_default();
        let is_scheduled = setup.enabled && super::open::kind(&setup.kind)? == DirectoryKind::Ldap;
        let next_at = match is_scheduled {
            true => next_due(&sync_settings(setup)?, progress, self.clock.now()),
            false => None,
        };
        Ok(DirectorySyncStatus {
            running: self.directories.board.progress(&setup.id),
            last: recent.into_iter().next().map(row),
            synced_at: progress.synced_at.map(Into::into),
            full_at: progress.full_at.map(Into::into),
            next_at: next_at.map(Into::into),
            held: progress.held.clone(),
            failures: progress.failures,
            not_taken: not_taken.conflicts + not_taken.unusable,
        })
    }

    /// The last syncs, latest first.
    async fn recent_syncs(&self, id: &str) -> Result<Vec<DirectorySync>> {
        let page = self.store.directory_syncs(id.to_owned(), None, LOOKED_BACK);
        Ok(page.await?.rows)
    }

    /// The latest of them that ended so.
    async fn latest_sync(&self, id: &str, outcome: &str) -> Result<Option<DirectorySync>> {
        let recent = self.recent_syncs(id).await?;
        Ok(recent.into_iter().find(|sync| sync.outcome == outcome))
    }

    /// What an admin should know about directories.
    pub(crate) async fn directory_notices(&self) -> Result<Vec<Notice>> {
        let mut notices = Vec::new();
        for directory in self.store.directories_in_full().await? {
            let (setup, progress) = (&directory.setup, &directory.progress);
            if !setup.enabled {
                continue;
            }
            let notice = |code: &str, severity: &str, message: String, hint: String| Notice {
                code: code.to_owned(),
                about: setup.id.clone(),
                severity: severity.to_owned(),
                message,
                hint,
            };
            if let Some(problem) = self.directory_problem(&setup.id).await? {
                notices.push(notice(
                    "directory_unusable",
                    "error",
                    format!("{} cannot be used: {problem}", setup.name),
                    "Set it up again under Directories.".into(),
                ));
                continue;
            }
            if progress.failures >= TOLD_AFTER {
                let last = self.latest_sync(&setup.id, "failed").await?;
                let (words, remedy) = last.map(|sync| (sync.words, sync.remedy)).unwrap_or_default();
                notices.push(notice(
                    "directory_failing",
                    "warning",
                    format!("{} could not be synchronised. {words}", setup.name),
                    format!("{remedy} Its test under Directories shows more.")
                        .trim_start()
                        .to_owned(),
                ));
            }
            if progress.held.is_some() {
                let held = self.latest_sync(&setup.id, "held").await?;
                let words = held.map(|sync| sync.words).unwrap_or_default();
                notices.push(notice(
                    "directory_held",
                    "warning",
                    format!("The sync of {} waits for your yes. {words}", setup.name),
                    "Look what would change under Directories, and confirm it if it is right. Until then nothing is changed."
                        .into(),
                ));
            }
        }
        Ok(notices)
    }
}

fn counts_of(sync: &DirectorySync) -> Counts {
    serde_json::from_str(&sync.counts).unwrap_or_default()
}

fn row(sync: DirectorySync) -> DirectorySyncRow {
    let counts = counts_of(&sync);
    DirectorySyncRow {
        id: sync.id,
        started_at: sync.started_at.into(),
        ended_at: sync.ended_at.map(Into::into),
        full: sync.full,
        by: sync.by,
        outcome: sync.outcome,
        words: sync.words,
        remedy: sync.remedy,
        // Of one that did not come so far there are none.
        counts,
    }
}
