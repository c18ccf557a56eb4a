//! When a temporarily refused message is tried again.

use crate::time::{HOUR, MINUTE, Moment, SECOND};

/// Hand-overs tried before a temporary refusal becomes a failure: with the growing delay, about two days.
pub const MAX_ATTEMPTS: u32 = 16;
/// First delay.
pub const FIRST_DELAY: i64 = 30 * SECOND;
/// Longest delay. RFC 5321 4.5.4.1 asks for at least 30 minutes between later tries.
pub const LONGEST_DELAY: i64 = 4 * HOUR;

/// When to try again after `attempts` failed hand-overs (1 = the first failed), or `None` when it is enough.
///
/// Doubles from 30 seconds to four hours. `jitter` in 0..=255 stretches a delay by up to a quarter, so that ten
/// thousand messages refused in one minute do not all come back in one minute.
pub fn next_try(now: Moment, attempts: u32, jitter: u8) -> Option<Moment> {
    if attempts >= MAX_ATTEMPTS {
        return None;
    }
    let doublings = attempts.saturating_sub(1).min(20);
    let delay = FIRST_DELAY.saturating_mul(1 << doublings).min(LONGEST_DELAY);
    Some(now.plus(delay + delay * i64::from(jitter) / 1024))
}

/// How long a dispatcher waits before it opens a connection again after `failures` in a row: 1 s to 5 min.
pub fn reconnect_delay(failures: u32, jitter: u8) -> i64 {
    let delay = SECOND.saturating_mul(1 << failures.min(12)).min(5 * MINUTE);
    delay + delay * i64::from(jitter) / 1024
}
