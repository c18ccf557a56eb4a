//! Windows of the list of users, by keyset, and the counts beside its filters.

use std::collections::BTreeMap;

use muster_domain::roster::Roster;
use rusqlite::{Connection, params_from_iter, types::Value};
use uuid::Uuid;

use super::{
    fold::{Needle, address_beginnings},
    keyset::{LAST_ID, Order},
    phone_search,
    rows::word,
    states,
    user_rows::{self, DIRECTORY, WIDTH, columns},
    user_search::is_enough_of_address,
};
use crate::{
    bounds::MAX_PAGE,
    error::StoreError,
    records::{Page, UserCounts, UserFilter, UserRecord, UserSort},
};

fn order(sort: UserSort) -> Order {
    match sort {
        UserSort::Name => Order {
            index: "users_by_name",
            column: "name_key",
            descending: false,
            tag: "n",
            start: (Value::Text(String::new()), ""),
        },
        UserSort::Newest => Order {
            index: "users_by_age",
            column: "created_at",
            descending: true,
            tag: "c",
            start: (Value::Integer(i64::MAX), LAST_ID),
        },
        UserSort::RecentActivity => Order {
            index: "users_by_activity",
            column: "active_at",
            descending: true,
            tag: "a",
            start: (Value::Integer(i64::MAX), LAST_ID),
        },
    }
}

/// Conditions on `users u`, with the values of their `?` in order.
#[derive(Default)]
pub(crate) struct Conditions {
    terms: Vec<String>,
    pub(crate) values: Vec<Value>,
}

/// Hold a live invite.
fn with_live_invite() -> String {
    format!(
        "EXISTS (SELECT 1 FROM invites i WHERE i.user_id = u.id AND +i.state IN ({}))",
        states::live()
    )
}

impl Conditions {
    /// What all counts obey.
    fn common(filter: &UserFilter) -> Self {
        let mut all = Self::default();
        let status = if filter.archived { "archived" } else { "active" };
        all.add(format!("u.status = '{status}'"), None);
        all.search(&filter.search);
        all
    }

    /// The whole filter.
    pub(crate) fn whole(filter: &UserFilter) -> Self {
        let mut all = Self::common(filter);
        if !filter.roster.is_empty() {
            let words = states::list(filter.roster.iter().copied().map(Roster::as_str));
            all.add(format!("u.roster IN ({words})"), None);
        }
        if filter.left || filter.left_with_live_invite {
            all.add(states::LEFT, None);
        }
        if filter.left_with_live_invite {
            all.add(with_live_invite(), None);
        }
        match filter.directory_id.as_deref() {
            Some("") => all.add("u.directory_id IS NULL", None),
            Some(id) => all.add("u.directory_id = ?", Some(id.to_owned())),
            None => {}
        }
        match filter.domain.as_deref() {
            // Else the planner would take the index of domains, and sort what it finds there.
            Some("") => all.add("+u.domain IS NULL", None),
            Some(domain) => all.add("+u.domain = ?", Some(domain.to_lowercase())),
            None => {}
        }
        all
    }

    /// What was typed: words of the user, digits of their phone number, or the beginning of an address that leads to them since its
    /// user was merged into them.
    fn search(&mut self, typed: &str) {
        let needle = Needle::read(typed);
        let mut own = Self::default();
        if let Some(words) = needle.indexed {
            own.add(
                "u.row IN (SELECT rowid FROM users_text WHERE users_text MATCH ?)",
                Some(words),
            );
        }
        for word in needle.short {
            own.add("instr(u.search, ?) > 0", Some(word));
        }
        if own.terms.is_empty() {
            return;
        }
        let mut ways = vec![format!("({})", own.sql())];
        if is_enough_of_address(typed) {
            for begins in address_beginnings(typed) {
                ways.push(
                    "u.id IN (SELECT m.merged_into FROM users m INDEXED BY sqlite_autoindex_users_2 \
                     WHERE +m.status = 'merged' AND m.email_key >= ? AND m.email_key < ? || char(1114111))"
                        .to_owned(),
                );
                own.values
                    .extend([Value::Text(begins.clone()), Value::Text(begins)]);
            }
        }
        if let Some(digits) = phone_search::digits(typed) {
            ways.push(format!("u.row IN ({})", phone_search::ROWS));
            own.values.extend(digits.map(Value::Text));
        }
        self.terms.push(format!("({})", ways.join(" OR ")));
        self.values.append(&mut own.values);
    }

    fn add(&mut self, term: impl Into<String>, value: Option<String>) {
        self.terms.push(term.into());
        self.values.extend(value.map(Value::Text));
    }

    /// For after `WHERE`; there is always a condition.
    pub(crate) fn sql(&self) -> String {
        self.terms.join(" AND ")
    }
}

/// The statement of a window; its values are a place, those of the filter, and how many rows.
pub(crate) fn sql(sort: UserSort, conditions: &Conditions) -> String {
    let Order {
        index,
        column,
        descending,
        ..
    } = order(sort);
    let (beyond, direction) = if descending { ("<", "DESC") } else { (">", "ASC") };
    format!(
        "SELECT {}, u.{column} FROM users u INDEXED BY {index} {DIRECTORY} \
         WHERE (u.{column}, u.id) {beyond} (?, ?) AND {} \
         ORDER BY u.{column} {direction}, u.id {direction} LIMIT ?",
        columns(),
        conditions.sql()
    )
}

/// A window of the list.
pub(crate) fn page(
    c: &Connection,
    filter: &UserFilter,
    sort: UserSort,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<UserRecord>, StoreError> {
    let limit = limit.clamp(1, MAX_PAGE) as usize;
    let order = order(sort);
    let (key, id) = match cursor {
        None => (order.start.0.clone(), order.start.1.to_owned()),
        Some(cursor) => order
            .place(cursor, |id| Uuid::try_parse(id).is_ok())
            .ok_or_else(|| StoreError::invalid("This place in the list belongs to another order."))?,
    };
    let conditions = Conditions::whole(filter);
    let mut statement = c.prepare_cached(&sql(sort, &conditions))?;
    let values = [key, Value::Text(id)]
        .into_iter()
        .chain(conditions.values)
        // One more tells whether there is a next window.
        .chain([Value::Integer(i64::try_from(limit + 1).unwrap_or(i64::MAX))]);
    let mut found = statement.query(params_from_iter(values))?;
    let mut page = Page {
        rows: Vec::with_capacity(limit),
        next: None,
    };
    let mut last = None;
    while let Some(row) = found.next()? {
        if page.rows.len() == limit {
            page.next = last;
            break;
        }
        let user = user_rows::user(row)?;
        if page.rows.len() + 1 == limit {
            last = Some(order.cursor(row.get(WIDTH)?, &user.id));
        }
        page.rows.push(user);
    }
    Ok(page)
}

/// The statement of the counts of all.
pub(crate) fn count_sql(filter: &UserFilter) -> String {
    format!(
        "SELECT u.roster, coalesce(u.directory_id, ''), coalesce(u.domain, ''), count(*), 0, 0 \
         FROM users u INDEXED BY users_by_family WHERE {} GROUP BY u.roster, u.directory_id, u.domain",
        Conditions::common(filter).sql()
    )
}

/// The statement of the counts of those who left: all of them, and those with a live invite.
pub(crate) fn count_left_sql(filter: &UserFilter) -> String {
    let index = if filter.archived {
        ""
    } else {
        "INDEXED BY users_left"
    };
    format!(
        "SELECT u.roster, coalesce(u.directory_id, ''), coalesce(u.domain, ''), 0, count(*), sum({}) \
         FROM users u {index} WHERE {} AND {} GROUP BY u.roster, u.directory_id, u.domain",
        with_live_invite(),
        Conditions::common(filter).sql(),
        states::LEFT
    )
}

/// Counts what the filter shows, and for each family what the rest of the filter shows.
pub(crate) fn count(c: &Connection, filter: &UserFilter) -> Result<UserCounts, StoreError> {
    let mut counts = UserCounts::default();
    let fits = |wanted: Option<&str>, is: &str| wanted.is_none_or(|wanted| wanted.to_lowercase() == is);
    for sql in [count_sql(filter), count_left_sql(filter)] {
        let mut statement = c.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(Conditions::common(filter).values))?;
        while let Some(row) = rows.next()? {
            let roster: Roster = word(row, 0)?;
            let (directory, domain): (String, String) = (row.get(1)?, row.get(2)?);
            let (all, left, left_live): (u32, u32, u32) = (row.get(3)?, row.get(4)?, row.get(5)?);
            let n = match (filter.left_with_live_invite, filter.left) {
                (true, _) => left_live,
                (false, true) => left,
                (false, false) => all,
            };
            let in_roster = filter.roster.is_empty() || filter.roster.contains(&roster);
            let in_directory = fits(filter.directory_id.as_deref(), &directory);
            let in_domain = fits(filter.domain.as_deref(), &domain);
            if in_roster && in_directory && in_domain {
                counts.left += left;
                counts.left_with_live_invite += left_live;
                counts.total += n;
            }
            if n == 0 {
                continue;
            }
            let note = |holds: bool, key: String, into: &mut BTreeMap<String, u32>| {
                if holds {
                    *into.entry(key).or_default() += n;
                }
            };
            note(in_roster && in_domain, directory, &mut counts.by_directory);
            note(in_roster && in_directory, domain, &mut counts.by_domain);
            if in_directory && in_domain {
                *counts.by_roster.entry(roster).or_default() += n;
            }
        }
    }
    Ok(counts)
}
