//! Signatures, against openssl.

use base64::{Engine, engine::general_purpose::STANDARD};
use muster_domain::time::Moment;
use muster_mdm::{
    ber::to_der,
    certificate::fingerprint,
    key::{KeyFileError, SigningKey},
    signed::{SignError, SignatureError, sign, verify_attached, verify_detached, verify_header},
};

use crate::support::{Folder, indefinite, now};

const BODY: &[u8] = b"<plist><dict><key>Status</key><string>Idle</string></dict></plist>\r\n\x00\xff";

/// Every way that openssl signs and that is taken.
#[test]
fn detached_signatures_are_verified() {
    let folder = Folder::new();
    folder.write("body", BODY);
    folder.identity("rsa", "rsa:2048");
    folder.identity("p256", "ec -pkeyopt ec_paramgen_curve:P-256");
    folder.identity("p384", "ec -pkeyopt ec_paramgen_curve:P-384");
    for who in ["rsa", "p256", "p384"] {
        for digest in ["sha256", "sha384", "sha512"] {
            for form in ["", "-noattr", "-keyid"] {
                if digest == "sha512" && who != "rsa" {
                    continue;
                }
                folder.openssl(&format!(
                    "cms -sign -binary -in body -signer {who}.pem -inkey {who}.key -md {digest} -outform DER -out signature {form}"
                ));
                let signature = folder.read("signature");
                let streamed = verify_detached(&indefinite(&signature), BODY);
                let signer = verify_detached(&signature, BODY)
                    .unwrap_or_else(|error| panic!("{who} {digest} {form}: {error}"));
                assert_eq!(streamed.as_ref(), Ok(&signer), "{who} {digest} {form} as BER");
                assert_eq!(signer.certificate_der, folder.read(&format!("{who}.der")));
                assert_eq!(signer.fingerprint_sha256, fingerprint(&signer.certificate_der));
                assert_eq!(signer.content, BODY);
                let changed = [BODY, b" "].concat();
                let error = verify_detached(&signature, &changed).unwrap_err();
                let expected = if form.contains("noattr") {
                    SignatureError::Signature
                } else {
                    SignatureError::Content
                };
                assert_eq!(error, expected, "{who} {digest} {form}");
            }
        }
    }
}

#[test]
fn a_header_is_base64_with_or_without_folds_and_padding() {
    let folder = Folder::new();
    folder.write("body", BODY);
    folder.identity("rsa", "rsa:2048");
    folder.openssl("cms -sign -binary -in body -signer rsa.pem -inkey rsa.key -outform DER -out signature");
    let text = STANDARD.encode(indefinite(&folder.read("signature")));
    assert!(verify_header(&text, BODY).is_ok());
    assert!(verify_header(text.trim_end_matches('='), BODY).is_ok());
    let (begin, end) = text.split_at(64);
    assert!(verify_header(&format!(" {begin}\r\n {end}\n"), BODY).is_ok());
    assert_eq!(verify_header("not base64!", BODY), Err(SignatureError::Header));
    assert_eq!(
        verify_header(&"A".repeat(1 << 20), BODY),
        Err(SignatureError::Header)
    );
}

#[test]
fn an_attached_message_gives_its_content() {
    let folder = Folder::new();
    folder.write("body", BODY);
    folder.identity("rsa", "rsa:2048");
    for form in ["", "-stream", "-noattr -stream"] {
        let words =
            "cms -sign -binary -nodetach -in body -signer rsa.pem -inkey rsa.key -outform DER -out signature";
        folder.openssl(&format!("{words} {form}"));
        let message = folder.read("signature");
        assert_eq!(verify_attached(&message).unwrap().content, BODY);
        assert_eq!(verify_detached(&message, BODY), Err(SignatureError::Attachment));
        let at = message.windows(4).position(|window| window == b"Idle").unwrap();
        let mut changed = message;
        changed[at] = b'i';
        assert!(verify_attached(&changed).is_err());
    }
    folder.openssl("cms -sign -binary -in body -signer rsa.pem -inkey rsa.key -outform DER -out detached");
    assert!(verify_attached(&folder.read("detached")).is_err());
}

#[test]
fn weak_algorithms_are_refused() {
    let folder = Folder::new();
    folder.write("body", BODY);
    folder.identity("rsa", "rsa:2048");
    folder.identity("short", "rsa:1024");
    for (who, words) in [
        ("rsa", "-md sha1"),
        ("rsa", "-md md5"),
        ("rsa", "-keyopt rsa_padding_mode:pss"),
    ] {
        folder.openssl(&format!(
            "cms -sign -binary -in body -signer {who}.pem -inkey {who}.key -outform DER -out signature {words}"
        ));
        let result = verify_detached(&folder.read("signature"), BODY);
        assert_eq!(result, Err(SignatureError::Algorithm), "{words}");
    }
    folder
        .openssl("cms -sign -binary -in body -signer short.pem -inkey short.key -outform DER -out signature");
    assert_eq!(
        verify_detached(&folder.read("signature"), BODY),
        Err(SignatureError::Algorithm),
        "a short key"
    );
}

#[test]
fn there_is_exactly_one_signer_and_it_brings_its_certificate() {
    let folder = Folder::new();
    folder.write("body", BODY);
    folder.identity("one", "rsa:2048");
    folder.identity("two", "rsa:2048");
    let both = "-signer one.pem -inkey one.key -signer two.pem -inkey two.key";
    folder.openssl(&format!(
        "cms -sign -binary -in body {both} -outform DER -out signature"
    ));
    assert_eq!(
        verify_detached(&folder.read("signature"), BODY),
        Err(SignatureError::Signers)
    );
    folder.openssl("crl2pkcs7 -nocrl -certfile one.pem -outform DER -out signature");
    assert_eq!(
        verify_detached(&folder.read("signature"), BODY),
        Err(SignatureError::Signers)
    );
    let alone =
        "cms -sign -binary -nocerts -in body -signer one.pem -inkey one.key -outform DER -out signature";
    folder.openssl(alone);
    assert_eq!(
        verify_detached(&folder.read("signature"), BODY),
        Err(SignatureError::NoCertificate)
    );
    folder.openssl(&format!("{alone} -certfile two.pem"));
    assert_eq!(
        verify_detached(&folder.read("signature"), BODY),
        Err(SignatureError::NoCertificate)
    );
}

/// RFC 5652 section 5.3: content that is not plain data is signed through attributes that tell so.
#[test]
fn other_content_without_attributes_is_refused() {
    let folder = Folder::new();
    folder.write("body", BODY);
    folder.identity("one", "rsa:2048");
    let sign = "cms -sign -binary -in body -signer one.pem -inkey one.key -outform DER -out signature";
    folder.openssl(&format!("{sign} -econtent_type 1.2.3.4 -noattr"));
    assert_eq!(
        verify_detached(&folder.read("signature"), BODY),
        Err(SignatureError::Attributes)
    );
    folder.openssl(&format!("{sign} -econtent_type 1.2.3.4"));
    assert!(verify_detached(&folder.read("signature"), BODY).is_ok());
}

/// A certificate with the same name and number but another key takes no one's signature.
#[test]
fn another_certificate_under_the_signers_name_is_found_out() {
    let folder = Folder::new();
    folder.write("body", BODY);
    for name in ["real", "fake"] {
        folder.openssl(&format!(
            "req -x509 -newkey rsa:2048 -noenc -keyout {name}.key -out {name}.pem -subj /CN=same -set_serial 7 -days 9"
        ));
    }
    folder.openssl(
        "cms -sign -binary -nocerts -in body -signer real.pem -inkey real.key -certfile fake.pem -outform DER -out signature",
    );
    assert_eq!(
        verify_detached(&folder.read("signature"), BODY),
        Err(SignatureError::Signature)
    );
}

/// Root, intermediate and leaf; the leaf as files of every kind.
fn chain(folder: &Folder, leaf: &str) -> Vec<Vec<u8>> {
    folder.write(
        "ca.ext",
        b"basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign\n",
    );
    folder.write(
        "leaf.ext",
        b"keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n",
    );
    folder.openssl("req -new -newkey rsa:2048 -noenc -keyout root.key -out root.csr -subj /CN=Root");
    folder.openssl("x509 -req -in root.csr -signkey root.key -extfile ca.ext -days 30 -out root.pem");
    folder.openssl("req -new -newkey rsa:2048 -noenc -keyout middle.key -out middle.csr -subj /CN=Middle");
    folder.openssl("x509 -req -in middle.csr -CA root.pem -CAkey root.key -CAcreateserial -extfile ca.ext -days 30 -out middle.pem");
    folder.openssl(&format!(
        "req -new -newkey {leaf} -noenc -keyout leaf.key -out leaf.csr -subj /CN=portal.example"
    ));
    folder.openssl("x509 -req -in leaf.csr -CA middle.pem -CAkey middle.key -CAcreateserial -extfile leaf.ext -days 30 -out leaf.pem");
    ["leaf", "middle", "root"]
        .map(|name| {
            folder.openssl(&format!("x509 -in {name}.pem -outform DER -out {name}.der"));
            folder.read(&format!("{name}.der"))
        })
        .to_vec()
}

#[test]
fn openssl_verifies_our_profiles() {
    for (kind, old) in [
        ("rsa:2048", "rsa -traditional"),
        ("rsa:4096", "rsa -traditional"),
        ("ec -pkeyopt ec_paramgen_curve:P-256", "ec"),
        ("ec -pkeyopt ec_paramgen_curve:P-384", "ec"),
    ] {
        let folder = Folder::new();
        let chain = chain(&folder, kind);
        folder.openssl("pkey -in leaf.key -outform DER -out pkcs8.der");
        folder.openssl(&format!("{old} -in leaf.key -out old.pem"));
        folder.openssl(&format!("{old} -in leaf.key -outform DER -out old.der"));
        for file in ["leaf.key", "pkcs8.der", "old.pem", "old.der"] {
            let key =
                SigningKey::read(&folder.read(file)).unwrap_or_else(|error| panic!("{kind} {file}: {error}"));
            let message = sign(BODY, &chain, &key, now()).unwrap();
            assert_eq!(to_der(&message).unwrap(), message, "not DER");
            assert_eq!(verify_attached(&message).unwrap().certificate_der, chain[0]);
            folder.write("profile", &message);
            folder.openssl(
                "cms -verify -inform DER -in profile -CAfile root.pem -purpose any -binary -out content",
            );
            assert_eq!(folder.read("content"), BODY);
            // The chain is inside: without it the way to the root is not found.
            let printed = folder.openssl("cms -cmsout -print -inform DER -in profile");
            assert_eq!(printed.matches("d.certificate:").count(), 3);
            assert!(printed.contains("signingTime"));
        }
    }
}

#[test]
fn keys_that_do_not_sign_are_told_apart() {
    let folder = Folder::new();
    folder.identity("one", "rsa:2048");
    folder.identity("two", "rsa:2048");
    let key = SigningKey::read(&folder.read("one.key")).unwrap();
    let result = sign(BODY, &[folder.read("two.der")], &key, now());
    assert_eq!(result, Err(SignError::Mismatch));
    assert_eq!(sign(BODY, &[b"junk"], &key, now()), Err(SignError::Certificate));
    assert_eq!(
        sign(BODY, &[folder.read("one.der")], &key, Moment(i64::MAX)),
        Err(SignError::Time)
    );

    let read = |name: &str| SigningKey::read(&folder.read(name)).map(|_| ());
    folder.openssl("pkey -in one.key -aes256 -passout pass:secret -out locked.pem");
    assert_eq!(read("locked.pem"), Err(KeyFileError::Encrypted));
    assert_eq!(read("one.pem"), Err(KeyFileError::NoKey), "a certificate");
    folder.openssl("genpkey -algorithm ed25519 -out ed25519.pem");
    assert_eq!(read("ed25519.pem"), Err(KeyFileError::Unsupported));
    folder.openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:secp256k1 -out k1.pem");
    assert_eq!(read("k1.pem"), Err(KeyFileError::Unsupported));
    folder.openssl("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out short.pem");
    assert_eq!(read("short.pem"), Err(KeyFileError::Unsupported));
    assert_eq!(format!("{key:?}"), "SigningKey(RSA 2048)");
}
