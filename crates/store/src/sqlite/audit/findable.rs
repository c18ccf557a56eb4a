//! What an entry is found by. No tag covers it: it follows from what is tagged, and whoever verifies holds it against that.

use muster_domain::audit::Entry;
use rusqlite::{Connection, Row, params};
use serde_json::Value;

use super::{COLUMNS, read};
use crate::{
    error::StoreError,
    sqlite::fold::{fold, fold_letters},
};

/// The fields of what an entry says of afterwards that name people, devices or groups: a text, or a list of them. V0017 and V0020 know
/// them, too.
const NAMING: [&str; 7] = [
    "invitees",
    "users",
    "to",
    "devices",
    "groups_came",
    "groups_renamed",
    "groups_went",
];

/// Folded texts.
pub(super) struct Findable {
    /// Who, what and where.
    pub search: String,
    /// Everybody whom the entry names beside.
    pub whom: String,
}

impl Findable {
    pub(super) fn of(entry: &Entry) -> Self {
        Self::folded_by(fold, entry)
    }

    fn folded_by(fold: impl Fn(&str) -> String, entry: &Entry) -> Self {
        Self {
            search: fold(&format!("{} {} {}", entry.who, entry.subject, entry.place)),
            whom: fold(&named_in(&entry.after)),
        }
    }

    /// Whether a row, from column `at` on, holds what this entry is found by. Older rows hold apostrophes as they were written: nobody
    /// rewrites the log, except to fill in whom they name.
    pub(super) fn stands_in(row: &Row<'_>, at: usize, entry: &Entry) -> rusqlite::Result<bool> {
        let (search, whom) = (row.get_ref(at)?.as_str().ok(), row.get_ref(at + 1)?.as_str().ok());
        let now = Self::of(entry);
        if search == Some(&now.search) && whom == Some(&now.whom) {
            return Ok(true);
        }
        let older = Self::folded_by(fold_letters, entry);
        let either = |stored, now: &str, older: &str| stored == Some(now) || stored == Some(older);
        Ok(either(search, &now.search, &older.search) && either(whom, &now.whom, &older.whom))
    }
}

/// Blank where nobody is named, or where a text that was cut is no object any more.
fn named_in(after: &str) -> String {
    let Ok(Value::Object(fields)) = serde_json::from_str(after) else {
        return String::new();
    };
    let mut names: Vec<&str> = Vec::new();
    for field in NAMING {
        match fields.get(field) {
            Some(Value::String(name)) => names.push(name),
            Some(Value::Array(several)) => names.extend(several.iter().filter_map(Value::as_str)),
            _ => {}
        }
    }
    names.join(" ")
}

/// Whether no entry waits for [`complete`].
pub(super) fn is_complete(c: &Connection) -> Result<bool, StoreError> {
    Ok(c.query_row(
        "SELECT NOT EXISTS (SELECT 1 FROM audit WHERE whom IS NULL)",
        [],
        |row| row.get(0),
    )?)
}

/// Fills in whom the entries name that were written before this was kept.
pub(super) fn complete(c: &Connection) -> Result<(), StoreError> {
    let waiting = {
        let mut statement = c.prepare(&format!("SELECT {COLUMNS} FROM audit a WHERE a.whom IS NULL"))?;
        let rows = statement.query_map([], read)?;
        rows.map(|row| row.map(|row| (row.number, Findable::of(&row.entry).whom)))
            .collect::<Result<Vec<_>, _>>()?
    };
    for (number, whom) in waiting {
        c.prepare_cached("UPDATE audit SET whom = ?2 WHERE number = ?1")?
            .execute(params![number, whom])?;
    }
    Ok(())
}
