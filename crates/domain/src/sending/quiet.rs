//! Hours in which mails of a batch wait: people are asleep, or it is the weekend.

use jiff::{Timestamp, ToSpan, civil::Weekday, tz::TimeZone};

use crate::time::Moment;

/// When mails wait, by the clock on the wall. Daylight saving moves with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QuietHours {
    /// First quiet minute of the day, 0 to 1439.
    pub from: u16,
    /// First minute that is no longer quiet. Before `from` it is that of the next morning; equal to it, no hour is quiet.
    pub until: u16,
    /// Saturdays and Sundays are quiet as a whole.
    pub weekends: bool,
}

/// A night, a weekend and a night, and a day to spare: no chain is longer.
const MOST_STEPS: usize = 8;

impl QuietHours {
    /// Reads `20:00`, 24 hours.
    pub fn minute(clock: &str) -> Option<u16> {
        let (hours, minutes) = clock.trim().split_once(':')?;
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if !(1..=2).contains(&hours.len()) || minutes.len() != 2 || !digits(hours) || !digits(minutes) {
            return None;
        }
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
    }

    /// When quiet ends, if `now` is quiet in this zone.
    pub fn ends(&self, now: Moment, zone: &TimeZone) -> Option<Moment> {
        let mut at = now;
        for _ in 0..MOST_STEPS {
            match self.step(at, zone) {
                Some(end) if end > at => at = end,
                _ => break,
            }
        }
        (at > now).then_some(at)
    }

    /// The end of the one stretch that `at` lies in.
    fn step(&self, at: Moment, zone: &TimeZone) -> Option<Moment> {
        let zoned = Timestamp::from_millisecond(at.0).ok()?.to_zoned(zone.clone());
        let today = zoned.date();
        let midnight_after = |days: i32| {
            let day = today.checked_add(days.days()).ok()?;
            let start = day.to_zoned(zone.clone()).ok()?;
            Some(Moment(start.timestamp().as_millisecond()))
        };
        if self.weekends {
            match today.weekday() {
                Weekday::Saturday => return midnight_after(2),
                Weekday::Sunday => return midnight_after(1),
                _ => {}
            }
        }
        let minute = u16::try_from(i32::from(zoned.hour()) * 60 + i32::from(zoned.minute())).ok()?;
        let days = match self.from.cmp(&self.until) {
            std::cmp::Ordering::Equal => return None,
            std::cmp::Ordering::Less if (self.from..self.until).contains(&minute) => 0,
            std::cmp::Ordering::Greater if minute >= self.from => 1,
            std::cmp::Ordering::Greater if minute < self.until => 0,
            _ => return None,
        };
        let (hour, minute) = (
            i8::try_from(self.until / 60).ok()?,
            i8::try_from(self.until % 60).ok()?,
        );
        let end = today
            .checked_add(days.days())
            .ok()?
            .at(hour, minute, 0, 0)
            .to_zoned(zone.clone())
            .ok()?;
        Some(Moment(end.timestamp().as_millisecond()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        let zoned: jiff::Zoned = text.parse().unwrap();
        Moment(zoned.timestamp().as_millisecond())
    }

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").unwrap()
    }

    const NIGHT: QuietHours = QuietHours {
        from: 20 * 60,
        until: 7 * 60,
        weekends: true,
    };

    #[test]
    fn a_night_ends_in_the_morning_and_a_weekend_on_monday() {
        let zone = berlin();
        let end = |now| NIGHT.ends(at(now), &zone);
        assert_eq!(end("2026-11-25T19:59[Europe/Berlin]"), None);
        assert_eq!(
            end("2026-11-25T20:00[Europe/Berlin]"),
            Some(at("2026-11-26T07:00[Europe/Berlin]"))
        );
        assert_eq!(
            end("2026-11-26T06:59[Europe/Berlin]"),
            Some(at("2026-11-26T07:00[Europe/Berlin]"))
        );
        assert_eq!(end("2026-11-26T07:00[Europe/Berlin]"), None);
        // Friday night runs into the weekend, and that into Monday's small hours.
        assert_eq!(
            end("2026-11-27T21:00[Europe/Berlin]"),
            Some(at("2026-11-30T07:00[Europe/Berlin]"))
        );
        assert_eq!(
            end("2026-11-28T12:00[Europe/Berlin]"),
            Some(at("2026-11-30T07:00[Europe/Berlin]"))
        );
    }

    #[test]
    fn the_clock_on_the_wall_counts_when_it_is_changed() {
        // In the night to 2026-03-29 the hour from 2 to 3 does not exist.
        let short = QuietHours {
            from: 60,
            until: 150,
            weekends: false,
        };
        assert_eq!(
            short.ends(at("2026-03-29T01:30[Europe/Berlin]"), &berlin()),
            Some(at("2026-03-29T03:30[Europe/Berlin]"))
        );
    }

    #[test]
    fn equal_times_are_no_quiet_hours() {
        let none = QuietHours {
            from: 60,
            until: 60,
            weekends: false,
        };
        assert_eq!(none.ends(at("2026-11-25T01:00[Europe/Berlin]"), &berlin()), None);
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        assert_eq!(QuietHours::minute("7:05"), Some(425));
        assert_eq!(QuietHours::minute(" 20:00 "), Some(1200));
        for wrong in ["", "24:00", "7", "7:5", "07:60", "-1:00", "7:+5", "007:00"] {
            assert_eq!(QuietHours::minute(wrong), None, "{wrong}");
        }
    }
}
