//! Reading ahead: while a page of a directory is worked on, the next ones come and are taken apart.

use muster_gateways::directory::ldap::{LdapUsers, ReadEnd, UserPage};
use tokio::{sync::mpsc, task::JoinSet};

use crate::{AppError, ErrorCode, Result};

/// Pages that may wait to be worked on.
const PAGES: usize = 2;

/// A list of users that is read by a task of its own, which ends when this is dropped.
pub(super) struct Ahead {
    pages: mpsc::Receiver<UserPage>,
    task: JoinSet<Result<Option<ReadEnd>>>,
}

impl Ahead {
    pub fn of(mut users: LdapUsers) -> Self {
        let (sender, pages) = mpsc::channel(PAGES);
        let mut task = JoinSet::new();
        task.spawn(async move {
            while let Some(page) = users.next().await? {
                if sender.send(page).await.is_err() {
                    // Nobody wants the rest.
                    return Ok(None);
                }
            }
            Ok(users.end().cloned())
        });
        Self { pages, task }
    }

    /// The next users; `None` when the list has ended: [`Self::end`] says how.
    pub async fn next(&mut self) -> Option<UserPage> {
        self.pages.recv().await
    }

    /// What is known of the list after its last page.
    ///
    /// # Errors
    /// When it broke off: what came of it says nothing about who is not there.
    pub async fn end(mut self) -> Result<ReadEnd> {
        let end = match self.task.join_next().await {
            Some(Ok(end)) => end?,
            Some(Err(_)) | None => None,
        };
        end.ok_or_else(|| AppError::new(ErrorCode::Internal, "The list of users ended without an end."))
    }
}
