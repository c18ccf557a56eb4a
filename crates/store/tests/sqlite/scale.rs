//! A hundred thousand invites: every window, count and action still works, and how long each takes is printed.

use std::time::Instant;

use muster_domain::{
    device::OwnedBy,
    invite::InviteState,
    platform::Platform,
    time::{DAY, HOUR},
};
use muster_store::{Changed, Delivery, InviteFilter, InviteSort, Selection};

use crate::support::*;

const PEOPLE: usize = 100_000;
const CHUNK: usize = 5_000;

/// Tells how long something took; a test asserts no times.
struct Watch(Instant);

impl Watch {
    fn start() -> Self {
        Self(Instant::now())
    }

    #[allow(clippy::print_stdout)]
    fn lap(&mut self, what: &str) {
        println!("{:>9.1} ms  {what}", self.0.elapsed().as_secs_f64() * 1e3);
        self.0 = Instant::now();
    }
}

#[tokio::test]
async fn a_hundred_thousand_invites_are_listed_counted_and_changed() {
    let store = fresh().await;
    let mut watch = Watch::start();
    let mut last = None;
    for chunk in 0..PEOPLE / CHUNK {
        let people = (chunk * CHUNK..(chunk + 1) * CHUNK)
            .map(|i| {
                (
                    format!("Person {i:05} Müller"),
                    format!("person{i:05}@example.com"),
                )
            })
            .collect();
        let sending = Sending {
            people,
            platform: Platform::ALL[chunk % 5],
            owned_by: OwnedBy::ALL[chunk % 2],
            group: (chunk % 4 == 0).then_some("Sales"),
            at: later(i64::try_from(chunk).unwrap()),
            ..to("x")
        };
        last = sending.make(&store).await.pop();
    }
    watch.lap("create 100,000 invites with as many people");
    let all = InviteFilter::default;
    let counts = store.count_invites(all()).await.unwrap();
    watch.lap("count all");
    assert_eq!(
        (counts.total as usize, counts.by_platform[&Platform::Ios] as usize),
        (PEOPLE, PEOPLE / 5)
    );
    for sort in [
        InviteSort::RecentActivity,
        InviteSort::Name,
        InviteSort::Newest,
        InviteSort::ExpiresSoon,
    ] {
        store.page_invites(all(), sort, None, 200).await.unwrap();
        watch.lap(&format!("first window of 200 by {sort:?}"));
    }
    let mut seen = 0;
    let mut cursor = None;
    loop {
        let page = store
            .page_invites(all(), InviteSort::RecentActivity, cursor, 200)
            .await
            .unwrap();
        seen += page.rows.len();
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    watch.lap("all 500 windows");
    assert_eq!(seen, PEOPLE);

    let search = |text: &str| InviteFilter {
        search: text.into(),
        ..all()
    };
    for text in ["example", "person0777", "muller 12", "m", "zzz", "zz"] {
        let first = store
            .page_invites(search(text), InviteSort::RecentActivity, None, 200)
            .await
            .unwrap();
        watch.lap(&format!(
            "first window of a search for {text:?}: {} rows",
            first.rows.len()
        ));
        let counts = store.count_invites(search(text)).await.unwrap();
        watch.lap(&format!("counts of it: {}", counts.total));
        store
            .page_invites(search(text), InviteSort::Name, None, 200)
            .await
            .unwrap();
        watch.lap("the same by name");
        let hits = store.search_users(text, 10).await.unwrap();
        watch.lap(&format!("users while typing it: {}", hits.len()));
    }
    let one = Selection::Ids(vec![last.unwrap()]);
    store.revoke_invites(one, "Luis", later(100)).await.unwrap();
    watch.lap("revoke one");
    let rare = || InviteFilter {
        states: vec![InviteState::Revoked],
        ..all()
    };
    for sort in [InviteSort::RecentActivity, InviteSort::Name] {
        assert_eq!(
            store
                .page_invites(rare(), sort, None, 200)
                .await
                .unwrap()
                .rows
                .len(),
            1
        );
        watch.lap(&format!("a state that one invite has, by {sort:?}"));
    }
    let totals = store.queue_totals(later(HOUR), NOW).await.unwrap();
    watch.lap("queue totals");
    assert_eq!(totals.due as usize, PEOPLE - 1);

    let claimed = store.claim_messages(1_000, later(HOUR)).await.unwrap();
    watch.lap("claim 1,000");
    let mut finished = None;
    for message in &claimed {
        store
            .hand_over(finished.take(), Some(message.id.clone()), later(HOUR))
            .await
            .unwrap();
        finished = Some(Delivery {
            message_id: message.id.clone(),
            outcome: accepted(),
            next_try: None,
            counts: true,
            text: None,
        });
    }
    watch.lap("hand over 1,000, one after the other");
    store.hand_over(finished, None, later(HOUR)).await.unwrap();

    let everything = || Selection::Matching {
        filter: all(),
        except: vec![],
    };
    watch.lap("-");
    let n = u32::try_from(PEOPLE).unwrap();
    let changed = store
        .change_ownership(everything(), OwnedBy::Personal, "Luis", later(HOUR))
        .await
        .unwrap();
    watch.lap("change the ownership of half");
    assert_eq!(
        changed,
        Changed {
            changed: n / 2,
            skipped: n / 2
        }
    );
    let changed = store
        .change_group(everything(), Some("Field".into()), "Luis", later(HOUR))
        .await
        .unwrap();
    watch.lap("change the group of all");
    assert_eq!(changed.changed, n);
    store.groups("", 10).await.unwrap();
    watch.lap("groups");
    let changed = store
        .resend_invites(everything(), "Luis", later(HOUR), later(HOUR), DAY)
        .await
        .unwrap();
    watch.lap("resend all");
    assert_eq!(changed.changed, n);
    let changed = store
        .revoke_invites(
            Selection::Matching {
                filter: search("person00"),
                except: vec![],
            },
            "Luis",
            later(HOUR),
        )
        .await
        .unwrap();
    watch.lap("revoke 1,000 by a search");
    assert_eq!(changed.changed, 1_000);
    assert_eq!(
        store.expire_invites(later(2 * DAY), false).await.unwrap(),
        n - 1_000
    );
    watch.lap("expire 99,000");
    store.funnel(NOW).await.unwrap();
    watch.lap("funnel");
    let health = store.check().await.unwrap();
    watch.lap(&format!("check of {} MB", health.size / 1_000_000));
    assert!(health.problems.is_empty());
    store.backup(&store.folder.path().join("copy.db")).await.unwrap();
    watch.lap("backup");
}
