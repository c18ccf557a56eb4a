//! A WebDriver server and the one session it serves: how stories click and type in a real window.

use std::process::Command;

use anyhow::Context;
use fantoccini::{Client, ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

use crate::{
    Result,
    process::{Running, STANDING, until},
};

/// A driver with its session. The session must be closed before the driver is dropped, or the browser stays behind.
#[derive(Debug)]
pub struct Driver {
    client: Client,
    server: Running,
}

impl Driver {
    /// Starts the server, which listens on `port`, and opens the browser that `capabilities` (a JSON object) ask for.
    pub async fn open(name: &str, command: &mut Command, port: u16, capabilities: Value) -> Result<Self> {
        let mut server = Running::start(name, command)?;
        let address = format!("http://127.0.0.1:{port}");
        until(name, STANDING, async || {
            server.still_runs()?;
            let there = tokio::net::TcpStream::connect(("127.0.0.1", port)).await;
            Ok(there.is_ok().then_some(()))
        })
        .await?;
        let capabilities: Capabilities = serde_json::from_value(capabilities)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        // A driver whose browser ended at its start waits for it for ever.
        let client = tokio::time::timeout(STANDING * 2, builder.connect(&address))
            .await
            .with_context(|| format!("{name} opened no window"))??;
        Ok(Self { client, server })
    }

    /// The server's process id.
    pub fn id(&self) -> u32 {
        self.server.id()
    }

    /// The session.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Closes the browser, then stops the server.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.clone().close().await?)
    }
}
