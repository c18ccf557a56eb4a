//! The discovery document (OpenID Connect Discovery 1.0; RFC 8414; RFC 9207): read for what is used, and held to what we insist on.

use openidconnect::core::CoreJwsSigningAlgorithm;
use reqwest::Url;
use serde::Deserialize;

use super::address::{Reach, address};
use super::error::{OidcError, printable};
use super::settings::{ClientAuthentication, OidcSettings};

/// What of a provider's signatures is believed: public keys alone. Never `none`, and never HS*, whose key is the client's own.
const ALGORITHMS: [(&str, CoreJwsSigningAlgorithm); 3] = [
    ("RS256", CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256),
    ("ES256", CoreJwsSigningAlgorithm::EcdsaP256Sha256),
    ("PS256", CoreJwsSigningAlgorithm::RsaSsaPssSha256),
];

/// The document as it stands. What is not used is not read.
#[derive(Debug, Deserialize)]
struct Document {
    issuer: String,
    authorization_endpoint: Option<String>,
    token_endpoint: Option<String>,
    userinfo_endpoint: Option<String>,
    jwks_uri: Option<String>,
    response_types_supported: Option<Vec<String>>,
    response_modes_supported: Option<Vec<String>>,
    code_challenge_methods_supported: Option<Vec<String>>,
    id_token_signing_alg_values_supported: Option<Vec<String>>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

/// What is known of a provider.
#[derive(Debug, Clone)]
pub(super) struct Metadata {
    pub issuer: String,
    pub authorization: Url,
    pub token: Url,
    pub userinfo: Option<Url>,
    pub jwks: Url,
    pub algorithms: Vec<CoreJwsSigningAlgorithm>,
    /// Whether the secret goes into the body rather than into a header.
    pub secret_in_body: bool,
    /// Whether its answers always say whose they are (RFC 9207).
    pub names_itself: bool,
    /// Whether it says that it does PKCE, or is merely known to.
    pub says_pkce: bool,
}

/// A document of which only the issuer has been looked at: a test says each thing by itself.
pub(super) struct Unchecked(Document);

/// Where the document is (OpenID Connect Discovery, 4).
pub(super) fn place(issuer: &str) -> String {
    format!(
        "{}/.well-known/openid-configuration",
        issuer.trim_end_matches('/')
    )
}

impl Unchecked {
    /// Reads it.
    pub(super) fn read(body: &[u8]) -> Result<Self, OidcError> {
        serde_json::from_slice(body).map(Self).map_err(|error| {
            OidcError::NotAProvider(printable(&format!(
                "its discovery document cannot be read ({error})"
            )))
        })
    }

    /// The issuer must be ours to the letter: a slash more is somebody else.
    pub(super) fn check_issuer(&self, expected: &str) -> Result<(), OidcError> {
        match self.0.issuer == expected {
            true => Ok(()),
            false => Err(OidcError::OtherIssuer {
                expected: expected.to_owned(),
                found: printable(&self.0.issuer),
            }),
        }
    }

    /// Everything but PKCE, which [`Metadata::check_pkce`] looks at.
    pub(super) fn check(
        self,
        settings: &OidcSettings,
        confidential: bool,
    ) -> Result<(Metadata, Pkce), OidcError> {
        let document = self.0;
        let reach = settings.reach();
        let authorization = needed("authorization_endpoint", document.authorization_endpoint, reach)?;
        let token = needed("token_endpoint", document.token_endpoint, reach)?;
        let jwks = needed("jwks_uri", document.jwks_uri, reach)?;
        let userinfo = document
            .userinfo_endpoint
            .map(|text| endpoint("userinfo_endpoint", &text, reach))
            .transpose()?;
        let lists = |list: &Option<Vec<String>>, word: &str| {
            list.as_ref()
                .is_none_or(|list| list.iter().any(|item| item == word))
        };
        if !lists(&document.response_types_supported, "code") {
            return Err(OidcError::Lacks("the authorization code flow"));
        }
        if !lists(&document.response_modes_supported, "query") {
            return Err(OidcError::Lacks("answers in the address (response_mode query)"));
        }
        // Without a list it is RS256, which every provider must have (OpenID Connect Core, 15.1).
        let algorithms: Vec<_> = ALGORITHMS
            .into_iter()
            .filter(
                |(name, _)| match &document.id_token_signing_alg_values_supported {
                    Some(list) => list.iter().any(|item| item == name),
                    None => *name == "RS256",
                },
            )
            .map(|(_, algorithm)| algorithm)
            .collect();
        if algorithms.is_empty() {
            return Err(OidcError::Lacks("signatures by RS256, ES256 or PS256"));
        }
        let secret_in_body = match confidential {
            true => secret_in_body(
                settings.client_authentication,
                document.token_endpoint_auth_methods_supported.as_deref(),
            )?,
            false => false,
        };
        let pkce = match document.code_challenge_methods_supported {
            Some(methods) if methods.iter().any(|method| method == "S256") => Pkce::Said,
            None if settings.provider.hides_pkce() => Pkce::Known,
            _ => Pkce::Missing,
        };
        let metadata = Metadata {
            issuer: document.issuer,
            authorization,
            token,
            userinfo: userinfo.filter(|_| settings.provider.has_userinfo()),
            jwks,
            algorithms,
            secret_in_body,
            names_itself: document.authorization_response_iss_parameter_supported,
            says_pkce: pkce == Pkce::Said,
        };
        Ok((metadata, pkce))
    }
}

/// What is known of a provider's PKCE.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pkce {
    Said,
    Known,
    Missing,
}

impl Pkce {
    pub(super) fn check(self) -> Result<(), OidcError> {
        match self {
            Self::Said | Self::Known => Ok(()),
            Self::Missing => Err(OidcError::Lacks("PKCE with S256")),
        }
    }
}

fn needed(name: &'static str, text: Option<String>, reach: Reach) -> Result<Url, OidcError> {
    match text {
        Some(text) => endpoint(name, &text, reach),
        None => Err(OidcError::Endpoint {
            name,
            why: "there is none".into(),
        }),
    }
}

fn endpoint(name: &'static str, text: &str, reach: Reach) -> Result<Url, OidcError> {
    address(text, reach).map_err(|why| OidcError::Endpoint {
        name,
        why: format!("{} ({})", why, printable(text)),
    })
}

/// Without a list it is the header (OpenID Connect Discovery, 3).
fn secret_in_body(wish: ClientAuthentication, offered: Option<&[String]>) -> Result<bool, OidcError> {
    let offers = |word: &str| offered.is_some_and(|list| list.iter().any(|item| item == word));
    match wish {
        ClientAuthentication::Header => Ok(false),
        ClientAuthentication::Body => Ok(true),
        ClientAuthentication::Auto if offered.is_none() || offers("client_secret_basic") => Ok(false),
        ClientAuthentication::Auto if offers("client_secret_post") => Ok(true),
        ClientAuthentication::Auto => Err(OidcError::Lacks("authentication by a client secret")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::directory::oidc::OidcProvider;

    #[test]
    fn a_provider_outside_does_not_send_us_inside() {
        let issuer = "https://login.example".to_owned();
        let mut settings = OidcSettings::new(OidcProvider::Generic { issuer }, "id");
        settings.allow_plain_http = true;
        let good = json!({
            "issuer": "https://login.example", "authorization_endpoint": "https://login.example/a",
            "token_endpoint": "https://login.example/t", "jwks_uri": "https://keys.example/k",
            "code_challenge_methods_supported": ["S256"],
        });
        let checked = |document: &serde_json::Value| {
            let document = Unchecked::read(document.to_string().as_bytes()).unwrap();
            document.check(&settings, true)
        };
        assert!(checked(&good).is_ok());
        for name in [
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "userinfo_endpoint",
        ] {
            for place in [
                "https://10.0.0.7/",
                "https://localhost/",
                "https://[::1]/",
                "http://127.0.0.1/",
            ] {
                let mut bad = good.clone();
                bad[name] = json!(place);
                assert!(
                    matches!(checked(&bad), Err(OidcError::Endpoint { name: found, .. }) if found == name),
                    "{name} {place}"
                );
            }
        }
    }

    #[test]
    fn entra_does_pkce_without_saying_so_and_nobody_else() {
        let document = |issuer: &str| {
            let document = json!({
                "issuer": issuer, "authorization_endpoint": "https://a.example/a",
                "token_endpoint": "https://a.example/t", "jwks_uri": "https://a.example/k",
            });
            Unchecked::read(document.to_string().as_bytes()).unwrap()
        };
        for (provider, wanted) in [
            (
                OidcProvider::Entra {
                    tenant: "8eaef023-2b34-4da1-9baa-8bc8c9d6a490".into(),
                    cloud: crate::directory::oidc::EntraCloud::Global,
                },
                Pkce::Known,
            ),
            (
                OidcProvider::Google {
                    hosted_domains: vec![],
                },
                Pkce::Missing,
            ),
        ] {
            let settings = OidcSettings::new(provider, "id");
            let (metadata, pkce) = document("https://a.example").check(&settings, true).unwrap();
            assert_eq!((pkce, metadata.says_pkce), (wanted, false));
            assert_eq!(pkce.check().is_ok(), wanted == Pkce::Known);
        }
    }
}
