//! What a sync does with groups: what vanishes is asked about, what comes back is what it was, and who joins one is seen at once.

use muster_gateways::directory::ldap::{DirectoryEntry, DirectoryGroup};

use crate::stage::*;

/// The main directory with twelve people: all in one group, three in another that is nested in a third.
async fn with_groups() -> (Stage, String) {
    let stage = stage().await;
    stage.memory.set_groups(usual());
    let id = stage.with(12).await;
    (stage, id)
}

fn usual() -> Vec<DirectoryGroup> {
    let all: Vec<String> = (0..12).map(|n| format!("uid=user{n:03},ou=people")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    vec![
        group("everybody", &all),
        group("sales", &all[..3]),
        group("field", &["cn=sales,ou=groups"]),
    ]
}

impl Stage {
    /// Id, name and users of each group that is there.
    async fn groups(&self) -> Vec<(String, String, u32)> {
        let groups = self.app.search_directory_groups(String::new()).await.unwrap();
        groups
            .into_iter()
            .map(|group| (group.id, group.name, group.users))
            .collect()
    }
}

fn counts(groups: &[(String, String, u32)]) -> Vec<(&str, u32)> {
    groups
        .iter()
        .map(|(_, name, users)| (name.as_str(), *users))
        .collect()
}

#[tokio::test]
async fn groups_that_vanish_wait_for_a_yes_and_are_the_same_when_they_are_back() {
    let (stage, id) = with_groups().await;
    let before = stage.groups().await;
    assert_eq!(counts(&before), [("everybody", 12), ("field", 3), ("sales", 3)]);
    let memberless = usual().into_iter().map(|group| DirectoryGroup {
        members: Vec::new(),
        ..group
    });
    let without_two = usual().into_iter().take(1);
    for (groups, words) in [
        (Vec::new(), "shows no group any more, and 3 groups were there"),
        (memberless.collect(), "18 of 18 memberships"),
        (without_two.collect(), "2 of 3 groups would be gone"),
    ] {
        stage.memory.set_groups(groups);
        for full in [false, true] {
            stage.clock.advance(1_000);
            let held = stage.app.sync_now(id.clone(), full, None).await.unwrap();
            assert_eq!(held.outcome, "held", "{words}");
            assert!(held.hold_words.join(" ").contains(words), "{:?}", held.hold_words);
        }
        assert_eq!(stage.groups().await, before);
    }
    stage.memory.set_groups(usual());
    let report = stage.sync(&id).await;
    assert_eq!(
        (report.outcome.as_str(), report.counts.changes()),
        ("done", false)
    );

    // With a yes they go, and come back as those that settings and rules name.
    stage.memory.set_groups(Vec::new());
    let held = stage.sync(&id).await;
    let done = stage.app.sync_now(id.clone(), true, held.held).await.unwrap();
    assert_eq!(done.outcome, "done");
    assert!(stage.groups().await.is_empty());
    assert_eq!(stage.sync(&id).await.outcome, "done", "asked once");
    stage.memory.set_groups(usual());
    stage.sync(&id).await;
    assert_eq!(stage.groups().await, before);
}

#[tokio::test]
async fn a_yes_to_memberships_is_for_these_alone_and_a_few_are_not_asked_about() {
    let (stage, id) = with_groups().await;
    let without = |count: usize| {
        let mut groups = usual();
        let everybody = groups.first_mut().unwrap();
        everybody.members.drain(..count);
        groups
    };
    stage.memory.set_groups(without(4));
    assert_eq!(stage.sync(&id).await.outcome, "done");
    assert_eq!(counts(&stage.groups().await)[0], ("everybody", 8));
    stage.memory.set_groups(without(9));
    let held = stage.sync(&id).await;
    assert_eq!(held.outcome, "held");
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    assert_eq!((preview.memberships_lost, preview.groups_gone), (5, 0));
    assert_eq!(Some(preview.plan_id), held.held);
    stage.memory.set_groups(without(10));
    let again = stage.app.sync_now(id.clone(), true, held.held).await.unwrap();
    assert_eq!(again.outcome, "held");
    stage.app.sync_now(id.clone(), true, again.held).await.unwrap();
    assert_eq!(counts(&stage.groups().await)[0], ("everybody", 2));
}

#[tokio::test]
async fn in_a_group_that_a_doubtful_list_does_not_have_everybody_stays() {
    let (stage, id) = with_groups().await;
    let before = stage.groups().await;
    let mut some = usual();
    // One cannot be told apart any more; the other two are as they were, and somebody joins.
    some[1].name = String::new();
    let joins = some[0].members[5].clone();
    some[2].members.push(joins);
    stage.memory.set_groups(some);
    let report = stage.sync(&id).await;
    assert_eq!(report.outcome, "done");
    assert!(
        report.notes.iter().any(|note| note.contains("were left out")),
        "{:?}",
        report.notes
    );
    assert_eq!(
        counts(&stage.groups().await),
        [("everybody", 12), ("field", 4), ("sales", 3)]
    );
    // Somebody in it changes otherwise, and stays in it.
    let renamed = DirectoryEntry {
        name: "Ana Sousa".into(),
        ..person("user001")
    };
    stage.memory.put(renamed, "pw");
    assert_eq!(stage.sync(&id).await.counts.changed, 1);
    assert_eq!(counts(&stage.groups().await)[2], ("sales", 3));
    stage.memory.set_groups(usual());
    stage.sync(&id).await;
    assert_eq!(stage.groups().await, before);
}

#[tokio::test]
async fn who_joins_a_group_is_seen_by_the_next_sync_and_not_a_day_later() {
    let (stage, id) = with_groups().await;
    let report = stage.app.sync_now(id.clone(), false, None).await.unwrap();
    assert!(!report.full, "nothing is new");
    let mut joined = usual();
    let somebody = joined[0].members[7].clone();
    joined[1].members.push(somebody);
    stage.memory.set_groups(joined);
    stage.clock.advance(1_000);
    let report = stage.app.sync_now(id.clone(), false, None).await.unwrap();
    assert_eq!((report.full, report.counts.changed), (true, 1));
    assert_eq!(
        counts(&stage.groups().await),
        [("everybody", 12), ("field", 4), ("sales", 4)]
    );
    let report = stage.app.sync_now(id, false, None).await.unwrap();
    assert!(!report.full);
}
