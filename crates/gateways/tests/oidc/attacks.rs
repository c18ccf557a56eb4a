//! Attacks on a sign-in at real providers: replay, other people's sessions, providers mixed up.

use muster_gateways::directory::oidc::{Callback, OidcError, Pending};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use crate::support::{
    REDIRECT, ask, changed, client, finish, now, open, parameter, real, settings_of, signs_in,
};

/// `pending` with one of its secrets exchanged, as nobody can from outside who does not read what was sealed.
fn forged(pending: &Pending, name: &str, with: &Pending) -> Pending {
    let read =
        |pending: &Pending| -> Value { serde_json::from_slice(pending.to_bytes().expose_secret()).unwrap() };
    let (mut mine, other) = (read(pending), read(with));
    mine[name] = other[name].clone();
    Pending::from_bytes(&serde_json::to_vec(&mine).unwrap()).unwrap()
}

#[tokio::test]
async fn a_code_works_once() {
    let provider = real(json!({})).await;
    let directory = open(&settings_of(&provider));
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let query = signs_in(&provider, &begun).await;
    let callback = Callback::read(&query).unwrap();
    directory
        .finish(begun.pending.clone(), &callback, now())
        .await
        .unwrap();
    let error = directory
        .finish(begun.pending, &callback, now())
        .await
        .unwrap_err();
    assert!(matches!(error, OidcError::CodeRefused(_)), "{error:?}");
    assert!(error.looks_like_an_attack() && error.may_begin_again());
}

#[tokio::test]
async fn an_answer_with_the_state_of_another_session_is_refused_before_anybody_is_asked() {
    let provider = real(json!({})).await;
    let directory = open(&settings_of(&provider));
    let mine = directory.begin(&ask(), now()).await.unwrap();
    let theirs = directory.begin(&ask(), now()).await.unwrap();
    let query = signs_in(&provider, &theirs).await;
    for query in [
        query.clone(),
        changed(&query, "state", None),
        changed(&query, "state", Some("")),
        changed(&query, "state", Some("guessed")),
    ] {
        let callback = Callback::read(&query).unwrap();
        let outcome = directory.finish(mine.pending.clone(), &callback, now()).await;
        assert_eq!(outcome.unwrap_err(), OidcError::StateMismatch, "{query}");
    }
    assert!(provider.so_far("grant.success").is_empty());
    assert!(provider.so_far("grant.error").is_empty());
}

#[tokio::test]
async fn somebody_elses_code_in_my_session_fails_by_pkce() {
    let provider = real(json!({})).await;
    let directory = open(&settings_of(&provider));
    let mine = directory.begin(&ask(), now()).await.unwrap();
    let theirs = directory.begin(&ask(), now()).await.unwrap();
    let stolen = signs_in(&provider, &theirs).await;
    // The attacker sees to it that the state fits.
    let state = mine.pending.state().expose_secret().to_owned();
    let query = changed(&stolen, "state", Some(&state));
    let error = finish(&directory, mine, &query).await.unwrap_err();
    assert!(matches!(error, OidcError::CodeRefused(_)), "{error:?}");
}

#[tokio::test]
async fn a_token_with_the_nonce_of_another_session_is_refused() {
    let provider = real(json!({})).await;
    let directory = open(&settings_of(&provider));
    let mine = directory.begin(&ask(), now()).await.unwrap();
    let theirs = directory.begin(&ask(), now()).await.unwrap();
    let query = signs_in(&provider, &mine).await;
    let pending = forged(&mine.pending, "nonce", &theirs.pending);
    let callback = Callback::read(&query).unwrap();
    let error = directory.finish(pending, &callback, now()).await.unwrap_err();
    assert_eq!(error, OidcError::NonceMismatch);
    assert!(error.looks_like_an_attack());
}

#[tokio::test]
async fn a_code_of_one_provider_is_not_taken_to_another() {
    let (one, other) = tokio::join!(real(json!({})), real(json!({})));
    let (at_one, at_other) = (open(&settings_of(&one)), open(&settings_of(&other)));
    let here = at_one.begin(&ask(), now()).await.unwrap();
    let there = at_other.begin(&ask(), now()).await.unwrap();
    let code = parameter(&format!("https://x/?{}", signs_in(&one, &here).await), "code").unwrap();

    // The browser is led to believe that it comes from the other: state of the other, code of the one.
    let state = there.pending.state().expose_secret().to_owned();
    let honest = format!("code={code}&state={state}&iss={}", one.issuer());
    let callback = Callback::read(&honest).unwrap();
    let error = at_other
        .finish(there.pending.clone(), &callback, now())
        .await
        .unwrap_err();
    assert!(matches!(error, OidcError::WrongIssuer { .. }), "{error:?}");

    // Left out, though this provider always says who it is (RFC 9207).
    let silent = Callback::read(&format!("code={code}&state={state}")).unwrap();
    let error = at_other.finish(there.pending, &silent, now()).await.unwrap_err();
    assert!(
        matches!(&error, OidcError::WrongIssuer { found, .. } if found.is_empty()),
        "{error:?}"
    );
    // What was kept of one sign-in is of no use with the other provider.
    let right = Callback::read(&format!(
        "code={code}&state={}&iss={}",
        here.pending.state().expose_secret(),
        other.issuer()
    ))
    .unwrap();
    let error = at_other.finish(here.pending, &right, now()).await.unwrap_err();
    assert!(matches!(error, OidcError::WrongIssuer { .. }), "{error:?}");
    assert!(other.so_far("grant.error").is_empty(), "the code never got there");
}

#[tokio::test]
async fn an_error_from_somebody_else_is_no_answer() {
    let provider = real(json!({})).await;
    let directory = open(&settings_of(&provider));
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let state = begun.pending.state().expose_secret().to_owned();
    let query = format!("error=access_denied&state={state}&iss=https%3A%2F%2Fevil.example");
    let error = finish(&directory, begun, &query).await.unwrap_err();
    assert!(matches!(error, OidcError::WrongIssuer { .. }), "{error:?}");
}

#[tokio::test]
async fn a_code_is_bound_to_the_client_and_to_the_redirect_address() {
    let mut second = client();
    second["client_id"] = json!("another");
    let elsewhere = format!("{REDIRECT}/elsewhere");
    let mut ours = client();
    ours["redirect_uris"] = json!([REDIRECT, elsewhere]);
    let provider = real(json!({"clients": [ours, second]})).await;
    let settings = settings_of(&provider);
    let directory = open(&settings);

    let begun = directory.begin(&ask(), now()).await.unwrap();
    let query = signs_in(&provider, &begun).await;
    let mut other = settings.clone();
    other.client_id = "another".into();
    let error = finish(&open(&other), begun, &query).await.unwrap_err();
    assert!(matches!(error, OidcError::WrongIssuer { .. }), "{error:?}");

    let begun = directory.begin(&ask(), now()).await.unwrap();
    let query = signs_in(&provider, &begun).await;
    let mut ask = ask();
    ask.redirect_uri = &elsewhere;
    let away = directory.begin(&ask, now()).await.unwrap();
    let pending = forged(&begun.pending, "redirect_uri", &away.pending);
    let callback = Callback::read(&query).unwrap();
    let error = directory.finish(pending, &callback, now()).await.unwrap_err();
    assert!(matches!(error, OidcError::CodeRefused(_)), "{error:?}");
}

#[tokio::test]
async fn a_sign_in_has_its_time() {
    let provider = real(json!({})).await;
    let directory = open(&settings_of(&provider));
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let query = signs_in(&provider, &begun).await;
    let callback = Callback::read(&query).unwrap();
    let late = begun.pending.expires();
    let error = directory
        .finish(begun.pending, &callback, late)
        .await
        .unwrap_err();
    assert_eq!(error, OidcError::TooLate);
}

#[test]
fn an_answer_that_says_something_twice_or_too_much_is_none() {
    for bad in ["code=a&code=b&state=x", "state=x&state=y", "iss=a&iss=a"] {
        assert!(
            matches!(Callback::read(bad), Err(OidcError::Callback(_))),
            "{bad}"
        );
    }
    assert!(Callback::read(&"x".repeat(100_000)).is_err());
    let strange = Callback::read("unknown=1&unknown=2&state=s").unwrap();
    assert_eq!(strange.state().unwrap().expose_secret(), "s");
}
