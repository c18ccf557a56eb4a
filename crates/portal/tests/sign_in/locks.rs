//! Nobody's account is locked from here, and guessing stays slow.

use std::net::Ipv4Addr;

use muster_app::portal::{
    DirectoryAnswer, LinkView, Locator, PasscodeAnswer, ProviderBegun, Refused, SignInAt, Visitor,
};
use muster_domain::{
    invite::InviteState,
    platform::Platform,
    time::{HOUR, MINUTE, SECOND},
};

use crate::stage::{PASSWORD, With, entry, path, stage};

#[tokio::test]
async fn wrong_passwords_stop_before_the_directory_locks() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage.ad.set_locks_after(Some(5));
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    for n in 0..20 {
        // From many addresses, and by every name.
        let mut browser = stage.browser_from(Ipv4Addr::new(198, 51, 100, n));
        let name = ["dana", "DANA", "dana@northwind.example"][usize::from(n) % 3];
        let page = browser.sign_in(&path, &stage.ad_id, name, "guess").await;
        assert_eq!(page.status, if n < 3 { 422 } else { 429 }, "{n}");
        // It is this account that waits, and no network.
        let waits = page.text.contains("signing in to it has to wait");
        assert_eq!(
            waits && !page.text.contains("this network"),
            n >= 3,
            "{}",
            page.text
        );
    }
    // Three of the five.
    assert_eq!(stage.ad.asked(), 3);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
    // After the window the right one is taken: the directory has not locked.
    stage.clock.advance(30 * MINUTE);
    assert_eq!(
        stage
            .browser()
            .sign_in(&path, &stage.ad_id, "dana", PASSWORD)
            .await
            .status,
        303
    );
}

#[tokio::test]
async fn whoever_has_to_wait_reads_until_when_and_comes_back() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage.ad.set_locks_after(Some(4));
    stage
        .app
        .change_settings(&[("organisation.support_phone".into(), "555 0142".into())])
        .await
        .unwrap();
    let (id, access) = stage
        .invite_in("Dana", "dana@northwind.example", Platform::Ios, "de")
        .await;
    let path = path(&access);
    let mut browser = stage.browser();
    // Friday 15 January 2027, 8:00:01 UTC, and half an hour: told as the next minute.
    stage.clock.advance(SECOND);
    for _ in 0..2 {
        browser.sign_in(&path, &stage.ad_id, "dana", "guess").await;
    }
    let page = browser.sign_in(&path, &stage.ad_id, "dana", "guess").await;
    assert_eq!(page.status, 429);
    for words in [
        "Zu viele Versuche",
        "2027-01-15T08:31:00Z",
        "Freitag, 15. Januar 2027",
        &format!(r#"<a class="secondary" href="{path}">"#),
        r#"href="tel:5550142""#,
    ] {
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
    assert_eq!(browser.get(&path).await.status, 200, "the page is still there");
    stage.clock.advance(30 * MINUTE);
    let page = browser.sign_in(&path, &stage.ad_id, "dana", PASSWORD).await;
    assert_eq!(page.status, 303);
    assert_eq!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn what_was_tried_elsewhere_counts_too() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage.ad.set_locks_after(Some(5));
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    // Four wrong ones, on a computer at work.
    let directory = muster_gateways::directory::ldap::LdapDirectory::Memory(stage.ad.clone());
    for _ in 0..4 {
        let who = muster_gateways::directory::ldap::Who::Login("dana");
        directory.authenticate(who, &"wrong".into()).await.unwrap();
    }
    let page = stage
        .browser()
        .sign_in(&path, &stage.ad_id, "dana", "guess")
        .await;
    assert_eq!(page.status, 422);
    // The account is not locked: its owner gets in at work, and then here.
    let who = muster_gateways::directory::ldap::Who::Login("dana");
    let own = directory.authenticate(who, &PASSWORD.into()).await.unwrap();
    assert!(
        matches!(own, muster_gateways::directory::ldap::SignIn::Accepted { .. }),
        "{own:?}"
    );
    assert_eq!(
        stage
            .browser()
            .sign_in(&path, &stage.ad_id, "dana", PASSWORD)
            .await
            .status,
        303
    );
}

#[tokio::test]
async fn an_address_that_guesses_is_put_off() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let mut browser = stage.browser();
    let mut statuses = Vec::new();
    // Over many invites, so that no user's own limit is reached.
    for n in 0..31 {
        let (_, access) = stage.invite("P", &format!("p{n}@northwind.example")).await;
        for _ in 0..2 {
            statuses.push(
                browser
                    .sign_in(&path(&access), &stage.ad_id, "dana", "guess")
                    .await
                    .status,
            );
        }
    }
    assert_eq!(statuses[..60], [422; 60]);
    assert_eq!(statuses[60..], [429, 429]);
    // Another address is not.
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut other = stage.browser_from(Ipv4Addr::new(198, 51, 100, 7));
    assert_eq!(
        other
            .sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD)
            .await
            .status,
        303
    );
}

#[tokio::test]
async fn passcodes_lock_a_two_factor_invite_as_any_other() {
    let stage = stage("two_factor", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut owner = stage.browser();
    owner.post(&path, &[("passcode", &access.passcode)]).await;
    for n in 0..5 {
        // Wherever they come from.
        let mut guesser = stage.browser_from(Ipv4Addr::new(198, 51, 100, n));
        guesser.post(&path, &[("passcode", "00000000")]).await;
    }
    // Not even the owner's half opens it now.
    let page = owner.sign_in(&path, &stage.ad_id, "dana", PASSWORD).await;
    assert_eq!(page.status, 410, "{}", page.text);
    assert_eq!(stage.ad.asked(), 0);
}

#[tokio::test]
async fn a_known_name_and_an_unknown_one_are_limited_alike_for_self_enrollment() {
    let settings = [("self_enrollment.enabled", "true"), ("apple.lab_mode", "true")];
    let stage = crate::stage::stage_of(
        "passcode",
        With::Ad,
        std::time::Duration::from_millis(5),
        &settings,
    )
    .await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage.ad.set_locks_after(Some(5));
    let mut known = Vec::new();
    let mut unknown = Vec::new();
    for _ in 0..6 {
        for (name, statuses) in [("dana", &mut known), ("nobody", &mut unknown)] {
            let form = [
                ("directory", &*stage.ad_id),
                ("name", name),
                ("password", "guess"),
            ];
            statuses.push(stage.browser().post("/self/sign-in", &form).await.status);
        }
    }
    assert_eq!(known, unknown);
    // By her other name nobody learns that it is hers: it is refused in the same words, without being tried.
    let asked = stage.ad.asked();
    for name in ["dana@northwind.example", "someone@northwind.example"] {
        let form = [
            ("directory", &*stage.ad_id),
            ("name", name),
            ("password", PASSWORD),
        ];
        let page = stage.browser().post("/self/sign-in", &form).await;
        assert_eq!(page.status, 422, "{name}");
    }
    assert_eq!(stage.ad.asked(), asked + 2);
    stage.clock.advance(HOUR);
    let form = [
        ("directory", &*stage.ad_id),
        ("name", "dana"),
        ("password", PASSWORD),
    ];
    assert_eq!(stage.browser().post("/self/sign-in", &form).await.status, 303);
}

fn visitor(network: u8) -> Visitor {
    Visitor {
        address: Ipv4Addr::new(198, 51, network, 7).into(),
        user_agent: crate::stage::IPHONE.into(),
        prefetch: false,
    }
}

// More than three thousand in all: what any count of everybody together ever allowed. Of one address less than it may.

#[tokio::test]
async fn a_few_addresses_that_post_rubbish_put_nobody_off() {
    let stage = crate::stage::stage("two_factor", With::Ad).await;
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    // Links of nobody, and one that is real and soon locked.
    let (_, mallory) = stage.invite("Mallory", "mallory@northwind.example").await;
    let token = |link: &str| Locator::Token(link[link.rfind('/').unwrap() + 1..].to_owned());
    let (real, rubbish) = (token(&mallory.link), Locator::Token("rubbish".into()));
    for n in 0..12 {
        let visitor = visitor(n);
        for _ in 0..280 {
            for link in [&real, &rubbish] {
                let answer = stage
                    .app
                    .enter_passcode(link, "00000000", &visitor)
                    .await
                    .unwrap();
                assert!(!matches!(
                    answer,
                    PasscodeAnswer::Link(LinkView::Limited { .. }) | PasscodeAnswer::Verified { .. }
                ));
            }
            stage
                .app
                .ask_for_new_invite(&rubbish, true, &visitor)
                .await
                .unwrap();
        }
    }
    // From one of these addresses too.
    let page = stage
        .browser_from(Ipv4Addr::new(198, 51, 3, 7))
        .post(&path(&access), &[("passcode", &access.passcode)])
        .await;
    assert_eq!(page.status, 303, "{}", page.text);
}

#[tokio::test]
async fn sign_ins_from_a_few_addresses_put_nobody_else_off() {
    let settings = [("self_enrollment.enabled", "true"), ("apple.lab_mode", "true")];
    let stage = crate::stage::stage_of(
        "directory",
        With::Ad,
        std::time::Duration::from_millis(1),
        &settings,
    )
    .await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    for n in 0..52 {
        let visitor = visitor(n);
        for m in 0..=60 {
            let at = SignInAt::SelfEnrollment;
            let begun = stage
                .app
                .begin_provider(&at, None, "none", false, &visitor)
                .await
                .unwrap();
            let ProviderBegun::No(DirectoryAnswer::Refused(why)) = begun else {
                panic!("there is no such directory")
            };
            assert_eq!(matches!(why, Refused::Limited { .. }), m == 60, "{n} {m}");
        }
    }
    let page = stage
        .browser()
        .sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!(page.status, 303, "{}", page.text);
}
