//! Batches: committed whole, made into invites a portion at a time, undone, cancelled, and invited again.

use muster_domain::{
    device::OwnedBy,
    import::PlannedRow,
    invite::{Evidence, InviteState},
    platform::Platform,
    time::{DAY, HOUR, MINUTE, SECOND},
};
use muster_store::{
    AtMost, BatchEnd, Changed, Committed, InviteFilter, InviteSort, MAX_PORTION, NewBatch, Portion, Reinvite,
    StoreErrorKind,
};

use crate::support::*;

fn rows(from: usize, to: usize) -> Vec<PlannedRow> {
    (from..to)
        .map(|n| PlannedRow {
            name: format!("Person {n:04}"),
            email: format!("person{n:04}@example.com").parse().unwrap(),
            platform: Platform::ALL[n % 5],
            owned_by: OwnedBy::ALL[n % 2],
            group: (n % 3 == 0).then(|| format!("Ward {}", n % 2)),
            domain: (n % 4 == 0).then(|| "corp.example".to_owned()),
            phone: (n % 2 == 0).then(|| format!("+4477009{n:05}")),
            language: (n % 5 == 0).then(|| "de".to_owned()),
            time_zone: None,
        })
        .collect()
}

fn batch(rows: &[PlannedRow]) -> NewBatch {
    NewBatch {
        id: new_id().to_string(),
        by: "Luis Ortega".into(),
        at: NOW,
        file_name: "people.csv".into(),
        sha256: "a1".repeat(32),
        bytes: 1_234,
        facts: "{}".into(),
        undo_until: later(10 * SECOND),
        send_at: None,
        expires_at: later(7 * DAY),
        anytime: false,
        via: muster_domain::invite::Via::Email,
        authentication: Default::default(),
        language: None,
        time_zone: None,
        portions: rows
            .chunks(100)
            .map(|rows| Portion::pack(rows).unwrap())
            .collect(),
        allow_repeat: false,
        approval: None,
    }
}

async fn make_all(store: &Fresh) -> u32 {
    let mut made = 0;
    loop {
        match store.make_portion(later(11 * SECOND)).await.unwrap() {
            0 => return made,
            n => made += n,
        }
    }
}

#[tokio::test]
async fn one_person_may_stand_in_a_batch_under_several_names() {
    let store = fresh().await;
    let named = |n: usize, name: &str, email: &str| PlannedRow {
        name: name.to_owned(),
        email: email.parse().unwrap(),
        ..rows(n, n + 1).remove(0)
    };
    // Three names within a portion, one more in the next, and others between them.
    let mut planned = rows(10, 190);
    planned.insert(0, named(0, "Ed Stone", "ed@example.com"));
    planned.insert(1, named(1, "Edward Stone", "ED@example.com"));
    planned.insert(50, named(2, "Eddie Stone", "ed@example.com"));
    planned.insert(51, named(3, "Eddie Stone", "ed@example.com"));
    planned.insert(150, named(4, "Edwin Stone", "ed@example.com"));
    store.create_batch(batch(&planned)).await.unwrap();
    assert_eq!(make_all(&store).await, 185);
    assert_eq!(store.count_users().await.unwrap(), 181);
    let found = |text: &'static str| store.search_users(text, 10);
    assert_eq!(found("Edwin").await.unwrap().len(), 1, "the last name stays");
    assert_eq!(
        found("Edward").await.unwrap().len(),
        0,
        "earlier ones are forgotten"
    );
    assert_eq!(found("ed@example").await.unwrap().len(), 1);
    let by_name = InviteFilter {
        search: "Edward".into(),
        ..InviteFilter::default()
    };
    let page = store
        .page_invites(by_name, InviteSort::Name, None, 10)
        .await
        .unwrap();
    assert_eq!(page.rows.len(), 1, "each invite keeps the name of its row");
}

#[tokio::test]
async fn a_batch_becomes_invites_once_its_undo_window_has_ended() {
    let store = fresh().await;
    let new = batch(&rows(0, 250));
    assert!(matches!(
        store.create_batch(new.clone()).await.unwrap(),
        Committed::Created
    ));
    assert_eq!(
        store.make_portion(later(9 * SECOND)).await.unwrap(),
        0,
        "within the window"
    );
    assert_eq!(store.next_portion_at().await.unwrap(), Some(later(10 * SECOND)));
    let kept = store.batch(&new.id).await.unwrap().unwrap();
    assert_eq!((kept.invites, kept.to_make, kept.states.len()), (250, 250, 0));
    assert_eq!(store.count_users().await.unwrap(), 0, "nobody is made before");

    assert_eq!(store.make_portion(later(10 * SECOND)).await.unwrap(), 100);
    assert_eq!(make_all(&store).await, 150);
    assert_eq!(store.next_portion_at().await.unwrap(), None);
    let kept = store.batch(&new.id).await.unwrap().unwrap();
    assert_eq!(
        (kept.to_make, &kept.states),
        (0, &[(InviteState::Queued, 250)].into())
    );
    let of_batch = InviteFilter {
        send_id: Some(new.id.clone()),
        ..InviteFilter::default()
    };
    let page = store
        .page_invites(of_batch.clone(), InviteSort::Name, None, 300)
        .await
        .unwrap();
    assert_eq!(page.rows.len(), 250);
    let first = &page.rows[0];
    assert_eq!(
        (first.user_name.as_str(), first.created_by.as_str()),
        ("Person 0000", "Luis Ortega")
    );
    assert_eq!(
        (first.platform, first.owned_by),
        (Platform::ALL[0], OwnedBy::ALL[0])
    );
    assert_eq!(
        first.group.as_ref().map(|(_, name)| name.as_str()),
        Some("Ward 0")
    );
    assert_eq!(first.domain.as_deref(), Some("corp.example"));
    let messages = store.messages_of(first.id).await.unwrap();
    assert_eq!(messages[0].due_at, later(10 * SECOND));
    assert_eq!(kinds(&store, first.id).await, ["created"]);
    assert_eq!(store.count_users().await.unwrap(), 250);
    assert_eq!(store.count_invites(of_batch).await.unwrap().total, 250);
    assert_eq!(
        store.search_users("person 0249", 5).await.unwrap().len(),
        1,
        "findable"
    );
}

#[tokio::test]
async fn a_scheduled_batch_is_made_at_once_and_its_mails_wait_for_their_time() {
    let store = fresh().await;
    let new = NewBatch {
        send_at: Some(later(DAY)),
        ..batch(&rows(0, 3))
    };
    store.create_batch(new.clone()).await.unwrap();
    assert_eq!(make_all(&store).await, 3);
    assert!(store.claim_messages(10, later(DAY - 1)).await.unwrap().is_empty());
    assert_eq!(store.claim_messages(10, later(DAY)).await.unwrap().len(), 3);
}

#[tokio::test]
async fn mails_of_a_batch_wait_in_quiet_hours_unless_it_is_sent_at_any_time() {
    let store = fresh().await;
    store.create_batch(batch(&rows(0, 3))).await.unwrap();
    let anytime = NewBatch {
        id: new_id().to_string(),
        sha256: "b2".repeat(32),
        anytime: true,
        ..batch(&rows(10, 12))
    };
    store.create_batch(anytime).await.unwrap();
    assert_eq!(make_all(&store).await, 5);
    let at = later(MINUTE);
    let totals = store.queue_totals(at, NOW).await.unwrap();
    assert_eq!((totals.due, totals.due_quiet), (5, 3));
    assert_eq!(store.claim_messages_quietly(10, at).await.unwrap().len(), 2);
    assert_eq!(store.claim_messages(10, at).await.unwrap().len(), 3);
}

#[tokio::test]
async fn the_same_file_is_committed_once_unless_the_admin_says_otherwise() {
    let store = fresh().await;
    let new = batch(&rows(0, 3));
    store.create_batch(new.clone()).await.unwrap();
    let again = NewBatch {
        id: new_id().to_string(),
        at: later(HOUR),
        ..new.clone()
    };
    match store.create_batch(again.clone()).await.unwrap() {
        Committed::Repeats(earlier) => assert_eq!(earlier.id, new.id),
        Committed::Created => panic!("the file was committed twice"),
    }
    assert!(
        store.batch(&again.id).await.unwrap().is_none(),
        "nothing is kept of it"
    );
    let meant = NewBatch {
        allow_repeat: true,
        ..again
    };
    assert!(matches!(
        store.create_batch(meant).await.unwrap(),
        Committed::Created
    ));
}

#[tokio::test]
async fn undoing_a_batch_within_its_window_leaves_nothing_but_the_history() {
    let store = fresh().await;
    let new = batch(&rows(0, 120));
    store.create_batch(new.clone()).await.unwrap();
    let undone = store
        .undo_send(&new.id, "Priya", later(5 * SECOND))
        .await
        .unwrap();
    assert_eq!(
        undone,
        Changed {
            changed: 120,
            skipped: 0
        }
    );
    assert_eq!(make_all(&store).await, 0);
    assert_eq!(
        store.batch(&new.id).await.unwrap().unwrap().end,
        Some(BatchEnd::Undone)
    );
    assert!(
        store.batch_of_file(&new.sha256).await.unwrap().is_none(),
        "an undone file may be imported again"
    );
}

#[tokio::test]
async fn a_batch_that_has_begun_is_not_undone() {
    let store = fresh().await;
    let new = batch(&rows(0, 120));
    store.create_batch(new.clone()).await.unwrap();
    store.make_portion(later(11 * SECOND)).await.unwrap();
    let message = store
        .claim_messages(1, later(11 * SECOND))
        .await
        .unwrap()
        .remove(0);
    store
        .hand_over(None, Some(message.id), later(11 * SECOND))
        .await
        .unwrap();
    assert_eq!(
        store
            .undo_send(&new.id, "Priya", later(12 * SECOND))
            .await
            .unwrap()
            .changed,
        0
    );
    assert_eq!(make_all(&store).await, 20);
}

#[tokio::test]
async fn releasing_a_batch_ends_its_window_and_its_waiting() {
    let store = fresh().await;
    let new = NewBatch {
        send_at: Some(later(DAY)),
        ..batch(&rows(0, 7))
    };
    store.create_batch(new.clone()).await.unwrap();
    assert_eq!(
        store.release_send(&new.id, later(SECOND)).await.unwrap().changed,
        7
    );
    assert_eq!(store.make_portion(later(SECOND)).await.unwrap(), 7);
    assert_eq!(store.claim_messages(10, later(SECOND)).await.unwrap().len(), 7);
}

#[tokio::test]
async fn cancelling_takes_back_what_waits_and_leaves_what_was_sent() {
    let store = fresh().await;
    let new = batch(&rows(0, 250));
    store.create_batch(new.clone()).await.unwrap();
    store.make_portion(later(11 * SECOND)).await.unwrap();
    let claimed = store.claim_messages(2, later(11 * SECOND)).await.unwrap();
    let ids: Vec<_> = claimed.iter().map(|message| message.invite.id).collect();
    for message in claimed {
        store
            .hand_over(None, Some(message.id.clone()), later(11 * SECOND))
            .await
            .unwrap();
        end(&store, &message.id, accepted(), later(11 * SECOND)).await;
    }
    let changed = store
        .cancel_batch(&new.id, "Luis Ortega", later(12 * SECOND))
        .await
        .unwrap();
    assert_eq!(changed.changed, 248);
    let kept = store.batch(&new.id).await.unwrap().unwrap();
    assert_eq!((kept.end, kept.to_make), (Some(BatchEnd::Cancelled), 0));
    assert_eq!(
        kept.states,
        [(InviteState::Sent, 2), (InviteState::Revoked, 98)].into()
    );
    assert_eq!(invite(&store, ids[0]).await.state, InviteState::Sent);
    assert!(store.claim_messages(10, later(DAY)).await.unwrap().is_empty());
    let again = store
        .cancel_batch(&new.id, "Luis Ortega", later(13 * SECOND))
        .await;
    assert_eq!(again.unwrap_err().kind(), StoreErrorKind::NotFound);
}

#[tokio::test]
async fn the_history_is_paged_latest_first() {
    let store = fresh().await;
    let mut ids = Vec::new();
    for n in 0..7 {
        let new = NewBatch {
            at: later(n * HOUR),
            sha256: format!("{n:064}"),
            ..batch(&rows(0, 1))
        };
        ids.push(new.id.clone());
        store.create_batch(new).await.unwrap();
    }
    ids.reverse();
    let mut seen = Vec::new();
    let mut cursor = None;
    loop {
        let page = store.page_batches(cursor, 3).await.unwrap();
        seen.extend(page.rows.into_iter().map(|batch| batch.id));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen, ids);
    let wrong = store.page_batches(Some("nowhere".into()), 3).await;
    assert_eq!(wrong.unwrap_err().kind(), StoreErrorKind::Invalid);
}

#[tokio::test]
async fn those_who_were_not_reached_are_invited_again_at_the_right_address() {
    let store = fresh().await;
    let new = batch(&rows(0, 4));
    store.create_batch(new.clone()).await.unwrap();
    make_all(&store).await;
    let claimed = store.claim_messages(4, later(11 * SECOND)).await.unwrap();
    for (n, message) in claimed.iter().enumerate() {
        store
            .hand_over(None, Some(message.id.clone()), later(11 * SECOND))
            .await
            .unwrap();
        let outcome = if n < 3 { refused() } else { accepted() };
        end(&store, &message.id, outcome, later(11 * SECOND)).await;
    }
    let ids: Vec<_> = claimed.iter().map(|message| message.invite.id).collect();
    let undelivered = store.batch_undelivered(&new.id).await.unwrap();
    assert_eq!(undelivered.len(), 3);
    assert!(undelivered.iter().all(|one| one.state == InviteState::Failed));

    let wanted = Reinvite {
        batch_id: new.id.clone(),
        states: vec![InviteState::Failed],
        except: vec![ids[2]],
        corrections: vec![
            (ids[0], "right@example.com".parse().unwrap()),
            // Somebody has this address already: the invite becomes theirs.
            (ids[1], "person0003@example.com".parse().unwrap()),
        ],
        by: "Luis Ortega".into(),
        at: later(HOUR),
        not_before: later(HOUR),
        validity_ms: DAY,
        most: Some(1),
    };
    assert_eq!(
        store.reinvite(wanted.clone()).await.unwrap(),
        AtMost::More(2),
        "and nothing is corrected"
    );
    assert!(store.search_users("right@", 5).await.unwrap().is_empty());
    let wanted = Reinvite {
        most: Some(2),
        ..wanted
    };
    let AtMost::Done((changed, corrected)) = store.reinvite(wanted).await.unwrap() else {
        panic!("there are no more than two");
    };
    assert_eq!((changed.changed, corrected), (2, 2));
    let first = invite(&store, ids[0]).await;
    assert_eq!((first.state, first.generation), (InviteState::Queued, 2));
    assert_eq!(first.user_email, "right@example.com");
    assert_eq!(
        store.search_users("right@", 5).await.unwrap()[0].id,
        first.user_id
    );
    assert_eq!(
        invite(&store, ids[1]).await.user_id,
        invite(&store, ids[3]).await.user_id
    );
    assert_eq!(
        invite(&store, ids[2]).await.state,
        InviteState::Failed,
        "excepted"
    );
    let due = store.claim_messages(9, later(HOUR)).await.unwrap();
    assert_eq!(due.len(), 2);
    assert!(due.iter().all(|message| message.invite.generation == 2));
    assert!(
        kinds(&store, ids[0])
            .await
            .contains(&"address_corrected".to_owned())
    );
    let evidence = store.batch_evidence(&new.id).await.unwrap();
    assert_eq!(evidence.iter().filter(|one| one.sent_at.is_some()).count(), 1);
    assert!(InviteState::Failed.after(Evidence::Resent).is_ok());
}

#[test]
fn a_portion_has_its_bound() {
    assert!(Portion::pack(&rows(0, MAX_PORTION)).is_ok());
    assert!(Portion::pack(&rows(0, MAX_PORTION + 1)).is_err());
}

#[tokio::test]
async fn what_ended_of_single_sendings_is_counted_apart_from_batches() {
    let store = fresh().await;
    Sending {
        devices_each: 2,
        ..to("Anna")
    }
    .make(&store)
    .await;
    to("Bruno").make(&store).await;
    hand_over(&store, accepted(), later(12 * SECOND)).await;
    hand_over(&store, accepted(), later(13 * SECOND)).await;
    hand_over(&store, refused(), later(14 * SECOND)).await;
    store.create_batch(batch(&rows(0, 3))).await.unwrap();
    assert_eq!(make_all(&store).await, 3);
    for _ in 0..3 {
        hand_over(&store, accepted(), later(15 * SECOND)).await;
    }
    let single = store.single_totals(NOW).await.unwrap();
    assert_eq!(
        (single.sendings, single.sent, single.failed, single.unknown),
        (2, 2, 1, 0)
    );
    let since = store.single_totals(later(14 * SECOND)).await.unwrap();
    assert_eq!((since.sendings, since.sent, since.failed), (1, 0, 1));
}
