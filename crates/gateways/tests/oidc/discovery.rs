//! Discovery documents that are somebody else's, or lead where nothing of ours may go.

use muster_gateways::directory::oidc::{OidcDirectory, OidcError, OidcProvider, OidcSettings};
use serde_json::{Value, json};

use crate::support::liar::Liar;
use crate::support::{CLIENT, ask, now, real, secret, settings_of};

async fn refused(liar: &Liar) -> OidcError {
    liar.open().begin(&ask(), now()).await.unwrap_err()
}

#[tokio::test]
async fn the_issuer_must_be_ours_to_the_letter() {
    let liar = Liar::start().await;
    let ours = liar.server.uri();
    for other in [
        format!("{ours}/"),
        ours.replace("127.0.0.1", "localhost"),
        ours.to_uppercase(),
        "https://login.microsoftonline.com/{tenantid}/v2.0".into(),
        "https://evil.example".into(),
        String::new(),
    ] {
        let issuer = other.clone();
        liar.documents(move |document| document["issuer"] = json!(issuer));
        let error = refused(&liar).await;
        assert!(
            matches!(&error, OidcError::OtherIssuer { expected, found } if *expected == ours && *found == other),
            "{other}: {error:?}"
        );
        assert!(error.needs_an_admin());
    }
    // The other way round: a slash too many in the settings, at a real provider.
    let provider = real(json!({})).await;
    let mut settings = settings_of(&provider);
    settings.provider = OidcProvider::Generic {
        issuer: format!("{}/", provider.issuer()),
    };
    let directory = OidcDirectory::open(&settings, Some(secret())).unwrap();
    let error = directory.begin(&ask(), now()).await.unwrap_err();
    assert!(matches!(error, OidcError::OtherIssuer { .. }), "{error:?}");
}

#[tokio::test]
async fn endpoints_that_lead_into_an_open_line_or_nowhere_are_not_used() {
    let liar = Liar::start().await;
    for name in [
        "authorization_endpoint",
        "token_endpoint",
        "jwks_uri",
        "userinfo_endpoint",
    ] {
        for place in [
            json!("http://login.example/x"),
            json!("http://10.0.0.7/x"),
            json!("http://169.254.169.254/latest/meta-data/"),
            json!("https://169.254.169.254/x"),
            json!("https://user:password@login.example/x"),
            json!("https://login.example/x#y"),
            json!("ftp://login.example/x"),
            json!("javascript:alert(1)"),
            json!("/relative"),
        ] {
            let before = liar_has(&liar, name, place.clone());
            let error = refused(&liar).await;
            assert!(
                matches!(&error, OidcError::Endpoint { name: found, .. } if *found == name),
                "{name} {place}: {error:?}"
            );
            liar_has(&liar, name, before);
        }
    }
    for name in ["authorization_endpoint", "token_endpoint", "jwks_uri"] {
        let before = liar_has(&liar, name, Value::Null);
        assert!(
            matches!(refused(&liar).await, OidcError::Endpoint { .. }),
            "{name}"
        );
        liar_has(&liar, name, before);
    }
    assert!(liar.open().begin(&ask(), now()).await.is_ok());
}

fn liar_has(liar: &Liar, name: &str, value: Value) -> Value {
    let mut before = Value::Null;
    liar.documents(|document| before = std::mem::replace(&mut document[name], value));
    before
}

#[tokio::test]
async fn what_we_insist_on_must_be_there() {
    for (name, value, word) in [
        ("code_challenge_methods_supported", json!(["plain"]), "PKCE"),
        ("code_challenge_methods_supported", Value::Null, "PKCE"),
        (
            "id_token_signing_alg_values_supported",
            json!(["none", "HS256"]),
            "signatures",
        ),
        (
            "response_types_supported",
            json!(["id_token", "token"]),
            "code flow",
        ),
        ("response_modes_supported", json!(["fragment"]), "query"),
        (
            "token_endpoint_auth_methods_supported",
            json!(["private_key_jwt"]),
            "client secret",
        ),
    ] {
        let liar = Liar::start().await;
        liar_has(&liar, name, value);
        let error = refused(&liar).await;
        assert!(matches!(error, OidcError::Lacks(_)), "{name}: {error:?}");
        assert!(error.words().contains(word), "{error}");
    }
}

#[tokio::test]
async fn a_token_by_an_algorithm_that_the_document_does_not_name_is_refused() {
    let liar = Liar::start().await;
    liar_has(&liar, "id_token_signing_alg_values_supported", json!(["RS256"]));
    let error = liar.sign_in(&liar.open()).await.unwrap_err();
    assert!(matches!(error, OidcError::BadSignature(_)), "{error:?}");
}

#[tokio::test]
async fn who_says_that_they_always_name_themselves_must() {
    let liar = Liar::start().await;
    liar_has(
        &liar,
        "authorization_response_iss_parameter_supported",
        json!(true),
    );
    let error = liar.sign_in(&liar.open()).await.unwrap_err();
    assert!(matches!(error, OidcError::WrongIssuer { .. }), "{error:?}");
}

#[tokio::test]
async fn a_document_that_is_none_is_told() {
    let liar = Liar::start().await;
    for document in [json!([]), json!({}), json!({"issuer": 7}), json!("hello")] {
        liar.documents(|all| *all = document);
        let error = refused(&liar).await;
        assert!(matches!(error, OidcError::NotAProvider(_)), "{error:?}");
    }
    let nowhere = OidcSettings::new(
        OidcProvider::Generic {
            issuer: format!("{}/realms/nobody", liar.server.uri()),
        },
        CLIENT,
    );
    let settings = OidcSettings {
        allow_plain_http: true,
        ..nowhere
    };
    let directory = OidcDirectory::open(&settings, Some(secret())).unwrap();
    let error = directory.begin(&ask(), now()).await.unwrap_err();
    assert!(error.words().contains("404"), "{error}");
}
