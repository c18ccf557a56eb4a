//! Whose clock a message means.

use jiff::tz::TimeZone;

/// The time zone of this computer; UTC where it says none.
pub fn system_time_zone() -> TimeZone {
    TimeZone::try_system().unwrap_or(TimeZone::UTC)
}
