//! Changes of a review: a cell written, a suggestion taken once or for all alike, rows left out, duplicates kept.

use crate::{
    phone::{self, Number},
    text::thousands,
    user::EmailAddress,
};

use super::{
    field::Field,
    history::{CellChange, Change, FlagChange},
    problem::CellCode,
    sheet::{KEPT, LEFT_OUT, Mark, Sheet},
    suggest,
};

/// Longest value that is written into a cell, in bytes.
const MAX_TYPED: usize = 4_096;

impl Sheet {
    /// What the admin probably meant in a cell.
    pub fn suggestion(&self, mark: Mark) -> Option<String> {
        let value = self.value(mark.row, mark.field);
        let meant = match mark.code {
            CellCode::PlatformByDevice => suggest::platform_by_device(value).map(|p| p.label().to_owned()),
            CellCode::UnknownPlatform => suggest::platform_nearly(value).map(|p| p.label().to_owned()),
            CellCode::UnknownOwnership => suggest::owned_by_nearly(value).map(|o| o.label().to_owned()),
            CellCode::InvalidEmail | CellCode::MisspeltDomain | CellCode::UnusualDomain => {
                self.meant_address(value)
            }
            CellCode::Missing if mark.field == Field::UserName => self
                .value(mark.row, Field::Email)
                .parse::<EmailAddress>()
                .ok()
                .and_then(|address| suggest::name_from(address.local())),
            CellCode::SimilarGroup | CellCode::UnknownGroup => {
                self.meant_group(value.trim()).map(str::to_owned)
            }
            CellCode::PhoneFormat | CellCode::PhoneExtension => {
                match phone::read(value, self.rules.country) {
                    Number::National(number) | Number::Extended(number) => Some(number),
                    Number::International(_) | Number::Invalid => None,
                }
            }
            CellCode::UnknownTimeZone => self.rules.meant_time_zone.and_then(|meant| meant(value)),
            CellCode::ControlCharacters => Some(one_line(value)),
            _ => None,
        };
        meant.filter(|meant| !meant.is_empty() && meant != value)
    }

    /// An address that can be used and is a slip away from this one.
    fn meant_address(&self, value: &str) -> Option<String> {
        let repaired = suggest::address(value);
        let (local, domain) = repaired.rsplit_once('@')?;
        let domain = domain.to_lowercase();
        let whole = |domain: &str| {
            let address = format!("{local}@{domain}");
            address
                .parse::<EmailAddress>()
                .ok()
                .map(|address| address.to_string())
        };
        if let Some(provider) = suggest::provider(&domain) {
            return whole(provider);
        }
        if let Some(usual) = self.meant_domain(&domain) {
            return whole(usual);
        }
        // A domain without its ending: the one of the file that begins so.
        if !domain.contains('.') {
            let begins = format!("{domain}.");
            let (full, _) = self.domains.iter().find(|(full, _)| full.starts_with(&begins))?;
            return whole(full);
        }
        whole(&domain)
    }

    /// What problems that are fixed together have in common: the same slip in the same field.
    fn likeness(&self, mark: Mark) -> String {
        let value = self.value(mark.row, mark.field).trim();
        match mark.code {
            CellCode::Missing
            | CellCode::PhoneFormat
            | CellCode::PhoneExtension
            | CellCode::ControlCharacters
            | CellCode::OtherName
            | CellCode::HasLeft => String::new(),
            CellCode::MisspeltDomain | CellCode::UnusualDomain => value
                .rsplit_once('@')
                .map_or(String::new(), |(_, domain)| domain.to_lowercase()),
            CellCode::UnknownPlatform | CellCode::PlatformByDevice | CellCode::UnknownOwnership => {
                super::header::canonical(value)
            }
            _ => value.to_lowercase(),
        }
    }

    /// The mark of a cell that is shown first: an error before a doubt.
    pub fn mark(&self, row: u32, field: Field) -> Option<Mark> {
        let mut marks: Vec<Mark> = self
            .problems(row)
            .iter()
            .filter(|mark| mark.field == field)
            .copied()
            .collect();
        marks.sort_by_key(|mark| std::cmp::Reverse(mark.code.severity()));
        marks.first().copied()
    }

    /// The marks with the very same problem, this one included, in the order of the file.
    pub fn alike(&self, mark: Mark) -> Vec<Mark> {
        let likeness = self.likeness(mark);
        self.marks
            .iter()
            .filter(|other| {
                other.field == mark.field
                    && other.code == mark.code
                    && self.flags[other.row as usize] & LEFT_OUT == 0
                    && self.likeness(**other) == likeness
            })
            .copied()
            .collect()
    }

    /// Writes a value into a cell. The same value as before says: it is meant so.
    pub fn edit(&mut self, row: u32, field: Field, value: &str) {
        if row >= self.table.rows() {
            return;
        }
        let label = format!("Edit line {}", thousands(self.table.line(row)));
        let cells = vec![self.cell_change(row, field, value)];
        self.carry_out(Change {
            label,
            cells,
            flags: Vec::new(),
        });
    }

    /// Writes a value into every cell with the same problem as this one. Names, addresses and numbers are one person's: of
    /// these only the cell itself is written.
    pub fn edit_alike(&mut self, row: u32, field: Field, value: &str) {
        let of_one_person = matches!(field, Field::UserName | Field::Email | Field::Phone);
        let Some(mark) = self.mark(row, field).filter(|_| !of_one_person) else {
            return self.edit(row, field, value);
        };
        let cells: Vec<CellChange> = self
            .alike(mark)
            .into_iter()
            .map(|mark| self.cell_change(mark.row, field, value))
            .collect();
        self.write("Change", cells);
    }

    /// Takes the suggestion of a cell.
    pub fn fix(&mut self, row: u32, field: Field) {
        let marks: Vec<Mark> = self.mark(row, field).into_iter().collect();
        let cells = self.fixes(&marks);
        self.write("Fix", cells);
    }

    /// Takes the suggestion of every cell with the same problem.
    pub fn fix_alike(&mut self, row: u32, field: Field) {
        let marks = self
            .mark(row, field)
            .map(|mark| self.alike(mark))
            .unwrap_or_default();
        let cells = self.fixes(&marks);
        self.write("Fix", cells);
    }

    /// Takes every suggestion that mends an error, and every phone number.
    pub fn fix_all(&mut self) {
        let marks: Vec<Mark> = self
            .marks
            .iter()
            .filter(|mark| self.flags[mark.row as usize] & LEFT_OUT == 0)
            .copied()
            .collect();
        let cells = self.fixes(&marks);
        self.write("Fix", cells);
    }

    /// Leaves rows out.
    pub fn leave_out(&mut self, rows: &[u32]) {
        self.flag("Leave out", rows, |flags| flags | LEFT_OUT);
    }

    /// Leaves out every row with the same problem as this cell.
    pub fn leave_out_alike(&mut self, row: u32, field: Field) {
        let rows: Vec<u32> = match self.mark(row, field) {
            Some(mark) => self.alike(mark).iter().map(|mark| mark.row).collect(),
            None => vec![row],
        };
        self.leave_out(&rows);
    }

    /// Takes rows in again.
    pub fn take_in(&mut self, rows: &[u32]) {
        self.flag("Take in", rows, |flags| flags & !LEFT_OUT);
    }

    /// Keeps possible duplicates; without rows, all of them.
    pub fn keep_duplicates(&mut self, rows: &[u32]) {
        let rows = self.duplicates_among(rows);
        self.flag("Keep", &rows, |flags| flags | KEPT);
    }

    /// Leaves possible duplicates undecided again.
    pub fn drop_duplicates(&mut self, rows: &[u32]) {
        let rows = self.duplicates_among(rows);
        self.flag("Leave out again", &rows, |flags| flags & !KEPT);
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.history.undo_label()
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.history.redo_label()
    }

    fn duplicates_among(&self, rows: &[u32]) -> Vec<u32> {
        match rows {
            [] => self.duplicates.keys().copied().collect(),
            rows => rows.to_vec(),
        }
    }

    fn fixes(&self, marks: &[Mark]) -> Vec<CellChange> {
        let mut cells: Vec<CellChange> = Vec::new();
        for mark in marks {
            // A cell takes one suggestion at a time.
            if cells
                .last()
                .is_some_and(|last| (last.row, last.field) == (mark.row, mark.field))
            {
                continue;
            }
            if let Some(value) = self.suggestion(*mark) {
                cells.push(self.cell_change(mark.row, mark.field, &value));
            }
        }
        cells
    }

    fn write(&mut self, verb: &str, cells: Vec<CellChange>) {
        let label = match cells.as_slice() {
            [] => return,
            [one] => format!("{verb} line {}", thousands(self.table.line(one.row))),
            many => {
                let field = many[0].field;
                let one_field = many.iter().all(|cell| cell.field == field);
                let what = if one_field { plural(field) } else { "cells" };
                format!(
                    "{verb} {} {what}",
                    thousands(u32::try_from(many.len()).unwrap_or(u32::MAX))
                )
            }
        };
        self.carry_out(Change {
            label,
            cells,
            flags: Vec::new(),
        });
    }

    fn flag(&mut self, verb: &str, rows: &[u32], change: impl Fn(u8) -> u8) {
        let flags: Vec<FlagChange> = rows
            .iter()
            .filter_map(|row| {
                let before = *self.flags.get(*row as usize)?;
                let after = change(before);
                (before != after).then_some(FlagChange {
                    row: *row,
                    before,
                    after,
                })
            })
            .collect();
        let label = match flags.as_slice() {
            [one] => format!("{verb} line {}", thousands(self.table.line(one.row))),
            many => format!(
                "{verb} {} rows",
                thousands(u32::try_from(many.len()).unwrap_or(u32::MAX))
            ),
        };
        self.carry_out(Change {
            label,
            cells: Vec::new(),
            flags,
        });
    }

    fn cell_change(&self, row: u32, field: Field, value: &str) -> CellChange {
        let mut end = value.len().min(MAX_TYPED);
        while !value.is_char_boundary(end) {
            end -= 1;
        }
        CellChange {
            row,
            field,
            before: self.edits.get(&(row, field)).cloned(),
            after: Some(value[..end].into()),
        }
    }
}

/// A value without line breaks and invisible characters.
fn one_line(value: &str) -> String {
    let visible: String = value
        .chars()
        .map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}'))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plural(field: Field) -> &'static str {
    match field {
        Field::UserName => "names",
        Field::Email => "addresses",
        Field::Platform => "platforms",
        Field::OwnedBy => "ownerships",
        Field::Group => "groups",
        Field::Domain => "domains",
        Field::Phone => "phone numbers",
        Field::Language => "languages",
        Field::TimeZone => "time zones",
        Field::LoginName => "login names",
    }
}
