//! Directories as they are set up, how far they were read, what their syncs did.

use muster_domain::{roster::DirectoryState, time::Moment};
use muster_store::{DirectoryInFull, DirectorySetup, DirectorySync, DirectorySyncEnd, Store};

use crate::{
    directories::{changes, entry, with_directories},
    support::*,
    users::user_of,
};

fn setup(name: &str) -> DirectorySetup {
    DirectorySetup {
        id: "ad".into(),
        name: name.into(),
        kind: "ldap".into(),
        settings: r#"{"host":"ldap.example.org"}"#.into(),
        secret: Some("0a1b".into()),
        sync: "{}".into(),
        enabled: true,
        sign_in: false,
    }
}

fn sync(id: &str, at: Moment) -> DirectorySync {
    DirectorySync {
        id: id.into(),
        directory_id: "ad".into(),
        started_at: at,
        ended_at: None,
        full: true,
        by: "Luis".into(),
        outcome: "running".into(),
        words: String::new(),
        remedy: String::new(),
        counts: String::new(),
    }
}

fn end(id: &str, revision: i64, outcome: &str, at: Moment) -> DirectorySyncEnd {
    DirectorySyncEnd {
        id: id.into(),
        directory_id: "ad".into(),
        revision,
        full: true,
        outcome: outcome.into(),
        words: "some words".into(),
        remedy: String::new(),
        counts: "{}".into(),
        marker: Some("mark".into()),
        had: Some("had".into()),
        held: Some("plan".into()),
        confirmed: false,
        at,
    }
}

async fn known(store: &Store) -> DirectoryInFull {
    store.directory_in_full("ad").await.unwrap().unwrap()
}

#[tokio::test]
async fn a_directory_is_kept_as_it_is_set_up_and_its_mark_only_with_its_settings() {
    let store = fresh().await;
    assert!(
        store
            .save_directory_setup(setup("Head office"), NOW)
            .await
            .unwrap()
    );
    let other = DirectorySetup {
        id: "other".into(),
        ..setup("HEAD office")
    };
    assert!(
        !store.save_directory_setup(other, NOW).await.unwrap(),
        "the name is taken"
    );
    let first = known(&store).await;
    assert_eq!(
        (first.setup.clone(), first.created_at),
        (setup("Head office"), NOW)
    );
    assert!(!format!("{first:?}").contains("0a1b"), "not even sealed");

    store.begin_directory_sync(sync("s1", later(1))).await.unwrap();
    let done = end("s1", first.revision, "done", later(2));
    assert!(store.end_directory_sync(done).await.unwrap());
    let read = known(&store).await;
    assert_eq!(read.progress.marker.as_deref(), Some("mark"));
    assert_eq!(
        (
            read.progress.tried_at,
            read.progress.synced_at,
            read.progress.full_at
        ),
        (Some(later(1)), Some(later(2)), Some(later(2)))
    );
    assert!(read.progress.held.is_none());
    // Another name changes nothing about what was read; another server does.
    store.save_directory_setup(setup("Main"), later(3)).await.unwrap();
    assert_eq!(known(&store).await.progress.marker.as_deref(), Some("mark"));
    let elsewhere = DirectorySetup {
        settings: "{}".into(),
        ..setup("Main")
    };
    store.save_directory_setup(elsewhere, later(4)).await.unwrap();
    let now = known(&store).await;
    assert!(now.progress.marker.is_none() && now.revision > first.revision);
    // A sync that went by the settings before leaves no mark.
    store.begin_directory_sync(sync("s2", later(5))).await.unwrap();
    store
        .end_directory_sync(end("s2", first.revision, "done", later(6)))
        .await
        .unwrap();
    assert!(known(&store).await.progress.marker.is_none());
}

#[tokio::test]
async fn failures_are_counted_and_a_held_plan_waits() {
    let store = fresh().await;
    store.save_directory_setup(setup("Main"), NOW).await.unwrap();
    let mut place = 0;
    for (outcome, failures, held) in [
        ("failed", 1, None),
        ("failed", 2, None),
        ("held", 0, Some("plan")),
        ("failed", 1, Some("plan")),
        ("cancelled", 1, Some("plan")),
        ("done", 0, None),
    ] {
        place += 1;
        let id = format!("s{place}");
        store.begin_directory_sync(sync(&id, later(place))).await.unwrap();
        let revision = known(&store).await.revision;
        store
            .end_directory_sync(end(&id, revision, outcome, later(place)))
            .await
            .unwrap();
        let progress = known(&store).await.progress;
        assert_eq!(
            (progress.failures, progress.held.as_deref()),
            (failures, held),
            "{outcome}"
        );
    }
    assert_eq!(known(&store).await.progress.confirmed_at, None);
    for (id, outcome, confirmed_at) in [("s7", "failed", None), ("s8", "done", Some(later(8)))] {
        let at = later(if id == "s7" { 7 } else { 8 });
        store.begin_directory_sync(sync(id, at)).await.unwrap();
        let revision = known(&store).await.revision;
        let confirmed = DirectorySyncEnd {
            confirmed: true,
            ..end(id, revision, outcome, at)
        };
        store.end_directory_sync(confirmed).await.unwrap();
        assert_eq!(known(&store).await.progress.confirmed_at, confirmed_at);
    }
    let page = store.directory_syncs("ad".into(), None, 4).await.unwrap();
    let rest = store.directory_syncs("ad".into(), page.next, 4).await.unwrap();
    let ids: Vec<String> = page
        .rows
        .into_iter()
        .chain(rest.rows)
        .map(|sync| sync.id)
        .collect();
    assert_eq!(ids, ["s8", "s7", "s6", "s5", "s4", "s3", "s2", "s1"]);
    assert!(rest.next.is_none());
}

#[tokio::test]
async fn a_sync_that_never_ended_was_broken_off() {
    let store = fresh().await;
    store.save_directory_setup(setup("Main"), NOW).await.unwrap();
    store.begin_directory_sync(sync("s1", later(1))).await.unwrap();
    store.begin_directory_sync(sync("s2", later(2))).await.unwrap();
    assert_eq!(
        store
            .break_off_directory_sync("ad".into(), later(3))
            .await
            .unwrap()
            .ended,
        1
    );
    let page = store.directory_syncs("ad".into(), None, 9).await.unwrap();
    let ends: Vec<_> = page
        .rows
        .iter()
        .map(|sync| (sync.outcome.as_str(), sync.ended_at))
        .collect();
    assert_eq!(
        ends,
        [("broken_off", Some(later(3))), ("broken_off", Some(later(2)))]
    );
}

#[tokio::test]
async fn invites_of_those_who_leave_are_revoked_with_it_and_others_are_not() {
    let store = with_directories().await;
    let people = vec![entry("Anna"), entry("Berta"), entry("Carl")];
    store
        .apply_directory_changes(changes("ad", people, later(1)))
        .await
        .unwrap();
    for name in ["Anna", "Berta", "Carl"] {
        to(name).one(&store).await;
    }
    let ids = ["guid-Anna", "guid-Berta", "guid-Nobody"].map(str::to_owned);
    let live = store
        .live_invites_of_entries("ad".into(), ids.to_vec())
        .await
        .unwrap();
    assert_eq!((live.present, live.left), (2, 0));
    let mut disabled = entry("Berta");
    (disabled.state, disabled.hash) = (DirectoryState::Disabled, "off".into());
    let mut leaving = changes("ad", vec![disabled], later(2));
    leaving.gone = vec![("guid-Anna".into(), String::new())];
    leaving.revoke_invites = true;
    let applied = store.apply_directory_changes(leaving.clone()).await.unwrap();
    assert_eq!(applied.revoked, 2);
    for (name, live) in [("anna", 0), ("berta", 0), ("carl", 1)] {
        let user = user_of(&store, &format!("{name}@example.com")).await;
        assert_eq!(user.live_invites, live, "{name}");
    }
    // An invite that somebody makes afterwards is not taken back by the same news.
    to("Anna").one(&store).await;
    assert_eq!(store.apply_directory_changes(leaving).await.unwrap().revoked, 0);
    assert_eq!(user_of(&store, "anna@example.com").await.live_invites, 1);
}

#[tokio::test]
async fn who_holds_an_address_is_told() {
    let store = with_directories().await;
    store
        .apply_directory_changes(changes("ad", vec![entry("Anna")], later(1)))
        .await
        .unwrap();
    let keys = ["anna@example.com", "nobody@example.com"].map(str::to_owned);
    let holders = store.address_holders(keys.to_vec()).await.unwrap();
    assert_eq!(holders.len(), 1);
    let anna = &holders["anna@example.com"];
    assert_eq!(
        (anna.external_id.as_deref(), anna.directory.as_str(), anna.state),
        (Some("guid-Anna"), "Directory ad", Some(DirectoryState::Present))
    );
    let found = store.user_of_directory("ad", "guid-Anna").await.unwrap().unwrap();
    assert_eq!(found.id, anna.user_id);
    assert!(
        store
            .user_of_directory("entra", "guid-Anna")
            .await
            .unwrap()
            .is_none()
    );
}
