//! Reminders: decided and queued in one change, never twice, gone with what they remind of.

use muster_domain::{
    invite::{InviteState, Via},
    message::{MessageKind, MessageState, Outcome},
    reminder::Schedule,
    template::Channel,
    time::{DAY, HOUR, MINUTE},
};
use muster_store::{Begin, Delivery, Selection, Store};

use muster_store::FIRST_GENERATION as FIRST;

use crate::support::*;

fn schedule() -> Schedule {
    Schedule::of_hours(24, 12, 2).unwrap()
}

fn sent(id: &str, ok: bool) -> Delivery {
    Delivery {
        message_id: id.to_owned(),
        outcome: if ok {
            Outcome::Accepted {
                reply: "250 ok".into(),
            }
        } else {
            Outcome::Refused {
                words: "550 no".into(),
            }
        },
        next_try: None,
        counts: true,
        text: None,
    }
}

/// Hands over everything that is due; gives the kinds.
async fn hand_over(store: &Store, at: muster_domain::time::Moment, ok: bool) -> Vec<MessageKind> {
    let mut kinds = Vec::new();
    for message in store.claim_messages(100, at).await.unwrap() {
        assert_eq!(
            store.hand_over(None, Some(message.id.clone()), at).await.unwrap(),
            Begin::Go
        );
        store
            .hand_over(Some(sent(&message.id, ok)), None, at)
            .await
            .unwrap();
        kinds.push(message.kind);
    }
    kinds
}

#[tokio::test]
async fn a_reminder_is_queued_once_when_it_is_due_and_not_more_often_than_set() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    assert_eq!(hand_over(&store, NOW, true).await, [MessageKind::Invite]);
    assert_eq!(
        store.queue_reminders(schedule(), later(DAY - 1)).await.unwrap(),
        0
    );
    assert_eq!(store.queue_reminders(schedule(), later(DAY)).await.unwrap(), 1);
    assert_eq!(
        store.queue_reminders(schedule(), later(3 * DAY)).await.unwrap(),
        0,
        "one waits already"
    );
    assert_eq!(
        hand_over(&store, later(DAY + HOUR), true).await,
        [MessageKind::Reminder]
    );
    let record = store.invite(id).await.unwrap().unwrap();
    assert_eq!((record.state, record.reminded), (InviteState::Sent, 1));
    assert_eq!(
        store
            .queue_reminders(schedule(), later(DAY + 12 * HOUR - 1))
            .await
            .unwrap(),
        0
    );
    assert_eq!(
        store
            .queue_reminders(schedule(), later(DAY + 12 * HOUR))
            .await
            .unwrap(),
        1
    );
    hand_over(&store, later(2 * DAY), true).await;
    assert_eq!(
        store.queue_reminders(schedule(), later(5 * DAY)).await.unwrap(),
        0,
        "two is all"
    );
    let kinds: Vec<String> = store
        .timeline(id)
        .await
        .unwrap()
        .into_iter()
        .map(|event| event.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            "created",
            "handed_over",
            "reminder_handed_over",
            "reminder_handed_over"
        ]
    );
}

#[tokio::test]
async fn a_reminder_that_waits_goes_with_the_passcode_the_expiry_the_resend_and_the_revocation() {
    for way in ["verify", "lock", "expire", "resend", "revoke"] {
        let store = fresh().await;
        let id = to("Anna").one(&store).await;
        hand_over(&store, NOW, true).await;
        assert_eq!(store.queue_reminders(schedule(), later(DAY)).await.unwrap(), 1);
        let picked = || Selection::Ids(vec![id]);
        match way {
            "verify" => {
                store
                    .try_passcode(id, FIRST, true, "iPhone", later(DAY))
                    .await
                    .unwrap();
            }
            "lock" => {
                for _ in 0..5 {
                    store
                        .try_passcode(id, FIRST, false, "iPhone", later(DAY))
                        .await
                        .unwrap();
                }
            }
            "expire" => {
                store.expire_invites(later(30 * DAY), false).await.unwrap();
            }
            "resend" => {
                store
                    .resend_invites(picked(), "Luis", later(DAY), later(DAY), 7 * DAY)
                    .await
                    .unwrap();
            }
            _ => {
                store.revoke_invites(picked(), "Luis", later(DAY)).await.unwrap();
            }
        }
        let reminder = store
            .messages_of(id)
            .await
            .unwrap()
            .into_iter()
            .find(|message| message.kind == MessageKind::Reminder)
            .unwrap();
        assert_eq!(reminder.state, MessageState::Cancelled, "{way}");
        let kinds = hand_over(&store, later(DAY + MINUTE), true).await;
        assert!(!kinds.contains(&MessageKind::Reminder), "{way}");
        assert_eq!(
            store
                .queue_reminders(schedule(), later(DAY + MINUTE))
                .await
                .unwrap(),
            0,
            "{way}: nothing to remind of"
        );
    }
}

#[tokio::test]
async fn a_resend_starts_the_count_over() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, NOW, true).await;
    store.queue_reminders(schedule(), later(DAY)).await.unwrap();
    store
        .resend_invites(Selection::Ids(vec![id]), "Luis", later(DAY), later(DAY), 7 * DAY)
        .await
        .unwrap();
    let record = store.invite(id).await.unwrap().unwrap();
    assert_eq!((record.reminded, record.reminded_at), (0, None));
    hand_over(&store, later(DAY), true).await;
    assert_eq!(
        store.queue_reminders(schedule(), later(2 * DAY)).await.unwrap(),
        1
    );
}

#[tokio::test]
async fn a_reminder_that_is_refused_leaves_the_invite_as_it_is_and_is_the_last_by_its_channel() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, NOW, true).await;
    store.queue_reminders(schedule(), later(DAY)).await.unwrap();
    hand_over(&store, later(DAY), false).await;
    let record = store.invite(id).await.unwrap().unwrap();
    assert_eq!((record.state, record.reason.as_str()), (InviteState::Sent, ""));
    store.queue_reminders(schedule(), later(3 * DAY)).await.unwrap();
    assert!(store.claim_messages(10, later(3 * DAY)).await.unwrap().is_empty());
}

#[tokio::test]
async fn reminders_go_by_the_channels_of_the_invite_and_wait_in_quiet_hours() {
    let store = fresh().await;
    let split = Sending {
        via: Via::Split,
        ..to("Anna")
    };
    let id = split.one(&store).await;
    hand_over(&store, NOW, true).await;
    for text in store.claim_texts(10, false, NOW).await.unwrap() {
        store.hand_over(None, Some(text.id.clone()), NOW).await.unwrap();
        store
            .hand_over(Some(sent(&text.id, true)), None, NOW)
            .await
            .unwrap();
    }
    assert_eq!(store.invite(id).await.unwrap().unwrap().state, InviteState::Sent);
    assert_eq!(store.queue_reminders(schedule(), later(DAY)).await.unwrap(), 1);
    let at = later(DAY);
    assert!(store.claim_messages_quietly(10, at).await.unwrap().is_empty());
    assert!(store.claim_texts(10, true, at).await.unwrap().is_empty());
    let mails = store.claim_messages(10, at).await.unwrap();
    let texts = store.claim_texts(10, false, at).await.unwrap();
    assert_eq!((mails.len(), texts.len()), (1, 1));
    assert_eq!(
        (mails[0].channel, texts[0].channel),
        (Channel::Email, Channel::Sms)
    );
    assert!(
        mails
            .iter()
            .chain(&texts)
            .all(|message| message.kind == MessageKind::Reminder)
    );
}

#[tokio::test]
async fn what_a_crash_leaves_of_a_reminder_is_unknown_and_not_sent_again() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, NOW, true).await;
    store.queue_reminders(schedule(), later(DAY)).await.unwrap();
    let claimed = store.claim_messages(10, later(DAY)).await.unwrap();
    store
        .hand_over(None, Some(claimed[0].id.clone()), later(DAY))
        .await
        .unwrap();
    let recovered = store.recover_messages(later(DAY)).await.unwrap();
    assert_eq!(recovered.unknown, 1);
    let record = store.invite(id).await.unwrap().unwrap();
    assert_eq!(record.state, InviteState::Sent, "the invite itself arrived");
    assert!(store.claim_messages(10, later(2 * DAY)).await.unwrap().is_empty());
}

#[tokio::test]
async fn whoever_did_not_follow_a_message_that_left_can_be_told_that_it_expired() {
    let store = fresh().await;
    let left = to("Anna").one(&store).await;
    hand_over(&store, NOW, true).await;
    let waits = Sending {
        not_before: later(20 * DAY),
        ..to("Berta")
    }
    .one(&store)
    .await;
    assert_eq!(store.expire_invites(later(30 * DAY), true).await.unwrap(), 2);
    assert!(
        store
            .messages_of(waits)
            .await
            .unwrap()
            .iter()
            .all(|message| message.kind == MessageKind::Invite),
        "nobody is told of what they never got"
    );
    let claimed = store.claim_messages(10, later(30 * DAY)).await.unwrap();
    assert_eq!(claimed.len(), 1);
    assert_eq!(
        (claimed[0].invite.id, claimed[0].kind),
        (left, MessageKind::Expired)
    );
    // Sent again meanwhile, it is no news any more.
    store
        .resend_invites(
            Selection::Ids(vec![left]),
            "Luis",
            later(30 * DAY),
            later(40 * DAY),
            7 * DAY,
        )
        .await
        .unwrap();
    let begin = store
        .hand_over(None, Some(claimed[0].id.clone()), later(30 * DAY))
        .await
        .unwrap();
    assert_eq!(begin, Begin::Stop);
}
