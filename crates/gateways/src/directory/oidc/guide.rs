//! Where each value is found in a provider's own pages, and what is to be entered there. Menus are named as the vendors' manuals had
//! them in 2025.

use serde::Serialize;

use super::OidcProvider;

/// Where one value is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "OidcHint")]
pub struct Hint {
    /// Path of the field, as [`check`](super::OidcSettings::check) has it.
    pub field: &'static str,
    /// Where it is found.
    pub words: &'static str,
}

/// How a client is registered with a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "OidcGuide")]
pub struct Guide {
    /// Where to register it.
    pub place: &'static str,
    /// What to do with the redirect address.
    pub redirect: &'static str,
    /// Where each value is found.
    pub hints: Vec<Hint>,
    /// What else is worth knowing; may be blank.
    pub note: &'static str,
}

const SECRET: &str = "secret";
const CLIENT: &str = "client_id";

impl OidcProvider {
    /// How to register Muster with this provider.
    pub fn guide(&self) -> Guide {
        let (place, redirect, hints, note): (_, _, &[(&str, &str)], _) = match self {
            Self::Entra { .. } => (
                "entra.microsoft.com: Identity, Applications, App registrations, New registration. Accounts in this \
                 organizational directory only.",
                "Authentication, Add a platform, Web: enter the redirect address. Leave the boxes for implicit grant empty.",
                &[
                    (
                        "provider.tenant",
                        "Overview of the app registration: Directory (tenant) ID.",
                    ),
                    (
                        CLIENT,
                        "Overview of the app registration: Application (client) ID.",
                    ),
                    (
                        SECRET,
                        "Certificates & secrets, Client secrets, New client secret: copy the Value, not the Secret ID. Note when \
                         it expires.",
                    ),
                    (
                        "claims.email_rule",
                        "Entra ID does not check email addresses. Token configuration, Add optional claim, ID, xms_edov makes it say \
                         which are in a domain of the tenant; without it, users are recognised by user name and object ID.",
                    ),
                    (
                        "claims.groups",
                        "Token configuration, Add groups claim puts ids of groups into `groups`. Users with more than 200 groups \
                         get none.",
                    ),
                ],
                "",
            ),
            Self::Google { .. } => (
                "console.cloud.google.com: Google Auth Platform, Clients, Create client, Web application. Audience: Internal.",
                "Authorized redirect URIs: enter the redirect address. It must be https:// with a public name.",
                &[
                    (
                        "provider.hosted_domains",
                        "The domain of the organisation: admin.google.com, Account, Domains.",
                    ),
                    (
                        CLIENT,
                        "Google Auth Platform, Clients: it ends in .apps.googleusercontent.com.",
                    ),
                    (
                        SECRET,
                        "Shown once, when the client is created; a new one can be added there.",
                    ),
                ],
                "Google gives no groups.",
            ),
            Self::Okta { .. } => (
                "Admin console: Applications, Create App Integration, OIDC, Web Application.",
                "Sign-in redirect URIs: enter the redirect address. Assignments: who may sign in.",
                &[
                    (
                        "provider.domain",
                        "The address of the admin console without -admin, e.g. acme.okta.com.",
                    ),
                    (
                        "provider.auth_server",
                        "Security, API, Authorization Servers: the last part of the issuer, e.g. default. Leave it blank for the \
                         organisation's own.",
                    ),
                    (CLIENT, "General, Client Credentials."),
                    (SECRET, "General, Client Secrets."),
                    (
                        "claims.groups",
                        "Sign On, OpenID Connect ID Token: a groups claim with a filter. Its name goes here.",
                    ),
                ],
                "",
            ),
            Self::Zoho { .. } => (
                "The API console of your data centre, e.g. api-console.zoho.com: Add Client, Server-based Applications.",
                "Authorized Redirect URIs: enter the redirect address.",
                &[
                    (
                        "provider.centre",
                        "The end of the address at which you use Zoho: .com, .eu, .in and so on.",
                    ),
                    (CLIENT, "Client Secret, Client ID."),
                    (
                        SECRET,
                        "Client Secret. With several data centres switched on, each has its own.",
                    ),
                    (
                        "email_domains",
                        "The domains of your organisation: directory.zoho.com, Domains.",
                    ),
                ],
                "Zoho gives no groups.",
            ),
            Self::Keycloak { .. } => (
                "Admin console, your realm: Clients, Create client, OpenID Connect. Client authentication: on; Standard flow: on, all \
                 other flows off.",
                "Valid redirect URIs: enter the redirect address, without a star.",
                &[
                    (
                        "provider.base_url",
                        "Where Keycloak is, without /realms/. Older ones have /auth at the end.",
                    ),
                    ("provider.realm", "The name of the realm, top left."),
                    (CLIENT, "The Client ID that you chose."),
                    (SECRET, "Credentials, Client Secret."),
                    (
                        "claims.groups",
                        "Client scopes, the dedicated scope, Add mapper, Group Membership: its Token Claim Name goes here.",
                    ),
                ],
                "Advanced, Proof Key for Code Exchange: S256 makes Keycloak insist on it.",
            ),
            Self::Generic { .. } => (
                "Register a confidential web client for the authorization code flow with PKCE.",
                "Enter the redirect address exactly as it is.",
                &[
                    (
                        "provider.issuer",
                        "The value of issuer in its /.well-known/openid-configuration, to the letter.",
                    ),
                    (CLIENT, "From the registration."),
                    (
                        SECRET,
                        "From the registration. A public client has none: choose Without a secret.",
                    ),
                ],
                "",
            ),
        };
        Guide {
            place,
            redirect,
            hints: hints
                .iter()
                .map(|&(field, words)| Hint { field, words })
                .collect(),
            note,
        }
    }
}
