//! Table `users`.

use std::collections::HashMap;

use muster_domain::{
    plan::KnownUser,
    platform::Platform,
    profile::{ProfileField, Synced},
    roster::Roster,
    time::Moment,
    user::EmailAddress,
};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    directory_groups,
    fold::{fold, user_text},
    limits_of_users, rows, states,
    traces::{Trace, Traces},
    user_changes, user_events,
};
use crate::{bounds::MAX_HITS, error::StoreError};

/// Why somebody who was archived is not any more, in their history and in the audit log.
const BY_AN_INVITE: &str = "by an invite";

/// The known ones of these addresses, by key, with the platforms for which they hold a live invite, and their directory groups
/// where these are asked for.
pub(crate) fn known(
    c: &Connection,
    emails: &[EmailAddress],
    with_groups: bool,
    now: Moment,
) -> Result<HashMap<String, KnownUser>, StoreError> {
    let mut users = c.prepare_cached(
        "SELECT id, name, phone, domain, status = 'archived', coalesce(directory_state, '') IN ('disabled', 'gone'), \
         directory_id, directory_fields, email FROM users \
         WHERE id = (SELECT coalesce(merged_into, id) FROM users WHERE email_key = ?1)",
    )?;
    let mut platforms = c.prepare_cached(&format!(
        "SELECT DISTINCT platform FROM invites WHERE user_id = ?1 AND +state IN ({}) AND +expires_at > ?2",
        states::live()
    ))?;
    let mut live = c.prepare_cached(&format!(
        "SELECT count(*) FROM invites WHERE user_id = ?1 AND +via <> 'by_myself' AND +state IN ({}) AND +expires_at > ?2",
        states::live()
    ))?;
    let mut known = HashMap::new();
    for email in emails {
        let key = email.key();
        let Some(mut user) = users
            .query_row([&key], |row| {
                Ok(KnownUser {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    phone: row.get(2)?,
                    domain: row.get(3)?,
                    archived: row.get(4)?,
                    left: row.get(5)?,
                    directory_id: row.get(6)?,
                    keeps_name: keeps_name(
                        Synced::read(&row.get::<_, String>(7)?),
                        &row.get::<_, String>(8)?,
                        &key,
                    ),
                    ..KnownUser::default()
                })
            })
            .optional()?
        else {
            continue;
        };
        let mut found = platforms.query(params![user.id, now.0])?;
        while let Some(row) = found.next()? {
            user.live_platforms.push(rows::word(row, 0)?);
        }
        user.live_platforms.sort_unstable();
        user.live_invites = live.query_row(params![user.id, now.0], |row| row.get(0))?;
        user.devices = limits_of_users::of_user(c, &user.id, "", now)?;
        if with_groups {
            user.directory_groups = directory_groups::group_ids_of(c, &user.id)?;
        }
        known.insert(key, user);
    }
    Ok(known)
}

/// By the keys of their addresses: the platforms for which those that are known hold a live invite.
pub(crate) fn live_platforms(
    c: &Connection,
    keys: &[String],
    now: Moment,
) -> Result<HashMap<String, Vec<Platform>>, StoreError> {
    let mut known = HashMap::new();
    if user_changes::none(c)? {
        return Ok(known);
    }
    let mut users = c.prepare_cached("SELECT coalesce(merged_into, id) FROM users WHERE email_key = ?1")?;
    let mut platforms = c.prepare_cached(&format!(
        "SELECT DISTINCT platform FROM invites WHERE user_id = ?1 AND +state IN ({}) AND +expires_at > ?2",
        states::live()
    ))?;
    for key in keys {
        let Some(id) = users.query_row([key], |row| row.get::<_, String>(0)).optional()? else {
            continue;
        };
        let mut live = Vec::new();
        let mut found = platforms.query(params![id, now.0])?;
        while let Some(row) = found.next()? {
            live.push(rows::word(row, 0)?);
        }
        known.insert(key.clone(), live);
    }
    Ok(known)
}

/// A user as a plan names them, with the id for one that is not there yet.
pub(crate) struct Wanted<'a> {
    pub(crate) name: &'a str,
    pub(crate) email: &'a EmailAddress,
    pub(crate) domain: Option<&'a str>,
    pub(crate) phone: Option<&'a str>,
    pub(crate) language: Option<&'a str>,
    pub(crate) time_zone: Option<&'a str>,
    /// The sending that makes it, when one does.
    pub(crate) send_id: Option<&'a str>,
    /// Who asks.
    pub(crate) by: &'a str,
    pub(crate) at: Moment,
}

/// A user that is there, with what is known of them now.
pub(crate) struct Kept {
    pub(crate) id: String,
    pub(crate) phone: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) time_zone: Option<String>,
}

/// A user that is found by the address.
struct Found {
    kept: Kept,
    name: String,
    domain: Option<String>,
    user_name: Option<String>,
    email: String,
    archived: bool,
    synced: Synced,
}

fn find(c: &Connection, key: &str) -> Result<Option<Found>, StoreError> {
    Ok(c.prepare_cached(
        "SELECT id, phone, language, time_zone, name, domain, user_name, email, status = 'archived', directory_fields \
         FROM users WHERE id = (SELECT coalesce(merged_into, id) FROM users WHERE email_key = ?1)",
    )?
    .query_row([key], |row| {
        Ok(Found {
            kept: Kept {
                id: row.get(0)?,
                phone: row.get(1)?,
                language: row.get(2)?,
                time_zone: row.get(3)?,
            },
            name: row.get(4)?,
            domain: row.get(5)?,
            user_name: row.get(6)?,
            email: row.get(7)?,
            archived: row.get(8)?,
            synced: Synced::read(&row.get::<_, String>(9)?),
        })
    })
    .optional()?)
}

/// The user whom this address leads to, made when there is none. An archived one comes back.
///
/// The admin's latest word on name, domain, phone, language and time zone stays, except where a directory keeps the field. `traces`
/// learns what that changed of somebody who was known.
pub(crate) fn ensure(
    c: &Connection,
    wanted: &Wanted<'_>,
    new_id: impl FnOnce() -> String,
    traces: &mut Traces,
) -> Result<Kept, StoreError> {
    let key = wanted.email.key();
    match find(c, &key)? {
        Some(known) => renew(c, wanted, &key, known, traces),
        None => make(c, wanted, key, new_id()),
    }
}

/// Whether an invite leaves a name as it is: a directory keeps it, or the address that was typed is that of somebody who was merged
/// into this user and had another name.
fn keeps_name(synced: Synced, own: &str, typed: &str) -> bool {
    let is_merged = own.parse().is_ok_and(|own: EmailAddress| own.key() != typed);
    synced.has(ProfileField::Name) || is_merged
}

fn renew(
    c: &Connection,
    wanted: &Wanted<'_>,
    key: &str,
    known: Found,
    traces: &mut Traces,
) -> Result<Kept, StoreError> {
    let synced = known.synced;
    let newer = |field: ProfileField, wanted: Option<&str>, known: &Option<String>| {
        wanted
            .filter(|_| !synced.has(field))
            .map(str::to_owned)
            .or_else(|| known.clone())
    };
    let name = if keeps_name(synced, &known.email, key) {
        known.name.as_str()
    } else {
        wanted.name
    };
    let kept = Kept {
        phone: newer(ProfileField::Phone, wanted.phone, &known.kept.phone),
        language: newer(ProfileField::Language, wanted.language, &known.kept.language),
        time_zone: newer(ProfileField::TimeZone, wanted.time_zone, &known.kept.time_zone),
        id: known.kept.id,
    };
    let domain = newer(ProfileField::Domain, wanted.domain, &known.domain);
    let mut trace = Trace::edited(&kept.id, &known.name);
    let mut changes = Vec::new();
    for (field, before, after) in [
        (ProfileField::Name, Some(known.name.as_str()), Some(name)),
        (ProfileField::Domain, known.domain.as_deref(), domain.as_deref()),
        (
            ProfileField::Phone,
            known.kept.phone.as_deref(),
            kept.phone.as_deref(),
        ),
        (
            ProfileField::Language,
            known.kept.language.as_deref(),
            kept.language.as_deref(),
        ),
        (
            ProfileField::TimeZone,
            known.kept.time_zone.as_deref(),
            kept.time_zone.as_deref(),
        ),
    ] {
        if before != after {
            changes.push(field.as_str());
            trace.say_change(field.as_str(), before, after);
        }
    }
    if known.archived {
        trace.say("status", "archived", "active");
    }
    if wanted.send_id.is_some() && !trace.is_blank() {
        trace.because(BY_AN_INVITE);
    }
    traces.put(trace);
    if !changes.is_empty() {
        c.prepare_cached(
            "UPDATE users SET name = ?2, name_key = ?3, domain = ?4, search = ?5, phone = ?6, language = ?7, \
             time_zone = ?8, updated_at = ?9, active_at = max(active_at, ?9) WHERE id = ?1",
        )?
        .execute(params![
            kept.id,
            name,
            fold(name),
            domain,
            user_text(name, &known.email, known.user_name.as_deref()),
            kept.phone,
            kept.language,
            kept.time_zone,
            wanted.at.0
        ])?;
        user_events::add(c, &kept.id, wanted.at, "edited", &changes.join(", "), wanted.by)?;
    }
    if known.archived {
        restore(c, &kept.id, wanted.by, wanted.at)?;
    }
    Ok(kept)
}

fn restore(c: &Connection, id: &str, by: &str, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE users SET status = 'active', archived_at = NULL, updated_at = ?2 WHERE id = ?1",
    )?
    .execute(params![id, at.0])?;
    user_events::add(c, id, at, "restored", BY_AN_INVITE, by)
}

/// Brings back who is archived and whose invites are picked to live again.
pub(super) fn restore_picked(
    c: &Connection,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<(), StoreError> {
    let archived: Vec<(String, String)> = c
        .prepare_cached(
            "SELECT DISTINCT u.id, u.name FROM temp.picked p CROSS JOIN invites i ON i.row = p.row \
             CROSS JOIN users u ON u.id = i.user_id WHERE u.status = 'archived'",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (id, name) in archived {
        restore(c, &id, by, at)?;
        let mut trace = Trace::edited(&id, &name);
        trace.say("status", "archived", "active");
        trace.because(BY_AN_INVITE);
        traces.put(trace);
    }
    Ok(())
}

fn make(c: &Connection, wanted: &Wanted<'_>, key: String, id: String) -> Result<Kept, StoreError> {
    let email = wanted.email.to_string();
    // Whom a sending makes is invited by it at once: no other statement need say so.
    let roster = if wanted.send_id.is_some() {
        Roster::Invited
    } else {
        Roster::NeverInvited
    };
    c.prepare_cached(
        "INSERT INTO users (id, name, name_key, email, email_key, domain, search, created_at, updated_at, active_at, \
         send_id, phone, language, time_zone, roster) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        id,
        wanted.name,
        fold(wanted.name),
        email,
        key,
        wanted.domain,
        user_text(wanted.name, &email, None),
        wanted.at.0,
        wanted.send_id,
        wanted.phone,
        wanted.language,
        wanted.time_zone,
        roster.as_str(),
    ])?;
    let owned = |text: Option<&str>| text.map(str::to_owned);
    Ok(Kept {
        id,
        phone: owned(wanted.phone),
        language: owned(wanted.language),
        time_zone: owned(wanted.time_zone),
    })
}

/// Archives again whom this sending alone brought back, and with whom nothing was begun since: it is taken back, and its invites are
/// there still.
pub(crate) fn archive_again(
    c: &Connection,
    send_id: &str,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<(), StoreError> {
    let mut brought_back = c.prepare_cached(
        "SELECT DISTINCT u.id, u.name, coalesce((SELECT max(a.at) FROM user_events a WHERE a.user_id = u.id AND a.kind = 'archived'), ?2) \
         FROM invites i CROSS JOIN users u ON u.id = i.user_id CROSS JOIN user_events e ON e.user_id = u.id \
         WHERE i.send_id = ?1 AND u.status = 'active' AND e.kind = 'restored' AND e.detail = ?3 AND e.at = i.created_at \
         AND e.row = (SELECT max(s.row) FROM user_events s WHERE s.user_id = u.id AND s.kind IN ('archived', 'restored', 'merged')) \
         AND NOT EXISTS (SELECT 1 FROM invites o WHERE o.user_id = u.id AND o.send_id IS NOT ?1 \
         AND (o.created_at >= e.at OR o.updated_at > e.at)) \
         AND NOT EXISTS (SELECT 1 FROM devices d WHERE d.user_id = u.id AND d.enrolled_at >= e.at)",
    )?;
    let users: Vec<(String, String, i64)> = brought_back
        .query_map(params![send_id, at.0, BY_AN_INVITE], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<Result<_, _>>()?;
    for (id, name, archived_at) in users {
        c.prepare_cached(
            "UPDATE users SET status = 'archived', archived_at = ?2, updated_at = ?3 WHERE id = ?1",
        )?
        .execute(params![id, archived_at, at.0])?;
        let why = "the sending was undone";
        user_events::add(c, &id, at, "archived", why, by)?;
        let mut trace = Trace::edited(&id, &name);
        trace.say("status", "active", "archived");
        trace.because(why);
        traces.put(trace);
    }
    Ok(())
}

/// The domains, each found from the one before by one look into the index.
pub(crate) const DOMAINS: &str = "WITH RECURSIVE found (domain) AS ( \
         SELECT min(domain) FROM users WHERE domain IS NOT NULL \
         UNION ALL \
         SELECT (SELECT min(u.domain) FROM users u WHERE u.domain > found.domain) FROM found WHERE found.domain IS NOT NULL \
     ) SELECT domain FROM found WHERE domain IS NOT NULL LIMIT ?1";

/// The domains that users belong to, by name.
pub(crate) fn domains(c: &Connection, limit: u32) -> Result<Vec<String>, StoreError> {
    let mut statement = c.prepare_cached(DOMAINS)?;
    let rows = statement.query_map([limit.min(MAX_HITS)], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
