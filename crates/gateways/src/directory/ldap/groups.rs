//! Groups, and who is in them, nested too.
//!
//! All groups are read once, and what is nested in what is worked out here: one question to the directory and not one for each user.
//! Groups may contain each other in a circle; each is visited once.

use std::collections::{HashMap, HashSet};

use muster_domain::directory_sync::digest;

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

impl DirectoryGroup {
    /// It has no id of its own, so that it is another one when it is moved.
    fn is_by_dn(&self) -> bool {
        dn::parse(&self.dn).is_some_and(|form| form == self.stable_id)
    }

    pub(super) fn has_members(&self) -> bool {
        let listed = |member: &Member| !matches!(member, Member::PrimaryGroup(_));
        self.members.iter().any(listed)
    }
}

/// All groups of a directory.
#[derive(Debug, Clone, Default)]
pub struct GroupTree {
    /// Those that can be told apart come first; the others are there for what is nested in them.
    groups: Vec<DirectoryGroup>,
    /// How many can be told apart.
    shown: usize,
    by_dn: HashMap<String, usize>,
    /// Groups that somebody is directly in.
    above: HashMap<Member, Vec<usize>>,
    /// What an admin should know, in plain words.
    notes: Vec<String>,
    /// A group that is not in it is not in the directory.
    complete: bool,
    /// What the directory calls the id, and members.
    names: [String; 2],
}

impl GroupTree {
    /// From a list that came whole. `complete` says that nothing was left out. Those without a name are not shown, and where some
    /// have an id, those without one are not either: what may not be read of a group today would make another one of it.
    pub fn new(groups: Vec<DirectoryGroup>, complete: bool, mut notes: Vec<String>) -> Self {
        let some_have_ids = groups.iter().any(|group| !group.is_by_dn());
        let (mut groups, hidden): (Vec<_>, Vec<_>) = groups
            .into_iter()
            .partition(|group| !group.name.is_empty() && (!some_have_ids || !group.is_by_dn()));
        let shown = groups.len();
        if !hidden.is_empty() {
            notes.push(format!(
                "{} groups have no name or no id that may be read, and were left out.",
                hidden.len()
            ));
        }
        let complete = complete && hidden.is_empty();
        groups.extend(hidden);
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
            shown,
            by_dn,
            above,
            notes,
            complete,
            names: ["id", "members"].map(str::to_owned),
        }
    }

    /// The same, by the names that the directory has for the id and for members.
    pub(super) fn called(mut self, id: &str, members: &[String]) -> Self {
        self.names = [id.to_owned(), members.join(", ")];
        self
    }

    /// All of them, in the directory's order.
    pub fn groups(&self) -> &[DirectoryGroup] {
        self.groups.get(..self.shown).unwrap_or_default()
    }

    /// How many of all groups had an id, and members: field, what the directory calls it, and how many. What none has may perhaps no
    /// longer be read.
    pub fn had(&self) -> [(&'static str, String, u32); 2] {
        let [id, members] = self.names.clone();
        let count = |has: fn(&DirectoryGroup) -> bool| {
            let count = self.groups.iter().filter(|group| has(group)).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        [
            ("group_id", id, count(|group| !group.is_by_dn())),
            ("group_members", members, count(DirectoryGroup::has_members)),
        ]
    }

    /// Equal for two lists in which the same are in the same groups, in whatever order they came. What the entries of users say of
    /// their groups is not in it.
    pub fn fingerprint(&self) -> String {
        let mut sum = 0u128;
        let mut add = |parts: &[&str]| sum = sum.wrapping_add(u128::from_be_bytes(digest(parts)));
        for group in &self.groups {
            add(&["group", &group.stable_id, &group.dn]);
            for member in &group.members {
                match member {
                    Member::Dn(form) => add(&["dn", &group.stable_id, form]),
                    Member::UserName(name) => add(&["name", &group.stable_id, name]),
                    Member::PrimaryGroup(number) => {
                        add(&["primary", &group.stable_id, &number.to_string()]);
                    }
                }
            }
        }
        format!("{sum:032x}")
    }

    /// Whether the groups say who is in them.
    pub fn have_members(&self) -> bool {
        self.groups.iter().any(DirectoryGroup::has_members)
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
        if self.groups.is_empty() {
            return Vec::new();
        }
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
        let mut places: Vec<usize> = seen.into_iter().filter(|place| *place < self.shown).collect();
        places.sort_unstable();
        places
            .into_iter()
            .filter_map(|place| self.groups.get(place))
            .collect()
    }

    /// How many are in a group, directly or by way of other groups, each once: the other way round than [`of`](Self::of), for when the
    /// users were not read. `primary` says how many have which primary group. A nested group that is not in the tree counts as one.
    pub(super) fn count_in(&self, group: &DirectoryGroup, primary: &HashMap<u32, usize>) -> usize {
        let mut seen: HashSet<usize> = dn::parse(&group.dn)
            .and_then(|form| self.by_dn.get(&form).copied())
            .into_iter()
            .collect();
        let mut people: HashSet<&Member> = HashSet::new();
        let mut level = vec![group];
        for _ in 0..MOST_LEVELS {
            let mut next = Vec::new();
            for member in level.into_iter().flat_map(|group| &group.members) {
                let nested = match member {
                    Member::Dn(form) => self.by_dn.get(form).copied(),
                    Member::UserName(_) | Member::PrimaryGroup(_) => None,
                };
                match nested {
                    Some(place) if seen.insert(place) => next.extend(self.groups.get(place)),
                    Some(_) => {}
                    None => {
                        people.insert(member);
                    }
                }
            }
            if next.is_empty() {
                break;
            }
            level = next;
        }
        people
            .into_iter()
            .map(|member| match member {
                Member::PrimaryGroup(number) => primary.get(number).copied().unwrap_or(0),
                Member::Dn(_) | Member::UserName(_) => 1,
            })
            .sum()
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
    fn whoever_is_in_a_group_by_way_of_another_is_counted_once() {
        let (uid, nested) = ("uid=ana,dc=b", "cn=direct,dc=b");
        let outer = DirectoryGroup {
            members: vec![
                Member::Dn(dn::parse("CN=middle,dc=b").unwrap()),
                Member::Dn(dn::parse(uid).unwrap()),
                Member::PrimaryGroup(513),
            ],
            ..group("outer", &[])
        };
        let groups = vec![
            group("direct", &[uid, "uid=bo,dc=b", "cn=outer,dc=b"]),
            group("middle", &[nested, "@cy", "cn=outer,dc=b"]),
            outer,
            group("empty", &[]),
        ];
        let tree = GroupTree::new(groups, true, Vec::new());
        let primary = HashMap::from([(513, 4), (514, 9)]);
        let counts: Vec<usize> = tree
            .groups()
            .iter()
            .map(|group| tree.count_in(group, &primary))
            .collect();
        // Ana, Bo, Cy, and the four whose primary group is "outer": each of the three is in the circle.
        assert_eq!(counts, [7, 7, 7, 0]);
    }

    #[test]
    fn a_group_that_cannot_be_told_apart_still_nests_and_nothing_is_complete() {
        let unreadable = DirectoryGroup {
            stable_id: dn::parse("cn=middle,dc=b").unwrap(),
            ..group("middle", &["cn=direct,dc=b"])
        };
        let nameless = DirectoryGroup {
            name: String::new(),
            ..group("nameless", &["uid=ana,dc=b"])
        };
        let direct = group("direct", &["uid=ana,dc=b"]);
        let top = group("top", &["cn=middle,dc=b"]);
        let tree = GroupTree::new(
            vec![nameless, direct.clone(), unreadable.clone(), top],
            true,
            Vec::new(),
        );
        assert_eq!(names(&tree), ["direct", "top"]);
        assert_eq!(tree.groups().len(), 2);
        assert!(!tree.is_complete() && tree.notes()[0].starts_with("2 groups"));
        // Where none has an id, the DN is all there is.
        let tree = GroupTree::new(vec![unreadable], true, Vec::new());
        assert!(tree.is_complete() && tree.groups().len() == 1);
        assert_eq!(tree.had().map(|(_, _, count)| count), [0, 1]);
        assert!(GroupTree::new(vec![direct], true, Vec::new()).is_complete());
    }

    #[test]
    fn who_is_in_what_is_told_apart_and_the_order_is_not() {
        let print =
            |groups: &[DirectoryGroup]| GroupTree::new(groups.to_vec(), true, Vec::new()).fingerprint();
        let (a, b) = (group("a", &["uid=ana,dc=b", "@bo"]), group("b", &["uid=bo,dc=b"]));
        let usual = print(&[a.clone(), b.clone()]);
        let turned = group("a", &["@bo", "uid=ana,dc=b"]);
        assert_eq!(print(&[b.clone(), turned]), usual);
        for other in [
            vec![a.clone()],
            vec![group("a", &["uid=ana,dc=b"]), b.clone()],
            vec![group("a", &["uid=ana,dc=b", "@cy"]), b.clone()],
            vec![group("a", &["@bo"]), group("b", &["uid=bo,dc=b", "uid=ana,dc=b"])],
        ] {
            assert_ne!(print(&other), usual);
        }
    }

    #[test]
    fn a_chain_without_an_end_is_followed_only_so_far() {
        let mut chain = vec![group("g0", &["uid=ana,dc=b"])];
        chain
            .extend((1..200).map(|place| group(&format!("g{place}"), &[&format!("cn=g{},dc=b", place - 1)])));
        assert_eq!(names(&GroupTree::new(chain, true, Vec::new())).len(), MOST_LEVELS);
    }
}
