//! A session as the faces see it.

use muster_domain::import::{Dialect, Field, LineEnds, Oddities, Sheet, Standing};

use super::session::Session;
use crate::{
    App, Result,
    wire::{
        CellProblem, EarlierImport, FieldCount, FieldValue, ImportCell, ImportColumn, ImportDialect,
        ImportReading, ImportRow, ImportSummary, ImportView, NewGroup, NewUser, RawRow, RowState,
    },
};

/// First rows that are shown.
const FIRST_ROWS: u32 = 20;
/// Longest cell that is shown there, in characters.
const SHOWN: usize = 120;
/// Sample values of a column, and how many rows are looked at for them.
const SAMPLES: usize = 3;
const LOOK: u32 = 200;
/// Most of anything named in a note.
const NAMED: usize = 8;

impl App {
    pub(super) async fn import_view(&self, id: &str) -> Result<ImportView> {
        let mut view = self.peek_import(id, view)?;
        view.earlier = self.earlier_import(&view.sha256).await?;
        Ok(view)
    }

    pub(super) async fn earlier_import(&self, sha256: &str) -> Result<Option<EarlierImport>> {
        Ok(self
            .store
            .batch_of_file(sha256)
            .await?
            .map(|batch| EarlierImport {
                batch_id: batch.id,
                at: batch.at.into(),
                by: batch.by,
                file_name: batch.file_name,
                invites: batch.invites,
            }))
    }
}

fn view(session: &Session) -> ImportView {
    let table = session.rows.table();
    let (sheets, sheet) = match &session.dialect {
        Dialect::Workbook { sheets, sheet, .. } => (sheets.clone(), u32::try_from(*sheet).ok()),
        Dialect::Text { .. } => (Vec::new(), None),
    };
    let columns: Vec<ImportColumn> = table
        .header()
        .iter()
        .enumerate()
        .map(|(column, name)| ImportColumn {
            name: cut(name),
            field: session.mapping.field_of(column),
            samples: (0..table.rows().min(LOOK))
                .map(|row| table.cell(row, column).trim())
                .filter(|value| !value.is_empty())
                .take(SAMPLES)
                .map(cut)
                .collect(),
        })
        .collect();
    ImportView {
        id: session.id.clone(),
        file_name: session.file_name.clone(),
        kind: session.kind.clone(),
        bytes: u32::try_from(session.bytes.len()).unwrap_or(u32::MAX),
        sha256: session.sha256.clone(),
        dialect: dialect(session),
        sheets,
        sheet,
        rows: table.rows(),
        first_rows: (0..table.rows().min(FIRST_ROWS))
            .map(|row| RawRow {
                line: table.line(row),
                cells: (0..table.header().len())
                    .map(|column| cut(table.cell(row, column)))
                    .collect(),
            })
            .collect(),
        notes: notes(&table.oddities, &columns, session),
        columns,
        constants: Field::EVERY
            .into_iter()
            .filter_map(|field| {
                Some(FieldValue {
                    field,
                    value: session.mapping.constant(field)?.to_owned(),
                })
            })
            .collect(),
        missing: session.mapping.missing(),
        remembered: session.remembered,
        earlier: None,
    }
}

fn dialect(session: &Session) -> ImportDialect {
    let overridden = ImportReading {
        encoding: session
            .reading
            .encoding
            .map(|encoding| encoding.as_str().to_owned()),
        delimiter: session.reading.delimiter.map(String::from),
        has_header: session.reading.has_header,
        sheet: session.reading.sheet.and_then(|sheet| u32::try_from(sheet).ok()),
    };
    match &session.dialect {
        Dialect::Text {
            encoding,
            bom,
            delimiter,
            line_ends,
        } => ImportDialect {
            encoding: encoding.as_str().to_owned(),
            bom: *bom,
            delimiter: delimiter.to_string(),
            line_ends: line_ends.as_str().to_owned(),
            has_header: session.has_header,
            overridden,
        },
        Dialect::Workbook { .. } => ImportDialect {
            encoding: String::new(),
            bom: false,
            delimiter: String::new(),
            line_ends: String::new(),
            has_header: session.has_header,
            overridden,
        },
    }
}

/// How a file was read, in a few words for the history.
pub(super) fn dialect_words(session: &Session) -> String {
    match &session.dialect {
        Dialect::Text {
            encoding,
            delimiter,
            line_ends,
            ..
        } => {
            let delimiter = match delimiter {
                ',' => "commas",
                ';' => "semicolons",
                '\t' => "tabs",
                _ => "bars",
            };
            let ends = match line_ends {
                LineEnds::Mixed => "mixed line ends",
                other => other.as_str(),
            };
            format!("{}, {delimiter}, {ends}", encoding.label())
        }
        Dialect::Workbook { sheets, sheet, .. } => match sheets.get(*sheet) {
            Some(name) => format!("Excel workbook, sheet “{}”", cut(name)),
            None => "Excel workbook".to_owned(),
        },
    }
}

impl App {
    /// How an opened file is read, in words: `UTF-8, commas, CRLF`, or `Excel workbook, sheet “People”`.
    pub fn import_read_as(&self, id: &str) -> Result<String> {
        self.peek_import(id, dialect_words)
    }
}

fn notes(odd: &Oddities, columns: &[ImportColumn], session: &Session) -> Vec<String> {
    let mut notes = Vec::new();
    if let Dialect::Workbook {
        sheets,
        sheet,
        hidden: true,
    } = &session.dialect
    {
        let name = sheets.get(*sheet).map_or("", String::as_str);
        notes.push(format!(
            "The sheet “{name}” is hidden in the spreadsheet: make sure that it is the one that is meant."
        ));
    }
    let ignored: Vec<&str> = columns
        .iter()
        .filter(|column| column.field.is_none())
        .map(|column| column.name.as_str())
        .collect();
    if !ignored.is_empty() {
        notes.push(format!("Not used: {}.", list(&ignored)));
    }
    if !odd.repeated.is_empty() {
        let names: Vec<&str> = odd.repeated.iter().map(String::as_str).collect();
        notes.push(format!(
            "Some headers stand more than once ({}); the first column of each is used.",
            list(&names)
        ));
    }
    if odd.unreadable > 0 {
        notes.push(format!(
            "{} could not be read in this encoding: the file may mix encodings. Their cells need fixing.",
            places(odd.unreadable)
        ));
    }
    if let Some(line) = odd.mixed_line {
        notes.push(format!(
            "The file is read as Windows-1252, but line {line} looks like UTF-8: the file may mix encodings. Look at its accents."
        ));
    }
    if let Some(line) = odd.bom_line {
        notes.push(format!(
            "A byte order mark stands in the middle, on line {line}: two files were joined. Look whether a second header stands there."
        ));
    }
    if odd.long > 0 {
        notes.push(format!(
            "{} more cells than the header: a value with the delimiter in it may lack its quotation marks.",
            rows_have(odd.long)
        ));
    }
    if odd.short > 0 {
        notes.push(format!(
            "{} fewer cells than the header; what is missing is read as blank.",
            rows_have(odd.short)
        ));
    }
    if odd.blank > 0 {
        notes.push(match odd.blank {
            1 => "1 blank line is skipped.".to_owned(),
            n => format!("{n} blank lines are skipped."),
        });
    }
    if !session.has_header {
        notes.push("The first row is read as data: the columns have no names.".to_owned());
    }
    notes
}

fn places(n: u32) -> String {
    match n {
        1 => "1 character".to_owned(),
        n => format!("{n} characters"),
    }
}

fn rows_have(n: u32) -> String {
    match n {
        1 => "1 row has".to_owned(),
        n => format!("{n} rows have"),
    }
}

fn list(names: &[&str]) -> String {
    let shown = names.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    match names.len().checked_sub(NAMED) {
        None | Some(0) => shown,
        Some(more) => format!("{shown} and {more} more"),
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The plan in numbers.
pub(super) fn summary(sheet: &Sheet) -> ImportSummary {
    let all = sheet.summary();
    let by_field = |counts: &[u32; Field::COUNT]| {
        Field::ALL
            .into_iter()
            .filter(|field| counts[field.index()] > 0)
            .map(|field| FieldCount {
                field,
                count: counts[field.index()],
            })
            .collect()
    };
    ImportSummary {
        revision: sheet.revision(),
        rows: all.rows,
        ready: all.ready,
        errors: all.errors,
        duplicates: all.duplicates,
        left_out: all.left_out,
        warnings: all.warnings,
        errors_by_field: by_field(&all.errors_by_field),
        warnings_by_field: by_field(&all.warnings_by_field),
        users: all.users,
        new_users: all.new_users,
        new_users_list: all
            .first_new_users
            .iter()
            .filter_map(|(row, invites)| {
                let values = sheet.values(*row)?;
                Some(NewUser {
                    name: values.name,
                    email: values.email.to_string(),
                    invites: *invites,
                })
            })
            .collect(),
        new_groups: u32::try_from(all.new_groups.len()).unwrap_or(u32::MAX),
        new_groups_list: all
            .new_groups
            .into_iter()
            .take(muster_domain::import::MAX_LISTED)
            .map(|(name, invites)| NewGroup { name, invites })
            .collect(),
        fixable: all.fixable,
        undo: sheet.undo_label().map(str::to_owned),
        redo: sheet.redo_label().map(str::to_owned),
    }
}

/// A row of the grid.
pub(super) fn row(sheet: &Sheet, row: u32, fields: &[Field]) -> ImportRow {
    let values = sheet.values(row);
    ImportRow {
        row,
        line: sheet.table().line(row),
        state: match sheet.standing(row) {
            Standing::Ready => RowState::Ready,
            Standing::Error => RowState::Error,
            Standing::Duplicate => RowState::Duplicate,
            Standing::LeftOut => RowState::LeftOut,
        },
        duplicate: sheet.duplicate_words(row),
        kept: sheet.is_kept(row),
        cells: fields
            .iter()
            .map(|field| cell(sheet, row, *field, values.as_ref()))
            .collect(),
    }
}

/// A cell of the grid.
pub(super) fn cell(
    sheet: &Sheet,
    row: u32,
    field: Field,
    values: Option<&muster_domain::import::Values>,
) -> ImportCell {
    let value = sheet.value(row, field);
    let becomes = values.map_or(String::new(), |values| match field {
        Field::UserName => values.name.clone(),
        Field::Email => values.email.to_string(),
        Field::Platform => values.platform.label().to_owned(),
        Field::OwnedBy => values.owned_by.label().to_owned(),
        Field::Group => values.group.clone().unwrap_or_default(),
        Field::Domain => values.domain.clone().unwrap_or_default(),
        Field::Phone => values.phone.clone().unwrap_or_default(),
        Field::Language => values.language.clone().unwrap_or_default(),
        Field::TimeZone => values.time_zone.clone().unwrap_or_default(),
        // An invite has none.
        Field::LoginName => String::new(),
    });
    ImportCell {
        becomes: if becomes == value { String::new() } else { becomes },
        changed: sheet.is_edited(row, field),
        problem: sheet.mark(row, field).map(|mark| {
            let suggestion = sheet.suggestion(mark);
            CellProblem {
                code: mark.code,
                severity: mark.code.severity(),
                message: sheet.words(mark).sentence,
                chip: suggestion
                    .as_deref()
                    .map(|suggestion| sheet.chip(mark, suggestion)),
                suggestion,
            }
        }),
        value: value.to_owned(),
    }
}
