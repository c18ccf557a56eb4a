//! Users whom a sign-in made, for the audit log: no sync tells of them.

use muster_domain::{audit::Entry, profile::ProfileField};
use rusqlite::Connection;
use serde_json::{Map, Value};

use super::{audit, user_rows};
use crate::{
    error::StoreError,
    records::{DirectoryChanges, Recorded},
};

/// Writes down that those of `changes` were made who are known by now. Who signs in, and by which directory, stands in `recorded`.
pub(crate) fn note(
    c: &Connection,
    recorded: &Recorded,
    changes: &DirectoryChanges,
) -> Result<(), StoreError> {
    let Some(sign_in) = recorded.entries.first() else {
        return Ok(());
    };
    for entry in &changes.entries {
        let Some(user) = user_rows::by_external_id(c, &changes.directory_id, &entry.external_id)? else {
            continue;
        };
        let mut after = Map::new();
        for field in ProfileField::ALL {
            let value = user.profile.value(field);
            if !value.is_empty() {
                after.insert(field.as_str().to_owned(), value.into());
            }
        }
        after.insert("directory".to_owned(), sign_in.subject.as_str().into());
        after.insert("how".to_owned(), "signed in at the portal".into());
        let added = Entry {
            action: "user_added".to_owned(),
            ..sign_in.clone()
        };
        let added = added
            .to("user", user.id, user.profile.name)
            .changed("", Value::Object(after).to_string());
        audit::append(c, &recorded.key, &added)?;
    }
    Ok(())
}
