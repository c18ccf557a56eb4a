//! Tokens that lie: about who made them, for whom, when, and in answer to what.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use muster_domain::time::{MINUTE, SECOND};
use muster_gateways::directory::oidc::{OidcError, Prompt};
use serde_json::{Value, json};

use crate::support::liar::{Key, Liar, by_secret, unsigned};
use crate::support::{SECRET, ask, now, shows_nothing};

async fn refused(liar: &Liar) -> OidcError {
    liar.sign_in(&liar.open()).await.unwrap_err()
}

fn bad_signature(error: &OidcError) -> bool {
    matches!(error, OidcError::BadSignature(_)) && error.looks_like_an_attack()
}

#[tokio::test]
async fn an_honest_token_is_believed() {
    let liar = Liar::start().await;
    let who = liar.sign_in(&liar.open()).await.unwrap();
    assert_eq!((who.subject.as_str(), who.email_verified), ("user-1", true));
    assert_eq!(liar.asked("/userinfo").await, 0, "the token had it all");
}

#[tokio::test]
async fn another_key_is_not_the_providers() {
    let liar = Liar::start().await;
    // Under the name of the right one, and under one of its own.
    for kid in ["one", "other"] {
        let key = Key::new("other");
        liar.gives(move |claims| key.sign(&json!({"alg": "ES256", "kid": kid}), &claims));
        let error = refused(&liar).await;
        assert!(bad_signature(&error), "{kid}: {error:?}");
    }
}

#[tokio::test]
async fn a_token_without_a_signature_is_worth_nothing() {
    let liar = Liar::start().await;
    liar.gives(|claims| format!("{}.", unsigned(&json!({"alg": "none"}), &claims)));
    let error = refused(&liar).await;
    assert!(bad_signature(&error), "{error:?}");
    // With the right header, and no or half a signature.
    for cut in [0, 20] {
        let key = liar.key.clone();
        liar.gives(move |claims| {
            let token = key.sign(&json!({"alg": "ES256", "kid": "one"}), &claims);
            token[..token.rfind('.').unwrap() + 1 + cut].to_owned()
        });
        let error = refused(&liar).await;
        assert!(bad_signature(&error), "{cut}: {error:?}");
    }
}

#[tokio::test]
async fn no_secret_signs_a_token() {
    let liar = Liar::start().await;
    let public = liar.key.public();
    let coordinates = ["x", "y"].map(|name| URL_SAFE_NO_PAD.decode(public[name].as_str().unwrap()).unwrap());
    let point = [vec![4], coordinates.concat()].concat();
    // What everybody can know: the public key in its forms. And what only the two of us know.
    for secret in [
        point,
        coordinates[0].clone(),
        public.to_string().into_bytes(),
        SECRET.as_bytes().to_vec(),
    ] {
        for header in [json!({"alg": "HS256"}), json!({"alg": "HS256", "kid": "one"})] {
            let secret = secret.clone();
            liar.gives(move |claims| by_secret(&header, &claims, &secret));
            let error = refused(&liar).await;
            assert!(bad_signature(&error), "{error:?}");
        }
    }
    // Not even when the provider publishes the secret as a key.
    let symmetric = json!({"kty": "oct", "kid": "s", "alg": "HS256", "k": URL_SAFE_NO_PAD.encode(SECRET)});
    *liar.keys.lock().unwrap() = json!({"keys": [public, symmetric]});
    liar.gives(|claims| by_secret(&json!({"alg": "HS256", "kid": "s"}), &claims, SECRET.as_bytes()));
    assert!(bad_signature(&refused(&liar).await));
}

#[tokio::test]
async fn a_token_brings_no_key_of_its_own() {
    let liar = Liar::start().await;
    let own = Key::new("own");
    let header = json!({
        "alg": "ES256", "kid": "own", "jwk": own.public(), "jku": format!("{}/evil", liar.server.uri()),
    });
    liar.gives(move |claims| own.sign(&header, &claims));
    assert!(bad_signature(&refused(&liar).await));
    assert_eq!(liar.asked("/evil").await, 0);
}

#[tokio::test]
async fn claims_that_do_not_fit_are_refused_each_by_its_name() {
    type Case = (&'static str, fn(&mut Value), fn(&OidcError) -> bool);
    let cases: [Case; 12] = [
        (
            "audience",
            |c| c["aud"] = json!("another"),
            |e| *e == OidcError::WrongAudience,
        ),
        (
            "no audience",
            |c| c["aud"] = json!([]),
            |e| *e == OidcError::WrongAudience,
        ),
        (
            "a second one",
            |c| c["aud"] = json!(["muster", "another"]),
            |e| *e == OidcError::WrongAudience,
        ),
        (
            "party",
            |c| c["azp"] = json!("another"),
            |e| *e == OidcError::WrongAudience,
        ),
        (
            "a slash more",
            |c| c["iss"] = json!(format!("{}/", c["iss"].as_str().unwrap())),
            |e| matches!(e, OidcError::WrongIssuer { found, .. } if found.ends_with('/')),
        ),
        (
            "issuer",
            |c| c["iss"] = json!("https://evil.example"),
            |e| matches!(e, OidcError::WrongIssuer { found, .. } if found == "https://evil.example"),
        ),
        (
            "nonce",
            |c| c["nonce"] = json!("another"),
            |e| *e == OidcError::NonceMismatch,
        ),
        (
            "no nonce",
            |c| c["nonce"] = Value::Null,
            |e| *e == OidcError::NonceMismatch,
        ),
        (
            "expired",
            |c| c["exp"] = json!(c["iat"].as_i64().unwrap() - 120),
            |e| *e == OidcError::Expired,
        ),
        (
            "future",
            |c| c["iat"] = json!(c["iat"].as_i64().unwrap() + 600),
            |e| matches!(e, OidcError::ClockSkew { seconds } if (595..=605).contains(seconds)),
        ),
        (
            "not yet",
            |c| c["nbf"] = json!(c["iat"].as_i64().unwrap() + 600),
            |e| matches!(e, OidcError::ClockSkew { .. }),
        ),
        (
            "access token",
            |c| c["at_hash"] = json!("AAAAAAAAAAAAAAAAAAAAAA"),
            |e| *e == OidcError::WrongAccessToken,
        ),
    ];
    let liar = Liar::start().await;
    for (name, change, wanted) in cases {
        liar.claims(change);
        let error = refused(&liar).await;
        assert!(wanted(&error), "{name}: {error:?}");
    }
    liar.claims(|claims| claims["azp"] = json!("muster"));
    assert!(liar.sign_in(&liar.open()).await.is_ok());
}

#[tokio::test]
async fn clocks_may_be_a_minute_apart_and_no_more() {
    let liar = Liar::start().await;
    let directory = liar.open();
    for (away, good) in [
        (300 * SECOND + 55 * SECOND, true),
        (300 * SECOND + 65 * SECOND, false),
        (-55 * SECOND, true),
        (-65 * SECOND, false),
    ] {
        let begun = directory.begin(&ask(), now().plus(away)).await.unwrap();
        let callback = liar.back(&begun);
        let outcome = directory.finish(begun.pending, &callback, now().plus(away)).await;
        assert_eq!(outcome.is_ok(), good, "{away}: {outcome:?}");
    }
    // A clock that is set back in between does not prolong a sign-in.
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let callback = liar.back(&begun);
    let outcome = directory
        .finish(begun.pending, &callback, now().plus(-5 * MINUTE))
        .await;
    assert_eq!(outcome.unwrap_err(), OidcError::TooLate);
    assert_eq!(Prompt::default(), Prompt::Usual);
}

#[tokio::test]
async fn rubbish_for_a_token_is_told_without_being_quoted() {
    let liar = Liar::start().await;
    let rubbish: [fn(Value) -> Value; 6] = [
        |_| json!({"access_token": "very-secret-1", "token_type": "Bearer"}),
        |_| json!({"access_token": "very-secret-1", "token_type": "Bearer", "id_token": "very-secret-2"}),
        |_| json!({"access_token": "very-secret-1", "token_type": "Bearer", "id_token": ["very-secret-2"]}),
        |_| json!({"access_token": {"very-secret-1": 1}, "id_token": "very-secret-2.very-secret-2.x"}),
        |_| json!("very-secret-1"),
        |_| json!({"access_token": "very-secret-1", "token_type": "Bearer", "id_token": "e30.e30."}),
    ];
    for answer in rubbish {
        liar.answers(answer);
        let error = refused(&liar).await;
        assert!(matches!(error, OidcError::BadToken(_)), "{error:?}");
        shows_nothing(&format!("{error:?} {error}"), &["very-secret"]);
    }
}

#[tokio::test]
async fn a_refusal_is_told_in_the_providers_words_and_without_our_secrets() {
    let liar = Liar::start().await;
    for (code, wanted) in [
        ("invalid_grant", "does not take the code"),
        ("invalid_code", "does not take the code"),
        ("invalid_client", "does not accept Muster"),
        ("unauthorized_client", "does not accept Muster"),
        ("invalid_scope", "refused (invalid_scope)"),
        ("temporarily_unavailable", "just now"),
    ] {
        liar.answers(move |_| {
            json!({"error": code, "error_description": format!("no:\r\n code-1 with {SECRET} is not it")})
        });
        let error = refused(&liar).await;
        assert!(error.words().contains(wanted), "{code}: {error}");
        assert!(error.said().unwrap().starts_with("no: •••"), "{error:?}");
        shows_nothing(&format!("{error:?} {error}"), &[SECRET, "code-1", "\n"]);
    }
}
