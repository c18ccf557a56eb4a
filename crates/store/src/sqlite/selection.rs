//! The invites that an action is for, gathered in a table of the writing connection: never in memory, however many.

use std::collections::HashSet;

use muster_domain::invite::InviteId;
use rusqlite::{Connection, params_from_iter};

use super::{filter::Conditions, task::batch};
use crate::{
    error::StoreError,
    records::{Changed, Selection},
};

/// Makes the tables on the writing connection: for invites, and for users (`user_selection`).
pub(crate) fn prepare(c: &Connection) -> Result<(), StoreError> {
    batch(
        c,
        "CREATE TEMP TABLE picked (row INTEGER PRIMARY KEY) STRICT; \
         CREATE TEMP TABLE picked_users (row INTEGER PRIMARY KEY) STRICT",
    )
}

/// Picks those of the selection for which `applies` holds (a condition on `invites i`). Gives how many are picked and
/// how many are not.
pub(crate) fn pick(c: &Connection, selection: &Selection, applies: &str) -> Result<Changed, StoreError> {
    clear(c)?;
    let selected = match selection {
        Selection::Ids(ids) => {
            let mut add =
                c.prepare_cached("INSERT INTO temp.picked SELECT row FROM invites WHERE id = ?1")?;
            // An id that stands twice counts once; one that is unknown is skipped.
            let distinct: HashSet<&InviteId> = ids.iter().collect();
            for id in &distinct {
                add.execute([id.to_string()])?;
            }
            u32::try_from(distinct.len()).unwrap_or(u32::MAX)
        }
        Selection::Matching { filter, except } => {
            let conditions = Conditions::whole(filter);
            c.prepare_cached(&format!(
                "INSERT INTO temp.picked SELECT i.row FROM invites i WHERE {}",
                conditions.sql()
            ))?
            .execute(params_from_iter(conditions.values))?;
            remove(c, except)?;
            count(c)?
        }
    };
    c.prepare_cached(&format!(
        "DELETE FROM temp.picked WHERE NOT EXISTS (SELECT 1 FROM invites i WHERE i.row = picked.row AND ({applies}))"
    ))?
    .execute([])?;
    let picked = count(c)?;
    Ok(Changed {
        changed: picked,
        skipped: selected.saturating_sub(picked),
    })
}

/// The names and addresses of the picked invites' people, for the audit log.
pub(crate) fn named(c: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT i.user_name || CASE i.user_email WHEN '' THEN '' ELSE ' <' || i.user_email || '>' END \
         FROM temp.picked p CROSS JOIN invites i ON i.row = p.row ORDER BY p.row",
    )?;
    Ok(statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// Empties the table.
pub(crate) fn clear(c: &Connection) -> Result<(), StoreError> {
    c.prepare_cached("DELETE FROM temp.picked")?.execute([])?;
    Ok(())
}

fn count(c: &Connection) -> Result<u32, StoreError> {
    super::rows::single(c, "SELECT count(*) FROM temp.picked", [])
}

fn remove(c: &Connection, except: &[InviteId]) -> Result<(), StoreError> {
    let mut remove =
        c.prepare_cached("DELETE FROM temp.picked WHERE row = (SELECT row FROM invites WHERE id = ?1)")?;
    for id in except {
        remove.execute([id.to_string()])?;
    }
    Ok(())
}
