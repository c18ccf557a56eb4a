//! The funnel, whole and split: how far the invites got that were sent since a moment.

use muster_domain::time::{DAY, MINUTE, Moment, SECOND};
use rusqlite::{Connection, params_from_iter, types::Value};

use super::rows::single;
use crate::{
    error::StoreError,
    records::{FunnelBy, FunnelFilter, FunnelPart},
};

/// When an invite was first sent; what an earlier link of it saw goes on counting while a newer one is on its way.
const SENT: &str = "coalesce(i.earlier_sent_at, i.sent_at)";

/// A later stage counts for the earlier ones: who verified has opened, however the link came to them.
const STAGES: &str = "count(*), \
     coalesce(sum(i.opened_at IS NOT NULL OR i.verified_at IS NOT NULL OR i.enrolled_at IS NOT NULL OR i.earlier_stage >= 1), 0), \
     coalesce(sum(i.verified_at IS NOT NULL OR i.enrolled_at IS NOT NULL OR i.earlier_stage >= 2), 0), \
     coalesce(sum(i.enrolled_at IS NOT NULL), 0)";

/// Each part of the funnel, the largest first; by day, the earliest first.
pub(crate) fn parts(
    c: &Connection,
    filter: &FunnelFilter,
    by: FunnelBy,
    since: Moment,
    utc_offset_minutes: i32,
) -> Result<Vec<FunnelPart>, StoreError> {
    let day = format!("(({SENT} + ?2) / {DAY})");
    let (key, name, join) = match by {
        FunnelBy::Whole => ("''", "''", ""),
        FunnelBy::Platform => ("i.platform", "''", ""),
        FunnelBy::Batch => (
            "coalesce(b.id, '')",
            "coalesce(b.file_name, '')",
            "LEFT JOIN batches b ON b.id = i.send_id",
        ),
        FunnelBy::Group => (
            "coalesce(g.id, '')",
            "coalesce(g.name, '')",
            "LEFT JOIN groups g ON g.id = i.group_id",
        ),
        FunnelBy::Day => (day.as_str(), "''", ""),
    };
    let order = if by == FunnelBy::Day { "1" } else { "3 DESC, 2, 1" };
    let mut values = vec![
        Value::Integer(since.0),
        Value::Integer(i64::from(utc_offset_minutes) * MINUTE),
    ];
    let mut terms = String::new();
    if let Some(platform) = filter.platform {
        values.push(Value::Text(platform.as_str().to_owned()));
        terms.push_str(" AND i.platform = ?");
    }
    if let Some(batch) = &filter.batch_id {
        values.push(Value::Text(batch.clone()));
        terms.push_str(" AND i.send_id = ?");
    }
    match filter.group_id.as_deref() {
        Some("") => terms.push_str(" AND i.group_id IS NULL"),
        Some(group) => {
            values.push(Value::Text(group.to_owned()));
            terms.push_str(" AND i.group_id = ?");
        }
        None => {}
    }
    let mut statement = c.prepare_cached(&format!(
        "SELECT {key}, {name}, {STAGES} FROM invites i INDEXED BY invites_by_sending {join} \
         WHERE {SENT} IS NOT NULL AND {SENT} >= ?1 AND ?2 IS NOT NULL{terms} GROUP BY 1, 2 ORDER BY {order}"
    ))?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let key = match row.get::<_, Value>(0)? {
            Value::Integer(day) => single(c, "SELECT date(?1, 'unixepoch')", [day * (DAY / SECOND)])?,
            Value::Text(key) => key,
            _ => String::new(),
        };
        found.push(FunnelPart {
            key,
            name: row.get(1)?,
            sent: row.get(2)?,
            opened: row.get(3)?,
            verified: row.get(4)?,
            enrolled: row.get(5)?,
        });
    }
    Ok(found)
}
