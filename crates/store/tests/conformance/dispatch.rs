//! The outbox: claims, hand-overs, crashes.

use muster_domain::{
    invite::InviteState,
    message::{MessageState, Outcome},
    time::{DAY, HOUR, MINUTE, SECOND},
};
use muster_store::{Begin, Delivery, QueueTotals, Recovered, Selection};

use crate::support::*;

#[tokio::test]
async fn an_accepted_message_is_sent_and_never_claimed_again() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let claimed = store.claim_messages(10, NOW).await.unwrap();
    assert_eq!(claimed.len(), 1);
    assert_eq!(
        (claimed[0].attempts, claimed[0].queued_at, claimed[0].invite.id),
        (0, NOW, id)
    );
    assert!(
        store.claim_messages(10, NOW).await.unwrap().is_empty(),
        "it is under claim"
    );
    let message = claimed[0].id.clone();
    assert_eq!(
        store.hand_over(None, Some(message.clone()), NOW).await.unwrap(),
        Begin::Go
    );
    assert_eq!(
        store.hand_over(None, Some(message.clone()), NOW).await.unwrap(),
        Begin::Stop,
        "already in flight"
    );
    end(&store, &message, accepted(), later(5)).await;
    let sent = invite(&store, id).await;
    assert_eq!(
        (sent.state, sent.sent_at, sent.updated_at),
        (InviteState::Sent, Some(later(5)), later(5))
    );
    let record = store.messages_of(id).await.unwrap().remove(0);
    assert_eq!((record.state, record.attempts), (MessageState::Sent, 1));
    assert_eq!(record.reply, "250 2.0.0 Ok: queued as 1A2B3C");
    // Neither a recovery, nor a release, nor a late refusal makes it wait again.
    store.recover_messages(later(6)).await.unwrap();
    assert_eq!(store.release_claims(vec![message.clone()]).await.unwrap(), 0);
    end(&store, &message, try_later(), later(7)).await;
    assert!(store.claim_messages(10, later(DAY)).await.unwrap().is_empty());
    assert_eq!(kinds(&store, id).await, ["created", "handed_over"]);
}

#[tokio::test]
async fn one_call_ends_a_hand_over_and_begins_the_next() {
    let store = fresh().await;
    let ids = Sending {
        devices_each: 2,
        ..to("Anna")
    }
    .make(&store)
    .await;
    let claimed = store.claim_messages(2, NOW).await.unwrap();
    assert_eq!(
        claimed.iter().map(|one| one.invite.id).collect::<Vec<_>>(),
        ids,
        "oldest first"
    );
    store
        .hand_over(None, Some(claimed[0].id.clone()), NOW)
        .await
        .unwrap();
    let finished = Delivery {
        message_id: claimed[0].id.clone(),
        outcome: accepted(),
        next_try: None,
        counts: true,
        text: None,
    };
    let begin = store
        .hand_over(Some(finished), Some(claimed[1].id.clone()), later(1))
        .await
        .unwrap();
    assert_eq!(begin, Begin::Go);
    assert_eq!(invite(&store, ids[0]).await.state, InviteState::Sent);
    assert_eq!(
        store.messages_of(ids[1]).await.unwrap()[0].state,
        MessageState::InFlight
    );
    assert_eq!(store.hand_over(None, None, later(1)).await.unwrap(), Begin::Stop);
}

#[tokio::test]
async fn a_refusal_for_good_fails_with_the_servers_words() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, refused(), NOW).await;
    let failed = invite(&store, id).await;
    assert_eq!(
        (failed.state, failed.reason.as_str()),
        (InviteState::Failed, "550 5.1.1 No such user")
    );
    assert_eq!(kinds(&store, id).await, ["created", "refused"]);
}

#[tokio::test]
async fn a_refusal_for_now_is_tried_again_in_its_time() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, try_later(), NOW).await;
    let waiting = invite(&store, id).await;
    assert_eq!(
        (waiting.state, waiting.reason.as_str()),
        (InviteState::Queued, "451 4.7.1 Greylisted")
    );
    assert!(store.claim_messages(1, later(HOUR - 1)).await.unwrap().is_empty());
    let again = store.claim_messages(1, later(HOUR)).await.unwrap().remove(0);
    assert_eq!((again.attempts, again.queued_at), (1, NOW));
    store
        .hand_over(None, Some(again.id.clone()), later(HOUR))
        .await
        .unwrap();
    end(&store, &again.id, accepted(), later(HOUR)).await;
    assert_eq!(invite(&store, id).await.reason, "");
    assert_eq!(kinds(&store, id).await, ["created", "try_later", "handed_over"]);
}

#[tokio::test]
async fn the_last_refusal_for_now_is_one_for_good() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let message_id = begin(&store, NOW).await;
    let delivery = Delivery {
        message_id,
        outcome: try_later(),
        next_try: None,
        counts: true,
        text: None,
    };
    store.hand_over(Some(delivery), None, NOW).await.unwrap();
    assert_eq!(invite(&store, id).await.state, InviteState::Failed);
}

#[tokio::test]
async fn an_unreachable_server_ends_a_claim_that_was_never_begun() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let claimed = store.claim_messages(1, NOW).await.unwrap().remove(0);
    end(&store, &claimed.id, try_later(), NOW).await;
    assert_eq!(
        store.messages_of(id).await.unwrap()[0].state,
        MessageState::Queued
    );
}

#[tokio::test]
async fn a_lost_connection_leaves_an_unknown_fate() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, fate_unknown(), NOW).await;
    let unknown = invite(&store, id).await;
    assert_eq!(
        (unknown.state, unknown.reason.as_str()),
        (InviteState::Unknown, "the connection was closed")
    );
    assert!(store.claim_messages(1, later(DAY)).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_link_opened_before_the_reply_keeps_its_state_and_gets_its_time() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let message = begin(&store, NOW).await;
    store.record_opened(id, 1, "iPhone", later(1)).await.unwrap();
    end(&store, &message, accepted(), later(2)).await;
    let opened = invite(&store, id).await;
    assert_eq!(
        (opened.state, opened.sent_at),
        (InviteState::Opened, Some(later(2)))
    );
    assert_eq!(kinds(&store, id).await, ["created", "opened", "handed_over"]);
}

#[tokio::test]
async fn after_a_crash_claims_wait_again_and_flights_are_unknown() {
    let store = fresh().await;
    let ids = Sending {
        devices_each: 3,
        ..to("Anna")
    }
    .make(&store)
    .await;
    begin(&store, NOW).await;
    store.claim_messages(1, NOW).await.unwrap();
    let recovered = store.recover_messages(later(1)).await.unwrap();
    assert_eq!(
        recovered,
        Recovered {
            requeued: 1,
            unknown: 1
        }
    );
    assert_eq!(
        store.recover_messages(later(1)).await.unwrap(),
        Recovered::default()
    );
    assert_eq!(invite(&store, ids[0]).await.state, InviteState::Unknown);
    assert_eq!(kinds(&store, ids[0]).await, ["created", "fate_unknown"]);
    let again: Vec<_> = store
        .claim_messages(9, later(1))
        .await
        .unwrap()
        .iter()
        .map(|one| one.invite.id)
        .collect();
    assert_eq!(again, ids[1..]);
}

#[tokio::test]
async fn what_is_no_longer_wanted_is_not_handed_over() {
    let store = fresh().await;
    let ids = Sending {
        devices_each: 3,
        ..to("Anna")
    }
    .make(&store)
    .await;
    let claimed = store.claim_messages(2, NOW).await.unwrap();
    store
        .revoke_invites(Selection::Ids(vec![ids[0], ids[2]]), "Luis", NOW)
        .await
        .unwrap();
    assert_eq!(
        store
            .hand_over(None, Some(claimed[0].id.clone()), NOW)
            .await
            .unwrap(),
        Begin::Stop
    );
    // Past its time, though nobody has let it expire yet.
    let late = later(8 * DAY);
    assert_eq!(
        store
            .hand_over(None, Some(claimed[1].id.clone()), late)
            .await
            .unwrap(),
        Begin::Stop
    );
    assert!(store.claim_messages(9, late).await.unwrap().is_empty());
    for id in ids {
        assert_eq!(
            store.messages_of(id).await.unwrap()[0].state,
            MessageState::Cancelled
        );
    }
}

#[tokio::test]
async fn messages_of_dead_invites_do_not_stand_in_the_way_of_others() {
    let store = fresh().await;
    Sending {
        devices_each: 20,
        expires_at: later(HOUR),
        ..to("Anna")
    }
    .make(&store)
    .await;
    let live = Sending {
        not_before: later(MINUTE),
        ..to("Berta")
    }
    .one(&store)
    .await;
    let claimed = store.claim_messages(1, later(2 * HOUR)).await.unwrap();
    assert_eq!(claimed[0].invite.id, live);
}

#[tokio::test]
async fn a_retry_of_a_revoked_invite_is_cancelled() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let message = begin(&store, NOW).await;
    store
        .revoke_invites(Selection::Ids(vec![id]), "Luis", NOW)
        .await
        .unwrap();
    end(&store, &message, try_later(), NOW).await;
    assert_eq!(
        store.messages_of(id).await.unwrap()[0].state,
        MessageState::Cancelled
    );
    assert_eq!(invite(&store, id).await.state, InviteState::Revoked);
}

#[tokio::test]
async fn released_claims_are_due_again() {
    let store = fresh().await;
    Sending {
        devices_each: 2,
        ..to("Anna")
    }
    .make(&store)
    .await;
    let claimed = store.claim_messages(2, NOW).await.unwrap();
    store
        .hand_over(None, Some(claimed[0].id.clone()), NOW)
        .await
        .unwrap();
    let ids = claimed.into_iter().map(|one| one.id).collect();
    assert_eq!(
        store.release_claims(ids).await.unwrap(),
        1,
        "not the one in flight"
    );
    assert_eq!(store.claim_messages(9, NOW).await.unwrap().len(), 1);
}

#[tokio::test]
async fn totals_say_where_all_messages_stand() {
    let store = fresh().await;
    Sending {
        devices_each: 5,
        ..to("Anna")
    }
    .make(&store)
    .await;
    Sending {
        not_before: later(MINUTE),
        ..to("Berta")
    }
    .make(&store)
    .await;
    hand_over(&store, accepted(), later(1)).await;
    hand_over(&store, refused(), later(2)).await;
    hand_over(&store, fate_unknown(), later(2)).await;
    begin(&store, later(2)).await;
    store.claim_messages(1, later(2)).await.unwrap();
    let totals = store.queue_totals(later(3), later(2)).await.unwrap();
    let expected = QueueTotals {
        due: 1,
        due_quiet: 0,
        due_texts: 0,
        in_flight_texts: 0,
        later: 1,
        in_flight: 1,
        next_due_at: Some(later(MINUTE)),
        sent: 0,
        failed: 1,
        unknown: 1,
    };
    assert_eq!(totals, expected);
    assert_eq!(store.queue_totals(later(3), NOW).await.unwrap().sent, 1);
}

#[tokio::test]
async fn hand_overs_are_counted_by_stretches_of_time() {
    let store = fresh().await;
    for name in ["Anna", "Berta", "Carla"] {
        to(name).make(&store).await;
    }
    hand_over(&store, accepted(), later(SECOND)).await;
    hand_over(&store, refused(), later(2 * SECOND)).await;
    hand_over(&store, accepted(), later(HOUR)).await;
    let stretches = store.handed_over_since(later(0), MINUTE).await.unwrap();
    let counts: Vec<u32> = stretches.iter().map(|(_, count)| *count).collect();
    assert_eq!(counts, [2, 1]);
    assert!(stretches.iter().all(|(end, _)| (end.0 + 1) % MINUTE == 0));
    assert_eq!(
        store
            .handed_over_since(later(MINUTE), MINUTE)
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_try_that_the_server_only_put_off_uses_up_none() {
    let store = fresh().await;
    to("Anna").make(&store).await;
    let slower = |id: String, counts| Delivery {
        message_id: id,
        outcome: Outcome::TryLater {
            words: "421 4.7.0 Slow down".into(),
        },
        next_try: Some(later(MINUTE)),
        counts,
        text: None,
    };
    for (counts, attempts) in [(false, 0), (true, 1)] {
        let id = store.claim_messages(1, later(HOUR)).await.unwrap().remove(0).id;
        store
            .hand_over(None, Some(id.clone()), later(HOUR))
            .await
            .unwrap();
        store
            .hand_over(Some(slower(id, counts)), None, later(HOUR))
            .await
            .unwrap();
        let message = store.claim_messages(1, later(2 * HOUR)).await.unwrap().remove(0);
        assert_eq!(message.attempts, attempts);
        store.release_claims(vec![message.id]).await.unwrap();
    }
}

#[tokio::test]
async fn one_dispatcher_leads_and_the_next_waits() {
    let store = fresh().await;
    let lease = store.lead_dispatch().await.unwrap();
    assert!(lease.is_some());
    assert!(store.lead_dispatch().await.unwrap().is_none());
    drop(lease);
    assert!(store.lead_dispatch().await.unwrap().is_some());
}
