//! The session cookie of a verified browser.

use std::time::{SystemTime, UNIX_EPOCH};

use axum::http::{HeaderMap, HeaderValue, header};
use muster_domain::time::Moment;

/// Longest value that is looked at, and set: browsers keep 4096 bytes of a cookie. A session has 80 characters, what is kept of a
/// sign-in at a provider some thousand.
const MAX_VALUE: usize = 3_800;

/// `__Host-` binds a cookie to this very host and to HTTPS (RFC 6265bis); browsers refuse it on plain HTTP.
fn name(https: bool) -> &'static str {
    if https { "__Host-muster" } else { "muster" }
}

/// Cookies beside the session's. Each has its own name, so that none is taken for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A verified browser.
    Session,
    /// A browser on its way there.
    Half,
    /// What is kept, sealed, while somebody is at a provider.
    SignIn,
}

impl Kind {
    fn name(self, https: bool) -> &'static str {
        match (self, https) {
            (Self::Session, _) => name(https),
            (Self::Half, true) => "__Host-muster-half",
            (Self::Half, false) => "muster-half",
            (Self::SignIn, true) => "__Host-muster-sign-in",
            (Self::SignIn, false) => "muster-sign-in",
        }
    }
}

/// The cookie of this kind in a request, when there is one that could be genuine.
pub(crate) fn of(headers: &HeaderMap, kind: Kind, https: bool) -> Option<&str> {
    value(headers, kind.name(https))
}

/// The session in a request, when there is one that could be genuine.
pub(crate) fn session(headers: &HeaderMap, https: bool) -> Option<&str> {
    of(headers, Kind::Session, https)
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
    issue_as(Kind::Session, session, until, https)
}

/// The same for any kind.
pub(crate) fn issue_as(kind: Kind, value: &str, until: Moment, https: bool) -> Option<HeaderValue> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| d.as_millis());
    let seconds = (i128::from(until.0) - i128::try_from(now).unwrap_or(0)).max(0) / 1000;
    is_plausible(value).then_some(())?;
    HeaderValue::try_from(line(kind, value, seconds, https)).ok()
}

/// `Set-Cookie` that removes a session that is over.
pub(crate) fn remove(https: bool) -> Option<HeaderValue> {
    remove_as(Kind::Session, https)
}

/// The same for any kind.
pub(crate) fn remove_as(kind: Kind, https: bool) -> Option<HeaderValue> {
    HeaderValue::try_from(line(kind, "", 0, https)).ok()
}

/// `SameSite=Lax`: it comes along when a provider sends the browser back, and with no form of another site.
fn line(kind: Kind, value: &str, max_age: i128, https: bool) -> String {
    let secure = if https { "; Secure" } else { "" };
    format!(
        "{}={value}; Path=/; Max-Age={max_age}; HttpOnly; SameSite=Lax{secure}",
        kind.name(https)
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
        assert_eq!(read(&format!("muster={}", "a".repeat(3_801)), false), None);
    }

    #[test]
    fn a_session_that_could_split_a_header_is_not_issued() {
        assert!(issue("abc", Moment(i64::MAX), true).is_some());
        assert!(issue("abc; Domain=evil", Moment(0), true).is_none());
        assert!(issue("a\r\nb", Moment(0), true).is_none());
    }
}
