//! The console's seat: who signed in there, and since when nobody has touched it.
//!
//! The lock is kept here and not in the window: a window that forgets to lock is locked out all the same.

use std::sync::{Mutex, PoisonError};

use muster_domain::{
    account::Role,
    time::{MINUTE, Moment},
};

use secrecy::SecretString;

use super::caller::Caller;
use crate::{App, AppError, ErrorCode, Result, settings::Config};

/// The one place at the console.
#[derive(Debug, Default)]
pub(crate) struct Seat(Mutex<Option<Sitting>>);

/// Somebody who signed in.
#[derive(Debug, Clone)]
pub(crate) struct Sitting {
    /// Their account.
    pub account: String,
    /// The account's revision then: a later one ends the sitting.
    pub revision: u32,
    /// When they last did something.
    pub active_at: Moment,
    /// The password is asked for again.
    pub locked: bool,
    /// A second factor that waits for its first code.
    pub offered: Option<SecretString>,
}

/// The account of somebody who sits at the console and is not locked out.
pub(crate) struct Seated {
    pub id: String,
    pub name: String,
    pub email: String,
    pub role: Role,
}

impl Seat {
    pub fn get(&self) -> Option<Sitting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn set(&self, sitting: Option<Sitting>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = sitting;
    }

    /// Changes the sitting that is under way.
    pub fn change(&self, change: impl FnOnce(&mut Sitting)) {
        if let Some(sitting) = self.0.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            change(sitting);
        }
    }
}

impl Sitting {
    /// Somebody signed in just now.
    pub fn begun(account: String, revision: u32, now: Moment) -> Self {
        Self {
            account,
            revision,
            active_at: now,
            locked: false,
            offered: None,
        }
    }

    /// Whether nobody did anything for so long that the console is locked.
    pub fn is_idle(&self, config: &Config, now: Moment) -> bool {
        let minutes = config.security.lock_after_minutes;
        minutes > 0 && now.since(self.active_at) >= i64::from(minutes) * MINUTE
    }
}

impl App {
    /// The seat of this handle. Programs have none.
    pub(super) fn seat(&self) -> Result<&Seat> {
        match &self.caller {
            Caller::Seat(seat) => Ok(seat),
            Caller::Program(_) => Err(AppError::new(
                ErrorCode::Internal,
                "Only the console signs people in.",
            )),
        }
    }

    /// Who sits there and may go on.
    pub(super) async fn seated(&self, seat: &Seat) -> Result<Seated> {
        let sitting = seat.get().ok_or_else(signed_out)?;
        let Some(account) = self.store.account(&sitting.account).await? else {
            seat.set(None);
            return Err(signed_out());
        };
        if account.disabled || account.revision != sitting.revision {
            seat.set(None);
            return Err(signed_out());
        }
        if sitting.locked || sitting.is_idle(&*self.config().await?, self.clock.now()) {
            seat.change(|sitting| sitting.locked = true);
            return Err(AppError::new(ErrorCode::Locked, "The console is locked.")
                .hint("Enter your password to go on."));
        }
        Ok(Seated {
            id: account.id,
            name: account.name,
            email: account.email,
            role: account.role,
        })
    }
}

fn signed_out() -> AppError {
    AppError::new(ErrorCode::SignedOut, "Nobody is signed in.").hint("Sign in to go on.")
}
