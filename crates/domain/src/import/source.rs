//! From the bytes of a file to its rows: text in any dialect, or a workbook.

use super::{
    bounds::MAX_BYTES,
    container, csv_text,
    dialect::{self, LineEnds},
    encoding::{self, Encoding},
    refusal::{Refusal, RefusalCode},
    table::Table,
    workbook::Workbook,
};

/// How the bytes are to be read; what is `None` is found by looking.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Encoding of a text.
    pub encoding: Option<Encoding>,
    /// Delimiter of a text, one of [`dialect::DELIMITERS`].
    pub delimiter: Option<char>,
    /// Whether the first row names the columns.
    pub has_header: Option<bool>,
    /// Sheet of a workbook, from 0; otherwise the one that looks most like a list of people.
    pub sheet: Option<usize>,
}

/// How the bytes were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialect {
    /// A text.
    Text {
        /// Encoding.
        encoding: Encoding,
        /// Begins with a byte order mark.
        bom: bool,
        /// Delimiter.
        delimiter: char,
        /// Line ends.
        line_ends: LineEnds,
    },
    /// A workbook.
    Workbook {
        /// Its sheets.
        sheets: Vec<String>,
        /// The one that was read.
        sheet: usize,
        /// It is hidden in the spreadsheet.
        hidden: bool,
    },
}

/// A file that was read.
#[derive(Debug)]
pub struct Source {
    /// How.
    pub dialect: Dialect,
    /// The first row names the columns.
    pub has_header: bool,
    /// Its rows.
    pub table: Table,
}

/// Reads a file.
pub fn read(bytes: &[u8], reading: &Reading) -> Result<Source, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::too_many_bytes(bytes.len() as u64));
    }
    if encoding::is_container(bytes) {
        read_workbook(bytes, reading)
    } else {
        read_text(bytes, reading)
    }
}

/// The reader of workbooks is not ours: where one that somebody forged makes it trip, the answer is that the file is damaged.
fn read_workbook(bytes: &[u8], reading: &Reading) -> Result<Source, Refusal> {
    std::panic::catch_unwind(|| read_sheet(bytes, reading)).unwrap_or_else(|_| Err(container::broken()))
}

fn read_sheet(bytes: &[u8], reading: &Reading) -> Result<Source, Refusal> {
    let mut workbook = Workbook::open(bytes)?;
    let sheets = workbook.sheets();
    let sheet = reading.sheet.unwrap_or_else(|| workbook.likely());
    let (table, has_header) = workbook.read(sheet, |first| {
        reading.has_header.unwrap_or_else(|| dialect::has_header(first))
    })?;
    let hidden = workbook.is_hidden(sheet);
    Ok(Source {
        dialect: Dialect::Workbook {
            sheets,
            sheet,
            hidden,
        },
        has_header,
        table,
    })
}

fn read_text(bytes: &[u8], reading: &Reading) -> Result<Source, Refusal> {
    let text = encoding::decode(bytes, reading.encoding)?;
    if text.text.trim().is_empty() {
        return Err(Refusal::new(
            RefusalCode::NoRows,
            "The file has nothing but blank lines.",
            "Add a header and a row for each device.",
        ));
    }
    if reading
        .delimiter
        .is_some_and(|delimiter| !dialect::DELIMITERS.contains(&delimiter))
    {
        return Err(Refusal::new(
            RefusalCode::Choice,
            "The delimiter must be a comma, a semicolon, a tab or a bar.",
            "Choose one of these.",
        ));
    }
    let (named, body, first_line) = match dialect::named_delimiter(&text.text) {
        Some((delimiter, rest)) => (Some(delimiter), rest, 2),
        None => (None, text.text.as_ref(), 1),
    };
    let delimiter = reading
        .delimiter
        .or(named)
        .unwrap_or_else(|| dialect::find_delimiter(body));
    let has_header = reading.has_header.unwrap_or_else(|| {
        dialect::first_rows(body, delimiter)
            .first()
            .is_none_or(|first| dialect::has_header(first))
    });
    let mut table = csv_text::read(body, delimiter, has_header, first_line)?;
    table.oddities.unreadable = u32::try_from(text.unreadable).unwrap_or(u32::MAX);
    table.oddities.mixed_line = text.mixed_line;
    Ok(Source {
        dialect: Dialect::Text {
            encoding: text.encoding,
            bom: text.bom,
            delimiter,
            line_ends: dialect::line_ends(&text.text),
        },
        has_header,
        table,
    })
}
