//! How a sync goes: by the clock, slowly, broken off, stopped, ended by a crash.

use std::time::Duration;

use muster_app::{
    Dispatch, ErrorCode,
    wire::{AuditFilter, DirectorySyncReport},
};
use muster_domain::roster::DirectoryState;
use muster_domain::time::{HOUR, MINUTE};

use crate::stage::*;

#[tokio::test]
async fn a_directory_that_is_down_changes_nothing_and_says_what_to_do() {
    let stage = stage().await;
    let id = stage.with(12).await;
    stage.memory.set_down(true);
    // Somebody at the console begins it.
    let console = stage.app.at_console();
    let error = console.sync_now(id.clone(), true, None).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::DirectoryFailed);
    assert!(error.hint.as_ref().is_some_and(|hint| !hint.is_empty()));
    assert_eq!(stage.last_outcome(&id).await, "failed");
    let log = stage
        .app
        .list_audit(muster_app::wire::AuditFilter::default(), None, 1)
        .await
        .unwrap();
    let entry = &log.rows[0];
    assert_eq!(entry.action, "directory_sync_failed");
    let told = |name: &str| {
        let change = entry.changes.iter().find(|change| change.name == name)?;
        change.after.clone()
    };
    assert_eq!(told("reason").as_deref(), Some(error.message.as_str()));
    assert_eq!(told("outcome").as_deref(), Some("failed"));
    assert_eq!(stage.users("").await.len(), 12);
    assert_eq!(stage.state("user003").await, DirectoryState::Present);
    for _ in 0..2 {
        stage.app.sync_now(id.clone(), true, None).await.unwrap_err();
    }
    let notices = stage.app.overview().await.unwrap().notices;
    assert!(notices.iter().any(|notice| notice.code == "directory_failing"));
    stage.memory.set_down(false);
    assert_eq!(stage.sync(&id).await.outcome, "done");
    let notices = stage.app.overview().await.unwrap().notices;
    assert!(!notices.iter().any(|notice| notice.code.starts_with("directory")));
}

#[tokio::test]
async fn a_list_that_breaks_off_or_may_not_be_whole_makes_nobody_gone() {
    let stage = stage().await;
    let id = stage.with(250).await;
    stage.memory.set_breaks_after(Some(30));
    stage.app.sync_now(id.clone(), true, None).await.unwrap_err();
    stage.memory.set_breaks_after(None);
    stage.memory.remove("id-user000").set_incomplete(true);
    let report = stage.sync(&id).await;
    assert_eq!((report.outcome.as_str(), report.counts.gone), ("done", 0));
    assert_eq!(stage.state("user000").await, DirectoryState::Present);
    stage.memory.set_incomplete(false);
    assert_eq!(stage.sync(&id).await.counts.gone, 1);
    assert_eq!(stage.state("user000").await, DirectoryState::Gone);
}

#[tokio::test]
async fn a_slow_directory_can_be_stopped_and_holds_nobody_up() {
    let stage = stage().await;
    let id = stage.with(3).await;
    stage.memory.set_slow(Some(Duration::from_secs(60)));
    let syncing = tokio::spawn({
        let (app, id) = (stage.app.clone(), id.clone());
        async move { app.sync_now(id, true, None).await }
    });
    let running = async {
        loop {
            let status = stage.app.directory_sync_status(id.clone()).await.unwrap();
            if status.running.is_some() {
                return status;
            }
            tokio::task::yield_now().await;
        }
    };
    let status = tokio::time::timeout(Duration::from_secs(10), running)
        .await
        .unwrap();
    assert!(!status.running.unwrap().preview);
    assert_eq!(stage.users("").await.len(), 3, "the console answers meanwhile");
    // A second one waits its turn, and so does removing it.
    let busy = stage.app.sync_now(id.clone(), true, None).await.unwrap_err();
    assert_eq!(busy.code, ErrorCode::Conflict);
    assert_eq!(
        stage.app.remove_directory(id.clone()).await.unwrap_err().code,
        ErrorCode::Conflict
    );
    assert!(stage.app.stop_sync(id.clone()).await.unwrap());
    let report = tokio::time::timeout(Duration::from_secs(10), syncing)
        .await
        .unwrap()
        .unwrap()
        .unwrap();
    assert_eq!(report.outcome, "cancelled");
    assert!(!stage.app.stop_sync(id.clone()).await.unwrap(), "none goes on");
    assert_eq!(stage.last_outcome(&id).await, "cancelled");
}

#[tokio::test]
async fn the_clock_begins_syncs_while_this_process_hands_over() {
    let stage = stage().await;
    stage.memory.put(person("ana"), "pw");
    let mut by_the_clock = draft(MAIN);
    by_the_clock.sync.every_minutes = 60;
    let id = stage.app.save_directory(by_the_clock).await.unwrap().row.id;
    let dispatch = Dispatch::start(stage.app.clone());
    let synced = async |count: usize| {
        loop {
            let page = stage.app.directory_syncs(id.clone(), None, 10).await.unwrap();
            if page.rows.len() >= count && page.rows[0].outcome != "running" {
                return page.rows;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let patience = Duration::from_secs(30);
    let next = async || {
        let status = stage.app.directory_sync_status(id.clone()).await.unwrap();
        status.next_at.map(|at| at.get())
    };
    // The first one is for a person to begin.
    assert_eq!(next().await, None);
    let rows = stage.app.directory_syncs(id.clone(), None, 10).await.unwrap();
    assert!(rows.rows.is_empty());
    // Also while the clock only just begins, and looks what a crash may have left.
    stage.app.sync_now(id.clone(), true, None).await.unwrap();
    stage.memory.put(person("bo"), "pw");
    stage.clock.advance(HOUR + MINUTE);
    let rows = tokio::time::timeout(patience, synced(2)).await.unwrap();
    assert_eq!((rows[0].outcome.as_str(), rows[0].by.as_str()), ("done", ""));
    assert_eq!(stage.users("").await.len(), 2);
    assert_eq!(next().await.unwrap() - rows[0].started_at.get(), HOUR);
    // What a person began stands under their name, and what the clock did under nobody's.
    let filter = AuditFilter {
        actions: vec!["directory_synced".into()],
        ..AuditFilter::default()
    };
    let log = stage.app.list_audit(filter, None, 10).await.unwrap().rows;
    let whose: Vec<_> = log
        .iter()
        .filter(|row| row.changes.iter().any(|change| change.name == "outcome"))
        .map(|row| (row.who.is_empty(), row.origin.as_str()))
        .collect();
    assert_eq!(whose, [(true, "job"), (false, "job")]);
    // It is down when the next one is due; then it is tried again sooner than in an hour.
    stage.memory.set_down(true);
    stage.clock.advance(HOUR + MINUTE);
    let rows = tokio::time::timeout(patience, synced(3)).await.unwrap();
    assert_eq!(rows[0].outcome, "failed");
    assert_eq!(next().await.unwrap() - rows[0].started_at.get(), MINUTE);
    dispatch.stop().await;
}

#[tokio::test]
async fn a_sync_that_a_crash_ended_is_noted_and_the_next_one_finishes_it() {
    let stage = stage().await;
    let id = stage.with(3).await;
    stage
        .memory
        .put(person("new"), "pw")
        .set_slow(Some(Duration::from_secs(60)));
    let syncing = tokio::spawn({
        let (app, id) = (stage.app.clone(), id.clone());
        async move { app.sync_now(id, false, None).await }
    });
    while stage.last_outcome(&id).await != "running" {
        tokio::task::yield_now().await;
    }
    // As a process that dies: the task ends wherever it is.
    syncing.abort();
    syncing.await.unwrap_err();
    stage.memory.set_slow(None);
    stage.clock.advance(1_000);
    let report = stage.app.sync_now(id.clone(), false, None).await.unwrap();
    assert_eq!(report.counts.new, 1, "the mark was not moved");
    let rows = stage.app.directory_syncs(id, None, 10).await.unwrap().rows;
    assert_eq!(rows[1].outcome, "broken_off");
}

#[tokio::test]
async fn who_has_gone_is_seen_within_a_day_by_itself() {
    let stage = stage().await;
    for number in 0..12 {
        stage.memory.put(person(&format!("user{number:03}")), "pw");
    }
    let mut seldom = draft(MAIN);
    seldom.sync.every_minutes = 7 * 24 * 60;
    let mut too_seldom = seldom.clone();
    too_seldom.sync.full_every_hours = 25;
    let refused = stage.app.save_directory(too_seldom).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("sync.full_every_hours"));
    let id = stage.app.save_directory(seldom).await.unwrap().row.id;
    stage.sync(&id).await;
    stage.memory.remove("id-user003");
    stage.clock.advance(24 * HOUR);
    let dispatch = Dispatch::start(stage.app.clone());
    let seen = async {
        while stage.state("user003").await != DirectoryState::Gone {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), seen).await.unwrap();
    dispatch.stop().await;
    let page = stage.app.directory_syncs(id, None, 10).await.unwrap();
    assert!(page.rows[0].full && page.rows[0].by.is_empty());
}

/// A sync of so many people, once the first of them are written; and the directory.
async fn writing(stage: &Stage, people: usize) -> (tokio::task::JoinHandle<DirectorySyncReport>, String) {
    for number in 0..people {
        stage.memory.put(person(&format!("user{number:05}")), "pw");
    }
    let id = stage.add(MAIN).await.row.id;
    let syncing = tokio::spawn({
        let (app, id) = (stage.app.at_console(), id.clone());
        async move { app.sync_now(id, true, None).await.unwrap() }
    });
    let some_written = async {
        loop {
            let status = stage.app.directory_sync_status(id.clone()).await.unwrap();
            if status.running.is_some_and(|running| running.written > 0) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), some_written)
        .await
        .unwrap();
    (syncing, id)
}

/// What the latest entry about syncs says.
async fn told(stage: &Stage, name: &str) -> String {
    let filter = AuditFilter {
        actions: vec!["directory_synced".into()],
        ..AuditFilter::default()
    };
    let log = stage.app.list_audit(filter, None, 1).await.unwrap();
    let change = log.rows[0].changes.iter().find(|change| change.name == name);
    change.and_then(|change| change.after.clone()).unwrap_or_default()
}

async fn users_of(stage: &Stage, id: &str) -> u32 {
    let directories = stage.app.list_directories().await.unwrap();
    directories.iter().find(|row| row.id == id).unwrap().users
}

#[tokio::test]
async fn one_that_is_stopped_half_way_tells_what_it_wrote_and_not_what_it_would_have() {
    let stage = stage().await;
    let people = 20_000;
    let (syncing, id) = writing(&stage, people).await;
    assert!(stage.app.stop_sync(id.clone()).await.unwrap());
    let report = syncing.await.unwrap();
    let there = users_of(&stage, &id).await;
    assert!(there > 0 && (there as usize) < people, "{there}");
    assert_eq!((report.outcome.as_str(), report.counts.new), ("cancelled", there));
    let rows = stage.app.directory_syncs(id, None, 1).await.unwrap().rows;
    assert_eq!(
        (rows[0].outcome.as_str(), rows[0].counts.new),
        ("cancelled", there)
    );
    assert_eq!(told(&stage, "outcome").await, "cancelled");
    assert_eq!(told(&stage, "new").await, there.to_string());
    // Everybody who was made is named before it, and nobody else.
    let mut named = 0;
    let mut cursor = None;
    loop {
        let filter = AuditFilter {
            actions: vec!["directory_synced".into()],
            ..AuditFilter::default()
        };
        let page = stage.app.list_audit(filter, cursor, 200).await.unwrap();
        let changes = page.rows.iter().flat_map(|row| &row.changes);
        for change in changes.filter(|change| change.name == "users") {
            named += change.after.as_ref().unwrap().matches('@').count();
        }
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(named, there as usize);
}

#[tokio::test]
async fn of_one_that_a_crash_ended_the_log_says_how_many_it_made() {
    let stage = stage().await;
    let (syncing, id) = writing(&stage, 12_000).await;
    syncing.abort();
    syncing.await.unwrap_err();
    stage.clock.advance(1_000);
    // As the next start of the program.
    let dispatch = Dispatch::start(stage.app.clone());
    let settled = async {
        while stage.last_outcome(&id).await != "broken_off" {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), settled)
        .await
        .unwrap();
    dispatch.stop().await;
    let there = users_of(&stage, &id).await;
    assert!(there > 0, "{there}");
    let rows = stage.app.directory_syncs(id, None, 1).await.unwrap().rows;
    assert_eq!(rows[0].counts.new, there);
    assert_eq!(told(&stage, "outcome").await, "broken_off");
    assert_eq!(told(&stage, "new").await, there.to_string());
}

#[tokio::test]
async fn whom_a_sync_of_all_could_not_take_is_told_after_syncs_of_the_changes_too() {
    let stage = stage().await;
    stage.memory.put(with_email("nobody", "is no address"), "pw");
    let id = stage.with(3).await;
    let not_taken = async || {
        let status = stage.app.directory_sync_status(id.clone()).await.unwrap();
        (status.not_taken, status.last.unwrap().full)
    };
    assert_eq!(not_taken().await, (1, true));
    stage.clock.advance(1_000);
    stage.app.sync_now(id.clone(), false, None).await.unwrap();
    assert_eq!(not_taken().await, (1, false));
    stage.memory.remove("id-nobody");
    stage.sync(&id).await;
    assert_eq!(not_taken().await, (0, true));
}
