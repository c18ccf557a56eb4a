//! How many devices a user has, as the limit counts them: managed ones, and those that are enrolling. Devices of By myself belong
//! to whoever staged them for others, and do not count while they are staged.

use rusqlite::{Connection, params};

use super::rows::single;
use crate::error::StoreError;
use muster_domain::time::Moment;

/// What counts: a device that has not ended, of an invite that was sent to its user. A pending one only while its invite can
/// still enroll it: one that was begun and given up must not keep its user from trying again.
const COUNTS: &str = "d.state IN ('pending', 'staged', 'managed') AND i.via <> 'by_myself' \
     AND (d.state <> 'pending' OR (i.state = 'verified' AND i.expires_at > ?2))";

/// Devices of a user, without one that goes by `hardware_id`: a device that enrolls again is none more.
pub(crate) fn of_user(c: &Connection, user: &str, hardware_id: &str, at: Moment) -> Result<u32, StoreError> {
    single(
        c,
        &format!(
            "SELECT count(*) FROM devices d JOIN invites i ON i.id = d.invite_id \
             WHERE d.user_id = ?1 AND d.hardware_id <> ?3 AND {COUNTS}"
        ),
        params![user, at.0, hardware_id],
    )
}

/// How many users have more than `limit`.
pub(crate) fn users_over(c: &Connection, limit: u32, at: Moment) -> Result<u32, StoreError> {
    single(
        c,
        &format!(
            "SELECT count(*) FROM (SELECT d.user_id FROM devices d JOIN invites i ON i.id = d.invite_id \
             WHERE {COUNTS} GROUP BY d.user_id HAVING count(*) > ?1)"
        ),
        params![limit, at.0],
    )
}

/// Managed devices by platform and version of their system.
pub(crate) fn by_version(c: &Connection) -> Result<Vec<(String, String, u32)>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT platform, os_version, count(*) FROM devices WHERE state IN ('staged', 'managed') AND os_version <> '' \
         GROUP BY platform, os_version",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
