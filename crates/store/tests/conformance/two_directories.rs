//! Two directories side by side: people who move from one to the other, and who were merged though each has one of them.

use muster_domain::{invite::InviteState, roster::DirectoryState};
use muster_store::{DirectoryChanges, DirectoryGroup, DirectorySetup, Store};

use crate::{
    directories::{apply, become_one, changes, entry, with_directories},
    support::*,
    users::user_of,
};

/// Both are read, `entra` as a directory of `kind`.
async fn both(kind: &str) -> Fresh {
    let store = with_directories().await;
    for (id, kind) in [("ad", "ldap"), ("entra", kind)] {
        let setup = DirectorySetup {
            id: id.into(),
            name: format!("Directory {id}"),
            kind: kind.into(),
            settings: "{}".into(),
            secret: None,
            sync: "{}".into(),
            enabled: true,
            sign_in: true,
        };
        assert!(store.save_directory_setup(setup, NOW).await.unwrap());
    }
    store
}

/// Somebody leaves, and loses their live invites by it.
async fn leave(store: &Store, directory: &str, name: &str, days: i64) -> u32 {
    let leaving = DirectoryChanges {
        gone: vec![(format!("guid-{name}"), "no longer found".to_owned())],
        revoke_invites: true,
        ..changes(directory, Vec::new(), later(days))
    };
    store.apply_directory_changes(leaving).await.unwrap().revoked
}

/// Of which directory a user is, and how they stand there.
async fn stands(store: &Store, address: &str) -> (String, DirectoryState) {
    let source = user_of(store, address).await.source.unwrap();
    (source.directory_id, source.state)
}

#[tokio::test]
async fn who_moved_to_another_directory_is_theirs_once_a_list_says_so_and_anybody_else_takes_the_address() {
    let store = with_directories().await;
    apply(&store, "ad", vec![entry("Anna"), entry("Berta")], later(1)).await;
    let anna = user_of(&store, "anna@example.com").await;
    let berta = user_of(&store, "berta@example.com").await;
    let gone = ["guid-Anna", "guid-Berta"].map(|id| (id.to_owned(), "no longer found".to_owned()));
    let leaving = DirectoryChanges {
        gone: gone.to_vec(),
        ..changes("ad", Vec::new(), later(2))
    };
    store.apply_directory_changes(leaving).await.unwrap();

    let mut moved = entry("Anna");
    moved.external_id = "oid-anna".into();
    let mut hire = entry("Bernd");
    hire.profile.email = Some("berta@example.com".parse().unwrap());
    // Who only signs in is not there again.
    let sign_in = DirectoryChanges {
        of_a_list: false,
        ..changes("entra", vec![moved.clone(), hire.clone()], later(3))
    };
    let refused = store.apply_sign_in(sign_in).await.unwrap();
    assert_eq!((refused.conflicts.len(), refused.adopted), (2, 0));

    let applied = apply(&store, "entra", vec![moved.clone(), hire], later(4)).await;
    assert_eq!((applied.adopted, applied.created), (1, 1));
    assert!(applied.conflicts.is_empty(), "{:?}", applied.conflicts);
    let after = user_of(&store, "anna@example.com").await;
    let source = after.source.unwrap();
    assert_eq!(
        (after.id, source.directory_id.as_str(), source.state),
        (anna.id, "entra", DirectoryState::Present)
    );
    let bernd = user_of(&store, "berta@example.com").await;
    assert_ne!(bernd.id, berta.id);
    let left = store.user_record(berta.id).await.unwrap().unwrap();
    assert_eq!((left.profile.email, left.profile.name.as_str()), (None, "Berta"));

    // The first directory has her again: now it is the second that keeps the address.
    let back = apply(&store, "ad", vec![entry("Anna")], later(5)).await;
    assert_eq!(back.conflicts.len(), 1);
}

/// Anna of one directory becomes Berta of the other, and Berta holds a live invite.
async fn merged() -> Fresh {
    let store = both("ldap").await;
    let group = DirectoryGroup {
        external_id: "g1".into(),
        name: "Nurses".into(),
    };
    store
        .save_directory_groups("ad".into(), vec![group], vec![], NOW)
        .await
        .unwrap();
    let mut anna = entry("Anna");
    anna.groups = vec!["g1".into()];
    apply(&store, "ad", vec![anna], later(1)).await;
    apply(&store, "entra", vec![entry("Berta")], later(1)).await;
    become_one(&store, "berta@example.com", "anna@example.com").await;
    store
}

#[tokio::test]
async fn who_stays_of_a_merge_has_left_when_the_last_of_them_has() {
    let store = merged().await;
    let id = to("Berta").one(&store).await;
    let groups = async || {
        let user = user_of(&store, "berta@example.com").await.id;
        let groups = store.directory_groups_of_user(user).await.unwrap();
        groups.into_iter().map(|group| group.name).collect::<Vec<_>>()
    };
    assert_eq!(groups().await, ["Nurses"], "of whoever became her");

    assert_eq!(leave(&store, "entra", "Berta", 3).await, 0);
    for address in ["berta@example.com", "anna@example.com"] {
        assert_eq!(
            stands(&store, address).await,
            ("ad".into(), DirectoryState::Present)
        );
    }
    assert_eq!(groups().await, ["Nurses"]);
    assert!(invite(&store, id).await.state.is_live());

    // Once more in the other one, she is known there too; then gone from both, one after the other.
    let mut back = entry("Berta");
    back.hash = "back".into();
    let applied = apply(&store, "entra", vec![back], later(4)).await;
    assert_eq!((applied.changed, applied.conflicts.len()), (1, 0));
    assert_eq!(leave(&store, "ad", "Anna", 5).await, 0);
    assert_eq!(
        stands(&store, "berta@example.com").await,
        ("entra".into(), DirectoryState::Present)
    );
    assert_eq!(leave(&store, "entra", "Berta", 6).await, 1);
    assert_eq!(stands(&store, "berta@example.com").await.1, DirectoryState::Gone);
    assert_eq!(invite(&store, id).await.state, InviteState::Revoked);
    // Whoever is back where she became somebody is back.
    apply(&store, "ad", vec![entry("Anna")], later(7)).await;
    assert_eq!(
        stands(&store, "berta@example.com").await,
        ("ad".into(), DirectoryState::Present)
    );
    assert!(store.check().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn who_left_one_directory_and_becomes_somebody_of_another_is_there() {
    let store = both("ldap").await;
    apply(&store, "ad", vec![entry("Anna")], later(1)).await;
    apply(&store, "entra", vec![entry("Berta")], later(1)).await;
    leave(&store, "ad", "Anna", 1).await;
    let (anna, berta) = (
        user_of(&store, "anna@example.com").await.id,
        user_of(&store, "berta@example.com").await.id,
    );
    let plan = store
        .plan_merge(anna.clone(), vec![berta])
        .await
        .unwrap()
        .unwrap();
    assert_eq!(plan.stays.source.unwrap().directory_id, "entra");
    become_one(&store, "anna@example.com", "berta@example.com").await;
    let stays = user_of(&store, "anna@example.com").await;
    let source = stays.source.unwrap();
    assert_eq!(
        (stays.id, source.directory_id.as_str(), source.state),
        (anna, "entra", DirectoryState::Present)
    );
}

#[tokio::test]
async fn who_stays_of_a_merge_is_the_other_directorys_when_theirs_is_removed() {
    let store = merged().await;
    store
        .forget_directory("entra".into(), "Luis", later(3))
        .await
        .unwrap();
    assert_eq!(
        stands(&store, "berta@example.com").await,
        ("ad".into(), DirectoryState::Present)
    );
    let id = to("Berta").one(&store).await;
    assert_eq!(leave(&store, "ad", "Anna", 4).await, 1);
    assert_eq!(invite(&store, id).await.state, InviteState::Revoked);
}

/// A provider lists nobody, so nobody ever leaves it.
#[tokio::test]
async fn that_somebody_is_a_providers_user_holds_no_leaver() {
    let store = both("oidc").await;
    apply(&store, "ad", vec![entry("Anna")], later(1)).await;
    apply(&store, "entra", vec![entry("Berta")], later(1)).await;
    become_one(&store, "anna@example.com", "berta@example.com").await;
    let id = to("Anna").one(&store).await;
    assert_eq!(leave(&store, "ad", "Anna", 3).await, 1);
    assert_eq!(
        stands(&store, "anna@example.com").await,
        ("ad".into(), DirectoryState::Gone)
    );
    assert_eq!(invite(&store, id).await.state, InviteState::Revoked);
    // Nor does it help to merge them afterwards.
    apply(&store, "entra", vec![entry("Carl")], later(4)).await;
    become_one(&store, "anna@example.com", "carl@example.com").await;
    assert_eq!(stands(&store, "anna@example.com").await.1, DirectoryState::Gone);
}

#[tokio::test]
async fn nobody_becomes_a_leaver_because_their_directory_is_removed() {
    let store = merged().await;
    leave(&store, "ad", "Anna", 3).await;
    let groups = async || {
        let user = user_of(&store, "berta@example.com").await.id;
        store.directory_groups_of_user(user).await.unwrap().len()
    };
    assert_eq!(groups().await, 0, "only where they are there");
    store
        .forget_directory("entra".into(), "Luis", later(4))
        .await
        .unwrap();
    assert_eq!(user_of(&store, "berta@example.com").await.source, None);
}
