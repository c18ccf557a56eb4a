//! People of a directory who were merged with somebody: their entries go on leading to whoever stays, whichever of both that is.

use muster_app::wire::{DirectoryPlanKind, DirectoryPlanRow, OnLeaving, SecretChange, UserDraft, UserSaved};
use muster_domain::roster::DirectoryState;
use muster_gateways::directory::ldap::DirectoryEntry;

use crate::stage::*;

impl Stage {
    /// Adds somebody by hand. Gives the id.
    async fn adds(&self, name: &str, email: &str) -> String {
        match self.app.add_user(typed(name, email, "")).await.unwrap() {
            UserSaved::Saved { user, .. } => user.id,
            other => unreachable!("{other:?}"),
        }
    }

    /// Those who would change, as the preview shows them.
    async fn would_change(&self, id: &str) -> Vec<DirectoryPlanRow> {
        let preview = self.app.preview_sync(id.to_owned()).await.unwrap();
        let kind = DirectoryPlanKind::Changed;
        let page = self
            .app
            .directory_plan_rows(id.to_owned(), preview.plan_id, kind, 0, 50);
        page.await.unwrap().rows
    }
}

/// What somebody types into the form of a user.
fn typed(name: &str, email: &str, phone: &str) -> UserDraft {
    UserDraft {
        name: name.into(),
        email: email.into(),
        user_name: String::new(),
        domain: String::new(),
        phone: phone.into(),
        language: String::new(),
        time_zone: String::new(),
    }
}

/// Field, before and after.
fn told(row: &DirectoryPlanRow) -> Vec<[&str; 3]> {
    let changes = row.changes.iter();
    changes
        .map(|change| [&*change.field, &*change.before, &*change.after])
        .collect()
}

#[tokio::test]
async fn whoever_was_made_by_hand_and_stays_has_the_directorys_address_and_both_lead_there() {
    let stage = stage().await;
    let id = stage.with(20).await;
    let mut with = draft(MAIN);
    with.id = Some(id.clone());
    with.secret = SecretChange::Keep;
    with.sync.on_leaving = OnLeaving::RevokeInvites;
    stage.app.save_directory(with).await.unwrap();
    let stays = stage.adds("Zero at home", "zero@home.example").await;
    let synced = stage.user("user000@example.org").await.id;
    stage.app.merge_users(stays.clone(), vec![synced]).await.unwrap();

    let report = stage.sync(&id).await;
    assert_eq!(
        (report.outcome.as_str(), report.counts.conflicts),
        ("done", 0),
        "{report:?}"
    );
    let user = stage.user("user000@example.org").await;
    assert_eq!((&user.id, user.email.as_str()), (&stays, "user000@example.org"));
    assert_eq!(
        stage.user("zero@home.example").await.id,
        stays,
        "the other address leads there, too"
    );
    let again = stage.sync(&id).await;
    assert!(!again.counts.changes(), "{again:?}");

    // And when they leave, it is seen.
    stage.invite("zero@home.example").await;
    stage.memory.remove("id-user000");
    assert_eq!(stage.sync(&id).await.revoked, 1);
    assert_eq!(stage.state("user000@example.org").await, DirectoryState::Gone);
}

#[tokio::test]
async fn an_address_of_ones_own_that_was_merged_can_be_taken_back_by_hand() {
    let stage = stage().await;
    let stays = stage.adds("Ana", "ana@example.com").await;
    let other = stage.adds("Ana Sousa", "ana.sousa@example.com").await;
    stage.app.merge_users(stays.clone(), vec![other]).await.unwrap();
    let draft = |email: &str| typed("Ana", email, "");
    stage
        .app
        .edit_user(stays.clone(), draft("ana.sousa@example.com"))
        .await
        .unwrap();
    for email in ["ana@example.com", "ana.sousa@example.com"] {
        assert_eq!(stage.user(email).await.id, stays, "{email}");
    }
    stage
        .app
        .edit_user(stays.clone(), draft("ana@example.com"))
        .await
        .unwrap();
    assert_eq!(stage.user("ana.sousa").await.id, stays);
}

#[tokio::test]
async fn of_two_of_a_directory_the_preview_says_what_the_sync_does() {
    let stage = stage().await;
    let id = stage.with(3).await;
    let stays = stage.user("user000").await.id;
    let other = stage.user("user001").await.id;
    stage.app.merge_users(stays.clone(), vec![other]).await.unwrap();
    assert!(!stage.sync(&id).await.counts.changes());
    stage.memory.put(with_email("user001", "moved@example.org"), "pw");
    let rows = stage.would_change(&id).await;
    let [row] = &rows[..] else { panic!("{rows:?}") };
    assert_eq!(told(row), [["email", "user001@example.org", "moved@example.org"]]);
    assert_eq!(
        row.user_id.as_deref(),
        Some(stays.as_str()),
        "it leads to who stays"
    );
    assert_eq!(stage.sync(&id).await.counts.changed, 1);
    assert_eq!(stage.user("moved@example.org").await.id, stays);
    assert_eq!(
        stage.user("user000@example.org").await.email,
        "user000@example.org"
    );
}

#[tokio::test]
async fn what_the_directory_has_no_more_stays_and_is_told_as_ours() {
    let stage = stage().await;
    let id = stage.with(12).await;
    let phone = |name: &str, phone: Option<&str>| DirectoryEntry {
        phone: phone.map(str::to_owned),
        ..person(name)
    };
    stage.memory.put(phone("user001", None), "pw");
    stage
        .memory
        .put(phone("user002", Some("n/a, ask the desk")), "pw");
    let rows = stage.would_change(&id).await;
    assert_eq!(rows.len(), 2);
    for row in &rows {
        assert_eq!(row.detail, "phone stays and is no longer the directory's");
        assert!(row.changes.is_empty(), "{row:?}");
    }
    assert_eq!(stage.sync(&id).await.counts.changed, 2);
    for name in ["user001", "user002"] {
        assert!(stage.user(name).await.phone.is_some(), "{name}");
    }
    let filter = muster_app::wire::AuditFilter {
        actions: vec!["user_edited".into()],
        ..Default::default()
    };
    let log = stage.app.list_audit(filter, None, 9).await.unwrap().rows;
    assert_eq!(log.len(), 2);
    for row in log {
        let change = row
            .changes
            .iter()
            .find(|change| change.name == "kept_by_directory");
        let change = change.unwrap();
        assert!(change.before.as_ref().unwrap().contains("phone"), "{change:?}");
        assert!(!change.after.as_ref().unwrap().contains("phone"), "{change:?}");
    }
    assert!(!stage.sync(&id).await.counts.changes());
    // So it can be mended by hand.
    let user = stage.user("user001").await;
    let own = UserDraft {
        user_name: user.user_name.unwrap_or_default(),
        domain: user.domain.unwrap_or_default(),
        ..typed(&user.name, &user.email, "")
    };
    stage.app.edit_user(user.id, own).await.unwrap();
    assert_eq!(stage.user("user001").await.phone, None);
}

#[tokio::test]
async fn one_of_two_of_a_directory_is_no_conflict_to_whom_they_became() {
    let stage = stage().await;
    let id = stage.with(3).await;
    let stays = stage.user("user000").await.id;
    let other = stage.user("user001").await.id;
    stage.app.merge_users(stays, vec![other]).await.unwrap();
    let moved = DirectoryEntry {
        phone: Some("+351 911 222 333".into()),
        ..person("user001")
    };
    stage.memory.put(moved, "pw");
    let counts = stage.sync(&id).await.counts;
    assert_eq!((counts.changed, counts.conflicts), (1, 0), "{counts:?}");
    let counts = stage.sync(&id).await.counts;
    assert_eq!((counts.changes(), counts.conflicts), (false, 0), "{counts:?}");
}
