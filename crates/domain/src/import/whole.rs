//! What needs the whole file: possible duplicates, other names of one person, slips in groups and domains.

use std::collections::{HashMap, HashSet};

use crate::group;

use super::{
    bounds::MAX_SIMILAR,
    field::Field,
    problem::CellCode,
    sheet::{Duplicate, LEFT_OUT, Mark, Sheet},
    suggest,
};

impl Sheet {
    /// The most frequent domains of the file as it stands.
    pub(super) fn rank_domains(&mut self) {
        const RANKED: usize = 50;
        let mut all: Vec<(&String, &u32)> = self.tally.domains.iter().collect();
        let order = |a: &(&String, &u32), b: &(&String, &u32)| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0));
        if all.len() > RANKED {
            all.select_nth_unstable_by(RANKED, order);
            all.truncate(RANKED);
        }
        all.sort_unstable_by(order);
        self.domains = all
            .into_iter()
            .map(|(domain, rows)| (domain.clone(), *rows))
            .collect();
    }

    /// What needs the whole file: possible duplicates, other names of one person, slips in groups and domains.
    pub(super) fn settle(&mut self) {
        self.revision = self.revision.wrapping_add(1);
        self.duplicates.clear();
        let mut doubts = Vec::new();
        let mut first: HashMap<u64, u32> = HashMap::with_capacity(self.facts.len());
        let mut names: HashMap<u64, u64> = HashMap::with_capacity(self.facts.len());
        // The first row of each group, and how many there are.
        let mut of_group = vec![(0u32, 0u32); self.tally.groups.len()];
        for row in 0..self.table.rows() {
            let facts = self.facts[row as usize];
            if facts.identity == 0 || self.flags[row as usize] & LEFT_OUT != 0 {
                continue;
            }
            if let Some(place) = facts.group.checked_sub(1) {
                let (first, rows) = &mut of_group[place as usize];
                if *rows == 0 {
                    *first = row;
                }
                *rows += 1;
            }
            match first.get(&facts.identity) {
                // Two rows of one hash are looked at, so that chance never calls different rows the same.
                Some(earlier) if self.are_alike(*earlier, row) => {
                    self.duplicates.insert(row, Duplicate::SameAs(*earlier));
                }
                Some(_) => {}
                None => {
                    first.insert(facts.identity, row);
                }
            }
            if !self.duplicates.contains_key(&row)
                && let Some(platform) = facts.platform
                && self
                    .known
                    .get(&facts.person)
                    .is_some_and(|live| live.contains(&platform))
            {
                self.duplicates.insert(row, Duplicate::LiveInvite(platform));
            }
            if !self.left.is_empty() && self.left.contains_key(&facts.person) {
                doubts.push(Mark {
                    row,
                    field: Field::Email,
                    code: CellCode::HasLeft,
                });
            }
            if *names.entry(facts.person).or_insert(facts.name) != facts.name {
                doubts.push(Mark {
                    row,
                    field: Field::UserName,
                    code: CellCode::OtherName,
                });
            }
        }
        self.name_groups(&of_group);
        self.doubt_groups(&mut doubts);
        self.doubt_domains(&mut doubts);
        let of_the_whole = |code| {
            matches!(
                code,
                CellCode::OtherName | CellCode::SimilarGroup | CellCode::UnusualDomain | CellCode::HasLeft
            )
        };
        let before = self.marks.len();
        self.marks.retain(|mark| !of_the_whole(mark.code));
        if !doubts.is_empty() || self.marks.len() != before {
            self.marks.append(&mut doubts);
            self.marks.sort_unstable();
        }
    }

    fn are_alike(&self, one: u32, other: u32) -> bool {
        match (self.values(one), self.values(other)) {
            (Some(one), Some(other)) => one.likeness() == other.likeness(),
            _ => false,
        }
    }

    /// A new group is spelled as in the first row that names it now.
    fn name_groups(&mut self, found: &[(u32, u32)]) {
        for (place, (first, rows)) in found.iter().enumerate() {
            self.tally.groups[place].rows = *rows;
            if *rows > 0 && !self.tally.groups[place].known && self.tally.groups[place].named_by != *first {
                let spelled = self.values(*first).and_then(|values| values.group);
                let group = &mut self.tally.groups[place];
                group.named_by = *first;
                group.name = spelled.unwrap_or_else(|| std::mem::take(&mut group.name));
            }
        }
    }

    /// New groups whose name is nearly that of one that is there, or of one that stands ten times as often.
    fn doubt_groups(&self, doubts: &mut Vec<Mark>) {
        if self.tally.groups.iter().filter(|group| group.rows > 0).count() > MAX_SIMILAR {
            return;
        }
        let doubtful: HashSet<u32> = (0..self.tally.groups.len())
            .filter(|place| !self.tally.groups[*place].known && self.tally.groups[*place].rows > 0)
            .filter(|place| self.similar_group(*place).is_some())
            .filter_map(|place| u32::try_from(place + 1).ok())
            .collect();
        if doubtful.is_empty() {
            return;
        }
        for row in 0..self.table.rows() {
            if doubtful.contains(&self.facts[row as usize].group)
                && self.flags[row as usize] & LEFT_OUT == 0
                && !self.is_edited(row, Field::Group)
            {
                doubts.push(Mark {
                    row,
                    field: Field::Group,
                    code: CellCode::SimilarGroup,
                });
            }
        }
    }

    fn similar_group(&self, place: usize) -> Option<&str> {
        let own = &self.tally.groups[place];
        let larger = self
            .tally
            .groups
            .iter()
            .filter(|group| group.rows >= own.rows.saturating_mul(10).max(10))
            .map(|group| group.name.as_str());
        suggest::similar(&own.name, self.known_groups().chain(larger))
    }

    fn known_groups(&self) -> impl Iterator<Item = &str> {
        self.rules.groups.values().map(String::as_str)
    }

    /// The group that one of the file was probably meant to be: one that is there, or a much larger one of the file.
    pub(super) fn meant_group(&self, name: &str) -> Option<&str> {
        match self.tally.places.get(&group::key(name)) {
            Some(place) => self.similar_group(*place as usize - 1),
            None => suggest::similar(name, self.known_groups()),
        }
    }

    /// Addresses whose domain is a slip away from the one that most of the file has.
    fn doubt_domains(&self, doubts: &mut Vec<Mark>) {
        let rare: HashSet<&str> = self
            .tally
            .domains
            .keys()
            .map(String::as_str)
            .filter(|domain| self.meant_domain(domain).is_some())
            .collect();
        if rare.is_empty() {
            return;
        }
        for row in 0..self.table.rows() {
            let value = self.value(row, Field::Email);
            let domain = value.trim().rsplit_once('@').map_or("", |(_, domain)| domain);
            if self.facts[row as usize].identity != 0
                && rare.contains(domain.to_lowercase().as_str())
                && self.flags[row as usize] & LEFT_OUT == 0
                && !self.is_edited(row, Field::Email)
                && suggest::provider(domain).is_none()
            {
                doubts.push(Mark {
                    row,
                    field: Field::Email,
                    code: CellCode::UnusualDomain,
                });
            }
        }
    }

    /// The domain that most of the file has, when this one is a letter away from it and fifty times rarer.
    pub(super) fn meant_domain(&self, domain: &str) -> Option<&str> {
        let (most, count) = self.domains.first()?;
        let own = self.tally.domains.get(domain).copied().unwrap_or(1);
        (*count >= own.saturating_mul(50) && most.len() >= 6 && suggest::is_one_slip(most, domain))
            .then_some(most.as_str())
    }
}
