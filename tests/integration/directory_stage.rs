//! An application on a folder of its own, and how it is told of a real slapd.

use std::{future::Future, sync::Arc, time::Duration};

use muster_app::{
    App, Clock, DirectoryForTests, KeySource, OpenOptions,
    wire::{
        DirectoryConnection, DirectoryDraft, DirectorySyncSettings, FirstRun, InviteDraft, RecipientDraft,
        SecretChange, UserFilter, UserRow, UserSort,
    },
};
use muster_domain::{device::OwnedBy, invite::Via, platform::Platform};
use muster_gateways::directory::ldap::{LdapDirectory, LdapKind, LdapSettings};
use muster_stories::slapd::{BASE, READER, Slapd};
use tempfile::TempDir;

/// What the directory is called.
pub const NAME: &str = "Head office";
/// How long the console may take to answer while a directory does not, on a busy machine.
const ANSWERS: Duration = Duration::from_secs(10);

pub async fn open(folder: &TempDir) -> Arc<App> {
    open_with(folder, None).await
}

/// The same; `directory` is asked in place of the one that the settings name.
pub async fn open_with(folder: &TempDir, directory: Option<LdapDirectory>) -> Arc<App> {
    let options = OpenOptions {
        directories_for_tests: directory
            .map(|directory| (NAME.to_owned(), DirectoryForTests::Ldap(directory)))
            .into_iter()
            .collect(),
        ..OpenOptions::default()
    };
    opened(folder, options).await
}

/// The same, on a clock of the test's.
pub async fn open_at(folder: &TempDir, clock: &Clock) -> Arc<App> {
    let options = OpenOptions {
        clock: clock.clone(),
        ..OpenOptions::default()
    };
    opened(folder, options).await
}

async fn opened(folder: &TempDir, options: OpenOptions) -> Arc<App> {
    let options = OpenOptions {
        key: KeySource::File,
        ..options
    };
    let app = App::open(folder.path(), options).await.unwrap();
    app.complete_first_run(FirstRun {
        organisation: "Northwind Health".into(),
        admin_name: "Priya Raman".into(),
        admin_email: "priya@northwind.example".into(),
    })
    .await
    .unwrap();
    app
}

/// LDAPS with the slapd's own authority.
pub fn settings(slapd: &Slapd) -> LdapSettings {
    LdapSettings {
        port: slapd.ldaps(),
        ca_pem: Some(std::fs::read_to_string(slapd.authority()).unwrap()),
        bind_as: READER.0.into(),
        page_size: 500,
        ..LdapSettings::preset(LdapKind::OpenLdap, "localhost", BASE)
    }
}

pub fn draft(slapd: &Slapd, password: &str) -> DirectoryDraft {
    draft_of(settings(slapd), password)
}

pub fn draft_of(settings: LdapSettings, password: &str) -> DirectoryDraft {
    DirectoryDraft {
        id: None,
        new_id: None,
        name: NAME.into(),
        enabled: true,
        sign_in: false,
        connection: DirectoryConnection::Ldap(settings),
        secret: SecretChange::Set {
            value: password.into(),
        },
        sync: DirectorySyncSettings {
            every_minutes: 0,
            ..DirectorySyncSettings::default()
        },
    }
}

pub async fn users(app: &App, search: &str) -> Vec<UserRow> {
    let filter = UserFilter {
        search: search.into(),
        ..UserFilter::default()
    };
    let page = app.list_users(filter, UserSort::Name, None, 200).await.unwrap();
    page.rows
}

pub async fn user(app: &App, search: &str) -> UserRow {
    users(app, search).await.into_iter().next().unwrap()
}

pub async fn invite(app: &App, email: &str) {
    let draft = InviteDraft {
        platform: Platform::Ios,
        owned_by: OwnedBy::Personal,
        recipients: vec![RecipientDraft {
            name: "Somebody".into(),
            email: email.into(),
            phone: String::new(),
        }],
        group: String::new(),
        domain: String::new(),
        devices_each: 1,
        valid_hours: 720,
        via: Via::Email,
        language: String::new(),
        time_zone: String::new(),
    };
    assert_eq!(app.invite(draft, 0).await.unwrap().1.len(), 1);
}

/// Id, name and users of each group that is there.
pub async fn groups(app: &App) -> Vec<(String, String, u32)> {
    let groups = app.search_directory_groups(String::new()).await.unwrap();
    groups
        .into_iter()
        .map(|group| (group.id, group.name, group.users))
        .collect()
}

/// What the console asks for must come soon, whatever a directory does.
pub async fn soon<T>(work: impl Future<Output = T>) -> T {
    tokio::time::timeout(ANSWERS, work).await.unwrap()
}
