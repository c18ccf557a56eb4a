//! What devices say: they authenticate, they are managed, they check out. Each is one atomic change, so that of any number
//! of devices with one invite exactly one enrolls.

use muster_domain::{
    device::{DeviceId, DeviceState, suits},
    invite::{Evidence, InviteState, Via},
    message::MessageKind,
    obstacle::Obstacle,
    time::Moment,
};
use rusqlite::{Connection, params};

use super::{
    commands, device_events, devices, enrollments,
    enrollments::Standing,
    events,
    fold::{fold, person},
    group_rules::{self, Ungrouped},
    limits_of_users, messages, rows,
};
use crate::{
    error::StoreError,
    records::{Authentication, CheckedIn, InviteRecord, NewCommand, Refusal, TokenUpdate},
};

fn refused(
    c: &Connection,
    standing: Option<&Standing>,
    refusal: Refusal,
    at: Moment,
) -> Result<CheckedIn, StoreError> {
    let invite = standing.map(|standing| standing.enrollment.invite);
    match (standing.and_then(|standing| standing.device), invite) {
        (Some(device), _) => {
            device_events::refuse(c, device, refusal, at)?;
            if let (Refusal::Dead(state), false) = (refusal, standing.is_some_and(Standing::is_enrolled)) {
                let reason = format!("Its invite is {}", state.as_str());
                devices::end(c, device, &reason, "never_enrolled", "", at)?;
            }
        }
        (None, Some(invite)) => enrollments::refuse(c, invite, refusal, at)?,
        (None, None) => {}
    }
    Ok(CheckedIn::Refused(refusal, invite))
}

/// A device authenticates: the first one with its enrollment's certificate becomes a pending device.
pub(crate) fn authenticate(
    c: &Connection,
    said: &Authentication,
    at: Moment,
) -> Result<CheckedIn, StoreError> {
    let Some(standing) = enrollments::of_certificate(c, &said.fingerprint)? else {
        return refused(c, None, Refusal::Unknown, at);
    };
    let no = |refusal| refused(c, Some(&standing), refusal, at);
    // A device that has enrolled says this again only to enroll anew, which takes a new invite.
    if standing.is_enrolled() {
        return no(standing
            .after_enrolled()
            .unwrap_or(Refusal::Dead(InviteState::Enrolled)));
    }
    if let Some(refusal) = standing.before_enrolled(at) {
        return no(refusal);
    }
    if standing
        .hardware_id
        .as_deref()
        .is_some_and(|first| first != said.hardware_id)
    {
        return no(Refusal::OtherDevice);
    }
    let Some(invite) = rows::by_id(c, standing.enrollment.invite)? else {
        return no(Refusal::Unknown);
    };
    if !suits(invite.platform, said.platform) {
        return no(Refusal::OtherPlatform);
    }
    if let Some(limit) = said.device_limit.filter(|_| invite.via != Via::ByMyself)
        && standing.device.is_none()
        && limits_of_users::of_user(c, &invite.user_id, &said.hardware_id, at)? >= limit
    {
        enrollments::obstacle(c, invite.id, &Obstacle::TooManyDevices { limit }.to_string(), at)?;
        return Ok(CheckedIn::Refused(Refusal::TooManyDevices, Some(invite.id)));
    }
    c.prepare_cached("UPDATE enrollments SET hardware_id = ?2 WHERE id = ?1")?
        .execute(params![standing.enrollment.id, said.hardware_id])?;
    if let Some(device) = standing.device {
        devices::seen(c, device, at)?;
        devices::told(c, device, &said.told)?;
        return Ok(CheckedIn::Again(device));
    }
    let device = begin(c, said, &standing, &invite, at)?;
    Ok(CheckedIn::First(device))
}

/// The pending device's row. Whatever it claims to be, no other device's row is touched before it has enrolled.
fn begin(
    c: &Connection,
    said: &Authentication,
    standing: &Standing,
    invite: &InviteRecord,
    at: Moment,
) -> Result<DeviceId, StoreError> {
    // What an earlier enrollment of this invite left behind when it never came to be managed.
    c.prepare_cached("DELETE FROM devices WHERE invite_id = ?1 AND enrolled_at IS NULL")?
        .execute([invite.id.to_string()])?;
    let id = said.new_id.to_string();
    let mut by_rule = None;
    // The device itself tells its platform: what an invite left open is decided now.
    let joins = match &invite.group {
        Some((group, _)) => Some(group.clone()),
        None => {
            let ungrouped = Ungrouped {
                user_id: &invite.user_id,
                domain: invite.domain.as_deref(),
                email: &invite.user_email,
                owned_by: invite.owned_by,
                platform: said.platform,
            };
            let (group, why) = group_rules::decide(c, &group_rules::all(c)?, &ungrouped)?;
            by_rule = group
                .as_ref()
                .map(|group| format!("{} ({})", group.name, why.words()));
            group.map(|group| group.id)
        }
    };
    c.prepare_cached(
        "INSERT INTO devices (id, hardware_id, scope, state, invite_id, enrollment_id, user_id, user_name, user_email, \
         name_key, search, platform, owned_by, group_id, topic, created_at, last_seen_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?16)",
    )?
    .execute(params![
        id,
        said.hardware_id,
        standing.enrollment.scope.as_str(),
        DeviceState::Pending.as_str(),
        invite.id.to_string(),
        standing.enrollment.id,
        invite.user_id,
        invite.user_name,
        invite.user_email,
        fold(&invite.user_name),
        person(&invite.user_name, &invite.user_email),
        said.platform.as_str(),
        invite.owned_by.as_str(),
        joins,
        said.topic,
        at.0
    ])?;
    devices::told(c, said.new_id, &said.told)?;
    device_events::add(c, &id, at, "authenticated", "", "")?;
    if let Some(words) = by_rule {
        device_events::add(c, &id, at, "group_changed", &words, "")?;
    }
    Ok(said.new_id)
}

/// The device has enrolled: what the same device left from before is settled.
///
/// What had ended, or belongs to the same user, becomes the history of this enrollment. A managed device of somebody else
/// is replaced: a device proves its certificate and not its hardware, so it stays in the list, hears no word to remove its
/// enrollment, and shows by speaking again that two claim to be one.
fn settle_earlier(c: &Connection, device: DeviceId, hardware_id: &str, at: Moment) -> Result<(), StoreError> {
    let new = device.to_string();
    let (user_id, user_name): (String, String) = c
        .prepare_cached("SELECT user_id, user_name FROM devices WHERE id = ?1")?
        .query_row([&new], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut statement = c.prepare_cached(
        "SELECT id, enrollment_id, state, user_id FROM devices WHERE hardware_id = ?1 AND id <> ?2",
    )?;
    let earlier: Vec<(String, String, String, String)> = statement
        .query_map(params![hardware_id, new], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<Result<_, _>>()?;
    for (old, enrollment, state, owner) in earlier {
        let ended = state == DeviceState::Unmanaged.as_str();
        if state == DeviceState::Pending.as_str() {
            // It goes its own way: its own invite decides.
            continue;
        }
        if !ended {
            c.prepare_cached(
                "UPDATE enrollments SET voided_at = coalesce(voided_at, ?2), replaced = 1 WHERE id = ?1",
            )?
            .execute(params![enrollment, at.0])?;
        }
        if ended || owner == user_id {
            c.prepare_cached("UPDATE device_events SET device_id = ?2 WHERE device_id = ?1")?
                .execute(params![old, new])?;
            commands::cancel_open(c, &old, "enrolled again", at)?;
            c.prepare_cached("UPDATE commands SET device_id = ?2 WHERE device_id = ?1")?
                .execute(params![old, new])?;
            c.prepare_cached("DELETE FROM devices WHERE id = ?1")?
                .execute([&old])?;
            device_events::add(c, &new, at, "enrolled_again", "", "")?;
        } else {
            let old: DeviceId = old
                .parse()
                .map_err(|problem| super::codes::unknown_word(&problem))?;
            devices::end(
                c,
                old,
                &format!("Enrolled again, for {user_name}"),
                "enrolled_again",
                "",
                at,
            )?;
        }
    }
    Ok(())
}

/// A device says that it is managed, and how it is called. The first time, its invite is Enrolled by it.
pub(crate) fn token_update(c: &Connection, said: &TokenUpdate, at: Moment) -> Result<CheckedIn, StoreError> {
    let standing = match known_device(c, &said.fingerprint, &said.hardware_id, at)? {
        Known::Yes(standing) => standing,
        Known::No(answer) => return Ok(answer),
    };
    let Some(device) = standing.device else {
        return refused(c, Some(&standing), Refusal::NotAuthenticated, at);
    };
    let first = !standing.is_enrolled();
    if first && let Some(refusal) = standing.before_enrolled(at) {
        return refused(c, Some(&standing), refusal, at);
    }
    let id = device.to_string();
    c.prepare_cached(
        "UPDATE devices SET push_token = ?2, push_magic = ?3, unlock_token = coalesce(?4, unlock_token), \
         push_problem = '', push_tries = 0, last_seen_at = ?5 WHERE id = ?1",
    )?
    .execute(params![
        id,
        said.push_token,
        said.push_magic,
        said.unlock_token,
        at.0
    ])?;
    if !first {
        return Ok(CheckedIn::Again(device));
    }
    let invite = standing.enrollment.invite;
    let Some(record) = rows::by_id(c, invite)? else {
        return refused(c, Some(&standing), Refusal::Unknown, at);
    };
    let Ok(next) = record.state.after(Evidence::CheckedIn) else {
        return refused(c, Some(&standing), Refusal::Dead(record.state), at);
    };
    c.prepare_cached(
        "UPDATE invites SET state = ?2, reason = '', enrolled_at = ?3, updated_at = ?3 WHERE id = ?1",
    )?
    .execute(params![invite.to_string(), next.as_str(), at.0])?;
    messages::cancel_of(c, &invite.to_string(), None, at)?;
    if said.tell_invitee {
        let (id, generation) = (invite.to_string(), record.generation);
        messages::add_note(c, &id, generation, record.via, MessageKind::Enrolled, at)?;
    }
    events::add(
        c,
        &invite.to_string(),
        record.generation,
        at,
        "enrolled",
        &said.detail,
        "",
    )?;
    let state = match record.via {
        Via::ByMyself => DeviceState::Staged,
        Via::Email | Via::Sms | Via::Both | Via::Split | Via::SelfEnrollment => DeviceState::Managed,
    };
    c.prepare_cached("UPDATE devices SET state = ?2, enrolled_at = ?3, enrolled_notice = 1 WHERE id = ?1")?
        .execute(params![id, state.as_str(), at.0])?;
    settle_earlier(c, device, &said.hardware_id, at)?;
    device_events::add(c, &id, at, "enrolled", "", "")?;
    for (command, kind) in &said.first_commands {
        let new = NewCommand {
            id: command.clone(),
            kind: kind.clone(),
            parameters: None,
            by: String::new(),
        };
        commands::queue(c, device, &new, at)?;
    }
    Ok(CheckedIn::First(device))
}

/// A device says that it is managed no longer.
pub(crate) fn check_out(
    c: &Connection,
    fingerprint: &str,
    hardware_id: &str,
    at: Moment,
) -> Result<CheckedIn, StoreError> {
    // A device that was unenrolled says good-bye, too, after it has answered: that is no attempt to come back.
    if let Some(standing) = enrollments::of_certificate(c, fingerprint)?
        && standing.hardware_id.as_deref() == Some(hardware_id)
        && let (Some(device), Some(Refusal::Ended)) = (standing.device, standing.after_enrolled())
        && standing.is_enrolled()
    {
        return Ok(CheckedIn::Again(device));
    }
    let standing = match known_device(c, fingerprint, hardware_id, at)? {
        Known::Yes(standing) => standing,
        Known::No(answer) => return Ok(answer),
    };
    let Some(device) = standing.device else {
        return refused(c, Some(&standing), Refusal::NotAuthenticated, at);
    };
    devices::end(c, device, "The device checked out", "checked_out", "", at)?;
    Ok(CheckedIn::First(device))
}

/// Whether a certificate and a device belong together.
pub(crate) enum Known {
    /// They do.
    Yes(Standing),
    /// They do not: what to answer.
    No(CheckedIn),
}

/// Whether this certificate was issued to this device, and the device may still speak with it.
pub(crate) fn known_device(
    c: &Connection,
    fingerprint: &str,
    hardware_id: &str,
    at: Moment,
) -> Result<Known, StoreError> {
    let Some(standing) = enrollments::of_certificate(c, fingerprint)? else {
        return Ok(Known::No(refused(c, None, Refusal::Unknown, at)?));
    };
    let refusal = if standing.hardware_id.is_none() {
        Some(Refusal::NotAuthenticated)
    } else if standing.hardware_id.as_deref() != Some(hardware_id) {
        Some(Refusal::OtherDevice)
    } else if standing.is_enrolled() {
        standing.after_enrolled()
    } else {
        standing.before_enrolled(at)
    };
    if let Some(refusal) = refusal {
        return Ok(Known::No(refused(c, Some(&standing), refusal, at)?));
    }
    if standing.has_older {
        enrollments::certificate_used(c, fingerprint, at)?;
    }
    Ok(Known::Yes(standing))
}

/// The device that says something that changes nothing here but when it was last seen.
pub(crate) fn speaks(
    c: &Connection,
    fingerprint: &str,
    hardware_id: &str,
    at: Moment,
) -> Result<CheckedIn, StoreError> {
    let standing = match known_device(c, fingerprint, hardware_id, at)? {
        Known::Yes(standing) => standing,
        Known::No(answer) => return Ok(answer),
    };
    match standing.device {
        Some(device) => {
            devices::seen(c, device, at)?;
            Ok(CheckedIn::Again(device))
        }
        None => refused(c, Some(&standing), Refusal::NotAuthenticated, at),
    }
}
