//! A pause after too many wrong passwords shows on the user's page, and an administrator ends it for one person.

use std::time::Duration;

use muster_app::wire::{Millis, UserFilter, UserSort};
use muster_domain::time::MINUTE;
use muster_gateways::directory::ldap::{LdapDirectory, Who};

use crate::stage::{PASSWORD, Stage, With, entry, path, stage, stage_of};

async fn user(stage: &Stage, email: &str) -> String {
    let page = stage
        .app
        .list_users(UserFilter::default(), UserSort::Name, None, 100)
        .await
        .unwrap();
    let row = page.rows.into_iter().find(|row| row.email == email);
    row.unwrap().id
}

async fn paused(stage: &Stage, id: &str) -> Option<Millis> {
    let detail = stage.app.user_detail(id.to_owned()).await.unwrap();
    detail.sign_in_paused_until
}

async fn tries(stage: &Stage, name: &str, password: &str) -> u16 {
    let form = [
        ("directory", &*stage.ad_id),
        ("name", name),
        ("password", password),
    ];
    stage.browser().post("/self/sign-in", &form).await.status
}

#[tokio::test]
async fn an_administrator_ends_the_pause_of_one_person() {
    let stage = stage("directory", With::Ad).await;
    stage.ad.set_locks_after(Some(4));
    for name in ["dana", "kim"] {
        let email = format!("{name}@northwind.example");
        stage.ad.put(entry(&format!("u-{name}"), name, &email), PASSWORD);
    }
    let (_, dana) = stage.invite("Dana", "dana@northwind.example").await;
    let (_, kim) = stage.invite("Kim", "kim@northwind.example").await;
    let (dana, kim) = (path(&dana), path(&kim));
    let ids = [
        user(&stage, "dana@northwind.example").await,
        user(&stage, "kim@northwind.example").await,
    ];
    for (path, name) in [(&dana, "dana"), (&kim, "kim")] {
        let mut browser = stage.browser();
        browser.sign_in(path, &stage.ad_id, name, "guess").await;
        assert_eq!(paused(&stage, &ids[0]).await.is_some(), name == "kim");
        browser.sign_in(path, &stage.ad_id, name, "guess").await;
        let page = browser.sign_in(path, &stage.ad_id, name, PASSWORD).await;
        assert_eq!(page.status, 429, "{name}");
    }
    let until: Millis = stage.clock.now().plus(30 * MINUTE).into();
    assert_eq!(paused(&stage, &ids[0]).await, Some(until));

    stage.app.let_user_sign_in_again(ids[0].clone()).await.unwrap();
    assert_eq!(paused(&stage, &ids[0]).await, None);
    let entries = stage.audited("sign_in_pause_ended").await;
    assert_eq!(entries.len(), 1);
    assert!(entries[0].contains("2027-01-15T08:30:00Z"), "{entries:?}");
    // Nothing is left to end, and nothing is written down of it.
    stage.app.let_user_sign_in_again(ids[0].clone()).await.unwrap();
    assert_eq!(stage.audited("sign_in_pause_ended").await.len(), 1);

    let page = stage
        .browser()
        .sign_in(&dana, &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!(page.status, 303);
    let page = stage.browser().sign_in(&kim, &stage.ad_id, "kim", PASSWORD).await;
    assert_eq!(page.status, 429, "hers goes on");
    assert!(paused(&stage, &ids[1]).await.is_some());
}

#[tokio::test]
async fn every_name_of_theirs_is_let_in_again_and_a_right_password_ends_no_pause_of_others() {
    let open = [("self_enrollment.enabled", "true"), ("apple.lab_mode", "true")];
    let stage = stage_of("passcode", With::Ad, Duration::from_millis(5), &open).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    assert_eq!(tries(&stage, "dana", PASSWORD).await, 303);
    let id = user(&stage, "dana@northwind.example").await;
    stage.ad.set_locks_after(Some(4));
    stage.clock.advance(6 * MINUTE);
    // Two by her name fill the count of the account: by her address the right one is not tried either.
    for _ in 0..2 {
        assert_eq!(tries(&stage, "dana", "guess").await, 422);
    }
    assert_eq!(tries(&stage, "dana@northwind.example", PASSWORD).await, 422);
    assert_eq!(tries(&stage, "DANA", PASSWORD).await, 429);
    assert!(paused(&stage, &id).await.is_some());
    stage.app.let_user_sign_in_again(id.clone()).await.unwrap();
    for name in ["dana", "dana@northwind.example"] {
        assert_eq!(tries(&stage, name, PASSWORD).await, 303, "{name}");
    }
    // A right one as the last try is no pause.
    assert_eq!(tries(&stage, "dana", "guess").await, 422);
    assert_eq!(tries(&stage, "dana", PASSWORD).await, 303);
    assert_eq!(paused(&stage, &id).await, None);
    assert_eq!(tries(&stage, "dana", "guess").await, 422);
    assert!(paused(&stage, &id).await.is_some());
    // It ends by itself.
    stage.clock.advance(30 * MINUTE);
    assert_eq!(paused(&stage, &id).await, None);
}

#[tokio::test]
async fn what_the_directory_has_counted_is_not_ours_to_lift() {
    let stage = stage("directory", With::Ad).await;
    stage.ad.set_locks_after(Some(4));
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
    let id = user(&stage, "dana@northwind.example").await;
    let directory = LdapDirectory::Memory(stage.ad.clone());
    for _ in 0..3 {
        directory
            .authenticate(Who::Login("dana"), &"wrong".into())
            .await
            .unwrap();
    }
    let mut browser = stage.browser();
    for _ in 0..2 {
        browser
            .sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD)
            .await;
    }
    assert!(paused(&stage, &id).await.is_some());
    stage.app.let_user_sign_in_again(id.clone()).await.unwrap();
    let page = browser
        .sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!(page.status, 422, "one more could lock it there");
    assert_eq!(stage.failed("dana").await, 3);
}
