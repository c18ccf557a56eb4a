//! Sign-ins at a real provider, from the first address to who has come.

use muster_gateways::directory::oidc::{
    Callback, OidcDirectory, OidcError, OidcProvider, OidcSettings, Pending, Prompt,
};
use muster_stories::certificate::Certificate;
use secrecy::ExposeSecret;
use serde_json::json;

use crate::support::{
    CLIENT, LOGIN, REDIRECT, SECRET, ask, client, finish, now, open, parameter, real, settings_of,
    shows_nothing, signs_in,
};

#[tokio::test]
async fn somebody_signs_in_and_is_known() {
    let provider = real(json!({})).await;
    let mut settings = settings_of(&provider);
    settings.scopes.push("groups".into());
    settings.claims.groups = Some("groups".into());
    let directory = open(&settings);
    let begun = directory.begin(&ask(), now()).await.unwrap();

    let address = begun.address.expose_secret().to_owned();
    for (name, value) in [
        ("response_type", "code"),
        ("response_mode", "query"),
        ("client_id", CLIENT),
        ("redirect_uri", REDIRECT),
        ("scope", "openid profile email groups"),
        ("code_challenge_method", "S256"),
    ] {
        assert_eq!(parameter(&address, name).as_deref(), Some(value), "{name}");
    }
    for name in ["state", "nonce", "code_challenge"] {
        assert!(parameter(&address, name).unwrap().len() >= 43, "{name}");
    }
    let query = signs_in(&provider, &begun).await;
    let who = finish(&directory, begun, &query).await.unwrap();
    assert_eq!(
        (who.issuer.as_str(), who.subject.as_str()),
        (provider.issuer().as_str(), "user-1")
    );
    assert_eq!(who.email.as_deref(), Some("ana@acme.example"));
    assert!(who.email_verified);
    assert_eq!(who.name.as_deref(), Some("Ana García"));
    assert_eq!(who.preferred_username.as_deref(), Some("ana"));
    assert_eq!(who.groups, Some(vec!["staff".to_owned(), "it".to_owned()]));
    assert_eq!(provider.events("grant.success", 1).await.unwrap().len(), 1);
}

#[tokio::test]
async fn each_kind_of_signature_is_read() {
    for algorithm in ["RS256", "PS256", "ES256"] {
        let provider = real(json!({"algorithm": algorithm})).await;
        let directory = open(&settings_of(&provider));
        let begun = directory.begin(&ask(), now()).await.unwrap();
        let query = signs_in(&provider, &begun).await;
        let who = finish(&directory, begun, &query).await;
        assert_eq!(who.unwrap().subject, "user-1", "{algorithm}");
    }
}

#[tokio::test]
async fn what_a_thin_token_leaves_out_userinfo_says() {
    let provider = real(json!({"thin": true})).await;
    let directory = open(&settings_of(&provider));
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let query = signs_in(&provider, &begun).await;
    let who = finish(&directory, begun, &query).await.unwrap();
    assert_eq!(who.email.as_deref(), Some("ana@acme.example"));
    assert!(who.email_verified);
    assert_eq!(who.name.as_deref(), Some("Ana García"));
}

#[tokio::test]
async fn the_secret_may_go_into_the_body_and_a_public_client_has_none() {
    let mut in_body = client();
    in_body["token_endpoint_auth_method"] = json!("client_secret_post");
    let public = json!({
        "client_id": CLIENT, "redirect_uris": [REDIRECT], "token_endpoint_auth_method": "none",
    });
    for (client, secret) in [(in_body, Some(SECRET.into())), (public, None)] {
        let provider = real(json!({"clients": [client]})).await;
        let mut settings = settings_of(&provider);
        settings.client_authentication = muster_gateways::directory::oidc::ClientAuthentication::Body;
        let directory = OidcDirectory::open(&settings, secret).unwrap();
        let begun = directory.begin(&ask(), now()).await.unwrap();
        let query = signs_in(&provider, &begun).await;
        assert_eq!(finish(&directory, begun, &query).await.unwrap().subject, "user-1");
    }
}

#[tokio::test]
async fn who_says_no_is_told_so() {
    let provider = real(json!({})).await;
    let directory = open(&settings_of(&provider));
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let back = provider
        .visitor()
        .unwrap()
        .declines(begun.address.expose_secret(), LOGIN.0, LOGIN.1)
        .await
        .unwrap();
    let error = finish(&directory, begun, back.query().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error, OidcError::Denied("The user said no".into()));
    assert!(error.may_begin_again() && !error.needs_an_admin() && !error.looks_like_an_attack());
}

#[tokio::test]
async fn a_wrong_secret_is_an_admins_business() {
    let provider = real(json!({})).await;
    let directory = OidcDirectory::open(&settings_of(&provider), Some("not the secret".into())).unwrap();
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let query = signs_in(&provider, &begun).await;
    let error = finish(&directory, begun, &query).await.unwrap_err();
    assert!(
        matches!(&error, OidcError::ClientRefused { code, .. } if code == "invalid_client"),
        "{error:?}"
    );
    assert!(error.needs_an_admin() && error.remedy().contains("secret"));
    shows_nothing(&format!("{error:?} {error}"), &["not the secret"]);
}

#[tokio::test]
async fn a_new_key_of_the_provider_is_found_without_anybody_doing_anything() {
    let mut provider = real(json!({})).await;
    let directory = open(&settings_of(&provider));
    directory.begin(&ask(), now()).await.unwrap();
    provider.starts_anew().await.unwrap();
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let query = signs_in(&provider, &begun).await;
    assert_eq!(finish(&directory, begun, &query).await.unwrap().subject, "user-1");
}

#[tokio::test]
async fn a_hint_and_the_choice_of_an_account_reach_the_provider() {
    let provider = real(json!({})).await;
    let directory = open(&settings_of(&provider));
    let mut ask = ask();
    ask.login_hint = Some("ana@acme.example");
    for (prompt, word) in [
        (Prompt::Usual, None),
        (Prompt::SignIn, Some("login")),
        (Prompt::Account, Some("select_account")),
    ] {
        ask.prompt = prompt;
        let begun = directory.begin(&ask, now()).await.unwrap();
        let address = begun.address.expose_secret();
        assert_eq!(
            parameter(address, "login_hint").as_deref(),
            Some("ana@acme.example")
        );
        assert_eq!(parameter(address, "prompt").as_deref(), word);
    }
}

#[tokio::test]
async fn what_is_kept_in_between_survives_as_bytes() {
    let provider = real(json!({})).await;
    let directory = open(&settings_of(&provider));
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let query = signs_in(&provider, &begun).await;
    let bytes = begun.pending.to_bytes();
    let kept = Pending::from_bytes(bytes.expose_secret()).unwrap();
    let callback = Callback::read(&query).unwrap();
    let who = directory.finish(kept, &callback, now()).await.unwrap();
    assert_eq!(who.subject, "user-1");
    assert!(Pending::from_bytes(b"{}").is_none());
    assert!(Pending::from_bytes(&[b' '; 100_000]).is_none());
}

#[tokio::test]
async fn nothing_secret_is_shown() {
    let provider = real(json!({})).await;
    let settings = settings_of(&provider);
    let directory = open(&settings);
    let begun = directory.begin(&ask(), now()).await.unwrap();
    let address = begun.address.expose_secret().to_owned();
    let (state, nonce) = (
        parameter(&address, "state").unwrap(),
        parameter(&address, "nonce").unwrap(),
    );
    let query = signs_in(&provider, &begun).await;
    let callback = Callback::read(&query).unwrap();
    let code = parameter(&format!("https://x/?{query}"), "code").unwrap();
    let shown = format!(
        "{directory:?} {begun:?} {:?} {callback:?} {settings:?}",
        begun.pending
    );
    shows_nothing(&shown, &[SECRET, &state, &nonce, &code]);
}

#[tokio::test]
async fn a_provider_whose_authority_is_unknown_is_not_trusted() {
    let provider = real(json!({})).await;
    let mut settings = settings_of(&provider);
    let other = Certificate::for_loopback().unwrap();
    for pem in [None, Some(std::fs::read_to_string(other.authority()).unwrap())] {
        settings.ca_pem = pem;
        let error = open(&settings).begin(&ask(), now()).await.unwrap_err();
        assert!(matches!(error, OidcError::NotTrusted(_)), "{error:?}");
        assert!(error.needs_an_admin() && error.remedy().contains("PEM"));
    }
}

#[tokio::test]
async fn nobody_there_is_temporary() {
    let mut provider = real(json!({})).await;
    let settings = settings_of(&provider);
    provider.stops();
    let error = open(&settings).begin(&ask(), now()).await.unwrap_err();
    assert!(error.is_temporary() && !error.needs_an_admin(), "{error:?}");
    let nowhere = OidcSettings::new(
        OidcProvider::Generic {
            issuer: "https://no-such-host.invalid".into(),
        },
        CLIENT,
    );
    let error = open(&nowhere).begin(&ask(), now()).await.unwrap_err();
    assert!(matches!(error, OidcError::Unreachable(_)), "{error:?}");
}
