//! What is done to a selection of users: archived, restored, deleted, given a domain.

use muster_domain::user;
use muster_store::{Archiving, LiveInvites as Live};

use crate::{
    App, AppError, ErrorCode, Result,
    wire::{Changed, LiveInvites, UserSelection, UsersAffected, UsersArchived},
};

impl App {
    /// What stands behind a selection, for the question before an action. Nothing changes.
    pub async fn users_affected(&self, selection: UserSelection) -> Result<UsersAffected> {
        let affected = self.store.users_affected(selection.into()).await?;
        Ok(UsersAffected {
            users: affected.users,
            from_directories: affected.from_directories,
            domain_synced: affected.domain_synced,
            archived: affected.archived,
            deletable: affected.deletable,
            with_live_invites: affected.with_live_invites,
            live_invites: affected.live_invites,
            devices: affected.devices,
        })
    }

    /// Takes users out of the list and the invite form; their devices stay managed. Undone by
    /// [`restore_users`](Self::restore_users), except for what was revoked.
    ///
    /// # Errors
    /// `conflict` when somebody holds live invites and these are not to be revoked: nobody is archived then.
    pub async fn archive_users(&self, selection: UserSelection, live: LiveInvites) -> Result<UsersArchived> {
        let by = self.admin_name().await?;
        let live = match live {
            LiveInvites::Refuse => Live::Refuse,
            LiveInvites::Revoke => Live::Revoke,
        };
        match self
            .store
            .archive_users(selection.into(), live, by, self.clock.now())
            .await?
        {
            Archiving::Done {
                changed,
                skipped,
                revoked,
            } => Ok(UsersArchived {
                changed,
                skipped,
                revoked,
            }),
            Archiving::Refused { users, invites } => Err(AppError::new(
                ErrorCode::Conflict,
                format!("{users} of them hold live invites, {invites} altogether. Nobody was archived."),
            )
            .hint("Revoke the invites with it, or leave these users out.")),
        }
    }

    /// Brings archived users back.
    pub async fn restore_users(&self, selection: UserSelection) -> Result<Changed> {
        let by = self.admin_name().await?;
        Ok(self
            .store
            .restore_users(selection.into(), by, self.clock.now())
            .await?
            .into())
    }

    /// Gives users a domain; blank takes it. Those whose directory keeps it are skipped.
    pub async fn set_users_domain(&self, selection: UserSelection, domain: String) -> Result<Changed> {
        let domain = user::domain("domain", &domain)?;
        let by = self.admin_name().await?;
        Ok(self
            .store
            .set_users_domain(selection.into(), domain, by, self.clock.now())
            .await?
            .into())
    }

    /// Deletes users of no directory who were never invited and have no devices; the others are skipped: they can only be
    /// archived, since invites and devices keep naming them.
    pub async fn delete_users(&self, selection: UserSelection) -> Result<Changed> {
        Ok(self.store.delete_users(selection.into()).await?.into())
    }
}
