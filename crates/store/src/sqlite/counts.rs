//! The counts beside the filters: one pass over one index, from which every family is summed up.

use muster_domain::{device::OwnedBy, invite::InviteState, platform::Platform};
use rusqlite::{Connection, params_from_iter};

use super::{filter::Conditions, rows::word};
use crate::{
    error::StoreError,
    records::{InviteCounts, InviteFilter},
};

/// The statement; its values are those of the conditions.
pub(crate) fn sql(conditions: &Conditions) -> String {
    // One batch is counted in its own index: sorting its rows costs less than passing over everybody else's.
    let index = if conditions.of_send {
        "invites_by_send_activity"
    } else {
        "invites_by_family"
    };
    format!(
        "SELECT i.state, i.platform, i.owned_by, count(*) FROM invites i INDEXED BY {index} \
         WHERE {} GROUP BY i.state, i.platform, i.owned_by",
        conditions.sql()
    )
}

/// Counts what the filter shows, and for each family what the rest of the filter shows.
pub(crate) fn count(c: &Connection, filter: &InviteFilter) -> Result<InviteCounts, StoreError> {
    let conditions = Conditions::common(filter);
    let mut statement = c.prepare_cached(&sql(&conditions))?;
    let mut rows = statement.query(params_from_iter(conditions.values))?;
    let mut counts = InviteCounts::default();
    while let Some(row) = rows.next()? {
        let state: InviteState = word(row, 0)?;
        let platform: Platform = word(row, 1)?;
        let owned_by: OwnedBy = word(row, 2)?;
        let n: u32 = row.get(3)?;
        let in_states = filter.states.is_empty() || filter.states.contains(&state);
        let in_platforms = filter.platforms.is_empty() || filter.platforms.contains(&platform);
        let in_owned_by = filter.owned_by.is_none_or(|wanted| wanted == owned_by);
        if in_states && in_platforms && in_owned_by {
            counts.total += n;
        }
        if in_platforms && in_owned_by {
            *counts.by_state.entry(state).or_default() += n;
        }
        if in_states && in_owned_by {
            *counts.by_platform.entry(platform).or_default() += n;
        }
        if in_states && in_platforms {
            *counts.by_owned_by.entry(owned_by).or_default() += n;
        }
    }
    Ok(counts)
}
