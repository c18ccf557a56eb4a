use jiff::tz::TimeZone;
use muster_app::mail::{expires_words, system_time_zone};
use muster_domain::time::Moment;

fn words(utc: &str, zone: &str) -> String {
    let moment = Moment(utc.parse::<jiff::Timestamp>().unwrap().as_millisecond());
    expires_words(moment, &TimeZone::get(zone).unwrap()).unwrap()
}

#[test]
fn the_zone_is_named_as_people_there_name_it() {
    assert_eq!(
        words("2026-03-24T17:00:00Z", "Europe/Berlin"),
        "Tuesday 24 March 2026, 18:00 CET"
    );
    assert_eq!(
        words("2026-03-31T17:00:00Z", "Europe/Berlin"),
        "Tuesday 31 March 2026, 19:00 CEST"
    );
    assert_eq!(
        words("2026-07-01T03:05:00Z", "America/New_York"),
        "Tuesday 30 June 2026, 23:05 EDT"
    );
    assert_eq!(
        words("2026-07-01T03:05:00Z", "America/Sao_Paulo"),
        "Wednesday 1 July 2026, 00:05 UTC-03"
    );
    assert_eq!(
        words("2026-07-01T03:05:00Z", "UTC"),
        "Wednesday 1 July 2026, 03:05 UTC"
    );
}

#[test]
fn never_later_than_it_holds() {
    assert_eq!(
        words("2026-03-24T17:00:59.999Z", "UTC"),
        "Tuesday 24 March 2026, 17:00 UTC"
    );
}

#[test]
fn a_moment_outside_the_calendar_is_refused() {
    assert!(expires_words(Moment(i64::MAX), &TimeZone::UTC).is_err());
}

#[test]
fn this_computers_zone_has_a_name() {
    let words = expires_words(Moment(1_774_371_600_000), &system_time_zone()).unwrap();
    assert!(words.starts_with("Tuesday 24 March 2026, ") || words.starts_with("Wednesday 25 March 2026, "));
    assert!(!words.contains("Unknown"), "{words}");
}
