//! The list of invites: narrowed, sorted, counted.

use std::collections::BTreeMap;

use muster_domain::{device::OwnedBy, invite::InviteState, platform::Platform, time::HOUR};
use muster_store::{InviteFilter, InviteSort, Selection, StoreErrorKind};

use crate::support::*;

async fn three() -> Fresh {
    let store = fresh().await;
    Sending {
        at: later(1),
        expires_at: later(3 * HOUR),
        group: Some("Sales"),
        ..to("Berta")
    }
    .make(&store)
    .await;
    Sending {
        at: later(2),
        expires_at: later(HOUR),
        platform: Platform::Android,
        ..to("Änne")
    }
    .make(&store)
    .await;
    let carl = Sending {
        at: later(3),
        expires_at: later(2 * HOUR),
        owned_by: OwnedBy::Personal,
        ..to("carl")
    };
    let id = carl.one(&store).await;
    store
        .revoke_invites(Selection::Ids(vec![id]), "Luis", later(4))
        .await
        .unwrap();
    store
}

async fn shown(store: &Fresh, filter: InviteFilter) -> Vec<String> {
    names(store, filter, InviteSort::Name, 200).await
}

#[tokio::test]
async fn each_order_shows_all_in_windows_of_any_size() {
    let store = three().await;
    for limit in 1..5 {
        let all = InviteFilter::default;
        assert_eq!(
            names(&store, all(), InviteSort::Name, limit).await,
            ["Änne", "Berta", "carl"]
        );
        assert_eq!(
            names(&store, all(), InviteSort::Newest, limit).await,
            ["carl", "Änne", "Berta"]
        );
        assert_eq!(
            names(&store, all(), InviteSort::ExpiresSoon, limit).await,
            ["Änne", "carl", "Berta"]
        );
        assert_eq!(
            names(&store, all(), InviteSort::RecentActivity, limit).await,
            ["carl", "Änne", "Berta"]
        );
    }
}

#[tokio::test]
async fn a_place_in_one_order_is_none_in_another() {
    let store = three().await;
    let first = store
        .page_invites(InviteFilter::default(), InviteSort::Name, None, 1)
        .await
        .unwrap();
    for cursor in [
        first.next.unwrap(),
        "nonsense".into(),
        String::new(),
        "a-é".into(),
    ] {
        let page = store
            .page_invites(InviteFilter::default(), InviteSort::Newest, Some(cursor), 1)
            .await;
        assert_eq!(page.unwrap_err().kind(), StoreErrorKind::Invalid);
    }
}

#[tokio::test]
async fn people_are_found_by_part_of_name_or_address() {
    let store = three().await;
    let search = |text: &str| InviteFilter {
        search: text.into(),
        ..InviteFilter::default()
    };
    assert_eq!(shown(&store, search("BERT")).await, ["Berta"]);
    assert_eq!(shown(&store, search("anne")).await, ["Änne"]);
    assert_eq!(
        shown(&store, search("ä")).await,
        ["Änne", "Berta", "carl"],
        "an a stands in every address"
    );
    assert_eq!(shown(&store, search("rl@ex")).await, ["carl"]);
    assert_eq!(shown(&store, search("example.com be")).await, ["Berta"]);
    assert_eq!(
        shown(&store, search(" \" OR * NEAR( ")).await,
        Vec::<String>::new()
    );
    assert_eq!(shown(&store, search("%")).await, Vec::<String>::new());
    assert_eq!(shown(&store, search("   ")).await.len(), 3);
}

#[tokio::test]
async fn every_part_of_the_filter_narrows() {
    let store = three().await;
    let sales = store.groups("sales", 1).await.unwrap().remove(0).id;
    let all = InviteFilter::default;
    assert_eq!(
        shown(
            &store,
            InviteFilter {
                states: vec![InviteState::Revoked],
                ..all()
            }
        )
        .await,
        ["carl"]
    );
    assert_eq!(
        shown(
            &store,
            InviteFilter {
                platforms: vec![Platform::Android],
                ..all()
            }
        )
        .await,
        ["Änne"]
    );
    assert_eq!(
        shown(
            &store,
            InviteFilter {
                owned_by: Some(OwnedBy::Personal),
                ..all()
            }
        )
        .await,
        ["carl"]
    );
    assert_eq!(
        shown(
            &store,
            InviteFilter {
                group_id: Some(sales),
                ..all()
            }
        )
        .await,
        ["Berta"]
    );
    assert_eq!(
        shown(
            &store,
            InviteFilter {
                group_id: Some(String::new()),
                ..all()
            }
        )
        .await,
        ["Änne", "carl"]
    );
    let none = InviteFilter {
        search: "berta".into(),
        platforms: vec![Platform::Android],
        ..all()
    };
    assert!(shown(&store, none).await.is_empty());
}

#[tokio::test]
async fn each_family_of_counts_ignores_its_own_filter_and_obeys_the_rest() {
    let store = three().await;
    let filter = InviteFilter {
        states: vec![InviteState::Queued],
        platforms: vec![Platform::Ios],
        ..InviteFilter::default()
    };
    let counts = store.count_invites(filter).await.unwrap();
    assert_eq!(counts.total, 1);
    assert_eq!(
        counts.by_state,
        BTreeMap::from([(InviteState::Queued, 1), (InviteState::Revoked, 1)])
    );
    assert_eq!(
        counts.by_platform,
        BTreeMap::from([(Platform::Ios, 1), (Platform::Android, 1)])
    );
    assert_eq!(counts.by_owned_by, BTreeMap::from([(OwnedBy::Corporate, 1)]));
    let found = InviteFilter {
        search: "example".into(),
        owned_by: Some(OwnedBy::Personal),
        ..InviteFilter::default()
    };
    let counts = store.count_invites(found).await.unwrap();
    assert_eq!((counts.total, counts.by_owned_by.len()), (1, 2));
}
