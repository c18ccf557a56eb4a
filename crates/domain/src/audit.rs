//! The audit log's chain: each entry's tag covers the entry and the tag before it.
//!
//! The tag is keyed, so whoever can write to the database and does not hold the installation's key cannot change, remove or
//! insert an entry without its being seen. What the chain alone cannot see is a whole database put back to an earlier day;
//! the number of the last entry, noted elsewhere, shows that.

use serde_json::{Map, Value};
use subtle::ConstantTimeEq;

use crate::{
    key::{KEY_BYTES, MasterKey, Purpose, mac},
    time::Moment,
};

/// Bytes of a tag.
pub const TAG_BYTES: usize = 32;

/// The tag of an entry. That before the first one is all zero.
pub type Tag = [u8; TAG_BYTES];

/// Most people whom an entry names, and most octets of their names: an entry is bounded.
pub const MOST_NAMED: usize = 50;
const MOST_NAMES: usize = 2_500;

/// Somebody, as entries name several.
pub fn called(name: &str, email: &str) -> String {
    match email {
        "" => name.to_owned(),
        email => format!("{name} <{email}>"),
    }
}

/// People as an entry names them, `of` how many.
pub fn listed(people: impl IntoIterator<Item = String>, of: usize) -> String {
    let mut length = 0;
    let named: Vec<String> = people
        .into_iter()
        .take(MOST_NAMED)
        .take_while(|person| {
            length += person.len();
            length <= MOST_NAMES
        })
        .collect();
    let mut whom = named.join(", ");
    if let Some(more @ 1..) = of.checked_sub(named.len()) {
        whom.push_str(&format!(" and {more} more"));
    }
    whom
}

/// All of these people, as many in a portion as an entry names.
pub fn portions(people: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut portions: Vec<String> = Vec::new();
    let mut named = 0;
    for person in people {
        match portions.last_mut() {
            Some(last) if named < MOST_NAMED && last.len() + person.len() <= MOST_NAMES => {
                last.push_str(", ");
                last.push_str(&person);
                named += 1;
            }
            _ => {
                portions.push(person);
                named = 1;
            }
        }
    }
    portions
}

/// The entries that name people beside the one about what was done to them, as many as there are portions. Where that one tells
/// of all these and nothing else (`counted`), each says which of how many it is.
pub fn naming(about: &Entry, called: &str, portions: Vec<String>, counted: bool) -> Vec<Entry> {
    let of = portions.len();
    (1..)
        .zip(portions)
        .map(|(number, named)| {
            let mut after = Map::new();
            after.insert(called.to_owned(), named.into());
            if counted && of > 1 {
                after.insert("part".to_owned(), format!("{number} of {of}").into());
            }
            about.clone().changed("", Value::Object(after).to_string())
        })
        .collect()
}

/// The key of the chain.
#[derive(Clone)]
pub struct ChainKey([u8; KEY_BYTES]);

impl std::fmt::Debug for ChainKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ChainKey(…)")
    }
}

/// What happened, as it is tagged. Blank where there is nothing to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// Whose doing, by name.
    pub who: String,
    /// Their account's id, when they were signed in.
    pub account: String,
    /// Through which face: `console`, `command_line`, `portal`, `device`, `job`.
    pub origin: String,
    /// From where: a computer's name, a network address.
    pub place: String,
    /// What was done, e.g. `invites_revoked`.
    pub action: String,
    /// What kind of thing it was done to, e.g. `invite`.
    pub kind: String,
    /// Its id.
    pub subject_id: String,
    /// Its name.
    pub subject: String,
    /// What changed, before: JSON object, without secrets.
    pub before: String,
    /// What changed, after, and what came of it: JSON object, without secrets.
    pub after: String,
}

impl Entry {
    /// That something was done.
    pub fn new(at: Moment, action: impl Into<String>) -> Self {
        Self {
            at,
            who: String::new(),
            account: String::new(),
            origin: String::new(),
            place: String::new(),
            action: action.into(),
            kind: String::new(),
            subject_id: String::new(),
            subject: String::new(),
            before: String::new(),
            after: String::new(),
        }
    }

    /// To what.
    #[must_use]
    pub fn to(mut self, kind: &str, id: impl Into<String>, name: impl Into<String>) -> Self {
        (self.kind, self.subject_id, self.subject) = (kind.to_owned(), id.into(), name.into());
        self
    }

    /// What changed by it, as JSON objects without secrets.
    #[must_use]
    pub fn changed(mut self, before: impl Into<String>, after: impl Into<String>) -> Self {
        (self.before, self.after) = (before.into(), after.into());
        self
    }
}

impl ChainKey {
    /// The installation's.
    pub fn of(key: &MasterKey) -> Self {
        Self(key.derive(Purpose::Audit))
    }

    /// The tag of entry `number` that follows on `previous`.
    pub fn tag(&self, previous: &Tag, number: i64, entry: &Entry) -> Tag {
        mac(
            &self.0,
            &[
                b"entry",
                previous,
                &number.to_be_bytes(),
                &entry.at.0.to_be_bytes(),
                entry.who.as_bytes(),
                entry.account.as_bytes(),
                entry.origin.as_bytes(),
                entry.place.as_bytes(),
                entry.action.as_bytes(),
                entry.kind.as_bytes(),
                entry.subject_id.as_bytes(),
                entry.subject.as_bytes(),
                entry.before.as_bytes(),
                entry.after.as_bytes(),
            ],
        )
    }

    /// The seal over both ends of the log: entries `first` to `last` are there, `before` is the tag that the first one
    /// follows on, `end` the tag of the last one.
    pub fn seal(&self, first: i64, before: &Tag, last: i64, end: &Tag) -> Tag {
        mac(
            &self.0,
            &[b"ends", &first.to_be_bytes(), before, &last.to_be_bytes(), end],
        )
    }
}

/// Whether two tags are the same.
pub fn same(a: &Tag, b: &[u8]) -> bool {
    a.as_slice().ct_eq(b).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_the_place_and_what_went_before_are_covered() {
        let key = ChainKey::of(&MasterKey::new([3; 32]));
        let entry = Entry {
            who: "Dana".into(),
            ..Entry::new(Moment(5), "invites_sent")
        };
        let tag = key.tag(&[0; 32], 1, &entry);
        let other = |change: &dyn Fn(&mut Entry)| {
            let mut changed = entry.clone();
            change(&mut changed);
            assert_ne!(key.tag(&[0; 32], 1, &changed), tag);
        };
        other(&|e| e.at = Moment(6));
        // What leaves one field and enters its neighbour is seen.
        other(&|e| (e.who, e.account) = ("Dan".into(), "a".into()));
        for change in [
            |e: &mut Entry| e.origin.push('x'),
            |e: &mut Entry| e.place.push('x'),
            |e: &mut Entry| e.action.push('x'),
            |e: &mut Entry| e.kind.push('x'),
            |e: &mut Entry| e.subject_id.push('x'),
            |e: &mut Entry| e.subject.push('x'),
            |e: &mut Entry| e.before.push('x'),
            |e: &mut Entry| e.after.push('x'),
        ] {
            other(&change);
        }
        assert_ne!(key.tag(&[1; 32], 1, &entry), tag);
        assert_ne!(key.tag(&[0; 32], 2, &entry), tag);
        assert_ne!(
            ChainKey::of(&MasterKey::new([4; 32])).tag(&[0; 32], 1, &entry),
            tag
        );
        assert!(same(&tag, &tag) && !same(&tag, &tag[1..]));
    }
}
