//! The ZIP container of a workbook, within bounds: what a small file unpacks to is counted before it is believed.
//!
//! The reader of workbooks keeps shared strings and styles in memory, and takes what the parts say of themselves for true. So
//! every part is unpacked into nothing first, and its marks are counted.

use std::io::{self, BufReader, Cursor, Read, Write};

use quick_xml::events::Event;
use zip::{ZipArchive, result::ZipError};

use super::{
    bounds::{MAX_MARKS, MAX_PARTS, MAX_RUN, MAX_STRING_MARKS, MAX_STYLE_MARKS, MAX_UNPACKED},
    refusal::{Refusal, RefusalCode},
};

type Container<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Refuses what is no workbook or is over a bound.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let mut container = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if container.len() > MAX_PARTS {
        return Err(bomb());
    }
    refuse_what_is_no_workbook(&mut container)?;
    let mut left = MAX_UNPACKED;
    for i in 0..container.len() {
        let part = container.by_index(i).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => protected(),
            _ => broken(),
        })?;
        if part.size() > left {
            return Err(bomb());
        }
        let name = part
            .name()
            .map_or_else(|_| String::new(), |name| name.to_ascii_lowercase());
        let mut marks = Marks::default();
        let unpacked = io::copy(&mut part.take(left + 1), &mut marks).map_err(|_| broken())?;
        left = left.checked_sub(unpacked).ok_or_else(bomb)?;
        if !is_media(&name) && marks.longest_run > MAX_RUN {
            return Err(long_cell());
        }
        if marks.count > most_marks(&name) {
            return Err(bomb());
        }
        if name.ends_with("sharedstrings.xml") && promised_strings(&mut container, i) > marks.count {
            return Err(broken());
        }
    }
    Ok(())
}

/// What is in a container that is not a workbook is told by the names of its parts.
fn refuse_what_is_no_workbook(container: &mut Container<'_>) -> Result<(), Refusal> {
    let names: Vec<String> = (0..container.len())
        .filter_map(|i| {
            Some(
                container
                    .by_index_raw(i)
                    .ok()?
                    .name()
                    .ok()?
                    .replace('\\', "/")
                    .to_ascii_lowercase(),
            )
        })
        .collect();
    let has = |begin: &str| names.iter().any(|name| name.starts_with(begin));
    let (what, hint) = if has("xl/workbook.bin") {
        ("a binary Excel workbook (.xlsb)", "Save it as .xlsx or as CSV.")
    } else if has("xl/") || has("_rels/.rels") && !has("word/") && !has("ppt/") {
        return Ok(());
    } else if has("word/") {
        (
            "a Word document",
            "Copy its table into a spreadsheet and save that as .xlsx or as CSV.",
        )
    } else if has("ppt/") {
        (
            "a PowerPoint presentation",
            "Choose a CSV file or an Excel workbook.",
        )
    } else if has("mimetype") && has("content.xml") {
        ("an OpenDocument file (.ods, .odt)", "Save it as .xlsx or as CSV.")
    } else {
        (
            "a ZIP archive",
            "Unpack it, and choose the CSV file or the Excel workbook in it.",
        )
    };
    Err(Refusal::new(
        RefusalCode::Binary,
        format!("The file is {what}, not a CSV file or an Excel workbook (.xlsx)."),
        hint,
    ))
}

/// Most `<` of a part: each costs the reader a piece of memory, but for those of a sheet, which is read row by row.
fn most_marks(name: &str) -> u64 {
    if name.contains("worksheets/") {
        u64::MAX
    } else if name.ends_with("sharedstrings.xml") {
        MAX_STRING_MARKS
    } else if name.ends_with("styles.xml") {
        MAX_STYLE_MARKS
    } else {
        MAX_MARKS
    }
}

/// Pictures and the like have no marks to speak of.
fn is_media(name: &str) -> bool {
    name.contains("media/")
        || [
            ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff", ".bin",
        ]
        .iter()
        .any(|end| name.ends_with(end))
}

/// How many shared strings a part promises: memory is kept for them before the first is read.
fn promised_strings(container: &mut Container<'_>, part: usize) -> u64 {
    let Ok(part) = container.by_index(part) else {
        return 0;
    };
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    let config = reader.config_mut();
    config.check_end_names = false;
    config.expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) if tag.local_name().as_ref() == "sst" => {
                return tag
                    .split("uniqueCount")
                    .skip(1)
                    .map(first_number)
                    .max()
                    .unwrap_or(0);
            }
            Ok(Event::Eof) | Err(_) => return 0,
            Ok(_) => {}
        }
    }
}

fn first_number(text: &str) -> u64 {
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    match &digits[..end] {
        "" => 0,
        digits => digits.parse().unwrap_or(u64::MAX),
    }
}

/// Takes what is unpacked, and keeps nothing but counts.
#[derive(Default)]
struct Marks {
    /// How many `<`.
    count: u64,
    /// Most bytes without one.
    longest_run: u64,
    run: u64,
}

impl Write for Marks {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut begin = 0;
        for mark in memchr::memchr_iter(b'<', bytes) {
            self.count += 1;
            self.longest_run = self.longest_run.max(self.run + (mark - begin) as u64);
            self.run = 0;
            begin = mark;
        }
        self.run += (bytes.len() - begin) as u64;
        self.longest_run = self.longest_run.max(self.run);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn refused(message: &str) -> Refusal {
    Refusal::new(
        RefusalCode::Workbook,
        message,
        "Open it in Excel and save it again as .xlsx, or save it as CSV.",
    )
}

fn bomb() -> Refusal {
    Refusal::new(
        RefusalCode::TooLarge,
        format!(
            "The workbook unpacks to more than is read: {} MB in up to {MAX_PARTS} parts.",
            MAX_UNPACKED / 1024 / 1024
        ),
        "Save the one sheet that is needed as CSV.",
    )
}

fn long_cell() -> Refusal {
    Refusal::new(
        RefusalCode::TooLarge,
        "The workbook has a cell that is longer than 32,767 characters.",
        "Save the one sheet that is needed as CSV, and look at it in a text editor.",
    )
}

pub(super) fn broken() -> Refusal {
    refused("The file is not an Excel workbook, or it is damaged.")
}

pub(super) fn protected() -> Refusal {
    refused("The workbook is protected by a password.")
}
