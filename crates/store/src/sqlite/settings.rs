//! Table `settings`.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::StoreError;

/// All whose key begins with `prefix`.
pub(crate) fn by_prefix(c: &Connection, prefix: &str) -> Result<BTreeMap<String, String>, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT key, value FROM settings WHERE key >= ?1 AND key < ?1 || char(1114111)")?;
    let rows = statement.query_map([prefix], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One.
pub(crate) fn one(c: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let mut statement = c.prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}

/// Sets and removes, unless one of those that are expected stands otherwise.
pub(crate) fn put_where(
    c: &Connection,
    expected: &[(String, Option<String>)],
    values: &[(String, Option<String>)],
) -> Result<bool, StoreError> {
    for (key, value) in expected {
        if one(c, key)? != *value {
            return Ok(false);
        }
    }
    put(c, values)?;
    Ok(true)
}

/// Sets and removes.
pub(crate) fn put(c: &Connection, values: &[(String, Option<String>)]) -> Result<(), StoreError> {
    let mut set = c.prepare_cached(
        "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )?;
    let mut remove = c.prepare_cached("DELETE FROM settings WHERE key = ?1")?;
    for (key, value) in values {
        match value {
            Some(value) => set.execute(params![key, value])?,
            None => remove.execute([key])?,
        };
    }
    Ok(())
}
