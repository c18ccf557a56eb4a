//! A dry run: every message of a plan is made and written beside a report, the mail set-up is checked, nothing is sent and
//! nothing is stored.
//!
//! The mails carry sample links and passcodes that open nothing, so that the files are no secrets.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use maud::{DOCTYPE, Markup, html};
use muster_domain::{account::Right, import::PlannedRow, time::Moment};
use muster_gateways::{dns::SystemDns, mail::Composed};

use super::{review::RowProblem, session::blocking};
use crate::{
    App, AppError, ErrorCode, Result,
    message::{Letterhead, SampleFor},
    whole_file::whole_file,
    wire::{DryRun, DryRunCheck, ImportOptions, ImportPlan, TextSettings},
};

/// Failures that are listed one by one.
const MAX_FAILURES: usize = 100;
/// Problems that the HTML report lists; the JSON has all.
const MAX_LISTED: usize = 1_000;
/// Room that is left free on the disk.
const SPARE: u64 = 200 * 1024 * 1024;

impl App {
    /// Makes everything and sends nothing. In `folder` a new folder is made with `report.html`, `report.json` and the mails.
    pub async fn dry_run_import(
        &self,
        id: String,
        options: ImportOptions,
        folder: PathBuf,
    ) -> Result<DryRun> {
        self.may(Right::Manage).await?;
        let plan = self.plan_import(id.clone(), options.clone()).await?;
        let times = self.batch_times(&options, 0)?;
        let config = self.config().await?;
        let head = self.letterhead(&config).await?;
        let problems = self.import_problems(&id).await?;
        let file_name = self.peek_import(&id, |session| session.file_name.clone())?;
        let rows: Vec<PlannedRow> = self
            .with_import(&id, |session| Ok(session.sheet()?.plan().collect()))
            .await?;
        let mut checks = self.set_up_checks().await?;
        let sender = crate::settings::sender(
            &config.mail,
            &config.organisation.name,
            &config.organisation.admin_email,
        );
        checks.extend(crate::sender_domain::check(&SystemDns::new(), &sender.address).await);
        let now = self.clock.now();
        let run = blocking(move || {
            let target = new_folder(&folder, now)?;
            let maker = Mails {
                head: &head,
                expires_at: times.expires_at,
                at: now,
                options: &options,
                texts: &config.texts,
            };
            let (mails, mut failures, largest) = match options.via.sends_mail() {
                true => maker.write(&target, &rows)?,
                false => (0, Vec::new(), 0),
            };
            let texts = match options.via.sends_text() {
                true => maker.write_texts(&target, &rows, &mut failures)?,
                false => 0,
            };
            checks.push(size_check(largest));
            let run = DryRun {
                folder: target.display().to_string(),
                mails,
                texts,
                failures,
                checks,
                plan,
            };
            report(&target, &run, &file_name, &problems)?;
            Ok(run)
        })
        .await?;
        self.imports.made_dry_run(PathBuf::from(&run.folder));
        Ok(run)
    }

    /// The folder of the latest dry run of this process.
    pub fn dry_run_folder(&self) -> Option<PathBuf> {
        self.imports.dry_run()
    }

    /// The mail set-up and the portal, as `doctor` sees them.
    async fn set_up_checks(&self) -> Result<Vec<DryRunCheck>> {
        let findings = self.doctor().await?;
        Ok(findings
            .into_iter()
            .map(|finding| DryRunCheck {
                name: finding.check.to_owned(),
                outcome: match finding.severity {
                    crate::Severity::Ok => "good",
                    crate::Severity::Warning => "warning",
                    crate::Severity::Error => "bad",
                }
                .to_owned(),
                words: match finding.remedy.is_empty() {
                    true => finding.words,
                    false => format!("{} {}", finding.words, finding.remedy),
                },
            })
            .collect())
    }
}

/// What all messages of the run share.
struct Mails<'a> {
    head: &'a Letterhead,
    expires_at: Moment,
    at: Moment,
    options: &'a ImportOptions,
    texts: &'a TextSettings,
}

impl Mails<'_> {
    /// Writes every mail. Gives how many, why some could not be made, and the size of the largest.
    fn write(&self, target: &Path, rows: &[PlannedRow]) -> Result<(u32, Vec<String>, usize)> {
        let mails = target.join("mails");
        fs::create_dir(&mails).map_err(|error| cannot_write(&mails, &error))?;
        let (mut written, mut failures, mut largest) = (0, Vec::new(), 0);
        for (i, row) in rows.iter().enumerate() {
            let composed = match self.compose(row, i) {
                Ok(composed) => composed,
                Err(error) => {
                    if failures.len() < MAX_FAILURES {
                        failures.push(format!("{}: {}", row.email, error.message));
                    }
                    continue;
                }
            };
            let bytes = composed.bytes;
            if i == 0 {
                room_for(target, bytes.len() as u64 * rows.len() as u64)?;
            }
            largest = largest.max(bytes.len());
            let path = mails.join(format!("{:06}.eml", i + 1));
            fs::write(&path, bytes).map_err(|error| cannot_write(&path, &error))?;
            written += 1;
        }
        Ok((written, failures, largest))
    }

    fn compose(&self, row: &PlannedRow, number: usize) -> Result<Composed> {
        self.head.dry_mail(&self.sample(row), self.at, number)
    }

    fn sample<'b>(&'b self, row: &'b PlannedRow) -> SampleFor<'b> {
        SampleFor::row(row, self.options, self.expires_at)
    }

    /// Writes every text into one file, each under its number. Gives how many.
    fn write_texts(&self, target: &Path, rows: &[PlannedRow], failures: &mut Vec<String>) -> Result<u32> {
        let path = target.join("texts.txt");
        let failed = |error: std::io::Error| cannot_write(&path, &error);
        let mut file = std::io::BufWriter::new(fs::File::create(&path).map_err(failed)?);
        let mut written = 0;
        for row in rows {
            match self.head.sample_text(&self.sample(row), self.texts) {
                Ok(text) => {
                    writeln!(file, "{} ({} parts)\n{}\n", text.to, text.segments, text.text)
                        .map_err(failed)?;
                    written += 1;
                }
                Err(error) if failures.len() < MAX_FAILURES => {
                    failures.push(format!("{}: {}", row.email, error.message));
                }
                Err(_) => {}
            }
        }
        file.flush().map_err(failed)?;
        Ok(written)
    }
}

/// A folder of its own, named after the moment.
fn new_folder(parent: &Path, now: Moment) -> Result<PathBuf> {
    let stamp = jiff::Timestamp::from_millisecond(now.0)
        .map(|at| {
            at.to_zoned(crate::mail::system_time_zone())
                .strftime("%Y-%m-%d %H.%M.%S")
                .to_string()
        })
        .unwrap_or_default();
    for n in 1..100 {
        let name = match n {
            1 => format!("Muster dry run {stamp}"),
            n => format!("Muster dry run {stamp} ({n})"),
        };
        let path = parent.join(name);
        match fs::create_dir(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(cannot_write(&path, &error)),
        }
    }
    Err(AppError::new(
        ErrorCode::File,
        "No new folder could be made for the dry run.",
    ))
}

fn cannot_write(path: &Path, error: &std::io::Error) -> AppError {
    AppError::new(
        ErrorCode::File,
        format!("{} could not be written: {error}.", path.display()),
    )
    .hint("Choose another folder, or make room on the disk.")
}

/// Refuses before the first of a hundred thousand files when they cannot all fit.
fn room_for(folder: &Path, bytes: u64) -> Result<()> {
    match muster_store::free_bytes(folder) {
        Some(free) if free < bytes.saturating_add(SPARE) => Err(AppError::new(
            ErrorCode::DiskFull,
            format!(
                "The mails of this dry run need {} MB, and {} MB are free.",
                bytes / 1024 / 1024,
                free / 1024 / 1024
            ),
        )
        .hint("Choose a folder on another disk.")),
        _ => Ok(()),
    }
}

/// Many servers refuse mails over ten megabytes; ours weigh some thirty kilobytes.
fn size_check(largest: usize) -> DryRunCheck {
    const MANY_REFUSE: usize = 10 * 1024 * 1024;
    DryRunCheck {
        name: "Size of the mails".into(),
        outcome: if largest < MANY_REFUSE { "good" } else { "warning" }.into(),
        words: format!("The largest mail has {} KB.", largest.div_ceil(1024)),
    }
}

fn report(target: &Path, run: &DryRun, file_name: &str, problems: &[RowProblem]) -> Result<()> {
    let json = serde_json::json!({
        "file": file_name,
        "mails": run.mails,
        "failures": run.failures,
        "checks": run.checks,
        "plan": run.plan,
        "problems": problems,
    });
    whole_file(&target.join("report.json"), |file| {
        serde_json::to_writer_pretty(file, &json).map_err(std::io::Error::other)
    })?;
    let page = page(run, file_name, problems).into_string();
    whole_file(&target.join("report.html"), |file| {
        file.write_all(page.as_bytes())
    })
}

fn page(run: &DryRun, file_name: &str, problems: &[RowProblem]) -> Markup {
    let plan = &run.plan;
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                title { "Dry run of " (file_name) }
                style { (maud::PreEscaped(STYLE)) }
            }
            body {
                h1 { "Dry run of " (file_name) }
                p { "Nothing was sent and nothing was stored. Links and passcodes in the mails are samples that open nothing." }
                h2 { "What sending would do" }
                dl { (numbers(plan)) }
                h2 { "Checks" }
                table {
                    tr { th { "Check" } th { "Outcome" } th { "What was found" } }
                    @for check in &run.checks {
                        tr class=(check.outcome) { td { (check.name) } td { (check.outcome) } td { (check.words) } }
                    }
                }
                @if !run.failures.is_empty() {
                    h2 { "Mails that could not be made" }
                    ul { @for failure in &run.failures { li { (failure) } } }
                }
                h2 { "Problems in the file" }
                @if problems.is_empty() { p { "None." } } @else {
                    table {
                        tr { th { "Line" } th { "Column" } th { "Severity" } th { "What is wrong" } th { "Perhaps" } }
                        @for problem in problems.iter().take(MAX_LISTED) {
                            tr class=(problem.severity) {
                                td { (problem.line) } td { (problem.column) } td { (problem.severity) } td { (problem.message) }
                                td { (problem.suggestion.as_deref().unwrap_or("")) }
                            }
                        }
                    }
                    @if problems.len() > MAX_LISTED {
                        p { "And " (problems.len() - MAX_LISTED) " more; report.json has all of them." }
                    }
                }
            }
        }
    }
}

fn numbers(plan: &ImportPlan) -> Markup {
    let rows = [
        ("Invites", plan.invites),
        ("People", plan.users),
        ("New users", plan.new_users),
        ("New groups", plan.new_groups),
        ("Rows that need fixing, left out", plan.errors),
        ("Possible duplicates, left out", plan.duplicates),
        ("Left out by hand", plan.left_out),
    ];
    html! { @for (words, n) in rows { dt { (words) } dd { (n) } } }
}

const STYLE: &str = "body{font:14px/1.5 system-ui,sans-serif;color:#12181e;max-width:1000px;margin:32px auto;padding:0 24px}\
h1{font-size:22px}h2{font-size:15px;margin-top:32px}table{border-collapse:collapse;width:100%}\
th,td{text-align:left;padding:6px 10px;border-bottom:1px solid #e6e9ec;vertical-align:top}th{background:#f9fafb}\
dl{display:grid;grid-template-columns:max-content max-content;gap:4px 24px}dd{margin:0;font-variant-numeric:tabular-nums}\
.bad td:nth-child(2),.error td:nth-child(3){color:#b3261b}.warning td:nth-child(2),.warning td:nth-child(3){color:#7a5800}\
.good td:nth-child(2){color:#1a6b3d}.skipped td:nth-child(2){color:#5a6470}";
