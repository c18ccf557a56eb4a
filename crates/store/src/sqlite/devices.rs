//! Table `devices`: one device, what it told, whose it is.

use muster_domain::{
    audit::called,
    device::{DeviceId, DeviceState},
    invite::InviteId,
    time::Moment,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    commands,
    create::Findable,
    device_events,
    fold::{fold, person},
    groups, ids,
    rows::{maybe_moment, moment, single, word},
    traces::Traces,
    users,
};
use crate::{
    error::StoreError,
    records::{DeviceChange, DeviceMore, DeviceRecord, DeviceToPush, Told},
};

/// What [`device`] reads, of `devices d` with [`GROUP`].
pub(crate) const COLUMNS: &str = "d.id, d.hardware_id, d.scope, d.state, d.reason, d.invite_id, d.user_id, d.user_name, \
     d.user_email, d.platform, d.owned_by, g.id, g.name, d.name, d.model, d.product, d.os_version, d.build, d.serial, \
     d.created_at, d.enrolled_at, d.last_seen_at, \
     (SELECT count(*) FROM commands c WHERE c.device_id = d.id AND c.state IN ('queued', 'sent', 'not_now')), \
     d.ended_at";

/// How many columns that are.
pub(crate) const WIDTH: usize = 24;

/// Joins the group that [`COLUMNS`] names.
pub(crate) const GROUP: &str = "LEFT JOIN groups g ON g.id = d.group_id";

/// Reads [`COLUMNS`].
pub(crate) fn device(row: &Row<'_>) -> Result<DeviceRecord, StoreError> {
    let group_id: Option<String> = row.get(11)?;
    let group_name: Option<String> = row.get(12)?;
    Ok(DeviceRecord {
        id: word(row, 0)?,
        hardware_id: row.get(1)?,
        scope: word(row, 2)?,
        state: word(row, 3)?,
        reason: row.get(4)?,
        invite: word(row, 5)?,
        user_id: row.get(6)?,
        user_name: row.get(7)?,
        user_email: row.get(8)?,
        platform: word(row, 9)?,
        owned_by: word(row, 10)?,
        group: group_id.zip(group_name),
        name: row.get(13)?,
        model: row.get(14)?,
        product: row.get(15)?,
        os_version: row.get(16)?,
        build: row.get(17)?,
        serial: row.get(18)?,
        created_at: moment(row, 19)?,
        enrolled_at: maybe_moment(row, 20)?,
        last_seen_at: moment(row, 21)?,
        open_commands: row.get(22)?,
        ended_at: maybe_moment(row, 23)?,
    })
}

/// One device.
pub(crate) fn by_id(c: &Connection, id: DeviceId) -> Result<Option<DeviceRecord>, StoreError> {
    by(c, "d.id", &id.to_string())
}

/// The device of an invite.
pub(crate) fn of_invite(c: &Connection, invite: InviteId) -> Result<Option<DeviceRecord>, StoreError> {
    by(c, "d.invite_id", &invite.to_string())
}

fn by(c: &Connection, column: &str, value: &str) -> Result<Option<DeviceRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM devices d {GROUP} WHERE {column} = ?1"
    ))?;
    let mut rows = statement.query([value])?;
    rows.next()?.map(device).transpose()
}

/// What is known of a device beside its row.
pub(crate) fn more(c: &Connection, id: DeviceId) -> Result<Option<DeviceMore>, StoreError> {
    c.prepare_cached(
        "SELECT facts, profiles, push_token IS NOT NULL, push_problem, \
         (SELECT max(until) FROM certificates k WHERE k.enrollment_id = d.enrollment_id), e.owned_by, d.topic \
         FROM devices d JOIN enrollments e ON e.id = d.enrollment_id WHERE d.id = ?1",
    )?
    .query_row([id.to_string()], |row| {
        Ok((|| {
            Ok(DeviceMore {
                facts: row.get(0)?,
                profiles: row.get(1)?,
                has_push: row.get(2)?,
                push_problem: row.get(3)?,
                certificate_until: maybe_moment(row, 4)?,
                enrolled_as: word(row, 5)?,
                topic: row.get(6)?,
            })
        })())
    })
    .optional()?
    .transpose()
}

/// A device spoke.
pub(crate) fn seen(c: &Connection, device: DeviceId, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE devices SET last_seen_at = max(last_seen_at, ?2) WHERE id = ?1")?
        .execute(params![device.to_string(), at.0])?;
    Ok(())
}

/// A device told about itself.
pub(crate) fn told(c: &Connection, id: DeviceId, told: &Told) -> Result<(), StoreError> {
    let id = id.to_string();
    c.prepare_cached(
        "UPDATE devices SET name = coalesce(?2, name), model = coalesce(?3, model), product = coalesce(?4, product), \
         os_version = coalesce(?5, os_version), build = coalesce(?6, build), serial = coalesce(?7, serial), \
         facts = json_patch(facts, coalesce(?8, '{}')), profiles = coalesce(?9, profiles) WHERE id = ?1",
    )?
    .execute(params![
        id,
        told.name,
        told.model,
        told.product,
        told.os_version,
        told.build,
        told.serial,
        told.facts,
        told.profiles
    ])?;
    search_again(c, &id)
}

/// What a device is found by follows what is known of it.
pub(crate) fn search_again(c: &Connection, id: &str) -> Result<(), StoreError> {
    let (words, name, email): (String, String, String) = c
        .prepare_cached(
            "SELECT name || ' ' || model || ' ' || product || ' ' || coalesce(serial, ''), user_name, user_email \
             FROM devices WHERE id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let search = format!("{} {}", fold(&words).trim(), person(&name, &email));
    c.prepare_cached("UPDATE devices SET search = ?2 WHERE id = ?1 AND search <> ?2")?
        .execute(params![id, search])?;
    Ok(())
}

/// A device is managed no longer: it takes no commands, and its certificates open nothing.
pub(crate) fn end(
    c: &Connection,
    device: DeviceId,
    reason: &str,
    kind: &str,
    by: &str,
    at: Moment,
) -> Result<bool, StoreError> {
    let id = device.to_string();
    let changed = c
        .prepare_cached(
            "UPDATE devices SET notice = CASE WHEN state = 'pending' THEN 0 ELSE 1 END, \
             state = ?2, reason = ?3, ended_at = ?4, push_at = NULL, push_token = NULL, \
             push_magic = NULL, unlock_token = NULL, bootstrap_token = NULL WHERE id = ?1 AND state <> ?2",
        )?
        .execute(params![id, DeviceState::Unmanaged.as_str(), reason, at.0])?;
    if changed == 0 {
        return Ok(false);
    }
    c.prepare_cached(
        "UPDATE enrollments SET voided_at = coalesce(voided_at, ?2) \
         WHERE id = (SELECT enrollment_id FROM devices WHERE id = ?1)",
    )?
    .execute(params![id, at.0])?;
    commands::cancel_open(c, &id, "no longer managed", at)?;
    device_events::add(c, &id, at, kind, reason, by)?;
    Ok(true)
}

/// Changes whose device it is.
pub(crate) fn change(
    c: &Connection,
    device: DeviceId,
    change: &DeviceChange,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Option<DeviceRecord>, StoreError> {
    let Some(known) = by_id(c, device)? else {
        return Ok(None);
    };
    let id = device.to_string();
    if let Some((name, email)) = &change.user {
        traces.before("user", called(&known.user_name, &known.user_email));
        let wanted = users::Wanted {
            name,
            email,
            domain: None,
            phone: None,
            language: None,
            time_zone: None,
            send_id: None,
            by,
            at,
        };
        let found = Findable::before(c)?;
        let user_id = users::ensure(c, &wanted, || ids::new(at), traces)?.id;
        found.add_new(c)?;
        let state = if known.state == DeviceState::Staged {
            DeviceState::Managed
        } else {
            known.state
        };
        c.prepare_cached(
            "UPDATE devices SET user_id = ?2, user_name = ?3, user_email = ?4, name_key = ?5, state = ?6 WHERE id = ?1",
        )?
        .execute(params![id, user_id, name, email.to_string(), fold(name), state.as_str()])?;
        if user_id != known.user_id || state != known.state {
            device_events::add(c, &id, at, "user_changed", &format!("{name} <{email}>"), by)?;
        }
    }
    if let Some(owned_by) = change.owned_by.filter(|owned_by| *owned_by != known.owned_by) {
        traces.before("owned_by", known.owned_by.as_str());
        c.prepare_cached("UPDATE devices SET owned_by = ?2 WHERE id = ?1")?
            .execute(params![id, owned_by.as_str()])?;
        device_events::add(c, &id, at, "owned_by_changed", owned_by.label(), by)?;
    }
    if let Some(group) = &change.group {
        let group_id = (!group.is_empty())
            .then(|| groups::ensure(c, group, None, at, || ids::new(at), traces))
            .transpose()?;
        let (before, name) = known.group.unzip();
        if group_id != before {
            traces.before("group", name.unwrap_or_default());
            c.prepare_cached("UPDATE devices SET group_id = ?2 WHERE id = ?1")?
                .execute(params![id, group_id])?;
            device_events::add(c, &id, at, "group_changed", group, by)?;
        }
    }
    search_again(c, &id)?;
    by_id(c, device)
}

/// The bootstrap token that a device left, sealed.
pub(crate) fn bootstrap_token(c: &Connection, device: DeviceId) -> Result<Option<String>, StoreError> {
    single(
        c,
        "SELECT bootstrap_token FROM devices WHERE id = ?1",
        [device.to_string()],
    )
}

/// Keeps a sealed bootstrap token, or forgets it.
pub(crate) fn set_bootstrap_token(
    c: &Connection,
    device: DeviceId,
    sealed: Option<&str>,
) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE devices SET bootstrap_token = ?2 WHERE id = ?1")?
        .execute(params![device.to_string(), sealed])?;
    Ok(())
}

/// Devices that are to be called now; each is put off until `again`, in case the call is never reported.
pub(crate) fn to_push(
    c: &Connection,
    limit: u32,
    at: Moment,
    again: Moment,
) -> Result<Vec<DeviceToPush>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT id, topic, push_token, push_magic, push_tries FROM devices \
         WHERE push_at IS NOT NULL AND push_at <= ?1 AND push_token IS NOT NULL ORDER BY push_at LIMIT ?2",
    )?;
    let mut rows = statement.query(params![at.0, limit])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(DeviceToPush {
            id: word(row, 0)?,
            topic: row.get(1)?,
            token: row.get(2)?,
            magic: row.get(3)?,
            tries: row.get(4)?,
        });
    }
    drop(rows);
    for device in &found {
        c.prepare_cached("UPDATE devices SET push_at = ?2 WHERE id = ?1")?
            .execute(params![device.id.to_string(), again.0])?;
    }
    Ok(found)
}

/// What came of a call: the next one, if any, and what was wrong; blank when nothing was.
pub(crate) fn pushed(
    c: &Connection,
    device: DeviceId,
    again: Option<Moment>,
    problem: &str,
    at: Moment,
) -> Result<(), StoreError> {
    let id = device.to_string();
    let before: Option<String> = c
        .prepare_cached("SELECT push_problem FROM devices WHERE id = ?1")?
        .query_row([&id], |row| row.get(0))
        .optional()?;
    c.prepare_cached(
        "UPDATE devices SET push_at = ?2, push_problem = ?3, push_tries = CASE WHEN ?3 = '' THEN 0 ELSE push_tries + 1 END \
         WHERE id = ?1",
    )?
    .execute(params![id, again.map(|again| again.0), problem])?;
    if !problem.is_empty() && before.is_some_and(|before| before != problem) {
        device_events::add(c, &id, at, "push_failed", problem, "")?;
    }
    Ok(())
}

/// Devices that became unmanaged and of which nobody was told yet; from now on they are being told of.
pub(crate) fn take_notices(c: &Connection, limit: u32) -> Result<Vec<DeviceRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM devices d {GROUP} WHERE d.notice > 0 AND d.notice = 1 ORDER BY d.ended_at LIMIT ?1"
    ))?;
    let mut rows = statement.query([limit])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(device(row)?);
    }
    drop(rows);
    for device in &found {
        c.prepare_cached("UPDATE devices SET notice = 2 WHERE id = ?1")?
            .execute([device.id.to_string()])?;
    }
    Ok(found)
}

/// What was to be told was, or is to be tried again.
pub(crate) fn noticed(c: &Connection, ids: &[DeviceId], again: bool) -> Result<(), StoreError> {
    for id in ids {
        c.prepare_cached("UPDATE devices SET notice = ?2 WHERE id = ?1 AND notice = 2")?
            .execute(params![id.to_string(), u8::from(again)])?;
    }
    Ok(())
}

/// Devices that enrolled and of which nobody was told yet; from now on they are being told of.
pub(crate) fn take_enrolled(c: &Connection, limit: u32) -> Result<Vec<DeviceRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM devices d {GROUP} WHERE d.enrolled_notice > 0 AND d.enrolled_notice = 1 \
         ORDER BY d.enrolled_at LIMIT ?1"
    ))?;
    let mut rows = statement.query([limit])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(device(row)?);
    }
    let mut set = c.prepare_cached("UPDATE devices SET enrolled_notice = 2 WHERE id = ?1")?;
    for device in &found {
        set.execute([device.id.to_string()])?;
    }
    Ok(found)
}

/// What was to be told of enrollments was, or is to be tried again.
pub(crate) fn enrolled_noticed(c: &Connection, ids: &[DeviceId], again: bool) -> Result<(), StoreError> {
    let mut set =
        c.prepare_cached("UPDATE devices SET enrolled_notice = ?2 WHERE id = ?1 AND enrolled_notice = 2")?;
    for id in ids {
        set.execute(params![id.to_string(), u8::from(again)])?;
    }
    Ok(())
}

/// What a program that ended was telling is to be told again.
pub(crate) fn forget_notices_in_hand(c: &Connection) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE devices SET notice = 1 WHERE notice > 0 AND notice = 2")?
        .execute([])?;
    c.prepare_cached(
        "UPDATE devices SET enrolled_notice = 1 WHERE enrolled_notice > 0 AND enrolled_notice = 2",
    )?
    .execute([])?;
    c.prepare_cached("UPDATE requests SET notice = 1 WHERE notice > 0 AND notice = 2")?
        .execute([])?;
    Ok(())
}

/// Managed devices that have not spoken since a moment.
pub(crate) const SILENT: &str = "SELECT count(*) FROM devices INDEXED BY devices_by_seen \
     WHERE last_seen_at < ?1 AND state IN ('staged', 'managed')";

/// How many managed devices have not spoken since a moment.
pub(crate) fn silent(c: &Connection, since: Moment) -> Result<u32, StoreError> {
    single(c, SILENT, [since.0])
}

/// How many managed devices listen to another topic than this one, so that no call reaches them.
pub(crate) fn deaf_to(c: &Connection, topic: &str) -> Result<u32, StoreError> {
    single(
        c,
        "SELECT count(*) FROM devices WHERE state IN ('staged', 'managed') AND topic <> ?1",
        [topic],
    )
}

/// How many devices ended their management by themselves since a moment.
pub(crate) fn left_since(c: &Connection, since: Moment) -> Result<u32, StoreError> {
    single(
        c,
        "SELECT count(*) FROM devices d WHERE d.state = 'unmanaged' AND d.ended_at > ?1 AND EXISTS \
         (SELECT 1 FROM device_events e WHERE e.device_id = d.id AND e.kind = 'checked_out')",
        [since.0],
    )
}
