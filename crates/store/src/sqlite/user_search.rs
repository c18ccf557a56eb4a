//! Users found while typing, archived and merged ones left out.

use rusqlite::{Connection, OptionalExtension, Row, params_from_iter, types::Value};

use super::fold::{Needle, fold};
use crate::{bounds::MAX_HITS, error::StoreError, records::UserHit};

const HIT: &str = "u.id, u.name, u.email, u.domain, u.phone, u.language, u.time_zone, (SELECT g.name FROM invites i LEFT JOIN groups g ON g.id = i.group_id \
     WHERE i.user_id = u.id ORDER BY i.created_at DESC LIMIT 1)";

/// One by id.
pub(crate) fn one(c: &Connection, id: &str) -> Result<Option<UserHit>, StoreError> {
    let mut statement = c.prepare_cached(&format!("SELECT {HIT} FROM users u WHERE u.id = ?1"))?;
    Ok(statement.query_row([id], hit).optional()?)
}

fn hit(row: &Row<'_>) -> rusqlite::Result<UserHit> {
    Ok(UserHit {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        domain: row.get(3)?,
        phone: row.get(4)?,
        language: row.get(5)?,
        time_zone: row.get(6)?,
        group: row.get(7)?,
    })
}

/// The statements of a search, in the order of their rank, with their values; each ends in a `LIMIT ?`.
pub(crate) fn search_sql(query: &str) -> Vec<(String, Vec<Value>)> {
    let whole = fold(query);
    let whole = whole.trim();
    if whole.is_empty() {
        let sql = format!(
            "SELECT {HIT} FROM users u INDEXED BY users_by_name WHERE u.status = 'active' AND u.name_key >= '' \
             ORDER BY u.name_key, u.id LIMIT ?"
        );
        return vec![(sql, Vec::new())];
    }
    let needle = Needle::read(query);
    let short: String = needle
        .short
        .iter()
        .map(|_| " AND instr(u.search, ?) > 0")
        .collect();
    let mut values: Vec<Value> = needle
        .indexed
        .iter()
        .chain(&needle.short)
        .cloned()
        .map(Value::Text)
        .collect();
    let anywhere = if needle.indexed.is_some() {
        // By relevance of nothing: a search with so many hits is typed further anyway, and stopping early keeps it quick.
        format!(
            "SELECT {HIT} FROM users_text t CROSS JOIN users u ON u.row = t.rowid \
             WHERE t.users_text MATCH ?{short} AND u.status = 'active' LIMIT ?"
        )
    } else {
        format!(
            "SELECT {HIT} FROM users u INDEXED BY users_by_name WHERE u.status = 'active' AND u.name_key >= ''{short} \
             ORDER BY u.name_key, u.id LIMIT ?"
        )
    };
    let begins = |column: &str, index: &str, status: &str, order: &str| {
        format!(
            "SELECT {HIT} FROM users u INDEXED BY {index} WHERE {status} = 'active' \
             AND u.{column} >= ?1 AND u.{column} < ?1 || char(1114111) ORDER BY {order} LIMIT ?2"
        )
    };
    let typed = Value::Text(query.trim().to_lowercase());
    vec![
        (
            begins("name_key", "users_by_name", "u.status", "u.name_key, u.id"),
            vec![Value::Text(whole.to_owned())],
        ),
        (
            begins(
                "email_key",
                "sqlite_autoindex_users_2",
                "+u.status",
                "u.email_key",
            ),
            vec![typed],
        ),
        (anywhere, std::mem::take(&mut values)),
    ]
}

/// Users by part of name or address.
pub(crate) fn search(c: &Connection, query: &str, limit: u32) -> Result<Vec<UserHit>, StoreError> {
    let limit = limit.min(MAX_HITS) as usize;
    let mut hits: Vec<UserHit> = Vec::new();
    for (sql, mut values) in search_sql(query) {
        if hits.len() >= limit {
            break;
        }
        // Those found already may come again.
        values.push(Value::Integer(
            i64::try_from(limit + hits.len()).unwrap_or(i64::MAX),
        ));
        let mut statement = c.prepare_cached(&sql)?;
        let mut more: Vec<UserHit> = statement
            .query_map(params_from_iter(values), hit)?
            .collect::<Result<_, _>>()?;
        more.retain(|user| !hits.iter().any(|known| known.id == user.id));
        more.sort_by_cached_key(|user| fold(&user.name));
        hits.append(&mut more);
    }
    hits.truncate(limit);
    Ok(hits)
}
