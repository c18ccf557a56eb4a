//! One account has one count, whichever way its password is tried, and whatever else is tried at the same time.

use std::{net::Ipv4Addr, time::Duration};

use muster_domain::{
    invite::InviteState,
    time::{DAY, MINUTE},
};
use muster_gateways::directory::ldap::{Lockout, LockoutPolicy, SignIn};

use crate::stage::{PASSWORD, Stage, With, entry, path, stage_of};

const ACCOUNT: &str = "/apple/account/sign-in/directory";

/// Dana's directory locks after five; self enrollment and the page for work accounts are open.
async fn open() -> Stage {
    let settings = [("self_enrollment.enabled", "true"), ("apple.lab_mode", "true")];
    let stage = stage_of("directory", With::Ad, Duration::from_millis(20), &settings).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage.ad.set_locks_after(Some(5));
    stage
}

fn form<'a>(stage: &'a Stage, name: &'a str, password: &'a str) -> [(&'a str, &'a str); 3] {
    [
        ("directory", &stage.ad_id),
        ("name", name),
        ("password", password),
    ]
}

#[tokio::test]
async fn every_way_counts_as_one() {
    let stage = open().await;
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let link = format!("{}/sign-in", path(&access));
    let ways = [link.as_str(), "/self/sign-in", ACCOUNT];
    for n in 0..18u8 {
        let mut browser = stage.browser_from(Ipv4Addr::new(198, 51, 100, n));
        let name = ["dana", "DANA", "dana@northwind.example"][usize::from(n / 3) % 3];
        let page = browser
            .post(ways[usize::from(n) % 3], &form(&stage, name, "guess"))
            .await;
        assert!([422, 429].contains(&page.status), "{n}: {}", page.status);
    }
    assert_eq!(stage.failed("dana").await, 3, "of the five that she has");
}

#[tokio::test]
async fn a_new_invite_and_a_new_process_begin_no_new_count() {
    let stage = open().await;
    for _ in 0..3 {
        let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
        let page = stage
            .browser()
            .sign_in(&path(&access), &stage.ad_id, "dana", "guess")
            .await;
        assert_eq!(page.status, 422);
    }
    let stage = stage.restarted().await;
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    for to in [&*format!("{}/sign-in", path(&access)), "/self/sign-in", ACCOUNT] {
        let page = stage.browser().post(to, &form(&stage, "dana", "guess")).await;
        assert!([422, 429].contains(&page.status), "{to}: {}", page.status);
    }
    assert_eq!(stage.failed("dana").await, 3);
}

#[tokio::test]
async fn many_at_once_do_not_slip_through() {
    let stage = open().await;
    // Three wrong ones at a computer at work: one more may be tried here, and not another.
    stage.ad.set_failed("u-dana", 3, stage.clock.now());
    stage.ad.set_slow(Some(Duration::from_millis(150)));
    let (_, first) = stage.invite("Dana", "dana@northwind.example").await;
    let (_, second) = stage.invite("Dana", "dana@northwind.example").await;
    let ways = [
        format!("{}/sign-in", path(&first)),
        format!("{}/sign-in", path(&second)),
        "/self/sign-in".into(),
        ACCOUNT.into(),
    ];
    let mut tries = Vec::new();
    for n in 0..12u8 {
        let mut browser = stage.browser_from(Ipv4Addr::new(198, 51, 100, n));
        let to = ways[usize::from(n) % 4].clone();
        let directory = stage.ad_id.clone();
        tries.push(tokio::spawn(async move {
            let form = [
                ("directory", &*directory),
                ("name", "dana"),
                ("password", "guess"),
            ];
            browser.post(&to, &form).await.status
        }));
    }
    for tried in tries {
        let status = tried.await.unwrap();
        assert!([422, 429].contains(&status), "{status}");
    }
    assert_eq!(stage.failed("dana").await, 4, "the fifth would lock");
}

#[tokio::test]
async fn what_the_directory_has_forgotten_keeps_nobody_out() {
    let stage = open().await;
    // Last month.
    let then = stage.clock.now().plus(-30 * DAY);
    stage.ad.set_failed("u-dana", 4, then);
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let page = stage
        .browser()
        .sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!(page.status, 303, "{}", page.text);
    assert_eq!(stage.state(&id).await, InviteState::Verified);

    // Just now: not tried, until the directory has forgotten them.
    stage.ad.set_failed("u-dana", 4, stage.clock.now());
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    let page = browser
        .sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!(page.status, 422);
    stage.clock.advance(31 * MINUTE);
    let page = browser
        .sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!(page.status, 303, "{}", page.text);
    assert_eq!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn a_policy_of_ones_own_is_kept_below_too() {
    let stage = open().await;
    let policy = LockoutPolicy {
        tries: Some(3),
        lasts: None,
        counts_for: Some(Duration::from_secs(1_800)),
    };
    let stricter = LockoutPolicy {
        tries: Some(2),
        ..policy
    };
    for (own, tried) in [
        (Lockout::Known(stricter), 1),
        (Lockout::Known(policy), 2),
        (Lockout::NotTold, 2),
    ] {
        stage.ad.set_failed("u-dana", 0, stage.clock.now());
        stage.ad.set_own_policy("u-dana", own);
        for _ in 0..4 {
            let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
            stage
                .browser()
                .sign_in(&path(&access), &stage.ad_id, "dana", "guess")
                .await;
        }
        assert_eq!(stage.failed("dana").await, tried, "{own:?}");
        stage.clock.advance(DAY);
    }
}

#[tokio::test]
async fn a_closed_account_that_a_directory_tells_of_without_a_password_is_a_plain_no() {
    let tries = async |inactivated: &[bool]| {
        let stage = open().await;
        let mut pages = Vec::new();
        for inactivated in inactivated {
            let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
            if *inactivated {
                stage.ad.then(SignIn::Inactivated);
            }
            let path = path(&access);
            let page = stage
                .browser()
                .sign_in(&path, &stage.ad_id, "dana", "guess")
                .await;
            let text = page.text.replace(&path, "LINK").replace(&stage.ad_id, "ID");
            pages.push((page.status, text));
        }
        pages
    };
    let closed = tries(&[true, true, true, true]).await;
    let wrong = tries(&[false, false, false, false]).await;
    assert_eq!(closed, wrong, "as any wrong password is answered");
    // And counted as one.
    let statuses: Vec<u16> = closed.iter().map(|(status, _)| *status).collect();
    assert_eq!(statuses, [422, 422, 422, 429]);
}
