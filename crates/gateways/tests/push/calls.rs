//! What a call looks like to Apple.

use muster_domain::time::Moment;
use muster_gateways::push::PushTransport;

use crate::support::apple::APNS_ID;
use crate::support::{EXPIRES, MAGIC, Stage, TOKEN, TOPIC, target};

#[tokio::test]
async fn the_call_is_exactly_what_apple_wants() {
    let stage = Stage::new();
    let apple = stage.serve();
    let pushed = stage.client(&apple).push(&target(), EXPIRES).await.unwrap();
    assert_eq!(pushed.apns_id.as_deref(), Some(APNS_ID));

    let call = apple.seen(|seen| seen.calls[0].clone());
    assert_eq!(call.method, "POST");
    assert_eq!(
        call.uri,
        format!("https://localhost:{}/3/device/{TOKEN}", apple.port)
    );
    let mut headers: Vec<_> = call
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    headers.sort_unstable();
    let length = call.body.len().to_string();
    assert_eq!(
        headers,
        [
            ("apns-expiration", "1790000000"),
            ("apns-priority", "10"),
            ("apns-push-type", "mdm"),
            ("apns-topic", TOPIC),
            ("content-length", length.as_str()),
        ]
    );
    let body: serde_json::Value = serde_json::from_slice(&call.body).unwrap();
    assert_eq!(body, serde_json::json!({ "mdm": MAGIC }));
}

#[tokio::test]
async fn a_moment_before_all_time_means_one_try() {
    let stage = Stage::new();
    let apple = stage.serve();
    let client = stage.client(&apple);
    for (moment, expiration) in [(-5_000, "0"), (999, "0"), (1_000, "1")] {
        client.push(&target(), Moment(moment)).await.unwrap();
        let told = apple.seen(|seen| seen.calls.last().unwrap().headers["apns-expiration"].clone());
        assert_eq!(told, expiration);
    }
}

#[tokio::test]
async fn looking_whether_the_certificate_is_taken_calls_nobody() {
    let stage = Stage::new();
    let apple = stage.serve();
    let transport = PushTransport::Apple(stage.client(&apple));
    transport.check().await.unwrap();
    assert_eq!((apple.connections(), apple.calls()), (1, 0));
    transport.push(&target(), EXPIRES).await.unwrap();
    assert_eq!((apple.connections(), apple.calls()), (1, 1));
}
