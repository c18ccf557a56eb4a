//! Enrollment with clients that share no code with ours.

mod clients;
mod server;

use muster_domain::time::DAY;
use muster_mdm::scep::{Refusal, Unreadable, Why, capabilities, read};
use serde_json::{Value, json};
use server::{CHALLENGE, Server};

use crate::support::{Folder, authority, random, registrar};

/// Runs `client.py`, which must understand the answer.
fn client(server: &Server, folder: &Folder, order: &Value) -> Value {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crypto/client.py");
    let output = std::process::Command::new("python3")
        .args([script, &server.url()])
        .arg(folder.path())
        .arg(order.to_string())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{order}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

fn refused(answer: &Value) -> (&str, &str) {
    (
        answer["status"].as_str().unwrap(),
        answer["fail"].as_str().unwrap_or_default(),
    )
}

#[test]
fn a_device_enrolls_by_every_supported_way() {
    let server = Server::start();
    let ca_too = json!(["ca.pem", "ra.pem"]);
    for (ask, cipher) in [
        (json!({}), "aes-128-cbc"),
        (json!({"get": true}), "aes-128-cbc"),
        (
            json!({"cipher": "aes-256-cbc", "digest": "sha512"}),
            "aes-256-cbc",
        ),
        (json!({"cipher": "aes-192-cbc", "stream": true}), "aes-192-cbc"),
        (json!({"recipients": ca_too, "bits": 4096}), "aes-128-cbc"),
    ] {
        let folder = Folder::new();
        let mut order = json!({"cn": "what the client wants", "challenge": CHALLENGE});
        order
            .as_object_mut()
            .unwrap()
            .extend(ask.as_object().unwrap().clone());
        let answer = client(&server, &folder, &order);
        assert_eq!(refused(&answer), ("0", ""), "{order}");
        assert_eq!(answer["cipher"].as_str().unwrap(), cipher);
        let subject = answer["subject"].as_str().unwrap();
        assert!(subject.contains("CN = the-invite"), "{subject}");
    }
    assert_eq!(server.seen(), vec!["enroll: what the client wants"; 5]);
}

#[test]
fn a_device_renews_with_its_certificate() {
    let server = Server::start();
    let folder = Folder::new();
    assert_eq!(
        refused(&client(
            &server,
            &folder,
            &json!({"cn": "a", "challenge": CHALLENGE})
        )),
        ("0", "")
    );
    // With the type for renewals, as Apple does it, and with the key that it has.
    let renewal = json!({"cn": "b", "renew": true, "type": "17"});
    assert_eq!(refused(&client(&server, &folder, &renewal)), ("0", ""));
    let apple = json!({"cn": "c", "renew": true, "type": "19", "challenge": "ignored"});
    assert_eq!(refused(&client(&server, &folder, &apple)), ("0", ""));
    let same = json!({"cn": "d", "renew": true, "type": "17", "new_key": false, "csr_key": "device.key"});
    assert_eq!(refused(&client(&server, &folder, &same)), ("0", ""));
    assert_eq!(server.seen(), ["enroll: a", "renew: b", "renew: c", "renew: d"]);
    // The caller refuses a certificate that is over.
    server.advance(400 * DAY);
    assert_eq!(refused(&client(&server, &folder, &renewal)), ("2", "4"));
}

#[test]
fn refusals_can_be_read() {
    let server = Server::start();
    for (order, fail, why) in [
        (json!({"challenge": "wrong"}), "2", None),
        (json!({}), "2", None),
        (json!({"cipher": "des-ede3-cbc"}), "0", Some(Why::Cipher)),
        (json!({"digest": "sha1"}), "0", Some(Why::SignatureAlgorithm)),
        (json!({"type": "17"}), "1", Some(Why::Stranger)),
        (json!({"type": "21"}), "2", Some(Why::MessageType)),
        (json!({"type": "22"}), "2", Some(Why::MessageType)),
        (json!({"type": "20"}), "4", None),
        (json!({"recipients": ["ca.pem"]}), "1", Some(Why::Recipient)),
        (json!({"damage_csr": true}), "1", Some(Why::Sealed)),
        (
            json!({"challenge": CHALLENGE, "second_challenge": "other"}),
            "1",
            Some(Why::Sealed),
        ),
        (json!({"empty": true}), "1", Some(Why::Sealed)),
    ] {
        let folder = Folder::new();
        let mut order = order;
        order["cn"] = json!("x");
        let answer = client(&server, &folder, &order);
        assert_eq!(refused(&answer), ("2", fail), "{order}");
        assert_eq!(server.last_why(), why, "{order}");
    }
}

#[test]
fn a_request_for_somebody_elses_key_is_refused() {
    let server = Server::start();
    let folder = Folder::new();
    folder.openssl("genrsa -out other.key 2048");
    let order = json!({"cn": "x", "challenge": CHALLENGE, "csr_key": "other.key"});
    assert_eq!(refused(&client(&server, &folder, &order)), ("2", "1"));
    assert_eq!(server.last_why(), Some(Why::Sealed));
}

/// Whatever is wrong inside an envelope, the refusal is the same: nobody learns what came out of a decryption.
#[test]
fn a_tampered_envelope_says_nothing() {
    let server = Server::start();
    let folder = Folder::new();
    // Leaves the request and the keys behind.
    client(&server, &folder, &json!({"cn": "x", "challenge": "wrong"}));
    let csr = folder.read("csr.der");
    let encrypt = |input: &str| {
        let words = "cms -encrypt -binary -outform DER -out envelope -aes-128-cbc -in";
        folder.openssl(&format!("{words} {input} ra.pem"));
        folder.read("envelope")
    };
    let send = |envelope: &[u8]| {
        folder.write("envelope", envelope);
        let order = json!({"cn": "x", "envelope": "envelope", "new_key": false});
        (
            refused(&client(&server, &folder, &order)).1.to_owned(),
            server.last_why(),
        )
    };
    let good = encrypt("csr.der");
    assert_eq!(send(&good), ("2".to_owned(), None), "the good one is opened");

    folder.write("short", &csr[..csr.len() - 1]);
    let mut envelopes = vec![encrypt("short"), encrypt("self.pem")];
    let key = good
        .windows(4)
        .position(|window| window == [0x04, 0x82, 0x01, 0x00])
        .unwrap()
        + 4;
    let content = good.len() - csr.len().next_multiple_of(16);
    // The padding of the key, the initialisation vector, the content's begin, its padding.
    for at in [key + 100, content - 8, content, good.len() - 1, good.len() - 17] {
        let mut changed = good.clone();
        changed[at] ^= 1;
        envelopes.push(changed);
    }
    // Keys of the wrong length, in good padding.
    for length in [0, 5, 24, 32] {
        folder.write("key", &vec![7; length]);
        folder.openssl("pkeyutl -encrypt -certin -inkey ra.pem -in key -out encrypted");
        let mut changed = good.clone();
        changed[key..key + 256].copy_from_slice(&folder.read("encrypted"));
        envelopes.push(changed);
    }
    for (number, envelope) in envelopes.iter().enumerate() {
        assert_eq!(
            send(envelope),
            ("1".to_owned(), Some(Why::Sealed)),
            "envelope {number}"
        );
    }
}

#[test]
fn junk_cannot_be_answered() {
    let junk = |bytes: &[u8]| match read(bytes, &registrar(), &authority(), &mut random()) {
        Err(Refusal::Unreadable(why)) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(junk(&vec![0x30; 64 * 1024 + 1]), Unreadable::TooLong);
    assert!(matches!(junk(b""), Unreadable::Signature(_)));
    // Signed well, but not SCEP.
    let folder = Folder::new();
    folder.identity("x", "rsa:2048");
    folder.write("body", b"x");
    folder.openssl("cms -sign -nodetach -in body -signer x.pem -inkey x.key -outform DER -out message");
    assert_eq!(junk(&folder.read("message")), Unreadable::Attributes);
}

#[test]
fn nothing_weak_is_offered() {
    let lines: Vec<&str> = capabilities().lines().collect();
    assert_eq!(
        lines,
        [
            "AES",
            "POSTPKIOperation",
            "Renewal",
            "SCEPStandard",
            "SHA-256",
            "SHA-512"
        ]
    );
    assert!(!capabilities().contains(['\r', ' ']));
}
