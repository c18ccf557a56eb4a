//! `muster invites`.

use std::str::FromStr;

use muster_app::{
    App, AppError, ErrorCode, ExportFormat,
    wire::{InviteFilter, InviteRow},
};
use muster_domain::problem::Problem;

use crate::{
    arguments::{Format, Invites},
    exit::{Failure, OK},
    output,
};

/// Lists invites, newest first; a hundred thousand stream through in windows.
pub async fn run(app: &App, invites: Invites) -> Result<u8, Failure> {
    let filter = InviteFilter {
        search: invites.search,
        states: words("state", &invites.state)?,
        platforms: words("platform", &invites.platform)?,
        ..InviteFilter::default()
    };
    match invites.format {
        Format::Csv => {
            app.export_invites(filter, ExportFormat::Csv, print).await?;
        }
        Format::Json => {
            let mut first = true;
            output::raw("[")?;
            app.export_invites(filter, ExportFormat::JsonLines, |chunk| {
                let mut text = String::with_capacity(chunk.len() + 64);
                for row in chunk.lines() {
                    text.push_str(if first { "\n" } else { ",\n" });
                    text.push_str(row);
                    first = false;
                }
                print(&text)
            })
            .await?;
            output::raw("\n]\n")?;
        }
        Format::Table => {
            let mut rows = Vec::new();
            app.export_invites(filter, ExportFormat::JsonLines, |chunk| {
                for line in chunk.lines() {
                    let row: InviteRow = serde_json::from_str(line).map_err(unreadable)?;
                    rows.push(vec![
                        row.state.as_str().to_owned(),
                        row.user_name,
                        row.user_email,
                        row.platform.as_str().to_owned(),
                        row.owned_by.as_str().to_owned(),
                        row.group.unwrap_or_default(),
                        row.reason,
                        row.id,
                    ]);
                }
                Ok::<(), AppError>(())
            })
            .await?;
            let header = [
                "STATE", "USER", "EMAIL", "PLATFORM", "OWNED BY", "GROUP", "REASON", "ID",
            ];
            output::raw(&output::table(&header, &rows))?;
        }
    }
    Ok(OK)
}

/// Words of a filter, refused at the option that they were given to.
fn words<T: FromStr<Err = Problem>>(option: &str, words: &[String]) -> Result<Vec<T>, AppError> {
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
