//! Other readers understand what is written: Python's plistlib and libplist's plistutil.

use std::path::Path;

use muster_mdm::apple::{
    command::Command,
    refusal::{Form, Refusal},
    replies,
};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::stage::{AWKWARD, TOPIC, profile, python, run, standings, ways};

/// Everything that is written, once.
fn everything() -> Vec<Vec<u8>> {
    let mut all: Vec<Vec<u8>> = ways()
        .into_iter()
        .map(|(way, family)| profile(way, family).to_plist().unwrap())
        .collect();
    all.extend(standings().map(|standing| Command::device_information(standing).to_plist(Uuid::nil())));
    all.push(Refusal::UnrecognizedDevice.body(Some(AWKWARD), Form::Plist));
    all.push(replies::no_digest_challenge());
    all.push(replies::bootstrap_token(None));
    all
}

#[test]
fn python_reads_a_profile_with_every_letter_in_its_place() {
    let (way, family) = ways()[1].clone();
    let read: Json =
        serde_json::from_slice(&python("read", &profile(way, family).to_plist().unwrap())).unwrap();
    assert_eq!(read["PayloadDisplayName"], AWKWARD);
    assert_eq!(read["PayloadRemovalDisallowed"], true);
    assert_eq!(read["ConsentText"]["default"], "We & you agree.\nYes.");
    let parts = read["PayloadContent"].as_array().unwrap();
    assert_eq!(parts[0]["PayloadContent"], json!({"$data": "3003020105"}));
    let scep = &parts[1]["PayloadContent"];
    assert_eq!(
        scep["Subject"],
        json!([[["O", "Northwind & Co."]], [["CN", "0190b7c0"]]])
    );
    assert_eq!(scep["Challenge"], "challenge-of-a-test");
    assert_eq!(scep["CAFingerprint"], json!({"$data": "ab".repeat(20)}));
    assert_eq!(
        (scep["Keysize"].as_u64(), scep["Key Usage"].as_u64()),
        (Some(2048), Some(5))
    );
    let management = &parts[2];
    assert_eq!(management["Topic"], TOPIC);
    assert_eq!(management["AccessRights"], 8191);
    assert_eq!(management["IdentityCertificateUUID"], parts[1]["PayloadUUID"]);
    assert_eq!(
        management["ServerCapabilities"],
        json!([
            "com.apple.mdm.per-user-connections",
            "com.apple.mdm.bootstraptoken"
        ])
    );
}

#[test]
fn plistutil_reads_everything_to_the_same_values() {
    const PLISTUTIL: &str = "/usr/bin/plistutil";
    assert!(
        Path::new(PLISTUTIL).exists(),
        "{PLISTUTIL} is missing: apt-get install libplist-utils"
    );
    for written in everything() {
        // To binary and back by one program, then read by another.
        let binary = run(PLISTUTIL, &["-i", "-", "-f", "bin"], &written);
        assert!(binary.starts_with(b"bplist"));
        let back = run(PLISTUTIL, &["-i", "-", "-f", "xml"], &binary);
        let ours: Json = serde_json::from_slice(&python("read", &written)).unwrap();
        let theirs: Json = serde_json::from_slice(&python("read", &back)).unwrap();
        assert_eq!(ours, theirs);
    }
}

#[test]
fn the_same_values_give_the_same_bytes() {
    assert_eq!(everything(), everything());
}
