//! Moments in every language.

use std::fmt::Write;

use jiff::tz::TimeZone;
use muster_domain::time::Moment;
use muster_words::{Language, date, moment};

/// 24 March 2026, 17:00 UTC.
const EVENING: Moment = Moment(1_774_371_600_000);

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

#[test]
fn english_names_weekday_hour_and_zone() {
    let say = |at, name| moment(Language::ENGLISH, Moment(at), &zone(name));
    assert_eq!(
        say(EVENING.0, "Europe/Berlin"),
        "Tuesday 24 March 2026, 18:00 CET"
    );
    assert_eq!(
        say(1_782_907_200_000, "Europe/Berlin"),
        "Wednesday 1 July 2026, 14:00 CEST"
    );
    assert_eq!(
        say(EVENING.0, "America/Sao_Paulo"),
        "Tuesday 24 March 2026, 14:00 GMT-3"
    );
    assert_eq!(say(EVENING.0, "UTC"), "Tuesday 24 March 2026, 17:00 UTC");
    assert_eq!(
        date(Language::ENGLISH, EVENING, &zone("Europe/Berlin")),
        "24 March 2026"
    );
}

#[test]
fn what_is_promised_is_never_later_than_what_holds() {
    for seconds in [0, 1, 29_999, 30_000, 59_999] {
        let at = Moment(EVENING.0 + seconds);
        assert_eq!(
            moment(Language::ENGLISH, at, &zone("Europe/Berlin")),
            "Tuesday 24 March 2026, 18:00 CET",
            "{seconds} ms"
        );
    }
    let midnight = Moment(EVENING.0 + 6 * 3_600_000 - 1);
    assert_eq!(
        moment(Language::ENGLISH, midnight, &zone("Europe/Berlin")),
        "Tuesday 24 March 2026, 23:59 CET"
    );
    assert_eq!(
        date(Language::ENGLISH, midnight, &zone("Europe/Berlin")),
        "24 March 2026"
    );
}

#[test]
fn a_moment_outside_of_the_calendar_has_words_too() {
    for at in [i64::MIN, i64::MAX] {
        assert_eq!(
            moment(Language::ENGLISH, Moment(at), &TimeZone::UTC),
            "an unknown time"
        );
        assert_eq!(
            date(Language::ENGLISH, Moment(at), &TimeZone::UTC),
            "an unknown time"
        );
    }
}

#[test]
fn every_language_writes_moments_its_own_way() {
    let mut out = String::new();
    for language in Language::all() {
        let tag = language.tag();
        for name in [
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kolkata",
            "Asia/Tokyo",
            "UTC",
        ] {
            let zone = zone(name);
            writeln!(out, "{tag} {name}: {}", moment(language, EVENING, &zone)).unwrap();
        }
        writeln!(
            out,
            "{tag} date: {}",
            date(language, EVENING, &zone("Europe/Berlin"))
        )
        .unwrap();
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!("dates", out));
}
