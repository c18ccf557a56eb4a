//! How many frames a second the review of a bulk import draws while one scrolls through a hundred thousand rows.
//!
//! The real window, driven to its review as a person would, drawn by the renderer that everybody's window has. A script then
//! moves the scroll bar along a fixed path, first as a wheel does, then as a fast swipe, and counts the frames by
//! `requestAnimationFrame`. Beside it the same path over a bare list of as many pixels in the same window: rows of text that
//! are all there from the start and that no program touches.

use std::fs;

use anyhow::{Context, Result, ensure};
use muster_app::Clock;
use muster_stories::{Console, Desktop, FileChooser, Keychain};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    folder,
    import::{ROWS, people},
    median::median,
    results::Results,
};

const ROUNDS: usize = 3;
const SCROLL: &str = include_str!("scrolling.js");

/// `console.review_scroll_fps` and what it rests on.
pub async fn measure(results: &mut Results) -> Result<()> {
    eprintln!("scrolling: opening {ROWS} rows");
    let data = TempDir::with_prefix("muster-bench-")?;
    let app = folder::open(data.path(), Clock::default(), None).await?;
    folder::set_up(&app, 25).await?;
    drop(app);
    let desktop = Desktop::start(Keychain::Missing).await?;
    let somebody = FileChooser::at(&desktop)?;
    let file = desktop.folder().join("people.csv");
    fs::write(&file, people(ROWS))?;
    let console = Console::open_as_drawn(&desktop, data.path()).await?;
    console.clicks("More").await?;
    console.clicks("Bulk enrollment").await?;
    somebody.will_choose(&file);
    console.clicks("Choose a file").await?;
    console.sees("people.csv").await?;
    console.clicks("Map columns").await?;
    console.clicks("Review").await?;
    console.sees("100,000 rows").await?;
    console.row("2").await?;

    let (mut ours, mut worst, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let plain = scroll(&console, true).await?;
        let grid = scroll(&console, false).await?;
        eprintln!(
            "scrolling: round {} of {ROUNDS}: {grid}, bare list {plain}",
            round + 1
        );
        ensure!(grid["blank"] == 0, "lines stayed blank: {grid}");
        bare.push(plain["fps"].as_f64().context("no frames")?);
        ours.push(grid["fps"].as_f64().context("no frames")?);
        worst.push(grid["p95"].as_f64().context("no frames")?);
    }
    console.close().await?;
    results.add("console.review_scroll_fps", median(&ours), "frames/s");
    results.add("console.review_scroll_p95", median(&worst), "ms");
    results.add("console.bare_scroll_fps", median(&bare), "frames/s");
    Ok(())
}

async fn scroll(console: &Console, bare: bool) -> Result<Value> {
    console.runs_async(SCROLL, vec![json!(bare)]).await
}
