//! A device group: a device joins it when it enrolls.

use crate::{problem::Problem, text};

/// Longest group name, in characters.
pub const MAX_NAME: usize = 100;

/// A group's name; blank means un-assigned.
pub fn name(field: &str, value: &str) -> Result<Option<String>, Problem> {
    let clean = text::line(field, "The group name", value, MAX_NAME, false)?;
    Ok((!clean.is_empty()).then_some(clean))
}

/// What two spellings of one group have in common.
pub fn key(name: &str) -> String {
    name.to_lowercase()
}
