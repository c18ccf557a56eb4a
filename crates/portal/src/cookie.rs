//! The session cookie of a verified browser.

use std::time::{SystemTime, UNIX_EPOCH};

use axum::http::{HeaderMap, HeaderValue, header};
use muster_domain::time::Moment;

/// Longest value that is looked at; genuine ones are 80 characters.
const MAX_VALUE: usize = 256;

/// `__Host-` binds a cookie to this very host and to HTTPS (RFC 6265bis); browsers refuse it on plain HTTP.
fn name(https: bool) -> &'static str {
    if https { "__Host-muster" } else { "muster" }
}

/// The session in a request, when there is one that could be genuine.
pub(crate) fn session(headers: &HeaderMap, https: bool) -> Option<&str> {
    value(headers, name(https))
}

/// The first cookie of this name, when it is one that we could have set.
pub(crate) fn value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
        .filter(|value| is_plausible(value))
}

fn is_plausible(value: &str) -> bool {
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    !value.is_empty() && value.len() <= MAX_VALUE && value.bytes().all(fits)
}

/// `Set-Cookie` for a new session; `None` when the engine gave a value that a cookie cannot carry.
pub(crate) fn issue(session: &str, until: Moment, https: bool) -> Option<HeaderValue> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| d.as_millis());
    let seconds = (i128::from(until.0) - i128::try_from(now).unwrap_or(0)).max(0) / 1000;
    is_plausible(session).then_some(())?;
    HeaderValue::try_from(line(session, seconds, https)).ok()
}

/// `Set-Cookie` that removes a session that is over.
pub(crate) fn remove(https: bool) -> Option<HeaderValue> {
    HeaderValue::try_from(line("", 0, https)).ok()
}

fn line(value: &str, max_age: i128, https: bool) -> String {
    let secure = if https { "; Secure" } else { "" };
    format!(
        "{}={value}; Path=/; Max-Age={max_age}; HttpOnly; SameSite=Lax{secure}",
        name(https)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_cookie_is_read_and_only_when_it_could_be_genuine() {
        let read = |line: &str, https| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, line.parse().unwrap());
            session(&headers, https).map(str::to_owned)
        };
        assert_eq!(read("a=b; __Host-muster=abc-_9", true).as_deref(), Some("abc-_9"));
        assert_eq!(read("muster=abc", true), None);
        assert_eq!(read("muster=abc", false).as_deref(), Some("abc"));
        assert_eq!(read("muster=", false), None);
        assert_eq!(read("muster=\"abc\"", false), None);
        assert_eq!(read(&format!("muster={}", "a".repeat(300)), false), None);
    }

    #[test]
    fn a_session_that_could_split_a_header_is_not_issued() {
        assert!(issue("abc", Moment(i64::MAX), true).is_some());
        assert!(issue("abc; Domain=evil", Moment(0), true).is_none());
        assert!(issue("a\r\nb", Moment(0), true).is_none());
    }
}
