//! Who among some people has left their directory.

use std::collections::{HashMap, HashSet};

use muster_domain::{roster::DirectoryState, user::EmailAddress};
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};

use super::{
    filter::Conditions,
    states::{self, LEFT},
};
use crate::{
    error::StoreError,
    records::{Leaver, Portion, Selection},
};

const COLUMNS: &str = "u.id, u.name, y.id, y.name, u.directory_state";

fn read(row: &Row<'_>) -> rusqlite::Result<Leaver> {
    Ok(Leaver {
        user_id: row.get(0)?,
        name: row.get(1)?,
        directory_id: row.get(2)?,
        directory: row.get(3)?,
        state: match row.get_ref(4)?.as_str()? {
            "disabled" => DirectoryState::Disabled,
            _ => DirectoryState::Gone,
        },
    })
}

/// Of the users with these keys of addresses, those who have left, by key. Archived ones too: an invite brings them back.
pub(crate) fn by_email<'a>(
    c: &Connection,
    keys: impl IntoIterator<Item = &'a str>,
) -> Result<HashMap<String, Leaver>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM users u CROSS JOIN directories y ON y.id = u.directory_id \
         WHERE u.id = (SELECT coalesce(merged_into, id) FROM users WHERE email_key = ?1) AND +{LEFT}"
    ))?;
    let mut found = HashMap::new();
    for key in keys {
        if let Some(leaver) = statement.query_row([key], read).optional()? {
            found.insert(key.to_owned(), leaver);
        }
    }
    Ok(found)
}

/// Of these users, those who have left, by id.
pub(crate) fn by_id(c: &Connection, ids: &[String]) -> Result<HashMap<String, Leaver>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM users u CROSS JOIN directories y ON y.id = u.directory_id WHERE u.id = ?1 AND +{LEFT}"
    ))?;
    let mut found = HashMap::new();
    for id in ids {
        if let Some(leaver) = statement.query_row([id], read).optional()? {
            found.insert(id.clone(), leaver);
        }
    }
    Ok(found)
}

/// Of the people in the rows of a batch that are no invites yet, those who have left, each once.
pub(crate) fn of_batch(c: &Connection, batch_id: &str) -> Result<Vec<Leaver>, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT planned FROM batch_portions WHERE batch_id = ?1 ORDER BY row")?;
    let mut portions = statement.query([batch_id])?;
    let (mut seen, mut all) = (HashSet::new(), Vec::new());
    while let Some(portion) = portions.next()? {
        let rows = Portion::unpack(&portion.get::<_, String>(0)?)?;
        let keys: Vec<String> = rows.iter().map(|row| EmailAddress::key(&row.email)).collect();
        let found = by_email(c, keys.iter().map(String::as_str))?;
        for key in &keys {
            if let Some(leaver) = found.get(key)
                && seen.insert(leaver.user_id.clone())
            {
                all.push(leaver.clone());
            }
        }
    }
    Ok(all)
}

/// Of the people whose invites a selection would send again, those who have left, each once. Leavers are few: theirs are looked
/// through, and not all invites.
pub(crate) fn of_selection(c: &Connection, selection: &Selection) -> Result<Vec<Leaver>, StoreError> {
    let nothing = HashSet::new();
    let (conditions, only, except) = match selection {
        Selection::Ids(ids) => {
            let only: HashSet<String> = ids.iter().map(ToString::to_string).collect();
            (Conditions::default(), Some(only), nothing)
        }
        Selection::Matching { filter, except } => {
            let except = except.iter().map(ToString::to_string).collect();
            (Conditions::whole(filter), None, except)
        }
    };
    let (mut seen, mut all) = (HashSet::new(), Vec::new());
    // Who is archived is back with an invite.
    for (status, index) in [("active", "users_left"), ("archived", "users_by_name")] {
        let mut statement = c.prepare_cached(&format!(
            "SELECT {COLUMNS}, i.id FROM users u INDEXED BY {index} CROSS JOIN directories y ON y.id = u.directory_id \
             CROSS JOIN invites i ON i.user_id = u.id \
             WHERE u.status = '{status}' AND {LEFT} AND +i.state IN ({}) AND {}",
            states::changed_by(muster_domain::invite::Evidence::Resent),
            conditions.sql()
        ))?;
        let mut rows = statement.query(params_from_iter(conditions.values.iter()))?;
        while let Some(row) = rows.next()? {
            let invite: String = row.get(5)?;
            if except.contains(&invite) || only.as_ref().is_some_and(|only| !only.contains(&invite)) {
                continue;
            }
            let leaver = read(row)?;
            if seen.insert(leaver.user_id.clone()) {
                all.push(leaver);
            }
        }
    }
    Ok(all)
}
