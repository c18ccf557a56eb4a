//! A certificate authority of the test's own, made with openssl, and certificates good and bad.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

pub struct Authority {
    dir: TempDir,
}

pub struct Certificate {
    pub cert: PathBuf,
    pub key: PathBuf,
}

impl Certificate {
    pub fn options<'a>(&'a self, tls: &'a str) -> [&'a str; 6] {
        [
            "--tls",
            tls,
            "--cert",
            self.cert.to_str().unwrap(),
            "--key",
            self.key.to_str().unwrap(),
        ]
    }
}

impl Authority {
    pub fn new() -> Self {
        let authority = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        openssl(
            authority.dir.path(),
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=Test-CA \
             -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign -keyout ca.key \
             -out ca.pem",
        );
        authority
    }

    pub fn pem(&self) -> String {
        std::fs::read_to_string(self.dir.path().join("ca.pem")).unwrap()
    }

    /// A certificate for this name, valid from and to this many days from now.
    pub fn issue(&self, file: &str, name: &str, from_days: i64, to_days: i64) -> Certificate {
        let dir = self.dir.path();
        openssl(
            dir,
            &format!(
                "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN={name} -keyout {file}.key -out {file}.csr"
            ),
        );
        std::fs::write(
            dir.join(format!("{file}.ext")),
            format!("subjectAltName=DNS:{name}\n"),
        )
        .unwrap();
        std::fs::write(dir.join(format!("{file}.db")), "").unwrap();
        std::fs::write(
            dir.join(format!("{file}.cnf")),
            format!(
                "[ca]\ndefault_ca=own\n[own]\ndatabase={file}.db\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\n\
                 policy=any\nunique_subject=no\n[any]\ncommonName=supplied\n"
            ),
        )
        .unwrap();
        let (from, to) = (moment(from_days), moment(to_days));
        openssl(
            dir,
            &format!(
                "ca -batch -notext -config {file}.cnf -cert ca.pem -keyfile ca.key -in {file}.csr -out {file}.pem \
                 -extfile {file}.ext -startdate {from} -enddate {to}"
            ),
        );
        Certificate {
            cert: dir.join(format!("{file}.pem")),
            key: dir.join(format!("{file}.key")),
        }
    }

    pub fn good(&self) -> Certificate {
        self.issue("good", "localhost", -1, 30)
    }

    /// Signed by nobody but itself.
    pub fn self_signed(&self) -> Certificate {
        openssl(
            self.dir.path(),
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost \
             -addext subjectAltName=DNS:localhost -keyout self.key -out self.pem",
        );
        Certificate {
            cert: self.dir.path().join("self.pem"),
            key: self.dir.path().join("self.key"),
        }
    }
}

/// `YYYYMMDDHHMMSSZ`, as openssl wants it.
fn moment(days: i64) -> String {
    let output = Command::new("date")
        .args(["-u", "-d", &format!("{days} days"), "+%Y%m%d%H%M%SZ"])
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn openssl(dir: &Path, arguments: &str) {
    let output = Command::new("openssl")
        .args(arguments.split_whitespace())
        .current_dir(dir)
        .output()
        .unwrap_or_else(|error| panic!("openssl: {error}. Install: sudo apt-get install openssl"));
    assert!(
        output.status.success(),
        "openssl {arguments}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}
