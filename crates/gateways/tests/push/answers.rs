//! What Apple answers, and what is made of it.

use std::time::Duration;

use muster_domain::time::Moment;
use muster_gateways::push::PushError;

use crate::support::{EXPIRES, Play, Stage, target};

async fn answered(stage: &Stage, play: Play) -> (PushError, usize) {
    let apple = stage.serve();
    apple.then(play);
    let error = stage.client(&apple).push(&target(), EXPIRES).await.unwrap_err();
    (error, apple.calls())
}

#[tokio::test]
async fn each_answer_is_told_from_the_others_and_none_is_asked_for_twice() {
    let stage = Stage::new();
    let certificate = |reason: &str| PushError::Certificate(reason.into());
    let bad_token = |reason: &str| PushError::BadToken(reason.into());
    let ours = |reason: &str| PushError::OurFault(reason.into());
    let busy = |reason: &str, only_this_device| PushError::Busy {
        retry_after: None,
        only_this_device,
        reason: reason.into(),
    };
    let gone = PushError::DeviceGone {
        since: Some(Moment(1_789_000_000_123)),
    };
    for (status, body, expected) in [
        (
            410,
            r#"{"reason":"Unregistered","timestamp":1789000000123}"#,
            gone.clone(),
        ),
        (
            410,
            r#"{"reason":"ExpiredToken","timestamp":1789000000123}"#,
            gone,
        ),
        (400, r#"{"reason":"BadDeviceToken"}"#, bad_token("BadDeviceToken")),
        (
            400,
            r#"{"reason":"DeviceTokenNotForTopic"}"#,
            bad_token("DeviceTokenNotForTopic"),
        ),
        (400, r#"{"reason":"BadTopic"}"#, ours("BadTopic")),
        (400, "", ours("status 400")),
        (
            403,
            r#"{"reason":"BadCertificate"}"#,
            certificate("BadCertificate"),
        ),
        (
            403,
            r#"{"reason":"BadCertificateEnvironment"}"#,
            certificate("BadCertificateEnvironment"),
        ),
        (403, "<html>no</html>", certificate("status 403")),
        (404, r#"{"reason":"BadPath"}"#, ours("BadPath")),
        (413, r#"{"reason":"PayloadTooLarge"}"#, ours("PayloadTooLarge")),
        (
            429,
            r#"{"reason":"TooManyRequests"}"#,
            busy("TooManyRequests", true),
        ),
        (
            500,
            r#"{"reason":"InternalServerError"}"#,
            busy("InternalServerError", false),
        ),
        (503, r#"{"reason":"Shutdown"}"#, busy("Shutdown", false)),
        (503, "", busy("status 503", false)),
        (302, "", PushError::NotApple("status 302".into())),
    ] {
        let (error, calls) = answered(&stage, Play::Answer(status, body)).await;
        assert_eq!(error, expected, "{status} {body}");
        assert_eq!(calls, 1, "{status} {body}");
    }
}

#[tokio::test]
async fn a_pause_that_the_server_asks_for_is_passed_on() {
    let stage = Stage::new();
    let (error, _) = answered(&stage, Play::Later(503, "")).await;
    assert!(error.is_temporary());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    let (error, _) = answered(&stage, Play::Later(410, "")).await;
    assert_eq!(error.retry_after(), None);
}

#[tokio::test]
async fn a_long_answer_is_judged_by_its_status() {
    let stage = Stage::new();
    let long: &'static str = Box::leak(
        format!(
            r#"{{"words":"{}","reason":"BadCertificate"}}"#,
            "a".repeat(200_000)
        )
        .into(),
    );
    let (error, _) = answered(&stage, Play::Answer(403, long)).await;
    assert_eq!(error, PushError::Certificate("status 403".into()));
}

#[tokio::test]
async fn the_questions_are_answered_and_the_words_are_there() {
    let asked = |error: &PushError| {
        assert!(error.words().ends_with('.'), "{error}");
        (
            error.is_temporary(),
            error.needs_an_admin(),
            error.concerns_the_device(),
            error.ends_the_token(),
            error.remedy().is_empty(),
        )
    };
    let busy = |only_this_device| PushError::Busy {
        retry_after: None,
        only_this_device,
        reason: "why".into(),
    };
    let why = || "why".to_owned();
    for (error, expected) in [
        (
            PushError::DeviceGone { since: None },
            (false, false, true, true, false),
        ),
        (PushError::BadToken(why()), (false, false, true, true, false)),
        (PushError::Certificate(why()), (false, true, false, false, false)),
        (PushError::NotApple(why()), (false, true, false, false, false)),
        (busy(true), (true, false, true, false, true)),
        (busy(false), (true, false, false, false, true)),
        (PushError::OurFault(why()), (false, false, false, false, false)),
    ] {
        assert_eq!(asked(&error), expected, "{error}");
    }
}
