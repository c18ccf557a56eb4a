//! Certificates for servers on the loopback, made by openssl: real ones, from an authority that nobody knows.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::ensure;
use tempfile::TempDir;

use crate::{Result, built::tool};

/// A certificate with its key and authority, as PEM files that are gone when it is dropped.
#[derive(Debug)]
pub struct Certificate {
    folder: TempDir,
}

impl Certificate {
    /// For `localhost` and 127.0.0.1, good for a day.
    pub fn for_loopback() -> Result<Self> {
        Self::named("localhost", &["DNS:localhost", "IP:127.0.0.1"])
    }

    /// For an address of the loopback.
    pub fn for_address(address: std::net::IpAddr) -> Result<Self> {
        Self::named("localhost", &[&format!("IP:{address}")])
    }

    /// For another name: what a server shows that is not who it says it is.
    pub fn for_another(name: &str) -> Result<Self> {
        Self::named(name, &[&format!("DNS:{name}")])
    }

    /// For `localhost` and 127.0.0.1, by an authority below the one that is trusted; its certificate follows the server's in
    /// [`chain`](Self::chain), as public authorities want it. The server's key is RSA.
    pub fn below_another() -> Result<Self> {
        let made = Self::for_loopback()?;
        let new_key = ["-newkey", "rsa:2048", "-nodes"];
        made.openssl(
            &[
                "req",
                "-x509",
                "-days",
                "1",
                "-subj",
                "/CN=Another authority for tests",
            ],
            &new_key,
            &[
                "-CA",
                "authority.pem",
                "-CAkey",
                "authority.key",
                "-keyout",
                "between.key",
                "-out",
                "between.pem",
                "-addext",
                "basicConstraints=critical,CA:TRUE,pathlen:0",
                "-addext",
                "keyUsage=critical,keyCertSign",
            ],
        )?;
        made.openssl(
            &["req", "-x509", "-days", "1", "-subj", "/CN=localhost"],
            &new_key,
            &[
                "-CA",
                "between.pem",
                "-CAkey",
                "between.key",
                "-keyout",
                "server.key",
                "-out",
                "server.pem",
                "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-addext",
                "basicConstraints=critical,CA:FALSE",
                "-addext",
                "extendedKeyUsage=serverAuth",
            ],
        )?;
        let mut chain = std::fs::read(made.chain())?;
        chain.extend(std::fs::read(made.folder.path().join("between.pem"))?);
        std::fs::write(made.chain(), chain)?;
        Ok(made)
    }

    fn named(name: &str, alternatives: &[&str]) -> Result<Self> {
        let made = Self {
            folder: TempDir::with_prefix("muster-certificate-")?,
        };
        let subject = format!("/CN={name}");
        let alternatives = format!("subjectAltName={}", alternatives.join(","));
        let new_key = [
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
        ];
        made.openssl(
            &[
                "req",
                "-x509",
                "-days",
                "1",
                "-subj",
                "/CN=An authority for tests",
            ],
            &new_key,
            &[
                "-keyout",
                "authority.key",
                "-out",
                "authority.pem",
                "-addext",
                "basicConstraints=critical,CA:TRUE",
                "-addext",
                "keyUsage=critical,keyCertSign",
            ],
        )?;
        made.openssl(
            &["req", "-x509", "-days", "1", "-subj", &subject],
            &new_key,
            &[
                "-CA",
                "authority.pem",
                "-CAkey",
                "authority.key",
                "-keyout",
                "server.key",
                "-out",
                "server.pem",
                "-addext",
                &alternatives,
                "-addext",
                "basicConstraints=critical,CA:FALSE",
                "-addext",
                "extendedKeyUsage=serverAuth",
            ],
        )?;
        Ok(made)
    }

    /// The server's certificate.
    pub fn chain(&self) -> PathBuf {
        self.folder.path().join("server.pem")
    }

    /// The server's key.
    pub fn key(&self) -> PathBuf {
        self.folder.path().join("server.key")
    }

    /// The authority, for those who are to trust it.
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join("authority.pem")
    }

    fn openssl(&self, what: &[&str], new_key: &[&str], rest: &[&str]) -> Result<()> {
        let tool: &Path = &tool("openssl")?;
        let output = Command::new(tool)
            .args([what, new_key, rest].concat())
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .output()?;
        ensure!(
            output.status.success(),
            "openssl made no certificate: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(())
    }
}
