//! What goes on with directories in this process, for the screen: how far each sync has come, and what the last plan of each was.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::rows::KeptPlan;
use crate::wire::DirectorySyncProgress;

#[derive(Debug)]
struct Running {
    progress: DirectorySyncProgress,
    stop: CancellationToken,
}

#[derive(Debug, Default)]
struct State {
    running: HashMap<String, Running>,
    plans: HashMap<String, Arc<KeptPlan>>,
}

/// See above.
#[derive(Debug)]
pub(crate) struct Board {
    state: Mutex<State>,
    /// Rises when there is something new to show.
    changes: watch::Sender<u64>,
    /// Rises when a sync may be due.
    wake: watch::Sender<u64>,
}

impl Default for Board {
    fn default() -> Self {
        Self {
            state: Mutex::default(),
            changes: watch::channel(0).0,
            wake: watch::channel(0).0,
        }
    }
}

impl Board {
    /// Rises with everything that is new here. What is shown from it should not be fetched anew more than ten times a second.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// A sync may be due.
    pub fn wake(&self) {
        self.wake.send_modify(|revision| *revision += 1);
    }

    pub fn wakes(&self) -> watch::Receiver<u64> {
        self.wake.subscribe()
    }

    /// A sync begins: `None` while one of this directory goes on.
    pub fn begin(self: &Arc<Self>, directory: &str, preview: bool) -> Option<Turn> {
        let stop = CancellationToken::new();
        let mut state = self.state();
        if state.running.contains_key(directory) {
            return None;
        }
        let progress = DirectorySyncProgress {
            phase: "groups".to_owned(),
            read: 0,
            written: 0,
            to_write: 0,
            stopping: false,
            preview,
        };
        let running = Running {
            progress,
            stop: stop.clone(),
        };
        state.running.insert(directory.to_owned(), running);
        drop(state);
        self.tell();
        Some(Turn {
            board: self.clone(),
            directory: directory.to_owned(),
            stop,
            _lock: None,
        })
    }

    /// Asks a sync to stop. `false`: none goes on.
    pub fn stop(&self, directory: &str) -> bool {
        let mut state = self.state();
        let Some(running) = state.running.get_mut(directory) else {
            return false;
        };
        running.stop.cancel();
        running.progress.stopping = true;
        drop(state);
        self.tell();
        true
    }

    pub fn progress(&self, directory: &str) -> Option<DirectorySyncProgress> {
        let state = self.state();
        state
            .running
            .get(directory)
            .map(|running| running.progress.clone())
    }

    pub fn keep_plan(&self, directory: &str, plan: KeptPlan) {
        self.state().plans.insert(directory.to_owned(), Arc::new(plan));
    }

    pub fn plan(&self, directory: &str) -> Option<Arc<KeptPlan>> {
        self.state().plans.get(directory).cloned()
    }

    pub fn forget(&self, directory: &str) {
        self.state().plans.remove(directory);
    }

    fn tell(&self) {
        self.changes.send_modify(|revision| *revision += 1);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // The state is whole between any two statements above.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to synchronise one directory, and where it tells how far it has come. Gone with its end, however that comes.
#[derive(Debug)]
pub(crate) struct Turn {
    board: Arc<Board>,
    directory: String,
    /// Cancelled when it is to stop.
    pub stop: CancellationToken,
    /// Held against other processes.
    pub(super) _lock: Option<std::fs::File>,
}

impl Turn {
    pub fn tell(&self, change: impl FnOnce(&mut DirectorySyncProgress)) {
        if let Some(running) = self.board.state().running.get_mut(&self.directory) {
            change(&mut running.progress);
        }
        self.board.tell();
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.board.state().running.remove(&self.directory);
        self.board.tell();
    }
}
