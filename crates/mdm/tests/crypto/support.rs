//! A folder, openssl, and one authority for all tests.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

use getrandom_next::SysRng;
use muster_domain::time::{DAY, Moment};
use muster_mdm::{
    authority::{Authority, Device, Material, Serial},
    key::PublicKey,
    scep::Registrar,
};
use rand_core::UnwrapErr;
use tempfile::TempDir;

/// The organisation of every test.
pub const ORGANISATION: &str = "Größer & Söhne";

/// The system's random numbers.
pub fn random() -> UnwrapErr<SysRng> {
    UnwrapErr(SysRng)
}

/// openssl has a clock of its own, so that the tests must have it too.
pub fn now() -> Moment {
    let since = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    Moment(since.as_millis() as i64)
}

/// The authority's parts, made once.
pub fn material() -> &'static Material {
    static MATERIAL: OnceLock<Material> = OnceLock::new();
    MATERIAL.get_or_init(|| Authority::create(ORGANISATION, now(), &mut random()).unwrap())
}

/// The authority.
pub fn authority() -> Authority {
    Authority::from_parts(&material().certificate_der, &material().key).unwrap()
}

/// The registrar's parts, made once.
pub fn registrar_material() -> &'static Material {
    static MATERIAL: OnceLock<Material> = OnceLock::new();
    MATERIAL.get_or_init(|| {
        authority()
            .issue_registrar(ORGANISATION, now(), &mut random())
            .unwrap()
    })
}

/// The registrar.
pub fn registrar() -> Registrar {
    let material = registrar_material();
    Registrar::from_parts(&material.certificate_der, &material.key).unwrap()
}

/// A certificate of ours for a key, valid around now.
pub fn device(authority: &Authority, key: &PublicKey, name: &str) -> Vec<u8> {
    authority.issue_device(valid(key, name)).unwrap()
}

/// What [`device`] asks for.
pub fn valid<'a>(key: &'a PublicKey, name: &'a str) -> Device<'a> {
    Device {
        key,
        common_name: name,
        organisation: ORGANISATION,
        serial: Serial::random(&mut random()),
        from: now().plus(-DAY),
        until: now().plus(30 * DAY),
    }
}

/// A folder that goes away by itself, with openssl in it.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.at(name), bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.at(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Runs openssl in the folder. Words are separated by blanks.
    pub fn try_openssl(&self, words: &str) -> Output {
        Command::new("openssl")
            .args(words.split_whitespace())
            .current_dir(self.path())
            .output()
            .unwrap()
    }

    /// The same, which must succeed; gives what it printed.
    pub fn openssl(&self, words: &str) -> String {
        let output = self.try_openssl(words);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "openssl {words}: {told}");
        String::from_utf8_lossy(&output.stdout).into_owned() + &told
    }

    /// A key `<name>.key` and a self-signed certificate `<name>.pem`, `<name>.der`; `kind` is what `-newkey` takes.
    pub fn identity(&self, name: &str, kind: &str) {
        self.openssl(&format!(
            "req -x509 -newkey {kind} -noenc -keyout {name}.key -out {name}.pem -subj /CN={name} -days 30"
        ));
        self.openssl(&format!("x509 -in {name}.pem -outform DER -out {name}.der"));
    }

    /// The public key of `<name>.key`.
    pub fn public_key(&self, name: &str) -> PublicKey {
        self.openssl(&format!(
            "pkey -in {name}.key -pubout -outform DER -out {name}.spki"
        ));
        PublicKey::read(&self.read(&format!("{name}.spki"))).unwrap()
    }

    /// Writes a certificate as `<name>.pem`.
    pub fn certificate(&self, name: &str, der: &[u8]) {
        self.write(&format!("{name}.crt"), der);
        self.openssl(&format!("x509 -inform DER -in {name}.crt -out {name}.pem"));
    }
}

/// The same as a device that streams writes it: no length told in advance, every string in two pieces.
pub fn indefinite(der: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = der;
    while let [tag, first, more @ ..] = rest {
        let octets = if *first < 0x80 {
            0
        } else {
            usize::from(first & 0x7f)
        };
        let (length, more) = more.split_at(octets);
        let length = if octets == 0 {
            usize::from(*first)
        } else {
            length.iter().fold(0, |sum, octet| sum << 8 | usize::from(*octet))
        };
        let (content, after) = more.split_at(length);
        let whole = &rest[..rest.len() - after.len()];
        rest = after;
        if tag & 0x20 != 0 {
            out.extend([*tag, 0x80]);
            out.extend(indefinite(content));
            out.extend([0, 0]);
        } else if *tag == 0x04 && content.len() < 0x80 {
            let (begin, end) = content.split_at(content.len() / 2);
            out.extend([0x24, 0x80]);
            for piece in [begin, end] {
                out.extend([0x04, piece.len() as u8]);
                out.extend(piece);
            }
            out.extend([0, 0]);
        } else {
            out.extend(whole);
        }
    }
    out
}
