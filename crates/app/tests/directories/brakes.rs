//! What waits for a yes: too many who leave, at once or one after the other; attributes, groups and memberships that vanish.

use muster_app::wire::AuditFilter;
use muster_domain::directory_sync::Hold;
use muster_domain::roster::DirectoryState;
use muster_domain::time::HOUR;
use muster_gateways::directory::ldap::DirectoryEntry;

use crate::stage::*;

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
    // Of one that a person started the log says it, and why.
    let console = stage.app.clone().at_console();
    let again = console.sync_now(id.clone(), true, None).await.unwrap();
    assert_eq!(
        (again.outcome.as_str(), again.held.as_deref()),
        ("held", Some(plan.as_str()))
    );
    let log = console.list_audit(AuditFilter::default(), None, 1).await.unwrap();
    let told = |name: &str| {
        let change = log.rows[0].changes.iter().find(|change| change.name == name);
        change.and_then(|change| change.after.clone()).unwrap()
    };
    assert_eq!(log.rows[0].action, "directory_synced");
    assert_eq!(
        (told("outcome"), told("reason")),
        ("held".to_owned(), again.hold_words.join(" "))
    );
    assert!(matches!(
        preview.holds.as_slice(),
        [Hold::TooMany {
            leaving: 6,
            lately: 0,
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
async fn a_few_at_each_sync_are_asked_about_as_if_they_left_at_once() {
    let stage = stage().await;
    let id = stage.with(40).await;
    let mut next = 0..;
    let mut leave = |count: usize| {
        for number in next.by_ref().take(count) {
            stage.memory.remove(&format!("id-user{number:03}"));
        }
    };
    for _ in 0..2 {
        leave(2);
        assert_eq!(stage.sync(&id).await.outcome, "done", "four of forty are a tenth");
        stage.clock.advance(HOUR);
    }
    leave(1);
    let held = stage.sync(&id).await;
    assert_eq!(held.outcome, "held");
    assert!(
        held.hold_words[0].contains("1 of 40 users would be disabled or gone, and 4 left"),
        "{:?}",
        held.hold_words
    );
    assert_eq!(stage.state("user004").await, DirectoryState::Present);
    let done = stage.app.sync_now(id.clone(), true, held.held).await.unwrap();
    assert_eq!((done.outcome.as_str(), done.counts.gone), ("done", 1));
    // Those who were said yes to do not count against the next.
    leave(1);
    assert_eq!(stage.sync(&id).await.outcome, "done");
    // And a day later nobody does.
    leave(2);
    stage.clock.advance(HOUR);
    assert_eq!(stage.sync(&id).await.outcome, "done");
    leave(1);
    let held = stage.sync(&id).await;
    assert_eq!(held.outcome, "held", "four of 35");
    stage.clock.advance(24 * HOUR);
    assert_eq!(stage.sync(&id).await.outcome, "done");
}

#[tokio::test]
async fn one_of_a_few_is_asked_about_unless_it_is_set_otherwise() {
    let stage = stage().await;
    let id = stage.with(8).await;
    stage.memory.remove("id-user000");
    assert_eq!(stage.sync(&id).await.outcome, "held");
    let mut never = draft(MAIN);
    never.id = Some(id.clone());
    never.sync.most_leaving_percent = 100;
    stage.app.save_directory(never).await.unwrap();
    assert_eq!(stage.sync(&id).await.counts.gone, 1);
}

#[tokio::test]
async fn what_waits_and_what_went_wrong_since_are_two_notices_each_in_its_own_words() {
    let stage = stage().await;
    let id = stage.with(20).await;
    for number in 0..10 {
        stage.memory.remove(&format!("id-user{number:03}"));
    }
    let held = stage.sync(&id).await;
    assert_eq!(held.outcome, "held");
    stage.memory.set_down(true);
    for _ in 0..3 {
        stage.app.sync_now(id.clone(), true, None).await.unwrap_err();
    }
    let notices = stage.app.overview().await.unwrap().notices;
    let of = |code: &str| notices.iter().find(|notice| notice.code == code).unwrap();
    let (waits, failing) = (of("directory_held"), of("directory_failing"));
    assert!(waits.message.contains(&held.hold_words[0]), "{waits:?}");
    assert!(!failing.message.contains("waits"), "{failing:?}");
    assert_eq!((&waits.about, &failing.about), (&id, &id));
}
