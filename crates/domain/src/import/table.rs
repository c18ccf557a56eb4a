//! The rows of a file as they stand in it: every cell of every column, in one piece of memory.
//!
//! Cells are kept as they are written, so that rejected rows can be given back whole. A row may have fewer or more cells than
//! the header; nothing is padded, so that a short line costs what it holds.

use super::{
    bounds::{MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT},
    refusal::{Refusal, RefusalCode},
};

/// Rows, columns and their lines.
#[derive(Debug, Default)]
pub struct Table {
    header: Vec<String>,
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<u32>,
    /// The first cell of each row in `ends`, and one more for the end.
    first: Vec<u32>,
    lines: Vec<u32>,
    /// What was odd on the way.
    pub oddities: Oddities,
}

/// What is worth a note about a file as a whole.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Oddities {
    /// Lines with nothing in any cell.
    pub blank: u32,
    /// Rows with fewer cells than the header.
    pub short: u32,
    /// Rows with more cells than the header, something standing in them.
    pub long: u32,
    /// The first line with a byte order mark that does not begin the file: two files joined.
    pub bom_line: Option<u32>,
    /// Places that could not be read in the encoding.
    pub unreadable: u32,
    /// The first line that is written in another encoding than the rest, as it seems.
    pub mixed_line: Option<u32>,
    /// Headers that stand more than once.
    pub repeated: Vec<String>,
}

impl Table {
    /// Rows of data.
    pub fn rows(&self) -> u32 {
        u32::try_from(self.lines.len()).unwrap_or(u32::MAX)
    }

    /// Names of the columns.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The line of a row in the file, from 1.
    pub fn line(&self, row: u32) -> u32 {
        self.lines.get(row as usize).copied().unwrap_or(0)
    }

    /// The row on this line.
    pub fn row_at_line(&self, line: u32) -> Option<u32> {
        self.lines
            .binary_search(&line)
            .ok()
            .and_then(|row| u32::try_from(row).ok())
    }

    /// How many cells a row has.
    pub fn width(&self, row: u32) -> usize {
        let (from, to) = self.span(row);
        to - from
    }

    /// A cell as it is written; blank where the row is too short.
    pub fn cell(&self, row: u32, column: usize) -> &str {
        let (from, to) = self.span(row);
        let at = from + column;
        if at >= to {
            return "";
        }
        let begin = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.text[begin..self.ends[at] as usize]
    }

    /// Whether a row has more than the header names: a delimiter too many shifts every cell behind it.
    pub fn is_long(&self, row: u32) -> bool {
        (self.header.len()..self.width(row)).any(|column| !self.cell(row, column).trim().is_empty())
    }

    fn span(&self, row: u32) -> (usize, usize) {
        let row = row as usize;
        match (self.first.get(row), self.first.get(row + 1)) {
            (Some(from), Some(to)) => (*from as usize, *to as usize),
            _ => (0, 0),
        }
    }
}

/// Fills a [`Table`] cell by cell, within the bounds.
#[derive(Debug)]
pub(super) struct Filler {
    table: Table,
    /// The first row becomes the header.
    has_header: bool,
    /// Cells and text before the row that is being filled.
    row_start: (usize, usize),
    row_has_text: bool,
    header_done: bool,
}

impl Filler {
    pub fn new(has_header: bool) -> Self {
        Self {
            table: Table {
                first: vec![0],
                ..Table::default()
            },
            has_header,
            row_start: (0, 0),
            row_has_text: false,
            header_done: false,
        }
    }

    /// The next cell of the row that begins on `line`.
    pub fn cell(&mut self, line: u32, value: &str) -> Result<(), Refusal> {
        let value = match value.strip_prefix('\u{FEFF}') {
            Some(rest) => {
                self.table.oddities.bom_line.get_or_insert(line);
                rest
            }
            None => value,
        };
        if value.len() > MAX_CELL {
            return Err(Refusal::cell_too_long(line));
        }
        let table = &mut self.table;
        if table.ends.len() - self.row_start.0 >= MAX_COLUMNS {
            return Err(Refusal::too_many_columns(line));
        }
        if table.ends.len() >= MAX_CELLS {
            return Err(Refusal::too_many_cells());
        }
        if table.text.len() + value.len() > MAX_TEXT {
            return Err(Refusal::too_much_text());
        }
        self.row_has_text |= !value.trim().is_empty();
        table.text.push_str(value);
        table
            .ends
            .push(u32::try_from(table.text.len()).map_err(|_| Refusal::too_many_cells())?);
        Ok(())
    }

    /// The row ends.
    pub fn end_row(&mut self, line: u32) -> Result<(), Refusal> {
        let has_text = std::mem::take(&mut self.row_has_text);
        if !has_text {
            self.table.oddities.blank += 1;
            return self.forget_row();
        }
        if self.has_header && !self.header_done {
            self.header_done = true;
            let mut begin = self.row_start.1;
            let ends = self.table.ends[self.row_start.0..].to_vec();
            for end in ends {
                self.table
                    .header
                    .push(self.table.text[begin..end as usize].trim().to_owned());
                begin = end as usize;
            }
            name_columns(&mut self.table);
            return self.forget_row();
        }
        if self.table.lines.len() >= MAX_ROWS {
            return Err(Refusal::too_many_rows());
        }
        let table = &mut self.table;
        table.lines.push(line);
        table
            .first
            .push(u32::try_from(table.ends.len()).map_err(|_| Refusal::too_many_cells())?);
        let width = table.ends.len() - self.row_start.0;
        if !self.has_header && width > table.header.len() {
            (table.header.len()..width).for_each(|i| table.header.push(format!("Column {}", i + 1)));
        }
        self.row_start = (table.ends.len(), table.text.len());
        Ok(())
    }

    fn forget_row(&mut self) -> Result<(), Refusal> {
        self.table.ends.truncate(self.row_start.0);
        self.table.text.truncate(self.row_start.1);
        Ok(())
    }

    pub fn finish(mut self) -> Result<Table, Refusal> {
        if self.table.lines.is_empty() {
            let message = if self.header_done {
                "The file has a header and no rows below it."
            } else {
                "The file has nothing but blank lines."
            };
            return Err(Refusal::new(
                RefusalCode::NoRows,
                message,
                "Add a row for each device, below the header.",
            ));
        }
        self.table.text.shrink_to_fit();
        self.table.ends.shrink_to_fit();
        let (mut short, mut long) = (0, 0);
        let columns = self.table.header.len();
        for row in 0..self.table.rows() {
            match self.table.width(row).cmp(&columns) {
                std::cmp::Ordering::Less => short += 1,
                std::cmp::Ordering::Greater if self.table.is_long(row) => long += 1,
                _ => {}
            }
        }
        self.table.oddities.short = short;
        self.table.oddities.long = long;
        Ok(self.table)
    }
}

/// A column without a name is called by its place; names that stand twice are noted.
fn name_columns(table: &mut Table) {
    // Spreadsheets write empty columns at the right of the last one in use.
    while table.header.last().is_some_and(String::is_empty) {
        table.header.pop();
    }
    let mut seen = std::collections::HashSet::new();
    for (i, name) in table.header.iter_mut().enumerate() {
        if name.is_empty() {
            *name = format!("Column {}", i + 1);
        } else if !seen.insert(super::header::canonical(name)) && !table.oddities.repeated.contains(name) {
            table.oddities.repeated.push(name.clone());
        }
    }
}
