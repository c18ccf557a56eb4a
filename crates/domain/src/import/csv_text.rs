//! From text to rows: RFC 4180 and what programs make of it, read a cell at a time so that no line needs more memory than a
//! cell may have.

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::{
    bounds::MAX_CELL,
    refusal::Refusal,
    table::{Filler, Table},
};

/// Reads all rows. `first_line` is the line on which `text` begins.
pub(super) fn read(text: &str, delimiter: char, has_header: bool, first_line: u32) -> Result<Table, Refusal> {
    let bytes = text.as_bytes();
    let mut reader = ReaderBuilder::new()
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .build();
    let mut filler = Filler::new(has_header);
    let mut lines = Lines::new(bytes, first_line);
    let mut cell = vec![0u8; MAX_CELL + 1];
    // `carry` is what stands in `cell` of a cell that goes on.
    let (mut at, mut row_begin, mut carry) = (0, 0, 0);
    let mut line = first_line;
    let mut begins = true;
    loop {
        if std::mem::take(&mut begins) {
            row_begin = at + blank_lines(&bytes[at..]);
            line = lines.at(row_begin);
        }
        // Without bytes, the reader ends the last row.
        let (result, read, written) = reader.read_field(&bytes[at..], &mut cell[carry..]);
        at += read;
        let len = carry + written;
        match result {
            ReadFieldResult::Field { record_end } => {
                carry = 0;
                if record_end
                    && at >= bytes.len()
                    && let Some(offset) = open_quote(&bytes[row_begin..], delimiter)
                {
                    return Err(Refusal::unclosed_quote(lines.at(row_begin + offset)));
                }
                filler.cell(line, utf8(&cell[..len]))?;
                if record_end {
                    begins = true;
                    filler.end_row(line)?;
                }
            }
            ReadFieldResult::InputEmpty => carry = len,
            ReadFieldResult::OutputFull => {
                return Err(match open_quote(&bytes[row_begin..], delimiter) {
                    Some(offset) => Refusal::unclosed_quote(lines.at(row_begin + offset)),
                    None => Refusal::cell_too_long(line),
                });
            }
            ReadFieldResult::End => break,
        }
    }
    filler.finish()
}

/// Cells are cut at ASCII characters, so that they are as valid as the text.
fn utf8(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or("\u{FFFD}")
}

/// Bytes of line ends before the next row.
fn blank_lines(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count()
}

/// Whether the row that begins `bytes` and goes on to their end is within quotation marks there: the place of the mark that
/// opened.
fn open_quote(bytes: &[u8], delimiter: char) -> Option<usize> {
    let delimiter = u8::try_from(delimiter).unwrap_or(b',');
    let (mut opened, mut at_start) = (None, true);
    let mut i = 0;
    while let Some(&byte) = bytes.get(i) {
        match opened {
            Some(_) if byte == b'"' && bytes.get(i + 1) == Some(&b'"') => i += 1,
            Some(_) if byte == b'"' => opened = None,
            Some(_) => {}
            None if byte == b'"' && at_start => opened = Some(i),
            None => {}
        }
        at_start = opened.is_none() && (byte == delimiter || byte == b'\n' || byte == b'\r');
        i += 1;
    }
    opened
}

/// Line ends of any kind in a piece of a text; CR and LF together are one, and end with the LF.
pub(super) fn line_ends(bytes: &[u8], piece: std::ops::Range<usize>) -> u32 {
    let from = piece.start;
    let ends = bytes[piece]
        .iter()
        .enumerate()
        .filter(|(i, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(from + i + 1) != Some(&b'\n'),
            _ => false,
        })
        .count();
    u32::try_from(ends).unwrap_or(u32::MAX)
}

/// Counts lines up to a place that only moves on.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    fn new(bytes: &'a [u8], first_line: u32) -> Self {
        Self {
            bytes,
            at: 0,
            line: first_line,
        }
    }

    fn at(&mut self, place: usize) -> u32 {
        let place = place.min(self.bytes.len());
        if place > self.at {
            let ends = line_ends(self.bytes, self.at..place);
            self.line = self.line.saturating_add(ends);
            self.at = place;
        }
        self.line
    }
}
