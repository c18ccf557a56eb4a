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
    pub fn write_rejects<E>(&self, mut write: impl FnMut(&str) -> Result<(), E>) -> Result<u32, E> {
        let constants: Vec<Field> = Field::ALL
            .into_iter()
            .filter(|field| self.mapping.column(*field).is_none())
            .filter(|field| {
                self.mapping.constant(*field).is_some()
                    || self.edits.keys().any(|(_, edited)| edited == field)
            })
            .collect();
        let mut out = String::from("\u{FEFF}");
        let header = self.table.header().iter().enumerate().map(|(column, name)| {
            // Without a header in the file, or with one of its own, the field's name is what maps itself again.
            match self.mapping.field_of(column) {
                Some(field) if super::header::field_of(name) != Some(field) => field.header(),
                _ => name.as_str(),
            }
        });
        let header = header
            .chain(constants.iter().map(|field| field.header()))
            .chain([LINE, REASON]);
        line(&mut out, header.map(Cow::Borrowed));
        let mut count = 0;
        for row in 0..self.table.rows() {
            let Some(reason) = self.reason(row) else { continue };
            let columns = (0..self.table.header().len()).map(|column| match self.mapping.field_of(column) {
                Some(field)
                    if self.is_edited(row, field) || self.table.cell(row, column).trim().is_empty() =>
                {
                    self.value(row, field)
                }
                _ => self.table.cell(row, column),
            });
            let cells = columns
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

fn line<'a>(out: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    for (i, value) in cells.enumerate() {
        if i > 0 {
            out.push(',');
        }
        crate::spreadsheet::cell(out, &value);
    }
    out.push_str("\r\n");
}
