//! Limits of attempts, kept in the store so that a restart forgives nobody.
//!
//! None counts all visitors together: a handful of addresses would fill it, and shut everybody else out. What a guess must not get
//! past is counted by the thing that is guessed at: an invite locks, and an account has a count of its own.

use std::net::IpAddr;

use muster_domain::{
    key::{MasterKey, Purpose},
    time::{HOUR, MINUTE, Moment, SECOND},
    token,
};
use muster_store::{Allowance, Attempt};

use super::Visitor;
use crate::{App, Result};

/// So many within a time, by one address; and by the addresses around it, which one person can have too.
pub(crate) struct Limit {
    pub scope: &'static str,
    pub by_address: u32,
    pub window: i64,
}

/// Times one address that its whole network may have: a /24 of IPv4, a /48 of IPv6.
const NETWORK: u32 = 4;

/// Passcodes that do not verify. Right ones are forgiven: an office on onboarding day is one address. An invite itself
/// locks after five wrong ones.
pub(crate) const PASSCODES: Limit = Limit {
    scope: "passcode",
    by_address: 300,
    window: 10 * MINUTE,
};
/// Sign-ins to one work account that fail, wherever they come from: nothing else holds guesses from many addresses.
const ACCOUNT: (&str, u32, i64) = ("account/user", 10, 10 * MINUTE);
/// Short links that lead nowhere: they are short enough to be guessed at.
pub(super) const SHORT_LINKS: Limit = Limit {
    scope: "short",
    by_address: 60,
    window: 10 * MINUTE,
};
/// Requests for a new invite.
pub(super) const REQUESTS: Limit = Limit {
    scope: "request",
    by_address: 10,
    window: HOUR,
};

/// Whoever has to wait after too many attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// Everybody behind one address, or those around it.
    Network,
    /// One account, wherever its tries come from.
    Account,
}

impl App {
    /// Counts an attempt against an address and its network; seconds to wait when that is too many.
    pub(crate) async fn limited(&self, limit: &Limit, visitor: &Visitor) -> Result<Option<u32>> {
        self.count(self.attempts(limit, visitor)).await
    }

    /// Counts a sign-in against a visitor, and against the account that it is for.
    pub(crate) async fn account_limited(&self, visitor: &Visitor, account: &str) -> Result<Option<u32>> {
        self.count(self.account_attempts(visitor, account)).await
    }

    /// Takes back what [`account_limited`](Self::account_limited) counted.
    pub(crate) async fn forgive_account(&self, visitor: &Visitor, account: &str) -> Result<()> {
        let attempts = self.account_attempts(visitor, account);
        Ok(self.store.forgive_attempt(attempts, self.clock.now()).await?)
    }

    /// Who waits when an account has had too many, too.
    pub(crate) async fn who_waits_for(&self, account: &str) -> Result<Waits> {
        self.who_waits(self.account_attempt(account)).await
    }

    /// Who waits after a refusal: the account, when its own count is full, or those who share an address.
    pub(crate) async fn who_waits(&self, account: Attempt) -> Result<Waits> {
        let allowance = self.store.allowance(vec![account], self.clock.now()).await?;
        Ok(match allowance {
            Allowance::Allowed => Waits::Network,
            Allowance::Limited { .. } => Waits::Account,
        })
    }

    pub(crate) fn account_attempt(&self, account: &str) -> Attempt {
        let (scope, limit, window) = ACCOUNT;
        Attempt {
            scope: scope.into(),
            key: self.keyed(account),
            window,
            limit,
        }
    }

    fn account_attempts(&self, visitor: &Visitor, account: &str) -> Vec<Attempt> {
        let mut attempts = self.attempts(&PASSCODES, visitor);
        attempts.push(self.account_attempt(account));
        attempts
    }

    /// The first whole minute from which on a try makes sense again, when that is after so many seconds: pages write no seconds.
    pub fn try_again_at(&self, retry_after: u32) -> Moment {
        whole_minute(self.clock.now().plus(i64::from(retry_after) * SECOND))
    }

    /// Counts an attempt; seconds to wait when that is too many.
    pub(crate) async fn count(&self, attempts: Vec<Attempt>) -> Result<Option<u32>> {
        Ok(
            match self.store.count_attempt(attempts, self.clock.now()).await? {
                Allowance::Allowed => None,
                Allowance::Limited { retry_after } => Some(seconds(retry_after)),
            },
        )
    }

    /// Whether this is the first of its kind within a time: what is written down once, however often it comes.
    pub(crate) async fn first_in(&self, scope: &str, whose: &str, window: i64) -> Result<bool> {
        let once = Attempt {
            scope: scope.to_owned(),
            key: self.keyed(whose),
            window,
            limit: 1,
        };
        Ok(self.count(vec![once]).await?.is_none())
    }

    /// Takes back what [`limited`](Self::limited) counted: it was no guess.
    pub(crate) async fn forgive(&self, limit: &Limit, visitor: &Visitor) -> Result<()> {
        let attempts = self.attempts(limit, visitor);
        Ok(self.store.forgive_attempt(attempts, self.clock.now()).await?)
    }

    pub(crate) fn attempts(&self, limit: &Limit, visitor: &Visitor) -> Vec<Attempt> {
        let Limit {
            scope,
            by_address,
            window,
        } = limit;
        let of = |part: &str, whose: String, limit: u32| Attempt {
            scope: format!("{scope}/{part}"),
            key: self.keyed(&whose),
            window: *window,
            limit,
        };
        vec![
            of("address", share(visitor.address), *by_address),
            of(
                "network",
                network(visitor.address),
                by_address.saturating_mul(NETWORK),
            ),
        ]
    }

    /// What the counters keep in the place of somebody's address.
    pub(crate) fn keyed(&self, text: &str) -> String {
        let key = MasterKey::new(self.key.derive(Purpose::Attempts));
        token::short_code_lookup(&key, text)
    }
}

/// The whole minute at which a moment has come.
pub(super) fn whole_minute(moment: Moment) -> Moment {
    match moment.0.rem_euclid(MINUTE) {
        0 => moment,
        over => moment.plus(MINUTE - over),
    }
}

/// Whole seconds to wait for so many milliseconds, never too few.
pub(super) fn seconds(milliseconds: i64) -> u32 {
    let whole = milliseconds / SECOND + i64::from(milliseconds % SECOND > 0);
    u32::try_from(whole.max(1)).unwrap_or(u32::MAX)
}

/// Whose an address is: of IPv6 the /64, since one person has all of it.
fn share(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("{:x}", u128::from(address) >> 64),
    }
}

/// The addresses around it that are handed out together.
pub(crate) fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => format!("{:x}", u32::from(address) >> 8),
        IpAddr::V6(address) => format!("{:x}", u128::from(address) >> 80),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn nobody_waits_too_short_and_nobody_a_second_too_long() {
        for (milliseconds, waits) in [
            (0, 1),
            (1, 1),
            (999, 1),
            (1_000, 1),
            (1_001, 2),
            (30 * MINUTE, 1_800),
        ] {
            assert_eq!(seconds(milliseconds), waits, "{milliseconds}");
        }
        assert_eq!(seconds(i64::MAX), u32::MAX);
    }

    #[test]
    fn one_person_is_one_address_and_neighbours_are_one_network() {
        let of = |text: &str| {
            let address: IpAddr = text.parse().unwrap();
            (share(address), network(address))
        };
        let (one, around) = of("2001:db8:1:2::3");
        assert_eq!(of("2001:db8:1:2:ffff::9"), (one.clone(), around.clone()));
        let (other, same) = of("2001:db8:1:3::3");
        assert!(other != one && same == around);
        assert_ne!(of("2001:db8:2:2::3").1, around);
        assert_eq!(of("::ffff:203.0.113.9"), of("203.0.113.9"));
        assert_eq!(of("203.0.113.10").1, of("203.0.113.9").1);
        assert!(of("203.0.113.10").0 != of("203.0.113.9").0 && of("203.0.114.9").1 != of("203.0.113.9").1);
    }
}
