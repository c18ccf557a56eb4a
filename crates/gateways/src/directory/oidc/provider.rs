//! The providers whose ways are known: where their issuer is, and what their claims are worth.

use serde::{Deserialize, Serialize};

use super::settings::{ClaimMap, EmailRule};

/// Which of Microsoft's clouds (learn.microsoft.com, *National clouds*).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum EntraCloud {
    /// The one for most.
    #[default]
    Global,
    /// For the government of the United States.
    UsGovernment,
    /// Run by 21Vianet.
    China,
}

/// In which of Zoho's data centres an organisation lives (zoho.com/accounts, *Multi DC*).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ZohoCentre {
    /// `zoho.com`
    #[default]
    UnitedStates,
    /// `zoho.eu`
    Europe,
    /// `zoho.in`
    India,
    /// `zoho.com.au`
    Australia,
    /// `zoho.jp`
    Japan,
    /// `zohocloud.ca`
    Canada,
    /// `zoho.sa`
    SaudiArabia,
    /// `zoho.com.cn`
    China,
    /// `zoho.uk`
    UnitedKingdom,
}

/// Who says whom somebody is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum OidcProvider {
    /// Microsoft Entra ID, one tenant of it.
    Entra {
        /// The tenant's id, a GUID. Names such as `common` are for programs that take every tenant; this one never does.
        tenant: String,
        /// Which cloud.
        #[serde(default)]
        cloud: EntraCloud,
    },
    /// Google Workspace.
    Google {
        /// Domains of the organisation, as Google has them in `hd`. Without one, anybody with a Gmail address would be let in.
        hosted_domains: Vec<String>,
    },
    /// Okta.
    Okta {
        /// Domain of the organisation, e.g. `acme.okta.com`.
        domain: String,
        /// Name of a custom authorization server, e.g. `default`; without one it is the organisation's own.
        #[serde(default)]
        auth_server: Option<String>,
    },
    /// Zoho Directory.
    Zoho {
        /// Data centre.
        centre: ZohoCentre,
    },
    /// Keycloak.
    Keycloak {
        /// Address up to and without `/realms/`.
        base_url: String,
        /// Realm.
        realm: String,
    },
    /// Any other.
    Generic {
        /// The issuer exactly as the provider writes it, with its slash at the end if it has one.
        issuer: String,
    },
}

impl OidcProvider {
    /// The issuer, exactly as it must stand in the discovery document and in every token.
    pub fn issuer(&self) -> String {
        match self {
            Self::Entra { tenant, cloud } => {
                let host = match cloud {
                    EntraCloud::Global => "login.microsoftonline.com",
                    EntraCloud::UsGovernment => "login.microsoftonline.us",
                    EntraCloud::China => "login.partner.microsoftonline.cn",
                };
                format!("https://{host}/{}/v2.0", tenant.to_ascii_lowercase())
            }
            Self::Google { .. } => "https://accounts.google.com".into(),
            Self::Okta { domain, auth_server } => match auth_server {
                Some(server) => format!("https://{domain}/oauth2/{server}"),
                None => format!("https://{domain}"),
            },
            Self::Zoho { centre } => format!("https://accounts.{}", centre.domain()),
            Self::Keycloak { base_url, realm } => {
                format!("{}/realms/{realm}", base_url.trim_end_matches('/'))
            }
            Self::Generic { issuer } => issuer.clone(),
        }
    }

    /// What to ask for.
    pub fn usual_scopes(&self) -> Vec<String> {
        ["openid", "profile", "email"].map(str::to_owned).to_vec()
    }

    /// Where this provider has what, and when its word about an address is to be believed.
    pub fn usual_claims(&self) -> ClaimMap {
        let usual = ClaimMap::default();
        match self {
            // `email` is whatever an admin of any tenant typed; only this optional claim says that the domain is the tenant's own
            // (learn.microsoft.com, *Optional claims reference*). Whoever does not set it up goes by user name and object id.
            Self::Entra { .. } => ClaimMap {
                email_rule: EmailRule::Claim {
                    name: "xms_edov".into(),
                },
                upn: Some("upn".into()),
                ..usual
            },
            _ => usual,
        }
    }

    /// Whether it leaves PKCE out of its discovery document although it does it. Entra ID is known for that
    /// (learn.microsoft.com, *OAuth 2.0 authorization code flow*, `code_challenge`).
    pub(super) fn hides_pkce(&self) -> bool {
        matches!(self, Self::Entra { .. })
    }

    /// Whether its userinfo may know more than its tokens. Microsoft says that its never does, and that the token is to be read.
    pub(super) fn has_userinfo(&self) -> bool {
        !matches!(self, Self::Entra { .. })
    }

    /// Whether strangers have accounts there too, so that something more must say who belongs to the organisation.
    pub(super) fn is_everybodys(&self) -> bool {
        matches!(self, Self::Google { .. } | Self::Zoho { .. })
    }

    /// For the words.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Entra { .. } => "Entra ID",
            Self::Google { .. } => "Google",
            Self::Okta { .. } => "Okta",
            Self::Zoho { .. } => "Zoho Directory",
            Self::Keycloak { .. } => "Keycloak",
            Self::Generic { .. } => "The provider",
        }
    }
}

impl ZohoCentre {
    fn domain(self) -> &'static str {
        match self {
            Self::UnitedStates => "zoho.com",
            Self::Europe => "zoho.eu",
            Self::India => "zoho.in",
            Self::Australia => "zoho.com.au",
            Self::Japan => "zoho.jp",
            Self::Canada => "zohocloud.ca",
            Self::SaudiArabia => "zoho.sa",
            Self::China => "zoho.com.cn",
            Self::UnitedKingdom => "zoho.uk",
        }
    }
}
