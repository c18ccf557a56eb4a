//! From a plan to invites, and the undo window.

use muster_domain::{
    device::OwnedBy,
    invite::{InviteState, Via},
    message::MessageState,
    platform::Platform,
    time::{MINUTE, SECOND},
};
use muster_store::{Changed, FIRST_GENERATION, StoreErrorKind};

use crate::support::*;

#[tokio::test]
async fn a_plan_becomes_users_a_group_invites_messages_and_events() {
    let store = fresh().await;
    let sending = Sending {
        platform: Platform::Android,
        owned_by: OwnedBy::Personal,
        group: Some("Sales"),
        domain: Some("corp.example"),
        devices_each: 2,
        not_before: later(10 * SECOND),
        ..to("Anna Berg")
    };
    let ids = sending.make(&store).await;
    assert_eq!(ids.len(), 2);
    let made = invite(&store, ids[0]).await;
    assert_eq!(made.state, InviteState::Queued);
    assert_eq!(made.generation, FIRST_GENERATION);
    assert_eq!(
        (made.user_name.as_str(), made.user_email.as_str()),
        ("Anna Berg", "anna.berg@example.com")
    );
    assert_eq!(
        (made.platform, made.owned_by, made.via),
        (Platform::Android, OwnedBy::Personal, Via::Email)
    );
    assert_eq!(made.group.unwrap().1, "Sales");
    assert_eq!(made.domain.as_deref(), Some("corp.example"));
    assert_eq!(
        (made.created_by.as_str(), made.created_at, made.updated_at),
        ("Luis Ortega", NOW, NOW)
    );
    assert_eq!(made.expires_at, sending.expires_at);
    assert_eq!(kinds(&store, ids[0]).await, ["created"]);
    let messages = store.messages_of(ids[1]).await.unwrap();
    assert_eq!(messages.len(), 1);
    assert_eq!(messages[0].state, MessageState::Queued);
    assert_eq!(
        (messages[0].queued_at, messages[0].due_at),
        (NOW, later(10 * SECOND))
    );
    assert_eq!(store.count_users().await.unwrap(), 1);
    assert_eq!(
        store.send_progress(&sending.send_id).await.unwrap(),
        [(InviteState::Queued, 2)].into()
    );
}

#[tokio::test]
async fn a_plan_that_thought_people_new_finds_them_by_their_address() {
    let store = fresh().await;
    let first = Sending {
        group: Some("Sales"),
        ..to("Anna Berg")
    }
    .one(&store)
    .await;
    let mut again = to("Anna Berg-Olsen");
    again.people[0].1 = "ANNA.Berg@Example.com".to_owned();
    again.group = Some("SALES");
    let second = again.one(&store).await;
    assert_eq!(store.count_users().await.unwrap(), 1);
    let (first, second) = (invite(&store, first).await, invite(&store, second).await);
    assert_eq!(first.user_id, second.user_id);
    assert_eq!(first.group, second.group);
    // The list keeps the name of then; the user has the latest.
    assert_eq!(first.user_name, "Anna Berg");
    assert_eq!(
        store.search_users("olsen", 10).await.unwrap()[0].name,
        "Anna Berg-Olsen"
    );
}

#[tokio::test]
async fn too_few_ids_make_nothing() {
    let store = fresh().await;
    let mut new = Sending {
        devices_each: 3,
        ..to("Anna")
    }
    .record();
    new.invite_ids.pop();
    let error = store.create_invites(new).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Invalid);
    assert_eq!(store.count_users().await.unwrap(), 0);
}

#[tokio::test]
async fn missing_spare_ids_are_made_by_the_store() {
    let store = fresh().await;
    let mut new = Sending {
        devices_each: 3,
        ..to("Anna")
    }
    .record();
    new.spare_ids.truncate(1);
    assert_eq!(store.create_invites(new).await.unwrap().len(), 3);
}

#[tokio::test]
async fn an_undone_sending_has_never_been() {
    let store = fresh().await;
    to("Old Hand").make(&store).await;
    let sending = Sending {
        people: vec![
            ("Anna".into(), "anna@example.com".into()),
            ("Old Hand".into(), "old.hand@example.com".into()),
        ],
        group: Some("Sales"),
        not_before: later(MINUTE),
        ..to("x")
    };
    let ids = sending.make(&store).await;
    let undone = store
        .undo_send(&sending.send_id, "Priya", later(SECOND))
        .await
        .unwrap();
    assert_eq!(
        undone,
        Changed {
            changed: 2,
            skipped: 0
        }
    );
    assert!(store.invite(ids[0]).await.unwrap().is_none());
    assert!(store.timeline(ids[0]).await.unwrap().is_empty());
    assert!(store.messages_of(ids[0]).await.unwrap().is_empty());
    // Anna and the group were made by it; the old hand was not.
    assert_eq!(store.count_users().await.unwrap(), 1);
    assert!(store.groups("", 10).await.unwrap().is_empty());
    assert!(store.search_users("anna", 10).await.unwrap().is_empty());
    assert!(store.send_progress(&sending.send_id).await.unwrap().is_empty());
}

#[tokio::test]
async fn people_and_groups_that_something_else_uses_outlive_the_undoing() {
    let store = fresh().await;
    let sending = Sending {
        group: Some("Sales"),
        ..to("Anna")
    };
    sending.make(&store).await;
    Sending {
        group: Some("Sales"),
        ..to("Anna")
    }
    .make(&store)
    .await;
    store.undo_send(&sending.send_id, "Priya", NOW).await.unwrap();
    assert_eq!(store.count_users().await.unwrap(), 1);
    assert_eq!(store.groups("", 10).await.unwrap()[0].invites, 1);
}

#[tokio::test]
async fn a_sending_of_which_one_message_is_under_way_is_not_undone() {
    let store = fresh().await;
    let sending = Sending {
        devices_each: 3,
        ..to("Anna")
    };
    sending.make(&store).await;
    let message = begin(&store, NOW).await;
    let refused = Changed {
        changed: 0,
        skipped: 3,
    };
    assert_eq!(
        store.undo_send(&sending.send_id, "Priya", NOW).await.unwrap(),
        refused
    );
    end(&store, &message, accepted(), NOW).await;
    assert_eq!(
        store.undo_send(&sending.send_id, "Priya", NOW).await.unwrap(),
        refused
    );
    assert_eq!(
        store.send_progress(&sending.send_id).await.unwrap()[&InviteState::Queued],
        2
    );
}

#[tokio::test]
async fn a_sending_whose_link_was_opened_is_not_undone() {
    let store = fresh().await;
    let sending = to("Anna");
    let id = sending.one(&store).await;
    store
        .record_opened(id, FIRST_GENERATION, "iPhone", NOW)
        .await
        .unwrap();
    assert_eq!(
        store
            .undo_send(&sending.send_id, "Priya", NOW)
            .await
            .unwrap()
            .changed,
        0
    );
    assert_eq!(invite(&store, id).await.state, InviteState::Opened);
}

#[tokio::test]
async fn a_claimed_message_of_an_undone_sending_is_not_handed_over() {
    let store = fresh().await;
    let sending = to("Anna");
    sending.make(&store).await;
    let claimed = store.claim_messages(5, NOW).await.unwrap();
    assert_eq!(
        store
            .undo_send(&sending.send_id, "Priya", NOW)
            .await
            .unwrap()
            .changed,
        1
    );
    let begin = store
        .hand_over(None, Some(claimed[0].id.clone()), NOW)
        .await
        .unwrap();
    assert_eq!(begin, muster_store::Begin::Stop);
}

#[tokio::test]
async fn releasing_a_sending_ends_its_undo_window() {
    let store = fresh().await;
    let sending = Sending {
        devices_each: 2,
        not_before: later(MINUTE),
        ..to("Anna")
    };
    sending.make(&store).await;
    assert!(store.claim_messages(5, NOW).await.unwrap().is_empty());
    assert_eq!(
        store.release_send(&sending.send_id, NOW).await.unwrap().changed,
        2
    );
    assert_eq!(store.claim_messages(5, NOW).await.unwrap().len(), 2);
    assert_eq!(
        store.release_send("unknown", NOW).await.unwrap(),
        Changed::default()
    );
}

#[tokio::test]
async fn an_invite_of_by_myself_has_a_short_link_and_no_message() {
    let store = fresh().await;
    let id = by_myself("Luis", "lookup-1").one(&store).await;
    assert!(store.messages_of(id).await.unwrap().is_empty());
    assert_eq!(
        store
            .invite_by_short_lookup("lookup-1")
            .await
            .unwrap()
            .unwrap()
            .id,
        id
    );
    assert!(store.invite_by_short_lookup("lookup-2").await.unwrap().is_none());
    let mut two = by_myself("Luis", "lookup-3");
    two.devices_each = 2;
    let error = store.create_invites(two.record()).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Invalid);
}
