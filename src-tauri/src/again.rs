//! A start that met another console in its last moment.
//!
//! A console that was killed keeps its name on the session bus until the bus notices. Whoever starts in that moment finds the
//! name taken, asks the other one to come to the front, and gets no answer. Then this program takes its own place once more.

use std::{env, time::Duration};

use anyhow::{Result, bail};

/// How often this was tried, for the program that takes the place.
const TRIES: &str = "MUSTER_STARTED_AGAIN";
const MOST: u32 = 10;
const WAIT: Duration = Duration::from_millis(200);

/// Starts the program again in this process's place. Comes back only with an error; `why` is what the first start met.
pub fn start(why: &str) -> Result<()> {
    let tries: u32 = env::var(TRIES)
        .ok()
        .and_then(|tries| tries.parse().ok())
        .unwrap_or(0);
    if tries >= MOST {
        bail!("the window could not be opened: {why}");
    }
    tracing::warn!(%why, "another console ended while this one started; starting again");
    std::thread::sleep(WAIT);
    take_place(tries + 1)
}

#[cfg(unix)]
fn take_place(tries: u32) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = std::process::Command::new(env::current_exe()?)
        .args(env::args_os().skip(1))
        .env(TRIES, tries.to_string())
        .exec();
    Err(error.into())
}

/// Elsewhere no process takes another's place: a new one is started, and this one ends.
#[cfg(not(unix))]
fn take_place(tries: u32) -> Result<()> {
    std::process::Command::new(env::current_exe()?)
        .args(env::args_os().skip(1))
        .env(TRIES, tries.to_string())
        .spawn()?;
    Ok(())
}
