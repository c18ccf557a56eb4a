//! What the tests share: a profile, a python, a way to write messages.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
    thread,
};

use muster_domain::device::OwnedBy;
use muster_mdm::apple::{
    enrollment::EnrollmentKind,
    model::Family,
    profile::{EnrollmentProfile, Management, Part, Root, Scep, Way, Words},
    standing::Standing,
};
use secrecy::SecretString;
use serde_json::Value as Json;
use uuid::Uuid;

/// Words that need escaping in XML, and letters beyond ASCII.
pub const AWKWARD: &str = "Köln & <b>\"Söhne\"</b> ]]> 'x' 日本";
pub const TOPIC: &str = "com.apple.mgmt.External.11111111-2222-3333-4444-555555555555";

pub fn profile(way: Way, family: Family) -> EnrollmentProfile {
    let part = |n: u128, name: &str| Part {
        uuid: Uuid::from_u128(n),
        words: Words {
            name: name.to_owned(),
            description: format!("What {name} does"),
        },
    };
    EnrollmentProfile {
        identifier: "app.muster.enrollment".to_owned(),
        part: part(0x1001, AWKWARD),
        organization: "Northwind & Co.".to_owned(),
        way,
        family,
        scep: Scep {
            part: part(0x1002, "Identity"),
            url: "https://muster.example/scep?a=1&b=2".to_owned(),
            challenge: SecretString::from("challenge-of-a-test"),
            common_name: "0190b7c0".to_owned(),
            organization: "Northwind & Co.".to_owned(),
            issuer_fingerprint: Some([0xAB; 20]),
            retries: 3,
        },
        management: Management {
            part: part(0x1003, "Management"),
            topic: TOPIC.to_owned(),
            server_url: "https://muster.example/apple/server".to_owned(),
            check_in_url: "https://muster.example/apple/checkin".to_owned(),
        },
        root: Some(Root {
            part: part(0x1004, "Root"),
            certificate: vec![0x30, 0x03, 0x02, 0x01, 0x05],
        }),
        consent: vec![
            ("default".to_owned(), "We & you agree.\nYes.".to_owned()),
            ("de".to_owned(), "Einverständnis".to_owned()),
        ],
    }
}

pub fn ways() -> [(Way, Family); 5] {
    let device = |owned_by, supervised| Way::Device { owned_by, supervised };
    let account = Way::Account {
        managed_apple_account: "ada@northwind.example".to_owned(),
    };
    [
        (device(OwnedBy::Corporate, false), Family::IPhone),
        (device(OwnedBy::Corporate, true), Family::Mac),
        (device(OwnedBy::Personal, true), Family::IPad),
        (account.clone(), Family::IPhone),
        (account, Family::Mac),
    ]
}

pub fn standings() -> impl Iterator<Item = Standing> {
    let families = [Family::IPhone, Family::IPad, Family::Mac];
    OwnedBy::ALL.into_iter().flat_map(move |owned_by| {
        families.into_iter().flat_map(move |family| {
            [EnrollmentKind::Device, EnrollmentKind::User]
                .into_iter()
                .map(move |kind| Standing {
                    owned_by,
                    kind,
                    family,
                })
        })
    })
}

/// Runs a program over some bytes.
pub fn run(program: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|e| panic!("{program} does not start: {e}"));
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

pub fn python(action: &str, input: &[u8]) -> Vec<u8> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/apple/plist.py");
    let program = if Path::new("/usr/bin/python3").exists() {
        "/usr/bin/python3"
    } else {
        "python3"
    };
    run(program, &[script.to_str().unwrap(), action], input)
}

/// A message as another program writes it.
pub fn message(json: &Json) -> Vec<u8> {
    python("write", json.to_string().as_bytes())
}

/// A message around some elements of its dictionary.
pub fn xml(elements: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
         \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<dict>{elements}</dict>\n</plist>\n"
    )
    .into_bytes()
}
