//! Data folders in a bad state: each is refused with its own words and code, and left as it was.

use std::{fs, os::unix::fs::PermissionsExt, process::Command};

use muster_stories::command_line::Answer;

use crate::{
    crowd,
    installation::{Installation, told},
    outside,
};

const LIST: &[&str] = &["invites", "--format", "json"];

/// A folder with an invite in it.
fn used() -> Installation {
    let used = Installation::untouched();
    used.is_named();
    used.does(&[
        "invite",
        "--platform",
        "ios",
        "--name",
        "Ada",
        "--email",
        "ada@example.org",
    ]);
    used
}

/// Refused, with the exit code for data that cannot be used, this code and what to do.
fn refused(answer: &Answer, code: &str) -> String {
    assert_eq!(answer.code, Some(7), "{answer:?}");
    assert!(answer.output.is_empty(), "{answer:?}");
    let error = told(answer);
    assert_eq!(error["code"], code, "{error:#}");
    assert!(!error["hint"].as_str().unwrap().is_empty(), "{error:#}");
    error["message"].as_str().unwrap().to_owned()
}

#[test]
fn a_newer_database_is_refused_and_stays_as_it_is() {
    let installation = used();
    outside::query(
        &installation.data(),
        "INSERT INTO refinery_schema_history SELECT 9999, 'tomorrow', applied_on, checksum FROM refinery_schema_history LIMIT 1",
    );
    let before = fs::read(installation.data().join("muster.db")).unwrap();
    let words = refused(&installation.asks(LIST), "database_newer");
    assert!(words.contains("9999"), "{words}");
    assert_eq!(before, fs::read(installation.data().join("muster.db")).unwrap());
}

#[test]
fn a_damaged_database_is_refused_by_name() {
    let installation = used();
    let path = installation.data().join("muster.db");
    let sound = fs::read(&path).unwrap();
    let rubbish: Vec<u8> = (0..sound.len()).map(|i| (i * 131 % 251) as u8).collect();
    let mut inside = sound.clone();
    inside[4096..].copy_from_slice(&rubbish[4096..]);
    let stump = sound[..sound.len() / 3].to_vec();
    for (what, bytes) in [
        ("nothing but rubbish", rubbish),
        ("rubbish inside", inside),
        ("cut off", stump),
        ("emptied", Vec::new()),
    ] {
        fs::write(&path, &bytes).unwrap();
        let answer = installation.asks(LIST);
        assert_eq!(answer.code, Some(7), "{what}: {answer:?}");
        refused(&answer, "database_damaged");
        assert_eq!(bytes, fs::read(&path).unwrap(), "{what}: it was changed");
    }
    fs::write(&path, sound).unwrap();
    assert_eq!(installation.invites().len(), 1, "the backup brings it back");
}

#[test]
fn a_key_that_is_not_the_one_is_refused_and_never_replaced() {
    let installation = used();
    let key = installation.data().join("muster.key");
    let right = fs::read(&key).unwrap();

    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    let words = refused(&installation.asks(LIST), "key_unavailable");
    assert!(words.contains("chmod 600"), "{words}");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();

    fs::write(&key, [7; 32]).unwrap();
    refused(&installation.asks(LIST), "key_wrong");
    assert_eq!(fs::read(&key).unwrap(), [7; 32]);
    fs::write(&key, [7; 31]).unwrap();
    refused(&installation.asks(LIST), "key_unavailable");

    fs::remove_file(&key).unwrap();
    refused(&installation.asks(LIST), "key_unavailable");
    assert!(!key.exists(), "a new key would bury all links");

    let elsewhere = installation.data().join("kept.key");
    fs::write(&elsewhere, right).unwrap();
    fs::set_permissions(&elsewhere, fs::Permissions::from_mode(0o600)).unwrap();
    let path = elsewhere.to_str().unwrap();
    installation.does(&["invites", "--key-file", path]);
}

#[test]
fn a_port_in_use_is_said_at_once() {
    let installation = used();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    installation.does(&[
        "settings",
        "set",
        "portal.listen_host=127.0.0.1",
        &format!("portal.listen_port={port}"),
    ]);
    let answer = installation.asks(&["serve"]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    assert!(
        answer.words.contains(&port.to_string()) && answer.words.contains("use"),
        "{answer:?}"
    );
}

#[test]
fn a_read_only_folder_is_said_to_be_one() {
    let installation = used();
    let data = installation.data();
    let data = data.to_str().unwrap();
    let script =
        format!("mount --bind '{data}' '{data}' && mount -o remount,ro,bind '{data}' && exec \"$@\"");
    let Some(answer) = in_a_world_of_its_own(&installation, &script, LIST) else {
        return;
    };
    refused(&answer, "database_read_only");
    assert_eq!(installation.invites().len(), 1);
}

#[tokio::test]
async fn a_full_disk_keeps_what_was_and_loses_nothing_half_done() {
    let installation = used();
    crowd::invite(&installation.data(), 0, 300).await;
    let data = installation.data();
    let data = data.to_str().unwrap();
    // The folder moves to a disk that is then filled to the last byte.
    let script = format!(
        "mkdir '{data}.disk' && mount -t tmpfs -o size=4m tmpfs '{data}.disk' && cp -a '{data}/.' '{data}.disk' && \
         mount --move '{data}.disk' '{data}' && \
         {{ cat /dev/zero > '{data}/filler' 2>/dev/null; \"$@\"; code=$?; rm '{data}/filler'; \
         sqlite3 '{data}/muster.db' 'PRAGMA integrity_check; SELECT count(*) FROM invites' >&2; exit $code; }}"
    );
    let invite = [
        "invite",
        "--json",
        "--platform",
        "ios",
        "--name",
        "Bob",
        "--email",
        "bob@example.org",
    ];
    let Some(answer) = in_a_world_of_its_own(&installation, &script, &invite) else {
        return;
    };
    assert_eq!(answer.code, Some(7), "{answer:?}");
    assert!(answer.words.contains("\"disk_full\""), "{answer:?}");
    assert!(answer.words.contains("ok\n301"), "{answer:?}");
}

/// Runs `muster` with mounts that nobody else sees. `None`, loudly, where the system does not let us make any.
fn in_a_world_of_its_own(installation: &Installation, script: &str, arguments: &[&str]) -> Option<Answer> {
    let possible = Command::new("unshare")
        .args(["--mount", "true"])
        .status()
        .expect("unshare is missing: apt-get install util-linux");
    if !possible.success() {
        eprintln!("NOT TESTED: mounts need root, and this is not root: {arguments:?}");
        return None;
    }
    let (muster, _, _) = installation.command(arguments);
    let output = Command::new("unshare")
        .args(["--mount", "sh", "-c", script, "sh"])
        .arg(muster.get_program())
        .args(muster.get_args())
        .output()
        .unwrap();
    Some(output.into())
}
