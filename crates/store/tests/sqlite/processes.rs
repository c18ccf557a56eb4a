//! Several processes on one folder, one of which may die at any moment.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use muster_domain::invite::InviteState;
use muster_store::{InviteFilter, Recovered, Store, StoreErrorKind, StoreOptions};

use crate::support::*;

const FOLDER: &str = "MUSTER_TEST_FOLDER";
const PART: &str = "MUSTER_TEST_PART";

/// The part of a child process; nothing when no other test started it.
#[tokio::test]
async fn child() {
    let (Ok(folder), Ok(part)) = (std::env::var(FOLDER), std::env::var(PART)) else {
        return;
    };
    let store = Store::open(Path::new(&folder), StoreOptions::default())
        .await
        .unwrap();
    match part.as_str() {
        "dispatch" => {
            let _lease = store.lead_dispatch().await.unwrap().expect("nobody else leads");
            store.claim_messages(3, NOW).await.unwrap();
            let claimed = store.claim_messages(1, NOW).await.unwrap();
            store
                .hand_over(None, Some(claimed[0].id.clone()), NOW)
                .await
                .unwrap();
            std::fs::write(Path::new(&folder).join("ready"), "").unwrap();
            std::thread::sleep(Duration::from_secs(60));
        }
        "write" => {
            for n in 0..50 {
                to_someone(&store, &format!("{} {n}", std::process::id())).await;
            }
        }
        other => panic!("no such part: {other}"),
    }
}

async fn to_someone(store: &Store, name: &str) {
    let mut new = to(name).record();
    // Ids of a builder would be the same in every process.
    for id in &mut new.invite_ids {
        *id = muster_domain::invite::InviteId::new(uuid::Uuid::now_v7());
    }
    new.spare_ids
        .iter_mut()
        .for_each(|id| *id = uuid::Uuid::now_v7().to_string());
    store.create_invites(new).await.unwrap();
}

fn start(folder: &Path, part: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "processes::child", "--nocapture"])
        .env(FOLDER, folder)
        .env(PART, part)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

#[tokio::test]
async fn a_killed_dispatcher_frees_its_lease_and_costs_one_unknown_message() {
    let store = fresh().await;
    Sending {
        devices_each: 6,
        ..to("Anna")
    }
    .make(&store)
    .await;
    let mut child = start(store.folder.path(), "dispatch");
    while !store.folder.path().join("ready").exists() {
        assert!(
            child.try_wait().unwrap().is_none(),
            "the child ended before its time"
        );
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(store.lead_dispatch().await.unwrap().is_none(), "the child leads");
    assert!(store.foreign_changes().await.unwrap());
    child.kill().unwrap();
    child.wait().unwrap();
    let _lease = store.lead_dispatch().await.unwrap().expect("the kernel freed it");
    let recovered = store.recover_messages(NOW).await.unwrap();
    assert_eq!(
        recovered,
        Recovered {
            requeued: 3,
            unknown: 1
        }
    );
    assert_eq!(store.claim_messages(9, NOW).await.unwrap().len(), 5);
    let counts = store.count_invites(InviteFilter::default()).await.unwrap();
    assert_eq!(counts.by_state[&InviteState::Unknown], 1);
}

#[tokio::test]
async fn three_processes_that_open_and_write_at_once_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let children: Vec<_> = (0..3).map(|_| start(folder.path(), "write")).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let store = Store::open(folder.path(), StoreOptions::default()).await.unwrap();
    assert_eq!(store.count_users().await.unwrap(), 150);
    assert!(store.check().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn a_database_that_another_program_holds_is_busy_for_now() {
    let folder = tempfile::tempdir().unwrap();
    let options = StoreOptions {
        busy_timeout: Duration::from_millis(50),
        ..StoreOptions::default()
    };
    let store = Store::open(folder.path(), options).await.unwrap();
    let other = rusqlite::Connection::open(folder.path().join("muster.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = store
        .put_settings(vec![("a".into(), Some("1".into()))])
        .await
        .unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Busy);
    assert!(error.is_temporary());
    assert_eq!(store.setting("a").await.unwrap(), None, "reading goes on");
    other.execute_batch("ROLLBACK").unwrap();
    store
        .put_settings(vec![("a".into(), Some("1".into()))])
        .await
        .unwrap();
}
