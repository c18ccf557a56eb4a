//! Signing in with a real OpenLDAP and at a real OpenID Connect provider: engine and portal in this process, browsers of a library.

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
    slapd::{BASE, READER, Slapd, person},
};
use reqwest::{Client, Response, redirect::Policy};
use serde_json::json;
use tempfile::TempDir;

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
     Version/18.3 Mobile/15E148 Safari/604.1";

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

async fn types(browser: &Client, link: &str, directory: &str, name: &str, password: &str) -> Response {
    let form = [("directory", directory), ("name", name), ("password", password)];
    browser
        .post(format!("{link}/sign-in"))
        .form(&form)
        .send()
        .await
        .unwrap()
}

#[tokio::test]
async fn a_real_ldap_directory_opens_an_invite_and_locks_nobody() {
    let slapd = Slapd::holding(&format!("{}{}", person("ana", ""), person("bea", "")))
        .await
        .unwrap();
    let stage = stage().await;
    let mut settings = LdapSettings::preset(LdapKind::OpenLdap, "localhost", BASE);
    settings.port = slapd.ldaps();
    settings.security = LdapSecurity::Ldaps;
    settings.bind_as = READER.0.into();
    settings.ca_pem = Some(std::fs::read_to_string(slapd.authority()).unwrap());
    let id = stage
        .connect(
            None,
            "Example LDAP",
            DirectoryConnection::Ldap(settings),
            READER.1,
        )
        .await;

    // Wrong, and then no more is passed on: this directory locks after three.
    let (invite, access) = stage.invite("ana@example.org").await;
    let browser = stage.browser();
    let page = types(&browser, &access.link, &id, "ana", "guess").await;
    assert_eq!(page.status(), 422);
    for name in ["ana", "bea", "nobody", "*", "ana)(uid=*"] {
        let page = types(&browser, &access.link, &id, name, "guess").await;
        assert_eq!(page.status(), 429, "{name}");
    }
    assert_eq!(stage.state(&invite).await, InviteState::Queued);
    let mut own = slapd
        .client("ldapwhoami", (&format!("uid=ana,ou=people,{BASE}"), "pw-ana"))
        .unwrap();
    assert!(own.output().unwrap().status.success(), "ana is not locked");

    // Whom nobody has guessed at signs in; the colleague with a right password does not.
    let (invite, access) = stage.invite("bea@example.org").await;
    let browser = stage.browser();
    let page = types(&browser, &access.link, &id, "bea", "pw-bea").await;
    assert_eq!(page.status(), 303, "{}", page.text().await.unwrap());
    assert_eq!(stage.state(&invite).await, InviteState::Verified);
    let steps = browser
        .get(format!("http://{}/enroll", stage.portal.local_addr()))
        .send()
        .await
        .unwrap();
    assert_eq!(steps.status(), 200);
    let (other, access) = stage.invite("bea@example.org").await;
    let page = types(&stage.browser(), &access.link, &id, "ana", "pw-ana").await;
    assert_eq!(page.status(), 422);
    assert_ne!(stage.state(&other).await, InviteState::Verified);
}

#[tokio::test]
async fn an_empty_password_is_no_password_for_a_directory_that_takes_it() {
    let slapd = Slapd::holding(&person("ana", "")).await.unwrap();
    let stage = stage().await;
    let mut settings = LdapSettings::preset(LdapKind::OpenLdap, "localhost", BASE);
    settings.port = slapd.ldaps();
    settings.bind_as = READER.0.into();
    settings.ca_pem = Some(std::fs::read_to_string(slapd.authority()).unwrap());
    let id = stage
        .connect(
            None,
            "Example LDAP",
            DirectoryConnection::Ldap(settings),
            READER.1,
        )
        .await;
    let (invite, access) = stage.invite("ana@example.org").await;
    let page = types(&stage.browser(), &access.link, &id, "ana", "").await;
    assert_eq!(page.status(), 422);
    assert_ne!(stage.state(&invite).await, InviteState::Verified);
}

#[tokio::test]
async fn a_real_provider_opens_an_invite_for_its_person_alone() {
    let stage = stage().await;
    let new_id = stage.app.directory_presets().await.unwrap().new_id;
    let back = format!("http://{}/auth/{new_id}/callback", stage.portal.local_addr());
    let claims =
        |sub: &str, email: &str| json!({ "sub": sub, "email": email, "email_verified": true, "name": sub });
    let provider = OidcProvider::start(json!({
        "clients": [{
            "client_id": "muster", "client_secret": "secret-of-muster", "redirect_uris": [back],
            "application_type": "native",
        }],
        "users": [
            { "login": "ana", "password": "pw-ana", "claims": claims("id-ana", "ana@example.org") },
            { "login": "bea", "password": "pw-bea", "claims": claims("id-bea", "bea@example.org") },
        ],
    }))
    .await
    .unwrap();
    let mut settings = OidcSettings::new(
        Make::Generic {
            issuer: provider.issuer(),
        },
        "muster",
    );
    settings.ca_pem = Some(std::fs::read_to_string(provider.authority()).unwrap());
    let id = stage
        .connect(
            Some(&new_id),
            "Example ID",
            DirectoryConnection::Oidc(settings),
            "secret-of-muster",
        )
        .await;
    assert_eq!(id, new_id);

    let (invite, access) = stage.invite("ana@example.org").await;
    let path = &access.link[access.link.find("/e/").unwrap()..];
    let begin = async |browser: &Client| {
        let page = browser
            .post(format!("http://{}/auth/{id}/begin", stage.portal.local_addr()))
            .form(&[("at", path)])
            .send()
            .await
            .unwrap();
        assert_eq!(page.status(), 200);
        let text = page.text().await.unwrap();
        let from = text.find("0; url=").unwrap() + "0; url=".len();
        let to = from + text[from..].find('"').unwrap();
        text[from..to].replace("&amp;", "&")
    };
    // Bea is who she says, and not who was invited.
    let browser = stage.browser();
    let address = begin(&browser).await;
    let url = provider
        .visitor()
        .unwrap()
        .signs_in(&address, "bea", "pw-bea")
        .await
        .unwrap();
    assert_eq!(browser.get(url).send().await.unwrap().status(), 403);
    assert_eq!(stage.state(&invite).await, InviteState::Queued);

    let address = begin(&browser).await;
    let url = provider
        .visitor()
        .unwrap()
        .signs_in(&address, "ana", "pw-ana")
        .await
        .unwrap();
    // Somebody who saw the address comes first, and has nothing that was kept.
    assert_eq!(
        stage.browser().get(url.clone()).send().await.unwrap().status(),
        422
    );
    let page = browser.get(url.clone()).send().await.unwrap();
    assert_eq!(page.status(), 303, "{}", page.text().await.unwrap());
    assert_eq!(stage.state(&invite).await, InviteState::Verified);
    assert_eq!(browser.get(url).send().await.unwrap().status(), 422, "once");
}
