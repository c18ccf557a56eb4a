//! Device groups for their page: the list, making, naming, removing, and moving devices.

use std::collections::BTreeMap;

use muster_domain::{device::DeviceId, group, time::Moment};
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter, types::Value};
use uuid::Uuid;

use super::{
    device_events, events,
    fold::{Needle, fold},
    keyset::Order,
    rows::{moment, single},
    traces::{Traces, tally},
};
use crate::{
    bounds::MAX_PAGE,
    error::StoreError,
    records::{GroupKept, GroupRow, GroupUses, Page},
};

const COLUMNS: &str = "g.id, g.name, g.created_at, \
     (SELECT count(*) FROM devices d WHERE d.group_id = g.id), \
     (SELECT count(*) FROM invites i WHERE i.group_id = g.id), \
     (SELECT count(*) FROM group_rules r WHERE r.group_id = g.id), \
     (SELECT count(*) FROM group_defaults f WHERE f.group_id = g.id)";

fn group(row: &Row<'_>) -> Result<GroupRow, StoreError> {
    Ok(GroupRow {
        id: row.get(0)?,
        name: row.get(1)?,
        created_at: moment(row, 2)?,
        uses: GroupUses {
            devices: row.get(3)?,
            invites: row.get(4)?,
            rules: row.get(5)?,
            defaults: row.get(6)?,
        },
    })
}

fn order() -> Order {
    Order {
        index: "sqlite_autoindex_groups_2",
        column: "name_key",
        descending: false,
        tag: "g",
        start: (Value::Text(String::new()), ""),
    }
}

/// The statement of a window of the list by name; its values are a place, words, and how many rows.
pub(crate) fn sql(words: usize) -> String {
    let terms = " AND instr(g.search, ?) > 0".repeat(words);
    // No two groups have one key: the place is the key alone.
    format!(
        "SELECT {COLUMNS}, g.name_key FROM groups g WHERE g.name_key > ?{terms} ORDER BY g.name_key LIMIT ?"
    )
}

/// A window of the list by name.
pub(crate) fn page(
    c: &Connection,
    query: &str,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<GroupRow>, StoreError> {
    let limit = limit.clamp(1, MAX_PAGE) as usize;
    let order = order();
    let place = match cursor {
        None => order.start.0.clone(),
        Some(cursor) => {
            order
                .place(cursor, |id| Uuid::try_parse(id).is_ok())
                .ok_or_else(|| StoreError::invalid("This is no place in the list of groups."))?
                .0
        }
    };
    let words = Needle::words(query);
    let mut statement = c.prepare_cached(&sql(words.len()))?;
    let values = [place]
        .into_iter()
        .chain(words.into_iter().map(Value::Text))
        .chain([Value::Integer(i64::try_from(limit + 1).unwrap_or(i64::MAX))]);
    let mut rows = statement.query(params_from_iter(values))?;
    let mut page = Page {
        rows: Vec::new(),
        next: None,
    };
    let mut last = None;
    while let Some(row) = rows.next()? {
        if page.rows.len() == limit {
            page.next = last;
            break;
        }
        let group = group(row)?;
        last = Some(order.cursor(row.get(7)?, &group.id));
        page.rows.push(group);
    }
    Ok(page)
}

/// How many groups there are.
pub(crate) fn count(c: &Connection) -> Result<u32, StoreError> {
    single(c, "SELECT count(*) FROM groups", [])
}

fn by(c: &Connection, column: &str, value: &str) -> Result<Option<GroupRow>, StoreError> {
    let mut statement = c.prepare_cached(&format!("SELECT {COLUMNS} FROM groups g WHERE {column} = ?1"))?;
    let mut rows = statement.query([value])?;
    rows.next()?.map(group).transpose()
}

/// One group.
pub(crate) fn by_id(c: &Connection, id: &str) -> Result<Option<GroupRow>, StoreError> {
    by(c, "g.id", id)
}

/// Makes a group.
pub(crate) fn create(c: &Connection, id: &str, name: &str, at: Moment) -> Result<GroupKept, StoreError> {
    let key = group::key(name);
    if let Some(known) = by(c, "g.name_key", &key)? {
        return Ok(GroupKept::Exists(Box::new(known)));
    }
    c.prepare_cached(
        "INSERT INTO groups (id, name, name_key, search, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![id, name, key, fold(name), at.0])?;
    saved(c, id)
}

/// Names a group anew.
pub(crate) fn rename(c: &Connection, id: &str, name: &str) -> Result<GroupKept, StoreError> {
    let key = group::key(name);
    if let Some(known) = by(c, "g.name_key", &key)?.filter(|known| known.id != id) {
        return Ok(GroupKept::Exists(Box::new(known)));
    }
    c.prepare_cached("UPDATE groups SET name = ?2, name_key = ?3, search = ?4 WHERE id = ?1")?
        .execute(params![id, name, key, fold(name)])?;
    saved(c, id)
}

fn saved(c: &Connection, id: &str) -> Result<GroupKept, StoreError> {
    Ok(by_id(c, id)?.map_or(GroupKept::NotFound, |group| GroupKept::Saved(Box::new(group))))
}

/// Removes a group: its devices and invites are un-assigned, its rules and defaults go. Gives what hung on it.
pub(crate) fn remove(
    c: &Connection,
    id: &str,
    by: &str,
    at: Moment,
) -> Result<Option<GroupUses>, StoreError> {
    let Some(group) = by_id(c, id)? else {
        return Ok(None);
    };
    let gone = format!("({} was removed)", group.name);
    let detail = events::cut(&gone);
    c.prepare_cached(
        "INSERT INTO device_events (device_id, at, kind, detail, by) \
         SELECT id, ?2, 'group_changed', ?3, ?4 FROM devices WHERE group_id = ?1",
    )?
    .execute(params![id, at.0, detail, by])?;
    c.prepare_cached("UPDATE devices SET group_id = NULL WHERE group_id = ?1")?
        .execute([id])?;
    c.prepare_cached(
        "INSERT INTO events (invite_id, generation, at, kind, detail, by) \
         SELECT id, generation, ?2, 'group_changed', ?3, ?4 FROM invites WHERE group_id = ?1",
    )?
    .execute(params![id, at.0, detail, by])?;
    c.prepare_cached("UPDATE invites SET group_id = NULL WHERE group_id = ?1")?
        .execute([id])?;
    // Rules and defaults go with it.
    c.prepare_cached("DELETE FROM groups WHERE id = ?1")?
        .execute([id])?;
    Ok(Some(group.uses))
}

/// Moves devices into a group, or out of all. Gives how many moved.
pub(crate) fn move_devices(
    c: &Connection,
    devices: &[DeviceId],
    group_id: Option<&str>,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<u32, StoreError> {
    let name = match group_id {
        Some(id) => by_id(c, id)?.ok_or(StoreError::NotFound)?.name,
        None => String::new(),
    };
    let mut was = c.prepare_cached(
        "SELECT coalesce(g.name, ''), coalesce(nullif(d.name, ''), d.product) || ' (' || d.user_name || ')' \
         FROM devices d LEFT JOIN groups g ON g.id = d.group_id WHERE d.id = ?1 AND d.group_id IS NOT ?2",
    )?;
    let (mut before, mut names) = (BTreeMap::new(), Vec::new());
    let mut moved = 0;
    for device in devices {
        let id = device.to_string();
        let Some((group, called)) = was
            .query_row(params![id, group_id], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
            })
            .optional()?
        else {
            continue;
        };
        c.prepare_cached("UPDATE devices SET group_id = ?2 WHERE id = ?1")?
            .execute(params![id, group_id])?;
        device_events::add(c, &id, at, "group_changed", &name, by)?;
        *before.entry(group).or_default() += 1;
        names.push(called);
        moved += 1;
    }
    traces.before("group", tally(before));
    traces.about("devices", names);
    Ok(moved)
}

/// Moves all devices of a group into another, or out of all. Gives how many moved.
pub(crate) fn move_all(
    c: &Connection,
    from: &str,
    to: Option<&str>,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<u32, StoreError> {
    let devices: Vec<String> = c
        .prepare_cached("SELECT id FROM devices WHERE group_id = ?1")?
        .query_map([from], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let devices: Vec<DeviceId> = devices
        .iter()
        .map(|id| id.parse().map_err(|problem| super::codes::unknown_word(&problem)))
        .collect::<Result<_, _>>()?;
    move_devices(c, &devices, to, by, at, traces)
}

/// The id of a group by its name.
pub(crate) fn id_of(c: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    Ok(c.prepare_cached("SELECT id FROM groups WHERE name_key = ?1")?
        .query_row([group::key(name)], |row| row.get(0))
        .optional()?)
}
