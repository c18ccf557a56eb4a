//! What the outbox job asks before it claims messages: how many may begin now, and if none, when.

use super::{
    ledger::{Ledger, Limits},
    throttle::Throttle,
};
use crate::time::Moment;

/// Why nothing may begin now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// This limit is used up.
    Limit(Limits),
    /// The server asked to go slower.
    Throttled,
}

/// Limits as set, and the speed that the server puts up with.
#[derive(Debug, Clone, Default)]
pub struct Pacer {
    limits: Limits,
    ledger: Ledger,
    throttle: Throttle,
}

impl Pacer {
    /// Paces by `limits`. `before` are hand-overs of the last day, in the order of time.
    pub fn new(limits: Limits, before: impl IntoIterator<Item = (Moment, u32)>) -> Self {
        let mut ledger = Ledger::new(limits);
        for (at, count) in before {
            ledger.note(at, count);
        }
        Self {
            limits,
            ledger,
            ..Self::default()
        }
    }

    /// The limits that it paces by.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// The ledger as it stands, for a forecast.
    pub fn ledger(&self) -> Ledger {
        self.ledger.clone()
    }

    /// How many may begin now, up to `wanted`; each is then begun or given back.
    pub fn reserve(&mut self, wanted: u32, now: Moment) -> u32 {
        let room = wanted.min(self.throttle.room(now, self.ledger.reserved()));
        self.ledger.reserve(room, now)
    }

    /// How many were reserved and are not begun yet.
    pub fn on_their_way(&self) -> u32 {
        self.ledger.reserved()
    }

    /// One that was reserved begins.
    pub fn begin(&mut self, now: Moment) {
        self.ledger.begin(now);
        self.throttle.begin(now);
    }

    /// Reserved ones that do not begin.
    pub fn give_back(&mut self, count: u32) {
        self.ledger.give_back(count);
    }

    /// The server asked to go slower.
    pub fn asked_to_slow_down(&mut self, now: Moment) {
        self.throttle.asked(now);
    }

    /// A refusal that may be about one mailbox or about the speed. Gives whether it is taken for the speed.
    pub fn perhaps_asked_to_slow_down(&mut self, now: Moment) -> bool {
        self.throttle.perhaps_asked(now)
    }

    /// The server accepted a message.
    pub fn accepted(&mut self, now: Moment) {
        self.throttle.accepted(now);
    }

    /// The same under other limits; what the server puts up with stays known, and what is on its way stays reserved.
    #[must_use]
    pub fn with_limits(self, limits: Limits, before: impl IntoIterator<Item = (Moment, u32)>) -> Self {
        let mut new = Self {
            throttle: self.throttle,
            ..Self::new(limits, before)
        };
        new.ledger.take_over(&self.ledger);
        new
    }

    /// When the next may begin and what it waits for; `None` when one may begin at once.
    pub fn hold(&mut self, now: Moment) -> Option<(Moment, Hold)> {
        let limit = (self.ledger.room(now) == 0).then(|| {
            let used_up = self
                .ledger
                .waits_for(now)
                .map_or(self.limits, |span| self.limits.only(span));
            (self.ledger.next_room(now), Hold::Limit(used_up))
        });
        let throttled = (self.throttle.room(now, self.ledger.reserved()) == 0)
            .then(|| (self.throttle.next_room(now), Hold::Throttled));
        limit.into_iter().chain(throttled).max_by_key(|(at, _)| *at)
    }

    /// Mails a minute that the server seems to take, when it asked to go slower.
    pub fn slowed_to(&self) -> Option<u32> {
        self.throttle.per_minute()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_on_its_way_counts_against_new_limits_too() {
        let now = Moment(1_000_000_000);
        let hourly = |per_hour| Limits {
            per_hour,
            ..Limits::default()
        };
        let mut pacer = Pacer::new(hourly(100), []);
        assert_eq!(pacer.reserve(80, now), 80);
        let mut pacer = pacer.with_limits(hourly(90), []);
        assert_eq!(pacer.reserve(80, now), 10, "eighty are on their way");
        for _ in 0..90 {
            pacer.begin(now);
        }
        assert_eq!((pacer.on_their_way(), pacer.reserve(1, now)), (0, 0));
    }
}
