//! Addresses that change hands: a leaver's goes to somebody new, and people of one directory exchange theirs.

use muster_app::wire::{DirectoryPlanKind, UserRow};
use muster_domain::roster::DirectoryState;
use muster_gateways::directory::ldap::DirectoryEntry;

use crate::stage::*;

/// Somebody else with the address of somebody.
fn hire(name: &str, address_of: &str) -> DirectoryEntry {
    with_email(name, &format!("{address_of}@example.org"))
}

impl Stage {
    /// Whom the directory knows by the id of this name.
    async fn of_id(&self, name: &str) -> UserRow {
        let mut users = self.users("").await;
        users.retain(|user| {
            let source = user.source.as_ref();
            source.is_some_and(|source| source.external_id == format!("id-{name}"))
        });
        assert_eq!(users.len(), 1, "{name}: {users:?}");
        users.remove(0)
    }

    async fn address(&self, name: &str) -> String {
        self.of_id(name).await.email
    }

    /// What a preview counts, after the sync did the same.
    async fn foretold(&self, id: &str) -> muster_domain::directory_sync::Counts {
        let preview = self.app.preview_sync(id.to_owned()).await.unwrap();
        assert!(preview.holds.is_empty(), "{:?}", preview.holds);
        let report = self.sync(id).await;
        assert_eq!((report.outcome.as_str(), report.counts), ("done", preview.counts));
        let again = self.sync(id).await.counts;
        assert!(!again.changes(), "{again:?}");
        preview.counts
    }
}

#[tokio::test]
async fn a_leavers_record_stays_theirs_when_somebody_new_gets_the_address() {
    // Gone in this very sync, and gone in one before.
    for before in [false, true] {
        let stage = stage().await;
        let id = stage.with(20).await;
        stage.invite("user000@example.org").await;
        let leaver = stage.user("user000").await;
        stage.memory.remove("id-user000");
        if before {
            assert_eq!(stage.sync(&id).await.counts.gone, 1);
        }
        stage.memory.put(hire("zoe", "user000"), "pw");
        let counts = stage.foretold(&id).await;
        assert_eq!(
            (counts.new, counts.adopted, counts.conflicts, counts.gone),
            (1, 0, 0, u32::from(!before))
        );
        let zoe = stage.of_id("zoe").await;
        assert_ne!(zoe.id, leaver.id);
        assert_eq!((zoe.email.as_str(), zoe.live_invites), ("user000@example.org", 0));
        let left = stage.of_id("user000").await;
        assert_eq!(left.id, leaver.id);
        assert_eq!(left.live_invites, 0, "its link would come to Zoe's mailbox");
        assert_eq!(left.email, "");
        let source = left.source.unwrap();
        assert_eq!(
            (source.state, source.external_id.as_str()),
            (DirectoryState::Gone, "id-user000")
        );
        let history = stage.app.user_history(leaver.id, None).await.unwrap().rows;
        assert!(
            history
                .iter()
                .any(|told| told.entry.kind == "address_passed_on"
                    && told.entry.detail == "user000@example.org"),
            "{history:?}"
        );
        // Whoever comes back with it afterwards is told of, and comes back.
        stage.memory.put(person("user000"), "pw");
        let counts = stage.sync(&id).await.counts;
        assert_eq!((counts.back, counts.conflicts), (1, 1));
        assert_eq!(stage.address("zoe").await, "user000@example.org");
    }
}

#[tokio::test]
async fn the_same_login_name_and_names_that_agree_or_none_and_the_same_name_is_the_same_person() {
    let stage = stage().await;
    let id = stage.with(20).await;
    let nameless = DirectoryEntry {
        user_name: String::new(),
        ..person("nologin")
    };
    stage.memory.put(nameless, "pw");
    assert_eq!(stage.sync(&id).await.counts.new, 1);
    let before = stage.people().await;
    let anew = |entry: DirectoryEntry| DirectoryEntry {
        stable_id: format!("new-{}", entry.stable_id),
        ..entry
    };
    for name in ["nologin", "user000", "user001", "user002"] {
        stage.memory.remove(&format!("id-{name}"));
    }
    let renamed = DirectoryEntry {
        user_name: "USER000".into(),
        name: "Example, user000 Maria of".into(),
        ..anew(person("user000"))
    };
    // The login name is given to others, as addresses are.
    let successor = DirectoryEntry {
        name: "Zoe Sousa".into(),
        ..anew(person("user002"))
    };
    let namesake = DirectoryEntry {
        user_name: "other".into(),
        ..anew(person("user001"))
    };
    stage
        .memory
        .put(renamed, "pw")
        .put(namesake, "pw")
        .put(successor, "pw")
        .put(anew(person("nologin")), "pw");
    // Four of them leave at once: that much is allowed here.
    let mut with = draft(MAIN);
    with.id = Some(id.clone());
    with.secret = muster_app::wire::SecretChange::Keep;
    with.sync.most_leaving_percent = 50;
    stage.app.save_directory(with).await.unwrap();
    let counts = stage.foretold(&id).await;
    assert_eq!((counts.adopted, counts.new, counts.gone), (2, 2, 2));
    let id_of = |people: &[[String; 5]], name: &str| {
        let found = people
            .iter()
            .find(|person| person[1] == name && person[4] == "present");
        found.map(|person| person[0].clone())
    };
    let after = stage.people().await;
    assert_eq!(
        id_of(&after, "Example, user000 Maria of"),
        id_of(&before, "user000 of Example")
    );
    assert_ne!(id_of(&after, "Zoe Sousa"), id_of(&before, "user002 of Example"));
    assert_eq!(
        id_of(&after, "nologin of Example"),
        id_of(&before, "nologin of Example")
    );
    assert_ne!(
        id_of(&after, "user001 of Example"),
        id_of(&before, "user001 of Example"),
        "another login name is another person"
    );
}

#[tokio::test]
async fn somebody_known_takes_the_address_of_who_has_left_but_not_of_who_comes_back() {
    let stage = stage().await;
    let id = stage.with(30).await;
    stage.memory.remove("id-user000").remove("id-user001");
    stage.sync(&id).await;
    stage.memory.put(hire("user002", "user000"), "pw");
    stage.memory.put(hire("user003", "user001"), "pw");
    stage.memory.put(person("user001"), "pw");
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    let counts = stage.sync(&id).await.counts;
    assert_eq!(preview.counts, counts);
    assert_eq!((counts.changed, counts.back, counts.conflicts), (2, 1, 1));
    assert_eq!(stage.address("user002").await, "user000@example.org");
    assert_eq!(stage.address("user001").await, "user001@example.org");
    assert_eq!(stage.address("user003").await, "user003@example.org");
}

#[tokio::test]
async fn those_who_exchange_addresses_have_them_after_one_sync() {
    let stage = stage().await;
    let id = stage.with(30).await;
    let before = stage.people().await;
    // Two; a circle of four, of whom one may not sign in and one is called otherwise; and somebody who wants an address of theirs, too.
    let circle = [("user000", "user001"), ("user001", "user000")];
    let longer = [
        ("user010", "user011"),
        ("user012", "user013"),
        ("user011", "user012"),
        ("user013", "user010"),
    ];
    for (name, address) in circle.into_iter().chain(longer) {
        let mut entry = hire(name, address);
        if name == "user012" {
            entry.name = "user012 of Sweden".into();
        }
        if name == "user013" {
            entry.disabled = Some(muster_gateways::directory::ldap::DisabledReason::Disabled);
        }
        stage.memory.put(entry, "pw");
    }
    stage.memory.put(hire("zoe", "user011"), "pw");
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    let rows = stage
        .app
        .directory_plan_rows(id.clone(), preview.plan_id, DirectoryPlanKind::Conflict, 0, 50)
        .await
        .unwrap()
        .rows;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0].external_id, "id-zoe");
    let counts = stage.foretold(&id).await;
    assert_eq!((counts.changed, counts.disabled, counts.conflicts), (5, 1, 1));
    for (name, address) in circle.into_iter().chain(longer) {
        assert_eq!(stage.address(name).await, format!("{address}@example.org"));
    }
    let ids = |people: Vec<[String; 5]>| {
        let mut ids: Vec<_> = people
            .into_iter()
            .map(|[id, _, _, there, _]| (id, there))
            .collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(stage.people().await), ids(before), "they stay who they are");
    // Back again, by changes alone.
    for name in ["user000", "user001"] {
        stage.memory.put(person(name), "pw");
    }
    let report = stage.app.sync_now(id.clone(), false, None).await.unwrap();
    assert!(!report.full);
    assert_eq!((report.counts.changed, report.counts.conflicts), (2, 0));
    assert_eq!(stage.address("user000").await, "user000@example.org");
    assert_eq!(stage.address("user001").await, "user001@example.org");
}

#[tokio::test]
async fn who_waited_for_an_address_has_it_when_the_circle_closes() {
    let stage = stage().await;
    let id = stage.with(20).await;
    // Written before without the address, as by a sync that was broken off before the exchange.
    stage
        .memory
        .put(hire("user000", "user001"), "pw")
        .put(hire("user001", "user002"), "pw");
    for _ in 0..2 {
        let counts = stage.sync(&id).await.counts;
        assert_eq!(counts.conflicts, 2);
        assert_eq!(stage.address("user000").await, "user000@example.org");
    }
    stage.memory.put(hire("user002", "user000"), "pw");
    let counts = stage.foretold(&id).await;
    assert_eq!((counts.changed, counts.conflicts, counts.unchanged), (3, 0, 17));
    for (name, address) in [
        ("user000", "user001"),
        ("user001", "user002"),
        ("user002", "user000"),
    ] {
        assert_eq!(stage.address(name).await, format!("{address}@example.org"));
    }
}

#[tokio::test]
async fn who_moves_to_another_directory_is_theirs_and_somebody_else_takes_the_address() {
    let stage = stage().await;
    let main = stage.with(30).await;
    let other = stage.add(OTHER).await.row.id;
    let (moves, leaves) = (stage.user("user000").await, stage.user("user001").await);
    stage.memory.remove("id-user000").remove("id-user001");
    let moved = DirectoryEntry {
        stable_id: "id-moved".into(),
        ..person("user000")
    };
    stage
        .other
        .put(moved, "pw")
        .put(hire("zoe", "user001"), "pw")
        .put(person("someone"), "pw");
    // While they are still there, the first one keeps both.
    let counts = stage.foretold(&other).await;
    assert_eq!((counts.new, counts.adopted, counts.conflicts), (1, 0, 2));
    assert_eq!(stage.sync(&main).await.counts.gone, 2);
    let counts = stage.foretold(&other).await;
    assert_eq!((counts.new, counts.adopted, counts.conflicts), (1, 1, 0));
    let moved = stage.of_id("moved").await;
    let source = moved.source.unwrap();
    assert_eq!(
        (moved.id, source.directory.as_str(), source.state),
        (moves.id, OTHER, DirectoryState::Present)
    );
    let zoe = stage.of_id("zoe").await;
    assert_ne!(zoe.id, leaves.id);
    assert_eq!(
        (zoe.email.as_str(), stage.address("user001").await.as_str()),
        ("user001@example.org", "")
    );
}
