//! One password of an account at a time: between looking how many wrong ones a directory has counted and the next try, no other try of
//! this process comes. Otherwise many at once would all see the count before them, and together lock the account.

use std::{
    hash::{BuildHasher, RandomState},
    sync::Arc,
};

use tokio::sync::{Mutex, OwnedMutexGuard};

/// Accounts share one now and then, which costs the second a wait.
const LANES: usize = 256;

/// Whose turn it is.
#[derive(Debug)]
pub(super) struct Turns {
    /// Of this process alone, so that nobody can choose names that wait for each other.
    hasher: RandomState,
    lanes: Vec<Arc<Mutex<()>>>,
}

impl Default for Turns {
    fn default() -> Self {
        Self {
            hasher: RandomState::new(),
            lanes: (0..LANES).map(|_| Arc::default()).collect(),
        }
    }
}

impl Turns {
    /// Waits for an account's turn, which lasts as long as the answer is held.
    pub(super) async fn of(&self, account: &str) -> OwnedMutexGuard<()> {
        let lane = self.hasher.hash_one(account) % (LANES as u64);
        let lane = usize::try_from(lane).unwrap_or_default();
        self.lanes[lane].clone().lock_owned().await
    }
}
