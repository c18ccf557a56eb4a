//! A message centre that speaks SMPP 3.4 by an implementation that is not ours (npm's `smpp`), in a process of its own.

use std::{
    io::{BufRead, BufReader, Write},
    process::{ChildStdin, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::{
    Result,
    built::{repository, tool},
    process::{Running, STANDING, until},
};

/// A running message centre. Dropping it stops it.
#[derive(Debug)]
pub struct SmppServer {
    port: u16,
    events: Arc<Mutex<Vec<Value>>>,
    commands: ChildStdin,
    _process: Running,
}

impl SmppServer {
    /// Starts one with the options that its file names, e.g. `--throttle=2`.
    pub async fn start(options: &[&str]) -> Result<Self> {
        let folder = repository().join("tests/fixtures/smpp");
        ensure!(
            folder.join("node_modules/smpp").exists(),
            "the packages of the SMPP server are not there: make setup"
        );
        let mut command = Command::new(tool("node")?);
        command
            .arg(folder.join("server.js"))
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut process = Running::start("the SMPP server", &mut command)?;
        let output = process
            .child()
            .stdout
            .take()
            .context("no pipe from the SMPP server")?;
        let commands = process
            .child()
            .stdin
            .take()
            .context("no pipe to the SMPP server")?;
        let events: Arc<Mutex<Vec<Value>>> = Arc::default();
        let kept = Arc::clone(&events);
        // Ends with the process.
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(std::result::Result::ok) {
                if let Ok(event) = serde_json::from_str(&line) {
                    kept.lock().unwrap_or_else(PoisonError::into_inner).push(event);
                }
            }
        });
        let mut made = Self {
            port: 0,
            events,
            commands,
            _process: process,
        };
        let listening = made.events("listening", 1).await?;
        made.port = listening[0]["port"]
            .as_u64()
            .and_then(|port| u16::try_from(port).ok())
            .context("the SMPP server did not say its port")?;
        Ok(made)
    }

    /// Where it listens, on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Everything of this kind that happened, once it is so many.
    pub async fn events(&self, kind: &str, count: usize) -> Result<Vec<Value>> {
        until(
            &format!("{count} times {kind:?} at the SMPP server"),
            STANDING,
            async || {
                let found = self.so_far(kind);
                Ok((found.len() >= count).then_some(found))
            },
        )
        .await
    }

    /// Everything of this kind that happened until now.
    pub fn so_far(&self, kind: &str) -> Vec<Value> {
        let events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        events
            .iter()
            .filter(|event| event["event"] == kind)
            .cloned()
            .collect()
    }

    /// Has it do something to its connections: `unbind`, `drop`, `text`.
    pub fn does(&mut self, command: &str) -> Result<()> {
        writeln!(self.commands, "{command}")?;
        Ok(self.commands.flush()?)
    }
}
