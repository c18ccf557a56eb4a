//! Users found while typing, archived and merged ones left out.
//!
//! Words of three letters and more are found anywhere, by the trigram index. Alone, one or two letters are found where a word of
//! name, address or user name begins, by the same index: `be` by the trigrams ` be`, `.be` and so on, `b` by all that begin with
//! ` b`. No search reads every user, however many there are.

use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter, types::Value};

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

/// One statement of a search, with its values; it ends in a `LIMIT ?`.
pub(crate) type Ranked = (String, Vec<Value>);

/// What a word of a name, an address or a user name can follow on.
const BEFORE_WORDS: [char; 7] = [' ', '.', '@', '-', '_', '\'', '\\'];
/// Most trigrams that one letter is looked for by: there are about thirty for each mark before a word.
const MAX_TRIGRAMS: u32 = 200;
/// From here on, scripts that set no blanks between words: a word's second character is looked for, too, row by row.
const FIRST_IDEOGRAPH: char = '\u{2E80}';

/// Everybody, by name.
pub(crate) fn everybody_sql() -> String {
    format!(
        "SELECT {HIT} FROM users u INDEXED BY users_by_name WHERE u.status = 'active' AND u.name_key >= '' \
         ORDER BY u.name_key, u.id LIMIT ?"
    )
}

/// Those whose name begins so.
pub(crate) fn name_begins_sql() -> String {
    format!(
        "SELECT {HIT} FROM users u INDEXED BY users_by_name WHERE u.status = 'active' \
         AND u.name_key >= ?1 AND u.name_key < ?1 || char(1114111) ORDER BY u.name_key, u.id LIMIT ?2"
    )
}

/// Those whose address begins so. The index is that of the column's being unique.
pub(crate) fn email_begins_sql() -> String {
    format!(
        "SELECT {HIT} FROM users u INDEXED BY sqlite_autoindex_users_2 WHERE +u.status = 'active' \
         AND u.email_key >= ?1 AND u.email_key < ?1 || char(1114111) ORDER BY u.email_key LIMIT ?2"
    )
}

/// Those whom the trigrams find, and in whose text `short` more words stand. In no order: a search with so many hits is typed
/// further anyway, and stopping early keeps it quick.
pub(crate) fn matching_sql(short: usize) -> String {
    let terms = " AND instr(u.search, ?) > 0".repeat(short);
    format!(
        "SELECT {HIT} FROM users_text t CROSS JOIN users u ON u.row = t.rowid \
         WHERE t.users_text MATCH ?{terms} AND u.status = 'active' LIMIT ?"
    )
}

/// Those in whose text `short` words stand, by name, row by row.
pub(crate) fn containing_sql(short: usize) -> String {
    let terms = " AND instr(u.search, ?) > 0".repeat(short);
    format!(
        "SELECT {HIT} FROM users u INDEXED BY users_by_name WHERE u.status = 'active' AND u.name_key >= ''{terms} \
         ORDER BY u.name_key, u.id LIMIT ?"
    )
}

/// Trigrams that begin so.
pub(crate) const TRIGRAMS: &str =
    "SELECT term FROM users_trigrams WHERE term >= ?1 AND term < ?1 || char(1114111) LIMIT ?2";

/// The trigrams of which every text has one in which a word begins with these one or two letters.
fn beginnings(c: &Connection, word: &str) -> Result<Vec<String>, StoreError> {
    let mut found = Vec::new();
    for before in BEFORE_WORDS {
        let begin = format!("{before}{word}");
        if word.chars().nth(1).is_some() {
            found.push(begin);
            continue;
        }
        let mut statement = c.prepare_cached(TRIGRAMS)?;
        let terms = statement.query_map(params![begin, MAX_TRIGRAMS], |row| row.get(0))?;
        found.extend(terms.collect::<Result<Vec<String>, _>>()?);
    }
    Ok(found)
}

/// How users with this in them are found, wherever it stands.
fn anywhere(c: &Connection, query: &str) -> Result<Option<Ranked>, StoreError> {
    let needle = Needle::read(query);
    let texts = |words: Vec<String>| words.into_iter().map(Value::Text);
    if let Some(indexed) = needle.indexed {
        let sql = matching_sql(needle.short.len());
        let values = texts(vec![indexed]).chain(texts(needle.short)).collect();
        return Ok(Some((sql, values)));
    }
    if needle
        .short
        .iter()
        .any(|word| word.chars().any(|c| c >= FIRST_IDEOGRAPH))
    {
        let sql = containing_sql(needle.short.len());
        return Ok(Some((sql, texts(needle.short).collect())));
    }
    let mut all = Vec::new();
    for word in &needle.short {
        let trigrams: Vec<String> = beginnings(c, word)?
            .into_iter()
            .map(|trigram| format!("\"{}\"", trigram.replace('"', "\"\"")))
            .collect();
        if trigrams.is_empty() {
            return Ok(None);
        }
        all.push(format!("({})", trigrams.join(" OR ")));
    }
    Ok(Some((matching_sql(0), vec![Value::Text(all.join(" AND "))])))
}

/// Users by what was typed: those whose name begins so, then those whose address does, then the others.
pub(crate) fn search(c: &Connection, query: &str, limit: u32) -> Result<Vec<UserHit>, StoreError> {
    let limit = limit.min(MAX_HITS) as usize;
    let folded = fold(query);
    let whole = folded.trim();
    let mut hits: Vec<UserHit> = Vec::new();
    if whole.is_empty() {
        take(c, (everybody_sql(), Vec::new()), limit, &mut hits)?;
        return Ok(hits);
    }
    let begins = Value::Text(whole.to_owned());
    take(c, (name_begins_sql(), vec![begins]), limit, &mut hits)?;
    if hits.len() < limit {
        let typed = Value::Text(query.trim().to_lowercase());
        take(c, (email_begins_sql(), vec![typed]), limit, &mut hits)?;
    }
    if hits.len() < limit
        && let Some(ranked) = anywhere(c, query)?
    {
        take(c, ranked, limit, &mut hits)?;
    }
    Ok(hits)
}

/// Adds those that a statement finds and that are not there yet, by name, until there are `limit`.
fn take(
    c: &Connection,
    (sql, mut values): Ranked,
    limit: usize,
    hits: &mut Vec<UserHit>,
) -> Result<(), StoreError> {
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
    hits.truncate(limit);
    Ok(())
}
