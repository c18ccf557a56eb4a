//! What a change did to each of those whom it is about, for the audit log: whose fields changed, whose invites were revoked, who was
//! deleted, each has an entry with what was before and after, in the transaction of the change. Of whom a change made, its own entry
//! tells.

use std::{cmp::Reverse, collections::BTreeMap};

use muster_domain::{
    audit::{Entry, listed, naming, portions},
    profile::{Profile, ProfileField},
};
use rusqlite::Connection;
use serde_json::{Map, Value};

use super::audit;
use crate::{
    error::StoreError,
    records::{NewApproval, Recorded, UserRecord},
};

/// What was before, and is after.
#[derive(Debug, Default)]
struct Sides {
    before: Map<String, Value>,
    after: Map<String, Value>,
}

impl Sides {
    /// Puts these into an entry, where what it says itself wins.
    fn told_by(self, entry: &mut Entry) {
        entry.before = with(self.before, &entry.before);
        entry.after = with(self.after, &entry.after);
    }
}

/// An object with what stands in `said` over it; words that are no object stay alone, and nothing at all stays blank.
fn with(mut all: Map<String, Value>, said: &str) -> String {
    if all.is_empty() {
        return said.to_owned();
    }
    if !said.is_empty() {
        let Ok(more) = serde_json::from_str::<Map<String, Value>>(said) else {
            return said.to_owned();
        };
        all.extend(more);
    }
    Value::Object(all).to_string()
}

/// The fields of a profile that say something.
fn known_of(profile: &Profile) -> Map<String, Value> {
    ProfileField::ALL
        .into_iter()
        .map(|field| (field.as_str().to_owned(), profile.value(field)))
        .filter(|(_, value)| !value.is_empty())
        .map(|(field, value)| (field, value.into()))
        .collect()
}

/// What was done to one of those whom a change was about.
#[derive(Debug)]
pub(crate) struct Trace {
    action: &'static str,
    kind: &'static str,
    id: String,
    name: String,
    sides: Sides,
}

impl Trace {
    fn new(action: &'static str, kind: &'static str, id: &str, name: &str) -> Self {
        Self {
            action,
            kind,
            id: id.to_owned(),
            name: name.to_owned(),
            sides: Sides::default(),
        }
    }

    /// Of a user who is edited; it says nothing yet.
    pub(super) fn edited(user_id: &str, name: &str) -> Self {
        Self::new("user_edited", "user", user_id, name)
    }

    /// The fields that differ between what is known of a user and what will be.
    pub(super) fn of_profile(user: &UserRecord, wanted: &Profile) -> Self {
        let mut trace = Self::edited(&user.id, &user.profile.name);
        for field in user.profile.changes(wanted) {
            trace.say(field.as_str(), user.profile.value(field), wanted.value(field));
        }
        trace
    }

    /// Of a user who is deleted: nothing else of them is left.
    pub(super) fn deleted(user: &UserRecord) -> Self {
        let mut trace = Self::new("users_deleted", "user", &user.id, &user.profile.name);
        trace.sides.before = known_of(&user.profile);
        trace
    }

    /// Of a user who came without a change's own entry telling of them, and how.
    pub(crate) fn added(user: &UserRecord, how: &str) -> Self {
        let mut trace = Self::new("user_added", "user", &user.id, &user.profile.name);
        trace.sides.after = known_of(&user.profile);
        trace.sides.after.insert("how".to_owned(), how.into());
        trace
    }

    /// Of a group that was made since something was to go there.
    pub(super) fn group(id: &str, name: &str) -> Self {
        let mut trace = Self::new("group_created", "group", id, name);
        trace.sides.after.insert("name".to_owned(), name.into());
        trace
    }

    /// Of a group that went with all that had gone there.
    pub(super) fn group_removed(id: &str, name: &str) -> Self {
        let mut trace = Self::new("group_removed", "group", id, name);
        trace.sides.before.insert("name".to_owned(), name.into());
        trace
    }

    /// Of an invite whose address was corrected.
    pub(super) fn corrected(invite_id: &str, name: &str, before: &str, after: &str) -> Self {
        let mut trace = Self::new("address_corrected", "invite", invite_id, name);
        trace.say(ProfileField::Email.as_str(), before, after);
        trace
    }

    /// Of what waited for a second account's word and was taken back before.
    pub(super) fn withdrawn(approval: &NewApproval) -> Self {
        let mut trace = Self::new("approval_withdrawn", "approval", &approval.id, &approval.name);
        let after = &mut trace.sides.after;
        after.insert("invites".to_owned(), approval.invites.into());
        after.insert("asked_by".to_owned(), approval.by.as_str().into());
        trace
    }

    /// Of an invite that was revoked by something else than a revoking.
    pub(super) fn revoked(invite_id: &str, name: &str, why: &str) -> Self {
        let mut trace = Self::new("invites_revoked", "invite", invite_id, name);
        trace.because(why);
        trace
    }

    pub(super) fn say(&mut self, field: &str, before: impl Into<Value>, after: impl Into<Value>) {
        self.sides.before.insert(field.to_owned(), before.into());
        self.sides.after.insert(field.to_owned(), after.into());
    }

    /// Says it where the two differ; none is blank.
    pub(super) fn say_change(&mut self, field: &str, before: Option<&str>, after: Option<&str>) {
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        if before != after {
            self.say(field, before, after);
        }
    }

    /// Adds why it was done, where the change's own entry does not tell it.
    pub(super) fn because(&mut self, why: &str) {
        self.sides.after.insert("why".to_owned(), why.into());
    }

    pub(super) fn is_blank(&self) -> bool {
        self.sides.before.is_empty() && self.sides.after.is_empty()
    }

    /// Whether the entry of the change is about the same one, so that it tells this itself.
    fn is_of(&self, change: &Entry) -> bool {
        self.action != "invites_revoked" && change.kind == self.kind && change.subject_id == self.id
    }
}

/// All that a change leaves.
#[derive(Debug, Default)]
pub(crate) struct Traces {
    each: Vec<Trace>,
    whole: Sides,
    /// Everybody whom the change is about, by what the entries call them.
    people: Vec<(&'static str, Vec<String>)>,
    /// Whose doing it is, of what is done without an entry of its own.
    by: Option<Entry>,
}

impl Traces {
    /// Adds what was done to one, when there is anything to tell.
    pub(crate) fn put(&mut self, trace: Trace) {
        if !trace.is_blank() {
            self.each.push(trace);
        }
    }

    /// Adds to what the change's own entry says of before.
    pub(super) fn before(&mut self, field: &str, value: impl Into<Value>) {
        self.whole.before.insert(field.to_owned(), value.into());
    }

    /// Names everybody whom the change is about: in its own entry when that tells of nothing else and holds them, else in as many before
    /// it as it takes.
    pub(crate) fn about(&mut self, called: &'static str, people: Vec<String>) {
        if !people.is_empty() {
            self.people.push((called, people));
        }
    }

    /// Says whose doing it is where the change has no entry of its own, and what it belongs to.
    pub(super) fn by(&mut self, entry: Entry) {
        self.by = Some(entry);
    }

    /// Whose invites were revoked just now (they still stand in `temp.picked`), and how many of each.
    pub(super) fn revoked(&mut self, c: &Connection, why: &str) -> Result<(), StoreError> {
        let mut whose = c.prepare_cached(
            "SELECT u.id, u.name, count(*) FROM temp.picked p CROSS JOIN invites i ON i.row = p.row \
             CROSS JOIN users u ON u.id = i.user_id GROUP BY u.id, u.name ORDER BY min(p.row)",
        )?;
        let mut rows = whose.query([])?;
        while let Some(row) = rows.next()? {
            let (id, name): (String, String) = (row.get(0)?, row.get(1)?);
            let mut trace = Trace::new("invites_revoked", "user", &id, &name);
            let after = &mut trace.sides.after;
            after.insert("count".to_owned(), row.get::<_, u32>(2)?.into());
            after.insert("why".to_owned(), why.into());
            self.put(trace);
        }
        Ok(())
    }

    /// Writes the entries of each, and gives those of the change itself with what it left to say. Of several the last is the one about
    /// what was done, and those before it about who let it be done. `is_whole`: the change's own entry tells of this and nothing else.
    pub(crate) fn tell(
        self,
        c: &Connection,
        recorded: &Recorded,
        is_whole: bool,
    ) -> Result<Vec<Entry>, StoreError> {
        let mut own = recorded.entries.clone();
        let Some(model) = recorded.entries.last().or(self.by.as_ref()) else {
            return Ok(own);
        };
        let tells_all = is_whole && !own.is_empty();
        let mut beside = Vec::new();
        let mut whole = self.whole;
        for (called, people) in self.people {
            let mut portions = portions(people);
            if tells_all && portions.len() == 1 {
                whole
                    .after
                    .extend(portions.pop().map(|all| (called.to_owned(), all.into())));
            }
            beside.extend(naming(model, called, portions, tells_all));
        }
        if let Some(change) = own.last_mut() {
            whole.told_by(change);
        }
        for trace in self.each {
            if let Some(change) = own.iter_mut().find(|change| trace.is_of(change)) {
                trace.sides.told_by(change);
                continue;
            }
            let mut entry = Entry {
                action: trace.action.to_owned(),
                before: String::new(),
                after: String::new(),
                ..model.clone()
            }
            .to(trace.kind, trace.id, trace.name);
            trace.sides.told_by(&mut entry);
            if let Some(through) = through(model) {
                let mut after = Map::new();
                after.insert(through.to_owned(), model.subject.as_str().into());
                entry.after = with(after, &entry.after);
            }
            audit::append(c, &recorded.key, &entry)?;
        }
        for entry in &beside {
            audit::append(c, &recorded.key, entry)?;
        }
        Ok(own)
    }
}

/// What a change of many came through, where its subject is that.
fn through(change: &Entry) -> Option<&'static str> {
    match (change.kind.as_str(), change.subject.as_str()) {
        (_, "") => None,
        ("directory", _) => Some("directory"),
        ("batch", _) => Some("file"),
        _ if change.action == "users_imported" => Some("file"),
        _ => None,
    }
}

/// What several had before, in one value: the one that all had, else each with how many had it, the most first.
pub(super) fn tally(counts: BTreeMap<String, u32>) -> String {
    let mut counts: Vec<(String, u32)> = counts
        .into_iter()
        .map(|(value, count)| {
            (
                if value.is_empty() {
                    "none".to_owned()
                } else {
                    value
                },
                count,
            )
        })
        .collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    if let [(one, _)] = counts.as_slice() {
        return one.clone();
    }
    let of = counts.len();
    listed(
        counts
            .into_iter()
            .map(|(value, count)| format!("{value} ({count})")),
        of,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_the_change_itself_stands_over_what_it_left() {
        let left = |json: &str| serde_json::from_str::<Map<String, Value>>(json).unwrap();
        assert_eq!(with(Map::new(), ""), "");
        assert_eq!(with(Map::new(), "words"), "words");
        assert_eq!(with(left(r#"{"a":1}"#), ""), r#"{"a":1}"#);
        assert_eq!(with(left(r#"{"a":1,"b":2}"#), r#"{"b":3}"#), r#"{"a":1,"b":3}"#);
        assert_eq!(with(left(r#"{"a":1}"#), "words"), "words");
    }

    #[test]
    fn what_several_had_is_counted() {
        let counts = |pairs: &[(&str, u32)]| {
            tally(
                pairs
                    .iter()
                    .map(|(value, count)| ((*value).to_owned(), *count))
                    .collect(),
            )
        };
        assert_eq!(counts(&[("Sales", 7)]), "Sales");
        assert_eq!(counts(&[("", 1), ("Sales", 3)]), "Sales (3), none (1)");
        assert_eq!(counts(&[]), "");
    }
}
