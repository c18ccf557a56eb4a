//! From bytes to text: UTF-8 with or without a byte order mark, UTF-16, Windows-1252.

use std::borrow::Cow;

use super::{
    csv_text,
    refusal::{Refusal, RefusalCode},
};

/// How the characters of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, which holds ISO 8859-1 too.
    Windows1252,
}

impl Encoding {
    /// All, as they are offered.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];

    /// The transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// Reads the transmitted word.
    pub fn from_word(word: &str) -> Option<Self> {
        let folded = word.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|encoding| encoding.as_str() == folded)
    }

    /// The name on a screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// Text with what was found on the way.
#[derive(Debug)]
pub struct Text<'a> {
    /// The characters; what could not be read stands as U+FFFD.
    pub text: Cow<'a, str>,
    /// How they were written.
    pub encoding: Encoding,
    /// Began with a byte order mark.
    pub bom: bool,
    /// Places that could not be read in this encoding.
    pub unreadable: usize,
    /// The first line that another encoding stands in, where that cannot be seen from the characters.
    pub mixed_line: Option<u32>,
}

/// Beginnings of files that are no text, with what they are and what to do.
const MAGIC: [(&[u8], &str, &str); 9] = [
    (b"%PDF", "a PDF", "Save the list as CSV or as an Excel workbook."),
    (b"\x89PNG", "a picture", "Choose a CSV file or an Excel workbook."),
    (
        b"\xFF\xD8\xFF",
        "a picture",
        "Choose a CSV file or an Excel workbook.",
    ),
    (b"GIF8", "a picture", "Choose a CSV file or an Excel workbook."),
    (b"\x1F\x8B", "a compressed file", "Unpack it first."),
    (b"7z\xBC\xAF\x27\x1C", "a compressed file", "Unpack it first."),
    (b"Rar!", "a compressed file", "Unpack it first."),
    (b"\x7FELF", "a program", "Choose a CSV file or an Excel workbook."),
    (
        b"\xD0\xCF\x11\xE0",
        "an old Excel workbook (.xls) or one with a password",
        "Save it as .xlsx without a password, or as CSV.",
    ),
];

/// Whether the bytes are a ZIP container, as an Excel workbook is.
pub fn is_container(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Reads bytes as text, in `chosen` or in what they look like.
pub fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<Text<'_>, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::new(
            RefusalCode::Empty,
            "The file is empty: it has no bytes.",
            "Save it again in the program that made it, or choose another.",
        ));
    }
    for (magic, what, hint) in MAGIC {
        if bytes.starts_with(magic) {
            return Err(Refusal::new(
                RefusalCode::Binary,
                format!("The file is {what}, not a list."),
                hint,
            ));
        }
    }
    if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Err(Refusal::new(
            RefusalCode::Encoding,
            "The file is written in UTF-32, which is not read.",
            "Save it as UTF-8.",
        ));
    }
    let encoding = chosen.unwrap_or_else(|| look(bytes));
    let mixed_line = match encoding {
        Encoding::Windows1252 => first_utf8(bytes),
        _ => None,
    };
    let (rest, bom) = without_bom(bytes, encoding);
    let (text, unreadable) = match encoding {
        Encoding::Utf8 => match std::str::from_utf8(rest) {
            Ok(text) => (Cow::Borrowed(text), 0),
            Err(_) => lossy(encoding_rs::UTF_8, rest),
        },
        Encoding::Utf16Le => lossy(encoding_rs::UTF_16LE, rest),
        Encoding::Utf16Be => lossy(encoding_rs::UTF_16BE, rest),
        Encoding::Windows1252 => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(rest).0, 0),
    };
    refuse_what_is_no_text(&text)?;
    Ok(Text {
        text,
        encoding,
        bom,
        unreadable,
        mixed_line,
    })
}

/// The first line of a Windows-1252 file with a character in UTF-8: it is read as two or three odd ones (`MÃ¼ller`).
fn first_utf8(bytes: &[u8]) -> Option<u32> {
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        // A single accent before an ordinary letter is never valid UTF-8; two of them seldom are.
        if let Some(place) = chunk.valid().find(|c: char| !c.is_ascii()) {
            return Some(csv_text::line_ends(bytes, 0..at + place).saturating_add(1));
        }
        at += chunk.valid().len() + chunk.invalid().len();
    }
    None
}

fn lossy<'a>(encoding: &'static encoding_rs::Encoding, bytes: &'a [u8]) -> (Cow<'a, str>, usize) {
    let (text, bad) = encoding.decode_without_bom_handling(bytes);
    let unreadable = if bad { text.matches('\u{FFFD}').count() } else { 0 };
    (text, unreadable)
}

fn without_bom(bytes: &[u8], encoding: Encoding) -> (&[u8], bool) {
    let bom: &[u8] = match encoding {
        Encoding::Utf8 | Encoding::Windows1252 => b"\xEF\xBB\xBF",
        Encoding::Utf16Le => b"\xFF\xFE",
        Encoding::Utf16Be => b"\xFE\xFF",
    };
    bytes
        .strip_prefix(bom)
        .map_or((bytes, false), |rest| (rest, true))
}

/// What the bytes look like. A byte order mark decides; zeros at every second place are UTF-16; what is valid UTF-8 is
/// UTF-8; and where both valid and broken sequences stand, the more frequent ones decide.
fn look(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => return Encoding::Utf8,
        [0xFF, 0xFE, ..] => return Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    const LOOK: usize = 64 * 1024;
    let head = &bytes[..bytes.len().min(LOOK)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // Text of mostly Latin letters has a zero in nearly every pair, always on the same side.
    let pairs = head.len() / 2;
    if pairs > 0 && odd * 10 >= pairs * 6 && even * 10 <= pairs {
        return Encoding::Utf16Le;
    }
    if pairs > 0 && even * 10 >= pairs * 6 && odd * 10 <= pairs {
        return Encoding::Utf16Be;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Encoding::Utf8;
    }
    let (mut valid, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if valid > broken {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
    }
}

fn refuse_what_is_no_text(text: &str) -> Result<(), Refusal> {
    // Control characters other than tab and line ends: a few are a cell's problem, many are no text.
    const LOOK: usize = 64 * 1024;
    let bytes = text.as_bytes();
    let head = &bytes[..bytes.len().min(LOOK)];
    let control = head
        .iter()
        .filter(|b| **b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C))
        .count();
    if control * 20 > head.len() {
        return Err(no_text());
    }
    let Some(first_nul) = memchr::memchr(0, bytes) else {
        return Ok(());
    };
    if memchr::memchr_iter(0, bytes).count() * 20 > bytes.len() {
        return Err(no_text());
    }
    let line = csv_text::line_ends(bytes, 0..first_nul).saturating_add(1);
    Err(Refusal::new(
        RefusalCode::Nul,
        format!("Line {line} holds a NUL byte, which no text has."),
        "The file may be damaged. Save it again in the program that made it.",
    )
    .at(line))
}

fn no_text() -> Refusal {
    Refusal::new(
        RefusalCode::Binary,
        "The file is not text.",
        "Choose a CSV file or an Excel workbook.",
    )
}
