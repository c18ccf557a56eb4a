//! What a change of many users did to each of them, for the audit log: each whose fields changed, or whose invites were revoked, has an
//! entry with what was before and after, in the transaction of the change. Of whom it made, the change's own entry tells.

use muster_domain::{audit::Entry, profile::Profile};
use rusqlite::Connection;
use serde_json::{Map, Value};

use super::audit;
use crate::{
    error::StoreError,
    records::{Recorded, UserRecord},
};

/// What was done to one user.
#[derive(Debug)]
pub(crate) struct Trace {
    action: &'static str,
    user_id: String,
    name: String,
    before: Map<String, Value>,
    after: Map<String, Value>,
}

impl Trace {
    /// Of a user who is edited; it says nothing yet.
    pub(super) fn edited(user_id: &str, name: &str) -> Self {
        Self {
            action: "user_edited",
            user_id: user_id.to_owned(),
            name: name.to_owned(),
            before: Map::new(),
            after: Map::new(),
        }
    }

    /// The fields that differ between what is known of a user and what will be.
    pub(super) fn of_profile(user: &UserRecord, wanted: &Profile) -> Self {
        let mut trace = Self::edited(&user.id, &user.profile.name);
        for field in user.profile.changes(wanted) {
            trace.say(field.as_str(), user.profile.value(field), wanted.value(field));
        }
        trace
    }

    pub(super) fn say(&mut self, field: &str, before: impl Into<Value>, after: impl Into<Value>) {
        self.before.insert(field.to_owned(), before.into());
        self.after.insert(field.to_owned(), after.into());
    }

    /// Puts it to the others, when there is anything to tell.
    pub(super) fn put(self, traces: &mut Vec<Self>) {
        if !self.after.is_empty() {
            traces.push(self);
        }
    }
}

/// Whose invites were revoked just now (they still stand in `temp.picked`), and how many of each.
pub(super) fn revoked(c: &Connection, why: &str, traces: &mut Vec<Trace>) -> Result<(), StoreError> {
    let mut whose = c.prepare_cached(
        "SELECT u.id, u.name, count(*) FROM temp.picked p CROSS JOIN invites i ON i.row = p.row \
         CROSS JOIN users u ON u.id = i.user_id GROUP BY u.id, u.name ORDER BY min(p.row)",
    )?;
    let mut rows = whose.query([])?;
    while let Some(row) = rows.next()? {
        let mut after = Map::new();
        after.insert("count".to_owned(), row.get::<_, u32>(2)?.into());
        after.insert("why".to_owned(), why.into());
        traces.push(Trace {
            action: "invites_revoked",
            user_id: row.get(0)?,
            name: row.get(1)?,
            before: Map::new(),
            after,
        });
    }
    Ok(())
}

/// Writes the entries: who does it, and by which directory or file, stands in `recorded`.
pub(crate) fn note(c: &Connection, recorded: &Recorded, traces: Vec<Trace>) -> Result<(), StoreError> {
    let Some(change) = recorded.entries.first() else {
        return Ok(());
    };
    let by = match change.kind.as_str() {
        "directory" => "directory",
        _ => "file",
    };
    for mut trace in traces {
        if !change.subject.is_empty() {
            trace.after.insert(by.to_owned(), change.subject.as_str().into());
        }
        let before = match trace.before.is_empty() {
            true => String::new(),
            false => Value::Object(trace.before).to_string(),
        };
        let entry = Entry {
            action: trace.action.to_owned(),
            ..change.clone()
        };
        let entry = entry
            .to("user", trace.user_id, trace.name)
            .changed(before, Value::Object(trace.after).to_string());
        audit::append(c, &recorded.key, &entry)?;
    }
    Ok(())
}
