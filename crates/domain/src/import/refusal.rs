//! Why a file cannot be read at all, said once for the whole file.

/// A file that cannot become a table. Nothing was created.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// Stable name.
    pub code: RefusalCode,
    /// Line in the file, from 1, where there is one.
    pub line: Option<u32>,
    /// What is, in plain words.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// The closed set of reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusalCode {
    /// No bytes at all.
    Empty,
    /// A header and no rows, or nothing but blank lines.
    NoRows,
    /// Over a bound.
    TooLarge,
    /// Not text: a picture, a program, a PDF.
    Binary,
    /// Text that holds NUL bytes.
    Nul,
    /// An encoding that is not read.
    Encoding,
    /// A quotation mark is opened and never closed.
    UnclosedQuote,
    /// A workbook that is damaged, protected, or unpacks to too much.
    Workbook,
    /// A choice that the file does not have, e.g. a sheet.
    Choice,
}

impl RefusalCode {
    /// The transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoRows => "no_rows",
            Self::TooLarge => "too_large",
            Self::Binary => "binary",
            Self::Nul => "nul",
            Self::Encoding => "encoding",
            Self::UnclosedQuote => "unclosed_quote",
            Self::Workbook => "workbook",
            Self::Choice => "choice",
        }
    }
}

impl Refusal {
    pub(super) fn new(code: RefusalCode, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            code,
            line: None,
            message: message.into(),
            hint: hint.into(),
        }
    }

    pub(super) fn at(mut self, line: u32) -> Self {
        self.line = Some(line);
        self
    }

    /// A file of `bytes` is over the bound; for whoever knows the size before reading.
    pub fn too_many_bytes(bytes: u64) -> Self {
        let mib = bytes.div_ceil(1024 * 1024);
        Self::new(
            RefusalCode::TooLarge,
            format!(
                "The file has {mib} MB; up to {} MB are read.",
                super::bounds::MAX_BYTES / 1024 / 1024
            ),
            "Split it into several files, or leave out columns that are not needed.",
        )
    }

    pub(super) fn too_many_rows() -> Self {
        Self::new(
            RefusalCode::TooLarge,
            "The file has more than 1,000,000 rows.",
            "Split it into several files.",
        )
    }

    pub(super) fn too_many_columns(line: u32) -> Self {
        Self::new(
            RefusalCode::TooLarge,
            format!(
                "Line {line} has more than {} columns.",
                super::bounds::MAX_COLUMNS
            ),
            "Check the delimiter, or leave out columns that are not needed.",
        )
        .at(line)
    }

    pub(super) fn too_many_cells() -> Self {
        Self::new(
            RefusalCode::TooLarge,
            "The file has more than 40 million cells.",
            "Leave out columns that are not needed.",
        )
    }

    pub(super) fn too_much_text() -> Self {
        Self::new(
            RefusalCode::TooLarge,
            format!(
                "The cells hold more than {} MB of text.",
                super::bounds::MAX_TEXT / 1024 / 1024
            ),
            "Leave out columns that are not needed, or split the file.",
        )
    }

    pub(super) fn cell_too_long(line: u32) -> Self {
        Self::new(
            RefusalCode::TooLarge,
            format!("A cell on line {line} is longer than 32,767 characters."),
            "Check the file in a text editor: a delimiter, a line end or a quotation mark may be missing.",
        )
        .at(line)
    }

    pub(super) fn unclosed_quote(line: u32) -> Self {
        Self::new(
            RefusalCode::UnclosedQuote,
            format!("A quotation mark opened on line {line} is never closed."),
            "Close it, or write two quotation marks where one belongs to the text.",
        )
        .at(line)
    }
}
