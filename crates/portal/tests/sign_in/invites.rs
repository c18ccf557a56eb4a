//! Invites that a directory opens, alone or after the passcode.

use muster_domain::{invite::InviteState, time::MINUTE};

use crate::stage::{PASSWORD, With, entry, path, stage};

#[tokio::test]
async fn the_invited_person_signs_in_and_goes_on() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "Dana@northwind.example"), PASSWORD);
    let (id, access) = stage.invite("Dana Whitlock", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();

    let page = browser.get(&path).await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("sign in with your work account"),
        "{}",
        page.text
    );
    assert!(!page.text.contains("name=\"passcode\"") && !page.text.contains("value=\"dana"));
    assert!(page.policy.contains("form-action 'self';"), "{}", page.policy);

    let page = browser.sign_in(&path, &stage.ad_id, "dana", PASSWORD).await;
    assert_eq!((page.status, &*page.location), (303, "/enroll"));
    assert_eq!(stage.state(&id).await, InviteState::Verified);
    assert_eq!(browser.get("/enroll").await.status, 200);

    let told = stage.audited("invite_verified").await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].starts_with("portal 203.0.113.9 Dana Whitlock"),
        "{told:?}"
    );
    assert!(told[0].contains("Some(\"directory\")"), "{told:?}");

    // The match is remembered: by the id of the directory, when the address is another now.
    stage.ad.put(
        entry("u-dana", "dana", "dana.whitlock@northwind.example"),
        PASSWORD,
    );
    let (again, access) = stage.invite("Dana Whitlock", "dana@northwind.example").await;
    let path = crate::stage::path(&access);
    let page = stage
        .browser()
        .sign_in(&path, &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!(page.status, 303, "{}", page.text);
    assert_eq!(stage.state(&again).await, InviteState::Verified);
}

#[tokio::test]
async fn the_passcode_opens_nothing_where_the_directory_does() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let page = stage
        .browser()
        .post(&path(&access), &[("passcode", &access.passcode)])
        .await;
    assert_eq!(page.status, 200);
    assert!(page.location.is_empty());
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn two_factors_are_the_passcode_and_then_the_directory() {
    let stage = stage("two_factor", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();

    let page = browser.get(&path).await;
    assert!(page.text.contains("name=\"passcode\"") && !page.text.contains("name=\"password\""));
    assert!(
        page.text.contains("After the passcode you sign in"),
        "{}",
        page.text
    );

    assert!(page.text.contains("Step 1 of 4"), "{}", page.text);

    // Without the passcode nobody can even try a password.
    let page = browser.sign_in(&path, &stage.ad_id, "dana", PASSWORD).await;
    assert_eq!(page.status, 422);
    assert_eq!(stage.ad.asked(), 0);

    let page = browser.post(&path, &[("passcode", &access.passcode)]).await;
    assert_eq!((page.status, &*page.location), (303, &*path));
    assert_ne!(stage.state(&id).await, InviteState::Verified);
    assert!(!browser.jar.contains_key("__Host-muster"), "half is no session");
    assert_eq!(browser.get("/enroll").await.status, 403);

    let page = browser.get(&path).await;
    assert!(page.text.contains("The passcode is right") && page.text.contains("name=\"password\""));
    assert!(page.text.contains("Step 2 of 4"), "{}", page.text);
    // It can be looked at, once there is script for it.
    assert!(
        page.text.contains(r#"aria-label="Show password" hidden"#),
        "{}",
        page.text
    );
    // A wrong password does not use the invite up.
    assert_eq!(
        browser.sign_in(&path, &stage.ad_id, "dana", "wrong").await.status,
        422
    );
    let page = browser.sign_in(&path, &stage.ad_id, "dana", PASSWORD).await;
    assert_eq!((page.status, &*page.location), (303, "/enroll"));
    assert_eq!(stage.state(&id).await, InviteState::Verified);
    let page = browser.get("/enroll").await;
    assert!(page.text.contains("Step 3 of 4"), "{}", page.text);
    assert!(
        !browser.jar.contains_key("__Host-muster-half"),
        "the half is over"
    );
    let told = stage.audited("invite_verified").await;
    assert_eq!(told.len(), 1, "once, and not for the first half: {told:?}");
    assert!(told[0].contains("two_factor"));
    assert_eq!(stage.audited("passcode_passed").await.len(), 1);
}

#[tokio::test]
async fn half_of_two_is_over_after_a_quarter_of_an_hour() {
    let stage = stage("two_factor", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();
    browser.post(&path, &[("passcode", &access.passcode)]).await;
    stage.clock.advance(15 * MINUTE);
    let page = browser.sign_in(&path, &stage.ad_id, "dana", PASSWORD).await;
    assert_eq!(page.status, 422);
    assert!(
        page.text.contains("Please enter the passcode once more"),
        "{}",
        page.text
    );
    assert_eq!(stage.ad.asked(), 0);
}

#[tokio::test]
async fn of_two_browsers_with_both_factors_one_is_verified() {
    let stage = stage("two_factor", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let (mut one, mut other) = (stage.browser(), stage.browser());
    for browser in [&mut one, &mut other] {
        let page = browser.post(&path, &[("passcode", &access.passcode)]).await;
        assert_eq!(page.status, 303);
    }
    let (first, second) = tokio::join!(
        one.sign_in(&path, &stage.ad_id, "dana", PASSWORD),
        other.sign_in(&path, &stage.ad_id, "dana", PASSWORD)
    );
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410]);
}

#[tokio::test]
async fn a_resend_takes_the_first_factor_back() {
    let stage = stage("two_factor", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    browser
        .post(&path(&access), &[("passcode", &access.passcode)])
        .await;
    let selection = muster_app::wire::Selection::Ids {
        ids: vec![id.clone()],
    };
    stage.app.resend_invites(selection).await.unwrap();
    let access = stage.app.invite_access(id.clone()).await.unwrap();
    let page = browser
        .sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!(page.status, 422);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn a_directory_that_is_down_is_nobodys_fault() {
    let stage = stage("directory", With::Ad).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();
    stage.ad.set_down(true);
    for _ in 0..12 {
        let page = browser.sign_in(&path, &stage.ad_id, "dana", PASSWORD).await;
        assert_eq!(page.status, 503);
        assert!(
            page.text.contains("Please try again in a few minutes"),
            "{}",
            page.text
        );
    }
    // None of these counted as a wrong password.
    stage.ad.set_down(false);
    assert_eq!(
        browser
            .sign_in(&path, &stage.ad_id, "dana", PASSWORD)
            .await
            .status,
        303
    );
    assert_eq!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn of_several_directories_the_users_own_alone_is_offered() {
    let stage = stage("directory", With::Both).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    let page = browser.get(&path(&access)).await;
    assert!(page.text.contains("Where is your work account?"), "{}", page.text);
    assert!(page.text.contains("Sign in with Northwind ID") && page.text.contains("Northwind AD"));
    // Isolated, so that a name in other letters stands where the page's language begins.
    assert!(
        page.text.contains("<h3><bdi>Northwind AD</bdi></h3>"),
        "{}",
        page.text
    );
    assert_eq!(
        browser
            .sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD)
            .await
            .status,
        303
    );

    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let page = stage.browser().get(&path(&access)).await;
    assert!(!page.text.contains("Northwind ID"), "{}", page.text);
}

#[tokio::test]
async fn by_myself_has_its_code_whatever_is_set() {
    let stage = stage("directory", With::Ad).await;
    let view = stage
        .app
        .start_by_myself(muster_app::wire::ByMyselfDraft {
            platform: muster_domain::platform::Platform::Ios,
            owned_by: muster_domain::device::OwnedBy::Corporate,
            group: String::new(),
        })
        .await
        .unwrap();
    let access = view.access.unwrap();
    let short = access.short_link.unwrap();
    let path = &short[short.rfind("/m/").unwrap()..];
    let page = stage
        .browser()
        .post(path, &[("passcode", &access.passcode)])
        .await;
    assert_eq!((page.status, &*page.location), (303, "/enroll"));
}
