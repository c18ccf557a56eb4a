//! A new code for an invite of By myself.

use muster_domain::{
    invite::{Evidence, Generation, InviteId},
    time::Moment,
};
use rusqlite::Connection;

use super::{resend, rows, selection, traces::Traces};
use crate::{
    error::StoreError,
    records::{Renewed, Selection},
};

/// The code that takes the place of one.
pub(crate) struct Renewal<'a> {
    /// The generation of the one before.
    pub generation: Generation,
    /// What finds the new short link.
    pub lookup: &'a str,
    /// Until when it holds.
    pub expires_at: Moment,
}

/// Renews the code when the generation is still the one that the caller knows: the new short link depends on it.
pub(crate) fn renew(
    c: &Connection,
    id: InviteId,
    new: &Renewal<'_>,
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<Renewed, StoreError> {
    let Some(now) = rows::standing(c, id)?.filter(|now| now.by_myself) else {
        return Ok(Renewed::NotFound);
    };
    if now.state.after(Evidence::Resent).is_err() {
        return Ok(Renewed::Unchanged(now.state));
    }
    if now.generation != new.generation {
        return Ok(Renewed::Moved(now.generation));
    }
    selection::pick(c, &Selection::Ids(vec![id]), "true")?;
    resend::start_over(c, by, at, new.expires_at, Some(new.lookup), traces)?;
    let invite = rows::by_id(c, id)?.ok_or(StoreError::NotFound)?;
    Ok(Renewed::Renewed(Box::new(invite)))
}
