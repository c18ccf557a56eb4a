//! The invitee's own browser: Chromium, apart from the console in every way, posing as the device the story is about.

use std::ops::Deref;

use serde_json::{Value, json};

use crate::{Desktop, Page, Result, built::tool, driver::Driver, process::free_port};

/// What the invitee holds in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// A phone with Android.
    Android,
    /// A phone with iOS.
    IPhone,
    /// The narrowest screen that must still do: 320 px, Android.
    Small,
    /// A computer with Windows.
    Laptop,
}

impl Screen {
    fn size(self) -> (u32, u32) {
        match self {
            Self::Android | Self::IPhone => (390, 844),
            Self::Small => (320, 568),
            Self::Laptop => (1280, 800),
        }
    }

    fn is_phone(self) -> bool {
        self != Self::Laptop
    }

    fn user_agent(self) -> &'static str {
        match self {
            Self::Android | Self::Small => {
                "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"
            }
            Self::IPhone => {
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"
            }
            Self::Laptop => {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
            }
        }
    }

    fn options(self, scripts: bool) -> Value {
        let (width, height) = self.size();
        let mut arguments = vec![
            "--headless=new".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            // Our test certificates are nobody's.
            "--ignore-certificate-errors".to_owned(),
            format!("--window-size={width},{height}"),
            format!("--user-agent={}", self.user_agent()),
        ];
        // Chromium's own sandbox refuses to start for root, as whom build machines like to run.
        if rustix::process::geteuid().is_root() {
            arguments.push("--no-sandbox".to_owned());
        }
        let mut options = json!({ "args": arguments });
        if self.is_phone() {
            options["mobileEmulation"] = json!({
                "deviceMetrics": { "width": width, "height": height, "pixelRatio": 2.0, "touch": true },
                "userAgent": self.user_agent(),
            });
        }
        if !scripts {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        options
    }
}

/// An invitee with a browser. Reads and acts like a [`Page`].
#[derive(Debug)]
pub struct Invitee {
    driver: Driver,
    page: Page,
}

impl Invitee {
    /// Takes the device in hand, with a browser that has never been anywhere.
    pub async fn with(desktop: &Desktop, screen: Screen) -> Result<Self> {
        Self::open(desktop, screen, true).await
    }

    /// The same, with JavaScript switched off for the pages.
    pub async fn without_scripts(desktop: &Desktop, screen: Screen) -> Result<Self> {
        Self::open(desktop, screen, false).await
    }

    async fn open(desktop: &Desktop, screen: Screen, scripts: bool) -> Result<Self> {
        let port = free_port()?;
        let mut command = desktop.command(&tool("chromedriver")?, "invitee")?;
        command.arg(format!("--port={port}"));
        let mut options = screen.options(scripts);
        options["binary"] = json!(tool("chromium")?);
        let driver = Driver::open(
            "chromedriver",
            &mut command,
            port,
            json!({ "goog:chromeOptions": options }),
        )
        .await?;
        let page = Page::new("invitee", driver.client().clone());
        Ok(Self { driver, page })
    }

    /// Opens a link.
    pub async fn opens(&self, link: &str) -> Result<()> {
        Ok(self.driver.client().goto(link).await?)
    }

    /// The cookies for the page, as they are sent, and the page's address: what the system's installer takes over from a browser.
    pub async fn session(&self) -> Result<(String, String)> {
        let cookies = self.driver.client().get_all_cookies().await?;
        let pairs: Vec<String> = cookies
            .iter()
            .map(|cookie| format!("{}={}", cookie.name(), cookie.value()))
            .collect();
        Ok((pairs.join("; "), self.address().await?))
    }

    /// Puts the device away.
    pub async fn close(self) -> Result<()> {
        self.driver.close().await
    }
}

impl Deref for Invitee {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}
