//! Sending again: a new link, the old one dead.

use muster_domain::{
    invite::InviteState,
    message::MessageState,
    time::{DAY, HOUR},
};
use muster_store::{Changed, InviteFilter, PasscodeOutcome, Renewed, Selection};

use crate::support::*;

#[tokio::test]
async fn a_resent_invite_starts_over() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    hand_over(&store, accepted(), NOW).await;
    store.record_opened(id, 1, "iPhone", NOW).await.unwrap();
    for _ in 0..5 {
        store.try_passcode(id, 1, false, "", NOW).await.unwrap();
    }
    let changed = store
        .resend_invites(
            Selection::Ids(vec![id]),
            "Luis",
            later(DAY),
            later(DAY + 10),
            2 * DAY,
        )
        .await;
    assert_eq!(
        changed.unwrap(),
        Changed {
            changed: 1,
            skipped: 0
        }
    );
    let again = invite(&store, id).await;
    assert_eq!(
        (again.generation, again.state, again.reason.as_str()),
        (2, InviteState::Queued, "")
    );
    assert_eq!((again.wrong_tries, again.locked), (0, false));
    assert_eq!(
        (again.sent_at, again.opened_at, again.verified_at),
        (None, None, None)
    );
    assert_eq!((again.expires_at, again.updated_at), (later(3 * DAY), later(DAY)));
    assert_eq!(
        store.try_passcode(id, 1, true, "", later(DAY)).await.unwrap(),
        PasscodeOutcome::Superseded
    );
    let messages = store.messages_of(id).await.unwrap();
    assert_eq!(
        (messages[0].generation, messages[0].state),
        (2, MessageState::Queued)
    );
    assert_eq!(
        (messages[0].queued_at, messages[0].due_at),
        (later(DAY), later(DAY + 10))
    );
    assert_eq!(
        (messages[1].generation, messages[1].state),
        (1, MessageState::Sent)
    );
    assert_eq!(kinds(&store, id).await.last().unwrap(), "resent");
    // Each link has its own openings.
    store.record_opened(id, 2, "iPhone", later(DAY)).await.unwrap();
    assert_eq!(kinds(&store, id).await.last().unwrap(), "opened");
}

#[tokio::test]
async fn the_waiting_message_of_the_old_link_is_cancelled() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    store
        .resend_invites(Selection::Ids(vec![id]), "Luis", NOW, NOW, DAY)
        .await
        .unwrap();
    assert_eq!(
        store.messages_of(id).await.unwrap()[1].state,
        MessageState::Cancelled
    );
    assert_eq!(store.claim_messages(9, NOW).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_reply_to_an_old_message_does_not_touch_the_new_link() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    let old = begin(&store, NOW).await;
    store
        .resend_invites(Selection::Ids(vec![id]), "Luis", NOW, NOW, DAY)
        .await
        .unwrap();
    end(&store, &old, refused(), NOW).await;
    assert_eq!(invite(&store, id).await.state, InviteState::Queued);
    assert_eq!(
        store.messages_of(id).await.unwrap()[1].state,
        MessageState::Failed
    );
}

#[tokio::test]
async fn expired_and_revoked_invites_can_be_resent_and_enrolled_ones_not() {
    let store = fresh().await;
    let expired = Sending {
        expires_at: later(HOUR),
        ..to("Anna")
    }
    .one(&store)
    .await;
    store.expire_invites(later(HOUR), false).await.unwrap();
    let revoked = to("Berta").one(&store).await;
    store
        .revoke_invites(Selection::Ids(vec![revoked]), "Luis", NOW)
        .await
        .unwrap();
    let enrolled = to("Carla").one(&store).await;
    store.try_passcode(enrolled, 1, true, "", NOW).await.unwrap();
    store.record_enrolled(enrolled, "", NOW).await.unwrap();
    let shown = by_myself("Luis", "code").one(&store).await;
    let all = Selection::Matching {
        filter: InviteFilter::default(),
        except: vec![],
    };
    let changed = store
        .resend_invites(all, "Luis", later(HOUR), later(HOUR), DAY)
        .await
        .unwrap();
    assert_eq!(
        changed,
        Changed {
            changed: 2,
            skipped: 2
        }
    );
    for id in [expired, revoked] {
        assert_eq!(invite(&store, id).await.state, InviteState::Queued);
    }
    for id in [enrolled, shown] {
        assert_eq!(invite(&store, id).await.generation, 1);
    }
    assert_eq!(store.claim_messages(9, later(HOUR)).await.unwrap().len(), 2);
}

#[tokio::test]
async fn resending_answers_the_invitees_request() {
    let store = fresh().await;
    let id = to("Anna").one(&store).await;
    store.add_request(id, "lost", NOW).await.unwrap();
    store
        .resend_invites(Selection::Ids(vec![id]), "Luis", NOW, NOW, DAY)
        .await
        .unwrap();
    assert_eq!(store.count_requests().await.unwrap(), 0);
    assert!(
        store.add_request(id, "lost", NOW).await.unwrap(),
        "and they may ask again"
    );
}

#[tokio::test]
async fn a_code_of_by_myself_is_renewed_once_for_a_generation() {
    let store = fresh().await;
    let id = by_myself("Luis", "old").one(&store).await;
    let renew = |generation, lookup: &'static str| {
        store.renew_by_myself(id, generation, lookup, "Luis", later(HOUR), later(2 * HOUR))
    };
    let Renewed::Renewed(now) = renew(1, "new").await.unwrap() else {
        panic!("it was the first")
    };
    assert_eq!(
        (now.generation, now.state, now.expires_at),
        (2, InviteState::Queued, later(2 * HOUR))
    );
    assert_eq!(renew(1, "late").await.unwrap(), Renewed::Moved(2));
    assert!(store.invite_by_short_lookup("old").await.unwrap().is_none());
    assert_eq!(store.invite_by_short_lookup("new").await.unwrap().unwrap().id, id);
    assert!(store.messages_of(id).await.unwrap().is_empty());
    store.try_passcode(id, 2, true, "", later(HOUR)).await.unwrap();
    store.record_enrolled(id, "", later(HOUR)).await.unwrap();
    assert_eq!(
        renew(2, "more").await.unwrap(),
        Renewed::Unchanged(InviteState::Enrolled)
    );
    let mailed = to("Anna").one(&store).await;
    let not_shown = store
        .renew_by_myself(mailed, 1, "x", "Luis", NOW, later(HOUR))
        .await
        .unwrap();
    assert_eq!(not_shown, Renewed::NotFound);
}
