//! How long a no takes tells nothing: measured against a directory that takes longer for some than for others.

use std::time::{Duration, Instant};

use crate::stage::{PASSWORD, Stage, With, entry, path, stage_of};

/// The time that a no takes here.
const STEP: Duration = Duration::from_millis(1_200);
/// How much longer this directory takes for a password of somebody who is there.
const THERE: Duration = Duration::from_millis(700);
/// What a busy machine may add. Well below what would tell.
const NOISE: Duration = Duration::from_millis(350);

async fn open() -> Stage {
    let settings = [("self_enrollment.enabled", "true"), ("apple.lab_mode", "true")];
    let stage = stage_of("directory", With::Ad, STEP, &settings).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage
        .ad
        .put(entry("u-sam", "sam", "sam@northwind.example"), "sams own 9");
    stage.ad.set_thinks(THERE, Duration::ZERO);
    stage
}

fn assert_alike(times: &[(String, Duration)]) {
    let shortest = times.iter().map(|(_, time)| *time).min().unwrap();
    let longest = times.iter().map(|(_, time)| *time).max().unwrap();
    assert!(shortest >= STEP, "{times:?}");
    assert!(longest - shortest < NOISE, "{times:?}");
}

#[tokio::test]
async fn on_an_invite() {
    let stage = open().await;
    let mut times = Vec::new();
    for (name, password) in [
        ("dana", "wrong"),
        ("nobody", "wrong"),
        ("sam", "sams own 9"),
        ("dana", ""),
    ] {
        let (_, access) = stage.invite("Dana", "dana@northwind.example").await;
        let path = path(&access);
        let mut browser = stage.browser();
        let begun = Instant::now();
        let page = browser.sign_in(&path, &stage.ad_id, name, password).await;
        times.push((name.to_owned(), begun.elapsed()));
        assert_eq!(page.status, 422, "{name}");
        stage.clock.advance(2 * muster_domain::time::HOUR);
    }
    assert_alike(&times);
}

#[tokio::test]
async fn for_self_enrollment_and_for_a_work_account() {
    let stage = open().await;
    let mut times = Vec::new();
    for to in ["/self/sign-in", "/apple/account/sign-in/directory"] {
        for name in ["dana", "nobody"] {
            let form = [
                ("directory", &*stage.ad_id),
                ("name", name),
                ("password", "wrong"),
            ];
            let mut browser = stage.browser();
            let begun = Instant::now();
            assert_eq!(browser.post(to, &form).await.status, 422, "{to} {name}");
            times.push((format!("{to} {name}"), begun.elapsed()));
        }
    }
    assert_alike(&times);
}

#[tokio::test]
async fn for_the_passcode_of_a_work_account() {
    let settings = [("apple.lab_mode", "true")];
    let stage = stage_of("passcode", With::Ad, STEP, &settings).await;
    // Somebody with many invites, each of which is looked at and the first of which is written to; somebody with none; nobody.
    for _ in 0..5 {
        stage.invite("Dana", "dana@northwind.example").await;
    }
    let mut times = Vec::new();
    for (email, passcode) in [
        ("dana@northwind.example", "00000000"),
        ("nobody@northwind.example", "00000000"),
        ("dana@northwind.example", "rubbish!"),
        ("rubbish", "00000000"),
    ] {
        let mut browser = stage.browser();
        let begun = Instant::now();
        let form = [("email", email), ("passcode", passcode)];
        assert_eq!(
            browser.post("/apple/account/sign-in", &form).await.status,
            422,
            "{email}"
        );
        times.push((email.to_owned(), begun.elapsed()));
    }
    assert_alike(&times);
}
