//! How fast messages leave, for "about 40 s left".

use std::collections::VecDeque;

use muster_domain::time::{Moment, SECOND};

/// How far back speed is looked at.
const WINDOW: i64 = 20 * SECOND;
/// Shortest stretch that says something about speed.
const ENOUGH: i64 = 2 * SECOND;

/// Totals seen over the last seconds.
#[derive(Debug, Clone, Default)]
pub(super) struct Pace(VecDeque<(Moment, u32)>);

impl Pace {
    /// Notes how many messages have ended by `now`.
    pub fn note(&mut self, now: Moment, ended: u32) {
        if self.0.back().is_some_and(|(_, last)| *last > ended) {
            self.0.clear();
        }
        self.0.push_back((now, ended));
        while self.0.front().is_some_and(|(at, _)| now.since(*at) > WINDOW) && self.0.len() > 2 {
            self.0.pop_front();
        }
    }

    /// Messages that end in a second at the present speed, at least one.
    pub fn per_second(&self) -> Option<u32> {
        let ((from, before), (to, after)) = (self.0.front()?, self.0.back()?);
        let (span, ended) = (to.since(*from), after.saturating_sub(*before));
        if span < ENOUGH || ended == 0 {
            return None;
        }
        u32::try_from(i64::from(ended) * SECOND / span)
            .ok()
            .map(|speed| speed.max(1))
    }

    /// Seconds until `left` messages have ended too, at the present speed.
    pub fn seconds_for(&self, left: u32) -> Option<u32> {
        let ((from, before), (to, after)) = (self.0.front()?, self.0.back()?);
        let (span, ended) = (to.since(*from), after.saturating_sub(*before));
        if span < ENOUGH || ended == 0 {
            return None;
        }
        let millis = i64::from(left).saturating_mul(span) / i64::from(ended);
        u32::try_from(millis / SECOND + 1).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_follows_the_present_speed_and_is_not_guessed_early() {
        let mut pace = Pace::default();
        pace.note(Moment(0), 0);
        assert_eq!(pace.seconds_for(100), None);
        pace.note(Moment(1_000), 10);
        assert_eq!(pace.seconds_for(100), None, "one second says too little");
        pace.note(Moment(4_000), 40);
        assert_eq!(pace.seconds_for(100), Some(11));
        pace.note(Moment(60_000), 40);
        assert_eq!(pace.seconds_for(5), None, "nothing has ended lately");
    }

    #[test]
    fn a_new_run_starts_its_own_pace() {
        let mut pace = Pace::default();
        pace.note(Moment(0), 500);
        pace.note(Moment(5_000), 3);
        assert_eq!(pace.seconds_for(10), None);
    }
}
