//! The review: every row checked, windows of the grid, one cell's panel, changes.

use muster_domain::{
    account::Right,
    import::{
        CellCode, Field, HasLeft, KnownPeople, LeftPeople, Mapping, Query, Rules, Severity, Sheet, Show,
        country,
    },
    problem::{Problem, ProblemCode},
};

use muster_words::Language;

use super::{
    session::{Rows, Session},
    view,
};
use crate::{
    App, AppError, Result,
    enroll::unknown_way,
    mail::{meant_time_zone, time_zone_name},
    settings::allowed,
    wire::{
        CellPlace, ImportChange, ImportIssue, ImportOptions, ImportQuery, ImportRows, ImportShow,
        ImportSummary,
    },
};

/// The tag of a language by a tag of it (`de-AT` is `de`), or by its English or its own name.
pub(super) fn language_named(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let named = Language::all().find(|language| {
        language.english_name().eq_ignore_ascii_case(text)
            || language.own_name().to_lowercase() == text.to_lowercase()
    });
    named
        .or_else(|| muster_words::negotiate(&[text.replace('_', "-").as_str()], Language::all()))
        .map(Language::tag)
}

/// Most rows of one window.
const WINDOW: u32 = 200;
/// Most lines named beside a problem.
const LINES: usize = 12;

impl App {
    /// Checks every row with these choices. What was changed by hand before stays.
    ///
    /// # Errors
    /// When a mandatory field has neither a column nor a value, at that field.
    pub async fn review_import(&self, id: String, options: ImportOptions) -> Result<ImportSummary> {
        self.may(Right::Manage).await?;
        let rules = self.rules(&options).await?;
        let asks = self.store.count_users().await? > 0;
        let people = self
            .with_import(&id, move |session| {
                check(session, rules)?;
                // Nobody is known yet: nothing to ask.
                Ok(if asks {
                    session.sheet()?.people()
                } else {
                    Vec::new()
                })
            })
            .await?;
        let known = self.store.live_platforms(people, self.clock.now()).await?;
        let left = self.left_of(&known).await?;
        self.with_import(&id, move |session| {
            let sheet = session.sheet_mut()?;
            if !known.is_empty() {
                sheet.learn(known, left);
            }
            Ok(view::summary(sheet))
        })
        .await
    }

    /// Those of these people who have left their directory.
    async fn left_of(&self, known: &KnownPeople) -> Result<LeftPeople> {
        if known.is_empty() {
            return Ok(LeftPeople::new());
        }
        let found = self.leavers_by_email(known.keys().cloned().collect()).await?;
        let left = found.into_iter().map(|(key, leaver)| {
            let how = HasLeft {
                directory: leaver.directory,
                loses_invites: leaver.loses_invites,
            };
            (key, how)
        });
        Ok(left.collect())
    }

    async fn rules(&self, options: &ImportOptions) -> Result<Rules> {
        let country = match options.default_country.trim() {
            "" => None,
            code => Some(country(code).ok_or_else(|| {
                AppError::from(Problem::new(
                    "default_country",
                    ProblemCode::UnknownWord,
                    "The country must be two letters, such as GB.",
                ))
            })?),
        };
        let config = self.config().await?;
        let own = muster_domain::phone::country(&config.texts.country);
        if let Some(problem) = unknown_way(options.via, &options.language, &options.time_zone) {
            return Err(problem.into());
        }
        Ok(Rules {
            create_groups: options.create_groups,
            country: country.or(own),
            groups: self.store.group_names().await?,
            texts: options.via.sends_text().then(|| allowed(&config)),
            languages: Some(language_named),
            time_zones: Some(time_zone_name),
            meant_time_zone: Some(meant_time_zone),
        })
    }

    /// A window of the rows that the query shows, at most 200.
    pub async fn import_rows(
        &self,
        id: String,
        query: ImportQuery,
        offset: u32,
        limit: u32,
    ) -> Result<ImportRows> {
        self.may(Right::Manage).await?;
        let query = asked(&query);
        self.with_import(&id, move |session| {
            let rows = session.find(&query)?;
            let sheet = session.sheet()?;
            let fields = sheet.mapping().fields();
            let from = (offset as usize).min(rows.len());
            let to = (from + limit.clamp(1, WINDOW) as usize).min(rows.len());
            Ok(ImportRows {
                revision: sheet.revision(),
                total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
                offset: u32::try_from(from).unwrap_or(u32::MAX),
                rows: rows[from..to]
                    .iter()
                    .map(|row| view::row(sheet, *row, &fields))
                    .collect(),
                fields,
            })
        })
        .await
    }

    /// Everything about one cell, and where it stands among the problems of the query.
    pub async fn import_issue(
        &self,
        id: String,
        query: ImportQuery,
        row: u32,
        field: Field,
    ) -> Result<ImportIssue> {
        self.may(Right::Manage).await?;
        let query = asked(&query);
        self.with_import(&id, move |session| {
            let rows = session.find(&query)?;
            let sheet = session.sheet()?;
            if row >= sheet.table().rows() {
                return Err(AppError::not_found("The row"));
            }
            Ok(issue(sheet, &query, &rows, row, field))
        })
        .await
    }

    /// The next or the previous cell that needs a look.
    pub async fn next_import_issue(
        &self,
        id: String,
        query: ImportQuery,
        from: Option<CellPlace>,
        forward: bool,
    ) -> Result<Option<CellPlace>> {
        self.may(Right::Manage).await?;
        let query = asked(&query);
        self.with_import(&id, move |session| {
            let rows = session.find(&query)?;
            let sheet = session.sheet()?;
            let from = from.map(|place| (place.row, place.field));
            Ok(sheet
                .next_stop(&query, &rows, from, forward)
                .map(|(row, field)| CellPlace {
                    row,
                    field,
                    position: rows
                        .binary_search(&row)
                        .ok()
                        .and_then(|place| u32::try_from(place).ok())
                        .unwrap_or(0),
                }))
        })
        .await
    }

    /// Changes the plan; each change can be undone.
    pub async fn change_import(&self, id: String, change: ImportChange) -> Result<ImportSummary> {
        self.may(Right::Manage).await?;
        let asks = self.store.count_users().await? > 0;
        let people = self
            .with_import(&id, move |session| {
                let sheet = session.sheet_mut()?;
                apply(sheet, change);
                Ok(if asks { sheet.edited_people() } else { Vec::new() })
            })
            .await?;
        let known = self.store.live_platforms(people, self.clock.now()).await?;
        let left = self.left_of(&known).await?;
        self.with_import(&id, move |session| {
            let sheet = session.sheet_mut()?;
            if !known.is_empty() {
                sheet.learn(known, left);
            }
            Ok(view::summary(sheet))
        })
        .await
    }
}

/// Checks the rows by the session's mapping, or again by what has changed of it.
fn check(session: &mut Session, rules: Rules) -> Result<()> {
    let missing = session.mapping.missing();
    if !missing.is_empty() {
        return Err(AppError::invalid(
            missing
                .into_iter()
                .map(|field| {
                    Problem::new(
                        field.as_str(),
                        ProblemCode::Required,
                        format!(
                            "No column is taken for {}. Choose one, or give one value for all rows.",
                            field.label()
                        ),
                    )
                })
                .collect(),
        )
        .hint("On the command line: --map COLUMN=FIELD, --default FIELD=VALUE."));
    }
    let mapping: Mapping = session.mapping.clone();
    let rows = std::mem::replace(&mut session.rows, Rows::Read(Default::default()));
    session.rows = Rows::Reviewed(match rows {
        Rows::Read(table) => Box::new(Sheet::new(table, mapping, rules)),
        Rows::Reviewed(mut sheet) => {
            sheet.check_by(rules, mapping);
            sheet
        }
    });
    session.found = None;
    Ok(())
}

fn apply(sheet: &mut Sheet, change: ImportChange) {
    match change {
        ImportChange::Edit { row, field, value } => sheet.edit(row, field, &value),
        ImportChange::Fix { row, field } => sheet.fix(row, field),
        ImportChange::FixAlike { row, field } => sheet.fix_alike(row, field),
        ImportChange::EditAlike { row, field, value } => sheet.edit_alike(row, field, &value),
        ImportChange::FixAll => sheet.fix_all(),
        ImportChange::LeaveOut { rows } => sheet.leave_out(&rows),
        ImportChange::LeaveOutAlike { row, field } => sheet.leave_out_alike(row, field),
        ImportChange::TakeIn { rows } => sheet.take_in(&rows),
        ImportChange::KeepDuplicates { rows } => sheet.keep_duplicates(&rows),
        ImportChange::DropDuplicates { rows } => sheet.drop_duplicates(&rows),
        ImportChange::Undo => {
            sheet.undo();
        }
        ImportChange::Redo => {
            sheet.redo();
        }
    }
}

fn issue(sheet: &Sheet, query: &Query, rows: &[u32], row: u32, field: Field) -> ImportIssue {
    let values = sheet.values(row);
    let mark = sheet.mark(row, field);
    let words = mark.map(|mark| sheet.words(mark));
    let alike = mark.map(|mark| sheet.alike(mark)).unwrap_or_default();
    let (mut number, mut of) = (0, 0);
    for place in sheet.stops(query, rows) {
        of += 1;
        if place == (row, field) {
            number = of;
        }
    }
    let duplicate = sheet.duplicate_words(row);
    ImportIssue {
        line: sheet.table().line(row),
        field,
        cell: view::cell(sheet, row, field, values.as_ref()),
        title: words.as_ref().map_or_else(
            || match &duplicate {
                Some(_) => "Possible duplicate".to_owned(),
                None => "Nothing to fix here".to_owned(),
            },
            |words| words.title.clone(),
        ),
        explanation: words.map(|words| words.explanation).unwrap_or_default(),
        alike: u32::try_from(alike.len()).unwrap_or(u32::MAX),
        alike_lines: alike
            .iter()
            .filter(|mark| mark.row != row)
            .take(LINES)
            .map(|mark| sheet.table().line(mark.row))
            .collect(),
        number,
        of,
        duplicate,
    }
}

/// The query in the domain's words.
pub(super) fn asked(query: &ImportQuery) -> Query {
    Query {
        show: match query.show {
            ImportShow::All => Show::All,
            ImportShow::Ready => Show::Ready,
            ImportShow::Errors => Show::Errors,
            ImportShow::Warnings => Show::Warnings,
            ImportShow::Duplicates => Show::Duplicates,
            ImportShow::LeftOut => Show::LeftOut,
        },
        field: query.field,
        search: query.search.chars().take(200).collect(),
    }
}

/// A problem of the plan for a program: `muster import --json`.
#[derive(Debug, Clone, serde::Serialize)]
pub struct RowProblem {
    /// Line in the file.
    pub line: u32,
    /// Name of the column; blank for a row as a whole or a field without a column.
    pub column: String,
    /// The field; blank for a row as a whole.
    pub field: String,
    /// Stable name.
    pub code: String,
    /// `error`, `warning` or `duplicate`.
    pub severity: String,
    /// In plain words.
    pub message: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl App {
    /// Every problem of a review, in the order of the file.
    pub async fn import_problems(&self, id: &str) -> Result<Vec<RowProblem>> {
        self.may(Right::Manage).await?;
        self.with_import(id, |session| {
            let sheet = session.sheet()?;
            let column = |field: Field| {
                sheet
                    .mapping()
                    .column(field)
                    .and_then(|column| sheet.table().header().get(column).cloned())
                    .unwrap_or_default()
            };
            let mut all = Vec::new();
            for row in 0..sheet.table().rows() {
                for mark in sheet.problems(row) {
                    all.push(RowProblem {
                        line: sheet.table().line(row),
                        column: column(mark.field),
                        field: mark.field.as_str().to_owned(),
                        code: CellCode::as_str(mark.code).to_owned(),
                        severity: match mark.code.severity() {
                            Severity::Error => "error".to_owned(),
                            Severity::Warning => "warning".to_owned(),
                        },
                        message: sheet.words(*mark).sentence,
                        suggestion: sheet.suggestion(*mark),
                    });
                }
                if let Some(message) = sheet.duplicate_words(row) {
                    all.push(RowProblem {
                        line: sheet.table().line(row),
                        column: String::new(),
                        field: String::new(),
                        code: "possible_duplicate".to_owned(),
                        severity: "duplicate".to_owned(),
                        message,
                        suggestion: None,
                    });
                }
            }
            Ok(all)
        })
        .await
    }
}
