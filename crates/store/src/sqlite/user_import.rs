//! Users of a file, added and edited without inviting them.

use muster_domain::{
    audit::called,
    profile::{Profile, ProfileField},
    time::Moment,
};
use rusqlite::Connection;

use super::{
    create::Findable,
    ids,
    traces::{Trace, Traces},
    user_changes,
    user_changes::{Made, Old},
    user_events, user_rows,
};
use crate::{error::StoreError, records::UserRecord};

/// What a user would be after the file: its word where it has one and no directory keeps the field.
pub(crate) fn together(known: &UserRecord, file: &Profile) -> Profile {
    let synced = known
        .source
        .as_ref()
        .map(|source| source.synced)
        .unwrap_or_default();
    file.over(&known.profile, synced)
}

/// Adds and edits. Gives how many were added, and how many changed; `traces` learns what of
/// each of these.
pub(crate) fn import(
    c: &Connection,
    profiles: &[Profile],
    by: &str,
    at: Moment,
    traces: &mut Traces,
) -> Result<(u32, u32), StoreError> {
    let (mut added, mut changed) = (0, 0);
    let mut new = Vec::new();
    for profile in profiles {
        let Some(email) = &profile.email else {
            return Err(StoreError::invalid("A user of a file has no address"));
        };
        match user_rows::by_email(c, &email.key())? {
            Some(known) => {
                let wanted = together(&known, profile);
                traces.put(Trace::of_profile(&known, &wanted));
                let fields = user_changes::overwrite(c, &known.id, &known.profile, &wanted, at, Old::Stays)?;
                if !fields.is_empty() {
                    user_events::add(c, &known.id, at, "edited", &fields.join(", "), by)?;
                    changed += 1;
                }
            }
            None => new.push(profile),
        }
    }
    let found = Findable::before(c)?;
    traces.about(
        "users",
        new.iter()
            .map(|profile| called(&profile.name, &profile.value(ProfileField::Email)))
            .collect(),
    );
    for profile in new {
        let id = ids::new(at);
        let made = Made {
            id: &id,
            kind: "imported",
            by,
            at,
        };
        user_changes::insert(c, profile, &made)?;
        added += 1;
    }
    found.add_new(c)?;
    Ok((added, changed))
}
