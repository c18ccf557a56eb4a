//! One connection for many calls, and a new one when it is lost.

use std::time::Duration;

use futures::future::join_all;
use muster_gateways::push::{ApplePush, PushServer};

use crate::support::{EXPIRES, Manners, Opening, Play, Stage, identity, target};

#[tokio::test]
async fn a_hundred_calls_share_a_connection() {
    let stage = Stage::new();
    let apple = stage.serve();
    let client = stage.client(&apple);
    let target = target();
    for outcome in join_all((0..50).map(|_| client.push(&target, EXPIRES))).await {
        outcome.unwrap();
    }
    for _ in 0..50 {
        client.clone().push(&target, EXPIRES).await.unwrap();
    }
    assert_eq!((apple.connections(), apple.calls()), (1, 100));
}

#[tokio::test]
async fn only_so_many_calls_are_under_way_at_once() {
    let stage = Stage::new();
    let apple = stage.serve();
    let settings = PushServer {
        calls_at_once: 4,
        ..stage.settings(&apple)
    };
    let client = ApplePush::new(identity(&stage.client), settings).unwrap();
    for _ in 0..20 {
        apple.then(Play::Slow(Duration::from_millis(50)));
    }
    let target = target();
    for outcome in join_all((0..20).map(|_| client.push(&target, EXPIRES))).await {
        outcome.unwrap();
    }
    assert_eq!(apple.seen(|seen| seen.most_at_once), 4);
}

#[tokio::test]
async fn after_the_last_call_of_a_connection_comes_a_new_one() {
    let stage = Stage::new();
    let apple = stage.serve();
    let client = stage.client(&apple);
    apple.then(Play::LastCall);
    client.push(&target(), EXPIRES).await.unwrap();
    client.push(&target(), EXPIRES).await.unwrap();
    client.push(&target(), EXPIRES).await.unwrap();
    assert_eq!((apple.connections(), apple.calls()), (2, 3));
}

#[tokio::test]
async fn a_call_that_the_server_did_not_look_at_is_made_again() {
    let stage = Stage::new();
    let apple = stage.serve_as(Manners {
        openings: vec![Opening::GoAway],
        ..Manners::default()
    });
    stage.client(&apple).push(&target(), EXPIRES).await.unwrap();
    assert_eq!((apple.connections(), apple.calls()), (2, 1));
}

#[tokio::test]
async fn a_cut_connection_is_made_again_once() {
    let stage = Stage::new();
    let apple = stage.serve();
    let client = stage.client(&apple);
    apple.then(Play::Answer(200, "")).then(Play::Cut);
    client.push(&target(), EXPIRES).await.unwrap();
    client.push(&target(), EXPIRES).await.unwrap();
    assert_eq!((apple.connections(), apple.calls()), (2, 3));

    apple.then(Play::Cut).then(Play::Cut);
    let error = client.push(&target(), EXPIRES).await.unwrap_err();
    assert!(error.is_temporary() && !error.concerns_the_device(), "{error:?}");
    assert_eq!((apple.connections(), apple.calls()), (3, 5));
    client.push(&target(), EXPIRES).await.unwrap();
}

#[tokio::test]
async fn a_server_that_goes_down_is_left_and_other_refusals_keep_the_connection() {
    let stage = Stage::new();
    let apple = stage.serve();
    let client = stage.client(&apple);
    for (status, connections) in [(410, 1), (429, 1), (503, 1), (200, 2)] {
        let body = match status {
            429 => r#"{"reason":"TooManyRequests"}"#,
            _ => "",
        };
        apple.then(Play::Answer(status, body));
        let _ = client.push(&target(), EXPIRES).await;
        assert_eq!(apple.connections(), connections, "{status}");
    }
}

#[tokio::test]
async fn an_idle_connection_is_closed_but_not_one_with_a_call_under_way() {
    let stage = Stage::new();
    let apple = stage.serve();
    let settings = PushServer {
        idle_timeout: Duration::from_millis(100),
        ..stage.settings(&apple)
    };
    let client = ApplePush::new(identity(&stage.client), settings).unwrap();
    apple.then(Play::Slow(Duration::from_millis(500)));
    client.push(&target(), EXPIRES).await.unwrap();
    assert_eq!((apple.connections(), apple.calls()), (1, 1));
    apple
        .wait_for("the end of an idle connection", |seen| seen.ended == 1)
        .await;
    client.push(&target(), EXPIRES).await.unwrap();
    assert_eq!((apple.connections(), apple.calls()), (2, 2));
}

#[tokio::test]
async fn a_call_that_is_given_up_disturbs_no_other() {
    let stage = Stage::new();
    let apple = stage.serve();
    let client = stage.client(&apple);
    apple
        .then(Play::Silence)
        .then(Play::Slow(Duration::from_millis(200)));
    let target = target();
    tokio::select! {
        _ = client.push(&target, EXPIRES) => panic!("answered"),
        () = apple.wait_for("the first call", |seen| seen.calls.len() == 1) => {}
    }
    client.push(&target, EXPIRES).await.unwrap();
    client.push(&target, EXPIRES).await.unwrap();
    assert_eq!(apple.connections(), 1);
}

#[tokio::test]
async fn the_connection_ends_with_its_client() {
    let stage = Stage::new();
    let apple = stage.serve();
    let client = stage.client(&apple);
    client.push(&target(), EXPIRES).await.unwrap();
    drop(client);
    apple
        .wait_for("the end of the connection", |seen| seen.ended == 1)
        .await;
}
