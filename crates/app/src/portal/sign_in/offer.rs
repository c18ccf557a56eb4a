//! Which directories a page offers.

use std::sync::Arc;

use muster_domain::{authentication::Authentication, half_session};
use muster_store::{InviteRecord, UserRecord};

use super::SignInAt;
use crate::{App, Result, directories::DirectoryHandle, portal::Visitor};

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

/// How somebody signs in on the page for work accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountWays {
    /// What invites ask for that are made now: that is offered first.
    pub authentication: Authentication,
    /// Directories to choose from.
    pub choices: Vec<DirectoryChoice>,
}

pub(crate) fn choice(handle: &DirectoryHandle) -> DirectoryChoice {
    DirectoryChoice {
        id: handle.id.clone(),
        name: handle.name.clone(),
        takes_password: handle.ldap.is_some(),
    }
}

impl App {
    /// The directories that whoever this is may use: their own, or where that is not for signing in, all.
    pub(super) async fn directories_of(
        &self,
        user: Option<&UserRecord>,
    ) -> Result<Vec<Arc<DirectoryHandle>>> {
        let mut all = self.directory_handles().await?;
        let own = user.and_then(|user| user.source.as_ref());
        if let Some(own) = own.filter(|own| all.iter().any(|handle| handle.id == own.directory_id)) {
            all.retain(|handle| handle.id == own.directory_id);
        }
        Ok(all)
    }

    /// What the page of an invite offers.
    pub(crate) async fn choices_of(&self, record: &InviteRecord) -> Result<Vec<DirectoryChoice>> {
        let user = self.store.user_record(record.user_id.clone()).await?;
        let handles = self.directories_of(user.as_ref()).await?;
        Ok(handles.iter().map(|handle| choice(handle)).collect())
    }

    /// What the page for work accounts offers. `half` is the half session of the browser: after a passcode its user's directory alone.
    pub async fn account_ways(&self, half: Option<&str>, visitor: &Visitor) -> Result<AccountWays> {
        let half = half.and_then(|half| half_session::verify(&self.key, half, self.clock.now()));
        let asked = self.asked_at(&SignInAt::Account, half, visitor).await?.ok();
        let user = asked.as_ref().and_then(|asked| asked.user());
        let handles = self.directories_of(user).await?;
        Ok(AccountWays {
            authentication: self.config().await?.enrollment.authentication,
            choices: handles.iter().map(|handle| choice(handle)).collect(),
        })
    }

    /// What a page offers that knows nobody yet.
    pub(crate) async fn sign_in_choices(&self) -> Result<Vec<DirectoryChoice>> {
        let handles = self.directory_handles().await?;
        Ok(handles.iter().map(|handle| choice(handle)).collect())
    }
}
