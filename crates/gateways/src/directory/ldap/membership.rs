//! Asking a directory for its groups, and for those of one user.

use std::collections::{HashMap, HashSet};

use bytes::Bytes;
use ldap3::Scope;

use super::answer::RawEntry;
use super::client::{LdapClient, Reading};
use super::dn;
use super::entry::{DirectoryEntry, stable_id};
use super::error::{Failure, LdapError, Stage};
use super::filter;
use super::groups::{DirectoryGroup, GroupTree, MOST_LEVELS, Member};
use super::request::Search;
use super::root;
use super::values;

/// Most groups that are read.
const MOST_GROUPS: usize = 200_000;
/// Most members of all groups together.
const MOST_MEMBERS: usize = 10_000_000;
/// Most groups of one user.
const MOST_OF_ONE: usize = 5_000;
/// Groups that are asked for at once.
const AT_ONCE: usize = 50;
/// Longest name of a group, in characters.
const MOST_NAME: usize = 1_024;
/// Portions of one group's members; Active Directory gives 1500 at a time.
const MOST_RANGES: usize = 1_000;
/// The rule that walks nested groups in the directory itself (MS-ADTS, 3.1.1.3.4.4.3).
const IN_CHAIN: &str = "1.2.840.113556.1.4.1941";

impl LdapClient {
    /// All groups with their members.
    pub(super) async fn groups(&self) -> Result<GroupTree, LdapError> {
        self.read_groups().await.map_err(|error| self.named(error))
    }

    async fn read_groups(&self) -> Result<GroupTree, LdapError> {
        let mut reading = self.reading().await?;
        let mut paged = self.paged(
            self.groups_search(&self.settings.group_filter)?,
            Stage::Groups,
            &reading.root,
        );
        let (mut groups, mut notes) = (Vec::new(), Vec::new());
        let (mut unreadable, mut members) = (0u32, 0usize);
        let mut partial = Vec::new();
        while let Some(some) = paged.next(&mut reading.session, self.portion()).await? {
            for raw in &some {
                let Some(group) = self.group(raw) else {
                    unreadable += 1;
                    continue;
                };
                if let Some((attribute, next)) = range(raw) {
                    partial.push((groups.len(), attribute, next));
                }
                members += group.members.len();
                groups.push(group);
            }
            if groups.len() > MOST_GROUPS || members > MOST_MEMBERS {
                let what = "more groups or members than can be read".to_owned();
                return Err(LdapError::new(Stage::Groups, Failure::TooMuch(what)));
            }
        }
        for (place, attribute, next) in partial {
            let rest = self
                .rest_of_members(&mut reading, &groups[place].dn, &attribute, next)
                .await?;
            groups[place].members.extend(rest);
        }
        let elsewhere = &paged.elsewhere;
        if unreadable > 0 {
            notes.push(format!(
                "{unreadable} groups have no readable DN and were left out."
            ));
        }
        if !elsewhere.is_empty() {
            notes.push(format!(
                "Groups on other servers were not read: {}.",
                elsewhere.join(", ")
            ));
        }
        let complete = unreadable == 0 && elsewhere.is_empty();
        reading.session.unbind().await;
        let map = self.reader.map();
        Ok(GroupTree::new(groups, complete, notes).called(&map.id, &map.group_members))
    }

    /// Which of these groups a user is in, directly or by way of other groups. `allowed` are DNs; what comes back is some of them,
    /// as they were given.
    pub(super) async fn groups_of(
        &self,
        user: &DirectoryEntry,
        allowed: &[String],
    ) -> Result<Vec<String>, LdapError> {
        if allowed.is_empty() {
            return Ok(Vec::new());
        }
        let found = self
            .forms_of_groups(user)
            .await
            .map_err(|error| self.named(error))?;
        let is_in = |name: &&String| dn::parse(name).is_some_and(|form| found.contains(&form));
        Ok(allowed.iter().filter(is_in).cloned().collect())
    }

    pub(super) async fn forms_of_groups(&self, user: &DirectoryEntry) -> Result<HashSet<String>, LdapError> {
        let mut reading = self.reading().await?;
        let found = self.named_groups(&mut reading, user).await?;
        reading.session.unbind().await;
        Ok(found.into_keys().collect())
    }

    /// The groups that a user is in, directly or by way of other groups: the form of each name, and the name.
    pub(super) async fn named_groups(
        &self,
        reading: &mut Reading,
        user: &DirectoryEntry,
    ) -> Result<HashMap<String, String>, LdapError> {
        match self.settings.is_ad() {
            true => self.in_chain(reading, user).await,
            false => self.walk_up(reading, user).await,
        }
    }

    async fn in_chain(
        &self,
        reading: &mut Reading,
        user: &DirectoryEntry,
    ) -> Result<HashMap<String, String>, LdapError> {
        let chain = |name: &str| filter::equals(&format!("member:{IN_CHAIN}:"), name);
        let mut found = self.names_of(reading, &chain(&user.dn)).await?;
        // Nobody is listed as a member of their primary group.
        for (form, name) in self.primary_group(reading, user).await? {
            found.extend(self.names_of(reading, &chain(&name)).await?);
            found.push((form, name));
        }
        Ok(found.into_iter().collect())
    }

    async fn primary_group(
        &self,
        reading: &mut Reading,
        user: &DirectoryEntry,
    ) -> Result<Vec<(String, String)>, LdapError> {
        let Some(number) = user.primary_group else {
            return Ok(Vec::new());
        };
        let raw = root::base_object(&mut reading.session, &self.settings, &user.dn, &["objectSid"])
            .await
            .map_err(|error| error.at(Stage::Groups))?;
        let sid = raw.and_then(|raw| values::sibling(raw.first("objectsid")?, number));
        match sid {
            Some(sid) => {
                self.names_of(reading, &filter::equals_octets("objectSid", &sid))
                    .await
            }
            None => Ok(Vec::new()),
        }
    }

    async fn walk_up(
        &self,
        reading: &mut Reading,
        user: &DirectoryEntry,
    ) -> Result<HashMap<String, String>, LdapError> {
        let mut found: HashMap<String, String> = HashMap::new();
        let mut level = vec![user.dn.clone()];
        for height in 0..MOST_LEVELS {
            let mut above = Vec::new();
            for some in level.chunks(AT_ONCE) {
                let mut asked = self.asked(some);
                if height == 0 {
                    asked.extend(self.by_user_name(user));
                }
                if asked.is_empty() {
                    break;
                }
                above.extend(self.names_of(reading, &filter::one_of(&asked)).await?);
            }
            if height == 0 {
                let named = user.member_of.iter();
                above.extend(named.filter_map(|name| Some((dn::parse(name)?, name.clone()))));
            }
            level = above
                .into_iter()
                .filter_map(|(form, name)| found.insert(form, name.clone()).is_none().then_some(name))
                .collect();
            if level.is_empty() {
                break;
            }
            if found.len() > MOST_OF_ONE {
                let what = format!("a user in more than {MOST_OF_ONE} groups");
                return Err(LdapError::new(Stage::Groups, Failure::TooMuch(what)));
            }
        }
        Ok(found)
    }

    /// Filters for the groups that these DNs are directly in.
    fn asked(&self, names: &[String]) -> Vec<String> {
        let by_dn = self
            .reader
            .map()
            .group_members
            .iter()
            .filter(|name| !is_by_user_name(name));
        by_dn
            .flat_map(|attribute| names.iter().map(move |name| filter::equals(attribute, name)))
            .collect()
    }

    fn by_user_name(&self, user: &DirectoryEntry) -> Vec<String> {
        let by_name = self
            .reader
            .map()
            .group_members
            .iter()
            .filter(|name| is_by_user_name(name));
        by_name
            .map(|attribute| filter::equals(attribute, &user.user_name))
            .collect()
    }

    /// Groups that fit: the form of each name, and the name.
    async fn names_of(&self, reading: &mut Reading, which: &str) -> Result<Vec<(String, String)>, LdapError> {
        let mut search = self.groups_search(&filter::both(&self.settings.group_filter, which))?;
        // No attribute at all (RFC 4511, 4.5.1.8).
        search.attributes = vec!["1.1".into()];
        let found = self.all(reading, search, Stage::Groups, MOST_OF_ONE).await?;
        Ok(found
            .into_iter()
            .filter_map(|raw| Some((dn::parse(&raw.dn)?, raw.dn)))
            .collect())
    }

    pub(super) fn groups_search(&self, which: &str) -> Result<Search, LdapError> {
        Ok(Search {
            base: self.settings.group_base().to_owned(),
            scope: Scope::Subtree,
            filter: filter::parse(which)?,
            attributes: self.settings.attributes.of_group(),
            most: 0,
        })
    }

    /// A group, unless its DN cannot be read. Its name is blank when it has none.
    pub(super) fn group(&self, raw: &RawEntry) -> Option<DirectoryGroup> {
        let map = self.reader.map();
        let form = dn::parse(&raw.dn)?;
        let name = raw.text(&map.group_name).unwrap_or_default();
        let name = muster_domain::text::line("name", "The name", name, MOST_NAME, true).unwrap_or_default();
        let mut members = Vec::new();
        for (found, values) in &raw.attributes {
            let attribute = found.split(';').next().unwrap_or(found);
            if map.group_members.iter().any(|name| name == attribute) {
                members.extend(values.iter().filter_map(|value| member(attribute, value)));
            }
        }
        let number = raw.first("objectsid").and_then(|sid| values::relative_id(sid));
        members.extend(number.map(Member::PrimaryGroup));
        Some(DirectoryGroup {
            stable_id: stable_id(raw, &map.id).unwrap_or(form),
            dn: raw.dn.clone(),
            name,
            members,
        })
    }

    /// Active Directory gives members in portions (MS-ADTS, 3.1.1.3.1.3.3).
    async fn rest_of_members(
        &self,
        reading: &mut Reading,
        group: &str,
        attribute: &str,
        mut next: usize,
    ) -> Result<Vec<Member>, LdapError> {
        let mut members = Vec::new();
        for _ in 0..MOST_RANGES {
            let asked = format!("{attribute};range={next}-*");
            let raw = root::base_object(&mut reading.session, &self.settings, group, &[&asked])
                .await
                .map_err(|error| error.at(Stage::Groups))?;
            let Some(raw) = raw else {
                return Err(LdapError::new(Stage::Groups, Failure::NotFound));
            };
            for (_, values) in &raw.attributes {
                members.extend(values.iter().filter_map(|value| member(attribute, value)));
            }
            match range(&raw) {
                None => return Ok(members),
                Some((_, further)) if further > next => next = further,
                Some(_) => break,
            }
        }
        let what = "a group whose members have no end".to_owned();
        Err(LdapError::new(Stage::Groups, Failure::TooMuch(what)))
    }
}

fn is_by_user_name(attribute: &str) -> bool {
    attribute.eq_ignore_ascii_case("memberUid")
}

fn member(attribute: &str, value: &Bytes) -> Option<Member> {
    let text = std::str::from_utf8(value).ok()?;
    match is_by_user_name(attribute) {
        true => Some(Member::UserName(text.to_lowercase())),
        false => dn::parse(dn::without_bits(text)).map(Member::Dn),
    }
}

/// `member;range=0-1499`: the attribute, and where its next portion begins. `None` when this is the last, `…-*`.
fn range(raw: &RawEntry) -> Option<(String, usize)> {
    raw.attributes.iter().find_map(|(name, _)| {
        let (attribute, range) = name.split_once(";range=")?;
        let (_, last) = range.split_once('-')?;
        Some((attribute.to_owned(), last.parse::<usize>().ok()?.checked_add(1)?))
    })
}
