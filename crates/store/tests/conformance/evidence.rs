//! Opened, passcode, checked in: each is evidence, once.

use std::collections::HashMap;

use muster_domain::{
    invite::{InviteId, InviteState},
    passcode::MAX_WRONG_TRIES,
    time::{DAY, HOUR},
};
use muster_store::{Attempt, FIRST_GENERATION as FIRST, MAX_OPENINGS, PasscodeOutcome, StoreErrorKind};

use crate::support::*;

#[tokio::test]
async fn the_first_opening_changes_the_state_and_later_ones_do_not() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, accepted(), NOW).await;
    assert_eq!(
        store
            .record_opened(id, FIRST, "Safari on iPhone", later(1))
            .await
            .unwrap(),
        InviteState::Opened
    );
    assert_eq!(
        store
            .record_opened(id, FIRST, "Safari on iPhone", later(2))
            .await
            .unwrap(),
        InviteState::Opened
    );
    assert_eq!(
        store
            .record_opened(id, FIRST, "Firefox on Linux", later(3))
            .await
            .unwrap(),
        InviteState::Opened
    );
    let seen = invite(&store, id).await;
    assert_eq!((seen.opened_at, seen.updated_at), (Some(later(1)), later(3)));
    assert_eq!(
        kinds(&store, id).await,
        ["created", "handed_over", "opened", "opened"]
    );
}

#[tokio::test]
async fn a_scanner_that_fetches_for_ever_fills_no_timeline() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    for n in 0..MAX_OPENINGS + 10 {
        store
            .record_opened(id, FIRST, format!("Scanner {n}"), NOW)
            .await
            .unwrap();
    }
    let openings = kinds(&store, id)
        .await
        .into_iter()
        .filter(|kind| kind == "opened")
        .count();
    assert_eq!(openings, MAX_OPENINGS as usize);
}

#[tokio::test]
async fn an_old_link_opens_nothing() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    assert_eq!(
        store.record_opened(id, FIRST + 1, "iPhone", NOW).await.unwrap(),
        InviteState::Queued
    );
    assert_eq!(
        store
            .record_opened(id, FIRST, "iPhone", later(8 * DAY))
            .await
            .unwrap(),
        InviteState::Expired
    );
    assert_eq!(kinds(&store, id).await, ["created"]);
    let nobody = store
        .record_opened(InviteId::new(new_id()), FIRST, "", NOW)
        .await
        .unwrap_err();
    assert_eq!(nobody.kind(), StoreErrorKind::NotFound);
}

#[tokio::test]
async fn opening_explains_away_a_failed_hand_over() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, refused(), NOW).await;
    assert_eq!(invite(&store, id).await.reason, "550 5.1.1 No such user");
    store.record_opened(id, FIRST, "iPhone", NOW).await.unwrap();
    let seen = invite(&store, id).await;
    assert_eq!((seen.state, seen.reason.as_str()), (InviteState::Opened, ""));
}

#[tokio::test]
async fn the_right_passcode_verifies_and_is_used_up() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let right = |at| store.try_passcode(id, FIRST, true, "iPhone", later(at));
    assert_eq!(right(5).await.unwrap(), PasscodeOutcome::Verified);
    assert_eq!(right(6).await.unwrap(), PasscodeOutcome::Used);
    let seen = invite(&store, id).await;
    assert_eq!(
        (seen.state, seen.verified_at),
        (InviteState::Verified, Some(later(5)))
    );
    assert_eq!(
        store.record_enrolled(id, "iPhone 15", later(9)).await.unwrap(),
        InviteState::Enrolled
    );
    assert_eq!(right(10).await.unwrap(), PasscodeOutcome::Used);
    assert_eq!(kinds(&store, id).await, ["created", "verified", "enrolled"]);
}

#[tokio::test]
async fn what_is_wrong_counts_and_what_is_right_does_not() {
    let store = fresh().await;
    let limit = || {
        vec![Attempt {
            scope: "passcode/address".into(),
            key: "somebody".into(),
            window: HOUR,
            limit: 2,
        }]
    };
    let all = [
        to("Anna").one(&store).await,
        to("Bo").one(&store).await,
        to("Cai").one(&store).await,
    ];
    let tried = async |id, right, at| {
        store
            .try_passcode_within(limit(), id, FIRST, right, "iPhone", later(at))
            .await
            .unwrap()
    };
    assert_eq!(tried(all[0], true, 0).await, PasscodeOutcome::Verified);
    assert_eq!(tried(all[0], true, 1).await, PasscodeOutcome::Used, "counted");
    assert_eq!(tried(all[1], true, 2).await, PasscodeOutcome::Verified);
    assert_eq!(tried(all[2], false, 3).await, PasscodeOutcome::Wrong { left: 4 });
    let limited = PasscodeOutcome::Limited {
        retry_after: HOUR - (later(4).since(later(1))),
    };
    assert_eq!(tried(all[2], true, 4).await, limited, "even the right one");
    let seen = invite(&store, all[2]).await;
    assert_eq!((seen.state, seen.wrong_tries), (InviteState::Queued, 1));
    assert_eq!(tried(all[2], true, 1 + HOUR).await, PasscodeOutcome::Verified);
}

#[tokio::test]
async fn of_many_wrong_passcodes_at_once_no_more_are_tried_than_the_limit_has() {
    let store = fresh().await;
    let mut ids = Vec::new();
    for n in 0..12 {
        ids.push(to(&format!("Person {n}")).one(&store).await);
    }
    let mut tries = tokio::task::JoinSet::new();
    for id in ids {
        let store = store.clone();
        tries.spawn(async move {
            let limit = Attempt {
                scope: "passcode/address".into(),
                key: "somebody".into(),
                window: HOUR,
                limit: 5,
            };
            store
                .try_passcode_within(vec![limit], id, FIRST, false, "", NOW)
                .await
                .unwrap()
        });
    }
    let outcomes = tries.join_all().await;
    let of = |wanted: fn(&PasscodeOutcome) -> bool| outcomes.iter().filter(|one| wanted(one)).count();
    assert_eq!(of(|one| matches!(one, PasscodeOutcome::Wrong { .. })), 5);
    assert_eq!(of(|one| matches!(one, PasscodeOutcome::Limited { .. })), 7);
}

#[tokio::test]
async fn five_wrong_passcodes_lock_even_for_the_right_one() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    for left in (1..MAX_WRONG_TRIES).rev() {
        let outcome = store.try_passcode(id, FIRST, false, "", NOW).await.unwrap();
        assert_eq!(outcome, PasscodeOutcome::Wrong { left });
    }
    assert_eq!(
        store.try_passcode(id, FIRST, false, "", NOW).await.unwrap(),
        PasscodeOutcome::Locked
    );
    assert_eq!(
        store.try_passcode(id, FIRST, true, "", NOW).await.unwrap(),
        PasscodeOutcome::Locked
    );
    let seen = invite(&store, id).await;
    assert!(seen.locked);
    assert_eq!((seen.wrong_tries, seen.reason.as_str()), (5, "5 wrong passcodes"));
    assert_eq!(kinds(&store, id).await.last().unwrap(), "locked");
    assert_eq!(kinds(&store, id).await.len(), 1 + 5 + 1);
}

#[tokio::test]
async fn a_passcode_out_of_time_or_place_says_why() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let expired = PasscodeOutcome::NotLive(InviteState::Expired);
    assert_eq!(
        store
            .try_passcode(id, FIRST, true, "", later(7 * DAY))
            .await
            .unwrap(),
        expired
    );
    assert_eq!(
        store.try_passcode(id, FIRST + 1, true, "", NOW).await.unwrap(),
        PasscodeOutcome::Superseded
    );
    let nobody = InviteId::new(new_id());
    assert_eq!(
        store.try_passcode(nobody, FIRST, true, "", NOW).await.unwrap(),
        PasscodeOutcome::NotFound
    );
    let this = muster_store::Selection::Ids(vec![id]);
    store.revoke_invites(this, "Luis", NOW).await.unwrap();
    let revoked = PasscodeOutcome::NotLive(InviteState::Revoked);
    assert_eq!(
        store.try_passcode(id, FIRST, true, "", NOW).await.unwrap(),
        revoked
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_fifty_right_passcodes_at_once_exactly_one_verifies() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let tries: Vec<_> = (0..50)
        .map(|n| {
            let store = store.store.clone();
            tokio::spawn(async move {
                store
                    .try_passcode(id, FIRST, true, format!("{n}"), later(n))
                    .await
                    .unwrap()
            })
        })
        .collect();
    let mut outcomes: HashMap<String, u32> = HashMap::new();
    for one in tries {
        *outcomes.entry(format!("{:?}", one.await.unwrap())).or_default() += 1;
    }
    assert_eq!(
        outcomes,
        HashMap::from([("Verified".to_owned(), 1), ("Used".to_owned(), 49)])
    );
    assert_eq!(kinds(&store, id).await, ["created", "verified"]);
}

#[tokio::test]
async fn only_a_verified_invite_enrolls() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    assert_eq!(
        store.record_enrolled(id, "iPhone", NOW).await.unwrap(),
        InviteState::Queued
    );
    assert_eq!(invite(&store, id).await.enrolled_at, None);
}

#[tokio::test]
async fn an_opening_in_turn_comes_before_the_passcode_that_is_asked_for_after_it() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, accepted(), NOW).await;
    let written = store
        .record_opened_in_turn(id, FIRST, "Safari on iPhone", later(1))
        .await
        .unwrap();
    // Nobody waits for it yet.
    let outcome = store
        .try_passcode(id, FIRST, true, "iPhone", later(1))
        .await
        .unwrap();
    assert_eq!(outcome, PasscodeOutcome::Verified);
    assert_eq!(
        kinds(&store, id).await,
        ["created", "handed_over", "opened", "verified"]
    );
    assert_eq!(written.await.unwrap(), InviteState::Opened);
    let nobodys = store
        .record_opened_in_turn(InviteId::new(new_id()), FIRST, "", NOW)
        .await
        .unwrap();
    assert_eq!(nobodys.await.unwrap_err().kind(), StoreErrorKind::NotFound);
}
