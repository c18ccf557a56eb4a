//! How long to leave a message centre alone after it failed, or asked to go slower.

use std::time::Duration;

use tokio::time::Instant;

use crate::sms::error::SmsError;

/// First and longest pause.
pub(super) const FIRST_PAUSE: Duration = Duration::from_secs(1);
pub(super) const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// A pause that doubles with each failure in a row.
#[derive(Debug, Default)]
pub(super) struct Pause {
    until: Option<(Instant, Box<SmsError>)>,
    last: Duration,
}

impl Pause {
    /// Why to wait, and how long from now; nothing when the pause is over.
    pub(super) fn waits(&self, now: Instant) -> Option<SmsError> {
        let (until, error) = self.until.as_ref()?;
        let left = until.checked_duration_since(now).filter(|left| !left.is_zero())?;
        Some((**error).clone().after(Some(left)))
    }

    /// Another failure: how long to wait from now. Those that come while a pause lasts were under way before it, and do not make it
    /// longer.
    pub(super) fn after(&mut self, error: &SmsError, now: Instant) -> Duration {
        if let Some(left) = self.waits(now).and_then(|error| error.retry_after()) {
            return left;
        }
        self.last = (self.last * 2).clamp(FIRST_PAUSE, LONGEST_PAUSE);
        self.until = Some((now + self.last, Box::new(error.clone())));
        self.last
    }

    /// It works again.
    pub(super) fn over(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_doubles_with_each_failure_but_not_with_those_of_one_burst() {
        let mut pause = Pause::default();
        let error = SmsError::unknown("x");
        let mut now = Instant::now();
        let mut told = Vec::new();
        for _ in 0..9 {
            let wait = pause.after(&error, now);
            assert_eq!(pause.after(&error, now), wait, "of the same burst");
            told.push(wait.as_secs());
            let waits = pause.waits(now + wait / 2).and_then(|error| error.retry_after());
            assert_eq!(waits, Some(wait / 2));
            now += wait;
            assert_eq!(pause.waits(now), None);
        }
        assert_eq!(told, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        pause.over();
        assert_eq!(pause.after(&error, now), FIRST_PAUSE);
    }
}
