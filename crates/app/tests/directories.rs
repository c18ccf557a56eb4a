//! Directories: set up, looked at, synchronised; down, slow, broken off, of another schema, with nobody left.
#![allow(clippy::unwrap_used, missing_docs)]

use std::{sync::Arc, time::Duration};

use muster_app::{
    App, Clock, DirectoryForTests, Dispatch, ErrorCode, KeySource, OpenOptions,
    wire::{
        AuditFilter, DirectoryConnection, DirectoryDetail, DirectoryDraft, DirectoryPlanKind,
        DirectorySyncReport, DirectorySyncSettings, FirstRun, InviteDraft, OnLeaving, RecipientDraft,
        SecretChange, UserFilter, UserRow, UserSort,
    },
};
use muster_domain::{
    device::OwnedBy,
    directory_sync::Hold,
    platform::Platform,
    roster::DirectoryState,
    time::{HOUR, MINUTE, Moment},
};
use muster_gateways::directory::ldap::{
    DirectoryEntry, DirectoryGroup, DisabledReason, LdapDirectory, LdapKind, LdapSettings, Member,
    MemoryDirectory, Unusable,
};
use tempfile::TempDir;

const MAIN: &str = "Head office";
const OTHER: &str = "Subsidiary";

struct Stage {
    app: Arc<App>,
    clock: Clock,
    memory: MemoryDirectory,
    other: MemoryDirectory,
    folder: TempDir,
}

fn options(clock: &Clock, memory: &MemoryDirectory, other: &MemoryDirectory) -> OpenOptions {
    let twin = |memory: &MemoryDirectory| DirectoryForTests::Ldap(LdapDirectory::Memory(memory.clone()));
    OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        directories_for_tests: vec![(MAIN.into(), twin(memory)), (OTHER.into(), twin(other))],
        ..OpenOptions::default()
    }
}

async fn stage() -> Stage {
    let folder = TempDir::new().unwrap();
    let clock = Clock::at(Moment(1_800_000_000_000));
    let (memory, other) = (MemoryDirectory::new(), MemoryDirectory::new());
    let app = App::open(folder.path(), options(&clock, &memory, &other))
        .await
        .unwrap();
    app.complete_first_run(FirstRun {
        organisation: "Northwind Health".into(),
        admin_name: "Priya Raman".into(),
        admin_email: "priya@northwind.example".into(),
    })
    .await
    .unwrap();
    Stage {
        app,
        clock,
        memory,
        other,
        folder,
    }
}

fn draft(name: &str) -> DirectoryDraft {
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

fn person(name: &str) -> DirectoryEntry {
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

fn group(name: &str, members: &[&str]) -> DirectoryGroup {
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
    async fn add(&self, name: &str) -> DirectoryDetail {
        self.app.save_directory(draft(name)).await.unwrap()
    }

    /// The main directory with so many people, synchronised once.
    async fn with(&self, people: usize) -> String {
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

    async fn sync(&self, id: &str) -> DirectorySyncReport {
        // The history is in the order of time.
        self.clock.advance(1_000);
        self.app.sync_now(id.to_owned(), true, None).await.unwrap()
    }

    async fn user(&self, search: &str) -> UserRow {
        let mut users = self.users(search).await;
        assert_eq!(users.len(), 1, "{search}: {users:?}");
        users.remove(0)
    }

    async fn users(&self, search: &str) -> Vec<UserRow> {
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

    async fn invite(&self, email: &str) {
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
            via: muster_domain::invite::Via::Email,
            language: String::new(),
            time_zone: String::new(),
        };
        assert_eq!(self.app.invite(draft, 0).await.unwrap().1.len(), 1);
    }

    async fn state(&self, search: &str) -> DirectoryState {
        self.user(search).await.source.unwrap().state
    }

    async fn last_outcome(&self, id: &str) -> String {
        let page = self.app.directory_syncs(id.to_owned(), None, 10).await.unwrap();
        page.rows[0].outcome.clone()
    }

    async fn log(&self) -> Vec<String> {
        let page = self
            .app
            .list_audit(AuditFilter::default(), None, 200)
            .await
            .unwrap();
        page.rows.into_iter().map(|row| row.action).collect()
    }
}

#[tokio::test]
async fn a_directory_is_saved_with_its_secret_and_never_shows_it() {
    let stage = stage().await;
    let saved = stage.add(MAIN).await;
    assert!(saved.has_secret && saved.row.problem.is_none());
    assert_eq!(
        (saved.row.make.as_str(), saved.row.place.as_str()),
        ("OpenLDAP", "ldap.example.org:636")
    );
    let shown = serde_json::to_string(&saved).unwrap();
    assert!(!shown.contains("sesame-of-the-reader"));
    // The name is taken, and the secret stays as it is.
    let again = stage.app.save_directory(draft("HEAD office")).await.unwrap_err();
    assert_eq!(again.field.as_deref(), Some("name"));
    let renamed = DirectoryDraft {
        id: Some(saved.row.id.clone()),
        secret: SecretChange::Keep,
        ..draft("Main")
    };
    assert!(stage.app.save_directory(renamed).await.unwrap().has_secret);
    // Without its password the account that reads cannot.
    let without = DirectoryDraft {
        id: Some(saved.row.id.clone()),
        secret: SecretChange::Clear,
        ..draft("Main")
    };
    let refused = stage.app.save_directory(without).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("secret"));
    let bytes = std::fs::read(stage.folder.path().join("muster.db")).unwrap();
    let wal = std::fs::read(stage.folder.path().join("muster.db-wal")).unwrap_or_default();
    let holds = |bytes: &[u8]| bytes.windows(20).any(|some| some == b"sesame-of-the-reader");
    assert!(!holds(&bytes) && !holds(&wal));
    let log = stage.log().await;
    assert!(log.contains(&"directory_added".to_owned()) && log.contains(&"directory_changed".to_owned()));
    // Out of range, each at its field.
    let mut wrong = draft("Third");
    wrong.sync.every_minutes = 1;
    wrong.sync.most_leaving_percent = 0;
    let fields: Vec<String> = stage
        .app
        .save_directory(wrong)
        .await
        .unwrap_err()
        .problems
        .into_iter()
        .map(|problem| problem.field)
        .collect();
    assert_eq!(fields, ["sync.every_minutes", "sync.most_leaving_percent"]);
}

#[tokio::test]
async fn a_new_one_has_the_id_that_its_redirect_address_was_registered_with() {
    let stage = stage().await;
    let presets = stage.app.directory_presets().await.unwrap();
    assert_eq!(presets.presets.len(), 10);
    assert!(presets.redirect_address.contains(&presets.new_id));
    let new = DirectoryDraft {
        new_id: Some(presets.new_id.clone()),
        ..draft(MAIN)
    };
    let saved = stage.app.save_directory(new.clone()).await.unwrap();
    assert_eq!(saved.row.id, presets.new_id);
    let twice = stage
        .app
        .save_directory(DirectoryDraft {
            name: OTHER.into(),
            ..new
        })
        .await;
    assert_eq!(twice.unwrap_err().code, ErrorCode::Conflict);
}

#[tokio::test]
async fn a_preview_says_what_a_sync_then_does() {
    let stage = stage().await;
    stage.memory.put(person("ana"), "pw").put(person("bo"), "pw");
    stage.memory.put_unusable(Unusable {
        dn: "uid=printer".into(),
        stable_id: Some("p".into()),
        attribute: "mail".into(),
        why: "It has no mail address.".into(),
    });
    stage.memory.set_groups(vec![
        group("sales", &["uid=ana,ou=people"]),
        group("everybody", &["cn=sales,ou=groups"]),
    ]);
    let id = stage.add(MAIN).await.row.id;
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    assert_eq!(
        (
            preview.counts.new,
            preview.counts.unusable,
            preview.groups_changed
        ),
        (2, 1, 2)
    );
    assert!(stage.users("").await.is_empty(), "nothing was changed");
    let rows = |kind| {
        let (id, plan) = (id.clone(), preview.plan_id.clone());
        let app = stage.app.clone();
        async move { app.directory_plan_rows(id, plan, kind, 0, 50).await.unwrap() }
    };
    let new = rows(DirectoryPlanKind::New).await;
    assert_eq!(
        new.rows.iter().map(|row| row.email.as_str()).collect::<Vec<_>>(),
        ["ana@example.org", "bo@example.org"]
    );
    assert!(
        rows(DirectoryPlanKind::Unusable).await.rows[0]
            .detail
            .contains("no mail address")
    );

    let report = stage.sync(&id).await;
    assert_eq!((report.outcome.as_str(), report.counts.new), ("done", 2));
    let ana = stage.user("ana").await;
    assert_eq!(ana.phone.as_deref(), Some("+351912345678"));
    assert_eq!(ana.domain.as_deref(), Some("example.org"));
    let groups = stage.app.search_directory_groups(String::new()).await.unwrap();
    let counts: Vec<(String, u32)> = groups
        .into_iter()
        .map(|group| (group.name, group.users))
        .collect();
    assert_eq!(
        counts,
        [("everybody".to_owned(), 1), ("sales".to_owned(), 1)],
        "nested ones count"
    );

    let mut changed = person("ana");
    changed.email = "ana.sousa@example.org".into();
    stage.memory.put(changed, "pw");
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    let page = stage
        .app
        .directory_plan_rows(id.clone(), preview.plan_id, DirectoryPlanKind::Changed, 0, 50)
        .await
        .unwrap();
    assert_eq!(page.rows[0].detail, "email");
    let [change] = &page.rows[0].changes[..] else {
        panic!("one field: {:?}", page.rows[0].changes)
    };
    assert_eq!(
        (&*change.field, &*change.before, &*change.after),
        ("email", "ana@example.org", "ana.sousa@example.org")
    );
    assert_eq!(page.rows[0].user_id.as_deref(), Some(ana.id.as_str()));
    let report = stage.sync(&id).await;
    assert_eq!((report.counts.changed, report.counts.unchanged), (1, 1));
    let report = stage.sync(&id).await;
    assert_eq!((report.counts.changes(), report.counts.unchanged), (false, 2));
    assert_eq!(stage.user("sousa").await.id, ana.id);
}

#[tokio::test]
async fn who_is_renamed_and_moved_stays_who_they_are() {
    let stage = stage().await;
    let id = stage.with(2).await;
    let before = stage.user("user001").await;
    let moved = DirectoryEntry {
        stable_id: "id-user001".into(),
        dn: "cn=Ana,ou=board,dc=example,dc=org".into(),
        ..person("ana")
    };
    stage.memory.put(moved, "pw");
    let report = stage.sync(&id).await;
    assert_eq!(
        (report.counts.changed, report.counts.new, report.counts.gone),
        (1, 0, 0)
    );
    let after = stage.user("ana").await;
    assert_eq!(after.id, before.id);
    assert_eq!(after.source.unwrap().external_id, "id-user001");
}

#[tokio::test]
async fn a_directory_that_is_down_changes_nothing_and_says_what_to_do() {
    let stage = stage().await;
    let id = stage.with(12).await;
    stage.memory.set_down(true);
    let error = stage.app.sync_now(id.clone(), true, None).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::DirectoryFailed);
    assert!(error.hint.is_some_and(|hint| !hint.is_empty()));
    assert_eq!(stage.last_outcome(&id).await, "failed");
    assert_eq!(stage.users("").await.len(), 12);
    assert_eq!(stage.state("user003").await, DirectoryState::Present);
    for _ in 0..2 {
        stage.app.sync_now(id.clone(), true, None).await.unwrap_err();
    }
    let notices = stage.app.overview().await.unwrap().notices;
    assert!(notices.iter().any(|notice| notice.code == "directory_failing"));
    stage.memory.set_down(false);
    assert_eq!(stage.sync(&id).await.outcome, "done");
    let notices = stage.app.overview().await.unwrap().notices;
    assert!(!notices.iter().any(|notice| notice.code.starts_with("directory")));
}

#[tokio::test]
async fn a_list_that_breaks_off_or_may_not_be_whole_makes_nobody_gone() {
    let stage = stage().await;
    let id = stage.with(250).await;
    stage.memory.set_breaks_after(Some(30));
    stage.app.sync_now(id.clone(), true, None).await.unwrap_err();
    stage.memory.set_breaks_after(None);
    stage.memory.remove("id-user000").set_incomplete(true);
    let report = stage.sync(&id).await;
    assert_eq!((report.outcome.as_str(), report.counts.gone), ("done", 0));
    assert_eq!(stage.state("user000").await, DirectoryState::Present);
    stage.memory.set_incomplete(false);
    assert_eq!(stage.sync(&id).await.counts.gone, 1);
    assert_eq!(stage.state("user000").await, DirectoryState::Gone);
}

#[tokio::test]
async fn a_slow_directory_can_be_stopped_and_holds_nobody_up() {
    let stage = stage().await;
    let id = stage.with(3).await;
    stage.memory.set_slow(Some(Duration::from_secs(60)));
    let syncing = tokio::spawn({
        let (app, id) = (stage.app.clone(), id.clone());
        async move { app.sync_now(id, true, None).await }
    });
    let running = async {
        loop {
            let status = stage.app.directory_sync_status(id.clone()).await.unwrap();
            if status.running.is_some() {
                return status;
            }
            tokio::task::yield_now().await;
        }
    };
    let status = tokio::time::timeout(Duration::from_secs(10), running)
        .await
        .unwrap();
    assert!(!status.running.unwrap().preview);
    assert_eq!(stage.users("").await.len(), 3, "the console answers meanwhile");
    // A second one waits its turn, and so does removing it.
    let busy = stage.app.sync_now(id.clone(), true, None).await.unwrap_err();
    assert_eq!(busy.code, ErrorCode::Conflict);
    assert_eq!(
        stage.app.remove_directory(id.clone()).await.unwrap_err().code,
        ErrorCode::Conflict
    );
    assert!(stage.app.stop_sync(id.clone()).await.unwrap());
    let report = tokio::time::timeout(Duration::from_secs(10), syncing)
        .await
        .unwrap()
        .unwrap()
        .unwrap();
    assert_eq!(report.outcome, "cancelled");
    assert!(!stage.app.stop_sync(id.clone()).await.unwrap(), "none goes on");
    assert_eq!(stage.last_outcome(&id).await, "cancelled");
}

#[tokio::test]
async fn too_many_leavers_wait_for_a_yes_and_the_yes_is_for_these_alone() {
    let stage = stage().await;
    let id = stage.with(40).await;
    for number in 0..6 {
        stage.memory.remove(&format!("id-user{number:03}"));
    }
    let held = stage.sync(&id).await;
    assert_eq!(held.outcome, "held");
    let plan = held.held.unwrap();
    assert_eq!(stage.state("user001").await, DirectoryState::Present);
    assert!(held.hold_words[0].contains("6 of 40"), "{:?}", held.hold_words);
    let notices = stage.app.overview().await.unwrap().notices;
    assert!(notices.iter().any(|notice| notice.code == "directory_held"));
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    assert_eq!(preview.plan_id, plan, "the same people");
    assert!(matches!(
        preview.holds.as_slice(),
        [Hold::TooMany {
            leaving: 6,
            of: 40,
            percent: 10
        }]
    ));

    // One more goes before the yes comes: it was not for that one.
    stage.memory.remove("id-user006");
    let held = stage
        .app
        .sync_now(id.clone(), true, Some(plan.clone()))
        .await
        .unwrap();
    assert_eq!(held.outcome, "held");
    let newer = held.held.unwrap();
    assert_ne!(newer, plan);
    let done = stage.app.sync_now(id.clone(), true, Some(newer)).await.unwrap();
    assert_eq!((done.outcome.as_str(), done.counts.gone), ("done", 7));
    assert_eq!(stage.state("user006").await, DirectoryState::Gone);
    let status = stage.app.directory_sync_status(id).await.unwrap();
    assert!(status.held.is_none() && status.running.is_none());
}

#[tokio::test]
async fn an_attribute_that_nobody_has_any_more_is_held() {
    let stage = stage().await;
    let id = stage.with(20).await;
    for number in 0..20 {
        let changed = DirectoryEntry {
            phone: None,
            ..person(&format!("user{number:03}"))
        };
        stage.memory.put(changed, "pw");
    }
    let held = stage.sync(&id).await;
    assert_eq!(held.outcome, "held");
    assert!(held.hold_words[0].contains("phone"), "{:?}", held.hold_words);
    assert!(stage.user("user004").await.phone.is_some());
    let done = stage.app.sync_now(id.clone(), true, held.held).await.unwrap();
    assert_eq!(done.outcome, "done");
    // What the directory does not have any more is not taken away here.
    assert!(stage.user("user004").await.phone.is_some());
    assert_eq!(stage.sync(&id).await.outcome, "done", "asked once");
}

#[tokio::test]
async fn a_directory_that_shows_nobody_is_held() {
    let stage = stage().await;
    let id = stage.with(7).await;
    for number in 0..7 {
        stage.memory.remove(&format!("id-user{number:03}"));
    }
    let held = stage.sync(&id).await;
    assert_eq!((held.outcome.as_str(), held.counts.gone), ("held", 0));
    let done = stage.app.sync_now(id, true, held.held).await.unwrap();
    assert_eq!(done.counts.gone, 0, "not even with a yes");
    assert_eq!(stage.state("user002").await, DirectoryState::Present);
}

#[tokio::test]
async fn leavers_keep_their_invites_or_lose_them_as_it_is_set() {
    for on_leaving in [OnLeaving::Show, OnLeaving::RevokeInvites] {
        let stage = stage().await;
        let id = stage.with(20).await;
        let mut with = draft(MAIN);
        with.id = Some(id.clone());
        with.secret = SecretChange::Keep;
        with.sync.on_leaving = on_leaving;
        stage.app.save_directory(with).await.unwrap();
        for email in [
            "user000@example.org",
            "user001@example.org",
            "user002@example.org",
        ] {
            stage.invite(email).await;
        }
        stage.memory.remove("id-user000");
        let disabled = DirectoryEntry {
            disabled: Some(DisabledReason::Disabled),
            ..person("user001")
        };
        stage.memory.put(disabled, "pw");
        let preview = stage.app.preview_sync(id.clone()).await.unwrap();
        assert_eq!(preview.live_invites_of_leavers, 2);
        let report = stage.sync(&id).await;
        assert_eq!((report.counts.gone, report.counts.disabled), (1, 1));
        let revokes = on_leaving == OnLeaving::RevokeInvites;
        assert_eq!(report.revoked, if revokes { 2 } else { 0 });
        for name in ["user000", "user001"] {
            let user = stage.user(name).await;
            assert_eq!(user.left_with_live_invite, !revokes, "{name}");
        }
        assert_eq!(stage.user("user002").await.live_invites, 1);
        let roster = stage.app.roster_counts().await.unwrap();
        assert_eq!(roster.left_with_live_invite, if revokes { 0 } else { 2 });
        // Whoever is there again is not a leaver any more.
        stage.memory.put(person("user000"), "pw");
        assert_eq!(stage.sync(&id).await.counts.back, 1);
        assert_eq!(stage.state("user000").await, DirectoryState::Present);
    }
}

#[tokio::test]
async fn users_made_by_hand_are_adopted_and_two_directories_keep_their_own() {
    let stage = stage().await;
    stage.invite("ana@example.org").await;
    let by_hand = stage.user("ana@").await;
    assert!(by_hand.source.is_none());
    stage.memory.put(person("ana"), "pw").put(person("bo"), "pw");
    let mut same_address = person("bo");
    same_address.stable_id = "other-bo".into();
    stage.other.put(same_address, "pw").put(person("cy"), "pw");
    let main = stage.add(MAIN).await.row.id;
    let other = stage.add(OTHER).await.row.id;
    let report = stage.sync(&main).await;
    assert_eq!((report.counts.new, report.counts.adopted), (1, 1));
    let ana = stage.user("ana@").await;
    assert_eq!((ana.id.as_str(), ana.live_invites), (by_hand.id.as_str(), 1));
    assert_eq!(ana.source.unwrap().directory, MAIN);

    let report = stage.sync(&other).await;
    assert_eq!((report.counts.new, report.counts.conflicts), (1, 1));
    assert_eq!(
        stage.user("bo@").await.source.unwrap().directory,
        MAIN,
        "the first that brought it"
    );
    let preview = stage.app.preview_sync(other.clone()).await.unwrap();
    let rows = stage
        .app
        .directory_plan_rows(other.clone(), preview.plan_id, DirectoryPlanKind::Conflict, 0, 10)
        .await
        .unwrap()
        .rows;
    assert!(rows[0].detail.contains(MAIN), "{rows:?}");

    // One directory's silence says nothing about the other's people.
    stage.memory.remove("id-ana");
    stage.sync(&other).await;
    assert_eq!(stage.state("ana@").await, DirectoryState::Present);
    let removed = stage.app.remove_directory(main).await.unwrap();
    assert_eq!(removed.users, 2);
    assert!(stage.user("bo@").await.source.is_none());
    let report = stage.sync(&other).await;
    assert_eq!(report.counts.adopted, 1, "now it is the other's");
    assert!(stage.log().await.contains(&"directory_removed".to_owned()));
}

#[tokio::test]
async fn addresses_that_change_hands_settle_in_one_sync() {
    let stage = stage().await;
    let id = stage.with(3).await;
    let with_email = |name: &str, email: &str| DirectoryEntry {
        email: email.into(),
        ..person(name)
    };
    // 000 gives its address to somebody new, who stands before it in the list.
    stage.memory.remove("id-user000");
    stage.memory.put(with_email("zoe", "user000@example.org"), "pw");
    stage
        .memory
        .put(with_email("user000", "elsewhere@example.org"), "pw");
    let report = stage.sync(&id).await;
    assert_eq!(
        (report.counts.new, report.counts.changed, report.counts.conflicts),
        (1, 1, 0)
    );
    assert_eq!(stage.users("").await.len(), 4);
    assert_eq!(stage.user("user000@").await.name, "zoe of Example");
    assert!(!stage.sync(&id).await.counts.changes());
}

#[tokio::test]
async fn changes_alone_are_read_when_the_mark_allows_it() {
    let stage = stage().await;
    let id = stage.with(30).await;
    stage.memory.put(person("new"), "pw").remove("id-user005");
    let report = stage.app.sync_now(id.clone(), false, None).await.unwrap();
    assert!(!report.full);
    assert_eq!(
        (report.counts.new, report.counts.unchanged, report.counts.gone),
        (1, 0, 0)
    );
    assert_eq!(stage.sync(&id).await.counts.gone, 1);
    // With other settings the mark counts no more.
    let mut other = draft(MAIN);
    other.id = Some(id.clone());
    let DirectoryConnection::Ldap(settings) = &mut other.connection else {
        unreachable!()
    };
    settings.user_filter = "(objectClass=person)".into();
    stage.app.save_directory(other).await.unwrap();
    assert!(stage.app.sync_now(id, false, None).await.unwrap().full);
}

#[tokio::test]
async fn the_clock_begins_syncs_while_this_process_hands_over() {
    let stage = stage().await;
    stage.memory.put(person("ana"), "pw");
    let mut by_the_clock = draft(MAIN);
    by_the_clock.sync.every_minutes = 60;
    let id = stage.app.save_directory(by_the_clock).await.unwrap().row.id;
    let dispatch = Dispatch::start(stage.app.clone());
    let synced = async |count: usize| {
        loop {
            let page = stage.app.directory_syncs(id.clone(), None, 10).await.unwrap();
            if page.rows.len() >= count && page.rows[0].outcome != "running" {
                return page.rows;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let patience = Duration::from_secs(30);
    let rows = tokio::time::timeout(patience, synced(1)).await.unwrap();
    assert_eq!((rows[0].outcome.as_str(), rows[0].by.as_str()), ("done", ""));
    assert_eq!(stage.users("").await.len(), 1);
    let status = stage.app.directory_sync_status(id.clone()).await.unwrap();
    let next = status.next_at.unwrap().get();
    assert_eq!(next - rows[0].started_at.get(), HOUR);
    // It is down when the next one is due; then it is tried again sooner than in an hour.
    stage.memory.set_down(true);
    stage.clock.advance(HOUR + MINUTE);
    let rows = tokio::time::timeout(patience, synced(2)).await.unwrap();
    assert_eq!(rows[0].outcome, "failed");
    let status = stage.app.directory_sync_status(id.clone()).await.unwrap();
    assert_eq!(status.next_at.unwrap().get() - rows[0].started_at.get(), MINUTE);
    dispatch.stop().await;
}

#[tokio::test]
async fn a_sync_that_a_crash_ended_is_noted_and_the_next_one_finishes_it() {
    let stage = stage().await;
    let id = stage.with(3).await;
    stage
        .memory
        .put(person("new"), "pw")
        .set_slow(Some(Duration::from_secs(60)));
    let syncing = tokio::spawn({
        let (app, id) = (stage.app.clone(), id.clone());
        async move { app.sync_now(id, false, None).await }
    });
    while stage.last_outcome(&id).await != "running" {
        tokio::task::yield_now().await;
    }
    // As a process that dies: the task ends wherever it is.
    syncing.abort();
    syncing.await.unwrap_err();
    stage.memory.set_slow(None);
    stage.clock.advance(1_000);
    let report = stage.app.sync_now(id.clone(), false, None).await.unwrap();
    assert_eq!(report.counts.new, 1, "the mark was not moved");
    let rows = stage.app.directory_syncs(id, None, 10).await.unwrap().rows;
    assert_eq!(rows[1].outcome, "broken_off");
}

#[tokio::test]
async fn what_is_switched_off_or_lists_nobody_is_not_synchronised() {
    let stage = stage().await;
    let id = stage.with(1).await;
    let off = stage.app.enable_directory(id.clone(), false).await.unwrap();
    assert!(!off.row.enabled);
    let error = stage.app.sync_now(id.clone(), true, None).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::Conflict);
    assert_eq!(
        stage.app.preview_sync(id).await.unwrap().counts.unchanged,
        1,
        "looking is allowed"
    );
}
