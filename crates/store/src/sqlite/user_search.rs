//! Users found while typing, archived and merged ones left out.
//!
//! Words of three letters and more are found anywhere, by the trigram index. Alone, one or two letters are found where a word of
//! name, address or user name begins, by the same index: `be` by the trigrams ` be`, `.be` and so on, `b` by all that begin with
//! ` b`. No search reads every user, however many there are; one for digits reads every phone number, in their index.
//!
//! Those who have left their directory come after the others whom the same step finds: they are looked for only where these leave
//! places, so nobody who is still there is pushed out by them.

use rusqlite::{Connection, Row, params, params_from_iter, types::Value};

use super::{
    fold::{Needle, address_beginnings, fold},
    phone_search,
    rows::maybe_word,
    states::LEFT,
};
use crate::{bounds::MAX_HITS, error::StoreError, records::UserHit};

const HIT: &str = "u.id, u.name, u.email, u.domain, u.phone, u.language, u.time_zone, u.directory_state, \
     (SELECT g.name FROM invites i LEFT JOIN groups g ON g.id = i.group_id WHERE i.user_id = u.id ORDER BY i.created_at DESC LIMIT 1)";

/// One by id.
pub(crate) fn one(c: &Connection, id: &str) -> Result<Option<UserHit>, StoreError> {
    let mut statement = c.prepare_cached(&format!("SELECT {HIT} FROM users u WHERE u.id = ?1"))?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(hit).transpose()
}

fn hit(row: &Row<'_>) -> Result<UserHit, StoreError> {
    Ok(UserHit {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        domain: row.get(3)?,
        phone: row.get(4)?,
        language: row.get(5)?,
        time_zone: row.get(6)?,
        directory_state: maybe_word(row, 7)?,
        group: row.get(8)?,
    })
}

/// What a word of a name, an address or a user name can follow on.
const BEFORE_WORDS: [char; 7] = [' ', '.', '@', '-', '_', '\'', '\\'];
/// Most trigrams that one letter is looked for by: there are about thirty for each mark before a word.
const MAX_TRIGRAMS: u32 = 200;
/// From here on, scripts that set no blanks between words: a word's second character is looked for, too, row by row.
const FIRST_IDEOGRAPH: char = '\u{2E80}';

/// Which users a statement is for, as far as their directory goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Those who have not left it, and those of none.
    Here,
    /// Those who have left it.
    Left,
}

impl Standing {
    /// First those who are here.
    pub(crate) const ALL: [Self; 2] = [Self::Here, Self::Left];

    fn sql(self) -> &'static str {
        match self {
            Self::Here => "u.directory_state IS NOT 'disabled' AND u.directory_state IS NOT 'gone'",
            Self::Left => LEFT,
        }
    }
}

/// Everybody, by name.
pub(crate) fn everybody_sql(standing: Standing) -> String {
    format!(
        "SELECT {HIT} FROM users u INDEXED BY users_by_name WHERE u.status = 'active' AND u.name_key >= '' AND {} \
         ORDER BY u.name_key, u.id LIMIT ?",
        standing.sql()
    )
}

/// Those whose name begins so.
pub(crate) fn name_begins_sql(standing: Standing) -> String {
    format!(
        "SELECT {HIT} FROM users u INDEXED BY users_by_name WHERE u.status = 'active' \
         AND u.name_key >= ?1 AND u.name_key < ?1 || char(1114111) AND {} ORDER BY u.name_key, u.id LIMIT ?2",
        standing.sql()
    )
}

/// Those whose address begins so. The index is that of the column's being unique.
pub(crate) fn email_begins_sql(standing: Standing) -> String {
    format!(
        "SELECT {HIT} FROM users u INDEXED BY sqlite_autoindex_users_2 WHERE +u.status = 'active' \
         AND u.email_key >= ?1 AND u.email_key < ?1 || char(1114111) AND {} ORDER BY u.email_key LIMIT ?2",
        standing.sql()
    )
}

/// Those to whom an address leads that begins so: it was that of somebody who was merged into them. Of a chain of merges every one
/// points at whom it ended with.
pub(crate) fn merged_email_begins_sql(standing: Standing) -> String {
    format!(
        "SELECT {HIT} FROM users m INDEXED BY sqlite_autoindex_users_2 CROSS JOIN users u ON u.id = m.merged_into \
         WHERE +m.status = 'merged' AND m.email_key >= ?1 AND m.email_key < ?1 || char(1114111) AND +u.status = 'active' AND {} \
         ORDER BY m.email_key LIMIT ?2",
        standing.sql()
    )
}

/// Those in whose phone number these digits stand. In no order, as those below.
pub(crate) fn phone_sql(standing: Standing) -> String {
    format!(
        "SELECT {HIT} FROM ({rows}) n CROSS JOIN users u ON u.row = n.row WHERE u.status = 'active' AND {} LIMIT ?",
        standing.sql(),
        rows = phone_search::ROWS
    )
}

/// Those whom the trigrams find, and in whose text `short` more words stand. In no order: a search with so many hits is typed
/// further anyway, and stopping early keeps it quick.
pub(crate) fn matching_sql(short: usize, standing: Standing) -> String {
    let terms = " AND instr(u.search, ?) > 0".repeat(short);
    format!(
        "SELECT {HIT} FROM users_text t CROSS JOIN users u ON u.row = t.rowid \
         WHERE t.users_text MATCH ?{terms} AND u.status = 'active' AND {} LIMIT ?",
        standing.sql()
    )
}

/// Those in whose text `short` words stand, by name, row by row.
pub(crate) fn containing_sql(short: usize, standing: Standing) -> String {
    let terms = " AND instr(u.search, ?) > 0".repeat(short);
    format!(
        "SELECT {HIT} FROM users u INDEXED BY users_by_name WHERE u.status = 'active' AND u.name_key >= '' AND {}{terms} \
         ORDER BY u.name_key, u.id LIMIT ?",
        standing.sql()
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
enum Way {
    Matching(usize),
    Containing(usize),
}

impl Way {
    fn sql(&self, standing: Standing) -> String {
        match *self {
            Self::Matching(short) => matching_sql(short, standing),
            Self::Containing(short) => containing_sql(short, standing),
        }
    }
}

/// The way of finding users with this in them, wherever it stands, and the values of its statement; `None` when nobody is found.
fn anywhere(c: &Connection, query: &str) -> Result<Option<(Way, Vec<Value>)>, StoreError> {
    let needle = Needle::read(query);
    let texts = |words: Vec<String>| words.into_iter().map(Value::Text);
    if let Some(indexed) = needle.indexed {
        let way = Way::Matching(needle.short.len());
        let values = texts(vec![indexed]).chain(texts(needle.short)).collect();
        return Ok(Some((way, values)));
    }
    if needle
        .short
        .iter()
        .any(|word| word.chars().any(|c| c >= FIRST_IDEOGRAPH))
    {
        let way = Way::Containing(needle.short.len());
        return Ok(Some((way, texts(needle.short).collect())));
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
    Ok(Some((Way::Matching(0), vec![Value::Text(all.join(" AND "))])))
}

/// Users by what was typed: those whose name begins so, then those whose address does, then those whom the address of somebody
/// merged leads to, then those whose phone number it is of, then the others.
pub(crate) fn search(c: &Connection, query: &str, limit: u32) -> Result<Vec<UserHit>, StoreError> {
    let limit = limit.min(MAX_HITS) as usize;
    let folded = fold(query);
    let whole = folded.trim();
    let mut hits: Vec<UserHit> = Vec::new();
    if whole.is_empty() {
        take(c, everybody_sql, &[], limit, &mut hits)?;
        return Ok(hits);
    }
    let begins = Value::Text(whole.to_owned());
    take(c, name_begins_sql, &[begins], limit, &mut hits)?;
    for begins in address_beginnings(query) {
        let begins = [Value::Text(begins)];
        if hits.len() < limit {
            take(c, email_begins_sql, &begins, limit, &mut hits)?;
        }
        if hits.len() < limit && is_enough_of_address(query) {
            take(c, merged_email_begins_sql, &begins, limit, &mut hits)?;
        }
    }
    if hits.len() < limit
        && let Some(digits) = phone_search::digits(query)
    {
        take(c, phone_sql, &digits.map(Value::Text), limit, &mut hits)?;
    }
    if hits.len() < limit
        && let Some((way, values)) = anywhere(c, query)?
    {
        take(c, |standing| way.sql(standing), &values, limit, &mut hits)?;
    }
    Ok(hits)
}

/// Whether addresses of merged users are looked through for what was typed: one or two letters begin too many of others.
pub(crate) fn is_enough_of_address(query: &str) -> bool {
    query.trim().chars().nth(2).is_some()
}

/// Whether anybody has left their directory. Where nobody has, rows are not read a second time for them.
pub(crate) fn any_left_sql() -> String {
    format!(
        "SELECT EXISTS (SELECT 1 FROM users u INDEXED BY users_left WHERE u.status = 'active' AND {LEFT})"
    )
}

/// Adds those that a statement finds and that are not there yet, by name, those who have left last, until there are `limit`.
fn take(
    c: &Connection,
    sql: impl Fn(Standing) -> String,
    values: &[Value],
    limit: usize,
    hits: &mut Vec<UserHit>,
) -> Result<(), StoreError> {
    for standing in Standing::ALL {
        if hits.len() == limit {
            break;
        }
        if standing == Standing::Left
            && !c
                .prepare_cached(&any_left_sql())?
                .query_row([], |row| row.get(0))?
        {
            break;
        }
        // Those found already may come again.
        let most = Value::Integer(i64::try_from(limit + hits.len()).unwrap_or(i64::MAX));
        let mut statement = c.prepare_cached(&sql(standing))?;
        let mut rows = statement.query(params_from_iter(values.iter().chain([&most])))?;
        let mut more = Vec::new();
        while let Some(row) = rows.next()? {
            more.push(hit(row)?);
        }
        more.retain(|user| !hits.iter().any(|known| known.id == user.id));
        more.sort_by_cached_key(|user| fold(&user.name));
        hits.append(&mut more);
        hits.truncate(limit);
    }
    Ok(())
}
