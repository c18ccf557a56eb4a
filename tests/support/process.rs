//! Processes that a story starts: stopped by their id when the story ends, however it ends.

use std::{
    net::{Ipv4Addr, TcpListener},
    process::{Child, Command, ExitStatus},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use rustix::process::{Pid, Signal, kill_process};

use crate::Result;

/// How long anything on the stage may take to stand, on a busy machine with two cores.
pub const STANDING: Duration = Duration::from_secs(30);
/// How long a process may take to end after a polite request.
const ENDING: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(25);

/// A process of ours. Dropping it asks it to end, and kills it when it does not listen.
#[derive(Debug)]
pub struct Running {
    name: String,
    child: Child,
}

impl Running {
    /// Starts it. `name` is for the messages.
    pub fn start(name: &str, command: &mut Command) -> Result<Self> {
        let child = command
            .spawn()
            .with_context(|| format!("{name} could not be started"))?;
        Ok(Self {
            name: name.to_owned(),
            child,
        })
    }

    /// The child, for its pipes.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// How it ended, or `None` while it runs.
    pub fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.child.try_wait()?)
    }

    /// An error when it has ended already, for those who wait for it to stand.
    pub fn still_runs(&mut self) -> Result<()> {
        match self.ended()? {
            Some(status) => bail!("{} ended at once: {status}", self.name),
            None => Ok(()),
        }
    }

    /// Holds it still, as if its machine did nothing more: what it listens on takes connections, and nobody answers.
    pub fn stall(&self) -> Result<()> {
        self.signal(Signal::STOP)
    }

    /// Lets it go on.
    pub fn go_on(&self) -> Result<()> {
        self.signal(Signal::CONT)
    }

    fn signal(&self, signal: Signal) -> Result<()> {
        let id = i32::try_from(self.id()).ok().and_then(Pid::from_raw);
        Ok(kill_process(id.context("it has no process id")?, signal)?)
    }

    /// `kill -9`: no chance to put anything in order.
    pub fn kill(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(Some(_))) {
            return;
        }
        let below = descendants(self.id());
        ask_to_end(self.id());
        let patience = Instant::now() + ENDING;
        while Instant::now() < patience {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                break;
            }
            std::thread::sleep(POLL);
        }
        // Does nothing when it has ended. And when it fails, nothing more can be done about it here: a panic in a drop
        // would hide the story's own failure.
        let _ = self.kill();
        // A driver that ends does not always take its browser with it.
        below.into_iter().for_each(ask_to_end);
    }
}

fn ask_to_end(id: u32) {
    if let Some(id) = i32::try_from(id).ok().and_then(Pid::from_raw) {
        // Fails only when it has ended already.
        let _ = kill_process(id, Signal::TERM);
    }
}

/// `kill -9` of a program below a process, for example of the browser below its driver.
pub fn kill_below(id: u32, program: &std::path::Path) -> Result<()> {
    let victim = descendants(id)
        .into_iter()
        .find(|below| std::fs::read_link(format!("/proc/{below}/exe")).is_ok_and(|exe| exe == program))
        .with_context(|| format!("{} does not run", program.display()))?;
    let victim = i32::try_from(victim)
        .ok()
        .and_then(Pid::from_raw)
        .context("no process")?;
    Ok(kill_process(victim, Signal::KILL)?)
}

/// The ids of all processes below one, as Linux knows them; none on other systems.
fn descendants(id: u32) -> Vec<u32> {
    let Ok(processes) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    let parents: Vec<(u32, u32)> = processes
        .flatten()
        .filter_map(|entry| {
            let child = entry.file_name().to_str()?.parse().ok()?;
            Some((child, parent_of(child)?))
        })
        .collect();
    let mut found = vec![id];
    let mut next = 0;
    while let Some(&parent) = found.get(next) {
        found.extend(
            parents
                .iter()
                .filter(|(_, of)| *of == parent)
                .map(|(child, _)| child),
        );
        next += 1;
    }
    found.split_off(1)
}

/// The second field after the name, which stands in parentheses and may hold anything (proc(5)).
fn parent_of(id: u32) -> Option<u32> {
    let line = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, after_name) = line.rsplit_once(')')?;
    after_name.split_whitespace().nth(1)?.parse().ok()
}

/// A port of the loopback that nobody listens on at this moment.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}

/// Asks again and again until the answer is `Some`; says `what` was waited for when it never is.
pub async fn until<T>(
    what: &str,
    patience: Duration,
    mut ask: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let end = Instant::now() + patience;
    loop {
        let last = match ask().await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => None,
            Err(error) => Some(error),
        };
        if Instant::now() >= end {
            return Err(match last {
                Some(error) => error.context(format!("waited {patience:?} for {what}")),
                None => anyhow::anyhow!("waited {patience:?} for {what}"),
            });
        }
        tokio::time::sleep(POLL).await;
    }
}
