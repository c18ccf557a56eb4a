//! Which directories a page offers.

use std::sync::Arc;

use muster_store::{InviteRecord, UserRecord};

use crate::{App, Result, directories::DirectoryHandle};

/// A directory to sign in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryChoice {
    /// Id, for the form.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The password is typed on our page; otherwise the browser goes to the provider.
    pub takes_password: bool,
}

pub(crate) fn choice(handle: &DirectoryHandle) -> DirectoryChoice {
    DirectoryChoice {
        id: handle.id.clone(),
        name: handle.name.clone(),
        takes_password: handle.ldap.is_some(),
    }
}

impl App {
    /// The directories that whoever this is may use: their own, or where they have none, all.
    pub(super) async fn directories_of(
        &self,
        user: Option<&UserRecord>,
    ) -> Result<Vec<Arc<DirectoryHandle>>> {
        let mut all = self.directory_handles().await?;
        if let Some(source) = user.and_then(|user| user.source.as_ref()) {
            all.retain(|handle| handle.id == source.directory_id);
        }
        Ok(all)
    }

    /// What the page of an invite offers.
    pub(crate) async fn choices_of(&self, record: &InviteRecord) -> Result<Vec<DirectoryChoice>> {
        let user = self.store.user_record(record.user_id.clone()).await?;
        let handles = self.directories_of(user.as_ref()).await?;
        Ok(handles.iter().map(|handle| choice(handle)).collect())
    }

    /// What a page offers that knows nobody yet.
    pub async fn sign_in_choices(&self) -> Result<Vec<DirectoryChoice>> {
        let handles = self.directory_handles().await?;
        Ok(handles.iter().map(|handle| choice(handle)).collect())
    }
}
