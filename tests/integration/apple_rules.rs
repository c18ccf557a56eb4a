//! What a device, its person and its admin may not do, and that it is seen when they try.

use muster_app::wire::Selection;
use muster_domain::device::OwnedBy;
use serde_json::json;

use crate::{apple_stage::Stage, crowd};

#[tokio::test]
async fn rights_do_not_grow_after_somebody_agreed_to_fewer() {
    let stage = Stage::serving();
    let invite = stage.invites_for("ios", "personal");
    let phone = stage.iphone();
    phone
        .does(
            "verifies",
            json!({ "link": invite.link, "passcode": invite.passcode }),
        )
        .unwrap();
    let app = crowd::open(&stage.installation.data()).await;
    let these = Selection::Ids {
        ids: vec![invite.id.clone()],
    };
    let changed = app.change_ownership(these, OwnedBy::Corporate).await.unwrap();
    assert_eq!((changed.changed, changed.skipped), (0, 1));
    let came = phone.does("downloads_profile", json!({})).unwrap();
    assert_eq!(came["mdm"]["rights"], 7187, "{came}");
    stage.had_no_trouble();
}

#[test]
fn guesses_at_a_work_account_are_counted_and_seen() {
    let stage = Stage::serving();
    let [invite, other] = stage.invites_all([("ios", "personal"); 2]);
    let phone = stage.iphone();
    let guess = |account: &str, passcode: &str| {
        let order = json!({ "domain_url": stage.address(), "account": account, "passcode": passcode });
        phone.is_refused("enrolls_by_account", order).unwrap()["status"].clone()
    };
    for _ in 0..10 {
        assert_eq!(guess(&invite.email, "ZZZZYYYY"), 422);
    }
    assert_eq!(guess(&invite.email, "ZZZZYYYY"), 429);
    assert_eq!(
        guess(&invite.email, &invite.passcode),
        429,
        "the right one waits, too"
    );
    assert_eq!(stage.state(&invite), "sent", "nobody can take the invite away");
    let seen = stage
        .timeline(&invite)
        .iter()
        .filter(|said| said.as_str() == "work_account_refused")
        .count();
    assert_eq!(seen, 10);
    let log = stage.log();
    assert!(
        log.contains("a sign-in for an account-driven enrollment failed"),
        "{log}"
    );
    assert!(!log.contains("ZZZZYYYY") && !log.contains(&invite.email), "{log}");
    // Another person is not held up by it.
    phone
        .enrolls_by_account(&stage.address(), &other.email, &other.passcode)
        .unwrap();
    stage.had_no_trouble();
}

#[test]
fn an_old_certificate_is_out_once_the_new_one_was_used_and_renewals_have_an_end() {
    let stage = Stage::serving();
    let invite = stage.invites("ios");
    let phone = stage.iphone();
    phone.enrolls(&invite.link, &invite.passcode).unwrap();
    let old = ["pem", "key"].map(|end| {
        let kept = phone.folder().join(format!("old.{end}"));
        std::fs::copy(phone.folder().join(format!("device.{end}")), &kept).unwrap();
        kept
    });
    let with_old = json!({ "certificate": old[0], "key": old[1] });
    phone.does("renews", json!({})).unwrap();
    phone.does("updates_token", with_old.clone()).unwrap();
    phone.does("updates_token", json!({})).unwrap();
    let came = phone.is_refused("updates_token", with_old).unwrap();
    assert_eq!(
        (&came["status"], &came["words"]),
        (&json!(403), &json!("Refused.\n")),
        "{came}"
    );
    let events = stage.device(phone.udid())["timeline"].to_string();
    assert!(
        events.contains("refused: its certificate was replaced by a newer one"),
        "{events}"
    );

    let mut issued = 2;
    let end = loop {
        match phone.does("renews", json!({})) {
            Ok(_) => issued += 1,
            Err(_) => break phone.is_refused("renews", json!({})).unwrap(),
        }
        assert!(issued < 20, "there is no end to it");
    };
    assert_eq!(end["fail"], "badRequest", "{end}");
    assert_eq!(
        stage.query("SELECT count(*) FROM certificates"),
        issued.to_string()
    );
    assert_eq!(issued, 10);
    stage.had_no_trouble();
}

#[test]
fn an_old_system_is_told_why_and_so_is_its_admin() {
    let stage = Stage::set(&["apple.least_ios=26"]);
    let invite = stage.invites("ios");
    let phone = stage.iphone();
    let order = json!({ "link": invite.link, "passcode": invite.passcode });
    phone.is_refused("enrolls", order).unwrap();
    let row = stage
        .installation
        .invites()
        .into_iter()
        .find(|row| row["id"] == *invite.id)
        .unwrap();
    assert_eq!(
        (&row["state"], &row["reason"]),
        (&json!("verified"), &json!("iOS 18.5 is older than 26.0"))
    );
    // Once in the log, however often it comes.
    phone.is_refused("authenticates", json!({})).unwrap();
    let entries = "SELECT count(*), max(origin), max(subject_id), max(after) FROM audit WHERE action = 'device_refused'";
    assert_eq!(
        stage.query(entries),
        format!(
            r#"1|device|{}|{{"said":"iOS 18.5 is older than 26.0","why":"too_old"}}"#,
            invite.id
        )
    );
    // The device authority came with the first device, and nobody changed a setting by that.
    assert_eq!(
        stage.query("SELECT DISTINCT who || origin FROM audit WHERE subject_id = 'device_authority'"),
        "job"
    );
    let page = phone
        .does(
            "visits",
            json!({ "url": format!("{}/enroll/state", stage.address()) }),
        )
        .unwrap();
    assert_eq!(page["status"], 200, "{page}");
    stage.had_no_trouble();
}
