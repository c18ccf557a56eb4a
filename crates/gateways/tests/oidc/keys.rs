//! The provider's keys: new ones are found, and nobody makes us ask for them all the time.

use muster_domain::time::{HOUR, SECOND};
use muster_gateways::directory::oidc::OidcError;
use serde_json::json;

use crate::support::liar::{Key, Liar};
use crate::support::{ask, now};

#[tokio::test]
async fn keys_are_kept_and_asked_for_again_when_one_is_new() {
    let liar = Liar::start().await;
    let directory = liar.open();
    for _ in 0..3 {
        liar.sign_in(&directory).await.unwrap();
    }
    assert_eq!(liar.asked("/keys").await, 1);
    assert_eq!(liar.asked("/.well-known/openid-configuration").await, 1);

    let new = Key::new("two");
    *liar.keys.lock().unwrap() = json!({"keys": [liar.key.public(), new.public()]});
    liar.gives(move |claims| new.sign(&json!({"alg": "ES256", "kid": "two"}), &claims));
    liar.sign_in(&directory).await.unwrap();
    assert_eq!(liar.asked("/keys").await, 2);
}

#[tokio::test]
async fn keys_that_nobody_knows_make_us_ask_once_a_minute() {
    let liar = Liar::start().await;
    let directory = liar.open();
    let stranger = Key::new("stranger");
    liar.gives(move |claims| stranger.sign(&json!({"alg": "ES256", "kid": "stranger"}), &claims));
    for _ in 0..10 {
        let error = liar.sign_in(&directory).await.unwrap_err();
        assert!(matches!(error, OidcError::BadSignature(_)), "{error:?}");
    }
    assert_eq!(
        liar.asked("/keys").await,
        2,
        "once at first, once because of the stranger"
    );
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let callback = liar.back(&begun);
    let later = now().plus(61 * SECOND);
    directory
        .finish(begun.pending, &callback, later)
        .await
        .unwrap_err();
    assert_eq!(liar.asked("/keys").await, 3);
}

#[tokio::test]
async fn a_key_that_is_withdrawn_is_believed_for_an_hour_at_most() {
    let liar = Liar::start().await;
    let directory = liar.open();
    liar.sign_in(&directory).await.unwrap();
    *liar.keys.lock().unwrap() = json!({"keys": [Key::new("two").public()]});
    liar.sign_in(&directory).await.unwrap();
    let later = now().plus(HOUR);
    directory.begin(&ask(), later).await.unwrap();
    assert_eq!(liar.asked("/keys").await, 2);
    assert_eq!(liar.asked("/.well-known/openid-configuration").await, 2);
}

#[tokio::test]
async fn keys_that_are_weak_or_for_something_else_are_none() {
    let liar = Liar::start().await;
    let mut for_secrets = liar.key.public();
    for_secrets["use"] = json!("enc");
    let mut private = liar.key.public();
    private["d"] = json!("AAAA");
    let weak =
        json!({"kty": "RSA", "use": "sig", "kid": "w", "n": format!("{}A", "x".repeat(170)), "e": "AQAB"});
    for keys in [
        json!({"keys": [for_secrets]}),
        json!({"keys": [private]}),
        json!({"keys": [weak, {"kty": "oct", "k": "AAAA"}, 7, null]}),
        json!({"keys": []}),
        json!({"keys": vec![liar.key.public(); 1_000]}),
        json!({"keys": "none"}),
        json!([]),
    ] {
        *liar.keys.lock().unwrap() = keys;
        let error = liar.open().begin(&ask(), now()).await.unwrap_err();
        assert!(matches!(error, OidcError::Keys(_)), "{error:?}");
        assert!(error.needs_an_admin() && !error.remedy().is_empty());
    }
}

#[tokio::test]
async fn a_provider_in_trouble_is_not_asked_by_every_browser_at_once() {
    let liar = Liar::start().await;
    liar.documents(|document| document["issuer"] = json!("https://evil.example"));
    let directory = liar.open();
    let at = now();
    for _ in 0..20 {
        directory.begin(&ask(), at).await.unwrap_err();
    }
    assert_eq!(liar.asked("/.well-known/openid-configuration").await, 1);
    directory.begin(&ask(), at.plus(5 * SECOND)).await.unwrap_err();
    assert_eq!(liar.asked("/.well-known/openid-configuration").await, 2);
}
