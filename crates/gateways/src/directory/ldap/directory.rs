//! One face over a directory, so that whoever asks runs the same code for a real one and for a test.

use muster_domain::time::Moment;
use secrecy::SecretString;

use super::client::LdapClient;
use super::entry::DirectoryEntry;
use super::error::LdapError;
use super::groups::GroupTree;
use super::lockout::Lockout;
use super::memory::{MemoryDirectory, MemoryRead};
use super::read::{ReadEnd, UserPage, UserRead, Which};
use super::settings::LdapSettings;
use super::sign_in::{SignIn, Who};
use super::standing::Standing;

/// Where people are known. Cheap to clone.
#[derive(Debug, Clone)]
pub enum LdapDirectory {
    /// A directory that is reached by LDAP.
    Real(LdapClient),
    /// One in memory: for tests.
    Memory(MemoryDirectory),
}

/// A list of users being read.
pub enum LdapUsers {
    /// From a real directory.
    Real(Box<UserRead>),
    /// From memory.
    Memory(Box<MemoryRead>),
}

impl LdapUsers {
    /// The next users; `None` when the list has ended well.
    ///
    /// # Errors
    /// A list that broke off is an error, never a short list.
    pub async fn next(&mut self) -> Result<Option<UserPage>, LdapError> {
        match self {
            Self::Real(read) => read.next().await,
            Self::Memory(read) => read.next().await,
        }
    }

    /// What is known of the list, once it has ended well.
    pub fn end(&self) -> Option<&ReadEnd> {
        match self {
            Self::Real(read) => read.end(),
            Self::Memory(read) => read.end(),
        }
    }
}

impl LdapDirectory {
    /// The directory of these settings; nothing is sent yet. The password is that of the account that reads.
    ///
    /// # Errors
    /// When the settings cannot work at all.
    pub fn open(settings: LdapSettings, password: SecretString) -> Result<Self, LdapError> {
        LdapClient::new(settings, password).map(Self::Real)
    }

    /// Begins a list of users.
    ///
    /// # Errors
    /// When the directory cannot be reached, or does not let us read.
    pub async fn users(&self, which: Which) -> Result<LdapUsers, LdapError> {
        match self {
            Self::Real(client) => client.users(which).await.map(Box::new).map(LdapUsers::Real),
            Self::Memory(memory) => {
                memory.dawdle().await;
                memory.users(&which).map(Box::new).map(LdapUsers::Memory)
            }
        }
    }

    /// All groups with their members.
    ///
    /// # Errors
    /// When not all of them could be read.
    pub async fn groups(&self) -> Result<GroupTree, LdapError> {
        match self {
            Self::Real(client) => client.groups().await,
            Self::Memory(memory) => memory.groups(),
        }
    }

    /// Which of these groups (DNs) a user is in, nested too; as they were given.
    ///
    /// # Errors
    /// When it could not be found out.
    pub async fn groups_of(
        &self,
        user: &DirectoryEntry,
        allowed: &[String],
    ) -> Result<Vec<String>, LdapError> {
        match self {
            Self::Real(client) => client.groups_of(user, allowed).await,
            Self::Memory(memory) => memory.groups_of(user, allowed),
        }
    }

    /// The same, of groups by their stable ids ([`DirectoryGroup::stable_id`](super::DirectoryGroup)).
    ///
    /// # Errors
    /// When it could not be found out.
    pub async fn in_groups(&self, user: &DirectoryEntry, ids: &[String]) -> Result<Vec<String>, LdapError> {
        match self {
            Self::Real(client) => client.in_groups(user, ids).await,
            Self::Memory(memory) => memory.in_groups(user, ids),
        }
    }

    /// A user as the directory has them now; `None` when there is none, several, or one that cannot be used.
    ///
    /// # Errors
    /// When it could not be found out.
    pub async fn find(&self, who: Who<'_>) -> Result<Option<DirectoryEntry>, LdapError> {
        match self {
            Self::Real(client) => client.find(who).await,
            Self::Memory(memory) => memory.find(who),
        }
    }

    /// Checks a password.
    ///
    /// # Errors
    /// When it was not checked: the directory cannot be reached, or did not answer the question.
    pub async fn authenticate(&self, who: Who<'_>, password: &SecretString) -> Result<SignIn, LdapError> {
        match self {
            Self::Real(client) => client.authenticate(who, password).await,
            Self::Memory(memory) => {
                memory.think(who).await;
                memory.authenticate(who, password)
            }
        }
    }

    /// When the directory locks accounts, as far as it tells.
    ///
    /// # Errors
    /// When it could not be asked.
    pub async fn lockout_policy(&self) -> Result<Lockout, LdapError> {
        match self {
            Self::Real(client) => client.lockout_policy().await,
            Self::Memory(memory) => memory.lockout_policy(),
        }
    }

    /// How somebody stands with the directory's lockout; `general` is the policy that it has for everybody.
    ///
    /// # Errors
    /// When it could not be asked.
    pub async fn standing(&self, who: Who<'_>, general: Lockout, now: Moment) -> Result<Standing, LdapError> {
        match self {
            Self::Real(client) => client.standing(who, general, now).await,
            Self::Memory(memory) => memory.standing(who, general, now),
        }
    }
}
