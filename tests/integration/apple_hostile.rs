//! Devices that mean harm: none gets in, none takes the server down, each leaves one line that can be read.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::apple_stage::Stage;

/// Answered without a line in the log, so far.
const SILENT: [&str; 7] = [
    // The web server's own answers: no device's message was read.
    "GET at check-in",
    "POST at check-in",
    "DELETE at check-in",
    "certificate: GET of 20 KB",
    // See `every_refused_certificate_request_leaves_a_line`.
    "certificate: an operation that nobody knows",
    "certificate: no operation",
    "certificate: GET without base64",
];

fn seed() -> u64 {
    let seed = std::env::var("MUSTER_STORY_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or_else(|| {
        let now = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap();
        u64::from(now.subsec_nanos())
    });
    println!("MUSTER_STORY_SEED={seed} repeats these messages");
    seed
}

#[test]
fn hostile_devices_get_nowhere() {
    let stage = Stage::serving();
    let mut order = json!({
        "authority": stage.certificate.authority(), "log": stage.log_file(), "seed": seed(),
    });
    let names = ["managed", "other", "waiting", "certified"];
    let invites = stage.invites_all([("ios", "corporate"); 4]);
    for (name, invite) in names.iter().zip(&invites) {
        order[*name] = json!({ "link": invite.link, "passcode": invite.passcode });
    }
    let folder = TempDir::with_prefix("muster-hostile-").unwrap();
    let came = stage.plays("apple_hostile.py", folder.path(), &order);
    let attacks = came["attacks"].as_array().unwrap();
    assert!(attacks.len() > 90, "{}", attacks.len());
    let mut messages = 0;
    for attack in attacks {
        let name = attack["name"].as_str().unwrap();
        let number = |key: &str| attack[key].as_u64().unwrap();
        messages += number("refusals");
        assert_eq!(
            attack["health"], 200,
            "the server is not well after this: {attack:#}"
        );
        let statuses: Vec<u64> = serde_json::from_value(attack["statuses"].clone()).unwrap();
        assert!(
            statuses.iter().all(|status| (200..500).contains(status)),
            "{attack:#}"
        );
        assert!(
            !statuses.contains(&401),
            "a device would remove its enrollment: {attack:#}"
        );
        // A certificate's refusal is an answer of its own (RFC 8894); a flipped bit may lie in the
        // signer's own certificate, of which the key alone counts.
        if name != "certificate: bit-flipped" && attack["fails"] == json!([]) {
            assert!(!statuses.contains(&200), "it got in: {attack:#}");
            assert!(number("refusals") > 0, "{attack:#}");
        }
        if !SILENT.contains(&name) {
            assert_eq!(number("log"), number("refusals"), "not one line each: {attack:#}");
            assert_eq!(attack["levels"], json!(["WARN"]), "{attack:#}");
        }
        for said in attack["said"].as_array().unwrap() {
            assert!(
                said.as_str().unwrap().split(' ').count() >= 5,
                "not readable: {said}"
            );
        }
    }
    println!(
        "{} attacks, {messages} refusals in {}",
        attacks.len(),
        came["seconds"]
    );
    assert!(messages > 300);
    let fails = |name: &str| -> Value {
        let attack = attacks.iter().find(|attack| attack["name"] == name);
        attack.unwrap_or_else(|| panic!("no {name}"))["fails"].clone()
    };
    for weak in ["DES", "3DES", "SHA-1", "MD5"] {
        assert_eq!(
            fails(&format!("certificate: {weak}")),
            json!(["badAlg"]),
            "{weak}"
        );
    }

    // After all of it, what is right still works (the script has done so), and nothing else has happened.
    assert_eq!(stage.devices("managed"), 3);
    assert_eq!(stage.query("SELECT count(*) FROM devices"), "3");
    let per_enrollment =
        "SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM certificates GROUP BY enrollment_id)";
    assert_eq!(
        stage.query(per_enrollment),
        "1",
        "one certificate for each profile"
    );
    for (name, invite) in names.iter().zip(&invites) {
        let device = stage.device(came["udids"][name].as_str().unwrap());
        let expected = if *name == "waiting" {
            json!(null)
        } else {
            json!(invite.id)
        };
        assert_eq!(device["invite"], expected, "{name}");
    }
    // The log tells no secret of any of them, in any case of letters.
    let log = stage.log().to_lowercase();
    for secret in came["secrets"].as_array().unwrap() {
        let secret = secret.as_str().unwrap();
        assert!(
            secret.len() >= 8 && !log.contains(&secret.to_lowercase()),
            "{secret} is in the log"
        );
    }
    assert!(log.contains("a device was turned away"), "the log is empty");
    stage.had_no_trouble();
}

#[test]
fn every_refused_certificate_request_leaves_a_line() {
    let stage = Stage::serving();
    let phone = stage.iphone();
    for query in ["", "operation=Please", "operation=PKIOperation&message=%FF"] {
        let before = stage.log().lines().count();
        let url = format!("{}/apple/scep?{query}", stage.address());
        let came = phone.does("visits", json!({ "url": url })).unwrap();
        assert_eq!(came["status"], 400, "{came}");
        assert_eq!(stage.log().lines().count(), before + 1, "{query}");
    }
}

#[test]
fn a_weak_key_is_refused_by_its_name() {
    let stage = Stage::serving();
    let invite = stage.invites("ios");
    let phone = stage.iphone();
    phone.fetches_profile(&invite.link, &invite.passcode).unwrap();
    let came = phone
        .is_refused("asks_for_certificate", json!({ "bits": 1024 }))
        .unwrap();
    assert_eq!(
        (&came["status"], &came["fail"]),
        (&json!(200), &json!("badAlg")),
        "{came}"
    );
}
