//! Table `users`.

use std::collections::HashMap;

use muster_domain::{plan::KnownUser, platform::Platform, time::Moment, user::EmailAddress};
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter, types::Value};

use super::{
    fold::{Needle, fold, person},
    limits_of_users, rows, states,
};
use crate::{bounds::MAX_HITS, error::StoreError, records::UserHit};

/// The known ones of these addresses, by key, with the platforms for which they hold a live invite.
pub(crate) fn known(
    c: &Connection,
    emails: &[EmailAddress],
    now: Moment,
) -> Result<HashMap<String, KnownUser>, StoreError> {
    let mut users = c.prepare_cached("SELECT id, name, phone FROM users WHERE email_key = ?1")?;
    let mut platforms = c.prepare_cached(&format!(
        "SELECT DISTINCT platform FROM invites WHERE user_id = ?1 AND +state IN ({}) AND +expires_at > ?2",
        states::live()
    ))?;
    let mut live = c.prepare_cached(&format!(
        "SELECT count(*) FROM invites WHERE user_id = ?1 AND +via <> 'by_myself' AND +state IN ({}) AND +expires_at > ?2",
        states::live()
    ))?;
    let mut known = HashMap::new();
    for email in emails {
        let key = email.key();
        let Some((id, name, phone)) = users
            .query_row([&key], |row| {
                Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?
        else {
            continue;
        };
        let mut live_platforms = Vec::new();
        let mut found = platforms.query(params![id, now.0])?;
        while let Some(row) = found.next()? {
            live_platforms.push(rows::word(row, 0)?);
        }
        live_platforms.sort_unstable();
        let live_invites = live.query_row(params![id, now.0], |row| row.get(0))?;
        let devices = limits_of_users::of_user(c, &id, "", now)?;
        known.insert(
            key,
            KnownUser {
                id,
                name,
                phone,
                live_platforms,
                devices,
                live_invites,
            },
        );
    }
    Ok(known)
}

/// By the keys of their addresses: the platforms for which those that are known hold a live invite.
pub(crate) fn live_platforms(
    c: &Connection,
    keys: &[String],
    now: Moment,
) -> Result<HashMap<String, Vec<Platform>>, StoreError> {
    let mut known = HashMap::new();
    if count(c)? == 0 {
        return Ok(known);
    }
    let mut users = c.prepare_cached("SELECT id FROM users WHERE email_key = ?1")?;
    let mut platforms = c.prepare_cached(&format!(
        "SELECT DISTINCT platform FROM invites WHERE user_id = ?1 AND +state IN ({}) AND +expires_at > ?2",
        states::live()
    ))?;
    for key in keys {
        let Some(id) = users.query_row([key], |row| row.get::<_, String>(0)).optional()? else {
            continue;
        };
        let mut live = Vec::new();
        let mut found = platforms.query(params![id, now.0])?;
        while let Some(row) = found.next()? {
            live.push(rows::word(row, 0)?);
        }
        known.insert(key.clone(), live);
    }
    Ok(known)
}

/// A user as a plan names them, with the id for one that is not there yet.
pub(crate) struct Wanted<'a> {
    pub(crate) name: &'a str,
    pub(crate) email: &'a EmailAddress,
    pub(crate) domain: Option<&'a str>,
    pub(crate) phone: Option<&'a str>,
    pub(crate) language: Option<&'a str>,
    pub(crate) time_zone: Option<&'a str>,
    /// The sending that makes it, when one does.
    pub(crate) send_id: Option<&'a str>,
    pub(crate) at: Moment,
}

/// A user that is there, with what is known of them now.
pub(crate) struct Kept {
    pub(crate) id: String,
    pub(crate) phone: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) time_zone: Option<String>,
}

/// The user with this address, made when there is none. The admin's latest word on name, domain, phone, language and time zone stays.
pub(crate) fn ensure(
    c: &Connection,
    wanted: &Wanted<'_>,
    new_id: impl FnOnce() -> String,
) -> Result<Kept, StoreError> {
    let key = wanted.email.key();
    let (name_key, search) = (fold(wanted.name), person(wanted.name, &wanted.email.to_string()));
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let known = c
        .prepare_cached("SELECT id, phone, language, time_zone FROM users WHERE email_key = ?1")?
        .query_row([&key], |row| {
            Ok(Kept {
                id: row.get(0)?,
                phone: row.get(1)?,
                language: row.get(2)?,
                time_zone: row.get(3)?,
            })
        })
        .optional()?;
    if let Some(known) = known {
        c.prepare_cached(
            "UPDATE users SET name = ?2, name_key = ?3, domain = coalesce(?4, domain), search = ?5, \
             phone = coalesce(?6, phone), language = coalesce(?7, language), \
             time_zone = coalesce(?8, time_zone) \
             WHERE id = ?1 AND (name <> ?2 OR domain IS NOT coalesce(?4, domain) OR phone IS NOT coalesce(?6, phone) \
             OR language IS NOT coalesce(?7, language) OR time_zone IS NOT coalesce(?8, time_zone))",
        )?
        .execute(params![
            known.id,
            wanted.name,
            name_key,
            wanted.domain,
            search,
            wanted.phone,
            wanted.language,
            wanted.time_zone
        ])?;
        return Ok(Kept {
            phone: owned(wanted.phone).or(known.phone),
            language: owned(wanted.language).or(known.language),
            time_zone: owned(wanted.time_zone).or(known.time_zone),
            ..known
        });
    }
    let id = new_id();
    c.prepare_cached(
        "INSERT INTO users (id, name, name_key, email, email_key, domain, search, created_at, send_id, phone, language, \
         time_zone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(params![
        id,
        wanted.name,
        name_key,
        wanted.email.to_string(),
        key,
        wanted.domain,
        search,
        wanted.at.0,
        wanted.send_id,
        wanted.phone,
        wanted.language,
        wanted.time_zone
    ])?;
    Ok(Kept {
        id,
        phone: owned(wanted.phone),
        language: owned(wanted.language),
        time_zone: owned(wanted.time_zone),
    })
}

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
            "SELECT {HIT} FROM users u INDEXED BY users_by_name WHERE u.name_key >= '' \
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
            "SELECT {HIT} FROM users_text t CROSS JOIN users u ON u.row = t.rowid WHERE t.users_text MATCH ?{short} LIMIT ?"
        )
    } else {
        format!(
            "SELECT {HIT} FROM users u INDEXED BY users_by_name WHERE u.name_key >= ''{short} \
                 ORDER BY u.name_key, u.id LIMIT ?"
        )
    };
    let begins = |column: &str, index: &str| {
        format!(
            "SELECT {HIT} FROM users u {index} WHERE u.{column} >= ?1 AND u.{column} < ?1 || char(1114111) \
                 ORDER BY u.{column}, u.id LIMIT ?2"
        )
    };
    let typed = Value::Text(query.trim().to_lowercase());
    vec![
        (
            begins("name_key", "INDEXED BY users_by_name"),
            vec![Value::Text(whole.to_owned())],
        ),
        (begins("email_key", ""), vec![typed]),
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

/// How many.
pub(crate) fn count(c: &Connection) -> Result<u32, StoreError> {
    rows::single(c, "SELECT count(*) FROM users", [])
}

/// The domains, each found from the one before by one look into the index.
pub(crate) const DOMAINS: &str = "WITH RECURSIVE found (domain) AS ( \
         SELECT min(domain) FROM users WHERE domain IS NOT NULL \
         UNION ALL \
         SELECT (SELECT min(u.domain) FROM users u WHERE u.domain > found.domain) FROM found WHERE found.domain IS NOT NULL \
     ) SELECT domain FROM found WHERE domain IS NOT NULL LIMIT ?1";

/// The domains that users belong to, by name.
pub(crate) fn domains(c: &Connection, limit: u32) -> Result<Vec<String>, StoreError> {
    let mut statement = c.prepare_cached(DOMAINS)?;
    let rows = statement.query_map([limit.min(MAX_HITS)], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
