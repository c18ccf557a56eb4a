//! Table `groups`.

use std::collections::HashMap;

use muster_domain::{group, time::Moment};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter, types::Value};

use super::{
    fold::{Needle, fold},
    traces::{Trace, Traces},
};
use crate::{
    bounds::{MAX_GROUPS, MAX_HITS},
    error::StoreError,
    records::GroupRecord,
};

/// The id of the group of this name by its key, when there is one.
pub(crate) fn known(c: &Connection, name: Option<&str>) -> Result<HashMap<String, String>, StoreError> {
    let Some(key) = name.map(group::key) else {
        return Ok(HashMap::new());
    };
    Ok(find(c, &key)?.map(|id| (key, id)).into_iter().collect())
}

/// Names of all groups, by their key.
pub(crate) fn names(c: &Connection) -> Result<HashMap<String, String>, StoreError> {
    let mut statement = c.prepare_cached("SELECT name_key, name FROM groups LIMIT ?1")?;
    let rows = statement.query_map([MAX_GROUPS], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn find(c: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let mut statement = c.prepare_cached("SELECT id FROM groups WHERE name_key = ?1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}

/// The id of the group of this name, made when there is none; `traces` learns of that.
pub(crate) fn ensure(
    c: &Connection,
    name: &str,
    send_id: Option<&str>,
    at: Moment,
    new_id: impl FnOnce() -> String,
    traces: &mut Traces,
) -> Result<String, StoreError> {
    let key = group::key(name);
    if let Some(id) = find(c, &key)? {
        return Ok(id);
    }
    let id = new_id();
    c.prepare_cached(
        "INSERT INTO groups (id, name, name_key, search, created_at, send_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![id, name, key, fold(name), at.0, send_id])?;
    traces.put(Trace::group(&id, name));
    Ok(id)
}

/// Groups whose name contains every word of `query`, by name.
pub(crate) fn search(c: &Connection, query: &str, limit: u32) -> Result<Vec<GroupRecord>, StoreError> {
    let words = Needle::words(query);
    let terms: String = words.iter().map(|_| " AND instr(g.search, ?) > 0").collect();
    let mut statement = c.prepare_cached(&format!(
        "SELECT g.id, g.name, (SELECT count(*) FROM invites i WHERE i.group_id = g.id) FROM groups g \
         WHERE g.name_key >= ''{terms} ORDER BY g.name_key LIMIT ?"
    ))?;
    let values = words
        .into_iter()
        .map(Value::Text)
        .chain([Value::Integer(i64::from(limit.min(MAX_HITS)))]);
    let rows = statement.query_map(params_from_iter(values), |row| {
        Ok(GroupRecord {
            id: row.get(0)?,
            name: row.get(1)?,
            invites: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
