//! The in-memory twin of Apple's push server: takes every call, or does what a script says. For tests of the layers above.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use muster_domain::time::Moment;

use super::{PushError, PushTarget, Pushed};

type Answer = Result<(), PushError>;

#[derive(Debug, Default)]
struct State {
    taken: Vec<(PushTarget, Moment)>,
    calls: u32,
    next: VecDeque<Answer>,
    by_token: HashMap<String, Answer>,
    unreachable: Option<PushError>,
    delay: Duration,
}

/// Collects calls. Clones share the collection.
#[derive(Clone, Default)]
pub struct MemoryPush {
    state: Arc<Mutex<State>>,
}

impl MemoryPush {
    /// Takes everything until told otherwise.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one answer to the script; calls use them up in order, then everything is taken.
    pub fn then(&self, answer: Result<(), PushError>) -> &Self {
        self.state().next.push_back(answer);
        self
    }

    /// What always becomes of calls to this token, given as hexadecimal digits.
    pub fn for_token(&self, hex: &str, answer: Result<(), PushError>) -> &Self {
        self.state().by_token.insert(hex.to_ascii_lowercase(), answer);
        self
    }

    /// Makes every call fail before it is made, or work again.
    pub fn refuse_connections(&self, error: Option<PushError>) -> &Self {
        self.state().unreachable = error;
        self
    }

    /// How long each call takes.
    pub fn delay(&self, delay: Duration) -> &Self {
        self.state().delay = delay;
        self
    }

    /// Every call that was taken, in order, with when it ends.
    pub fn taken(&self) -> Vec<(PushTarget, Moment)> {
        self.state().taken.clone()
    }

    /// How many calls were made, taken or not.
    pub fn calls(&self) -> u32 {
        self.state().calls
    }

    pub(super) fn check(&self) -> Result<(), PushError> {
        self.state().unreachable.clone().map_or(Ok(()), Err)
    }

    pub(super) async fn push(&self, target: &PushTarget, expires_at: Moment) -> Result<Pushed, PushError> {
        let delay = self.state().delay;
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        self.check()?;
        let mut state = self.state();
        state.calls += 1;
        let answer = match state.by_token.get(target.token().expose_hex()).cloned() {
            Some(answer) => answer,
            None => state.next.pop_front().unwrap_or(Ok(())),
        };
        answer?;
        state.taken.push((target.clone(), expires_at));
        let apns_id = Some(format!("00000000-0000-0000-0000-{:012}", state.calls));
        Ok(Pushed { apns_id })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // The state is whole between any two statements above, so a panic in another test thread cannot spoil it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for MemoryPush {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Not the state: tokens are its keys.
        f.debug_struct("MemoryPush").finish_non_exhaustive()
    }
}
