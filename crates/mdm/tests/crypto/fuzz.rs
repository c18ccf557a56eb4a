//! Hostile bytes: whatever comes in, nothing stops, nothing takes long, and nothing changed passes.

use std::{sync::OnceLock, time::Instant};

use muster_mdm::{
    authority::Authority,
    ber::to_der,
    certificate::{CertificateFacts, fingerprint},
    key::{PublicKey, SigningKey},
    push::PushCertificate,
    scep::{Registrar, read},
    signed::{Signer, verify_attached, verify_detached, verify_header},
};
use proptest::{prelude::*, sample::Index};

use crate::support::{Folder, authority, indefinite, material, now, random, registrar};

/// No message may take longer than this, in a debug build on a busy machine.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(2);

const BODY: &[u8] = b"the body of a request";

/// Real messages, made once.
struct Real {
    detached: Vec<u8>,
    streamed: Vec<u8>,
    attached: Vec<u8>,
    /// Signed well, with an envelope to the registrar inside.
    enveloped: Vec<u8>,
    envelope: Vec<u8>,
    device: Vec<u8>,
}

fn real() -> &'static Real {
    static REAL: OnceLock<Real> = OnceLock::new();
    REAL.get_or_init(|| {
        let folder = Folder::new();
        folder.identity("signer", "rsa:2048");
        folder.write("body", BODY);
        folder.certificate("ra", registrar().certificate_der());
        let device = crate::support::device(&authority(), &folder.public_key("signer"), "invite");
        folder.certificate("device", &device);
        let sign = "cms -sign -binary -signer device.pem -inkey signer.key -outform DER";
        folder.openssl(&format!("{sign} -in body -out detached"));
        folder.openssl(&format!("{sign} -in body -nodetach -stream -out attached"));
        folder.openssl("cms -encrypt -binary -outform DER -aes-128-cbc -in body -out envelope ra.pem");
        folder.openssl(&format!("{sign} -in envelope -nodetach -out enveloped"));
        let detached = folder.read("detached");
        Real {
            streamed: indefinite(&detached),
            detached,
            attached: folder.read("attached"),
            enveloped: folder.read("enveloped"),
            envelope: folder.read("envelope"),
            device,
        }
    })
}

fn parts() -> &'static (Registrar, Authority) {
    static PARTS: OnceLock<(Registrar, Authority)> = OnceLock::new();
    PARTS.get_or_init(|| (registrar(), authority()))
}

/// A message may be changed where no signature covers it, the certificate that it brings among it. But nobody is taken for a
/// device of ours whose message says something else, or whose certificate is another.
fn nobody_is_fooled(changed: &[u8]) -> bool {
    let taken = |signer: &Signer<'_>| {
        let ours = parts().1.issued(&signer.certificate_der, now()).is_ok();
        !ours
            || (signer.certificate_der == real().device
                && signer.fingerprint_sha256 == fingerprint(&real().device))
    };
    verify_detached(changed, BODY).map_or(true, |signer| taken(&signer))
        && match verify_attached(changed) {
            Ok(signer) => taken(&signer) && [BODY, &real().envelope].contains(&&*signer.content),
            Err(_) => true,
        }
}

/// Hands bytes to everything that reads bytes; tells which of them took them as genuine.
fn all(bytes: &[u8]) -> Vec<&'static str> {
    let (registrar, authority) = parts();
    let begun = Instant::now();
    let mut passed = Vec::new();
    let mut note = |name, good: bool| {
        if good {
            passed.push(name)
        }
    };
    if let Ok(der) = to_der(bytes) {
        assert_eq!(to_der(&der), Ok(der.clone()), "DER does not stay as it is");
        // A length can take more room than the mark of an unknown one, never much.
        assert!(der.len() <= bytes.len() * 3 + 8);
    }
    note("detached", verify_detached(bytes, BODY).is_ok());
    note("attached", verify_attached(bytes).is_ok());
    note(
        "header",
        verify_header(&String::from_utf8_lossy(bytes), BODY).is_ok(),
    );
    note("scep", read(bytes, registrar, authority, &mut random()).is_ok());
    note("issued", authority.issued(bytes, now()).is_ok());
    note("key", SigningKey::read(bytes).is_ok());
    note(
        "push",
        PushCertificate::read(bytes, &material().key, now()).is_ok(),
    );
    let _ = PublicKey::read(bytes);
    let _ = CertificateFacts::read(bytes);
    assert!(begun.elapsed() < PATIENCE, "took {:?}", begun.elapsed());
    passed
}

/// The messages as they are do pass, or the tests below would show nothing.
#[test]
fn the_real_messages_pass() {
    assert_eq!(all(&real().detached), ["detached"]);
    assert_eq!(all(&real().streamed), ["detached"]);
    assert_eq!(all(&real().attached), ["attached"]);
    assert_eq!(all(&real().enveloped), ["attached"]);
    assert_eq!(all(&real().device), ["issued"]);
}

/// Every shorter form of every message.
#[test]
fn truncations_never_pass() {
    for message in [
        &real().detached,
        &real().streamed,
        &real().attached,
        &real().enveloped,
        &real().device,
    ] {
        for length in 0..message.len() {
            assert!(
                all(&message[..length]).is_empty(),
                "{length} bytes of {}",
                message.len()
            );
        }
    }
}

/// Elements that promise more than there is, many deep or many wide.
#[test]
fn bombs_are_cheap() {
    for unit in [
        &[0x30, 0x80][..],
        &[0x24, 0x80],
        &[0x31, 0x84, 0xff, 0xff, 0xff, 0xff],
        &[0xa0, 0x80, 0x30, 0x00],
    ] {
        let bytes: Vec<u8> = unit.iter().copied().cycle().take(250_000).collect();
        assert!(all(&bytes).is_empty());
        assert!(all(&[&[0x30, 0x80][..], &bytes].concat()).is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_never_pass(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(all(&bytes).is_empty());
    }

    #[test]
    fn structures_never_pass(bytes in structure()) {
        prop_assert!(all(&bytes).is_empty());
    }

    /// One bit flipped.
    #[test]
    fn flipped_bits_fool_nobody(which in 0_usize..5, at in any::<Index>(), bit in 0_u8..8) {
        let real = real();
        let original = [&real.detached, &real.streamed, &real.attached, &real.enveloped, &real.device][which];
        let mut changed = original.clone();
        changed[at.index(original.len())] ^= 1 << bit;
        let passed = all(&changed);
        prop_assert!(!passed.contains(&"issued") && !passed.contains(&"scep"), "{passed:?}");
        prop_assert!(nobody_is_fooled(&changed));
    }

    /// Bytes put in, taken out, or overwritten.
    #[test]
    fn splices_fool_nobody(
        which in 0_usize..4,
        at in any::<Index>(),
        taken in 0_usize..40,
        put in proptest::collection::vec(any::<u8>(), 0..40),
    ) {
        let real = real();
        let original = [&real.detached, &real.streamed, &real.attached, &real.enveloped][which];
        let from = at.index(original.len());
        let to = (from + taken).min(original.len());
        let changed = [&original[..from], &put, &original[to..]].concat();
        let passed = all(&changed);
        prop_assert!(!passed.contains(&"scep"));
        prop_assert!(nobody_is_fooled(&changed));
    }
}

/// Well-formed BER of random shape, with the tags that matter here.
fn structure() -> impl Strategy<Value = Vec<u8>> {
    let tags = prop::sample::select(vec![
        0x02_u8, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x13, 0x17, 0x80, 0x81,
    ]);
    let leaf = (tags, prop::collection::vec(any::<u8>(), 0..20))
        .prop_map(|(tag, content)| [vec![tag, content.len() as u8], content].concat());
    leaf.prop_recursive(8, 128, 8, |inner| {
        let tags = prop::sample::select(vec![0x30_u8, 0x31, 0x24, 0xa0, 0xa1, 0xa3]);
        (tags, prop::collection::vec(inner, 0..8), any::<bool>()).prop_map(|(tag, parts, known)| {
            let content = parts.concat();
            if known {
                [
                    &[tag, 0x82, (content.len() >> 8) as u8, content.len() as u8],
                    &content[..],
                ]
                .concat()
            } else {
                [&[tag, 0x80], &content[..], &[0, 0]].concat()
            }
        })
    })
}
