//! An invite that its user makes: at most one of each platform lives, and never more than the limit allows.

use muster_domain::{
    authentication::Authentication,
    invite::{InviteState, Via},
    time::Moment,
    user::EmailAddress,
};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    create::{Findable, Invitee, Maker},
    events, group_rules, ids, limits_of_users,
    messages::Due,
    rows::{self, single},
    states, user_rows,
};
use crate::{
    error::StoreError,
    records::{InviteRecord, NewSelfEnrollment, SelfEnrolled, UserRecord, UserStatus},
};

/// Makes the invite, or takes up the one that lives.
pub(crate) fn enroll(c: &Connection, new: &NewSelfEnrollment) -> Result<SelfEnrolled, StoreError> {
    let Some(user) = user_rows::by_id(c, &new.user_id)? else {
        return Ok(SelfEnrolled::NoUser);
    };
    if user.status != UserStatus::Active || user.has_left() {
        return Ok(SelfEnrolled::NoUser);
    }
    let Some(email) = &user.profile.email else {
        return Ok(SelfEnrolled::NoAddress);
    };
    let living = living(c, &user.id, new)?;
    if let Some(limit) = new.limit
        && taken(c, &user.id, living.as_deref(), new.at)? >= limit
    {
        return Ok(SelfEnrolled::TooMany);
    }
    match living {
        Some(id) => {
            take_up(c, &id, &user, email, new)?;
            Ok(SelfEnrolled::TakenUpAgain(Box::new(record(c, &id)?)))
        }
        None => {
            make(c, &user, email, new)?;
            Ok(SelfEnrolled::Made(Box::new(record(c, &new.id.to_string())?)))
        }
    }
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
    maker.invite(c, &invitee, &[new.id], || ids::new(new.at))?;
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
