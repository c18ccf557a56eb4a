//! What a person does with a page, whichever browser shows it: read, point at things by their name, type, look.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use fantoccini::{
    Client,
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
    wd::TimeoutConfiguration,
};
use serde_json::{Value, json};

use crate::{Result, built::keepsakes, process::until, screen};

const FIND: &str = include_str!("page.js");
/// Answers when what has changed was handed to the renderer.
const NEXT_FRAME: &str = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))";
/// How long a page may take to show what the story waits for.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a screen stands still before it counts as painted, and how long that is waited for.
const STILL: Duration = Duration::from_millis(500);
const PAINTING: Duration = Duration::from_secs(3);
/// The key by which WebDriver marks an element in an answer (W3C WebDriver, section 12.1).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A page in a browser.
#[derive(Debug, Clone)]
pub struct Page {
    who: String,
    client: Client,
    screen: Option<PathBuf>,
}

impl Page {
    /// `who` looks at it: for messages and pictures.
    pub(crate) fn new(who: &str, client: Client) -> Self {
        Self {
            who: who.to_owned(),
            client,
            screen: None,
        }
    }

    /// Takes pictures from the screen itself: WebKit's own way through WebDriver never ends where the DMA-BUF renderer is
    /// off, as the console has it.
    pub(crate) fn on_screen(self, pixels: PathBuf) -> Self {
        Self {
            screen: Some(pixels),
            ..self
        }
    }

    /// The WebDriver session, for what this page has no word for.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// All visible text, blanks tidied.
    pub async fn text(&self) -> Result<String> {
        let text = self
            .client
            .execute("return document.body.innerText", vec![])
            .await?;
        let text = text.as_str().unwrap_or_default();
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The address in the address bar.
    pub async fn address(&self) -> Result<String> {
        Ok(self.client.current_url().await?.to_string())
    }

    /// Waits until the words are to be read.
    pub async fn sees(&self, words: &str) -> Result<()> {
        let seen = until(&format!("“{words}”"), PATIENCE, async || {
            Ok(self.text().await?.contains(words).then_some(()))
        })
        .await;
        self.or_picture(seen).await
    }

    /// Waits until the words are gone.
    pub async fn no_longer_sees(&self, words: &str) -> Result<()> {
        let gone = until(&format!("“{words}” to go"), PATIENCE, async || {
            Ok((!self.text().await?.contains(words)).then_some(()))
        })
        .await;
        self.or_picture(gone).await
    }

    /// Clicks a button, link, tab, menu entry, option or choice by its name (or the beginning of it).
    pub async fn clicks(&self, name: &str) -> Result<()> {
        let clicked = until(&format!("“{name}” to click"), PATIENCE, async || {
            let Some(control) = self.find("control", name).await? else {
                return Ok(None);
            };
            self.click(&control).await.map(Some)
        })
        .await;
        self.or_picture(clicked).await
    }

    /// Replaces what a field holds. The field is named by its label.
    pub async fn fills(&self, field: &str, text: &str) -> Result<()> {
        // On the way to the next page, a field that was just found may be gone: then that page's is meant.
        let filled = until(&format!("“{field}” to fill"), PATIENCE, async || {
            let Some(element) = self.find("field", field).await? else {
                return Ok(None);
            };
            // The middle: the bar of unsaved changes appears while it is filled.
            self.scrolls_to(&element, "center").await?;
            element.clear().await?;
            Ok(Some(element.send_keys(text).await?))
        })
        .await;
        self.or_picture(filled).await
    }

    /// Types into a field after what it holds.
    pub async fn types(&self, field: &str, text: &str) -> Result<()> {
        Ok(self.field(field).await?.send_keys(text).await?)
    }

    /// What a field holds.
    pub async fn value(&self, field: &str) -> Result<String> {
        Ok(self.field(field).await?.prop("value").await?.unwrap_or_default())
    }

    /// A field by its label, once it is there.
    pub async fn field(&self, label: &str) -> Result<Element> {
        self.there("field", label).await
    }

    /// A button by its name, once it is there.
    pub async fn button(&self, name: &str) -> Result<Element> {
        self.there("button", name).await
    }

    /// A row of a table by the beginning of its text, once it is there.
    pub async fn row(&self, beginning: &str) -> Result<Element> {
        self.there("row", beginning).await
    }

    /// Waits until a row of a table, named by the beginning of its text, says these words.
    pub async fn row_says(&self, beginning: &str, words: &str) -> Result<()> {
        let said = until(
            &format!("“{words}” in the row “{beginning}”"),
            PATIENCE,
            async || {
                let Some(row) = self.find("row", beginning).await? else {
                    return Ok(None);
                };
                Ok(row.text().await?.contains(words).then_some(()))
            },
        )
        .await;
        self.or_picture(said).await
    }

    /// Whether a control of that name is there now, and can be used.
    pub async fn offers(&self, name: &str) -> Result<bool> {
        match self.find("control", name).await? {
            Some(control) => usable(&control).await,
            None => Ok(false),
        }
    }

    /// Presses keys at once, for example `["\u{e009}", "k"]` for Ctrl K (key values: `fantoccini::key::Key`).
    pub async fn presses(&self, keys: &[char]) -> Result<()> {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let chord = down
            .chain(up)
            .fold(KeyActions::new("keyboard".to_owned()), |keys, action| {
                keys.then(action)
            });
        self.client.perform_actions(chord).await?;
        Ok(())
    }

    /// Runs a script in the page; `return` gives its answer.
    pub async fn runs(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Runs a script that answers by calling its last argument.
    pub async fn runs_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let patience = TimeoutConfiguration::new(Some(Duration::from_secs(60)), None, None);
        self.client.update_timeouts(patience).await?;
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// Takes a picture into `target/stories/{name}.png`, for people to look at.
    pub async fn picture(&self, name: &str) -> Result<PathBuf> {
        let path = keepsakes().join(format!("{name}.png"));
        std::fs::create_dir_all(keepsakes())?;
        let png = match &self.screen {
            Some(pixels) => {
                // Without an answer the page is stuck or gone: then it is painted as it will be.
                let _ = tokio::time::timeout(PAINTING, self.runs_async(NEXT_FRAME, vec![])).await;
                screen::picture(&painted(pixels).await?)?
            }
            None => self.client.screenshot().await?,
        };
        std::fs::write(&path, png)?;
        Ok(path)
    }

    async fn there(&self, kind: &str, name: &str) -> Result<Element> {
        let found = until(&format!("the {kind} “{name}”"), PATIENCE, async || {
            self.find(kind, name).await
        })
        .await;
        self.or_picture(found).await
    }

    async fn find(&self, kind: &str, name: &str) -> Result<Option<Element>> {
        let found = self.client.execute(FIND, vec![json!(kind), json!(name)]).await?;
        if found.is_null() {
            return Ok(None);
        }
        let id = found
            .get(ELEMENT)
            .and_then(Value::as_str)
            .with_context(|| format!("not an element: {found}"))?;
        Ok(Some(Element::from_element_id(
            self.client.clone(),
            id.to_owned().into(),
        )))
    }

    /// A radio or checkbox without a size of its own is clicked as a reader's software would.
    async fn click(&self, control: &Element) -> Result<()> {
        if control.tag_name().await? == "input" {
            let control = serde_json::to_value(control)?;
            self.client.execute("arguments[0].click()", vec![control]).await?;
            return Ok(());
        }
        if !usable(control).await? {
            bail!("it is there, but cannot be used");
        }
        self.scrolls_to(control, "nearest").await?;
        Ok(control.click().await?)
    }

    /// What a bar covers is in the window for the driver, and out of sight for everybody else.
    async fn scrolls_to(&self, element: &Element, block: &str) -> Result<()> {
        const SCROLL: &str = "arguments[0].scrollIntoView({ block: arguments[1] })";
        self.client
            .execute(SCROLL, vec![serde_json::to_value(element)?, json!(block)])
            .await?;
        Ok(())
    }

    /// Adds to a failure what was on the screen.
    async fn or_picture<T>(&self, outcome: Result<T>) -> Result<T> {
        let Err(error) = outcome else { return outcome };
        let story = std::thread::current()
            .name()
            .unwrap_or("story")
            .replace("::", "-");
        let picture = match self.picture(&format!("failed-{story}-{}", self.who)).await {
            Ok(path) => path.display().to_string(),
            Err(error) => format!("none: {error:#}"),
        };
        let text = self.text().await.unwrap_or_default();
        Err(error.context(format!("the {} shows: {text}\n(picture: {picture})", self.who)))
    }
}

/// Whether a control does what it says: one that only tells why it is off takes clicks, too, and nothing comes of them.
async fn usable(control: &Element) -> Result<bool> {
    Ok(control.is_enabled().await? && control.attr("aria-disabled").await?.as_deref() != Some("true"))
}

/// The screen once it stands still: a page is painted after it has changed, on a busy machine long after.
async fn painted(pixels: &Path) -> Result<Vec<u8>> {
    let end = Instant::now() + PAINTING;
    let (mut last, mut since) = (std::fs::read(pixels)?, Instant::now());
    while since.elapsed() < STILL && Instant::now() < end {
        tokio::time::sleep(STILL / 5).await;
        let now = std::fs::read(pixels)?;
        if now != last {
            (last, since) = (now, Instant::now());
        }
    }
    Ok(last)
}
