//! A certificate authority that speaks ACME: Let's Encrypt's own test server, on the loopback.

use std::{
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use serde_json::json;
use tempfile::TempDir;

use crate::{
    Result,
    built::tool,
    certificate::Certificate,
    process::{Running, STANDING, free_port},
};

/// Key id and HMAC key of the one account that [`Pebble::with_binding`] knows.
pub const BINDING: (&str, &str) = (
    "kid-1",
    "zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W",
);

/// The authority. It comes to the ports that it was made with, whatever the name; it ends when dropped.
pub struct Pebble {
    folder: TempDir,
    certificate: Certificate,
    directory: u16,
    management: u16,
    /// Of a hundred stamps that are good, how many are refused all the same.
    refused_stamps: u32,
    running: Option<Running>,
}

/// Ports that a checked name is looked for at.
#[derive(Debug, Clone, Copy)]
pub struct Ports {
    /// TLS-ALPN-01.
    pub tls: u16,
    /// HTTP-01.
    pub http: u16,
}

impl Pebble {
    /// One that gives a certificate to everybody whose name it can check.
    pub fn coming_to(ports: Ports) -> Result<Self> {
        Self::made(ports, false, 0)
    }

    /// One that refuses stamps at random, as every authority may.
    pub fn refusing_stamps(ports: Ports, of_hundred: u32) -> Result<Self> {
        Self::made(ports, false, of_hundred)
    }

    /// One that wants accounts bound to [`BINDING`].
    pub fn with_binding(ports: Ports) -> Result<Self> {
        Self::made(ports, true, 0)
    }

    fn made(ports: Ports, binding: bool, refused_stamps: u32) -> Result<Self> {
        let (folder, certificate) = (
            TempDir::with_prefix("muster-pebble-")?,
            Certificate::for_loopback()?,
        );
        let (directory, management) = (free_port()?, free_port()?);
        let mut config = json!({
            "listenAddress": format!("127.0.0.1:{directory}"),
            "managementListenAddress": format!("127.0.0.1:{management}"),
            "certificate": certificate.chain(),
            "privateKey": certificate.key(),
            "httpPort": ports.http,
            "tlsPort": ports.tls,
            "ocspResponderURL": "",
            "externalAccountBindingRequired": binding,
        });
        if binding {
            config["externalAccountMACKeys"] = json!({ BINDING.0: BINDING.1 });
        }
        std::fs::write(
            folder.path().join("pebble.json"),
            json!({ "pebble": config }).to_string(),
        )?;
        let mut made = Self {
            folder,
            certificate,
            directory,
            management,
            refused_stamps,
            running: None,
        };
        made.starts()?;
        Ok(made)
    }

    /// Starts it (again). It remembers nothing of before: its accounts are gone, its root is another.
    pub fn starts(&mut self) -> Result<()> {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.log_file())?;
        let mut command = Command::new(tool("pebble")?);
        command
            .args(["-strict", "-config"])
            .arg(self.folder.path().join("pebble.json"))
            .env("PEBBLE_VA_NOSLEEP", "1")
            .env("PEBBLE_AUTHZREUSE", "0")
            .env("PEBBLE_WFE_NONCEREJECT", self.refused_stamps.to_string())
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        let mut running = Running::start("pebble", &mut command)?;
        let end = Instant::now() + STANDING;
        while TcpStream::connect(("127.0.0.1", self.directory)).is_err()
            || TcpStream::connect(("127.0.0.1", self.management)).is_err()
        {
            running.still_runs()?;
            ensure!(Instant::now() < end, "pebble does not stand: {}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        self.running = Some(running);
        Ok(())
    }

    /// Ends it.
    pub fn stops(&mut self) {
        self.running = None;
    }

    /// Address of its directory.
    pub fn directory(&self) -> String {
        format!("https://localhost:{}/dir", self.directory)
    }

    /// The root that vouches for the directory itself.
    pub fn authority(&self) -> PathBuf {
        self.certificate.authority()
    }

    /// Writes the root of the certificates that it issues, and gives the file.
    pub fn root(&self) -> Result<PathBuf> {
        let file = self.folder.path().join("root.pem");
        let output = Command::new(tool("curl")?)
            .args(["--silent", "--fail", "--show-error", "--cacert"])
            .arg(self.authority())
            .arg(format!("https://localhost:{}/roots/0", self.management))
            .arg("--output")
            .arg(&file)
            .output()
            .context("no curl")?;
        ensure!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(file)
    }

    /// What it has written so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("pebble.log")
    }
}

/// The certificate that a TLS server shows to whoever asks for `name`, checked against `root`: its fingerprint. `None` when the
/// handshake fails or the root does not vouch for it.
pub fn shown(port: u16, name: &str, root: &Path) -> Result<Option<String>> {
    let line = format!(
        "openssl s_client -connect 127.0.0.1:{port} -servername {name} -verify_hostname {name} -verify_return_error \
         -CAfile {} </dev/null | openssl x509 -noout -fingerprint -sha256",
        root.display()
    );
    let output = Command::new("sh")
        .args(["-c", &line])
        .stdin(Stdio::null())
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    Ok((output.status.success() && !text.is_empty()).then_some(text))
}
