//! What a sending that waits is about, read without changing anything: whoever approves it looks at it first.

use std::collections::HashSet;

use muster_domain::{invite::Evidence, time::Moment};
use rusqlite::{Connection, OptionalExtension, Rows, params_from_iter};

use super::{
    codes::unknown_word,
    filter::Conditions,
    rows::{self, COLUMNS, GROUP},
    states,
};
use crate::{
    error::StoreError,
    records::{HeldRows, InviteRecord, Portion, Selection, SentAgain},
};

/// A condition on `invites i`: it can be sent again.
pub(crate) fn can_be_resent() -> String {
    let changed_by = states::changed_by(Evidence::Resent);
    let unsent = states::never_sent();
    format!("i.via NOT IN ({unsent}) AND i.state IN ({changed_by})")
}

/// The first of those of a selection that would be sent again, in the order in which they would, and how many there are.
pub(crate) fn sent_again(
    c: &Connection,
    selection: &Selection,
    most: usize,
) -> Result<SentAgain, StoreError> {
    let applies = can_be_resent();
    let mut found = Gathered::new(most);
    match selection {
        Selection::Ids(ids) => {
            let mut one = c.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM invites i {GROUP} WHERE i.id = ?1 AND {applies}"
            ))?;
            // An id that stands twice counts once.
            let mut seen = HashSet::new();
            for id in ids.iter().filter(|id| seen.insert(**id)) {
                found.take(one.query([id.to_string()])?, &HashSet::new())?;
            }
        }
        Selection::Matching { filter, except } => {
            let except = except.iter().map(ToString::to_string).collect();
            let conditions = Conditions::whole(filter);
            let mut all = c.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM invites i {GROUP} WHERE {} AND {applies} ORDER BY i.row",
                conditions.sql()
            ))?;
            found.take(all.query(params_from_iter(conditions.values))?, &except)?;
        }
    }
    Ok(found.into())
}

/// Invites are counted, and the first of them kept: a selection may be of all there are.
struct Gathered {
    most: usize,
    first: Vec<InviteRecord>,
    count: u32,
}

impl Gathered {
    fn new(most: usize) -> Self {
        Self {
            most,
            first: Vec::new(),
            count: 0,
        }
    }

    fn take(&mut self, mut rows: Rows<'_>, except: &HashSet<String>) -> Result<(), StoreError> {
        while let Some(row) = rows.next()? {
            if except.contains(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?) {
                continue;
            }
            self.count = self.count.saturating_add(1);
            if self.first.len() < self.most {
                self.first.push(rows::invite(row, 0)?);
            }
        }
        Ok(())
    }
}

impl From<Gathered> for SentAgain {
    fn from(Gathered { first, count, .. }: Gathered) -> Self {
        Self { first, count }
    }
}

/// The first rows of a batch that are no invites yet, and on what terms they become some; `None` for one that is not there.
pub(crate) fn rows_of_batch(c: &Connection, id: &str, most: usize) -> Result<Option<HeldRows>, StoreError> {
    let batch = c
        .prepare_cached(
            "SELECT via, authentication, expires_at, send_at, to_make FROM batches WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                Moment(row.get(2)?),
                row.get::<_, Option<i64>>(3)?.map(Moment),
                row.get::<_, u32>(4)?,
            ))
        })
        .optional()?;
    let Some((via, authentication, expires_at, send_at, to_make)) = batch else {
        return Ok(None);
    };
    let mut statement =
        c.prepare_cached("SELECT planned FROM batch_portions WHERE batch_id = ?1 ORDER BY row")?;
    let mut portions = statement.query([id])?;
    let mut first = Vec::new();
    while first.len() < most
        && let Some(portion) = portions.next()?
    {
        let rows = Portion::unpack(&portion.get::<_, String>(0)?)?;
        let missing = most - first.len();
        first.extend(rows.into_iter().take(missing));
    }
    Ok(Some(HeldRows {
        first,
        count: to_make,
        via: via.parse().map_err(|problem| unknown_word(&problem))?,
        authentication: authentication.parse().map_err(|problem| unknown_word(&problem))?,
        expires_at,
        send_at,
    }))
}
