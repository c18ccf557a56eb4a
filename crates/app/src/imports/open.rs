//! Opening a file, reading it another way, mapping its columns.

use std::{collections::HashSet, path::PathBuf, sync::Arc};

use muster_domain::account::Right;
use muster_domain::import::{Cells, Encoding, Field, Mapping, Reading, Rules, read};
use sha2::{Digest, Sha256};

use super::{
    read_file::read_file,
    session::{Rows, Session, blocking},
};
use crate::{
    App, AppError, Result, ids,
    wire::{FieldValue, ImportKind, ImportReading, ImportView},
};

/// Longest file name that is kept, in characters.
const MAX_NAME: usize = 200;
/// Longest value for all rows, in bytes.
const MAX_CONSTANT: usize = 1_000;

/// What is opened.
struct File {
    name: String,
    path: Option<PathBuf>,
    kind: Option<ImportKind>,
    bytes: Vec<u8>,
}

impl App {
    /// Opens a file: a session begins. Nothing is created by it.
    ///
    /// # Errors
    /// Why the file cannot be read or is none, in plain words with what to do.
    pub async fn open_import(&self, path: PathBuf) -> Result<ImportView> {
        self.may(Right::Manage).await?;
        self.open_import_as(path, ImportReading::default()).await
    }

    /// The same, read in a chosen way.
    pub async fn open_import_as(&self, path: PathBuf, reading: ImportReading) -> Result<ImportView> {
        self.may(Right::Manage).await?;
        let name = file_name(&path);
        let (bytes, path) = blocking(move || Ok((read_file(&path)?, path.canonicalize().ok()))).await?;
        let file = File {
            name,
            path,
            kind: None,
            bytes,
        };
        self.begin_import(file, reading).await
    }

    /// Rows pasted from a spreadsheet.
    pub async fn paste_import(&self, text: String) -> Result<ImportView> {
        self.may(Right::Manage).await?;
        let file = File {
            name: "Pasted rows".to_owned(),
            path: None,
            kind: Some(ImportKind::Pasted),
            bytes: text.into_bytes(),
        };
        let reading = ImportReading {
            encoding: Some(Encoding::Utf8.as_str().to_owned()),
            ..ImportReading::default()
        };
        self.begin_import(file, reading).await
    }

    async fn begin_import(&self, file: File, reading: ImportReading) -> Result<ImportView> {
        let id = ids::new_id(self.clock.now())?.to_string();
        let reading = reading_of(&reading)?;
        let session = blocking({
            let id = id.clone();
            move || {
                let bytes: Arc<[u8]> = file.bytes.into();
                let sha256 = hex(&Sha256::digest(&bytes));
                let source = read(&bytes, &reading)?;
                let kind = file.kind.unwrap_or(match source.dialect {
                    muster_domain::import::Dialect::Workbook { .. } => ImportKind::Xlsx,
                    muster_domain::import::Dialect::Text { .. } => ImportKind::Csv,
                });
                Ok(Session {
                    id,
                    file_name: file.name,
                    path: file.path,
                    kind,
                    bytes,
                    sha256,
                    reading,
                    mapping: Mapping::found(&source),
                    remembered: false,
                    dialect: source.dialect,
                    has_header: source.has_header,
                    rows: Rows::Read(source.table),
                    found: None,
                    people: None,
                    mended: HashSet::new(),
                })
            }
        })
        .await?;
        let mut session = session;
        self.recall_mapping(&mut session).await?;
        self.imports.insert(session);
        self.import_view(&id).await
    }

    /// Reads the same bytes another way. Edits of a review are gone, for they were of other rows.
    pub async fn read_import_as(&self, id: String, reading: ImportReading) -> Result<ImportView> {
        self.may(Right::Manage).await?;
        let reading = reading_of(&reading)?;
        self.with_import(&id, move |session| {
            let source = read(&session.bytes, &reading)?;
            session.mapping = Mapping::found(&source);
            session.remembered = false;
            session.reading = reading;
            session.take(source);
            Ok(())
        })
        .await?;
        self.recall_mapping_of(&id).await?;
        self.import_view(&id).await
    }

    /// What each column is taken for (one entry a column), and values where the file says nothing. The next file with the same
    /// header is mapped so by itself.
    ///
    /// # Errors
    /// When two columns are taken for one field, at `columns.N`.
    pub async fn map_import(
        &self,
        id: String,
        columns: Vec<Option<Field>>,
        constants: Vec<FieldValue>,
    ) -> Result<ImportView> {
        self.may(Right::Manage).await?;
        self.try_mapping(&id, columns, constants).await?;
        self.remember_mapping(&id).await?;
        self.import_view(&id).await
    }

    /// The same for this file alone: nothing is stored. The commit remembers the mapping that was used.
    ///
    /// # Errors
    /// As [`map_import`](Self::map_import).
    pub async fn map_import_once(
        &self,
        id: String,
        columns: Vec<Option<Field>>,
        constants: Vec<FieldValue>,
    ) -> Result<ImportView> {
        self.may(Right::Manage).await?;
        self.try_mapping(&id, columns, constants).await?;
        self.import_view(&id).await
    }

    async fn try_mapping(
        &self,
        id: &str,
        columns: Vec<Option<Field>>,
        constants: Vec<FieldValue>,
    ) -> Result<()> {
        for (i, field) in columns.iter().enumerate() {
            if let Some(field) = field
                && let Some(other) = columns[..i].iter().position(|taken| taken == &Some(*field))
            {
                return Err(invalid(
                    format!("columns.{i}"),
                    format!(
                        "Columns {} and {} cannot both be {}.",
                        other + 1,
                        i + 1,
                        field.label()
                    ),
                ));
            }
        }
        let mut mapping = Mapping::from_columns(&columns);
        for constant in &constants {
            if constant.value.len() > MAX_CONSTANT {
                return Err(invalid(
                    format!("constants.{}", constant.field.as_str()),
                    format!("{} for all rows is too long.", constant.field.label()),
                ));
            }
            let value = constant.value.trim();
            if !value.is_empty() && !may_stand_for_all(constant.field, value) {
                return Err(invalid(
                    format!("constants.{}", constant.field.as_str()),
                    format!("“{value}” cannot be {} for all rows.", constant.field.label()),
                ));
            }
            mapping.set_constant(constant.field, &constant.value);
        }
        self.with_import(id, move |session| {
            if columns.len() > session.rows.table().header().len() {
                return Err(invalid(
                    "columns".to_owned(),
                    "There are more fields than columns.".to_owned(),
                ));
            }
            session.mapping = mapping;
            session.remembered = false;
            session.people = None;
            session.mended.clear();
            Ok(())
        })
        .await
    }

    /// Forgets a file that was opened.
    pub fn close_import(&self, id: String) {
        self.imports.remove(&id);
    }
}

/// Platform and ownership are one of few words; of other fields each row is checked by itself.
fn may_stand_for_all(field: Field, value: &str) -> bool {
    if !matches!(field, Field::Platform | Field::OwnedBy) {
        return true;
    }
    let mut cells = Cells::default();
    cells.values[field.index()] = value;
    let mut problems = Vec::new();
    Rules::default().check(&cells, &mut problems);
    problems.iter().all(|(at, _)| *at != field)
}

fn invalid(field: String, message: String) -> AppError {
    let mut error = AppError::new(crate::ErrorCode::InvalidInput, message);
    error.field = Some(field);
    error
}

fn reading_of(reading: &ImportReading) -> Result<Reading> {
    let encoding = reading
        .encoding
        .as_deref()
        .map(|word| {
            Encoding::from_word(word).ok_or_else(|| {
                invalid(
                    "encoding".into(),
                    "The encoding must be utf-8, utf-16le, utf-16be or windows-1252.".into(),
                )
            })
        })
        .transpose()?;
    let delimiter = reading
        .delimiter
        .as_deref()
        .map(|word| {
            let mut chars = word.chars();
            match (chars.next(), chars.next()) {
                (Some(c), None) => Ok(c),
                _ => Err(invalid(
                    "delimiter".into(),
                    "The delimiter must be a comma, a semicolon, a tab or a bar.".into(),
                )),
            }
        })
        .transpose()?;
    Ok(Reading {
        encoding,
        delimiter,
        has_header: reading.has_header,
        sheet: reading.sheet.map(|sheet| sheet as usize),
    })
}

/// A file's name for people: no folder, no control characters, not too long.
fn file_name(path: &std::path::Path) -> String {
    let name: String = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_control())
        .take(MAX_NAME)
        .collect();
    if name.is_empty() { "file".to_owned() } else { name }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
