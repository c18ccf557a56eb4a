//! Tables `terms`, `terms_drafts` and `terms_acceptances`.

use muster_domain::{
    invite::{Generation, InviteId},
    terms::{MAX_VERSIONS, Version},
    time::Moment,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    events, rows,
    rows::{moment, single, word},
};
use crate::{
    bounds::MAX_HITS,
    error::StoreError,
    records::{
        AcceptanceRecord, Accepted, NewAcceptance, TermsDraftRecord, TermsHead, TermsPublished, TermsRecord,
        TermsText,
    },
};

/// The number of the published version; 0 while none is.
pub(crate) fn current(c: &Connection) -> Result<Version, StoreError> {
    single(c, "SELECT coalesce(max(number), 0) FROM terms", [])
}

/// One version.
pub(crate) fn version(c: &Connection, number: Version) -> Result<Option<TermsRecord>, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT language, text, at, by FROM terms WHERE number = ?1 ORDER BY language")?;
    let mut found = statement.query([number])?;
    let mut record: Option<TermsRecord> = None;
    while let Some(row) = found.next()? {
        let text = TermsText {
            language: row.get(0)?,
            text: row.get(1)?,
        };
        match &mut record {
            Some(record) => record.texts.push(text),
            None => {
                record = Some(TermsRecord {
                    number,
                    at: moment(row, 2)?,
                    by: row.get(3)?,
                    texts: vec![text],
                    accepted: accepted(c, number)?,
                });
            }
        }
    }
    Ok(record)
}

/// How many acceptances name a version.
fn accepted(c: &Connection, number: Version) -> Result<u32, StoreError> {
    single(
        c,
        "SELECT count(*) FROM terms_acceptances WHERE version = ?1",
        [number],
    )
}

/// All versions, the latest first, at most `limit`.
pub(crate) fn history(c: &Connection, limit: u32) -> Result<Vec<TermsHead>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT number, at, by, group_concat(language, ' ' ORDER BY language) FROM terms GROUP BY number \
         ORDER BY number DESC LIMIT ?1",
    )?;
    let mut found = statement.query([limit.min(MAX_HITS)])?;
    let mut heads = Vec::new();
    while let Some(row) = found.next()? {
        let number = row.get(0)?;
        heads.push(TermsHead {
            number,
            at: moment(row, 1)?,
            by: row.get(2)?,
            languages: row.get::<_, String>(3)?.split(' ').map(str::to_owned).collect(),
            accepted: accepted(c, number)?,
        });
    }
    Ok(heads)
}

/// What is being written.
pub(crate) fn draft(c: &Connection) -> Result<Option<TermsDraftRecord>, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT language, text, saved_at, saved_by FROM terms_drafts ORDER BY language")?;
    let mut found = statement.query([])?;
    let mut draft: Option<TermsDraftRecord> = None;
    while let Some(row) = found.next()? {
        let text = TermsText {
            language: row.get(0)?,
            text: row.get(1)?,
        };
        match &mut draft {
            Some(draft) => draft.texts.push(text),
            None => {
                draft = Some(TermsDraftRecord {
                    texts: vec![text],
                    saved_at: moment(row, 2)?,
                    saved_by: row.get(3)?,
                });
            }
        }
    }
    Ok(draft)
}

/// Replaces what is being written; nothing discards it.
pub(crate) fn save_draft(
    c: &Connection,
    texts: &[TermsText],
    by: &str,
    at: Moment,
) -> Result<(), StoreError> {
    c.prepare_cached("DELETE FROM terms_drafts")?.execute([])?;
    let mut add = c.prepare_cached(
        "INSERT INTO terms_drafts (language, text, saved_at, saved_by) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for text in texts {
        add.execute(params![text.language, text.text, at.0, by])?;
    }
    Ok(())
}

/// Makes the draft the next version, when `before` is still the published one.
pub(crate) fn publish(
    c: &Connection,
    before: Version,
    by: &str,
    at: Moment,
) -> Result<TermsPublished, StoreError> {
    let now = current(c)?;
    if now != before {
        return Ok(TermsPublished::Moved(now));
    }
    if now >= MAX_VERSIONS {
        return Ok(TermsPublished::TooMany);
    }
    let number = now + 1;
    let made = c
        .prepare_cached(
            "INSERT INTO terms (number, language, text, at, by) SELECT ?1, language, text, ?2, ?3 FROM terms_drafts",
        )?
        .execute(params![number, at.0, by])?;
    if made == 0 {
        return Ok(TermsPublished::NoDraft);
    }
    c.prepare_cached("DELETE FROM terms_drafts")?.execute([])?;
    Ok(TermsPublished::Version(number))
}

/// Whether the holder of this link accepted a version.
pub(crate) fn has_accepted(
    c: &Connection,
    invite: InviteId,
    generation: Generation,
    version: Version,
) -> Result<bool, StoreError> {
    single(
        c,
        "SELECT EXISTS (SELECT 1 FROM terms_acceptances WHERE invite_id = ?1 AND generation = ?2 AND version = ?3)",
        params![invite.to_string(), generation, version],
    )
}

/// Writes an acceptance down.
pub(crate) fn accept(c: &Connection, new: &NewAcceptance, at: Moment) -> Result<Accepted, StoreError> {
    let known: bool = single(
        c,
        "SELECT EXISTS (SELECT 1 FROM terms WHERE number = ?1 AND language = ?2)",
        params![new.version, new.language],
    )?;
    if !known || current(c)? != new.version {
        return Ok(Accepted::Moved);
    }
    let Some(invite) = rows::by_id(c, new.invite)? else {
        return Ok(Accepted::NotLive);
    };
    if invite.generation != new.generation || !invite.state.is_live() || invite.expires_at <= at {
        return Ok(Accepted::NotLive);
    }
    if has_accepted(c, new.invite, new.generation, new.version)? {
        return Ok(Accepted::Before);
    }
    let id = new.invite.to_string();
    c.prepare_cached(
        "INSERT INTO terms_acceptances (invite_id, generation, user_id, user_name, user_email, version, language, at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        id,
        new.generation,
        invite.user_id,
        invite.user_name,
        invite.user_email,
        new.version,
        new.language,
        at.0
    ])?;
    c.prepare_cached("UPDATE invites SET updated_at = ?2 WHERE id = ?1")?
        .execute(params![id, at.0])?;
    let words = format!("version {}, {}", new.version, new.language);
    events::add(c, &id, new.generation, at, "terms_accepted", &words, "")?;
    Ok(Accepted::Yes)
}

const ACCEPTANCE: &str =
    "SELECT invite_id, generation, version, language, at, user_name, user_email FROM terms_acceptances";

fn acceptance(row: &Row<'_>) -> Result<AcceptanceRecord, StoreError> {
    Ok(AcceptanceRecord {
        invite: word(row, 0)?,
        generation: row.get(1)?,
        version: row.get(2)?,
        language: row.get(3)?,
        at: moment(row, 4)?,
        user_name: row.get(5)?,
        user_email: row.get(6)?,
    })
}

/// What was accepted by one link, the latest.
pub(crate) fn of_invite(
    c: &Connection,
    invite: InviteId,
    generation: Generation,
) -> Result<Option<AcceptanceRecord>, StoreError> {
    c.prepare_cached(&format!(
        "{ACCEPTANCE} WHERE invite_id = ?1 AND generation = ?2 ORDER BY version DESC LIMIT 1"
    ))?
    .query_row(params![invite.to_string(), generation], |row| Ok(acceptance(row)))
    .optional()?
    .transpose()
}

/// What a user accepted, also as somebody who was merged into them, the latest first, at most `limit`.
pub(crate) fn of_user(c: &Connection, user: &str, limit: u32) -> Result<Vec<AcceptanceRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "{ACCEPTANCE} WHERE user_id IN (SELECT ?1 UNION ALL SELECT id FROM users WHERE merged_into = ?1) ORDER BY at DESC, row DESC LIMIT ?2"
    ))?;
    let mut found = statement.query(params![user, limit.min(MAX_HITS)])?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        all.push(acceptance(row)?);
    }
    Ok(all)
}
