//! Moments in the words of a language, with the name of the time zone, so that nobody has to guess whose clock is meant.

use icu_datetime::{
    DateTimeFormatter, fieldsets,
    input::{TimeZoneInfo, ZonedDateTime},
    options::TimePrecision,
};
use icu_locale_core::Locale;
use icu_time::zone::models::AtTime;
use jiff::{Timestamp, Zoned, tz::TimeZone};
use jiff_icu::ConvertFrom;
use muster_domain::time::Moment;

use crate::{Key, Language, Marks, text};

/// `Tuesday 24 March 2026, 18:00 CET`. Seconds are dropped, so what is promised is never later than what holds.
///
/// A zone without a name in the language shows its distance: `GMT-3`.
pub fn moment(language: Language, at: Moment, zone: &TimeZone) -> String {
    parts(language, at, zone)
        .map(|parts| {
            let values = [
                ("weekday", parts.weekday.as_str().into()),
                ("date", parts.date.as_str().into()),
                ("time", parts.time.as_str().into()),
                ("zone", parts.zone.as_str().into()),
            ];
            text(language, Key::DatesMoment, &values, Marks::None)
        })
        .unwrap_or_else(|| unknown(language))
}

/// `24 March 2026`: the day of `at` in the zone.
pub fn date(language: Language, at: Moment, zone: &TimeZone) -> String {
    parts(language, at, zone).map_or_else(|| unknown(language), |parts| parts.date)
}

fn unknown(language: Language) -> String {
    text(language, Key::DatesUnknown, &[], Marks::None)
}

struct Parts {
    weekday: String,
    date: String,
    time: String,
    zone: String,
}

/// `None` for a moment outside of the calendar.
fn parts(language: Language, at: Moment, zone: &TimeZone) -> Option<Parts> {
    let local: Zoned = Timestamp::from_millisecond(at.0).ok()?.to_zoned(zone.clone());
    let local: ZonedDateTime<_, TimeZoneInfo<AtTime>> = ZonedDateTime::convert_from(&local);
    let locale: Locale = language.dates_locale().parse().ok()?;
    // Each set of fields is a type of its own, so this cannot be a function.
    macro_rules! format {
        ($fields:expr) => {
            DateTimeFormatter::try_new(locale.clone().into(), $fields)
                .ok()?
                .format(&local)
                .to_string()
        };
    }
    Some(Parts {
        weekday: format!(fieldsets::E::long()),
        date: format!(fieldsets::YMD::long()),
        time: format!(fieldsets::T::long().with_time_precision(TimePrecision::Minute)),
        zone: format!(fieldsets::zone::SpecificShort),
    })
}
