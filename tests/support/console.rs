//! The console: the real program in a real window, on a desktop of its own.

use std::{ops::Deref, path::Path, process::Command};

use serde_json::json;

use crate::{
    Page, Result,
    built::{program, tool},
    desktop::Desktop,
    driver::Driver,
    process::{free_port, kill_below},
};

/// An open console. Reads and acts like a [`Page`].
#[derive(Debug)]
pub struct Console {
    driver: Driver,
    page: Page,
}

impl Console {
    /// Opens the console on a data folder.
    pub async fn open(desktop: &Desktop, data: &Path) -> Result<Self> {
        let folder = data.display().to_string();
        Self::open_with(desktop, &["--data-dir", &folder]).await
    }

    /// Opens the console with arguments of one's own.
    pub async fn open_with(desktop: &Desktop, arguments: &[&str]) -> Result<Self> {
        Self::open_by(
            desktop,
            desktop.command(&tool("WebKitWebDriver")?, "console")?,
            arguments,
        )
        .await
    }

    /// Opens the console with the renderer that it has for everybody, and not the one that its driver needs to take pictures
    /// of its own: for whoever measures how it draws.
    pub async fn open_as_drawn(desktop: &Desktop, data: &Path) -> Result<Self> {
        let folder = data.display().to_string();
        let mut command = desktop.command(&tool("WebKitWebDriver")?, "console")?;
        command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        Self::open_by(desktop, command, &["--data-dir", &folder]).await
    }

    async fn open_by(desktop: &Desktop, mut command: Command, arguments: &[&str]) -> Result<Self> {
        let console = program("muster-console")?;
        let port = free_port()?;
        command
            .arg(format!("--port={port}"))
            // By this the web view lets itself be driven; without it nobody can.
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": console, "args": arguments } });
        let driver = Driver::open("WebKitWebDriver", &mut command, port, wanted).await?;
        let page = Page::new("console", driver.client().clone()).on_screen(desktop.pixels());
        Ok(Self { driver, page })
    }

    /// `kill -9`, as if the power went: the window is gone, and nothing of what it did is put in order.
    pub fn is_killed(self) -> Result<()> {
        kill_below(self.driver.id(), &program("muster-console")?)
    }

    /// Closes the window.
    pub async fn close(self) -> Result<()> {
        self.driver.close().await
    }
}

impl Deref for Console {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}
