//! What an admin does to many at once.

use muster_domain::{
    device::OwnedBy,
    invite::{InviteId, InviteState},
    message::MessageState,
};
use muster_store::{Changed, InviteFilter, Selection};

use crate::support::*;

fn all() -> Selection {
    Selection::Matching {
        filter: InviteFilter::default(),
        except: vec![],
    }
}

#[tokio::test]
async fn revoking_kills_links_and_cancels_what_waits() {
    let store = fresh().await;
    let ids = Sending {
        devices_each: 3,
        ..to("Anna")
    }
    .make(&store)
    .await;
    let unknown = InviteId::new(new_id());
    let these = Selection::Ids(vec![ids[0], ids[1], ids[0], unknown]);
    let changed = store
        .revoke_invites(these.clone(), "Luis Ortega", later(1))
        .await
        .unwrap();
    assert_eq!(
        changed,
        Changed {
            changed: 2,
            skipped: 1
        }
    );
    let revoked = invite(&store, ids[0]).await;
    assert_eq!(
        (revoked.state, revoked.reason.as_str()),
        (InviteState::Revoked, "by Luis Ortega")
    );
    assert_eq!(revoked.updated_at, later(1));
    assert_eq!(
        store.messages_of(ids[0]).await.unwrap()[0].state,
        MessageState::Cancelled
    );
    let event = store.timeline(ids[0]).await.unwrap().pop().unwrap();
    assert_eq!(
        (event.kind.as_str(), event.by.as_str(), event.at),
        ("revoked", "Luis Ortega", later(1))
    );
    assert_eq!(
        store.revoke_invites(these, "Luis", later(2)).await.unwrap(),
        Changed {
            changed: 0,
            skipped: 3
        }
    );
    assert_eq!(invite(&store, ids[2]).await.state, InviteState::Queued);
}

#[tokio::test]
async fn an_action_on_what_the_filter_shows_leaves_out_what_was_taken_out_by_hand() {
    let store = fresh().await;
    let ids = to_many(10).make(&store).await;
    to("Somebody Else").make(&store).await;
    let selection = Selection::Matching {
        filter: InviteFilter {
            search: "PERSON".into(),
            ..InviteFilter::default()
        },
        except: vec![ids[3], ids[4]],
    };
    assert_eq!(
        store.revoke_invites(selection, "Luis", NOW).await.unwrap(),
        Changed {
            changed: 8,
            skipped: 0
        }
    );
    assert_eq!(invite(&store, ids[3]).await.state, InviteState::Queued);
}

#[tokio::test]
async fn ownership_changes_where_it_differs() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    Sending {
        owned_by: OwnedBy::Personal,
        ..to("Berta")
    }
    .make(&store)
    .await;
    let changed = store
        .change_ownership(all(), OwnedBy::Personal, "Luis", later(1))
        .await
        .unwrap();
    assert_eq!(
        changed,
        Changed {
            changed: 1,
            skipped: 1
        }
    );
    assert_eq!(invite(&store, id).await.owned_by, OwnedBy::Personal);
    let event = store.timeline(id).await.unwrap().pop().unwrap();
    assert_eq!(
        (event.kind.as_str(), event.detail.as_str()),
        ("owned_by_changed", "Personal")
    );
}

#[tokio::test]
async fn ownership_stands_once_the_invitee_has_agreed_to_it() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let becomes = |owned_by| store.change_ownership(all(), owned_by, "Luis", later(1));
    store.record_opened(id, 1, "iPhone", NOW).await.unwrap();
    assert_eq!(
        becomes(OwnedBy::Personal).await.unwrap().changed,
        1,
        "less than was read"
    );
    assert_eq!(
        becomes(OwnedBy::Corporate).await.unwrap().skipped,
        1,
        "more than was read"
    );
    store.try_passcode(id, 1, true, "iPhone", NOW).await.unwrap();
    for owned_by in OwnedBy::ALL {
        assert_eq!(becomes(owned_by).await.unwrap().changed, 0);
    }
    assert_eq!(invite(&store, id).await.owned_by, OwnedBy::Personal);
}

#[tokio::test]
async fn a_group_is_made_joined_and_left() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let move_to = |group: Option<&str>| store.change_group(all(), group.map(str::to_owned), "Luis", NOW);
    assert_eq!(move_to(Some("Field Team")).await.unwrap().changed, 1);
    assert_eq!(
        move_to(Some("field team")).await.unwrap(),
        Changed {
            changed: 0,
            skipped: 1
        }
    );
    assert_eq!(invite(&store, id).await.group.unwrap().1, "Field Team");
    assert_eq!(move_to(None).await.unwrap().changed, 1);
    assert_eq!(invite(&store, id).await.group, None);
    assert_eq!(
        kinds(&store, id).await,
        ["created", "group_changed", "group_changed"]
    );
    assert_eq!(store.groups("", 9).await.unwrap()[0].invites, 0);
}

#[tokio::test]
async fn the_admins_word_settles_an_unknown_fate() {
    let store = fresh().await;
    let ids = Sending {
        devices_each: 3,
        ..to("Anna")
    }
    .make(&store)
    .await;
    hand_over(&store, fate_unknown(), NOW).await;
    hand_over(&store, fate_unknown(), NOW).await;
    let sent = store
        .resolve_unknown(Selection::Ids(vec![ids[0]]), true, "Luis", later(1))
        .await
        .unwrap();
    assert_eq!(
        sent,
        Changed {
            changed: 1,
            skipped: 0
        }
    );
    let not_sent = store
        .resolve_unknown(all(), false, "Luis", later(2))
        .await
        .unwrap();
    assert_eq!(
        not_sent,
        Changed {
            changed: 1,
            skipped: 2
        }
    );
    let (first, second) = (invite(&store, ids[0]).await, invite(&store, ids[1]).await);
    assert_eq!((first.state, first.sent_at), (InviteState::Sent, Some(later(1))));
    assert_eq!(
        (second.state, second.reason.as_str()),
        (InviteState::Failed, "by Luis")
    );
    assert_eq!(
        store.messages_of(ids[0]).await.unwrap()[0].state,
        MessageState::Sent
    );
    assert_eq!(
        store.messages_of(ids[1]).await.unwrap()[0].state,
        MessageState::Failed
    );
    assert_eq!(
        kinds(&store, ids[1]).await,
        ["created", "fate_unknown", "resolved"]
    );
}

#[tokio::test]
async fn the_admins_word_does_not_take_back_what_the_invitee_did() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, fate_unknown(), NOW).await;
    store.record_opened(id, 1, "iPhone", NOW).await.unwrap();
    let resolved = store
        .resolve_unknown(all(), false, "Luis", later(1))
        .await
        .unwrap();
    assert_eq!(resolved.changed, 1, "the message has its answer");
    assert_eq!(invite(&store, id).await.state, InviteState::Opened);
}
