//! Account-driven User Enrollment: work apart from everything else on a personal device.

use muster_app::wire::Selection;
use serde_json::{Value, json};

use crate::{apple_stage::Stage, crowd};

#[tokio::test]
async fn a_work_account_enrolls_its_own_iphone_and_mac() {
    let stage = Stage::serving();
    for (device, platform, form, system) in [
        (stage.iphone(), "ios", "der", "iPhone 15 Pro Max · iOS 18.5"),
        (
            stage.mac(),
            "macos",
            "ber",
            "MacBook Pro (14-inch, Nov 2023) · macOS 15.5",
        ),
    ] {
        if form == "ber" {
            device.speaks_ber().unwrap();
        }
        let invite = stage.invites_for(platform, "personal");
        let came = device
            .enrolls_by_account(&stage.address(), &invite.email, &invite.passcode)
            .unwrap();
        assert_eq!(came["profile"]["mdm"]["mode"], "BYOD");
        assert_eq!(came["profile"]["mdm"]["account"], *invite.email);
        assert_eq!(
            came["profile"]["mdm"]["rights"],
            json!(null),
            "the device would give up"
        );
        assert_eq!(came["profile"]["removal_disallowed"], json!(null));
        assert_eq!(stage.state(&invite), "enrolled");
        assert_eq!(
            stage.timeline(&invite).last().unwrap(),
            &format!("enrolled: {system}")
        );

        // Nothing of the hardware is known, and nothing of it is asked.
        let id = came["enrollment_id"].as_str().unwrap();
        assert_eq!(device.answers_commands().unwrap().len(), 3);
        let row = stage.device(id);
        assert_eq!(
            (&row["state"], &row["scope"]),
            (&json!("managed"), &json!("account")),
            "{row:#}"
        );
        assert_eq!(
            (&row["serial"], &row["unlock"]),
            (&json!(null), &json!(null)),
            "{row:#}"
        );
        let facts = row["facts"].to_string();
        for hidden in ["UDID", "IMEI", "Phone", "Wi-Fi"] {
            assert!(!facts.contains(hidden), "{hidden}: {facts}");
        }
        assert_eq!(stage.device(device.udid()), json!(null));

        // The passcode was for one sign-in.
        let came = stage
            .iphone()
            .is_refused(
                "enrolls_by_account",
                sign_in(&stage, &invite.email, &invite.passcode),
            )
            .unwrap();
        assert_eq!(
            (&came["refused"], &came["status"]),
            (&json!("sign-in"), &json!(422)),
            "{came}"
        );
        device.checks_out().unwrap();
        assert_eq!(stage.device(id)["state"], "unmanaged");
    }
    stage.had_no_trouble();
}

fn sign_in(stage: &Stage, account: &str, passcode: &str) -> Value {
    json!({ "domain_url": stage.address(), "account": account, "passcode": passcode })
}

#[tokio::test]
async fn who_is_not_invited_does_not_sign_in() {
    let stage = Stage::serving();
    let kinds = ["ios", "ios", "android"].map(|platform| (platform, "personal"));
    let [ada, grace, android] = stage.invites_all(kinds);
    let phone = stage.iphone();
    for (account, passcode) in [
        (&ada.email, "ZZZZYYYY"),
        (&ada.email, ""),
        (&ada.email, grace.passcode.as_str()),
        (&android.email, android.passcode.as_str()),
        (&"nobody@example.org".to_owned(), ada.passcode.as_str()),
    ] {
        let came = phone
            .is_refused("enrolls_by_account", sign_in(&stage, account, passcode))
            .unwrap();
        assert_eq!(
            (&came["refused"], &came["status"]),
            (&json!("sign-in"), &json!(422)),
            "{came}"
        );
    }
    assert_eq!(stage.state(&ada), "sent");

    let base = format!("{}/apple/account", stage.address());
    let asks = |token: &str| {
        phone.is_refused(
            "asks_for_account_profile",
            json!({ "base": base, "token": token }),
        )
    };
    for token in ["x", &"a.".repeat(200), "' OR 1=1"] {
        let came = asks(token).unwrap();
        assert_eq!(
            (&came["status"], &came["words"]),
            (&json!(403), &json!("Refused.\n")),
            "{came}"
        );
    }
    // A message that is not a device's.
    for body in ["", "hello", "<plist/>"] {
        let came = phone
            .does("visits", json!({ "url": base, "method": "POST", "body": body }))
            .unwrap();
        assert_eq!(came["status"], 400, "{came}");
    }

    // Signed in, and then the invite dies: neither a profile, nor a certificate for the profile that is there.
    let came = phone
        .does("asks_for_account_profile", json!({ "base": base }))
        .unwrap();
    let page = came["answer"].clone();
    let order = json!({ "page": page, "account": ada.email, "passcode": ada.passcode });
    let token = phone.does("signs_in", order).unwrap()["token"].clone();
    assert_eq!(stage.state(&ada), "verified");
    phone
        .does(
            "asks_for_account_profile",
            json!({ "base": base, "token": token }),
        )
        .unwrap();
    let app = crowd::open(&stage.installation.data()).await;
    app.revoke_invites(Selection::Ids {
        ids: vec![ada.id.clone()],
    })
    .await
    .unwrap();
    let came = asks(token.as_str().unwrap()).unwrap();
    assert_eq!(came["status"], 403, "{came}");
    let came = phone.is_refused("asks_for_certificate", json!({})).unwrap();
    assert_eq!(came["fail"], "badRequest", "{came}");
    assert_eq!(stage.devices("managed"), 0);
    stage.had_no_trouble();
}

#[test]
fn a_lost_answer_is_given_again_and_makes_the_one_before_void() {
    let stage = Stage::serving();
    let invite = stage.invites_for("ios", "personal");
    let phone = stage.iphone();
    let base = phone
        .does(
            "finds_server",
            json!({ "domain_url": stage.address(), "account": invite.email }),
        )
        .unwrap()["base"]
        .clone();
    let page = phone
        .does("asks_for_account_profile", json!({ "base": base }))
        .unwrap()["answer"]
        .clone();
    let order = json!({ "page": page, "account": invite.email, "passcode": invite.passcode });
    let token = phone.does("signs_in", order).unwrap()["token"].clone();
    let profile = || {
        let order = json!({ "base": base, "token": token });
        phone.does("asks_for_account_profile", order).unwrap()["answer"].clone()
    };
    let (first, second) = (profile(), profile());
    let came = phone
        .is_refused(
            "asks_for_certificate",
            json!({ "challenge": first["scep"]["challenge"] }),
        )
        .unwrap();
    assert_eq!(came["fail"], "badRequest", "{came}");
    let order = json!({ "challenge": second["scep"]["challenge"] });
    phone.does("asks_for_certificate", order).unwrap();
    for step in ["authenticates", "updates_token"] {
        phone.does(step, json!({})).unwrap();
    }
    assert_eq!(stage.state(&invite), "enrolled");
    // A device of another kind gets nothing by the token of an iPhone's invite.
    let came = stage
        .mac()
        .is_refused(
            "asks_for_account_profile",
            json!({ "base": base, "token": token }),
        )
        .unwrap();
    assert_eq!(came["status"], 403, "{came}");
    stage.had_no_trouble();
}

#[test]
fn without_a_push_topic_no_device_is_sent_anywhere() {
    let stage = Stage::set(&["apple.lab_mode=false"]);
    let invite = stage.invites_for("ios", "personal");
    let phone = stage.iphone();
    let came = phone
        .is_refused(
            "finds_server",
            json!({ "domain_url": stage.address(), "account": invite.email }),
        )
        .unwrap();
    assert_eq!(came["status"], 403, "{came}");
    assert!(
        came["words"]
            .as_str()
            .unwrap()
            .contains("com.apple.well-known.failed"),
        "{came}"
    );
    let came = phone
        .is_refused(
            "fetches_profile",
            json!({ "link": invite.link, "passcode": invite.passcode }),
        )
        .unwrap();
    assert_eq!(
        (&came["refused"], &came["status"]),
        (&json!("profile"), &json!(503)),
        "{came}"
    );
    stage.had_no_trouble();
}
