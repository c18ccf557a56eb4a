//! What a list of groups means for those that are known, and for who is in them.
//!
//! Groups are always read whole. Which of them somebody is in is part of what their entry says.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{brake::Attribute, digest};

/// What is known of groups when all of them were read.
#[derive(Debug, Clone, Default)]
pub struct GroupsEnd {
    /// Groups that were known and there.
    pub known: u32,
    /// Groups that came.
    pub found: u32,
    /// External ids of those that are not there any more, in order.
    pub gone: Vec<String>,
    /// In how many groups those who were there were, all together.
    pub memberships: u32,
}

/// How the groups of a list were.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupsHad {
    /// Groups that came.
    pub groups: u32,
    /// Of attributes of groups, how many groups had them.
    pub attributes: Vec<Attribute>,
    /// Equal ones say that the same are in the same groups, as far as groups say it.
    pub fingerprint: String,
}

/// Memberships that would end of people who stay.
#[derive(Debug, Clone, Default)]
pub(super) struct Lost {
    pub count: u32,
    /// The sum of all their hashes, which does not depend on the order in which they come.
    sum: u128,
    /// What each of those who lose some adds to both.
    of: HashMap<Box<str>, (u32, u128)>,
}

impl Lost {
    /// Those of `before` that are not in `now`.
    pub fn add(&mut self, user: &str, before: &[String], now: &[&str]) {
        let now: HashSet<&str> = now.iter().copied().collect();
        for group in before.iter().filter(|group| !now.contains(group.as_str())) {
            let hash = u128::from_be_bytes(digest(&[user, group]));
            let (count, sum) = self.of.entry(user.into()).or_default();
            *count = count.saturating_add(1);
            *sum = sum.wrapping_add(hash);
            self.count = self.count.saturating_add(1);
            self.sum = self.sum.wrapping_add(hash);
        }
    }

    /// Somebody loses none after all.
    pub fn forget(&mut self, user: &str) {
        if let Some((count, sum)) = self.of.remove(user) {
            self.count = self.count.saturating_sub(count);
            self.sum = self.sum.wrapping_sub(sum);
        }
    }

    /// Names them: the same text says that the same memberships end.
    pub fn words(&self) -> String {
        format!("{} {:032x}", self.count, self.sum)
    }
}
