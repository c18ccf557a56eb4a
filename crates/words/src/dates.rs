//! Moments in the words of a language, with the name of the time zone, so that nobody has to guess whose clock is meant.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

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
    let formats = formats(language)?;
    Some(Parts {
        weekday: formats.weekday.format(&local).to_string(),
        date: formats.date.format(&local).to_string(),
        time: formats.time.format(&local).to_string(),
        zone: formats.zone.format(&local).to_string(),
    })
}

/// How a language writes the parts: making these costs many times what writing with them does, and every page of the portal and
/// every message of a batch names a moment.
struct Formats {
    weekday: DateTimeFormatter<fieldsets::E>,
    date: DateTimeFormatter<fieldsets::YMD>,
    time: DateTimeFormatter<fieldsets::T>,
    zone: DateTimeFormatter<fieldsets::zone::SpecificShort>,
}

impl Formats {
    fn of(language: Language) -> Option<Self> {
        let locale: Locale = language.dates_locale().parse().ok()?;
        let minutes = fieldsets::T::long().with_time_precision(TimePrecision::Minute);
        Some(Self {
            weekday: DateTimeFormatter::try_new(locale.clone().into(), fieldsets::E::long()).ok()?,
            date: DateTimeFormatter::try_new(locale.clone().into(), fieldsets::YMD::long()).ok()?,
            time: DateTimeFormatter::try_new(locale.clone().into(), minutes).ok()?,
            zone: DateTimeFormatter::try_new(locale.into(), fieldsets::zone::SpecificShort).ok()?,
        })
    }
}

/// Those of this thread: they cannot be shared with others. As many at most as there are languages.
fn formats(language: Language) -> Option<Rc<Formats>> {
    thread_local! {
        static MADE: RefCell<HashMap<Language, Rc<Formats>>> = RefCell::default();
    }
    MADE.with_borrow_mut(|made| match made.get(&language) {
        Some(formats) => Some(Rc::clone(formats)),
        None => {
            let formats = Rc::new(Formats::of(language)?);
            made.insert(language, Rc::clone(&formats));
            Some(formats)
        }
    })
}
