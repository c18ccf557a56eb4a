//! Figures of the overview.

use muster_domain::{
    platform::Platform,
    time::{DAY, HOUR},
};
use muster_store::{ByMyselfTally, Funnel, PlatformTotal, Selection};

use crate::support::*;

#[tokio::test]
async fn the_funnel_counts_how_far_those_got_that_were_sent() {
    let store = fresh().await;
    let ids = Sending {
        devices_each: 5,
        ..to("Anna")
    }
    .make(&store)
    .await;
    for _ in 0..4 {
        hand_over(&store, accepted(), later(10)).await;
    }
    store.record_opened(ids[0], 1, "", later(20)).await.unwrap();
    // Verified without an opening that anyone saw: they have opened it all the same.
    for id in &ids[1..3] {
        store.try_passcode(*id, 1, true, "", later(30)).await.unwrap();
    }
    store.record_enrolled(ids[2], "", later(40)).await.unwrap();
    // Shown on a screen, never sent.
    let shown = by_myself("Luis", "code").one(&store).await;
    store.record_opened(shown, 1, "", NOW).await.unwrap();
    let funnel = Funnel {
        sent: 4,
        opened: 3,
        verified: 2,
        enrolled: 1,
    };
    assert_eq!(store.funnel(later(10)).await.unwrap(), funnel);
    assert_eq!(store.funnel(later(11)).await.unwrap(), Funnel::default());
    // A new link on its way takes nothing back, and its hand-over counts nobody twice.
    let again = Selection::Ids(vec![ids[0], ids[1]]);
    let resent = store
        .resend_invites(again, "Luis", later(50), later(50), DAY)
        .await;
    assert_eq!(resent.unwrap().changed, 2);
    assert_eq!(store.funnel(later(10)).await.unwrap(), funnel);
    for _ in 0..3 {
        hand_over(&store, accepted(), later(60)).await;
    }
    store.record_opened(ids[0], 2, "", later(70)).await.unwrap();
    assert_eq!(
        store.funnel(later(10)).await.unwrap(),
        Funnel { sent: 5, ..funnel }
    );
    let fifth = Funnel {
        sent: 1,
        ..Funnel::default()
    };
    assert_eq!(store.funnel(later(11)).await.unwrap(), fifth);
    let android = store.platform_totals().await.unwrap();
    assert_eq!(
        android.iter().map(|total| total.platform).collect::<Vec<_>>(),
        Platform::ALL
    );
    let ios = PlatformTotal {
        platform: Platform::Ios,
        invites: 6,
        live: 5,
        verified: 0,
        enrolled: 1,
    };
    assert_eq!(android[1], ios);
}

#[tokio::test]
async fn enrolled_devices_are_counted_by_the_day_where_the_admin_is() {
    let store = fresh().await;
    // 2026-11-18T11:06:40Z
    for (n, at) in [
        (0, NOW),
        (1, later(HOUR)),
        (2, later(13 * HOUR)),
        (3, later(3 * DAY)),
    ] {
        let id = to(&format!("Person {n}")).one(&store).await;
        store.try_passcode(id, 1, true, "", at).await.unwrap();
        store.record_enrolled(id, "", at).await.unwrap();
    }
    let day = |date: &str, n| (date.to_owned(), n);
    let utc = store.enrolled_per_day(NOW, 0).await.unwrap();
    assert_eq!(
        utc,
        [day("2026-11-18", 2), day("2026-11-19", 1), day("2026-11-21", 1)]
    );
    let auckland = store.enrolled_per_day(later(1), 13 * 60).await.unwrap();
    assert_eq!(auckland, [day("2026-11-19", 2), day("2026-11-22", 1)]);
}

#[tokio::test]
async fn the_tally_of_by_myself_counts_codes_of_this_sitting() {
    let store = fresh().await;
    by_myself("Luis", "before").make(&store).await;
    let id = Sending {
        at: later(5),
        ..by_myself("Luis", "now")
    }
    .one(&store)
    .await;
    Sending {
        at: later(6),
        ..by_myself("Luis", "next")
    }
    .make(&store)
    .await;
    to("Anna").make(&store).await;
    store.try_passcode(id, 1, true, "", later(6)).await.unwrap();
    let tally = store.by_myself_tally(later(5), None).await.unwrap();
    assert_eq!(
        tally,
        ByMyselfTally {
            codes: 2,
            verified: 1,
            enrolled: 0
        }
    );
}
