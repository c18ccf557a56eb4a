//! Users, groups, domains, and what a plan is made from.

use muster_domain::{platform::Platform, time::DAY};
use muster_store::Selection;

use crate::support::*;

#[tokio::test]
async fn a_snapshot_knows_users_live_platforms_and_the_group() {
    let store = fresh().await;
    Sending {
        group: Some("Sales"),
        ..to("Anna")
    }
    .make(&store)
    .await;
    Sending {
        platform: Platform::Windows,
        expires_at: later(DAY),
        ..to("Anna")
    }
    .make(&store)
    .await;
    let revoked = Sending {
        platform: Platform::Android,
        ..to("Anna")
    }
    .one(&store)
    .await;
    store
        .revoke_invites(Selection::Ids(vec![revoked]), "Luis", NOW)
        .await
        .unwrap();
    let emails = vec![
        "ANNA@example.com".parse().unwrap(),
        "nobody@example.com".parse().unwrap(),
    ];
    let known = store
        .planning_snapshot(emails.clone(), Some("SALES".into()), NOW)
        .await
        .unwrap();
    assert_eq!(known.users.len(), 1);
    assert_eq!(
        known.users["anna@example.com"].live_platforms,
        [Platform::Ios, Platform::Windows]
    );
    assert!(known.groups.contains_key("sales"));
    // Windows is past its time, though nobody has let it expire yet.
    let known = store
        .planning_snapshot(emails, Some("Other".into()), later(DAY))
        .await
        .unwrap();
    assert_eq!(known.users["anna@example.com"].live_platforms, [Platform::Ios]);
    assert!(known.groups.is_empty());
}

#[tokio::test]
async fn users_are_found_while_typing_those_that_begin_so_first() {
    let store = fresh().await;
    let people = [
        ("Hanna Vogel", "hanna@example.com"),
        ("Anna Berg", "ab@example.com"),
        ("Zoë Nann", "annabel@example.com"),
        ("Carl", "carl@example.com"),
    ];
    let sending = Sending {
        people: people
            .map(|(name, email)| (name.to_owned(), email.to_owned()))
            .to_vec(),
        ..to("x")
    };
    sending.make(&store).await;
    let found = async |query: &str, limit| -> Vec<String> {
        store
            .search_users(query, limit)
            .await
            .unwrap()
            .into_iter()
            .map(|hit| hit.name)
            .collect()
    };
    assert_eq!(found("ann", 9).await, ["Anna Berg", "Zoë Nann", "Hanna Vogel"]);
    assert_eq!(found("ann", 2).await, ["Anna Berg", "Zoë Nann"]);
    assert_eq!(found("zoe", 9).await, ["Zoë Nann"]);
    assert_eq!(found("berg anna", 9).await, ["Anna Berg"]);
    assert_eq!(
        found("an be", 9).await,
        ["Anna Berg"],
        "two letters begin a word, and no word of annabel@ begins with be"
    );
    assert_eq!(found("c", 1).await, ["Carl"]);
    assert_eq!(found("", 2).await, ["Anna Berg", "Carl"]);
    assert_eq!(found("no one", 9).await, Vec::<String>::new());
    assert_eq!(store.count_users().await.unwrap(), 4);
}

#[tokio::test]
async fn a_hit_tells_the_domain_and_the_group_of_the_latest_invite() {
    let store = fresh().await;
    Sending {
        group: Some("Sales"),
        domain: Some("corp.example"),
        ..to("Anna")
    }
    .make(&store)
    .await;
    Sending {
        group: Some("Field"),
        at: later(5),
        ..to("Anna")
    }
    .make(&store)
    .await;
    let hit = store.search_users("anna", 1).await.unwrap().remove(0);
    assert_eq!(hit.group.as_deref(), Some("Field"));
    assert_eq!(
        hit.domain.as_deref(),
        Some("corp.example"),
        "no domain is no new word on it"
    );
}

#[tokio::test]
async fn groups_and_domains_are_listed_by_name() {
    let store = fresh().await;
    Sending {
        group: Some("Sales"),
        domain: Some("b.example"),
        devices_each: 2,
        ..to("Anna")
    }
    .make(&store)
    .await;
    Sending {
        group: Some("Field Sales"),
        domain: Some("a.example"),
        ..to("Berta")
    }
    .make(&store)
    .await;
    Sending {
        group: Some("Lab"),
        domain: Some("b.example"),
        ..to("Carl")
    }
    .make(&store)
    .await;
    let groups = store.groups("SALES", 9).await.unwrap();
    let listed: Vec<_> = groups
        .iter()
        .map(|group| (group.name.as_str(), group.invites))
        .collect();
    assert_eq!(listed, [("Field Sales", 1), ("Sales", 2)]);
    assert_eq!(store.groups("", 2).await.unwrap().len(), 2);
    assert_eq!(store.domains(9).await.unwrap(), ["a.example", "b.example"]);
    assert_eq!(store.domains(1).await.unwrap(), ["a.example"]);
}
