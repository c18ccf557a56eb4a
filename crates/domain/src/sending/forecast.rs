//! When the last of many mails will leave, by the same ledger that paces them.

use jiff::tz::TimeZone;

use super::{ledger::Ledger, quiet::QuietHours};
use crate::time::{Moment, SECOND};

/// Most steps that are gone through; what is left then goes on at the speed so far.
const MOST_STEPS: u32 = 200_000;

/// When mails leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// The first.
    pub first_at: Moment,
    /// The last.
    pub last_at: Moment,
}

/// Goes through `count` hand-overs from `start` on: at most `per_second`, within the limits of `ledger` (which knows what was
/// handed over before), none in quiet hours.
pub fn forecast(
    start: Moment,
    count: u32,
    ledger: Ledger,
    per_second: u32,
    quiet: Option<(&QuietHours, &TimeZone)>,
) -> Forecast {
    let mut ledger = ledger.and(SECOND, per_second.max(1));
    let (mut now, mut left, mut first_at) = (start, count, None);
    let mut last_at = start;
    for _ in 0..MOST_STEPS {
        if left == 0 {
            break;
        }
        if let Some(end) = quiet.and_then(|(hours, zone)| hours.ends(now, zone)) {
            now = end;
            continue;
        }
        let begun = ledger.room(now).min(left);
        if begun == 0 {
            now = ledger.next_room(now).max(now.plus(1));
            continue;
        }
        ledger.note(now, begun);
        first_at.get_or_insert(now);
        last_at = now;
        left -= begun;
    }
    if left > 0 {
        let sent = i64::from((count - left).max(1));
        last_at = last_at.plus(last_at.since(start).max(1) / sent * i64::from(left));
    }
    Forecast {
        first_at: first_at.unwrap_or(start),
        last_at,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{
        sending::Limits,
        time::{DAY, HOUR, MINUTE},
    };

    fn of(count: u32, limits: Limits) -> i64 {
        forecast(Moment(0), count, Ledger::new(limits), 20, None)
            .last_at
            .0
    }

    #[test]
    fn the_tightest_limit_decides() {
        let per = |per_minute, per_hour, per_day| Limits {
            per_minute,
            per_hour,
            per_day,
        };
        let near = |found: i64, expected: i64| {
            assert!(
                (found - expected).abs() * 50 <= expected,
                "{found} instead of {expected}"
            );
        };
        near(of(20_000, per(0, 0, 0)), 1_000 * SECOND);
        near(of(12_000, per(30, 0, 0)), 400 * MINUTE);
        near(of(12_000, per(0, 1_000, 0)), 11 * HOUR);
        near(of(12_000, per(30, 0, 2_000)), 5 * DAY);
    }

    #[test]
    fn what_was_sent_before_counts() {
        let mut ledger = Ledger::new(Limits {
            per_minute: 0,
            per_hour: 0,
            per_day: 100,
        });
        ledger.note(Moment(-HOUR), 100);
        let found = forecast(Moment(0), 1, ledger, 20, None);
        assert!(found.first_at.0 >= 23 * HOUR, "{found:?}");
    }

    #[test]
    fn nothing_leaves_in_quiet_hours() {
        let utc = TimeZone::UTC;
        let quiet = QuietHours {
            from: 20 * 60,
            until: 8 * 60,
            weekends: false,
        };
        // 1970-01-01 00:00 is within them.
        let found = forecast(Moment(0), 100, Ledger::default(), 20, Some((&quiet, &utc)));
        assert_eq!(found.first_at, Moment(8 * HOUR));
        let over_night = forecast(
            Moment(0),
            12 * 60 * 60 + 1,
            Ledger::default(),
            1,
            Some((&quiet, &utc)),
        );
        assert!(over_night.last_at >= Moment(DAY + 8 * HOUR), "{over_night:?}");
    }
}
