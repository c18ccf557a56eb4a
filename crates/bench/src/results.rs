//! Where figures go: a line each on standard output, and all of them in `target/bench/results.json`:
//!
//! ```json
//! {
//!   "figures": [{ "name": "dispatch.per_second", "value": 1234.5, "unit": "mails/s" }],
//!   "machine": { "cores": 2, "processor": "…", "memory_mib": 24100, "system": "linux x86_64", "load": 0.4 },
//!   "build": "release",
//!   "measured_at": 1790000000
//! }
//! ```
//!
//! `load` is the machine's load average of the last minute when the run began, `measured_at` Unix seconds. A partial run
//! (`muster-bench portal`) replaces the file by what it measured.

use std::{
    fs,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result};
use muster_stories::built::repository;
use serde_json::{Value, json};

/// Figures in the order in which they were taken.
pub struct Results {
    figures: Vec<Value>,
    load: f64,
}

impl Default for Results {
    fn default() -> Self {
        Self {
            figures: Vec::new(),
            load: first_number("/proc/loadavg", ""),
        }
    }
}

impl Results {
    /// Says a figure and keeps it.
    pub fn add(&mut self, name: &str, value: f64, unit: &str) {
        let places = if value.abs() < 10.0 { 3 } else { 1 };
        println!("{name} {value:.places$} {unit}");
        self.figures
            .push(json!({ "name": name, "value": value, "unit": unit }));
    }

    /// Writes the file.
    pub fn write(self) -> Result<()> {
        let folder = repository().join("target/bench");
        fs::create_dir_all(&folder)?;
        let all = json!({
            "figures": self.figures,
            "machine": {
                "cores": std::thread::available_parallelism()?.get(),
                "processor": line_of("/proc/cpuinfo", "model name").unwrap_or_default(),
                "memory_mib": (first_number("/proc/meminfo", "MemTotal") / 1024.0).round(),
                "system": format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
                "load": self.load,
            },
            "build": if cfg!(debug_assertions) { "debug" } else { "release" },
            "measured_at": SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs(),
        });
        let file = folder.join("results.json");
        fs::write(&file, format!("{all:#}\n"))
            .with_context(|| format!("{} could not be written", file.display()))
    }
}

/// What stands behind the colon of the first line that begins with `name`. Only Linux tells about itself this way.
fn line_of(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(
        line.split_once(':')
            .map_or(line, |(_, value)| value)
            .trim()
            .to_owned(),
    )
}

fn first_number(file: &str, name: &str) -> f64 {
    line_of(file, name)
        .and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or_default()
}
