//! Two directories in memory, a clock to turn, and an application on a folder of its own.

use std::sync::Arc;

use muster_app::{
    App, Clock, DirectoryForTests, KeySource, OpenOptions,
    wire::{
        AuditFilter, DirectoryConnection, DirectoryDetail, DirectoryDraft, DirectorySyncReport,
        DirectorySyncSettings, InviteDraft, RecipientDraft, SecretChange, UserFilter, UserRow, UserSort,
    },
};
use muster_domain::{device::OwnedBy, platform::Platform, roster::DirectoryState, time::Moment};
use muster_gateways::directory::ldap::{
    DirectoryEntry, DirectoryGroup, LdapDirectory, LdapKind, LdapSettings, Member, MemoryDirectory,
};
use tempfile::TempDir;

use crate::first_run::first_run;

pub const MAIN: &str = "Head office";
pub const OTHER: &str = "Subsidiary";

pub struct Stage {
    pub app: Arc<App>,
    pub clock: Clock,
    pub memory: MemoryDirectory,
    pub other: MemoryDirectory,
    pub folder: TempDir,
}

pub fn options(clock: &Clock, memory: &MemoryDirectory, other: &MemoryDirectory) -> OpenOptions {
    let twin = |memory: &MemoryDirectory| DirectoryForTests::Ldap(LdapDirectory::Memory(memory.clone()));
    OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        directories_for_tests: vec![(MAIN.into(), twin(memory)), (OTHER.into(), twin(other))],
        ..OpenOptions::default()
    }
}

pub async fn stage() -> Stage {
    let folder = TempDir::new().unwrap();
    let clock = Clock::at(Moment(1_800_000_000_000));
    let (memory, other) = (MemoryDirectory::new(), MemoryDirectory::new());
    let app = App::open(folder.path(), options(&clock, &memory, &other))
        .await
        .unwrap();
    first_run(&app).await;
    Stage {
        app,
        clock,
        memory,
        other,
        folder,
    }
}

pub fn draft(name: &str) -> DirectoryDraft {
    DirectoryDraft {
        id: None,
        new_id: None,
        name: name.into(),
        enabled: true,
        sign_in: true,
        connection: DirectoryConnection::Ldap(LdapSettings {
            bind_as: "cn=reader,dc=example,dc=org".into(),
            ..LdapSettings::preset(LdapKind::OpenLdap, "ldap.example.org", "dc=example,dc=org")
        }),
        secret: SecretChange::Set {
            value: "sesame-of-the-reader".into(),
        },
        sync: DirectorySyncSettings {
            every_minutes: 0,
            ..DirectorySyncSettings::default()
        },
    }
}

pub fn person(name: &str) -> DirectoryEntry {
    DirectoryEntry {
        stable_id: format!("id-{name}"),
        dn: format!("uid={name},ou=people,dc=example,dc=org"),
        user_name: name.into(),
        name: format!("{name} of Example"),
        email: format!("{name}@example.org"),
        phone: Some("+351 912 345 678".into()),
        upn: None,
        department: None,
        disabled: None,
        member_of: Vec::new(),
        primary_group: None,
        changed: None,
    }
}

pub fn group(name: &str, members: &[&str]) -> DirectoryGroup {
    DirectoryGroup {
        stable_id: format!("gid-{name}"),
        dn: format!("cn={name},ou=groups,dc=example,dc=org"),
        name: name.into(),
        members: members
            .iter()
            .map(|member| Member::Dn(format!("{member},dc=example,dc=org")))
            .collect(),
    }
}

impl Stage {
    pub async fn add(&self, name: &str) -> DirectoryDetail {
        self.app.save_directory(draft(name)).await.unwrap()
    }

    /// The main directory with so many people, synchronised once.
    pub async fn with(&self, people: usize) -> String {
        for number in 0..people {
            self.memory.put(person(&format!("user{number:03}")), "pw");
        }
        let id = self.add(MAIN).await.row.id;
        let report = self.sync(&id).await;
        assert_eq!(
            (report.outcome.as_str(), report.counts.new as usize),
            ("done", people)
        );
        self.clock.advance(1_000);
        id
    }

    pub async fn sync(&self, id: &str) -> DirectorySyncReport {
        // The history is in the order of time.
        self.clock.advance(1_000);
        self.app.sync_now(id.to_owned(), true, None).await.unwrap()
    }

    pub async fn user(&self, search: &str) -> UserRow {
        let mut users = self.users(search).await;
        assert_eq!(users.len(), 1, "{search}: {users:?}");
        users.remove(0)
    }

    pub async fn users(&self, search: &str) -> Vec<UserRow> {
        let filter = UserFilter {
            search: search.into(),
            ..UserFilter::default()
        };
        self.app
            .list_users(filter, UserSort::Name, None, 1_000)
            .await
            .unwrap()
            .rows
    }

    /// Of everybody: id, name, address, id in the directory, and how they stand there.
    pub async fn people(&self) -> Vec<[String; 5]> {
        let users = self.users("").await.into_iter();
        users
            .map(|user| {
                let source = user.source.map(|source| (source.external_id, source.state));
                let (external_id, state) = source.unzip();
                let state = state.map(|state| state.as_str().to_owned());
                [
                    user.id,
                    user.name,
                    user.email,
                    external_id.unwrap_or_default(),
                    state.unwrap_or_default(),
                ]
            })
            .collect()
    }

    pub async fn invite(&self, email: &str) {
        let made = self.app.invite(invitation(email), 0).await.unwrap();
        assert_eq!(made.1.len(), 1);
    }

    pub async fn state(&self, search: &str) -> DirectoryState {
        self.user(search).await.source.unwrap().state
    }

    pub async fn last_outcome(&self, id: &str) -> String {
        let page = self.app.directory_syncs(id.to_owned(), None, 10).await.unwrap();
        page.rows[0].outcome.clone()
    }

    pub async fn log(&self) -> Vec<String> {
        let page = self
            .app
            .list_audit(AuditFilter::default(), None, 200)
            .await
            .unwrap();
        page.rows.into_iter().map(|row| row.action).collect()
    }
}

/// One iPhone of one person's own.
pub fn invitation(email: &str) -> InviteDraft {
    InviteDraft {
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
        via: muster_domain::invite::Via::Email,
        language: String::new(),
        time_zone: String::new(),
    }
}

/// Somebody of the directory under another address.
pub fn with_email(name: &str, email: &str) -> DirectoryEntry {
    DirectoryEntry {
        email: email.into(),
        ..person(name)
    }
}
