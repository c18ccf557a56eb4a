//! Groups, and who is in them, nested too.
//!
//! All groups are read once, and what is nested in what is worked out here: one question to the directory and not one for each user.
//! Groups may contain each other in a circle; each is visited once.

use std::collections::{HashMap, HashSet};

use super::dn;
use super::entry::DirectoryEntry;

/// How deep groups may be nested in groups.
pub(super) const MOST_LEVELS: usize = 64;

/// Who is in a group, as the directory keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Member {
    /// By DN, in the form in which DNs are compared.
    Dn(String),
    /// By user name (`memberUid`, RFC 2307), in small letters.
    UserName(String),
    /// All whose primary group it is: the last number of the group's SID (MS-ADTS, `primaryGroupID`). They are in no list of members.
    PrimaryGroup(u32),
}

/// A group of a directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryGroup {
    /// Stays the same when everything else changes; the DN where the directory has no such thing.
    pub stable_id: String,
    /// Where the group is now, as the directory writes it.
    pub dn: String,
    /// Its name.
    pub name: String,
    /// Who is directly in it.
    pub members: Vec<Member>,
}

/// All groups of a directory.
#[derive(Debug, Clone, Default)]
pub struct GroupTree {
    groups: Vec<DirectoryGroup>,
    by_dn: HashMap<String, usize>,
    /// Groups that somebody is directly in.
    above: HashMap<Member, Vec<usize>>,
    /// What an admin should know, in plain words.
    notes: Vec<String>,
    /// A group that is not in it is not in the directory.
    complete: bool,
}

impl GroupTree {
    /// From a list that came whole. `complete` says that nothing was left out.
    pub fn new(groups: Vec<DirectoryGroup>, complete: bool, notes: Vec<String>) -> Self {
        let mut above: HashMap<Member, Vec<usize>> = HashMap::new();
        let mut by_dn = HashMap::new();
        for (place, group) in groups.iter().enumerate() {
            if let Some(form) = dn::parse(&group.dn) {
                by_dn.insert(form, place);
            }
            for member in &group.members {
                above.entry(member.clone()).or_default().push(place);
            }
        }
        Self {
            groups,
            by_dn,
            above,
            notes,
            complete,
        }
    }

    /// All of them, in the directory's order.
    pub fn groups(&self) -> &[DirectoryGroup] {
        &self.groups
    }

    /// Whether a group that is not here is not in the directory either.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// What an admin should know, in plain words.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The groups that a user is in, directly or by way of other groups, in the directory's order.
    pub fn of(&self, user: &DirectoryEntry) -> Vec<&DirectoryGroup> {
        let mut seen = HashSet::new();
        let mut level = self.directly(user);
        for _ in 0..MOST_LEVELS {
            let mut next = Vec::new();
            for place in level {
                if seen.insert(place)
                    && let Some(form) = self.groups.get(place).and_then(|group| dn::parse(&group.dn))
                    && let Some(above) = self.above.get(&Member::Dn(form))
                {
                    next.extend(above);
                }
            }
            if next.is_empty() {
                break;
            }
            level = next;
        }
        let mut places: Vec<usize> = seen.into_iter().collect();
        places.sort_unstable();
        places
            .into_iter()
            .filter_map(|place| self.groups.get(place))
            .collect()
    }

    fn directly(&self, user: &DirectoryEntry) -> Vec<usize> {
        let mut found = Vec::new();
        let by_dn = dn::parse(&user.dn).map(Member::Dn);
        let by_name = Some(Member::UserName(user.user_name.to_lowercase()));
        let primary = user.primary_group.map(Member::PrimaryGroup);
        for member in [by_dn, by_name, primary].into_iter().flatten() {
            found.extend(self.above.get(&member).into_iter().flatten());
        }
        let named = user.member_of.iter().filter_map(|name| dn::parse(name));
        found.extend(named.filter_map(|form| self.by_dn.get(&form)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(name: &str, members: &[&str]) -> DirectoryGroup {
        DirectoryGroup {
            stable_id: name.into(),
            dn: format!("cn={name},dc=b"),
            name: name.into(),
            members: members
                .iter()
                .map(|member| match member.strip_prefix('@') {
                    Some(user) => Member::UserName(user.into()),
                    None => Member::Dn(dn::parse(member).unwrap()),
                })
                .collect(),
        }
    }

    fn ana() -> DirectoryEntry {
        DirectoryEntry {
            stable_id: "1".into(),
            dn: "uid=Ana,dc=b".into(),
            user_name: "Ana".into(),
            name: "Ana".into(),
            email: "ana@example.org".into(),
            phone: None,
            upn: None,
            department: None,
            disabled: None,
            member_of: vec!["CN=Named,dc=b".into()],
            primary_group: Some(513),
            changed: None,
        }
    }

    fn names(tree: &GroupTree) -> Vec<&str> {
        tree.of(&ana())
            .into_iter()
            .map(|group| group.name.as_str())
            .collect()
    }

    #[test]
    fn nested_groups_count_and_circles_end() {
        let tree = GroupTree::new(
            vec![
                group("direct", &["uid=ana,dc=b", "cn=outer,dc=b"]),
                group("middle", &["CN=direct,dc=b"]),
                group("outer", &["cn=middle,dc=b"]),
                group("others", &["uid=bo,dc=b"]),
                group("posix", &["@ana"]),
                group("named", &[]),
                DirectoryGroup {
                    members: vec![Member::PrimaryGroup(513)],
                    ..group("primary", &[])
                },
                DirectoryGroup {
                    members: vec![Member::PrimaryGroup(514)],
                    ..group("guests", &[])
                },
            ],
            true,
            Vec::new(),
        );
        assert_eq!(
            names(&tree),
            ["direct", "middle", "outer", "posix", "named", "primary"]
        );
    }

    #[test]
    fn a_chain_without_an_end_is_followed_only_so_far() {
        let mut chain = vec![group("g0", &["uid=ana,dc=b"])];
        chain
            .extend((1..200).map(|place| group(&format!("g{place}"), &[&format!("cn=g{},dc=b", place - 1)])));
        assert_eq!(names(&GroupTree::new(chain, true, Vec::new())).len(), MOST_LEVELS);
    }
}
