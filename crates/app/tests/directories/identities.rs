//! People who come under another id: what the preview says of them is what the sync does.

use muster_app::wire::{DirectoryPlanKind, DirectoryPlanRow};
use muster_domain::roster::DirectoryState;
use muster_gateways::directory::ldap::DirectoryEntry;

use crate::stage::*;

/// Somebody who was deleted and made anew: another id, the same address.
fn anew(name: &str) -> DirectoryEntry {
    DirectoryEntry {
        stable_id: format!("new-{name}"),
        ..person(name)
    }
}

impl Stage {
    async fn rows(&self, id: &str, plan: &str, kind: DirectoryPlanKind) -> Vec<DirectoryPlanRow> {
        self.app
            .directory_plan_rows(id.into(), plan.into(), kind, 0, 200)
            .await
            .unwrap()
            .rows
    }
}

#[tokio::test]
async fn everybody_under_a_new_id_is_foretold_as_adopted_and_waits_for_a_yes() {
    let stage = stage().await;
    let id = stage.with(12).await;
    let before = stage.users("").await;
    for number in 0..12 {
        let name = format!("user{number:03}");
        stage.memory.remove(&format!("id-{name}"));
        stage.memory.put(anew(&name), "pw");
    }
    // One of them is called otherwise now; and one newcomer has an address that another already brings.
    let renamed = DirectoryEntry {
        name: "Ana user003 of Example".into(),
        ..anew("user003")
    };
    let second = DirectoryEntry {
        stable_id: "second-user005".into(),
        ..person("user005")
    };
    stage.memory.put(renamed, "pw").put(second, "pw");

    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    let counts = preview.counts;
    assert_eq!(
        (counts.adopted, counts.gone, counts.conflicts, counts.new),
        (12, 0, 1, 0)
    );
    assert!(!preview.holds.is_empty(), "so many do not change unasked");
    let plan = preview.plan_id.clone();
    let adopted = stage.rows(&id, &plan, DirectoryPlanKind::Adopted).await;
    assert_eq!(adopted.len(), 12);
    let row = adopted
        .iter()
        .find(|row| row.name == "Ana user003 of Example")
        .unwrap();
    let [change] = &row.changes[..] else {
        panic!("one field: {row:?}")
    };
    assert_eq!(
        (&*change.field, &*change.before, &*change.after),
        ("name", "user003 of Example", "Ana user003 of Example")
    );
    let known = before
        .iter()
        .find(|user| user.name == "user003 of Example")
        .unwrap();
    assert_eq!(row.user_id.as_deref(), Some(known.id.as_str()));
    assert!(
        adopted
            .iter()
            .filter(|row| row.name != "Ana user003 of Example")
            .all(|row| row.changes.is_empty() && row.detail.is_empty())
    );
    assert_eq!(stage.rows(&id, &plan, DirectoryPlanKind::Conflict).await.len(), 1);

    assert_eq!(stage.sync(&id).await.outcome, "held");
    let report = stage.app.sync_now(id.clone(), true, Some(plan)).await.unwrap();
    assert_eq!((report.outcome.as_str(), report.counts), ("done", counts));
    let after = stage.users("").await;
    let ids = |users: &[muster_app::wire::UserRow]| {
        let mut ids: Vec<String> = users.iter().map(|user| user.id.clone()).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(&after), ids(&before), "they stay who they are");
    assert_eq!(
        stage.state("Ana user003 of Example").await,
        DirectoryState::Present
    );
    assert!(!stage.sync(&id).await.counts.changes());
}

#[tokio::test]
async fn an_address_that_changes_hands_is_foretold() {
    let stage = stage().await;
    let id = stage.with(3).await;
    // A newcomer takes the address of 000, who takes that of 001, who has another now.
    stage.memory.remove("id-user000");
    stage.memory.remove("id-user001");
    stage.memory.put(with_email("zoe", "user000@example.org"), "pw");
    stage
        .memory
        .put(with_email("user000", "user001@example.org"), "pw")
        .put(with_email("user001", "elsewhere@example.org"), "pw")
        // The address of 002 stays where it is.
        .put(with_email("bo", "user002@example.org"), "pw");
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    let counts = preview.counts;
    assert_eq!((counts.new, counts.changed, counts.conflicts), (1, 2, 1));
    let conflicts = stage
        .rows(&id, &preview.plan_id, DirectoryPlanKind::Conflict)
        .await;
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].external_id, "id-bo");
    assert_eq!(stage.sync(&id).await.counts, counts);
}

#[tokio::test]
async fn of_one_made_by_hand_the_preview_shows_what_the_directory_says_otherwise() {
    let stage = stage().await;
    stage.invite("ana@example.org").await;
    let by_hand = stage.user("ana@").await;
    stage.memory.put(person("ana"), "pw");
    let id = stage.add(MAIN).await.row.id;
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    let rows = stage
        .rows(&id, &preview.plan_id, DirectoryPlanKind::Adopted)
        .await;
    assert_eq!(rows[0].user_id.as_deref(), Some(by_hand.id.as_str()));
    let name = rows[0].changes.iter().find(|change| change.field == "name");
    let name = name.unwrap();
    assert_eq!((&*name.before, &*name.after), ("Somebody", "ana of Example"));
    assert_eq!(rows[0].live_invites, 1);
}
