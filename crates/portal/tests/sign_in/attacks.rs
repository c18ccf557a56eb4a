//! What somebody tries who wants in without a right to it, or to learn who there is.

use std::time::Duration;

use muster_domain::invite::InviteState;

use crate::stage::{PASSWORD, Page, Stage, With, entry, identity, path, stage, stage_of};

/// What a page says, without what differs by itself.
fn words(page: &Page) -> String {
    page.text.clone()
}

#[tokio::test]
async fn every_no_is_the_same_no() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage
        .ad
        .put(entry("u-sam", "sam", "sam@northwind.example"), "sams own 9");
    let mut pages = Vec::new();
    for (name, password) in [
        ("dana", "wrong"),
        ("nobody", "wrong"),
        // The right password of somebody who was not invited.
        ("sam", "sams own 9"),
        ("sam", "wrong"),
        ("dana", ""),
        ("", "wrong"),
        // Names in the shape of a filter are tried where there is a filter: on a real directory.
    ] {
        // An invite each, to the same page but for its link.
        let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
        let path = path(&access);
        let page = stage.browser().sign_in(&path, &stage.ad_id, name, password).await;
        assert_eq!(page.status, 422, "{name}");
        assert_ne!(stage.state(&id).await, InviteState::Verified, "{name}");
        // The name that was typed stands there again, with the focus behind it: that tells nothing but itself.
        let typed = format!(" value=\"{name}\"");
        pages.push(
            words(&page)
                .replace(&path, "LINK")
                .replacen(&typed, "", 1)
                .replace(" autofocus", ""),
        );
        // The user's own limit is not what is looked at here.
        stage.clock.advance(2 * muster_domain::time::HOUR);
    }
    let expires = |text: &str| {
        // Each was made at another time.
        let from = text.find("<time").unwrap();
        let to = text.find("</time>").unwrap();
        format!("{}{}", &text[..from], &text[to..])
    };
    let first = expires(&pages[0]);
    for page in &pages {
        assert_eq!(expires(page), first);
    }
}

#[tokio::test]
async fn another_persons_password_is_not_even_tried() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage
        .ad
        .put(entry("u-sam", "sam", "sam@northwind.example"), "sams own 9");
    stage.ad.set_locks_after(Some(2));
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    for _ in 0..4 {
        stage
            .browser()
            .sign_in(&path(&access), &stage.ad_id, "sam", "guess")
            .await;
    }
    // Sam is not locked, and nobody learned whether it was the password.
    assert_eq!(stage.failed("sam").await, 0);
}

async fn verified_by(stage: &Stage, browser: &mut crate::stage::Browser, path: &str) -> String {
    let address = browser.begin(&stage.oidc_id, path).await;
    stage.at_provider(&address, identity("s-dana", "dana@northwind.example"))
}

#[tokio::test]
async fn cookie_and_address_of_a_sign_in_work_once() {
    let stage = stage("directory", With::Oidc).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    let query = verified_by(&stage, &mut browser, &path(&access)).await;
    let mut thief = browser.clone();
    assert_eq!(browser.back(&stage.oidc_id, &query).await.status, 303);
    assert_eq!(stage.state(&id).await, InviteState::Verified);
    // A copy of both, by whoever saw them; however often, it is written down once.
    let copy = thief.clone();
    for n in 0..20 {
        thief = copy.clone();
        let at = if n == 7 { "nowhere" } else { &*stage.oidc_id };
        let page = thief.back(at, &query).await;
        assert_eq!(page.status, 422);
        assert!(!thief.jar.contains_key("__Host-muster"));
    }
    let told = stage.audited("directory_sign_in_refused").await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("suspicious"));
}

#[tokio::test]
async fn a_sign_in_that_came_back_wrongly_is_over() {
    let stage = stage("directory", With::Oidc).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();
    let query = verified_by(&stage, &mut browser, &path).await;
    let copy = browser.clone();
    // First with another state; then the right one, with what was kept put back.
    browser
        .back(
            &stage.oidc_id,
            "code=x&state=other&iss=https%3A%2F%2Flogin.northwind.example",
        )
        .await;
    let mut again = copy;
    assert_eq!(again.back(&stage.oidc_id, &query).await.status, 422);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn somebody_elses_answer_signs_nobody_in() {
    let stage = stage("directory", With::Oidc).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    // Mallory begins, and Dana's browser is sent to the end of it: it kept nothing, or its own.
    let mut mallory = stage.browser();
    let query = verified_by(&stage, &mut mallory, &path).await;
    let mut dana = stage.browser();
    assert_eq!(dana.back(&stage.oidc_id, &query).await.status, 422);
    assert!(dana.jar.is_empty());
    let _ = dana.begin(&stage.oidc_id, &path).await;
    assert_eq!(dana.back(&stage.oidc_id, &query).await.status, 422);
    assert!(!dana.jar.contains_key("__Host-muster"));
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn an_answer_of_one_directory_is_not_taken_at_another() {
    let stage = stage("directory", With::Both).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    let query = verified_by(&stage, &mut browser, &path(&access)).await;
    let copy = browser.clone();
    assert_eq!(browser.back(&stage.ad_id, &query).await.status, 422);
    // And with another issuer in it, at its own.
    let other = query.replace("login.northwind", "login.evil");
    let mut browser = copy;
    assert_eq!(browser.back(&stage.oidc_id, &other).await.status, 422);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn a_code_of_another_sign_in_is_refused() {
    let stage = stage("directory", With::Oidc).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut one = stage.browser();
    let first = verified_by(&stage, &mut one, &path).await;
    one.back(&stage.oidc_id, &first).await;
    assert_eq!(stage.state(&id).await, InviteState::Verified);
    // The code was used; with a fresh state it is no better.
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut two = stage.browser();
    let second = verified_by(&stage, &mut two, &crate::stage::path(&access)).await;
    let of = |query: &str, name: &str| {
        let pairs: Vec<String> = query.split('&').map(str::to_owned).collect();
        pairs
            .into_iter()
            .find(|pair| pair.starts_with(&format!("{name}=")))
            .unwrap()
    };
    let mixed = second.replace(&of(&second, "code"), &of(&first, "code"));
    assert_eq!(two.back(&stage.oidc_id, &mixed).await.status, 422);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn no_session_comes_from_an_address_and_each_step_has_its_own() {
    let stage = stage("two_factor", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();
    browser.post(&path, &[("passcode", &access.passcode)]).await;
    let half = browser.jar["__Host-muster-half"].clone();
    // Half in the place of the whole, in a cookie and in an address.
    let mut thief = stage.browser();
    thief.jar.insert("__Host-muster".into(), half.clone());
    assert_eq!(thief.get("/enroll").await.status, 403);
    for query in ["session", "muster", "__Host-muster", "half"] {
        let page = stage.browser().get(&format!("/enroll?{query}={half}")).await;
        assert_eq!(page.status, 403, "{query}");
    }
    // A second time the first step gives another value: one that somebody planted is not kept.
    let mut planted = stage.browser();
    planted.jar.insert("__Host-muster-half".into(), half.clone());
    planted.post(&path, &[("passcode", &access.passcode)]).await;
    assert_ne!(planted.jar["__Host-muster-half"], half);
    browser.sign_in(&path, &stage.ad_id, "dana", PASSWORD).await;
    let session = browser.jar["__Host-muster"].clone();
    assert_ne!(session, half);
    // The whole is no half either.
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut other = stage.browser();
    other.jar.insert("__Host-muster-half".into(), session);
    let page = other
        .sign_in(&crate::stage::path(&access), &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn half_of_one_invite_opens_no_other() {
    let stage = stage("two_factor", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (_, one) = stage.invite("Dana", "dana@northwind.example").await;
    let (id, other) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    browser.post(&path(&one), &[("passcode", &one.passcode)]).await;
    let page = browser
        .sign_in(&path(&other), &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!(page.status, 422);
    assert_eq!(stage.ad.asked(), 0);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn forms_of_other_sites_are_not_taken() {
    let stage = stage_of(
        "directory",
        With::Both,
        Duration::from_millis(5),
        &[("self_enrollment.enabled", "true"), ("apple.lab_mode", "true")],
    )
    .await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let password = [
        ("directory", &*stage.ad_id),
        ("name", "dana"),
        ("password", PASSWORD),
    ];
    for to in [
        format!("{path}/sign-in"),
        "/self/sign-in".into(),
        "/apple/account/sign-in/directory".into(),
    ] {
        for site in ["cross-site", "same-site"] {
            assert_eq!(
                stage.browser().post_from(site, &to, &password).await.status,
                403,
                "{to}"
            );
        }
    }
    for (to, form) in [
        (format!("/auth/{}/begin", stage.oidc_id), [("at", &*path)]),
        ("/self/choose".into(), [("choice", "ios.personal")]),
    ] {
        assert_eq!(
            stage.browser().post_from("cross-site", &to, &form).await.status,
            403,
            "{to}"
        );
    }
    assert_eq!(stage.ad.asked(), 0);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn a_sign_in_begins_from_pages_of_ours_alone() {
    let stage = stage("directory", With::Oidc).await;
    for at in [
        "https://evil.example/",
        "//evil.example",
        "/enroll",
        "",
        "/e/",
        "/e/../x",
        "/apple/account/sign-in?x=1",
    ] {
        let page = stage
            .browser()
            .post(&format!("/auth/{}/begin", stage.oidc_id), &[("at", at)])
            .await;
        assert_eq!(page.status, 404, "{at}");
    }
    for directory in ["nope", "..", "%2e%2e", "a b"] {
        let page = stage
            .browser()
            .get(&format!("/auth/{directory}/callback?code=x"))
            .await;
        assert!([404, 422].contains(&page.status), "{directory}: {}", page.status);
    }
    let long = "x".repeat(9_000);
    let page = stage
        .browser()
        .back(&stage.oidc_id, &format!("code={long}"))
        .await;
    assert_eq!(page.status, 414);
    let code = "x".repeat(4_000);
    let page = stage
        .browser()
        .back(&stage.oidc_id, &format!("code={code}"))
        .await;
    assert_eq!(page.status, 422);
}
