//! `muster import`: the same plan as the console's bulk enrollment.

use std::{collections::BTreeMap, io::IsTerminal, sync::Arc};

use muster_app::{
    App, AppError, ErrorCode, RowProblem,
    wire::{DryRun, FieldValue, ImportOptions, ImportPlan, ImportReading, ImportSummary, ImportView, Millis},
};
use muster_domain::{
    import::Field,
    text::{harmless, thousands},
};
use serde_json::json;

use crate::{
    arguments::Import,
    exit::{Failure, OK},
    output,
};

/// Problems that are shown to people one by one; `--json` gives all.
const SHOWN: usize = 20;

/// Plans; with `--yes` also commits.
pub async fn run(app: &Arc<App>, import: Import) -> Result<u8, Failure> {
    let defaults = app.organisation_settings().await?;
    let options = ImportOptions {
        via: import.channel.into(),
        language: import.language.clone(),
        time_zone: import.time_zone.clone(),
        valid_hours: import.valid_hours.unwrap_or(defaults.default_valid_hours),
        send_at: import.send_at.as_deref().map(moment).transpose()?,
        obey_quiet_hours: !import.ignore_quiet_hours,
        create_groups: !import.known_groups_only,
        default_country: import.country.clone(),
        allow_repeat: import.again,
    };
    let reading = ImportReading {
        encoding: import.encoding.clone(),
        delimiter: import.delimiter.as_deref().map(delimiter),
        has_header: import.no_header.then_some(false),
        sheet: None,
    };
    let mut view = app.open_import_as(import.file.clone(), reading.clone()).await?;
    if let Some(sheet) = &import.sheet {
        view = choose_sheet(app, &view, sheet, reading).await?;
    }
    let id = view.id.clone();
    let outcome = go_on(app, &import, view, options).await;
    app.close_import(id);
    outcome
}

async fn go_on(
    app: &Arc<App>,
    import: &Import,
    view: ImportView,
    options: ImportOptions,
) -> Result<u8, Failure> {
    let view = map(app, import, view).await?;
    let id = view.id.clone();
    let read_as = app.import_read_as(&id)?;
    let mut summary = app.review_import(id.clone(), options.clone()).await?;
    if import.keep_duplicates {
        summary = app
            .change_import(
                id.clone(),
                muster_app::wire::ImportChange::KeepDuplicates { rows: Vec::new() },
            )
            .await?;
    }
    if import.fix {
        summary = app
            .change_import(id.clone(), muster_app::wire::ImportChange::FixAll)
            .await?;
    }
    let plan = app.plan_import(id.clone(), options.clone()).await?;
    let problems = match import.json || !import.yes || summary.errors > 0 {
        true => app.import_problems(&id).await?,
        false => Vec::new(),
    };
    let rejected = match &import.rejects {
        Some(path) => Some(app.write_rejects(id.clone(), path.clone()).await?),
        None => None,
    };
    let dry_run = match import.dry_run {
        true => Some(
            app.dry_run_import(id.clone(), options.clone(), import.out.clone())
                .await?,
        ),
        false => None,
    };
    let receipt = match import.yes && !import.dry_run {
        true => {
            // The one who scripts has no Undo button; a batch without an undo window is made into invites at once.
            let receipt = app.commit_import_within(id, options, 0).await?;
            app.make_due().await?;
            Some(receipt)
        }
        false => None,
    };
    let report = Report {
        view: &view,
        read_as: &read_as,
        summary: &summary,
        plan: &plan,
        problems: &problems,
        rejected,
        dry_run: dry_run.as_ref(),
        batch_id: receipt.as_ref().map(|receipt| receipt.batch_id.as_str()),
        awaits_approval: receipt.as_ref().is_some_and(|receipt| receipt.awaits_approval),
    };
    match import.json {
        true => report.json()?,
        false => report.words(import)?,
    }
    // A plan with errors is a plan all the same: the counts say what is in it.
    Ok(OK)
}

async fn choose_sheet(
    app: &App,
    view: &ImportView,
    name: &str,
    reading: ImportReading,
) -> Result<ImportView, Failure> {
    if view.sheets.is_empty() {
        return Err(refused("sheet", "The file has no sheets: only Excel workbooks have them.").into());
    }
    let number = view
        .sheets
        .iter()
        .position(|sheet| sheet == name)
        .or_else(|| name.parse::<usize>().ok()?.checked_sub(1))
        .filter(|place| *place < view.sheets.len())
        .ok_or_else(|| {
            refused(
                "sheet",
                format!(
                    "There is no sheet “{name}”. There are: {}.",
                    view.sheets.join(", ")
                ),
            )
        })?;
    let reading = ImportReading {
        sheet: u32::try_from(number).ok(),
        ..reading
    };
    Ok(app.read_import_as(view.id.clone(), reading).await?)
}

/// Applies `--map` and `--default` on top of what mapped itself.
async fn map(app: &App, import: &Import, view: ImportView) -> Result<ImportView, Failure> {
    if import.map.is_empty() && import.default.is_empty() {
        return Ok(view);
    }
    let mut columns: Vec<Option<Field>> = view.columns.iter().map(|column| column.field).collect();
    for pair in &import.map {
        let (name, field) = pair
            .rsplit_once('=')
            .ok_or_else(|| refused("map", format!("“{pair}” is not COLUMN=FIELD.")))?;
        let column = view
            .columns
            .iter()
            .position(|column| column.name == name)
            .or_else(|| {
                view.columns
                    .iter()
                    .position(|column| column.name.eq_ignore_ascii_case(name))
            })
            .or_else(|| name.parse::<usize>().ok()?.checked_sub(1))
            .filter(|place| *place < columns.len())
            .ok_or_else(|| {
                let names: Vec<&str> = view.columns.iter().map(|column| column.name.as_str()).collect();
                refused(
                    "map",
                    format!("There is no column “{name}”. There are: {}.", names.join(", ")),
                )
            })?;
        let field = match field {
            "-" | "ignore" => None,
            word => Some(field_named("map", word)?),
        };
        for other in &mut columns {
            if field.is_some() && *other == field {
                *other = None;
            }
        }
        columns[column] = field;
    }
    let mut constants: BTreeMap<Field, String> = view
        .constants
        .iter()
        .map(|constant| (constant.field, constant.value.clone()))
        .collect();
    for pair in &import.default {
        let (field, value) = pair
            .split_once('=')
            .ok_or_else(|| refused("default", format!("“{pair}” is not FIELD=VALUE.")))?;
        constants.insert(field_named("default", field)?, value.to_owned());
    }
    let constants = constants
        .into_iter()
        .map(|(field, value)| FieldValue { field, value })
        .collect();
    Ok(app.map_import_once(view.id, columns, constants).await?)
}

fn field_named(option: &str, word: &str) -> Result<Field, AppError> {
    let folded = word.trim().to_ascii_lowercase().replace([' ', '-'], "_");
    Field::ALL
        .into_iter()
        .find(|field| {
            field.as_str() == folded || field.header().to_ascii_lowercase().replace(' ', "_") == folded
        })
        .ok_or_else(|| {
            let words: Vec<&str> = Field::ALL.into_iter().map(Field::as_str).collect();
            refused(
                option,
                format!("“{word}” is not a field. There are: {}.", words.join(", ")),
            )
        })
}

fn delimiter(word: &str) -> String {
    match word {
        "comma" => ",",
        "semicolon" => ";",
        "tab" | "\\t" => "\t",
        "bar" | "pipe" => "|",
        other => other,
    }
    .to_owned()
}

/// A moment such as `2026-12-01T08:00` in this computer's time, or one with a zone.
fn moment(text: &str) -> Result<Millis, AppError> {
    let zoned = text.parse::<jiff::Timestamp>().ok().or_else(|| {
        text.parse::<jiff::civil::DateTime>()
            .ok()?
            .to_zoned(jiff::tz::TimeZone::system())
            .ok()
            .map(|zoned| zoned.timestamp())
    });
    zoned
        .map(|at| muster_domain::time::Moment(at.as_millisecond()).into())
        .ok_or_else(|| {
            refused(
                "send-at",
                format!("“{text}” is not a time such as 2026-12-01T08:00."),
            )
        })
}

fn refused(field: &str, message: impl Into<String>) -> AppError {
    let mut error = AppError::new(ErrorCode::InvalidInput, message);
    error.field = Some(field.to_owned());
    error
}

fn counted(n: u32, one: &str, many: &str) -> String {
    format!("{} {}", thousands(n), if n == 1 { one } else { many })
}

/// What is told at the end.
struct Report<'a> {
    view: &'a ImportView,
    /// Encoding and delimiter, or the sheet, in words.
    read_as: &'a str,
    summary: &'a ImportSummary,
    plan: &'a ImportPlan,
    problems: &'a [RowProblem],
    rejected: Option<u32>,
    dry_run: Option<&'a DryRun>,
    batch_id: Option<&'a str>,
    awaits_approval: bool,
}

impl Report<'_> {
    fn json(&self) -> anyhow::Result<()> {
        let summary = self.summary;
        output::object(&json!({
            "file": self.view.file_name,
            "sha256": self.view.sha256,
            "dialect": self.view.dialect,
            "sheet": self.view.sheet,
            "read_as": self.read_as,
            "columns": self.view.columns.iter().map(|column| json!({ "name": column.name, "field": column.field })).collect::<Vec<_>>(),
            "constants": self.view.constants,
            "notes": self.view.notes,
            "earlier": self.plan.earlier,
            "counts": {
                "rows": summary.rows,
                "invites": summary.ready,
                "errors": summary.errors,
                "duplicates": summary.duplicates,
                "left_out": summary.left_out,
                "warnings": summary.warnings,
                "users": summary.users,
                "new_users": summary.new_users,
                "new_groups": summary.new_groups,
            },
            "plan": self.plan,
            "problems": self.problems,
            "rejected": self.rejected,
            "dry_run": self.dry_run,
            "committed": self.batch_id.is_some(),
            "batch_id": self.batch_id,
            "awaits_approval": self.awaits_approval,
        }))
    }

    fn words(&self, import: &Import) -> anyhow::Result<()> {
        let (view, summary, plan) = (self.view, self.summary, self.plan);
        output::line(format!(
            "{}: {} ({})",
            harmless(&view.file_name),
            counted(summary.rows, "row", "rows"),
            self.read_as
        ))?;
        for column in &view.columns {
            let field = column.field.map_or("not used", Field::label);
            output::line(format!("  {} → {field}", column.name))?;
        }
        for constant in &view.constants {
            output::line(format!(
                "  every row: {} {}",
                constant.field.label(),
                constant.value
            ))?;
        }
        for note in &view.notes {
            output::line(format!("note: {note}"))?;
        }
        output::line(format!(
            "{} for {} ({} new), {}",
            counted(plan.invites, "invite", "invites"),
            counted(plan.users, "person", "people"),
            plan.new_users,
            counted(plan.new_groups, "new group", "new groups")
        ))?;
        if summary.errors + summary.duplicates + summary.left_out > 0 {
            output::line(format!(
                "left out: {} rows that need fixing, {} possible duplicates",
                summary.errors, summary.duplicates
            ))?;
        }
        for problem in self
            .problems
            .iter()
            .filter(|problem| problem.severity != "warning")
            .take(SHOWN)
        {
            let meant = problem
                .suggestion
                .as_ref()
                .map(|meant| format!(" Perhaps {meant}."))
                .unwrap_or_default();
            output::line(format!("  line {}: {}{meant}", problem.line, problem.message))?;
        }
        let more = self
            .problems
            .iter()
            .filter(|problem| problem.severity != "warning")
            .count()
            .saturating_sub(SHOWN);
        if more > 0 {
            output::line(format!(
                "  and {more} more; --json lists all, --rejects writes the rows into a file"
            ))?;
        }
        if let (Some(count), Some(path)) = (self.rejected, &import.rejects) {
            output::line(format!("{count} rows written to {}", path.display()))?;
        }
        if let Some(run) = self.dry_run {
            output::line(format!(
                "dry run: {} mails and {} texts in {}; nothing was sent",
                run.mails, run.texts, run.folder
            ))?;
        }
        if plan.invites > 0 {
            output::line(format!(
                "messages leave from {} to about {}, {}",
                output::minute(plan.first_at),
                output::minute(plan.last_at),
                plan.pace_words
            ))?;

            if plan.texts > 0 && !plan.texts_cost.is_empty() {
                output::line(format!(
                    "{} texts for about {}",
                    thousands(plan.texts),
                    plan.texts_cost
                ))?;
                if let Some(left) = &plan.texts_left_today {
                    output::line(format!(
                        "note: the limit for today leaves {left}; the other texts leave on later days"
                    ))?;
                }
            }
        }
        for obstacle in &plan.obstacles {
            output::line(format!("note: {} {}", obstacle.message, obstacle.hint))?;
        }
        if let (Some(earlier), None) = (&plan.earlier, self.batch_id) {
            output::line(format!(
                "note: the same file was imported before by {}; say --again to import it once more",
                earlier.by
            ))?;
        }
        match self.batch_id {
            Some(_) if self.awaits_approval => output::line(output::AWAITS_APPROVAL),
            Some(id) => {
                output::line(format!("queued {} invites as batch {id}", plan.invites))?;
                output::line(
                    "Run `muster send --until-idle` to hand the messages over, unless a console or server is running.",
                )
            }
            None if self.dry_run.is_some() => Ok(()),
            None => {
                let end = if std::io::stdout().is_terminal() {
                    " Say --yes to do it."
                } else {
                    ""
                };
                output::line(format!("Nothing was changed.{end}"))
            }
        }
    }
}
