//! `muster revoke`.

use muster_app::{App, wire::Selection};

use crate::{
    arguments::Revoke,
    exit::{Failure, OK},
    output,
};

/// Takes invites back; those that it does not apply to (enrolled, expired, revoked before) are counted and left.
pub async fn run(app: &App, revoke: Revoke) -> Result<u8, Failure> {
    let changed = app.revoke_invites(Selection::Ids { ids: revoke.ids }).await?;
    if revoke.json {
        output::object(&changed)?;
    } else {
        output::line(format!(
            "{} revoked, {} left as they were",
            changed.changed, changed.skipped
        ))?;
    }
    Ok(OK)
}
