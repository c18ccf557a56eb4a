//! Accounts of the console.

use muster_domain::{account::Role, invite::InviteId, time::Moment};

use super::Store;
use crate::{
    error::StoreError,
    records::{AccountChange, AccountOutcome, AccountRecord, Attempt, NewAccount},
    sqlite::{accounts, attempts},
};

impl Store {
    /// All accounts by name, at most [`MAX_ACCOUNTS`](crate::MAX_ACCOUNTS).
    pub async fn accounts(&self) -> Result<Vec<AccountRecord>, StoreError> {
        self.read(accounts::all).await
    }

    /// How many accounts there are.
    pub async fn count_accounts(&self) -> Result<u32, StoreError> {
        self.read_near(accounts::count).await
    }

    /// One account.
    pub async fn account(&self, id: impl Into<String>) -> Result<Option<AccountRecord>, StoreError> {
        let id = id.into();
        self.read_near(move |c| accounts::one(c, "id", &id)).await
    }

    /// The account that signs in with this address, by its key.
    pub async fn account_of(
        &self,
        email_key: impl Into<String>,
    ) -> Result<Option<AccountRecord>, StoreError> {
        let key = email_key.into();
        self.read_near(move |c| accounts::one(c, "email_key", &key)).await
    }

    /// Revision, role and name of an account that may sign in.
    pub async fn account_standing(
        &self,
        id: impl Into<String>,
    ) -> Result<Option<(u32, Role, String)>, StoreError> {
        let id = id.into();
        self.read_near(move |c| accounts::standing(c, &id)).await
    }

    /// Makes all of these accounts or none.
    pub async fn add_accounts(&self, new: Vec<NewAccount>, at: Moment) -> Result<AccountOutcome, StoreError> {
        self.write(move |c| accounts::add(c, &new, at)).await
    }

    /// Changes an account. There always stays an administrator who may sign in.
    pub async fn change_account(
        &self,
        id: impl Into<String>,
        change: AccountChange,
    ) -> Result<AccountOutcome, StoreError> {
        let id = id.into();
        self.write(move |c| accounts::change(c, &id, &change)).await
    }

    /// Removes an account, unless it is the last administrator's.
    pub async fn remove_account(&self, id: impl Into<String>) -> Result<AccountOutcome, StoreError> {
        let id = id.into();
        self.write(move |c| accounts::remove(c, &id)).await
    }

    /// Another password, by its hash; ends the account's sessions, and forgets what `tries` have counted: they were guesses at the
    /// one before. `false` when there is no such account.
    pub async fn set_account_password(
        &self,
        id: impl Into<String>,
        hash: impl Into<String>,
        tries: Vec<Attempt>,
        now: Moment,
    ) -> Result<bool, StoreError> {
        let (id, hash) = (id.into(), hash.into());
        self.write(move |c| {
            let is_set = accounts::set_password(c, &id, &hash)?;
            if is_set {
                attempts::forget(c, &tries, now)?;
            }
            Ok(is_set)
        })
        .await
    }

    /// Another second factor, sealed, or none; ends the account's sessions. `step` is that of the code which proved it, so
    /// that the same code is not good a second time.
    pub async fn set_account_totp(
        &self,
        id: impl Into<String>,
        sealed: Option<String>,
        step: i64,
    ) -> Result<bool, StoreError> {
        let id = id.into();
        self.write(move |c| accounts::set_totp(c, &id, sealed.as_deref(), step))
            .await
    }

    /// Takes the step of a right code, once: `false` when it, or a later one, was taken before.
    pub async fn take_totp_step(&self, id: impl Into<String>, step: i64) -> Result<bool, StoreError> {
        let id = id.into();
        self.write(move |c| accounts::take_step(c, &id, step)).await
    }

    /// Whether an invite of By myself is this account's own.
    pub async fn is_own_invite(
        &self,
        account: impl Into<String>,
        invite: InviteId,
    ) -> Result<bool, StoreError> {
        let account = account.into();
        self.read_near(move |c| accounts::is_own_invite(c, &account, invite))
            .await
    }

    /// Somebody signed in.
    pub async fn record_signed_in(&self, id: impl Into<String>, at: Moment) -> Result<bool, StoreError> {
        let id = id.into();
        self.write(move |c| accounts::signed_in(c, &id, at)).await
    }
}
