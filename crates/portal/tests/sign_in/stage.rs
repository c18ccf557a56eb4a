//! The stage: an installation with two directories, its portal on a free port, and browsers with a jar of cookies each.

use std::{collections::HashMap, net::Ipv4Addr, sync::Arc, time::Duration};

pub use crate::browser::{Browser, Page, sent_to};

use muster_app::{
    App, Clock, DirectoryForTests, KeySource, OpenOptions,
    wire::{
        DirectoryConnection, DirectoryDraft, DirectorySyncSettings, FirstRun, InviteAccess, InviteDraft,
        RecipientDraft, SecretChange, UserFilter, UserSort,
    },
};
use muster_domain::{
    device::OwnedBy,
    invite::{InviteState, Via},
    platform::Platform,
    time::Moment,
};
use muster_gateways::directory::{
    ldap::{DirectoryEntry, LdapDirectory, LdapKind, LdapSettings, Lockout, MemoryDirectory, Who},
    oidc::{Begun, Identity, MemoryOidc, OidcDirectory, OidcProvider, OidcSettings, Pending},
};
use muster_portal::{PortalConfig, RunningPortal, start};
use reqwest::{Client, redirect::Policy};
use tempfile::TempDir;

pub const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
     Version/18.3 Mobile/15E148 Safari/604.1";
pub const ISSUER: &str = "https://login.northwind.example";
pub const PASSWORD: &str = "corn flower 7";
const AD: &str = "Northwind AD";
const ID: &str = "Northwind ID";

pub struct Stage {
    pub app: Arc<App>,
    pub clock: Clock,
    pub ad: MemoryDirectory,
    pub oidc: MemoryOidc,
    /// Ids of the two directories, where they are there.
    pub ad_id: String,
    pub oidc_id: String,
    pub url: String,
    /// Answers as long as it is held.
    running: RunningPortal,
    folder: TempDir,
}

/// What a directory knows of somebody.
pub fn entry(id: &str, user_name: &str, email: &str) -> DirectoryEntry {
    DirectoryEntry {
        stable_id: id.into(),
        dn: format!("uid={user_name},ou=people,dc=northwind,dc=example"),
        user_name: user_name.into(),
        name: user_name.to_uppercase(),
        email: email.into(),
        phone: None,
        upn: None,
        department: None,
        disabled: None,
        member_of: Vec::new(),
        primary_group: None,
        changed: None,
    }
}

/// What a provider says of somebody.
pub fn identity(subject: &str, email: &str) -> Identity {
    Identity {
        subject: subject.into(),
        email: Some(email.into()),
        email_verified: true,
        name: Some("Dana Whitlock".into()),
        ..Identity::default()
    }
}

/// Which directories there are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum With {
    Ad,
    Oidc,
    Both,
}

pub async fn stage(authentication: &str, with: With) -> Stage {
    stage_of(authentication, with, Duration::from_millis(20), &[]).await
}

pub async fn stage_of(
    authentication: &str,
    with: With,
    refusal: Duration,
    settings: &[(&str, &str)],
) -> Stage {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let folder = TempDir::new().unwrap();
    let clock = Clock::at(Moment(1_800_000_000_000));
    let (ad, oidc) = (MemoryDirectory::new(), MemoryOidc::new(ISSUER));
    let app = open(&folder, &clock, &ad, &oidc, refusal).await;
    app.complete_first_run(FirstRun {
        organisation: "Northwind Health".into(),
        admin_name: "Priya Raman".into(),
        admin_email: "priya@northwind.example".into(),
    })
    .await
    .unwrap();
    let (mut ad_id, mut oidc_id) = (String::new(), String::new());
    if with != With::Oidc {
        let mut settings = LdapSettings::preset(
            LdapKind::OpenLdap,
            "ldap.northwind.example",
            "dc=northwind,dc=example",
        );
        settings.bind_as = "cn=reader,dc=northwind,dc=example".into();
        ad_id = connect(&app, AD, DirectoryConnection::Ldap(settings)).await;
    }
    if with != With::Ad {
        let provider = OidcProvider::Okta {
            domain: "northwind.okta.com".into(),
            auth_server: None,
        };
        oidc_id = connect(
            &app,
            ID,
            DirectoryConnection::Oidc(OidcSettings::new(provider, "muster")),
        )
        .await;
    }
    let mut changes = vec![
        ("enrollment.authentication".to_owned(), authentication.to_owned()),
        (
            "portal.public_address".to_owned(),
            "https://enroll.northwind.example".to_owned(),
        ),
    ];
    changes.extend(
        settings
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    app.change_settings(&changes).await.unwrap();
    let running = portal_of(&app).await;
    Stage {
        url: format!("http://{}", running.local_addr()),
        app,
        clock,
        ad,
        oidc,
        ad_id,
        oidc_id,
        running,
        folder,
    }
}

async fn open(
    folder: &TempDir,
    clock: &Clock,
    ad: &MemoryDirectory,
    oidc: &MemoryOidc,
    refusal: Duration,
) -> Arc<App> {
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        directories_for_tests: vec![
            (
                AD.into(),
                DirectoryForTests::Ldap(LdapDirectory::Memory(ad.clone())),
            ),
            (
                ID.into(),
                DirectoryForTests::Oidc(OidcDirectory::Memory(oidc.clone())),
            ),
        ],
        refusal_time_for_tests: Some(refusal),
        ..OpenOptions::default()
    };
    App::open(folder.path(), options).await.unwrap()
}

async fn portal_of(app: &Arc<App>) -> RunningPortal {
    let mut config = PortalConfig::plain("127.0.0.1:0".parse().unwrap());
    // Tests say where a visitor comes from.
    config.trusted_proxies = muster_portal::networks("127.0.0.0/8").unwrap();
    config.public_address = "https://enroll.northwind.example".into();
    start(app.clone(), config).await.unwrap()
}

async fn connect(app: &App, name: &str, connection: DirectoryConnection) -> String {
    let draft = DirectoryDraft {
        id: None,
        new_id: None,
        name: name.into(),
        enabled: true,
        sign_in: true,
        connection,
        secret: SecretChange::Set {
            value: "reads all".into(),
        },
        sync: DirectorySyncSettings::default(),
    };
    app.save_directory(draft).await.unwrap().row.id
}

impl Stage {
    pub async fn invite(&self, name: &str, email: &str) -> (String, InviteAccess) {
        self.invite_to(name, email, Platform::Ios).await
    }

    pub async fn invite_to(&self, name: &str, email: &str, platform: Platform) -> (String, InviteAccess) {
        self.invite_in(name, email, platform, "").await
    }

    /// To be read in a language; blank is none.
    pub async fn invite_in(
        &self,
        name: &str,
        email: &str,
        platform: Platform,
        language: &str,
    ) -> (String, InviteAccess) {
        let draft = InviteDraft {
            via: Via::Email,
            language: language.to_owned(),
            time_zone: String::new(),
            platform,
            owned_by: OwnedBy::Personal,
            recipients: vec![RecipientDraft {
                phone: String::new(),
                name: name.into(),
                email: email.into(),
            }],
            group: String::new(),
            domain: String::new(),
            devices_each: 1,
            valid_hours: 48,
        };
        let (_, ids) = self.app.invite(draft, 0).await.unwrap();
        let access = self.app.invite_access(ids[0].clone()).await.unwrap();
        (ids[0].clone(), access)
    }

    pub async fn state(&self, id: &str) -> InviteState {
        self.app.invite_detail(id.to_owned()).await.unwrap().invite.state
    }

    /// Wrong passwords that the directory has counted for somebody.
    pub async fn failed(&self, name: &str) -> u32 {
        let directory = LdapDirectory::Memory(self.ad.clone());
        let standing = directory
            .standing(Who::Login(name), Lockout::NotTold, self.clock.now())
            .await
            .unwrap();
        standing.failed.unwrap()
    }

    /// Names of all users that are known.
    pub async fn users(&self) -> Vec<String> {
        let page = self
            .app
            .list_users(UserFilter::default(), UserSort::Name, None, 100)
            .await
            .unwrap();
        page.rows.into_iter().map(|row| row.name).collect()
    }

    /// The folder with everything that is kept.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The same installation after its process has ended and begun again.
    pub async fn restarted(self) -> Self {
        self.running.stop().await.unwrap();
        drop(self.app);
        let thinks = Duration::from_millis(20);
        let app = open(&self.folder, &self.clock, &self.ad, &self.oidc, thinks).await;
        let running = portal_of(&app).await;
        Self {
            url: format!("http://{}", running.local_addr()),
            app,
            running,
            ..self
        }
    }

    pub fn browser(&self) -> Browser {
        self.browser_from(Ipv4Addr::new(203, 0, 113, 9))
    }

    pub fn browser_from(&self, address: Ipv4Addr) -> Browser {
        Browser {
            client: Client::builder().redirect(Policy::none()).build().unwrap(),
            url: self.url.clone(),
            jar: HashMap::new(),
            address,
            agent: IPHONE.to_owned(),
        }
    }

    /// The actions of the audit log with what is told of them, latest first.
    pub async fn audited(&self, action: &str) -> Vec<String> {
        let page = self
            .app
            .list_audit(muster_app::wire::AuditFilter::default(), None, 200)
            .await
            .unwrap();
        page.rows
            .into_iter()
            .filter(|row| row.action == action)
            .map(|row| format!("{} {} {} {:?}", row.origin, row.place, row.subject, row.changes))
            .collect()
    }

    /// Somebody signs in at the provider where `address` sent them: the query that brings them back.
    pub fn at_provider(&self, address: &str, who: Identity) -> String {
        self.oidc.signs_in(&self.begun(address), who)
    }

    pub fn begun(&self, address: &str) -> Begun {
        let url = reqwest::Url::parse(address).unwrap();
        let of = |name: &str| {
            url.query_pairs()
                .find(|(key, _)| key == name)
                .unwrap()
                .1
                .into_owned()
        };
        let pending = serde_json::json!({
            "issuer": ISSUER, "client_id": "memory", "redirect_uri": of("redirect_uri"), "state": of("state"),
            "nonce": of("nonce"), "verifier": "unused", "begun": 0,
        });
        Begun {
            address: address.to_owned().into(),
            pending: Pending::from_bytes(pending.to_string().as_bytes()).unwrap(),
        }
    }
}

/// The path of a link's page.
pub fn path(access: &InviteAccess) -> String {
    let at = access.link.rfind("/e/").unwrap();
    access.link[at..].to_owned()
}
