//! The rows that would be left out, as a CSV that opens safely in a spreadsheet and imports again once it is corrected.

use std::borrow::Cow;

use super::{
    field::Field,
    problem::Severity,
    sheet::{Sheet, Standing},
};

/// Header of the line number. Both are no names of fields: they are ignored when the file is imported again.
pub const LINE: &str = "LINE";
/// Header of the reason.
pub const REASON: &str = "REASON";

impl Sheet {
    /// Writes them piece by piece: the original columns as they stand now, values for all rows as columns of their own, then
    /// line and reason. UTF-8 with a byte order mark, commas, CRLF: what Excel opens without asking. Gives how many.
    ///
    /// The file maps itself as this one is mapped: a header that would map itself otherwise is written as another.
    pub fn write_rejects<E>(&self, mut write: impl FnMut(&str) -> Result<(), E>) -> Result<u32, E> {
        let constants: Vec<Field> = Field::ALL
            .into_iter()
            .filter(|field| self.mapping.column(*field).is_none())
            .filter(|field| {
                self.mapping.constant(*field).is_some()
                    || self.edits.keys().any(|(_, edited)| edited == field)
            })
            .collect();
        let columns = self.rejected_columns();
        let mut out = String::from("\u{FEFF}");
        let header = columns
            .iter()
            .map(|column| self.rejected_header(*column))
            .chain(constants.iter().map(|field| Cow::Borrowed(field.header())))
            .chain([LINE, REASON].map(Cow::Borrowed));
        line(&mut out, header);
        let mut count = 0;
        for row in 0..self.table.rows() {
            let Some(reason) = self.reason(row) else { continue };
            let cells = columns
                .iter()
                .map(|column| match self.mapping.field_of(*column) {
                    Some(field) => self.value(row, field),
                    None => self.table.cell(row, *column),
                })
                .chain(constants.iter().map(|field| self.value(row, *field)))
                .map(Cow::Borrowed)
                .chain([Cow::Owned(self.table.line(row).to_string()), Cow::Owned(reason)]);
            line(&mut out, cells);
            count += 1;
            if out.len() > 64 * 1024 {
                write(&out)?;
                out.clear();
            }
        }
        write(&out)?;
        Ok(count)
    }

    /// The columns that are given back: those of the header but for line and reason of an earlier time, and behind them what
    /// stands in rows that are longer, for there is the value that a comma has shifted.
    fn rejected_columns(&self) -> Vec<usize> {
        let header = self.table.header();
        let named = match header {
            [rest @ .., last, reason] if last == LINE && reason == REASON => rest.len(),
            all => all.len(),
        };
        let long = self.table.oddities.long > 0;
        let widest = (0..self.table.rows())
            .filter(|row| long && self.table.is_long(*row) && self.standing(*row) != Standing::Ready)
            .map(|row| self.table.width(row))
            .max()
            .unwrap_or(0);
        let behind = header.len()..widest.max(header.len());
        (0..header.len())
            .filter(|column| *column < named || self.mapping.field_of(*column).is_some())
            .chain(behind)
            .collect()
    }

    fn rejected_header(&self, column: usize) -> Cow<'_, str> {
        let Some(name) = self.table.header().get(column) else {
            return Cow::Owned(format!("Column {}", column + 1));
        };
        let named = super::header::field_of(name);
        match self.mapping.field_of(column) {
            Some(field) if named != Some(field) => Cow::Borrowed(field.header()),
            None if named.is_some() => Cow::Owned(format!("{name} (not used)")),
            _ => Cow::Borrowed(name),
        }
    }

    /// Why a row would be left out; `None` when it is not.
    pub fn reason(&self, row: u32) -> Option<String> {
        match self.standing(row) {
            Standing::Ready => None,
            Standing::LeftOut => Some("Left out by hand.".to_owned()),
            Standing::Duplicate => Some(format!(
                "Possible duplicate. {}",
                self.duplicate_words(row).unwrap_or_default()
            )),
            Standing::Error => {
                let sentences: Vec<String> = self
                    .problems(row)
                    .iter()
                    .filter(|mark| mark.code.severity() == Severity::Error)
                    .map(|mark| {
                        let words = self.words(*mark).sentence;
                        match self.suggestion(*mark) {
                            Some(meant) => format!("{}: {words} Perhaps {meant}.", mark.field.label()),
                            None => format!("{}: {words}", mark.field.label()),
                        }
                    })
                    .collect();
                Some(sentences.join(" "))
            }
        }
    }
}

/// One row, RFC 4180; no cell is taken for a formula.
pub(super) fn line<'a>(out: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    for (i, value) in cells.enumerate() {
        if i > 0 {
            out.push(',');
        }
        crate::spreadsheet::cell(out, &value);
    }
    out.push_str("\r\n");
}
