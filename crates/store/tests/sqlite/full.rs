//! No room: a change that does not fit leaves nothing behind, and smaller ones go on.

use muster_store::{Store, StoreErrorKind, StoreOptions};

use crate::support::*;

/// A store that may grow by a little over what it has when it is new.
async fn cramped(folder: &std::path::Path) -> Store {
    let options = StoreOptions {
        max_bytes: Some(800 * 1024),
        ..StoreOptions::default()
    };
    Store::open(folder, options).await.unwrap()
}

#[tokio::test]
async fn a_sending_that_does_not_fit_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let store = cramped(folder.path()).await;
    to("Anna").make(&store).await;
    let error = store.create_invites(to_many(3_000).record()).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::DiskFull, "{error:?}");
    assert!(error.is_temporary());
    assert_eq!(store.count_users().await.unwrap(), 1);
    assert_eq!(store.queue_totals(NOW, NOW).await.unwrap().due, 1);
    to("Berta").make(&store).await;
    assert_eq!(store.count_users().await.unwrap(), 2);
    assert!(store.check().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn a_neighbour_that_does_not_fit_costs_the_others_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = cramped(folder.path()).await;
    let small = |name: &str| {
        tokio::spawn({
            let (store, new) = (store.clone(), to(name).record());
            async move { store.create_invites(new).await }
        })
    };
    let large = tokio::spawn({
        let (store, new) = (store.clone(), to_many(3_000).record());
        async move { store.create_invites(new).await }
    });
    let before = [small("Anna"), small("Berta")];
    let after = [small("Carla"), small("Dora")];
    assert_eq!(large.await.unwrap().unwrap_err().kind(), StoreErrorKind::DiskFull);
    for one in before.into_iter().chain(after) {
        one.await.unwrap().unwrap();
    }
    assert_eq!(store.count_users().await.unwrap(), 4);
}
