//! Whose clock a message means.

use jiff::tz::TimeZone;
use muster_domain::import::zone_nearly;

/// The time zone of this computer; UTC where it says none.
pub fn system_time_zone() -> TimeZone {
    TimeZone::try_system().unwrap_or(TimeZone::UTC)
}

/// A time zone by its IANA name, in any letter case; `None` for what is none.
pub(crate) fn time_zone_named(name: &str) -> Option<TimeZone> {
    TimeZone::get(name.trim()).ok().filter(|zone| !zone.is_unknown())
}

/// The IANA name as it is spelled, of a time zone that somebody wrote.
pub(crate) fn time_zone_name(text: &str) -> Option<String> {
    time_zone_named(text)?.iana_name().map(str::to_owned)
}

/// The IANA name that somebody probably meant who wrote what is no time zone.
pub(crate) fn meant_time_zone(text: &str) -> Option<String> {
    let names: Vec<_> = jiff::tz::db().available().collect();
    zone_nearly(text, names.iter().map(jiff::tz::TimeZoneName::as_str)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{meant_time_zone, time_zone_name};

    #[test]
    fn what_was_meant_is_found_where_it_is_clear() {
        for (text, meant) in [
            ("Asia/Tokio", Some("Asia/Tokyo")),
            ("Berlin", Some("Europe/Berlin")),
            ("new york", Some("America/New_York")),
            ("Europe/Berlln", Some("Europe/Berlin")),
            ("nowhere at all", None),
            ("", None),
        ] {
            assert_eq!(meant_time_zone(text).as_deref(), meant, "{text}");
        }
    }

    #[test]
    fn zones_are_found_in_any_case_and_nothing_else_is_one() {
        let found = |text| time_zone_name(text);
        assert_eq!(found(" europe/berlin ").as_deref(), Some("Europe/Berlin"));
        assert_eq!(found("UTC").as_deref(), Some("UTC"));
        for none in [
            "",
            " ",
            "Berlin",
            "CEST+1",
            "../../etc/passwd",
            "Etc/Unknown",
            "Europe/",
            "\0",
        ] {
            assert_eq!(found(none), None, "{none}");
        }
    }
}
