//! Reports of text gateways over HTTP: whoever does not know the secret finds nothing, and what is handed on is the call as it came.

use muster_app::BrandLogo;
use muster_domain::{device::OwnedBy, platform::Platform};
use muster_words::Language;
use std::sync::Arc;

use crate::{
    set_up::{client, header, portal, read},
    twin::{brand, welcome},
};

#[tokio::test]
async fn a_report_is_handed_on_as_it_came() {
    let portal = portal().await;
    let got = portal.get("/receipts/right?id=7&state=1").send().await.unwrap();
    assert_eq!(got.status(), 200);
    let posted = portal
        .post("/receipts/right", &[("MessageSid", "SM1")])
        .header("x-twilio-signature", "abc=")
        .send()
        .await
        .unwrap();
    assert_eq!(posted.status(), 200);
    let calls = portal.receipts.lock().unwrap().clone();
    assert_eq!(
        (calls[0].method.as_str(), calls[1].method.as_str()),
        ("GET", "POST")
    );
    assert!(calls[0].url.starts_with("http://") && calls[0].url.ends_with("/receipts/right?id=7&state=1"));
    assert_eq!(calls[1].body, b"MessageSid=SM1");
    let signature = ("x-twilio-signature".to_owned(), "abc=".to_owned());
    assert!(calls[1].headers.contains(&signature), "{:?}", calls[1].headers);
}

#[tokio::test]
async fn whoever_does_not_know_the_secret_finds_nothing() {
    let portal = portal().await;
    for path in [
        "/receipts/wrong",
        "/receipts/",
        "/receipts",
        "/receipts/right/more",
        "/receipts/%FF",
    ] {
        let answer = portal.get(path).send().await.unwrap();
        assert_ne!(answer.status(), 200, "{path}");
    }
    let huge = client()
        .post(portal.url("/receipts/right"))
        .body(vec![b'x'; 1024 * 1024])
        .send()
        .await;
    // The connection may be closed before all of it was sent.
    assert!(huge.is_err() || huge.unwrap().status() != 200);
    assert!(portal.receipts.lock().unwrap().is_empty());
}

#[tokio::test]
async fn an_invite_s_own_language_comes_before_the_browser_s() {
    let portal = portal().await;
    let mut invite = welcome("abc", Platform::Ios, OwnedBy::Personal);
    invite.language = Language::read("pl");
    portal.inviting("abc", invite, &[]);
    let answer = portal
        .get("/e/abc")
        .header("accept-language", "de")
        .send()
        .await
        .unwrap();
    assert_eq!(header(&answer, "content-language"), "pl");
    let chosen = portal
        .get("/e/abc")
        .header("cookie", "muster-language=fr")
        .send()
        .await
        .unwrap();
    assert_eq!(
        header(&chosen, "content-language"),
        "fr",
        "a choice on the page wins"
    );
    let wrong = portal
        .post("/e/abc", &[("passcode", "AAAABBBB")])
        .send()
        .await
        .unwrap();
    assert_eq!(header(&wrong, "content-language"), "pl");
}

#[tokio::test]
async fn the_logo_and_the_privacy_page_stand_on_every_page() {
    let without = portal().await;
    assert_eq!(
        without.get("/assets/logo.png").send().await.unwrap().status(),
        404
    );
    let portal = portal().await;
    let mut house = brand();
    house.logo = Some(Arc::new(BrandLogo {
        png: vec![0x89, b'P', b'N', b'G'],
        width: 120,
        height: 40,
        plate: true,
        name: "0123456789abcdef".into(),
    }));
    house.privacy_link = "https://example.com/privacy".into();
    portal.brand(house);
    let (_, page) = read(portal.get("/m").send().await.unwrap()).await;
    assert!(page.contains("/assets/logo.png?v=0123456789abcdef"), "{page}");
    assert!(page.contains("alt=\"Northwind Health\""));
    assert!(page.contains("href=\"https://example.com/privacy\""));
    let picture = portal.get("/assets/logo.png").send().await.unwrap();
    assert_eq!(header(&picture, "content-type"), "image/png");
    assert_eq!(&picture.bytes().await.unwrap()[..4], [0x89, b'P', b'N', b'G']);
}
