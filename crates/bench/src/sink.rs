//! Postfix's own test programs: `smtp-sink` takes mail and forgets it, `smtp-source` sends the same message as fast as it can.

use std::{
    os::unix::fs::MetadataExt,
    process::{Command, Stdio},
    time::Instant,
};

use anyhow::{Result, ensure};
use muster_stories::{
    built::tool,
    process::{Running, STANDING, free_port, until},
};
use tokio::net::TcpStream;

/// Connections of either sender.
pub const CONNECTIONS: usize = 10;

/// A running `smtp-sink`.
pub struct Sink {
    port: u16,
    _process: Running,
}

impl Sink {
    /// Starts one; it listens when this returns.
    pub async fn start() -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new(tool("smtp-sink")?);
        // It refuses to run as root.
        if std::fs::metadata("/proc/self")?.uid() == 0 {
            command.args(["-u", "nobody"]);
        }
        command
            .arg(format!("127.0.0.1:{port}"))
            .arg("256")
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        let mut process = Running::start("smtp-sink", &mut command)?;
        until("smtp-sink", STANDING, async || {
            process.still_runs()?;
            Ok(TcpStream::connect(("127.0.0.1", port)).await.ok())
        })
        .await?;
        Ok(Self {
            port,
            _process: process,
        })
    }

    /// Where it listens, on the loopback.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Lets `smtp-source` send `count` messages of `bytes` to it, connections kept. Gives the seconds it took.
    pub fn source(&self, count: usize, bytes: usize) -> Result<f64> {
        let mut command = Command::new(tool("smtp-source")?);
        command
            .args(["-d", "-s", &CONNECTIONS.to_string()])
            .args(["-m", &count.to_string(), "-l", &bytes.to_string()])
            .args(["-f", "it@northwind.example", "-t", "person@northwind.example"])
            .arg(format!("127.0.0.1:{}", self.port))
            .stdin(Stdio::null());
        let begun = Instant::now();
        let status = command.status()?;
        ensure!(status.success(), "smtp-source ended with {status}");
        Ok(begun.elapsed().as_secs_f64())
    }
}
