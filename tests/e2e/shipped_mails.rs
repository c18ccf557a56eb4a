//! Every mail that Muster brings along, in every language, as a phone's and a computer's window show it: in the engine of our
//! own window and in Chromium, light and dark.

use muster_domain::template::Purpose;
use muster_stories::{Desktop, Engine, Keychain, MailReader};
use muster_words::Language;
use serde_json::Value;

use crate::shipped::{Shipped, shipped};

/// A phone, and the widest that mails are made for.
const WIDTHS: [u32; 2] = [360, 640];

async fn looks_right(engine: Engine, dark: bool) {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let reader = MailReader::open(&desktop, engine, dark).await.unwrap();
    for language in Language::all() {
        // Those with most in them first: a picture shows as many as have room.
        let mut mails = shipped(language);
        mails.sort_by_key(|mail| mail.purpose != Purpose::Invite);
        let pages: Vec<String> = mails.iter().map(|mail| mail.page.clone()).collect();
        for width in WIDTHS {
            let shown = reader.shows(&pages, width).await.unwrap();
            assert_eq!(shown.len(), mails.len());
            for (mail, seen) in mails.iter().zip(&shown) {
                check(mail, seen, width, dark);
            }
            let theme = if dark { "dark" } else { "light" };
            let name = format!("mail-{engine:?}-{theme}-{width}-{}", language.tag());
            reader.picture(&name.to_lowercase()).await.unwrap();
        }
    }
    reader.close().await.unwrap();
}

fn check(mail: &Shipped, seen: &Value, width: u32, dark: bool) {
    let name = &mail.name;
    assert_eq!(seen["sideways"], 0, "{name} at {width}: {seen}");
    assert_eq!(
        seen["outside"].as_array().map(Vec::len),
        Some(0),
        "{name} at {width}: {seen}"
    );
    assert_eq!(seen["broken"], 0, "{name}: {seen}");
    assert_eq!(seen["dark"], dark, "{name}: {seen}");
    let ground = if dark {
        "rgb(20, 23, 26)"
    } else {
        "rgb(242, 244, 245)"
    };
    assert_eq!(seen["ground"], ground, "{name}: {seen}");
    let has = |part: &str, side: &str| seen[part][side].as_f64().unwrap_or_default();
    if mail.purpose.opens_the_portal() {
        // Large enough for a camera before the screen.
        assert!(has("code", "width") >= 150.0, "{name} at {width}: {seen}");
        assert!(
            (has("code", "width") - has("code", "height")).abs() < 1.0,
            "{name}: {seen}"
        );
    }
    if mail.purpose == Purpose::Invite {
        // A finger's size (WCAG 2.2, 2.5.5).
        assert!(has("button", "height") >= 44.0, "{name} at {width}: {seen}");
    }
}

#[tokio::test]
async fn in_our_own_window_s_engine() {
    looks_right(Engine::WebKit, false).await;
}

#[tokio::test]
async fn in_our_own_window_s_engine_in_the_dark() {
    looks_right(Engine::WebKit, true).await;
}

#[tokio::test]
async fn in_chromium() {
    looks_right(Engine::Chromium, false).await;
}

#[tokio::test]
async fn in_chromium_in_the_dark() {
    looks_right(Engine::Chromium, true).await;
}
