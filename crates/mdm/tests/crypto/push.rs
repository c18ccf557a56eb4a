//! The push certificate, signed by an authority that plays Apple.

use muster_domain::time::{DAY, Moment};
use muster_mdm::push::{Applicant, PushCertificate, PushError, request};

use crate::support::{Folder, now, random};

const TOPIC: &str = "com.apple.mgmt.External.2c4c1a10-0000-4000-8000-000000000001";

const APPLICANT: Applicant<'static> = Applicant {
    common_name: "Muster push",
    organisation: "Größer & Söhne",
    email: "it@example.com",
    country: "DE",
};

/// A request, and what Apple makes of its key with this subject: `push.pem`.
fn signed(folder: &Folder, subject: &str) -> Vec<u8> {
    let made = request(APPLICANT, &mut random()).unwrap();
    folder.write("request", &made.request_der);
    folder.identity("apple", "rsa:2048");
    folder.openssl(&format!("x509 -req -inform DER -in request -CA apple.pem -CAkey apple.key -CAcreateserial -days 365 -subj {subject} -out push.pem"));
    made.key.to_vec()
}

#[test]
fn the_request_is_good() {
    let folder = Folder::new();
    let made = request(APPLICANT, &mut random()).unwrap();
    folder.write("request", &made.request_der);
    let text =
        folder.openssl("req -inform DER -in request -noout -verify -text -nameopt utf8,sep_comma_plus_space");
    assert!(text.contains("self-signature verify OK"), "{text}");
    assert!(
        text.contains("Subject: C=DE, O=Größer & Söhne, CN=Muster push, emailAddress=it@example.com"),
        "{text}"
    );
    assert!(text.contains("Public-Key: (2048 bit)"));
    assert!(text.contains("sha256WithRSAEncryption"));
    for wrong in [
        Applicant {
            common_name: "",
            ..APPLICANT
        },
        Applicant {
            organisation: "a\u{7}",
            ..APPLICANT
        },
        Applicant {
            email: "ü@example.com",
            ..APPLICANT
        },
        Applicant {
            country: "de",
            ..APPLICANT
        },
    ] {
        assert!(matches!(request(wrong, &mut random()), Err(PushError::Field(_))));
    }
}

#[test]
fn a_push_certificate_is_read_and_its_faults_are_told() {
    let folder = Folder::new();
    let key = signed(&folder, &format!("/UID={TOPIC}/CN=APSP/C=US"));
    let pem = folder.read("push.pem");
    let read = |file: &[u8], at: Moment| PushCertificate::read(file, &key, at);
    let found = read(&pem, now()).unwrap();
    assert_eq!(found.topic, TOPIC);
    assert_eq!(found.facts.key, "RSA 2048");
    assert!(found.chain.is_empty());
    assert_eq!(found, read(&found.der, now()).unwrap(), "DER");
    let apple = folder.read("apple.pem");
    for chain in [[&pem[..], &apple].concat(), [&apple[..], &pem].concat()] {
        let with_chain = read(&chain, now()).unwrap();
        assert_eq!(with_chain.der, found.der);
        assert_eq!(with_chain.chain, [folder.read("apple.der")]);
    }
    assert_eq!(read(&pem, now().plus(-DAY)), Err(PushError::TooEarly));
    assert_eq!(read(&pem, now().plus(366 * DAY)), Err(PushError::Expired));
    assert_eq!(read(b"junk", now()), Err(PushError::NoCertificate));
    assert_eq!(read(&apple, now()), Err(PushError::OtherKey));
    assert_eq!(found.renews(TOPIC), Ok(()));
    let other = PushError::OtherTopic {
        found: TOPIC.to_owned(),
    };
    assert_eq!(found.renews("com.apple.mgmt.External.other"), Err(other));
}

#[test]
fn other_certificates_of_apple_have_no_topic() {
    for subject in [
        "/CN=APSP",
        "/UID=com.example.application/CN=APSP",
        "/UID=com.apple.mgmt./CN=APSP",
    ] {
        let folder = Folder::new();
        let key = signed(&folder, subject);
        let result = PushCertificate::read(&folder.read("push.pem"), &key, now());
        assert_eq!(result, Err(PushError::NoTopic), "{subject}");
    }
}
