//! What the list is narrowed to, as conditions on `invites i`.

use rusqlite::types::Value;

use super::{fold::Needle, states};
use crate::records::InviteFilter;
use muster_domain::{device::OwnedBy, invite::InviteState, platform::Platform};

/// Conditions that all must hold, with the values of their `?` in order.
#[derive(Debug, Default)]
pub(crate) struct Conditions {
    terms: Vec<String>,
    /// The values.
    pub(crate) values: Vec<Value>,
    /// Only the invites of one sending.
    pub(crate) of_send: bool,
}

impl Conditions {
    /// Search and group: what all counts obey.
    pub(crate) fn common(filter: &InviteFilter) -> Self {
        let mut all = Self::default();
        let needle = Needle::read(&filter.search);
        if let Some(words) = needle.indexed {
            all.add(
                "i.row IN (SELECT rowid FROM invites_text WHERE invites_text MATCH ?)",
                Some(words),
            );
        }
        for word in needle.short {
            all.add("instr(i.search, ?) > 0", Some(word));
        }
        if let Some(send_id) = &filter.send_id {
            all.add("i.send_id = ?", Some(send_id.clone()));
            all.of_send = true;
        }
        match filter.group_id.as_deref() {
            Some("") => all.add("i.group_id IS NULL", None),
            Some(id) => all.add("i.group_id = ?", Some(id.to_owned())),
            None => {}
        }
        all
    }

    /// The whole filter.
    pub(crate) fn whole(filter: &InviteFilter) -> Self {
        let mut all = Self::common(filter);
        if !filter.states.is_empty() {
            let states = states::list(filter.states.iter().copied().map(InviteState::as_str));
            all.add(format!("i.state IN ({states})"), None);
        }
        if !filter.platforms.is_empty() {
            let platforms = states::list(filter.platforms.iter().copied().map(Platform::as_str));
            all.add(format!("i.platform IN ({platforms})"), None);
        }
        if let Some(owned_by) = filter.owned_by {
            all.add(
                format!("i.owned_by IN ({})", states::list([OwnedBy::as_str(owned_by)])),
                None,
            );
        }
        all
    }

    fn add(&mut self, term: impl Into<String>, value: Option<String>) {
        self.terms.push(term.into());
        self.values.extend(value.map(Value::Text));
    }

    /// For after `WHERE`; true for no condition.
    pub(crate) fn sql(&self) -> String {
        if self.terms.is_empty() {
            "true".to_owned()
        } else {
            self.terms.join(" AND ")
        }
    }
}
