//! Moments as a mail says them: the weekday in full, the hour, and the name of the time zone, so that nobody has to
//! guess whose clock is meant.

use jiff::{Timestamp, fmt::strtime, tz::TimeZone};
use muster_domain::time::Moment;

use super::error::MailTemplateError;

/// `Tuesday 24 March 2026, 18:00 CET`. Seconds are dropped, so what is promised is never later than what holds.
///
/// Zones without a name of their own show their distance: `UTC-03`.
pub fn expires_words(moment: Moment, zone: &TimeZone) -> Result<String, MailTemplateError> {
    let when = Timestamp::from_millisecond(moment.0)
        .map_err(|_| MailTemplateError::Moment)?
        .to_zoned(zone.clone());
    let mut words = strtime::format("%A %-d %B %Y, %H:%M ", &when).map_err(|_| MailTemplateError::Moment)?;
    let offset = zone.to_offset_info(when.timestamp());
    let name = offset.abbreviation();
    if name.starts_with(['+', '-']) {
        words.push_str("UTC");
    }
    words.push_str(name);
    Ok(words)
}

/// The time zone of this computer; UTC where it says none.
pub fn system_time_zone() -> TimeZone {
    TimeZone::try_system().unwrap_or(TimeZone::UTC)
}
