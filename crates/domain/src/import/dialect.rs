//! How a text becomes rows and cells: the delimiter and whether the first row is a header, found by looking.

use super::{field::Field, header};

/// The delimiters that are known, the most usual first.
pub const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];
/// How much of a text is looked at.
const LOOK: usize = 64 * 1024;
/// How many rows.
const LOOK_ROWS: usize = 50;

/// How lines end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnds {
    /// Windows.
    CrLf,
    /// Unix, macOS.
    Lf,
    /// Old Macs.
    Cr,
    /// Several kinds.
    Mixed,
}

impl LineEnds {
    /// The transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CrLf => "CRLF",
            Self::Lf => "LF",
            Self::Cr => "CR",
            Self::Mixed => "mixed",
        }
    }
}

/// Excel's own first line `sep=;` names the delimiter. Gives it and the text behind the line.
pub fn named_delimiter(text: &str) -> Option<(char, &str)> {
    let end = text.find(['\r', '\n'])?;
    let named = text[..end]
        .trim_matches('"')
        .get(..4)
        .filter(|word| word.eq_ignore_ascii_case("sep="))?;
    let mut named = text[..end].trim_matches('"')[named.len()..].chars();
    let delimiter = named.next().filter(|delimiter| DELIMITERS.contains(delimiter))?;
    let rest = &text[end..];
    let rest = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
    // Programs that do not know the line fill it up with delimiters.
    named.all(|c| c == delimiter).then_some((delimiter, rest))
}

/// How the lines of a text end.
pub fn line_ends(text: &str) -> LineEnds {
    let head = &text.as_bytes()[..text.len().min(LOOK)];
    let lf = head.iter().filter(|b| **b == b'\n').count();
    let cr = head.iter().filter(|b| **b == b'\r').count();
    let crlf = head.windows(2).filter(|pair| *pair == b"\r\n").count();
    match (lf, cr) {
        (lf, 0) if lf > 0 => LineEnds::Lf,
        (0, cr) if cr > 0 => LineEnds::Cr,
        (0, 0) => LineEnds::Lf,
        (lf, cr) if lf == crlf && cr <= crlf + 1 => LineEnds::CrLf,
        _ => LineEnds::Mixed,
    }
}

/// The delimiter that explains the first rows best: known headers count most, then rows of one width, then the width.
pub fn find_delimiter(text: &str) -> char {
    let score = |delimiter: char| {
        let mut rows = first_rows(text, delimiter);
        // Another delimiter takes a row of nothing but commas for a value.
        rows.retain(|row| row.iter().any(|cell| cell.contains(char::is_alphanumeric)));
        let Some(first) = rows.first() else {
            return (0, 0, 0);
        };
        let known = first
            .iter()
            .filter(|cell| header::field_of(cell).is_some())
            .count();
        let width = first.len();
        let same = rows.iter().filter(|row| row.len() == width).count();
        let steady = if width > 1 { same * 100 / rows.len() } else { 0 };
        (known, steady, width)
    };
    // Of equals the first: max_by_key would take the last.
    let mut best = (',', (0, 0, 0));
    for delimiter in DELIMITERS {
        let score = score(delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// The first rows of a text, for a look.
pub fn first_rows(text: &str, delimiter: char) -> Vec<Vec<String>> {
    let mut end = text.len().min(LOOK);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut reader = reader(&text[..end], delimiter);
    reader
        .records()
        .map_while(Result::ok)
        .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
        .take(LOOK_ROWS)
        .map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// A reader of rows of any width.
pub(super) fn reader(text: &str, delimiter: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .buffer_capacity(64 * 1024)
        .from_reader(text.as_bytes())
}

/// Whether the first row names the columns: more of its cells are known headers than look like data, or nothing in it does.
/// One known word is no proof: `Mobile` may be the group of the first person.
pub fn has_header<S: AsRef<str>>(first: &[S]) -> bool {
    let cells = || first.iter().map(AsRef::as_ref).map(str::trim);
    let known = cells().filter(|cell| header::field_of(cell).is_some()).count();
    let data = cells().filter(|cell| looks_like_data(cell)).count();
    let addresses = cells().any(|cell| cell.contains('@'));
    // `iOS` and `Android` may be columns to tick; an address is never a header.
    known > data || data == 0 || known >= 2 && !addresses
}

/// An address, a platform or an ownership: no header is called so.
fn looks_like_data(cell: &str) -> bool {
    header::field_of(cell).is_none()
        && (cell.contains('@') || header::guess(cell).is_some_and(|field| field != Field::UserName))
}
