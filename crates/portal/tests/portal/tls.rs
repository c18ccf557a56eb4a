//! The portal with its own certificate, from an authority made for the test.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use muster_domain::{device::OwnedBy, platform::Platform};
use muster_portal::PortalConfig;
use reqwest::{Certificate, Client, redirect::Policy, tls::Version};
use tempfile::TempDir;

use crate::{
    set_up::{IPHONE, config, header, portal_with},
    twin::PASSCODE,
};

/// A certificate authority in a folder of its own, by openssl.
pub struct Authority {
    folder: TempDir,
}

fn openssl(folder: &Path, line: &str) {
    let done = Command::new("openssl")
        .args(line.split(' '))
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{line}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
}

impl Authority {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let key = "ec -pkeyopt ec_paramgen_curve:P-256";
        openssl(
            folder.path(),
            &format!(
                "req -x509 -newkey {key} -nodes -keyout ca.key -out ca.pem -days 30 -subj /CN=Test \
                 -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign"
            ),
        );
        Self { folder }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    /// A certificate for this machine that ends in `days`; below zero it is over.
    pub fn issue(&self, name: &str, days: i32) -> (PathBuf, PathBuf) {
        let names = "subjectAltName=DNS:localhost,IP:127.0.0.1";
        self.file(&format!("{name}.ext"), names);
        let folder = self.folder.path();
        openssl(
            folder,
            &format!(
                "req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout {name}.key -out {name}.csr \
                 -subj /CN=localhost"
            ),
        );
        openssl(
            folder,
            &format!(
                "x509 -req -in {name}.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out {name}.pem -days {days} \
                 -extfile {name}.ext"
            ),
        );
        (
            self.path(&format!("{name}.pem")),
            self.path(&format!("{name}.key")),
        )
    }

    pub fn client(&self, newest: Version) -> Client {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let root = std::fs::read(self.path("ca.pem")).unwrap();
        Client::builder()
            .tls_certs_only([Certificate::from_pem(&root).unwrap()])
            .max_tls_version(newest)
            .redirect(Policy::none())
            .build()
            .unwrap()
    }

    fn config(&self) -> PortalConfig {
        let mut config = config();
        config.certificate = Some(self.issue("portal", 30));
        config.public_address = "https://localhost".to_owned();
        config
    }
}

/// The fingerprint of the certificate that the portal shows.
fn shown(address: std::net::SocketAddr) -> String {
    let line = format!(
        "openssl s_client -connect {address} </dev/null 2>/dev/null | openssl x509 -noout -fingerprint"
    );
    let done = Command::new("sh").args(["-c", &line]).output().unwrap();
    String::from_utf8(done.stdout).unwrap()
}

#[tokio::test]
async fn the_story_over_tls_1_2_and_1_3() {
    let authority = Authority::new();
    for version in [Version::TLS_1_2, Version::TLS_1_3] {
        let portal = portal_with(authority.config()).await;
        portal.living("abc", Platform::Ios, OwnedBy::Personal);
        let client = authority.client(version);
        let url = format!("https://localhost:{}/e/abc", portal.address.port());
        let page = client
            .get(&url)
            .header("user-agent", IPHONE)
            .send()
            .await
            .unwrap();
        assert_eq!(page.status(), 200);
        assert_eq!(header(&page, "strict-transport-security"), "max-age=31536000");
        let answer = client
            .post(&url)
            .form(&[("passcode", PASSCODE)])
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 303);
        assert!(header(&answer, "set-cookie").starts_with("__Host-muster="));
        portal.running.stop().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renewed_certificate_is_served_and_a_broken_one_is_not() {
    let authority = Authority::new();
    let portal = portal_with(authority.config()).await;
    let first = shown(portal.address);
    assert!(first.contains("Fingerprint"), "{first}");

    authority.issue("portal", 60);
    portal.running.reload_certificate().await.unwrap();
    let second = shown(portal.address);
    assert_ne!(first, second);

    authority.file("portal.pem", "half written");
    assert!(portal.running.reload_certificate().await.is_err());
    assert_eq!(shown(portal.address), second);
}

#[tokio::test(flavor = "multi_thread")]
async fn old_versions_of_tls_are_refused() {
    let authority = Authority::new();
    let portal = portal_with(authority.config()).await;
    let line = format!(
        "openssl s_client -connect {} -tls1_1 -cipher ALL:@SECLEVEL=0 </dev/null",
        portal.address
    );
    let done = Command::new("sh").args(["-c", &line]).output().unwrap();
    assert!(!done.status.success());
}
