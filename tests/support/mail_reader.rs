//! Programs that show mails: the engine of the console's own web view, in the bare browser that it comes with, and Chromium.

use std::{fs, ops::Deref, path::PathBuf};

use anyhow::Context;
use serde_json::{Value, json};

use crate::{Desktop, Page, Result, built::tool, driver::Driver, process::free_port};

/// What draws the mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// WebKit, as in the console's window.
    WebKit,
    /// Chromium.
    Chromium,
}

/// A window in which mails lie side by side, each in a frame as wide as is asked. Reads and acts like a [`Page`].
#[derive(Debug)]
pub struct MailReader {
    driver: Driver,
    page: Page,
}

/// Lays the mails into frames of one width, and gives what can be measured of each once its pictures are there.
const LAY_OUT: &str = r"
const [mails, width, done] = arguments;
document.body.replaceChildren();
document.body.style.margin = 0;
const laid = mails.map((mail) => new Promise((ready) => {
  const frame = document.createElement('iframe');
  frame.style.cssText = `border: 0; float: left; width: ${width}px; height: 860px`;
  frame.srcdoc = mail;
  frame.onload = async () => {
    const page = frame.contentDocument;
    await Promise.all([...page.images].map((image) => image.decode().catch(() => {})));
    const box = (element) => element ? element.getBoundingClientRect().toJSON() : null;
    const outside = [...page.body.querySelectorAll('*')].filter((one) => {
      const { left, right, width: wide } = one.getBoundingClientRect();
      return wide > 0 && (left < -1 || right > width + 1);
    });
    ready({
      sideways: page.scrollingElement.scrollWidth - page.scrollingElement.clientWidth,
      outside: outside.map((one) => one.tagName),
      broken: [...page.images].filter((image) => image.naturalWidth === 0).length,
      code: box(page.querySelector('.qr img')),
      button: box(page.querySelector('.button a')),
      dark: frame.contentWindow.matchMedia('(prefers-color-scheme: dark)').matches,
      ground: frame.contentWindow.getComputedStyle(page.body).backgroundColor,
    });
  };
  document.body.append(frame);
}));
// A picture taken now would show what stood there before.
const painted = () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
Promise.all(laid).then(async (all) => { await painted(); done(all); });
";

impl MailReader {
    /// Opens the window; `dark` when the reader likes it so.
    pub async fn open(desktop: &Desktop, engine: Engine, dark: bool) -> Result<Self> {
        let port = free_port()?;
        let server = match engine {
            Engine::WebKit => "WebKitWebDriver",
            Engine::Chromium => "chromedriver",
        };
        let mut command = desktop.command(&tool(server)?, "mail-reader")?;
        command.arg(format!("--port={port}"));
        let wanted = match engine {
            Engine::WebKit => {
                if dark {
                    command.env("GTK_THEME", "Adwaita:dark");
                }
                let options = json!({ "binary": bare_browser()?, "args": ["--automation"] });
                json!({ "webkitgtk:browserOptions": options })
            }
            Engine::Chromium => {
                let mut arguments = vec!["--headless=new", "--disable-gpu", "--window-size=1360,860"];
                if dark {
                    arguments.push("--blink-settings=preferredColorScheme=0");
                }
                // As for the invitee's browser.
                if rustix::process::geteuid().is_root() {
                    arguments.push("--no-sandbox");
                }
                let options = json!({ "binary": tool("chromium")?, "args": arguments });
                json!({ "goog:chromeOptions": options })
            }
        };
        let driver = Driver::open(server, &mut command, port, wanted).await?;
        let page = Page::new("mail-reader", driver.client().clone());
        driver.client().goto("about:blank").await?;
        Ok(Self { driver, page })
    }

    /// Shows mails (whole HTML pages) at this width, in pixels. One object for each: `sideways` pixels that it can be
    /// scrolled, elements `outside` of the frame, `broken` pictures, the boxes of `code` and `button`, whether it is `dark`, and
    /// the colour of its `ground`.
    pub async fn shows(&self, mails: &[String], width: u32) -> Result<Vec<Value>> {
        let laid = self
            .driver
            .client()
            .execute_async(LAY_OUT, vec![json!(mails), json!(width)])
            .await?;
        laid.as_array().cloned().context("the window measured nothing")
    }

    /// Closes the window.
    pub async fn close(self) -> Result<()> {
        self.driver.close().await
    }
}

impl Deref for MailReader {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

/// The browser that comes with the web view's library, in a folder named after the machine's kind.
fn bare_browser() -> Result<PathBuf> {
    let folders = fs::read_dir("/usr/lib")?.filter_map(std::result::Result::ok);
    folders
        .map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|candidate| candidate.is_file())
        .context("the web view's library brings no MiniBrowser: make setup")
}
