//! Where the program's one clock comes from. Everything below takes moments as parameters.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

use muster_domain::time::Moment;

/// The system's clock, or one that a test moves.
#[derive(Debug, Clone, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    /// A clock that stands at `moment` until it is moved.
    pub fn at(moment: Moment) -> Self {
        Self(Some(Arc::new(AtomicI64::new(moment.0))))
    }

    /// Moves a clock made by [`Clock::at`]; the system's clock stays as it is.
    pub fn advance(&self, span: i64) {
        if let Some(millis) = &self.0 {
            millis.fetch_add(span, Ordering::SeqCst);
        }
    }

    /// Now.
    pub fn now(&self) -> Moment {
        match &self.0 {
            Some(millis) => Moment(millis.load(Ordering::SeqCst)),
            None => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
            }
        }
    }
}
