//! The portal's certificate from an authority, with Let's Encrypt's own test server in its place.

use std::process::Command;

use muster_stories::{
    AppleDevice, apple_device,
    pebble::{BINDING, Pebble},
};
use serde_json::json;

use crate::{
    acme_stage::{AcmeStage, Kind, ports},
    installation::told,
};

/// Order, challenge, certificate, renewal on the living portal, restart.
fn gets_renews_and_keeps(kind: Kind) {
    let ports = ports();
    let pebble = Pebble::coming_to(ports).unwrap();
    let mut stage = AcmeStage::serving(&pebble, ports, kind, &[]);
    let first = stage.shows(&pebble, None);
    let stands = stage.until("good");
    assert_eq!(stands["name"], "localhost", "{stands:#}");
    assert!(
        stands["next_at"].as_i64() > stands["tried_at"].as_i64(),
        "{stands:#}"
    );
    let doctor = stage.installation.asks(&["doctor"]).output;
    assert!(doctor.contains("renewed by itself"), "{doctor}");

    // On the living portal: the server goes on, the next connection meets another certificate.
    let before = stage.log();
    stage.installation.does(&["certificates", "renew"]);
    let second = stage.shows(&pebble, Some(&first));
    assert!(
        !stage.log()[before.len()..].contains("the portal listens"),
        "it was started anew"
    );

    // A restart orders nothing.
    stage.until("good");
    let orders = |pebble: &Pebble| pebble.log().matches("/finalize-order/").count();
    let ordered = orders(&pebble);
    stage.stops();
    stage.starts();
    assert_eq!(stage.shows(&pebble, None), second);
    std::thread::sleep(std::time::Duration::from_secs(4));
    assert_eq!(orders(&pebble), ordered, "{}", pebble.log());
}

#[test]
fn a_certificate_comes_by_tls_alpn_and_is_renewed_on_the_living_portal() {
    gets_renews_and_keeps(Kind::Tls);
}

#[test]
fn a_certificate_comes_by_http_and_is_renewed_on_the_living_portal() {
    gets_renews_and_keeps(Kind::Http);
}

#[test]
fn profiles_are_signed_with_it_and_no_key_lies_about() {
    let ports = ports();
    let pebble = Pebble::coming_to(ports).unwrap();
    let mut stage = AcmeStage::serving(&pebble, ports, Kind::Tls, &[]);
    stage.shows(&pebble, None);
    let words = [
        "--platform",
        "ios",
        "--name",
        "Ada Lovelace",
        "--email",
        "ada@northwind.example",
    ];
    stage
        .installation
        .does(&[&["invite", "--json"], &words[..]].concat());
    let outbox = stage.installation.data().join("outbox");
    let end = std::time::Instant::now() + std::time::Duration::from_secs(60);
    let mail = loop {
        let files = std::fs::read_dir(&outbox).into_iter().flatten().flatten();
        if let Some(file) = files
            .map(|file| file.path())
            .find(|file| file.extension().is_some_and(|end| end == "eml"))
        {
            break muster_stories::ReceivedMail::from_bytes(std::fs::read(file).unwrap());
        }
        assert!(std::time::Instant::now() < end, "no mail: {}", stage.log());
        std::thread::sleep(std::time::Duration::from_millis(50));
    };
    let device = AppleDevice::made(json!({
        "kind": "iphone", "authority": pebble.root().unwrap(), "key": apple_device::spare_key(0).unwrap(), "profile": null,
    }))
    .unwrap();
    // The device checks the signature with the chain that comes with the profile; it knows the root alone.
    device
        .fetches_profile(&mail.link().unwrap(), &mail.passcode().unwrap())
        .unwrap();
    let signer = Command::new("openssl")
        .args(["x509", "-noout", "-fingerprint", "-sha256", "-in"])
        .arg(device.folder().join("profile-signer.pem"))
        .output()
        .unwrap();
    let signer = String::from_utf8_lossy(&signer.stdout).trim().to_owned();
    assert_eq!(signer, stage.shows(&pebble, None));

    stage.stops();
    // Keys are PKCS#8 of P-256: their first bytes in each writing that could have come out. The accounts' is kept as JSON.
    let head = "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg";
    let raw = b"\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07\x04\x6d\x30\x6b\x02\x01\x01\x04\x20";
    for folder in [stage.installation.data(), stage.installation.words()] {
        for file in std::fs::read_dir(folder)
            .unwrap()
            .flatten()
            .filter(|file| file.path().is_file())
        {
            let bytes = std::fs::read(file.path()).unwrap();
            let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
            for needle in [&head.as_bytes()[..40], raw, b"key_pkcs8", b"PRIVATE KEY"] {
                assert!(
                    !holds(needle),
                    "{} in {}",
                    String::from_utf8_lossy(needle),
                    file.path().display()
                );
            }
        }
    }
}

#[test]
fn before_it_is_there_visitors_meet_a_clean_failure_and_the_console_says_why() {
    let (wrong, own) = (ports(), ports());
    // The authority comes to ports on which nobody listens.
    let pebble = Pebble::coming_to(wrong).unwrap();
    let stage = AcmeStage::serving(&pebble, own, Kind::Tls, &[]);
    let failed = stage.until("failed");
    let words = failed["words"].as_str().unwrap();
    assert!(
        words.starts_with("The authority could not check the name by TLS-ALPN-01:"),
        "{words}"
    );
    assert!(
        failed["remedy"].as_str().unwrap().contains("port 443"),
        "{failed:#}"
    );
    let wait = failed["next_at"].as_i64().unwrap() - failed["tried_at"].as_i64().unwrap();
    assert!((60_000..=180_000).contains(&wait), "it backs off: {wait} ms");
    let visitor = Command::new("openssl")
        .args(["s_client", "-connect", &format!("127.0.0.1:{}", own.tls)])
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&visitor.stderr);
    assert!(said.contains("alert") && !visitor.status.success(), "{said}");
    let doctor = stage.installation.asks(&["doctor"]);
    assert!(
        doctor
            .output
            .contains("The portal has no certificate that is valid."),
        "{}",
        doctor.output
    );
    assert_eq!(doctor.code, Some(8), "an error");
    assert!(!stage.log().contains("panicked"));
}

#[test]
fn a_directory_that_is_down_is_said_and_asked_again() {
    let ports = ports();
    let mut pebble = Pebble::coming_to(ports).unwrap();
    pebble.stops();
    let stage = AcmeStage::serving(&pebble, ports, Kind::Http, &[]);
    let failed = stage.until("failed");
    let words = failed["words"].as_str().unwrap();
    assert!(
        words.starts_with("The certificate authority cannot be reached: localhost:"),
        "{words}"
    );
    pebble.starts().unwrap();
    stage.installation.does(&["certificates", "renew"]);
    stage.shows(&pebble, None);
}

#[test]
fn an_authority_that_forgot_the_account_gets_a_new_one() {
    let ports = ports();
    let mut pebble = Pebble::coming_to(ports).unwrap();
    let stage = AcmeStage::serving(&pebble, ports, Kind::Tls, &[]);
    stage.shows(&pebble, None);
    stage.until("good");
    pebble.stops();
    pebble.starts().unwrap();
    // Its root is another now, so what it vouches for can only be a new certificate.
    stage.installation.does(&["certificates", "renew"]);
    stage.shows(&pebble, None);
}

#[test]
fn refused_stamps_do_not_keep_the_certificate_away() {
    let ports = ports();
    let pebble = Pebble::refusing_stamps(ports, 30).unwrap();
    let stage = AcmeStage::serving(&pebble, ports, Kind::Tls, &[]);
    stage.shows(&pebble, None);
    assert!(
        pebble.log().contains("reject 30% of good nonces"),
        "{}",
        pebble.log()
    );
}

#[test]
fn an_account_is_bound_to_the_one_that_the_authority_knows() {
    let ports = ports();
    let pebble = Pebble::with_binding(ports).unwrap();
    let stage = AcmeStage::serving(&pebble, ports, Kind::Tls, &[]);
    let failed = stage.until("failed");
    assert!(
        failed["words"].as_str().unwrap().contains("external account"),
        "{failed:#}"
    );
    let (kid, key) = (format!("acme.external_account={}", BINDING.0), "acme.secret=-");
    let set = ["settings", "set", kid.as_str(), key, "--json"];
    let answer = stage.installation.asks_with(&set, BINDING.1);
    assert_eq!(answer.code, Some(0), "{answer:#?}");
    assert!(!answer.output.contains(BINDING.1), "{}", answer.output);
    stage.shows(&pebble, None);
    let stored = stage.query("SELECT group_concat(value) FROM settings WHERE key LIKE 'settings.acme%'");
    assert!(
        !stored.is_empty() && !stored.contains(BINDING.1),
        "the key is sealed"
    );
}

#[test]
fn a_root_that_nobody_knows_is_not_believed() {
    let ports = ports();
    let pebble = Pebble::coming_to(ports).unwrap();
    let stage = AcmeStage::serving(&pebble, ports, Kind::Tls, &["acme.root_file="]);
    let failed = stage.until("failed");
    assert!(
        failed["words"].as_str().unwrap().contains("is not trusted"),
        "{failed:#}"
    );
    assert!(failed["remedy"].as_str().unwrap().contains("root"), "{failed:#}");
}

#[test]
fn a_taken_port_for_http_is_said_and_the_authority_is_left_alone() {
    let ports = ports();
    let taken = std::net::TcpListener::bind(("127.0.0.1", ports.http)).unwrap();
    let pebble = Pebble::coming_to(ports).unwrap();
    let stage = AcmeStage::serving(&pebble, ports, Kind::Http, &[]);
    let failed = stage.until("failed");
    let words = failed["words"].as_str().unwrap();
    assert_eq!(
        words,
        format!(
            "HTTP-01 cannot be answered: port {} is in use by another program.",
            ports.http
        )
    );
    assert!(!pebble.log().contains("/order-plz"), "{}", pebble.log());
    drop(taken);
    // The listener takes the port by itself, a moment later.
    let end = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while std::net::TcpStream::connect(("127.0.0.1", ports.http)).is_err() {
        assert!(std::time::Instant::now() < end, "{}", stage.log());
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    stage.installation.does(&["certificates", "renew"]);
    stage.shows(&pebble, None);
}

#[test]
fn what_cannot_work_is_refused_at_its_field() {
    let ports = ports();
    let pebble = Pebble::coming_to(ports).unwrap();
    let stage = AcmeStage::at(&pebble, ports, Kind::Tls, &[]);
    for (change, field) in [
        ("acme.terms_agreed=false", "acme.terms_agreed"),
        ("acme.directory_url=http://ca.example/dir", "acme.directory_url"),
        ("acme.directory_url=", "acme.directory_url"),
        ("acme.contact=nobody", "acme.contact"),
        ("acme.http_listen=80", "acme.http_listen"),
        ("acme.external_account=kid", "acme.secret"),
        ("acme.secret=?", "acme.secret"),
        ("acme.authority=lets_encrypt", "acme.enabled"),
        ("portal.public_address=https://192.0.2.7", "portal.public_address"),
        ("portal.public_address=http://localhost", "portal.public_address"),
        ("portal.public_address=", "portal.public_address"),
    ] {
        let answer = stage.installation.asks(&["settings", "set", change, "--json"]);
        assert_eq!(answer.code, Some(3), "{change}: {answer:#?}");
        assert_eq!(told(&answer)["field"], field, "{change}: {answer:#?}");
    }
    // Both at once, where neither would do alone.
    let both = [
        "settings",
        "set",
        "acme.authority=lets_encrypt",
        "portal.public_address=https://enroll.example.com",
    ];
    stage.installation.does(&both);
}
