//! Several users become one: invites, devices and history move; the merged keep a pointer, so that their addresses lead on.

use muster_domain::{profile::Profile, time::Moment};
use rusqlite::{Connection, params};

use super::{
    devices,
    fold::fold,
    traces::{Trace, Traces},
    user_changes::{self, called, is_there},
    user_events, user_rows, user_source,
};
use crate::{
    bounds::MAX_MERGE,
    error::StoreError,
    records::{MergePlan, UserRecord},
};

/// The one that stays with those that become it; `None` when one of them is not there, or is another one already.
fn read(
    c: &Connection,
    keep: &str,
    merge: &[String],
) -> Result<Option<(UserRecord, Vec<UserRecord>)>, StoreError> {
    if merge.is_empty() || merge.len() > MAX_MERGE {
        return Err(StoreError::invalid(format!(
            "Between one and {MAX_MERGE} users can become another"
        )));
    }
    let Some(stays) = user_rows::by_id(c, keep)?.filter(is_there) else {
        return Ok(None);
    };
    let mut merged: Vec<UserRecord> = Vec::new();
    for id in merge {
        if id == keep || merged.iter().any(|known| known.id == *id) {
            return Err(StoreError::invalid("A user cannot become themselves"));
        }
        match user_rows::by_id(c, id)?.filter(is_there) {
            Some(user) => merged.push(user),
            None => return Ok(None),
        }
    }
    Ok(Some((stays, merged)))
}

/// What the one that stays knows afterwards: its own word first, then that of the others in their order.
fn together(stays: &UserRecord, merged: &[UserRecord]) -> Profile {
    let mut profile = stays.profile.clone();
    for other in merged {
        let other = &other.profile;
        let fill = |own: &mut Option<String>, theirs: &Option<String>| {
            if own.is_none() {
                own.clone_from(theirs);
            }
        };
        fill(&mut profile.user_name, &other.user_name);
        fill(&mut profile.domain, &other.domain);
        fill(&mut profile.phone, &other.phone);
        fill(&mut profile.language, &other.language);
        fill(&mut profile.time_zone, &other.time_zone);
        if profile.email.is_none() {
            profile.email.clone_from(&other.email);
        }
    }
    profile
}

/// What a merge would move. Nothing changes.
pub(crate) fn plan(c: &Connection, keep: &str, merge: &[String]) -> Result<Option<MergePlan>, StoreError> {
    let Some((stays, merged)) = read(c, keep, merge)? else {
        return Ok(None);
    };
    let source = user_source::chosen(c, &stays, &merged)?.and_then(|user| user.source.clone());
    Ok(Some(MergePlan {
        invites: merged.iter().map(|user| user.invites).sum(),
        devices: merged.iter().map(|user| user.devices).sum(),
        stays: UserRecord {
            profile: together(&stays, &merged),
            source,
            invites: stays.invites + merged.iter().map(|user| user.invites).sum::<u32>(),
            devices: stays.devices + merged.iter().map(|user| user.devices).sum::<u32>(),
            live_invites: stays.live_invites + merged.iter().map(|user| user.live_invites).sum::<u32>(),
            ..stays
        },
        merged,
    }))
}

/// Merges. Gives the one that stays.
pub(crate) fn merge(
    c: &Connection,
    keep: &str,
    merge: &[String],
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Option<UserRecord>, StoreError> {
    let Some((stays, merged)) = read(c, keep, merge)? else {
        return Ok(None);
    };
    let profile = together(&stays, &merged);
    let mut trace = Trace::of_profile(&stays, &profile);
    let comes_from = user_source::chosen(c, &stays, &merged)?;
    for user in &merged {
        if stays.source.is_none()
            && comes_from.is_some_and(|from| from.id == user.id)
            && let Some(source) = &user.source
        {
            trace.say_change("directory", None, Some(&source.directory));
            user_source::pass(c, &user.id, keep)?;
        }
        // An address that moves with its user leads nowhere else; one that stays behind leads here.
        if stays.profile.email.is_none() && profile.email == user.profile.email && profile.email.is_some() {
            c.prepare_cached("UPDATE users SET email_key = NULL WHERE id = ?1")?
                .execute([&user.id])?;
        }
        move_all(c, &user.id, keep, at)?;
        user_events::add(c, keep, at, "merged", &called(user), by)?;
    }
    traces.put(trace);
    if let Some(from) = comes_from.filter(|from| stays.source.is_some() && from.id != stays.id) {
        traces.put(user_source::exchange(c, keep, &from.id, by, at)?);
    }
    // Of those who were merged before.
    if let Some(trace) = user_source::of_who_is_there(c, keep, by, at)? {
        traces.put(trace);
    }
    user_changes::overwrite(c, keep, &stays.profile, &profile, at, user_changes::Old::Stays)?;
    move_devices(c, keep, &profile)?;
    user_rows::by_id(c, keep)
}

fn move_all(c: &Connection, from: &str, to: &str, at: Moment) -> Result<(), StoreError> {
    for sql in [
        "UPDATE invites SET user_id = ?2 WHERE user_id = ?1",
        "UPDATE devices SET user_id = ?2 WHERE user_id = ?1",
        "UPDATE user_events SET user_id = ?2 WHERE user_id = ?1",
        "UPDATE users SET merged_into = ?2 WHERE merged_into = ?1",
    ] {
        c.prepare_cached(sql)?.execute([from, to])?;
    }
    c.prepare_cached(
        "UPDATE users SET status = 'merged', merged_into = ?2, archived_at = ?3, updated_at = ?3, send_id = NULL \
         WHERE id = ?1",
    )?
    .execute(params![from, to, at.0])?;
    // Whoever stays is no sending's to take back.
    c.prepare_cached("UPDATE users SET send_id = NULL WHERE id = ?1")?
        .execute([to])?;
    Ok(())
}

/// Devices show whose they are now.
fn move_devices(c: &Connection, keep: &str, profile: &Profile) -> Result<(), StoreError> {
    let email = profile
        .email
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    c.prepare_cached(
        "UPDATE devices SET user_name = ?2, user_email = ?3, name_key = ?4 WHERE user_id = ?1 \
         AND (user_name <> ?2 OR user_email <> ?3)",
    )?
    .execute(params![keep, profile.name, email, fold(&profile.name)])?;
    let ids: Vec<String> = c
        .prepare_cached("SELECT id FROM devices WHERE user_id = ?1")?
        .query_map([keep], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in ids {
        devices::search_again(c, &id)?;
    }
    Ok(())
}
