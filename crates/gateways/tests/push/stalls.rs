//! Servers and networks that keep a caller waiting, or are not there.

use std::time::{Duration, Instant};

use futures::future::join_all;
use muster_gateways::push::{ApplePush, PushError, PushServer};

use crate::support::{Apple, EXPIRES, Manners, Opening, Play, Stage, identity, target};

const LIMIT: Duration = Duration::from_millis(400);
/// Far more than a limit, far less than a test may take.
const PATIENCE: Duration = Duration::from_secs(8);

fn impatient(stage: &Stage, apple: &Apple) -> ApplePush {
    let settings = PushServer {
        connect_timeout: LIMIT,
        answer_timeout: LIMIT,
        ..stage.settings(apple)
    };
    ApplePush::new(identity(&stage.client), settings).unwrap()
}

fn is_passing(error: &PushError, word: &str) {
    assert!(error.is_temporary() && !error.needs_an_admin(), "{error:?}");
    assert!(!error.concerns_the_device(), "{error:?}");
    assert!(error.words().contains(word), "{error}");
}

#[tokio::test]
async fn silence_at_any_point_ends_and_the_next_call_gets_through() {
    let stage = Stage::new();
    for (opening, word) in [
        (Opening::Deaf, "encrypted"),
        (Opening::Mute, "said nothing"),
        (Opening::Close, "the connection was"),
    ] {
        let apple = stage.serve_as(Manners {
            openings: vec![opening],
            ..Manners::default()
        });
        let client = impatient(&stage, &apple);
        let begin = Instant::now();
        let error = client.push(&target(), EXPIRES).await.unwrap_err();
        assert!(begin.elapsed() < PATIENCE, "{opening:?}");
        is_passing(&error, word);
        apple
            .wait_for("the end of the connection", |seen| seen.ended == 1)
            .await;
        stage.client(&apple).push(&target(), EXPIRES).await.unwrap();
    }
}

#[tokio::test]
async fn an_answer_that_does_not_come_ends_the_call_and_the_connection() {
    let stage = Stage::new();
    let apple = stage.serve();
    let client = impatient(&stage, &apple);
    for (play, connections) in [(Play::Silence, 1), (Play::Endless(400), 2)] {
        apple.then(play);
        let error = client.push(&target(), EXPIRES).await.unwrap_err();
        is_passing(&error, "did not answer in time");
        assert_eq!((apple.connections(), apple.calls()), (connections, connections));
    }
    client.push(&target(), EXPIRES).await.unwrap();
    assert_eq!((apple.connections(), apple.calls()), (3, 3));
    apple
        .wait_for("the end of both bad connections", |seen| seen.ended == 2)
        .await;
}

#[tokio::test]
async fn calls_that_wait_for_the_same_connection_share_its_failure() {
    let stage = Stage::new();
    let apple = stage.serve_as(Manners {
        openings: vec![Opening::Mute; 3],
        ..Manners::default()
    });
    let client = impatient(&stage, &apple);
    let target = target();
    let begin = Instant::now();
    for outcome in join_all((0..40).map(|_| client.push(&target, EXPIRES))).await {
        is_passing(&outcome.unwrap_err(), "said nothing");
    }
    assert!(begin.elapsed() < PATIENCE);
    assert_eq!(apple.connections(), 1);
    // One that comes later tries anew.
    client.push(&target, EXPIRES).await.unwrap_err();
    assert_eq!(apple.connections(), 2);
}

#[tokio::test]
async fn nobody_there_is_a_passing_trouble() {
    let stage = Stage::new();
    let apple = stage.serve();
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = nobody.local_addr().unwrap().port();
    drop(nobody);
    for (host, port, word) in [("localhost", port, "refused"), ("push.invalid", 443, "name")] {
        let settings = PushServer {
            host: host.into(),
            port,
            ..stage.settings(&apple)
        };
        let client = ApplePush::new(identity(&stage.client), settings).unwrap();
        is_passing(&client.push(&target(), EXPIRES).await.unwrap_err(), word);
    }
}
