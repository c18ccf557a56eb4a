//! The users that an action is for, gathered in a table of the writing connection: never in memory, however many.

use std::collections::HashSet;

use rusqlite::{Connection, params_from_iter};

use super::{
    rows::single,
    states,
    user_pages::Conditions,
    user_rows::{self, DIRECTORY, columns},
};
use crate::{
    error::StoreError,
    records::{Changed, UserRecord, UserSelection, UsersAffected},
};

/// Can be deleted: nothing was ever made of them, and no directory would bring them again.
pub(crate) const DELETABLE: &str = "u.directory_id IS NULL AND u.status <> 'merged' \
     AND NOT EXISTS (SELECT 1 FROM invites i WHERE i.user_id = u.id) \
     AND NOT EXISTS (SELECT 1 FROM devices d WHERE d.user_id = u.id) \
     AND NOT EXISTS (SELECT 1 FROM users m WHERE m.merged_into = u.id)";

/// The domain is kept by the directory.
pub(crate) const DOMAIN_SYNCED: &str = "instr(' ' || u.directory_fields || ' ', ' domain ') > 0";

/// Picks those of the selection for which `applies` holds (a condition on `users u`). Gives how many are picked and how many
/// are not.
pub(crate) fn pick(c: &Connection, selection: &UserSelection, applies: &str) -> Result<Changed, StoreError> {
    c.prepare_cached("DELETE FROM temp.picked_users")?.execute([])?;
    let selected = match selection {
        UserSelection::Ids(ids) => {
            let mut add =
                c.prepare_cached("INSERT INTO temp.picked_users SELECT row FROM users WHERE id = ?1")?;
            // An id that stands twice counts once; one that is unknown is skipped.
            let distinct: HashSet<&String> = ids.iter().collect();
            for id in &distinct {
                add.execute([id])?;
            }
            u32::try_from(distinct.len()).unwrap_or(u32::MAX)
        }
        UserSelection::Matching { filter, except } => {
            let conditions = Conditions::whole(filter);
            c.prepare_cached(&format!(
                "INSERT INTO temp.picked_users SELECT u.row FROM users u WHERE {}",
                conditions.sql()
            ))?
            .execute(params_from_iter(conditions.values))?;
            let mut remove = c.prepare_cached(
                "DELETE FROM temp.picked_users WHERE row = (SELECT row FROM users WHERE id = ?1)",
            )?;
            for id in except {
                remove.execute([id])?;
            }
            count(c)?
        }
    };
    c.prepare_cached(&format!(
        "DELETE FROM temp.picked_users WHERE NOT EXISTS \
         (SELECT 1 FROM users u WHERE u.row = picked_users.row AND ({applies}))"
    ))?
    .execute([])?;
    let picked = count(c)?;
    Ok(Changed {
        changed: picked,
        skipped: selected.saturating_sub(picked),
    })
}

fn count(c: &Connection) -> Result<u32, StoreError> {
    single(c, "SELECT count(*) FROM temp.picked_users", [])
}

/// Each of the picked users, as they are now.
pub(crate) fn each_picked(c: &Connection, mut look: impl FnMut(UserRecord)) -> Result<(), StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {} FROM temp.picked_users p CROSS JOIN users u ON u.row = p.row {DIRECTORY} ORDER BY p.row",
        columns()
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        look(user_rows::user(row)?);
    }
    Ok(())
}

/// The names and addresses of the picked users, for the audit log.
pub(crate) fn named(c: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT u.name || CASE u.email WHEN '' THEN '' ELSE ' <' || u.email || '>' END \
         FROM temp.picked_users p CROSS JOIN users u ON u.row = p.row ORDER BY p.row",
    )?;
    Ok(statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// Users and invites: those of the picked users who hold live invites, and these invites.
pub(crate) fn live_invites(c: &Connection) -> Result<(u32, u32), StoreError> {
    let sql = format!(
        "SELECT count(DISTINCT i.user_id), count(*) FROM temp.picked_users p CROSS JOIN users u ON u.row = p.row \
         CROSS JOIN invites i ON i.user_id = u.id WHERE +i.state IN ({})",
        states::live()
    );
    Ok(c.prepare_cached(&sql)?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// What stands behind a selection.
pub(crate) fn affected(c: &Connection, selection: &UserSelection) -> Result<UsersAffected, StoreError> {
    let users = pick(c, selection, "u.status <> 'merged'")?.changed;
    let sql = format!(
        "SELECT coalesce(sum(u.directory_id IS NOT NULL), 0), coalesce(sum({DOMAIN_SYNCED}), 0), \
         coalesce(sum(u.status = 'archived'), 0), coalesce(sum({DELETABLE}), 0), \
         coalesce(sum((SELECT count(*) FROM devices d WHERE d.user_id = u.id)), 0) \
         FROM temp.picked_users p CROSS JOIN users u ON u.row = p.row"
    );
    let (with_live_invites, live_invites) = live_invites(c)?;
    Ok(c.prepare_cached(&sql)?.query_row([], |row| {
        Ok(UsersAffected {
            users,
            from_directories: row.get(0)?,
            domain_synced: row.get(1)?,
            archived: row.get(2)?,
            deletable: row.get(3)?,
            devices: row.get(4)?,
            with_live_invites,
            live_invites,
        })
    })?)
}
