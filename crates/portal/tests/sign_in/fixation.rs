//! A session that somebody planted in another's browser ends with that browser's own sign-in, on every way.

use muster_domain::invite::InviteState;

use crate::stage::{Browser, PASSWORD, Stage, With, entry, identity, path, stage};

const SESSION: &str = "__Host-muster";

/// Mallory's own verified session, by the provider.
async fn mallorys(stage: &Stage) -> String {
    let (_, access) = stage.invite("Mallory", "mallory@northwind.example").await;
    let mut browser = stage.browser();
    let address = browser.begin(&stage.oidc_id, &path(&access)).await;
    let query = stage.at_provider(&address, identity("s-mallory", "mallory@northwind.example"));
    assert_eq!(browser.back(&stage.oidc_id, &query).await.status, 303);
    browser.jar[SESSION].clone()
}

async fn is_danas(browser: &mut Browser, planted: &str) {
    let own = browser.jar[SESSION].clone();
    assert_ne!(own, planted);
    let page = browser.get("/enroll").await;
    assert_eq!(page.status, 200);
    // What Mallory still has opens nothing of Dana's.
    assert!(!page.text.contains(planted));
}

#[tokio::test]
async fn a_whole_session_by_password_and_by_provider() {
    let stage = stage("directory", With::Both).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let planted = mallorys(&stage).await;

    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut dana = stage.browser();
    dana.jar.insert(SESSION.into(), planted.clone());
    let page = dana.sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD).await;
    assert_eq!(page.status, 303, "{}", page.text);
    assert_eq!(stage.state(&id).await, InviteState::Verified);
    is_danas(&mut dana, &planted).await;

    let (id, access) = stage.invite("Kim", "kim@northwind.example").await;
    let mut kim = stage.browser();
    kim.jar.insert(SESSION.into(), planted.clone());
    let address = kim.begin(&stage.oidc_id, &path(&access)).await;
    let query = stage.at_provider(&address, identity("s-kim", "kim@northwind.example"));
    assert_eq!(kim.back(&stage.oidc_id, &query).await.status, 303);
    assert_eq!(stage.state(&id).await, InviteState::Verified);
    is_danas(&mut kim, &planted).await;
}

#[tokio::test]
async fn the_kept_half_of_a_provider_sign_in_is_the_browsers_own() {
    let stage = stage("two_factor", With::Oidc).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let link = path(&access);
    // Mallory, who has an invite too, plants the half of it, and then what a sign-in of it keeps.
    let (_, own) = stage.invite("Mallory", "mallory@northwind.example").await;
    let mut mallory = stage.browser();
    mallory.post(&path(&own), &[("passcode", &own.passcode)]).await;
    let address = mallory.begin(&stage.oidc_id, &path(&own)).await;
    let of_mallory = stage.at_provider(&address, identity("s-mallory", "mallory@northwind.example"));

    let mut dana = stage.browser();
    dana.jar = mallory.jar.clone();
    // With a planted half alone Dana's invite opens no further.
    let page = dana
        .post(&format!("/auth/{}/begin", stage.oidc_id), &[("at", &link)])
        .await;
    assert_eq!(page.status, 422);
    dana.post(&link, &[("passcode", &access.passcode)]).await;
    assert_ne!(dana.jar["__Host-muster-half"], mallory.jar["__Host-muster-half"]);
    let address = dana.begin(&stage.oidc_id, &link).await;
    assert_ne!(
        dana.jar["__Host-muster-sign-in"],
        mallory.jar["__Host-muster-sign-in"]
    );
    // Mallory's answer does not fit what Dana's browser keeps now.
    let mut copy = dana.clone();
    assert_eq!(copy.back(&stage.oidc_id, &of_mallory).await.status, 422);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
    let _ = address;
    let address = dana.begin(&stage.oidc_id, &link).await;
    let query = stage.at_provider(&address, identity("s-dana", "dana@northwind.example"));
    assert_eq!(dana.back(&stage.oidc_id, &query).await.status, 303);
    assert_eq!(stage.state(&id).await, InviteState::Verified);
}
