//! Somebody who can write to the database and has no key changes the audit log.

use muster_domain::{
    audit::{ChainKey, Entry},
    key::MasterKey,
};
use muster_store::{AuditFilter, Chain, ChainFault};
use rusqlite::Connection;

use crate::support::*;

fn key() -> ChainKey {
    ChainKey::of(&MasterKey::new([5; 32]))
}

async fn five() -> Fresh {
    let store = fresh().await;
    for i in 1..=5 {
        let entry = Entry {
            who: format!("Account {i}"),
            ..Entry::new(later(i), "invites_revoked")
        };
        store.record(key(), entry).await.unwrap();
    }
    store
}

/// What Verify says of five entries after this was done to the file.
async fn after(tampering: &str) -> Chain {
    let store = five().await;
    let c = Connection::open(store.folder.path().join("muster.db")).unwrap();
    c.execute_batch(tampering).unwrap();
    store.verify_audit(key()).await.unwrap()
}

fn broken(number: i64, fault: ChainFault) -> Chain {
    Chain::Broken { number, fault }
}

/// As a folder that was written before comes out of its migration.
#[tokio::test]
async fn whom_older_entries_name_is_filled_in_when_the_folder_is_opened() {
    let store = five().await;
    let entry = Entry {
        after: r#"{"invites":2,"to":["anna@example.com","ZOË@example.com"]}"#.into(),
        ..Entry::new(later(6), "invites_sent")
    };
    store.record(key(), entry).await.unwrap();
    let found = async || {
        let filter = AuditFilter {
            search: "zoe".into(),
            ..AuditFilter::default()
        };
        store.page_audit(filter, None, 10).await.unwrap().rows.len()
    };
    assert_eq!(found().await, 1, "folded, as everything that is searched");
    let c = Connection::open(store.folder.path().join("muster.db")).unwrap();
    c.execute_batch("UPDATE audit SET whom = NULL WHERE number = 6")
        .unwrap();
    assert_eq!(found().await, 0);
    assert_eq!(
        store.verify_audit(key()).await.unwrap(),
        broken(6, ChainFault::Changed),
        "nobody hides an entry by it"
    );
    store.begin_audit(key()).await.unwrap();
    assert_eq!(found().await, 1);
    assert_eq!(
        store.verify_audit(key()).await.unwrap(),
        Chain::Whole { first: 1, last: 6 }
    );
}

/// As the program before V0021 wrote it.
#[tokio::test]
async fn an_older_entry_with_its_apostrophes_as_written_is_whole_and_is_found() {
    let store = fresh().await;
    let entry = |who: &str, to: &str| Entry {
        who: who.to_owned(),
        after: serde_json::json!({ "to": [to] }).to_string(),
        ..Entry::new(NOW, "invites_sent")
    };
    for (who, to) in [
        ("Sean O’Brien", "M`Baye"),
        ("Nobody", "Nobody"),
        ("Sean O´Brien", "M‘Baye"),
    ] {
        store.record(key(), entry(who, to)).await.unwrap();
    }
    let c = Connection::open(store.folder.path().join("muster.db")).unwrap();
    c.execute_batch("UPDATE audit SET search = 'sean o’brien ', whom = 'm`baye' WHERE number = 1")
        .unwrap();
    assert_eq!(
        store.verify_audit(key()).await.unwrap(),
        Chain::Whole { first: 1, last: 3 }
    );
    for typed in ["O'Brien", "o’brien", "O`BRIEN", "m'baye", "M´Baye"] {
        let filter = AuditFilter {
            search: typed.into(),
            ..AuditFilter::default()
        };
        let rows = store.page_audit(filter, None, 10).await.unwrap().rows;
        let numbers: Vec<i64> = rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [3, 1], "{typed}");
    }
    for changed in ["search = 'sean o`brien '", "whom = 'm’baye'"] {
        c.execute_batch(&format!("UPDATE audit SET {changed} WHERE number = 1"))
            .unwrap();
        assert_eq!(
            store.verify_audit(key()).await.unwrap(),
            broken(1, ChainFault::Changed),
            "{changed}"
        );
    }
}

#[tokio::test]
async fn whatever_is_changed_removed_or_put_in_is_named() {
    use ChainFault::*;
    assert_eq!(after("SELECT 1").await, Chain::Whole { first: 1, last: 5 });
    for column in [
        "who",
        "account",
        "origin",
        "place",
        "action",
        "kind",
        "subject_id",
        "subject",
        "before",
        "after",
        // Where the log's search looks.
        "search",
        "whom",
    ] {
        let one = format!("UPDATE audit SET {column} = {column} || 'x' WHERE number = 3");
        assert_eq!(after(&one).await, broken(3, Changed), "{column}");
    }
    let unfindable = "UPDATE audit SET search = 'nothing' WHERE number = 4";
    assert_eq!(after(unfindable).await, broken(4, Changed));
    assert_eq!(
        after("UPDATE audit SET at = at + 1 WHERE number = 5").await,
        broken(5, Changed)
    );
    assert_eq!(
        after("DELETE FROM audit WHERE number = 2").await,
        broken(2, Missing)
    );
    assert_eq!(
        after("DELETE FROM audit WHERE number = 1").await,
        broken(1, Missing)
    );
    assert_eq!(
        after("DELETE FROM audit WHERE number >= 4").await,
        broken(4, Missing)
    );
    assert_eq!(after("DELETE FROM audit").await, broken(1, Missing));
    // Two entries change places.
    assert_eq!(
        after(
            "UPDATE audit SET number = 99 WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 3; \
             UPDATE audit SET number = 3 WHERE number = 99"
        )
        .await,
        broken(2, Changed)
    );
    // One that follows on nothing.
    assert_eq!(
        after("INSERT INTO audit SELECT 6, at, who, account, origin, place, action, kind, subject_id, subject, before, after, search, tag, whom FROM audit WHERE number = 5").await,
        broken(6, Changed)
    );
    assert_eq!(after("DELETE FROM audit_ends").await, broken(0, Ends));
    assert_eq!(
        after("DELETE FROM audit; DELETE FROM audit_ends").await,
        broken(0, Ends)
    );
    assert_eq!(
        after("DELETE FROM audit WHERE number = 5; UPDATE audit_ends SET last = 4, \"end\" = (SELECT tag FROM audit WHERE number = 4)").await,
        broken(4, Ends)
    );
    assert_eq!(
        after("DELETE FROM audit WHERE number < 3; UPDATE audit_ends SET first = 3").await,
        broken(3, Changed)
    );
}

/// What is tampered with stays broken whatever is written after it, and goes on: nothing that happens is lost, nothing is removed.
#[tokio::test]
async fn a_log_goes_on_after_tampering_and_stays_broken() {
    for tampering in [
        "DELETE FROM audit_ends",
        "DELETE FROM audit",
        "DELETE FROM audit; DELETE FROM audit_ends",
        "UPDATE audit_ends SET seal = zeroblob(32)",
        "UPDATE audit SET subject = 'x' WHERE number = 3",
        // Cut at the end, at the beginning, and at both, with ends that fit but for their seal.
        "DELETE FROM audit WHERE number > 3; \
         UPDATE audit_ends SET last = 3, \"end\" = (SELECT tag FROM audit WHERE number = 3)",
        "UPDATE audit_ends SET first = 3, before = (SELECT tag FROM audit WHERE number = 2); \
         DELETE FROM audit WHERE number < 3",
        "UPDATE audit_ends SET first = 3, before = (SELECT tag FROM audit WHERE number = 2), last = 4, \
             \"end\" = (SELECT tag FROM audit WHERE number = 4); \
         DELETE FROM audit WHERE number < 3 OR number > 4",
        "DELETE FROM audit; UPDATE audit_ends SET first = 1, last = 0, before = zeroblob(32), \"end\" = zeroblob(32)",
    ] {
        let store = five().await;
        let c = Connection::open(store.folder.path().join("muster.db")).unwrap();
        c.execute_batch(tampering).unwrap();
        let count = || -> u32 {
            c.query_row("SELECT count(*) FROM audit", [], |row| row.get(0))
                .unwrap()
        };
        let left = count();
        for again in 1..=2 {
            store.record(key(), Entry::new(NOW, "y")).await.unwrap();
            assert_eq!(count(), left + again, "{tampering}");
            assert!(
                matches!(store.verify_audit(key()).await.unwrap(), Chain::Broken { .. }),
                "{tampering}: after {again}"
            );
        }
        if !tampering.starts_with("UPDATE audit SET") {
            assert_eq!(
                store.prune_audit(key(), later(1_000)).await.unwrap(),
                0,
                "{tampering}"
            );
        }
    }
}

/// A date that was changed makes nothing old: what would be removed for its age is held against its tags first.
#[tokio::test]
async fn who_changes_dates_has_nothing_removed() {
    let store = five().await;
    let c = Connection::open(store.folder.path().join("muster.db")).unwrap();
    c.execute_batch("UPDATE audit SET at = 1 WHERE number <= 3")
        .unwrap();
    assert_eq!(store.prune_audit(key(), later(1)).await.unwrap(), 0);
    assert_eq!(
        store.verify_audit(key()).await.unwrap(),
        broken(1, ChainFault::Changed)
    );
    // As they were, those that are old go, and the rest is whole.
    let store = five().await;
    assert_eq!(store.prune_audit(key(), later(3)).await.unwrap(), 2);
    assert_eq!(
        store.verify_audit(key()).await.unwrap(),
        Chain::Whole { first: 3, last: 5 }
    );
}

/// A log that has not begun is whole, and is sealed when the folder is opened: from then on it cannot be taken away.
#[tokio::test]
async fn a_log_without_entries_is_sealed_too() {
    let store = fresh().await;
    let none = Chain::Whole { first: 0, last: 0 };
    assert_eq!(store.verify_audit(key()).await.unwrap(), none);
    store.begin_audit(key()).await.unwrap();
    store.begin_audit(key()).await.unwrap();
    assert_eq!(store.verify_audit(key()).await.unwrap(), none);
    let c = Connection::open(store.folder.path().join("muster.db")).unwrap();
    c.execute_batch("DELETE FROM audit_ends").unwrap();
    store.begin_audit(key()).await.unwrap();
    let gone = broken(0, ChainFault::Ends);
    assert_eq!(store.verify_audit(key()).await.unwrap(), gone);
    store
        .record(key(), Entry::new(later(1), "signed_in"))
        .await
        .unwrap();
    assert!(matches!(
        store.verify_audit(key()).await.unwrap(),
        Chain::Broken { .. }
    ));
}
