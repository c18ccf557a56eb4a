//! Paging stays right while invites come, change and go: a row that nothing happens to is seen exactly once.

use std::collections::HashMap;

use muster_domain::{invite::InviteId, time::DAY};
use muster_store::{InviteFilter, InviteSort, Selection, Store};
use proptest::prelude::*;

use crate::support::*;

/// What happens between two windows.
#[derive(Debug, Clone)]
enum Meanwhile {
    /// So many new ones, with this moment and name.
    Added { at: i64, name: u8, each: u32 },
    /// One of the first ones is revoked.
    Revoked(usize),
    /// Nothing.
    Nothing,
}

fn meanwhile() -> impl Strategy<Value = Meanwhile> {
    prop_oneof![
        (0..50_i64, any::<u8>(), 1..4_u32).prop_map(|(at, name, each)| Meanwhile::Added { at, name, each }),
        (0..40_usize).prop_map(Meanwhile::Revoked),
        Just(Meanwhile::Nothing),
    ]
}

async fn add(store: &Store, at: i64, name: u8, each: u32) -> Vec<InviteId> {
    let sending = Sending {
        at: later(at),
        expires_at: later(DAY + at % 7),
        devices_each: each,
        ..to(&format!("Name {}", name % 16))
    };
    sending.make(store).await
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_untouched_row_is_seen_exactly_once(
        first in prop::collection::vec((0..50_i64, any::<u8>(), 1..4_u32), 1..16),
        between in prop::collection::vec(meanwhile(), 0..24),
        limit in 1..6_u32,
        sort in prop::sample::select(vec![
            InviteSort::RecentActivity, InviteSort::Name, InviteSort::Newest, InviteSort::ExpiresSoon,
        ]),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let store = fresh().await;
            let mut untouched = Vec::new();
            for (at, name, each) in first {
                untouched.extend(add(&store, at, name, each).await);
            }
            let mut seen: HashMap<InviteId, u32> = HashMap::new();
            let mut between = between.into_iter();
            let mut cursor = None;
            loop {
                let page = store.page_invites(InviteFilter::default(), sort, cursor, limit).await.unwrap();
                for row in page.rows {
                    *seen.entry(row.id).or_default() += 1;
                }
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
                match between.next().unwrap_or(Meanwhile::Nothing) {
                    Meanwhile::Added { at, name, each } => drop(add(&store, at, name, each).await),
                    Meanwhile::Revoked(n) if n < untouched.len() => {
                        let id = untouched.swap_remove(n);
                        store.revoke_invites(Selection::Ids(vec![id]), "Luis", later(60)).await.unwrap();
                    }
                    Meanwhile::Revoked(_) | Meanwhile::Nothing => {}
                }
            }
            for id in untouched {
                assert_eq!(seen.get(&id), Some(&1), "by {sort:?}");
            }
        });
    }
}
