//! What an admin may set up, and what is said about the rest.

use muster_gateways::directory::oidc::{
    EmailRule, EntraCloud, OidcDirectory, OidcError, OidcProvider, OidcSettings, ZohoCentre,
};
use secrecy::SecretString;

use crate::support::secret;

const TENANT: &str = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

fn entra(tenant: &str) -> OidcProvider {
    OidcProvider::Entra {
        tenant: tenant.into(),
        cloud: EntraCloud::Global,
    }
}

fn google(domains: &[&str]) -> OidcProvider {
    OidcProvider::Google {
        hosted_domains: domains.iter().map(|&domain| domain.into()).collect(),
    }
}

fn okta(domain: &str, server: Option<&str>) -> OidcProvider {
    OidcProvider::Okta {
        domain: domain.into(),
        auth_server: server.map(Into::into),
    }
}

fn keycloak(base: &str, realm: &str) -> OidcProvider {
    OidcProvider::Keycloak {
        base_url: base.into(),
        realm: realm.into(),
    }
}

fn generic(issuer: &str) -> OidcProvider {
    OidcProvider::Generic {
        issuer: issuer.into(),
    }
}

fn all() -> Vec<OidcSettings> {
    let mut zoho = OidcSettings::new(
        OidcProvider::Zoho {
            centre: ZohoCentre::Europe,
        },
        "id",
    );
    zoho.email_domains = vec!["acme.example".into()];
    [
        entra(TENANT),
        google(&["acme.example"]),
        okta("acme.okta.com", None),
        keycloak("https://sso.acme.example/", "staff"),
        generic("https://acme.auth0.example/"),
    ]
    .map(|provider| OidcSettings::new(provider, "id"))
    .into_iter()
    .chain([zoho])
    .collect()
}

fn fields(settings: &OidcSettings, secret: Option<&SecretString>) -> Vec<String> {
    settings
        .check(secret)
        .into_iter()
        .map(|problem| problem.field)
        .collect()
}

#[test]
fn each_provider_has_its_issuer() {
    let zoho = |centre| OidcProvider::Zoho { centre };
    let us = OidcProvider::Entra {
        tenant: TENANT.to_uppercase(),
        cloud: EntraCloud::UsGovernment,
    };
    for (provider, issuer) in [
        (
            entra(TENANT),
            format!("https://login.microsoftonline.com/{TENANT}/v2.0"),
        ),
        (us, format!("https://login.microsoftonline.us/{TENANT}/v2.0")),
        (google(&["a.example"]), "https://accounts.google.com".into()),
        (okta("acme.okta.com", None), "https://acme.okta.com".into()),
        (
            okta("acme.okta.com", Some("default")),
            "https://acme.okta.com/oauth2/default".into(),
        ),
        (zoho(ZohoCentre::UnitedStates), "https://accounts.zoho.com".into()),
        (zoho(ZohoCentre::Canada), "https://accounts.zohocloud.ca".into()),
        (
            keycloak("https://sso.example/auth/", "staff"),
            "https://sso.example/auth/realms/staff".into(),
        ),
        (generic("https://a.example/"), "https://a.example/".into()),
    ] {
        assert_eq!(provider.issuer(), issuer);
    }
}

#[test]
fn settings_that_are_right_stand_and_survive_being_written_down() {
    for settings in all() {
        assert_eq!(settings.check(Some(&secret())), [], "{settings:?}");
        assert!(OidcDirectory::open(&settings, Some(secret())).is_ok());
        let text = serde_json::to_string(&settings).unwrap();
        assert_eq!(serde_json::from_str::<OidcSettings>(&text).unwrap(), settings);
    }
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    for (provider, field) in [
        (entra("common"), "provider.tenant"),
        (entra("Organizations"), "provider.tenant"),
        (entra("acme.onmicrosoft.com"), "provider.tenant"),
        (entra("{tenantid}"), "provider.tenant"),
        (google(&[]), "provider.hosted_domains"),
        (google(&["acme"]), "provider.hosted_domains"),
        (google(&["*"]), "provider.hosted_domains"),
        (okta("https://acme.okta.com", None), "provider.domain"),
        (okta("127.0.0.1", None), "provider.domain"),
        (okta("acme.okta.com", Some("../v1")), "provider.auth_server"),
        (keycloak("https://sso.example", "a/b"), "provider.realm"),
        (keycloak("http://sso.example", "a"), "provider.base_url"),
        (
            OidcProvider::Zoho {
                centre: ZohoCentre::India,
            },
            "email_domains",
        ),
        (generic("http://127.0.0.1:8080"), "provider.issuer"),
        (generic("https://169.254.169.254"), "provider.issuer"),
        (generic("https://a.example/{tenantid}"), "provider.issuer"),
        (generic("https://a.example/?x=1"), "provider.issuer"),
        (
            generic("https://a.example/.well-known/openid-configuration"),
            "provider.issuer",
        ),
        (generic("https://u:p@a.example"), "provider.issuer"),
        (generic(""), "provider.issuer"),
    ] {
        let settings = OidcSettings::new(provider, "id");
        assert_eq!(fields(&settings, Some(&secret())), [field], "{settings:?}");
        let refused = OidcDirectory::open(&settings, Some(secret())).unwrap_err();
        assert!(matches!(refused, OidcError::Setting(_)) && refused.needs_an_admin());
    }
}

#[test]
fn plain_http_is_for_this_computer_and_by_consent() {
    for (issuer, good) in [
        ("http://127.0.0.1:8080", true),
        ("http://localhost:8080/realms/a", true),
        ("http://10.0.0.7", false),
        ("http://sso.example", false),
    ] {
        let mut settings = OidcSettings::new(generic(issuer), "id");
        assert!(!fields(&settings, None).is_empty());
        settings.allow_plain_http = true;
        assert_eq!(fields(&settings, None).is_empty(), good, "{issuer}");
    }
}

#[test]
fn everybodys_providers_vouch_for_no_address_by_themselves() {
    for mut settings in all() {
        settings.claims.email_rule = EmailRule::Always;
        let closed = matches!(
            settings.provider,
            OidcProvider::Okta { .. } | OidcProvider::Keycloak { .. } | OidcProvider::Generic { .. }
        );
        assert_eq!(
            fields(&settings, Some(&secret())).is_empty(),
            closed,
            "{settings:?}"
        );
    }
}

#[test]
fn the_rest_is_looked_at_too() {
    let good = || OidcSettings::new(generic("https://a.example"), "id");
    let with = |change: fn(&mut OidcSettings)| {
        let mut settings = good();
        change(&mut settings);
        fields(&settings, None)
    };
    assert_eq!(with(|s| s.client_id = " ".into()), ["client_id"]);
    assert_eq!(with(|s| s.client_id = "a\nb".into()), ["client_id"]);
    assert_eq!(with(|s| s.scopes = vec!["two words".into()]), ["scopes"]);
    assert_eq!(with(|s| s.scopes = vec!["offline_access".into()]), ["scopes"]);
    assert_eq!(with(|s| s.claims.email = String::new()), ["claims.email"]);
    assert_eq!(
        with(|s| s.claims.groups = Some("x".repeat(300))),
        ["claims.groups"]
    );
    assert_eq!(
        with(|s| s.email_domains = vec!["@a.example".into()]),
        ["email_domains"]
    );
    assert_eq!(fields(&good(), Some(&"".into())), ["secret"]);
    assert_eq!(fields(&good(), Some(&"copied ".into())), ["secret"]);
    let google = OidcSettings::new(google(&["acme.example"]), "id");
    assert_eq!(fields(&google, None), ["secret"]);
    let mut bad = good();
    bad.ca_pem = Some("not PEM".into());
    assert!(matches!(
        OidcDirectory::open(&bad, None),
        Err(OidcError::Setting(_))
    ));
}

#[test]
fn each_provider_is_explained() {
    for settings in all() {
        let guide = settings.provider.guide();
        assert!(!guide.place.is_empty() && guide.redirect.contains("redirect address"));
        for field in ["client_id", "secret"] {
            assert!(guide.hints.iter().any(|hint| hint.field == field), "{field}");
        }
    }
}

#[test]
fn a_principal_name_stands_for_an_address_with_entra_alone() {
    use muster_gateways::directory::oidc::EmailRule;
    let tenant = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490".to_owned();
    let entra = OidcSettings::new(
        OidcProvider::Entra {
            tenant,
            cloud: EntraCloud::Global,
        },
        "id",
    );
    assert!(entra.vouches_by_upn());
    // What people can change there themselves, and what is not to be believed, is not.
    let mut other = entra.clone();
    other.claims.upn = Some("preferred_username".into());
    assert!(!other.vouches_by_upn());
    let mut never = entra;
    never.claims.email_rule = EmailRule::Never;
    assert!(!never.vouches_by_upn());
    let keycloak = OidcProvider::Keycloak {
        base_url: "https://id.example".into(),
        realm: "a".into(),
    };
    let mut keycloak = OidcSettings::new(keycloak, "id");
    keycloak.claims.upn = Some("upn".into());
    assert!(!keycloak.vouches_by_upn());
}
