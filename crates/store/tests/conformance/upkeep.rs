//! Expiry, backups, check-ups, change notices.

use muster_domain::{
    invite::InviteState,
    message::MessageState,
    time::{DAY, HOUR},
};
use muster_store::{Store, StoreOptions};

use crate::support::*;

#[tokio::test]
async fn invites_expire_in_their_time() {
    let store = fresh().await;
    let soon = Sending {
        expires_at: later(HOUR),
        ..to("Anna")
    }
    .one(&store)
    .await;
    let verified = Sending {
        expires_at: later(HOUR),
        ..to("Berta")
    }
    .one(&store)
    .await;
    store.try_passcode(verified, 1, true, "", NOW).await.unwrap();
    let done = Sending {
        expires_at: later(HOUR),
        ..to("Carla")
    }
    .one(&store)
    .await;
    store.try_passcode(done, 1, true, "", NOW).await.unwrap();
    store.record_enrolled(done, "", NOW).await.unwrap();
    let live = to("Dora").one(&store).await;
    assert_eq!(store.next_expiry().await.unwrap(), Some(later(HOUR)));
    assert_eq!(store.expire_invites(later(HOUR - 1), false).await.unwrap(), 0);
    assert_eq!(store.expire_invites(later(HOUR), false).await.unwrap(), 2);
    assert_eq!(store.expire_invites(later(HOUR), false).await.unwrap(), 0);
    assert_eq!(invite(&store, soon).await.state, InviteState::Expired);
    assert_eq!(invite(&store, verified).await.state, InviteState::Expired);
    assert_eq!(invite(&store, done).await.state, InviteState::Enrolled);
    assert_eq!(
        store.messages_of(soon).await.unwrap()[0].state,
        MessageState::Cancelled
    );
    assert_eq!(kinds(&store, soon).await, ["created", "expired"]);
    assert_eq!(store.next_expiry().await.unwrap(), Some(later(7 * DAY)));
    assert_eq!(invite(&store, live).await.state, InviteState::Queued);
}

#[tokio::test]
async fn a_backup_is_a_whole_store_of_that_moment() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let folder = tempfile::tempdir().unwrap();
    store.backup(&folder.path().join("muster.db")).await.unwrap();
    to("Berta").make(&store).await;
    store.backup(&folder.path().join("another.db")).await.unwrap();
    let copy = Store::open(folder.path(), StoreOptions::default()).await.unwrap();
    assert_eq!(copy.count_users().await.unwrap(), 1);
    assert_eq!(copy.invite(id).await.unwrap().unwrap().user_name, "Anna");
    assert!(
        store
            .backup(&folder.path().join("no/such/folder.db"))
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_sound_store_has_no_problems() {
    let store = fresh().await;
    to("Anna").make(&store).await;
    let health = store.check().await.unwrap();
    assert_eq!(health.problems, Vec::<String>::new());
    assert!(health.version >= 1 && health.size > 0);
}

#[tokio::test]
async fn every_change_of_this_process_is_announced_and_reads_are_not() {
    let store = fresh().await;
    let mut changes = store.changes();
    let id = to("Anna").one(&store).await;
    assert!(changes.has_changed().unwrap());
    changes.mark_unchanged();
    store.invite(id).await.unwrap();
    store.count_invites(Default::default()).await.unwrap();
    assert!(!changes.has_changed().unwrap());
    assert!(!store.foreign_changes().await.unwrap());
}

#[tokio::test]
async fn what_another_handle_writes_is_noticed_once() {
    let store = fresh().await;
    let other = Store::open(store.folder.path(), StoreOptions::default())
        .await
        .unwrap();
    store.foreign_changes().await.unwrap();
    let changes = store.changes();
    to("Anna").make(&other).await;
    assert!(store.foreign_changes().await.unwrap());
    assert!(changes.has_changed().unwrap());
    assert!(!store.foreign_changes().await.unwrap());
    to("Berta").make(&store).await;
    assert!(
        !store.foreign_changes().await.unwrap(),
        "its own writes are no foreign ones"
    );
    assert_eq!(store.count_users().await.unwrap(), 2);
}
