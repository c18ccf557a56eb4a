//! A reviewed plan carried out, in one transaction.

use muster_domain::invite::{InviteId, InviteState, Via};
use rusqlite::{Connection, params};

use super::{
    events,
    fold::{fold, person},
    groups, ids, messages,
    rows::single,
    users::{self, Wanted},
};
use crate::{
    error::StoreError,
    records::{FIRST_GENERATION, NewInvites},
};

/// Makes the users, the group, the invites, their messages and events. Gives the invites' ids.
pub(crate) fn create(c: &Connection, new: &NewInvites) -> Result<Vec<InviteId>, StoreError> {
    let plan = &new.plan;
    let count = plan.invites() as usize;
    if new.invite_ids.len() < count {
        return Err(StoreError::invalid(format!("{count} invites need as many ids.")));
    }
    if new.short_lookup.is_some() && count != 1 {
        return Err(StoreError::invalid("A short link belongs to exactly one invite."));
    }
    // A user whom the plan knew may have been undone since: then there is one spare id too few, and the store makes it.
    let mut spare = new.spare_ids.iter().cloned();
    let mut next_id = || spare.next().unwrap_or_else(|| ids::new(new.at));

    let group_id = plan
        .group
        .as_ref()
        .map(|group| groups::ensure(c, &group.name, Some(&new.send_id), new.at, &mut next_id))
        .transpose()?;
    let (last_user, last_invite) = (last_row(c, "users")?, last_row(c, "invites")?);
    let mut insert = c.prepare_cached(
        "INSERT INTO invites (id, generation, state, via, user_id, user_name, user_email, name_key, search, platform, \
         owned_by, group_id, domain, created_by, created_at, updated_at, expires_at, send_id, short_lookup) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15, ?16, ?17, ?18)",
    )?;
    let mut invite_ids = new.invite_ids.iter().take(count);
    let mut made = Vec::with_capacity(count);
    for user in &plan.users {
        let wanted = Wanted {
            name: &user.name,
            email: &user.email,
            domain: plan.domain.as_deref(),
            send_id: &new.send_id,
            at: new.at,
        };
        let user_id = users::ensure(c, &wanted, &mut next_id)?;
        let email = user.email.to_string();
        let (name_key, search) = (fold(&user.name), person(&user.name, &email));
        for id in invite_ids.by_ref().take(plan.devices_each as usize) {
            let text = id.to_string();
            insert.execute(params![
                text,
                FIRST_GENERATION,
                InviteState::Queued.as_str(),
                new.via.as_str(),
                user_id,
                user.name,
                email,
                name_key,
                search,
                plan.platform.as_str(),
                plan.owned_by.as_str(),
                group_id,
                plan.domain,
                new.by,
                new.at.0,
                plan.expires_at.0,
                new.send_id,
                new.short_lookup,
            ])?;
            events::add(c, &text, FIRST_GENERATION, new.at, "created", "", &new.by)?;
            if new.via == Via::Email {
                messages::add(c, &next_id(), &text, FIRST_GENERATION, new.at, new.not_before)?;
            }
            made.push(*id);
        }
    }
    add_search_texts(c, "users", last_user)?;
    add_search_texts(c, "invites", last_invite)?;
    Ok(made)
}

/// The last row of `table` so far; new ones get higher numbers.
fn last_row(c: &Connection, table: &str) -> Result<i64, StoreError> {
    single(c, &format!("SELECT coalesce(max(row), 0) FROM {table}"), [])
}

/// Makes the rows after `last` findable.
fn add_search_texts(c: &Connection, table: &str, last: i64) -> Result<(), StoreError> {
    c.prepare_cached(&format!(
        "INSERT INTO {table}_text (rowid, search) SELECT row, search FROM {table} WHERE row > ?1"
    ))?
    .execute([last])?;
    Ok(())
}
