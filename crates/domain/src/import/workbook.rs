//! Excel workbooks (.xlsx): one sheet of them, row by row.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};

use super::{
    bounds::{MAX_COLUMNS, MAX_SHEETS},
    container::{self, broken, protected},
    header,
    refusal::{Refusal, RefusalCode},
    table::{Filler, Table},
};

/// A workbook whose parts are within the bounds.
pub struct Workbook<'a>(Xlsx<Cursor<&'a [u8]>>);

impl std::fmt::Debug for Workbook<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Workbook").finish_non_exhaustive()
    }
}

impl<'a> Workbook<'a> {
    /// Opens one.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        container::check(bytes)?;
        let workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        if workbook.sheet_names().is_empty() {
            return Err(broken());
        }
        Ok(Self(workbook))
    }

    /// Names of its sheets.
    pub fn sheets(&self) -> Vec<String> {
        self.0.sheet_names()
    }

    /// Whether a sheet is hidden in the spreadsheet.
    pub(super) fn is_hidden(&self, sheet: usize) -> bool {
        self.0
            .sheets_metadata()
            .get(sheet)
            .is_some_and(|sheet| sheet.visible != SheetVisible::Visible)
    }

    /// The sheet that is probably meant: the one whose first row knows most of our headers, of equals the first with anything in
    /// it. Workbooks often begin with a cover.
    pub(super) fn likely(&mut self) -> usize {
        let names = self.sheets();
        // What nobody sees in the spreadsheet is not taken unasked, unless there is nothing else.
        let first_seen = (0..names.len()).find(|sheet| !self.is_hidden(*sheet));
        let mut best = (first_seen.unwrap_or(0), None);
        for (sheet, name) in names.iter().enumerate().take(MAX_SHEETS) {
            if first_seen.is_some() && self.is_hidden(sheet) {
                continue;
            }
            let known = self.first_row(name).map(|first| {
                first
                    .iter()
                    .filter(|cell| header::field_of(cell).is_some())
                    .count()
            });
            if known > best.1 {
                best = (sheet, known);
            }
        }
        best.0
    }

    /// The first row of a sheet that has anything in it.
    fn first_row(&mut self, name: &str) -> Option<Vec<String>> {
        let mut cells = self.0.worksheet_cells_reader(name).ok()?;
        let (mut first, mut place) = (Vec::new(), None);
        while let Ok(Some(cell)) = cells.next_cell() {
            let value = words(cell.get_value());
            if value.trim().is_empty() {
                continue;
            }
            let (row, _) = cell.get_position();
            if *place.get_or_insert(row) != row || first.len() >= MAX_COLUMNS {
                break;
            }
            first.push(value);
        }
        (!first.is_empty()).then_some(first)
    }

    /// The rows of a sheet. Of formulas, the value that was last computed is read; nothing is computed here.
    pub(super) fn read(
        &mut self,
        sheet: usize,
        has_header: impl FnOnce(&[String]) -> bool,
    ) -> Result<(Table, bool), Refusal> {
        let name = self.0.sheet_names().get(sheet).cloned().ok_or_else(|| {
            Refusal::new(
                RefusalCode::Choice,
                format!("The workbook has no sheet {}.", sheet + 1),
                "Choose one of its sheets.",
            )
        })?;
        let mut cells = self
            .0
            .worksheet_cells_reader(&name)
            .map_err(|error| damaged(&error))?;
        let mut rows = Rows::new(has_header);
        while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
            let (row, column) = cell.get_position();
            let value = words(cell.get_value());
            if !value.is_empty() {
                rows.cell(row, column, value)?;
            }
        }
        rows.finish()
    }
}

/// Cells that come one by one, gathered into rows: the first one is looked at before it is known to be a header.
struct Rows<F> {
    has_header: Option<F>,
    filler: Option<Filler>,
    is_header: bool,
    current: Vec<String>,
    row: u32,
}

impl<F: FnOnce(&[String]) -> bool> Rows<F> {
    fn new(has_header: F) -> Self {
        Self {
            has_header: Some(has_header),
            filler: None,
            is_header: true,
            current: Vec::new(),
            row: 0,
        }
    }

    fn cell(&mut self, row: u32, column: u32, value: String) -> Result<(), Refusal> {
        if row != self.row {
            self.end_row()?;
            self.row = row;
        }
        let column = column as usize;
        if column >= MAX_COLUMNS {
            return Err(Refusal::too_many_columns(row.saturating_add(1)));
        }
        if self.current.len() <= column {
            self.current.resize(column + 1, String::new());
        }
        self.current[column] = value;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        if self.current.is_empty() {
            return Ok(());
        }
        let line = self.row.saturating_add(1);
        if let Some(has_header) = self.has_header.take() {
            self.is_header = has_header(&self.current);
            self.filler = Some(Filler::new(self.is_header));
        }
        if let Some(filler) = &mut self.filler {
            for cell in self.current.drain(..) {
                filler.cell(line, &cell)?;
            }
            filler.end_row(line)?;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<(Table, bool), Refusal> {
        self.end_row()?;
        let Some(filler) = self.filler else {
            return Err(Refusal::new(
                RefusalCode::NoRows,
                "The sheet is empty.",
                "Choose another sheet of the workbook.",
            ));
        };
        Ok((filler.finish()?, self.is_header))
    }
}

/// A cell as a person reads it. A number without a fraction has none: phone numbers are often kept as numbers.
fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(x) if x.fract() == 0.0 && x.abs() < 1e15 => format!("{x:.0}"),
        DataRef::Float(x) => x.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(moment) => moment.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => format!("{error}"),
        DataRef::Empty => String::new(),
    }
}

fn damaged(error: &XlsxError) -> Refusal {
    match error {
        XlsxError::Password => protected(),
        XlsxError::NotAWorksheet(_) => Refusal::new(
            RefusalCode::Choice,
            "The sheet is a chart or a dialogue, not a table.",
            "Choose another sheet of the workbook.",
        ),
        _ => broken(),
    }
}
