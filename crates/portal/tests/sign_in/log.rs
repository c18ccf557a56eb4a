//! What stands in the audit log of passcodes and refusals: every one, and no more than somebody could write without end.

use std::{net::Ipv4Addr, time::Duration};

use crate::stage::{PASSWORD, With, entry, path, stage, stage_of};

#[tokio::test]
async fn every_wrong_passcode_of_an_invite_until_it_locks_and_not_one_more() {
    let stage = stage("two_factor", With::Ad).await;
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    for n in 0..25u8 {
        let mut browser = stage.browser_from(Ipv4Addr::new(198, 51, 100, n));
        browser.post(&path(&access), &[("passcode", "00000000")]).await;
    }
    let told = stage.audited("passcode_refused").await;
    assert_eq!(told.len(), 5, "{told:?}");
    assert!(told[4].starts_with("portal 198.51.100.0 Dana"), "{told:?}");
    assert_eq!(stage.audited("invite_locked").await.len(), 1);
    assert!(!format!("{told:?}").contains("00000000"));
}

#[tokio::test]
async fn wrong_passcodes_for_a_work_account_once_within_a_time() {
    let settings = [("apple.lab_mode", "true")];
    let stage = stage_of("passcode", With::Ad, Duration::from_millis(2), &settings).await;
    stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    for n in 0..9 {
        for email in ["dana@northwind.example", &format!("nobody{n}@northwind.example")] {
            let form = [("email", email), ("passcode", "00000000")];
            let page = browser.post("/apple/account/sign-in", &form).await;
            assert_eq!(page.status, 422);
        }
    }
    let told = stage.audited("passcode_refused").await;
    assert_eq!(told.len(), 2, "one of hers, one of nobody's: {told:?}");
    assert!(told.iter().any(|told| told.contains("Dana")), "{told:?}");
    assert!(
        !format!("{told:?}").contains('@'),
        "no address that somebody typed"
    );
    stage.clock.advance(muster_domain::time::HOUR);
    let form = [("email", "dana@northwind.example"), ("passcode", "00000000")];
    browser.post("/apple/account/sign-in", &form).await;
    assert_eq!(stage.audited("passcode_refused").await.len(), 3);
}

#[tokio::test]
async fn what_is_not_counted_once_within_a_time() {
    let settings = [("self_enrollment.enabled", "true"), ("apple.lab_mode", "true")];
    let stage = stage_of("directory", With::Ad, Duration::from_millis(2), &settings).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let form = |name| {
        [
            ("directory", stage.ad_id.as_str()),
            ("name", name),
            ("password", "guess"),
        ]
    };
    let mut browser = stage.browser();
    stage.ad.set_down(true);
    for _ in 0..20 {
        let page = browser.post("/self/sign-in", &form("dana")).await;
        assert_eq!(page.status, 503);
        // What is the matter comes first, and no field is wrong.
        let title = "sign-in does not answer</strong>";
        assert!(page.text.contains(title), "{}", page.text);
        assert!(!page.text.contains("aria-invalid"), "{}", page.text);
    }
    stage.ad.set_down(false);
    stage.ad.set_locks_after(Some(4));
    stage.clock.advance(6 * muster_domain::time::MINUTE);
    for n in 0..20 {
        let page = browser.post("/self/sign-in", &form("dana")).await;
        assert_eq!(page.status, if n < 2 { 422 } else { 429 });
        assert_eq!(page.text.contains("aria-invalid"), n < 1, "{}", page.text);
    }
    let told = stage.audited("directory_sign_in_refused").await;
    let of = |why: &str| told.iter().filter(|told| told.contains(why)).count();
    assert_eq!(
        (of("unavailable"), of("limited"), of("wrong")),
        (1, 1, 2),
        "{told:?}"
    );
}

/// Whoever has a link can try without end, and fills neither the log nor the invite's history by it.
#[tokio::test]
async fn tries_beyond_the_limit_at_an_invite_are_told_once() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage.ad.set_locks_after(Some(4));
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    for n in 0..20 {
        let page = browser
            .sign_in(&path(&access), &stage.ad_id, "dana", "guess")
            .await;
        assert_eq!(page.status, if n < 2 { 422 } else { 429 });
    }
    let told = stage.audited("directory_sign_in_refused").await;
    let of = |why: &str| told.iter().filter(|told| told.contains(why)).count();
    assert_eq!((of("limited"), of("wrong")), (1, 2), "{told:?}");
    let history = stage.app.invite_detail(id).await.unwrap().timeline;
    let limited = history
        .iter()
        .filter(|event| format!("{event:?}").contains("limited"));
    assert_eq!(limited.count(), 1, "{history:?}");
}

#[tokio::test]
async fn a_password_on_its_way_stays_counted_when_no_answer_comes() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage.ad.set_locks_after(Some(2));
    stage
        .ad
        .set_thinks(Duration::from_secs(60), Duration::from_secs(60));
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let begun = std::time::Instant::now();
    let mut browser = stage.browser();
    let page = browser
        .sign_in(&path(&access), &stage.ad_id, "dana", "guess")
        .await;
    assert_eq!(page.status, 503);
    assert!(page.text.contains("try again in a few minutes"), "{}", page.text);
    assert!(begun.elapsed() < Duration::from_secs(15));
    // Who knows what the directory made of it: the one of its two that is left is hers.
    let page = browser
        .sign_in(&path(&access), &stage.ad_id, "dana", "guess")
        .await;
    assert_eq!(page.status, 429);
}
