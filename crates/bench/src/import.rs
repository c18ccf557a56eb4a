//! How fast a file of people becomes a committed batch, and what it costs in memory.
//!
//! `import.ratio_to_floor`: from the file on disk to the batch committed (read, map, check every row, look for duplicates, commit),
//! beside the least that any program could do: the csv crate reads the same file, and one prepared statement stores each row in
//! one transaction of a database with the same settings. After the commit the batch is durable as a whole; its rows become
//! invites in portions, which is measured apart (`import.invites_seconds_100k`, `import.invites_ratio_to_floor`).
//!
//! Peaks are those of the command line's process, as the kernel counts them (`VmHWM`), from its start to its end.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    time::Instant,
};

use anyhow::{Context, Result, ensure};
use muster_app::{Clock, wire::ImportOptions};
use muster_stories::built::repository;
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{folder, median::median, results::Results};

/// Rows of the file.
pub const ROWS: usize = 100_000;
const ROUNDS: usize = 5;
const PLATFORMS: [&str; 5] = ["iOS", "Android", "macOS", "Windows", "Neutral"];
const FIRST: [&str; 8] = [
    "Ada", "Boris", "Chloé", "Dmitri", "Elif", "Farah", "Grace", "Håkon",
];
const LAST: [&str; 8] = [
    "Whitlock",
    "Müller",
    "Okafor",
    "Tanaka",
    "Østergaard",
    "Silva",
    "Novák",
    "Haddad",
];

/// All figures of importing.
pub async fn measure(results: &mut Results) -> Result<()> {
    let files = TempDir::with_prefix("muster-bench-")?;
    let file = files.path().join("people.csv");
    fs::write(&file, people(ROWS))?;
    let (mut plans, mut commits, mut invites, mut floors, mut ratios, mut all) = (
        Vec::new(),
        Vec::new(),
        Vec::new(),
        Vec::new(),
        Vec::new(),
        Vec::new(),
    );
    for round in 0..ROUNDS {
        let before = floor(&file)?;
        let ours = import(&file).await?;
        let after = floor(&file)?;
        let floor = f64::midpoint(before, after);
        let ratio = (ours.plan + ours.commit) / floor;
        eprintln!(
            "import: round {} of {ROUNDS}: plan {:.2} s, commit {:.2} s, invites {:.2} s, floor {floor:.2} s, ratio {ratio:.2}",
            round + 1,
            ours.plan,
            ours.commit,
            ours.invites
        );
        plans.push(ours.plan);
        commits.push(ours.commit);
        invites.push(ours.invites);
        floors.push(floor);
        ratios.push(ratio);
        all.push((ours.plan + ours.commit + ours.invites) / floor);
    }
    results.add("import.plan_seconds_100k", median(&plans), "s");
    results.add("import.commit_seconds_100k", median(&commits), "s");
    results.add("import.invites_seconds_100k", median(&invites), "s");
    results.add("import.floor_seconds_100k", median(&floors), "s");
    results.add("import.ratio_to_floor", median(&ratios), "ratio");
    results.add("import.invites_ratio_to_floor", median(&all), "ratio");
    peaks(&file, files.path(), results)
}

struct Spent {
    plan: f64,
    commit: f64,
    invites: f64,
}

async fn import(file: &Path) -> Result<Spent> {
    let data = TempDir::with_prefix("muster-bench-")?;
    let app = folder::open(data.path(), Clock::default(), None).await?;
    folder::set_up(&app, 25).await?;
    let options = options();
    let begun = Instant::now();
    let view = app.open_import(file.to_owned()).await?;
    let summary = app.review_import(view.id.clone(), options.clone()).await?;
    let plan = begun.elapsed().as_secs_f64();
    ensure!(
        summary.ready as usize == ROWS,
        "of {ROWS} rows not all are ready: {summary:?}"
    );
    let begun = Instant::now();
    let receipt = app.commit_import_within(view.id, options, 0).await?;
    let commit = begun.elapsed().as_secs_f64();
    ensure!(receipt.invites as usize == ROWS, "not all rows were committed");
    let begun = Instant::now();
    let made = app.make_due().await?;
    let invites = begun.elapsed().as_secs_f64();
    ensure!(made as usize == ROWS, "not all invites were made");
    Ok(Spent {
        plan,
        commit,
        invites,
    })
}

fn options() -> ImportOptions {
    ImportOptions {
        via: muster_domain::invite::Via::Email,
        language: String::new(),
        time_zone: String::new(),
        valid_hours: 168,
        send_at: None,
        obey_quiet_hours: true,
        create_groups: true,
        default_country: String::new(),
        allow_repeat: false,
    }
}

/// The csv crate reads the file, one prepared insert stores each row, one transaction.
fn floor(file: &Path) -> Result<f64> {
    let data = TempDir::with_prefix("muster-bench-")?;
    let begun = Instant::now();
    let mut c = Connection::open(data.path().join("floor.db"))?;
    c.pragma_update(None, "journal_mode", "WAL")?;
    c.pragma_update(None, "synchronous", "FULL")?;
    c.execute_batch(
        "CREATE TABLE rows (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, owned_by TEXT NOT NULL, \
         grp TEXT NOT NULL, platform TEXT NOT NULL, phone TEXT NOT NULL) STRICT",
    )?;
    let transaction = c.transaction()?;
    let mut reader = csv::Reader::from_path(file)?;
    let mut record = csv::StringRecord::new();
    let mut count = 0;
    {
        let mut insert = transaction.prepare(
            "INSERT INTO rows (name, email, owned_by, grp, platform, phone) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        while reader.read_record(&mut record)? {
            insert.execute(rusqlite::params_from_iter(record.iter()))?;
            count += 1;
        }
    }
    transaction.commit()?;
    ensure!(count == ROWS, "the floor stored {count} rows");
    Ok(begun.elapsed().as_secs_f64())
}

/// Peaks of `muster import --yes` at 100,000 and a million rows.
fn peaks(file: &Path, folder: &Path, results: &mut Results) -> Result<()> {
    results.add("import.peak_mib_100k", peak(file)?, "MiB");
    let million = folder.join("million.csv");
    fs::write(&million, people(1_000_000))?;
    results.add("import.peak_mib_1m", peak(&million)?, "MiB");
    Ok(())
}

fn peak(file: &Path) -> Result<f64> {
    let data = TempDir::with_prefix("muster-bench-")?;
    let muster = muster_binary()?;
    let run = |arguments: &[&str]| -> Result<f64> {
        let mut command = std::process::Command::new("/usr/bin/env");
        command
            .arg(&muster)
            .arg("--data-dir")
            .arg(data.path())
            .args(arguments)
            .stdout(Stdio::null());
        let mut child = command.spawn()?;
        let status = PathBuf::from(format!("/proc/{}/status", child.id()));
        // The kernel's high-water mark only rises: the last one that could be read is the peak.
        let mut peak: f64 = 0.0;
        let ended = loop {
            if let Ok(text) = fs::read_to_string(&status) {
                let kib = text
                    .lines()
                    .find_map(|line| line.strip_prefix("VmHWM:"))
                    .and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok());
                peak = peak.max(kib.unwrap_or(0.0) / 1024.0);
            }
            if let Some(ended) = child.try_wait()? {
                break ended;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        };
        ensure!(ended.success(), "muster {arguments:?} ended with {ended}");
        Ok(peak)
    };
    run(&[
        "settings",
        "set",
        "organisation.name=Northwind Health",
        "organisation.admin_name=Dana Whitlock",
        "organisation.admin_email=dana@northwind.example",
    ])?;
    let file = file.to_str().context("the file's name is no text")?;
    run(&["import", file, "--yes"])
}

/// The command line, built in the same way as this program.
fn muster_binary() -> Result<PathBuf> {
    let beside = std::env::current_exe()?.with_file_name("muster");
    if beside.is_file() {
        return Ok(beside);
    }
    let built = repository().join("target/release/muster");
    ensure!(
        built.is_file(),
        "{} is not built: run `make bench`",
        built.display()
    );
    Ok(built)
}

/// A file as an organisation would upload it: a third with a phone number, accents, forty groups.
pub fn people(rows: usize) -> String {
    let mut text = String::with_capacity(rows * 110);
    text.push_str("USER NAME,EMAIL ADDRESS,OWNED BY,GROUP NAME,PLATFORM TYPE,PHONE NUMBER\r\n");
    for n in 0..rows {
        let (first, last) = (FIRST[n % 8], LAST[n / 8 % 8]);
        let owned_by = if n % 2 == 0 { "Personal" } else { "Corporate" };
        let phone = if n % 3 == 0 {
            format!("+44 7700 9{:05}", n % 100_000)
        } else {
            String::new()
        };
        let _ = write!(
            text,
            "{first} {last} {n},person{n}@northwind.example,{owned_by},Clinical Ward {},{},{phone}\r\n",
            n % 40,
            PLATFORMS[n % 5]
        );
    }
    text
}
