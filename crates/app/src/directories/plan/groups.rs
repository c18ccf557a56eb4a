//! What is to be done about the groups of a directory, and what is remembered of how they came.

use std::collections::{HashMap, HashSet};

use muster_domain::directory_sync::{Attribute, GroupsHad};
use muster_gateways::directory::ldap::GroupTree;
use muster_store::DirectoryGroup;

use crate::{App, Result, directories::preview::count};

/// What is to be done about groups.
#[derive(Debug, Default)]
pub(in crate::directories) struct Groups {
    /// New ones, and those with another name.
    pub save: Vec<DirectoryGroup>,
    /// External ids of those that are not there any more.
    pub gone: Vec<String>,
    /// External ids of all, in the order in which [`Pending`] counts them; those last that a doubtful list did not have.
    pub ids: Vec<String>,
    /// How many a doubtful list did not have: whoever is in them stays in them.
    pub(super) unseen: usize,
    /// How many were known.
    pub(super) known: u32,
    /// How many came.
    pub(super) found: u32,
}

impl Groups {
    /// Where each id stands in [`Groups::ids`].
    pub(super) fn places(&self) -> HashMap<String, u32> {
        self.ids
            .iter()
            .zip(0u32..)
            .map(|(id, place)| (id.clone(), place))
            .collect()
    }
}

impl App {
    pub(super) async fn plan_groups(&self, directory_id: &str, tree: &GroupTree) -> Result<Groups> {
        let mut known = self.store.known_directory_groups(directory_id.to_owned()).await?;
        let mut groups = Groups {
            known: count(known.len()),
            found: count(tree.groups().len()),
            ..Groups::default()
        };
        for group in tree.groups() {
            groups.ids.push(group.stable_id.clone());
            let name = known.remove(&group.stable_id);
            if name.as_deref() != Some(&group.name) {
                groups.save.push(DirectoryGroup {
                    external_id: group.stable_id.clone(),
                    name: group.name.clone(),
                });
            }
        }
        // An entry that stands twice is one.
        groups.save.sort_by(|a, b| a.external_id.cmp(&b.external_id));
        groups.save.dedup_by(|a, b| a.external_id == b.external_id);
        let there: HashSet<&str> = groups.ids.iter().map(String::as_str).collect();
        let mut missing: Vec<String> = known
            .into_keys()
            .filter(|id| !there.contains(id.as_str()))
            .collect();
        missing.sort_unstable();
        match tree.is_complete() {
            true => groups.gone = missing,
            false => {
                groups.unseen = missing.len();
                groups.ids.extend(missing);
            }
        }
        Ok(groups)
    }
}

pub(super) fn groups_had(tree: &GroupTree) -> GroupsHad {
    GroupsHad {
        groups: count(tree.groups().len()),
        attributes: tree.had().iter().map(attribute).collect(),
        fingerprint: tree.fingerprint(),
    }
}

pub(super) fn attribute((field, name, count): &(&'static str, String, u32)) -> Attribute {
    Attribute {
        field: (*field).to_owned(),
        name: name.clone(),
        count: *count,
    }
}
