//! The page for work accounts, to which a device sends its person.

use std::time::Duration;

use muster_domain::invite::InviteState;

use crate::stage::{PASSWORD, Stage, With, entry, identity, stage_of};

const PAGE: &str = "/apple/account/sign-in";

async fn open(authentication: &str, with: With) -> Stage {
    let settings = [("apple.lab_mode", "true")];
    let stage = stage_of(authentication, with, Duration::from_millis(5), &settings).await;
    stage.ad.put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage.ad.put(entry("u-sam", "sam", "sam@northwind.example"), "sams own 9");
    stage
}

#[tokio::test]
async fn a_directory_hands_the_device_its_token() {
    let stage = open("directory", With::Ad).await;
    let (id, _) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    let page = browser.get(PAGE).await;
    assert!(page.text.contains("name=\"password\""), "{}", page.text);
    assert!(page.policy.contains("apple-remotemanagement-user-login:"), "{}", page.policy);
    let form = |name, password| [("directory", stage.ad_id.clone()), ("name", String::from(name)), ("password", String::from(password))];
    let post = async |browser: &mut crate::stage::Browser, form: [(&str, String); 3]| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        browser.post(&format!("{PAGE}/directory"), &form).await
    };
    // Somebody without an invite gets nothing, and is told so only with their own password.
    let page = post(&mut browser, form("sam", "sams own 9")).await;
    assert_eq!(page.status, 403);
    assert_eq!(post(&mut browser, form("sam", "wrong")).await.status, 422);
    let page = post(&mut browser, form("dana", PASSWORD)).await;
    assert_eq!(page.status, 308, "{}", page.text);
    assert!(page.location.starts_with("apple-remotemanagement-user-login://"), "{}", page.location);
    assert_eq!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn a_provider_hands_the_device_its_token() {
    let stage = open("directory", With::Oidc).await;
    let (id, _) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    let address = browser.begin(&stage.oidc_id, PAGE).await;
    let query = stage.at_provider(&address, identity("s-dana", "dana@northwind.example"));
    let page = browser.back(&stage.oidc_id, &query).await;
    assert_eq!(page.status, 308, "{}", page.text);
    assert_eq!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn two_factors_are_both_asked_for() {
    let stage = open("two_factor", With::Ad).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    let dana = [("directory", &*stage.ad_id), ("name", "dana"), ("password", PASSWORD)];
    // The directory alone opens no two-factor invite.
    assert_eq!(browser.post(&format!("{PAGE}/directory"), &dana).await.status, 403);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
    let form = [("email", "dana@northwind.example"), ("passcode", &*access.passcode)];
    let page = browser.post(PAGE, &form).await;
    assert_eq!((page.status, &*page.location), (303, "/apple/account/sign-in?way=second"));
    assert_ne!(stage.state(&id).await, InviteState::Verified);
    assert!(browser.get(&page.location).await.text.contains("The passcode is right"));
    // Then only the invited user's password counts.
    let sam = [("directory", &*stage.ad_id), ("name", "sam"), ("password", "sams own 9")];
    assert_eq!(browser.post(&format!("{PAGE}/directory"), &sam).await.status, 422);
    let page = browser.post(&format!("{PAGE}/directory"), &dana).await;
    assert_eq!(page.status, 308, "{}", page.text);
    assert_eq!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn the_passcode_alone_opens_no_invite_of_a_directory() {
    let stage = open("directory", With::Ad).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let form = [("email", "dana@northwind.example"), ("passcode", &*access.passcode)];
    assert_eq!(stage.browser().post(PAGE, &form).await.status, 422);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}
