//! What nobody's phone sends.

use muster_app::portal::{Brand, Missing};
use muster_domain::{device::OwnedBy, platform::Platform};

use crate::{
    set_up::{IPHONE, MAC, WINDOWS, header, portal, portal_with, read},
    twin::{PASSCODE, welcome},
};

#[tokio::test]
async fn what_can_be_no_link_is_answered_exactly_like_an_unknown_one() {
    let portal = portal().await;
    // Each page knows its own address, to come back to from the choice of a language.
    let bare = |(status, page): (u16, String)| {
        let (before, rest) = page.split_once(r#"name="here" value=""#).unwrap();
        (status, format!("{before}{}", rest.split_once('"').unwrap().1))
    };
    let (status, unknown) = bare(portal.page(&format!("/e/{}", "A".repeat(48)), IPHONE).await);
    assert_eq!(status, 404);
    let asked = portal.count("look");
    for path in [
        "/e/..%2f..%2fetc%2fpasswd".to_owned(),
        "/e/%00".to_owned(),
        "/e/%ff%fe".to_owned(),
        "/e/%E2%80%AE".to_owned(),
        "/e/'%20OR%201=1--".to_owned(),
        "/e/<script>".to_owned(),
        format!("/e/{}", "A".repeat(97)),
        "/e/".to_owned(),
        "/e".to_owned(),
        "/m/ABC".to_owned(),
        "/m/%ff".to_owned(),
        "/assets/..%2f..%2fCargo.toml".to_owned(),
        "/assets/portal.css/x".to_owned(),
        "/admin".to_owned(),
        "/.well-known/security.txt".to_owned(),
    ] {
        assert_eq!(
            bare(portal.page(&path, IPHONE).await),
            (404, unknown.clone()),
            "{path}"
        );
    }
    assert_eq!(portal.count("look"), asked, "the engine was not bothered");
    assert_eq!(
        bare(portal.page("/m/ABCDEFGH", IPHONE).await),
        (404, unknown.clone())
    );
    for path in ["/e/unknown", "/e/unknown/ask", "/m/ABCDEFGH/ask", "/e/%ff"] {
        let answer = portal.post(path, &[("passcode", PASSCODE)]).send().await.unwrap();
        assert_eq!(bare(read(answer).await), (404, unknown.clone()), "{path}");
    }
}

#[tokio::test]
async fn ten_thousand_characters_are_too_many() {
    let portal = portal().await;
    let long = portal
        .get(&format!("/e/{}", "A".repeat(10_000)))
        .send()
        .await
        .unwrap();
    assert_eq!(long.status(), 414);
    assert_eq!(header(&long, "referrer-policy"), "same-origin");
    let long = portal
        .get(&format!("/e/abc?{}", "q".repeat(2_000)))
        .send()
        .await
        .unwrap();
    assert_eq!(long.status(), 414);
    assert_eq!(portal.count("look"), 0);
}

#[tokio::test]
async fn a_form_is_bounded_and_must_be_one() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let big = "A".repeat(5_000);
    let (status, page) = read(portal.post("/e/abc", &[("passcode", &big)]).send().await.unwrap()).await;
    assert_eq!(status, 413);
    assert!(page.contains("That could not be read"));
    let json = portal.get("/e/abc").build().unwrap();
    let json = crate::set_up::client()
        .post(json.url().clone())
        .header("content-type", "application/json")
        .body("{}");
    assert_eq!(json.send().await.unwrap().status(), 415);
    let twice = portal
        .post("/e/abc", &[("passcode", "a"), ("passcode", "b")])
        .send()
        .await
        .unwrap();
    assert_eq!(twice.status(), 422);
    assert_eq!(portal.count("enter"), 0);
    let (status, _) = read(portal.post("/e/abc", &[]).send().await.unwrap()).await;
    assert_eq!(status, 422, "an empty form is an unreadable passcode");
}

#[tokio::test]
async fn names_are_text_wherever_they_stand() {
    let portal = portal().await;
    let hostile = r#""><script>alert(1)</script><b x='"#;
    portal.brand(Brand {
        logo: None,
        privacy_link: String::new(),
        organisation: hostile.to_owned(),
        colour: "red;}</style><script>".to_owned(),
        support_email: "a@b.example\"><script>".to_owned(),
        support_phone: "javascript:1\"><script>".to_owned(),
        language: muster_words::Language::ENGLISH,
    });
    let mut invite = welcome("abc", Platform::Ios, OwnedBy::Personal);
    invite.invitee = hostile.to_owned();
    invite.sender = hostile.to_owned();
    invite.link = format!("https://x.example/{hostile}");
    portal.inviting("abc", invite, &[Missing::EncryptedAddress]);
    portal
        .post("/e/abc", &[("passcode", "00000000")])
        .send()
        .await
        .unwrap();
    let mut pages = vec![
        portal.page("/", IPHONE).await.1,
        portal.page("/e/abc", IPHONE).await.1,
        portal.page("/e/abc", MAC).await.1,
        portal.page("/e/abc", WINDOWS).await.1,
        portal
            .page(
                "/e/abc",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) Instagram",
            )
            .await
            .1,
        portal.page("/nowhere", IPHONE).await.1,
    ];
    portal
        .post("/e/abc", &[("passcode", PASSCODE)])
        .send()
        .await
        .unwrap();
    let steps = portal
        .get("/enroll")
        .header("cookie", "muster=session-of-abc")
        .send()
        .await
        .unwrap();
    pages.push(steps.text().await.unwrap());
    for page in pages {
        assert!(!page.contains("<script>") && !page.contains("<b x"), "{page}");
        assert!(!page.contains("href=\"javascript:"), "{page}");
        assert_eq!(page.matches("<script").count(), 1, "only our own");
    }
}

#[tokio::test]
async fn forwarded_addresses_are_believed_only_from_configured_proxies() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let spoofed =
        |request: reqwest::RequestBuilder| request.header("x-forwarded-for", "1.2.3.4, 203.0.113.9");
    spoofed(portal.get("/e/abc")).send().await.unwrap();
    assert_eq!(portal.last_visitor().address.to_string(), "127.0.0.1");

    let mut config = crate::set_up::config();
    config.trusted_proxies = muster_portal::networks("127.0.0.0/8").unwrap();
    let behind = portal_with(config).await;
    behind.living("abc", Platform::Ios, OwnedBy::Personal);
    spoofed(behind.get("/e/abc")).send().await.unwrap();
    assert_eq!(behind.last_visitor().address.to_string(), "203.0.113.9");
}

#[tokio::test]
async fn a_user_agent_that_is_no_text_or_endless_does_no_harm() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let bytes = reqwest::header::HeaderValue::from_bytes(&[0xFF; 64]).unwrap();
    let answer = portal
        .get("/e/abc")
        .header("user-agent", bytes)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    let endless = portal
        .get("/e/abc")
        .header("user-agent", "Mozilla/5.0 ".repeat(500))
        .send()
        .await
        .unwrap();
    assert_eq!(endless.status(), 200);
    assert!(portal.last_visitor().user_agent.len() <= 512);
}
