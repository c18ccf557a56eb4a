//! What an enrolled device puts off, renews, and is told after its end.

use muster_domain::{
    device::{CommandState, DeviceState},
    time::{DAY, HOUR, MINUTE},
};
use muster_store::{CheckedIn, NewCertificate, Next, Refusal, Selection};

use crate::{enrolling::*, support::*};

#[tokio::test]
async fn not_now_is_an_answer_however_often_it_comes() {
    let store = fresh().await;
    let invite = verified(&store, to("Anna")).await;
    let device = enrolled(&store, invite, "A", "UDID-1").await;
    for round in 0..30 {
        let at = later(round * MINUTE);
        let told = next(&store, says("A", "UDID-1", None), at).await.unwrap();
        assert_eq!(told.id, "first of A", "round {round}");
        let put_off = says("A", "UDID-1", Some((&told.id, CommandState::NotNow)));
        assert!(next(&store, put_off, at).await.is_none());
        let [command] = store.commands_of(device).await.unwrap().try_into().unwrap();
        assert_eq!(command.state, CommandState::NotNow, "round {round}");
    }
    // Handed over and never answered is another thing.
    let mut handed = 0;
    while next(&store, says("A", "UDID-1", None), later(HOUR))
        .await
        .is_some()
    {
        handed += 1;
        assert!(handed < 100, "it is handed over for ever");
    }
    let [command] = store.commands_of(device).await.unwrap().try_into().unwrap();
    assert_eq!((command.state, handed), (CommandState::Failed, 20));
}

#[tokio::test]
async fn what_was_done_all_the_same_was_done() {
    let store = fresh().await;
    let invite = verified(&store, to("Anna")).await;
    let device = enrolled(&store, invite, "A", "UDID-1").await;
    let told = next(&store, says("A", "UDID-1", None), NOW).await.unwrap();
    store
        .cancel_command(device, told.id.clone(), "Grace", later(1))
        .await
        .unwrap();
    let did = says("A", "UDID-1", Some((&told.id, CommandState::Acknowledged)));
    assert!(next(&store, did, later(2)).await.is_none());
    let [command] = store.commands_of(device).await.unwrap().try_into().unwrap();
    assert_eq!(
        (command.state, command.reason.as_str()),
        (CommandState::Acknowledged, "")
    );
}

#[tokio::test]
async fn the_certificate_before_opens_nothing_once_the_new_one_was_used() {
    let store = fresh().await;
    let invite = verified(&store, to("Anna")).await;
    enrolled(&store, invite, "A", "UDID-1").await;
    let newer = NewCertificate {
        fingerprint: "newer".into(),
        serial: "newer".into(),
        request: "renewal".into(),
        until: later(700 * DAY),
        ..certificate("A")
    };
    store.add_certificate(newer, later(DAY)).await.unwrap();
    let with = |fingerprint: &str| store.speaking_device(fingerprint.to_owned(), "UDID-1", later(DAY + 1));
    // The answer with the new one may have been lost: the old one counts until then.
    assert!(matches!(
        with("fingerprint of A").await.unwrap(),
        CheckedIn::Again(_)
    ));
    assert!(matches!(with("newer").await.unwrap(), CheckedIn::Again(_)));
    assert_eq!(
        with("fingerprint of A").await.unwrap(),
        CheckedIn::Refused(Refusal::OldCertificate, Some(invite))
    );
    assert!(matches!(with("newer").await.unwrap(), CheckedIn::Again(_)));
    assert_eq!(store.certificates_since("A", NOW).await.unwrap(), 1);
    assert_eq!(store.certificates_since("A", later(-1)).await.unwrap(), 2);
}

#[tokio::test]
async fn a_device_whose_invite_died_does_not_stay_pending() {
    let store = fresh().await;
    let invite = verified(&store, to("Anna")).await;
    certified(&store, invite, "A").await;
    store
        .authenticate_device(authentication("A", "UDID-1"), NOW)
        .await
        .unwrap();
    store
        .revoke_invites(Selection::Ids(vec![invite]), "Grace", NOW)
        .await
        .unwrap();
    let came = store.update_token(tokens("A", "UDID-1"), later(1)).await.unwrap();
    assert!(
        matches!(came, CheckedIn::Refused(Refusal::Dead(_), _)),
        "{came:?}"
    );
    let device = store.device_of_invite(invite).await.unwrap().unwrap();
    assert_eq!(device.state, DeviceState::Unmanaged);
    assert_eq!(device.reason, "Its invite is revoked");
    assert!(
        store.take_notices(10).await.unwrap().is_empty(),
        "it was never managed"
    );
}

#[tokio::test]
async fn a_device_that_was_unenrolled_may_say_good_bye() {
    let store = fresh().await;
    let invite = verified(&store, to("Anna")).await;
    let device = enrolled(&store, invite, "A", "UDID-1").await;
    store
        .end_device(device, "Management stopped here", "Grace", later(1))
        .await
        .unwrap();
    let events = store.device_timeline(device).await.unwrap().len();
    let came = store
        .check_out("fingerprint of A", "UDID-1", later(2))
        .await
        .unwrap();
    assert_eq!(came, CheckedIn::Again(device));
    assert_eq!(store.device_timeline(device).await.unwrap().len(), events);
    // Anything else it says is refused, and seen.
    let next = store.converse(says("A", "UDID-1", None), later(3)).await.unwrap();
    assert!(matches!(next, Next::Refused(Refusal::Ended, _)), "{next:?}");
    assert_eq!(store.device_timeline(device).await.unwrap().len(), events + 1);
}

#[tokio::test]
async fn what_keeps_a_device_out_stands_beside_its_invite_until_the_next_profile() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    store
        .record_refusal(id, "browser_refused_used", "Mac", NOW)
        .await
        .unwrap();
    assert_eq!(invite(&store, id).await.reason, "");
    store
        .record_obstacle(id, "iOS 15 is older than 16", NOW)
        .await
        .unwrap();
    assert_eq!(invite(&store, id).await.reason, "iOS 15 is older than 16");
    certified(&store, id, "A").await;
    assert_eq!(invite(&store, id).await.reason, "");
}

#[tokio::test]
async fn an_idle_device_with_nothing_to_do_writes_once_a_minute() {
    let store = fresh().await;
    let invite = verified(&store, to("Anna")).await;
    let device = enrolled(&store, invite, "A", "UDID-1").await;
    let told = next(&store, says("A", "UDID-1", None), NOW).await.unwrap();
    let did = says("A", "UDID-1", Some((&told.id, CommandState::Acknowledged)));
    assert!(next(&store, did, NOW).await.is_none());
    let seen = async || store.device(device).await.unwrap().unwrap().last_seen_at;
    for (after, seen_at) in [
        (MINUTE - 1, NOW),
        (MINUTE, later(MINUTE)),
        (MINUTE + 1, later(MINUTE)),
    ] {
        assert!(
            next(&store, says("A", "UDID-1", None), later(after))
                .await
                .is_none()
        );
        assert_eq!(seen().await, seen_at, "after {after}");
    }
    // What was asked meanwhile is handed over at once, and others are refused as ever.
    store
        .queue_command(device, command("2", "ProfileList"), later(MINUTE + 2))
        .await
        .unwrap();
    let told = next(&store, says("A", "UDID-1", None), later(MINUTE + 3))
        .await
        .unwrap();
    assert_eq!(told.id, "2");
    let other = store
        .converse(says("A", "UDID-2", None), later(MINUTE + 4))
        .await
        .unwrap();
    assert!(
        matches!(other, Next::Refused(Refusal::OtherDevice, _)),
        "{other:?}"
    );
}
