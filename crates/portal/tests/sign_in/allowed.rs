//! Who may enroll by themselves: as their directory has it now, and remembered on a yes alone.

use std::time::Duration;

use muster_app::wire::{LiveInvites, UserSelection};
use muster_gateways::directory::ldap::{DirectoryGroup, Member};

use crate::stage::{PASSWORD, Page, Stage, With, entry, identity, stage_of};

async fn open(with: With) -> Stage {
    let settings = [("self_enrollment.enabled", "true"), ("apple.lab_mode", "true")];
    let stage = stage_of("directory", with, Duration::from_millis(5), &settings).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage
}

/// The directory's groups: *Field staff* with these in it, and another.
fn field_staff(stage: &Stage, members: &[&str]) {
    let group = |id: &str, name: &str, members: &[&str]| DirectoryGroup {
        stable_id: id.into(),
        dn: format!("cn={name},ou=groups,dc=northwind,dc=example"),
        name: name.into(),
        members: members
            .iter()
            .map(|name| Member::UserName((*name).to_owned()))
            .collect(),
    };
    stage.ad.set_groups(vec![
        group("g-field", "Field staff", members),
        group("g-office", "Office", &["dana", "sam", "kim"]),
    ]);
}

async fn allow_field_staff(stage: &Stage) {
    let report = stage.app.sync_now(stage.ad_id.clone(), true, None).await.unwrap();
    assert_eq!(report.outcome, "done", "{report:?}");
    let hits = stage.app.search_directory_groups("Field".into()).await.unwrap();
    stage
        .app
        .change_settings(&[("self_enrollment.groups".into(), hits[0].id.clone())])
        .await
        .unwrap();
}

async fn signs_in(stage: &Stage, name: &str, password: &str) -> (Page, crate::stage::Browser) {
    let mut browser = stage.browser();
    let form = [
        ("directory", &*stage.ad_id),
        ("name", name),
        ("password", password),
    ];
    (browser.post("/self/sign-in", &form).await, browser)
}

#[tokio::test]
async fn the_directory_is_asked_and_not_the_last_sync() {
    let stage = open(With::Ad).await;
    field_staff(&stage, &["dana"]);
    allow_field_staff(&stage).await;
    // New since the sync, and in the group.
    stage
        .ad
        .put(entry("u-sam", "sam", "sam@northwind.example"), "sams own 9");
    field_staff(&stage, &["sam"]);
    let (page, mut sam) = signs_in(&stage, "sam", "sams own 9").await;
    assert_eq!(page.location, "/self/choose", "{}", page.text);
    assert_eq!(
        sam.post("/self/choose", &[("choice", "ios.personal")])
            .await
            .location,
        "/enroll"
    );
    // Out of it since the sync.
    let (page, _) = signs_in(&stage, "dana", PASSWORD).await;
    assert_eq!(page.status, 403, "{}", page.text);
    assert!(page.text.contains("not open to your account"), "{}", page.text);
}

#[tokio::test]
async fn whoever_leaves_the_group_before_they_pick_is_out() {
    let stage = open(With::Ad).await;
    field_staff(&stage, &["dana"]);
    allow_field_staff(&stage).await;
    let (page, mut dana) = signs_in(&stage, "dana", PASSWORD).await;
    assert_eq!(page.location, "/self/choose");
    let pick = [("choice", "ios.personal")];
    // A directory that is down lets nobody in, and says so.
    stage.ad.set_down(true);
    let page = dana.post("/self/choose", &pick).await;
    assert_eq!(page.status, 503);
    assert!(page.text.contains("try again in a few minutes"), "{}", page.text);
    stage.ad.set_down(false);
    field_staff(&stage, &[]);
    let page = dana.post("/self/choose", &pick).await;
    assert_eq!(page.status, 403);
    assert!(page.text.contains("not open to your account"), "{}", page.text);
    let told = stage.audited("directory_sign_in_refused").await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].starts_with("portal 203.0.113.9 ") && told[0].contains("not_allowed"),
        "{told:?}"
    );
    field_staff(&stage, &["dana"]);
    assert_eq!(dana.post("/self/choose", &pick).await.location, "/enroll");
}

/// Whoever is out can pick again and again, and sign in in vain besides: twenty an hour of one person, all together.
#[tokio::test]
async fn who_is_out_fills_no_log_by_picking() {
    let stage = open(With::Ad).await;
    field_staff(&stage, &["dana"]);
    allow_field_staff(&stage).await;
    let (page, mut dana) = signs_in(&stage, "dana", PASSWORD).await;
    assert_eq!(page.location, "/self/choose");
    field_staff(&stage, &[]);
    let (page, _) = signs_in(&stage, "dana", PASSWORD).await;
    assert_eq!(page.status, 403);
    for _ in 0..25 {
        let page = dana.post("/self/choose", &[("choice", "ios.personal")]).await;
        assert_eq!(page.status, 403);
    }
    let told = stage.audited("directory_sign_in_refused").await;
    assert_eq!(told.len(), 20, "{told:?}");
}

/// Their right is withdrawn here and not in the directory.
#[tokio::test]
async fn who_was_archived_before_they_pick_is_told_of() {
    let stage = open(With::Ad).await;
    field_staff(&stage, &["dana"]);
    allow_field_staff(&stage).await;
    let (_, mut dana) = signs_in(&stage, "dana", PASSWORD).await;
    let users = stage.app.search_users("dana".into(), 1).await.unwrap().hits;
    stage
        .app
        .archive_users(
            UserSelection::Ids {
                ids: vec![users[0].id.clone()],
            },
            LiveInvites::Refuse,
        )
        .await
        .unwrap();
    let page = dana.post("/self/choose", &[("choice", "ios.personal")]).await;
    assert_eq!(page.status, 403);
    let told = stage.audited("directory_sign_in_refused").await;
    assert!(told.len() == 1 && told[0].contains("not_allowed"), "{told:?}");
}

#[tokio::test]
async fn whoever_is_refused_leaves_no_user_behind() {
    let stage = open(With::Both).await;
    field_staff(&stage, &[]);
    allow_field_staff(&stage).await;
    // By hand, and not of any directory.
    let (_, _access) = stage.invite("Kim by hand", "kim@northwind.example").await;
    stage
        .ad
        .put(entry("u-sam", "sam", "sam@northwind.example"), "sams own 9");
    stage
        .ad
        .put(entry("u-kim", "kim", "kim@northwind.example"), "kims own 9");
    let before = stage.users().await;
    for (name, password) in [("sam", "sams own 9"), ("kim", "kims own 9")] {
        let (page, _) = signs_in(&stage, name, password).await;
        assert_eq!(page.status, 403, "{name}");
    }
    let mut browser = stage.browser();
    let address = browser.begin(&stage.oidc_id, "/self").await;
    let mut who = identity("s-lee", "lee@northwind.example");
    who.groups = Some(vec!["Office".into()]);
    let query = stage.at_provider(&address, who);
    assert_eq!(browser.back(&stage.oidc_id, &query).await.status, 403);
    // On the page for work accounts, without an invite.
    let form = [
        ("directory", &*stage.ad_id),
        ("name", "sam"),
        ("password", "sams own 9"),
    ];
    let page = stage
        .browser()
        .post("/apple/account/sign-in/directory", &form)
        .await;
    assert_eq!(page.status, 403);
    let address = browser.begin(&stage.oidc_id, "/apple/account/sign-in").await;
    let query = stage.at_provider(&address, identity("s-lee", "lee@northwind.example"));
    assert_eq!(browser.back(&stage.oidc_id, &query).await.status, 403);
    assert_eq!(stage.users().await, before);
    // Kim is nobody's but the admin's still.
    let filter = muster_app::wire::UserFilter::default();
    let page = stage
        .app
        .list_users(filter, muster_app::wire::UserSort::Name, None, 100)
        .await
        .unwrap();
    let kim = page.rows.iter().find(|row| row.name == "Kim by hand").unwrap();
    assert!(!format!("{kim:?}").contains("Northwind AD"), "{kim:?}");
}
