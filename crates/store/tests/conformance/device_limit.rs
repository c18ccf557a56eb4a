//! The limit of devices a user, held at the moment of enrollment.

use muster_domain::{
    obstacle::Obstacle,
    time::{DAY, HOUR},
};
use muster_store::{Authentication, CheckedIn, Refusal};

use crate::{enrolling::*, support::*};

fn limited(name: &str, hardware: &str, limit: u32) -> Authentication {
    Authentication {
        device_limit: Some(limit),
        ..authentication(name, hardware)
    }
}

#[tokio::test]
async fn the_device_beyond_the_limit_is_turned_away_with_an_obstacle() {
    let store = fresh().await;
    let first = verified(&store, to("Anna")).await;
    enrolled(&store, first, "a", "A").await;
    let second = verified(&store, to("Anna")).await;
    certified(&store, second, "b").await;
    let turned_away = store
        .authenticate_device(limited("b", "B", 1), NOW)
        .await
        .unwrap();
    assert_eq!(
        turned_away,
        CheckedIn::Refused(Refusal::TooManyDevices, Some(second))
    );
    let record = store.invite(second).await.unwrap().unwrap();
    assert_eq!(
        Obstacle::read(&record.reason),
        Some(Obstacle::TooManyDevices { limit: 1 })
    );
    assert!(store.device_of_invite(second).await.unwrap().is_none());
    // A higher limit lets it in; the same hardware is none more.
    let in_now = store
        .authenticate_device(limited("b", "B", 2), NOW)
        .await
        .unwrap();
    assert!(matches!(in_now, CheckedIn::First(_)), "{in_now:?}");
    assert_eq!(store.users_over_limit(1, NOW).await.unwrap(), 1);
    assert_eq!(store.users_over_limit(2, NOW).await.unwrap(), 0);
}

#[tokio::test]
async fn hardware_that_enrolls_again_is_none_more() {
    let store = fresh().await;
    let first = verified(&store, to("Anna")).await;
    enrolled(&store, first, "a", "A").await;
    let second = verified(&store, to("Anna")).await;
    certified(&store, second, "b").await;
    let again = store
        .authenticate_device(limited("b", "A", 1), NOW)
        .await
        .unwrap();
    assert!(matches!(again, CheckedIn::First(_)), "{again:?}");
}

#[tokio::test]
async fn a_device_that_was_begun_counts_until_its_invite_is_over() {
    let store = fresh().await;
    let first = verified(&store, to("Anna")).await;
    certified(&store, first, "a").await;
    store
        .authenticate_device(limited("a", "A", 1), NOW)
        .await
        .unwrap();
    let longer = Sending {
        expires_at: later(20 * DAY),
        ..to("Anna")
    };
    let second = verified(&store, longer).await;
    certified(&store, second, "b").await;
    let while_it_lives = store
        .authenticate_device(limited("b", "B", 1), NOW)
        .await
        .unwrap();
    assert!(matches!(
        while_it_lives,
        CheckedIn::Refused(Refusal::TooManyDevices, _)
    ));
    let over = store.invite(first).await.unwrap().unwrap().expires_at.plus(HOUR);
    let after = store
        .authenticate_device(limited("b", "B", 1), over)
        .await
        .unwrap();
    assert!(matches!(after, CheckedIn::First(_)), "{after:?}");
}

#[tokio::test]
async fn what_a_technician_stages_does_not_count() {
    let store = fresh().await;
    for n in 0..3 {
        let name = format!("code{n}");
        let invite = verified(&store, by_myself("Priya", &name)).await;
        certified(&store, invite, &name).await;
        let staged = store
            .authenticate_device(limited(&name, &name, 1), NOW)
            .await
            .unwrap();
        assert!(matches!(staged, CheckedIn::First(_)), "{staged:?}");
    }
    assert_eq!(store.users_over_limit(1, NOW).await.unwrap(), 0);
}
