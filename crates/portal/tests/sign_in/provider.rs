//! Providers: the way there and back.

use muster_domain::{invite::InviteState, time::MINUTE};
use muster_gateways::directory::oidc::OidcError;

use crate::stage::{With, identity, path, stage};

#[tokio::test]
async fn the_invited_person_comes_back_from_the_provider_verified() {
    let stage = stage("directory", With::Oidc).await;
    let (id, access) = stage.invite("Dana Whitlock", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();
    let page = browser.get(&path).await;
    assert!(page.text.contains("Sign in with Northwind ID"), "{}", page.text);

    let address = browser.begin(&stage.oidc_id, &path).await;
    assert!(
        address.contains("redirect_uri=https%3A%2F%2Fenroll.northwind.example%2Fauth%2F"),
        "{address}"
    );
    // Nobody is told whom the invite is for.
    assert_eq!(stage.oidc.hints(), [None]);
    let query = stage.at_provider(&address, identity("s-dana", "dana@northwind.example"));
    let page = browser.back(&stage.oidc_id, &query).await;
    assert_eq!((page.status, &*page.location), (303, "/enroll"));
    assert_eq!(stage.state(&id).await, InviteState::Verified);
    assert!(
        !browser.jar.contains_key("__Host-muster-sign-in"),
        "what was kept is gone"
    );
    assert_eq!(browser.get("/enroll").await.status, 200);
    assert!(stage.audited("invite_verified").await[0].contains("Northwind ID"));
}

#[tokio::test]
async fn two_factors_with_a_provider() {
    let stage = stage("two_factor", With::Oidc).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();
    // Not before the passcode.
    let page = browser
        .post(&format!("/auth/{}/begin", stage.oidc_id), &[("at", &path)])
        .await;
    assert_eq!(page.status, 422);
    assert!(stage.oidc.hints().is_empty());
    browser.post(&path, &[("passcode", &access.passcode)]).await;
    let address = browser.begin(&stage.oidc_id, &path).await;
    let query = stage.at_provider(&address, identity("s-dana", "dana@northwind.example"));
    assert_eq!(browser.back(&stage.oidc_id, &query).await.status, 303);
    assert_eq!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn somebody_else_is_told_so_and_can_use_another_account() {
    let stage = stage("directory", With::Oidc).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();
    let address = browser.begin(&stage.oidc_id, &path).await;
    let query = stage.at_provider(&address, identity("s-sam", "sam@northwind.example"));
    let page = browser.back(&stage.oidc_id, &query).await;
    assert_eq!(page.status, 403);
    assert!(page.text.contains("somebody else’s account"), "{}", page.text);
    assert!(page.text.contains("Use another account") && page.text.contains(&path));
    assert!(
        !page.text.contains("dana"),
        "whose the invite is, is told to nobody"
    );
    assert_ne!(stage.state(&id).await, InviteState::Verified);
    assert!(stage.audited("directory_sign_in_refused").await[0].contains("other_person"));

    let form = [("at", &*path), ("another", "1")];
    let page = browser
        .post(&format!("/auth/{}/begin", stage.oidc_id), &form)
        .await;
    let query = stage.at_provider(
        &crate::stage::sent_to(&page),
        identity("s-dana", "dana@northwind.example"),
    );
    assert_eq!(browser.back(&stage.oidc_id, &query).await.status, 303);
}

#[tokio::test]
async fn an_address_that_the_provider_does_not_vouch_for_is_nobodys() {
    let stage = stage("directory", With::Oidc).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();
    let address = browser.begin(&stage.oidc_id, &path).await;
    let mut who = identity("s-mallory", "dana@northwind.example");
    who.email_verified = false;
    let query = stage.at_provider(&address, who);
    assert_eq!(browser.back(&stage.oidc_id, &query).await.status, 403);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn a_name_in_the_shape_of_an_address_is_nobodys_where_people_write_it_themselves() {
    let stage = stage("directory", With::Oidc).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();
    for email in [None, Some("mallory@northwind.example".to_owned())] {
        let address = browser.begin(&stage.oidc_id, &path).await;
        let mut who = identity("s-mallory", "");
        (who.email, who.email_verified) = (email, false);
        who.upn = Some("dana@northwind.example".into());
        who.preferred_username = Some("dana@northwind.example".into());
        let query = stage.at_provider(&address, who);
        assert_eq!(browser.back(&stage.oidc_id, &query).await.status, 403);
    }
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn what_goes_wrong_on_the_way_is_said_in_words() {
    let stage = stage("directory", With::Oidc).await;
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let path = path(&access);
    let mut browser = stage.browser();

    let address = browser.begin(&stage.oidc_id, &path).await;
    let query = stage.oidc.declines(&stage.begun(&address));
    let page = browser.back(&stage.oidc_id, &query).await;
    assert!(page.text.contains("You ended the sign-in"), "{}", page.text);
    assert!(
        page.text.contains(&format!("href=\"{path}\"")),
        "there is a way back"
    );

    let address = browser.begin(&stage.oidc_id, &path).await;
    let query = stage.at_provider(&address, identity("s-dana", "dana@northwind.example"));
    stage.clock.advance(21 * MINUTE);
    let page = browser.back(&stage.oidc_id, &query).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("It took too long"), "{}", page.text);

    stage.oidc.fails(Some(OidcError::Unreachable("no route".into())));
    let page = browser
        .post(&format!("/auth/{}/begin", stage.oidc_id), &[("at", &path)])
        .await;
    assert_eq!(page.status, 503);
    assert!(page.text.contains("does not answer") || page.text.contains("Please try again in a few minutes"));
    stage.oidc.fails(Some(OidcError::ClientRefused {
        code: "invalid_client".into(),
        said: String::new(),
    }));
    let page = browser
        .post(&format!("/auth/{}/begin", stage.oidc_id), &[("at", &path)])
        .await;
    assert!(page.text.contains("Please tell the IT team"), "{}", page.text);
    assert_ne!(stage.state(&id).await, InviteState::Verified);
}
