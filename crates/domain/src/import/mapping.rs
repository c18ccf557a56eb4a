//! Which column a field is read from, and what stands where the file says nothing.

use crate::spreadsheet;

use super::{field::Field, header, source::Source, table::Table};

/// How many rows are looked at for the kind of a column without a header.
const LOOK: u32 = 20;

/// Columns and values of the fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// For each field of [`Field::EVERY`], the column it is read from.
    columns: [Option<usize>; Field::SLOTS],
    /// For each field, the value where there is no column or its cell is blank.
    constants: [Option<String>; Field::SLOTS],
}

impl Mapping {
    /// What the headers (or, without any, the first values) say.
    pub fn found(source: &Source) -> Self {
        let table = &source.table;
        let fields = if source.has_header {
            header::map_headers(table.header())
        } else {
            header::map_values((0..table.header().len()).map(|column| {
                (0..table.rows().min(LOOK))
                    .map(|row| table.cell(row, column))
                    .collect()
            }))
        };
        Self::from_columns(&fields)
    }

    /// From what each column is taken for; of two columns for one field the first counts.
    pub fn from_columns(fields: &[Option<Field>]) -> Self {
        let mut mapping = Self::default();
        for (column, field) in fields.iter().enumerate() {
            if let Some(field) = field {
                mapping.columns[field.index()].get_or_insert(column);
            }
        }
        mapping
    }

    /// What a column is taken for.
    pub fn field_of(&self, column: usize) -> Option<Field> {
        Field::EVERY
            .into_iter()
            .find(|field| self.columns[field.index()] == Some(column))
    }

    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns[field.index()]
    }

    /// Takes a column for a field, or frees it.
    pub fn set_column(&mut self, column: usize, field: Option<Field>) {
        for slot in &mut self.columns {
            if *slot == Some(column) {
                *slot = None;
            }
        }
        if let Some(field) = field {
            self.columns[field.index()] = Some(column);
        }
    }

    /// The value where the file says nothing.
    pub fn constant(&self, field: Field) -> Option<&str> {
        self.constants[field.index()].as_deref()
    }

    /// Sets it; blank is none.
    pub fn set_constant(&mut self, field: Field, value: &str) {
        let value = value.trim();
        self.constants[field.index()] = (!value.is_empty()).then(|| value.to_owned());
    }

    /// Mandatory fields that have neither a column nor a value.
    pub fn missing(&self) -> Vec<Field> {
        Field::MANDATORY
            .into_iter()
            .filter(|field| self.column(*field).is_none() && self.constant(*field).is_none())
            .collect()
    }

    /// The fields that have a column or a value, and the mandatory ones: the columns of the review.
    pub fn fields(&self) -> Vec<Field> {
        Field::ALL
            .into_iter()
            .filter(|field| {
                Field::MANDATORY.contains(field)
                    || self.column(*field).is_some()
                    || self.constant(*field).is_some()
            })
            .collect()
    }

    /// The value of a field as the file says it, or the one for every row.
    pub fn value<'a>(&'a self, table: &'a Table, row: u32, field: Field) -> &'a str {
        let cell = self.column(field).map_or("", |column| table.cell(row, column));
        if cell.trim().is_empty() {
            self.constant(field).unwrap_or(cell)
        } else {
            // Rejected rows are written with a mark that keeps a spreadsheet from taking a value for a formula.
            spreadsheet::unguarded(cell)
        }
    }

    /// Names the mapping of a header: files with the same columns in the same order share it.
    pub fn header_key(table: &Table) -> String {
        let names: Vec<String> = table
            .header()
            .iter()
            .map(|name| header::canonical(name))
            .collect();
        names.join("\u{1F}")
    }
}
