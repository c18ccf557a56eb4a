//! Beginnings for the form: makes of directories with their usual ways.

use muster_domain::account::Right;
use muster_gateways::directory::{
    ldap::{LdapKind, LdapSettings},
    oidc::{EntraCloud, OidcProvider, OidcSettings, ZohoCentre},
};

use crate::{
    App, Result, ids,
    wire::{DirectoryConnection, DirectoryPreset, DirectoryPresets},
};

/// The name of a make.
pub(super) fn ldap_name(kind: LdapKind) -> &'static str {
    match kind {
        LdapKind::ActiveDirectory => "Active Directory",
        LdapKind::OpenLdap => "OpenLDAP",
        LdapKind::ZohoDirectory => "Zoho Directory (LDAP)",
        LdapKind::Directory389 => "389 Directory Server",
    }
}

impl App {
    /// What a new directory can begin with.
    pub async fn directory_presets(&self) -> Result<DirectoryPresets> {
        self.may(Right::Read).await?;
        let ldap = |id: &str, kind: LdapKind| DirectoryPreset {
            id: id.to_owned(),
            label: ldap_name(kind).to_owned(),
            connection: DirectoryConnection::Ldap(LdapSettings::preset(kind, "", "")),
            guide: None,
        };
        let oidc = |id: &str, label: &str, provider: OidcProvider| DirectoryPreset {
            id: id.to_owned(),
            label: label.to_owned(),
            guide: Some(provider.guide()),
            connection: DirectoryConnection::Oidc(OidcSettings::new(provider, "")),
        };
        let blank = String::new;
        let new_id = ids::new_id(self.clock.now())?.to_string();
        let redirect_address = self.oidc_redirect_address(&new_id).await?;
        let presets = vec![
            ldap("active_directory", LdapKind::ActiveDirectory),
            ldap("open_ldap", LdapKind::OpenLdap),
            ldap("zoho_ldap", LdapKind::ZohoDirectory),
            ldap("directory_389", LdapKind::Directory389),
            oidc(
                "entra",
                "Microsoft Entra ID",
                OidcProvider::Entra {
                    tenant: blank(),
                    cloud: EntraCloud::Global,
                },
            ),
            oidc(
                "google",
                "Google Workspace",
                OidcProvider::Google {
                    hosted_domains: Vec::new(),
                },
            ),
            oidc(
                "okta",
                "Okta",
                OidcProvider::Okta {
                    domain: blank(),
                    auth_server: None,
                },
            ),
            oidc(
                "zoho",
                "Zoho Directory",
                OidcProvider::Zoho {
                    centre: ZohoCentre::UnitedStates,
                },
            ),
            oidc(
                "keycloak",
                "Keycloak",
                OidcProvider::Keycloak {
                    base_url: blank(),
                    realm: blank(),
                },
            ),
            oidc(
                "generic",
                "Another OpenID Connect provider",
                OidcProvider::Generic { issuer: blank() },
            ),
        ];
        Ok(DirectoryPresets {
            new_id,
            redirect_address,
            presets,
        })
    }
}
