//! One sync of a directory at a time, of all processes on a data folder.

use std::{fs::TryLockError, sync::Arc};

use muster_gateways::directory::ldap::LdapDirectory;

use super::{board::Turn, sync::busy};
use crate::{App, AppError, ErrorCode, Result, apart::apart, lock_file};

impl App {
    /// The right to change what a directory is, against syncs.
    pub(super) async fn turn(&self, id: &str) -> Result<Turn> {
        self.turn_for(id, false).await
    }

    /// The right to synchronise a directory, or to look what that would do.
    ///
    /// # Errors
    /// [`Conflict`](ErrorCode::Conflict) while somebody else has it.
    pub(super) async fn turn_for(&self, id: &str, preview: bool) -> Result<Turn> {
        self.try_turn(id, preview).await?.ok_or_else(busy)
    }

    /// The same; `None` while somebody else has it.
    pub(crate) async fn try_turn(&self, id: &str, preview: bool) -> Result<Option<Turn>> {
        // It becomes the name of a file.
        if !id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        {
            return Err(AppError::not_found("This directory"));
        }
        let board: &Arc<super::board::Board> = &self.directories.board;
        let Some(mut turn) = board.begin(id, preview) else {
            return Ok(None);
        };
        let path = self.folder.join(format!("directory-{id}.lock"));
        let locked = apart("The right to read a directory could not be taken.", move || {
            let file = lock_file::open(&path)?;
            match file.try_lock() {
                Ok(()) => Ok(Some(file)),
                Err(TryLockError::WouldBlock) => Ok(None),
                Err(TryLockError::Error(error)) => Err(lock_file::unusable(&path, &error)),
            }
        })
        .await??;
        turn._lock = locked;
        Ok(turn._lock.is_some().then_some(turn))
    }

    /// The directory, when it is one that lists its users.
    pub(super) async fn ldap_of(&self, id: &str, also_disabled: bool) -> Result<LdapDirectory> {
        let handle = match also_disabled {
            true => self.directory_handle_of_any(id).await?,
            false => self.directory_handle_for_sync(id).await?,
        };
        handle.ldap.clone().ok_or_else(|| {
            AppError::new(
                ErrorCode::Conflict,
                format!(
                    "{} does not list its users: they appear when they sign in.",
                    handle.name
                ),
            )
        })
    }
}
