//! An invite that its user makes: at most one of each platform lives, and never more than the limit allows. Whoever picked the wrong
//! one and enrolled nothing picks anew: the first gives way.

use muster_domain::{
    authentication::Authentication,
    invite::{InviteState, Via},
    time::Moment,
    user::EmailAddress,
};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    actions,
    create::{Findable, Invitee, Maker},
    events, group_rules, ids, limits_of_users,
    messages::Due,
    rows::{self, single},
    selection, states,
    traces::{Trace, Traces},
    user_rows,
};
use crate::{
    error::StoreError,
    records::{InviteRecord, NewSelfEnrollment, SelfEnrolled, UserRecord, UserStatus},
};

/// Why an invite was revoked that gave way to another.
pub const GAVE_WAY: &str = "another device was picked instead";

/// Makes the invite, or takes up the one that lives; `traces` learns of those that gave way.
pub(crate) fn enroll(
    c: &Connection,
    new: &NewSelfEnrollment,
    traces: &mut Traces,
) -> Result<SelfEnrolled, StoreError> {
    let Some(user) = user_rows::by_id(c, &new.user_id)? else {
        return Ok(SelfEnrolled::NoUser);
    };
    if user.status != UserStatus::Active || user.has_left() {
        return Ok(SelfEnrolled::NoUser);
    }
    let Some(email) = &user.profile.email else {
        return Ok(SelfEnrolled::NoAddress);
    };
    if is_spent(c, &user.id, new)? {
        return Ok(SelfEnrolled::SignInAgain);
    }
    let living = living(c, &user.id, new)?;
    if let Some(limit) = new.limit {
        let over = (taken(c, &user.id, living.as_deref(), new.at)? + 1).saturating_sub(limit);
        let Some(gave_way) = give_way(c, &user, living.as_deref(), new, over)? else {
            return Ok(SelfEnrolled::TooMany);
        };
        for id in gave_way {
            traces.put(Trace::revoked(&id, &user.profile.name, GAVE_WAY));
        }
    }
    Ok(match living {
        Some(id) => {
            take_up(c, &id, &user, email, new)?;
            SelfEnrolled::TakenUpAgain(Box::new(record(c, &id)?))
        }
        None => {
            make(c, &user, email, new, traces)?;
            SelfEnrolled::Made(Box::new(record(c, &new.id.to_string())?))
        }
    })
}

/// Whether an invite that the user picked has ended since they signed in, by a device or by an admin. A sign-in is good for one device; and
/// to revoke puts out whoever signed in with a password that was not theirs to use.
fn is_spent(c: &Connection, user: &str, new: &NewSelfEnrollment) -> Result<bool, StoreError> {
    single(
        c,
        "SELECT EXISTS (SELECT 1 FROM invites i WHERE i.user_id = ?1 AND +i.via = 'self_enrollment' \
         AND (+i.enrolled_at >= ?2 OR (+i.state = ?3 AND +i.updated_at >= ?2 AND +i.reason <> ?4)))",
        params![user, new.signed_in_at.0, InviteState::Revoked.as_str(), GAVE_WAY],
    )
}

/// Revokes invites that the user picked before they signed in this time and enrolled nothing with, the oldest first, until `over`
/// devices fewer count. `None`, and none is revoked, when they are too few. One that was picked since then is another browser's,
/// which is at it at the same time: it stays, and with it the limit.
fn give_way(
    c: &Connection,
    user: &UserRecord,
    living: Option<&str>,
    new: &NewSelfEnrollment,
    over: u32,
) -> Result<Option<Vec<String>>, StoreError> {
    if over == 0 {
        return Ok(Some(Vec::new()));
    }
    selection::clear(c)?;
    let mut found = c.prepare_cached(
        "SELECT i.row, i.id, (SELECT count(*) FROM devices d WHERE d.invite_id = i.id AND d.state = 'pending') \
         FROM invites i WHERE i.user_id = ?1 AND +i.via = 'self_enrollment' AND +i.state = ?2 AND +i.expires_at > ?3 \
         AND i.id <> ?4 AND +i.verified_at < ?5 ORDER BY i.verified_at, i.row",
    )?;
    let mut rows = found.query(params![
        user.id,
        InviteState::Verified.as_str(),
        new.at.0,
        living.unwrap_or_default(),
        new.signed_in_at.0
    ])?;
    let mut pick = c.prepare_cached("INSERT INTO temp.picked VALUES (?1)")?;
    let (mut fewer, mut ids) = (0, Vec::new());
    while fewer < over
        && let Some(row) = rows.next()?
    {
        pick.execute([row.get::<_, i64>(0)?])?;
        ids.push(row.get(1)?);
        // One that a device is enrolling with counts by it.
        fewer += row.get::<_, u32>(2)?.max(1);
    }
    if fewer < over {
        return Ok(None);
    }
    actions::revoke_picked(c, GAVE_WAY, &user.profile.name, new.at)?;
    Ok(Some(ids))
}

fn record(c: &Connection, id: &str) -> Result<InviteRecord, StoreError> {
    let id = id
        .parse()
        .map_err(|_| StoreError::damaged("an invite has no id"))?;
    rows::by_id(c, id)?.ok_or(StoreError::NotFound)
}

/// The live one of this user and platform.
fn living(c: &Connection, user: &str, new: &NewSelfEnrollment) -> Result<Option<String>, StoreError> {
    Ok(c.prepare_cached(&format!(
        "SELECT id FROM invites WHERE user_id = ?1 AND platform = ?2 AND via = 'self_enrollment' \
         AND +state IN ({}) AND +expires_at > ?3 ORDER BY created_at DESC LIMIT 1",
        states::live()
    ))?
    .query_row(params![user, new.platform.as_str(), new.at.0], |row| row.get(0))
    .optional()?)
}

/// Devices that the user has, and invites of theirs that may each become one more; without the one that is taken up again, whose
/// device, should one be enrolling, it replaces.
fn taken(c: &Connection, user: &str, living: Option<&str>, at: Moment) -> Result<u32, StoreError> {
    let devices = limits_of_users::of_user(c, user, "", at)?;
    let own: u32 = single(
        c,
        "SELECT count(*) FROM devices WHERE invite_id = ?1 AND state = 'pending'",
        [living.unwrap_or_default()],
    )?;
    let coming: u32 = single(
        c,
        &format!(
            "SELECT count(*) FROM invites i WHERE i.user_id = ?1 AND +i.via <> 'by_myself' AND +i.state IN ({}) \
             AND +i.expires_at > ?2 AND i.id <> ?3 \
             AND NOT EXISTS (SELECT 1 FROM devices d WHERE d.invite_id = i.id AND d.state = 'pending')",
            states::live()
        ),
        params![user, at.0, living.unwrap_or_default()],
    )?;
    Ok((devices + coming).saturating_sub(own))
}

fn make(
    c: &Connection,
    user: &UserRecord,
    email: &EmailAddress,
    new: &NewSelfEnrollment,
    traces: &mut Traces,
) -> Result<(), StoreError> {
    let profile = &user.profile;
    let mut found = Findable::before(c)?;
    let rules = group_rules::all(c)?;
    let maker = Maker {
        rules: &rules,
        via: Via::SelfEnrollment,
        authentication: Authentication::Directory,
        language: None,
        time_zone: None,
        send_id: &new.send_id,
        by: &profile.name,
        at: new.at,
        expires_at: new.expires_at,
        due: Due {
            at: new.at,
            quiet: false,
        },
        short_lookup: None,
    };
    let invitee = Invitee {
        name: &profile.name,
        email,
        phone: None,
        language: None,
        time_zone: None,
        platform: new.platform,
        owned_by: new.owned_by,
        group_id: None,
        domain: profile.domain.as_deref(),
    };
    found.will_name(c, email, &profile.name)?;
    maker.invite(c, &invitee, &[new.id], || ids::new(new.at), traces)?;
    found.add_new(c)?;
    let id = new.id.to_string();
    verified(c, &id, new)?;
    events::add(c, &id, 1, new.at, "verified", &new.detail, "")
}

/// Ownership and group as picked now; what was handed out to an earlier browser is void by the new generation.
fn take_up(
    c: &Connection,
    id: &str,
    user: &UserRecord,
    email: &EmailAddress,
    new: &NewSelfEnrollment,
) -> Result<(), StoreError> {
    let email = email.to_string();
    let ungrouped = group_rules::Ungrouped {
        user_id: &user.id,
        domain: user.profile.domain.as_deref(),
        email: &email,
        owned_by: new.owned_by,
        platform: new.platform,
    };
    let group = group_rules::decide(c, &group_rules::all(c)?, &ungrouped)?.0;
    c.prepare_cached(
        "UPDATE invites SET generation = generation + 1, owned_by = ?2, group_id = ?3, expires_at = ?4, reason = '' WHERE id = ?1",
    )?
    .execute(params![
        id,
        new.owned_by.as_str(),
        group.map(|group| group.id),
        new.expires_at.0
    ])?;
    verified(c, id, new)?;
    let generation: u32 = single(c, "SELECT generation FROM invites WHERE id = ?1", [id])?;
    events::add(c, id, generation, new.at, "verified", &new.detail, "")
}

fn verified(c: &Connection, id: &str, new: &NewSelfEnrollment) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE invites SET state = ?2, verified_at = ?3, updated_at = ?3 WHERE id = ?1")?
        .execute(params![id, InviteState::Verified.as_str(), new.at.0])?;
    Ok(())
}
