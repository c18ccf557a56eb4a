//! Tables `directory_groups` and `user_groups`: groups of directories, and who is in them.
//!
//! A group that is not there any more keeps its row, and so its id, which settings and rules name. Whoever was in it is still noted to
//! be until their own entry is written anew, and nothing shows it: a directory whose groups were away for a while is as before.

use std::collections::HashMap;

use muster_domain::time::{DAY, Moment};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter, types::Value};

use super::{
    fold::{Needle, fold},
    ids,
    traces::Traces,
};
use crate::{
    bounds::{MAX_HITS, MAX_MEMBERSHIPS},
    error::StoreError,
    records::{DirectoryGroup, DirectoryGroupRecord, GroupsSaved},
};

/// How long a group that is gone is kept, when no rule names it.
const KEPT_FOR: i64 = 365 * DAY;

/// Groups of a directory that are there, as the store knows them: name by external id.
pub(crate) fn known_groups(
    c: &Connection,
    directory_id: &str,
) -> Result<HashMap<String, String>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT external_id, name FROM directory_groups WHERE directory_id = ?1 AND gone_at IS NULL",
    )?;
    let rows = statement.query_map([directory_id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps groups of a directory, and notes that others are gone. Gives how many rows changed; `traces` learns of each.
pub(crate) fn save_groups(
    c: &Connection,
    directory_id: &str,
    groups: &[DirectoryGroup],
    gone: &[String],
    at: Moment,
    traces: &mut Traces,
) -> Result<GroupsSaved, StoreError> {
    let mut changed = 0;
    let (mut came, mut renamed, mut went) = (Vec::new(), Vec::new(), Vec::new());
    let mut known = c.prepare_cached(
        "SELECT name FROM directory_groups WHERE directory_id = ?1 AND external_id = ?2 AND gone_at IS NULL",
    )?;
    let mut upsert = c.prepare_cached(
        "INSERT INTO directory_groups (id, directory_id, external_id, name, name_key) VALUES (?1, ?2, ?3, ?4, ?5) \
         ON CONFLICT (directory_id, external_id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, \
         gone_at = NULL WHERE name <> excluded.name OR gone_at IS NOT NULL",
    )?;
    for group in groups {
        let name: Option<String> = known
            .query_row([directory_id, &group.external_id], |row| row.get(0))
            .optional()?;
        match name {
            None => came.push(group.name.clone()),
            Some(name) if name != group.name => renamed.push(format!("{name} → {}", group.name)),
            Some(_) => {}
        }
        changed += upsert.execute(params![
            ids::new(at),
            directory_id,
            group.external_id,
            group.name,
            fold(&group.name)
        ])?;
    }
    let mut leave = c.prepare_cached(
        "UPDATE directory_groups SET gone_at = ?3 WHERE directory_id = ?1 AND external_id = ?2 AND gone_at IS NULL",
    )?;
    for external_id in gone {
        went.extend(
            known
                .query_row([directory_id, external_id], |row| row.get::<_, String>(0))
                .optional()?,
        );
        changed += leave.execute(params![directory_id, external_id, at.0])?;
    }
    if !gone.is_empty() {
        c.prepare_cached(
            "DELETE FROM directory_groups WHERE directory_id = ?1 AND gone_at < ?2 \
             AND NOT EXISTS (SELECT 1 FROM group_rules r WHERE r.directory_group = directory_groups.id)",
        )?
        .execute(params![directory_id, at.plus(-KEPT_FOR).0])?;
    }
    traces.about("groups_came", came);
    traces.about("groups_renamed", renamed);
    traces.about("groups_went", went);
    Ok(GroupsSaved(u32::try_from(changed).unwrap_or(u32::MAX)))
}

/// Names of groups by their ids, also of those that are gone.
pub(crate) fn group_names(c: &Connection, ids: &[String]) -> Result<HashMap<String, String>, StoreError> {
    let mut statement = c.prepare_cached("SELECT name FROM directory_groups WHERE id = ?1")?;
    let mut names = HashMap::new();
    for id in ids {
        if let Some(name) = statement.query_row([id], |row| row.get(0)).optional()? {
            names.insert(id.clone(), name);
        }
    }
    Ok(names)
}

/// The ids that groups have in their directory, of those of these ids that are of this one. One that is gone has its id
/// still: whether somebody is in it, the directory knows.
pub(crate) fn external_group_ids(
    c: &Connection,
    directory_id: &str,
    ids: &[String],
) -> Result<Vec<String>, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT external_id FROM directory_groups WHERE id = ?1 AND directory_id = ?2")?;
    let mut found = Vec::new();
    for id in ids {
        found.extend(
            statement
                .query_row([id, directory_id], |row| row.get(0))
                .optional()?,
        );
    }
    Ok(found)
}

/// The statement of a search for groups of directories.
pub(crate) fn search_groups_sql(query: &str) -> (String, Vec<Value>) {
    let words = Needle::words(query);
    let terms: String = words.iter().map(|_| " AND instr(g.name_key, ?) > 0").collect();
    let sql = format!(
        "SELECT g.id, y.name, g.name, (SELECT count(*) FROM user_groups m WHERE m.group_row = g.row) \
         FROM directory_groups g INDEXED BY directory_groups_by_name CROSS JOIN directories y ON y.id = g.directory_id \
         WHERE g.name_key >= '' AND g.gone_at IS NULL{terms} ORDER BY g.name_key, g.id LIMIT ?"
    );
    (sql, words.into_iter().map(Value::Text).collect())
}

/// Groups that are there, of all directories, whose name contains every word of `query`, by name.
pub(crate) fn search_groups(
    c: &Connection,
    query: &str,
    limit: u32,
) -> Result<Vec<DirectoryGroupRecord>, StoreError> {
    let (sql, mut values) = search_groups_sql(query);
    values.push(Value::Integer(i64::from(limit.min(MAX_HITS))));
    let mut statement = c.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(values), |row| {
        Ok(DirectoryGroupRecord {
            id: row.get(0)?,
            directory: row.get(1)?,
            name: row.get(2)?,
            users: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The directory groups that a user is in, or who became them and is there, by name: at most as many as one entry names.
pub(crate) fn groups_of(c: &Connection, user_id: &str) -> Result<Vec<DirectoryGroupRecord>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT DISTINCT g.id, y.name, g.name, (SELECT count(*) FROM user_groups n WHERE n.group_row = g.row) \
         FROM user_groups m CROSS JOIN directory_groups g ON g.row = m.group_row \
         CROSS JOIN directories y ON y.id = g.directory_id \
         WHERE m.user_row IN (SELECT row FROM users WHERE id = ?1 UNION ALL SELECT row FROM users WHERE merged_into = ?1 AND directory_state = 'present') \
         AND g.gone_at IS NULL ORDER BY g.name_key, g.id LIMIT ?2",
    )?;
    let limit = u32::try_from(MAX_MEMBERSHIPS).unwrap_or(u32::MAX);
    let rows = statement.query_map(params![user_id, limit], |row| {
        Ok(DirectoryGroupRecord {
            id: row.get(0)?,
            directory: row.get(1)?,
            name: row.get(2)?,
            users: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Ids of the directory groups that a user is in, or who became them and is there.
pub(crate) fn group_ids_of(c: &Connection, user_id: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT DISTINCT g.id FROM user_groups m CROSS JOIN directory_groups g ON g.row = m.group_row \
         WHERE m.user_row IN (SELECT row FROM users WHERE id = ?1 UNION ALL SELECT row FROM users WHERE merged_into = ?1 AND directory_state = 'present') \
         AND g.gone_at IS NULL",
    )?;
    let rows = statement.query_map([user_id], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The statement that counts in how many groups of a directory its present users are, all together.
pub(crate) const MEMBERSHIPS: &str = "SELECT count(*) FROM users u INDEXED BY users_by_directory \
     CROSS JOIN user_groups m ON m.user_row = u.row CROSS JOIN directory_groups g ON g.row = m.group_row \
     WHERE u.directory_id = ?1 AND +u.directory_state = 'present' AND g.directory_id = ?1 AND g.gone_at IS NULL";

/// In how many groups of a directory its present users are, all together.
pub(crate) fn memberships(c: &Connection, directory_id: &str) -> Result<u32, StoreError> {
    Ok(c.prepare_cached(MEMBERSHIPS)?
        .query_row([directory_id], |row| row.get(0))?)
}

/// The groups that these users of a directory are in: external ids of groups by those of users. Who is in none is left out.
pub(crate) fn memberships_of(
    c: &Connection,
    directory_id: &str,
    external_ids: &[String],
) -> Result<HashMap<String, Vec<String>>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT g.external_id FROM users u CROSS JOIN user_groups m ON m.user_row = u.row \
         CROSS JOIN directory_groups g ON g.row = m.group_row \
         WHERE u.directory_id = ?1 AND u.external_id = ?2 AND g.directory_id = ?1 AND g.gone_at IS NULL",
    )?;
    let mut found = HashMap::new();
    for external_id in external_ids {
        let rows = statement.query_map([directory_id, external_id], |row| row.get(0))?;
        let groups: Vec<String> = rows.collect::<Result<_, _>>()?;
        if !groups.is_empty() {
            found.insert(external_id.clone(), groups);
        }
    }
    Ok(found)
}

/// The names of the directory groups of a user, by name.
pub(super) fn names_of(c: &Connection, user_row: i64) -> Result<Vec<String>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT g.name FROM user_groups ug CROSS JOIN directory_groups g ON g.row = ug.group_row \
         WHERE ug.user_row = ?1 ORDER BY g.name",
    )?;
    Ok(statement
        .query_map([user_row], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// Groups by their external ids, looked up once.
#[derive(Default)]
pub(super) struct Memberships(HashMap<String, Option<i64>>);

impl Memberships {
    pub fn join(
        &mut self,
        c: &Connection,
        directory_id: &str,
        user_row: i64,
        groups: &[String],
    ) -> Result<(), StoreError> {
        if groups.is_empty() {
            return Ok(());
        }
        let mut find = c.prepare_cached(
            "SELECT row FROM directory_groups WHERE directory_id = ?1 AND external_id = ?2",
        )?;
        let mut insert =
            c.prepare_cached("INSERT OR IGNORE INTO user_groups (user_row, group_row) VALUES (?1, ?2)")?;
        for external_id in groups.iter().take(MAX_MEMBERSHIPS) {
            let row = match self.0.get(external_id) {
                Some(row) => *row,
                None => {
                    let row = find
                        .query_row([directory_id, external_id], |row| row.get(0))
                        .optional()?;
                    self.0.insert(external_id.clone(), row);
                    row
                }
            };
            if let Some(row) = row {
                insert.execute([user_row, row])?;
            }
        }
        Ok(())
    }
}
