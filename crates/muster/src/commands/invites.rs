//! `muster invites`.

use muster_app::{
    App,
    wire::{InviteFilter, InviteRow},
};

use super::list::{self, List, words};
use crate::{
    arguments::Invites,
    exit::{Failure, OK},
};

/// Lists invites, newest first; a hundred thousand stream through in windows.
pub async fn run(app: &App, invites: Invites) -> Result<u8, Failure> {
    let filter = InviteFilter {
        search: invites.search,
        states: words("state", &invites.state)?,
        platforms: words("platform", &invites.platform)?,
        ..InviteFilter::default()
    };
    let format = list::exported(invites.format);
    let header = [
        "STATE", "USER", "EMAIL", "PLATFORM", "OWNED BY", "GROUP", "REASON", "ID",
    ];
    let mut list = List::new(invites.format, &header, |row: InviteRow| {
        vec![
            row.state.as_str().to_owned(),
            row.user_name,
            row.user_email,
            row.platform.as_str().to_owned(),
            row.owned_by.as_str().to_owned(),
            row.group.unwrap_or_default(),
            row.reason,
            row.id,
        ]
    });
    app.export_invites(filter, format, |chunk| list.take(chunk))
        .await?;
    list.end()?;
    Ok(OK)
}
