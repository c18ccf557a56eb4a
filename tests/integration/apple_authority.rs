//! The device authority given out, backed up, damaged, restored; read by openssl in between.

use std::{fs, os::unix::fs::PermissionsExt, path::Path, process::Command};

use serde_json::Value;

use crate::{
    apple_stage::Stage,
    installation::{Installation, told},
};

const PASSPHRASE: &str = "correct horse battery staple";

/// What openssl makes of a file; it must succeed.
fn openssl(words: &[&str]) -> String {
    let output = Command::new("openssl").args(words).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "openssl {words:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// Fingerprint of the device authority, as the command line lists it.
fn authority(installation: &Installation) -> String {
    let view = installation.does(&["certificates", "--json"]).json().unwrap();
    let rows = view["certificates"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|row| row["usage"] == "device_authority")
        .unwrap();
    row["fingerprint"].as_str().unwrap().to_owned()
}

fn restores(installation: &Installation, file: &str, passphrase: &str) -> (Option<i32>, Value) {
    let answer = installation.asks_with(&["certificates", "--json", "restore", file], passphrase);
    let error = match answer.code {
        Some(0) => Value::Null,
        _ => told(&answer),
    };
    (answer.code, error)
}

#[test]
fn what_is_backed_up_is_the_authority_encrypted() {
    let folder = Installation::untouched();
    folder.is_named();
    let [exported, kept] =
        ["authority.pem", "backup.pem"].map(|name| folder.words().join(name).display().to_string());
    folder.does(&["certificates", "export", &exported]);
    let short = folder.asks_with(&["certificates", "--json", "backup", &kept], "too short\n");
    assert_eq!(short.code, Some(3), "{short:?}");
    assert_eq!(told(&short)["problems"][0]["field"], "passphrase");
    assert!(!Path::new(&kept).exists());
    let made = folder.asks_with(&["certificates", "backup", &kept], &format!("{PASSPHRASE}\n"));
    assert_eq!(made.code, Some(0), "{made:?}");

    let mode = fs::metadata(&kept).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "only its owner may read it");
    let text = fs::read_to_string(&kept).unwrap();
    assert!(text.starts_with(&fs::read_to_string(&exported).unwrap()));
    assert!(!text.contains("BEGIN PRIVATE KEY"));
    let of_key = openssl(&[
        "pkey",
        "-in",
        &kept,
        "-passin",
        &format!("pass:{PASSPHRASE}"),
        "-pubout",
    ]);
    assert_eq!(of_key, openssl(&["x509", "-in", &kept, "-pubkey", "-noout"]));
    let wrong = Command::new("openssl")
        .args(["pkey", "-in", &kept, "-passin", "pass:another horse altogether"])
        .output()
        .unwrap();
    assert!(!wrong.status.success(), "the passphrase protects nothing");
    let listed = folder.does(&["certificates"]).output;
    assert!(listed.contains("Device authority  good"), "{listed}");
}

#[test]
fn a_damaged_authority_comes_back_and_its_devices_stay_enrolled() {
    let mut stage = Stage::serving();
    let invite = stage.invites("ios");
    let phone = stage.iphone();
    phone.enrolls(&invite.link, &invite.passcode).unwrap();
    let folder = &stage.installation;
    let kept = folder.words().join("backup.pem").display().to_string();
    let made = folder.asks_with(&["certificates", "backup", &kept], PASSPHRASE);
    assert_eq!(made.code, Some(0), "{made:?}");
    let before = authority(folder);

    stage.stops();
    stage.query(
        "DELETE FROM settings WHERE key IN ('settings.device_authority', 'settings.device_registrar')",
    );
    let folder = &stage.installation;
    let (code, error) = restores(folder, &kept, "not the passphrase");
    assert_eq!(
        (code, &error["problems"][0]["field"]),
        (Some(3), &"passphrase".into())
    );
    let certificate = stage.certificate.chain().display().to_string();
    let (code, error) = restores(folder, &certificate, PASSPHRASE);
    assert_eq!(
        (code, &error["code"]),
        (Some(1), &"certificate_invalid".into()),
        "{error}"
    );
    assert_eq!(restores(folder, &kept, PASSPHRASE).0, Some(0));
    assert_eq!(authority(folder), before);
    stage.starts();
    assert!(
        !phone.answers_commands().unwrap().is_empty(),
        "the phone is known as before"
    );
    // And others enroll under it.
    let next = stage.invites("ios");
    stage.iphone().enrolls(&next.link, &next.passcode).unwrap();
    stage.had_no_trouble();
}

#[test]
fn another_authority_does_not_take_the_place_of_one_that_devices_depend_on() {
    let old = Installation::untouched();
    old.is_named();
    let kept = old.words().join("backup.pem").display().to_string();
    let made = old.asks_with(&["certificates", "backup", &kept], PASSPHRASE);
    assert_eq!(made.code, Some(0), "{made:?}");

    let stage = Stage::serving();
    let invite = stage.invites("ios");
    let phone = stage.iphone();
    phone.enrolls(&invite.link, &invite.passcode).unwrap();
    let (before, foreign) = (authority(&stage.installation), authority(&old));
    assert_ne!(before, foreign);
    let (code, error) = restores(&stage.installation, &kept, PASSPHRASE);
    assert_eq!((code, &error["code"]), (Some(4), &"conflict".into()), "{error}");
    assert_eq!(authority(&stage.installation), before, "nothing has changed");

    let new = Installation::untouched();
    new.is_named();
    assert_eq!(restores(&new, &kept, PASSPHRASE).0, Some(0));
    assert_eq!(authority(&new), foreign);
}
