//! What the audit log has of a sync: each user whom it changed, with what was before, and each whose invites it revoked.

use muster_app::wire::{AuditFilter, AuditRow, OnLeaving, SecretChange};
use muster_gateways::directory::ldap::{DirectoryEntry, DirectoryGroup};

use crate::stage::*;

impl Stage {
    /// Entries that are found by these words, latest first.
    async fn entries(&self, search: &str, action: &str) -> Vec<AuditRow> {
        let filter = AuditFilter {
            search: search.into(),
            actions: vec![action.into()],
            ..AuditFilter::default()
        };
        self.app.list_audit(filter, None, 50).await.unwrap().rows
    }
}

/// Before and after of a value.
fn value(row: &AuditRow, name: &str) -> (String, String) {
    let change = row.changes.iter().find(|change| change.name == name);
    assert!(change.is_some(), "no {name} in {row:?}");
    let change = change.unwrap();
    let side = |side: &Option<String>| side.clone().unwrap_or_default();
    (side(&change.before), side(&change.after))
}

fn pair(before: &str, after: &str) -> (String, String) {
    (before.into(), after.into())
}

#[tokio::test]
async fn each_user_whom_a_sync_changes_has_an_entry_with_what_was_before() {
    let stage = stage().await;
    let id = stage.with(20).await;
    let mut with = draft(MAIN);
    with.id = Some(id.clone());
    with.secret = SecretChange::Keep;
    with.sync.on_leaving = OnLeaving::RevokeInvites;
    stage.app.save_directory(with).await.unwrap();
    for name in ["user003", "user004"] {
        stage.invite(&format!("{name}@example.org")).await;
    }

    stage.memory.put(
        DirectoryEntry {
            name: "Ana Sousa".into(),
            email: "ana@example.org".into(),
            ..person("user001")
        },
        "pw",
    );
    // Addresses change hands: a leaver's goes to somebody new, and two exchange theirs.
    stage.memory.remove("id-user002");
    stage.memory.put(with_email("zoe", "user002@example.org"), "pw");
    stage
        .memory
        .put(with_email("user005", "user006@example.org"), "pw");
    stage
        .memory
        .put(with_email("user006", "user005@example.org"), "pw");
    stage.memory.remove("id-user003");
    let report = stage.sync(&id).await;
    assert_eq!(
        (report.outcome.as_str(), report.revoked),
        ("done", 1),
        "{report:?}"
    );

    let found = stage.entries("Ana Sousa", "user_edited").await;
    assert!(found.is_empty(), "an entry is about who they were: {found:?}");
    let edited = stage.entries("user001 of Example", "user_edited").await;
    assert_eq!(edited.len(), 1);
    assert_eq!(value(&edited[0], "name"), pair("user001 of Example", "Ana Sousa"));
    assert_eq!(
        value(&edited[0], "email"),
        pair("user001@example.org", "ana@example.org")
    );
    assert_eq!(value(&edited[0], "directory"), pair("", MAIN));
    assert_eq!(edited[0].kind, "user");
    for (one, other) in [("user005", "user006"), ("user006", "user005")] {
        let exchanged = stage.entries(&format!("{one} of Example"), "user_edited").await;
        assert_eq!(
            value(&exchanged[0], "email"),
            pair(&format!("{one}@example.org"), &format!("{other}@example.org"))
        );
    }
    let passed_on = stage.entries("user002 of Example", "user_edited").await;
    assert!(
        passed_on.iter().any(|row| row
            .changes
            .iter()
            .any(|change| change.name == "email" && change.before.as_deref() == Some("user002@example.org"))),
        "{passed_on:?}"
    );
    let gone = stage.entries("user003 of Example", "user_edited").await;
    assert_eq!(value(&gone[0], "state"), pair("present", "gone"));
    let revoked = stage.entries("user003 of Example", "invites_revoked").await;
    assert_eq!(revoked.len(), 1);
    assert_eq!(value(&revoked[0], "count"), pair("", "1"));
    assert!(
        stage
            .entries("user004 of Example", "invites_revoked")
            .await
            .is_empty()
    );
    let synced = stage.entries("zoe of Example", "directory_synced").await;
    assert_eq!(
        value(&synced[0], "users").1,
        "zoe of Example <user002@example.org>"
    );

    // Nothing happened: nobody has an entry.
    let before = stage.entries("", "user_edited").await.len();
    assert!(!stage.sync(&id).await.counts.changes());
    assert_eq!(stage.entries("", "user_edited").await.len(), before);
    assert!(stage.app.verify_audit().await.unwrap().whole);
}

#[tokio::test]
async fn groups_and_ids_that_a_sync_changes_are_told_though_nothing_else_did() {
    let stage = stage().await;
    let id = stage.with(20).await;
    stage.memory.set_groups(vec![
        group("sales", &["uid=ana,ou=people"]),
        group("field", &["uid=ana,ou=people"]),
    ]);
    stage.memory.put(person("ana"), "pw").put(person("bo"), "pw");
    stage.sync(&id).await;
    assert!(
        stage.entries("", "user_edited").await.is_empty(),
        "who is new is not edited"
    );
    stage.memory.set_groups(vec![
        group("sales", &["uid=bo,ou=people"]),
        group("field", &["uid=ana,ou=people"]),
    ]);
    let principal = DirectoryEntry {
        upn: Some("bo@corp.example".into()),
        ..person("bo")
    };
    stage.memory.put(principal, "pw");
    stage.sync(&id).await;
    let edited = stage.entries("", "user_edited").await;
    assert_eq!(edited.len(), 2, "{edited:?}");
    let of = |name: &str| edited.iter().find(|row| row.subject.starts_with(name)).unwrap();
    assert_eq!(
        value(of("ana"), "directory_groups"),
        pair("field, sales", "field")
    );
    assert_eq!(value(of("bo"), "directory_groups"), pair("", "sales"));
    assert_eq!(value(of("bo"), "upn"), pair("", "bo@corp.example"));
    // The same person under a new id.
    stage.memory.remove("id-ana");
    let again = DirectoryEntry {
        stable_id: "id-again".into(),
        ..person("ana")
    };
    stage.memory.put(again, "pw");
    let report = stage.sync(&id).await;
    assert_eq!(
        (report.outcome.as_str(), report.counts.adopted),
        ("done", 1),
        "{report:?}"
    );
    let edited = stage.entries("", "user_edited").await;
    assert_eq!(edited.len(), 3, "{edited:?}");
    assert_eq!(value(&edited[0], "external_id"), pair("id-ana", "id-again"));
    assert!(stage.app.verify_audit().await.unwrap().whole);
}

#[tokio::test]
async fn a_sync_says_which_groups_came_were_renamed_or_went() {
    let stage = stage().await;
    let id = stage.with(12).await;
    let all: Vec<String> = (0..12).map(|n| format!("uid=user{n:03},ou=people")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let groups = |names: &[(&str, &str)]| {
        let of = |(id, name): &(&str, &str)| DirectoryGroup {
            stable_id: (*id).into(),
            ..group(name, &all)
        };
        stage.memory.set_groups(names.iter().map(of).collect());
    };
    let told = async || {
        let before = stage.entries("", "directory_synced").await.len();
        let done = stage.sync(&id).await;
        let done = match done.held {
            Some(held) => stage.app.sync_now(id.clone(), true, Some(held)).await.unwrap(),
            None => done,
        };
        assert_eq!(done.outcome, "done");
        let mut rows = stage.entries("", "directory_synced").await;
        rows.truncate(rows.len() - before);
        let of = |name: &str| {
            let of_all = rows.iter().flat_map(|row| &row.changes);
            let after: Vec<_> = of_all
                .filter(|change| change.name == name)
                .filter_map(|change| change.after.clone())
                .collect();
            after.join("; ")
        };
        ["groups_came", "groups_renamed", "groups_went", "groups_changed"].map(of)
    };
    groups(&[("1", "field"), ("2", "office"), ("3", "sales")]);
    assert_eq!(told().await, ["field, office, sales", "", "", "3"]);
    groups(&[("1", "field staff"), ("3", "sales"), ("4", "lab")]);
    assert_eq!(told().await, ["lab", "field → field staff", "office", "3"]);
    // Nothing is new.
    assert_eq!(told().await, ["", "", "", ""]);
    assert_eq!(stage.entries("lab", "directory_synced").await.len(), 1);
}

/// A first sync of a real directory: more than one entry holds.
#[tokio::test]
async fn everybody_new_and_every_group_is_named_and_found() {
    let stage = stage().await;
    let id = stage.with(0).await;
    let long = |n: usize| format!("Maximiliane von Hohenstaufen-Wittelsbach {n:03}");
    for n in 0..120 {
        let one = DirectoryEntry {
            name: long(n),
            ..person(&format!("user{n:03}"))
        };
        stage.memory.put(one, "pw");
    }
    let members: Vec<String> = (0..120).map(|n| format!("uid=user{n:03},ou=people")).collect();
    let members: Vec<&str> = members.iter().map(String::as_str).collect();
    let groups = (0..80).map(|n| group(&format!("Department of correspondence {n:03}"), &members));
    stage.memory.set_groups(groups.collect());
    assert_eq!(stage.sync(&id).await.counts.new, 120);
    for n in [0, 63, 119] {
        assert_eq!(stage.entries(&long(n), "directory_synced").await.len(), 1, "{n}");
    }
    let search = "department of correspondence 079";
    assert_eq!(stage.entries(search, "directory_synced").await.len(), 1);
    let rows = stage.entries("", "directory_synced").await;
    assert_eq!(
        value(&rows[0], "new").1,
        "120",
        "the sync's own entry is the last"
    );
    for row in &rows {
        assert!(row.changes.iter().all(|change| change.name != "value"), "{row:?}");
    }

    // Who is in more groups than an entry holds is told which they left and came to.
    stage.memory.set_groups(
        (1..81)
            .map(|n| group(&format!("Department of correspondence {n:03}"), &members))
            .collect(),
    );
    stage.sync(&id).await;
    let edited = stage.entries(&long(7), "user_edited").await;
    let [row] = &edited[..] else { panic!("{edited:?}") };
    assert_eq!(
        value(row, "directory_groups_left"),
        pair("Department of correspondence 000", "")
    );
    assert_eq!(
        value(row, "directory_groups_joined"),
        pair("", "Department of correspondence 080")
    );
    // Who leaves leaves them all.
    stage.memory.remove("id-user008");
    stage.sync(&id).await;
    let row = &stage.entries(&long(8), "user_edited").await[0];
    assert!(
        value(row, "directory_groups_left").0.ends_with(" more"),
        "{row:?}"
    );
    assert!(stage.app.verify_audit().await.unwrap().whole);
}
