//! The enrollment profile as a device sees it: who signed it, what it allows, and that there is one at a time.

use std::process::Command;

use muster_stories::certificate::Certificate;
use serde_json::{Value, json};

use crate::apple_stage::{Stage, is_told_to_forget};

#[test]
fn a_profile_is_signed_by_the_portal_and_asks_for_no_more_than_was_promised() {
    // The device knows the authority alone: the certificate between must come with the profile.
    let stage = Stage::with(Certificate::below_another().unwrap(), "warn", &[]);
    let plist = |invite: &crate::apple_stage::Invited, mac: bool| -> (Value, Value) {
        let device = if mac { stage.mac() } else { stage.iphone() };
        let profile = device.fetches_profile(&invite.link, &invite.passcode).unwrap();
        // The signer is the portal's own certificate, byte for byte.
        let der = |path: &std::path::Path| {
            let output = Command::new("openssl")
                .args(["x509", "-outform", "DER", "-in"])
                .arg(path)
                .output()
                .unwrap();
            assert!(output.status.success());
            output.stdout
        };
        assert_eq!(
            der(&device.folder().join("profile-signer.pem")),
            der(&stage.certificate.chain())
        );
        let text = std::fs::read_to_string(device.folder().join("profile.plist")).unwrap();
        (profile, Value::String(text))
    };
    let kinds = [
        ("ios", "personal"),
        ("ios", "corporate"),
        ("macos", "personal"),
        ("macos", "corporate"),
    ];
    for ((platform, owned_by), invite) in kinds.into_iter().zip(stage.invites_all(kinds)) {
        let mac = platform == "macos";
        let rights = if owned_by == "personal" { 7187 } else { 8191 };
        let (profile, text) = plist(&invite, mac);
        let what = format!("{platform} {owned_by}: {profile:#}");
        let (scep, mdm) = (&profile["scep"], &profile["mdm"]);
        assert_eq!(mdm["rights"], rights, "{what}");
        assert_eq!(profile["removal_disallowed"], json!(null), "{what}");
        assert!(
            !text.as_str().unwrap().contains("PayloadRemovalDisallowed"),
            "{what}"
        );
        assert_eq!(scep["keysize"], 2048, "{what}");
        assert_eq!(
            (&scep["key_type"], &scep["key_usage"]),
            (&json!("RSA"), &json!(5)),
            "{what}"
        );
        assert!(
            scep["challenge"].as_str().unwrap().len() >= 22,
            "at least 128 bits: {what}"
        );
        assert_eq!(mdm["topic"], "com.apple.mgmt.lab", "{what}");
        assert_eq!(
            (&mdm["sign_message"], &mdm["check_out"]),
            (&json!(true), &json!(true)),
            "{what}"
        );
        for url in [&scep["url"], &mdm["server"], &mdm["check_in"]] {
            assert!(url.as_str().unwrap().starts_with(&stage.address()), "{what}");
        }
        let capabilities = if mac {
            json!([
                "com.apple.mdm.per-user-connections",
                "com.apple.mdm.bootstraptoken"
            ])
        } else {
            json!([])
        };
        assert_eq!(mdm["capabilities"], capabilities, "{what}");
    }
    stage.had_no_trouble();
}

#[test]
fn a_profile_is_handed_out_once_and_another_makes_it_void() {
    let stage = Stage::serving();
    let invite = stage.invites("ios");
    let phone = stage.iphone();
    let order = json!({ "link": invite.link, "passcode": invite.passcode });
    phone.does("verifies", order).unwrap();
    // A look ahead uses nothing up.
    let ahead = phone.does("looks_ahead", json!({})).unwrap();
    assert_eq!(ahead["lengths"], json!([0, 0, 0]), "{ahead}");
    let first = phone.does("downloads_profile", json!({})).unwrap();
    let came = phone.is_refused("downloads_profile", json!({})).unwrap();
    assert_eq!(
        (&came["status"], &came["type"]),
        (&json!(409), &json!("text/html; charset=utf-8")),
        "{came}"
    );
    // The first profile gets its certificate, which its device never uses.
    phone.does("asks_for_certificate", json!({})).unwrap();

    let second = phone
        .does("downloads_profile", json!({ "method": "POST" }))
        .unwrap();
    let challenge = |profile: &Value| profile["scep"]["challenge"].as_str().unwrap().to_owned();
    assert_ne!(challenge(&first), challenge(&second));
    // The old certificate is dead, and so is a challenge that was never used.
    is_told_to_forget(&phone.is_refused("authenticates", json!({})).unwrap());
    let third = phone
        .does("downloads_profile", json!({ "method": "POST" }))
        .unwrap();
    for old in [&first, &second] {
        let came = phone
            .is_refused("asks_for_certificate", json!({ "challenge": challenge(old) }))
            .unwrap();
        assert_eq!(came["fail"], "badRequest", "{came}");
    }
    phone
        .does("asks_for_certificate", json!({ "challenge": challenge(&third) }))
        .unwrap();
    phone.does("authenticates", json!({})).unwrap();
    phone.does("updates_token", json!({})).unwrap();
    assert_eq!(stage.state(&invite), "enrolled");
    // After it, there is no profile any more.
    for method in ["GET", "POST"] {
        let came = phone
            .is_refused("downloads_profile", json!({ "method": method }))
            .unwrap();
        assert_eq!(came["status"], 410, "{method}: {came}");
    }
    assert_eq!(
        stage.timeline(&invite),
        [
            "profile_served",
            "certificate_issued",
            "profile_served",
            "device_refused: a newer profile took its place",
            "profile_served",
            "device_refused: the challenge was used already",
            "device_refused: a newer profile took its place",
            "certificate_issued",
            "enrolled: iPhone 15 Pro Max · iOS 18.5",
            "profile_refused_enrolled",
            "profile_refused_enrolled",
        ]
    );
    stage.had_no_trouble();
}
