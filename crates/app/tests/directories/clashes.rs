//! Two entries with one id: nobody knows whose it is, so neither is taken.

use muster_app::wire::{DirectoryPlanKind, OnLeaving, SecretChange};
use muster_domain::roster::DirectoryState;
use muster_gateways::directory::ldap::{DirectoryEntry, Unusable};

use crate::stage::*;

/// Somebody whose entry has the id of somebody else.
fn with_id_of(name: &str, other: &str) -> DirectoryEntry {
    DirectoryEntry {
        stable_id: format!("id-{other}"),
        ..person(name)
    }
}

#[tokio::test]
async fn neither_of_two_with_one_id_is_written_and_nobody_is_taken_to_have_gone() {
    let stage = stage().await;
    let id = stage.with(250).await;
    let mut revoking = draft(MAIN);
    revoking.id = Some(id.clone());
    revoking.secret = SecretChange::Keep;
    revoking.sync.on_leaving = OnLeaving::RevokeInvites;
    stage.app.save_directory(revoking).await.unwrap();
    stage.invite("user000@example.org").await;
    // 000 comes with the id of 249, which stands pages away; 010 with that of 011, who is another now; and two newcomers have one id.
    stage.memory.remove("id-user000").remove("id-user010");
    let renamed = DirectoryEntry {
        name: "Ana Sousa".into(),
        ..person("user011")
    };
    stage
        .memory
        .put(renamed, "pw")
        .put_beside(with_id_of("user010", "user011"))
        .put_beside(with_id_of("user000", "user249"))
        .put(person("zoe"), "pw")
        .put_beside(with_id_of("bo", "zoe"));
    let before = stage.people().await;
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    let counts = preview.counts;
    assert_eq!((counts.usable, counts.unusable, counts.unchanged), (246, 6, 246));
    assert!(!counts.changes(), "{counts:?}");
    assert!(preview.holds.is_empty() && preview.notes[0].contains("the same id"));
    let rows = stage
        .app
        .directory_plan_rows(id.clone(), preview.plan_id, DirectoryPlanKind::Unusable, 0, 50)
        .await
        .unwrap()
        .rows;
    assert_eq!(rows.len(), 6);
    assert!(rows.iter().all(|row| row.detail.contains("the same id")));
    for name in [
        "Ana Sousa",
        "user010 of Example",
        "user000 of Example",
        "user249 of Example",
        "zoe of Example",
    ] {
        assert!(rows.iter().any(|row| row.name == name), "{name}: {rows:?}");
    }
    let report = stage.sync(&id).await;
    assert_eq!((report.outcome.as_str(), report.counts), ("done", counts));
    assert_eq!(stage.people().await, before);
    assert_eq!(stage.user("user000").await.live_invites, 1);

    // Among changes 000 would come alone with the id of 249; so all are read, until it is mended.
    stage.memory.put_beside(with_id_of("user000", "user249"));
    let report = stage.app.sync_now(id.clone(), false, None).await.unwrap();
    assert!(report.full && !report.counts.changes());
    stage
        .memory
        .remove("id-user249")
        .remove("id-user011")
        .put(person("user249"), "pw")
        .put(person("user000"), "pw")
        .put(person("user011"), "pw")
        .put(person("zoe"), "pw");
    let report = stage.sync(&id).await;
    assert_eq!(
        (report.counts.new, report.counts.gone, report.counts.unusable),
        (1, 1, 0),
        "zoe came and 010 left"
    );
    assert_eq!(stage.state("user010").await, DirectoryState::Gone);
}

#[tokio::test]
async fn among_changes_and_beside_an_unusable_one_it_is_the_same() {
    let stage = stage().await;
    let id = stage.with(5).await;
    let before = stage.people().await;
    stage
        .memory
        .put(with_email("user001", "new@example.org"), "pw")
        .put_beside(with_id_of("user002", "user001"));
    let report = stage.app.sync_now(id.clone(), false, None).await.unwrap();
    assert!(!report.full);
    assert_eq!((report.counts.changed, report.counts.unusable), (0, 2));
    assert_eq!(stage.people().await, before);
    // One of two that cannot be a user has an id all the same.
    stage
        .memory
        .put(with_email("user001", "new@example.org"), "pw")
        .put_unusable(Unusable {
            dn: "uid=printer".into(),
            stable_id: Some("id-user001".into()),
            attribute: "mail".into(),
            why: "It has no mail address.".into(),
        });
    let report = stage.sync(&id).await;
    assert_eq!(
        (report.counts.changed, report.counts.gone, report.counts.unusable),
        (0, 0, 2)
    );
    assert_eq!(stage.people().await, before);
}
