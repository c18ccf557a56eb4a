//! Neither token nor magic nor key is told, whatever goes wrong and however much is logged.

use std::fmt::Debug;
use std::io::Write;
use std::sync::{Arc, Mutex};

use muster_gateways::push::{ApplePush, MemoryPush, PushTransport};
use tracing::subscriber::set_default;

use crate::support::{EXPIRES, MAGIC, Play, Stage, TOKEN, identity, key, target};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn is_discreet(text: &str) {
    let lower = text.to_lowercase();
    // A part of it is too much as well.
    assert!(!lower.contains(&TOKEN[..12]), "{text}");
    assert!(!lower.contains("5e1f7b2c"), "{text}");
}

fn printed(thing: &impl Debug) -> String {
    format!("{thing:?} {thing:#?}")
}

#[tokio::test]
async fn things_that_hold_secrets_print_without_them() {
    let stage = Stage::new();
    let apple = stage.serve();
    let target = target();
    is_discreet(&printed(&target));
    is_discreet(&printed(target.token()));
    let memory = MemoryPush::new();
    memory.push_one(&target).await;
    is_discreet(&printed(&memory));
    is_discreet(&printed(&PushTransport::Memory(memory.clone())));
    is_discreet(&printed(&memory.taken()));

    let identity = identity(&stage.client);
    let bytes = key(&stage.client);
    let shown = printed(&identity);
    let of_the_key = format!("{}, {}, {}", bytes[40], bytes[41], bytes[42]);
    assert!(!shown.contains(&of_the_key) && shown.len() < 200, "{shown}");
    let client = ApplePush::new(identity, stage.settings(&apple)).unwrap();
    client.push(&target, EXPIRES).await.unwrap();
    let shown = printed(&client);
    is_discreet(&shown);
    assert!(!shown.contains(&of_the_key), "{shown}");
}

trait PushOne {
    async fn push_one(&self, target: &muster_gateways::push::PushTarget);
}

impl PushOne for MemoryPush {
    async fn push_one(&self, target: &muster_gateways::push::PushTarget) {
        PushTransport::Memory(self.clone())
            .push(target, EXPIRES)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_server_that_repeats_what_it_was_told_is_not_quoted() {
    let stage = Stage::new();
    let apple = stage.serve();
    let client = stage.client(&apple);
    for status in [400, 403, 404, 410, 429, 500] {
        for word in [TOKEN, MAGIC, &format!("Bad{TOKEN}")] {
            let body = serde_json::json!({ "reason": word }).to_string();
            apple.then(Play::Answer(status, body.leak()));
            let error = client.push(&target(), EXPIRES).await.unwrap_err();
            is_discreet(&format!("{error} {error:?} {}", error.remedy()));
        }
    }
}

#[tokio::test]
async fn the_most_talkative_log_tells_neither_token_nor_magic() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let stage = Stage::new();
    let apple = stage.serve();
    apple
        .then(Play::Answer(200, ""))
        .then(Play::Answer(410, ""))
        .then(Play::Cut);
    let client = stage.client(&apple);
    {
        let _guard = set_default(subscriber);
        client.push(&target(), EXPIRES).await.unwrap();
        client.push(&target(), EXPIRES).await.unwrap_err();
        client.push(&target(), EXPIRES).await.unwrap();
    }
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("h2"), "the libraries below were listened to");
    for line in log.lines() {
        is_discreet(line);
    }
}
