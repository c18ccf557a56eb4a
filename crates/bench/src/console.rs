//! How long the console takes from the start of its process to its first usable screen, beside a bare window.
//!
//! Both are judged by what stands on the screen, the same way, without a driver that would slow them down: a first start
//! shows how the finished screen looks (nothing changes any more; for the console that is the list with its rows, counts
//! and chart), and a measured start ends at the first moment at which the screen looks like that again.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use muster_stories::{
    Desktop, Keychain,
    process::{Running, until},
};

use crate::{
    folder::Stock,
    median::median,
    results::Results,
    screen::{Finished, Look, Screen},
};

const ROUNDS: usize = 11;
/// How long a screen stands still before it counts as finished.
const STILL: Duration = Duration::from_secs(4);
const PATIENCE: Duration = Duration::from_secs(60);
/// How often the screen is looked at: the figures' grain.
const GLANCE: Duration = Duration::from_millis(5);
/// Part of a finished console that is not background; a blank or failed one has less.
const CONSOLE_INK: f64 = 0.03;

/// `console.start_ratio_to_bare` and what it rests on.
pub async fn measure(stock: &Stock, results: &mut Results) -> Result<()> {
    eprintln!("console: {ROUNDS} starts each");
    let data = stock.copy()?;
    let desktop = Desktop::start(Keychain::Missing).await?;
    let screen = Screen::of(&desktop.folder().join("screen/Xvfb_screen0"));
    let folder = data.path().display().to_string();
    let console = Program::new("muster-console", &["--data-dir", &folder])?;
    let bare = Program::new("muster-bare-window", &[])?;

    let empty = screen.look()?;
    let finished_console = console.finished(&desktop, &screen, &empty, CONSOLE_INK).await?;
    let finished_bare = bare.finished(&desktop, &screen, &empty, 0.0).await?;
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let their = bare.start(&desktop, &screen, &empty, &finished_bare).await?;
        let our = console
            .start(&desktop, &screen, &empty, &finished_console)
            .await?;
        theirs.push(their);
        ours.push(our);
        // Neighbours in time: what else the machine does hits both.
        ratios.push(our / their);
    }
    results.add("console.start", median(&ours) * 1000.0, "ms");
    results.add("console.bare_window_start", median(&theirs) * 1000.0, "ms");
    results.add("console.start_ratio_to_bare", median(&ratios), "ratio");
    Ok(())
}

/// A program with a window, built beside this one.
struct Program {
    name: &'static str,
    path: PathBuf,
    arguments: Vec<String>,
}

impl Program {
    fn new(name: &'static str, arguments: &[&str]) -> Result<Self> {
        let me = std::env::current_exe()?;
        let path = me.parent().unwrap_or(Path::new(".")).join(name);
        anyhow::ensure!(path.exists(), "{} is not built", path.display());
        Ok(Self {
            name,
            path,
            arguments: arguments.iter().map(ToString::to_string).collect(),
        })
    }

    fn command(&self, desktop: &Desktop) -> Result<Command> {
        let mut command = desktop.command(&self.path, self.name)?;
        command.args(&self.arguments);
        Ok(command)
    }

    /// How the screen looks when the program has nothing more to do.
    async fn finished(
        &self,
        desktop: &Desktop,
        screen: &Screen,
        empty: &Look,
        least_ink: f64,
    ) -> Result<Finished> {
        let mut process = Running::start(self.name, &mut self.command(desktop)?)?;
        let end = Instant::now() + PATIENCE;
        let mut last = screen.look()?;
        let mut since = Instant::now();
        while since.elapsed() < STILL || last == *empty {
            process.still_runs()?;
            anyhow::ensure!(Instant::now() < end, "{} never comes to rest", self.name);
            tokio::time::sleep(Duration::from_millis(100)).await;
            let now = screen.look()?;
            if now != last {
                (last, since) = (now, Instant::now());
            }
        }
        if let Some(folder) = std::env::var_os("MUSTER_BENCH_KEEP") {
            screen.keep(&Path::new(&folder).join(format!("{}.xwd", self.name)))?;
        }
        anyhow::ensure!(
            last.ink() >= least_ink,
            "{} shows next to nothing ({:.3}); its words are: {}",
            self.name,
            last.ink(),
            std::fs::read_to_string(desktop.log(self.name)).unwrap_or_default()
        );
        drop(process);
        self.gone(screen, empty).await?;
        Ok(last.into())
    }

    /// Seconds from the start of the process until the screen is as it will be.
    async fn start(
        &self,
        desktop: &Desktop,
        screen: &Screen,
        empty: &Look,
        finished: &Finished,
    ) -> Result<f64> {
        let mut command = self.command(desktop)?;
        let begun = Instant::now();
        let mut process = Running::start(self.name, &mut command)?;
        while !finished.is(&screen.look()?) {
            process.still_runs()?;
            anyhow::ensure!(begun.elapsed() < PATIENCE, "{} never looks finished", self.name);
            tokio::time::sleep(GLANCE).await;
        }
        let took = begun.elapsed().as_secs_f64();
        drop(process);
        self.gone(screen, empty).await?;
        Ok(took)
    }

    /// Waits until the window has left the screen.
    async fn gone(&self, screen: &Screen, empty: &Look) -> Result<()> {
        until("an empty screen", PATIENCE, async || {
            Ok((screen.look()? == *empty).then_some(()))
        })
        .await
        .with_context(|| format!("{} stays on the screen", self.name))
    }
}
