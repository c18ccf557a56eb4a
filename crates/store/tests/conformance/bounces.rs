//! Delivery reports: evidence that comes back, once.

use muster_domain::{invite::InviteState, time::HOUR};
use muster_store::{Bounce, Bounced, MAX_DELAYS, Selection};

use crate::support::*;

const WORDS: &str = "550 5.1.1 User unknown";

#[tokio::test]
async fn a_sent_invite_bounces_once_with_the_servers_words() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let message = hand_over(&store, accepted(), NOW).await;
    let failed = || store.record_bounce(message.clone(), Bounce::Failed, WORDS, later(5));
    assert_eq!(failed().await.unwrap(), Bounced::Bounced);
    let seen = invite(&store, id).await;
    assert_eq!(
        (seen.state, seen.reason.as_str(), seen.updated_at),
        (InviteState::Bounced, WORDS, later(5))
    );
    assert_eq!(seen.sent_at, Some(NOW), "it was sent all the same");
    assert_eq!(failed().await.unwrap(), Bounced::Already);
    assert_eq!(kinds(&store, id).await, ["created", "handed_over", "bounced"]);
    let reported = store.reported_message(message).await.unwrap().unwrap();
    assert_eq!(reported.invite.id, id);
}

#[tokio::test]
async fn a_report_settles_a_message_of_unknown_fate() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let message = hand_over(&store, fate_unknown(), NOW).await;
    let recorded = store.record_bounce(message, Bounce::Failed, WORDS, NOW).await;
    assert_eq!(recorded.unwrap(), Bounced::Bounced);
    assert_eq!(invite(&store, id).await.state, InviteState::Bounced);
}

#[tokio::test]
async fn a_report_takes_back_nothing_that_the_invitee_or_an_admin_did() {
    let store = fresh().await;
    let opened = to("Anna").one(&store).await;
    let message = hand_over(&store, accepted(), NOW).await;
    store.record_opened(opened, 1, "iPhone", NOW).await.unwrap();
    let failed = || store.record_bounce(message.clone(), Bounce::Failed, WORDS, later(5));
    assert_eq!(failed().await.unwrap(), Bounced::Noted(InviteState::Opened));
    assert_eq!(failed().await.unwrap(), Bounced::Already);
    let seen = invite(&store, opened).await;
    assert_eq!((seen.state, seen.reason.as_str()), (InviteState::Opened, ""));
    assert_eq!(
        kinds(&store, opened).await,
        ["created", "handed_over", "opened", "bounced"],
        "the evidence is kept"
    );

    let revoked = to("Bea").one(&store).await;
    let message = hand_over(&store, accepted(), NOW).await;
    store
        .revoke_invites(Selection::Ids(vec![revoked]), "Luis", NOW)
        .await
        .unwrap();
    let recorded = store.record_bounce(message, Bounce::Failed, WORDS, NOW).await;
    assert_eq!(recorded.unwrap(), Bounced::Noted(InviteState::Revoked));
}

#[tokio::test]
async fn a_delay_is_told_and_changes_no_state() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let message = hand_over(&store, accepted(), NOW).await;
    let delayed = |words: String| store.record_bounce(message.clone(), Bounce::Delayed, words, later(5));
    assert_eq!(delayed("4.4.1 timed out".into()).await.unwrap(), Bounced::Delayed);
    assert_eq!(delayed("4.4.1 timed out".into()).await.unwrap(), Bounced::Already);
    assert_eq!(invite(&store, id).await.state, InviteState::Sent);
    for n in 0..MAX_DELAYS + 5 {
        delayed(format!("4.4.{n}")).await.unwrap();
    }
    let told = kinds(&store, id).await;
    let count = told.iter().filter(|kind| *kind == "delayed").count();
    assert_eq!(count, MAX_DELAYS as usize, "nobody fills the timeline");
}

#[tokio::test]
async fn only_what_was_handed_over_can_come_back() {
    let store = fresh().await;
    let failed = |message: String, at| store.record_bounce(message, Bounce::Failed, WORDS, at);
    assert_eq!(failed(new_id().to_string(), NOW).await.unwrap(), Bounced::NotOurs);
    assert!(
        store
            .reported_message(new_id().to_string())
            .await
            .unwrap()
            .is_none()
    );

    let id = to("Anna").one(&store).await;
    let message = store.claim_messages(1, NOW).await.unwrap().remove(0).id;
    assert_eq!(failed(message.clone(), NOW).await.unwrap(), Bounced::NotOurs);
    store.hand_over(None, Some(message.clone()), NOW).await.unwrap();
    assert_eq!(failed(message.clone(), NOW).await.unwrap(), Bounced::TooEarly);
    assert_eq!(
        kinds(&store, id).await,
        ["created"],
        "nothing of it was written down"
    );
    assert_eq!(
        failed(message, later(HOUR)).await.unwrap(),
        Bounced::Bounced,
        "a hand-over that lasts for ever has ended without a word"
    );
}

#[tokio::test]
async fn a_report_about_an_older_link_says_nothing_about_the_new_one() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let older = hand_over(&store, accepted(), NOW).await;
    store
        .resend_invites(Selection::Ids(vec![id]), "Luis", later(10), later(10), HOUR)
        .await
        .unwrap();
    let newer = hand_over(&store, accepted(), later(20)).await;
    let failed = |message: String| store.record_bounce(message, Bounce::Failed, WORDS, later(30));
    assert_eq!(failed(older).await.unwrap(), Bounced::Older);
    assert_eq!(invite(&store, id).await.state, InviteState::Sent);
    assert_eq!(failed(newer).await.unwrap(), Bounced::Bounced);
}
