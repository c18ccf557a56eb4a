//! Sending invites of a batch again, some of them to a corrected address.

use muster_domain::{invite::InviteId, profile::ProfileField, time::Moment, user::EmailAddress};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    events,
    fold::{person, user_text},
    messages::Due,
    resend,
    traces::{Trace, Traces},
    user_events, user_rows,
};
use crate::{
    error::StoreError,
    records::{AtMost, Changed, Reinvite},
};

/// Corrects addresses, then resends what is selected, when it is no more than so many. Gives what was resent, and how many of
/// these were corrected.
pub(crate) fn reinvite(
    c: &Connection,
    wanted: &Reinvite,
    traces: &mut Traces,
) -> Result<AtMost<(Changed, u32)>, StoreError> {
    let selection = wanted.selection();
    if let Some(most) = wanted.most {
        let count = resend::pick_those(c, &selection)?.changed;
        if count > most {
            return Ok(AtMost::More(count));
        }
    }
    let mut corrected = 0;
    for (id, email) in &wanted.corrections {
        if is_of(c, *id, &wanted.batch_id)? {
            corrected += u32::from(correct(c, *id, email, &wanted.by, wanted.at, traces)?);
        }
    }
    let changed = resend::resend(
        c,
        &selection,
        &wanted.by,
        wanted.at,
        Due {
            at: wanted.not_before,
            quiet: is_quiet(c, &wanted.batch_id)?,
        },
        wanted.at.plus(wanted.validity_ms),
        traces,
    )?;
    Ok(AtMost::Done((changed, corrected)))
}

/// What is sent again waits in quiet hours if the batch did.
fn is_quiet(c: &Connection, batch_id: &str) -> Result<bool, StoreError> {
    let anytime: Option<bool> = c
        .prepare_cached("SELECT anytime FROM batches WHERE id = ?1")?
        .query_row([batch_id], |row| row.get(0))
        .optional()?;
    Ok(anytime == Some(false))
}

fn is_of(c: &Connection, id: InviteId, batch_id: &str) -> Result<bool, StoreError> {
    super::rows::single(
        c,
        "SELECT EXISTS (SELECT 1 FROM invites WHERE id = ?1 AND send_id = ?2)",
        params![id.to_string(), batch_id],
    )
}

/// The user gets the right address; when somebody has it already, the invite is theirs from now on. `traces` learns of both.
pub(super) fn correct(
    c: &Connection,
    id: InviteId,
    email: &EmailAddress,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<bool, StoreError> {
    let id = id.to_string();
    let found = c
        .prepare_cached(
            "SELECT i.user_id, i.user_name, i.user_email, i.generation FROM invites i WHERE i.id = ?1",
        )?
        .query_row([&id], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, u32>(3)?,
            ))
        })
        .optional()?;
    let Some((user_id, name, old, generation)) = found else {
        return Ok(false);
    };
    let new = email.to_string();
    if new == old {
        return Ok(false);
    }
    let owner: Option<String> = c
        .prepare_cached("SELECT coalesce(merged_into, id) FROM users WHERE email_key = ?1")?
        .query_row([email.key()], |row| row.get(0))
        .optional()?;
    let owner = match owner {
        Some(owner) => owner,
        None => {
            rename(c, &user_id, email, by, at, traces)?;
            user_id
        }
    };
    c.prepare_cached("UPDATE invites SET user_id = ?2, user_email = ?3, search = ?4 WHERE id = ?1")?
        .execute(params![id, owner, new, person(&name, &new)])?;
    traces.put(Trace::corrected(&id, &name, &old, &new));
    note(c, &id, generation, at, &format!("{old} → {new}"), by)?;
    Ok(true)
}

/// An address that a directory keeps stays the user's: only the invite goes to the other one.
fn rename(
    c: &Connection,
    user_id: &str,
    email: &EmailAddress,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<(), StoreError> {
    let user = user_rows::by_id(c, user_id)?.ok_or(StoreError::NotFound)?;
    let profile = &user.profile;
    if user
        .source
        .as_ref()
        .is_some_and(|source| source.synced.has(ProfileField::Email))
    {
        return Ok(());
    }
    let mut trace = Trace::edited(user_id, &profile.name);
    trace.say(
        ProfileField::Email.as_str(),
        profile.value(ProfileField::Email),
        email.to_string(),
    );
    traces.put(trace);
    let text = email.to_string();
    c.prepare_cached(
        "UPDATE users SET email = ?2, email_key = ?3, search = ?4, updated_at = ?5 WHERE id = ?1",
    )?
    .execute(params![
        user_id,
        text,
        email.key(),
        user_text(&profile.name, &text, profile.user_name.as_deref()),
        at.0
    ])?;
    user_events::add(c, user_id, at, "edited", "email", by)
}

fn note(
    c: &Connection,
    id: &str,
    generation: u32,
    at: Moment,
    words: &str,
    by: &str,
) -> Result<(), StoreError> {
    events::add(c, id, generation, at, "address_corrected", words, by)
}
