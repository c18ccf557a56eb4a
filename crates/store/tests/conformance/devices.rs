//! From the profile to the device: one device per invite, however many try, and commands until they are answered.

use muster_domain::{
    device::{CommandState, DeviceState},
    invite::{InviteState, Via},
    time::{DAY, MINUTE},
};
use muster_store::{
    Begun, CheckedIn, DeviceChange, DeviceFilter, DeviceSort, Next, Redeemed, Refusal, Selection,
};

use crate::{enrolling::*, support::*};

#[tokio::test]
async fn a_device_goes_the_whole_way_and_its_invite_is_enrolled_by_it() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    let device = enrolled(&store, id, "a", "UDID-1").await;

    let invite = invite(&store, id).await;
    assert_eq!(invite.state, InviteState::Enrolled);
    assert_eq!(invite.enrolled_at, Some(NOW));
    let record = store.device(device).await.unwrap().unwrap();
    assert_eq!(record.state, DeviceState::Managed);
    assert_eq!(record.model, "iPhone 15 Pro");
    assert_eq!(record.serial.as_deref(), Some("F2LX1234"));
    assert_eq!((record.user_name.as_str(), record.open_commands), ("Anna", 1));
    assert_eq!(store.device_of_invite(id).await.unwrap(), Some(record));
    let kinds: Vec<String> = store
        .timeline(id)
        .await
        .unwrap()
        .into_iter()
        .map(|event| event.kind)
        .collect();
    assert!(
        kinds.ends_with(&["verified", "profile_served", "certificate_issued", "enrolled"].map(str::to_owned)),
        "{kinds:?}"
    );
}

#[tokio::test]
async fn a_device_of_by_myself_is_staged_until_it_is_assigned() {
    let store = fresh().await;
    let mut mine = to("Grace");
    mine.via = Via::ByMyself;
    mine.short_lookup = Some("short".into());
    let id = verified(&store, mine).await;
    let device = enrolled(&store, id, "a", "UDID-1").await;
    assert_eq!(
        store.device(device).await.unwrap().unwrap().state,
        DeviceState::Staged
    );
    let change = DeviceChange {
        user: Some(("Zoë".into(), "zoe@example.com".parse().unwrap())),
        group: Some("Field".into()),
        ..DeviceChange::default()
    };
    let changed = store
        .change_device(device, change, "Grace", later(5))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(changed.state, DeviceState::Managed);
    assert_eq!(changed.user_name, "Zoë");
    assert_eq!(changed.group.unwrap().1, "Field");
    let hits = store.search_users("zoe", 5).await.unwrap();
    assert_eq!(hits.len(), 1, "the new user is found");
    let filter = DeviceFilter {
        search: "zoe iphone".into(),
        ..DeviceFilter::default()
    };
    let page = store
        .page_devices(filter, DeviceSort::User, None, 10)
        .await
        .unwrap();
    assert_eq!(page.rows.len(), 1, "and the device is found by them");
}

#[tokio::test]
async fn one_profile_is_handed_out_however_many_ask() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    let asks = (0..50).map(|n| store.begin_enrollment(profile(id, &format!("e{n}"), false), NOW));
    let served = futures_join(asks)
        .await
        .into_iter()
        .filter(|begun| *begun == Begun::Served)
        .count();
    assert_eq!(served, 1);
}

#[tokio::test]
async fn one_certificate_is_bought_and_one_device_enrolls_however_many_race() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    store
        .begin_enrollment(profile(id, "a", false), NOW)
        .await
        .unwrap();
    let asks = (0..50).map(|n| store.redeem_challenge("challenge of a", format!("request {n}"), NOW));
    let fresh_ones = futures_join(asks)
        .await
        .into_iter()
        .filter(|redeemed| matches!(redeemed, Redeemed::Fresh(_)))
        .count();
    assert_eq!(fresh_ones, 1);
    store.add_certificate(certificate("a"), NOW).await.unwrap();
    let devices = (0..50).map(|n| store.authenticate_device(authentication("a", &format!("UDID-{n}")), NOW));
    let begun = futures_join(devices).await;
    let first = begun
        .iter()
        .filter(|one| matches!(one, CheckedIn::First(_)))
        .count();
    assert_eq!(first, 1, "{begun:?}");
    let refused = begun
        .iter()
        .filter(|one| **one == CheckedIn::Refused(Refusal::OtherDevice, Some(id)))
        .count();
    assert_eq!(refused, 49);
    let refusals = store.timeline(id).await.unwrap();
    assert!(refusals.iter().any(|event| event.kind == "device_refused"));
}

async fn futures_join<T: Send + 'static>(
    futures: impl Iterator<Item = impl Future<Output = Result<T, muster_store::StoreError>>>,
) -> Vec<T> {
    futures::future::join_all(futures)
        .await
        .into_iter()
        .map(Result::unwrap)
        .collect()
}

#[tokio::test]
async fn a_challenge_is_good_once_in_its_time_and_while_its_invite_lives() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    store
        .begin_enrollment(profile(id, "a", false), NOW)
        .await
        .unwrap();
    let redeem =
        |challenge: &'static str, request: &'static str, at| store.redeem_challenge(challenge, request, at);
    assert_eq!(
        redeem("challenge of nobody", "request", NOW).await.unwrap(),
        Redeemed::Refused(Refusal::Unknown, None)
    );
    assert_eq!(
        redeem("challenge of a", "request", later(15 * MINUTE))
            .await
            .unwrap(),
        Redeemed::Refused(Refusal::Late, Some(id))
    );
    assert!(matches!(
        redeem("challenge of a", "request", NOW).await.unwrap(),
        Redeemed::Fresh(_)
    ));
    // The program ended before the certificate was written down: the same request starts over.
    assert!(matches!(
        redeem("challenge of a", "request", NOW).await.unwrap(),
        Redeemed::Fresh(_)
    ));
    store.add_certificate(certificate("a"), NOW).await.unwrap();
    assert_eq!(
        redeem("challenge of a", "request", NOW).await.unwrap(),
        Redeemed::Again(b"a".to_vec())
    );
    assert_eq!(
        redeem("challenge of a", "another request", NOW).await.unwrap(),
        Redeemed::Refused(Refusal::Used, Some(id))
    );
    store
        .revoke_invites(Selection::Ids(vec![id]), "Grace", NOW)
        .await
        .unwrap();
    assert_eq!(
        redeem("challenge of a", "request", NOW).await.unwrap(),
        Redeemed::Refused(Refusal::Dead(InviteState::Revoked), Some(id))
    );
}

#[tokio::test]
async fn an_invite_that_died_on_the_way_enrolls_nobody() {
    let store = fresh().await;
    // Revoked between certificate and check-in.
    let revoked = verified(&store, to("Anna")).await;
    certified(&store, revoked, "a").await;
    store
        .revoke_invites(Selection::Ids(vec![revoked]), "Grace", NOW)
        .await
        .unwrap();
    assert_eq!(
        store
            .authenticate_device(authentication("a", "UDID-1"), NOW)
            .await
            .unwrap(),
        CheckedIn::Refused(Refusal::Dead(InviteState::Revoked), Some(revoked))
    );
    // Expired between authenticating and checking in.
    let late = verified(&store, to("Ben")).await;
    certified(&store, late, "b").await;
    store
        .authenticate_device(authentication("b", "UDID-2"), NOW)
        .await
        .unwrap();
    assert_eq!(
        store
            .update_token(tokens("b", "UDID-2"), later(8 * DAY))
            .await
            .unwrap(),
        CheckedIn::Refused(Refusal::Dead(InviteState::Expired), Some(late))
    );
    // Resent: a newer link.
    let resent = verified(&store, to("Cleo")).await;
    certified(&store, resent, "c").await;
    store
        .resend_invites(Selection::Ids(vec![resent]), "Grace", NOW, NOW, DAY)
        .await
        .unwrap();
    assert_eq!(
        store
            .authenticate_device(authentication("c", "UDID-3"), NOW)
            .await
            .unwrap(),
        CheckedIn::Refused(Refusal::Dead(InviteState::Superseded), Some(resent))
    );
    for id in [revoked, late, resent] {
        assert_ne!(invite(&store, id).await.state, InviteState::Enrolled);
    }
}

#[tokio::test]
async fn a_certificate_speaks_for_its_own_device_alone() {
    let store = fresh().await;
    let anna = verified(&store, to("Anna")).await;
    enrolled(&store, anna, "a", "UDID-1").await;
    let ben = verified(&store, to("Ben")).await;
    enrolled(&store, ben, "b", "UDID-2").await;
    assert_eq!(
        store.converse(says("a", "UDID-2", None), NOW).await.unwrap(),
        Next::Refused(Refusal::OtherDevice, Some(anna))
    );
    assert_eq!(
        store.check_out("fingerprint of a", "UDID-2", NOW).await.unwrap(),
        CheckedIn::Refused(Refusal::OtherDevice, Some(anna))
    );
    assert_eq!(
        store.converse(says("nobody", "UDID-2", None), NOW).await.unwrap(),
        Next::Refused(Refusal::Unknown, None)
    );
}

#[tokio::test]
async fn a_newer_profile_makes_the_one_before_void() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    certified(&store, id, "a").await;
    assert_eq!(
        store
            .begin_enrollment(profile(id, "b", false), NOW)
            .await
            .unwrap(),
        Begun::AlreadyServed
    );
    certified(&store, id, "b").await;
    assert_eq!(
        store
            .authenticate_device(authentication("a", "UDID-1"), NOW)
            .await
            .unwrap(),
        CheckedIn::Refused(Refusal::Void, Some(id))
    );
    enrolled(&store, id, "c", "UDID-1").await;
    assert_eq!(
        store.begin_enrollment(profile(id, "d", true), NOW).await.unwrap(),
        Begun::NotVerified(InviteState::Enrolled)
    );
}

#[tokio::test]
async fn the_same_device_enrolls_again_for_its_user_and_keeps_its_history() {
    let store = fresh().await;
    let first = verified(&store, to("Anna")).await;
    let before = enrolled(&store, first, "a", "UDID-1").await;
    store
        .set_bootstrap_token(before, Some("sealed".into()))
        .await
        .unwrap();
    let second = verified(&store, to("Anna")).await;
    let device = enrolled(&store, second, "b", "UDID-1").await;
    assert_eq!(
        store.device(before).await.unwrap(),
        None,
        "one row for one device"
    );
    let record = store.device(device).await.unwrap().unwrap();
    assert_eq!((record.state, record.invite), (DeviceState::Managed, second));
    assert_eq!(
        store.bootstrap_token(device).await.unwrap(),
        None,
        "a token of before"
    );
    let kinds: Vec<String> = store
        .device_timeline(device)
        .await
        .unwrap()
        .into_iter()
        .map(|event| event.kind)
        .collect();
    assert_eq!(
        kinds.iter().filter(|kind| *kind == "enrolled").count(),
        2,
        "{kinds:?}"
    );
    assert_eq!(
        store.converse(says("a", "UDID-1", None), NOW).await.unwrap(),
        Next::Refused(Refusal::Replaced, Some(first)),
        "the certificate of before is worth nothing"
    );
}

#[tokio::test]
async fn who_claims_to_be_somebody_elses_device_takes_nothing_before_it_has_enrolled() {
    let store = fresh().await;
    let anna = verified(&store, to("Anna")).await;
    let device = enrolled(&store, anna, "a", "UDID-1").await;
    let ben = verified(&store, to("Ben")).await;
    certified(&store, ben, "b").await;
    store
        .authenticate_device(authentication("b", "UDID-1"), NOW)
        .await
        .unwrap();
    assert!(
        next(&store, says("a", "UDID-1", None), NOW).await.is_some(),
        "it goes on"
    );
    // Enrolled for another, it replaces the one before, which stays in the list and is not told to leave.
    store.update_token(tokens("b", "UDID-1"), NOW).await.unwrap();
    let record = store.device(device).await.unwrap().unwrap();
    assert_eq!(record.state, DeviceState::Unmanaged);
    assert_eq!(record.reason, "Enrolled again, for Ben");
    assert_eq!(
        store.converse(says("a", "UDID-1", None), NOW).await.unwrap(),
        Next::Refused(Refusal::Replaced, Some(anna))
    );
    assert_eq!(
        invite(&store, anna).await.state,
        InviteState::Enrolled,
        "it had been"
    );
}

#[tokio::test]
async fn commands_are_handed_over_in_order_and_those_put_off_come_again_when_the_device_is_idle() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    let device = enrolled(&store, id, "a", "UDID-1").await;
    for (name, kind) in [("second", "security_info"), ("third", "profile_list")] {
        store
            .queue_command(device, command(name, kind), NOW)
            .await
            .unwrap();
    }
    let said = |answer| says("a", "UDID-1", answer);
    let first = next(&store, said(None), NOW).await.unwrap();
    assert_eq!((first.kind.as_str(), first.attempts), ("device_information", 1));
    // Put off: the next one follows, and not the same again.
    let second = next(&store, said(Some((&first.id, CommandState::NotNow))), NOW)
        .await
        .unwrap();
    assert_eq!(second.id, "second");
    let third = next(&store, said(Some(("second", CommandState::Acknowledged))), NOW)
        .await
        .unwrap();
    assert_eq!(third.id, "third");
    assert!(
        next(&store, said(Some(("third", CommandState::Failed))), NOW)
            .await
            .is_none()
    );
    // Idle: what was put off comes again.
    let again = next(&store, said(None), later(1)).await.unwrap();
    assert_eq!(
        (&again.id, again.attempts),
        (&first.id, 1),
        "not now was an answer"
    );
    // Its answer was lost; idle again, it is handed over once more.
    let lost = next(&store, said(None), later(2)).await.unwrap();
    assert_eq!((&lost.id, lost.attempts), (&first.id, 2));
    assert!(
        next(
            &store,
            said(Some((&first.id, CommandState::Acknowledged))),
            later(3)
        )
        .await
        .is_none()
    );
    // Twice the same answer changes nothing.
    assert!(
        next(&store, said(Some((&first.id, CommandState::Failed))), later(4))
            .await
            .is_none()
    );
    let states: Vec<CommandState> = store
        .commands_of(device)
        .await
        .unwrap()
        .iter()
        .map(|command| command.state)
        .collect();
    assert_eq!(
        states,
        [
            CommandState::Failed,
            CommandState::Acknowledged,
            CommandState::Acknowledged
        ],
        "newest first"
    );
}

#[tokio::test]
async fn a_device_is_called_when_something_waits_and_again_when_it_will_not_ask_by_itself() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    let device = enrolled(&store, id, "a", "UDID-1").await;
    let call = || store.devices_to_push(10, later(DAY), later(2 * DAY));
    let called = call().await.unwrap();
    assert_eq!((called[0].id, called[0].token.as_str()), (device, "00ff"));
    assert!(call().await.unwrap().is_empty(), "put off until it is reported");
    store.record_push(device, None, "", NOW).await.unwrap();
    store
        .queue_command(device, command("second", "security_info"), NOW)
        .await
        .unwrap();
    let said = |answer| says("a", "UDID-1", answer);
    let first = next(&store, said(None), NOW).await.unwrap();
    next(&store, said(Some((&first.id, CommandState::NotNow))), NOW)
        .await
        .unwrap();
    assert!(
        next(&store, said(Some(("second", CommandState::Acknowledged))), NOW)
            .await
            .is_none()
    );
    assert_eq!(call().await.unwrap().len(), 1, "its last word was not: not now");
}

#[tokio::test]
async fn unenrolling_ends_with_the_devices_answer_and_a_check_out_at_once() {
    let store = fresh().await;
    let anna = verified(&store, to("Anna")).await;
    let device = enrolled(&store, anna, "a", "UDID-1").await;
    let said = |answer| says("a", "UDID-1", answer);
    let first = next(&store, said(None), NOW).await.unwrap();
    store
        .queue_command(device, command("bye", muster_store::REMOVE_PROFILE), NOW)
        .await
        .unwrap();
    next(&store, said(Some((&first.id, CommandState::Acknowledged))), NOW)
        .await
        .unwrap();
    assert!(
        next(&store, said(Some(("bye", CommandState::Acknowledged))), NOW)
            .await
            .is_none()
    );
    assert_eq!(
        store.device(device).await.unwrap().unwrap().state,
        DeviceState::Unmanaged
    );
    let ben = verified(&store, to("Ben")).await;
    let other = enrolled(&store, ben, "b", "UDID-2").await;
    assert_eq!(
        store.check_out("fingerprint of b", "UDID-2", NOW).await.unwrap(),
        CheckedIn::First(other)
    );
    let counts = store.count_devices(DeviceFilter::default()).await.unwrap();
    assert_eq!(counts.by_state.get(&DeviceState::Unmanaged), Some(&2));
    assert_eq!(
        store.converse(says("b", "UDID-2", None), NOW).await.unwrap(),
        Next::Refused(Refusal::Ended, Some(ben))
    );
}

#[tokio::test]
async fn the_list_of_devices_comes_in_windows_in_every_order() {
    let store = fresh().await;
    for n in 0..7 {
        let id = verified(&store, to(&format!("Person {n}"))).await;
        enrolled(&store, id, &format!("e{n}"), &format!("UDID-{n}")).await;
    }
    for sort in [DeviceSort::LastSeen, DeviceSort::Newest, DeviceSort::User] {
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let page = store
                .page_devices(DeviceFilter::default(), sort, cursor, 3)
                .await
                .unwrap();
            seen.extend(page.rows.into_iter().map(|device| device.hardware_id));
            match page.next {
                Some(next) => cursor = Some(next),
                None => break,
            }
        }
        assert_eq!(seen.len(), 7, "{sort:?}: {seen:?}");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 7, "each once");
    }
}

#[tokio::test]
async fn a_device_that_is_managed_no_longer_is_told_of_once() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    let device = enrolled(&store, id, "a", "UDID-1").await;
    assert!(store.take_notices(10).await.unwrap().is_empty());
    store.check_out("fingerprint of a", "UDID-1", NOW).await.unwrap();
    let taken = store.take_notices(10).await.unwrap();
    assert_eq!(taken[0].id, device);
    assert!(
        store.take_notices(10).await.unwrap().is_empty(),
        "it is being told of"
    );
    store.record_notices(vec![device], true).await.unwrap();
    assert_eq!(
        store.take_notices(10).await.unwrap().len(),
        1,
        "it could not be told"
    );
    store.recover_notices().await.unwrap();
    assert_eq!(
        store.take_notices(10).await.unwrap().len(),
        1,
        "the program ended meanwhile"
    );
    store.record_notices(vec![device], false).await.unwrap();
    assert!(store.take_notices(10).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_managed_device_that_says_nothing_for_long_is_silent() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    enrolled(&store, id, "a", "UDID-1").await;
    assert_eq!(store.silent_devices(NOW).await.unwrap(), 0);
    assert_eq!(store.silent_devices(later(1)).await.unwrap(), 1);
    next(&store, says("a", "UDID-1", None), later(5)).await;
    assert_eq!(store.silent_devices(later(1)).await.unwrap(), 0);
}
