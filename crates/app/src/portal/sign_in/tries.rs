//! How often somebody may try a password: less often than the directory lets them, so that nobody's account is locked from here.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use muster_domain::time::{DAY, MINUTE, Moment};
use muster_gateways::directory::ldap::{DirectoryEntry, LdapDirectory, LdapError, Lockout, LockoutPolicy};
use muster_store::{Attempt, UserRecord};

use crate::{
    App, Result,
    directories::DirectoryHandle,
    portal::{Visitor, limits::Limit},
};

use super::turns::Turns;

/// Sign-ins with directories that come to nothing, from one address.
pub(super) const SIGN_INS: Limit = Limit {
    scope: "sign-in",
    by_address: 60,
    window: 10 * MINUTE,
};
/// Where tries of a user or a name are counted.
const USER_TRIES: &str = "sign-in/user";
/// Where it stands that they are used up.
const PAUSES: &str = "sign-in/paused";
/// Where it stands that they are to be forgotten of an account, once its id is known. As long as the longest window.
const LIFTED: &str = "sign-in/lifted";
/// Wrong passwords that are left to the person in other places, such as their computer.
const LEFT_TO_THEM: u32 = 2;
/// So many are passed on all the same, as long as one is left: who mistypes once must not wait for a window to end.
const AT_LEAST: u32 = 2;
/// Where the directory does not tell when it locks: one less than the three that 389 Directory Server begins with.
const UNTOLD: u32 = 2;
/// Where it never locks: guessing is held up all the same.
const NEVER_LOCKS: u32 = 10;
/// Our window where the directory does not say how long it counts; also the shortest.
const WINDOW: i64 = 30 * MINUTE;
/// How long a policy is believed without asking again.
const FRESH_FOR: i64 = 5 * MINUTE;

/// What is known of directories' lockouts.
#[derive(Debug, Default)]
pub(crate) struct Lockouts {
    known: Mutex<HashMap<String, (Moment, Lockout)>>,
    pub(super) turns: Turns,
}

/// What holds for one directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rule {
    /// Wrong passwords of one user within the window.
    pub limit: u32,
    pub window: i64,
    /// Wrong passwords after which the directory locks.
    pub locks_at: Option<u32>,
}

impl Rule {
    pub fn of(lockout: Lockout) -> Self {
        let Lockout::Known(LockoutPolicy {
            tries,
            lasts,
            counts_for,
            ..
        }) = lockout
        else {
            return Self {
                limit: UNTOLD,
                window: WINDOW,
                locks_at: None,
            };
        };
        let millis = |time: Duration| i64::try_from(time.as_millis()).unwrap_or(DAY);
        let window = match counts_for {
            // It counts until a right one comes.
            None if tries.is_some() => DAY,
            _ => counts_for.max(lasts).map_or(WINDOW, millis).clamp(WINDOW, DAY),
        };
        Self {
            limit: tries.map_or(NEVER_LOCKS, limit_below),
            window,
            locks_at: tries,
        }
    }

    /// Whether one more wrong password, after those that the directory has counted, could be the one that locks.
    pub fn would_lock(self, counted: Option<u32>) -> bool {
        match (self.locks_at, counted) {
            (Some(tries), Some(counted)) => counted.saturating_add(1) >= tries,
            _ => false,
        }
    }
}

/// Ours, where a directory locks after so many. Of one that locks at once it is one all the same, and [`Rule::would_lock`] holds
/// that back.
fn limit_below(tries: u32) -> u32 {
    let spared = tries.saturating_sub(LEFT_TO_THEM);
    let one_left = tries.saturating_sub(1);
    spared.max(AT_LEAST.min(one_left)).max(1)
}

impl App {
    pub(super) async fn lockout_of(
        &self,
        handle: &DirectoryHandle,
        ldap: &LdapDirectory,
    ) -> std::result::Result<Lockout, LdapError> {
        let now = self.clock.now();
        let known = {
            let known = self.lockouts.known.lock().unwrap_or_else(PoisonError::into_inner);
            known.get(&handle.id).copied()
        };
        if let Some((at, lockout)) = known
            && (0..FRESH_FOR).contains(&now.since(at))
        {
            return Ok(lockout);
        }
        let lockout = ldap.lockout_policy().await?;
        let mut known = self.lockouts.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(handle.id.clone(), (now, lockout));
        Ok(lockout)
    }

    /// One try: against the address, and whose password it may be.
    pub(super) fn try_of(
        &self,
        visitor: &Visitor,
        handle: &DirectoryHandle,
        whose: &str,
        rule: Rule,
    ) -> Vec<Attempt> {
        let mut attempts = self.attempts(&SIGN_INS, visitor);
        attempts.push(self.user_try(handle, whose, rule));
        attempts
    }

    pub(super) fn user_try(&self, handle: &DirectoryHandle, whose: &str, rule: Rule) -> Attempt {
        Attempt {
            window: rule.window,
            limit: rule.limit,
            ..self.tries_at(&handle.id, whose)
        }
    }

    /// The counter of tries at a directory, by its name alone: how many it takes, the directory's lockout says.
    pub(crate) fn tries_at(&self, directory: &str, whose: &str) -> Attempt {
        Attempt {
            scope: USER_TRIES.into(),
            key: self.keyed(&format!("{directory}/{whose}")),
            window: WINDOW,
            limit: u32::MAX,
        }
    }

    /// Which of these counters of users' tries are full now is written down: how many they take is known while a directory is asked,
    /// and not where a user's page asks for it.
    pub(super) async fn note_pauses(&self, counted: &[Attempt]) -> Result<()> {
        let tries: Vec<Attempt> = counted
            .iter()
            .filter(|one| one.scope == USER_TRIES)
            .cloned()
            .collect();
        let now = self.clock.now();
        let standing = self.store.counted(tries.clone(), now).await?;
        for (tries, standing) in tries.iter().zip(standing) {
            if standing.left == 0 {
                let pause = Attempt {
                    window: standing.ends_at.since(now),
                    ..pause_of(tries)
                };
                self.store.count_attempt(vec![pause], now).await?;
            }
        }
        Ok(())
    }

    /// An account whose id was not known when an administrator let its person sign in again: known now, it begins anew.
    pub(super) async fn begin_anew(
        &self,
        handle: &DirectoryHandle,
        invited_user: Option<&UserRecord>,
        account: &DirectoryEntry,
    ) -> Result<()> {
        let names = [
            Some(&account.user_name),
            Some(&account.email),
            account.upn.as_ref(),
        ];
        let whose = names.into_iter().flatten().map(|name| typed(name));
        let lifted: Vec<Attempt> = whose
            .chain(invited_user.map(|user| invited(&user.id)))
            .map(|whose| lifted_of(&self.tries_at(&handle.id, &whose)))
            .collect();
        let now = self.clock.now();
        let noted = self.store.counted(lifted.clone(), now).await?;
        if noted.iter().any(|noted| noted.left == 0) {
            let tries = self.tries_at(&handle.id, &entry(&account.stable_id));
            let forgotten = [lifted, vec![pause_of(&tries), tries]].concat();
            self.store.forget_attempts(forgotten, Vec::new(), now).await?;
        }
        Ok(())
    }

    /// What was counted is taken back; what it had filled pauses no longer.
    pub(super) async fn forgive_tries(&self, counted: Vec<Attempt>) -> Result<()> {
        let now = self.clock.now();
        let pauses: Vec<Attempt> = counted
            .iter()
            .filter(|one| one.scope == USER_TRIES)
            .map(pause_of)
            .collect();
        let noted = self.store.counted(pauses.clone(), now).await?;
        if noted.iter().any(|noted| noted.left == 0) {
            self.store.forget_attempts(pauses, Vec::new(), now).await?;
        }
        Ok(self.store.forgive_attempt(counted, now).await?)
    }
}

/// Tries of somebody in an invite: whatever name is typed there.
pub(crate) fn invited(user: &str) -> String {
    format!("user/{user}")
}

/// Tries of an account of a directory, on every way.
pub(crate) fn entry(stable_id: &str) -> String {
    format!("entry/{stable_id}")
}

/// Tries of a name where anybody may sign in, whether or not anybody has it.
pub(crate) fn typed(name: &str) -> String {
    format!("typed/{}", name.trim().to_lowercase())
}

/// That these tries were forgotten by an administrator, for an account whose id was not known then.
pub(crate) fn lifted_of(tries: &Attempt) -> Attempt {
    Attempt {
        scope: LIFTED.into(),
        limit: 1,
        window: DAY,
        ..tries.clone()
    }
}

/// That these tries are used up: it is there as long as they are.
pub(crate) fn pause_of(tries: &Attempt) -> Attempt {
    Attempt {
        scope: PAUSES.into(),
        limit: 1,
        ..tries.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(tries: Option<u32>, lasts: Option<u64>, counts_for: Option<u64>) -> Rule {
        Rule::of(Lockout::Known(LockoutPolicy {
            tries,
            lasts: lasts.map(Duration::from_secs),
            counts_for: counts_for.map(Duration::from_secs),
        }))
    }

    #[test]
    fn ours_is_below_theirs() {
        for tries in 2..20 {
            let rule = known(Some(tries), None, None);
            assert!(rule.limit < tries && rule.limit >= 1, "{tries}: {rule:?}");
        }
        for (tries, limit) in [(2, 1), (3, 2), (4, 2), (5, 3), (10, 8)] {
            assert_eq!(known(Some(tries), None, None).limit, limit, "{tries}");
        }
        assert_eq!(Rule::of(Lockout::NotTold).limit, 2);
        assert_eq!(known(None, None, None).limit, 10);
    }

    #[test]
    fn ours_lasts_as_long_as_theirs() {
        assert_eq!(known(Some(5), Some(7_200), Some(3_600)).window, 120 * MINUTE);
        assert_eq!(known(Some(5), Some(60), Some(60)).window, 30 * MINUTE);
        assert_eq!(known(Some(5), Some(60), None).window, DAY);
        assert_eq!(known(Some(5), None, Some(u64::MAX)).window, DAY);
    }

    #[test]
    fn the_last_try_is_never_taken() {
        let rule = known(Some(5), None, None);
        assert!(!rule.would_lock(Some(3)) && !rule.would_lock(None));
        assert!(rule.would_lock(Some(4)) && rule.would_lock(Some(u32::MAX)));
        assert!(known(Some(1), None, None).would_lock(Some(0)));
        assert!(!known(None, None, None).would_lock(Some(1_000)));
    }
}
