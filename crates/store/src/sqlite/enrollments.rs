//! Tables `enrollments` and `certificates`: from the profile that is handed out to the certificate that it buys.

use muster_domain::{
    device::DeviceId,
    invite::{InviteId, InviteState},
    time::Moment,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    device_events, events,
    rows::{self, moment, single, word},
    terms,
};
use crate::{
    bounds::MAX_REFUSALS,
    error::StoreError,
    records::{Begun, EnrollmentRecord, Holder, NewCertificate, NewEnrollment, Redeemed, Refusal},
};

/// Hands a profile out, when there is none yet or the one before is to be void.
pub(crate) fn begin(c: &Connection, new: &NewEnrollment, at: Moment) -> Result<Begun, StoreError> {
    let Some(invite) = rows::standing(c, new.invite)? else {
        return Ok(Begun::NotFound);
    };
    if invite.generation != new.generation {
        return Ok(Begun::Superseded);
    }
    if invite.state != InviteState::Verified {
        return Ok(Begun::NotVerified(invite.state));
    }
    if invite.expires_at <= at {
        return Ok(Begun::NotVerified(InviteState::Expired));
    }
    if let Some(version) = new.terms
        && !terms::has_accepted(c, new.invite, new.generation, version)?
    {
        return Ok(Begun::TermsNotAccepted);
    }
    let id = new.invite.to_string();
    let handed_out = is_served(c, new.invite, new.generation)?;
    if handed_out && !new.again {
        return Ok(Begun::AlreadyServed);
    }
    c.prepare_cached("UPDATE enrollments SET voided_at = ?2 WHERE invite_id = ?1 AND voided_at IS NULL")?
        .execute(params![id, at.0])?;
    // What kept the device from enrolling may be mended now.
    c.prepare_cached("UPDATE invites SET reason = '' WHERE id = ?1 AND reason <> ''")?
        .execute([&id])?;
    c.prepare_cached(
        "INSERT INTO enrollments (id, invite_id, generation, scope, challenge, challenge_until, served_at, owned_by) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        new.id,
        id,
        new.generation,
        new.scope.as_str(),
        new.challenge,
        new.challenge_until.0,
        at.0,
        new.owned_by.as_str()
    ])?;
    events::add(c, &id, new.generation, at, "profile_served", "", "")?;
    Ok(Begun::Served)
}

/// Whether a profile was handed out that is not void.
pub(crate) fn is_served(c: &Connection, invite: InviteId, generation: u32) -> Result<bool, StoreError> {
    single(
        c,
        "SELECT count(*) > 0 FROM enrollments WHERE invite_id = ?1 AND generation = ?2 AND voided_at IS NULL",
        params![invite.to_string(), generation],
    )
}

/// What decides about an enrollment, in the order of [`standing`]'s statement.
pub(crate) struct Standing {
    pub(crate) enrollment: EnrollmentRecord,
    pub(crate) hardware_id: Option<String>,
    pub(crate) device: Option<DeviceId>,
    request: Option<String>,
    challenge_until: Moment,
    voided: bool,
    replaced: bool,
    superseded: bool,
    invite_state: InviteState,
    expires_at: Moment,
    /// A newer certificate of the same enrollment was used.
    outdated: bool,
    /// An older certificate of the same enrollment still counts.
    pub(crate) has_older: bool,
}

const STANDING: &str = "e.id, e.invite_id, e.scope, e.hardware_id, d.id, e.request, e.challenge_until, \
     e.voided_at IS NOT NULL, e.generation <> i.generation, i.state, i.expires_at, e.replaced";

const OF_STANDING: &str =
    "FROM enrollments e JOIN invites i ON i.id = e.invite_id LEFT JOIN devices d ON d.enrollment_id = e.id";

fn standing(row: &Row<'_>) -> Result<Standing, StoreError> {
    Ok(Standing {
        enrollment: EnrollmentRecord {
            id: row.get(0)?,
            invite: word(row, 1)?,
            scope: word(row, 2)?,
        },
        hardware_id: row.get(3)?,
        device: row
            .get::<_, Option<String>>(4)?
            .map(|id| id.parse().map_err(|problem| super::codes::unknown_word(&problem)))
            .transpose()?,
        request: row.get(5)?,
        challenge_until: moment(row, 6)?,
        voided: row.get(7)?,
        superseded: row.get(8)?,
        invite_state: word(row, 9)?,
        expires_at: moment(row, 10)?,
        replaced: row.get(11)?,
        outdated: row.get(12)?,
        has_older: row.get(13)?,
    })
}

impl Standing {
    /// Why a device that has not enrolled yet goes no further.
    pub(crate) fn before_enrolled(&self, at: Moment) -> Option<Refusal> {
        if self.superseded {
            return Some(Refusal::Dead(InviteState::Superseded));
        }
        match self.invite_state {
            InviteState::Verified if self.expires_at <= at => Some(Refusal::Dead(InviteState::Expired)),
            InviteState::Verified if self.voided => Some(Refusal::Void),
            InviteState::Verified if self.outdated => Some(Refusal::OldCertificate),
            InviteState::Verified => None,
            state => Some(Refusal::Dead(state)),
        }
    }

    /// Why a device that has enrolled is turned away.
    pub(crate) fn after_enrolled(&self) -> Option<Refusal> {
        match (self.voided, self.replaced) {
            (true, true) => Some(Refusal::Replaced),
            (true, false) => Some(Refusal::Ended),
            (false, _) => self.outdated.then_some(Refusal::OldCertificate),
        }
    }

    /// Whether its invite was used up by it.
    pub(crate) fn is_enrolled(&self) -> bool {
        self.invite_state == InviteState::Enrolled
    }
}

/// A challenge is offered with the request of this name.
pub(crate) fn redeem(
    c: &Connection,
    challenge: &str,
    request: &str,
    at: Moment,
) -> Result<Redeemed, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {STANDING}, 0, 0 {OF_STANDING} WHERE e.challenge = ?1"
    ))?;
    let found = {
        let mut rows = statement.query([challenge])?;
        rows.next()?.map(standing).transpose()?
    };
    let Some(found) = found else {
        return Ok(Redeemed::Refused(Refusal::Unknown, None));
    };
    let refused = match &found.request {
        Some(known) if known == request => {
            let der: Option<Vec<u8>> = c
                .prepare_cached(
                    "SELECT der FROM certificates WHERE enrollment_id = ?1 AND request = ?2 ORDER BY issued_at LIMIT 1",
                )?
                .query_row(params![found.enrollment.id, request], |row| row.get(0))
                .optional()?;
            match (found.before_enrolled(at), der) {
                (Some(refusal), _) => Some(refusal),
                (None, Some(der)) => return Ok(Redeemed::Again(der)),
                // It was redeemed, and the program ended before the certificate was written down.
                (None, None) => None,
            }
        }
        Some(_) => Some(Refusal::Used),
        None => found
            .before_enrolled(at)
            .or_else(|| (found.challenge_until <= at).then_some(Refusal::Late)),
    };
    if let Some(refusal) = refused {
        refuse(c, found.enrollment.invite, refusal, at)?;
        return Ok(Redeemed::Refused(refusal, Some(found.enrollment.invite)));
    }
    c.prepare_cached("UPDATE enrollments SET request = ?2, redeemed_at = ?3 WHERE id = ?1")?
        .execute(params![found.enrollment.id, request, at.0])?;
    Ok(Redeemed::Fresh(found.enrollment))
}

/// A certificate was issued.
pub(crate) fn add_certificate(c: &Connection, new: &NewCertificate, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO certificates (fingerprint, enrollment_id, serial, der, request, issued_at, until) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new.fingerprint,
        new.enrollment,
        new.serial,
        new.der,
        new.request,
        at.0,
        new.until.0
    ])?;
    let device: Option<String> = c
        .prepare_cached("SELECT id FROM devices WHERE enrollment_id = ?1")?
        .query_row([&new.enrollment], |row| row.get(0))
        .optional()?;
    match device {
        Some(device) => device_events::add(c, &device, at, "certificate", "", ""),
        None => {
            let (invite, generation): (String, u32) = c
                .prepare_cached("SELECT invite_id, generation FROM enrollments WHERE id = ?1")?
                .query_row([&new.enrollment], |row| Ok((row.get(0)?, row.get(1)?)))?;
            events::add(c, &invite, generation, at, "certificate_issued", "", "")
        }
    }
}

/// A certificate was used: those of its enrollment that were issued before it open nothing any more.
pub(crate) fn certificate_used(c: &Connection, fingerprint: &str, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE certificates SET replaced_at = ?2 WHERE replaced_at IS NULL AND \
         (enrollment_id, fingerprint) IN (SELECT o.enrollment_id, o.fingerprint FROM certificates k \
         JOIN certificates o ON o.enrollment_id = k.enrollment_id AND o.issued_at < k.issued_at WHERE k.fingerprint = ?1)",
    )?
    .execute(params![fingerprint, at.0])?;
    Ok(())
}

/// How many certificates were issued for an enrollment since a moment.
pub(crate) fn issued_since(c: &Connection, enrollment: &str, since: Moment) -> Result<u32, StoreError> {
    single(
        c,
        "SELECT count(*) FROM certificates WHERE enrollment_id = ?1 AND issued_at > ?2",
        params![enrollment, since.0],
    )
}

/// The certificate that answered this request of an enrollment before, when its answer may have been lost.
pub(crate) fn answered_before(
    c: &Connection,
    enrollment: &str,
    request: &str,
) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(
        c.prepare_cached("SELECT der FROM certificates WHERE enrollment_id = ?1 AND request = ?2 LIMIT 1")?
            .query_row(params![enrollment, request], |row| row.get(0))
            .optional()?,
    )
}

/// How the enrollment of a certificate stands.
pub(crate) fn of_certificate(c: &Connection, fingerprint: &str) -> Result<Option<Standing>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {STANDING}, k.replaced_at IS NOT NULL, EXISTS (SELECT 1 FROM certificates o \
         WHERE o.enrollment_id = k.enrollment_id AND o.issued_at < k.issued_at AND o.replaced_at IS NULL) \
         {OF_STANDING} JOIN certificates k ON k.enrollment_id = e.id WHERE k.fingerprint = ?1"
    ))?;
    let mut rows = statement.query([fingerprint])?;
    rows.next()?.map(standing).transpose()
}

/// Who holds a certificate.
pub(crate) fn holder(c: &Connection, fingerprint: &str, at: Moment) -> Result<Option<Holder>, StoreError> {
    Ok(of_certificate(c, fingerprint)?.map(|standing| Holder {
        refused: if standing.is_enrolled() {
            standing.after_enrolled()
        } else {
            standing.before_enrolled(at)
        },
        device: standing.device,
        enrollment: standing.enrollment,
    }))
}

/// The invite's own device, or one that says it is.
const DEVICE_REFUSED: &str = "device_refused";

/// Writes a refusal into the invite's timeline.
pub(crate) fn refuse(
    c: &Connection,
    invite: InviteId,
    refusal: Refusal,
    at: Moment,
) -> Result<(), StoreError> {
    turned_away(c, invite, DEVICE_REFUSED, &refusal.words(), at)
}

/// Writes into the invite's timeline that somebody was turned away, at most so many times in each way: whoever tries for ever fills no
/// disk.
pub(crate) fn turned_away(
    c: &Connection,
    invite: InviteId,
    kind: &str,
    detail: &str,
    at: Moment,
) -> Result<(), StoreError> {
    let id = invite.to_string();
    let (generation, refused): (u32, u32) = c
        .prepare_cached(
            "SELECT i.generation, (SELECT count(*) FROM events e WHERE e.invite_id = i.id AND e.kind = ?2) \
             FROM invites i WHERE i.id = ?1",
        )?
        .query_row([&id, kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if refused >= MAX_REFUSALS {
        return Ok(());
    }
    events::add(c, &id, generation, at, kind, detail, "")
}

/// The invite's own device was turned away, and will be until something changes: that stands beside the invite's state, which
/// stays Verified.
pub(crate) fn obstacle(c: &Connection, invite: InviteId, words: &str, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE invites SET reason = ?2, updated_at = ?3 WHERE id = ?1 AND state = 'verified'")?
        .execute(params![invite.to_string(), words, at.0])?;
    turned_away(c, invite, DEVICE_REFUSED, words, at)
}
