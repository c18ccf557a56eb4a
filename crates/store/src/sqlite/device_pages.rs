//! Windows of the list of devices, by keyset, and the counts beside its filters.

use muster_domain::{
    device::{DeviceId, DeviceState, OwnedBy},
    platform::Platform,
};
use rusqlite::{Connection, params_from_iter, types::Value};

use super::{
    devices::{self, COLUMNS, GROUP, WIDTH},
    fold::Needle,
    keyset::{LAST_ID, Order},
    rows::word,
    states,
};
use crate::{
    bounds::MAX_PAGE,
    error::StoreError,
    records::{DeviceCounts, DeviceFilter, DeviceRecord, DeviceSort, Page},
};

fn order(sort: DeviceSort) -> Order {
    match sort {
        DeviceSort::LastSeen => Order {
            index: "devices_by_seen",
            column: "last_seen_at",
            descending: true,
            tag: "s",
            start: (Value::Integer(i64::MAX), LAST_ID),
        },
        DeviceSort::Newest => Order {
            index: "devices_by_age",
            column: "created_at",
            descending: true,
            tag: "c",
            start: (Value::Integer(i64::MAX), LAST_ID),
        },
        DeviceSort::User => Order {
            index: "devices_by_user_name",
            column: "name_key",
            descending: false,
            tag: "n",
            start: (Value::Text(String::new()), ""),
        },
    }
}

/// Conditions on `devices d`, with the values of their `?` in order.
#[derive(Default)]
struct Conditions {
    terms: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    fn of(filter: &DeviceFilter, with_states: bool) -> Self {
        let mut all = Self::default();
        let needle = Needle::read(&filter.search);
        if let Some(words) = needle.indexed {
            all.add(
                "d.row IN (SELECT rowid FROM devices_text WHERE devices_text MATCH ?)",
                Some(words),
            );
        }
        for word in needle.short {
            all.add("instr(d.search, ?) > 0", Some(word));
        }
        match filter.group_id.as_deref() {
            Some("") => all.add("d.group_id IS NULL", None),
            Some(id) => all.add("d.group_id = ?", Some(id.to_owned())),
            None => {}
        }
        if let Some(account) = &filter.account {
            all.add(
                "d.invite_id IN (SELECT invite_id FROM account_invites WHERE account = ?)",
                Some(account.clone()),
            );
        }
        if with_states && !filter.states.is_empty() {
            let words = states::list(filter.states.iter().copied().map(DeviceState::as_str));
            all.add(format!("d.state IN ({words})"), None);
        }
        if !filter.platforms.is_empty() {
            let words = states::list(filter.platforms.iter().copied().map(Platform::as_str));
            all.add(format!("d.platform IN ({words})"), None);
        }
        if let Some(owned_by) = filter.owned_by {
            all.add(
                format!("d.owned_by IN ({})", states::list([OwnedBy::as_str(owned_by)])),
                None,
            );
        }
        all
    }

    fn add(&mut self, term: impl Into<String>, value: Option<String>) {
        self.terms.push(term.into());
        self.values.extend(value.map(Value::Text));
    }

    fn sql(&self) -> String {
        if self.terms.is_empty() {
            "true".to_owned()
        } else {
            self.terms.join(" AND ")
        }
    }
}

/// A window of the list.
pub(crate) fn page(
    c: &Connection,
    filter: &DeviceFilter,
    sort: DeviceSort,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<DeviceRecord>, StoreError> {
    let limit = limit.clamp(1, MAX_PAGE) as usize;
    let order = order(sort);
    let (key, id) = match cursor {
        None => (order.start.0.clone(), order.start.1.to_owned()),
        Some(cursor) => order
            .place(cursor, |id| id.parse::<DeviceId>().is_ok())
            .ok_or_else(|| StoreError::invalid("This place in the list belongs to another order."))?,
    };
    let conditions = Conditions::of(filter, true);
    let mut statement = c.prepare_cached(&sql(&order, &conditions))?;
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
        let device = devices::device(row)?;
        if page.rows.len() + 1 == limit {
            last = Some(order.cursor(row.get(WIDTH)?, device.id));
        }
        page.rows.push(device);
    }
    Ok(page)
}

fn sql(order: &Order, conditions: &Conditions) -> String {
    let Order {
        index,
        column,
        descending,
        ..
    } = order;
    let (beyond, direction) = if *descending { ("<", "DESC") } else { (">", "ASC") };
    format!(
        "SELECT {COLUMNS}, d.{column} FROM devices d INDEXED BY {index} {GROUP} \
         WHERE (d.{column}, d.id) {beyond} (?, ?) AND {} \
         ORDER BY d.{column} {direction}, d.id {direction} LIMIT ?",
        conditions.sql()
    )
}

/// The counts beside the filters.
pub(crate) fn count(c: &Connection, filter: &DeviceFilter) -> Result<DeviceCounts, StoreError> {
    let conditions = Conditions::of(filter, false);
    let mut statement = c.prepare_cached(&format!(
        "SELECT d.state, count(*) FROM devices d INDEXED BY devices_by_family WHERE {} GROUP BY d.state",
        conditions.sql()
    ))?;
    let mut rows = statement.query(params_from_iter(conditions.values))?;
    let mut counts = DeviceCounts::default();
    while let Some(row) = rows.next()? {
        let (state, n): (DeviceState, u32) = (word(row, 0)?, row.get(1)?);
        if filter.states.is_empty() || filter.states.contains(&state) {
            counts.total += n;
        }
        counts.by_state.insert(state, n);
    }
    Ok(counts)
}

/// The statement of a list in this order without a filter, for the test that every list is read in its index.
#[cfg(test)]
pub(crate) fn plain_sql(sort: DeviceSort) -> String {
    sql(&order(sort), &Conditions::default())
}
