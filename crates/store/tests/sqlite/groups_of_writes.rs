//! Writes that come at once share a commit, and none fails for another.

use muster_store::{StoreErrorKind, StoreOptions};

use crate::support::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_writes_at_once_only_the_wrong_ones_fail() {
    let store = fresh().await;
    let taken = to("Taken").record();
    store.create_invites(taken.clone()).await.unwrap();
    let writes: Vec<_> = (0..300)
        .map(|n| {
            let store = store.store.clone();
            let mut new = to(&format!("Person {n}")).record();
            if n % 3 == 0 {
                // An id that is there already: its user must go with it.
                new.invite_ids.clone_from(&taken.invite_ids);
            }
            tokio::spawn(async move { (n, store.create_invites(new).await) })
        })
        .collect();
    for write in writes {
        let (n, made) = write.await.unwrap();
        match made {
            Ok(ids) => {
                assert!(n % 3 != 0);
                // On disk, and visible to every reader, when the answer comes.
                assert!(store.invite(ids[0]).await.unwrap().is_some());
            }
            Err(error) => {
                assert!(n % 3 == 0);
                assert_eq!(error.kind(), StoreErrorKind::Internal);
            }
        }
    }
    assert_eq!(store.count_users().await.unwrap(), 201);
    assert!(store.check().await.unwrap().problems.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_short_queue_makes_callers_wait_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let options = StoreOptions {
        queue: 1,
        readers: 1,
        ..StoreOptions::default()
    };
    let store = muster_store::Store::open(folder.path(), options).await.unwrap();
    let calls: Vec<_> = (0..200)
        .map(|n| {
            let store = store.clone();
            tokio::spawn(async move {
                to(&format!("Person {n}")).make(&store).await;
                store.count_users().await.unwrap()
            })
        })
        .collect();
    for call in calls {
        assert!(call.await.unwrap() >= 1);
    }
    assert_eq!(store.count_users().await.unwrap(), 200);
}

#[tokio::test]
async fn what_was_answered_is_there_after_the_store_is_closed() {
    let Fresh { store, folder } = fresh().await;
    let writes: Vec<_> = (0..20).map(|n| to(&format!("Person {n}")).record()).collect();
    for new in writes {
        store.create_invites(new).await.unwrap();
    }
    drop(store);
    assert!(
        !folder.path().join("muster.db-wal").exists(),
        "the last one to close tidies up"
    );
    let again = muster_store::Store::open(folder.path(), StoreOptions::default())
        .await
        .unwrap();
    assert_eq!(again.count_users().await.unwrap(), 20);
}
