//! Bulk enrollment: a file that is being read, mapped, reviewed and mended, before anything is created.

use muster_domain::{
    import::{CellCode, Field, Severity},
    invite::Via,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Millis;

/// Where the rows come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// A text file: CSV in any dialect.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// Pasted from a spreadsheet.
    Pasted,
}

/// How the bytes are read. What is `null` is found by looking at them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportReading {
    /// `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`.
    pub encoding: Option<String>,
    /// One of `,`, `;`, `|` and a tab.
    pub delimiter: Option<String>,
    /// Whether the first row names the columns.
    pub has_header: Option<bool>,
    /// Which sheet of a workbook, from 0.
    pub sheet: Option<u32>,
}

/// The dialect that the bytes are read in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportDialect {
    /// `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`; blank for a workbook.
    pub encoding: String,
    /// Begins with a byte order mark.
    pub bom: bool,
    /// The delimiter; blank for a workbook.
    pub delimiter: String,
    /// `CRLF`, `LF`, `CR` or `mixed`; blank for a workbook.
    pub line_ends: String,
    /// The first row names the columns.
    pub has_header: bool,
    /// What was overridden by hand.
    pub overridden: ImportReading,
}

/// A column of the file.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ImportColumn {
    /// Its header, or `Column 3` when there is none.
    pub name: String,
    /// What it is taken for; `null` is ignored.
    pub field: Option<Field>,
    /// Its first values that are not blank, at most 3.
    pub samples: Vec<String>,
}

/// One value for every row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FieldValue {
    /// The field.
    pub field: Field,
    /// Its value.
    pub value: String,
}

/// One of the first rows, as it was read.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct RawRow {
    /// Line in the file, from 1.
    pub line: u32,
    /// Cells, cut to a readable length.
    pub cells: Vec<String>,
}

/// The same file was imported before.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct EarlierImport {
    /// Its batch.
    pub batch_id: String,
    /// When.
    pub at: Millis,
    /// By whom.
    pub by: String,
    /// Under which name.
    pub file_name: String,
    /// Invites that it made.
    pub invites: u32,
}

/// A file that was opened: how it is read and what its columns are taken for.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ImportView {
    /// Names this import until it is committed or closed.
    pub id: String,
    /// File name without its folder; `Pasted rows` for pasted ones.
    pub file_name: String,
    /// Kind.
    pub kind: ImportKind,
    /// Size in bytes.
    pub bytes: u32,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// Dialect found or chosen.
    pub dialect: ImportDialect,
    /// Sheets of a workbook.
    pub sheets: Vec<String>,
    /// The sheet that is read.
    pub sheet: Option<u32>,
    /// Rows of data, without header and blank lines.
    pub rows: u32,
    /// The first rows (at most 20).
    pub first_rows: Vec<RawRow>,
    /// Columns, in the file's order.
    pub columns: Vec<ImportColumn>,
    /// Fields that have one value for every row.
    pub constants: Vec<FieldValue>,
    /// Mandatory fields that have neither a column nor a value yet.
    pub missing: Vec<Field>,
    /// The mapping was remembered from an earlier import with the same header.
    pub remembered: bool,
    /// Doubts about the file as a whole, each a sentence: ragged rows, columns that are ignored, a BOM in the middle.
    pub notes: Vec<String>,
    /// The same file was imported before.
    pub earlier: Option<EarlierImport>,
}

/// Choices that hold for the whole batch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportOptions {
    /// Validity in hours, 1 to 720.
    pub valid_hours: u32,
    /// Not handed over before this moment; `null` is at once, after the undo window.
    pub send_at: Option<Millis>,
    /// Mails of this batch wait while quiet hours are.
    pub obey_quiet_hours: bool,
    /// Unknown groups are created; otherwise their rows need fixing.
    pub create_groups: bool,
    /// Country of phone numbers without one: two letters, or blank.
    pub default_country: String,
    /// The same file may be imported again.
    pub allow_repeat: bool,
    /// How the invites reach their people: `email`, `sms`, `both`, `split`.
    #[serde(default)]
    pub via: Via,
    /// Language where a row names none, as a BCP 47 tag; blank is the user's, else the organisation's.
    #[serde(default)]
    pub language: String,
    /// Time zone where a row names none, by its IANA name; blank is the user's, else the organisation's.
    #[serde(default)]
    pub time_zone: String,
}

/// What stands at a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FieldCount {
    /// The field.
    pub field: Field,
    /// Rows.
    pub count: u32,
}

/// A group that the batch would create.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewGroup {
    /// Name.
    pub name: String,
    /// Invites that name it.
    pub invites: u32,
}

/// A user that the batch would create.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewUser {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Invites.
    pub invites: u32,
}

/// The plan in numbers. `ready + errors + duplicates + left_out = rows`.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ImportSummary {
    /// Rises with each change; a window of rows of an older one is stale.
    pub revision: u32,
    /// All rows.
    pub rows: u32,
    /// Rows that become an invite.
    pub ready: u32,
    /// Rows that need fixing.
    pub errors: u32,
    /// Possible duplicates that are not decided: left out unless kept.
    pub duplicates: u32,
    /// Rows left out by hand.
    pub left_out: u32,
    /// Rows that are ready with a doubt.
    pub warnings: u32,
    /// Rows that need fixing, by field (a row may count for several).
    pub errors_by_field: Vec<FieldCount>,
    /// Rows with a doubt, by field.
    pub warnings_by_field: Vec<FieldCount>,
    /// People of the rows that are ready.
    pub users: u32,
    /// Of these, those that would be created.
    pub new_users: u32,
    /// The first of them by line, at most 200.
    pub new_users_list: Vec<NewUser>,
    /// Groups that would be created.
    pub new_groups: u32,
    /// The first of them by name, at most 200.
    pub new_groups_list: Vec<NewGroup>,
    /// Rows with a suggestion that can be taken at once.
    pub fixable: u32,
    /// What undo would take back, e.g. `Fix 23 platforms`.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
}

/// Which rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ImportShow {
    /// All.
    #[default]
    All,
    /// Become an invite.
    Ready,
    /// Need fixing.
    Errors,
    /// Ready with a doubt.
    Warnings,
    /// Possible duplicates, decided or not.
    Duplicates,
    /// Left out by hand.
    LeftOut,
}

/// What the grid is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportQuery {
    /// Which rows.
    pub show: ImportShow,
    /// Only rows with a problem in this field.
    pub field: Option<Field>,
    /// Part of any cell, any case; a number also finds its line.
    pub search: String,
}

/// What is wrong or doubtful in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CellProblem {
    /// Stable name.
    pub code: CellCode,
    /// Error or warning.
    pub severity: Severity,
    /// In plain words.
    pub message: String,
    /// The value to take instead.
    pub suggestion: Option<String>,
    /// The suggestion in a chip, e.g. `iOS?`.
    pub chip: Option<String>,
}

/// A cell of the grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportCell {
    /// As it stands now.
    pub value: String,
    /// What it becomes, where that differs: `iOS / iPadOS`, `Corporate`; otherwise blank.
    pub becomes: String,
    /// Changed by hand or by a fix.
    pub changed: bool,
    /// What is wrong or doubtful.
    pub problem: Option<CellProblem>,
}

/// How a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// Becomes an invite.
    Ready,
    /// Needs fixing.
    Error,
    /// A possible duplicate that is not decided.
    Duplicate,
    /// Left out by hand.
    LeftOut,
}

/// A row of the grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportRow {
    /// Names the row within this import, from 0.
    pub row: u32,
    /// Line in the file, from 1.
    pub line: u32,
    /// How it stands.
    pub state: RowState,
    /// Why it is a possible duplicate, in plain words.
    pub duplicate: Option<String>,
    /// A possible duplicate that the admin keeps.
    pub kept: bool,
    /// Cells, in the order of `ImportRows.fields`.
    pub cells: Vec<ImportCell>,
}

/// A window of rows.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ImportRows {
    /// The revision they are of.
    pub revision: u32,
    /// Rows that the query shows.
    pub total: u32,
    /// Where the window begins.
    pub offset: u32,
    /// The columns of the grid.
    pub fields: Vec<Field>,
    /// At most 200.
    pub rows: Vec<ImportRow>,
}

/// A cell of the grid, by its row and field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CellPlace {
    /// The row.
    pub row: u32,
    /// The field.
    pub field: Field,
    /// Where the row stands among those that the query shows, from 0.
    pub position: u32,
}

/// Everything about one cell's problem, for the panel beside the grid.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ImportIssue {
    /// Line in the file.
    pub line: u32,
    /// The field.
    pub field: Field,
    /// The cell.
    pub cell: ImportCell,
    /// What is wrong as a short title.
    pub title: String,
    /// Why and what the field takes.
    pub explanation: String,
    /// Rows with the very same problem and value, this one included.
    pub alike: u32,
    /// Lines of the others, at most 12.
    pub alike_lines: Vec<u32>,
    /// Which of all problems of the query this is, from 1.
    pub number: u32,
    /// All problems of the query.
    pub of: u32,
    /// Why the row is a possible duplicate.
    pub duplicate: Option<String>,
}

/// A change to the plan. Each can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ImportChange {
    /// Writes a value into a cell.
    Edit {
        /// The row.
        row: u32,
        /// The field.
        field: Field,
        /// The value.
        value: String,
    },
    /// Takes the suggestion of a cell.
    Fix {
        /// The row.
        row: u32,
        /// The field.
        field: Field,
    },
    /// Takes the suggestion in every cell with the same problem and value.
    FixAlike {
        /// A row that has it.
        row: u32,
        /// The field.
        field: Field,
    },
    /// Writes a value into every cell of the field that has the same problem and value as this one.
    EditAlike {
        /// A row that has it.
        row: u32,
        /// The field.
        field: Field,
        /// The value.
        value: String,
    },
    /// Takes every suggestion there is.
    FixAll,
    /// Leaves rows out.
    LeaveOut {
        /// The rows.
        rows: Vec<u32>,
    },
    /// Leaves out every row with the same problem and value.
    LeaveOutAlike {
        /// A row that has it.
        row: u32,
        /// The field.
        field: Field,
    },
    /// Takes rows in again that were left out.
    TakeIn {
        /// The rows.
        rows: Vec<u32>,
    },
    /// Keeps possible duplicates: they are sent too.
    KeepDuplicates {
        /// The rows; empty is all.
        rows: Vec<u32>,
    },
    /// Leaves possible duplicates undecided again.
    DropDuplicates {
        /// The rows; empty is all.
        rows: Vec<u32>,
    },
    /// Takes the last change back.
    Undo,
    /// Does it again.
    Redo,
}

/// A setting that stands in the way of sending, with the way out.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct Obstacle {
    /// What is.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// Settings section that mends it, e.g. `mail`; blank when none does.
    pub section: String,
}

/// What sending would do, in numbers. Nothing has happened yet.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ImportPlan {
    /// Invites that would be made.
    pub invites: u32,
    /// People who get them.
    pub users: u32,
    /// Users that would be created.
    pub new_users: u32,
    /// Groups that would be created.
    pub new_groups: u32,
    /// Rows that need fixing: left out.
    pub errors: u32,
    /// Undecided duplicates: left out.
    pub duplicates: u32,
    /// Left out by hand.
    pub left_out: u32,
    /// When the invites expire.
    pub expires_at: Millis,
    /// When the first mail may leave.
    pub first_at: Millis,
    /// When the last one is expected to leave, by limits, quiet hours and speed.
    pub last_at: Millis,
    /// What decides that, in words: `30 a minute`, `as fast as the server takes them`.
    pub pace_words: String,
    /// Who the mails are from, as written in them: `Northwind Health <it@northwind.example>`.
    pub from: String,
    /// The mail server that takes them, `mail.example:587`; `null` is the trial outbox.
    pub server: Option<String>,
    /// Seconds during which it can be undone.
    pub undo_seconds: u32,
    /// Texts that would be sent.
    pub texts: u32,
    /// What they cost together, estimated from the first row's, with the currency; blank while no price is set.
    pub texts_cost: String,
    /// What the limit for today leaves for them, where that is less than they cost: the others leave on later days. `null` where
    /// it reaches for all, or they do not leave today.
    pub texts_left_today: Option<String>,
    /// What stands in the way.
    pub obstacles: Vec<Obstacle>,
    /// The same file was imported before.
    pub earlier: Option<EarlierImport>,
}

/// What a dry run found.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DryRun {
    /// Folder with `report.html`, `report.json` and the mails.
    pub folder: String,
    /// Mails that were rendered and written.
    pub mails: u32,
    /// Texts that were rendered and written.
    pub texts: u32,
    /// Mails that could not be made, with why.
    pub failures: Vec<String>,
    /// Checks of the mail set-up, the good ones too.
    pub checks: Vec<DryRunCheck>,
    /// The plan.
    pub plan: ImportPlan,
}

/// One check of a dry run.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DryRunCheck {
    /// Short name.
    pub name: String,
    /// `good`, `warning` or `bad`; `skipped` when it could not be made here.
    pub outcome: String,
    /// One sentence.
    pub words: String,
}

/// Invites that were committed and wait for the end of the undo window.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct BatchReceipt {
    /// The batch.
    pub batch_id: String,
    /// Invites of it.
    pub invites: u32,
    /// Until when it can be undone.
    pub undo_until: Millis,
    /// It waits for a second account's word.
    pub awaits_approval: bool,
}
