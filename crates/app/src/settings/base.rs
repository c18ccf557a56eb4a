//! What a change of single settings rests on. A section is saved whole, so of two changes at once each would take the other's back;
//! here the settings are held to be as they were when the change was read, and it is made anew when they are not.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use crate::{App, AppError, ErrorCode, Result};

/// How often a change is made anew, and settings are saved anew, when others saved them meanwhile.
pub(super) const TRIES: usize = 20;

tokio::task_local! {
    static BASE: Base;
}

/// The settings as a change found them.
#[derive(Default)]
struct Base(Mutex<State>);

#[derive(Default)]
struct State {
    stood: BTreeMap<String, String>,
    overtaken: bool,
}

impl Base {
    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl App {
    /// Makes a change that rests on the settings as they stand, until nobody else has changed them meanwhile.
    ///
    /// # Errors
    /// [`Conflict`](ErrorCode::Conflict) when somebody else keeps changing them.
    pub(super) async fn on_what_stands(&self, change: impl AsyncFn() -> Result<()>) -> Result<()> {
        for _ in 0..TRIES {
            // Before anything that the change goes by is read.
            let stood = self.store.settings("settings.").await?;
            self.forget_settings().await;
            let base = Base(Mutex::new(State {
                stood,
                overtaken: false,
            }));
            let (outcome, overtaken) = BASE
                .scope(base, async {
                    let outcome = change().await;
                    (outcome, BASE.with(|base| base.state().overtaken))
                })
                .await;
            if !overtaken {
                return outcome;
            }
        }
        Err(overtaken())
    }
}

/// What a setting is held to be; `None` outside of such a change.
pub(super) fn held_to_be(name: &str) -> Option<Option<String>> {
    BASE.try_with(|base| base.state().stood.get(name).cloned()).ok()
}

/// The change itself has written this.
pub(super) fn now_is(name: &str, value: Option<&str>) {
    let _ = BASE.try_with(|base| {
        let mut state = base.state();
        match value {
            Some(value) => drop(state.stood.insert(name.to_owned(), value.to_owned())),
            None => drop(state.stood.remove(name)),
        }
    });
}

/// Somebody else was first; `false` outside of such a change.
pub(super) fn was_overtaken() -> bool {
    BASE.try_with(|base| base.state().overtaken = true).is_ok()
}

pub(super) fn overtaken() -> AppError {
    AppError::new(
        ErrorCode::Conflict,
        "The settings were changed by something else meanwhile.",
    )
    .hint("Look at them again, and change what is still to be changed.")
}
