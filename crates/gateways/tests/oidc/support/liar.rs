//! A provider that says what a test has it say: on the loopback without TLS, as the settings allow for trials.
//!
//! By itself it is honest. What it is to lie about is put in: other claims, another header, another key, another document.

use std::sync::{Arc, Mutex};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use muster_gateways::directory::oidc::{
    Begun, Callback, Identity, OidcDirectory, OidcError, OidcLimits, OidcProvider, OidcSettings,
};
use ring::hmac;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use std::time::Duration;
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use super::{CLIENT, ask, now, parameter, secret};

/// A key on P-256 and its name.
#[derive(Clone)]
pub struct Key {
    pair: Arc<EcdsaKeyPair>,
    pub kid: &'static str,
}

impl Key {
    pub fn new(kid: &'static str) -> Self {
        let (random, kind) = (SystemRandom::new(), &ECDSA_P256_SHA256_FIXED_SIGNING);
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(kind, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(kind, pkcs8.as_ref(), &random).unwrap();
        Self {
            pair: Arc::new(pair),
            kid,
        }
    }

    /// As a key set has it.
    pub fn public(&self) -> Value {
        let point = self.pair.public_key().as_ref();
        json!({
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.kid,
            "x": URL_SAFE_NO_PAD.encode(&point[1..33]), "y": URL_SAFE_NO_PAD.encode(&point[33..]),
        })
    }

    pub fn sign(&self, header: &Value, claims: &Value) -> String {
        let message = unsigned(header, claims);
        let signature = self.pair.sign(&SystemRandom::new(), message.as_bytes()).unwrap();
        format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

/// Header and claims of a token, before the signature.
pub fn unsigned(header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}", part(header), part(claims))
}

/// Signed with a shared secret, as HS256 has it.
pub fn by_secret(header: &Value, claims: &Value, secret: &[u8]) -> String {
    let message = unsigned(header, claims);
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), message.as_bytes());
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(tag))
}

type Tokens = Arc<dyn Fn(Value) -> Value + Send + Sync>;

pub struct Liar {
    pub server: MockServer,
    pub key: Key,
    /// What the key set has.
    pub keys: Arc<Mutex<Value>>,
    document: Arc<Mutex<Value>>,
    nonce: Arc<Mutex<String>>,
    tokens: Arc<Mutex<Tokens>>,
    userinfo: Arc<Mutex<Value>>,
}

impl Liar {
    pub async fn start() -> Self {
        let server = MockServer::start().await;
        let (key, issuer) = (Key::new("one"), server.uri());
        let document = json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "userinfo_endpoint": format!("{issuer}/userinfo"),
            "jwks_uri": format!("{issuer}/keys"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256", "RS256", "HS256", "none"],
            "code_challenge_methods_supported": ["S256"],
        });
        let signing = key.clone();
        let honest: Tokens = Arc::new(move |claims| {
            json!({
                "access_token": "access-token-1", "token_type": "Bearer",
                "id_token": signing.sign(&json!({"alg": "ES256", "kid": signing.kid}), &claims),
            })
        });
        let made = Self {
            keys: Arc::new(Mutex::new(json!({"keys": [key.public()]}))),
            document: Arc::new(Mutex::new(document)),
            nonce: Arc::default(),
            tokens: Arc::new(Mutex::new(honest)),
            userinfo: Arc::new(Mutex::new(json!({"sub": "user-1"}))),
            server,
            key,
        };
        made.says("/.well-known/openid-configuration", &made.document)
            .await;
        made.says("/keys", &made.keys).await;
        made.says("/userinfo", &made.userinfo).await;
        made.gives_tokens().await;
        made
    }

    async fn says(&self, at: &str, what: &Arc<Mutex<Value>>) {
        let what = Arc::clone(what);
        Mock::given(method("GET"))
            .and(path(at))
            .respond_with(move |_: &Request| ResponseTemplate::new(200).set_body_json(&*what.lock().unwrap()))
            .mount(&self.server)
            .await;
    }

    async fn gives_tokens(&self) {
        let (nonce, tokens, issuer) = (
            Arc::clone(&self.nonce),
            Arc::clone(&self.tokens),
            self.server.uri(),
        );
        Mock::given(method("POST"))
            .and(path("/token"))
            .respond_with(move |_: &Request| {
                let claims = honest(&issuer, &nonce.lock().unwrap());
                let answer = tokens.lock().unwrap()(claims);
                let status = if answer["error"].is_string() { 400 } else { 200 };
                ResponseTemplate::new(status).set_body_json(answer)
            })
            .mount(&self.server)
            .await;
    }

    /// Changes the discovery document.
    pub fn documents(&self, change: impl FnOnce(&mut Value)) -> &Self {
        change(&mut self.document.lock().unwrap());
        self
    }

    /// What the token endpoint answers, made from honest claims.
    pub fn answers(&self, with: impl Fn(Value) -> Value + Send + Sync + 'static) -> &Self {
        *self.tokens.lock().unwrap() = Arc::new(with);
        self
    }

    /// Changes the claims, and signs them as it should.
    pub fn claims(&self, change: impl Fn(&mut Value) + Send + Sync + 'static) -> &Self {
        let key = self.key.clone();
        self.gives(move |mut claims| {
            change(&mut claims);
            key.sign(&json!({"alg": "ES256", "kid": key.kid}), &claims)
        })
    }

    /// Makes the token of honest claims.
    pub fn gives(&self, make: impl Fn(Value) -> String + Send + Sync + 'static) -> &Self {
        self.answers(move |claims| {
            json!({"access_token": "access-token-1", "token_type": "Bearer", "id_token": make(claims)})
        })
    }

    /// What userinfo says.
    pub fn informs(&self, claims: Value) -> &Self {
        *self.userinfo.lock().unwrap() = claims;
        self
    }

    pub fn settings(&self) -> OidcSettings {
        settings_at(&self.server.uri())
    }

    pub fn open(&self) -> OidcDirectory {
        OidcDirectory::open(&self.settings(), Some(secret())).unwrap()
    }

    /// A whole sign-in.
    pub async fn sign_in(&self, directory: &OidcDirectory) -> Result<Identity, OidcError> {
        let begun = directory.begin(&ask(), now()).await?;
        self.finish(directory, begun).await
    }

    /// Its second half, and so that a test can see to the clock.
    pub async fn finish(&self, directory: &OidcDirectory, begun: Begun) -> Result<Identity, OidcError> {
        let callback = self.back(&begun);
        directory.finish(begun.pending, &callback, now()).await
    }

    /// What the browser brings back.
    pub fn back(&self, begun: &Begun) -> Callback {
        let address = begun.address.expose_secret();
        *self.nonce.lock().unwrap() = parameter(address, "nonce").unwrap();
        let state = begun.pending.state().expose_secret();
        Callback::read(&format!("code=code-1&state={state}")).unwrap()
    }

    /// How often this path was asked.
    pub async fn asked(&self, at: &str) -> usize {
        let all = self.server.received_requests().await.unwrap();
        all.iter().filter(|request| request.url.path() == at).count()
    }
}

fn honest(issuer: &str, nonce: &str) -> Value {
    let seconds = now().0 / 1_000;
    json!({
        "iss": issuer, "aud": CLIENT, "sub": "user-1", "nonce": nonce,
        "iat": seconds, "exp": seconds + 300,
        "email": "ana@acme.example", "email_verified": true, "name": "Ana", "preferred_username": "ana",
    })
}

/// With little patience.
pub fn settings_at(issuer: &str) -> OidcSettings {
    let mut settings = OidcSettings::new(
        OidcProvider::Generic {
            issuer: issuer.into(),
        },
        CLIENT,
    );
    settings.allow_plain_http = true;
    settings.limits = OidcLimits {
        connect: Duration::from_millis(500),
        answer: Duration::from_millis(1_000),
    };
    settings
}
