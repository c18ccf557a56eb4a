//! How fast the outbox job hands over: unique, fully rendered invites with their QR codes, from a data folder on disk over
//! ten connections to `smtp-sink`, beside `smtp-source`, which sends one prepared message of the same size the same way.
//!
//! Making the invites is not measured. The time runs from the start of the job until the queue is empty, all commits of
//! the store included.

use anyhow::{Context, Result};
use muster_app::Clock;
use muster_gateways::mail::{MemoryMail, Transport};
use tempfile::TempDir;

use crate::{folder, median::median, results::Results, sink::Sink};

const MAILS: usize = 20_000;
const WARM_UP: usize = 1_000;
const ROUNDS: usize = 3;

/// `dispatch.per_second`, `dispatch.ratio_to_smtp_source` and what they rest on.
pub async fn measure(results: &mut Results) -> Result<()> {
    let bytes = mail_size().await?;
    let sink = Sink::start().await?;
    let data = TempDir::with_prefix("muster-bench-")?;
    let app = folder::open(data.path(), Clock::default(), None).await?;
    folder::set_up(&app, sink.port()).await?;
    folder::invite(&app, 0, WARM_UP).await?;
    folder::drain(&app, WARM_UP).await?;
    sink.source(WARM_UP, bytes)?;

    let (mut speeds, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        eprintln!(
            "dispatch: round {} of {ROUNDS}, making {MAILS} invites",
            round + 1
        );
        folder::invite(&app, WARM_UP + round * MAILS, MAILS).await?;
        let before = sink.source(MAILS, bytes)?;
        let ours = folder::drain(&app, MAILS).await?;
        let after = sink.source(MAILS, bytes)?;
        let source = MAILS as f64 / ((before + after) / 2.0);
        let speed = MAILS as f64 / ours;
        eprintln!("dispatch: {speed:.0}/s, smtp-source {source:.0}/s");
        speeds.push(speed);
        theirs.push(source);
        ratios.push(speed / source);
    }
    results.add("dispatch.mail_size", bytes as f64, "bytes");
    results.add("dispatch.per_second", median(&speeds), "mails/s");
    results.add("dispatch.smtp_source_per_second", median(&theirs), "mails/s");
    results.add("dispatch.ratio_to_smtp_source", median(&ratios), "ratio");
    Ok(())
}

/// What a mail weighs on the wire, from a few real ones.
async fn mail_size() -> Result<usize> {
    const SAMPLES: usize = 50;
    let data = TempDir::with_prefix("muster-bench-")?;
    let memory = MemoryMail::new();
    let transport = Transport::Memory(memory.clone());
    let app = folder::open(data.path(), Clock::default(), Some(transport)).await?;
    folder::set_up(&app, 25).await?;
    folder::invite(&app, 10_000_000, SAMPLES).await?;
    folder::drain(&app, SAMPLES).await?;
    let bytes: usize = memory.sent().iter().map(|mail| mail.bytes.len()).sum();
    bytes.checked_div(memory.sent().len()).context("no mail was made")
}
