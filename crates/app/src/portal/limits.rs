//! Limits of attempts, kept in the store so that a restart forgives nobody.

use std::net::IpAddr;

use muster_domain::{
    key::{MasterKey, Purpose},
    time::{HOUR, MINUTE, SECOND},
    token,
};
use muster_store::{Allowance, Attempt};

use super::Visitor;
use crate::{App, Result};

/// So many within a time, by one address and by all together.
pub(crate) struct Limit {
    pub scope: &'static str,
    pub by_address: u32,
    pub overall: u32,
    pub window: i64,
}

/// Passcodes that do not verify. Right ones are forgiven: an office on onboarding day is one address. An invite itself
/// locks after five wrong ones.
pub(crate) const PASSCODES: Limit = Limit {
    scope: "passcode",
    by_address: 300,
    overall: 3_000,
    window: 10 * MINUTE,
};
/// Sign-ins to one work account that fail, wherever they come from: nothing else holds guesses from many addresses.
const ACCOUNT: (&str, u32, i64) = ("account/user", 10, 10 * MINUTE);
/// Short links that lead nowhere: they are short enough to be guessed at.
pub(super) const SHORT_LINKS: Limit = Limit {
    scope: "short",
    by_address: 60,
    overall: 2_000,
    window: 10 * MINUTE,
};
/// Requests for a new invite.
pub(super) const REQUESTS: Limit = Limit {
    scope: "request",
    by_address: 10,
    overall: 1_000,
    window: HOUR,
};

impl App {
    /// Counts an attempt against an address and against all; seconds to wait when that is too many.
    pub(crate) async fn limited(&self, limit: &Limit, visitor: &Visitor) -> Result<Option<u32>> {
        self.count(self.attempts(limit, visitor)).await
    }

    /// Counts a sign-in against a visitor, against everybody, and against the account that it is for.
    pub(crate) async fn account_limited(&self, visitor: &Visitor, account: &str) -> Result<Option<u32>> {
        self.count(self.account_attempts(visitor, account)).await
    }

    /// Takes back what [`account_limited`](Self::account_limited) counted.
    pub(crate) async fn forgive_account(&self, visitor: &Visitor, account: &str) -> Result<()> {
        let attempts = self.account_attempts(visitor, account);
        Ok(self.store.forgive_attempt(attempts, self.clock.now()).await?)
    }

    fn account_attempts(&self, visitor: &Visitor, account: &str) -> Vec<Attempt> {
        let (scope, limit, window) = ACCOUNT;
        let mut attempts = self.attempts(&PASSCODES, visitor);
        attempts.push(Attempt {
            scope: scope.into(),
            key: self.keyed(account),
            window,
            limit,
        });
        attempts
    }

    /// Counts an attempt; seconds to wait when that is too many.
    pub(crate) async fn count(&self, attempts: Vec<Attempt>) -> Result<Option<u32>> {
        Ok(
            match self.store.count_attempt(attempts, self.clock.now()).await? {
                Allowance::Allowed => None,
                Allowance::Limited { retry_after } => Some(
                    u32::try_from(retry_after / SECOND)
                        .unwrap_or(u32::MAX)
                        .saturating_add(1),
                ),
            },
        )
    }

    /// Takes back what [`limited`](Self::limited) counted: it was no guess.
    pub(crate) async fn forgive(&self, limit: &Limit, visitor: &Visitor) -> Result<()> {
        let attempts = self.attempts(limit, visitor);
        Ok(self.store.forgive_attempt(attempts, self.clock.now()).await?)
    }

    pub(crate) fn attempts(&self, limit: &Limit, visitor: &Visitor) -> Vec<Attempt> {
        let by_address = Attempt {
            scope: format!("{}/address", limit.scope),
            key: self.pseudonym(visitor.address),
            window: limit.window,
            limit: limit.by_address,
        };
        let overall = Attempt {
            scope: format!("{}/all", limit.scope),
            key: String::new(),
            window: limit.window,
            limit: limit.overall,
        };
        vec![by_address, overall]
    }

    /// An address as the counters keep it: a keyed hash; of IPv6 the /64, since one person has all of it.
    fn pseudonym(&self, address: IpAddr) -> String {
        let text = match address.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("{:x}", u128::from(address) >> 64),
        };
        self.keyed(&text)
    }

    /// What the counters keep in the place of somebody's address.
    pub(crate) fn keyed(&self, text: &str) -> String {
        let key = MasterKey::new(self.key.derive(Purpose::Attempts));
        token::short_code_lookup(&key, text)
    }
}
