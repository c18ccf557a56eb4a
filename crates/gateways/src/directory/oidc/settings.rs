//! What an admin sets up for one provider, without the client's secret, which is kept apart.
//!
//! There is deliberately no field that switches a check off; a private authority is given as PEM instead.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::OidcProvider;

/// When an email address is believed to be the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "OidcEmailRule")]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum EmailRule {
    /// When the provider says so in this claim, beside the address.
    Claim {
        /// Its name: `email_verified`, with Entra ID `xms_edov`.
        name: String,
    },
    /// Always: nobody but the organisation's own admins can set an address there. Not for providers whom strangers use too.
    Always,
    /// Never.
    Never,
}

impl Default for EmailRule {
    fn default() -> Self {
        Self::Claim {
            name: "email_verified".into(),
        }
    }
}

/// Which claim has what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "OidcClaimMap")]
#[serde(default)]
pub struct ClaimMap {
    /// Email address.
    pub email: String,
    /// When it is believed.
    pub email_rule: EmailRule,
    /// The name that somebody signs in with (user principal name), where there is one besides `preferred_username`.
    pub upn: Option<String>,
    /// The name that somebody wants to be known by.
    pub preferred_username: String,
    /// Full name.
    pub name: String,
    /// Groups; without one they are not asked after.
    pub groups: Option<String>,
}

impl Default for ClaimMap {
    fn default() -> Self {
        Self {
            email: "email".into(),
            email_rule: EmailRule::default(),
            upn: None,
            preferred_username: "preferred_username".into(),
            name: "name".into(),
            groups: None,
        }
    }
}

/// How the secret is shown to the token endpoint (OpenID Connect Core, 9).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "OidcClientAuthentication")]
#[serde(rename_all = "snake_case")]
pub enum ClientAuthentication {
    /// As the discovery document has it, in a header rather than in the body.
    #[default]
    Auto,
    /// `client_secret_basic`
    Header,
    /// `client_secret_post`
    Body,
}

/// A provider, and who we are to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
pub struct OidcSettings {
    /// Which provider.
    pub provider: OidcProvider,
    /// What it calls us.
    pub client_id: String,
    /// How the secret is shown.
    #[serde(default)]
    pub client_authentication: ClientAuthentication,
    /// What is asked for; `openid` is among them in any case.
    pub scopes: Vec<String>,
    /// Which claim has what.
    #[serde(default)]
    pub claims: ClaimMap,
    /// Domains of email addresses that are let in, when any are named: the address must be a believed one.
    #[serde(default)]
    pub email_domains: Vec<String>,
    /// Certificate authorities in PEM to trust besides the platform's own.
    #[serde(default)]
    pub ca_pem: Option<String>,
    /// Lets the provider be reached without encryption, on this computer alone: for trials.
    #[serde(default)]
    pub allow_plain_http: bool,
    /// How long things may take.
    #[serde(skip)]
    #[cfg_attr(feature = "wire", specta(skip))]
    pub limits: OidcLimits,
}

impl OidcSettings {
    /// A provider with its usual ways.
    pub fn new(provider: OidcProvider, client_id: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            client_authentication: ClientAuthentication::Auto,
            scopes: provider.usual_scopes(),
            claims: provider.usual_claims(),
            email_domains: Vec::new(),
            ca_pem: None,
            allow_plain_http: false,
            limits: OidcLimits::default(),
            provider,
        }
    }

    /// Whether a user principal name may stand for the person's address. Entra ID's `upn` stands in a domain of the tenant, and none
    /// but its admins set it. With anybody else the claim may be what its owner wrote, such as Keycloak's `preferred_username`; and
    /// where addresses are believed never, a name in the shape of one is not either.
    pub fn vouches_by_upn(&self) -> bool {
        matches!(self.provider, OidcProvider::Entra { .. })
            && self.claims.upn.as_deref() == Some("upn")
            && self.claims.email_rule != EmailRule::Never
    }
}

/// Limits of time. A person waits in front of a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OidcLimits {
    /// For look-up and connect together, and again for the TLS handshake.
    pub connect: Duration,
    /// From a request to the end of its answer.
    pub answer: Duration,
}

impl Default for OidcLimits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(4),
            answer: Duration::from_secs(6),
        }
    }
}
