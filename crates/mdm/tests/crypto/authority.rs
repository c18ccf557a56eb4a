//! The authority's certificates, as openssl sees them.

use muster_domain::time::{DAY, Moment};
use muster_mdm::{
    authority::{AUTHORITY_LIFE, Authority, AuthorityError, NotIssued},
    certificate::{CertificateFacts, fingerprint},
    key::{KeyError, PublicKey},
};

use crate::support::{Folder, authority, device, material, now, random, registrar_material, valid};

#[test]
fn the_authority_is_what_it_says() {
    let folder = Folder::new();
    folder.certificate("ca", &material().certificate_der);
    let text = folder.openssl("x509 -in ca.pem -noout -text -nameopt utf8,sep_comma_plus_space");
    for expected in [
        "Subject: CN=Größer & Söhne Device CA, O=Größer & Söhne",
        "Issuer: CN=Größer & Söhne Device CA, O=Größer & Söhne",
        "Public-Key: (3072 bit)",
        "Exponent: 65537",
        "Signature Algorithm: sha256WithRSAEncryption",
        "X509v3 Basic Constraints: critical\n                CA:TRUE, pathlen:0",
        "X509v3 Key Usage: critical\n                Certificate Sign, CRL Sign\n",
        "X509v3 Subject Key Identifier",
        "X509v3 Authority Key Identifier",
    ] {
        assert!(text.contains(expected), "{expected} is missing in {text}");
    }
    folder.openssl("verify -x509_strict -check_ss_sig -CAfile ca.pem ca.pem");
    let facts = authority().facts().unwrap();
    assert_eq!(facts.subject, "CN=Größer & Söhne Device CA, O=Größer & Söhne");
    assert_eq!(facts.issuer, facts.subject);
    assert_eq!(facts.key, "RSA 3072");
    assert_eq!(facts.serial.len(), 32);
    assert_eq!(facts.not_after.since(facts.not_before), AUTHORITY_LIFE + DAY);
    let told = folder
        .openssl("x509 -in ca.pem -noout -fingerprint -sha256 -serial")
        .to_lowercase()
        .replace(':', "");
    assert!(
        told.contains(&facts.fingerprint) && told.contains(&facts.serial),
        "{told}"
    );
}

#[test]
fn a_device_gets_what_the_authority_wants() {
    let folder = Folder::new();
    folder.certificate("ca", &material().certificate_der);
    for kind in [
        "rsa:2048",
        "rsa:4096",
        "ec -pkeyopt ec_paramgen_curve:P-256",
        "ec -pkeyopt ec_paramgen_curve:P-384",
    ] {
        folder.identity("device", kind);
        let authority = authority();
        let issued = device(&authority, &folder.public_key("device"), "invite-0123");
        folder.certificate("issued", &issued);
        folder.openssl("verify -x509_strict -purpose sslclient -CAfile ca.pem issued.pem");
        assert!(
            !folder
                .try_openssl("verify -purpose sslserver -CAfile ca.pem issued.pem")
                .status
                .success()
        );
        let text = folder.openssl("x509 -in issued.pem -noout -text");
        for expected in [
            "CA:FALSE",
            "X509v3 Key Usage: critical\n                Digital Signature, Key Encipherment\n",
            "X509v3 Extended Key Usage: \n                TLS Web Client Authentication\n",
        ] {
            assert!(text.contains(expected), "{expected} is missing in {text}");
        }
        let found = authority.issued(&issued, now()).unwrap();
        assert_eq!(found.common_name, "invite-0123");
        assert_eq!(found.fingerprint, fingerprint(&issued));
        assert_eq!(found.serial.len(), 16);
    }
}

#[test]
fn only_a_device_of_ours_that_counts_is_issued() {
    let folder = Folder::new();
    folder.identity("device", "rsa:2048");
    let authority = authority();
    let key = folder.public_key("device");
    let issued = device(&authority, &key, "invite");
    let check = |der: &[u8], at| authority.issued(der, at).map(|issued| issued.common_name);
    assert_eq!(check(&issued, now()).unwrap(), "invite");
    assert_eq!(check(&issued, now().plus(-2 * DAY)), Err(NotIssued::TooEarly));
    assert_eq!(check(&issued, now().plus(31 * DAY)), Err(NotIssued::Expired));
    assert_eq!(check(&folder.read("device.der"), now()), Err(NotIssued::Stranger));
    assert_eq!(
        check(&registrar_material().certificate_der, now()),
        Err(NotIssued::NotADevice)
    );
    assert_eq!(
        check(&material().certificate_der, now()),
        Err(NotIssued::NotADevice)
    );
    assert_eq!(check(b"junk", now()), Err(NotIssued::Stranger));

    // A stranger that takes our name, and lets its certificate expire.
    folder.write("ext", b"extendedKeyUsage=clientAuth\n");
    folder.openssl(
        "req -x509 -newkey rsa:2048 -noenc -utf8 -keyout twin.key -out twin.pem -days 9 -subj /CN=x",
    );
    folder.openssl("req -new -key device.key -subj /CN=invite -out device.csr");
    folder.openssl("x509 -req -in device.csr -CA twin.pem -CAkey twin.key -CAcreateserial -extfile ext -days 1 -outform DER -out forged");
    assert_eq!(
        check(&folder.read("forged"), now().plus(9 * DAY)),
        Err(NotIssued::Stranger)
    );
    for at in 0..issued.len() {
        let mut changed = issued.clone();
        changed[at] ^= 1;
        assert!(check(&changed, now()).is_err(), "byte {at} may change");
    }
}

#[test]
fn weak_keys_names_and_times_are_refused() {
    let folder = Folder::new();
    let authority = authority();
    for (kind, expected) in [
        ("RSA -pkeyopt rsa_keygen_bits:1024", KeyError::TooShort),
        ("RSA -pkeyopt rsa_keygen_bits:2040", KeyError::TooShort),
        ("RSA -pkeyopt rsa_keygen_bits:4104", KeyError::TooLong),
        (
            "RSA -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_keygen_pubexp:3",
            KeyError::Weak,
        ),
    ] {
        folder.openssl(&format!("genpkey -algorithm {kind} -out weak.key"));
        let key = folder.public_key("weak");
        assert_eq!(
            authority.issue_device(valid(&key, "x")),
            Err(AuthorityError::Key(expected)),
            "{kind}"
        );
    }
    for kind in [
        "ed25519",
        "EC -pkeyopt ec_paramgen_curve:secp256k1",
        "EC -pkeyopt ec_paramgen_curve:P-521",
    ] {
        folder.openssl(&format!("genpkey -algorithm {kind} -out other.key"));
        folder.openssl("pkey -in other.key -pubout -outform DER -out other.spki");
        assert_eq!(
            PublicKey::read(&folder.read("other.spki")),
            Err(KeyError::Unsupported)
        );
    }
    folder.identity("device", "rsa:2048");
    let key = folder.public_key("device");
    for name in ["", "a\nb", &"x".repeat(65)] {
        assert_eq!(
            authority.issue_device(valid(&key, name)),
            Err(AuthorityError::Name)
        );
    }
    let mut late = valid(&key, "x");
    late.until = now().plus(AUTHORITY_LIFE + DAY);
    assert_eq!(authority.issue_device(late), Err(AuthorityError::Validity));
    let mut never = valid(&key, "x");
    never.until = never.from;
    assert_eq!(authority.issue_device(never), Err(AuthorityError::Validity));
}

#[test]
fn a_renewed_authority_vouches_for_what_was_issued_before() {
    let folder = Folder::new();
    folder.identity("device", "rsa:2048");
    let old = authority();
    let issued = device(&old, &folder.public_key("device"), "invite");
    let later = now().plus(365 * DAY);
    let renewed = old.renew(later, &mut random()).unwrap();
    let renewed = Authority::from_parts(&renewed, &material().key).unwrap();
    assert_ne!(renewed.certificate_der(), old.certificate_der());
    assert_ne!(renewed.facts().unwrap().serial, old.facts().unwrap().serial);
    assert!(renewed.issued(&issued, now()).is_ok());
    let fresh = old.renew(now(), &mut random()).unwrap();
    folder.certificate("ca", &fresh);
    folder.certificate("issued", &issued);
    folder.openssl("verify -x509_strict -CAfile ca.pem issued.pem");
}

#[test]
fn parts_that_do_not_belong_together_are_refused() {
    let registrar = registrar_material();
    let mixed = Authority::from_parts(&material().certificate_der, &registrar.key);
    assert_eq!(mixed.unwrap_err(), AuthorityError::Mismatch);
    let registrar = Authority::from_parts(&registrar.certificate_der, &registrar.key);
    assert_eq!(registrar.unwrap_err(), AuthorityError::Certificate);
    assert!(Authority::from_parts(b"junk", &material().key).is_err());
}

#[test]
fn the_registrar_is_no_authority_and_no_device() {
    let folder = Folder::new();
    folder.certificate("ca", &material().certificate_der);
    folder.certificate("ra", &registrar_material().certificate_der);
    folder.openssl("verify -x509_strict -CAfile ca.pem ra.pem");
    assert!(
        !folder
            .try_openssl("verify -purpose sslclient -CAfile ca.pem ra.pem")
            .status
            .success()
    );
    let text = folder.openssl("x509 -in ra.pem -noout -text");
    assert!(text.contains("Public-Key: (2048 bit)") && text.contains("Digital Signature, Key Encipherment"));
    assert!(text.contains("CA:FALSE"));
}

#[test]
fn times_before_and_after_2050_are_told() {
    let folder = Folder::new();
    folder
        .openssl("req -x509 -newkey rsa:2048 -noenc -keyout k -subj /CN=x -days 20000 -outform DER -out der");
    let facts = CertificateFacts::read(&folder.read("der")).unwrap();
    assert_eq!(facts.not_after.since(facts.not_before), 20000 * DAY);
    let long = authority()
        .renew(Moment(2_600_000_000_000), &mut random())
        .unwrap();
    let facts = CertificateFacts::read(&long).unwrap();
    assert_eq!(facts.not_after, Moment(2_600_000_000_000).plus(AUTHORITY_LIFE));
}

#[test]
fn a_long_organisation_leaves_room() {
    let long = "ä".repeat(64);
    let authority = authority();
    let material = authority.issue_registrar(&long, now(), &mut random()).unwrap();
    let facts = CertificateFacts::read(&material.certificate_der).unwrap();
    assert!(facts.subject.ends_with(&format!("O={long}")), "{}", facts.subject);
    let common_name = facts.subject.split(", ").next().unwrap();
    assert_eq!(common_name.chars().count(), "CN=".len() + 64);
    assert!(
        authority
            .issue_registrar(&"x".repeat(65), now(), &mut random())
            .is_err()
    );
}
