//! What devices keep secret stays so: nothing of it in a log however talkative, nothing of it in clear in the data folder.

use std::{fs, path::Path, process::Command};

use muster_app::wire::{DeviceCommandKind, DeviceCommandRequest};
use muster_stories::{AppleDevice, certificate::Certificate};
use serde_json::{Value, json};

use crate::{
    apple_stage::{Invited, Stage},
    crowd,
};

const PIN: &str = "602214";

/// What a device knows that nobody else should: name and value.
fn secrets(device: &AppleDevice, invite: &Invited) -> Vec<(String, String)> {
    let text = fs::read_to_string(device.folder().join("device.json")).unwrap();
    let known: Value = serde_json::from_str(&text).unwrap();
    let mut secrets = vec![
        ("passcode".to_owned(), invite.passcode.clone()),
        (
            "link".to_owned(),
            invite.link.rsplit('/').next().unwrap().to_owned(),
        ),
    ];
    let challenge = known["profile"]["scep"]["challenge"].as_str().unwrap();
    secrets.push(("challenge".to_owned(), challenge.to_owned()));
    if let Some(cookie) = known["cookie"].as_str() {
        secrets.push(("session".to_owned(), cookie.split_once('=').unwrap().1.to_owned()));
    }
    for key in ["token", "unlock_token", "push_token", "push_magic"] {
        if let Some(value) = known[key].as_str() {
            secrets.push((key.to_owned(), value.to_owned()));
        }
    }
    secrets
}

/// As it is (the search ignores case), and as a message carries bytes that are written in hexadecimal here: in base64.
fn forms(value: &str) -> Vec<String> {
    let mut forms = vec![value.to_owned()];
    let bytes: Option<Vec<u8>> = (value.len().is_multiple_of(2) && value.len() >= 32)
        .then(|| {
            (0..value.len())
                .step_by(2)
                .map(|at| u8::from_str_radix(&value[at..at + 2], 16).ok())
                .collect()
        })
        .flatten();
    if let Some(bytes) = bytes {
        // Without the end, which depends on what follows.
        forms.push(base64(&bytes[..bytes.len() / 3 * 3])[..24].to_owned());
    }
    forms
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letter = |value: u32| char::from(LETTERS[usize::try_from(value & 63).unwrap()]);
    bytes
        .chunks_exact(3)
        .flat_map(|three| {
            let value = three.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
            [18, 12, 6, 0].map(|shift| letter(value >> shift))
        })
        .collect()
}

/// Where one of these is found by grep, but in the key and the mails that are kept on purpose.
fn found(secrets: &[(String, String)], places: &[&Path]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, value) in secrets {
        for form in forms(value) {
            let output = Command::new("grep")
                .args([
                    "-r",
                    "-i",
                    "-l",
                    "-a",
                    "-F",
                    "--exclude=muster.key",
                    "--exclude-dir=outbox",
                    "-e",
                    &form,
                ])
                .args(places)
                .env("LC_ALL", "C")
                .output()
                .unwrap();
            assert!(output.status.code().is_some_and(|code| code < 2), "{output:?}");
            let files = String::from_utf8(output.stdout).unwrap();
            found.extend(files.lines().map(|file| format!("{name} in {file}")));
        }
    }
    found
}

/// Three enrollments with everything that devices entrust to the server; what they are not to be found as.
async fn full_run(stage: &Stage) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let kinds = [("ios", "corporate"), ("macos", "corporate"), ("ios", "personal")];
    let [invite, of_a_mac, of_an_account] = stage.invites_all(kinds);
    let phone = stage.iphone();
    phone.enrolls(&invite.link, &invite.passcode).unwrap();
    phone.answers_commands().unwrap();
    all.extend(secrets(&phone, &invite));
    // The signature cannot be good, the session is none, the challenge is another's: refusals must not repeat them either.
    phone.does("asks_other", json!({ "kind": "Surrender" })).unwrap();

    let invite = of_a_mac;
    let mac = stage.mac();
    mac.enrolls(&invite.link, &invite.passcode).unwrap();
    mac.answers_commands().unwrap();
    mac.does("user_channel", json!({})).unwrap();
    let bootstrap = "fedcba9876543210".repeat(4);
    mac.does("deposits_bootstrap_token", json!({ "token": bootstrap }))
        .unwrap();
    mac.does("fetches_bootstrap_token", json!({})).unwrap();
    all.push(("bootstrap token".to_owned(), bootstrap));
    let app = crowd::open(&stage.installation.data()).await;
    let id = stage.device(mac.udid())["id"].as_str().unwrap().to_owned();
    let lock = DeviceCommandRequest {
        kind: DeviceCommandKind::DeviceLock,
        pin: PIN.to_owned(),
        message: String::new(),
        phone: String::new(),
    };
    app.send_device_command(id, lock).await.unwrap();
    all.extend(secrets(&mac, &invite));

    let invite = of_an_account;
    let own = stage.iphone();
    own.enrolls_by_account(&stage.address(), &invite.email, &invite.passcode)
        .unwrap();
    own.answers_commands().unwrap();
    all.extend(secrets(&own, &invite));
    all
}

#[tokio::test]
async fn no_log_and_no_data_folder_tells_what_devices_keep_secret() {
    let stage = Stage::with(
        Certificate::for_loopback().unwrap(),
        "trace,html5ever=off,selectors=off",
        &[],
    );
    let all = full_run(&stage).await;
    assert!(all.len() >= 16, "{all:?}");
    let data = stage.installation.data();
    let log = stage.log_file();
    assert!(
        fs::metadata(log).unwrap().len() > 10_000,
        "the log is not talkative"
    );
    assert_eq!(found(&all, &[log]), Vec::<String>::new());
    // How a device is called by push stands in the database for now: see the test below.
    let (push, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|(name, _)| name.starts_with("push_"));
    assert!(push.len() >= 6);
    // While the server runs, the journal holds what the database does not yet.
    assert!(fs::metadata(data.join("muster.db-wal")).unwrap().len() > 0);
    assert_eq!(found(&others, &[&data]), Vec::<String>::new());
    // The PIN is too short to be looked for in bytes: it would be found by chance. It is in no text of the database.
    let dump = stage.query(".dump commands");
    assert!(dump.contains("DeviceLock") && !dump.contains(PIN), "{dump}");
    let log = fs::read_to_string(log).unwrap();
    for said in log
        .lines()
        .filter(|line| line.contains("muster_app") || line.contains("muster_portal"))
    {
        assert!(
            !said.contains(&format!("\"{PIN}\"")) && !said.contains("PIN"),
            "{said}"
        );
    }

    // Control: the same search finds each of them in a file that leaks them.
    let leak = tempfile::TempDir::new().unwrap();
    for (name, value) in others.iter().chain(&push) {
        fs::write(leak.path().join("leak"), value).unwrap();
        let one = [(name.clone(), value.clone())];
        assert!(
            !found(&one, &[leak.path()]).is_empty(),
            "the search is blind for {name}"
        );
    }
}

#[tokio::test]
async fn the_database_alone_calls_no_device() {
    let stage = Stage::serving();
    let mut all = full_run(&stage).await;
    all.retain(|(name, _)| name.starts_with("push_"));
    assert_eq!(found(&all, &[&stage.installation.data()]), Vec::<String>::new());
}
