//! axe-core, an independent judge of whether everybody can use a page.

use std::{fmt, time::Duration};

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::{Page, Result, built::repository};

/// Looks at the top document only: mails are shown in a sandboxed frame, where no script may run, axe's neither.
const RUN: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { iframes: false, resultTypes: ['violations'] })
  .then((outcome) => done(outcome.violations.map(({ id, impact, help, nodes }) =>
    ({ id, impact, help, where: nodes.map((node) => node.target.join(' ')) }))))
  .catch((error) => done(String(error)));
";

/// Something that keeps people from using a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// axe's name of the rule.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// What is asked, in axe's words.
    pub help: String,
    /// CSS selectors of the elements concerned.
    pub places: Vec<String>,
}

impl Fault {
    /// Whether it counts as serious or worse.
    pub fn is_serious(&self) -> bool {
        matches!(self.impact.as_str(), "serious" | "critical")
    }

    fn read(value: &Value) -> Self {
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        Self {
            rule: text("id"),
            impact: text("impact"),
            help: text("help"),
            places: value["where"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|place| place.as_str().map(str::to_owned))
                .collect(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} ({}): {}", self.rule, self.impact, self.help)?;
        self.places
            .iter()
            .try_for_each(|place| write!(to, "\n    {place}"))
    }
}

/// Looks at a page that seems to have a serious fault, and the time between them.
const LOOKS_AGAIN: u32 = 2;
const MOMENT: Duration = Duration::from_millis(500);
/// Waits for transitions to end; what moves for ever is not waited for.
const SETTLED: &str = "return Promise.race([Promise.allSettled(document.getAnimations().map((one) => one.finished)), \
                       new Promise((late) => setTimeout(late, 1000))]).then(() => true, () => true)";

impl Page {
    /// Everything axe finds on the page as it is now.
    pub async fn faults(&self) -> Result<Vec<Fault>> {
        // Colours that are still fading are nobody's colours.
        self.runs(SETTLED, vec![]).await?;
        let axe = repository().join("ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&axe)
            .with_context(|| format!("{} is missing: make setup", axe.display()))?;
        self.runs(&axe, vec![]).await?;
        let found = self.runs_async(RUN, vec![]).await?;
        let list = found.as_array().with_context(|| format!("axe failed: {found}"))?;
        Ok(list.iter().map(Fault::read).collect())
    }

    /// An error that names every serious fault of the page. `screen` is for the message.
    ///
    /// A fault is what stays: a button that became ready while axe looked has half-faded colours, and a moment later it has
    /// not.
    pub async fn is_usable_by_everybody(&self, screen: &str) -> Result<()> {
        let mut faults = self.faults().await?;
        faults.retain(Fault::is_serious);
        for _ in 0..LOOKS_AGAIN {
            if faults.is_empty() {
                return Ok(());
            }
            tokio::time::sleep(MOMENT).await;
            faults = self.faults().await?;
            faults.retain(Fault::is_serious);
        }
        let list: Vec<String> = faults.iter().map(Fault::to_string).collect();
        ensure!(
            faults.is_empty(),
            "{screen} keeps people out:\n{}",
            list.join("\n")
        );
        Ok(())
    }
}
