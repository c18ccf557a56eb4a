#![allow(clippy::unwrap_used)]
use std::sync::Arc;

use muster_domain::{roster::Roster, time::Moment};
use muster_gateways::directory::{
    ldap::{LdapDirectory, LdapKind, LdapSettings, MemoryDirectory},
    oidc::{MemoryOidc, OidcDirectory, OidcProvider, OidcSettings},
};
use muster_store::{LiveInvites, UserRecord, UserSelection};
use tempfile::TempDir;

use super::*;
use crate::{
    Clock, DirectoryForTests, KeySource, OpenOptions,
    wire::{AuditFilter, DirectoryConnection, DirectoryDraft, DirectorySyncSettings, SecretChange},
};

const NOW: Moment = Moment(1_800_000_000_000);
const ISSUER: &str = "https://login.example";

struct Stage {
    app: Arc<App>,
    ldap: MemoryDirectory,
    one: String,
    other: String,
    list: String,
    _folder: TempDir,
}

async fn stage() -> Stage {
    let folder = TempDir::new().unwrap();
    let ldap = MemoryDirectory::new();
    let oidc = || DirectoryForTests::Oidc(OidcDirectory::Memory(MemoryOidc::new(ISSUER)));
    let options = OpenOptions {
        key: KeySource::File,
        clock: Clock::at(NOW),
        directories_for_tests: vec![
            ("One".into(), oidc()),
            ("Other".into(), oidc()),
            (
                "List".into(),
                DirectoryForTests::Ldap(LdapDirectory::Memory(ldap.clone())),
            ),
        ],
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    let issuer = ISSUER.to_owned();
    let oidc = DirectoryConnection::Oidc(OidcSettings::new(OidcProvider::Generic { issuer }, "muster"));
    let list = DirectoryConnection::Ldap(LdapSettings::preset(
        LdapKind::OpenLdap,
        "ldap.example",
        "dc=example",
    ));
    let add = async |name: &str, connection: &DirectoryConnection| {
        let draft = DirectoryDraft {
            id: None,
            new_id: None,
            name: name.into(),
            enabled: true,
            sign_in: true,
            connection: connection.clone(),
            secret: SecretChange::Keep,
            sync: DirectorySyncSettings::default(),
        };
        app.save_directory(draft).await.unwrap().row.id
    };
    Stage {
        one: add("One", &oidc).await,
        other: add("Other", &oidc).await,
        list: add("List", &list).await,
        ldap,
        app,
        _folder: folder,
    }
}

impl Stage {
    async fn user(&self, id: &str) -> UserRecord {
        self.app.store.user_record(id).await.unwrap().unwrap()
    }

    async fn comes(&self, directory: &str, identity: &Identity) -> UserRecord {
        let id = self
            .app
            .remember_signed_in(directory, identity, &visitor())
            .await
            .unwrap();
        self.user(&id.unwrap()).await
    }
}

fn visitor() -> Visitor {
    Visitor {
        address: "203.0.113.9".parse().unwrap(),
        user_agent: String::new(),
        prefetch: false,
    }
}

fn ana() -> Identity {
    Identity {
        issuer: ISSUER.into(),
        subject: "subject-1".into(),
        email: Some("Ana@example.org".into()),
        email_verified: true,
        preferred_username: Some("ana".into()),
        name: Some("Ana Sousa".into()),
        groups: Some(vec!["staff".into(), "board".into()]),
        ..Identity::default()
    }
}

#[tokio::test]
async fn who_comes_is_made_once_and_follows_what_the_provider_says() {
    let stage = stage().await;
    let first = stage.comes(&stage.one, &ana()).await;
    assert_eq!(
        (first.profile.name.as_str(), first.roster),
        ("Ana Sousa", Roster::NeverInvited)
    );
    assert_eq!(first.source.as_ref().unwrap().external_id, "subject-1");
    let groups = stage
        .app
        .store
        .search_directory_groups(String::new(), 10)
        .await
        .unwrap();
    assert_eq!(groups.iter().map(|group| group.users).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(stage.comes(&stage.one, &ana()).await, first, "nothing is new");
    let renamed = Identity {
        email: Some("ana.costa@example.org".into()),
        name: Some("Ana Costa".into()),
        ..ana()
    };
    let again = stage.comes(&stage.one, &renamed).await;
    assert_eq!((again.id, again.profile.name.as_str()), (first.id, "Ana Costa"));
    assert_eq!(again.profile.email.unwrap().to_string(), "ana.costa@example.org");
}

#[tokio::test]
async fn who_is_made_or_changed_by_signing_in_has_an_entry_with_where_they_were() {
    let stage = stage().await;
    let came = stage.comes(&stage.one, &ana()).await;
    stage.comes(&stage.one, &ana()).await;
    let renamed = Identity {
        name: Some("Ana Costa".into()),
        ..ana()
    };
    stage.comes(&stage.one, &renamed).await;
    let filter = AuditFilter {
        kind: "user".into(),
        subject_id: came.id,
        ..AuditFilter::default()
    };
    let log = stage.app.list_audit(filter, None, 10).await.unwrap().rows;
    let told: Vec<_> = log
        .iter()
        .map(|row| {
            (
                row.action.as_str(),
                row.who.as_str(),
                row.origin.as_str(),
                row.place.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("user_edited", "Ana Costa", "portal", "203.0.113.9"),
            ("user_added", "Ana Sousa", "portal", "203.0.113.9"),
        ]
    );
    let after = |name: &str| {
        let change = log[1].changes.iter().find(|change| change.name == name);
        change.and_then(|change| change.after.clone()).unwrap_or_default()
    };
    assert_eq!(
        (after("email"), after("directory"), after("how")),
        (
            "Ana@example.org".into(),
            "One".into(),
            "signed in at the portal".into()
        )
    );
}

#[tokio::test]
async fn the_address_of_another_subject_of_the_same_provider_is_no_way_to_be_them() {
    let stage = stage().await;
    let first = stage.comes(&stage.one, &ana()).await;
    let next = Identity {
        subject: "subject-2".into(),
        name: Some("Impostor".into()),
        ..ana()
    };
    let came = stage
        .app
        .remember_signed_in(&stage.one, &next, &visitor())
        .await
        .unwrap();
    assert_eq!(came, None);
    assert_eq!(stage.user(&first.id).await, first, "nothing of them is changed");

    // An administrator says that the first one has left: the address is the next one's, and nothing else is.
    let selection = UserSelection::Ids(vec![first.id.clone()]);
    let archived = stage
        .app
        .store
        .archive_users(selection, LiveInvites::Revoke, "Priya", NOW);
    archived.await.unwrap();
    let came = stage.comes(&stage.one, &next).await;
    assert_ne!(came.id, first.id);
    assert_eq!(came.profile.email, first.profile.email);
    let put_away = stage.user(&first.id).await;
    assert_eq!(
        (put_away.profile.name.as_str(), put_away.profile.email),
        ("Ana Sousa", None)
    );
}

#[tokio::test]
async fn a_believed_address_finds_who_is_known_and_another_one_does_not() {
    let stage = stage().await;
    // Somebody of no directory: the other provider is forgotten.
    let by_hand = stage.comes(&stage.other, &ana()).await;
    stage.app.remove_directory(stage.other.clone()).await.unwrap();
    let not_believed = Identity {
        email_verified: false,
        subject: "somebody-else".into(),
        ..ana()
    };
    let stranger = stage.comes(&stage.one, &not_believed).await;
    assert_ne!(stranger.id, by_hand.id, "anybody can claim an address");
    assert!(stranger.profile.email.is_none());
    let adopted = stage.comes(&stage.one, &ana()).await;
    assert_eq!(adopted.id, by_hand.id);
    assert_eq!(adopted.source.unwrap().directory, "One");
}

#[tokio::test]
async fn somebody_of_another_directory_stays_of_it() {
    let stage = stage().await;
    stage.ldap.put(
        muster_gateways::directory::ldap::DirectoryEntry {
            stable_id: "entry-1".into(),
            dn: "uid=ana,dc=example".into(),
            user_name: "ana".into(),
            name: "Ana of the list".into(),
            email: "ana@example.org".into(),
            phone: None,
            upn: None,
            department: None,
            disabled: None,
            member_of: Vec::new(),
            primary_group: None,
            changed: None,
        },
        "pw",
    );
    stage.app.sync_now(stage.list.clone(), true, None).await.unwrap();
    let found = stage.comes(&stage.one, &ana()).await;
    let source = found.source.unwrap();
    assert_eq!(
        (source.directory.as_str(), source.external_id.as_str()),
        ("List", "entry-1")
    );
    assert_eq!(found.profile.name, "Ana of the list");
}

#[tokio::test]
async fn an_address_is_not_taken_from_somebody_else() {
    let stage = stage().await;
    let first = stage.comes(&stage.one, &ana()).await;
    let bo = Identity {
        subject: "subject-2".into(),
        email: Some("bo@example.org".into()),
        name: Some("Bo".into()),
        ..ana()
    };
    let second = stage.comes(&stage.one, &bo).await;
    let claims = Identity {
        email: ana().email,
        name: Some("Bo Berg".into()),
        ..bo
    };
    let still = stage.comes(&stage.one, &claims).await;
    assert_eq!(
        (still.id.as_str(), still.profile.name.as_str()),
        (second.id.as_str(), "Bo Berg")
    );
    assert_eq!(still.profile.email.unwrap().to_string(), "bo@example.org");
    assert_eq!(stage.user(&first.id).await, first);
}

#[tokio::test]
async fn only_a_provider_that_is_there_to_sign_in_with_may_vouch() {
    let stage = stage().await;
    for (id, code) in [
        (stage.list.as_str(), ErrorCode::Conflict),
        ("nowhere", ErrorCode::NotFound),
    ] {
        let error = stage
            .app
            .remember_signed_in(id, &ana(), &visitor())
            .await
            .unwrap_err();
        assert_eq!(error.code, code);
    }
    assert_eq!(stage.app.directory_handles().await.unwrap().len(), 3);
    assert!(stage.app.directory_ready().await.unwrap());
    for id in [&stage.one, &stage.other, &stage.list] {
        stage.app.enable_directory(id.clone(), false).await.unwrap();
    }
    assert!(!stage.app.directory_ready().await.unwrap());
    let error = stage
        .app
        .remember_signed_in(&stage.one, &ana(), &visitor())
        .await
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::Conflict);
}
