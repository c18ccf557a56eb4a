//! Figures of the overview.

use muster_domain::{
    invite::InviteState,
    platform::Platform,
    time::{DAY, MINUTE, Moment, SECOND},
};
use rusqlite::Connection;

use super::rows::{moment, single, word};
use crate::{
    error::StoreError,
    records::{ByMyselfTally, Funnel, PlatformTotal},
};

/// A later stage counts for the earlier ones: who verified has opened, however the link came to them. What an earlier link
/// of the invite saw goes on counting while a newer one is on its way.
pub(crate) const FUNNEL: &str = "SELECT count(*), \
     coalesce(sum(opened_at IS NOT NULL OR verified_at IS NOT NULL OR enrolled_at IS NOT NULL OR earlier_stage >= 1), 0), \
     coalesce(sum(verified_at IS NOT NULL OR enrolled_at IS NOT NULL OR earlier_stage >= 2), 0), \
     coalesce(sum(enrolled_at IS NOT NULL), 0) \
     FROM invites INDEXED BY invites_by_sending \
     WHERE coalesce(earlier_sent_at, sent_at) IS NOT NULL AND coalesce(earlier_sent_at, sent_at) >= ?1";

/// How far the invites got that were sent since a moment.
pub(crate) fn funnel(c: &Connection, since: Moment) -> Result<Funnel, StoreError> {
    Ok(c.prepare_cached(FUNNEL)?.query_row([since.0], |row| {
        Ok(Funnel {
            sent: row.get(0)?,
            opened: row.get(1)?,
            verified: row.get(2)?,
            enrolled: row.get(3)?,
        })
    })?)
}

/// Codes of By myself made since `?1`.
pub(crate) const BY_MYSELF: &str = "SELECT count(*), \
     coalesce(sum(verified_at IS NOT NULL OR enrolled_at IS NOT NULL), 0), coalesce(sum(enrolled_at IS NOT NULL), 0) \
     FROM invites INDEXED BY invites_by_myself WHERE via = 'by_myself' AND created_at >= ?1";

/// The same of those that the account `?2` made.
pub(crate) const BY_MYSELF_OF: &str = "SELECT count(*), \
     coalesce(sum(i.verified_at IS NOT NULL OR i.enrolled_at IS NOT NULL), 0), coalesce(sum(i.enrolled_at IS NOT NULL), 0) \
     FROM account_invites a INDEXED BY account_invites_by_account CROSS JOIN invites i ON i.id = a.invite_id \
     WHERE a.account = ?2 AND i.via = 'by_myself' AND i.created_at >= ?1";

/// How codes of By myself stand: those of one account, or all.
pub(crate) fn by_myself(
    c: &Connection,
    since: Moment,
    account: Option<&str>,
) -> Result<ByMyselfTally, StoreError> {
    let read = |row: &rusqlite::Row<'_>| {
        Ok(ByMyselfTally {
            codes: row.get(0)?,
            verified: row.get(1)?,
            enrolled: row.get(2)?,
        })
    };
    Ok(match account {
        Some(account) => c
            .prepare_cached(BY_MYSELF_OF)?
            .query_row(rusqlite::params![since.0, account], read)?,
        None => c.prepare_cached(BY_MYSELF)?.query_row([since.0], read)?,
    })
}

/// When devices enrolled, earliest first.
pub(crate) const ENROLLED: &str = "SELECT enrolled_at FROM invites INDEXED BY invites_by_enrollment \
     WHERE enrolled_at IS NOT NULL AND enrolled_at >= ?1 ORDER BY enrolled_at";

/// Enrolled devices a day of local time.
pub(crate) fn enrolled_per_day(
    c: &Connection,
    since: Moment,
    utc_offset_minutes: i32,
) -> Result<Vec<(String, u32)>, StoreError> {
    let mut statement = c.prepare_cached(ENROLLED)?;
    let mut rows = statement.query([since.0])?;
    let mut days: Vec<(i64, u32)> = Vec::new();
    while let Some(row) = rows.next()? {
        let day = moment(row, 0)?
            .plus(i64::from(utc_offset_minutes) * MINUTE)
            .0
            .div_euclid(DAY);
        match days.last_mut() {
            Some((last, n)) if *last == day => *n += 1,
            _ => days.push((day, 1)),
        }
    }
    let seconds = DAY / SECOND;
    days.into_iter()
        .map(|(day, n)| Ok((single(c, "SELECT date(?1, 'unixepoch')", [day * seconds])?, n)))
        .collect()
}

/// By platform and state.
pub(crate) const BY_PLATFORM: &str =
    "SELECT platform, state, count(*) FROM invites INDEXED BY invites_by_family GROUP BY state, platform";

/// How the invites of each platform stand.
pub(crate) fn platform_totals(c: &Connection) -> Result<Vec<PlatformTotal>, StoreError> {
    let mut totals = Platform::ALL.map(|platform| PlatformTotal {
        platform,
        invites: 0,
        live: 0,
        verified: 0,
        enrolled: 0,
    });
    let mut statement = c.prepare_cached(BY_PLATFORM)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (platform, state, n): (Platform, InviteState, u32) = (word(row, 0)?, word(row, 1)?, row.get(2)?);
        for total in totals.iter_mut().filter(|total| total.platform == platform) {
            total.invites += n;
            total.live += if state.is_live() { n } else { 0 };
            total.verified += if state == InviteState::Verified { n } else { 0 };
            total.enrolled += if state == InviteState::Enrolled { n } else { 0 };
        }
    }
    Ok(totals.to_vec())
}
