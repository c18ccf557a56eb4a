//! Signing in with a real OpenLDAP, a real Active Directory of Samba's and at a real OpenID Connect provider: engine and portal in this
//! process, browsers of a library.

mod active_directory;
mod ldap;
mod mix_up;
mod provider;
mod slow;
mod two_ways;

use std::net::SocketAddr;

use muster_app::{
    App, KeySource, OpenOptions,
    wire::{
        DirectoryConnection, DirectoryDraft, DirectorySyncSettings, FirstRun, InviteAccess, InviteDraft,
        RecipientDraft, SecretChange,
    },
};
use muster_domain::{
    device::OwnedBy,
    invite::{InviteState, Via},
    platform::Platform,
};
use muster_gateways::directory::{
    ldap::{LdapKind, LdapSecurity, LdapSettings},
    oidc::{OidcProvider as Make, OidcSettings},
};
use muster_portal::{PortalConfig, RunningPortal, start};
use muster_stories::{
    oidc::OidcProvider,
    slapd::{BASE, READER, Slapd},
};
use reqwest::{Client, Response, redirect::Policy};
use serde_json::json;
use tempfile::TempDir;

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
     Version/18.3 Mobile/15E148 Safari/604.1";

/// Where the portal is said to be, once devices can enroll.
const PUBLIC: &str = "https://enroll.example.org";

struct Stage {
    app: std::sync::Arc<App>,
    portal: RunningPortal,
    _folder: TempDir,
}

async fn stage() -> Stage {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let folder = TempDir::new().unwrap();
    let options = OpenOptions {
        key: KeySource::File,
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    app.complete_first_run(FirstRun {
        organisation: "Northwind Health".into(),
        admin_name: "Priya Raman".into(),
        admin_email: "priya@example.org".into(),
    })
    .await
    .unwrap();
    let portal = start(
        app.clone(),
        PortalConfig::plain(SocketAddr::from(([127, 0, 0, 1], 0))),
    )
    .await
    .unwrap();
    let address = format!("http://{}", portal.local_addr());
    app.change_settings(&[("portal.public_address".into(), address)])
        .await
        .unwrap();
    Stage {
        app,
        portal,
        _folder: folder,
    }
}

impl Stage {
    async fn connect(
        &self,
        id: Option<&str>,
        name: &str,
        connection: DirectoryConnection,
        secret: &str,
    ) -> String {
        let draft = DirectoryDraft {
            id: None,
            new_id: id.map(str::to_owned),
            name: name.into(),
            enabled: true,
            sign_in: true,
            connection,
            secret: SecretChange::Set { value: secret.into() },
            sync: DirectorySyncSettings::default(),
        };
        let id = self.app.save_directory(draft).await.unwrap().row.id;
        self.set("enrollment.authentication", "directory").await;
        id
    }

    async fn set(&self, name: &str, value: &str) {
        self.app
            .change_settings(&[(name.into(), value.into())])
            .await
            .unwrap();
    }

    async fn invite(&self, email: &str) -> (String, InviteAccess) {
        let draft = InviteDraft {
            via: Via::Email,
            language: String::new(),
            time_zone: String::new(),
            platform: Platform::Ios,
            owned_by: OwnedBy::Personal,
            recipients: vec![RecipientDraft {
                phone: String::new(),
                name: "Ana".into(),
                email: email.into(),
            }],
            group: String::new(),
            domain: String::new(),
            devices_each: 1,
            valid_hours: 4,
        };
        let (_, ids) = self.app.invite(draft, 0).await.unwrap();
        let access = self.app.invite_access(ids[0].clone()).await.unwrap();
        (ids[0].clone(), access)
    }

    async fn state(&self, id: &str) -> InviteState {
        self.app.invite_detail(id.to_owned()).await.unwrap().invite.state
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.portal.local_addr())
    }

    /// A provider for an account of the next directory, with Ana and Bea, and its directory.
    async fn provider(&self, name: &str) -> (OidcProvider, String) {
        let new_id = self.app.directory_presets().await.unwrap().new_id;
        let claims = |sub: &str, groups: &[&str]| {
            json!({
                "sub": format!("id-{sub}"), "email": format!("{sub}@example.org"), "email_verified": true, "name": sub,
                "groups": groups,
            })
        };
        let provider = OidcProvider::start(json!({
            "clients": [{
                "client_id": "muster", "client_secret": "secret-of-muster", "application_type": "native",
                "redirect_uris": [
                    self.url(&format!("/auth/{new_id}/callback")), format!("{PUBLIC}/auth/{new_id}/callback"),
                ],
                "scope": "openid profile email groups",
            }],
            "users": [
                { "login": "ana", "password": "pw-ana", "claims": claims("ana", &["Field staff"]) },
                { "login": "bea", "password": "pw-bea", "claims": claims("bea", &["Office"]) },
            ],
        }))
        .await
        .unwrap();
        let id = self
            .connect(Some(&new_id), name, to_provider(&provider), "secret-of-muster")
            .await;
        (provider, id)
    }

    /// Presses the button of a provider: the answer, and where it sends the browser.
    async fn begins(&self, browser: &Client, directory: &str, at: &str) -> (u16, String) {
        let page = browser
            .post(self.url(&format!("/auth/{directory}/begin")))
            .form(&[("at", at)])
            .send()
            .await
            .unwrap();
        let status = page.status().as_u16();
        let text = page.text().await.unwrap();
        let to = text
            .split_once("0; url=")
            .and_then(|(_, rest)| rest.split_once('"'));
        (
            status,
            to.map_or(text.clone(), |(to, _)| to.replace("&amp;", "&")),
        )
    }

    /// Begins, signs in there as somebody: the address with which the browser comes back.
    async fn is_at(
        &self,
        browser: &Client,
        (provider, directory): (&OidcProvider, &str),
        at: &str,
        login: &str,
    ) -> reqwest::Url {
        let (status, address) = self.begins(browser, directory, at).await;
        assert_eq!(status, 200, "{address}");
        let visitor = provider.visitor().unwrap();
        let back = visitor
            .signs_in(&address, login, &format!("pw-{login}"))
            .await
            .unwrap();
        // To the portal itself, also where its public address is a proxy's.
        let query = back.query().unwrap_or_default();
        self.url(&format!("{}?{query}", back.path())).parse().unwrap()
    }

    fn browser(&self) -> Client {
        Client::builder()
            .redirect(Policy::none())
            .cookie_store(true)
            .user_agent(IPHONE)
            .no_proxy()
            .build()
            .unwrap()
    }
}

/// The connection to this slapd, with LDAPS.
fn to_slapd(slapd: &Slapd) -> DirectoryConnection {
    let mut settings = LdapSettings::preset(LdapKind::OpenLdap, "localhost", BASE);
    settings.port = slapd.ldaps();
    settings.security = LdapSecurity::Ldaps;
    settings.bind_as = READER.0.into();
    settings.ca_pem = Some(std::fs::read_to_string(slapd.authority()).unwrap());
    DirectoryConnection::Ldap(settings)
}

/// The connection to this provider.
fn to_provider(provider: &OidcProvider) -> DirectoryConnection {
    let issuer = provider.issuer();
    let mut settings = OidcSettings::new(Make::Generic { issuer }, "muster");
    settings.ca_pem = Some(std::fs::read_to_string(provider.authority()).unwrap());
    settings.scopes.push("groups".into());
    settings.claims.groups = Some("groups".into());
    DirectoryConnection::Oidc(settings)
}

/// The path of a link's page.
fn path(access: &InviteAccess) -> &str {
    &access.link[access.link.find("/e/").unwrap()..]
}

async fn types(browser: &Client, link: &str, directory: &str, name: &str, password: &str) -> Response {
    let form = [("directory", directory), ("name", name), ("password", password)];
    browser
        .post(format!("{link}/sign-in"))
        .form(&form)
        .send()
        .await
        .unwrap()
}

/// From here on iPhones can enroll: the portal is behind a proxy that encrypts, without a push certificate.
async fn is_ready(stage: &Stage) {
    stage.set("apple.lab_mode", "true").await;
    stage.set("portal.public_address", PUBLIC).await;
}
