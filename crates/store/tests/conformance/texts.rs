//! Texts: their own part of the queue, what gateways say of them, and invites with two messages.

use muster_domain::{
    invite::{InviteId, InviteState, Via},
    message::{MessageState, Outcome},
    sms::Amount,
    template::Channel,
    time::{HOUR, MINUTE},
};
use muster_store::{
    Begin, Bounce, Bounced, ClaimedMessage, Delivery, MessageRecord, Reported, Selection, Store, TextFacts,
    TextReport,
};

use crate::support::*;

async fn claim(store: &Store, channel: Channel) -> ClaimedMessage {
    let mut claimed = match channel {
        Channel::Email => store.claim_messages(5, NOW).await,
        Channel::Sms => store.claim_texts(5, false, NOW).await,
    }
    .unwrap();
    assert_eq!(claimed.len(), 1);
    let message = claimed.remove(0);
    assert_eq!(message.channel, channel);
    message
}

/// Hands the invite's message of this channel over, with this end. Gives its id.
async fn ends(store: &Store, channel: Channel, outcome: Outcome) -> String {
    let id = claim(store, channel).await.id;
    store.hand_over(None, Some(id.clone()), NOW).await.unwrap();
    let text = (channel == Channel::Sms).then(|| TextFacts {
        provider_id: Some(format!("provider-{}", &id[30..])),
        segments: 2,
        cost: Some(Amount(150_000)),
    });
    let delivery = Delivery {
        message_id: id.clone(),
        outcome,
        next_try: None,
        counts: true,
        text,
    };
    store.hand_over(Some(delivery), None, NOW).await.unwrap();
    id
}

fn via(via: Via) -> Sending {
    Sending {
        via,
        ..to("Anna Berg")
    }
}

async fn state(store: &Store, id: InviteId) -> InviteState {
    invite(store, id).await.state
}

async fn message(store: &Store, id: InviteId, channel: Channel) -> MessageRecord {
    let messages = store.messages_of(id).await.unwrap();
    messages.into_iter().find(|one| one.channel == channel).unwrap()
}

fn report(message_id: &str, delivered: bool) -> TextReport {
    TextReport {
        provider_id: None,
        message_id: Some(message_id.to_owned()),
        delivered,
        words: "absent subscriber".to_owned(),
    }
}

async fn reports(store: &Store, report: TextReport) -> Reported {
    store.record_text_report(report, later(MINUTE)).await.unwrap()
}

#[tokio::test]
async fn test_texts_cost_too_until_they_are_taken_back() {
    let store = fresh().await;
    let test = store.charge_test_text(Amount(75_000), NOW).await.unwrap();
    let other = store.charge_test_text(Amount(5), later(MINUTE)).await.unwrap();
    assert_ne!(test, other);
    assert_eq!(store.spent_on_texts(NOW).await.unwrap(), Amount(75_005));
    assert_eq!(store.spent_on_texts(later(1)).await.unwrap(), Amount(5));
    store.return_test_text(test).await.unwrap();
    assert_eq!(store.spent_on_texts(NOW).await.unwrap(), Amount(5));
}

#[tokio::test]
async fn each_way_queues_its_messages_with_the_number_they_go_to() {
    for (way, channels) in [
        (Via::Email, vec![Channel::Email]),
        (Via::Sms, vec![Channel::Sms]),
        (Via::Both, vec![Channel::Email, Channel::Sms]),
        (Via::Split, vec![Channel::Email, Channel::Sms]),
    ] {
        let store = fresh().await;
        let id = via(way).one(&store).await;
        let mut queued: Vec<_> = store.messages_of(id).await.unwrap();
        queued.reverse();
        assert_eq!(queued.iter().map(|one| one.channel).collect::<Vec<_>>(), channels);
        let number = way.sends_text().then_some("+4915123456789");
        assert_eq!(invite(&store, id).await.phone.as_deref(), number);
        assert_eq!(invite(&store, id).await.via, way);
        let totals = store.queue_totals(NOW, NOW).await.unwrap();
        assert_eq!(totals.due as usize, channels.len());
        assert_eq!(totals.due_texts, u32::from(way.sends_text()));
    }
}

#[tokio::test]
async fn a_channel_s_dispatcher_sees_its_own_messages_only() {
    let store = fresh().await;
    via(Via::Both).one(&store).await;
    claim(&store, Channel::Sms).await;
    claim(&store, Channel::Email).await;
    // The mail server's trouble does not touch the text that is on its way.
    let recovered = store.recover_channel(Channel::Email, NOW).await.unwrap();
    assert_eq!((recovered.requeued, recovered.unknown), (1, 0));
    assert!(store.claim_texts(5, false, NOW).await.unwrap().is_empty());
    claim(&store, Channel::Email).await;
    assert_eq!(store.recover_messages(NOW).await.unwrap().requeued, 2);
}

#[tokio::test]
async fn what_a_gateway_took_is_kept_and_counted_as_spent() {
    let store = fresh().await;
    let id = via(Via::Sms).one(&store).await;
    ends(&store, Channel::Sms, accepted()).await;
    assert_eq!(state(&store, id).await, InviteState::Sent);
    let sent = message(&store, id, Channel::Sms).await;
    assert_eq!((sent.segments, sent.cost), (Some(2), Some(Amount(150_000))));
    assert_eq!(store.spent_on_texts(NOW).await.unwrap(), Amount(150_000));
    assert_eq!(store.spent_on_texts(later(1)).await.unwrap(), Amount(0));
    assert_eq!(kinds(&store, id).await, ["created", "text_handed_over"]);
    let limits = store.handed_over_since(NOW, HOUR).await.unwrap();
    assert!(
        limits.is_empty(),
        "the mail server's limits are not used up by texts"
    );
}

#[tokio::test]
async fn what_a_text_costs_counts_from_its_beginning_and_is_given_back_when_it_did_not_leave() {
    let store = fresh().await;
    let expected = TextFacts {
        segments: 2,
        cost: Some(Amount(150_000)),
        ..TextFacts::default()
    };
    let begin = async || {
        let id = claim(&store, Channel::Sms).await.id;
        let begun = store.begin_text(id.clone(), expected.clone(), NOW).await;
        assert_eq!(begun.unwrap(), Begin::Go);
        let again = store.begin_text(id.clone(), expected.clone(), NOW).await;
        assert_eq!(again.unwrap(), Begin::Stop, "it has begun");
        id
    };
    via(Via::Sms).one(&store).await;
    let refused = begin().await;
    assert_eq!(store.spent_on_texts(NOW).await.unwrap(), Amount(150_000));
    let delivery = Delivery {
        message_id: refused,
        outcome: Outcome::Refused { words: "no".into() },
        next_try: None,
        counts: true,
        text: None,
    };
    store.hand_over(Some(delivery), None, NOW).await.unwrap();
    assert_eq!(store.spent_on_texts(NOW).await.unwrap(), Amount(0));

    let id = via(Via::Sms).one(&store).await;
    begin().await;
    store.recover_messages(NOW).await.unwrap();
    let lost = message(&store, id, Channel::Sms).await;
    assert_eq!((lost.state, lost.cost), (MessageState::Unknown, expected.cost));
    assert_eq!(store.spent_on_texts(NOW).await.unwrap(), Amount(150_000));
}

#[tokio::test]
async fn a_receipt_says_that_it_arrived_once() {
    let store = fresh().await;
    let id = via(Via::Sms).one(&store).await;
    let text = ends(&store, Channel::Sms, accepted()).await;
    assert_eq!(reports(&store, report(&text, true)).await, Reported::Noted);
    assert_eq!(reports(&store, report(&text, true)).await, Reported::Already);
    assert_eq!(
        reports(&store, report(&text, false)).await,
        Reported::Already,
        "it has arrived"
    );
    assert_eq!(state(&store, id).await, InviteState::Sent);
    let sent = message(&store, id, Channel::Sms).await;
    assert_eq!((sent.delivered_at, sent.returned_at), (Some(later(MINUTE)), None));
    assert_eq!(
        kinds(&store, id).await,
        ["created", "text_handed_over", "text_delivered"]
    );
}

#[tokio::test]
async fn a_receipt_finds_its_text_by_the_gateway_s_name_too() {
    let store = fresh().await;
    let id = via(Via::Sms).one(&store).await;
    let text = ends(&store, Channel::Sms, accepted()).await;
    let by_provider = |name: String| TextReport {
        provider_id: Some(name),
        ..TextReport {
            message_id: None,
            ..report("", false)
        }
    };
    assert_eq!(
        reports(&store, by_provider("another".to_owned())).await,
        Reported::NotOurs
    );
    let name = format!("provider-{}", &text[30..]);
    assert_eq!(reports(&store, by_provider(name)).await, Reported::Noted);
    assert_eq!(state(&store, id).await, InviteState::Bounced);
    assert_eq!(invite(&store, id).await.reason, "absent subscriber");
    // Late, but it came.
    assert_eq!(reports(&store, report(&text, true)).await, Reported::Noted);
    assert_eq!(state(&store, id).await, InviteState::Sent);
    assert_eq!(message(&store, id, Channel::Sms).await.returned_at, None);
}

#[tokio::test]
async fn a_receipt_about_a_mail_or_a_text_that_never_left_is_nobody_s() {
    let store = fresh().await;
    let id = via(Via::Both).one(&store).await;
    let mail = ends(&store, Channel::Email, accepted()).await;
    let text = message(&store, id, Channel::Sms).await.id;
    for name in [mail.as_str(), text.as_str(), "", "no-such-id"] {
        assert_eq!(
            reports(&store, report(name, false)).await,
            Reported::NotOurs,
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_receipt_that_is_quicker_than_the_answer_is_not_lost() {
    for delivered in [true, false] {
        let store = fresh().await;
        let id = via(Via::Sms).one(&store).await;
        let text = claim(&store, Channel::Sms).await.id;
        store.hand_over(None, Some(text.clone()), NOW).await.unwrap();
        assert_eq!(reports(&store, report(&text, delivered)).await, Reported::Noted);
        assert_eq!(state(&store, id).await, InviteState::Queued);
        end(&store, &text, accepted(), later(2 * MINUTE)).await;
        let expected = match delivered {
            true => InviteState::Sent,
            false => InviteState::Bounced,
        };
        assert_eq!(state(&store, id).await, expected);
    }
}

#[tokio::test]
async fn a_receipt_settles_an_unknown_fate() {
    let store = fresh().await;
    let id = via(Via::Sms).one(&store).await;
    let unknown = Outcome::FateUnknown {
        words: "the connection was lost".to_owned(),
    };
    let text = ends(&store, Channel::Sms, unknown).await;
    assert_eq!(state(&store, id).await, InviteState::Unknown);
    assert_eq!(reports(&store, report(&text, true)).await, Reported::Noted);
    assert_eq!(state(&store, id).await, InviteState::Sent);
    assert_eq!(message(&store, id, Channel::Sms).await.state, MessageState::Sent);
}

#[tokio::test]
async fn of_two_messages_either_is_enough() {
    let store = fresh().await;
    let id = via(Via::Both).one(&store).await;
    ends(&store, Channel::Email, refused()).await;
    assert_eq!(
        state(&store, id).await,
        InviteState::Queued,
        "the text may still go"
    );
    let text = ends(&store, Channel::Sms, accepted()).await;
    assert_eq!(state(&store, id).await, InviteState::Sent);
    assert_eq!(reports(&store, report(&text, false)).await, Reported::Noted);
    assert_eq!(
        state(&store, id).await,
        InviteState::Bounced,
        "now neither arrived"
    );
}

#[tokio::test]
async fn a_mail_that_comes_back_leaves_an_invite_whose_text_arrived() {
    let store = fresh().await;
    let id = via(Via::Both).one(&store).await;
    let mail = ends(&store, Channel::Email, accepted()).await;
    ends(&store, Channel::Sms, accepted()).await;
    let bounced = store
        .record_bounce(&mail, Bounce::Failed, "550 no such user", later(MINUTE))
        .await
        .unwrap();
    assert_eq!(bounced, Bounced::Noted(InviteState::Sent));
    assert_eq!(state(&store, id).await, InviteState::Sent);
    assert!(message(&store, id, Channel::Email).await.returned_at.is_some());
}

#[tokio::test]
async fn split_needs_both_and_half_of_it_is_not_sent() {
    let store = fresh().await;
    let id = via(Via::Split).one(&store).await;
    ends(&store, Channel::Email, accepted()).await;
    assert_eq!(
        state(&store, id).await,
        InviteState::Queued,
        "without the passcode nobody gets in"
    );
    ends(&store, Channel::Sms, accepted()).await;
    assert_eq!(state(&store, id).await, InviteState::Sent);
    assert_eq!(invite(&store, id).await.sent_at, Some(NOW));

    let store = fresh().await;
    let id = via(Via::Split).one(&store).await;
    ends(&store, Channel::Email, refused()).await;
    assert_eq!(state(&store, id).await, InviteState::Failed);
    assert_eq!(
        message(&store, id, Channel::Sms).await.state,
        MessageState::Cancelled
    );
    assert!(store.claim_texts(5, false, NOW).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_resend_goes_the_same_ways() {
    let store = fresh().await;
    let id = via(Via::Split).one(&store).await;
    ends(&store, Channel::Email, accepted()).await;
    let changed = store
        .resend_invites(Selection::Ids(vec![id]), "Luis", NOW, NOW, HOUR)
        .await
        .unwrap();
    assert_eq!(changed.changed, 1);
    let waiting: Vec<_> = store
        .messages_of(id)
        .await
        .unwrap()
        .into_iter()
        .filter(|one| one.state == MessageState::Queued)
        .map(|one| (one.channel, one.generation))
        .collect();
    assert_eq!(waiting, [(Channel::Sms, 2), (Channel::Email, 2)]);
}
