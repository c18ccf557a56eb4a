//! From Apple's answer to what became of the call.

use std::time::Duration;

use http_body_util::{BodyExt as _, Limited};
use hyper::body::Incoming;
use hyper::header::{HeaderMap, RETRY_AFTER};
use hyper::{Response, StatusCode};
use muster_domain::time::Moment;
use serde::Deserialize;

use super::{PushError, PushTarget, Pushed};

/// Most of an answer that is read; Apple's are below 100 bytes.
const MAX_ANSWER_BYTES: usize = 4 * 1024;
/// Longest reason word.
const MAX_WORD: usize = 64;
/// Length of an id of Apple's: a UUID.
const ID_LENGTH: usize = 36;
/// Longest pause that is believed.
const MAX_PAUSE: Duration = Duration::from_secs(24 * 60 * 60);

#[derive(Debug, Default, Deserialize)]
struct Body {
    #[serde(default)]
    reason: String,
    /// With 410: milliseconds since 1970.
    timestamp: Option<i64>,
}

/// Reads the answer to its end and judges it.
pub(super) async fn read(answer: Response<Incoming>, target: &PushTarget) -> Result<Pushed, PushError> {
    let (head, body) = answer.into_parts();
    if head.status == StatusCode::OK {
        return Ok(Pushed {
            apns_id: id(&head.headers),
        });
    }
    // An answer that breaks off, or is no JSON, is judged by its status alone.
    let body = match Limited::new(body, MAX_ANSWER_BYTES).collect().await {
        Ok(body) => serde_json::from_slice(&body.to_bytes()).unwrap_or_default(),
        Err(_) => Body::default(),
    };
    Err(judge(head.status, pause(&head.headers), &body, target))
}

fn judge(status: StatusCode, retry_after: Option<Duration>, body: &Body, target: &PushTarget) -> PushError {
    let word = word(&body.reason, target);
    let reason = match word {
        "" => format!("status {}", status.as_u16()),
        word => word.to_owned(),
    };
    let busy = |only_this_device| PushError::Busy {
        retry_after,
        only_this_device,
        reason: reason.clone(),
    };
    match (status.as_u16(), word) {
        (410, _) => PushError::DeviceGone {
            since: body.timestamp.map(Moment),
        },
        (400, "BadDeviceToken" | "DeviceTokenNotForTopic") => PushError::BadToken(reason),
        (400, "IdleTimeout") => busy(false),
        (403, _) => PushError::Certificate(reason),
        (429, _) => busy(word == "TooManyRequests"),
        (400..500, _) => PushError::OurFault(reason),
        (500.., _) => busy(false),
        _ => PushError::NotApple(reason),
    }
}

/// Apple's reasons are single words of plain letters. Anything else is left out, and so is a word that repeats what is to
/// stay secret.
fn word<'a>(reason: &'a str, target: &PushTarget) -> &'a str {
    let plain = reason.len() <= MAX_WORD && reason.bytes().all(|letter| letter.is_ascii_alphabetic());
    let tells = |secret: &str| reason.to_ascii_lowercase().contains(&secret.to_ascii_lowercase());
    match plain && !tells(target.token().expose_hex()) && !tells(target.expose_magic()) {
        true => reason,
        false => "",
    }
}

/// Seconds to wait; the other form, a date, Apple does not use.
fn pause(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds).min(MAX_PAUSE))
}

fn id(headers: &HeaderMap) -> Option<String> {
    let id = headers.get("apns-id")?.to_str().ok()?;
    let of_an_id = |byte: u8| byte.is_ascii_hexdigit() || byte == b'-';
    (id.len() == ID_LENGTH && id.bytes().all(of_an_id)).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::push::PushToken;

    fn judged(status: u16, body: &str) -> PushError {
        let target = PushTarget::new(PushToken::from_hex("abcd").unwrap(), "topic", "MagicWord").unwrap();
        let body = serde_json::from_str(body).unwrap_or_default();
        judge(StatusCode::from_u16(status).unwrap(), None, &body, &target)
    }

    #[test]
    fn a_reason_that_is_no_plain_word_is_left_out() {
        let long = format!(r#"{{"reason":"{}"}}"#, "a".repeat(MAX_WORD + 1));
        for body in [
            "",
            "[]",
            "<html>",
            r#"{"reason":""}"#,
            r#"{"reason":7}"#,
            r#"{"reason":"two words"}"#,
            r#"{"reason":"line\nbreak"}"#,
            r#"{"reason":"BadABCDToken"}"#,
            r#"{"reason":"TheMagicword"}"#,
            &long,
        ] {
            assert_eq!(
                judged(404, body),
                PushError::OurFault("status 404".into()),
                "{body}"
            );
        }
        let told = PushError::OurFault("BadPath".into());
        assert_eq!(judged(404, r#"{"reason":"BadPath"}"#), told);
    }

    #[test]
    fn when_a_device_went_is_told_where_apple_says_so() {
        let since = |since| PushError::DeviceGone { since };
        assert_eq!(judged(410, r#"{"reason":"Unregistered"}"#), since(None));
        assert_eq!(
            judged(410, r#"{"reason":"ExpiredToken","timestamp":1790000000123}"#),
            since(Some(Moment(1_790_000_000_123)))
        );
        assert_eq!(judged(410, r#"{"timestamp":"soon"}"#), since(None));
    }

    #[test]
    fn one_device_called_too_often_holds_up_no_other() {
        assert!(judged(429, r#"{"reason":"TooManyRequests"}"#).concerns_the_device());
        assert!(!judged(429, "").concerns_the_device());
        assert!(judged(400, r#"{"reason":"IdleTimeout"}"#).is_temporary());
        assert!(judged(302, "").needs_an_admin());
    }

    #[test]
    fn pauses_are_bounded_and_ids_look_like_ids() {
        let headers = |name: &'static str, value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().unwrap());
            headers
        };
        assert_eq!(
            pause(&headers("retry-after", "30")),
            Some(Duration::from_secs(30))
        );
        assert_eq!(pause(&headers("retry-after", "99999999999")), Some(MAX_PAUSE));
        assert_eq!(pause(&headers("retry-after", "tomorrow")), None);
        let uuid = "EC1BF194-B3B2-424A-89A9-5A918A6E6B5D";
        assert_eq!(id(&headers("apns-id", uuid)).as_deref(), Some(uuid));
        assert_eq!(id(&headers("apns-id", &uuid[1..])), None);
        assert_eq!(id(&headers("apns-id", &uuid.replace('E', "<"))), None);
    }
}
