//! No token, passcode or session in a log, at the most talkative level.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use muster_app::ErrorCode;
use muster_domain::{device::OwnedBy, platform::Platform};

use crate::set_up::portal;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_whole_story_leaves_no_secret_in_the_log() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    // This thread's only: the server of this test runs on it, and so does the client, which is told apart below.
    let guard = tracing::subscriber::set_default(subscriber);
    let portal = portal().await;
    let token = "TheTokenOfTheLink";
    portal.living(token, Platform::Ios, OwnedBy::Personal);
    portal.broken("BrokenToken", ErrorCode::Internal);
    let path = format!("/e/{token}");
    portal.page(&path, crate::set_up::IPHONE).await;
    portal
        .post(&path, &[("passcode", "K7M49QXW")])
        .send()
        .await
        .unwrap();
    portal
        .post(&path, &[("passcode", "K7M49QXP")])
        .send()
        .await
        .unwrap();
    portal
        .post("/e/%ffBadToken", &[("passcode", "K7M49QXP")])
        .send()
        .await
        .unwrap();
    portal.page("/e/BrokenToken", crate::set_up::IPHONE).await;
    let cookie = format!("muster=session-of-{token}");
    portal
        .get("/enroll")
        .header("cookie", cookie)
        .send()
        .await
        .unwrap();
    drop(guard);

    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let ours: Vec<&str> = text.lines().filter(|line| !is_clients(line)).collect();
    assert!(
        ours.iter().any(|line| line.contains("/e/{token}")),
        "the template is logged: {text}"
    );
    for line in ours {
        for secret in [token, "BadToken", "BrokenToken", "K7M49QX", "session-of"] {
            assert!(!line.contains(secret), "{line}");
        }
    }
}

/// The client that plays the visitor logs what it asks for; the portal's process has none.
fn is_clients(line: &str) -> bool {
    ["reqwest", "hyper_util::client", "hyper_util::pool"]
        .iter()
        .any(|name| line.contains(name))
}
