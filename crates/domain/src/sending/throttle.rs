//! A server that asks to go slower is obeyed: a rest, then half the speed, and slowly back to full speed.

use std::collections::VecDeque;

use super::ledger::Ledger;
use crate::time::{MINUTE, Moment, SECOND};

/// First rest; each further request doubles it.
const FIRST_REST: i64 = 10 * SECOND;
/// Longest rest.
const LONGEST_REST: i64 = 10 * MINUTE;
/// What speed is measured and bounded over.
const SPAN: i64 = 10 * SECOND;
/// The least that the first request slows to, within [`SPAN`]: 30 a minute, the lowest limit that a large provider publishes
/// (Exchange Online).
const FIRST_LEAST: u32 = 5;
/// How long nobody may complain before the speed doubles.
const CALM: i64 = MINUTE;
/// So many doubtful refusals of the last twenty hand-overs mean the speed.
const OFTEN: u32 = 3;
const LATELY: u32 = (1 << 20) - 1;
/// Most steps down: rests and speeds stay within reason.
const MOST_STEPS: u32 = 8;

/// How slow the server wants it, learnt from its replies. Begins without any bound.
#[derive(Debug, Clone, Default)]
pub struct Throttle {
    steps: u32,
    rest_until: Option<Moment>,
    /// Hand-overs within any [`SPAN`].
    most: Option<u32>,
    pace: Ledger,
    calm_since: Option<Moment>,
    recent: VecDeque<(i64, u32)>,
    /// The last hand-overs, a bit each, the latest lowest: 1 was a refusal that may have meant all of them.
    doubts: u32,
}

impl Throttle {
    /// The server asked to go slower. Connections that say the same during the rest say nothing new.
    pub fn asked(&mut self, now: Moment) {
        if self.rest_until.is_some_and(|until| now < until) {
            return;
        }
        self.steps = (self.steps + 1).min(MOST_STEPS);
        let rest = FIRST_REST.saturating_mul(1 << (self.steps - 1)).min(LONGEST_REST);
        let until = now.plus(rest);
        let speed = self.speed(now).max(1);
        let half = self.most.unwrap_or(speed).min(speed) / 2;
        // Asked at once, a sending has no speed yet that half of would be told.
        let least = if self.steps == 1 { FIRST_LEAST } else { 1 };
        let most = half.max(least);
        self.bound(Some(most));
        self.rest_until = Some(until);
        self.calm_since = Some(until);
    }

    /// A refusal that may be about one mailbox or about the speed: it is taken for the speed when it comes often.
    /// Gives whether it was.
    pub fn perhaps_asked(&mut self, now: Moment) -> bool {
        self.doubts = self.doubts << 1 | 1;
        let often = (self.doubts & LATELY).count_ones() >= OFTEN;
        if often {
            self.doubts = 0;
            self.asked(now);
        }
        often
    }

    /// A message was accepted: after a calm minute it may go twice as fast.
    pub fn accepted(&mut self, now: Moment) {
        self.doubts <<= 1;
        if self.calm_since.is_some_and(|since| now.since(since) >= CALM) {
            self.steps -= 1;
            self.calm_since = (self.steps > 0).then_some(now);
            let most = self
                .most
                .filter(|_| self.steps > 0)
                .map(|most| most.saturating_mul(2));
            self.bound(most);
        }
    }

    /// A hand-over begins.
    pub fn begin(&mut self, now: Moment) {
        let second = now.0.div_euclid(SECOND);
        match self.recent.back_mut() {
            Some((last, count)) if *last == second => *count += 1,
            _ => self.recent.push_back((second, 1)),
        }
        while self
            .recent
            .front()
            .is_some_and(|(at, _)| at * SECOND + SPAN < now.0)
        {
            self.recent.pop_front();
        }
        self.pace.note(now, 1);
    }

    /// How many may begin now, with `reserved` on their way.
    pub fn room(&mut self, now: Moment, reserved: u32) -> u32 {
        match self.rest_until {
            Some(until) if now < until => 0,
            _ if self.most.is_none() => u32::MAX,
            _ => self.pace.room(now).saturating_sub(reserved),
        }
    }

    /// When the next may begin; `now` when one may at once.
    pub fn next_room(&mut self, now: Moment) -> Moment {
        match self.rest_until {
            Some(until) if now < until => until,
            _ => self.pace.next_room(now),
        }
    }

    /// Whether the speed is bounded now.
    pub fn is_slow(&self) -> bool {
        self.most.is_some()
    }

    /// Mails a minute that are tried now, when the speed is bounded.
    pub fn per_minute(&self) -> Option<u32> {
        self.most.map(|most| most.saturating_mul(6))
    }

    fn bound(&mut self, most: Option<u32>) {
        self.most = most;
        self.pace = match most {
            Some(most) => Ledger::default().and(SPAN, most),
            None => Ledger::default(),
        };
    }

    fn speed(&self, now: Moment) -> u32 {
        self.recent
            .iter()
            .filter(|(at, _)| (at + 1) * SECOND + SPAN > now.0)
            .map(|(_, count)| count)
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begin(throttle: &mut Throttle, now: Moment, count: u32) {
        (0..count).for_each(|_| throttle.begin(now));
    }

    #[test]
    fn each_request_halves_the_speed_after_a_longer_rest() {
        let mut throttle = Throttle::default();
        let mut now = Moment(1_000_000);
        begin(&mut throttle, now, 400);
        throttle.asked(now);
        assert_eq!(throttle.room(now, 0), 0);
        assert_eq!(throttle.next_room(now), now.plus(FIRST_REST));
        now = now.plus(FIRST_REST);
        assert_eq!(throttle.room(now, 0), 200);
        // The other connections hear the same, a moment later.
        begin(&mut throttle, now, 200);
        throttle.asked(now);
        throttle.asked(now.plus(10));
        assert_eq!(throttle.next_room(now), now.plus(2 * FIRST_REST));
        assert_eq!(throttle.room(now.plus(2 * FIRST_REST), 0), 100);
    }

    #[test]
    fn a_sending_that_is_asked_at_its_first_mails_does_not_crawl() {
        let mut throttle = Throttle::default();
        let now = Moment(1_000_000);
        begin(&mut throttle, now, 4);
        throttle.asked(now);
        let now = now.plus(FIRST_REST);
        assert_eq!(throttle.room(now, 0), 5);
        // Asked again, it is less than that all the same.
        begin(&mut throttle, now, 5);
        throttle.asked(now);
        assert_eq!(throttle.room(now.plus(2 * FIRST_REST), 0), 2);
    }

    #[test]
    fn one_busy_mailbox_slows_nothing_and_many_refusals_do() {
        let mut throttle = Throttle::default();
        let now = Moment(1_000_000);
        for _ in 0..50 {
            begin(&mut throttle, now, 10);
            assert!(!throttle.perhaps_asked(now));
            (0..19).for_each(|_| throttle.accepted(now));
        }
        assert!(!throttle.is_slow());
        let told: Vec<bool> = (0..3).map(|_| throttle.perhaps_asked(now)).collect();
        assert_eq!(told.iter().filter(|told| **told).count(), 1, "{told:?}");
        assert!(throttle.is_slow());
    }

    #[test]
    fn a_calm_server_gets_its_full_speed_back() {
        let mut throttle = Throttle::default();
        let mut now = Moment(1_000_000);
        begin(&mut throttle, now, 10);
        throttle.asked(now);
        assert!(throttle.is_slow());
        now = now.plus(FIRST_REST + CALM - 1);
        throttle.accepted(now);
        assert!(throttle.is_slow(), "not a whole minute yet");
        throttle.accepted(now.plus(1));
        assert!(!throttle.is_slow());
        assert_eq!(throttle.room(now.plus(1), 0), u32::MAX);
    }

    #[test]
    fn a_server_that_never_stops_asking_is_tried_now_and_then() {
        let mut throttle = Throttle::default();
        let mut now = Moment(1_000_000);
        for _ in 0..100 {
            now = throttle.next_room(now);
            assert!(throttle.room(now, 0) >= 1);
            throttle.begin(now);
            throttle.asked(now);
        }
        assert!(throttle.next_room(now).since(now) <= LONGEST_REST);
    }
}
