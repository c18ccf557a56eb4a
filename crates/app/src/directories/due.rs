//! When a directory is synchronised next, and whether all users are read then.

use muster_domain::{
    retry::LONGEST_DELAY,
    time::{HOUR, MINUTE, Moment},
};
use muster_store::DirectoryProgress;

use crate::wire::DirectorySyncSettings;

/// Most hours between two syncs of all users.
pub(super) const MOST_FULL_HOURS: u32 = 24;
/// Longest doubling of the wait after failures.
const MOST_DOUBLINGS: u32 = 10;

/// When the next sync is due; `None` when only a person begins one. The first is for a person to begin, who has looked at what it
/// would change: a base that is too wide would bring everybody.
pub(crate) fn next_due(
    settings: &DirectorySyncSettings,
    progress: &DirectoryProgress,
    now: Moment,
) -> Option<Moment> {
    if settings.every_minutes == 0 {
        return None;
    }
    let every = i64::from(settings.every_minutes) * MINUTE;
    let tried_at = progress.tried_at?;
    // A clock that was set back must not stop it for years.
    if tried_at > now {
        return Some(now);
    }
    let wait = match progress.failures {
        0 => {
            let full = full_every(settings);
            let regular = tried_at.plus(every.min(full));
            // When that was due already at the last try, that one read all users, and somebody held or stopped it.
            let due = progress
                .full_at
                .map(|at| at.plus(full))
                .filter(|due| *due > tried_at);
            return Some(due.map_or(regular, |due| due.min(regular)));
        }
        // Sooner than usual at first, for what passes in a minute; then ever more seldom.
        failures => {
            let doublings = (failures - 1).min(MOST_DOUBLINGS);
            MINUTE.saturating_mul(1 << doublings).min(LONGEST_DELAY)
        }
    };
    Some(tried_at.plus(wait))
}

/// Those who have gone are seen among all users alone, so these are read daily, however seldom the changes are.
fn full_every(settings: &DirectorySyncSettings) -> i64 {
    i64::from(settings.full_every_hours.clamp(1, MOST_FULL_HOURS)) * HOUR
}

/// Whether it is time for all users, and not only for the changes.
pub(crate) fn is_full_due(
    settings: &DirectorySyncSettings,
    progress: &DirectoryProgress,
    now: Moment,
) -> bool {
    let every = full_every(settings);
    progress.marker.is_none()
        || progress.held.is_some()
        || progress
            .full_at
            .is_none_or(|at| at > now || now.since(at) >= every)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_800_000_000_000);

    fn ago(millis: i64) -> Option<Moment> {
        Some(NOW.plus(-millis))
    }

    fn due(every_minutes: u32, tried_at: Option<Moment>, failures: u32) -> Option<i64> {
        let settings = DirectorySyncSettings {
            every_minutes,
            ..DirectorySyncSettings::default()
        };
        let progress = DirectoryProgress {
            tried_at,
            failures,
            ..DirectoryProgress::default()
        };
        next_due(&settings, &progress, NOW).map(|at| at.since(NOW) / MINUTE)
    }

    #[test]
    fn by_the_clock_and_more_seldom_after_failures() {
        assert_eq!(due(0, None, 0), None, "only by hand");
        assert_eq!(due(60, None, 0), None, "the first one");
        assert_eq!(due(60, ago(10 * MINUTE), 0), Some(50));
        assert_eq!(due(60, ago(0), 1), Some(1));
        assert_eq!(due(60, ago(0), 3), Some(4));
        assert_eq!(due(5, ago(0), 40), Some(240), "four hours at most");
        assert_eq!(due(60, ago(-HOUR), 0), Some(0), "the clock was set back");
    }

    #[test]
    fn all_users_are_read_daily_however_seldom_the_changes_are() {
        let next = |every_minutes, full_every_hours, tried_at, full_at| {
            let settings = DirectorySyncSettings {
                every_minutes,
                full_every_hours,
                ..DirectorySyncSettings::default()
            };
            let progress = DirectoryProgress {
                tried_at,
                full_at,
                marker: Some("{}".into()),
                ..DirectoryProgress::default()
            };
            let at = next_due(&settings, &progress, NOW).unwrap();
            (at.since(NOW) / HOUR, is_full_due(&settings, &progress, at))
        };
        let week = 7 * 24 * 60;
        assert_eq!(next(week, 24, ago(HOUR), ago(HOUR)), (23, true));
        assert_eq!(
            next(week, 720, ago(HOUR), ago(HOUR)),
            (23, true),
            "of older settings"
        );
        assert_eq!(next(23 * 60, 24, ago(HOUR), ago(24 * HOUR - MINUTE)), (0, true));
        assert_eq!(next(60, 24, ago(0), ago(20 * HOUR)), (1, false));
        // It was due at the last try, which was held: not again at once.
        assert_eq!(next(60, 24, ago(0), ago(30 * HOUR)), (1, true));
        assert_eq!(next(week, 24, ago(0), ago(30 * HOUR)), (24, true));
        assert_eq!(next(week, 24, ago(0), None), (24, true));
    }

    #[test]
    fn all_users_are_read_once_a_day_and_when_nothing_is_remembered() {
        let settings = DirectorySyncSettings::default();
        let full = |progress| is_full_due(&settings, &progress, NOW);
        let fresh = DirectoryProgress {
            marker: Some("{}".into()),
            full_at: ago(HOUR),
            ..DirectoryProgress::default()
        };
        assert!(!full(fresh.clone()));
        for change in [
            |p: &mut DirectoryProgress| p.marker = None,
            |p: &mut DirectoryProgress| p.full_at = ago(24 * HOUR),
            |p: &mut DirectoryProgress| p.full_at = None,
            |p: &mut DirectoryProgress| p.held = Some("plan".into()),
        ] {
            let mut other = fresh.clone();
            change(&mut other);
            assert!(full(other));
        }
    }
}
