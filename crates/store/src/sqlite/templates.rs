//! Tables `templates`, `template_versions`, `template_drafts`.

use muster_domain::{template::Purpose, time::Moment};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{fold::fold, rows::moment, settings};
use crate::{
    bounds::{MAX_TEMPLATE_VERSIONS, MAX_TEMPLATES},
    error::StoreError,
    records::{
        ContentHead, ContentKey, DraftRecord, DraftSave, Kept, NewTemplate, NewVersion, TemplateRecord,
        VersionHead, VersionRecord,
    },
};

/// Changes with every change of what is sent, so that compiled templates know when they are old.
const REVISION: &str = "settings.templates_revision";
const OF_KEY: &str = "template_id = ?1 AND channel = ?2 AND language = ?3";

/// All that admins made.
pub(crate) fn all(c: &Connection) -> Result<Vec<TemplateRecord>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT id, purpose, name, in_use, created_at FROM templates ORDER BY purpose, name_key LIMIT ?1",
    )?;
    let mut found = statement.query([MAX_TEMPLATES])?;
    let mut records = Vec::new();
    while let Some(row) = found.next()? {
        records.push(TemplateRecord {
            id: row.get(0)?,
            purpose: word(row, 1)?,
            name: row.get(2)?,
            in_use: row.get(3)?,
            created_at: moment(row, 4)?,
        });
    }
    Ok(records)
}

/// All contents with versions or drafts.
pub(crate) fn contents(c: &Connection) -> Result<Vec<ContentHead>, StoreError> {
    let mut statement = c.prepare_cached(
        "WITH keys AS (\
           SELECT template_id, channel, language, max(number) AS number FROM template_versions GROUP BY 1, 2, 3 \
           UNION ALL SELECT template_id, channel, language, 0 FROM template_drafts), \
         latest AS (SELECT template_id, channel, language, max(number) AS number FROM keys GROUP BY 1, 2, 3) \
         SELECT k.template_id, k.channel, k.language, v.number, v.how, v.at, v.by, d.saved_at FROM latest k \
         LEFT JOIN template_versions v ON v.template_id = k.template_id AND v.channel = k.channel \
           AND v.language = k.language AND v.number = k.number \
         LEFT JOIN template_drafts d ON d.template_id = k.template_id AND d.channel = k.channel \
           AND d.language = k.language ORDER BY 1, 2, 3",
    )?;
    let mut found = statement.query([])?;
    let mut heads = Vec::new();
    while let Some(row) = found.next()? {
        let number: Option<u32> = row.get(3)?;
        let draft: Option<i64> = row.get(7)?;
        heads.push(ContentHead {
            key: ContentKey {
                template_id: row.get(0)?,
                channel: word(row, 1)?,
                language: row.get(2)?,
            },
            latest: number.map(|_| head(row, 3)).transpose()?,
            draft_saved_at: draft.map(Moment),
        });
    }
    Ok(heads)
}

/// The latest version and the draft.
pub(crate) fn content(
    c: &Connection,
    key: &ContentKey,
) -> Result<(Option<VersionRecord>, Option<DraftRecord>), StoreError> {
    let latest = last_number(c, key)?;
    Ok((version(c, key, latest)?, draft(c, key)?))
}

/// What is sent for a purpose where it differs from what Muster brings along.
pub(crate) fn published(c: &Connection, purpose: Purpose) -> Result<Vec<(ContentKey, String)>, StoreError> {
    let used: Option<String> = c
        .prepare_cached("SELECT id FROM templates WHERE purpose = ?1 AND in_use = 1")?
        .query_row([purpose.as_str()], |row| row.get(0))
        .optional()?;
    let template_id = used.unwrap_or_else(|| purpose.as_str().to_owned());
    let mut statement = c.prepare_cached(
        "SELECT channel, language, content, max(number) FROM template_versions WHERE template_id = ?1 GROUP BY 1, 2",
    )?;
    let mut found = statement.query([&template_id])?;
    let mut contents = Vec::new();
    while let Some(row) = found.next()? {
        let content: Option<String> = row.get(2)?;
        let Some(content) = content else { continue };
        let key = ContentKey {
            template_id: template_id.clone(),
            channel: word(row, 0)?,
            language: row.get(1)?,
        };
        contents.push((key, content));
    }
    Ok(contents)
}

/// Versions, newest first.
pub(crate) fn versions(c: &Connection, key: &ContentKey) -> Result<Vec<VersionHead>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT number, how, at, by FROM template_versions WHERE {OF_KEY} ORDER BY number DESC"
    ))?;
    let mut found = statement.query(named(key))?;
    let mut heads = Vec::new();
    while let Some(row) = found.next()? {
        heads.push(head(row, 0)?);
    }
    Ok(heads)
}

/// One version.
pub(crate) fn version(
    c: &Connection,
    key: &ContentKey,
    number: u32,
) -> Result<Option<VersionRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT number, how, at, by, content FROM template_versions WHERE {OF_KEY} AND number = ?4"
    ))?;
    let [id, channel, language] = named(key);
    let mut found = statement.query(params![id, channel, language, number])?;
    let Some(row) = found.next()? else {
        return Ok(None);
    };
    Ok(Some(VersionRecord {
        head: head(row, 0)?,
        content: row.get(4)?,
    }))
}

/// Keeps a draft that follows the one that its writer saw.
pub(crate) fn save_draft(c: &Connection, save: &DraftSave) -> Result<Kept<DraftRecord>, StoreError> {
    let there = draft(c, &save.key)?;
    if there.as_ref().map(|draft| draft.saved_at) != save.follows {
        return Ok(Kept::Overtaken(there));
    }
    // Two savings of one millisecond would be one to whoever follows them.
    let saved_at = match &there {
        Some(before) if before.saved_at >= save.at => Moment(before.saved_at.0 + 1),
        _ => save.at,
    };
    let from_version = match there {
        Some(before) => before.from_version,
        None => last_number(c, &save.key)?,
    };
    let kept = DraftRecord {
        content: save.content.clone(),
        from_version,
        saved_at,
        saved_by: save.by.clone(),
    };
    put_draft(c, &save.key, &kept)?;
    Ok(Kept::Done(kept))
}

fn put_draft(c: &Connection, key: &ContentKey, draft: &DraftRecord) -> Result<(), StoreError> {
    let [id, channel, language] = named(key);
    c.prepare_cached(
        "INSERT OR REPLACE INTO template_drafts \
         (template_id, channel, language, content, from_version, saved_at, saved_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        id,
        channel,
        language,
        draft.content,
        draft.from_version,
        draft.saved_at.0,
        draft.saved_by
    ])?;
    Ok(())
}

/// Throws a draft away.
pub(crate) fn discard_draft(c: &Connection, key: &ContentKey) -> Result<bool, StoreError> {
    let mut statement = c.prepare_cached(&format!("DELETE FROM template_drafts WHERE {OF_KEY}"))?;
    Ok(statement.execute(named(key))? > 0)
}

/// Publishes the draft that its writer saw.
pub(crate) fn publish_draft(
    c: &Connection,
    version: &NewVersion,
    draft_saved_at: Moment,
) -> Result<Kept<u32>, StoreError> {
    let there = draft(c, &version.key)?;
    let seen = there.as_ref().is_some_and(|draft| {
        draft.saved_at == draft_saved_at && Some(draft.content.as_str()) == version.content.as_deref()
    });
    if !seen {
        return Ok(Kept::Overtaken(there));
    }
    discard_draft(c, &version.key)?;
    publish(c, version).map(Kept::Done)
}

/// Adds a version.
pub(crate) fn publish(c: &Connection, version: &NewVersion) -> Result<u32, StoreError> {
    let number = last_number(c, &version.key)? + 1;
    let [id, channel, language] = named(&version.key);
    c.prepare_cached(
        "INSERT INTO template_versions (template_id, channel, language, number, content, how, at, by) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        id,
        channel,
        language,
        number,
        version.content,
        version.how,
        version.at.0,
        version.by
    ])?;
    let oldest = number.saturating_sub(MAX_TEMPLATE_VERSIONS);
    c.prepare_cached(&format!(
        "DELETE FROM template_versions WHERE {OF_KEY} AND number <= ?4"
    ))?
    .execute(params![id, channel, language, oldest])?;
    revise(c)?;
    Ok(number)
}

/// Makes a template.
pub(crate) fn create(c: &Connection, new: &NewTemplate) -> Result<(), StoreError> {
    let count: u32 = c.query_row("SELECT count(*) FROM templates", [], |row| row.get(0))?;
    if count >= MAX_TEMPLATES {
        return Err(StoreError::Invalid {
            detail: format!("there are {MAX_TEMPLATES} templates, and there can be no more"),
        });
    }
    let key = fold(&new.name);
    free(c, new.purpose.as_str(), &key, &new.id)?;
    c.prepare_cached(
        "INSERT INTO templates (id, purpose, name, name_key, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![new.id, new.purpose.as_str(), new.name, key, new.at.0])?;
    for version in &new.published {
        publish(c, version)?;
    }
    for save in &new.drafts {
        save_draft(c, save)?;
    }
    Ok(())
}

/// Another name.
pub(crate) fn rename(c: &Connection, id: &str, name: &str) -> Result<(), StoreError> {
    let purpose: Option<String> = c
        .prepare_cached("SELECT purpose FROM templates WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let purpose = purpose.ok_or(StoreError::NotFound)?;
    let key = fold(name);
    free(c, &purpose, &key, id)?;
    c.prepare_cached("UPDATE templates SET name = ?2, name_key = ?3 WHERE id = ?1")?
        .execute(params![id, name, key])?;
    Ok(())
}

/// Removes one that is not in use.
pub(crate) fn remove(c: &Connection, id: &str) -> Result<(), StoreError> {
    let in_use: Option<bool> = c
        .prepare_cached("SELECT in_use FROM templates WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    if in_use.ok_or(StoreError::NotFound)? {
        return Err(StoreError::Invalid {
            detail: "the template is in use".to_owned(),
        });
    }
    for statement in [
        "DELETE FROM template_versions WHERE template_id = ?1",
        "DELETE FROM template_drafts WHERE template_id = ?1",
        "DELETE FROM templates WHERE id = ?1",
    ] {
        c.prepare_cached(statement)?.execute([id])?;
    }
    Ok(())
}

/// Chooses the one of a purpose.
pub(crate) fn use_one(c: &Connection, purpose: Purpose, id: Option<&str>) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE templates SET in_use = 0 WHERE purpose = ?1 AND in_use = 1")?
        .execute([purpose.as_str()])?;
    if let Some(id) = id {
        let chosen = c
            .prepare_cached("UPDATE templates SET in_use = 1 WHERE id = ?1 AND purpose = ?2")?
            .execute(params![id, purpose.as_str()])?;
        if chosen == 0 {
            return Err(StoreError::NotFound);
        }
    }
    revise(c)
}

fn free(c: &Connection, purpose: &str, key: &str, id: &str) -> Result<(), StoreError> {
    let taken: bool = c
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM templates WHERE purpose = ?1 AND name_key = ?2 AND id <> ?3)",
        )?
        .query_row(params![purpose, key, id], |row| row.get(0))?;
    if taken {
        return Err(StoreError::NameTaken);
    }
    Ok(())
}

fn draft(c: &Connection, key: &ContentKey) -> Result<Option<DraftRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT content, from_version, saved_at, saved_by FROM template_drafts WHERE {OF_KEY}"
    ))?;
    let mut found = statement.query(named(key))?;
    let Some(row) = found.next()? else {
        return Ok(None);
    };
    Ok(Some(DraftRecord {
        content: row.get(0)?,
        from_version: row.get(1)?,
        saved_at: moment(row, 2)?,
        saved_by: row.get(3)?,
    }))
}

fn last_number(c: &Connection, key: &ContentKey) -> Result<u32, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT coalesce(max(number), 0) FROM template_versions WHERE {OF_KEY}"
    ))?;
    Ok(statement.query_row(named(key), |row| row.get(0))?)
}

fn head(row: &Row<'_>, from: usize) -> Result<VersionHead, StoreError> {
    Ok(VersionHead {
        number: row.get(from)?,
        how: row.get(from + 1)?,
        at: moment(row, from + 2)?,
        by: row.get(from + 3)?,
    })
}

fn named(key: &ContentKey) -> [&str; 3] {
    [&key.template_id, key.channel.as_str(), &key.language]
}

/// A word of the domain.
fn word<T: std::str::FromStr>(row: &Row<'_>, at: usize) -> Result<T, StoreError> {
    let word: String = row.get(at)?;
    word.parse().map_err(|_| StoreError::Damaged {
        detail: format!("a template is for {word:?}, which this program does not know"),
    })
}

fn revise(c: &Connection) -> Result<(), StoreError> {
    let before: u64 = settings::one(c, REVISION)?
        .and_then(|text| text.parse().ok())
        .unwrap_or_default();
    settings::put(c, &[(REVISION.to_owned(), Some((before + 1).to_string()))])
}
