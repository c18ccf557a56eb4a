//! What is done to a selection of users: archived, restored, deleted, given a domain.

use muster_domain::{account::Right, user};
use muster_store::{Archiving, LiveInvites as Live};

use crate::{
    App, AppError, ErrorCode, Result,
    actions::say,
    wire::{Changed, LiveInvites, UserSelection, UsersAffected, UsersArchived},
};

impl App {
    /// What stands behind a selection, for the question before an action. Nothing changes.
    pub async fn users_affected(&self, selection: UserSelection) -> Result<UsersAffected> {
        self.may(Right::Read).await?;
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
        let person = self.may(Right::Manage).await?;
        let now = self.clock.now();
        let entry = self
            .about_users(person.did("users_archived", now), &selection)
            .await?;
        let live = match live {
            LiveInvites::Refuse => Live::Refuse,
            LiveInvites::Revoke => Live::Revoke,
        };
        match self
            .recording(entry)
            .archive_users(selection.into(), live, person.name, now)
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
        let person = self.may(Right::Manage).await?;
        let now = self.clock.now();
        let entry = self
            .about_users(person.did("users_restored", now), &selection)
            .await?;
        Ok(self
            .recording(entry)
            .restore_users(selection.into(), person.name, now)
            .await?
            .into())
    }

    /// Gives users a domain; blank takes it. Those whose directory keeps it are skipped.
    pub async fn set_users_domain(&self, selection: UserSelection, domain: String) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let domain = user::domain("domain", &domain)?;
        let now = self.clock.now();
        let mut entry = self
            .about_users(person.did("users_domain_set", now), &selection)
            .await?;
        say(&mut entry, "domain", domain.as_deref());
        Ok(self
            .recording(entry)
            .set_users_domain(selection.into(), domain, person.name, now)
            .await?
            .into())
    }

    /// Deletes users of no directory who were never invited and have no devices; the others are skipped: they can only be
    /// archived, since invites and devices keep naming them.
    pub async fn delete_users(&self, selection: UserSelection) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let entry = self
            .about_users(person.did("users_deleted", self.clock.now()), &selection)
            .await?;
        Ok(self.recording(entry).delete_users(selection.into()).await?.into())
    }
}
