//! Accounts of the console as they go in and come out.

use muster_domain::{account::Role, time::Moment, user::EmailAddress};

/// An account. Not printed: it holds the hash of a password.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountRecord {
    /// Its id.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// The address that they sign in with.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// Argon2id hash in the PHC form.
    pub password: String,
    /// The sealed secret of the second factor, when there is one.
    pub totp: Option<String>,
    /// May not sign in.
    pub disabled: bool,
    /// Rises when sessions must end.
    pub revision: u32,
    /// When it was made.
    pub created_at: Moment,
    /// When somebody last signed in with it.
    pub signed_in_at: Option<Moment>,
}

impl std::fmt::Debug for AccountRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccountRecord")
            .field("id", &self.id)
            .field("role", &self.role)
            .field("disabled", &self.disabled)
            .finish_non_exhaustive()
    }
}

/// An account to be made.
#[derive(Clone)]
pub struct NewAccount {
    /// Its id.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// The address that they sign in with.
    pub email: EmailAddress,
    /// What they may do.
    pub role: Role,
    /// Argon2id hash in the PHC form.
    pub password: String,
    /// Whether its person is signed in by this: they made it for themselves.
    pub signed_in: bool,
}

/// What is changed of an account; `None` stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountChange {
    /// The person's name.
    pub name: Option<String>,
    /// The address that they sign in with.
    pub email: Option<EmailAddress>,
    /// What they may do; ends their sessions.
    pub role: Option<Role>,
    /// Whether they may sign in; ends their sessions.
    pub disabled: Option<bool>,
}

/// What came of a change to the accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountOutcome {
    /// Done.
    Done,
    /// An account signs in with this address already.
    EmailTaken,
    /// Without it nobody could administer: there must always be an administrator who may sign in.
    LastAdministrator,
    /// There is no such account.
    NotFound,
}
