//! What an admin does to many invites at once, as a few statements over the picked ones.

use muster_domain::{device::OwnedBy, invite::Evidence, message::MessageState, time::Moment};
use rusqlite::{Connection, params};

use super::{
    events, groups, ids, messages,
    selection::{named, pick},
    states,
    traces::{Traces, tally},
};
use crate::{
    error::StoreError,
    records::{Changed, Selection},
};

/// Takes invites back.
pub(crate) fn revoke(
    c: &Connection,
    selection: &Selection,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Changed, StoreError> {
    let changed_by = states::changed_by(Evidence::TakenBack);
    let changed = pick(c, selection, &format!("i.state IN ({changed_by})"))?;
    tell_whom(c, selection, traces)?;
    revoke_picked(c, &format!("by {by}"), by, at)?;
    Ok(changed)
}

/// Takes back the picked invites, all of which can be.
pub(crate) fn revoke_picked(c: &Connection, reason: &str, by: &str, at: Moment) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE invites SET state = ?1, reason = ?2, updated_at = ?3 WHERE row IN (SELECT row FROM temp.picked)",
    )?
    .execute(params![
        states::after(Evidence::TakenBack).as_str(),
        events::cut(reason),
        at.0
    ])?;
    messages::cancel_of_picked(c, at)?;
    events::add_to_picked(c, at, "revoked", "", by)
}

/// Names everybody of the picked invites; of one that was chosen by itself the change's own entry does.
pub(super) fn tell_whom(
    c: &Connection,
    selection: &Selection,
    traces: &mut Traces,
) -> Result<(), StoreError> {
    let is_one = matches!(selection, Selection::Ids(ids) if ids.len() == 1);
    if !is_one {
        traces.about("invitees", named(c)?);
    }
    Ok(())
}

/// What the picked invites have now: a statement of each value and how many have it.
fn before(c: &Connection, sql: &str) -> Result<String, StoreError> {
    let counts = c
        .prepare_cached(sql)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(tally(counts))
}

/// Changes whose devices they are, where that is still open.
pub(crate) fn change_ownership(
    c: &Connection,
    selection: &Selection,
    owned_by: OwnedBy,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Changed, StoreError> {
    let open = states::may_be_owned(owned_by);
    let changed = pick(
        c,
        selection,
        &format!("i.owned_by <> '{}' AND i.state IN ({open})", owned_by.as_str()),
    )?;
    tell_whom(c, selection, traces)?;
    traces.before(
        "owned_by",
        before(
            c,
            "SELECT i.owned_by, count(*) FROM temp.picked p CROSS JOIN invites i ON i.row = p.row GROUP BY 1",
        )?,
    );
    c.prepare_cached(
        "UPDATE invites SET owned_by = ?1, updated_at = ?2 WHERE row IN (SELECT row FROM temp.picked)",
    )?
    .execute(params![owned_by.as_str(), at.0])?;
    events::add_to_picked(c, at, "owned_by_changed", owned_by.label(), by)?;
    Ok(changed)
}

/// Moves invites to a group.
pub(crate) fn change_group(
    c: &Connection,
    selection: &Selection,
    group: Option<&str>,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Changed, StoreError> {
    let group_id = group
        .map(|name| groups::ensure(c, name, None, at, || ids::new(at), traces))
        .transpose()?;
    let changed = match &group_id {
        // The id was read from the database or made here: it holds no quote.
        Some(id) => pick(
            c,
            selection,
            &format!("i.group_id IS NOT '{}'", id.replace('\'', "''")),
        )?,
        None => pick(c, selection, "i.group_id IS NOT NULL")?,
    };
    tell_whom(c, selection, traces)?;
    traces.before(
        "group",
        before(
            c,
            "SELECT coalesce(g.name, ''), count(*) FROM temp.picked p CROSS JOIN invites i ON i.row = p.row \
             LEFT JOIN groups g ON g.id = i.group_id GROUP BY 1",
        )?,
    );
    c.prepare_cached(
        "UPDATE invites SET group_id = ?1, updated_at = ?2 WHERE row IN (SELECT row FROM temp.picked)",
    )?
    .execute(params![group_id, at.0])?;
    events::add_to_picked(c, at, "group_changed", group.unwrap_or_default(), by)?;
    Ok(changed)
}

/// The admin's word on messages of unknown fate.
pub(crate) fn resolve_unknown(
    c: &Connection,
    selection: &Selection,
    sent: bool,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Changed, StoreError> {
    let changed = pick(
        c,
        selection,
        "i.state = 'unknown' OR EXISTS (SELECT 1 FROM messages m WHERE m.invite_id = i.id \
         AND m.generation = i.generation AND +m.state = 'unknown')",
    )?;
    tell_whom(c, selection, traces)?;
    let (evidence, message, word) = if sent {
        (Evidence::HandedOver, MessageState::Sent, "sent")
    } else {
        (Evidence::Refused, MessageState::Failed, "not sent")
    };
    c.prepare_cached(
        "UPDATE messages SET state = ?1, updated_at = ?2 WHERE +state = 'unknown' AND invite_id IN \
         (SELECT i.id FROM temp.picked p CROSS JOIN invites i ON i.row = p.row)",
    )?
    .execute(params![message.as_str(), at.0])?;
    // An invitee who opened the link meanwhile has gone further than the admin's word.
    let changed_by = states::changed_by(evidence);
    c.prepare_cached(&format!(
        "UPDATE invites SET state = CASE WHEN state IN ({changed_by}) THEN ?1 ELSE state END, \
         reason = CASE WHEN state IN ({changed_by}) THEN ?2 ELSE reason END, \
         sent_at = CASE WHEN ?3 THEN coalesce(sent_at, ?4) ELSE sent_at END, updated_at = ?4 \
         WHERE row IN (SELECT row FROM temp.picked)"
    ))?
    .execute(params![
        states::after(evidence).as_str(),
        format!("by {by}"),
        sent,
        at.0
    ])?;
    events::add_to_picked(c, at, "resolved", word, by)?;
    Ok(changed)
}
