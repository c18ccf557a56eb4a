//! Device groups: the list, rules and defaults, and what removing one leaves.

use std::collections::BTreeMap;

use muster_domain::{
    device::OwnedBy,
    group::{GroupRef, GroupRule, When, Why},
    platform::Platform,
};
use muster_store::{GroupKept, GroupRow, GroupUses, Store, StoreErrorKind};

use crate::{
    enrolling::{enrolled, verified},
    support::*,
    users::{add, profile},
};

async fn group(store: &Store, name: &str) -> GroupRow {
    let id = new_id().to_string();
    match store.create_group(id, name.into(), NOW).await.unwrap() {
        GroupKept::Saved(group) => *group,
        other => panic!("{other:?}"),
    }
}

fn rule(to: &GroupRow, when: When) -> GroupRule {
    GroupRule {
        id: new_id().to_string(),
        when,
        group: GroupRef {
            id: to.id.clone(),
            name: to.name.clone(),
        },
    }
}

fn of_domain(domain: &str) -> When {
    When {
        email_domain: Some(domain.to_owned()),
        ..When::default()
    }
}

#[tokio::test]
async fn groups_are_listed_in_windows_by_name_and_their_names_are_their_own() {
    let store = fresh().await;
    for name in ["Ward 4", "field", "Éclair", "Ward 5"] {
        group(&store, name).await;
    }
    let mut names = Vec::new();
    let mut cursor = None;
    loop {
        let page = store.page_groups(String::new(), cursor, 3).await.unwrap();
        names.extend(page.rows.into_iter().map(|group| group.name));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(names, ["field", "Ward 4", "Ward 5", "Éclair"]);
    let found = store.page_groups("WARD 5".into(), None, 9).await.unwrap();
    assert_eq!(found.rows.len(), 1);
    let again = store
        .create_group(new_id().to_string(), "WARD 4".into(), NOW)
        .await
        .unwrap();
    assert!(matches!(&again, GroupKept::Exists(known) if known.name == "Ward 4"));
    let ward = found.rows[0].id.clone();
    let taken = store.rename_group(ward.clone(), "Field".into()).await.unwrap();
    assert!(matches!(taken, GroupKept::Exists(_)));
    let renamed = store.rename_group(ward, "WARD 5".into()).await.unwrap();
    assert!(matches!(renamed, GroupKept::Saved(group) if group.name == "WARD 5"));
    let nobody = store.rename_group("nobody".into(), "New".into()).await.unwrap();
    assert_eq!(nobody, GroupKept::NotFound);
}

#[tokio::test]
async fn an_invite_that_names_no_group_gets_the_one_of_the_first_rule_that_holds() {
    let store = fresh().await;
    let (sales, field, phones) = (
        group(&store, "Sales").await,
        group(&store, "Field").await,
        group(&store, "Phones").await,
    );
    let rules = vec![
        rule(&sales, of_domain("sales.example")),
        rule(
            &field,
            When {
                platform: Some(Platform::Windows),
                ..When::default()
            },
        ),
    ];
    store.save_group_rules(rules.clone()).await.unwrap();
    store
        .set_default_group(OwnedBy::Corporate, Platform::Ios, Some(phones.id.clone()))
        .await
        .unwrap();
    let group_of = async |sending: Sending| {
        let id = sending.one(&store).await;
        invite(&store, id).await.group.map(|(_, name)| name)
    };
    let seller = || Sending {
        people: vec![("Anna".into(), "anna@sales.example".into())],
        ..to("x")
    };
    assert_eq!(group_of(seller()).await.as_deref(), Some("Sales"));
    let named = Sending {
        group: Some("Field"),
        ..seller()
    };
    assert_eq!(group_of(named).await.as_deref(), Some("Field"));
    assert_eq!(group_of(to("Berta")).await.as_deref(), Some("Phones"));
    let neutral = Sending {
        platform: Platform::Neutral,
        ..to("Berta")
    };
    assert_eq!(group_of(neutral).await, None, "the device decides");
    let pc = Sending {
        platform: Platform::Windows,
        ..to("Berta")
    };
    assert_eq!(group_of(pc).await.as_deref(), Some("Field"));
    let android = Sending {
        platform: Platform::Android,
        ..to("Berta")
    };
    assert_eq!(group_of(android).await, None);
    let snapshot = store.planning_snapshot(vec![], None, NOW).await.unwrap();
    assert_eq!(snapshot.group_rules.rules, rules);
    assert_eq!(
        snapshot.group_rules.defaults,
        BTreeMap::from([(
            (OwnedBy::Corporate, Platform::Ios),
            GroupRef {
                id: phones.id,
                name: "Phones".into()
            }
        )])
    );
}

#[tokio::test]
async fn the_order_of_rules_is_the_one_they_were_saved_in() {
    let store = fresh().await;
    let (first, second) = (group(&store, "First").await, group(&store, "Second").await);
    let anna = add(&store, profile("Anna")).await;
    let rules = [
        rule(&first, of_domain("example.com")),
        rule(&second, of_domain("example.com")),
    ];
    let try_it = async || {
        store
            .try_group(
                anna.id.clone(),
                "anna@example.com".into(),
                OwnedBy::Personal,
                Platform::Ios,
            )
            .await
            .unwrap()
    };
    store.save_group_rules(rules.to_vec()).await.unwrap();
    let (decided, why) = try_it().await;
    assert_eq!((decided.unwrap().name.as_str(), why), ("First", Why::Rule(1)));
    let turned: Vec<_> = rules.into_iter().rev().collect();
    store.save_group_rules(turned.clone()).await.unwrap();
    assert_eq!(try_it().await.0.unwrap().name, "Second");
    assert_eq!(store.group_rules().await.unwrap().rules, turned);
    let nowhere = GroupRule {
        group: GroupRef {
            id: "gone".into(),
            name: String::new(),
        },
        ..turned[0].clone()
    };
    let error = store.save_group_rules(vec![nowhere]).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::NotFound);
    assert_eq!(
        store.group_rules().await.unwrap().rules,
        turned,
        "nothing of it was kept"
    );
}

#[tokio::test]
async fn a_removed_group_leaves_its_invites_un_assigned_and_takes_its_rules() {
    let store = fresh().await;
    let sales = group(&store, "Sales").await;
    store
        .save_group_rules(vec![rule(&sales, of_domain("example.com"))])
        .await
        .unwrap();
    store
        .set_default_group(OwnedBy::Personal, Platform::Ios, Some(sales.id.clone()))
        .await
        .unwrap();
    let id = to("Anna").one(&store).await;
    let uses = GroupUses {
        devices: 0,
        invites: 1,
        rules: 1,
        defaults: 1,
    };
    assert_eq!(store.group(sales.id.clone()).await.unwrap().unwrap().uses, uses);
    let gone = store
        .remove_group(sales.id.clone(), "Luis", later(1))
        .await
        .unwrap();
    assert_eq!(gone, Some(uses));
    assert_eq!(invite(&store, id).await.group, None);
    assert!(kinds(&store, id).await.contains(&"group_changed".to_owned()));
    assert!(store.group_rules().await.unwrap().is_empty());
    assert_eq!(
        store.remove_group(sales.id, "Luis", later(2)).await.unwrap(),
        None
    );
}

#[tokio::test]
async fn what_an_invite_left_open_is_decided_when_the_device_enrolls() {
    let store = fresh().await;
    let phones = group(&store, "Phones").await;
    let neutral = Sending {
        platform: Platform::Neutral,
        ..to("Anna")
    };
    let id = verified(&store, neutral).await;
    let rules = vec![rule(
        &phones,
        When {
            platform: Some(Platform::Ios),
            ..When::default()
        },
    )];
    store.save_group_rules(rules).await.unwrap();
    let device = enrolled(&store, id, "a", "UDID-1").await;
    let record = store.device(device).await.unwrap().unwrap();
    assert_eq!(record.group.unwrap().1, "Phones");
    let timeline = store.device_timeline(device).await.unwrap();
    assert!(
        timeline
            .iter()
            .any(|event| event.kind == "group_changed" && event.detail == "Phones (by rule 1)"),
        "{timeline:?}"
    );
    let field = group(&store, "Field").await;
    let moved = store
        .move_devices(vec![device], Some(field.id.clone()), "Luis", later(1))
        .await
        .unwrap();
    assert_eq!(moved, 1);
    let all = store
        .move_all_devices(field.id, None, "Luis", later(2))
        .await
        .unwrap();
    assert_eq!(all, 1);
    assert_eq!(store.device(device).await.unwrap().unwrap().group, None);
}
