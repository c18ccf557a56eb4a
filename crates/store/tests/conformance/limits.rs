//! Limits on attempts.

use muster_domain::time::{HOUR, MINUTE};
use muster_store::{Allowance, Attempt, Counted};

use crate::support::*;

fn attempt(scope: &str, key: &str, window: i64, limit: u32) -> Attempt {
    Attempt {
        scope: scope.into(),
        key: key.into(),
        window,
        limit,
    }
}

#[tokio::test]
async fn a_window_takes_so_many_attempts_and_then_a_new_one_begins() {
    let store = fresh().await;
    let one = || vec![attempt("passcode/address", "a", MINUTE, 2)];
    assert_eq!(store.count_attempt(one(), NOW).await.unwrap(), Allowance::Allowed);
    assert_eq!(
        store.count_attempt(one(), later(10)).await.unwrap(),
        Allowance::Allowed
    );
    let limited = Allowance::Limited {
        retry_after: MINUTE - 20,
    };
    assert_eq!(store.count_attempt(one(), later(20)).await.unwrap(), limited);
    let other = vec![attempt("passcode/address", "b", MINUTE, 2)];
    assert_eq!(
        store.count_attempt(other, later(20)).await.unwrap(),
        Allowance::Allowed
    );
    assert_eq!(
        store.count_attempt(one(), later(MINUTE)).await.unwrap(),
        Allowance::Allowed
    );
}

#[tokio::test]
async fn how_many_are_left_can_be_read_without_counting() {
    let store = fresh().await;
    let two = || {
        vec![
            attempt("sign-in/user", "a", HOUR, 2),
            attempt("sign-in/user", "b", MINUTE, 3),
        ]
    };
    let of = async |at| store.counted(two(), at).await.unwrap();
    let left = |left, ends_at| Counted { left, ends_at };
    assert_eq!(of(NOW).await, [left(2, later(HOUR)), left(3, later(MINUTE))]);
    let one = || vec![two().remove(0)];
    for n in 0..3 {
        store.count_attempt(one(), later(n)).await.unwrap();
    }
    let read = [left(0, later(HOUR)), left(3, later(10 + MINUTE))];
    assert_eq!(of(later(10)).await, read);
    assert_eq!(of(later(10)).await, read, "reading counts nothing");
    assert_eq!(of(later(HOUR)).await[0], left(2, later(2 * HOUR)));
}

#[tokio::test]
async fn what_was_counted_can_be_forgotten_and_nothing_else_is() {
    let store = fresh().await;
    let one = |key: &str| vec![attempt("sign-in/user", key, HOUR, 1)];
    for key in ["a", "b"] {
        store.count_attempt(one(key), NOW).await.unwrap();
    }
    let both = [one("a"), one("nobody")].concat();
    let forget = async |then| store.forget_attempts(both.clone(), then, NOW).await.unwrap();
    assert_eq!(forget(one("c")).await, 1);
    assert_eq!(forget(Vec::new()).await, 0);
    assert!(store.allowance(one("c"), NOW).await.unwrap() != Allowance::Allowed);
    assert_eq!(store.allowance(one("a"), NOW).await.unwrap(), Allowance::Allowed);
    assert!(store.allowance(one("b"), NOW).await.unwrap() != Allowance::Allowed);
}

#[tokio::test]
async fn an_attempt_over_one_limit_counts_under_none() {
    let store = fresh().await;
    let both = || vec![attempt("wide", "", HOUR, 3), attempt("narrow", "a", MINUTE, 1)];
    assert_eq!(
        store.count_attempt(both(), NOW).await.unwrap(),
        Allowance::Allowed
    );
    for _ in 0..5 {
        let limited = Allowance::Limited { retry_after: MINUTE };
        assert_eq!(store.count_attempt(both(), NOW).await.unwrap(), limited);
    }
    let wide = || vec![attempt("wide", "", HOUR, 3)];
    assert_eq!(
        store.count_attempt(wide(), NOW).await.unwrap(),
        Allowance::Allowed
    );
    assert_eq!(
        store.count_attempt(wide(), NOW).await.unwrap(),
        Allowance::Allowed
    );
    let limited = Allowance::Limited { retry_after: HOUR };
    assert_eq!(store.count_attempt(wide(), NOW).await.unwrap(), limited);
    let never = vec![attempt("closed", "", MINUTE, 0)];
    assert_eq!(
        store.count_attempt(never, NOW).await.unwrap(),
        Allowance::Limited { retry_after: MINUTE }
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_attempts_at_once_no_more_than_the_limit_pass() {
    let store = fresh().await;
    let tries: Vec<_> = (0..40)
        .map(|_| {
            let store = store.store.clone();
            tokio::spawn(async move {
                store
                    .count_attempt(vec![attempt("x", "y", MINUTE, 7)], NOW)
                    .await
                    .unwrap()
            })
        })
        .collect();
    let mut passed = 0;
    for one in tries {
        passed += u32::from(one.await.unwrap() == Allowance::Allowed);
    }
    assert_eq!(passed, 7);
}
