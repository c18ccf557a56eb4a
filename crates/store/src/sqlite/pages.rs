//! Windows of the list of invites, by keyset: each order has its index, and a cursor is a place in it.

use muster_domain::invite::InviteId;
use rusqlite::{Connection, params_from_iter, types::Value};

use super::{
    filter::Conditions,
    keyset::{LAST_ID, Order},
    rows::{self, COLUMNS, GROUP, WIDTH},
};
use crate::{
    bounds::MAX_PAGE,
    error::StoreError,
    records::{InviteFilter, InviteRecord, InviteSort, Page},
};

fn order(sort: InviteSort) -> Order {
    match sort {
        InviteSort::RecentActivity => Order {
            index: "invites_by_activity",
            column: "updated_at",
            descending: true,
            tag: "a",
            start: (Value::Integer(i64::MAX), LAST_ID),
        },
        InviteSort::Newest => Order {
            index: "invites_by_age",
            column: "created_at",
            descending: true,
            tag: "c",
            start: (Value::Integer(i64::MAX), LAST_ID),
        },
        InviteSort::ExpiresSoon => Order {
            index: "invites_by_expiry",
            column: "expires_at",
            descending: false,
            tag: "e",
            start: (Value::Integer(i64::MIN), ""),
        },
        InviteSort::Name => Order {
            index: "invites_by_name",
            column: "name_key",
            descending: false,
            tag: "n",
            start: (Value::Text(String::new()), ""),
        },
    }
}

/// The statement of a window; its values are a place, those of the filter, and how many rows.
pub(crate) fn sql(sort: InviteSort, conditions: &Conditions) -> String {
    let Order {
        index,
        column,
        descending,
        ..
    } = order(sort);
    // The list of one batch has its own index for the usual order; in another, its rows are picked from the whole list.
    let index = match (sort, conditions.of_send) {
        (InviteSort::RecentActivity, true) => "invites_by_send_activity",
        _ => index,
    };
    let (beyond, direction) = if descending { ("<", "DESC") } else { (">", "ASC") };
    format!(
        "SELECT {COLUMNS}, i.{column} FROM invites i INDEXED BY {index} {GROUP} \
         WHERE (i.{column}, i.id) {beyond} (?, ?) AND {} \
         ORDER BY i.{column} {direction}, i.id {direction} LIMIT ?",
        conditions.sql()
    )
}

/// A window of the list.
pub(crate) fn page(
    c: &Connection,
    filter: &InviteFilter,
    sort: InviteSort,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<InviteRecord>, StoreError> {
    let limit = limit.clamp(1, MAX_PAGE) as usize;
    let order = order(sort);
    let (key, id) = match cursor {
        None => (order.start.0.clone(), order.start.1.to_owned()),
        Some(cursor) => order
            .place(cursor, |id| id.parse::<InviteId>().is_ok())
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
        let invite = rows::invite(row, 0)?;
        if page.rows.len() + 1 == limit {
            last = Some(order.cursor(row.get(WIDTH)?, invite.id));
        }
        page.rows.push(invite);
    }
    Ok(page)
}
