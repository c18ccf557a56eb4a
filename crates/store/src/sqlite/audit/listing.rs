//! Windows of the log, and what it can be filtered by.

use rusqlite::{Connection, params_from_iter, types::Value};

use super::{COLUMNS, read};
use crate::{
    bounds::{MAX_HITS, MAX_PAGE},
    error::StoreError,
    records::{AuditFilter, AuditRow, Page},
    sqlite::fold::{Needle, plain_apostrophes_sql},
};

/// Most actions, and kinds, that one word of a search stands for; there are fewer.
const MAX_SAID: usize = 200;

/// The statement of a window, with the values of its `?`; the first is the place, the last how many rows.
fn sql(filter: &AuditFilter) -> (String, Vec<Value>) {
    let mut terms = Vec::new();
    let mut values = Vec::new();
    let mut add = |term: String, value: Value| {
        terms.push(term);
        values.push(value);
    };
    if let Some((kind, id)) = &filter.subject {
        add("a.kind = ?".into(), Value::Text(kind.clone()));
        add("a.subject_id = ?".into(), Value::Text(id.clone()));
    }
    if !filter.who.is_empty() {
        add("a.who = ?".into(), Value::Text(filter.who.clone()));
    }
    if let Some(since) = filter.since {
        add("a.at >= ?".into(), Value::Integer(since.0));
    }
    if let Some(until) = filter.until {
        add("a.at < ?".into(), Value::Integer(until.0));
    }
    for word in Needle::words(&filter.search) {
        let (mut actions, mut kinds) = (Vec::new(), Vec::new());
        for said in filter
            .said
            .iter()
            .filter(|said| Needle::words(&said.word) == [&*word])
        {
            actions.extend(said.actions.iter().cloned());
            kinds.extend(said.kinds.iter().cloned());
        }
        actions.truncate(MAX_SAID);
        kinds.truncate(MAX_SAID);
        // Older entries hold apostrophes as they were written.
        let [search, whom] = ["a.search", "a.whom"].map(|column| match word.contains('\'') {
            true => plain_apostrophes_sql(column),
            false => column.to_owned(),
        });
        terms.push(format!(
            "(instr({search}, ?) > 0 OR instr({whom}, ?) > 0 OR a.action IN ({}) OR a.kind IN ({}))",
            places(actions.len()),
            places(kinds.len())
        ));
        values.extend(
            [word.clone(), word]
                .into_iter()
                .chain(actions)
                .chain(kinds)
                .map(Value::Text),
        );
    }
    if !filter.actions.is_empty() {
        terms.push(format!("a.action IN ({})", places(filter.actions.len())));
        values.extend(filter.actions.iter().cloned().map(Value::Text));
    }
    // Every window goes backwards along the numbers; a subject and a person have an index that does so too.
    let index = match (&filter.subject, filter.who.is_empty()) {
        (Some(_), _) => "INDEXED BY audit_by_subject",
        (None, false) => "INDEXED BY audit_by_who",
        (None, true) => "NOT INDEXED",
    };
    let all: String = terms.iter().map(|term| format!(" AND {term}")).collect();
    (
        format!(
            "SELECT {COLUMNS} FROM audit a {index} WHERE a.number < ?{all} ORDER BY a.number DESC LIMIT ?"
        ),
        values,
    )
}

fn places(how_many: usize) -> String {
    vec!["?"; how_many].join(", ")
}

/// A window of the log, latest first.
pub(crate) fn page(
    c: &Connection,
    filter: &AuditFilter,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<AuditRow>, StoreError> {
    let limit = limit.clamp(1, MAX_PAGE) as usize;
    let below = match cursor {
        None => i64::MAX,
        Some(cursor) => cursor
            .parse()
            .map_err(|_| StoreError::invalid("This place in the log is none."))?,
    };
    let (sql, values) = sql(filter);
    let mut statement = c.prepare_cached(&sql)?;
    let values = [Value::Integer(below)]
        .into_iter()
        .chain(values)
        // One more tells whether there is a next window.
        .chain([Value::Integer(i64::try_from(limit + 1).unwrap_or(i64::MAX))]);
    let rows = statement.query_map(params_from_iter(values), read)?;
    let mut rows: Vec<AuditRow> = rows.collect::<Result<_, _>>()?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    Ok(Page {
        next: rows.last().filter(|_| more).map(|row| row.number.to_string()),
        rows,
    })
}

/// Each found from the one before by one look into its index.
fn choices_sql(column: &str) -> String {
    format!(
        "WITH RECURSIVE found (word) AS ( \
             SELECT min({column}) FROM audit \
             UNION ALL \
             SELECT (SELECT min(a.{column}) FROM audit a WHERE a.{column} > found.word) FROM found WHERE found.word IS NOT NULL \
         ) SELECT word FROM found WHERE word IS NOT NULL LIMIT {MAX_HITS}"
    )
}

/// Every action and every name in the log.
pub(crate) fn choices(c: &Connection) -> Result<(Vec<String>, Vec<String>), StoreError> {
    let read = |column| -> Result<Vec<String>, StoreError> {
        let mut statement = c.prepare_cached(&choices_sql(column))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    Ok((read("action")?, read("who")?))
}
