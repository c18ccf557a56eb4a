//! How lists are printed: as they stream in, or aligned once all are there.

use std::{marker::PhantomData, str::FromStr};

use muster_app::{AppError, ErrorCode, ExportFormat};
use muster_domain::problem::Problem;
use serde::de::DeserializeOwned;

use crate::{arguments::Format, output};

/// What the program is asked for so that a list can be printed as wanted.
pub fn exported(format: Format) -> ExportFormat {
    match format {
        Format::Csv => ExportFormat::Csv,
        Format::Json | Format::Table => ExportFormat::JsonLines,
    }
}

/// A list that is being printed; `T` is a row as the program gives it.
pub struct List<'a, T, F> {
    format: Format,
    header: &'a [&'a str],
    cells: F,
    rows: Vec<Vec<String>>,
    begun: bool,
    row: PhantomData<T>,
}

impl<'a, T: DeserializeOwned, F: Fn(T) -> Vec<String>> List<'a, T, F> {
    /// `cells` makes what a table shows of a row, as many as the header has.
    pub fn new(format: Format, header: &'a [&'a str], cells: F) -> Self {
        Self {
            format,
            header,
            cells,
            rows: Vec::new(),
            begun: false,
            row: PhantomData,
        }
    }

    /// Takes the next rows, in the form that [`exported`] says.
    pub fn take(&mut self, chunk: &str) -> Result<(), AppError> {
        match self.format {
            Format::Csv => print(chunk),
            Format::Json => {
                let mut text = String::with_capacity(chunk.len() + 64);
                for row in chunk.lines() {
                    text.push_str(if self.begun { ",\n" } else { "[\n" });
                    text.push_str(row);
                    self.begun = true;
                }
                print(&text)
            }
            Format::Table => {
                for line in chunk.lines() {
                    let row = serde_json::from_str(line).map_err(unreadable)?;
                    self.rows.push((self.cells)(row));
                }
                Ok(())
            }
        }
    }

    /// No more rows come.
    pub fn end(self) -> anyhow::Result<()> {
        match self.format {
            Format::Csv => Ok(()),
            Format::Json => output::raw(if self.begun { "\n]\n" } else { "[\n]\n" }),
            Format::Table => output::raw(&output::table(self.header, &self.rows)),
        }
    }
}

/// Words of a filter, refused at the option that they were given to.
pub fn words<T: FromStr<Err = Problem>>(option: &str, words: &[String]) -> Result<Vec<T>, AppError> {
    words
        .iter()
        .map(|word| {
            word.trim()
                .parse()
                .map_err(|problem: Problem| problem.at(option).into())
        })
        .collect()
}

fn print(text: &str) -> Result<(), AppError> {
    output::raw(text).map_err(|error| AppError::new(ErrorCode::File, format!("{error:#}.")))
}

fn unreadable(error: serde_json::Error) -> AppError {
    AppError::new(ErrorCode::Internal, format!("A row cannot be shown: {error}."))
}
