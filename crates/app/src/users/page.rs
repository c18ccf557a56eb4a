//! A user's page: facts, devices, invites, messages, history.

use muster_domain::account::Right;
use muster_store::UserRecord;

use super::{row, view::directory_group};
use crate::{
    App, AppError, Result, devices,
    invites::{self, WINDOW},
    wire::{
        DevicePage, DirectoryGroupChoice, InvitePage, TimelineEntry, UserDetail, UserHistoryEntry,
        UserHistoryPage, UserMessagePage, UserMessageRow,
    },
};

/// Most groups while typing.
const MAX_HITS: u32 = 50;

impl App {
    pub(crate) async fn user_record(&self, id: &str) -> Result<UserRecord> {
        self.store
            .user_record(id)
            .await?
            .ok_or_else(|| AppError::not_found("The user"))
    }

    /// One user, with the first windows of their devices and invites.
    pub async fn user_detail(&self, id: String) -> Result<UserDetail> {
        self.may(Right::Read).await?;
        let user = self.user_record(&id).await?;
        let devices = self.user_devices(id.clone(), None).await?;
        let invites = self.user_invites(id.clone(), None).await?;
        let groups = self.store.directory_groups_of_user(id).await?;
        let paused_until = self.sign_in_paused_until(&user).await?;
        Ok(UserDetail {
            user: row(&user),
            sign_in_paused_until: paused_until.map(Into::into),
            directory_groups: groups.into_iter().map(directory_group).collect(),
            devices: devices.rows,
            more_devices: devices.next,
            invites: invites.rows,
            more_invites: invites.next,
        })
    }

    /// A window of a user's invites, latest first.
    pub async fn user_invites(&self, id: String, cursor: Option<String>) -> Result<InvitePage> {
        self.may(Right::Read).await?;
        let page = self.store.invites_of_user(id, cursor, WINDOW).await?;
        Ok(InvitePage {
            rows: page.rows.iter().map(|record| self.row(record)).collect(),
            next: page.next,
        })
    }

    /// A window of a user's devices, latest first.
    pub async fn user_devices(&self, id: String, cursor: Option<String>) -> Result<DevicePage> {
        self.may(Right::Read).await?;
        let page = self.store.devices_of_user(id, cursor, WINDOW).await?;
        Ok(DevicePage {
            rows: page.rows.iter().map(devices::row).collect(),
            next: page.next,
        })
    }

    /// A window of the messages of a user's invites, latest first.
    pub async fn user_messages(&self, id: String, cursor: Option<String>) -> Result<UserMessagePage> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let page = self.store.messages_of_user(id, cursor, WINDOW).await?;
        Ok(UserMessagePage {
            rows: page
                .rows
                .into_iter()
                .map(|one| UserMessageRow {
                    message: invites::message_row(one.message, one.current, &config),
                    invite_id: one.invite_id,
                    platform: one.platform,
                    owned_by: one.owned_by,
                })
                .collect(),
            next: page.next,
        })
    }

    /// A window of what happened to a user, their invites and devices, latest first.
    pub async fn user_history(&self, id: String, cursor: Option<String>) -> Result<UserHistoryPage> {
        self.may(Right::Read).await?;
        let page = self.store.history_of_user(id, cursor, WINDOW).await?;
        Ok(UserHistoryPage {
            rows: page
                .rows
                .into_iter()
                .map(|one| UserHistoryEntry {
                    entry: if one.device_id.is_some() {
                        devices::entry(one.event)
                    } else {
                        TimelineEntry {
                            at: one.event.at.into(),
                            kind: one.event.kind,
                            detail: one.event.detail,
                            by: one.event.by,
                        }
                    },
                    invite_id: one.invite_id,
                    device_id: one.device_id,
                })
                .collect(),
            next: page.next,
        })
    }

    /// Groups of all directories found while typing, for rules.
    pub async fn search_directory_groups(&self, query: String) -> Result<Vec<DirectoryGroupChoice>> {
        self.may(Right::Read).await?;
        let groups = self.store.search_directory_groups(query, MAX_HITS).await?;
        Ok(groups.into_iter().map(directory_group).collect())
    }
}
