//! Whole enrollments, told by both sides: what the device saw, and what Muster knows.

use muster_app::wire::{DeviceCommandKind, DeviceCommandRequest};
use serde_json::json;

use crate::{
    apple_stage::{Stage, is_told_to_forget},
    crowd,
};

const FIRST: [&str; 3] = ["DeviceInformation", "SecurityInfo", "ProfileList"];

fn request(kind: DeviceCommandKind, pin: &str) -> DeviceCommandRequest {
    DeviceCommandRequest {
        kind,
        pin: pin.to_owned(),
        message: "Found? Call Grace <& thank you>".to_owned(),
        phone: "+1 555 0100".to_owned(),
    }
}

fn kinds(carried: &[muster_stories::apple_device::Carried]) -> Vec<(&str, &str)> {
    carried
        .iter()
        .map(|step| (step.kind.as_str(), step.status.as_str()))
        .collect()
}

#[tokio::test]
async fn an_iphone_enrolls_answers_leaves_and_comes_back() {
    let stage = Stage::serving();
    let invite = stage.invites("ios");
    let phone = stage.iphone();
    phone.enrolls(&invite.link, &invite.passcode).unwrap();

    assert_eq!(stage.state(&invite), "enrolled");
    assert_eq!(
        stage.timeline(&invite),
        [
            "profile_served",
            "certificate_issued",
            "enrolled: iPhone 15 Pro Max · iOS 18.5"
        ]
    );
    let device = stage.device(phone.udid());
    assert_eq!(device["state"], "managed");
    assert_eq!(device["invite"], *invite.id);
    assert_eq!(device["serial"], phone.serial());
    assert_eq!(device["model"], "iPhone 15 Pro Max");
    assert_eq!(device["os"], "18.5");
    assert_eq!(device["name"], "Ada’s iPhone & more");
    assert!(
        device["unlock"].is_string(),
        "an unlock token came with the first token"
    );

    // What is asked first: one is put off, one fails, one works.
    let carried = phone
        .answers_commands_with(json!({ "not_now": ["SecurityInfo"], "errors": ["ProfileList"] }))
        .unwrap();
    assert_eq!(
        kinds(&carried),
        [
            ("DeviceInformation", "Acknowledged"),
            ("SecurityInfo", "NotNow"),
            ("ProfileList", "Error")
        ]
    );
    let app = crowd::open(&stage.installation.data()).await;
    let id = device["id"].as_str().unwrap().to_owned();
    let detail = app.device_detail(id.clone()).await.unwrap();
    let fact = |name: &str| {
        detail
            .facts
            .iter()
            .find(|fact| fact.name == name)
            .map(|fact| fact.value.as_str())
    };
    assert_eq!(fact("Storage"), Some("256.0 GB"));
    assert_eq!(fact("Battery"), Some("85 %"));
    assert_eq!(fact("Phone number"), Some("+15555550100"));
    assert_eq!(fact("Passcode set"), None, "it was put off");
    assert!(detail.profiles.is_none(), "it failed");
    assert_eq!(detail.device.open_commands, 1);
    let failed = "command_failed: profile_list: “ProfileList” cannot be done";
    assert!(
        detail
            .timeline
            .iter()
            .any(|entry| format!("{}: {}", entry.kind, entry.detail) == failed),
        "{:?}",
        detail.timeline
    );
    // Idle again: what was put off comes back under its own name, and nothing else does.
    let carried_again = phone.answers_commands().unwrap();
    assert_eq!(kinds(&carried_again), [("SecurityInfo", "Acknowledged")]);
    assert_eq!(carried_again[0].id, carried[1].id);
    assert!(phone.answers_commands().unwrap().is_empty());

    // A lock with words, and the list of profiles anew.
    for kind in [DeviceCommandKind::DeviceLock, DeviceCommandKind::ProfileList] {
        app.send_device_command(id.clone(), request(kind, ""))
            .await
            .unwrap();
    }
    let carried = phone.answers_commands().unwrap();
    assert_eq!(
        kinds(&carried),
        [("DeviceLock", "Acknowledged"), ("ProfileList", "Acknowledged")]
    );
    assert_eq!(carried[0].command["Message"], "Found? Call Grace <& thank you>");
    assert_eq!(carried[0].command["PhoneNumber"], "+1 555 0100");
    let profiles = app.device_detail(id.clone()).await.unwrap().profiles.unwrap();
    assert_eq!(profiles.len(), 1);
    assert!(profiles[0].managed);

    // A renewed token takes the place of the one before, and enrolls nobody twice.
    phone.does("updates_token", json!({})).unwrap();
    assert_eq!(stage.timeline(&invite).len(), 3);

    phone.checks_out().unwrap();
    let device = stage.device(phone.udid());
    assert_eq!(
        (&device["state"], &device["reason"]),
        (&json!("unmanaged"), &json!("The device checked out"))
    );
    assert_eq!(stage.state(&invite), "enrolled");
    is_told_to_forget(&phone.is_refused("answers_commands", json!({})).unwrap());
    phone.checks_out().unwrap(); // said twice, it changes nothing

    // The old link is used up; a new one brings the same device back as the same device.
    let came = phone
        .is_refused(
            "fetches_profile",
            json!({ "link": invite.link, "passcode": invite.passcode }),
        )
        .unwrap();
    assert_eq!(came["status"], 410, "{came}");
    let again = stage.invites("ios");
    phone.enrolls(&again.link, &again.passcode).unwrap();
    let device = stage.device(phone.udid());
    let id = device["id"].as_str().unwrap().to_owned();
    let said = device["timeline"].as_array().unwrap();
    assert!(
        said.iter()
            .any(|event| event.as_str().unwrap().starts_with("checked_out")),
        "what it did before belongs to its history: {said:?}"
    );
    assert_eq!(
        (&device["state"], &device["invite"]),
        (&json!("managed"), &json!(again.id))
    );
    assert_eq!(
        kinds(&phone.answers_commands().unwrap()),
        FIRST.map(|kind| (kind, "Acknowledged"))
    );
    let timeline: Vec<_> = device["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .map(|said| said.as_str().unwrap())
        .collect();
    assert_eq!(timeline[0..2], ["authenticated", "enrolled"]);
    assert_eq!(timeline[timeline.len() - 2..], ["enrolled_again", "enrolled"]);
    assert_eq!(stage.devices("managed"), 1);

    // Muster lets it go: the device removes the profile, and is done.
    app.send_device_command(id, request(DeviceCommandKind::RemoveProfile, ""))
        .await
        .unwrap();
    assert_eq!(
        kinds(&phone.answers_commands().unwrap()),
        [("RemoveProfile", "Acknowledged")]
    );
    assert_eq!(stage.device(phone.udid())["state"], "unmanaged");
    stage.had_no_trouble();
}

#[tokio::test]
async fn a_mac_enrolls_in_ber_with_users_and_bootstrap_token() {
    let stage = Stage::serving();
    let invite = stage.invites("macos");
    let mac = stage.mac();
    mac.speaks_ber().unwrap();
    mac.enrolls(&invite.link, &invite.passcode).unwrap();
    assert_eq!(stage.state(&invite), "enrolled");
    assert_eq!(
        kinds(&mac.answers_commands().unwrap()),
        FIRST.map(|kind| (kind, "Acknowledged"))
    );
    let device = stage.device(mac.udid());
    assert_eq!(device["model"], "MacBook Pro (14-inch, Nov 2023)");
    assert_eq!(
        (&device["platform"], &device["os"]),
        (&json!("macos"), &json!("15.5"))
    );
    assert_eq!(device["unlock"], json!(null), "a Mac has no unlock token");

    // A user's channel is its own: the device is still called by its own token.
    let came = mac.does("user_channel", json!({})).unwrap();
    assert_eq!(came["command"], json!(null));
    let after = stage.device(mac.udid());
    assert_eq!(
        (&after["push"], &after["magic"]),
        (&device["push"], &device["magic"])
    );
    assert_eq!(mac.does("asks_of_user", json!({})).unwrap()["status"], 410);

    // The bootstrap token is kept, given, and taken back.
    let none = mac.does("fetches_bootstrap_token", json!({})).unwrap();
    assert_eq!(none["token"], json!(null));
    let token = "0123456789abcdef".repeat(4);
    mac.does("deposits_bootstrap_token", json!({ "token": token }))
        .unwrap();
    let given = mac.does("fetches_bootstrap_token", json!({})).unwrap();
    assert_eq!(given["token"], *token);
    mac.does("deposits_bootstrap_token", json!({ "token": "" }))
        .unwrap();
    let none = mac.does("fetches_bootstrap_token", json!({})).unwrap();
    assert_eq!(none["token"], json!(null));

    // What is not offered is said to be so, without ending anything.
    for (kind, more, status) in [
        ("DeclarativeManagement", json!({ "Endpoint": "tokens" }), 404),
        ("GetToken", json!({ "TokenServiceType": "com.apple.maid" }), 404),
        ("ReturnToService", json!({}), 400),
    ] {
        let came = mac
            .does("asks_other", json!({ "kind": kind, "more": more }))
            .unwrap();
        assert_eq!(came["status"], status, "{kind}: {came}");
    }

    // A Mac can be locked with a PIN only.
    let app = crowd::open(&stage.installation.data()).await;
    let id = device["id"].as_str().unwrap().to_owned();
    let lock = |pin| app.send_device_command(id.clone(), request(DeviceCommandKind::DeviceLock, pin));
    lock("").await.unwrap_err();
    lock("12345").await.unwrap_err();
    lock("271828").await.unwrap();
    let carried = mac.answers_commands().unwrap();
    assert_eq!(kinds(&carried), [("DeviceLock", "Acknowledged")]);
    assert_eq!(carried[0].command["PIN"], "271828");
    mac.checks_out().unwrap();
    assert_eq!(stage.device(mac.udid())["state"], "unmanaged");
    stage.had_no_trouble();
}

#[tokio::test]
async fn a_personal_device_is_never_locked_or_erased() {
    let stage = Stage::serving();
    // An invite for any platform: the browser says that it is a Mac.
    let invite = stage.invites_for("neutral", "personal");
    let phone = stage.iphone();
    phone.enrolls(&invite.link, &invite.passcode).unwrap();
    let device = stage.device(phone.udid());
    assert_eq!(
        device["unlock"],
        json!(null),
        "without the right to remove the passcode no unlock token comes"
    );
    let carried = phone.answers_commands().unwrap();
    assert_eq!(
        kinds(&carried),
        FIRST.map(|kind| (kind, "Acknowledged")),
        "nothing is asked without the right"
    );
    let app = crowd::open(&stage.installation.data()).await;
    let id = device["id"].as_str().unwrap().to_owned();
    for kind in [DeviceCommandKind::DeviceLock, DeviceCommandKind::EraseDevice] {
        app.send_device_command(id.clone(), request(kind, ""))
            .await
            .unwrap_err();
    }
    assert!(phone.answers_commands().unwrap().is_empty());
    stage.had_no_trouble();
}
