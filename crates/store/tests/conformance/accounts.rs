//! Accounts of the console.

use muster_domain::{account::Role, user::EmailAddress};
use muster_store::{AccountChange, AccountOutcome as Outcome, NewAccount};

use crate::support::*;

fn account(id: &str, email: &str, role: Role) -> NewAccount {
    NewAccount {
        id: id.into(),
        name: id.into(),
        email: EmailAddress::parse("email", email).unwrap(),
        role,
        password: "$argon2id$x".into(),
        signed_in: false,
    }
}

#[tokio::test]
async fn accounts_are_made_together_and_found_by_address() {
    let store = fresh().await;
    let two = vec![
        account("Zoë", "zoe@example.com", Role::Administrator),
        account("Anna", "Anna@Example.com", Role::Technician),
    ];
    assert_eq!(store.add_accounts(two, NOW).await.unwrap(), Outcome::Done);
    assert_eq!(store.count_accounts().await.unwrap(), 2);
    let names: Vec<String> = store
        .accounts()
        .await
        .unwrap()
        .into_iter()
        .map(|account| account.name)
        .collect();
    assert_eq!(names, ["Anna", "Zoë"]);
    let key = EmailAddress::parse("email", "ANNA@example.com").unwrap().key();
    assert_eq!(store.account_of(key).await.unwrap().unwrap().id, "Anna");

    // All or none.
    let more = vec![
        account("Ben", "ben@example.com", Role::Auditor),
        account("Zoë 2", "zoe@example.com", Role::Auditor),
    ];
    assert_eq!(store.add_accounts(more, NOW).await.unwrap(), Outcome::EmailTaken);
    assert_eq!(store.count_accounts().await.unwrap(), 2);
}

#[tokio::test]
async fn there_is_always_an_administrator_who_may_sign_in() {
    let store = fresh().await;
    let three = vec![
        account("a", "a@example.com", Role::Administrator),
        account("b", "b@example.com", Role::Administrator),
        account("t", "t@example.com", Role::Technician),
    ];
    store.add_accounts(three, NOW).await.unwrap();
    let disable = AccountChange {
        disabled: Some(true),
        ..AccountChange::default()
    };
    let demote = AccountChange {
        role: Some(Role::Auditor),
        ..AccountChange::default()
    };
    let change = |id: &'static str, change: &AccountChange| store.change_account(id, change.clone());
    assert_eq!(change("a", &disable).await.unwrap(), Outcome::Done);
    assert_eq!(change("b", &disable).await.unwrap(), Outcome::LastAdministrator);
    assert_eq!(change("b", &demote).await.unwrap(), Outcome::LastAdministrator);
    assert_eq!(
        store.remove_account("b").await.unwrap(),
        Outcome::LastAdministrator
    );
    assert_eq!(store.remove_account("t").await.unwrap(), Outcome::Done);
    assert_eq!(store.remove_account("t").await.unwrap(), Outcome::NotFound);
    assert_eq!(change("t", &demote).await.unwrap(), Outcome::NotFound);
    let taken = AccountChange {
        email: Some(EmailAddress::parse("email", "A@example.com").unwrap()),
        ..AccountChange::default()
    };
    assert_eq!(change("b", &taken).await.unwrap(), Outcome::EmailTaken);
    assert_eq!(change("a", &taken).await.unwrap(), Outcome::Done);
}

#[tokio::test]
async fn what_ends_sessions_raises_the_revision() {
    let store = fresh().await;
    store
        .add_accounts(
            vec![
                account("a", "a@example.com", Role::Administrator),
                account("b", "b@example.com", Role::Administrator),
            ],
            NOW,
        )
        .await
        .unwrap();
    let revision = async || store.account_standing("a").await.unwrap().unwrap().0;
    assert_eq!(revision().await, 1);
    let rename = AccountChange {
        name: Some("Anna".into()),
        ..AccountChange::default()
    };
    store.change_account("a", rename).await.unwrap();
    assert_eq!(revision().await, 1);
    assert!(
        store
            .set_account_password("a", "$argon2id$y", Vec::new(), NOW)
            .await
            .unwrap()
    );
    assert_eq!(revision().await, 2);
    assert!(
        store
            .set_account_totp("a", Some("sealed".into()), 7)
            .await
            .unwrap()
    );
    assert_eq!(revision().await, 3);
    let auditor = AccountChange {
        role: Some(Role::Auditor),
        ..AccountChange::default()
    };
    store.change_account("a", auditor).await.unwrap();
    assert_eq!(
        store.account_standing("a").await.unwrap(),
        Some((4, Role::Auditor, "Anna".into()))
    );
    let disable = AccountChange {
        disabled: Some(true),
        ..AccountChange::default()
    };
    store.change_account("a", disable).await.unwrap();
    assert_eq!(store.account_standing("a").await.unwrap(), None);
}

#[tokio::test]
async fn a_second_factors_code_is_good_once() {
    let store = fresh().await;
    store
        .add_accounts(vec![account("a", "a@example.com", Role::Administrator)], NOW)
        .await
        .unwrap();
    store
        .set_account_totp("a", Some("sealed".into()), 100)
        .await
        .unwrap();
    assert!(!store.take_totp_step("a", 100).await.unwrap());
    assert!(store.take_totp_step("a", 101).await.unwrap());
    assert!(!store.take_totp_step("a", 101).await.unwrap());
    assert!(!store.take_totp_step("a", 99).await.unwrap());
}
