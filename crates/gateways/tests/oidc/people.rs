//! Who is believed to be whom: addresses, organisations, groups, and what userinfo may say.

use muster_gateways::directory::oidc::{EmailRule, Identity, OidcDirectory, OidcError, OidcSettings};
use serde_json::{Value, json};

use crate::support::liar::Liar;
use crate::support::secret;

async fn sign_in(liar: &Liar, settings: &OidcSettings) -> Result<Identity, OidcError> {
    let directory = OidcDirectory::open(settings, Some(secret())).unwrap();
    liar.sign_in(&directory).await
}

#[tokio::test]
async fn an_address_is_believed_only_when_the_provider_says_so() {
    let liar = Liar::start().await;
    for (value, believed) in [
        (json!(true), true),
        (json!("true"), true),
        (json!("1"), true),
        (json!(false), false),
        (json!("false"), false),
        (Value::Null, false),
    ] {
        let said = value.clone();
        let mut settings = liar.settings();
        settings.claims.email_rule = EmailRule::Claim {
            name: "xms_edov".into(),
        };
        liar.claims(move |claims| claims["xms_edov"] = said.clone());
        let who = sign_in(&liar, &settings).await.unwrap();
        assert_eq!(who.email_verified, believed, "{value}");
        assert_eq!(who.email.as_deref(), Some("ana@acme.example"));
    }
    let mut settings = liar.settings();
    settings.claims.email_rule = EmailRule::Never;
    assert!(!sign_in(&liar, &settings).await.unwrap().email_verified);
    settings.claims.email_rule = EmailRule::Always;
    assert!(sign_in(&liar, &settings).await.unwrap().email_verified);
}

#[tokio::test]
async fn userinfo_does_not_vouch_for_the_address_in_a_token() {
    let liar = Liar::start().await;
    liar.claims(|claims| {
        claims["email"] = json!("boss@acme.example");
        claims["email_verified"] = json!(false);
        claims["name"] = Value::Null;
    });
    liar.informs(
        json!({"sub": "user-1", "email": "ana@acme.example", "email_verified": true, "name": "Ana"}),
    );
    let who = sign_in(&liar, &liar.settings()).await.unwrap();
    assert_eq!(
        (who.email.as_deref(), who.email_verified),
        (Some("boss@acme.example"), false)
    );
    assert_eq!(who.name.as_deref(), Some("Ana"), "this it may say");
}

#[tokio::test]
async fn userinfo_about_somebody_else_is_refused() {
    let liar = Liar::start().await;
    liar.claims(|claims| claims["email"] = Value::Null);
    for about in [
        json!({"sub": "user-2", "email": "boss@acme.example", "email_verified": true}),
        json!({"email": "boss@acme.example", "email_verified": true}),
    ] {
        liar.informs(about);
        let error = sign_in(&liar, &liar.settings()).await.unwrap_err();
        assert_eq!(error, OidcError::WrongSubject);
    }
}

#[tokio::test]
async fn only_the_organisations_domains_are_let_in_when_they_are_named() {
    let liar = Liar::start().await;
    let mut settings = liar.settings();
    settings.email_domains = vec!["Acme.example".into()];
    assert!(sign_in(&liar, &settings).await.is_ok());
    liar.claims(|claims| claims["email_verified"] = json!(false));
    let error = sign_in(&liar, &settings).await.unwrap_err();
    assert!(matches!(error, OidcError::Outsider(_)), "{error:?}");
    for address in [
        "ana@evil.example",
        "ana@notacme.example",
        "ana@acme.example@evil.example",
        "acme.example",
    ] {
        liar.claims(move |claims| claims["email"] = json!(address));
        let error = sign_in(&liar, &settings).await.unwrap_err();
        assert!(matches!(error, OidcError::Outsider(_)), "{address}: {error:?}");
    }
}

#[tokio::test]
async fn groups_are_read_as_they_come_and_say_when_there_are_more() {
    let liar = Liar::start().await;
    let mut settings = liar.settings();
    settings.claims.groups = Some("groups".into());
    for (value, wanted) in [
        (json!(["a", 7, "b"]), Some(vec!["a".to_owned(), "b".to_owned()])),
        (json!("one"), Some(vec!["one".to_owned()])),
        (json!([]), Some(vec![])),
        (Value::Null, None),
    ] {
        liar.claims(move |claims| claims["groups"] = value.clone());
        let who = sign_in(&liar, &settings).await.unwrap();
        assert_eq!((who.groups, who.groups_left_out), (wanted, false));
    }
    liar.claims(|claims| claims["groups"] = json!(vec!["g"; 5_000]));
    let who = sign_in(&liar, &settings).await.unwrap();
    assert_eq!((who.groups, who.groups_left_out), (None, true));
    // As Entra ID says it.
    liar.claims(|claims| claims["_claim_names"] = json!({"groups": "src1"}));
    assert!(sign_in(&liar, &settings).await.unwrap().groups_left_out);
    liar.claims(|claims| claims["groups"] = json!({"a": 1}));
    assert!(matches!(
        sign_in(&liar, &settings).await,
        Err(OidcError::BadToken(_))
    ));
}

#[tokio::test]
async fn claims_are_bounded_and_on_one_line() {
    let liar = Liar::start().await;
    for (claim, value) in [
        ("name", json!("x".repeat(10_000))),
        ("name", json!("Ana\r\nX-Evil: 1")),
        ("sub", json!("")),
        ("sub", json!("s".repeat(300))),
        ("email", json!("a@b\u{0}")),
    ] {
        let said = value.clone();
        liar.claims(move |claims| claims[claim] = said.clone());
        let error = sign_in(&liar, &liar.settings()).await.unwrap_err();
        assert!(matches!(error, OidcError::BadToken(_)), "{claim}: {error:?}");
        assert!(error.words().len() < 500);
    }
}
