//! Table `approvals`.

use muster_domain::time::Moment;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    batches, create, reinvite, resend,
    traces::{Trace, Traces},
};
use crate::{
    bounds::MAX_HITS,
    error::StoreError,
    records::{Answer, AtMost, Awaiting, Closed, NewApproval, Then},
};

const COLUMNS: &str = "id, kind, batch_id, form, name, invites, asked_by, asked_account, at";

/// The statement of [`open`].
pub(crate) fn sql() -> String {
    format!(
        "SELECT {COLUMNS} FROM approvals INDEXED BY approvals_open WHERE closed_at IS NULL ORDER BY at, id LIMIT {MAX_HITS}"
    )
}

/// Those that wait, oldest first.
pub(crate) fn open(c: &Connection) -> Result<Vec<NewApproval>, StoreError> {
    let mut statement = c.prepare_cached(&sql())?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<NewApproval> {
    let kind: String = row.get(1)?;
    Ok(NewApproval {
        id: row.get(0)?,
        what: match kind.as_str() {
            "batch" => Awaiting::Batch(row.get(2)?),
            _ => Awaiting::Form(row.get(3)?),
        },
        name: row.get(4)?,
        invites: row.get(5)?,
        by: row.get(6)?,
        account: row.get(7)?,
        at: Moment(row.get(8)?),
    })
}

/// One that waits.
pub(crate) fn one(c: &Connection, id: &str) -> Result<Option<NewApproval>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM approvals WHERE id = ?1 AND closed_at IS NULL"
    ))?;
    Ok(statement.query_row([id], read).optional()?)
}

/// Holds a sending.
pub(crate) fn add(c: &Connection, new: &NewApproval) -> Result<(), StoreError> {
    let (kind, batch, form) = match &new.what {
        Awaiting::Batch(id) => ("batch", Some(id), ""),
        Awaiting::Form(form) => ("form", None, form.as_str()),
    };
    c.prepare_cached(
        "INSERT INTO approvals (id, kind, batch_id, form, name, invites, asked_by, asked_account, at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        new.id,
        kind,
        batch,
        form,
        new.name,
        new.invites,
        new.by,
        new.account,
        new.at.0
    ])?;
    Ok(())
}

/// Closes one, after what follows from it; a batch goes on, or is undone. Of two at once, one closes it.
pub(crate) fn close(
    c: &Connection,
    id: &str,
    answer: Answer,
    by: &str,
    now: Moment,
    then: &Then,
    traces: &mut Traces,
) -> Result<Closed, StoreError> {
    let Some(approval) = one(c, id)? else {
        return Ok(Closed::NotOpen);
    };
    let again = match then {
        Then::Nothing => None,
        Then::Invites(new) => {
            create::create(c, new, traces)?;
            None
        }
        Then::Resend(wanted) => match resend::at_most(c, wanted, traces)? {
            AtMost::Done(changed) => Some((changed, None)),
            AtMost::More(count) => return Ok(Closed::More(count)),
        },
        Then::Reinvite(wanted) => match reinvite::reinvite(c, wanted, traces)? {
            AtMost::Done((changed, corrected)) => Some((changed, Some(corrected))),
            AtMost::More(count) => return Ok(Closed::More(count)),
        },
    };
    c.prepare_cached(
        "UPDATE approvals SET closed_at = ?2, answer = ?3, closed_by = ?4, form = '' WHERE id = ?1",
    )?
    .execute(params![id, now.0, answer.as_str(), by])?;
    if let Awaiting::Batch(batch) = &approval.what {
        let went = match answer {
            Answer::Approved => batches::approve(c, batch, now)?,
            Answer::Declined | Answer::Withdrawn => batches::undo(c, batch, now, traces)?.is_some(),
        };
        if !went {
            return Err(StoreError::NotFound);
        }
    }
    Ok(Closed::Done(again))
}

/// Closes what waits of a batch that was taken back by other means; `traces` learns of it.
pub(crate) fn withdraw_of(
    c: &Connection,
    batch: &str,
    now: Moment,
    traces: &mut Traces,
) -> Result<(), StoreError> {
    let mut close = c.prepare_cached(&format!(
        "UPDATE approvals SET closed_at = ?2, answer = 'withdrawn' WHERE batch_id = ?1 AND closed_at IS NULL \
         RETURNING {COLUMNS}"
    ))?;
    for closed in close.query_map(params![batch, now.0], read)? {
        traces.put(Trace::withdrawn(&closed?));
    }
    Ok(())
}
