//! The in-memory twin of a directory: for tests of the layers above. It can be down, slow, break off half-way, and lock accounts.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use muster_domain::time::Moment;
use secrecy::{ExposeSecret, SecretString};

use super::dn;
use super::entry::{AttributeCounts, DirectoryEntry, DisabledReason, Unusable};
use super::error::{Failure, LdapError, Stage};
use super::groups::{DirectoryGroup, GroupTree};
use super::lockout::{Lockout, LockoutPolicy};
use super::read::{Marker, ReadEnd, UserPage, Which};
use super::sign_in::{SignIn, Who};
use super::standing::Standing;

/// Users in a page.
const PAGE: usize = 100;
/// How long a wrong password counts.
const COUNTS_FOR: Duration = Duration::from_secs(30 * 60);

#[derive(Debug, Default)]
struct State {
    /// With the number of the last change.
    users: Vec<(DirectoryEntry, u64)>,
    unusable: Vec<Unusable>,
    groups: Vec<DirectoryGroup>,
    passwords: HashMap<String, String>,
    /// Wrong passwords, and when the last one was, where a test says so.
    failures: HashMap<String, (u32, Option<Moment>)>,
    own: HashMap<String, Lockout>,
    locks_after: Option<u32>,
    changes: u64,
    down: bool,
    slow: Option<Duration>,
    /// How long a password takes of somebody who is there, and of somebody who is not.
    thinks: (Duration, Duration),
    breaks_after: Option<usize>,
    incomplete: bool,
    elsewhere: bool,
    next: VecDeque<SignIn>,
    asked: u32,
}

/// A directory that a test fills. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct MemoryDirectory {
    state: Arc<Mutex<State>>,
}

impl MemoryDirectory {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a user, or changes the one with the same id.
    pub fn put(&self, user: DirectoryEntry, password: &str) -> &Self {
        let mut state = self.state();
        state.changes += 1;
        let changes = state.changes;
        state
            .passwords
            .insert(user.stable_id.clone(), password.to_owned());
        state.users.retain(|(had, _)| had.stable_id != user.stable_id);
        state.users.push((user, changes));
        drop(state);
        self
    }

    /// Adds an entry beside those that have the same id.
    pub fn put_beside(&self, user: DirectoryEntry) -> &Self {
        let mut state = self.state();
        state.changes += 1;
        let changes = state.changes;
        state.users.push((user, changes));
        drop(state);
        self
    }

    /// Adds an entry that cannot be a user.
    pub fn put_unusable(&self, unusable: Unusable) -> &Self {
        self.state().unusable.push(unusable);
        self
    }

    /// Deletes a user.
    pub fn remove(&self, stable_id: &str) -> &Self {
        self.state().users.retain(|(user, _)| user.stable_id != stable_id);
        self
    }

    /// The groups from now on.
    pub fn set_groups(&self, groups: Vec<DirectoryGroup>) -> &Self {
        self.state().groups = groups;
        self
    }

    /// Whether it can be reached.
    pub fn set_down(&self, down: bool) -> &Self {
        self.state().down = down;
        self
    }

    /// Somebody has typed so many wrong passwords elsewhere, the last one at this moment.
    pub fn set_failed(&self, stable_id: &str, times: u32, last: Moment) -> &Self {
        self.state()
            .failures
            .insert(stable_id.to_owned(), (times, Some(last)));
        self
    }

    /// Somebody has a policy of their own.
    pub fn set_own_policy(&self, stable_id: &str, policy: Lockout) -> &Self {
        self.state().own.insert(stable_id.to_owned(), policy);
        self
    }

    /// How long each portion of a list takes, and each password.
    pub fn set_slow(&self, slow: Option<Duration>) -> &Self {
        self.state().slow = slow;
        self
    }

    /// How long a password takes of somebody who is there, and of somebody who is not.
    pub fn set_thinks(&self, there: Duration, not_there: Duration) -> &Self {
        self.state().thinks = (there, not_there);
        self
    }

    /// Lists of users break off after so many, or come whole.
    pub fn set_breaks_after(&self, users: Option<usize>) -> &Self {
        self.state().breaks_after = users;
        self
    }

    /// Part of the users is said to be on another server.
    pub fn set_elsewhere(&self, elsewhere: bool) -> &Self {
        self.state().elsewhere = elsewhere;
        self
    }

    /// Lists of users end well, but with a doubt whether all are in them.
    pub fn set_incomplete(&self, incomplete: bool) -> &Self {
        self.state().incomplete = incomplete;
        self
    }

    /// Accounts are locked after so many wrong passwords.
    pub fn set_locks_after(&self, tries: Option<u32>) -> &Self {
        self.state().locks_after = tries;
        self
    }

    /// What comes of the next sign-in, whoever it is.
    pub fn then(&self, outcome: SignIn) -> &Self {
        self.state().next.push_back(outcome);
        self
    }

    /// How many passwords it was asked about.
    pub fn asked(&self) -> u32 {
        self.state().asked
    }

    pub(super) async fn dawdle(&self) {
        let slow = self.state().slow;
        if let Some(slow) = slow {
            tokio::time::sleep(slow).await;
        }
    }

    pub(super) async fn think(&self, who: Who<'_>) {
        self.dawdle().await;
        let time = {
            let state = self.state();
            match candidates(&state, who).is_empty() {
                true => state.thinks.1,
                false => state.thinks.0,
            }
        };
        tokio::time::sleep(time).await;
    }

    pub(super) fn users(&self, which: &Which) -> Result<MemoryRead, LdapError> {
        let state = self.up(Stage::Connect)?;
        let since = match which {
            Which::ChangedSince(Marker::Usn { usn, .. }) => Some(*usn),
            Which::ChangedSince(Marker::Stamp { .. }) | Which::All => None,
        };
        let mut users: VecDeque<DirectoryEntry> = state
            .users
            .iter()
            .filter(|(_, change)| since.is_none_or(|since| *change > since))
            .map(|(user, _)| user.clone())
            .collect();
        if let Some(most) = state.breaks_after {
            users.truncate(most);
        }
        let entries = u32::try_from(users.len() + state.unusable.len()).unwrap_or(u32::MAX);
        let had = had(&users);
        let full = since.is_none();
        Ok(MemoryRead {
            users,
            unusable: state.unusable.clone(),
            breaks: state.breaks_after.is_some(),
            from: self.clone(),
            end: None,
            coming: ReadEnd {
                full,
                complete: full && entries > 0 && !state.incomplete,
                elsewhere: state.elsewhere,
                counts: AttributeCounts {
                    entries,
                    had,
                    // Nobody chose them.
                    by_default: vec!["phone", "upn", "department"],
                },
                referrals: 0,
                marker: Some(Marker::Usn {
                    server: "memory".into(),
                    usn: state.changes,
                }),
                notes: Vec::new(),
            },
        })
    }

    pub(super) fn groups(&self) -> Result<GroupTree, LdapError> {
        let state = self.up(Stage::Connect)?;
        Ok(GroupTree::new(
            state.groups.clone(),
            !state.incomplete,
            Vec::new(),
        ))
    }

    pub(super) fn groups_of(
        &self,
        user: &DirectoryEntry,
        allowed: &[String],
    ) -> Result<Vec<String>, LdapError> {
        let tree = self.groups()?;
        let found: Vec<Option<String>> = tree
            .of(user)
            .into_iter()
            .map(|group| dn::parse(&group.dn))
            .collect();
        let is_in = |name: &&String| found.contains(&dn::parse(name));
        Ok(allowed
            .iter()
            .filter(|name| dn::parse(name).is_some())
            .filter(is_in)
            .cloned()
            .collect())
    }

    pub(super) fn in_groups(&self, user: &DirectoryEntry, ids: &[String]) -> Result<Vec<String>, LdapError> {
        let tree = self.groups()?;
        let found: Vec<&str> = tree
            .of(user)
            .into_iter()
            .map(|group| group.stable_id.as_str())
            .collect();
        Ok(ids
            .iter()
            .filter(|id| found.contains(&id.as_str()))
            .cloned()
            .collect())
    }

    pub(super) fn find(&self, who: Who<'_>) -> Result<Option<DirectoryEntry>, LdapError> {
        let mut found = candidates(&*self.up(Stage::Connect)?, who);
        Ok(match found.len() {
            1 => found.pop(),
            _ => None,
        })
    }

    pub(super) fn authenticate(&self, who: Who<'_>, password: &SecretString) -> Result<SignIn, LdapError> {
        let typed = password.expose_secret();
        if typed.is_empty() || typed.contains('\0') {
            return Ok(SignIn::NoPassword);
        }
        let mut state = self.up(Stage::Connect)?;
        state.asked += 1;
        if let Some(outcome) = state.next.pop_front() {
            return Ok(outcome);
        }
        let mut found = candidates(&state, who);
        let user = match (found.pop(), found.is_empty()) {
            (Some(user), true) => user,
            (Some(_), false) => return Ok(SignIn::Ambiguous),
            (None, _) => return Ok(SignIn::NoSuchUser),
        };
        let (failures, _) = state.failures.get(&user.stable_id).copied().unwrap_or_default();
        let locks_after = match state.own.get(&user.stable_id) {
            Some(Lockout::Known(policy)) => policy.tries,
            _ => state.locks_after,
        };
        if locks_after.is_some_and(|tries| failures >= tries) {
            return Ok(SignIn::LockedOut);
        }
        if state.passwords.get(&user.stable_id).map(String::as_str) != Some(typed) {
            state.failures.insert(user.stable_id, (failures + 1, None));
            return Ok(SignIn::WrongPassword);
        }
        state.failures.remove(&user.stable_id);
        Ok(match user.disabled {
            Some(DisabledReason::Disabled) => SignIn::Disabled,
            Some(DisabledReason::Expired) => SignIn::Expired,
            None => SignIn::Accepted {
                user: Box::new(user),
                grace: None,
                ends_in_s: None,
            },
        })
    }

    pub(super) fn lockout_policy(&self) -> Result<Lockout, LdapError> {
        let tries = self.up(Stage::Connect)?.locks_after;
        Ok(Lockout::Known(LockoutPolicy {
            tries,
            lasts: None,
            counts_for: Some(COUNTS_FOR),
        }))
    }

    pub(super) fn standing(
        &self,
        who: Who<'_>,
        general: Lockout,
        now: Moment,
    ) -> Result<Standing, LdapError> {
        let Some(user) = self.find(who)? else {
            return Ok(Standing::default());
        };
        let state = self.state();
        let (failures, last) = state.failures.get(&user.stable_id).copied().unwrap_or_default();
        let own = state.own.get(&user.stable_id).copied();
        let counts_for = match own.unwrap_or(general) {
            Lockout::Known(policy) => policy.counts_for,
            Lockout::NotTold => None,
        };
        let over = last.zip(counts_for).is_some_and(|(last, time)| {
            now.since(last) >= i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
        });
        Ok(Standing {
            failed: Some(if over { 0 } else { failures }),
            own,
        })
    }

    fn up(&self, stage: Stage) -> Result<MutexGuard<'_, State>, LdapError> {
        let state = self.state();
        match state.down {
            true => Err(LdapError::new(stage, Failure::ConnectionRefused).of("memory", 389)),
            false => Ok(state),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // The state is whole between any two statements above, so a panic in another test thread cannot spoil it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// As entries of a real one are counted; attributes are called as the fields.
fn had(users: &VecDeque<DirectoryEntry>) -> Vec<(&'static str, String, u32)> {
    type Has = fn(&DirectoryEntry) -> bool;
    let fields: [(&'static str, Has); 5] = [
        ("email", |user| !user.email.is_empty()),
        ("phone", |user| user.phone.is_some()),
        ("upn", |user| user.upn.is_some()),
        ("department", |user| user.department.is_some()),
        ("member_of", |user| !user.member_of.is_empty()),
    ];
    fields
        .into_iter()
        .map(|(field, has)| {
            let count = users.iter().filter(|user| has(user)).count();
            (field, field.to_owned(), u32::try_from(count).unwrap_or(u32::MAX))
        })
        .collect()
}

fn candidates(state: &State, who: Who<'_>) -> Vec<DirectoryEntry> {
    let fits = |user: &DirectoryEntry| match who {
        Who::Dn(name) => dn::parse(name).is_some_and(|form| dn::parse(&user.dn) == Some(form)),
        Who::StableId(id) => user.stable_id == id,
        Who::Login(typed) => [Some(&user.user_name), Some(&user.email), user.upn.as_ref()]
            .into_iter()
            .flatten()
            .any(|name| name.to_lowercase() == typed.trim().to_lowercase()),
    };
    state
        .users
        .iter()
        .map(|(user, _)| user)
        .filter(|user| fits(user))
        .cloned()
        .collect()
}

/// A list of users from memory.
#[derive(Debug)]
pub struct MemoryRead {
    users: VecDeque<DirectoryEntry>,
    unusable: Vec<Unusable>,
    breaks: bool,
    from: MemoryDirectory,
    coming: ReadEnd,
    end: Option<ReadEnd>,
}

impl MemoryRead {
    pub(super) async fn next(&mut self) -> Result<Option<UserPage>, LdapError> {
        self.from.dawdle().await;
        let unusable = std::mem::take(&mut self.unusable);
        if self.users.is_empty() && unusable.is_empty() {
            if self.breaks {
                return Err(LdapError::new(Stage::Users, Failure::Closed).of("memory", 389));
            }
            self.end = Some(self.coming.clone());
            return Ok(None);
        }
        let page = PAGE.min(self.users.len());
        Ok(Some(UserPage {
            users: self.users.drain(..page).collect(),
            unusable,
        }))
    }

    pub(super) fn end(&self) -> Option<&ReadEnd> {
        self.end.as_ref()
    }
}
