//! What the tests share: settings, and both kinds of provider.

pub mod liar;

use muster_domain::time::Moment;
use muster_gateways::directory::oidc::{
    Begin, Begun, Callback, Identity, OidcDirectory, OidcError, OidcProvider, OidcSettings, Prompt,
};
use muster_stories::oidc::OidcProvider as Real;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

pub const REDIRECT: &str = "https://portal.example/sign-in/acme/back";
pub const CLIENT: &str = "muster";
pub const SECRET: &str = "s3cr3t/of+the client";
pub const LOGIN: (&str, &str) = ("ana", "pass word ü");

pub fn secret() -> SecretString {
    SECRET.into()
}

/// The real clock: real providers go by it.
pub fn now() -> Moment {
    let since = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    Moment(i64::try_from(since.as_millis()).unwrap())
}

pub fn ask() -> Begin<'static> {
    Begin {
        redirect_uri: REDIRECT,
        login_hint: None,
        prompt: Prompt::Usual,
    }
}

/// A user whom the real provider knows.
pub fn ana() -> Value {
    json!({
        "login": LOGIN.0,
        "password": LOGIN.1,
        "claims": {
            "sub": "user-1",
            "email": "ana@acme.example",
            "email_verified": true,
            "name": "Ana García",
            "preferred_username": "ana",
            "groups": ["staff", "it"],
        },
    })
}

pub fn client() -> Value {
    json!({"client_id": CLIENT, "client_secret": SECRET, "redirect_uris": [REDIRECT]})
}

/// A real provider that knows Ana and us, with more options.
pub async fn real(more: Value) -> Real {
    let mut options = json!({"clients": [client()], "users": [ana()]});
    for (name, value) in more.as_object().unwrap() {
        options[name] = value.clone();
    }
    Real::start(options).await.unwrap()
}

pub fn settings_of(provider: &Real) -> OidcSettings {
    let mut settings = OidcSettings::new(
        OidcProvider::Generic {
            issuer: provider.issuer(),
        },
        CLIENT,
    );
    settings.ca_pem = Some(std::fs::read_to_string(provider.authority()).unwrap());
    settings
}

pub fn open(settings: &OidcSettings) -> OidcDirectory {
    OidcDirectory::open(settings, Some(secret())).unwrap()
}

/// Ana at the provider: what her browser brings back.
pub async fn signs_in(provider: &Real, begun: &Begun) -> String {
    let address = begun.address.expose_secret();
    let visitor = provider.visitor().unwrap();
    let back = visitor.signs_in(address, LOGIN.0, LOGIN.1).await.unwrap();
    assert!(back.as_str().starts_with(REDIRECT), "{back}");
    back.query().unwrap().to_owned()
}

pub async fn finish(directory: &OidcDirectory, begun: Begun, query: &str) -> Result<Identity, OidcError> {
    let callback = Callback::read(query)?;
    directory.finish(begun.pending, &callback, now()).await
}

/// The query with one parameter changed, or left out.
pub fn changed(query: &str, name: &str, to: Option<&str>) -> String {
    let mut url = reqwest::Url::parse(&format!("https://x/?{query}")).unwrap();
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    url.query_pairs_mut()
        .clear()
        .extend_pairs(pairs.iter().filter(|(known, _)| known != name));
    if let Some(to) = to {
        url.query_pairs_mut().append_pair(name, to);
    }
    url.query().unwrap().to_owned()
}

/// One parameter of an address.
pub fn parameter(address: &str, name: &str) -> Option<String> {
    let url = reqwest::Url::parse(address).unwrap();
    let mut found = url.query_pairs().filter(|(known, _)| known == name);
    let value = found.next().map(|(_, value)| value.into_owned());
    assert!(found.next().is_none(), "{name} stands twice");
    value
}

/// So that nothing secret gets into what is shown or logged.
pub fn shows_nothing(shown: &str, secrets: &[&str]) {
    for secret in secrets {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}
