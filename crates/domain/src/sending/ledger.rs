//! Counts hand-overs against limits, so that no window of time ever holds more than its limit.

use std::collections::VecDeque;

use crate::time::{DAY, HOUR, MINUTE, Moment, SECOND};

/// Stretches that a window is counted in: what falls out of it does so by the stretch.
const STRETCHES: i64 = 120;

/// Mails that may be handed over within any minute, hour and day; 0 is no limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// Within any 60 seconds. They are spread: no second takes more than its share.
    pub per_minute: u32,
    /// Within any 60 minutes.
    pub per_hour: u32,
    /// Within any 24 hours.
    pub per_day: u32,
}

impl Limits {
    /// Whether anything is limited.
    pub fn any(&self) -> bool {
        self.per_minute + self.per_hour + self.per_day > 0
    }

    /// Only the one over `span` milliseconds.
    #[must_use]
    pub fn only(self, span: i64) -> Self {
        let keep = |kept, most| if kept { most } else { 0 };
        Self {
            per_minute: keep(span <= MINUTE, self.per_minute),
            per_hour: keep(span == HOUR, self.per_hour),
            per_day: keep(span == DAY, self.per_day),
        }
    }

    /// In a few words: `30 a minute, 10,000 a day`; blank without limits.
    pub fn words(&self) -> String {
        [
            (self.per_minute, "a minute"),
            (self.per_hour, "an hour"),
            (self.per_day, "a day"),
        ]
        .into_iter()
        .filter(|(most, _)| *most > 0)
        .map(|(most, span)| format!("{} {span}", crate::text::thousands(most)))
        .collect::<Vec<_>>()
        .join(", ")
    }
}

/// What was handed over lately, and what is reserved for messages that are on their way to a connection.
///
/// Reserved ones count from when they are reserved until they have left the window behind their real beginning: so a
/// message that is claimed now and begun a minute later cannot make two windows overlap.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    windows: Vec<Window>,
    reserved: u32,
}

#[derive(Debug, Clone)]
struct Window {
    span: i64,
    stretch: i64,
    most: u32,
    /// Number of the stretch since the epoch, and what began in it.
    counts: VecDeque<(i64, u32)>,
    total: u32,
}

impl Window {
    fn new(span: i64, most: u32) -> Self {
        Self {
            span,
            stretch: (span / STRETCHES).max(1),
            most,
            counts: VecDeque::new(),
            total: 0,
        }
    }

    /// Forgets stretches that have wholly left the window.
    fn forget(&mut self, now: Moment) {
        while let Some((stretch, count)) = self.counts.front()
            && (stretch + 1) * self.stretch + self.span <= now.0
        {
            self.total -= count;
            self.counts.pop_front();
        }
    }

    fn note(&mut self, at: Moment, count: u32) {
        let stretch = at.0.div_euclid(self.stretch);
        match self.counts.back_mut() {
            // A clock that was set back counts in the latest stretch: never too little.
            Some((last, so_far)) if *last >= stretch => *so_far += count,
            _ => self.counts.push_back((stretch, count)),
        }
        self.total += count;
    }

    fn room(&mut self, now: Moment) -> u32 {
        self.forget(now);
        self.most.saturating_sub(self.total)
    }

    /// When the first stretch leaves.
    fn next_room(&self) -> Option<Moment> {
        self.counts
            .front()
            .map(|(stretch, _)| Moment((stretch + 1) * self.stretch + self.span))
    }
}

impl Ledger {
    /// An empty ledger for these limits.
    pub fn new(limits: Limits) -> Self {
        let mut windows = Vec::new();
        if limits.per_minute > 0 {
            windows.push(Window::new(SECOND, limits.per_minute.div_ceil(60)));
            windows.push(Window::new(MINUTE, limits.per_minute));
        }
        if limits.per_hour > 0 {
            windows.push(Window::new(HOUR, limits.per_hour));
        }
        if limits.per_day > 0 {
            windows.push(Window::new(DAY, limits.per_day));
        }
        Self { windows, reserved: 0 }
    }

    /// The same with a limit over a window of its own, e.g. a speed.
    #[must_use]
    pub fn and(mut self, span: i64, most: u32) -> Self {
        self.windows.push(Window::new(span, most));
        self
    }

    /// How many were reserved and are neither begun nor given back.
    pub fn reserved(&self) -> u32 {
        self.reserved
    }

    /// Messages that were reserved in another ledger are on their way under this one.
    pub fn take_over(&mut self, other: &Self) {
        self.reserved += other.reserved;
    }

    /// How many may begin now, up to `wanted`; they are reserved until they are begun or given back.
    pub fn reserve(&mut self, wanted: u32, now: Moment) -> u32 {
        let room = self.room(now).min(wanted);
        self.reserved += room;
        room
    }

    /// One that was reserved begins now.
    pub fn begin(&mut self, now: Moment) {
        self.give_back(1);
        self.note(now, 1);
    }

    /// Reserved ones that do not begin.
    pub fn give_back(&mut self, count: u32) {
        self.reserved = self.reserved.saturating_sub(count);
    }

    /// Hand-overs that began at `at`, in the order of time.
    pub fn note(&mut self, at: Moment, count: u32) {
        for window in &mut self.windows {
            window.note(at, count);
        }
    }

    /// How many may begin now; `u32::MAX` without limits.
    pub fn room(&mut self, now: Moment) -> u32 {
        let reserved = self.reserved;
        self.windows
            .iter_mut()
            .map(|window| window.room(now).saturating_sub(reserved))
            .min()
            .unwrap_or(u32::MAX)
    }

    /// The span of the window that lets the next one wait the longest, in milliseconds; `None` when none waits.
    pub fn waits_for(&mut self, now: Moment) -> Option<i64> {
        let reserved = self.reserved;
        self.windows
            .iter_mut()
            .filter_map(|window| {
                (window.room(now).saturating_sub(reserved) == 0).then(|| (window.next_room(), window.span))
            })
            .max()
            .map(|(_, span)| span)
    }

    /// When the next one may begin, `now` when one may at once. Reserved ones are taken as begun by then.
    pub fn next_room(&mut self, now: Moment) -> Moment {
        let reserved = self.reserved;
        self.windows
            .iter_mut()
            .filter_map(|window| {
                (window.room(now).saturating_sub(reserved) == 0)
                    .then(|| window.next_room().unwrap_or(now.plus(window.stretch)))
            })
            .max()
            .map_or(now, |at| at.max(now))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever the rhythm of claims and beginnings: no window of a limit's length holds more than the limit.
        #[test]
        fn no_window_ever_holds_more_than_its_limit(
            per_minute in 1u32..200,
            per_hour in 0u32..500,
            steps in prop::collection::vec((0i64..5_000, 0u32..50, 0u32..60), 1..300),
        ) {
            let mut ledger = Ledger::new(Limits { per_minute, per_hour, per_day: 0 });
            let (mut now, mut reserved) = (Moment(1_000_000_000), 0u32);
            let mut begun: Vec<i64> = Vec::new();
            for (pass, wanted, begin) in steps {
                now = now.plus(pass);
                reserved += ledger.reserve(wanted, now);
                for _ in 0..begin.min(reserved) {
                    ledger.begin(now);
                    begun.push(now.0);
                }
                reserved -= begin.min(reserved);
            }
            for (span, most) in [(MINUTE, per_minute), (HOUR, per_hour)] {
                if most == 0 { continue; }
                for (i, at) in begun.iter().enumerate() {
                    let within = begun[i..].iter().take_while(|other| **other < at + span).count();
                    prop_assert!(within <= most as usize, "{within} within {span} ms");
                }
            }
        }
    }

    #[test]
    fn a_limit_is_used_to_the_full_and_then_waits() {
        let mut ledger = Ledger::new(Limits {
            per_minute: 0,
            per_hour: 100,
            per_day: 0,
        });
        let now = Moment(5_000_000);
        assert_eq!(ledger.reserve(1_000, now), 100);
        (0..100).for_each(|_| ledger.begin(now));
        assert_eq!(ledger.room(now), 0);
        assert_eq!(ledger.waits_for(now), Some(HOUR));
        let next = ledger.next_room(now);
        assert!(
            next.since(now) >= HOUR && next.since(now) <= HOUR + HOUR / 100,
            "{next:?}"
        );
        assert_eq!(ledger.room(next), 100);
    }

    #[test]
    fn what_is_given_back_may_begin_again() {
        let mut ledger = Ledger::new(Limits {
            per_minute: 0,
            per_hour: 0,
            per_day: 5,
        });
        assert_eq!(ledger.reserve(9, Moment(0)), 5);
        ledger.give_back(3);
        assert_eq!(ledger.reserve(9, Moment(0)), 3);
    }

    #[test]
    fn without_limits_nothing_waits() {
        let mut ledger = Ledger::new(Limits::default());
        assert_eq!(ledger.reserve(1_000, Moment(0)), 1_000);
        assert_eq!(ledger.next_room(Moment(7)), Moment(7));
    }
}
