//! A directory that was restored, or gave people new ids, has not lost them; and where part of it is elsewhere a person says who has
//! gone.

use muster_app::wire::{DirectoryPlanKind, OnLeaving, SecretChange};
use muster_domain::roster::DirectoryState;
use muster_gateways::directory::ldap::DirectoryEntry;

use crate::stage::*;

async fn revoking(stage: &Stage, id: &str) {
    let mut with = draft(MAIN);
    with.id = Some(id.to_owned());
    with.secret = SecretChange::Keep;
    with.sync.on_leaving = OnLeaving::RevokeInvites;
    stage.app.save_directory(with).await.unwrap();
}

fn anew(name: &str) -> DirectoryEntry {
    DirectoryEntry {
        stable_id: format!("new-{name}"),
        ..person(name)
    }
}

#[tokio::test]
async fn whoever_has_a_new_id_stays_and_keeps_their_invites() {
    let stage = stage().await;
    let id = stage.with(30).await;
    revoking(&stage, &id).await;
    let names: Vec<String> = (0..30).map(|number| format!("user{number:03}")).collect();
    let mut users = Vec::new();
    for name in &names {
        users.push(stage.user(name).await.id);
    }
    stage.invite("user000@example.org").await;
    stage.invite("user007@example.org").await;
    // All but one came back from a backup under new ids; that one is somebody else with the address now.
    for name in &names {
        stage.memory.remove(&format!("id-{name}"));
        stage.memory.put(anew(name), "pw");
    }
    let other = DirectoryEntry {
        name: "Zoe Newcomer".into(),
        user_name: "znewcomer".into(),
        ..anew("user007")
    };
    stage.memory.put(other, "pw");

    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    let counts = preview.counts;
    assert_eq!(
        (counts.adopted, counts.gone, counts.new, counts.conflicts),
        (29, 1, 1, 0),
        "{counts:?}"
    );
    // So many at once wait for a yes.
    let [words] = &preview.hold_words[..] else {
        panic!("{:?}", preview.holds)
    };
    assert!(words.starts_with("29 of 30 users have another id"), "{words}");
    assert_eq!(preview.live_invites_of_leavers, 1);
    let gone = stage
        .app
        .directory_plan_rows(
            id.clone(),
            preview.plan_id.clone(),
            DirectoryPlanKind::Gone,
            0,
            50,
        )
        .await
        .unwrap()
        .rows;
    assert_eq!(gone.len(), 1);

    assert_eq!(stage.sync(&id).await.outcome, "held");
    assert_eq!(stage.user("user000@").await.live_invites, 1);
    let report = stage
        .app
        .sync_now(id.clone(), true, Some(preview.plan_id))
        .await
        .unwrap();
    assert_eq!(
        (report.outcome.as_str(), report.counts, report.revoked),
        ("done", counts, 1)
    );
    for (name, before) in names.iter().zip(&users).filter(|(name, _)| *name != "user007") {
        let user = stage.user(name).await;
        assert_eq!(
            (&user.id, user.source.as_ref().map(|source| source.state)),
            (before, Some(DirectoryState::Present))
        );
    }
    assert_eq!(stage.user("user000@").await.live_invites, 1);
    let again = stage.sync(&id).await;
    assert!(
        !again.counts.changes() && again.revoked == 0,
        "{:?}",
        again.counts
    );
}

#[tokio::test]
async fn who_is_missing_where_part_is_elsewhere_has_gone_when_a_person_says_so() {
    let stage = stage().await;
    let id = stage.with(200).await;
    revoking(&stage, &id).await;
    stage.invite("user000@example.org").await;
    stage.memory.set_elsewhere(true);
    stage.memory.put(person("zoe"), "pw");
    let report = stage.sync(&id).await;
    assert_eq!(
        (report.outcome.as_str(), report.counts.new),
        ("done", 1),
        "nobody is missing"
    );
    stage.memory.remove("id-user000");
    let held = stage.sync(&id).await;
    assert_eq!((held.outcome.as_str(), held.counts.gone), ("held", 1));
    assert!(
        held.hold_words[0].contains("other servers"),
        "{:?}",
        held.hold_words
    );
    assert_eq!(stage.user("user000@").await.live_invites, 1);
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    let report = stage
        .app
        .sync_now(id.clone(), true, Some(preview.plan_id))
        .await
        .unwrap();
    assert_eq!((report.outcome.as_str(), report.revoked), ("done", 1));
    let user = stage.user("user000").await;
    assert_eq!(
        (user.live_invites, user.source.as_ref().map(|source| source.state)),
        (0, Some(DirectoryState::Gone))
    );
}
