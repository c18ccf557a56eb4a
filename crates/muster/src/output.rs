//! What the commands print: for people as lines, for programs as JSON.
#![allow(clippy::print_stderr)] // the command line's job

use std::io::{self, Read, Write};

use anyhow::Context;
use muster_app::{AppError, wire::Millis};
use serde::Serialize;

/// Where more was asked for than one administrator may send alone.
pub const AWAITS_APPROVAL: &str =
    "Nothing is sent yet: it waits until another administrator approves it in the console, under Enrollment.";

/// One line for people.
pub fn line(text: impl AsRef<str>) -> anyhow::Result<()> {
    raw(&format!("{}\n", text.as_ref()))
}

/// One JSON object, on several lines.
pub fn object(value: &impl Serialize) -> anyhow::Result<()> {
    let text = serde_json::to_string_pretty(value).context("the answer could not be written")?;
    line(text)
}

/// Text as it is. A reader that went away (`| head`) is no error.
pub fn raw(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("standard output cannot be written"),
    }
}

/// An error, on standard error.
pub fn error(error: &AppError, json: bool) {
    if json {
        match serde_json::to_string_pretty(&serde_json::json!({ "error": error })) {
            Ok(text) => eprintln!("{text}"),
            Err(_) => eprintln!("{error}"),
        }
        return;
    }
    eprintln!("muster: {error}");
    if error.problems.len() > 1 {
        for problem in &error.problems {
            eprintln!("  {}: {}", problem.field, problem.message);
        }
    } else if let Some(field) = &error.field {
        eprintln!("  field: {field}");
    }
    if let Some(hint) = &error.hint {
        eprintln!("  {hint}");
    }
}

/// A moment in this computer's time, to the minute.
pub fn minute(at: Millis) -> String {
    written(at, "%Y-%m-%d %H:%M")
}

/// A day in this computer's time.
pub fn day(at: Millis) -> String {
    written(at, "%Y-%m-%d")
}

fn written(at: Millis, form: &str) -> String {
    jiff::Timestamp::from_millisecond(at.get())
        .map(|at| {
            at.to_zoned(jiff::tz::TimeZone::system())
                .strftime(form)
                .to_string()
        })
        .unwrap_or_default()
}

/// A secret from standard input, without the line's end.
pub fn secret_from_input() -> anyhow::Result<String> {
    /// Longest one, in bytes.
    const MAX: u64 = 16 * 1024;
    let mut text = String::new();
    io::stdin()
        .take(MAX)
        .read_to_string(&mut text)
        .context("the secret cannot be read")?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

/// A table of aligned columns.
pub fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    let mut widths: Vec<usize> = header.iter().map(|cell| cell.chars().count()).collect();
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = String::new();
    let mut push = |cells: Vec<&str>| {
        let mut line = String::new();
        for (cell, width) in cells.iter().zip(&widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(
                ' ',
                width.saturating_sub(cell.chars().count()) + 2,
            ));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    };
    push(header.to_vec());
    for row in rows {
        push(row.iter().map(String::as_str).collect());
    }
    text
}
